/** Builds a double array over UTF-16 code units: one step a character, and the word's number in the node. */

/** Free cells that were tried so often in vain are given up. */
const TRIES = 200

/**
 * @param {string[]} texts Distinct, not empty.
 * @returns letters (code unit → letter, 0 = in no word), units (base, check, word by node), order (word number → index in texts).
 */
export function buildTrie(texts) {
  const { letters, alphabet } = chooseLetters(texts)
  const coded = texts.map((text) => Uint16Array.from({ length: text.length }, (_, i) => letters[text.charCodeAt(i)]))
  const order = texts.map((_, i) => i).sort((a, b) => compare(coded[a], coded[b]))
  const cells = createCells()
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
      stack.push({ node: base + child.letter, from: child.from, to: child.to, depth: depth + 1 })
    }
  }
  return { letters, alphabet, order, units: cells.units(alphabet) }
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
    const out = new Int32Array(length * 3)
    for (let i = 0; i < length; i++) out.set([base[i], check[i], word[i]], i * 3)
    return out
  }
  return { base, check, word, place, units }
}
