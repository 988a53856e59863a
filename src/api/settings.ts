import { availableParallelism } from 'node:os'
import { DEFAULT_LIMITS, UsageError, type Detector, type Incident, type Limits, type ScanOptions, type Shards } from '../contract/index.js'
import { BLOCK_SIZE, type ScanSettings } from '../worker/settings.js'
import { checkShard } from './check-shard.js'
import { typesOf } from './summary.js'
import { crypto } from '../crypto.js'
import { hasNameModels } from '../data-file.js'

/** Options with every default filled in and checked. */
export interface Settings {
  scan: ScanSettings
  /** Detector objects given in code; they cannot cross to another process. */
  given: readonly Detector[]
  concurrency: number
  /** Whether the result tells who was found. */
  persons: boolean
  ignore: readonly string[]
  referenceDate: string
  keyId: string
  incident: Incident | undefined
  /** Types that are looked for, as far as they are known before modules are loaded. */
  types: readonly string[]
  /** What the result tells of the options: no key, no functions. */
  shown: Record<string, unknown>
}

/** Shortest key in bytes. */
const KEY_MIN = 16
const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS) as (keyof Limits)[]
const OPTION_NAMES = new Set<keyof ScanOptions>([
  'detectors',
  'minConfidence',
  'findings',
  'persons',
  'reveal',
  'referenceDate',
  'incident',
  'concurrency',
  'ignore',
  'shard',
  'literal',
  'key',
  'passwords',
  'journal',
  'limits',
  'signal',
  'onProgress',
])

/**
 * Checks options and fills in defaults. Module specifiers are resolved by the caller, which knows the folder.
 * @throws UsageError naming the option and what is expected.
 */
export function resolveSettings(options: ScanOptions, resolveSpecifiers: (specifiers: readonly string[]) => string[]): Settings {
  for (const name of Object.keys(options)) {
    if (!OPTION_NAMES.has(name as keyof ScanOptions))
      throw new UsageError(
        `unknown option '${name}'; known are ${[...OPTION_NAMES].join(', ')}.`,
        `オプション '${name}' はありません。使えるのは ${[...OPTION_NAMES].join(', ')} です。`,
      )
  }
  const { minConfidence = 0.5, findings = 'all', persons = false, reveal = false, referenceDate = today() } = options
  if (typeof minConfidence !== 'number' || !(minConfidence >= 0 && minConfidence <= 1))
    throw new UsageError(
      `option 'minConfidence' must lie between 0 and 1.`,
      `オプション 'minConfidence' は 0 から 1 までの数にしてください。`,
    )
  if (findings !== 'all' && findings !== 'none')
    throw new UsageError(`option 'findings' must be 'all' or 'none'.`, `オプション 'findings' は 'all' か 'none' にしてください。`)
  // 'false' is true to JavaScript: nothing but true itself may let values out.
  for (const [name, value] of Object.entries({ persons, reveal })) {
    if (typeof value !== 'boolean')
      throw new UsageError(`option '${name}' must be true or false.`, `オプション '${name}' は true か false にしてください。`)
  }
  if (!isDate(referenceDate))
    throw new UsageError(
      `option 'referenceDate' must be a date such as '2026-04-01'.`,
      `オプション 'referenceDate' は '2026-04-01' の形の、実在する日付にしてください。`,
    )
  const { passwords = [] } = options
  if (!Array.isArray(passwords) || passwords.some((password) => typeof password !== 'string' || password === ''))
    throw new UsageError(
      `option 'passwords' must be a list of texts that are not empty.`,
      `オプション 'passwords' は、空でない文字列の配列にしてください。`,
    )
  for (const name of ['detectors', 'ignore'] as const) {
    if (options[name] !== undefined && !Array.isArray(options[name]))
      throw new UsageError(`option '${name}' must be a list.`, `オプション '${name}' は配列にしてください。`)
  }
  const given = (options.detectors ?? []).filter((detector): detector is Detector => typeof detector !== 'string')
  const specifiers = options.detectors === undefined ? ['default'] : options.detectors.filter((detector) => typeof detector === 'string')
  if (options.detectors?.length === 0)
    throw new UsageError(
      `option 'detectors' is empty; leave it out for all built-in ones.`,
      `オプション 'detectors' が空です。組み込みの検出器をすべて使うには、このオプションを外してください。`,
    )
  if (options.journal !== undefined) checkJournal(options)
  checkShard(options)
  const concurrency = given.length > 0 ? 0 : resolveConcurrency(options.concurrency)
  const { key, keyId } = resolveKey(options.key)
  const limits = resolveLimits(options.limits)
  const ignore = options.ignore ?? []
  const incident = checkIncident(options.incident)
  const types = typesOf([...specifiers, ...given])
  return {
    scan: {
      detectors: resolveSpecifiers(specifiers),
      minConfidence,
      findings,
      reveal,
      referenceDate,
      key,
      limits,
      blockSize: BLOCK_SIZE,
      ...(passwords.length > 0 && { passwords: [...passwords] as string[] }),
    },
    given,
    concurrency,
    persons,
    ignore,
    referenceDate,
    keyId,
    incident,
    types,
    shown: {
      detectors: [...specifiers.map(shownSpecifier), ...given.map(({ id }) => id)],
      minConfidence,
      findings,
      persons,
      reveal,
      ignore,
      limits,
      types,
      ...(options.shard && { shards: [{ of: options.shard.of, parts: [options.shard.part] }] satisfies Shards[] }),
      ...(types.includes('person-name') && !hasNameModels() && { rulesOnly: ['person-name'] }),
      ...(incident !== undefined && { incident }),
    },
  }
}

