import type { Row } from '../contract/index.js'
import { columnLetters } from '../text/cell-reference.js'
import { shapeOf } from './cell-shape.js'
import { filledCells } from './column-cells.js'
import { confirmColumn, type Confirm } from './confirm.js'
import { readDirectory } from './directory.js'
import { findBirthColumn } from './birth-column.js'
import { isSpouse } from './couples.js'
import { parties, type Meaning } from './dictionary.js'
import { headerKey } from './header-key.js'
import type { Classify, HeaderRows } from './header-row.js'
import { findReadings } from './kana-column.js'
import type { Column } from './layout.js'
import { roleOf } from './lookup.js'
import { typeOfRole } from './role-types.js'
import { markDepartments } from './doctors.js'
import { isOfMarks, isOfNobody } from './flag-column.js'
import { markWriters } from './messages.js'
import { markAuthors } from './revision.js'
import { findSexFlags } from './sex-codes.js'
import { markStaff } from './staff-column.js'

/** A column with what its header says, for the groups. */
export interface ReadColumn {
  column: Column
  /** Header as written, trimmed; '' where there is none. */
  header: string
  meaning?: Meaning
  /** Words that come again and again, hardly a name among them: goods, branches, states. */
  isOfKinds?: boolean
}

/** Share of a column's filled cells that must be of one type for a vote, and how many at least. */
const VOTE_SHARE = 0.6
const VOTE_CELLS = 3
/** Names are guessed by their look: so many of a column's must be seen for sure among those that only look like one. */
const SURE_NAMES = 2
const SURE_SHARE = 0.12
/** Or nearly all cells of a column of some length look like names: foreign ones, names in hiragana. */
const LIKE_NAMES = 8
const LIKE_SHARE = 0.8
/** Below this share of names an ambiguous header (name, 担当) is not believed to name persons. Detectors without a label find 69–90 % of names. */
const BACKING_SHARE = 0.2
/** Cells that are classified: per column and in all. */
const SAMPLE_ROWS = 200
const SAMPLE_CELLS = 20_000
/** Longest header handed on as a label. */
const LABEL_MAX = 80

const BARE_READING =
  /^[^\u4e00-\u9fff]*(?:カナ|かな|フリガナ|ふりがな|ヨミ|よみ|ヨミガナ|よみがな|ルビ|読み|振り仮名|読み仮名)[^\u4e00-\u9fff]*$/
const PART_ROLES = /_(?:family|given)$/

/** Reads label, role and vote of every column. `body` are the rows below the header that were held back. */
export function readColumns(
  head: readonly Row[],
  body: readonly Row[],
  width: number,
  classify: Classify,
  suspect: Classify,
  confirm: Confirm,
): ReadColumn[] {
  const rows = Math.max(10, Math.min(SAMPLE_ROWS, Math.floor(SAMPLE_CELLS / Math.max(1, width))))
  const sample = body.slice(0, rows)
  const headers = headerTexts(head, width)
  const root = rootOf(headers)
  const columns = headers.map((header, index) => readColumn(header, index, sample, classify, suspect, root))
  for (let index = 1; index < columns.length; index++) readingOfNeighbour(columns[index]!, columns[index - 1]!)
  readDirectory(columns)
  findReadings(columns, sample)
  for (const { column } of columns) {
    const confirmed = confirmColumn(column, sample, confirm)
    if (confirmed === undefined) continue
    column.share = confirmed.share
    column.writings = confirmed.writings
  }
  markWriters(columns, sample)
  markStaff(columns, sample)
  markAuthors(columns)
  markDepartments(columns)
  findBirthColumn(columns, sample)
  findSexFlags(columns, sample)
  return columns
}

/** What has a name that can be read. A day, an amount and a code have none: 日付 | カナ | 電話 is a list of callers. */
const HAS_READING = /^(?:org\.company|org\.dept|other\.(?:product|title|place))$/

/** フリガナ beside 会社名 or 商品名 is the reading of that, and of no person. */
function readingOfNeighbour({ column, meaning }: ReadColumn, left: ReadColumn): void {
  if (column.role !== 'person.kana_full' || meaning?.party !== undefined || !BARE_READING.test(column.label ?? '')) return
  if (HAS_READING.test(left.column.role ?? '')) column.role = left.column.role!
}

