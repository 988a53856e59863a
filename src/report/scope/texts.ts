import type { Language, Titles } from '../report.js'
import { typeTitle } from '../titles.js'
import { printable } from '../print.js'
import { enDrafts } from './drafts.en.js'
import { jaDrafts, type ScopeDrafts } from './drafts.ja.js'
import { en } from './texts.en.js'
import { ja, type ScopeTexts } from './texts.ja.js'

export type { DraftItem, ScopeDrafts } from './drafts.ja.js'
export type { ScopeTexts } from './texts.ja.js'

/**
 * What a scoping report says in a language: short texts, and the drafts and notes.
 * @param titles of types that no built-in detector finds
 */
export function scopeTexts(lang: Language, titles: Titles = {}): { t: ScopeTexts; drafts: ScopeDrafts } {
  const { t, drafts } = lang === 'ja' ? { t: ja, drafts: jaDrafts } : { t: en, drafts: enDrafts }
  if (Object.keys(titles).length === 0) return { t, drafts }
  const type = (name: string): string => printable(typeTitle(name, lang, titles))
  const joined = (types: readonly string[]): string => types.map(type).join(lang === 'ja' ? '＋' : ' + ')
  return { t: { ...t, type, types: (types) => joined(types) || t.types(types) }, drafts }
}
