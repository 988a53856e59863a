import { Script, scriptOf } from '../characters.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import type { Tokens } from './tokens.js'

const LONGEST = 5
/** Particles that follow a name; a given name that begins with one needs three characters. */
export const PARTICLES: ReadonlySet<number> = new Set([...'はがをにのともでへかや'].map((c) => c.charCodeAt(0)))
/** Behind a surname these are what they always are. */
export const ORDINARY: ReadonlySet<string> = new Set(
  'から まで より さん さま くん ちゃん たち です でも だけ ほど など なら のみ とも には では とは への もの こと はい との にも かも のは のが のに もと ので いる ある した して いた また なお ため ごと らの らが らは らと らに らも'.split(
    ' ',
  ),
)
const HONORIFIC = /^(?:さん|さま|くん|ちゃん|です|から|より|まで|では|には|とは|への)/

/**
 * Joins the pieces of a given name in hiragana behind a surname (大石|り|ん|たろう): IPADIC knows few of them and reads particles and endings.
 * `given` is the index of the part of speech of given names.
 */
export function joinHiragana(text: string, tokens: Tokens, given: number, lexicon: Lexicon): void {
  const { start, end, pos, word } = tokens
  let kept = 0
  for (let i = 0; i < tokens.count; i++) {
    const from = start[i]!
    // The name has two letters at least: most particles are out before the surname is looked up.
    const to = !isHiragana(text, from) || !isHiragana(text, from + 1) ? 0 : nameFrom(text, tokens, kept, from, lexicon)
    if (to <= end[i]!) {
      // さくらちゃん: a flower elsewhere.
      if (to === end[i] && CHILD.test(text.slice(to, to + 3))) pos[i] = given
      move(tokens, i, kept++)
      continue
    }
    let last = i
    while (end[last]! < to) last++
    const rest = end[last]!
    const restPos = pos[last]!
    start[kept] = from
    end[kept] = to
    pos[kept] = given
    word[kept] = lexicon.word(text, from, to)
    kept++
    // What remains of the last piece: kept < last here, two tokens at least were joined.
    if (rest > to) {
      start[kept] = to
      end[kept] = rest
      pos[kept] = restPos
      word[kept] = lexicon.word(text, to, rest)
      kept++
    }
    i = last
  }
  tokens.count = kept
}

/** End of the given name that begins here, behind a surname or before an honorific (ゆう|と|くん); 0 where there is none. */
function nameFrom(text: string, tokens: Tokens, kept: number, from: number, lexicon: Lexicon): number {
  if (kept > 0 && followsSurname(text, tokens, kept, from, lexicon)) return nameEnd(text, from, lexicon)
  if (!isEdge(text, from)) return 0
  let stop = from + 2
  while (stop < from + LONGEST && isHiragana(text, stop) && !ADDRESSED.test(text.slice(stop, stop + 3))) stop++
  if (!ADDRESSED.test(text.slice(stop, stop + 3)) || ORDINARY.has(text.slice(from, stop))) return 0
  return (lexicon.readingFlags(text, from, stop) & WordFlag.givenReading) !== 0 ? stop : 0
}

const ADDRESSED = /^(?:さん|さま|くん|ちゃん)/
const CHILD = /^(?:くん|ちゃん)/

/** Does a word begin here: behind no letter, or behind の and と? */
function isEdge(text: string, at: number): boolean {
  if (at === 0) return true
  const unit = text.charCodeAt(at - 1)
  const script = scriptOf(unit)
  return script === Script.other || script === Script.space || unit === 0x306e || unit === 0x3068
}

function move({ start, end, pos, word }: Tokens, from: number, to: number): void {
  start[to] = start[from]!
  end[to] = end[from]!
  pos[to] = pos[from]!
  word[to] = word[from]!
}

const isHiragana = (text: string, at: number): boolean => scriptOf(text.charCodeAt(at)) === Script.hiragana

/** Does a surname in kanji end where the next token begins, or one space before? `kept` tokens are settled. */
function followsSurname(text: string, { start, end }: Tokens, kept: number, from: number, lexicon: Lexicon): boolean {
  let last = kept - 1
  if (
    last > 0 &&
    end[last] === from &&
    end[last]! - start[last]! === 1 &&
    scriptOf(text.charCodeAt(start[last]!)) === Script.space &&
    text.charCodeAt(start[last]!) !== 0x0a
  )
    last--
  if (last < 0 || scriptOf(text.charCodeAt(end[last]! - 1)) !== Script.kanji || from - end[last]! > 1) return false
  const stop = end[last]!
  for (let first = last; first >= 0 && first > last - 3 && stop - start[first]! <= 5; first--) {
    if (first < last && end[first] !== start[first + 1]) return false
    if (lexicon.flags(text, start[first]!, stop) & WordFlag.surname) return true
  }
  return false
}

/** End of the longest given name in hiragana that begins at `from` and is followed by what may follow a name; 0 where there is none. */
function nameEnd(text: string, from: number, lexicon: Lexicon): number {
  let stop = from
  while (stop < text.length && stop < from + LONGEST && isHiragana(text, stop)) stop++
  for (let to = stop; to >= from + 2; to--) {
    if (!isGiven(text, from, to, lexicon)) continue
    // はるなが is a name of old (晴永), はるな with a particle the likelier one.
    const shorter = PARTICLES.has(text.charCodeAt(to - 1)) && to > from + 3 && isGiven(text, from, to - 1, lexicon)
    return shorter ? to - 1 : to
  }
  return 0
}

function isGiven(text: string, from: number, to: number, lexicon: Lexicon): boolean {
  // かな, とも: two letters that begin like a particle must be all there is.
  if (to === from + 2 && PARTICLES.has(text.charCodeAt(from)) && isHiragana(text, to) && !HONORIFIC.test(text.slice(to, to + 3)))
    return false
  if (!mayFollow(text, to) || ORDINARY.has(text.slice(from, to))) return false
  return (lexicon.readingFlags(text, from, to) & WordFlag.givenReading) !== 0
}

function mayFollow(text: string, at: number): boolean {
  if (at >= text.length || !isHiragana(text, at)) return true
  if (HONORIFIC.test(text.slice(at, at + 3))) return true
  return PARTICLES.has(text.charCodeAt(at)) && (!isHiragana(text, at + 1) || !PARTICLES.has(text.charCodeAt(at + 1)))
}
