import type { Meaning } from './dictionary.js'
import { meaningOfWords } from './english-label.js'
import { englishWords, headerKey } from './header-key.js'
import { meaningOf } from './japanese-label.js'
import { mayHoldLabel } from './label-pairs.js'
import { meaningOfPath, meaningOfPlural } from './path-label.js'
import { meaningOfSchema } from './schema-label.js'

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

/** ビジネスネーム：姓（ヨミガナ）, 給与：基本給: the item, and which part or kind of it. */
const DIVIDED = /^([^:：()（）]{1,30})[:：]\s*([^:：()（）]{1,30})([(（][^:：()（）]{1,20}[)）])?$/

/**
 * With marks between the parts where `headerKey` reads none: the bracket of a part, the stroke of 電話・FAX番号. What stands behind the colon has to be a
 * label, too: "kana":"ヒガ ヒロシ" in a log is a field with its value, and a row of such is no header.
 */
function parted(header: string): string {
  const part = DIVIDED.exec(header)?.[2]
  return (part !== undefined && roleOf(part) !== undefined ? header.replace(DIVIDED, '$1($2)$3') : header).replaceAll('・', '/')
}

function lookUp(header: string): Meaning | undefined {
  const key = headerKey(header)
  if (key === '') return undefined
  const words = englishWords(header)
  const isEnglish = words.length > 0 && !/[#(]/.test(header)
  const english = isEnglish ? meaningOfWords(words) : undefined
  if (english !== undefined && english.known !== 'part') return english
  const exact = meaningOf(key)
  if (exact !== undefined && exact.known !== 'part') return exact
  const inner = meaningOf(headerKey(parted(header)))
  if (inner !== undefined && inner.known !== 'part') return inner
  return (isEnglish ? meaningOfSchema(words) : undefined) ?? english ?? exact ?? meaningOfWords(words)
}

/**
 * What a text means that is a label as a whole, in the dictionary's words only: a header or a form's label, never a value. Asked of every
 * cell at the top of a sheet, so that what holds no word of the dictionary is told without taking it apart.
 */
export function labelMeaning(text: string): Meaning | undefined {
  const known = cache.get(text)
  if (known === undefined && !mayHoldLabel(text)) return undefined
  const meaning = roleOf(text)
  return meaning?.known === 'part' ? undefined : meaning
}

/** Is the whole text a label, see `labelMeaning`? */
export const isDictionaryLabel = (text: string): boolean => labelMeaning(text) !== undefined
