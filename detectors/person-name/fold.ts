import { toKatakana } from '../../src/text/kana.js'
import { Script, scriptOf } from './characters.js'
import folding from './dictionary/folding.json' with { type: 'json' }

// One spelling for all writings of a name (異体字). NFKC has done the compatibility ideographs; these it keeps.
const bmp = new Uint16Array(65536)
/** By code unit: the unit that it folds to, 0 = itself. */
export const FOLDS: Readonly<Uint16Array> = bmp
const beyond = new Map<number, number>()
/** Characters beyond the basic plane with the unit that they fold to. */
export const FOLDED_BEYOND: ReadonlyMap<number, number> = beyond
/** The units of the basic plane that are folded. */
export const FOLDED_UNITS: number[] = []
for (const [base, variants] of Object.entries(folding)) {
  for (const variant of variants) {
    const point = variant.codePointAt(0)!
    if (point < 65536) {
      bmp[point] = base.charCodeAt(0)
      FOLDED_UNITS.push(point)
    } else beyond.set(point, base.charCodeAt(0))
  }
}

/** Folded code unit of a code unit of the basic plane: 髙 → 高, others unchanged. */
export function foldUnit(unit: number): number {
  return bmp[unit]! || unit
}

/** Folded code unit of a character beyond the basic plane (𠮷 → 吉), 0 where none is known. */
export function foldPoint(point: number): number {
  return beyond.get(point) ?? 0
}

/** 異体字 folded: 髙橋 → 高橋, 渡邊 → 渡辺, 𠮷田 → 吉田. Length may shrink. */
export function foldVariants(text: string): string {
  let folded = ''
  for (const c of text) {
    const point = c.codePointAt(0)!
    const unit = point < 65536 ? bmp[point]! : foldPoint(point)
    folded += unit === 0 ? c : String.fromCharCode(unit)
  }
  return folded
}

/** The key of a name for 名寄せ: 異体字 folded, no spaces, kana as katakana where it is all kana, Latin in lower case with single spaces. */
export function nameKey(name: string): string {
  let changes = false
  let kana = true
  let latin = false
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    const script = scriptOf(unit)
    if (script === Script.latin) latin = true
    if (script === Script.space || bmp[unit] !== 0 || unit >= 0xd800) changes = true
    if (script === Script.kanji || script === Script.latin) kana = false
  }
  if (latin)
    return name
      .toLowerCase()
      .replace(/[\s.,]+/g, ' ')
      .trim()
  const text = changes ? foldVariants(name.replace(/\s/g, '')) : name
  return kana ? toKatakana(text) : text
}