const ANSWERS = ['intentional', 'publicBody', 'exposedOnline'] as const

/** What the user says of the incident, checked; nothing where nothing is said. */
function checkIncident(incident: Incident | undefined): Incident | undefined {
  if (incident === undefined) return undefined
  const { discovered } = incident
  const isWrong =
    typeof incident !== 'object' ||
    incident === null ||
    Object.keys(incident).some((name) => name !== 'discovered' && !ANSWERS.includes(name as (typeof ANSWERS)[number]))
  if (isWrong)
    throw new UsageError(
      `option 'incident' holds discovered, ${ANSWERS.join(', ')} and nothing else.`,
      `オプション 'incident' に書けるのは discovered, ${ANSWERS.join(', ')} だけです。`,
    )
  if (discovered !== undefined && !isDate(discovered))
    throw new UsageError(
      `option 'incident.discovered' must be a date such as '2026-04-01'.`,
      `オプション 'incident.discovered' は '2026-04-01' の形の、実在する日付にしてください。`,
    )
  for (const name of ANSWERS) {
    if (incident[name] !== undefined && typeof incident[name] !== 'boolean')
      throw new UsageError(
        `option 'incident.${name}' must be true or false; leave it out where it is not known.`,
        `オプション 'incident.${name}' は true か false にしてください。分からないときは書きません。`,
      )
  }
  const said = Object.entries(incident).filter(([, value]) => value !== undefined)
  return said.length === 0 ? undefined : Object.fromEntries(said)
}

/** Module URLs hold the folders of this machine; a result is passed on. */
function shownSpecifier(specifier: string): string {
  if (!specifier.startsWith('file:')) return specifier
  const { pathname } = new URL(specifier)
  return `module:${decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1))}`
}

function resolveConcurrency(concurrency = availableParallelism()): number {
  if (!Number.isInteger(concurrency) || concurrency < 0 || concurrency > 256) {
    throw new UsageError(
      `option 'concurrency' must be a whole number from 0 (in this process) to 256.`,
      `オプション 'concurrency' は 0（このプロセスの中だけ）から 256 までの整数にしてください。`,
    )
  }
  return concurrency
}

/** Id of a key: tells two keys apart, and tells nothing of them. @throws UsageError for one that is too short */
export const keyIdOf = (key: Uint8Array): string => resolveKey(key).keyId

/** The hash key is derived, so that a key of any length serves; the id tells nothing of it. */
function resolveKey(given: Uint8Array | undefined): { key: Uint8Array; keyId: string } {
  if (given !== undefined && (!(given instanceof Uint8Array) || given.byteLength < KEY_MIN)) {
    throw new UsageError(`option 'key' must hold at least ${KEY_MIN} bytes.`, `オプション 'key' は ${KEY_MIN} バイト以上にしてください。`)
  }
  const secret = given ?? crypto().randomBytes(32)
  const derive = (purpose: string): Buffer => crypto().createHash('sha256').update(`sekisho ${purpose} 1\0`).update(secret).digest()
  return { key: new Uint8Array(derive('hash').subarray(0, 16)), keyId: derive('key id').toString('hex').slice(0, 16) }
}

function resolveLimits(given: Partial<Limits> = {}): Limits {
  const limits = { ...DEFAULT_LIMITS }
  for (const [name, value] of Object.entries(given)) {
    if (!LIMIT_NAMES.includes(name as keyof Limits))
      throw new UsageError(
        `unknown limit '${name}'; known are ${LIMIT_NAMES.join(', ')}.`,
        `limits に '${name}' という項目はありません。使えるのは ${LIMIT_NAMES.join(', ')} です。`,
      )
    if (value === undefined) continue
    if (typeof value !== 'number' || !(value > 0))
      throw new UsageError(`limit '${name}' must be a number above 0.`, `limits の '${name}' は 0 より大きい数にしてください。`)
    limits[name as keyof Limits] = value
  }
  return limits
}

function today(): string {
  const now = new Date()
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function isDate(text: unknown): boolean {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function checkJournal({ journal, reveal, key }: ScanOptions): void {
  if (typeof journal !== 'string' || journal === '')
    throw new UsageError(`option 'journal' must be the path of a file.`, `オプション 'journal' にはファイルのパスを指定してください。`)
  if (reveal === true)
    throw new UsageError(
      'a journal holds no raw value, so it cannot be kept while values are revealed.',
      '記録ファイルには生の値を書かないので、reveal と一緒には使えません。',
    )
  if (key === undefined)
    throw new UsageError(
      `a journal needs a key that the next run has, too: pass option 'key' (--key FILE).`,
      `記録ファイルには、次の走査でも同じ鍵が要ります。オプション key（--key ファイル）を指定してください。`,
    )
}
