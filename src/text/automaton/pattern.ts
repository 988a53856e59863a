/**
 * Patterns as an automaton can look for them, many at once and in one pass: the part of the syntax of regular expressions that needs no way back.
 */

/** Ranges of UTF-16 code units, both ends inclusive, ascending and apart. */
export type Units = readonly (readonly [from: number, to: number])[]

/** Where a text begins and where it ends, as units of their own behind all that text is made of. */
export const [BEGIN, END] = [0x10000, 0x10001]

const UNIT_MAX = 0xffff
const WORD: Units = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
]
const DIGIT: Units = [[0x30, 0x39]]
const SPACE: Units = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]
const LINE_END: Units = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
]

/** What a pattern is made of. */
export type Pattern =
  | { kind: 'units'; units: Units }
  | { kind: 'sequence'; parts: readonly Pattern[] }
  | { kind: 'either'; parts: readonly Pattern[] }
  /** `most` may be Infinity. */
  | { kind: 'repeat'; part: Pattern; least: number; most: number }

/** One of these units. */
export const oneOf = (units: Units): Pattern => ({ kind: 'units', units })
/** One after the other. */
export const sequence = (...parts: readonly Pattern[]): Pattern => (parts.length === 1 ? parts[0]! : { kind: 'sequence', parts })
/** One of several. */
export const either = (parts: readonly Pattern[]): Pattern => (parts.length === 1 ? parts[0]! : { kind: 'either', parts })

/**
 * Reads a regular expression: literals, classes, groups, alternatives, quantifiers, `^` and `$` for the ends of the text, `.`, `\d`, `\s`, `\w` and
 * the flag `i`, for ASCII letters. A match may end anywhere, so greed makes no difference.
 * @throws SyntaxError for what takes more: looking ahead or behind, back references, the flags `m`, `u` and `v`
 */
export function readPattern({ source, flags }: RegExp): Pattern {
  if (/[muv]/.test(flags)) throw refusal(source, `the flags '${flags}'`)
  return new Reader(source, flags.includes('i')).whole()
}

const refusal = (source: string, what: string): SyntaxError =>
  new SyntaxError(`'/${source}/' cannot be a sign: it has ${what}, which one pass over the text cannot tell`)

/** What sets and characters stand for, by their writing. */
const written = new Map<string, Units>()

/** A class, for it is a place in a text that moves. */
class Reader {
  private at = 0
  constructor(
    private readonly source: string,
    private readonly ignoresCase: boolean,
  ) {}

  whole(): Pattern {
    const pattern = this.alternatives()
    if (this.at < this.source.length) throw refusal(this.source, `'${this.source[this.at]}' without its beginning`)
    return pattern
  }

  private alternatives(): Pattern {
    const parts = [this.terms()]
    while (this.takes('|')) parts.push(this.terms())
    return either(parts)
  }

  private terms(): Pattern {
    const parts: Pattern[] = []
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) parts.push(this.quantified(this.atom()))
    return sequence(...parts)
  }

  private atom(): Pattern {
    if (this.takes('(')) {
      if (this.takes('?') && !this.takes(':')) throw refusal(this.source, `'(?${this.source[this.at]}'`)
      const inner = this.alternatives()
      if (!this.takes(')')) throw refusal(this.source, `'(' without its end`)
      return inner
    }
    if (this.takes('^')) return oneOf([[BEGIN, BEGIN]])
    if (this.takes('$')) return oneOf([[END, END]])
    if (this.takes('.')) return oneOf(without(LINE_END))
    const from = this.at
    const units = this.takes('[') ? this.set() : this.folded(this.unit())
    // The same writing is the same list, here and in other patterns: a thousand of them are a hundred.
    const key = this.source.slice(from, this.at) + (this.ignoresCase ? '/i' : '/')
    const known = written.get(key)
    if (known !== undefined) return oneOf(known)
    written.set(key, units)
    return oneOf(units)
  }

  private quantified(part: Pattern): Pattern {
    const [least, most] = this.takes('?') ? [0, 1] : this.takes('*') ? [0, Infinity] : this.takes('+') ? [1, Infinity] : this.counted()
    this.takes('?')
    return least === 1 && most === 1 ? part : { kind: 'repeat', part, least, most }
  }

  private counted(): [number, number] {
    const counts = /^\{([0-9]+)(,([0-9]*))?\}/.exec(this.source.slice(this.at))
    if (counts === null) return [1, 1]
    this.at += counts[0].length
    const least = Number(counts[1])
    return [least, counts[2] === undefined ? least : counts[3] === '' ? Infinity : Number(counts[3])]
  }

  private set(): Units {
    const isNegated = this.takes('^')
    const units: [number, number][] = []
    while (!this.takes(']')) {
      if (this.at >= this.source.length) throw refusal(this.source, `'[' without its end`)
      const from = this.unit()
      const single = from.length === 1 && from[0]![0] === from[0]![1]
      if (single && this.source[this.at] === '-' && this.source[this.at + 1] !== ']') {
        this.at++
        units.push([from[0]![0], this.unit()[0]![1]])
      } else units.push(...from.map(([a, b]): [number, number] => [a, b]))
    }
    const all = this.folded(joined(units))
    return isNegated ? without(all) : all
  }

  /** A character, or what an escape stands for. */
  private unit(): Units {
    const c = this.source[this.at++]!
    if (c !== '\\') return single(c.charCodeAt(0))
    const escaped = this.source[this.at++]
    switch (escaped) {
      case 'd':
        return DIGIT
      case 'D':
        return without(DIGIT)
      case 's':
        return SPACE
      case 'S':
        return without(SPACE)
      case 'w':
        return WORD
      case 'W':
        return without(WORD)
      case 'n':
        return single(0x0a)
      case 'r':
        return single(0x0d)
      case 't':
        return single(0x09)
      case 'u': {
        const code = Number.parseInt(this.source.slice(this.at, this.at + 4), 16)
        this.at += 4
        return single(code)
      }
      default:
        if (escaped === undefined || /[A-Za-z0-9]/.test(escaped)) throw refusal(this.source, `'\\${escaped ?? ''}'`)
        return single(escaped.charCodeAt(0))
    }
  }

  private folded(units: Units): Units {
    if (!this.ignoresCase) return units
    const both = units.map(([from, to]): [number, number] => [from, to])
    for (const [from, to] of units) {
      shifted(both, from, to, 0x41, 0x5a, 0x20)
      shifted(both, from, to, 0x61, 0x7a, -0x20)
    }
    return joined(both)
  }

  private takes(c: string): boolean {
    if (this.source[this.at] !== c) return false
    this.at++
    return true
  }
}

/** Adds what of `from`–`to` lies in `low`–`high`, moved by `by`. */
function shifted(units: [number, number][], from: number, to: number, low: number, high: number, by: number): void {
  const [a, b] = [Math.max(from, low), Math.min(to, high)]
  if (a <= b) units.push([a + by, b + by])
}

const single = (unit: number): Units => [[unit, unit]]

/** Ascending and apart. */
function joined(units: [number, number][]): Units {
  const sorted = units.sort((a, b) => a[0] - b[0])
  const out: [number, number][] = []
  for (const [from, to] of sorted) {
    const last = out.at(-1)
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

/** All units but these; the ends of the text are none. */
function without(units: Units): Units {
  const out: [number, number][] = []
  let next = 0
  for (const [from, to] of units) {
    if (from > next) out.push([next, from - 1])
    next = to + 1
  }
  if (next <= UNIT_MAX) out.push([next, UNIT_MAX])
  return out
}
