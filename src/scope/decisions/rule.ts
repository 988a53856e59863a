import type { Decisions, Ruling, RulingUse } from '../../contract/index.js'
import type { UnpackedChunk } from '../../records/format.js'
import { editRecords, type EditVocabulary, type RecordEdit } from '../../records/edit.js'
import { GIVEN_KANA } from '../../records/record.js'
import { setCopiesAside } from '../persons/copies.js'
import type { Relink } from '../persons/index.js'
import { joinRecords } from '../persons/join.js'
import { loadRecords, type Records } from '../persons/records.js'
import { link, type Links } from './links.js'
import { createRefs, isHiddenName, type RecordAt } from './refs.js'

/** The records of a scan as the rulings leave them. */
export interface Ruled {
  chunks: UnpackedChunk[]
  relink: Relink
  /** One for each ruling, in their order. */
  uses: RulingUse[]
}

type RulingOf<R extends Ruling['rule']> = Extract<Ruling, { rule: R }>

/** Does a path that a ruling names mean this file or member: itself, the container or folder (`old/`) that it lies in? */
export function namesFile(named: string, path: string, chain: readonly string[] | undefined): boolean {
  const [wanted, own] = [named.normalize(), path.normalize()]
  const outer = chain?.[0]?.normalize() ?? own
  if (wanted.startsWith('~') && isHiddenName(wanted, path)) return true
  if (wanted.endsWith('/')) return own.startsWith(wanted)
  return own === wanted || outer === wanted || (chain !== undefined && own.startsWith(`${wanted}!`))
}

/** Is a file, or the member of a container, left out as a whole? */
export const excludes = ({ rulings }: Decisions, path: string, chain: readonly string[] | undefined): boolean =>
  rulings.some((ruling) => ruling.rule === 'exclude' && ruling.sheet === undefined && namesFile(ruling.path, path, chain))

/**
 * Replays rulings over the records of a scan: nothing is read again. First what is left out and what files and columns are; then persons are parted
 * and joined; then those who are none are left out. Ids are those of the scan, with rulings or without.
 */
export function rule(chunks: readonly UnpackedChunk[], { rulings }: Decisions): Ruled {
  const uses = rulings.map((ruling): RulingUse => ({ ruling, matched: false, records: 0 }))
  const usesOf = <R extends Ruling['rule']>(...rules: R[]): (RulingUse & { ruling: RulingOf<R> })[] =>
    uses.filter((use): use is RulingUse & { ruling: RulingOf<R> } => (rules as string[]).includes(use.ruling.rule))
  const touch = (use: RulingUse, records = 1): void => {
    use.matched = true
    use.records += records
  }

  const find = createRefs(chunks)
  const dropped = new Set<string>()
  const drop = ({ chunk, number }: RecordAt): unknown => dropped.add(`${chunk} ${number}`)
  const persons = usesOf('not-person')
  for (const use of persons) {
    if (use.ruling.record === undefined) continue
    const found = find(use.ruling.record)
    found.forEach(drop)
    if (found.length > 0) touch(use, found.length)
  }

  const files = usesOf('exclude', 'class', 'column')
  const sameBytes = filesOfSameBytes(chunks, files)
  const edited = chunks.map((chunk, at) => {
    const own = files.filter(({ ruling }) => namesFile(ruling.path, chunk.path, chunk.chain) || sameBytes(ruling, chunk))
    if (own.length === 0 && dropped.size === 0) return chunk
    const columns = createColumns(chunk)
    return editRecords(chunk, (record, number, vocabulary) => {
      if (dropped.has(`${at} ${number}`)) return false
      let change: RecordEdit | undefined
      for (const use of own) {
        const { ruling } = use
        if (ruling.sheet !== undefined && !namesSheet(ruling.sheet, record.placeName())) continue
        if (ruling.rule === 'exclude') {
          touch(use)
          return false
        }
        const isNamed = namesFile(ruling.path, chunk.path, chunk.chain)
        if (ruling.rule === 'class') {
          change = { ...change, class: vocabulary.word(ruling.class) }
          if (isNamed) touch(use)
          continue
        }
        const next = columns(ruling, change?.types ?? record.types, change?.items ?? record.items, vocabulary)
        if (next === undefined) continue
        const { keysStay, ...edit } = next
        change = { ...change, ...edit, ...both(change, edit) }
        if (keysStay) use.keysStay = true
        if (isNamed) touch(use)
      }
      return change
    })
  })

  const relink = createRelink(usesOf('join'), usesOf('split'))
  const whole = persons.filter(({ ruling }) => ruling.person !== undefined)
  if (whole.length === 0) return { chunks: edited, relink: relink(touch), uses }

  // Who has the record is known only after joining; what is left is joined anew without him.
  const records = loadRecords(setCopiesAside(edited))
  const { personOf } = relink(touch)(records, joinRecords(records))
  const none = new Map<number, RulingUse>()
  const seek = createRefs(edited)
  for (const use of whole) for (const one of seek(use.ruling.person!)) none.set(personOf[numberOf(records, one)]!, use)
  const left = edited.map((chunk, at) => {
    let record = records.firsts[records.chunks[at]!.copyOf ?? at]!
    return editRecords(chunk, () => {
      const use = none.get(personOf[record++]!)
      if (use === undefined) return undefined
      touch(use)
      return false
    })
  })
  // What was joined to somebody who is no person was joined all the same: rulings are counted once.
  return { chunks: left, relink: createRelink(usesOf('join'), usesOf('split'))(() => undefined), uses }
}

