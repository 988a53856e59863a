// The people of both companies: families in their homes, with names that have variant writings, and homes that clerks write in many ways.
import { FAMILY, MEN, TOWNS, WOMEN } from './lists.mjs'

const ROMAN = {
  ...Object.fromEntries(
    'ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po'
      .split(' ')
      .reduce((list, word, at, all) => (at % 2 ? [...list, [all[at - 1], word]] : list), []),
  ),
}
export const roman = (kana) =>
  kana
    .replace(/(.)([ャュョ])/g, (_, a, b) => `${(ROMAN[a] ?? '').slice(0, -1)}${{ ャ: 'ya', ュ: 'yu', ョ: 'yo' }[b]}`)
    .replace(/[ァ-ヶ]/g, (c) => ROMAN[c] ?? '')
    .replace(/shy/g, 'sh')
    .replace(/chy/g, 'ch')
    .replace(/jy/g, 'j')

/** Another way in which clerks write a character of a name: where the font has no 髙 they write 高. */
const VARIANTS = Object.fromEntries(
  [...'髙高渡渡邉辺邊辺齋斎齊斉﨑崎濵浜德徳澤沢島嶋廣広櫻桜眞真惠恵槇槙冨富瀨瀬'].reduce(
    (l, c, i, a) => (i % 2 ? [...l, [a[i - 1], c]] : l),
    [],
  ),
)
export const plainName = (text) => [...text].map((c) => VARIANTS[c] ?? c).join('')

const two = (n) => String(n).padStart(2, '0')
export const wide = (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
export const hiragana = (kana) => kana.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))
const HALF = Object.fromEntries(
  [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー'].map((c, i) => [
    c,
    'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ'[i],
  ]),
)
export const halfKana = (kana) =>
  [...kana.normalize('NFD')].map((c) => (c === '\u3099' ? 'ﾞ' : c === '\u309a' ? 'ﾟ' : c === '　' ? ' ' : (HALF[c] ?? c))).join('')

const ERAS = [
  ['R', '令和', 2019, 5, 1],
  ['H', '平成', 1989, 1, 8],
  ['S', '昭和', 1926, 12, 25],
]
const eraOf = ({ year, month, day }) => ERAS.find(([, , y, m, d]) => year > y || (year === y && (month > m || (month === m && day >= d))))

/** A day as clerks write it. */
export function day(date, style = 'slash') {
  const { year, month, day: d } = date
  if (style === 'iso') return `${year}-${two(month)}-${two(d)}`
  if (style === 'packed') return `${year}${two(month)}${two(d)}`
  if (style === 'ja') return `${year}年${month}月${d}日`
  if (style === 'slash') return `${year}/${two(month)}/${two(d)}`
  if (style === 'loose') return `${year}/${month}/${d}`
  const [letter, era, from] = eraOf(date)
  const n = year - from + 1
  if (style === 'dots') return `${letter}${two(n)}.${two(month)}.${two(d)}`
  if (style === 'jahis') return `${letter}${two(n)}${two(month)}${two(d)}`
  if (style === 'kan') return `${era[0]}${n}.${month}.${d}`
  return `${era}${n === 1 ? '元' : n}年${month}月${d}日`
}

export function age({ year, month, day: d }, [y, m, dd] = [2024, 11, 1]) {
  return y - year - (m < month || (m === month && dd < d) ? 1 : 0)
}

export function phone(text, style = 'hyphen') {
  if (text === undefined) return ''
  if (style === 'bare') return text.replaceAll('-', '')
  if (style === 'wide') return wide(text)
  if (style === 'paren') return text.replace(/^(\d+)-(\d+)-/, '$1($2)')
  if (style === 'lost') return text.replaceAll('-', '').slice(1)
  return text
}

export function address(home, style = 'short') {
  const { town, numbers, flat } = home
  const block = numbers.join('-')
  const long =
    town.style === 'c' ? `${numbers[0]}丁目${numbers[1]}番${numbers[2]}号` : `${numbers[0]}番地${numbers[1] ? `の${numbers[1]}` : ''}`
  const house = flat === undefined ? '' : `${flat.house}${flat.room}`
  const area = `${town.city}${town.town}`
  if (style === 'long') return `${town.prefecture}${area}${long}${house && `　${house}号室`}`
  if (style === 'city') return `${area}${block}${house && ` ${house}`}`
  if (style === 'wide') return `${town.prefecture}${area}${wide(block)}${house && `　${wide(house)}`}`
  if (style === 'bare') return `${town.prefecture}${area}${block}`
  if (style === 'line') return `${town.town}${block}${house && ` ${house}`}`
  return `${town.prefecture}${area}${block}${house && ` ${house}`}`
}

