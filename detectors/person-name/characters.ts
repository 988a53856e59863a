/** Scripts as the rules tell them apart. */
export const Script = { other: 0, kanji: 1, hiragana: 2, katakana: 3, latin: 4, digit: 5, space: 6 } as const
/** One value of `Script`. */
export type ScriptId = (typeof Script)[keyof typeof Script]

const table = new Uint8Array(65536)
/** Script by code unit. */
export const SCRIPTS: Readonly<Uint8Array> = table
const mark = (from: number, to: number, script: ScriptId): void => {
  table.fill(script, from, to + 1)
}
mark(0x3400, 0x4dbf, Script.kanji)
mark(0x4e00, 0x9fff, Script.kanji)
mark(0xf900, 0xfaff, Script.kanji)
// Surrogates: the kanji of names beyond the basic plane (𠮷, 𣘺); emoji are told apart by the word lists.
mark(0xd840, 0xd88d, Script.kanji)
mark(0xdc00, 0xdfff, Script.kanji)
mark(0x3041, 0x3096, Script.hiragana)
mark(0x30a1, 0x30fa, Script.katakana)
mark(0x30, 0x39, Script.digit)
mark(0x41, 0x5a, Script.latin)
mark(0x61, 0x7a, Script.latin)
mark(0xc0, 0x24f, Script.latin)
for (const c of '々〆ヶヵ') table[c.charCodeAt(0)] = Script.kanji
for (const c of 'ゝゞ') table[c.charCodeAt(0)] = Script.hiragana
for (const c of 'ー') table[c.charCodeAt(0)] = Script.katakana
for (const c of ' \t\r\n\u3000\u00a0') table[c.charCodeAt(0)] = Script.space
table[0xd7] = Script.other
table[0xf7] = Script.other

/** Script of a code unit. */
export function scriptOf(unit: number): ScriptId {
  return table[unit] as ScriptId
}

/** The one script of text.slice(from, to), or `other` where it is mixed or empty. */
export function scriptOfRange(text: string, from: number, to: number): ScriptId {
  if (from >= to) return Script.other
  const script = table[text.charCodeAt(from)]!
  for (let i = from + 1; i < to; i++) if (table[text.charCodeAt(i)] !== script) return Script.other
  return script as ScriptId
}

/** What every character of Japanese is among: a text of bytes has none, which is known without a look at it. */
const HIGH = /[\u3000-\uffff]/
/** From here on the pattern is asked first. */
const LONG = 64

/** Does any character of Japanese stand there? */
export function holdsJapanese(text: string, from = 0, to = text.length): boolean {
  if (to - from === text.length && to > LONG && !HIGH.test(text)) return false
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x3000) continue
    const script = scriptOf(unit)
    if (script === Script.kanji || script === Script.hiragana || script === Script.katakana) return true
  }
  return false
}
