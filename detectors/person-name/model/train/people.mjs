/** Invented persons for the synthetic sentences: every part drawn apart from the others, by a seeded generator. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readIpadic } from '../../dictionary/compile/ipadic.mjs'

const LIST = join(dirname(fileURLToPath(import.meta.url)), '../../dictionary/given-names.txt')

const VIETNAMESE =
  'グエン・ヴァン・アン グエン・ティ・ラン チャン・ヴァン・ミン レ・ティ・フォン ファム・クオック・フイ ホアン・ミン・トゥアン ヴォー・ティ・ハー ダン・ヴァン・ナム ブイ・ティ・マイ'.split(
    ' ',
  )
const FOREIGN_GIVEN =
  'マイケル ジョン デイビッド マリア アンナ ロバート ジェームズ サラ エミリー カルロス フェルナンド ルイス ラジェシュ スレシュ アミット プリヤ アフマド ファティマ ムハンマド ウラジーミル オルガ ピエール クロード ハンス ユルゲン ジュリア ニコル ブライアン ケビン リンダ パトリシア ホセ アントニオ ソフィア バスネット ビシュヌ スニル アウン サンダ ソムチャイ'.split(
    ' ',
  )
const FOREIGN_FAMILY =
  'スミス ジョンソン ブラウン ウィリアムズ ミラー デイビス ガルシア ロドリゲス ゴンザレス サントス シルバ クマール シャルマ シン パテル カーン アリ イワノフ ペトロフ デュポン マルタン シュミット ミュラー ロッシ グルン タパ ライ シュレスタ ウィン モー アンダーソン テイラー クラーク ヘルナンデス'.split(
    ' ',
  )
const CHINESE_FAMILY =
  '王 李 張 劉 陳 楊 黄 趙 呉 周 徐 孫 馬 朱 胡 郭 何 林 羅 鄭 梁 謝 宋 唐 許 韓 馮 鄧 曹 彭 金 朴 崔 鄭 姜 尹 趙 韓 安 洪 文'.split(' ')
const CHINESE_GIVEN =
  '偉 芳 娜 敏 静 強 磊 洋 勇 傑 軍 超 鵬 明 秀英 建国 志強 麗華 美玲 文博 浩然 子軒 雨桐 秀賢 民俊 智勳 恩恵 美京 成勳 英姫 東旭 志明 家豪 淑芬 俊傑 雅婷 暁東 海燕 国強 小龍'.split(
    ' ',
  )
/** Surnames of China and Korea as histories and newspapers have them, and characters of given names there. */
const EASTERN_FAMILY =
  '王 李 張 劉 陳 楊 黄 趙 呉 周 徐 孫 馬 朱 胡 郭 何 高 林 羅 鄭 梁 謝 宋 唐 許 韓 馮 鄧 曹 彭 曾 蕭 田 董 袁 潘 蔣 蔡 余 杜 葉 程 蘇 魏 呂 丁 任 沈 姚 盧 姜 崔 鍾 譚 陸 汪 范 金 石 廖 賈 夏 韋 付 方 白 鄒 孟 熊 秦 邱 江 尹 薛 閻 段 雷 侯 龍 史 陶 黎 賀 顧 毛 郝 龔 邵 万 銭 厳 覃 武 戴 莫 孔 向 湯 朴 安 洪 文 権 申 呉 盧 房 屈 殷 関 諸葛 司馬 欧陽 夏侯 公孫 慕容 宇文 尉遅 耶律 完顔 拓跋 赫連'.split(
    ' ',
  )
const EASTERN_GIVEN = [
  ...'偉芳娜敏静強磊洋勇傑軍超鵬明秀英建国志麗華美玲文博浩然子軒雨桐賢民俊智勳恩恵京成姫東旭家豪淑芬雅婷暁海燕小龍平正中大元世凱介石経作霖沢恩来徳懐少奇錦濤近克水扁登輝九英永泰煥斗泳三鉉槿恵寅載鍾泌性洙炳鉄万洛兼孝厳遺直玄齢如晦延寿重威敬宗温玉環権堅策備羽飛操丕植懿師昭炎允禄福寿昌隆興祖光武献徽欽高孝理宗仁義礼信忠良才学士奎章載沃春秋冬清彦山江湖',
]
const VIETNAMESE_LATIN =
  'NGUYEN VAN AN|NGUYEN THI LAN|TRAN VAN MINH|LE THI PHUONG|PHAM QUOC HUY|HOANG MINH TUAN|VO THI HA|DANG VAN NAM|BUI THI MAI|DO THI HUONG'.split(
    '|',
  )
