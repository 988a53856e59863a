/**
 * One spelling for matching, with a way back.
 *
 * NFKC (full width → half width, half-width kana → full width, ㈱ → (株), ㍻ → 平成), except:
 * - circled, superscript, parenthesised and fractional digits become the separator `•`: ①090… must not become 1090…;
 * - hyphen-likes and ー between digits become `-`;
 * - escapes of text formats (\\u4f50 in JSON, &#20304; and &#x4f50; in HTML and XML) become the character that they stand for;
 * - variation selectors, joiners and other invisible characters disappear (葛󠄀 and 葛 are one character to a reader);
 * - 異体字 that NFKC keeps stay (髙, 﨑 outside the compatibility block …): folding them is for keys only.
 *
 * Offsets are led back cluster by cluster (a base character with its marks), so a span found in the normalised text
 * always covers whole raw characters.
 */
export interface Normalised {
  text: string
  /** Raw offset where the character at normalised offset `index` begins. */
  start(index: number): number
  /** Raw offset behind the character that ends at normalised offset `index` (exclusive, as in slice). */
  end(index: number): number
}

/** The way back alone. */
export type Offsets = Pick<Normalised, 'start' | 'end'>

/** Stands for an enclosed or raised digit: no digit run goes through it. */
export const SEPARATOR = '•'

// Numbers that NFKC would glue to their neighbours: ² ³ ¹ ¼–¾, ⁰–₉, ⅐–↉, ①–⓿, ❶–➓, ㉑–㊿, enclosed months and days are words and stay.
const ENCLOSED =
  /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070\u2074-\u2079\u2080-\u2089\u2150-\u215f\u2189\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3248-\u324f\u3251-\u325f\u32b1-\u32bf]|\ud83c[\udd00-\udd0a]/
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff]|\udb40[\udc00-\uddef]/
const MARK = /[\p{M}\uff9e\uff9f]/u

/**
 * Everything outside of these may change; runs of them are copied. Chosen so that ordinary prose is mostly copied. As a table: a regular expression
 * looks each character up in a list of that length.
 */
const plain = new Uint8Array(0x10000)
// prettier-ignore
const PLAIN: readonly (readonly [from: number, to: number])[] = [
  [0, 0x7f], [0xa1, 0xa7], [0xa9, 0xa9], [0xab, 0xac], [0xae, 0xae], [0xb0, 0xb1], [0xb6, 0xb7], [0xbb, 0xbb], [0xbf, 0x131], [0x134, 0x13e],
  [0x141, 0x148], [0x14a, 0x17e], [0x388, 0x3cf], [0x400, 0x482], [0x48a, 0x52f], [0x2018, 0x2023], [0x203b, 0x203b], [0xac00, 0xd7a3],
  [0x3001, 0x3003], [0x3005, 0x3029], [0x3041, 0x3096], [0x309d, 0x309e], [0x30a1, 0x30fe], [0x4e00, 0x9fff],
]
for (const [from, to] of PLAIN) plain.fill(1, from, to + 1)

/** Where the run of plain characters ends that begins at `from`. */
function plainRunEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && plain[text.charCodeAt(end)] === 1) end++
  return end
}

/** A UTF-16 unit escaped as in JSON and source code, or a character as in markup. */
const ESCAPE = /\\u([0-9a-f]{4})|&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/giy

const HYPHENS = '‐‑‒–—―−─━ー－﹣ｰ⁃⎯⏤﹘'
const HYPHEN_BETWEEN_DIGITS = new RegExp(`(?<=[0-9] ?)[${HYPHENS}](?= ?[0-9])`, 'g')
const ANY_HYPHEN = new RegExp(`[${HYPHENS}]`)

