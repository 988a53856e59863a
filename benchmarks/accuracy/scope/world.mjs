// Another author's people: a short list of names, so that namesakes are many; families with twins, couples of two names, foreigners; homes in wards, villages
// and on Kyoto's streets.
import { toRomaji } from './names.mjs'

const pairs = (text) =>
  text
    .trim()
    .split(/\s+/)
    .map((entry) => ({ text: entry.split('/')[0], kana: entry.split('/')[1] }))

const SURNAMES = pairs(`
佐藤/サトウ 鈴木/スズキ 高橋/タカハシ 田中/タナカ 伊藤/イトウ 渡辺/ワタナベ 渡邉/ワタナベ 山本/ヤマモト 中村/ナカムラ 小林/コバヤシ 加藤/カトウ 吉田/ヨシダ 山田/ヤマダ 佐々木/ササキ 山口/ヤマグチ 松本/マツモト 井上/イノウエ 木村/キムラ
林/ハヤシ 斎藤/サイトウ 齋藤/サイトウ 清水/シミズ 山崎/ヤマザキ 森/モリ 池田/イケダ 橋本/ハシモト 阿部/アベ 安部/アベ 石川/イシカワ 山下/ヤマシタ 中島/ナカジマ 石井/イシイ 小川/オガワ 前田/マエダ 岡田/オカダ 長谷川/ハセガワ 藤田/フジタ
後藤/ゴトウ 近藤/コンドウ 村上/ムラカミ 遠藤/エンドウ 青木/アオキ 坂本/サカモト 福田/フクダ 太田/オオタ 大田/オオタ 西村/ニシムラ 藤井/フジイ 金子/カネコ 岡本/オカモト 藤原/フジワラ 三浦/ミウラ 原田/ハラダ 中川/ナカガワ 松田/マツダ
竹内/タケウチ 小野/オノ 田村/タムラ 中山/ナカヤマ 和田/ワダ 森田/モリタ 上田/ウエダ 原/ハラ 柴田/シバタ 酒井/サカイ 工藤/クドウ 横山/ヨコヤマ 宮崎/ミヤザキ 宮本/ミヤモト 内田/ウチダ 高木/タカギ 安藤/アンドウ 谷口/タニグチ 大野/オオノ
丸山/マルヤマ 今井/イマイ 高田/タカダ 藤本/フジモト 武田/タケダ 村田/ムラタ 上野/ウエノ 杉山/スギヤマ 増田/マスダ 平野/ヒラノ 菅原/スガワラ 小島/コジマ 久保/クボ 千葉/チバ 岩崎/イワサキ 桜井/サクライ 野口/ノグチ 松尾/マツオ
菊地/キクチ 菊池/キクチ 木下/キノシタ 野村/ノムラ 新井/アライ 荒井/アライ 佐野/サノ 杉本/スギモト 大西/オオニシ 古川/フルカワ 浜田/ハマダ 市川/イチカワ 小松/コマツ 島田/シマダ 水野/ミズノ 桑原/クワバラ 五十嵐/イガラシ 東海林/ショウジ
勅使河原/テシガワラ 小鳥遊/タカナシ 二階堂/ニカイドウ 阿久津/アクツ 宇佐美/ウサミ 喜屋武/キャン 比嘉/ヒガ 我那覇/ガナハ 辻/ツジ 堀/ホリ 関/セキ 東/アズマ 南/ミナミ 乾/イヌイ 堤/ツツミ 栗林/クリバヤシ 土井/ドイ 四方/シカタ 一ノ瀬/イチノセ
`)
const WOMEN = pairs(`
陽子/ヨウコ 裕子/ユウコ 裕子/ヒロコ 恵子/ケイコ 久美子/クミコ 由美子/ユミコ 真由美/マユミ 直美/ナオミ 智子/トモコ 幸子/サチコ 和子/カズコ 京子/キョウコ 美咲/ミサキ 愛/アイ 彩/アヤ 舞/マイ 優花/ユウカ 葵/アオイ 結衣/ユイ 莉子/リコ
さくら/サクラ ひなの/ヒナノ 美羽/ミウ 七海/ナナミ 千尋/チヒロ 真央/マオ 恵/メグミ 明美/アケミ 洋子/ヨウコ 節子/セツコ 文子/フミコ 千代/チヨ 玲奈/レナ 奈々/ナナ 沙織/サオリ 香織/カオリ 麻衣/マイ 亜希/アキ 典子/ノリコ 早苗/サナエ
みどり/ミドリ 友美/トモミ 里美/サトミ 梨花/リカ 詩織/シオリ 萌/モエ 桃子/モモコ 小百合/サユリ 弥生/ヤヨイ 静香/シズカ 瞳/ヒトミ 遥/ハルカ 薫/カオル 光/ヒカリ すみれ/スミレ 心春/コハル 紬/ツムギ 凛/リン 美穂/ミホ 佳奈/カナ
`)
const MEN = pairs(`
誠/マコト 浩/ヒロシ 博/ヒロシ 健一/ケンイチ 健太/ケンタ 大輔/ダイスケ 翔太/ショウタ 拓也/タクヤ 直樹/ナオキ 哲也/テツヤ 和也/カズヤ 達也/タツヤ 隆/タカシ 茂/シゲル 実/ミノル 清/キヨシ 正/タダシ 勝/マサル 昇/ノボル 修/オサム 学/マナブ
豊/ユタカ 進/ススム 剛/ツヨシ 亮/リョウ 蓮/レン 颯太/ソウタ 悠真/ユウマ 陽翔/ハルト 大和/ヤマト 悠斗/ユウト 大翔/ヒロト 樹/イツキ 湊/ミナト 朝陽/アサヒ 隼人/ハヤト 雄一/ユウイチ 祐介/ユウスケ 俊介/シュンスケ 洋平/ヨウヘイ
真一/シンイチ 秀樹/ヒデキ 英樹/ヒデキ 浩二/コウジ 光男/ミツオ 武/タケシ 薫/カオル 賢治/ケンジ 龍之介/リュウノスケ 慎太郎/シンタロウ 一郎/イチロウ 次郎/ジロウ 三郎/サブロウ 圭/ケイ 駿/シュン 海斗/カイト 律/リツ 新/アラタ 孝之/タカユキ
`)
/** name as it is written in Japan, reading, as in the passport (family name first). */
const FOREIGNERS =
  'グエン ヴァン アン/NGUYEN VAN AN/VNM,チャン ティ フオン/TRAN THI HUONG/VNM,マリア サントス/SANTOS MARIA/PHL,ジョン スミス/SMITH JOHN/USA,エミリー ブラウン/BROWN EMILY/GBR,カルロス シルバ/SILVA CARLOS/BRA,ラジェシュ クマール/KUMAR RAJESH/IND,スティ ラハユ/RAHAYU SITI/IDN,ミン トゥン/TUN MIN/MMR,アンナ ミュラー/MUELLER ANNA/DEU,ファム クオック バオ/PHAM QUOC BAO/VNM,レ ティ マイ/LE THI MAI/VNM'
    .split(',')
    .map((entry) => entry.split('/'))

