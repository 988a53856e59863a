import type { Claim } from './claim.js'

/** Labelled values between a sentence and the name of who signs it, at most. */
const FIELDS_MAX = 6
/** 私は、山田太郎 を代理人と定め: a name within a sentence. A heading (山田太郎 様) ends its line. */
const IN_SENTENCE = /^[ \u3000]{0,2}[をはがにとのへもよか]/
const TWO_LINES = /\n[^\n]*\n[^\n]*\n/

/**
 * Does a value begin the fields of who signs below: 私は〇〇を代理人と定めます。住所 … 氏名 … ㊞? Whom the sentence names is somebody else, and 氏名 comes last.
 * @param index of the value among the claims of the text
 */
export function isOfSigner(text: string, claims: readonly Claim[], index: number): boolean {
  const [before, claim] = [claims[index - 1], claims[index]!]
  if (before?.detector.type !== 'person-name' || before.reason.includes('label') || !isField(claim)) return false
  if (!IN_SENTENCE.test(text.slice(before.end, before.end + 5)) || !text.slice(before.end, claim.start).includes('\n')) return false
  for (let at = index + 1; at <= index + FIELDS_MAX && at < claims.length; at++) {
    const [last, next] = [claims[at - 1]!, claims[at]!]
    if (!isField(next) || TWO_LINES.test(text.slice(last.end, next.start))) return false
    if (next.detector.type === 'person-name') return true
  }
  return false
}

const isField = ({ reason }: Claim): boolean => reason.includes('label')
