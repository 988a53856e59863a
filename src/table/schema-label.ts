import { lazy } from '../text/lazy.js'
import { wordsOf, type Meaning } from './dictionary.js'
import { headerKey } from './header-key.js'
import { meaningOf } from './japanese-label.js'
import { SCHEMA_PREFIXES, SCHEMA_WORDS } from './schema-words.js'

const words = lazy(() => {
  const built = new Map<string, string>()
  for (const [japanese, list] of Object.entries(SCHEMA_WORDS))
    for (const word of wordsOf(list)) {
      // kojin_no and kojinno: a border keeps its letters apart.
      const parts = word.split('_')
      for (const key of [parts.map(foldRomaji).join(''), foldRomaji(parts.join(''))]) if (!built.has(key)) built.set(key, japanese)
    }
  return built
})
const prefixes = lazy(() => new Set(wordsOf(SCHEMA_PREFIXES)))

/** Longest and shortest word looked for; shorter ones are whole words, or the beginning or end of one. */
const [WORD_MAX, WORD_MIN] = [20, 4]
/** Longest header in letters. */
const LETTERS_MAX = 40

const SPELLINGS: readonly [RegExp, string][] = [
  [/jy|j(?=[auo])/g, 'zy'],
  [/j/g, 'z'],
  [/shi/g, 'si'],
  [/sh/g, 'sy'],
  [/chi/g, 'ti'],
  [/ch/g, 'ty'],
  [/tsu/g, 'tu'],
  [/fu/g, 'hu'],
  [/ou|oo|oh(?![aiueo])/g, 'o'],
  [/uu/g, 'u'],
  [/m(?=[bp])/g, 'n'],
  [/nn/g, 'n'],
]

/** One spelling for those of Hepburn, Kunrei and everyday use: jusho, juusho, jyuusyo and zyuusyo are zyusyo. Expects lower case. */
export function foldRomaji(word: string): string {
  let folded = word
  for (const [spelling, instead] of SPELLINGS) folded = folded.replace(spelling, instead)
  return folded
}

/**
 * Meaning of a column of a database by the words that it is named with, which are Japanese in Latin letters or short for English ones: KOKYAKU_MEI,
 * yubin_no, cust_nm_kn, birth_ymd. Undefined unless every letter belongs to such a word.
 * @param tokens as from `englishWords`
 */
export function meaningOfSchema(tokens: readonly string[]): Meaning | undefined {
  const [bare, isKnown] = withoutMarks(tokens)
  const parts = wordsIn(bare)
  if (parts === undefined || (!isKnown && parts.every((part) => OF_ANYTHING.has(part)))) return undefined
  const meaning = meaningOf(headerKey(compose(parts)))
  if (meaning === undefined) return undefined
  const known = meaning.known === 'part' || !isKnown ? 'part' : 'whole'
  // name, sei: of what or of whom, the cells tell.
  const isVague = parts.length === 1 ? VAGUE.has(parts[0]!) : parts.join(' ') === '利用者 NAME'
  return isVague ? { ...meaning, known, ambiguous: true } : { ...meaning, known }
}

/** Longest mark in front that nobody knows. */
const MARK_MAX = 3

/** Without txt, m_ and the c of Salesforce's own fields; false for a mark that nobody knows. */
function withoutMarks(tokens: readonly string[]): readonly [tokens: readonly string[], isKnown: boolean] {
  const rest = tokens.length > 1 && tokens.at(-1) === 'c' ? tokens.slice(0, -1) : tokens
  const [first, ...others] = rest
  if (first === undefined || others.length === 0 || first.length > MARK_MAX || wordsIn(rest) !== undefined) return [rest, true]
  return [others, prefixes().has(first)]
}

/** Words that say too little behind a mark that nobody knows: app_name. */
const OF_ANYTHING = new Set(['NAME', 'MEI', 'SEI', '番号', 'コード', 'ID', '区分', 'フラグ', '日', '状態', '件名'])
/** The Japanese word for whose a column is: guardian is 保護者, ship to is 配送先. Undefined for what is none of the words. */
export function partyInJapanese(party: string): string | undefined {
  const parts = wordsIn(
    party
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== ''),
  )
  return parts === undefined || parts.length === 0 || parts.some((part) => NAMING.has(part)) ? undefined : plain(parts)
}

const VAGUE = new Set(['NAME', 'MEI', 'SEI', '家族', '本人', '宛名'])

