import { DIGITS_MAX, MAX_WINDOW, type Detector } from './detector.js'
import { UsageError } from './problem.js'

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const HINTS = new Set(['digit', 'digits', 'at', 'japanese', 'latin', 'words'])

/**
 * Checks a detector and returns it unchanged, so that a mistake shows when the module is loaded and not in the middle of a scan.
 * @throws UsageError naming the detector, the field and what is expected.
 */
export function defineDetector(detector: Detector): Detector {
  const problem = findProblem(detector)
  if (problem !== undefined) {
    const id: unknown = (detector as { id?: unknown } | null | undefined)?.id
    throw new UsageError(`detector ${typeof id === 'string' ? `'${id}'` : '(without id)'}: ${problem}`)
  }
  return detector
}

function findProblem(detector: Detector): string | undefined {
  if (typeof detector !== 'object' || detector === null) return 'must be an object'
  if (detector.apiVersion !== 1) return 'apiVersion must be 1'
  if (typeof detector.id !== 'string' || !ID.test(detector.id)) return `id must be lower-case words joined by '-', such as 'acme-staff-id'`
  if (typeof detector.version !== 'string' || detector.version === '') return 'version must be a non-empty string'
  if (typeof detector.type !== 'string' || !ID.test(detector.type))
    return `type must be lower-case words joined by '-', such as 'member-id'`
  if (!isText(detector.title?.ja) || !isText(detector.title.en)) return 'title must hold a text in ja and in en'
  if (typeof detector.detect !== 'function') return 'detect must be a function'
  if (detector.mask !== undefined && typeof detector.mask !== 'function') return 'mask must be a function'
  if (detector.prepare !== undefined && typeof detector.prepare !== 'function') return 'prepare must be a function'
  if (detector.window !== undefined && !isWhole(detector.window, 0, MAX_WINDOW))
    return `window must be a whole number from 0 to ${MAX_WINDOW}`
  if (detector.priority !== undefined && !Number.isFinite(detector.priority)) return 'priority must be a finite number'
  if (detector.personKey !== undefined && !['strong', 'pair', 'none'].includes(detector.personKey))
    return `personKey must be 'strong', 'pair' or 'none'`
  if (detector.labels !== undefined && !isTexts(detector.labels)) return 'labels must be a list of non-empty strings'
  return hintProblem(detector) ?? exampleProblem(detector)
}

function hintProblem({ hints }: Detector): string | undefined {
  if (hints === undefined) return undefined
  if (typeof hints !== 'object' || hints === null) return 'hints must be an object'
  for (const [name, value] of Object.entries(hints)) {
    if (!HINTS.has(name)) return `unknown hint '${name}'; known are ${[...HINTS].join(', ')}`
    if (name === 'digits') {
      if (!isWhole(value as number, 1, DIGITS_MAX)) return `hint 'digits' must be a whole number from 1 to ${DIGITS_MAX}`
      continue
    }
    if (name === 'words' ? !isTexts(value) || (value as string[]).length === 0 : typeof value !== 'boolean') {
      return name === 'words' ? 'hint words must be a non-empty list of non-empty strings' : `hint '${name}' must be true or false`
    }
  }
  return undefined
}

function exampleProblem({ examples }: Detector): string | undefined {
  for (const kind of ['positive', 'negative'] as const) {
    const list: unknown = examples?.[kind]
    if (!Array.isArray(list) || list.length === 0) return `examples.${kind} must hold at least one example`
    for (const [index, example] of (list as Detector['examples'][typeof kind]).entries()) {
      const where = `examples.${kind}[${index}]`
      if (!isText(example?.text)) return `${where}.text must be a non-empty string`
      if (example.label !== undefined && typeof example.label !== 'string') return `${where}.label must be a string`
      for (const find of example.finds ?? []) {
        if (!isText(find?.value)) return `${where}.finds must name values`
        const { confidence } = find
        if (confidence !== undefined && !(confidence >= 0 && confidence <= 1)) return `${where}: confidence must lie between 0 and 1`
      }
    }
  }
  return undefined
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isWhole = (value: number, from: number, to: number): boolean => Number.isInteger(value) && value >= from && value <= to
