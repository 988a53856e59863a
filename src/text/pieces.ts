/**
 * Pieces: the unit in which running text is cut, for blocks as well as for the tokenizer.
 * A piece ends behind 、 or 。 or a line end (as kuromoji's sentences do), or after PIECE_MAX characters where there is none,
 * so that a 5 MB line without punctuation costs time in proportion to its length.
 */
export const PIECE_MAX = 2000

/** Longest run of combining marks that a cut waits for: real text has two or three. */
const CLUSTER_MAX = 32
const COMBINING = /^[\p{M}\u200d\uff9e\uff9f]|^[\udc00-\udfff]/u

/**
 * End of the piece that begins at `from` (exclusive index), or -1 if the text ends before the piece does.
 * Never cuts within a surrogate pair or before a combining mark.
 */
export function pieceEnd(text: string, from: number): number {
  const stop = Math.min(text.length, from + PIECE_MAX)
  const mark = nextMark(text, from)
  if (mark < stop) return mark + 1
  if (stop - from < PIECE_MAX) return -1
  let end = stop
  while (end < text.length && end < stop + CLUSTER_MAX && COMBINING.test(text.slice(end, end + 2))) end++
  if (isLowSurrogate(text.charCodeAt(end))) end++
  // The next character decides whether the piece may end here; without it the caller has to wait for more text.
  return end < text.length ? end : -1
}

const MARKS = ['\n', '、', '。'] as const
let searched = ''
let passed = 0
/** Where each of the marks comes next in the text searched last, from `passed` on; Infinity where it does not. */
const next = [0, 0, 0]

/**
 * Where the first 、 or 。 or line end from `from` on is, Infinity without one. Each kind is looked for again only when its last place was passed:
 * that is as fast as memory can be read, however far off the next one is, and free of cost in text that cannot hold it.
 */
function nextMark(text: string, from: number): number {
  if (text !== searched || from < passed) {
    searched = text
    next.fill(-1)
  }
  passed = from
  for (let kind = 0; kind < MARKS.length; kind++) {
    if (next[kind]! >= from) continue
    const at = text.indexOf(MARKS[kind]!, from)
    next[kind] = at < 0 ? Infinity : at
  }
  return Math.min(next[0]!, next[1]!, next[2]!)
}

const isLowSurrogate = (c: number): boolean => c >= 0xdc00 && c <= 0xdfff
