import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { UsageError, type Example, type Limits } from '../contract/index.js'
import type { Language } from '../report/index.js'
import { printable } from '../report/print.js'
import { fileSentence, type Messages } from './messages.js'

/** A detector declared in the config: detectors/declared reads it. */
export interface Declaration {
  id: string
  type?: string
  title: string | { ja: string; en: string }
  pattern: string
  ignoreCase?: boolean
  labels?: string[]
  checksum?: string
  examples: { positive: (string | Example)[]; negative: (string | Example)[] }
}

/** A config file, checked. Keys mean what the ScanOptions of the same names mean. */
export interface Config {
  /** Names and modules as in ScanOptions, and detectors declared in place. */
  detectors?: (string | Declaration)[]
  minConfidence?: number
  findings?: 'all' | 'none'
  ignore?: string[]
  limits?: Partial<Limits>
  concurrency?: number
  referenceDate?: string
  lang?: Language
  /** What blocks a commit: entries of `--fail-on`. */
  failOn?: string[]
  /** Findings that are no leak, where no comment can say so. */
  allow?: Allowed[]
}

/** An entry of `allow`: which findings, and why they are none. */
export interface Allowed {
  path: string
  sheet?: string
  column?: string
  type: string
  reason: string
  until?: string
}

// The second argument of each check is the key of the sentence in messages.expected.
const text = v.pipe(v.string('text'), v.minLength(1, 'text'))
const whole = v.pipe(v.number('whole'), v.integer('whole'), v.minValue(0, 'whole'))
const positive = v.pipe(v.number('positive'), v.gtValue(0, 'positive'))
const LIMITS = {
  inflatedBytes: positive,
  ratio: positive,
  entries: positive,
  depth: positive,
  nestedBytes: positive,
  stallSeconds: positive,
  memoryBytes: positive,
}
const EXAMPLES = v.array(
  v.lazy((input) => (typeof input === 'object' ? v.looseObject({ text }, 'examples') : text)),
  'examples',
)
const DECLARED = {
  id: text,
  type: v.optional(text),
  title: v.lazy((input) => (typeof input === 'object' ? v.strictObject({ ja: text, en: text }, 'object') : text)),
  pattern: text,
  ignoreCase: v.optional(v.boolean('flag')),
  labels: v.optional(v.array(text, 'texts')),
  checksum: v.optional(text),
  examples: v.strictObject({ positive: EXAMPLES, negative: EXAMPLES }, 'examples'),
}
const isoDate = v.pipe(v.string('date'), v.isoDate('date'))
const ALLOWED = {
  path: text,
  sheet: v.optional(text),
  column: v.optional(text),
  type: v.pipe(v.string('type'), v.regex(/^(?:\*|[a-z][a-z0-9-]{0,63})$/, 'type')),
  // Whoever reads it later has to learn why.
  reason: v.pipe(v.string('reason'), v.regex(/[\p{L}\p{N}]{2}/u, 'reason')),
  until: v.optional(isoDate),
}
const DECLARATION = v.strictObject(DECLARED, 'detectors')
const KEYS = {
  $schema: v.string('text'),
  detectors: v.array(
    v.lazy((input) => (typeof input === 'object' && !Array.isArray(input) ? DECLARATION : text)),
    'detectors',
  ),
  minConfidence: v.pipe(v.number('confidence'), v.minValue(0, 'confidence'), v.maxValue(1, 'confidence')),
  findings: v.picklist(['all', 'none'], 'findings'),
  ignore: v.array(text, 'texts'),
  limits: v.partial(v.strictObject(LIMITS, 'object')),
  concurrency: whole,
  referenceDate: isoDate,
  lang: v.picklist(['ja', 'en'], 'language'),
  failOn: v.array(text, 'texts'),
  allow: v.array(v.strictObject(ALLOWED, 'allow'), 'allow'),
}
const CONFIG = v.partial(v.strictObject(KEYS, 'object'))

/**
 * Reads a config file.
 * @throws UsageError naming the file, the key and what is expected.
 */
export async function readConfig(path: string, cwd: string, m: Messages): Promise<Config> {
  const shown = printable(path)
  let source: string
  try {
    source = await readFile(resolve(cwd, path), 'utf8')
  } catch (error) {
    throw new UsageError(fileSentence(error, shown, m))
  }
  return parseConfig(source, shown, m)
}

/**
 * Checks the text of a config.
 * @param shown its path, as it may be shown
 * @throws UsageError as readConfig does
 */
export function parseConfig(source: string, shown: string, m: Messages): Config {
  const json = parseJson(source, shown, m)
  if (Array.isArray(json)) throw new UsageError(m.configObject(shown))
  const parsed = v.safeParse(CONFIG, json, { abortEarly: true })
  if (parsed.success) {
    const { $schema: _schema, ...config } = parsed.output
    return config as Config
  }
  throw new UsageError(complain(parsed.issues[0], shown, m))
}

function parseJson(source: string, shown: string, m: Messages): unknown {
  const json = source.replace(/^\ufeff/, '')
  try {
    return JSON.parse(json)
  } catch (error) {
    // The engine's message may quote the content; only the position is taken from it.
    const position = /position (\d+)/.exec((error as Error).message)?.[1]
    throw new UsageError(m.configJson(shown, position === undefined ? undefined : json.slice(0, Number(position)).split('\n').length))
  }
}

function complain(issue: v.BaseIssue<unknown>, shown: string, m: Messages): string {
  const keys = issue.path?.map(({ key }) => key) ?? []
  if (keys.length === 0) return m.configObject(shown)
  // Somebody's document given as a config: its keys are content, and content is not printed.
  if (keys.some((part) => typeof part === 'string' && !/^[A-Za-z$_][\w$-]{0,39}$/.test(part))) return m.configObject(shown)
  const key = printable(keys.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')).replace(/^\./, '')
  // A strict object complains of keys that it does not know with expected 'never'.
  if (issue.expected === 'never') {
    return m.configUnknown(shown, key, knownBeside(keys).join(', '))
  }
  // Of a key that is missing it complains with what the whole object should be; the key says better what is wanted.
  const last = keys.at(-1)
  const isMissing = issue.type === 'strict_object' && typeof last === 'string' && issue.received === 'undefined'
  const wanted = isMissing && Object.hasOwn(m.expected, last) ? last : isMissing && issue.message === 'allow' ? 'text' : issue.message
  return m.configValue(shown, key, m.expected[wanted] ?? m.expected['object']!)
}

/** The keys that may stand where an unknown one does. */
function knownBeside(keys: readonly unknown[]): string[] {
  if (keys[0] === 'limits') return Object.keys(LIMITS)
  if (keys[0] === 'allow') return Object.keys(ALLOWED)
  if (keys[0] === 'detectors')
    return keys.includes('examples') ? ['positive', 'negative'] : keys.includes('title') ? ['ja', 'en'] : Object.keys(DECLARED)
  return Object.keys(KEYS).filter((name) => name !== '$schema')
}