/** prefecture, city, town, postal code, how blocks are counted (c 丁目, b 番地, k Kyoto), area code, digits of the exchange. */
const TOWNS = `
北海道|札幌市厚別区|もみじ台東|004-0012|c|011|3;北海道|函館市|五稜郭町|040-0001|b|0138|2;青森県|八戸市|大字田向字毘沙門平|031-0011|b|0178|2;岩手県|紫波郡矢巾町|大字南矢幅|028-3615|b|019|3;宮城県|仙台市太白区|長町|982-0011|c|022|3
福島県|いわき市|小名浜|971-8101|b|0246|2;茨城県|つくば市|吾妻|305-0031|c|029|3;群馬県|高崎市|箕郷町生原|370-3104|b|027|3;埼玉県|さいたま市見沼区|東大宮|337-0051|c|048|3;埼玉県|所沢市|くすのき台|359-0037|c|04|4
千葉県|市川市|八幡|272-0021|c|047|3;千葉県|柏市|十余二|277-0872|b|04|4;東京都|板橋区|高島平|175-0082|c|03|4;東京都|足立区|西新井本町|123-0845|c|03|4;東京都|町田市|本町田|194-0032|b|042|3;東京都|西多摩郡瑞穂町|大字箱根ケ崎|190-1221|b|042|3
東京都|世田谷区|北沢|155-0031|c|03|4;東京都|府中市|宮西町|183-0022|c|042|3;神奈川県|横浜市青葉区|美しが丘|225-0002|c|045|3;神奈川県|横浜市鶴見区|鶴見中央|230-0051|c|045|3;神奈川県|川崎市麻生区|百合丘|215-0011|c|044|3;神奈川県|相模原市南区|相模大野|252-0303|c|042|3
新潟県|新潟市西区|小針|950-2022|c|025|3;石川県|野々市市|本町|921-8815|c|076|3;長野県|北佐久郡軽井沢町|大字長倉|389-0111|b|0267|2;岐阜県|各務原市|那加桜町|504-0912|c|058|3;静岡県|浜松市中央区|有玉北町|431-3122|b|053|3;愛知県|名古屋市緑区|鳴海町字薬師山|458-0801|b|052|3
愛知県|春日井市|高蔵寺町|487-0013|c|0568|2;三重県|四日市市|西阿倉川|510-0812|b|059|3;滋賀県|草津市|野路東|525-0059|c|077|3;京都府|京都市中京区|烏丸通御池下る虎屋町|604-8172|k|075|3;京都府|京都市伏見区|深草西浦町|612-0029|c|075|3
大阪府|大阪市住吉区|我孫子東|558-0013|c|06|4;大阪府|吹田市|千里山西|565-0851|c|06|4;大阪府|泉南郡熊取町|大久保中|590-0403|c|072|3;大阪府|東大阪市|四条町|579-8054|b|072|3;兵庫県|神戸市垂水区|学が丘|655-0004|c|078|3;兵庫県|西宮市|甲子園口|663-8113|c|0798|2
奈良県|生駒市|鹿ノ台南|630-0114|c|0743|2;岡山県|岡山市北区|津島中|700-0082|c|086|3;広島県|広島市佐伯区|五日市中央|731-5128|c|082|3;広島県|安芸郡府中町|鶴江|735-0011|c|082|3;山口県|宇部市|大字中野開作|755-0151|b|0836|2;香川県|丸亀市|土器町東|763-0082|c|0877|2
愛媛県|松山市|道後湯之町|790-0842|b|089|3;福岡県|北九州市八幡西区|折尾|807-0825|c|093|3;福岡県|糟屋郡志免町|大字志免|811-2202|b|092|3;福岡県|福岡市城南区|七隈|814-0133|c|092|3;長崎県|佐世保市|大和町|857-0811|b|0956|2;熊本県|熊本市東区|健軍|862-0911|c|096|3
鹿児島県|奄美市|名瀬港町|894-0025|b|0997|2;沖縄県|中頭郡北谷町|字美浜|904-0115|b|098|3;沖縄県|那覇市|首里石嶺町|903-0804|c|098|3`
  .split(/[;\n]/)
  .filter((line) => line !== '')
  .map((line) => {
    const [prefecture, city, town, zip, style, area, exchange] = line.split('|')
    return { prefecture, city, town, zip, style, area, exchange: Number(exchange), name: `${prefecture}${city}` }
  })
