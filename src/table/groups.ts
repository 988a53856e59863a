import type { Row } from '../contract/index.js'
import { addressGroups } from './address-group.js'
import { birthGroups } from './birth-group.js'
import type { ReadColumn } from './columns.js'
import { englishWords, headerKey } from './header-key.js'
import type { Classify } from './header-row.js'
import type { Group } from './layout.js'
import { mostFit, type Fits } from './parts-fit.js'

/** Rows whose cells are looked at. */
const SAMPLE_ROWS = 100
/** Distance within which columns without a common owner belong together: 姓, セイ, 名, メイ. */
const NEAR = 2

/**
 * Finds the columns that hold one value in parts. Columns belong together if they stand side by side or have the same owner (注文者, 送付先).
 * Numbers are judged by their cells: TEL1 and TEL2 may be parts or two whole numbers.
 */
export function findGroups(columns: readonly ReadColumn[], rows: readonly Row[], classify: Classify = () => undefined): Group[] {
  const sample = rows.slice(0, SAMPLE_ROWS)
  const groups = [
    ...nameGroups(columns, 'name'),
    ...nameGroups(columns, 'kana'),
    ...latinGroups(columns),
    ...numberedNames(columns, sample, classify),
    ...unheadedNames(columns, sample, classify),
    ...addressGroups(columns, sample),
    ...numberGroups(columns, sample),
    ...birthGroups(columns, sample),
  ]
  return groups.sort((a, b) => Math.min(...a.columns) - Math.min(...b.columns))
}

/** 姓 + 名, セイ + メイ. 注文者名 beside 注文者姓 is the given name, though it is a full name elsewhere. */
function nameGroups(columns: readonly ReadColumn[], kind: 'name' | 'kana'): Group[] {
  const groups: Group[] = []
  const used = new Set<number>()
  for (const family of columns) {
    if (family.column.role !== `person.${kind}_family`) continue
    const given = nearest(family, columns, (other) => !used.has(other.column.index) && isGiven(other, family, kind))
    if (given === undefined) continue
    const middle = columns.find(
      (other) => isMiddle(other) && !used.has(other.column.index) && Math.abs(other.column.index - given.column.index) === 1,
    )
    const parts = middle === undefined ? [family, given] : [family, given, middle]
    for (const { column } of parts) used.add(column.index)
    given.column.role = `person.${kind}_given`
    groups.push({
      role: `person.${kind}_full`,
      label: kind === 'name' ? '氏名' : 'フリガナ',
      columns: parts.map(({ column }) => column.index),
      separator: ' ',
    })
  }
  return groups
}

const LATIN_FAMILY = /姓|氏$|(?:^|[^a-z])(?:sei|family|last|sur|myoji|surname|lname)(?:$|[^a-z])/
const LATIN_GIVEN = /名$|(?:^|[^a-z])(?:mei|given|first|fname|namae)(?:$|[^a-z])/

/** sei_roma + mei_roma, 姓ローマ字 + 名ローマ字: a name in Latin letters in two columns side by side of one owner. */
function latinGroups(columns: readonly ReadColumn[]): Group[] {
  const groups: Group[] = []
  for (let index = 0; index + 1 < columns.length; index++) {
    const pair = [columns[index]!, columns[index + 1]!] as const
    if (!pair.every(({ column, meaning }) => column.role === 'person.name_romaji' && meaning?.party === pair[0].meaning?.party)) continue
    const [one, other] = pair.map(({ header }) => englishWords(header).join(' ') || withoutScript(headerKey(header))) as [string, string]
    const isPair = (LATIN_FAMILY.test(one) && LATIN_GIVEN.test(other)) || (LATIN_GIVEN.test(one) && LATIN_FAMILY.test(other))
    if (!isPair) continue
    groups.push({ role: 'person.name_romaji', label: '氏名ローマ字', columns: [index, index + 1], separator: ' ' })
    index++
  }
  return groups
}

