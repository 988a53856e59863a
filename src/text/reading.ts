// Readings of names for comparison: kana as banks write them, and one form for kana and Latin letters.

const SMALL = 'ァィゥェォッャュョヮヵヶ'
const LARGE = 'アイウエオツヤユヨワカケ'

/** シヨウコ for ショウコ: files of banks (全銀協) and old systems have no small kana, and write ー as a hyphen. */
export function unifyKana(kana: string): string {
  return kana.replace(/[ァィゥェォッャュョヮヵヶ]/g, (c) => LARGE[SMALL.indexOf(c)]!).replace(/-/g, 'ー')
}

/** 訓令式 by rows; ヂ and ヅ read as ジ and ズ. */
const ROMAN: ReadonlyMap<string, string> = new Map(
  (
    'アa イi ウu エe オo カka キki クku ケke コko ガga ギgi グgu ゲge ゴgo サsa シsi スsu セse ソso ザza ジzi ズzu ゼze ゾzo タta チti ツtu テte トto ' +
    'ダda ヂzi ヅzu デde ドdo ナna ニni ヌnu ネne ノno ハha ヒhi フhu ヘhe ホho バba ビbi ブbu ベbe ボbo パpa ピpi プpu ペpe ポpo マma ミmi ムmu ' +
    'メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ヰi ヱe ヲo ンn ヴvu ヵka ヶke'
  )
    .split(' ')
    .map((pair) => [pair[0]!, pair.slice(1)]),
)
const GLIDES: ReadonlyMap<string, string> = new Map([
  ['ャ', 'ya'],
  ['ュ', 'yu'],
  ['ョ', 'yo'],
])
const VOWELS: ReadonlyMap<string, string> = new Map([
  ['ァ', 'a'],
  ['ィ', 'i'],
  ['ゥ', 'u'],
  ['ェ', 'e'],
  ['ォ', 'o'],
])

/** The reading of a name in katakana as `readingOfLatin` gives it for its Latin writings; '' for what is none. */
export function readingOfKana(kana: string): string {
  let text = ''
  let doubled = false
  for (const c of kana) {
    const glide = GLIDES.get(c)
    const vowel = VOWELS.get(c)
    const plain = ROMAN.get(c)
    if (glide !== undefined) text = text.replace(/i$/, '') + glide
    else if (vowel !== undefined) text = text.replace(/[aiueo]$/, '') + vowel
    else if (c === 'ッ') doubled = true
    else if (plain !== undefined) {
      text += doubled && /^[^aiueon]/.test(plain) ? plain[0]! + plain : plain
      doubled = false
    } else if (c !== 'ー' && c !== '-') return ''
  }
  return shorten(text)
}

/** One form for the ways in which a reading is written in kana: small kana or large (ショウコ, シヨウコ), ヅ or ズ, long vowels or not. */
export const comparableReading = (kana: string): string => readingOfKana(unifyKana(kana))

/** ヘボン式 → 訓令式, in this order. */
const HEPBURN: readonly (readonly [RegExp, string])[] = [
  [/tch/g, 'cch'],
  [/cch/g, 'tch'],
  [/sh(?=[auoe])/g, 'sy'],
  [/sh/g, 's'],
  [/tch(?=[auoe])/g, 'tty'],
  [/tch/g, 'tt'],
  [/ch(?=[auoe])/g, 'ty'],
  [/ch/g, 't'],
  [/ts(?=u)/g, 't'],
  [/jy?(?=[auoe])/g, 'zy'],
  [/j/g, 'z'],
  [/dz(?=u)/g, 'z'],
  [/f(?=u)/g, 'h'],
  [/m(?=[bpm])/g, 'n'],
  [/l/g, 'r'],
]

/**
 * One form for the ways in which a Japanese name is written in Latin letters: Hepburn or Kunrei, long vowels written (Satou, Satoh, Satō) or
 * not (Sato), Honma or Homma.
 */
export function readingOfLatin(word: string): string {
  let text = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  for (const [pattern, plain] of HEPBURN) text = text.replace(pattern, plain)
  return shorten(text.replace(/oh(?![aiueo])/g, 'o'))
}

/** Long vowels as passports have them: left out. */
const shorten = (text: string): string => text.replace(/o[uo]+/g, 'o').replace(/u{2,}/g, 'u')
