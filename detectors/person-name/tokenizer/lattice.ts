import type { NameDictionary } from '../dictionary/load.js'
import { grown, reserve, type Tokens } from './tokens.js'

/**
 * Viterbi search over IPADIC (Kudo et al. 2004, as kuromoji does it) with nodes as rows of one array.
 * Nodes that share a context share their best predecessor, so the inner loop runs once per context and position;
 * ties go to the node that was added first, as in kuromoji. The same is compiled from ../kernel/assembly/tokenizer.ts, which a test compares with this.
 */
export interface Lattice {
  /** Appends the tokens of text.slice(from, to) to `out`. Never fails: from every reachable position some word leads on. */
  decode(text: string, from: number, to: number, out: Tokens): void
}

const NONE = -1

/** A packed token (`dictionary/compile/tokens.mjs`): the cost above COST_OFFSET in 16 bits, the context in 12, LAST. */
const LAST = 1 << 28
const NO_TOKEN = -(2 ** 31)
const COST_OFFSET = 32768
/** Bits of a node of the trie, and of the filter of pairs (`dictionary/compile/trie.mjs`). */
const NODE = 0xffffff
const PAIR_MASK = (1 << 19) - 1
const CONTEXT_BITS = 0xfff

// Columns of a node's row.
const START = 0
const CONTEXT = 1
const TOTAL = 2
const PREVIOUS = 3
const WORD = 4
/** The next node that ends at the same place. */
const SIBLING = 5
/** Two nodes to a line of the cache. */
const ROW = 8

