/**
 * Builds a double array over UTF-16 code units: one step a character. A node is four numbers, a quarter of a line of the processor's cache:
 * base and parent (24 bits each), the word's number or -1, and the word's token. What leads on in running text is told without a look at
 * memory far away: the upper bytes of base and parent are a signature of the letters behind which tokens lie, `pairs` that of the first two.
 */

/** Free cells that were tried so often in vain are given up. */
const TRIES = 200

/**
 * @param {string[]} texts Distinct, not empty.
 * @param {(index: number) => boolean} hasToken Is the text a word of running text?
 * @returns letters (code unit → letter, 0 = in no word), units (by node, tokens left open), pairs, order (word number → index in texts).
 */
export function buildTrie(texts, hasToken) {
  const { letters, alphabet } = chooseLetters(texts)
  const coded = texts.map((text) => Uint16Array.from({ length: text.length }, (_, i) => letters[text.charCodeAt(i)]))
  const order = texts.map((_, i) => i).sort((a, b) => compare(coded[a], coded[b]))
  const cells = createCells()
  const pairs = new Uint8Array(PAIR_BITS / 8)
  for (const [index, code] of coded.entries()) {
    if (code.length < 2 || !hasToken(index)) continue
    const bit = pairBit(code[0], code[1])
    pairs[bit >> 3] |= 1 << (bit & 7)
  }
  const stack = [{ node: 0, from: 0, to: order.length, depth: 0 }]
  while (stack.length > 0) {
    const { node, from, to, depth } = stack.pop()
    let start = from
    if (coded[order[start]].length === depth) cells.word[node] = start++
    if (start === to) continue
    const children = group(coded, order, start, to, depth)
    const base = cells.place(children.map((child) => child.letter))
    cells.base[node] = base
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]
      cells.check[base + child.letter] = node
      if (someToken(order, child, hasToken)) cells.signature[node] |= 1 << (child.letter & 15)
      stack.push({ node: base + child.letter, from: child.from, to: child.to, depth: depth + 1 })
    }
  }
  return { letters, alphabet, order, pairs, units: cells.units(alphabet) }
}

/** Bits of the filter of first and second letters. The lattice has the same. */
const PAIR_BITS = 1 << 19
const pairBit = (first, second) => ((Math.imul(first, 0x9e3779b1) >>> 13) ^ second) & (PAIR_BITS - 1)

function someToken(order, { from, to }, hasToken) {
  for (let i = from; i < to; i++) if (hasToken(order[i])) return true
  return false
}

/** Frequent letters get low numbers: their children lie close together. */
function chooseLetters(texts) {
  const counts = new Map()
  for (const text of texts) for (let i = 0; i < text.length; i++) counts.set(text.charCodeAt(i), (counts.get(text.charCodeAt(i)) ?? 0) + 1)
  const letters = new Uint16Array(65536)
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  for (const [index, [unit]] of sorted.entries()) letters[unit] = index + 1
  return { letters, alphabet: sorted.length }
}

function compare(a, b) {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i] - b[i]
  return a.length - b.length
}

function group(coded, order, from, to, depth) {
  const children = []
  for (let i = from; i < to; i++) {
    const letter = coded[order[i]][depth]
    const last = children.at(-1)
    if (last?.letter === letter) last.to = i + 1
    else children.push({ letter, from: i, to: i + 1 })
  }
  return children
}

function createCells() {
  const size = 4_000_000
  const base = new Int32Array(size)
  const check = new Int32Array(size).fill(-1)
  const word = new Int32Array(size).fill(-1)
  const signature = new Uint16Array(size)
  const next = Int32Array.from({ length: size }, (_, i) => i + 1)
  const tries = new Uint8Array(size)
  let head = 1
  let used = 1
  check[0] = 0
  const place = (list) => {
    for (let previous = 0, cell = head; ; cell = next[cell]) {
      if (check[cell] !== -1 || tries[cell] >= TRIES) {
        // Unlink lazily what is taken or given up.
        if (previous === 0) head = next[cell]
        else next[previous] = next[cell]
        continue
      }
      const at = cell - list[0]
      if (at > 0 && list.every((letter) => check[at + letter] === -1)) {
        used = Math.max(used, at + list.at(-1) + 1)
        return at
      }
      tries[cell]++
      previous = cell
    }
  }
  const units = (alphabet) => {
    const length = used + alphabet + 1
    if (length > 0xffffff) throw new Error('more nodes than 24 bits hold')
    const out = new Int32Array(length * 4)
    for (let i = 0; i < length; i++)
      out.set([base[i] | ((signature[i] & 255) << 24), (check[i] & 0xffffff) | ((signature[i] >> 8) << 24), word[i]], i * 4)
    return out
  }
  return { base, check, word, signature, place, units }
}