/** The Japanese words that the tokens stand for, as few as possible; undefined where a stretch of them is none. */
function wordsIn(tokens: readonly string[]): string[] | undefined {
  const folded = tokens.map(foldRomaji)
  const text = folded.join('')
  if (text.length > LETTERS_MAX || tokens.length > 8) return undefined
  const borders = new Set([0])
  let at = 0
  for (const token of folded) borders.add((at += token.length))
  // By the end of what has been read: the fewest words that it takes.
  const best: (string[] | undefined)[] = [[]]
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - WORD_MAX); start < end; start++) {
      const before = best[start]
      if (before === undefined || (best[end] !== undefined && best[end]!.length <= before.length + 1)) continue
      const [begins, ends] = [borders.has(start), borders.has(end)]
      const isShort = end - start < WORD_MIN
      if (isShort ? !ends || (!begins && end - start < 2) : !begins && !ends && tokens.length > 4) continue
      const word = text.slice(start, end)
      const japanese = begins && ends && NUMBER.test(word) ? String(Number(word)) : words().get(word)
      if (japanese !== undefined) best[end] = [...before, japanese]
    }
  }
  return best[text.length]
}

const FULL = new Set(['氏名', '名前', '姓名', 'NAME'])
const SCRIPTS = new Set(['カナ', '漢字', 'ローマ字'])
const NAMING = new Set([...FULL, ...SCRIPTS, 'MEI', 'SEI', 'GIVEN'])
const NUMBER = /^[0-9]{1,2}$/

/** Puts the words together as a header would: 顧客名, 氏名カナ(姓), 住所1. */
function compose(parts: readonly string[]): string {
  const from = parts.findIndex((part) => NAMING.has(part))
  const whose = parts.slice(0, from < 0 ? parts.length : from)
  const rest = parts.slice(whose.length)
  if (rest.length === 0 || !rest.every((part) => NAMING.has(part) || NUMBER.test(part))) return plain(parts)
  const script = rest.find((part) => SCRIPTS.has(part)) ?? ''
  const number = rest.find((part) => NUMBER.test(part)) ?? ''
  const owner = plain(whose)
  const part = partOfName(rest, owner)
  if (part !== '') return `${owner}氏名${script}(${part})`
  const isNamed = rest.some((word) => FULL.has(word) || word === 'MEI')
  if (!isNamed) return owner + script + number
  if (owner.endsWith('名')) return owner + script + number
  const name = owner === '' || rest.some((word) => FULL.has(word) && word !== 'NAME') ? '氏名' : '名'
  return rest.length === 1 && rest[0] === 'MEI' && owner === '' ? '名' : owner + name + script + number
}

/** 姓 or 名 where it is a part of the name that is asked for. */
function partOfName(rest: readonly string[], owner: string): string {
  if (rest.includes('GIVEN')) return '名'
  if (rest.includes('SEI')) return '姓'
  // 顧客_MEI is the name, 氏名_MEI and MEI_KANA are the given name.
  const at = rest.indexOf('MEI')
  return at >= 0 && rest.length > 1 && (owner === '' || rest.slice(0, at).some((word) => FULL.has(word))) ? '名' : ''
}

/** What a code says as well as the word: 性別コード 1. */
const CODED = /(?:性別|郵便番号|職業)$/
const CODES = new Set(['コード', '区分', 'ID', '番号'])
/** What is somebody's in several places, and where: TEL_JITAKU, mail_pc. */
const ITEMS = new Set(['電話番号', 'FAX番号', 'メールアドレス', '住所', '郵便番号'])
const PLACES = new Set(['自宅', '勤務先', '会社', '携帯電話番号', '連絡先', '緊急', '緊急連絡先', '送付先', '請求先', 'PC'])
const HANDLING = new Set(['登録', '更新', '作成', '変更'])
const HANDLERS = new Set(['利用者', '社員', '担当者'])

/** Words that are no name, one behind the other, without what says nothing more. */
function plain(given: readonly string[]): string {
  const [first = '', second = ''] = given
  const parts = given.length === 2 && ITEMS.has(first) && PLACES.has(second) ? [second, first] : given
  if (HANDLING.has(first) && HANDLERS.has(second) && given.slice(2).every((part) => part === 'NAME' || part === 'MEI')) return `${first}者`
  let label = ''
  for (const [index, part] of parts.entries()) {
    const word = part === 'NAME' || part === 'MEI' || part === 'GIVEN' ? '名' : part === 'SEI' ? '姓' : part
    const next = parts[index + 1]
    // A telephone's mailbox.
    if (word === '携帯電話番号' && next === 'メールアドレス') continue
    if (label.endsWith('番号') && (word === '番号' || word === '電話番号')) continue
    if (word === '名' && label.endsWith('名')) continue
    if (CODES.has(word) && CODED.test(label)) continue
    if ((word === '日' || word === '西暦') && label.endsWith('生年月日')) continue
    label += word
  }
  return label
}