/** Normalises `raw`. Linear; text in which nothing changes is returned as it is. */
export function normalise(raw: string): Normalised {
  if (raw.length >= LONG && isAsciiText(raw)) return mayHoldEscape(raw) ? normaliseChanged(raw) : new Unchanged(flat(raw))
  if (plainRunEnd(raw, 0) === raw.length && !mayHoldEscape(raw)) {
    // Of the hyphen-likes only ー is plain.
    return raw.includes('ー') ? { text: joinDigits(raw), start: same, end: same } : new Unchanged(raw)
  }
  return normaliseChanged(raw)
}

/** From here on it is worth asking first whether a text is ASCII. */
const LONG = 512

/** As fast as memory can be read, where a regular expression goes from character to character. */
const isAsciiText = (text: string): boolean => Buffer.byteLength(text) === text.length

let bytes = Buffer.allocUnsafeSlow(0)

/**
 * The same ASCII text as bytes one after the other. A block that was cut out of a text with a single Japanese character in it takes two bytes for
 * each of its own, and is read through what it was cut from: patterns take four times as long.
 */
function flat(text: string): string {
  if (bytes.length < text.length) {
    if (text.length > FLAT_MAX) return text
    bytes = Buffer.allocUnsafeSlow(Math.min(FLAT_MAX, 2 * text.length))
  }
  return bytes.toString('latin1', 0, bytes.write(text, 'latin1'))
}
/** Bytes kept for it. */
const FLAT_MAX = 1024 * 1024

const same = (index: number): number => index

/** A class, because one is made for every cell: its functions lie in the prototype. */
class Unchanged implements Normalised {
  constructor(readonly text: string) {}
  start(index: number): number {
    return index
  }
  end(index: number): number {
    return index
  }
}

/** The way back of every text that normalising has left as it was. */
export const UNCHANGED: Offsets = new Unchanged('')

const mayHoldEscape = (text: string): boolean => text.includes('\\u') || text.includes('&#')

/** The escape at `at` decoded, with its length; undefined where there is none, or none of a visible character. */
function escapeAt(raw: string, at: number): { character: string; length: number } | undefined {
  ESCAPE.lastIndex = at
  const match = ESCAPE.exec(raw)
  if (match === null) return undefined
  const [written, unit, hex, decimal] = match
  const code = unit !== undefined ? Number.parseInt(unit, 16) : hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code > 0x10ffff) return undefined
  return { character: String.fromCodePoint(code), length: written.length }
}

/** One-for-one replacement, so offsets stay. */
function joinDigits(text: string): string {
  return ANY_HYPHEN.test(text) ? text.replace(HYPHEN_BETWEEN_DIGITS, '-') : text
}

function normaliseChanged(raw: string): Normalised {
  // Breakpoints: from normalised offset at[i] on, the text comes from raw offset from[i]; step 0 marks a cluster whose
  // characters all lead to the same raw stretch, step 1 a copied run.
  const at: number[] = []
  const from: number[] = []
  const copied: boolean[] = []
  let text = ''
  let pos = 0
  const mark = (isCopy: boolean): void => {
    at.push(text.length)
    from.push(pos)
    copied.push(isCopy)
  }
  // Where the next escape begins, if it is one: runs of plain text end there.
  const nextEscape = escapeFinder(raw)
  let next = nextEscape(0)
  // How far the run of plain characters goes: looked for once, however many escapes are in it.
  let plainEnd = 0
  while (pos < raw.length) {
    if (pos > next) next = nextEscape(pos)
    if (pos === next) {
      const escape = escapeAt(raw, pos)
      if (escape !== undefined) {
        mark(false)
        text += SURROGATE.test(escape.character) ? escape.character : normaliseCluster(escape.character)
        pos += escape.length
        continue
      }
      next = nextEscape(pos + 1)
    }
    if (pos >= plainEnd) plainEnd = plainRunEnd(raw, pos)
    if (pos < plainEnd) {
      let end = Math.min(plainEnd, next)
      // A mark behind the run belongs to its last character.
      if (!standsAlone(raw.charCodeAt(end)) && MARK.test(codePointAt(raw, end))) end--
      if (end > pos) {
        mark(true)
        text += raw.slice(pos, end)
        pos = end
        continue
      }
    }
    const known = standsAlone(raw.charCodeAt(pos + 1)) ? formOf(raw.charCodeAt(pos)) : undefined
    const end = known === undefined ? clusterEnd(raw, pos) : pos + 1
    const out = known ?? normaliseCluster(raw.slice(pos, end))
    if (out.length === end - pos && out.length === 1) {
      // One to one: extends a copied run, which keeps the breakpoints few in full-width text.
      if (copied.at(-1) !== true) mark(true)
    } else mark(false)
    text += out
    pos = end
  }
  at.push(text.length)
  from.push(raw.length)
  copied.push(true)
  return { text: joinDigits(text), ...lookups(at, from, copied) }
}

