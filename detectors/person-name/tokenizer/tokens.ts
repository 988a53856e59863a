/** Tokens of a text in parallel arrays, in reading order, gapless within what was tokenized. */
export interface Tokens {
  count: number
  /** Offsets in UTF-16 code units. */
  start: Int32Array
  end: Int32Array
  /** Index in the dictionary's `partsOfSpeech`. */
  pos: Uint8Array
  /** Word id, -1 for an unknown word. */
  word: Int32Array
}

/** An empty list with room for `capacity` tokens. */
export function createTokens(capacity = 1024): Tokens {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    pos: new Uint8Array(capacity),
    word: new Int32Array(capacity),
  }
}

/** Makes room for `more` tokens. */
export function reserve(tokens: Tokens, more: number): void {
  const needed = tokens.count + more
  if (needed <= tokens.start.length) return
  const capacity = Math.max(needed, tokens.start.length * 2)
  tokens.start = grown(new Int32Array(capacity), tokens.start)
  tokens.end = grown(new Int32Array(capacity), tokens.end)
  tokens.pos = grown(new Uint8Array(capacity), tokens.pos)
  tokens.word = grown(new Int32Array(capacity), tokens.word)
}

/** `target` with the content of `source` at its beginning. */
export function grown<A extends Int32Array | Uint8Array | Uint16Array>(target: A, source: A): A {
  target.set(source)
  return target
}
