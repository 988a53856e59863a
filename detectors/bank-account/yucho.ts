import type { Match, TextView } from '../../src/contract/index.js'
import { candidatesIn, labelOwners, setOf } from '../owner/index.js'
import { ownersIn } from '../owner/words.js'

const OWN = setOf('bank-account')
const HEALTH = setOf('health-insurance')
/** 記号 and 番号, and between them the digit that 振替口座 and reissued passbooks have. */
const SHAPES = [8, 7, 6, 5, 4].flatMap((length) => [
  [5, length],
  [5, 1, length],
])
/** Savings: 1NNN0, the number ends in 1. Transfer accounts: 0NNN0. The check digit of the 記号 could not be verified. */
const SAVINGS = /^1[0-9]{3}0[0-9]*1$/
const TRANSFER = /^0[0-9]{3}0[0-9]+$/

const WRITTEN = /記号[: ]{0,3}([01][0-9]{3}0)(?:-[0-9])?[ 、,・/\-\n]{0,4}番号[: ]{0,3}([0-9]{1,8})(?![0-9])/g
/** How far words of savings or insurance may stand before 記号, which both use. */
const CONTEXT = 60
const NEAR = /ゆうちょ|貯金|通帳|郵便局|振替|払込/

/** 記号・番号 of the ゆうちょ銀行: written out, and joined by hyphen or space where a label or the sentence speaks of an account. */
export function* yuchoIn(view: TextView): Generator<Match> {
  const { text } = view
  if (text.includes('記号')) yield* writtenOut(view)
  if (view.label === undefined && !NEAR.test(text) && !text.includes('口座')) return
  for (const { start, end, digits, shape, owners } of candidatesIn(view, SHAPES, OWN)) {
    if (owners === 0 || (!SAVINGS.test(digits) && !TRANSFER.test(digits))) continue
    const parts = shape.split('-').map(Number)
    yield yucho([start, end], digits.slice(0, 5), digits.slice(-parts.at(-1)!), 0.9)
  }
}

function* writtenOut(view: TextView): Generator<Match> {
  for (const match of view.text.matchAll(WRITTEN)) {
    const [written, symbol = '', number = ''] = match
    const label = labelOwners(view)
    const before = view.text.slice(Math.max(0, match.index - CONTEXT), match.index)
    const owners = label !== 0 ? label : ownersIn(before)
    if ((owners & OWN) === 0 && (owners !== 0 || !SAVINGS.test(symbol + number))) continue
    if ((owners & HEALTH) !== 0 && (owners & OWN) === 0) continue
    const start = match.index + written.indexOf(symbol)
    yield yucho([start, match.index + written.length], symbol, number, owners === 0 ? 0.7 : 0.95)
  }
}

const yucho = (span: [number, number], symbol: string, number: string, confidence: number): Match => ({
  span,
  normalized: `${symbol}-${number}`,
  confidence,
  reason: 'label+format',
  attributes: { bank: '9900', kind: 'yucho' },
})
