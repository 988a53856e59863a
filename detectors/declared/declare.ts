import { defineDetector, UsageError, type Detector, type Example, type Match, type TextView } from '../../src/contract/index.js'
import { passesCorporateNumber, passesLuhn, passesMyNumber } from '../../src/text/checksums.js'
import { normalise } from '../../src/text/normalise.js'
import { compilePattern } from './pattern.js'

/** Check digits that a declaration can ask for by name. */
const CHECKSUMS: Readonly<Record<string, (digits: string) => boolean>> = {
  luhn: passesLuhn,
  'my-number': passesMyNumber,
  'corporate-number': passesCorporateNumber,
}

/** A detector as the JSON config declares it: a pattern, and what speaks for it. */
export interface Declaration {
  /** As Detector.id: prefixed with whose it is, 'acme-staff-id'. */
  id: string
  /** Default: the id. */
  type?: string
  /** One text for both languages, or one each. */
  title: string | { ja: string; en: string }
  /** Regular expression (flag u) over normalised text: NFKC, half-width. Repeats must be bounded: `[0-9]{6,8}`. */
  pattern: string
  ignoreCase?: boolean
  /** Headers and in-text labels that speak for it. */
  labels?: string[]
  /** A match whose digits fail it is none. */
  checksum?: string
  /** Texts that it must and must not find something in; checked when it is declared. */
  examples: { positive: (string | Example)[]; negative: (string | Example)[] }
}

const DIGIT = /[0-9]/

/**
 * Builds the detector. Its confidence is 0.5 by the pattern alone, 0.8 with a check digit or a label, 0.95 with both.
 * @throws UsageError naming the detector and what is wrong: the pattern, the checksum, an example that it does not keep.
 */
export function declareDetector(declaration: Declaration): Detector {
  const { id, title, labels = [], checksum, ignoreCase = false } = declaration
  const refuse = (en: string, ja: string): never => {
    throw new UsageError(`detector '${id}': ${en}.`, `検出器 '${id}': ${ja}。`)
  }
  const compiled = compilePattern(declaration.pattern, ignoreCase)
  const pattern = compiled instanceof RegExp ? compiled : refuse(compiled.en, compiled.ja)
  if (checksum !== undefined && !Object.hasOwn(CHECKSUMS, checksum))
    refuse(
      `unknown checksum '${checksum}'; known are ${Object.keys(CHECKSUMS).join(', ')}`,
      `checksum に '${checksum}' は使えません。使えるのは ${Object.keys(CHECKSUMS).join(', ')} です`,
    )
  const passes = checksum === undefined ? undefined : CHECKSUMS[checksum]
  const words = labels.map((label) => normalise(label).text.toLowerCase())
  const detector = defineDetector({
    apiVersion: 1,
    id,
    version: '1.0.0',
    type: declaration.type ?? id,
    title: typeof title === 'string' ? { ja: title, en: title } : title,
    labels,
    *detect({ text, label }: TextView): Generator<Match> {
      const labelled = label !== undefined && words.some((word) => label.toLowerCase().includes(word))
      for (const match of text.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + match[0].length]
        // A piece of a longer number is another number.
        if (DIGIT.test(text[start]!) && DIGIT.test(text[start - 1] ?? '')) continue
        if (DIGIT.test(text[end - 1]!) && DIGIT.test(text[end] ?? '')) continue
        if (passes !== undefined && !passes(match[0].replace(/[^0-9]/g, ''))) continue
        yield { span: [start, end], ...evidence(labelled, passes !== undefined) }
      }
    },
    examples: { positive: declaration.examples.positive.map(asExample), negative: declaration.examples.negative.map(asExample) },
  })
  const finds = ({ text, label }: Example): boolean => {
    const view: TextView = { text: normalise(text).text, kind: 'prose', document: { add: () => undefined, has: () => false } }
    return [...detector.detect(label === undefined ? view : { ...view, label: normalise(label).text })].length > 0
  }
  detector.examples.positive.forEach((example, i) => {
    if (!finds(example))
      refuse(`does not find its own example positive[${i}]`, `見つけるはずの例 positive[${i}] を見つけません。pattern か例を直してください`)
  })
  detector.examples.negative.forEach((example, i) => {
    if (finds(example))
      refuse(
        `finds something in its own example negative[${i}]`,
        `見つけないはずの例 negative[${i}] で何かを見つけます。pattern か例を直してください`,
      )
  })
  return detector
}

const asExample = (example: string | Example): Example => (typeof example === 'string' ? { text: example } : example)

function evidence(labelled: boolean, checked: boolean): Pick<Match, 'confidence' | 'reason'> {
  const reason = [labelled && 'label', checked && 'checksum', 'pattern'].filter(Boolean).join('+')
  return { confidence: labelled && checked ? 0.95 : labelled || checked ? 0.8 : 0.5, reason }
}
