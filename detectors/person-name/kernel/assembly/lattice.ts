/**
 * Viterbi search over IPADIC (Kudo et al. 2004, as kuromoji does it) with nodes as rows of one array.
 * Nodes that share a context share their best predecessor, so the inner loop runs once per context and position;
 * ties go to the node that was added first, as in kuromoji.
 */
import {
  byteAt,
  charAt,
  charClass,
  classes,
  connection,
  contextPos,
  contexts,
  intAt,
  lattice,
  leads,
  letters,
  pairs,
  rivals,
  setByte,
  setInt,
  setUnit,
  shortAt,
  tokens,
  unitAt,
  units,
  unknown,
} from './memory'
import { isHigh, isLow, NODE } from './lexicon'
import { count, setCount, setToken } from './tokens'

const NONE: i32 = -1

/** A packed token (../../dictionary/compile/tokens.mjs): the cost above COST_OFFSET in 16 bits, the context in 12, LAST. */
const LAST: i32 = 1 << 28
const NO_TOKEN: i32 = i32.MIN_VALUE
const COST_OFFSET: i32 = 32768
/** Bits of the filter of pairs (../../dictionary/compile/trie.mjs). */
const PAIR_MASK: i32 = (1 << 19) - 1
const CONTEXT_BITS: i32 = 0xfff
const GOLDEN: i32 = <i32>0x9e3779b1

// Offsets of a node's columns, in bytes; a node is the offset of its row.
const START: usize = 0
const CONTEXT: usize = 4
const TOTAL: usize = 8
const PREVIOUS: usize = 12
const WORD: usize = 16
/** The next node that ends at the same place. */
const SIBLING: usize = 20
/** Two nodes to a line of the cache. */
const ROW: i32 = 32

/** Positions of the longest piece (../../../../src/text/pieces.ts: 2000 characters and the rest of a cluster), with a little more. */
const POSITIONS: i32 = 2200
/** Most nodes of a piece: at a character 35 words of IPADIC begin at most and 7 unknown ones, which comes to three quarters of this. */
const NODES_MAX: i32 = 1 << 17
const CONTEXTS_MAX: i32 = 4096

// Parts of the room for the lattice, in bytes. By position: the nodes that end there, in the order in which they were added; the letter of the trie and
// the class, so that the text is asked for each character once. By context of the word that follows: the best of the nodes that end where we stand.
// Then those nodes, and all nodes.
const FIRST_ENDING: usize = 0
const LAST_ENDING: usize = FIRST_ENDING + POSITIONS * 4
const LETTERS: usize = LAST_ENDING + POSITIONS * 4
const CLASSES: usize = LETTERS + POSITIONS * 2
const VISITED: usize = CLASSES + POSITIONS
const BEST_NODE: usize = VISITED + CONTEXTS_MAX * 4
const BEST_TOTAL: usize = BEST_NODE + CONTEXTS_MAX * 4
const LEFT_NODE: usize = BEST_TOTAL + CONTEXTS_MAX * 4
const LEFT_CONTEXT: usize = LEFT_NODE + NODES_MAX * 4
const LEFT_TOTAL: usize = LEFT_CONTEXT + NODES_MAX * 4
const NODES: usize = LEFT_TOTAL + NODES_MAX * 4
/** Bytes of the lattice's room, for the loader. */
export const LATTICE_BYTES: usize = NODES + (NODES_MAX + 16) * ROW

let end: i32 = ROW
let lefts: i32 = 0
let visit: i32 = 0

function column(node: i32, offset: usize): i32 {
  return load<i32>(lattice + <usize>node + offset, NODES)
}

function setColumn(node: i32, offset: usize, value: i32): void {
  store<i32>(lattice + <usize>node + offset, value, NODES)
}

/** Leaves out what the best of them outdoes whatever word follows: half of all. Of equals the first is kept. */
function gatherLefts(position: i32): void {
  const first = intAt(lattice + FIRST_ENDING, position)
  let best = first
  let least = column(first, TOTAL)
  for (let node = column(first, SIBLING); node != NONE; node = column(node, SIBLING)) {
    const total = column(node, TOTAL)
    if (total < least) {
      best = node
      least = total
    }
  }
  const bestContext = column(best, CONTEXT)
  const row = bestContext < rivals ? bestContext * rivals : NONE
  let at = 0
  for (let node = first; node != NONE; node = column(node, SIBLING)) {
    const context = column(node, CONTEXT)
    const total = column(node, TOTAL)
    // Nodes are numbered in the order in which they were added.
    if (row != NONE && context < rivals && node != best && least + shortAt(leads, row + context) < total + <i32>(best < node)) continue
    setInt(lattice + LEFT_NODE, at, node)
    setInt(lattice + LEFT_CONTEXT, at, context)
    setInt(lattice + LEFT_TOTAL, at, total)
    at++
  }
  lefts = at
  visit++
}

function findBest(context: i32): void {
  const row = connection + ((<usize>(context * contexts)) << 1)
  const stop = lefts
  let best = intAt(lattice + LEFT_TOTAL, 0) + shortAt(row, intAt(lattice + LEFT_CONTEXT, 0))
  let at = 0
  for (let i = 1; i < stop; i++) {
    const total = intAt(lattice + LEFT_TOTAL, i) + shortAt(row, intAt(lattice + LEFT_CONTEXT, i))
    if (total < best) {
      best = total
      at = i
    }
  }
  setInt(lattice + VISITED, context, visit)
  setInt(lattice + BEST_NODE, context, intAt(lattice + LEFT_NODE, at))
  setInt(lattice + BEST_TOTAL, context, best)
}

