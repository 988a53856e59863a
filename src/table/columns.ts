import type { Row } from '../contract/index.js'
import { shapeOf } from './cell-shape.js'
import type { Meaning } from './dictionary.js'
import type { Classify, HeaderRows } from './header-row.js'
import type { Column } from './layout.js'
import { roleOf } from './lookup.js'

/** A column with what its header says, for the groups. */
export interface ReadColumn {
  column: Column
  /** Header as written, trimmed; '' where there is none. */
  header: string
  meaning?: Meaning
}

/** Share of a column's filled cells that must be of one type for a vote, and how many at least. */
const VOTE_SHARE = 0.6
const VOTE_CELLS = 3
/** Below this share of fitting cells an ambiguous header (name, ID, 連絡先) is not believed. Detectors without a label find 69–90 % of names. */
const BACKING_SHARE = 0.2
/** Cells that are classified: per column and in all. */
const SAMPLE_ROWS = 200
const SAMPLE_CELLS = 20_000
/** Longest header handed on as a label. */
const LABEL_MAX = 80

const PART_ROLES = /^(?:person\..*_(?:family|given)|address\.(?:pref|city|line|building))$/

/** What the cells of a column of this role are, for a detector that knows no label. */
const TYPES: readonly [role: string, type: string][] = [
  ['person.', 'person-name'],
  ['contact.email', 'email'],
  ['contact.', 'phone-number'],
  ['address.zip', 'postal-code'],
  ['address.', 'address'],
  ['bio.birth', 'birth-date'],
  ['id.mynumber', 'my-number'],
  ['finance.card', 'card-number'],
]

/** Reads label, role and vote of every column. `body` are the rows below the header that were held back. */
export function readColumns(head: readonly Row[], body: readonly Row[], width: number, classify: Classify): ReadColumn[] {
  const rows = Math.max(10, Math.min(SAMPLE_ROWS, Math.floor(SAMPLE_CELLS / Math.max(1, width))))
  const sample = body.slice(0, rows)
  const headers = headerTexts(head, width)
  return headers.map((header, index) => readColumn(header, index, sample, classify))
}

function readColumn(header: string, index: number, sample: readonly Row[], classify: Classify): ReadColumn {
  const column: Column = { index, shown: `column:${columnLetters(index)}` }
  if (header !== '') column.label = header.normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, LABEL_MAX)
  const meaning = header === '' ? undefined : roleOf(header)
  if (meaning === undefined || meaning.ambiguous === true) {
    const votes = countVotes(sample, index, classify)
    const vote = winner(votes)
    if (meaning === undefined || !isBacked(meaning, votes, vote)) {
      if (vote !== undefined) column.vote = vote
      return { column, header }
    }
  }
  column.role = meaning.role
  if (meaning.label !== '') column.shown = meaning.label
  return { column, header, meaning }
}

interface Votes {
  filled: number
  /** Cells that are numbers, dates or codes. */
  plain: number
  byType: Map<string, number>
}

function countVotes(sample: readonly Row[], index: number, classify: Classify): Votes {
  const votes: Votes = { filled: 0, plain: 0, byType: new Map() }
  for (const { cells } of sample) {
    const cell = cells[index]?.trim() ?? ''
    if (cell === '') continue
    votes.filled++
    const type = classify(cell)
    if (type === undefined && shapeOf(cell) !== 'text') votes.plain++
    if (type !== undefined) votes.byType.set(type, (votes.byType.get(type) ?? 0) + 1)
  }
  return votes
}

function winner({ filled, byType }: Votes): string | undefined {
  for (const [type, count] of byType) if (count >= VOTE_CELLS && count >= filled * VOTE_SHARE) return type
  return undefined
}

/** Do the cells bear out what an ambiguous header may mean? With too few cells the header is believed. */
function isBacked({ role }: Meaning, { filled, plain, byType }: Votes, vote: string | undefined): boolean {
  const type = TYPES.find(([prefix]) => role.startsWith(prefix))?.[1]
  if (vote !== undefined) return vote === type
  if (type === undefined || filled < VOTE_CELLS) return true
  // A part of a name or an address tells a detector nothing (花子, 新宿区); it need only not be a number.
  if (PART_ROLES.test(role)) return plain * 2 < filled
  return (byType.get(type) ?? 0) >= filled * BACKING_SHARE
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

/** 送付先 over 氏名 is 送付先_氏名; 住所 over 都道府県 is 都道府県. */
function joinLines(upper: string, lower: string): string {
  if (upper === '') return lower
  const own = roleOf(lower)
  const joined = `${upper}_${lower}`
  const both = roleOf(joined)
  if (both !== undefined && both.known !== 'part' && (own === undefined || both.party !== undefined)) return joined
  return own !== undefined || both === undefined ? lower : joined
}

/** Header lines of a table, for `readColumns`. */
export function headOf(rows: readonly Row[], header: HeaderRows | undefined): readonly Row[] {
  return header === undefined ? [] : rows.slice(header.start, header.end)
}

/** Spreadsheet letters of a column counted from 0: 0 → 'A', 27 → 'AB'. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}