/** @returns a lattice with its own working memory, reused by every call. */
export function createLattice(dictionary: NameDictionary): Lattice {
  const { letters, units, pairs, tokens, contextPos, connection, leads, contexts, charClass, classes } = dictionary
  const rivals = Math.sqrt(leads.length)

  let nodes = new Int32Array(ROW << 13)
  let end = ROW

  // By position: the nodes that end there, in the order in which they were added.
  let firstEnding = new Int32Array(0)
  let lastEnding = new Int32Array(0)

  // By position: the letter of the trie and the class there, so that the text is asked for each character once.
  let letterAt = new Uint16Array(0)
  let classAt = new Uint8Array(0)

  // The nodes that end where we stand, and the best of them by context of the word that follows.
  let leftNode = new Int32Array(256)
  let leftContext = new Int32Array(256)
  let leftTotal = new Int32Array(256)
  let lefts = 0
  let visit = 0
  const visited = new Int32Array(contexts)
  const bestNode = new Int32Array(contexts)
  const bestTotal = new Int32Array(contexts)

  /** Leaves out what the best of them outdoes whatever word follows: half of all. Of equals the first is kept. */
  function gatherLefts(position: number): void {
    const first = firstEnding[position]!
    let best = first
    let least = nodes[first + TOTAL]!
    for (let node = nodes[first + SIBLING]!; node !== NONE; node = nodes[node + SIBLING]!) {
      const total = nodes[node + TOTAL]!
      if (total < least) {
        best = node
        least = total
      }
    }
    const bestContext = nodes[best + CONTEXT]!
    const row = bestContext < rivals ? bestContext * rivals : NONE
    lefts = 0
    for (let node = first; node !== NONE; node = nodes[node + SIBLING]!) {
      const context = nodes[node + CONTEXT]!
      const total = nodes[node + TOTAL]!
      // Nodes are numbered in the order in which they were added.
      if (row !== NONE && context < rivals && node !== best && least + leads[row + context]! < total + (best < node ? 1 : 0)) continue
      if (lefts === leftNode.length) growLefts()
      leftNode[lefts] = node
      leftContext[lefts] = context
      leftTotal[lefts] = total
      lefts++
    }
    visit++
  }

  function growLefts(): void {
    leftNode = grown(new Int32Array(lefts * 2), leftNode)
    leftContext = grown(new Int32Array(lefts * 2), leftContext)
    leftTotal = grown(new Int32Array(lefts * 2), leftTotal)
  }

  function findBest(context: number): void {
    const row = context * contexts
    let best = leftTotal[0]! + connection[row + leftContext[0]!]!
    let at = 0
    for (let i = 1; i < lefts; i++) {
      const total = leftTotal[i]! + connection[row + leftContext[i]!]!
      if (total < best) {
        best = total
        at = i
      }
    }
    visited[context] = visit
    bestNode[context] = leftNode[at]!
    bestTotal[context] = best
  }

  function add(start: number, to: number, context: number, cost: number, word: number): void {
    if (end === nodes.length) nodes = grown(new Int32Array(end * 2), nodes)
    if (visited[context] !== visit) findBest(context)
    const node = end
    end += ROW
    nodes[node + START] = start
    nodes[node + CONTEXT] = context
    nodes[node + TOTAL] = bestTotal[context]! + cost
    nodes[node + PREVIOUS] = bestNode[context]!
    nodes[node + WORD] = word
    nodes[node + SIBLING] = NONE
    if (firstEnding[to] === NONE) firstEnding[to] = node
    else nodes[lastEnding[to]! + SIBLING] = node
    lastEnding[to] = node
  }

  const addPacked = (start: number, to: number, token: number, word: number): void =>
    add(start, to, (token >> 16) & CONTEXT_BITS, (token & 0xffff) - COST_OFFSET, word)

  /** Adds the tokens of the word that ends at `node`; false if it has none. */
  function addWord(node: number, start: number, to: number): boolean {
    let token = units[node + 3]!
    if (token === NO_TOKEN) return false
    const word = units[node + 2]!
    if (token >= 0) addPacked(start, to, token, word)
    else
      for (let at = ~token; ; at++) {
        token = tokens[at]!
        addPacked(start, to, token, word)
        if ((token & LAST) !== 0) break
      }
    return true
  }

  /** Adds the dictionary's words that begin at `position`; false if there is none. */
  function addKnown(position: number, length: number): boolean {
    const first = letterAt[position]!
    if (first === 0) return false
    let node = ((units[0]! & NODE) + first) << 2
    if ((units[node + 1]! & NODE) !== 0) return false
    let found = addWord(node, position, position + 1)
    if (position + 1 === length) return found
    let letter = letterAt[position + 1]!
    // Most searches end here, without a look at the node that is not there.
    const pair = ((Math.imul(first, 0x9e3779b1) >>> 13) ^ letter) & PAIR_MASK
    if ((pairs[pair >> 3]! & (1 << (pair & 7))) === 0) return found
    for (let i = position + 1; ;) {
      const next = ((units[node]! & NODE) + letter) << 2
      const parent = units[next + 1]!
      if ((parent & NODE) << 2 !== node) return found
      node = next
      i++
      if (addWord(node, position, i)) found = true
      if (i === length) return found
      letter = letterAt[i]!
      const signature = (units[node]! >>> 24) | ((parent >>> 24) << 8)
      if ((signature & (1 << (letter & 15))) === 0) return found
    }
  }

  function prepare(text: string, from: number, length: number): void {
    if (firstEnding.length <= length) {
      firstEnding = new Int32Array(length + 512)
      lastEnding = new Int32Array(length + 512)
      letterAt = new Uint16Array(length + 512)
      classAt = new Uint8Array(length + 512)
    }
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(from + i)
      letterAt[i] = letters[unit]!
      // Characters beyond the basic plane are of class 0 (DEFAULT).
      classAt[i] = isHighSurrogate(unit) ? 0 : charClass[unit]!
    }
    firstEnding.fill(NONE, 0, length + 1)
    // Node 0 is the beginning of the sentence.
    end = ROW
    nodes[CONTEXT] = 0
    nodes[TOTAL] = 0
    nodes[SIBLING] = NONE
    firstEnding[0] = 0
  }

  function endOfRun(text: string, from: number, position: number, length: number, classId: number): number {
    let at = position
    while (at < length && classAt[at] === classId) at += classId === 0 && isPair(text, from + at, from + length) ? 2 : 1
    return at
  }

  /** Walks the best path back and appends its words in reading order. */
  function emit(from: number, length: number, last: number, out: Tokens): void {
    let words = 0
    for (let node = last; node !== 0; node = nodes[node + PREVIOUS]!) words++
    reserve(out, words)
    let at = out.count + words
    let until = length
    for (let node = last; node !== 0; node = nodes[node + PREVIOUS]!) {
      at--
      const start = nodes[node + START]!
      out.start[at] = from + start
      out.end[at] = from + until
      out.pos[at] = contextPos[nodes[node + CONTEXT]!]!
      out.word[at] = nodes[node + WORD]!
      until = start
    }
    out.count += words
  }

  function decode(text: string, from: number, to: number, out: Tokens): void {
    const length = to - from
    if (length <= 0) return
    prepare(text, from, length)
    let runEnd = 0
    for (let position = 0; position < length; position++) {
      if (firstEnding[position] === NONE) continue
      gatherLefts(position)
      const found = addKnown(position, length)
      const classId = classAt[position]!
      const { invoke, group, tokens: unknown } = classes[classId]!
      if (found && !invoke) continue
      let wordEnd = position + (classId === 0 && isPair(text, from + position, to) ? 2 : 1)
      if (group) {
        // A run has one end: kuromoji looks for it from each of its characters, which is quadratic.
        if (position >= runEnd) runEnd = endOfRun(text, from, wordEnd, length, classId)
        wordEnd = runEnd
      }
      for (let i = 0; i < unknown.length; i++) add(position, wordEnd, unknown[i]!.context, unknown[i]!.cost, NONE)
    }
    gatherLefts(length)
    findBest(0)
    emit(from, length, bestNode[0]!, out)
  }

  return { decode }
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** A whole surrogate pair before `to`; a lone half is a character of its own. */
function isPair(text: string, at: number, to: number): boolean {
  if (!isHighSurrogate(text.charCodeAt(at)) || at + 1 >= to) return false
  const low = text.charCodeAt(at + 1)
  return low >= 0xdc00 && low <= 0xdfff
}
