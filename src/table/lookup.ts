import type { Meaning } from './dictionary.js'
import { meaningOfWords } from './english-label.js'
import { englishWords, headerKey } from './header-key.js'
import { meaningOf } from './japanese-label.js'
import { meaningOfPath, meaningOfPlural } from './path-label.js'

/** Headers remembered; a document has few different ones. */
const CACHE_MAX = 8192
const cache = new Map<string, Meaning | null>()

/**
 * What a column header or form label means: by the dictionary as it stands, else by its parts (契約者_氏名, ご担当者名（カナ）,
 * 緊急連絡先電話番号, shipToZip), the longest meaningful end deciding. Undefined for what says nothing.
 * `label` holds words of the dictionary only and may be printed; `known` says how much of the header they are.
 */
export function roleOf(header: string): Meaning | undefined {
  const known = cache.get(header)
  if (known !== undefined) return known ?? undefined
  const whole = lookUp(header)
  const isSure = whole !== undefined && whole.known !== 'part'
  const meaning = (isSure ? undefined : meaningOfPath(header, roleOf)) ?? whole ?? meaningOfPlural(header, roleOf)
  if (cache.size >= CACHE_MAX) cache.clear()
  cache.set(header, meaning ?? null)
  return meaning
}

function lookUp(header: string): Meaning | undefined {
  const key = headerKey(header)
  if (key === '') return undefined
  const words = englishWords(header)
  return (words.length > 0 && !/[#(]/.test(header) ? meaningOfWords(words) : undefined) ?? meaningOf(key) ?? meaningOfWords(words)
}

/** Is the whole text a label, in the dictionary's words only? Such a cell is a header or a form's label, never a value. */
export function isDictionaryLabel(text: string): boolean {
  const meaning = roleOf(text)
  return meaning !== undefined && meaning.known !== 'part'
}
