import type { CharacterClass, NameDictionary } from '../dictionary/load.js'
import { grown, reserve, type Tokens } from './tokens.js'

/**
 * Viterbi search over IPADIC (Kudo et al. 2004, as kuromoji does it) with nodes in parallel arrays.
 * Nodes that share a context share their best predecessor, so the inner loop runs once per context and position;
 * ties go to the node that was added first, as in kuromoji.
 */
export interface Lattice {
  /** Appends the tokens of text.slice(from, to) to `out`. Never fails: from every reachable position some word leads on. */
  decode(text: string, from: number, to: number, out: Tokens): void
}

const NONE = -1

/** @returns a lattice with its own working memory, reused by every call. */
export function createLattice(dictionary: NameDictionary): Lattice {
  const { letters, units, firstToken, tokenContext, tokenCost, tokenPos, connection, contexts, charClass, classes } = dictionary

  let capacity = 1 << 15
  let nodeStart = new Int32Array(capacity)
  let nodeContext = new Uint16Array(capacity)
  let nodeTotal = new Int32Array(capacity)
  let nodePrevious = new Int32Array(capacity)
  let nodePos = new Uint8Array(capacity)
  let nodeWord = new Int32Array(capacity)
  let nodeSibling = new Int32Array(capacity)
  let nodes = 0

  // By position: the nodes that end there, in the order in which they were added.
  let firstEnding = new Int32Array(0)
  let lastEnding = new Int32Array(0)

  // The nodes that end where we stand, and the best of them by context of the word that follows.
  let leftNode = new Int32Array(256)
  let leftContext = new Uint16Array(256)
  let leftTotal = new Int32Array(256)
  let lefts = 0
  let visit = 0
  const visited = new Int32Array(contexts)
  const bestNode = new Int32Array(contexts)
  const bestTotal = new Int32Array(contexts)

  function gatherLefts(position: number): void {
    lefts = 0
    for (let node = firstEnding[position]!; node !== NONE; node = nodeSibling[node]!) {
      if (lefts === leftNode.length) {
        leftNode = grown(new Int32Array(lefts * 2), leftNode)
        leftContext = grown(new Uint16Array(lefts * 2), leftContext)
        leftTotal = grown(new Int32Array(lefts * 2), leftTotal)
      }
      leftNode[lefts] = node
      leftContext[lefts] = nodeContext[node]!
      leftTotal[lefts] = nodeTotal[node]!
      lefts++
    }
    visit++
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

  function add(start: number, end: number, context: number, cost: number, pos: number, word: number): void {
    if (nodes === capacity) growNodes()
    if (visited[context] !== visit) findBest(context)
    const node = nodes++
    nodeStart[node] = start
    nodeContext[node] = context
    nodeTotal[node] = bestTotal[context]! + cost
    nodePrevious[node] = bestNode[context]!
    nodePos[node] = pos
    nodeWord[node] = word
    nodeSibling[node] = NONE
    if (firstEnding[end] === NONE) firstEnding[end] = node
    else nodeSibling[lastEnding[end]!] = node
    lastEnding[end] = node
  }

  function growNodes(): void {
    capacity *= 2
    nodeStart = grown(new Int32Array(capacity), nodeStart)
    nodeContext = grown(new Uint16Array(capacity), nodeContext)
    nodeTotal = grown(new Int32Array(capacity), nodeTotal)
    nodePrevious = grown(new Int32Array(capacity), nodePrevious)
    nodePos = grown(new Uint8Array(capacity), nodePos)
    nodeWord = grown(new Int32Array(capacity), nodeWord)
    nodeSibling = grown(new Int32Array(capacity), nodeSibling)
  }

  /** Adds the dictionary's words that begin at `position`; false if there is none. */
  function addKnown(text: string, from: number, position: number, length: number): boolean {
    let found = false
    let node = 0
    for (let i = position; i < length; i++) {
      const letter = letters[text.charCodeAt(from + i)]!
      if (letter === 0) break
      const next = units[node * 3]! + letter
      if (units[next * 3 + 1] !== node) break
      node = next
      const word = units[node * 3 + 2]!
      if (word === NONE) continue
      const stop = firstToken[word + 1]!
      for (let token = firstToken[word]!; token < stop; token++) {
        found = true
        add(position, i + 1, tokenContext[token]!, tokenCost[token]!, tokenPos[token]!, word)
      }
    }
    return found
  }

  function prepare(length: number): void {
    if (firstEnding.length <= length) {
      firstEnding = new Int32Array(length + 512)
      lastEnding = new Int32Array(length + 512)
    }
    firstEnding.fill(NONE, 0, length + 1)
    // Node 0 is the beginning of the sentence.
    nodes = 1
    nodeContext[0] = 0
    nodeTotal[0] = 0
    nodeSibling[0] = NONE
    firstEnding[0] = 0
  }

  function addUnknown(start: number, end: number, { tokens }: CharacterClass): void {
    for (const token of tokens) add(start, end, token.context, token.cost, token.pos, NONE)
  }

  function classAt(text: string, at: number): number {
    const unit = text.charCodeAt(at)
    return isHighSurrogate(unit) ? 0 : charClass[unit]!
  }

  function endOfRun(text: string, from: number, position: number, length: number, classId: number): number {
    let at = position
    while (at < length && classAt(text, from + at) === classId) at += isPair(text, from + at, from + length) ? 2 : 1
    return at
  }

  /** Walks the best path back and appends its words in reading order. */
  function emit(from: number, length: number, last: number, out: Tokens): void {
    let words = 0
    for (let node = last; node !== 0; node = nodePrevious[node]!) words++
    reserve(out, words)
    let at = out.count + words
    let end = length
    for (let node = last; node !== 0; node = nodePrevious[node]!) {
      at--
      out.start[at] = from + nodeStart[node]!
      out.end[at] = from + end
      out.pos[at] = nodePos[node]!
      out.word[at] = nodeWord[node]!
      end = nodeStart[node]!
    }
    out.count += words
  }

  function decode(text: string, from: number, to: number, out: Tokens): void {
    const length = to - from
    if (length <= 0) return
    prepare(length)
    let runEnd = 0
    for (let position = 0; position < length; position++) {
      if (firstEnding[position] === NONE) continue
      gatherLefts(position)
      const found = addKnown(text, from, position, length)
      const classId = classAt(text, from + position)
      const charClassHere = classes[classId]!
      if (found && !charClassHere.invoke) continue
      const width = isPair(text, from + position, to) ? 2 : 1
      if (charClassHere.group) {
        // A run has one end: kuromoji looks for it from each of its characters, which is quadratic.
        if (position >= runEnd) runEnd = endOfRun(text, from, position + width, length, classId)
        addUnknown(position, runEnd, charClassHere)
      } else addUnknown(position, position + width, charClassHere)
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
