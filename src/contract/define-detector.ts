import { DIGITS_MAX, MAX_WINDOW, type Detector, type LookedAtSign } from './detector.js'
import { UsageError } from './problem.js'

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const HINTS = new Set(['digit', 'digits', 'run', 'at', 'japanese', 'latin', 'words', 'signs'])

/**
 * Checks a detector and returns it unchanged, so that a mistake shows when the module is loaded and not in the middle of a scan.
 * @throws UsageError naming the detector, the field and what is expected.
 */
export function defineDetector(detector: Detector): Detector {
  const problem = findProblem(detector)
  if (problem !== undefined) {
    const id: unknown = (detector as { id?: unknown } | null | undefined)?.id
    const named = typeof id === 'string'
    throw new UsageError(
      `detector ${named ? `'${id}'` : '(without id)'}: ${problem.en}.`,
      `検出器${named ? ` '${id}' ` : '（id なし）'}の定義に誤りがあります: ${problem.ja}。`,
    )
  }
  return detector
}

/** What is wrong, in both languages, as the part of a sentence behind the detector's name. */
interface Fault {
  en: string
  ja: string
}

const fault = (en: string, ja: string): Fault => ({ en, ja })

function findProblem(detector: Detector): Fault | undefined {
  if (typeof detector !== 'object' || detector === null) return fault('must be an object', 'オブジェクトでなければなりません')
  if (detector.apiVersion !== 1) return fault('apiVersion must be 1', 'apiVersion は 1 にしてください')
  if (typeof detector.id !== 'string' || !ID.test(detector.id))
    return fault(
      `id must be lower-case words joined by '-', such as 'acme-staff-id'`,
      `id は 'acme-staff-id' のように、英小文字の語を '-' でつないでください`,
    )
  if (typeof detector.version !== 'string' || detector.version === '')
    return fault('version must be a non-empty string', 'version は空でない文字列にしてください')
  if (typeof detector.type !== 'string' || !ID.test(detector.type))
    return fault(
      `type must be lower-case words joined by '-', such as 'member-id'`,
      `type は 'member-id' のように、英小文字の語を '-' でつないでください`,
    )
  if (!isText(detector.title?.ja) || !isText(detector.title.en))
    return fault('title must hold a text in ja and in en', 'title には ja と en の両方を書いてください')
  if (typeof detector.detect !== 'function') return fault('detect must be a function', 'detect は関数にしてください')
  if (detector.mask !== undefined && typeof detector.mask !== 'function')
    return fault('mask must be a function', 'mask は関数にしてください')
  if (detector.prepare !== undefined && typeof detector.prepare !== 'function')
    return fault('prepare must be a function', 'prepare は関数にしてください')
  if (detector.column !== undefined && typeof detector.column !== 'function')
    return fault('column must be a function', 'column は関数にしてください')
  if (detector.window !== undefined && !isWhole(detector.window, 0, MAX_WINDOW))
    return fault(`window must be a whole number from 0 to ${MAX_WINDOW}`, `window は 0 から ${MAX_WINDOW} までの整数にしてください`)
  if (detector.priority !== undefined && !Number.isFinite(detector.priority))
    return fault('priority must be a finite number', 'priority は有限の数にしてください')
  if (detector.personKey !== undefined && !['strong', 'pair', 'none'].includes(detector.personKey))
    return fault(`personKey must be 'strong', 'pair' or 'none'`, `personKey は 'strong'・'pair'・'none' のどれかにしてください`)
  if (detector.labels !== undefined && !isTexts(detector.labels))
    return fault('labels must be a list of non-empty strings', 'labels は空でない文字列の並びにしてください')
  return hintProblem(detector) ?? exampleProblem(detector)
}

function hintProblem({ hints }: Detector): Fault | undefined {
  if (hints === undefined) return undefined
  if (typeof hints !== 'object' || hints === null) return fault('hints must be an object', 'hints はオブジェクトにしてください')
  for (const [name, value] of Object.entries(hints)) {
    if (!HINTS.has(name)) {
      const known = [...HINTS].join(', ')
      return fault(`unknown hint '${name}'; known are ${known}`, `hints に '${name}' という項目はありません。使えるのは ${known} です`)
    }
    if (name === 'digits' || name === 'run') {
      if (!isWhole(value as number, 1, DIGITS_MAX))
        return fault(
          `hint '${name}' must be a whole number from 1 to ${DIGITS_MAX}`,
          `hints の ${name} は 1 から ${DIGITS_MAX} までの整数にしてください`,
        )
      continue
    }
    if (name === 'signs') {
      const isSign = (sign: unknown): boolean =>
        sign instanceof RegExp || ((sign as LookedAtSign)?.sign instanceof RegExp && typeof (sign as LookedAtSign).holds === 'function')
      const isList = (list: unknown): boolean => Array.isArray(list) && list.length > 0 && list.every(isSign)
      if (!isList(value) && !(Array.isArray(value) && value.length > 0 && value.every((group) => isSign(group) || isList(group))))
        return fault(
          'hint signs must be a non-empty list of regular expressions, or of lists of them',
          'hints の signs は正規表現、またはその並びの、空でない並びにしてください',
        )
      continue
    }
    if (name === 'words' ? !isTexts(value) || (value as string[]).length === 0 : typeof value !== 'boolean') {
      return name === 'words'
        ? fault('hint words must be a non-empty list of non-empty strings', 'hints の words は空でない文字列の並びにしてください')
        : fault(`hint '${name}' must be true or false`, `hints の ${name} は true か false にしてください`)
    }
  }
  return undefined
}

function exampleProblem({ examples }: Detector): Fault | undefined {
  for (const kind of ['positive', 'negative'] as const) {
    const list: unknown = examples?.[kind]
    if (!Array.isArray(list) || list.length === 0)
      return fault(`examples.${kind} must hold at least one example`, `examples.${kind} に例を 1 つ以上書いてください`)
    for (const [index, example] of (list as Detector['examples'][typeof kind]).entries()) {
      const where = `examples.${kind}[${index}]`
      if (!isText(example?.text)) return fault(`${where}.text must be a non-empty string`, `${where}.text は空でない文字列にしてください`)
      if (example.label !== undefined && typeof example.label !== 'string')
        return fault(`${where}.label must be a string`, `${where}.label は文字列にしてください`)
      for (const find of example.finds ?? []) {
        if (!isText(find?.value)) return fault(`${where}.finds must name values`, `${where}.finds には見つける値を書いてください`)
        const { confidence } = find
        if (confidence !== undefined && !(confidence >= 0 && confidence <= 1))
          return fault(`${where}: confidence must lie between 0 and 1`, `${where} の confidence は 0 から 1 までの数にしてください`)
      }
    }
  }
  return undefined
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isWhole = (value: number, from: number, to: number): boolean => Number.isInteger(value) && value >= from && value <= to
