import { CLASS_KEY, GIVEN_KANA, SHEET_CLASS_KEY } from '../../records/record.js'
import { comparableReading, readingOfKana, unifyKana } from '../../text/reading.js'
import type { Claim } from '../claim.js'
import type { Draft } from './draft.js'
import { readingsOf, romajiKey } from './latin-names.js'

const KANA = /^[\u30a1-\u30fa\u30fc・ ]+$/
const LATIN = /^[\p{Script=Latin}\p{M} .,'-]+$/u

/** How a name is written: 'kana' and 'romaji' can be the same person as a 'name'. */
export type Writing = 'name' | 'kana' | 'romaji'

/** @param key a name as the detector normalises it. */
export function writingOf(key: string): Writing {
  if (KANA.test(key)) return 'kana'
  return LATIN.test(key) ? 'romaji' : 'name'
}

/** Takes over a name: its writing, and the parts of it that are known. */
export function addName(draft: Draft, { normalized, family }: Claim): void {
  const writing = writingOf(normalized)
  if (family === normalized.length) return addFamily(draft, normalized)
  const value =
    writing === 'name' ? normalized.replace(/ /g, '') : writing === 'kana' ? normalized.replace(/[ ・]/g, '') : romajiKey(normalized)
  if (value === '') return
  // One word of a reading that is known says nothing new.
  if (writing === 'kana' && !isPartOf(value, draft.kana)) draft.kana = value
  if (draft.name === '' || (writing === 'name' && writingOf(draft.name) !== 'name')) draft.name = value
  if (has(draft, writing)) return
  if (writing === 'kana') draft.keys.push({ kind: writing, strong: false, value: unifyKana(value), reading: readingOfKana(value) })
  else draft.keys.push({ kind: writing, strong: false, value })
  if (writing === 'kana' && family !== undefined) addGivenKana(draft, comparableReading(value.slice(family)))
  // Kanji that stand beside a reading tell more.
  if (writing === 'name' && has(draft, GIVEN_KANA)) draft.keys = draft.keys.filter(({ kind }) => kind !== GIVEN_KANA)
  if (writing === 'romaji') draft.keys.push(...readingsOf(normalized).map((way) => ({ kind: 'reading', strong: false, value: way })))
  if (writing !== 'name') return
  // 翔太ちゃん with the telephone of 佐藤翔太 is he; what could not be divided may be a given name.
  if (family === undefined) return void draft.keys.push({ kind: 'given', strong: false, value })
  addFamily(draft, value.slice(0, family))
  // With a telephone or an address this tells who has married from who lives there, too.
  draft.keys.push({ kind: 'given', strong: false, value: value.slice(family) })
}

const has = ({ keys }: Draft, wanted: string): boolean => keys.some(({ kind }) => kind === wanted)
const isPartOf = (part: string, whole: string): boolean => part.length < whole.length && (whole.startsWith(part) || whole.endsWith(part))

function addFamily(draft: Draft, family: string): void {
  // フリガナ サトウ beside 氏名 佐藤 花子: as it is written tells more.
  if (draft.family !== '' && writingOf(draft.family) === 'kana' && writingOf(family) === 'name') {
    draft.keys = draft.keys.filter(({ kind }) => kind !== 'family')
    draft.family = ''
  }
  if (draft.family !== '') return
  draft.family = family
  draft.keys.push({ kind: 'family', strong: false, value: family })
}

function addGivenKana(draft: Draft, value: string): void {
  if (value !== '' && !has(draft, 'name')) draft.keys.push({ kind: GIVEN_KANA, strong: false, value })
}

/** Kinds of keys that are names, or parts and readings of them. */
const WRITINGS = ['name', 'kana', 'romaji', 'reading', 'family', 'given', GIVEN_KANA]

/** Kinds of keys that say what somebody is called, who is named beside him or in which class he is, and nothing else. */
export const OF_NAMES: ReadonlySet<string> = new Set([...WRITINGS, 'beside', CLASS_KEY, SHEET_CLASS_KEY])

/** What the person is called: the name, else its reading, else the family name; '' where nothing is known. */
export const nameOf = ({ name, kana, family }: Draft): string => name || kana || family

/** Is a family name all that is known of the name? */
export const isSurnameAlone = ({ name, kana, family }: Draft): boolean => family !== '' && name === '' && kana === ''

/** Is nothing known of the name but a part: 佐藤, サトウ, 翔太, Sato? A name that could not be divided counts as one. */
export const isPartOfName = (draft: Draft): boolean =>
  nameOf(draft) !== '' && (draft.name === '' || draft.family === '') && !has(draft, GIVEN_KANA) && !has(draft, 'reading')

/**
 * サトウ様 with a telephone is whoever has it: as which family name the reading is written it does not say, and a family サトウ beside the 佐藤 who has the
 * telephone would be another.
 */
export const isSurnameReadAlone = (draft: Draft): boolean =>
  isSurnameAlone(draft) && writingOf(draft.family) === 'kana' && draft.keys.some(({ kind }) => !OF_NAMES.has(kind))