const LATIN_GIVEN =
  'María João Ana José Carlos Luis Juan Michael John David Anna Robert James Sarah Emily Peter Thomas Maria Antonio Paulo Marcos Fernanda Priya Rajesh Amit Sunita Mohammed Fatima Ahmed Siti Putri Agus Somchai Wei Xiaoming Jing Minjun Jiwoo Hyunjin Pierre Julien Hans Ingrid Olga Ivan Nikolai'.split(
    ' ',
  )
const LATIN_FAMILY =
  'dos Santos|da Silva|de Oliveira|García|Rodríguez|Hernández|Smith|Johnson|Brown|Williams|Miller|Taylor|Clark|Kumar|Sharma|Patel|Singh|Khan|Ali|Rahman|Wijaya|Santoso|Wang|Li|Zhang|Chen|Liu|Kim|Park|Lee|Dupont|Müller|Schmidt|Ivanov|Petrov|dela Cruz|Reyes|Bautista|Tamang|Shrestha|Gurung'.split(
    '|',
  )
/** Surnames and given names of one character, most of them words. */
const SHORT_SURNAMES =
  '林 森 原 関 東 西 南 北 辻 堀 谷 星 岡 岸 泉 畑 湊 桂 榊 橘 柳 沖 島 浜 牧 窪 堤 乾 巽 伴 旭 堺 菅 湯 宮 滝 金 城 秦 曽'.split(' ')
const SHORT_GIVEN = '一 東 誠 愛 光 空 海 学 実 望 歩 茜 司 正 進 豊 薫 葵 蓮 翼 修 勝 隆 清 忍 円 凪 律 暖 碧'.split(' ')
/** Given names of one character, as children of the last decades bear them, and older ones; many are words. */
export const ONE_GIVEN = (
  '紬 岳 新 湊 蓮 凛 樹 碧 凪 朔 暖 律 奏 颯 澪 杏 葵 楓 翠 絃 惺 昊 橙 詩 叶 椛 栞 芽 旬 迅 駿 凌 涼 怜 瞬 嵐 虹 櫂 柊 椿 桜 梓 雫 渚 響 要 匠 巧 聖 晃 昴 慧 諒 瞭 和 仁 悠 遥 遼 亮 了 佑 侑 丈 楽 陸 淳 聡 徹 隼 剛 豪 ' +
  '猛 毅 渉 透 暁 昇 登 敦 篤 浩 弘 裕 恵 泉 桃 梢 忍 操 円 絢 綾 彩 舞 咲 幸 愛 優 瞳 萌 恋 縁 紅 藍 睦 茂 実 誠 修 勝 隆 清 豊 薫 翼 歩 望 学 海 空 光 茜 司 正 進 勉 稔 治 保 守 明 博 宏 功 勇 健 武 潔 寛 孝 弥 廉 凱 塁 ' +
  '玄 元 圭 慎 純 潤 力 将 翔 麗 静 環 圓 文 雅 都 蘭 鈴 皐 丞 壮 岬 峻 蒼 洸 晴 朋 燈 灯 瑛 笙 絆 緑 翡 雪 霞 馨 龍 竜 竣 巴 心 晄 梢 権 滉 爽 珀 琳 瑠 稜 穂 笑 紡 結 綺 緋 羚 耀 舜 花 苺 莉 菫 蕾 賢 輝 陽 霙 靖 魁 鷹'
).split(' ')
/** Surnames and given names of Japan in Latin letters; in sentences they stand with an initial, in capitals, in both orders. */
const ROMAN_FAMILY =
  'Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Saito Mori Ikeda Hashimoto Abe Ishikawa Yamashita Ogawa Ishii Okada Hasegawa Goto Maeda Fujita Kondo Aoki Sakamoto Endo Murakami Ota Kaneko Fujii Nishimura Fukuda Miura Takeuchi Nakajima Okamoto Matsuda Harada Nakagawa Ono Tamura Nakano Kojima Wada Nakayama Ishida Ueda Morita Hara Shibata Sakai Kudo Yokoyama Miyazaki Uchida Takagi Ando Ohno Maruyama Imai Takada Fujimoto Takeda Murata Ueno Sugiyama Masuda Sugawara Hirano Otsuka Kojima Chiba Kubo Matsui Iwasaki Sakurai Noguchi Kinoshita Nomura Kikuchi Sano Onishi Higa Shimabukuro Miyagi Kinjo Oshiro'.split(
    ' ',
  )
