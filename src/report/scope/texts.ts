import type { Language } from '../report.js'
import { enDrafts } from './drafts.en.js'
import { jaDrafts, type ScopeDrafts } from './drafts.ja.js'
import { en } from './texts.en.js'
import { ja, type ScopeTexts } from './texts.ja.js'

export type { DraftItem, ScopeDrafts } from './drafts.ja.js'
export type { ScopeTexts } from './texts.ja.js'

/** What a scoping report says in a language: short texts, and the drafts and notes. */
export const scopeTexts = (lang: Language): { t: ScopeTexts; drafts: ScopeDrafts } =>
  lang === 'ja' ? { t: ja, drafts: jaDrafts } : { t: en, drafts: enDrafts }
