// Writes what a record says of a person in one of the usual ways, and remembers what somebody who reads it could connect the record by.
import { homeParts, writeHome } from './places.mjs'

const two = (n) => String(n).padStart(2, '0')
const wide = (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const ERAS = [
  [2019, 5, 1, '令和', 'R', 2018],
  [1989, 1, 8, '平成', 'H', 1988],
  [1926, 12, 25, '昭和', 'S', 1925],
  [1912, 7, 30, '大正', 'T', 1911],
]
const HALF = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｯｬｭｮｰ'
const FULL = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォッャュョー'

/** ﾜﾀﾅﾍﾞ of ワタナベ. */
export const halfKana = (text) =>
  [...text.normalize('NFD')]
    .map((c) => (c === '\u3099' ? 'ﾞ' : c === '\u309a' ? 'ﾟ' : FULL.includes(c) ? HALF[FULL.indexOf(c)] : c))
    .join('')
const hiragana = (text) => text.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))
const capital = (text) => text[0] + text.slice(1).toLowerCase()

export const REFERENCE = { year: 2024, month: 11, day: 1 }
export const ageOf = ({ birth: { year, month, day } }) =>
  REFERENCE.year - year - (REFERENCE.month < month || (REFERENCE.month === month && REFERENCE.day < day) ? 1 : 0)

function writeDate({ year, month, day }, style) {
  const [, , , name, letter, base] = ERAS.find(([y, m, d]) => year * 10000 + month * 100 + day >= y * 10000 + m * 100 + d)
  switch (style) {
    case 'slash':
      return `${year}/${month}/${day}`
    case 'slash0':
      return `${year}/${two(month)}/${two(day)}`
    case 'dot':
      return `${year}.${month}.${day}`
    case 'compact':
      return `${year}${two(month)}${two(day)}`
    case 'kanji':
      return `${year}年${month}月${day}日`
    case 'era':
      return `${letter}${year - base}.${month}.${day}`
    case 'era0':
      return `${letter}${two(year - base)}/${two(month)}/${two(day)}`
    case 'eraKanji':
      return `${name}${year - base === 1 ? '元' : year - base}年${month}月${day}日`
    case 'english':
      return `${two(day)} ${'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')[month - 1]} ${year}`
    default:
      return `${year}-${two(month)}-${two(day)}`
  }
}

/** `parts` [090, 1234, 5678] in a style. */
function writeNumber(parts, style) {
  const digits = parts.join('')
  switch (style) {
    case 'compact':
      return digits
    case 'wide':
      return wide(parts.join('-'))
    case 'intl':
      return `+81-${parts[0].slice(1)}-${parts[1]}-${parts[2]}`
    case 'intlCompact':
      return `+81${digits.slice(1)}`
    case 'bracket':
      return `${parts[0]}(${parts[1]})${parts[2]}`
    case 'number':
      return Number(digits)
    default:
      return parts.join('-')
  }
}
const partsOf = (mobile) => [mobile.slice(0, 3), mobile.slice(3, 7), mobile.slice(7)]

const SEX = {
  kanji: ['男', '女'],
  long: ['男性', '女性'],
  letter: ['M', 'F'],
  code: ['1', '2'],
  english: ['male', 'female'],
  title: ['MR', 'MS'],
}

/** A pen for a record from before somebody married: what needs the name to tell does not connect with what was written later. */
export function oldPen(person) {
  const w = pen({ ...person, surname: person.formerSurname, kana: [person.formerSurname.kana, person.given.kana], family: {} })
  return {
    ...w,
    who(columns) {
      const record = w.who(columns)
      return { ...record, person, keys: record.keys.map((key) => (/^[abch]:/.test(key) ? `${key} before` : key)) }
    },
  }
}