const ROMAN_GIVEN =
  'Yuki Haruto Ren Sota Yuto Minato Riku Hiroshi Kenji Takashi Akira Makoto Kazuya Daisuke Naoki Tomoko Yoko Keiko Hanako Yumi Aya Mai Sakura Hina Yui Aoi Rin Mio Miyu Akari Emi Megumi Kaori Ichiro Jiro Taro Shota Kenta Takumi Tsubasa Kaito Hayato Yuma Itsuki Asahi Haruka Nanami Misaki Ayaka Natsumi'.split(
    ' ',
  )
/** Given names and family names of Vietnam and elsewhere as residence cards have them, with spaces. */
const VIETNAMESE_FAMILY = 'グエン チャン レー レ ファム フィン ホアン ファン ヴー ダン ブイ ドー ホー ゴー ズオン リー'.split(' ')
const VIETNAMESE_MIDDLE = 'ヴァン ティ ミン ドゥック クオック ゴック タイン フウ ビック トゥ スアン'.split(' ')
const VIETNAMESE_GIVEN =
  'アン ビン チー ズン ザン ハイ フオン カイン ラン リン マイ ナム ガー フック クアン ソン タオ チャン トゥアン ヴィン ゴック ハ トゥイ フン ロン'.split(
    ' ',
  )
const VARIANTS = {
  高: '髙',
  崎: '﨑',
  辺: '邊',
  斉: '齋',
  浜: '濵',
  島: '嶋',
  沢: '澤',
  広: '廣',
  桜: '櫻',
  恵: '惠',
  渡: '渡',
  国: '國',
  富: '冨',
  吉: '𠮷',
  条: '條',
  栄: '榮',
  竜: '龍',
  辻: '辻',
  桧: '檜',
  滝: '瀧',
}

/** Is this a surname of China or Korea? */
export const isEasternSurname = (text) => EASTERN_FAMILY.includes(text)

/** Surnames of IPADIC in kanji, most of them rare. */
export function rareSurnames() {
  const dict = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict')
  const { entries, partsOfSpeech } = readIpadic(dict)
  const isSurname = ({ tokens }) => tokens.some(({ pos }) => partsOfSpeech[pos].endsWith('人名,姓'))
  return entries.filter((entry) => /^\p{Script=Han}{1,3}$/u.test(entry.surface) && isSurname(entry)).map(({ surface }) => surface)
}

export function readPeople(rareSurnames) {
  const surnames = []
  const given = []
  for (const line of readFileSync(LIST, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [reading, ...texts] = line.split(' ')
    const list = reading.startsWith('=') ? surnames : given
    for (const text of texts) list.push({ text, kana: reading.replace('=', '') })
  }
  const kanji = given.filter(({ text }) => /^\p{Script=Han}{2}$/u.test(text))
  const firsts = kanji.map(({ text }) => text[0])
  const lasts = kanji.map(({ text }) => text[1])
  return { surnames, rareSurnames, given, firsts, lasts }
}

const capitalised = (text) => text.toLowerCase().replace(/(?<![a-z])[a-z]/g, (c) => c.toUpperCase())
const toHiragana = (text) => text.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))