const HOUSES =
  'メゾン青葉 コーポ若松 サンハイツ グランドール駅前 第三清風荘 パークホームズ中央 レジデンス桜 エステート南 ハイム向陽 県営住宅2号棟'.split(
    ' ',
  )
const MAILS = 'gmail.com yahoo.co.jp icloud.com docomo.ne.jp ezweb.ne.jp i.softbank.jp outlook.jp biglobe.ne.jp'.split(' ')

/** People who are born as asked for; nobody has another's telephone, mailbox or home. */
export function createPeople(random, prefectures) {
  const towns = TOWNS.filter(({ prefecture }) => prefectures.includes(prefecture))
  const taken = new Set()
  const unique = (make) => {
    for (;;) {
      const one = make()
      if (taken.has(one)) continue
      taken.add(one)
      return one
    }
  }
  const draw = (list) => list[Math.floor(list.length * (random.int(0, 999_999) / 1e6) ** 1.5)]
  const mobile = () => unique(() => `0${random.pick([7, 8, 9, 9])}0-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)
  const mailbox = (surname, given, birth) =>
    unique(() => {
      const [s, g] = [roman(surname.kana), roman(given.kana)]
      const local = random.pick([
        `${g}.${s}`,
        `${s}${g[0]}${birth.year % 100}`,
        `${g}${two(birth.month)}${two(birth.day)}`,
        `${s}-${g}`,
        `${s}_${g}${random.int(1, 99)}`,
      ])
      return `${local}@${random.pick(MAILS)}`
    })
  const createHome = (own = towns) =>
    unique2(() => {
      const town = random.pick(own)
      const numbers =
        town.style === 'c' ? [random.int(1, 6), random.int(1, 38), random.int(1, 30)] : [random.int(2, 2900), random.int(1, 30)]
      const flat = random.chance(45) ? { house: random.pick(HOUSES), room: random.int(1, 9) * 100 + random.int(1, 12) } : undefined
      const line = `${town.area}-${random.int(2, 8)}${random.digits(5 - town.area.length)}-${random.digits(4)}`
      return { town, zip: town.zip, numbers, flat, phone: line }
    })
  const unique2 = (make) => {
    for (;;) {
      const home = make()
      const [key, line] = [address(home), home.phone]
      if (taken.has(key) || taken.has(line)) continue
      taken.add(key).add(line)
      return home
    }
  }
  const birthOf = (from, to) => ({ year: random.int(2024 - to, 2024 - from), month: random.int(1, 12), day: random.int(1, 28) })
  const createPerson = ({ surname = draw(FAMILY), woman = random.chance(50), ages = [20, 80], home = createHome(), not = [] } = {}) => {
    let given = draw(woman ? WOMEN : MEN)
    while (not.some((p) => p.given.text === given.text || p.given.kana === given.kana)) given = draw(woman ? WOMEN : MEN)
    const birth = birthOf(...ages)
    return { surname, given, woman, birth, home, mobile: mobile(), email: mailbox(surname, given, birth), family: undefined }
  }
  /** A family of one home: the head, often a wife or husband, children. */
  const createFamily = ({ ages = [22, 78], partner = 55, children = 40, maiden = 8, home = createHome() } = {}) => {
    const head = createPerson({ ages, home, woman: random.chance(38) })
    const members = [head]
    if (random.chance(partner)) {
      const old = age(head.birth)
      const other = createPerson({ surname: head.surname, woman: !head.woman, ages: [Math.max(20, old - 4), old + 3], home, not: members })
      const wife = other.woman ? other : head
      if (random.chance(maiden)) wife.formerSurname = draw(FAMILY.filter(({ text }) => text !== head.surname.text))
      members.push(other)
      if (old < 56 && random.chance(children)) {
        const count = random.pick([1, 1, 2, 2, 3])
        for (let n = 0; n < count; n++)
          members.push({
            ...createPerson({ surname: head.surname, home, ages: [1, Math.max(2, Math.min(17, old - 20))], not: members }),
            child: true,
          })
      }
    }
    for (const member of members) member.family = members
    return members
  }
  return { createHome, createPerson, createFamily, towns, mobile }
}

export const full = (p, gap = ' ') => `${p.surname.text}${gap}${p.given.text}`
export const kana = (p, gap = ' ') => `${p.surname.kana}${gap}${p.given.kana}`
/** As a clerk of another desk writes the name: common forms of characters, no space. */
export const plain = (p, gap = '') => plainName(full(p, gap))
/** With the name before marriage, where there is one. */
export const former = (p, gap = ' ') => `${(p.formerSurname ?? p.surname).text}${gap}${p.given.text}`
