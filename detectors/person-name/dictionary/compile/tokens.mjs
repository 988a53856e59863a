/** Tokens of words packed into numbers, so that the search needs one look at memory for most words. `tokenizer/lattice.ts` unpacks them. */

/** The last of a word's tokens in the list. */
const LAST = 1 << 28
/** No word, or one known to the rules only. */
const NO_TOKEN = -(2 ** 31)
/** Costs are stored above zero. */
const COST_OFFSET = 32768

/**
 * Fills the fourth number of each node of the trie: the word's one token, or ~place of the first in `tokens`, or NO_TOKEN.
 * @param words in the order of their ids
 * @returns tokens, contextPos (part of speech by context: IPADIC's contexts are finer)
 */
export function packTokens(words, { contexts, classes }, units) {
  const contextPos = new Uint8Array(contexts).fill(NONE)
  for (const { tokens } of [...words, ...classes]) for (const token of tokens) learnPos(contextPos, token)
  const tokens = []
  for (let node = 0; node < units.length; node += 4)
    units[node + 3] = units[node + 2] < 0 ? NO_TOKEN : tokenOf(words[units[node + 2]], tokens)
  return { tokens: Int32Array.from(tokens), contextPos }
}

function tokenOf(word, tokens) {
  if (word.tokens.length === 0) return NO_TOKEN
  if (word.tokens.length === 1) return pack(word.tokens[0])
  const first = tokens.length
  tokens.push(...word.tokens.map(pack))
  tokens[tokens.length - 1] |= LAST
  return ~first
}

const NONE = 255

function learnPos(contextPos, { context, pos }) {
  if (contextPos[context] !== NONE && contextPos[context] !== pos) throw new Error('two parts of speech in one context')
  contextPos[context] = pos
}

function pack({ context, cost }) {
  return (context << 16) | (cost + COST_OFFSET)
}
