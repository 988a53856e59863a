// Kinds of columns: what a scan must find in them, and how their cells read.
import { halfWidthKana, hiragana } from '../scope/writing.mjs'

const COMPANIES =
  '株式会社青葉製作所 みなと商事株式会社 有限会社若草工務店 合同会社ほしみ 株式会社東雲システム 医療法人泉会 北斗運輸株式会社'.split(' ')
const DEPARTMENTS = '営業部 総務課 第一営業課 人事部 経理課 開発部 東京支店 大阪営業所'.split(' ')
const TITLES = '部長 課長 主任 係長 一般 取締役 店長'.split(' ')
const PRODUCTS =
  'りんごジュース 有機玄米 タオルセット 電気ケトル 保湿クリーム 折りたたみ傘 木製トレー 山田錦 さくらワイン 春日部桐箱'.split(' ')
const THINGS = '春の感謝祭 新規導入案件 顧客管理システム 定期点検 サポート契約 基幹刷新 料理教室 写真講座'.split(' ')
const MEMOS = ['電話は夕方以降', '要連絡', '来週訪問予定', '', '資料送付済み', '', '紹介あり']
const BANKS = 'みずほ銀行 三菱UFJ銀行 ゆうちょ銀行 横浜銀行 福岡銀行'.split(' ')
const PLATES = '品川 横浜 なにわ 名古屋 福岡'.split(' ')
const ILLNESSES = '糖尿病 高血圧症 うつ病 気管支喘息 乳がん'.split(' ')

const two = (n) => String(n).padStart(2, '0')
const slash = ({ year, month, day }) => `${year}/${two(month)}/${two(day)}`

function era({ year, month, day }) {
  if (year >= 1990 && year <= 2018) return `平成${year - 1988}年${month}月${day}日`
  if (year >= 1927 && year <= 1988) return `昭和${year - 1925}年${month}月${day}日`
  return `${year}年${month}月${day}日`
}

function myNumber(random) {
  const digits = random.digits(11)
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i < 6 ? i + 2 : i - 4), 0)
  const rest = sum % 11
  return digits + (rest <= 1 ? 0 : 11 - rest)
}

function licence(random) {
  const digits = `${random.pick(['30', '43', '45', '62', '90'])}${two(random.int(80, 99))}${random.digits(6)}`
  const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
  const rest = 11 - ([...digits].reduce((sum, digit, i) => sum + Number(digit) * weights[i], 0) % 11)
  return `${digits}${rest > 9 ? rest - 10 : rest}0`
}

function card(random) {
  const digits = `4${random.digits(14)}`
  const sum = [...digits].reduce((total, digit, i) => {
    const n = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (n > 9 ? n - 9 : n)
  }, 0)
  return digits + ((10 - (sum % 10)) % 10)
}

/**
 * `type`: what must be found; absent: nothing may be. `may`: what may be found besides, or instead where there is no type.
 * `plain`: a column of it without a header can be told from its cells.
 */
