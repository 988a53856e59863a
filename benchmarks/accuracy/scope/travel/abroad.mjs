// Customers from other countries: Latin names as in their passports, readings in kana, addresses abroad or in Japan.
import { PLACES, createHome } from '../census/places.mjs'

const parse = (text) => text.split(/[/\n]/).map((entry) => entry.trim().split(' '))
const COUNTRIES = [
  {
    code: 'CHN',
    weight: 30,
    last: parse(
      'WANG ワン/LI リー/ZHANG ジャン/LIU リウ/CHEN チェン/YANG ヤン/ZHAO ジャオ/HUANG ホアン/ZHOU ジョウ/XU シュー/SUN スン/HU フー/GUO グオ/LIN リン/HE ホー/GAO ガオ/LUO ルオ/TANG タン',
    ),
    women: parse(
      'XIAOYAN シャオイェン/FANG ファン/LI リー/MIN ミン/JING ジン/YUTING ユーティン/XUE シュエ/MEI メイ/HUI フイ/YINGYING インイン/QIAN チエン/SIYU スーユー',
    ),
    men: parse(
      'WEI ウェイ/JUN ジュン/LEI レイ/TAO タオ/MINGZE ミンゼー/HAORAN ハオラン/QIANG チアン/JIANGUO ジエングオ/ZIXUAN ズーシュエン/YICHEN イーチェン/BO ボー/PENG ポン',
    ),
    number: (random) => `E${random.int(1, 9)}${random.digits(7)}`,
    phone: (random) => `+86-13${random.int(0, 9)}-${random.digits(4)}-${random.digits(4)}`,
    address: (random) => `Room ${random.int(101, 2904)}, No. ${random.int(1, 990)} Nanjing Road, Shanghai, China`,
  },
  {
    code: 'KOR',
    weight: 25,
    last: parse(
      'KIM キム/LEE イ/PARK パク/CHOI チェ/JUNG チョン/KANG カン/CHO チョ/YOON ユン/JANG チャン/LIM イム/HAN ハン/SHIN シン/SEO ソ/KWON クォン',
    ),
    women: parse(
      'SEOYEON ソヨン/JIWOO ジウ/MINJI ミンジ/HAEUN ハウン/SUBIN スビン/YUJIN ユジン/EUNJI ウンジ/HYEJIN ヘジン/SOYOUNG ソヨン/JIHYE ジヘ',
    ),
    men: parse(
      'MINJUN ミンジュン/JIHOON ジフン/SEOJUN ソジュン/DOYUN ドユン/JUNHO ジュノ/SUNGMIN ソンミン/HYUNWOO ヒョヌ/JINWOO ジヌ/DONGHYUN ドンヒョン/TAEYANG テヤン',
    ),
    number: (random) => `M${random.digits(8)}`,
    phone: (random) => `+82-10-${random.int(2, 9)}${random.digits(3)}-${random.digits(4)}`,
    address: (random) => `${random.int(1, 300)}, Teheran-ro, Gangnam-gu, Seoul, Republic of Korea`,
  },
  {
    code: 'USA',
    weight: 22,
    last: parse(
      'SMITH スミス/JOHNSON ジョンソン/WILLIAMS ウィリアムズ/BROWN ブラウン/GARCIA ガルシア/MILLER ミラー/DAVIS デイビス/MARTINEZ マルティネス/ANDERSON アンダーソン/TAYLOR テイラー/MOORE ムーア/JACKSON ジャクソン/THOMPSON トンプソン/HARRIS ハリス/CLARK クラーク',
    ),
    women: parse(
      'EMILY エミリー/JESSICA ジェシカ/ASHLEY アシュリー/SARAH サラ/JENNIFER ジェニファー/OLIVIA オリビア/EMMA エマ/HANNAH ハンナ/MARIA マリア/GRACE グレース',
    ),
    men: parse(
      'JAMES ジェームズ/MICHAEL マイケル/ROBERT ロバート/DAVID デイビッド/JOHN ジョン/DANIEL ダニエル/MATTHEW マシュー/ETHAN イーサン/RYAN ライアン/KEVIN ケビン',
    ),
    number: (random) => `5${random.digits(8)}`,
    phone: (random) => `+1-${random.pick(['206', '415', '617', '303'])}-555-${random.digits(4)}`,
    address: (random) =>
      `${random.int(100, 9900)} ${random.pick(['Oak', 'Maple', 'Pine', 'Lake'])} Street, ${random.pick(['Seattle, WA 98101', 'Boston, MA 02110', 'Denver, CO 80202'])}, USA`,
  },
  {
    code: 'VNM',
    weight: 13,
    last: parse('NGUYEN グエン/TRAN チャン/LE レー/PHAM ファム/HOANG ホアン/PHAN ファン/VU ヴー/DANG ダン/BUI ブイ/DO ドー'),
    women: parse(
      'THI_LAN ティ・ラン/THI_HUONG ティ・フオン/THU_HA トゥ・ハー/NGOC_ANH ゴック・アイン/THI_MAI ティ・マイ/BICH_NGOC ビック・ゴック',
    ),
    men: parse(
      'VAN_AN ヴァン・アン/MINH_DUC ミン・ドゥック/QUOC_HUNG クオック・フン/VAN_TUAN ヴァン・トゥアン/HOANG_NAM ホアン・ナム/DINH_KHOA ディン・コア',
    ),
    number: (random) => `C${random.digits(7)}`,
    phone: (random) => `+84-9${random.int(0, 9)}-${random.digits(3)}-${random.digits(4)}`,
    address: (random) => `${random.int(1, 400)} Tran Hung Dao, District 1, Ho Chi Minh City, Vietnam`,
  },
]

/** `count` persons; a third lives in Japan. */
export function createForeigners(random, count) {
  const lots = COUNTRIES.flatMap((country) => Array(country.weight).fill(country))
  const seen = new Set()
  const people = []
  while (people.length < count) {
    const country = random.pick(lots)
    const woman = random.int(0, 1) === 1
    const [last, lastKana] = random.pick(country.last)
    const [first, firstKana] = random.pick(woman ? country.women : country.men)
    const birth = { year: random.int(1950, 2006), month: random.int(1, 12), day: random.int(1, 28) }
    const key = `${last}${first}${birth.year}${birth.month}${birth.day}`
    if (seen.has(key)) continue
    seen.add(key)
    const isHere = random.int(0, 2) === 0
    const given = first.replace('_', ' ')
    const email = `${first.toLowerCase().replace('_', '')}.${last.toLowerCase()}${random.digits(3)}@${random.pick(['gmail.com', 'outlook.com', 'naver.com', '163.com'])}`
    if (seen.has(email)) continue
    seen.add(email)
    const home = isHere ? createHome(random, random.pick(PLACES)) : { abroad: country.address(random), town: { prefecture: 'overseas' } }
    const mobile = isHere ? `0${random.pick([7, 8, 9])}0${random.int(1, 9)}${random.digits(7)}` : country.phone(random).replace(/\D/g, '')
    const number = country.number(random)
    people.push({
      id: 20_000 + people.length,
      surname: { text: last, kana: lastKana },
      given: { text: given, kana: firstKana },
      kana: [lastKana, firstKana],
      latin: [last, given],
      woman,
      birth,
      home,
      family: {},
      mobile,
      email,
      country: country.code,
      passport: number,
      foreign: isHere ? {} : { mobile: country.phone(random) },
    })
  }
  // The number that is written is the number that connects.
  for (const one of people) if (one.foreign.mobile) one.mobile = one.foreign.mobile.replace(/\D/g, '')
  return people
}