const namesSheet = (named: string, sheet: string | undefined): boolean =>
  sheet !== undefined && (named === sheet || isHiddenName(named, sheet))

/**
 * What is ruled of the persons or the columns of a file holds for its byte-identical copies: one of them is counted, and it need not be the one that
 * the ruling names. Only leaving out is of one file alone.
 */
function filesOfSameBytes(
  chunks: readonly UnpackedChunk[],
  files: readonly { ruling: RulingOf<'exclude' | 'class' | 'column'> }[],
): (ruling: RulingOf<'exclude' | 'class' | 'column'>, chunk: UnpackedChunk) => boolean {
  const bytesOf = new Map<object, Set<string>>()
  for (const { ruling } of files) {
    if (ruling.rule === 'exclude') continue
    const own = chunks.flatMap(({ path, chain, sha256 }) => (sha256 !== undefined && namesFile(ruling.path, path, chain) ? [sha256] : []))
    bytesOf.set(ruling, new Set(own))
  }
  return (ruling, { sha256 }) => sha256 !== undefined && bytesOf.get(ruling)?.has(sha256) === true
}

type Touch = (use: RulingUse, records: number) => void

function createRelink(
  joins: readonly (RulingUse & { ruling: RulingOf<'join'> })[],
  splits: readonly (RulingUse & { ruling: RulingOf<'split'> })[],
): (touch: Touch) => Relink {
  return (touch) => {
    if (joins.length + splits.length === 0) return (_, joined) => joined
    const touched = new Set<RulingUse>()
    const once: Touch = (use, n) => {
      if (!touched.has(use)) touch(use, n)
      touched.add(use)
    }
    return (records, joined) => {
      // Whom the records do not have any more, an office, nothing finds.
      const find = createRefs(records.chunks)
      const links: { joins: number[][]; splits: number[][] } = { joins: [], splits: [] }
      for (const use of splits) {
        const { person, records: refs = [] } = use.ruling
        const own = refs.flatMap((ref) => find(ref)).map((one) => numberOf(records, one))
        const holders = new Set((person === undefined ? [] : find(person)).map((one) => joined.personOf[numberOf(records, one)]!))
        const all: number[] = []
        if (holders.size > 0)
          for (let record = 0; record < records.count; record++) if (holders.has(joined.personOf[record]!)) all.push(record)
        if (own.length > 0) links.splits.push(own)
        links.splits.push(...all.map((record) => [record]))
        if (own.length + all.length > 0) once(use, own.length + all.length)
      }
      for (const use of joins) {
        const found = use.ruling.records.map((ref) => find(ref).map((one) => numberOf(records, one)))
        // Half a ruling is none: with one of the records missing, the others are not what was looked at.
        if (found.some((own) => own.length === 0)) continue
        links.joins.push(found.flat())
        once(use, found.flat().length)
      }
      return link(records, joined, links satisfies Links)
    }
  }
}

