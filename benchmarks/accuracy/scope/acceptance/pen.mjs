// Writes what a record says of a person in the ways of its office, and remembers by what a careful reader could connect it.

const two = (n) => String(n).padStart(2, '0')
export const wide = (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const FULL = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォッャュョー'
const HALF = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｯｬｭｮｰ'
export const halfKana = (text) =>
  [...text.normalize('NFD')]
    .map((c) => (c === '\u3099' ? 'ﾞ' : c === '\u309a' ? 'ﾟ' : FULL.includes(c) ? HALF[FULL.indexOf(c)] : c))
    .join('')
export const hiragana = (text) => text.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))

export function writeDate({ year, month, day }, style = 'slash') {
  const at = year * 10_000 + month * 100 + day
  const [era, letter, base] = at >= 20190501 ? ['令和', 'R', 2018] : at >= 19890108 ? ['平成', 'H', 1988] : ['昭和', 'S', 1925]
  const n = year - base
  return {
    slash: `${year}/${two(month)}/${two(day)}`,
    short: `${year}/${month}/${day}`,
    iso: `${year}-${two(month)}-${two(day)}`,
    packed: `${year}${two(month)}${two(day)}`,
    dots: `${year}.${two(month)}.${two(day)}`,
    kanji: `${year}年${month}月${day}日`,
    era: `${era}${n === 1 ? '元' : n}年${month}月${day}日`,
    letter: `${letter}${n}.${month}.${day}`,
    letterSlash: `${letter}${two(n)}/${two(month)}/${two(day)}`,
    serial: Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569,
  }[style]
}

export const ageOf = ({ birth: { year, month, day } }) => 2024 - year - (month * 100 + day > 1101 ? 1 : 0)

export function writeTel(number, style = 'dash') {
  const plain = number.replaceAll('-', '')
  return {
    dash: number,
    plain,
    wide: wide(number),
    brackets: number.replace(/^(\d+)-(\d+)-/, '$1($2)'),
    front: number.replace(/^(\d+)-/, '($1)'),
    spaces: number.replaceAll('-', ' '),
    dots: number.replaceAll('-', '.'),
    abroad: `+81 ${number.slice(1)}`,
    e164: `+81${plain.slice(1)}`,
    lost: Number(plain),
    longDash: number.replaceAll('-', '－'),
  }[style]
}

const KANJI = '〇一二三四五六七八九'
/** Town and block: hyphen 西新2-3-4, full 西新２丁目…, kanji 西新二丁目3番4号, no 西新2丁目3-4. */
function lot({ town, numbers: [a, b, c] }, style) {
  if (town.count === 'b')
    return `${town.town}${style === 'dash' ? `${a}-${b}` : style === 'wide' ? wide(`${a}-${b}`) : `${a}番地${style === 'kanji' ? '' : 'の'}${b}`}`
  const short = `${a}-${b}-${c}`
  return (
    town.town +
    {
      dash: short,
      wide: wide(short),
      full: `${a}丁目${b}番${c}号`,
      kanji: `${KANJI[a]}丁目${b}番${c}号`,
      mixed: `${a}丁目${b}-${c}`,
      long: short.replaceAll('-', 'ー'),
    }[style]
  )
}
const flat = ({ house }, style) =>
  house === undefined
    ? ''
    : style === 'dash'
      ? `${house.name}${house.room}`
      : style === 'wide'
        ? `${house.name}${wide(house.room)}`
        : `${house.name} ${house.room}号室`

const SEX = { kanji: '男女', long: ['男性', '女性'], code: '12', letter: 'MF', english: ['male', 'female'], zero: '01' }

/**
 * A pen for one record. Each method writes a field. Keys as in census/pen.mjs: m mobile, e mailbox, i number of an office; with the whole name
 * also b birth, a address, h what a household shares. `former`: writes the name from before the wedding, which what was written later does not know.
 */
