import { defineDetector, type Detector, type DocumentEvidence, type Example, type Match, type TextView } from './contract/index.js'
import { createColumnDetectors } from './engine/column-detectors.js'
import { arm, features, mayHold } from './engine/hints.js'
import { roleOf } from './table/roles.js'
import { normalise } from './text/normalise.js'
import { maskSafely } from './worker/tally.js'

/** From this confidence up a match on a negative example is an error. */
const FALSE_ALARM = 0.5
/** Sizes of the adversarial texts, in characters, and how much longer the larger may take than in proportion. */
const [SMALL, LARGE, SLACK] = [20_000, 160_000, 4]
/** Below this many milliseconds a run is too short to say anything about growth. */
const NOISE = 60

/**
 * The contract that every detector keeps, built-in or yours. Runs in any test runner:
 * `it('keeps the contract', () => testDetector(myDetector))`.
 *
 * Checked: the declaration; each positive example is found, with its values and at least its confidence, also in full width; no
 * negative example is found with medium confidence or more; hints, and what is said of columns, let every positive example through; spans and confidences are in
 * range; the same text gives the same matches; masks hide the value; time grows no faster than the text.
 * @throws Error whose message lists every breach, one a line. It quotes example texts, which are synthetic by definition.
 */
export async function testDetector(detector: Detector): Promise<void> {
  const breaches = await checkDetector(detector)
  if (breaches.length > 0) throw new Error(`detector '${detector.id}' breaks its contract:\n- ${breaches.join('\n- ')}`)
}

/** The same as a list: empty if the contract is kept. */
export async function checkDetector(detector: Detector): Promise<string[]> {
  defineDetector(detector)
  await detector.prepare?.()
  return [
    ...detector.examples.positive.flatMap((example) => checkPositive(detector, example)),
    ...detector.examples.negative.flatMap((example) => checkNegative(detector, example)),
    ...checkGrowth(detector),
  ]
}

function checkPositive(detector: Detector, example: Example): string[] {
  const breaches: string[] = []
  const name = `positive example ${JSON.stringify(example.text)}${example.label === undefined ? '' : ` under ${JSON.stringify(example.label)}`}`
  const text = normalise(example.text).text
  if (!mayHold(arm(detector), features(text), text)) breaches.push(`${name}: the hints keep it from being looked at`)
  if (example.label !== undefined && !isLeftIn(detector, text, example.label))
    breaches.push(`${name}: what it says of the column keeps it from being looked at`)
  const matches = detectIn(detector, text, example.label)
  breaches.push(...matches.flatMap((match) => rangeBreaches(match, text)).map((breach) => `${name}: ${breach}`))
  if (JSON.stringify(matches) !== JSON.stringify(detectIn(detector, text, example.label))) breaches.push(`${name}: two runs differ`)
  if (matches.length === 0) breaches.push(`${name}: nothing found`)
  breaches.push(...missing(example, matches, text).map((value) => `${name}: ${value}`))
  const wide = normalise(fullWidth(example.text)).text
  if (missing(example, detectIn(detector, wide, example.label), wide).length > 0) breaches.push(`${name}: not found in full width`)
  for (const { span } of matches) {
    const value = text.slice(...span)
    if (detector.mask !== undefined && maskSafely(detector.mask, value) !== detector.mask(value))
      breaches.push(`${name}: the mask gives the value away`)
  }
  return breaches
}

function missing(example: Example, matches: readonly Match[], text: string): string[] {
  const found = matches.map(({ span, confidence }) => ({ value: text.slice(...span), confidence }))
  return (example.finds ?? []).flatMap(({ value, confidence = 0 }) => {
    const best = found.filter((one) => one.value === normalise(value).text).reduce((top, one) => Math.max(top, one.confidence), -1)
    if (best < 0) return [`does not find ${JSON.stringify(value)}`]
    return best < confidence ? [`finds ${JSON.stringify(value)} with confidence ${best}, less than ${confidence}`] : []
  })
}

function checkNegative(detector: Detector, example: Example): string[] {
  const text = normalise(example.text).text
  const matches = mayHold(arm(detector), features(text), text) ? detectIn(detector, text, example.label) : []
  return matches
    .filter(({ confidence }) => confidence >= FALSE_ALARM)
    .map(({ span }) => `negative example ${JSON.stringify(example.text)}: finds ${JSON.stringify(text.slice(...span))}`)
}

function rangeBreaches({ span: [start, end], confidence, reason }: Match, text: string): string[] {
  const breaches: string[] = []
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length))
    breaches.push(`span [${start}, ${end}] lies outside the text`)
  if (!(confidence >= 0 && confidence <= 1)) breaches.push(`confidence ${confidence} lies outside 0–1`)
  const value = text.slice(start, end)
  if (value.length > 3 && reason.includes(value)) breaches.push('the reason holds the value')
  return breaches
}

/** Repeats that make careless patterns slow: of the detector's own examples, and of what numbers and addresses are made of. */
function checkGrowth(detector: Detector): string[] {
  const seeds = [
    ...detector.examples.positive.map(({ text }) => normalise(text).text),
    '1',
    '1-',
    '090-',
    '東京都',
    '山',
    'ア',
    '@a.',
    'a@',
    '〒',
    ' ',
    '(',
  ]
  return seeds.flatMap((seed) => {
    const time = (length: number): number => {
      // Whole repeats: half of one at the end (東京都東) may be something else, which costs more or less than all the others.
      const text = seed.repeat(Math.ceil(length / seed.length))
      const begin = performance.now()
      const busy = process.cpuUsage()
      detectIn(detector, text, undefined)
      const { user, system } = process.cpuUsage(busy)
      return Math.min(performance.now() - begin, (user + system) / 1000)
    }
    // The processor's own time, and the best of three: other work on the machine only ever adds.
    const best = (length: number): number => Math.min(time(length), time(length), time(length))
    const [small, large] = [best(SMALL), best(LARGE)]
    return large > NOISE && large > small * (LARGE / SMALL) * SLACK
      ? [`time grows faster than the text on repeats of ${JSON.stringify(seed)}`]
      : []
  })
}

/** Does what the detector says of a column (Detector.column) leave it the cell? */
function isLeftIn(detector: Detector, text: string, label: string): boolean {
  const role = roleOf(label)?.role
  const column = { label: normalise(label).text, ...(role !== undefined && { role }) }
  const [left] = createColumnDetectors([arm(detector)])(column).of(features(text))
  return left !== undefined && left.own?.test(text) !== false
}

function detectIn(detector: Detector, text: string, label: string | undefined): Match[] {
  const role = label === undefined ? undefined : roleOf(label)?.role
  const view: TextView = {
    text,
    kind: label === undefined ? 'prose' : 'cell',
    ...(label !== undefined && { label: normalise(label).text }),
    ...(role !== undefined && { role }),
    document: emptyEvidence(),
  }
  return [...detector.detect(view)]
}

function emptyEvidence(): DocumentEvidence {
  const seen = new Set<string>()
  return { add: (kind, value) => void seen.add(`${kind}\0${value}`), has: (kind, value) => seen.has(`${kind}\0${value}`) }
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
}