function add(start: i32, to: i32, context: i32, cost: i32, word: i32): void {
  // Never beyond its room, whatever the dictionary: other tables lie there.
  if (end >= NODES_MAX * ROW) unreachable()
  if (intAt(lattice + VISITED, context) != visit) findBest(context)
  const node = end
  end += ROW
  setColumn(node, START, start)
  setColumn(node, CONTEXT, context)
  setColumn(node, TOTAL, intAt(lattice + BEST_TOTAL, context) + cost)
  setColumn(node, PREVIOUS, intAt(lattice + BEST_NODE, context))
  setColumn(node, WORD, word)
  setColumn(node, SIBLING, NONE)
  if (intAt(lattice + FIRST_ENDING, to) == NONE) setInt(lattice + FIRST_ENDING, to, node)
  else setColumn(intAt(lattice + LAST_ENDING, to), SIBLING, node)
  setInt(lattice + LAST_ENDING, to, node)
}

function addPacked(start: i32, to: i32, token: i32, word: i32): void {
  add(start, to, (token >> 16) & CONTEXT_BITS, (token & 0xffff) - COST_OFFSET, word)
}

/** Adds the tokens of the word that ends at `node`; false if it has none. */
function addWord(node: i32, start: i32, to: i32): bool {
  let token = intAt(units, node + 3)
  if (token == NO_TOKEN) return false
  const word = intAt(units, node + 2)
  if (token >= 0) addPacked(start, to, token, word)
  else
    for (let at = ~token; ; at++) {
      token = intAt(tokens, at)
      addPacked(start, to, token, word)
      if ((token & LAST) != 0) break
    }
  return true
}

/** Adds the dictionary's words that begin at `position`; false if there is none. */
function addKnown(position: i32, length: i32): bool {
  const first = unitAt(lattice + LETTERS, position)
  if (first == 0) return false
  let node = ((intAt(units, 0) & NODE) + first) << 2
  if ((intAt(units, node + 1) & NODE) != 0) return false
  let found = addWord(node, position, position + 1)
  if (position + 1 == length) return found
  let letter = unitAt(lattice + LETTERS, position + 1)
  // Most searches end here, without a look at the node that is not there.
  const pair = (((first * GOLDEN) >>> 13) ^ letter) & PAIR_MASK
  if ((byteAt(pairs, pair >> 3) & (1 << (pair & 7))) == 0) return found
  let i = position + 1
  while (true) {
    const next = ((intAt(units, node) & NODE) + letter) << 2
    const parent = intAt(units, next + 1)
    if ((parent & NODE) << 2 != node) return found
    node = next
    i++
    if (addWord(node, position, i)) found = true
    if (i == length) return found
    letter = unitAt(lattice + LETTERS, i)
    const signature = (intAt(units, node) >>> 24) | ((parent >>> 24) << 8)
    if ((signature & (1 << (letter & 15))) == 0) return found
  }
}

function prepare(from: i32, length: i32): void {
  for (let i = 0; i < length; i++) {
    const unit = charAt(from + i)
    setUnit(lattice + LETTERS, i, unitAt(letters, unit))
    // Characters beyond the basic plane are of class 0 (DEFAULT).
    setByte(lattice + CLASSES, i, isHigh(unit) ? 0 : byteAt(charClass, unit))
  }
  memory.fill(lattice + FIRST_ENDING, 255, (<usize>(length + 1)) << 2)
  // Node 0 is the beginning of the sentence.
  end = ROW
  setColumn(0, CONTEXT, 0)
  setColumn(0, TOTAL, 0)
  setColumn(0, SIBLING, NONE)
  setInt(lattice + FIRST_ENDING, 0, 0)
}

/** A whole surrogate pair before `to`; a lone half is a character of its own. */
function isPair(at: i32, to: i32): bool {
  return isHigh(charAt(at)) && at + 1 < to && isLow(charAt(at + 1))
}

function endOfRun(from: i32, position: i32, length: i32, classId: i32): i32 {
  let at = position
  while (at < length && byteAt(lattice + CLASSES, at) == classId) at += classId == 0 && isPair(from + at, from + length) ? 2 : 1
  return at
}

/** Walks the best path back and appends its words in reading order. */
function emit(from: i32, length: i32, last: i32): void {
  let found = 0
  for (let node = last; node != 0; node = column(node, PREVIOUS)) found++
  let at = count + found
  let until = length
  for (let node = last; node != 0; node = column(node, PREVIOUS)) {
    at--
    const start = column(node, START)
    setToken(at, from + start, from + until, byteAt(contextPos, column(node, CONTEXT)), column(node, WORD))
    until = start
  }
  setCount(count + found)
}

/** Appends the tokens of a piece of the text. Never fails: from every reachable position some word leads on. */
export function decode(from: i32, to: i32): void {
  const length = to - from
  if (length <= 0) return
  prepare(from, length)
  let runEnd = 0
  for (let position = 0; position < length; position++) {
    if (intAt(lattice + FIRST_ENDING, position) == NONE) continue
    gatherLefts(position)
    const found = addKnown(position, length)
    const classId = byteAt(lattice + CLASSES, position)
    const row = classes + ((<usize>classId) << 4)
    if (found && intAt(row, 0) == 0) continue
    let wordEnd = position + (classId == 0 && isPair(from + position, to) ? 2 : 1)
    if (intAt(row, 1) != 0) {
      // A run has one end: kuromoji looks for it from each of its characters, which is quadratic.
      if (position >= runEnd) runEnd = endOfRun(from, wordEnd, length, classId)
      wordEnd = runEnd
    }
    const first = intAt(row, 2)
    const stop = first + intAt(row, 3)
    for (let i = first; i < stop; i++) add(position, wordEnd, intAt(unknown, i * 2), intAt(unknown, i * 2 + 1), NONE)
  }
  gatherLefts(length)
  findBest(0)
  emit(from, length, intAt(lattice + BEST_NODE, 0))
}