/** 姓(ローマ字), ローマ字姓: what remains is the part of the name. */
const withoutScript = (key: string): string =>
  key.replace(/[()（）]/g, '').replace(/ローマ字|アルファベット|英字|英語|英文|旅券|パスポート|の/g, '')

/** First name, middle name, last name. */
const isMiddle = ({ header }: ReadColumn): boolean => /^(?:middle|ミドル)/.test(headerKey(header))

function isGiven(one: ReadColumn, family: ReadColumn, kind: 'name' | 'kana'): boolean {
  const { column, header, meaning } = one
  if (isMiddle(one)) return false
  if (column.role === `person.${kind}_given`) return true
  if (column.role !== `person.${kind}_full` || meaning?.party !== family.meaning?.party) return false
  // A header in Latin letters has its label in Japanese: kaiin_mei_kana is 会員名カナ.
  const texts = [headerKey(header), headerKey(meaning?.label ?? '')]
  return texts.some((text) => (kind === 'name' ? /名前?$/.test(text) : /名(?:カナ|かな|フリガナ|ふりがな|\(.*\))$/.test(text)))
}

/** Rows that settle whether two columns without a header are surname and given name, and the first ones that may settle that they are not. */
const [PAIR_ROWS, PAIR_TRIAL] = [60, 12]
const PAIR_SHARE = 0.75
const PAIRS_MIN = 3

const NUMBERED = /^(.*[^0-9])0?([12])$/

/** name01 | name02: of EC-CUBE and others the family and the given name, where the cells together are names and each by itself is none. */
function numberedNames(columns: readonly ReadColumn[], sample: readonly Row[], classify: Classify): Group[] {
  const groups: Group[] = []
  for (const one of columns) {
    const [, base, number] = NUMBERED.exec(headerKey(one.header)) ?? []
    const kind = /^person\.(name|kana)_full$/.exec(one.column.role ?? one.meaning?.role ?? '')?.[1]
    if (number !== '1' || kind === undefined) continue
    const other = columns.find(({ header }) => {
      const [, otherBase, second] = NUMBERED.exec(headerKey(header)) ?? []
      return otherBase === base && second === '2'
    })
    if (other === undefined || !arePaired(sample, one.column.index, other.column.index, kind, classify)) continue
    one.column.role = `person.${kind}_family`
    other.column.role = `person.${kind}_given`
    for (const { column } of [one, other]) delete column.vote
    const label = kind === 'name' ? '氏名' : 'フリガナ'
    groups.push({ role: `person.${kind}_full`, label, columns: [one.column.index, other.column.index], separator: ' ' })
  }
  return groups
}

const READING_PART = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\uff66-\uff9f]{1,10}$/

function arePaired(sample: readonly Row[], one: number, other: number, kind: string, classify: Classify): boolean {
  let [pairs, names] = [0, 0]
  for (const { cells } of sample.slice(0, PAIR_ROWS)) {
    const [left, right] = [cells[one]?.trim() ?? '', cells[other]?.trim() ?? '']
    if (left === '' || right === '') continue
    pairs++
    const isPair =
      kind === 'kana'
        ? READING_PART.test(left) && READING_PART.test(right)
        : left.length <= 10 &&
          right.length <= 10 &&
          classify(`${left} ${right}`) === 'person-name' &&
          classify(left) !== 'person-name' &&
          classify(right) !== 'person-name'
    if (isPair) names++
  }
  return pairs > 0 && names >= pairs * PAIR_SHARE
}

/** 山田 | 太郎 without a header: neither column is a name by itself, both together are, row by row. */
function unheadedNames(columns: readonly ReadColumn[], sample: readonly Row[], classify: Classify): Group[] {
  const groups: Group[] = []
  for (let index = 0; index + 1 < columns.length; index++) {
    if (!isOpen(columns[index]!) || !isOpen(columns[index + 1]!) || !areNames(sample, index, classify)) continue
    groups.push({ role: 'person.name_full', label: '氏名', columns: [index, index + 1], separator: ' ', vote: 'person-name' })
    index++
  }
  return groups
}