const HOUSES =
  'サンシティ コーポ山田 第二あけぼの荘 グリーンヒルズ ライオンズガーデン レオパレスさくら UR団地 メゾン・ド・リュクス ＡＢＣハイツ'.split(
    ' ',
  )
const MAIL = 'gmail.com yahoo.co.jp icloud.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp outlook.jp nifty.com'.split(' ')
const two = (n) => String(n).padStart(2, '0')

/**
 * @param zipf how uneven the names are drawn: 0 all alike
 * @returns families: lists of persons, the head first; `people`: all of them
 */
export function createWorld(random, count, { zipf = 0.6, foreigners = 0.03, twins = 0.02 } = {}) {
  const draw = (list) => list[Math.floor(list.length * (random.int(0, 999_999) / 1e6) ** (1 + zipf))]
  const families = []
  const people = []
  const boxes = new Set()
  const box = (roman, birth) => {
    const [family, given] = roman.toLowerCase().split(' ')
    for (let tries = 0; ; tries++) {
      const local = random.pick([
        `${given}.${family}`,
        `${family}${given[0]}`,
        `${given}${birth.year % 100}`,
        `${family}_${given}`,
        `${given}-${family}${birth.month}${two(birth.day)}`,
      ])
      const mail = `${local}${tries > 0 ? random.int(1, 9999) : ''}@${random.pick(MAIL)}`
      if (!boxes.has(mail)) return boxes.add(mail) && mail
    }
  }
  while (people.length < count) {
    const home = createHome(random)
    const isForeign = random.int(0, 999) < foreigners * 1000
    const surname = draw(SURNAMES)
    const size = isForeign ? 1 : random.pick([1, 1, 2, 2, 3, 4, 5])
    const family = []
    let twin
    for (let n = 0; n < size && people.length < count; n++) {
      const child = n >= 2
      const woman = n === 0 ? random.int(0, 2) === 0 : n === 1 ? !family[0].woman : random.int(0, 1) === 1
      const birth = twin ?? {
        year: child ? random.int(2004, 2021) : random.int(1935, 2004),
        month: random.int(1, 12),
        day: random.int(1, 28),
      }
      twin = child && twin === undefined && random.int(0, 99) < twins * 100 ? birth : undefined
      let given = draw(woman ? WOMEN : MEN)
      while (family.some((other) => other.given.text === given.text || other.given.kana === given.kana)) given = draw(woman ? WOMEN : MEN)
      const [kana, passport, country] = isForeign ? random.pick(FOREIGNERS) : []
      const words = kana?.split(' ')
      const person = {
        id: people.length + 1,
        surname: words === undefined ? surname : { text: words[0], kana: words[0] },
        given: words === undefined ? given : { text: words.slice(1).join(' '), kana: words.slice(1).join(' ') },
        passport: passport ?? `${toRomaji(surname.kana)} ${toRomaji(given.kana)}`.toUpperCase(),
        passportNumber: `${isForeign ? random.pick(['C', 'B', 'N']) : 'T'}${isForeign ? '' : random.pick(['K', 'R', 'S', 'Z'])}${random.digits(7)}`,
        country: country ?? 'JPN',
        maiden: n === 1 && woman ? draw(SURNAMES) : undefined,
        woman,
        birth,
        home,
        household: family,
        mobile:
          child && birth.year > 2010 ? undefined : `0${random.pick([7, 8, 9])}0-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`,
        email: child && birth.year > 2010 ? undefined : box(passport ?? `${toRomaji(surname.kana)} ${toRomaji(given.kana)}`, birth),
        account: random.digits(7),
      }
      person.name = `${person.surname.text} ${person.given.text}`
      person.kana = `${person.surname.kana} ${person.given.kana}`
      family.push(person)
      people.push(person)
    }
    families.push(family)
  }
  return { people, families }
}

