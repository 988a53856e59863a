// Names as they are common in the Tokai and North Kanto regions, with readings and older writings; given names by decade of birth.

const SURNAMES_TEXT = `
鈴木スズキ 鈴木スズキ 鈴木スズキ 鈴木スズキ 伊藤イトウ 伊藤イトウ 佐藤サトウ 佐藤サトウ 山本ヤマモト 高橋タカハシ/髙橋 高橋タカハシ/髙橋 渡辺ワタナベ/渡邉/渡邊 渡辺ワタナベ/渡邊 中村ナカムラ 加藤カトウ 加藤カトウ 小林コバヤシ 小林コバヤシ
田中タナカ 斎藤サイトウ/齋藤/齊藤 寺田テラダ 大石オオイシ 村松ムラマツ 杉山スギヤマ 望月モチヅキ 増田マスダ 鈴村スズムラ 大場オオバ 内山ウチヤマ 袴田ハカマダ 袴田ハカマダ 松下マツシタ 松島マツシマ 河合カワイ 藤田フジタ 太田オオタ
高林タカバヤシ/髙林 高柳タカヤナギ/髙柳 竹内タケウチ 竹下タケシタ 名倉ナグラ 中野ナカノ 長谷川ハセガワ 新村ニイムラ 野沢ノザワ/野澤 平野ヒラノ 広瀬ヒロセ/廣瀬 深津フカツ 藤井フジイ 古橋フルハシ 本多ホンダ 牧野マキノ 間淵マブチ 水野ミズノ
宮沢ミヤザワ/宮澤 宮本ミヤモト 森下モリシタ 安間アンマ 山下ヤマシタ 横井ヨコイ 吉田ヨシダ/𠮷田 和久田ワクタ 青島アオシマ 赤堀アカホリ 浅井アサイ 石川イシカワ 石黒イシグロ 板倉イタクラ 市川イチカワ 岩井イワイ 植田ウエダ 榎本エノモト 大橋オオハシ
岡部オカベ 小栗オグリ 小野田オノダ 影山カゲヤマ 片桐カタギリ 金原キンパラ 川口カワグチ 神谷カミヤ 木下キノシタ 久野クノ 熊谷クマガイ 桑原クワバラ 小池コイケ 後藤ゴトウ 坂本サカモト 桜井サクライ/櫻井 佐野サノ 沢田サワダ/澤田 塩沢シオザワ/塩澤
柴田シバタ 島田シマダ/嶋田 清水シミズ 白井シライ 菅沼スガヌマ 関根セキネ 曽根ソネ/曾根 高田タカダ/髙田 滝沢タキザワ/瀧澤 田村タムラ 塚本ツカモト 土屋ツチヤ 角田ツノダ 戸塚トツカ 外山トヤマ 中島ナカジマ/中嶋 成瀬ナルセ 西尾ニシオ 原田ハラダ
阿久津アクツ 新井アライ 荒井アライ 飯塚イイヅカ 五十嵐イガラシ 井田イダ 岡田オカダ 金井カナイ 狩野カノウ 木暮コグレ 黒沢クロサワ/黒澤 小板橋コイタバシ 須藤スドウ 関口セキグチ 高山タカヤマ/髙山 田島タジマ 茂木モテギ 茂木モギ 星野ホシノ 星野ホシノ
富沢トミザワ/富澤 萩原ハギワラ 樋口ヒグチ 真下マシモ 町田マチダ 松井マツイ 宮下ミヤシタ 武藤ムトウ 柳沢ヤナギサワ/柳澤 山崎ヤマザキ/山﨑 吉沢ヨシザワ/吉澤 六本木ロッポンギ 生方ウブカタ 女屋オナヤ 都丸トマル 桐生キリュウ 原ハラ 森モリ 堤ツツミ 岸キシ 東ヒガシ 辻ツジ/辻
`
const OLD_WOMEN =
  '節子セツコ 文子フミコ 和子カズコ 美代子ミヨコ 千代子チヨコ 幸子サチコ 洋子ヨウコ 敏子トシコ 久子ヒサコ 照子テルコ 勝江カツエ きよ子キヨコ ふみ江フミエ 静江シズエ 八重子ヤエコ 弘子ヒロコ 昌子マサコ 澄子スミコ 房江フサエ 栄子エイコ 光子ミツコ 房子フサコ 春江ハルエ 良子ヨシコ 悦子エツコ'
const OLD_MEN =
  '昭アキラ 勇イサム 清キヨシ 正雄マサオ 利夫トシオ 邦男クニオ 弘ヒロシ 茂シゲル 進ススム 勝美カツミ 武雄タケオ 辰夫タツオ 義雄ヨシオ 和夫カズオ 忠男タダオ 幸雄ユキオ 晴彦ハルヒコ 定男サダオ 貞夫サダオ 寛ヒロシ 孝タカシ 正マサシ 保タモツ 稔ミノル 良平リョウヘイ 芳男ヨシオ 康夫ヤスオ'
const MID_WOMEN =
  '由美ユミ 真由美マユミ 明美アケミ 久美子クミコ 直美ナオミ 恵美エミ 智子トモコ 裕子ユウコ 裕子ヒロコ 純子ジュンコ 陽子ヨウコ 典子ノリコ 香織カオリ 美穂ミホ 理恵リエ 千春チハル 恭子キョウコ 淳子ジュンコ 麻紀マキ ひとみヒトミ 恵メグミ 由紀子ユキコ 早苗サナエ 奈緒美ナオミ みゆきミユキ 美香ミカ 郁代イクヨ 祥子ショウコ 亜希子アキコ'
