/**
 * A quick look at two capitalised words of ASCII, before any text is made of them: may both be readings? It says yes to all that roman.ts finds
 * (the words are those of its pattern, the syllables those of its keys before they are folded), and no to nearly all of English.
 */

const [APOSTROPHE, HYPHEN, SPACE, COMMA, CURLY] = [0x27, 0x2d, 0x20, 0x2c, 0x2019]
/** Characters of a word, what stands between its letters included, and shortest word. */
const [LONGEST, SHORTEST] = [15, 3]

/** Letters of one word, in lower case, without what may stand between them; one more, that looking ahead ends somewhere. */
const letters = new Uint8Array(LONGEST + 3)
let count = 0

/**
 * @param units of a text: bytes of ASCII, or UTF-16
 * @param from where the first word begins
 * @param length of the text
 */
export function isSyllabicPair(units: ArrayLike<number>, from: number, length: number): boolean {
  const first = wordEnd(units, from, length, false)
  if (first - from < SHORTEST || !areSyllables()) return false
  let second = first
  if (units[second] === COMMA) second++
  if (second < length && units[second] === SPACE) second++
  if (second === first || second >= length || !isCapital(units[second]!)) return false
  const end = wordEnd(units, second, length, true)
  return end === FOUND || (end - second >= SHORTEST && areSyllables())
}

const FOUND = -2

/** Where the word ends; -1 where it is too long. With `isLast` it may also end at what joins words, where what stands before is one: FOUND. */
function wordEnd(units: ArrayLike<number>, from: number, length: number, isLast: boolean): number {
  count = 0
  for (let at = from; ; at++) {
    const unit = at < length ? units[at]! : SPACE
    const small = unit | 0x20
    const isLetter = small >= 0x61 && small <= 0x7a && unit < 0x80
    if (isLetter) letters[count++] = small
    else if (unit === APOSTROPHE || unit === HYPHEN || unit === CURLY) {
      if (isLast && at - from >= SHORTEST && areSyllables()) return FOUND
    } else {
      letters[count] = letters[count + 1] = 0
      return at
    }
    if (at - from >= LONGEST) return -1
  }
}

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

const [A, B, C, E, H, I, M, N, O, P, S, T, U, Y] = [...'abcehimnopstuy'].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]
const isVowel = (c: number): boolean => c === A || c === I || c === U || c === E || c === O
/** Consonants that no reading has by themselves. */
const NEVER = new Set([...'clqx'].map((letter) => letter.charCodeAt(0)))

/** Are the letters syllables of Hepburn or Kunrei, long vowels and doubled consonants among them (Satoh, Hattori, Itchi)? */
function areSyllables(): boolean {
  letters[count] = letters[count + 1] = 0
  let at = 0
  while (at < count) {
    const c = letters[at]!
    const next = letters[at + 1]!
    if (isVowel(c)) {
      at++
      // Satoh, Ohno: a long o.
      if (c === O && next === H && !isVowel(letters[at + 1]!) && letters[at + 1] !== Y) at++
      continue
    }
    if (c === N || (c === M && (next === B || next === P || next === M))) {
      at++
      continue
    }
    if (c === T || c === S || c === C) {
      at += next === c ? 2 : 1
      if (c === T && letters[at] === C) at++
      const own = letters[at - 1]!
      if (own === C && letters[at] !== H) return false
      if (c === T && own === T && letters[at] === S) at++
      else if (own !== T && letters[at] === H) at++
    } else {
      if (NEVER.has(c)) return false
      at += next === c ? 2 : 1
    }
    while (letters[at] === Y) at++
    if (!isVowel(letters[at]!)) return false
  }
  return count > 0
}
