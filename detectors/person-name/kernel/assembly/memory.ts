/**
 * The kernel's memory. Everything lies where the loader (../load.ts) put it: the dictionary and what was learned as they were read, tables beside
 * them, then room to work in. The variables are addresses, set once by the loader by the names that they have here.
 */

/** Most UTF-16 units of one text; the loader knows the same number. */
export const TEXT_MAX: i32 = 1 << 18
/** Entries of each array by token: a text has no more tokens than units, and `attributes.ts` wants padding on either side. */
export const TOKENS_MAX: i32 = TEXT_MAX + 64

// Sections of the dictionary (../../dictionary/load.ts).
export let letters: usize = 0
export let units: usize = 0
export let pairs: usize = 0
export let wordFlags: usize = 0
export let tokens: usize = 0
export let contextPos: usize = 0
export let connection: usize = 0
export let leads: usize = 0
export let charClass: usize = 0
export let givenLooks: usize = 0
export let surnameLooks: usize = 0
export let foreignLooks: usize = 0
export let contexts: i32 = 0
export let rivals: i32 = 0

// Tables of the loader: letters by folded unit, and by what it is read as; folded units; scripts; characters beyond the basic plane with what they
// fold to; classes of characters (invoke, group, first and number of their tokens) and those tokens (context, cost).
export let folded: usize = 0
export let kana: usize = 0
export let fold: usize = 0
export let scripts: usize = 0
export let beyond: usize = 0
export let beyondCount: i32 = 0
export let classes: usize = 0
export let unknown: usize = 0
/** Of a line end, and of given names. */
export let lineEndPos: i32 = 0
export let givenPos: i32 = 0
export let kindOfPos: usize = 0
export let deedOfPos: usize = 0
/** Particles by unit from U+3041 on, for words.ts and for the sieve; words of up to four letters, as 64 bits. */
export let particles: usize = 0
export let sieveParticles: usize = 0
export let ordinary: usize = 0
export let ordinaryCount: i32 = 0
export let closing: usize = 0
export let closingCount: i32 = 0
export let light: usize = 0
export let lightCount: i32 = 0
export let chinese: usize = 0
export let chineseTwo: usize = 0
export let chineseTwoCount: i32 = 0
/** By word: bits of the lists, and kinds. */
export let lists: usize = 0
export let senses: usize = 0
export let words: i32 = 0

// What was learned.
export let sieveTable: usize = 0
export let sieveBits: i32 = 0
export let sieveLeast: i32 = 0
export let sieveLeastOfRun: i32 = 0
export let mask: i32 = 0
export let scale: f64 = 0
export let ranks: usize = 0
export let weights: usize = 0
export let transitions: usize = 0
export let likely: usize = 0

// Room to work in. The text, with zeros around it; what the sieve marked, and what lies near it.
export let text: usize = 0
export let marks: usize = 0
export let wide: usize = 0
export let spelt: usize = 0
export let speltScripts: usize = 0
export let runs: usize = 0
export let surnames: usize = 0
export let scratch: usize = 0
export let lattice: usize = 0

// Tokens of the text.
export let tokenStart: usize = 0
export let tokenEnd: usize = 0
export let tokenPos: usize = 0
export let tokenWord: usize = 0
export let kinds: usize = 0
export let tokenScripts: usize = 0
export let before: usize = 0
export let after: usize = 0
export let worth: usize = 0
export let attributes: usize = 0
export let echoWords: usize = 0
export let echoMarks: usize = 0
export let claims: usize = 0
export let asked: usize = 0
export let spotted: usize = 0
export let chain: usize = 0

export function byteAt(base: usize, index: i32): i32 {
  return <i32>load<u8>(base + <usize>index)
}

export function signedByteAt(base: usize, index: i32): i32 {
  return <i32>load<i8>(base + <usize>index)
}

export function unitAt(base: usize, index: i32): i32 {
  return <i32>load<u16>(base + ((<usize>index) << 1))
}

export function shortAt(base: usize, index: i32): i32 {
  return <i32>load<i16>(base + ((<usize>index) << 1))
}

export function intAt(base: usize, index: i32): i32 {
  return load<i32>(base + ((<usize>index) << 2))
}

export function doubleAt(base: usize, index: i32): f64 {
  return load<f64>(base + ((<usize>index) << 3))
}

export function setByte(base: usize, index: i32, value: i32): void {
  store<u8>(base + <usize>index, <u8>value)
}

export function setUnit(base: usize, index: i32, value: i32): void {
  store<u16>(base + ((<usize>index) << 1), <u16>value)
}

export function setInt(base: usize, index: i32, value: i32): void {
  store<i32>(base + ((<usize>index) << 2), value)
}

export function setDouble(base: usize, index: i32, value: f64): void {
  store<f64>(base + ((<usize>index) << 3), value)
}

/** Unit of the text. */
export function charAt(at: i32): i32 {
  return unitAt(text, at)
}

export function scriptOf(unit: i32): i32 {
  return byteAt(scripts, unit)
}

export function foldUnit(unit: i32): i32 {
  const folded = unitAt(fold, unit)
  return folded == 0 ? unit : folded
}

// Scripts (../../characters.ts).
export const OTHER: i32 = 0
export const KANJI: i32 = 1
export const HIRAGANA: i32 = 2
export const KATAKANA: i32 = 3
export const LATIN: i32 = 4
export const DIGIT: i32 = 5
export const SPACE: i32 = 6
