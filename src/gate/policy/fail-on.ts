import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE, UsageError, type PiiType } from '../../contract/index.js'

/** Blocks from `count` distinct values of a type on, those of at least `level` counted; 'any' stands for every type. */
export interface Threshold {
  type: PiiType | 'any'
  count: number
  /** Confidence, 0–1. */
  level: number
}

/** What blocks. */
export interface FailOn {
  /** The rule that holds where nothing is said; see default-rule.ts. */
  usual: boolean
  /** Records of persons in one file from which on they block; absent: they do not. */
  persons?: number
  thresholds: readonly Threshold[]
}

/** The word for the rule that holds where nothing is said, and the one for records of persons. */
const [USUAL, PERSONS, ANY] = ['default', 'persons', 'any'] as const
const LEVELS: Readonly<Record<string, number>> = { high: HIGH_CONFIDENCE, medium: MEDIUM_CONFIDENCE, low: 0 }
const COUNT = /^[1-9][0-9]{0,8}$/
/** What a type may look like: anything else in a message could be somebody's data. */
const WORD = /^[a-z][a-z0-9-]{0,63}$/

/** Where nothing is said. */
export const USUAL_FAIL_ON: FailOn = { usual: true, persons: 1, thresholds: [] }

/**
 * Reads what blocks: `type[:count][:level]`, where a type may also be `any`, `persons` (records with a name and something else of the person,
 * counted in each file) or `default`.
 * @param known types that are looked for; undefined where modules may bring more
 * @throws UsageError naming the entry and what is known
 */
export function parseFailOn(entries: readonly string[], known: readonly string[], isOpen = false): FailOn {
  const thresholds: Threshold[] = []
  let usual = false
  let persons: number | undefined
  for (const entry of entries.flatMap((text) => text.split(',')).map((text) => text.trim())) {
    if (entry === '') continue
    const [type = '', ...rest] = entry.split(':')
    const { count, level } = readParts(rest, entry)
    if (type === USUAL) {
      usual = true
      persons ??= USUAL_FAIL_ON.persons
    } else if (type === PERSONS) persons = count
    else if (type === ANY || known.includes(type) || (isOpen && WORD.test(type))) thresholds.push({ type, count, level })
    else throw unknownType(type, known)
  }
  if (!usual && persons === undefined && thresholds.length === 0)
    throw new UsageError(
      `--fail-on names nothing. Leave it out for the default, or use --warn-only so that nothing blocks.`,
      `--fail-on に何も指定されていません。既定の基準でよければ外してください。止めたくないときは --warn-only を使ってください。`,
    )
  return { usual, ...(persons !== undefined && { persons }), thresholds }
}

function readParts(parts: readonly string[], entry: string): { count: number; level: number } {
  let count = 1
  let level = HIGH_CONFIDENCE
  const seen = new Set<string>()
  for (const part of parts) {
    const kind = COUNT.test(part) ? 'count' : Object.hasOwn(LEVELS, part) ? 'level' : 'wrong'
    if (kind === 'wrong' || seen.has(kind)) throw badEntry(entry)
    seen.add(kind)
    if (kind === 'count') count = Number(part)
    else level = LEVELS[part]!
  }
  return { count, level }
}

const shown = (text: string): string => (/^[a-z0-9:-]{1,80}$/.test(text) ? `'${text}' ` : '')

function badEntry(entry: string): UsageError {
  return new UsageError(
    `--fail-on: ${shown(entry)}is not type[:count][:level], such as person-name:10 or phone-number:1:high (levels: high, medium, low).`,
    `--fail-on の ${shown(entry)}は、種類[:件数][:確信度] の形ではありません（例: person-name:10、phone-number:1:high。確信度は high, medium, low）。`,
  )
}

function unknownType(type: string, known: readonly string[]): UsageError {
  const list = [USUAL, PERSONS, ANY, ...known].join(', ')
  return new UsageError(
    `--fail-on: there is no type ${shown(type)}here. Known are ${list}.`,
    `--fail-on に${shown(type) === '' ? '、知らない種類があります' : ` ${shown(type)}という種類はありません`}。使えるのは ${list} です。`,
  )
}

/** The lowest confidence that a finding needs to be of interest: the scan has to tell of it. */
export const lowestLevel = ({ thresholds }: FailOn): number => Math.min(MEDIUM_CONFIDENCE, ...thresholds.map(({ level }) => level))