export const KINDS = {
  name: { type: 'person-name', plain: true, value: (p, r) => `${p.surname.text}${r.pick([' ', '　', ''])}${p.given.text}` },
  family: { type: 'person-name', value: (p) => p.surname.text },
  given: { type: 'person-name', value: (p) => p.given.text },
  kana: {
    type: 'person-name',
    plain: true,
    value: (p, r) => r.pick([(s) => s, (s) => s, halfWidthKana, hiragana])(`${p.surname.kana} ${p.given.kana}`),
  },
  kanaFamily: { type: 'person-name', value: (p) => p.surname.kana },
  kanaGiven: { type: 'person-name', value: (p) => p.given.kana },
  romaji: { type: 'person-name', value: (p) => p.roman.toUpperCase() },
  address: { type: 'address', plain: true, value: (p) => `${p.home.town.name}${p.home.street}${p.home.block.join('-')}` },
  prefecture: { may: ['address'], value: (p) => p.home.town.prefecture },
  city: { may: ['address'], value: (p) => p.home.town.city },
  line: { may: ['address'], value: (p) => `${p.home.street}${p.home.block.join('-')}` },
  building: { may: ['address'], value: (p) => (p.home.building ? `${p.home.building.name}${p.home.building.room}` : '') },
  zip: { type: 'postal-code', plain: true, value: (p, r) => (r.int(0, 3) > 0 ? p.home.zip : p.home.zip.replace('-', '')) },
  phone: { type: 'phone-number', plain: true, value: (p) => p.home.phone },
  mobile: { type: 'phone-number', plain: true, value: (p, r) => (r.int(0, 3) > 0 ? p.mobile : p.mobile.replaceAll('-', '')) },
  email: { type: 'email', plain: true, value: (p) => p.email },
  sns: { may: [], value: (p) => `@${p.roman.replace(' ', '_')}` },
  birth: { type: 'birth-date', value: (p, r) => r.pick([slash, slash, era])(p.birth) },
  age: { type: 'age', value: (p) => String(2024 - p.birth.year) },
  ageBand: { type: 'age', value: (p) => `${Math.floor((2024 - p.birth.year) / 10) * 10}代` },
  sex: { type: 'gender', plain: true, value: (p) => (p.woman ? '女' : '男') },
  sexCode: { type: 'gender', value: (p) => (p.woman ? '2' : '1') },
  job: { type: 'occupation', value: (p) => p.job },
  employee: { type: 'member-id', value: (p, r) => String(100000 + p.number * 7 + r.int(0, 3)) },
  customer: { type: 'member-id', value: (p) => `C${String(p.number * 13).padStart(7, '0')}` },
  // 注文番号, 受付番号: numbers of a transaction.
  transaction: { may: ['member-id', 'sensitive'], value: (p, r) => `${r.int(100, 999)}-${String(p.number * 31).padStart(7, '0')}` },
  myNumber: { type: 'my-number', plain: true, value: (_, r) => myNumber(r) },
  corporate: { may: [], value: (_, r) => `${r.int(1, 9)}0100010${r.digits(5)}` },
  pension: { type: 'pension-number', value: (_, r) => `${r.int(1000, 9999)}-${r.digits(6)}` },
  employment: { type: 'employment-insurance', value: (_, r) => `${r.int(1000, 9999)}-${r.digits(6)}-${r.int(0, 9)}` },
  insured: { type: 'health-insurance', may: ['member-id'], value: (_, r) => String(r.int(10000000, 99999999)) },
  insuredPart: { may: ['health-insurance', 'member-id'], value: (_, r) => String(r.int(100, 9999)) },
  care: { type: 'long-term-care-insurance', value: (_, r) => `0${r.digits(9)}` },
  careLevel: { may: ['sensitive', 'long-term-care-insurance'], value: (_, r) => `要介護${r.int(1, 5)}` },
  licence: { type: 'drivers-license', value: (_, r) => licence(r) },
  passport: { type: 'passport', plain: true, value: (_, r) => `T${r.pick(['K', 'R', 'Z'])}${r.int(1000000, 9999999)}` },
  residence: { type: 'residence-card', value: (_, r) => `${r.pick(['AB', 'CD', 'UH'])}${r.digits(8)}${r.pick(['CD', 'EF', 'XA'])}` },
  residentCode: { type: 'resident-code', value: (_, r) => `${r.int(1, 9)}${r.digits(10)}` },
  household: { may: ['resident-code', 'member-id'], value: (_, r) => r.digits(8) },
  account: { type: 'bank-account', value: (_, r) => `${r.int(1, 9)}${r.digits(6)}` },
  accountName: { type: 'person-name', value: (p) => halfWidthKana(`${p.surname.kana} ${p.given.kana}`) },
  bank: { may: ['bank-account'], value: (_, r) => r.pick(BANKS) },
  bankCode: { may: ['bank-account'], value: (_, r) => r.digits(3) },
  accountKind: { may: ['bank-account'], value: () => '普通' },
  postalAccount: { may: ['bank-account'], value: (_, r) => `1${r.digits(4)}` },
  card: { type: 'card-number', plain: true, value: (_, r) => card(r) },
  cardPart: { may: ['card-number', 'credential', 'person-name'], value: (_, r) => `${two(r.int(1, 12))}/${r.int(25, 31)}` },
  amount: { may: [], value: (_, r) => String(r.int(20, 900) * 1000) },
  login: { may: ['credential', 'member-id'], value: (p) => `${p.roman.replace(' ', '')}${p.number}` },
  password: { type: 'credential', value: (_, r) => `${r.pick(['Kaze', 'mori', 'Hoshi'])}${r.digits(4)}${r.pick(['!', '#', 'x'])}` },
  secret: { may: ['credential'], value: (_, r) => r.pick(['あおいねこ', '母の旧姓', 'みどりの丘']) },
  illness: { may: ['sensitive'], value: (_, r) => r.pick(ILLNESSES) },
  measure: { may: ['sensitive'], value: (_, r) => `${r.int(20, 170)}` },
  plate: {
    may: ['vehicle-plate'],
    value: (_, r) => `${r.pick(PLATES)} ${r.int(300, 599)} ${r.pick(['あ', 'さ', 'ね'])} ${r.int(10, 99)}-${r.int(10, 99)}`,
  },
  address4: {
    type: 'ip-address',
    plain: true,
    value: (_, r) => `${r.pick(['126', '153', '219'])}.${r.int(1, 250)}.${r.int(1, 250)}.${r.int(1, 250)}`,
  },
  token: { may: ['ip-address', 'credential'], value: (_, r) => `f3${r.digits(6)}ac${r.digits(4)}` },
  nationality: { may: [], value: (_, r) => r.pick(['日本', 'ベトナム', '中国', 'ブラジル']) },
  relation: { may: ['sensitive'], value: (_, r) => r.pick(['本人', '妻', '長男', '母']) },
  company: { may: [], plain: true, value: (_, r) => r.pick(COMPANIES) },
  department: { may: [], value: (_, r) => r.pick(DEPARTMENTS) },
  title: { may: [], value: (_, r) => r.pick(TITLES) },
  product: { may: [], plain: true, value: (_, r) => r.pick(PRODUCTS) },
  thing: { may: [], value: (_, r) => r.pick(THINGS) },
  code: { may: [], value: (p, r) => `P-${r.digits(5)}` },
  admission: { may: ['sensitive'], value: (_, r) => `2024/${two(r.int(1, 12))}/${two(r.int(1, 28))}` },
  date: { may: [], plain: true, value: (_, r) => `2024/${two(r.int(1, 12))}/${two(r.int(1, 28))}` },
  memo: { may: [], value: (_, r) => r.pick(MEMOS) },
}
