import type { Lexicon } from '../lexicon.js'
import { WordFlag } from '../lexicon.js'

/** What stands before the name of a house: コーポ田中, メゾン高橋. */
const HOUSES =
  /(?:コーポ|コーポラス|メゾン|メゾンド|ハイツ|ハイム|ハウス|レジデンス|ヴィラ|ビラ|パレス|シャトー|カーサ|カーザ|ドミール|フラット|マンション|エステート|プラザ|コート|ガーデン|テラス|ライオンズ|ルネ|ドエル|ソレイユ|アパート|サンハイツ|フォーレ|アーバン|エクセル|ロイヤル|プレジール|クレスト|リバーサイド|ペンション|ロッジ|ホテル|民宿|旅館)[・ ]?$/
const LONGEST_HOUSE = 12

/** Is what begins at `start` the name of a building? */
export function isHouse(text: string, start: number): boolean {
  return HOUSES.test(text.slice(Math.max(0, start - LONGEST_HOUSE), start))
}

const ADMINISTRATIONS = new Set('市町村区県都府道'.split(''))

/** Cities that bear surnames and that IPADIC lacks (小牧市); source: Japan Post's list of postal codes. */
const CITIES: ReadonlySet<string> = new Set(
  (
    '北見 岩見沢 留萌 江別 赤平 士別 名寄 三笠 滝川 砂川 歌志内 深川 恵庭 伊達 石狩 黒石 十和田 三沢 平川 宮古 北上 ' +
    '久慈 遠野 釜石 二戸 滝沢 白石 名取 角田 栗原 大崎 能代 男鹿 湯沢 鹿角 新庄 寒河江 上山 村山 長井 天童 東根 ' +
    '尾花沢 白河 須賀川 喜多方 相馬 二本松 田村 本宮 古河 石岡 結城 龍ケ崎 高萩 笠間 鹿嶋 潮来 守谷 那珂 坂東 桜川 ' +
    '神栖 行方 鉾田 佐野 小山 真岡 大田原 矢板 下野 伊勢崎 沼田 渋川 藤岡 富岡 安中 熊谷 加須 本庄 狭山 羽生 鴻巣 ' +
    '深谷 蕨 戸田 朝霞 桶川 北本 八潮 蓮田 坂戸 日高 吉川 白岡 銚子 館山 野田 茂原 成田 佐倉 東金 旭 勝浦 市原 ' +
    '我孫子 鎌ケ谷 君津 富津 白井 富里 香取 山武 昭島 小金井 小平 日野 国立 清瀬 多摩 羽村 平塚 茅ヶ崎 三浦 秦野 大和 ' +
    '海老名 綾瀬 三条 柏崎 小千谷 加茂 見附 村上 燕 糸魚川 五泉 佐渡 氷見 滑川 砺波 小矢部 射水 七尾 輪島 珠洲 加賀 ' +
    '羽咋 白山 能美 小浜 大野 勝山 越前 坂井 都留 山梨 大月 韮崎 甲斐 笛吹 上野原 岡谷 飯田 諏訪 須坂 中野 大町 飯山 ' +
    '茅野 塩尻 関 美濃 羽島 土岐 各務原 山県 郡上 海津 三島 富士宮 伊東 島田 焼津 掛川 藤枝 下田 湖西 伊豆 菊川 瀬戸 ' +
    '半田 春日井 豊川 津島 刈谷 西尾 犬山 常滑 江南 小牧 新城 東海 知多 知立 高浜 岩倉 田原 弥富 松阪 桑名 尾鷲 亀山 ' +
    '鳥羽 熊野 志摩 伊賀 長浜 守山 栗東 甲賀 野洲 湖南 高島 綾部 宮津 城陽 木津川 池田 貝塚 守口 茨木 松原 大東 和泉 ' +
    '柏原 高石 芦屋 伊丹 相生 豊岡 赤穂 西脇 三木 川西 三田 養父 朝来 淡路 宍粟 桜井 五條 御所 生駒 葛城 橋本 有田 ' +
    '御坊 田辺 岩出 浜田 益田 大田 江津 津山 玉野 井原 総社 新見 瀬戸内 赤磐 美作 浅口 竹原 三原 庄原 大竹 江田島 ' +
    '下松 長門 柳井 阿南 三好 坂出 三豊 西条 大洲 安芸 南国 土佐 須崎 大牟田 直方 飯塚 田川 柳川 筑後 大川 行橋 春日 ' +
    '宗像 古賀 朝倉 みやま 糸島 那珂川 多久 鹿島 小城 嬉野 大村 松浦 五島 西海 人吉 荒尾 玉名 山鹿 菊池 宇土 阿蘇 ' +
    '天草 日田 佐伯 臼杵 竹田 杵築 小林 日向 串間 阿久根 指宿 垂水 日置 曽於 伊佐 宜野湾 石垣 浦添 糸満 豊見城 南城'
  ).split(' '),
)

/** 立川市長, 松本市議会, 諏訪両市長: with what follows it is a town that the dictionary knows, and its mayor bears another name. */
export function isTown(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const kind = text[end] ?? ''
  if (kind === '両' && ADMINISTRATIONS.has(text[end + 1] ?? '')) return (lexicon.flags(text, start, end) & WordFlag.place) !== 0
  if (!ADMINISTRATIONS.has(kind)) return false
  return (lexicon.flags(text, start, end + 1) & WordFlag.place) !== 0 || (kind === '市' && CITIES.has(text.slice(start, end)))
}