/** A pen for one record of a person. Every method writes a field and remembers it; `who()` gives the record. */
export function pen(person) {
  const keys = []
  const knows = new Set()
  let isFull = false
  const { surname, given, family } = person
  const key = (kind, value) => void keys.push(`${kind}:${value}`)
  const self = {
    name(style = 'space') {
      isFull = true
      if (person.foreign) return self.latin(style === 'none' ? 'title' : 'caps')
      const gap = { space: ' ', wide: '　', none: '', old: ' ', oldNone: '' }[style]
      return `${style.startsWith('old') ? (family.writing ?? surname.text) : surname.text}${gap}${given.text}`
    },
    surname: () => surname.text,
    surnameKana: () => person.kana[0],
    /** Family and given name in two fields. */
    names(style) {
      isFull = true
      if (style === 'kana') return [...person.kana]
      if (style === 'latin') return [...person.latin]
      return [surname.text, given.text]
    },
    kana(style = 'space') {
      isFull = true
      const text = person.kana.join({ space: ' ', wide: '　', none: '', half: ' ', halfNone: '', hira: ' ', hiraNone: '' }[style])
      return style.startsWith('half') ? halfKana(text) : style.startsWith('hira') ? hiragana(text) : text
    },
    latin(style = 'caps') {
      isFull = true
      const [last, first] = person.latin
      if (style === 'last') return `${last} ${first}`
      if (style === 'comma') return `${last}, ${first}`
      if (style === 'title') return `${first.split(' ').map(capital).join(' ')} ${capital(last)}`
      if (style === 'ticket') {
        knows.add('sex')
        return `${last}/${first.replaceAll(' ', '')} ${SEX.title[Number(person.woman)]}`
      }
      return `${first} ${last}`
    },
    birth(style) {
      key('b', writeDate(person.birth, 'iso'))
      knows.add('birth')
      return writeDate(person.birth, style)
    },
    age() {
      knows.add('birth')
      return ageOf(person)
    },
    sex(style = 'kanji') {
      knows.add('sex')
      return SEX[style][Number(person.woman)]
    },
    /** A word that tells the sex: 父, 長男, 妻. */
    telling(text) {
      knows.add('sex')
      return text
    },
    zip(style = 'hyphen') {
      knows.add('region')
      const { zip } = person.home
      return { compact: zip, mark: `〒${zip.slice(0, 3)}-${zip.slice(3)}`, hyphen: `${zip.slice(0, 3)}-${zip.slice(3)}` }[style]
    },
    address(options) {
      knows.add('region')
      key('a', person.home.abroad ?? `${person.home.zip}${person.home.quarter}${person.home.numbers.join('-')}`)
      return person.home.abroad ?? writeHome(person.home, options)
    },
    /** A number that several have together, such as that of a booking. */
    shared(kind, value) {
      key('h', `${kind}${value}`)
      return value
    },
    /** The address in four fields: prefecture, municipality, quarter with numbers, building. */
    addressParts(style) {
      self.address()
      return homeParts(person.home, style)
    },
    /** Prefecture and municipality only. */
    city(withPrefecture = true) {
      knows.add('region')
      return `${withPrefecture ? person.home.place.prefecture : ''}${person.home.place.city}`
    },
    prefecture() {
      knows.add('region')
      return person.home.place.prefecture
    },
    phone(style) {
      if (person.home.phone === undefined) return ''
      key('h', person.home.phone.join(''))
      return writeNumber(person.home.phone, style)
    },
    mobile(style) {
      if (person.mobile === undefined) return ''
      key('m', person.mobile)
      return person.foreign?.mobile ?? writeNumber(partsOf(person.mobile), style)
    },
    /** The mobile number, else the landline. */
    anyPhone: (style) => self.mobile(style) || self.phone(style),
    /** A number of somebody else who is called for this person: of the family, so it tells only with the name. */
    phoneOf(other, style) {
      if (other.mobile === undefined) return self.phone(style)
      key('h', other.mobile)
      return writeNumber(partsOf(other.mobile), style)
    },
    /** The mailbox of somebody else of the family. */
    mailOf(other) {
      key('h', other.email)
      return other.email
    },
    email() {
      if (person.email === undefined) return ''
      key('e', person.email)
      return person.email
    },
    /** A number that the organisation gives to one person. */
    id(kind, value) {
      key('i', `${kind}${value}`)
      return value
    },
    /** The firm that somebody works for: with the whole name it tells who it is. */
    company() {
      key('c', person.company)
      return person.company
    },
    /** The address and number of the firm, which say nothing of where its people live. */
    seat: (options) => writeHome(person.home, options),
    who: (columns) => ({ person, columns, keys, isFull, knows }),
  }
  return self
}

/**
 * Records of several persons that stand beside each other, `[pen, columns]` each: who is known by name is told from namesakes also by a number,
 * mailbox or telephone of somebody beside.
 */
export function together(...list) {
  const records = list.map(([one, columns]) => one.who(columns))
  const own = records.map(({ keys }) => keys.filter((key) => /^[ime]:|^h:0/.test(key)).map((key) => `h:${key.slice(2)}`))
  records.forEach(({ keys }, at) => {
    for (const [other, theirs] of own.entries()) if (other !== at) keys.push(...theirs)
  })
  return records
}

/** Two records of one person that share a telephone of their own, a mailbox or a number are one; birth date, landline, address and firm need the whole name. */
export function noteKeyed(entries) {
  const groups = new Map()
  for (const entry of entries) groups.set(entry.person, [...(groups.get(entry.person) ?? []), entry])
  for (const own of groups.values()) {
    const parent = own.map((_, at) => at)
    const root = (at) => (parent[at] === at ? at : (parent[at] = root(parent[at])))
    const first = new Map()
    own.forEach(({ keys, isFull }, at) => {
      for (const key of keys) {
        if (!isFull && /^[abch]:/.test(key)) continue
        if (first.has(key)) parent[root(at)] = root(first.get(key))
        else first.set(key, at)
      }
    })
    const sizes = new Map()
    own.forEach((_, at) => sizes.set(root(at), (sizes.get(root(at)) ?? 0) + 1))
    const [main] = [...sizes].sort(([, a], [, b]) => b - a)[0]
    own.forEach((entry, at) => (entry.keyed = root(at) === main))
  }
}