/** The number of a record among all. */
function numberOf({ firsts, chunks }: Records, { chunk, number }: RecordAt): number {
  const at = chunks[chunk]!.copyOf ?? chunk
  const { numbers } = chunks[at]!
  return firsts[at]! + (numbers === undefined ? number : numbers.indexOf(number))
}

/** Several columns ruled on: what one of them lets go of is gone. */
function both(before: RecordEdit | undefined, next: RecordEdit): Pick<RecordEdit, 'drop' | 'unreach'> {
  const [a, b] = [before?.drop, next.drop]
  return {
    ...(a !== undefined && b !== undefined && { drop: (kind: string) => a(kind) || b(kind) }),
    ...(before?.unreach !== undefined && { unreach: before.unreach | (next.unreach ?? 0) }),
  }
}

type ColumnEdit = RecordEdit & { types: number; items: number; keysStay: boolean }

/**
 * What a ruling on a column makes of a record: its label, its type, and the keys that came from it. Keys do not tell their column: where another column
 * that is filled holds the same type, they stay, and only a new scan could part them. Each pair of sets is worked out once.
 */
function createColumns({
  strings,
  itemTypes = [],
}: UnpackedChunk): (ruling: RulingOf<'column'>, types: number, items: number, vocabulary: EditVocabulary) => ColumnEdit | undefined {
  const typeOf = new Map(itemTypes.map(([label, type]) => [strings[label]!, strings[type]!]))
  const known = new Map<RulingOf<'column'>, Map<string, ColumnEdit | undefined>>()
  return (ruling, types, items, { set, wordsOf }) => {
    let own = known.get(ruling)
    if (own === undefined) known.set(ruling, (own = new Map()))
    const pair = `${types} ${items}`
    if (own.has(pair)) return own.get(pair)
    const labels = wordsOf(items)
    let next: ColumnEdit | undefined
    const column = labels.includes(ruling.column) ? ruling.column : lettered(ruling.column)
    if (labels.includes(column)) {
      const was = typeOf.get(column)
      const isOther = was !== undefined && was !== ruling.as
      const isShared = labels.some((label) => label !== column && typeOf.get(label) === was)
      const goes = isOther && !isShared
      const left = wordsOf(types).filter((type) => !goes || type !== was)
      next = {
        types: set((ruling.as === 'none' ? left : [...new Set([...left, ruling.as])]).sort()),
        items: ruling.as === 'none' ? set(labels.filter((label) => label !== column)) : items,
        keysStay: isOther && isShared,
        ...(goes && { drop: (kind: string) => isKindOf(kind, was) }),
        ...(goes && REACHES[was] !== undefined && { unreach: REACHES[was] }),
      }
    }
    own.set(pair, next)
    return next
  }
}

/** A column without a told header is named as reports do (D列, column D), or by its letter alone. */
const lettered = (column: string): string => column.replace(/^(?:column )?([A-Z]{1,4})列?$/, 'column:$1')

/** Ways to reach somebody that a type is, as the flags of a record. */
const REACHES: Readonly<Record<string, number>> = { address: 2, 'phone-number': 4, email: 8 }

const NAME_KINDS: ReadonlySet<string> = new Set(['name', 'kana', 'romaji', 'reading', 'family', 'given', GIVEN_KANA])

/** Is a kind of key made of values of the type? */
function isKindOf(kind: string, type: string): boolean {
  if (type === 'person-name') return NAME_KINDS.has(kind)
  if (type === 'phone-number') return kind === 'phone' || kind === 'mobile'
  if (type === 'member-id' && kind === 'number') return true
  return kind === type || kind.startsWith(`${type}:`)
}