const MID_MEN =
  '誠マコト 浩ヒロシ 博之ヒロユキ 健一ケンイチ 秀樹ヒデキ 哲也テツヤ 直樹ナオキ 達也タツヤ 和彦カズヒコ 英明ヒデアキ 隆史タカシ 剛ツヨシ 学マナブ 修オサム 敦アツシ 雅彦マサヒコ 伸一シンイチ 裕二ユウジ 浩司コウジ 貴志タカシ 正樹マサキ 豊ユタカ 克己カツミ 智之トモユキ 徹トオル 大輔ダイスケ 慎吾シンゴ 洋平ヨウヘイ 孝明タカアキ'
const NEW_WOMEN =
  '美咲ミサキ 愛アイ 彩アヤ 千尋チヒロ 麻衣マイ 舞マイ 葵アオイ 七海ナナミ 優花ユウカ 優花ユカ 結衣ユイ 陽菜ヒナ 莉子リコ さくらサクラ 美優ミユ 杏奈アンナ 遥ハルカ 菜摘ナツミ 里奈リナ 瑞穂ミズホ 琴音コトネ 紗希サキ ひかりヒカリ 真央マオ 楓カエデ 凛リン 心春コハル 花音カノン 芽依メイ 紬ツムギ'
const NEW_MEN =
  '翔太ショウタ 拓海タクミ 大輝ダイキ 健太ケンタ 亮リョウ 翼ツバサ 駿シュン 蓮レン 陸リク 悠斗ユウト 颯太ソウタ 海斗カイト 樹イツキ 樹タツキ 直人ナオト 祐介ユウスケ 航ワタル 涼太リョウタ 一輝カズキ 優斗ユウト 湊ミナト 朝陽アサヒ 大翔ヒロト 大翔ハルト 陽向ヒナタ 奏カナデ 匠タクミ 諒マコト 健斗ケント 朔サク'

const parse = (text) =>
  text
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [first, ...old] = entry.split('/')
      const [, kanji, kana] = /^([^ァ-ヶー]+)([ァ-ヶー]+)$/.exec(first)
      return { text: kanji, kana, old }
    })
export const SURNAMES = parse(SURNAMES_TEXT)
const GIVEN = [
  [parse(OLD_MEN), parse(OLD_WOMEN)],
  [parse(MID_MEN), parse(MID_WOMEN)],
  [parse(NEW_MEN), parse(NEW_WOMEN)],
]

/** A given name as it was usual in that year. */
export const givenName = (random, woman, year) => random.pick(GIVEN[year < 1958 ? 0 : year < 1986 ? 1 : 2][woman ? 1 : 0])

/** Those whose names are not Japanese: as the residence card, and as people here write it. */
export const FROM_ABROAD = [
  ['ロドリゲス', 'カルロス', 'RODRIGUES', 'CARLOS', false],
  ['シルバ', 'マリアナ', 'SILVA', 'MARIANA', true],
  ['タナカ', 'パウロ', 'TANAKA', 'PAULO', false],
  ['グエン', 'ティ ホア', 'NGUYEN', 'THI HOA', true],
  ['ファム', 'ヴァン ドゥック', 'PHAM', 'VAN DUC', false],
  ['サントス', 'リカルド', 'SANTOS', 'RICARDO', false],
  ['レイエス', 'ジョセリン', 'REYES', 'JOCELYN', true],
  ['グルン', 'ビシュヌ', 'GURUNG', 'BISHNU', false],
  ['オリベイラ', 'ジュリアナ', 'OLIVEIRA', 'JULIANA', true],
  ['マハルジャン', 'スニタ', 'MAHARJAN', 'SUNITA', true],
]

const HALF = new Map()
for (let code = 0xff66; code <= 0xff9f; code++) {
  const half = String.fromCharCode(code)
  HALF.set(half.normalize('NFKC'), half)
  for (const mark of ['ﾞ', 'ﾟ']) {
    const joined = (half + mark).normalize('NFKC')
    if (joined.length === 1) HALF.set(joined, half + mark)
  }
}
export const half = (kana) => [...kana.replaceAll('　', ' ')].map((c) => HALF.get(c) ?? c).join('')
export const hiragana = (kana) => kana.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))

const ROWS =
  'アイウエオ a i u e o/カキクケコ ka ki ku ke ko/サシスセソ sa shi su se so/タチツテト ta chi tsu te to/ナニヌネノ na ni nu ne no/ハヒフヘホ ha hi fu he ho/マミムメモ ma mi mu me mo/ラリルレロ ra ri ru re ro/ガギグゲゴ ga gi gu ge go/ザジズゼゾ za ji zu ze zo/ダヂヅデド da ji zu de do/バビブベボ ba bi bu be bo/パピプペポ pa pi pu pe po/ヤユヨワン ya yu yo wa n/ァィゥェォ a i u e o/ヴヲ vu o'
const LATIN = new Map(
  ROWS.split('/').flatMap((row) => {
    const [kana, ...latin] = row.split(' ')
    return [...kana].map((c, n) => [c, latin[n]])
  }),
)
/** Hepburn without long vowels. */
export function romaji(kana) {
  return kana
    .replace(/([キシチニヒミリギジビピ])([ャュョ])/g, (_, a, b) => {
      const head = LATIN.get(a).slice(0, -1)
      return `${/[シチジ]/.test(a) ? head : `${head}y`}${{ ャ: 'a', ュ: 'u', ョ: 'o' }[b]}`
    })
    .replace(/[ァ-ヺ]/g, (c) => LATIN.get(c) ?? c)
    .replace(/ッ(.)/g, (_, c) => (c === 'c' ? 'tc' : c + c))
    .replaceAll('ー', '')
    .replace(/ou/g, 'o')
    .replace(/oo/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/ /g, '')
}