export function pen(person, { former = false } = {}) {
  const keys = []
  const knows = new Set()
  let isFull = false
  const key = (kind, value) => void keys.push(`${kind}:${value}${former && /[abh]/.test(kind) ? ' former' : ''}`)
  const { given, household } = person
  const surname = former ? person.formerSurname : person.surname
  const writing = former ? surname.text : household.writing
  const kana = [surname.kana, given.kana]
  const self = {
    person,
    name(style = 'space') {
      isFull = true
      const old = style.startsWith('old')
      const gap = { space: ' ', wide: '　', none: '', old: ' ', oldNone: '', oldWide: '　' }[style]
      return `${old ? writing : surname.text}${gap}${given.text}`
    },
    names(style) {
      isFull = true
      return style === 'old' ? [writing, given.text] : [surname.text, given.text]
    },
    surname: () => surname.text,
    kana(style = 'space') {
      isFull = true
      const text = kana.join(/none/i.test(style) ? '' : /wide/i.test(style) ? '　' : ' ')
      return style.startsWith('half') ? halfKana(text) : style.startsWith('hira') ? hiragana(text) : text
    },
    kanas(style) {
      isFull = true
      return kana.map((text) => (style === 'half' ? halfKana(text) : style === 'hira' ? hiragana(text) : text))
    },
    latin(style = 'given') {
      isFull = true
      const [family, first] = person.latin.map((word) => word[0].toUpperCase() + word.slice(1))
      return {
        given: `${first} ${family}`,
        family: `${family} ${first}`,
        caps: `${family.toUpperCase()} ${first}`,
        all: `${family} ${first}`.toUpperCase(),
      }[style]
    },
    birth(style) {
      key('b', writeDate(person.birth, 'iso'))
      knows.add('birth')
      return writeDate(person.birth, style)
    },
    age(suffix = '') {
      knows.add('birth')
      return suffix === '' ? ageOf(person) : `${ageOf(person)}${suffix}`
    },
    sex(style = 'kanji') {
      knows.add('sex')
      return SEX[style][Number(person.woman)]
    },
    telling(text) {
      knows.add('sex')
      return text
    },
    zip(style = 'dash') {
      knows.add('region')
      const { zip } = person.home.town
      const dash = `${zip.slice(0, 3)}-${zip.slice(3)}`
      return { dash, plain: zip, mark: `〒${dash}`, wide: wide(dash), lost: Number(zip) }[style]
    },
    /** `bare`: without the prefecture. */
    address(style = 'dash', { bare = false, gap = ' ' } = {}) {
      self.place()
      const { town } = person.home
      const house = flat(person.home, style)
      return `${bare ? '' : town.prefecture}${town.city}${lot(person.home, style)}${house === '' ? '' : gap + house}`
    },
    /** Prefecture, municipality, town with block, building. */
    addressParts(style = 'dash') {
      self.place()
      const { town } = person.home
      return [town.prefecture, town.city, lot(person.home, style), flat(person.home, style)]
    },
    place() {
      knows.add('region')
      key('a', `${person.home.town.city}${person.home.town.town}${person.home.numbers.join('-')}`)
    },
    prefecture() {
      knows.add('region')
      return person.home.town.prefecture
    },
    city() {
      knows.add('region')
      return `${person.home.town.prefecture}${person.home.town.city}`
    },
    mobile(style) {
      if (person.mobile === undefined) return ''
      key('m', person.mobile)
      return writeTel(person.mobile, style)
    },
    landline(style) {
      if (person.home.phone === undefined) return ''
      key('h', person.home.phone)
      return writeTel(person.home.phone, style)
    },
    tel: (style) => self.mobile(style) || self.landline(style),
    home: (style) => self.landline(style) || self.mobile(style),
    /** A number that another of the household answers. */
    telOf(other, style) {
      if (other.mobile === undefined) return self.landline(style)
      key('h', other.mobile)
      return writeTel(other.mobile, style)
    },
    email(style) {
      if (person.email === undefined) return ''
      key('e', person.email)
      return style === 'caps' ? person.email.toUpperCase() : person.email
    },
    mailOf(other) {
      if (other.email === undefined) return ''
      key('h', other.email)
      return other.email
    },
    id(kind, value) {
      key('i', `${kind}${value}`)
      return value
    },
    shared(kind, value) {
      key('h', `${kind}${value}`)
      return value
    },
    who: (columns) => ({ person, columns, keys, isFull, knows }),
  }
  return self
}