/** The keys that all flattened records have in common (_source.), which say nothing of one of them; '' where there are none. */
function rootOf(headers: readonly string[]): string {
  const paths = headers.filter((header) => PATH.test(header))
  let root = paths.length < 2 ? '' : paths[0]!.slice(0, paths[0]!.lastIndexOf('.') + 1)
  while (root !== '' && !paths.every((path) => path.startsWith(root))) root = root.slice(0, root.lastIndexOf('.', root.length - 2) + 1)
  return root
}

const PATH = /^[\p{L}\p{N}_-]{1,40}(?:\.[\p{L}\p{N}_ -]{1,40}){1,6}$/u

function readColumn(
  header: string,
  index: number,
  sample: readonly Row[],
  classify: Classify,
  suspect: Classify,
  root: string,
): ReadColumn {
  const column: Column = { index, shown: `column:${columnLetters(index)}` }
  if (header !== '') column.label = header.normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, LABEL_MAX)
  let meaning = header === '' ? undefined : roleOf(root !== '' && header.startsWith(root) ? header.slice(root.length) : header)
  if (meaning !== undefined && isOfNobody(meaning.role, index, sample)) return { column, header }
  if (meaning !== undefined && isSomeNumber(meaning)) {
    if (areCalled(countVotes(sample, index, classify, suspect))) meaning = { ...meaning, role: 'contact.tel' }
  } else if (meaning === undefined || meaning.ambiguous === true) {
    if (meaning !== undefined && isOfMarks(meaning.role, index, sample)) return { column, header }
    const votes = countVotes(sample, index, classify, suspect)
    const vote = winner(votes)
    // 契約者 | 配偶者: whether there is one is not asked where names stand.
    if (meaning?.role === 'bio.family' && vote === 'person-name' && isSpouse(meaning.party ?? ''))
      meaning = { ...meaning, role: 'person.name_full' }
    if (meaning === undefined && vote === 'person-name' && VISITED.test(column.label ?? ''))
      meaning = { role: 'person.name_full', label: '', known: 'part' }
    if (meaning === undefined || !isBacked(meaning, votes, vote)) {
      if (vote !== undefined) column.vote = vote
      return { column, header, isOfKinds: vote === undefined && isOfKinds(votes) }
    }
  }
  column.role = meaning.role
  if (meaning.party !== undefined) column.party = meaning.party
  if (meaning.label !== '') column.shown = meaning.label
  return { column, header, meaning }
}

/** 訪問先, 点検先: where somebody went, by whom he visited. A firm or a town is found by its cells. */
const VISITED = /^[ごお御]?(?:訪問|往訪|お?伺い|巡回|点検|工事|施工|設置|修理|作業|配達|納品|集金|面談|商談|提案|見積)先(?:宅|様)?$/

/** A number, of which the label does not say what it numbers: 相手番号. */
const isSomeNumber = ({ role, known, party }: Meaning): boolean => role === 'other.code' && known === 'part' && party === undefined

/** Share of telephones from which numbers of any kind (相手番号, 発番号) are those that are called: few codes begin with a zero. */
const CALLED_SHARE = 0.8

const areCalled = ({ filled, byType }: Votes): boolean => {
  const phones = byType.get('phone-number') ?? 0
  return phones >= VOTE_CELLS && phones >= filled * CALLED_SHARE
}

interface Votes {
  filled: number
  /** Different cells. */
  distinct: number
  /** Cells that are numbers, dates or codes. */
  plain: number
  byType: Map<string, number>
  /** Those that may be of a type, by less evidence. */
  suspected: Map<string, number>
}

function countVotes(sample: readonly Row[], index: number, classify: Classify, suspect: Classify): Votes {
  const cells = filledCells(sample, index)
  const votes: Votes = { filled: cells.length, distinct: new Set(cells).size, plain: 0, byType: new Map(), suspected: new Map() }
  for (const cell of cells) {
    const type = classify(cell)
    const suspected = type === undefined ? suspect(cell) : undefined
    if (type === undefined && suspected === undefined && shapeOf(cell) !== 'text') votes.plain++
    if (type !== undefined) votes.byType.set(type, (votes.byType.get(type) ?? 0) + 1)
    if (suspected !== undefined) votes.suspected.set(suspected, (votes.suspected.get(suspected) ?? 0) + 1)
  }
  return votes
}

function winner({ filled, byType, suspected }: Votes): string | undefined {
  for (const type of new Set([...byType.keys(), ...suspected.keys()])) {
    const sure = byType.get(type) ?? 0
    const count = sure + (suspected.get(type) ?? 0)
    if (count < VOTE_CELLS || count < filled * VOTE_SHARE) continue
    const isSure = sure >= SURE_NAMES && sure >= filled * SURE_SHARE
    if (type !== 'person-name' || isSure || (count >= LIKE_NAMES && count >= filled * LIKE_SHARE)) return type
  }
  return undefined
}