function createHome(random) {
  const town = random.pick(TOWNS)
  const numbers = town.style === 'c' ? [random.int(1, 7), random.int(1, 40), random.int(1, 30)] : [random.int(1, 3900), random.int(1, 20)]
  const flat = random.int(0, 9) < 4 ? { house: random.pick(HOUSES), room: random.int(1, 14) * 100 + random.int(1, 15) } : undefined
  const phone = `${town.area}-${random.int(2, 8)}${random.digits(town.exchange - 1)}-${random.digits(4)}`
  return { town, numbers, flat, phone, zip: town.zip }
}

/** The block of a home: 1丁目2番3号 where the town counts so, 123番地4 elsewhere. */
export const longBlock = ({ town, numbers: [a, b, c] }) => (town.style === 'c' ? `${a}丁目${b}番${c}号` : `${a}番地${b}`)
export const shortBlock = ({ numbers }) => numbers.join('-')
export const flatOf = ({ flat }) => (flat === undefined ? '' : `${flat.house}${flat.room}`)
/** As a clerk writes it down: in full, with hyphens, without the prefecture, in kanji figures, without the building. */
export function addressOf(home, style = 'short') {
  const { town } = home
  const area = `${town.name}${town.town}`
  if (style === 'long') return `${area}${longBlock(home)}${flatOf(home) === '' ? '' : `　${flatOf(home)}号室`}`
  if (style === 'city') return `${town.city}${town.town}${shortBlock(home)} ${flatOf(home)}`.trim()
  if (style === 'bare') return `${area}${shortBlock(home)}`
  if (style === 'kanji')
    return `${area}${town.style === 'c' ? `${'〇一二三四五六七'[home.numbers[0]]}丁目${home.numbers.slice(1).join('－')}` : longBlock(home)} ${flatOf(home)}`.trim()
  return `${area}${shortBlock(home)} ${flatOf(home)}`.trim()
}