const isOpen = ({ column }: ReadColumn): boolean => column.role === undefined && column.vote === undefined

function areNames(sample: readonly Row[], index: number, classify: Classify): boolean {
  let pairs = 0
  let names = 0
  for (const { cells } of sample.slice(0, PAIR_ROWS)) {
    const left = cells[index]?.trim() ?? ''
    const right = cells[index + 1]?.trim() ?? ''
    if (left === '' || right === '') continue
    pairs++
    if (left.length <= 10 && right.length <= 10 && classify(`${left} ${right}`) === 'person-name') names++
    if (pairs === PAIR_TRIAL && names * 2 < pairs) return false
  }
  return pairs >= PAIRS_MIN && names >= pairs * PAIR_SHARE
}

/** The nearest fitting column: the same owner anywhere, else within reach; to the right first. */
function nearest(from: ReadColumn, columns: readonly ReadColumn[], fits: (other: ReadColumn) => boolean): ReadColumn | undefined {
  const owner = from.meaning?.party
  let best: ReadColumn | undefined
  let bestDistance = Infinity
  for (const other of columns) {
    if (other === from || !fits(other)) continue
    const offset = other.column.index - from.column.index
    const distance = Math.abs(offset) * 2 - (offset > 0 ? 1 : 0)
    const related = other.meaning?.party === owner
    if (!(related && owner !== undefined) && Math.abs(offset) > NEAR) continue
    if (!related && Math.abs(offset) > 1) continue
    if (distance < bestDistance) [best, bestDistance] = [other, distance]
  }
  return best
}

const NUMBERS: readonly { role: string; label: string; parts: readonly number[]; fits: Fits }[] = [
  { role: 'contact.tel', label: '電話番号', parts: [3, 2], fits: isPhoneInParts },
  { role: 'contact.mobile', label: '携帯電話番号', parts: [3, 2], fits: isPhoneInParts },
  { role: 'contact.fax', label: 'FAX番号', parts: [3, 2], fits: isPhoneInParts },
  { role: 'address.zip', label: '郵便番号', parts: [2], fits: isZipInParts },
]

/** TEL1–3, 市外局番/市内局番/番号, 郵便番号1–2: neighbours of one role and owner, or without a header, whose cells are parts. */
function numberGroups(columns: readonly ReadColumn[], sample: readonly Row[]): Group[] {
  const groups: Group[] = []
  for (const { role, label, parts, fits } of NUMBERS) {
    for (let index = 0; index < columns.length; index++) {
      if (columns[index]!.column.role !== role) continue
      const count = parts.find((length) => areParts(columns.slice(index, index + length), length) && mostFit(sample, index, length, fits))
      if (count === undefined) continue
      groups.push({ role, label, columns: Array.from({ length: count }, (_, part) => index + part), separator: '-' })
      for (let part = 1; part < count; part++) columns[index + part]!.column.role = role
      index += count - 1
    }
  }
  return groups
}

function areParts(columns: readonly ReadColumn[], count: number): boolean {
  const [first, ...rest] = columns
  if (first === undefined || columns.length < count) return false
  return rest.every(
    ({ column, header, meaning }) => header === '' || (column.role === first.column.role && meaning?.party === first.meaning?.party),
  )
}

/** Parts of one phone number: none is a whole number, together they have 9 (a lost zero) to 11 digits. */
function isPhoneInParts(parts: readonly string[]): boolean {
  if (!parts.every((part) => /^[0-9(][0-9()-]{0,8}$/.test(part))) return false
  const digits = parts.join('').replace(/[^0-9]/g, '').length
  return digits >= 9 && digits <= 11
}

function isZipInParts([first, second]: readonly string[]): boolean {
  return /^[0-9]{1,3}$/.test(first!) && /^[0-9]{1,4}$/.test(second!)
}