/** Cells, and each word so many times on average, from which a column is of kinds; share of names in it that is coincidence (山田錦, 春日部). */
const [KINDS_CELLS, KINDS_TIMES, KINDS_NAMES] = [20, 2, 0.25]

function isOfKinds({ filled, distinct, byType, suspected }: Votes): boolean {
  if (filled < KINDS_CELLS || distinct * KINDS_TIMES > filled) return false
  const names = (byType.get('person-name') ?? 0) + (suspected.get('person-name') ?? 0)
  return names > 0 && names < filled * KINDS_NAMES
}

/** Rules names out where no header says what a column of kinds is. Called when the columns that hold a name in parts are known. */
export function ruleOutKinds(columns: readonly ReadColumn[], inGroups: ReadonlySet<number>): void {
  for (const { column, isOfKinds: of = false } of columns) if (of && !inGroups.has(column.index)) column.vote = KIND
}

/** Vote for a column of kinds: of no detector. */
const KIND = 'kind'

/**
 * Do the cells bear out what an ambiguous header may mean? A vote for something else speaks against it; names must be seen among names.
 * With too few cells the header is believed.
 */
function isBacked({ role, known }: Meaning, { filled, plain, byType }: Votes, vote: string | undefined): boolean {
  const type = typeOfRole(role)
  if (vote !== undefined) return vote === type
  // 講師, 参加者: a column of surnames is none that a detector sees without the label.
  if (!role.startsWith('person.') || filled < VOTE_CELLS) return true
  // staff=S-03250: whoever it is, the number is no name.
  if (known === 'part') return plain * 2 < filled
  // A part of a name tells a detector nothing (花子); it need only not be a number.
  if (PART_ROLES.test(role) || role === 'person.name_romaji') return plain * 2 < filled
  return (byType.get('person-name') ?? 0) >= filled * BACKING_SHARE
}

/**
 * One text per column from a header of one or more lines. A merged cell of an upper line reaches over the empty cells to its right
 * as long as the line below goes on.
 */
function headerTexts(head: readonly Row[], width: number): string[] {
  let texts = Array.from({ length: width }, (_, index) => head[0]?.cells[index]?.trim() ?? '')
  for (const { cells } of head.slice(1)) {
    let above = ''
    texts = texts.map((text, index) => {
      const lower = cells[index]?.trim() ?? ''
      if (text !== '') above = text
      if (lower === '') {
        above = text
        return text
      }
      return lower === above ? lower : joinLines(above, lower)
    })
  }
  return texts
}

/** 送付先 over 氏名 is 送付先_氏名; 住所 over 都道府県 is 都道府県; 連絡先 over 自宅 is 自宅_連絡先. */
function joinLines(upper: string, lower: string): string {
  if (upper === '') return lower
  // 生年月日 over 年 | 月 | 日: the words alone do not say of what.
  if (PART_OF_DATE.test(lower)) return `${upper}_${lower}`
  const own = roleOf(lower)
  const joined = `${firstOwner(upper)}_${lower}`
  const both = roleOf(joined)
  if (both !== undefined && both.known !== 'part' && (own === undefined || both.party !== undefined)) return joined
  if (own === undefined && both === undefined && parties().get(headerKey(lower)) === 'qualifier') {
    const turned = `${lower}_${upper}`
    if (roleOf(turned) !== undefined) return turned
  }
  return own !== undefined || both === undefined ? lower : joined
}

const PART_OF_DATE = /^(?:元号|年号|和暦|西暦|[(（]?[年月日][)）]?)$/

const OR = /[・･/／、,&＆]|または|又は|及び|および/

/** 保護者・費用負担者 over 氏名: of several words for one person the first that says whose a column is. */
function firstOwner(upper: string): string {
  const words = upper.split(OR)
  // ご主人または奥様 is either of a couple, and not the first of the words.
  if (words.every(isSpouse)) return upper
  const isOwner = (word: string): boolean => (parties().get(headerKey(word)) ?? 'qualifier') !== 'qualifier'
  return words.length < 2 ? upper : (words.find(isOwner) ?? upper)
}

/** Header lines of a table, for `readColumns`. */
export function headOf(rows: readonly Row[], header: HeaderRows | undefined): readonly Row[] {
  return header === undefined ? [] : rows.slice(header.start, header.end)
}