/** Half of a character that JSON writes as two escapes. */
const SURROGATE = /^[\ud800-\udfff]$/

/** Tells where the next escape may begin, at or behind a position that only grows; the text's end where none does. */
function escapeFinder(raw: string): (from: number) => number {
  if (!mayHoldEscape(raw)) return () => raw.length
  // Each kind is looked for only when its last place was passed: a search for what is not there goes through all of the text.
  const found = [-1, -1]
  const kinds = ['\\u', '&#']
  return (from) => {
    kinds.forEach((kind, index) => {
      if (found[index]! >= from) return
      const at = raw.indexOf(kind, from)
      found[index] = at < 0 ? raw.length : at
    })
    return Math.min(found[0]!, found[1]!)
  }
}

function lookups(at: number[], from: number[], copied: boolean[]): Pick<Normalised, 'start' | 'end'> {
  /** Last breakpoint at or before `index`; of several at the same offset (dropped characters) the last. */
  const find = (index: number): number => {
    let low = 0
    let high = at.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (at[middle]! <= index) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    start(index) {
      const i = find(index)
      return copied[i] ? from[i]! + index - at[i]! : from[i]!
    },
    end(index) {
      if (index <= 0) return 0
      const i = find(index - 1)
      return copied[i] ? from[i]! + index - at[i]! : from[i + 1]!
    },
  }
}

function codePointAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index)!)
}

/** Of each code unit: 0 not asked yet, 1 begins a cluster of its own, 2 may belong to the character before it. */
const joining = new Uint8Array(0x10000)

/** Does the character before this code unit stand alone, whatever it is? At the end of a text it does. */
function standsAlone(next: number): boolean {
  if (Number.isNaN(next)) return true
  if (joining[next] === 0) {
    const character = String.fromCharCode(next)
    joining[next] = SURROGATE.test(character) || MARK.test(character) || INVISIBLE.test(character) ? 2 : 1
  }
  return joining[next] === 1
}

/** Forms of single characters: （ and ： come again and again. */
const forms = new Map<number, string>()

/** What becomes of a character that stands alone; undefined for half of one. */
function formOf(unit: number): string | undefined {
  if (unit >= 0xd800 && unit <= 0xdfff) return undefined
  let form = forms.get(unit)
  if (form === undefined) forms.set(unit, (form = normaliseCluster(String.fromCharCode(unit))))
  return form
}

/** Longest cluster looked at as a whole, in UTF-16 units: bounds the work on runs of marks. */
const CLUSTER_MAX = 32

function clusterEnd(raw: string, start: number): number {
  let end = start + codePointAt(raw, start).length
  while (end < raw.length && end - start < CLUSTER_MAX) {
    const next = codePointAt(raw, end)
    if (!MARK.test(next) && !INVISIBLE.test(next)) break
    end += next.length
  }
  return end
}

function normaliseCluster(cluster: string): string {
  let visible = cluster
  if (INVISIBLE.test(cluster)) {
    visible = ''
    for (const c of cluster) if (!INVISIBLE.test(c)) visible += c
  }
  if (ENCLOSED.test(visible)) return SEPARATOR
  return visible.normalize('NFKC')
}
