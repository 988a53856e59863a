// Invented persons. Names are common ones joined by chance, blocks of addresses, numbers and mail addresses are made up.

const SURNAMES = `佐藤 サトウ sato/高橋 タカハシ takahashi/渡辺 ワタナベ watanabe/伊藤 イトウ ito/中村 ナカムラ nakamura/小林 コバヤシ kobayashi
加藤 カトウ kato/吉田 ヨシダ yoshida/佐々木 ササキ sasaki/山口 ヤマグチ yamaguchi/松本 マツモト matsumoto/井上 イノウエ inoue/木村 キムラ kimura
清水 シミズ shimizu/山崎 ヤマザキ yamazaki/池田 イケダ ikeda/阿部 アベ abe/橋本 ハシモト hashimoto/石川 イシカワ ishikawa/前田 マエダ maeda
藤田 フジタ fujita/小川 オガワ ogawa/岡田 オカダ okada/後藤 ゴトウ goto/長谷川 ハセガワ hasegawa/石井 イシイ ishii/村上 ムラカミ murakami
近藤 コンドウ kondo/坂本 サカモト sakamoto/遠藤 エンドウ endo/青木 アオキ aoki/藤井 フジイ fujii/西村 ニシムラ nishimura/福田 フクダ fukuda
太田 オオタ ota/三浦 ミウラ miura/藤原 フジワラ fujiwara/岡本 オカモト okamoto/松田 マツダ matsuda/中川 ナカガワ nakagawa`
const WOMEN = `花 ハナ hana/美咲 ミサキ misaki/陽菜 ヒナ hina/結衣 ユイ yui/千尋 チヒロ chihiro/由美子 ユミコ yumiko/恵子 ケイコ keiko/直美 ナオミ naomi
真由美 マユミ mayumi/智子 トモコ tomoko/久美子 クミコ kumiko/裕子 ユウコ yuko/明日香 アスカ asuka/彩香 アヤカ ayaka/和子 カズコ kazuko`
const MEN = `翔太 ショウタ shota/大輔 ダイスケ daisuke/健一 ケンイチ kenichi/拓也 タクヤ takuya/直樹 ナオキ naoki/和也 カズヤ kazuya/誠 マコト makoto
浩二 コウジ koji/隆 タカシ takashi/悠斗 ユウト yuto/蓮 レン ren/康弘 ヤスヒロ yasuhiro/雄介 ユウスケ yusuke/達也 タツヤ tatsuya/正樹 マサキ masaki`
// Municipality, first three digits of its postal codes, area code with the length of the exchange.
const TOWNS = `北海道札幌市中央区 060 011 3/宮城県仙台市青葉区 980 022 3/埼玉県川越市 350 049 3/千葉県船橋市 273 047 3/東京都世田谷区 154 03 4
東京都八王子市 192 042 3/東京都杉並区 167 03 4/神奈川県横浜市港北区 222 045 3/神奈川県藤沢市 251 0466 2/新潟県長岡市 940 0258 2
石川県金沢市 920 076 3/長野県松本市 390 0263 2/静岡県浜松市中央区 430 053 3/愛知県名古屋市千種区 464 052 3/京都府京都市左京区 606 075 3
大阪府大阪市北区 530 06 4/大阪府堺市堺区 590 072 3/兵庫県神戸市灘区 657 078 3/奈良県奈良市 630 0742 2/岡山県倉敷市 710 086 3
広島県広島市安佐南区 731 082 3/香川県高松市 760 087 3/愛媛県松山市 790 089 3/福岡県福岡市早良区 814 092 3/熊本県熊本市中央区 860 096 3`
// First digit of an exchange that the numbering plan assigns.
const EXCHANGE = { '03': 3, '06': 6 }
const BLOCKS = ['本町', '緑町', '栄町', '中央', '泉町', '若葉台', '桜ケ丘', '東町', '富士見町', '旭町']
const DOMAINS = ['sekisho-demo.jp', 'aozora-demo.jp', 'hoshimi-demo.jp', 'minato-demo.co.jp']

const parse = (table) => table.split(/[/\n]/).map((entry) => entry.split(' '))
const LISTS = { surnames: parse(SURNAMES), women: parse(WOMEN), men: parse(MEN), towns: parse(TOWNS) }

/** One invented person. */
export function createPerson(random, number) {
  const female = random.int(0, 1) === 1
  const [family, familyKana, familyRoman] = random.pick(LISTS.surnames)
  const [given, givenKana, givenRoman] = random.pick(female ? LISTS.women : LISTS.men)
  const [town, zip, area, exchange] = random.pick(LISTS.towns)
  const building =
    random.int(0, 2) === 0
      ? ` ${random.pick(['メゾン', 'コーポ', 'ハイツ'])}${random.pick(['青葉', '若草', '白樺'])}${random.int(101, 909)}`
      : ''
  return {
    number: `C-${String(number).padStart(5, '0')}`,
    name: `${family} ${given}`,
    kana: `${familyKana} ${givenKana}`,
    gender: female ? '女' : '男',
    birth: { year: random.int(1945, 2004), month: random.int(1, 12), day: random.int(1, 28) },
    zip: `${zip}-${random.digits(4)}`,
    address: `${town}${random.pick(BLOCKS)}${random.int(1, 6)}-${random.int(1, 28)}-${random.int(1, 30)}${building}`,
    phone: `${area}-${EXCHANGE[area] ?? 2}${random.digits(Number(exchange) - 1)}-${random.digits(4)}`,
    mobile: `${random.pick(['090', '080', '070'])}-${random.int(2, 9)}${random.digits(3)}-${random.digits(4)}`,
    email: `${familyRoman}.${givenRoman}${number}@${random.pick(DOMAINS)}`,
    myNumber: createMyNumber(random),
    card: createCard(random),
  }
}

/** Eleven digits and the check digit of 番号法 (order of the ministry, 2014 no. 85, art. 5). */
function createMyNumber(random) {
  const digits = random.digits(11)
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i < 6 ? i + 2 : i - 4), 0)
  const rest = sum % 11
  return digits + (rest <= 1 ? 0 : 11 - rest)
}

/** Sixteen digits of Visa, Mastercard or JCB that pass Luhn; no test card. */
function createCard(random) {
  const digits = (random.pick(['4539', '5317', '3569']) + random.digits(11)).slice(0, 15)
  const sum = [...digits].reduce(
    (total, digit, i) => total + (i % 2 === 1 ? Number(digit) : Number(digit) * 2 > 9 ? Number(digit) * 2 - 9 : Number(digit) * 2),
    0,
  )
  return (digits + ((10 - (sum % 10)) % 10)).replace(/(\d{4})(?=\d)/g, '$1-')
}

const two = (number) => String(number).padStart(2, '0')
/** 1984/03/09. */
export const westernDate = ({ year, month, day }) => `${year}/${two(month)}/${two(day)}`
/** 昭和59年3月9日. Heisei began on 8 January 1989; the few days before count as Showa. */
export function japaneseDate({ year, month, day }) {
  const heisei = year > 1989 || (year === 1989 && (month > 1 || day >= 8))
  const count = heisei ? year - 1988 : year - 1925
  return `${heisei ? '平成' : '昭和'}${count === 1 ? '元' : count}年${month}月${day}日`
}
