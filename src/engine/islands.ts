import { MAX_WINDOW } from '../contract/index.js'
import { isAsciiText } from '../text/units.js'
import type { Stretch } from './stretches.js'

/** A stretch of plain text shorter than this is not worth a look of its own, in characters. */
const PLAIN_MIN = 4096
/** What is left of it without its contexts. */
const CORE_MIN = 2048

const [BACKSLASH, SMALL_U, AMPERSAND, HASH] = [0x5c, 0x75, 0x26, 0x23]

/**
 * Parts a block into stretches of plain ASCII, which one pass over bytes looks through, and what lies between them: the text of a program has a dash
 * or a name here and there, and escapes, for which all of it would have to be normalised. Cut at line ends, with the context that blocks have.
 * Undefined where there is nothing to part.
 */
export function islandsOf(raw: string): Stretch[] | undefined {
  // Most blocks of a source tree are plain throughout, which is told as fast as memory can be read.
  if (raw.length < PLAIN_MIN || (isAsciiText(raw) && !raw.includes('\\u') && !raw.includes('&#'))) return undefined
  const stretches: Stretch[] = []
  let done = 0
  const take = (from: number, to: number): void => {
    if (to - from < PLAIN_MIN) return
    const start = from === 0 ? 0 : raw.indexOf('\n', from) + 1
    const end = to === raw.length ? to : raw.lastIndexOf('\n', to - 1) + 1
    const first = from === 0 ? 0 : raw.indexOf('\n', start + MAX_WINDOW) + 1
    const last = to === raw.length ? to : raw.lastIndexOf('\n', end - MAX_WINDOW - 1) + 1
    if ((from > 0 && (start === 0 || first === 0)) || last - first < CORE_MIN) return
    if (first > done) stretches.push(between(raw, done, first))
    stretches.push({ start, end, core: [first, last] })
    done = last
  }
  let from = 0
  for (let at = 0; at < raw.length; at++) {
    const c = raw.charCodeAt(at)
    if (c < 0x80 && (c !== BACKSLASH || raw.charCodeAt(at + 1) !== SMALL_U) && (c !== AMPERSAND || raw.charCodeAt(at + 1) !== HASH))
      continue
    take(from, at)
    from = at + 1
  }
  if (from === 0) return undefined
  take(from, raw.length)
  if (stretches.length === 0) return undefined
  if (done < raw.length) stretches.push(between(raw, done, raw.length))
  return stretches
}

/** What lies between two stretches of plain text, with context. */
function between(raw: string, first: number, last: number): Stretch {
  const start = first <= MAX_WINDOW ? 0 : raw.lastIndexOf('\n', first - MAX_WINDOW - 1) + 1
  const line = raw.indexOf('\n', last + MAX_WINDOW - 1)
  return { start, end: line < 0 ? raw.length : line + 1, core: [first, last] }
}