/** Draws surnames, given names and whole persons. `random` answers numbers in [0, 1); `invented` is the share of surnames that no list has. */
export function createPeople({ surnames, rareSurnames, given, firsts, lasts }, random, invented = 0) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const chance = (p) => random() < p
  const variant = (text) => (chance(0.06) ? [...text].map((c) => VARIANTS[c] ?? c).join('') : text)
  const halves = surnames.map(({ text }) => text).filter((text) => /^\p{Script=Han}{2}$/u.test(text))
  const listed = () => variant(chance(0.25) && rareSurnames.length > 0 ? pick(rareSurnames) : pick(surnames).text)
  const surname = () => (invented > 0 && chance(invented) ? pick(halves)[0] + pick(halves)[1] : listed())
  const givenName = () => {
    // Modern names outside every list: two characters that occur in names.
    if (chance(0.2)) return pick(firsts) + pick(lasts)
    const name = pick(given)
    if (chance(0.07)) return toHiragana(name.kana)
    return chance(0.03) ? name.kana : name.text
  }
  return {
    pick,
    chance,
    surname,
    given: givenName,
    full: () => surname() + givenName(),
    spaced: () => surname() + (chance(0.4) ? '\u3000' : ' ') + givenName(),
    kana: () => `${pick(surnames).kana}${chance(0.7) ? (chance(0.4) ? '\u3000' : ' ') : ''}${pick(given).kana}`,
    hiragana: () => `${toHiragana(pick(surnames).kana)}${chance(0.8) ? ' ' : ''}${toHiragana(pick(given).kana)}`,
    hiraGiven: () => toHiragana(pick(given).kana),
    foreign: () => (chance(0.25) ? pick(VIETNAMESE) : `${pick(FOREIGN_GIVEN)}・${pick(FOREIGN_FAMILY)}`),
    latin: () => {
      const draw = random()
      if (draw < 0.25) return chance(0.7) ? pick(VIETNAMESE_LATIN) : capitalised(pick(VIETNAMESE_LATIN))
      const [given, family] = [pick(LATIN_GIVEN), pick(LATIN_FAMILY)]
      if (draw < 0.35) return `${given} ${family}`.toUpperCase()
      if (draw < 0.42) return `${family.toUpperCase()} ${given}`
      return draw < 0.5 ? `${given} ${pick([...'ABCDEFGJKLMPRST'])}. ${family}` : `${given} ${family}`
    },
    short: () => variant(pick(SHORT_SURNAMES)),
    shortFull: () =>
      `${pick(chance(0.5) ? SHORT_SURNAMES : surnames.map(({ text }) => text))}${chance(0.5) ? pick(['', ' ', '\u3000']) : ''}${pick(SHORT_GIVEN)}`,
    oneFull: () => (chance(0.7) ? pick(surnames).text : listed()) + pick(['', ' ', ' ', '\u3000']) + pick(ONE_GIVEN),
    oneGiven: () => pick(ONE_GIVEN),
    romanJa: () => {
      const [given, family] = [pick(ROMAN_GIVEN), pick(ROMAN_FAMILY)]
      return pick([
        `${given[0]}. ${family}`,
        `${given[0]}.${family}`,
        `${given} ${family}`,
        `${family} ${given}`,
        `${given} ${family.toUpperCase()}`,
        `${family.toUpperCase()} ${given}`,
        `${given} ${family}`.toUpperCase(),
      ])
    },
    foreignSpaced: () =>
      chance(0.6)
        ? [
            pick(VIETNAMESE_FAMILY),
            pick(VIETNAMESE_MIDDLE),
            ...(chance(0.3) ? [pick(VIETNAMESE_MIDDLE)] : []),
            pick(VIETNAMESE_GIVEN),
          ].join(' ')
        : `${pick(FOREIGN_GIVEN)} ${pick(FOREIGN_FAMILY)}`,
    eastern: (length) => {
      const family = pick(EASTERN_FAMILY)
      const size = length === undefined ? (chance(0.3) ? 1 : 2) : Math.max(1, length - family.length)
      return family + Array.from({ length: size }, () => pick(EASTERN_GIVEN)).join('')
    },
    foreignLone: () => pick(FOREIGN_FAMILY),
    east: () => pick(CHINESE_FAMILY) + (chance(0.5) ? ' ' : '') + pick(CHINESE_GIVEN),
  }
}
