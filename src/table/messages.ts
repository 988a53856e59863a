import type { Row } from '../contract/index.js'
import { filledCells } from './column-cells.js'
import type { ReadColumn } from './columns.js'
import type { Column } from './layout.js'
import { isStaffParty } from './owners.js'
import { ownerKey } from './owner-key.js'

// Chats and notes: who writes is of the own staff, and the texts tell of others. 送信者 | 日時 | メッセージ, 担当 | 日付 | 内容.

/** Labels of texts. */
const TEXT =
  /メッセージ|本文|文面|内容|発言|トーク|伝言|用件|要件|コメント|メモ|概要|詳細|経過|経緯|やり取り|申し送り|引き?継ぎ|message|text|body|content|comment|memo|note/i

/** What tells of whom a row is about in columns of its own, or whom somebody works for. */
const OF_PERSON = /^(?:(?:contact|address|bio)\.|org\.company)/

/** The columns of texts in which staff tell of others, as `markWriters` has found them. */
export const messagesIn = (columns: readonly Column[]): number[] =>
  columns.flatMap(({ isMessage }, index) => (isMessage === true ? [index] : []))

/** Length of the cells of a column of texts on average, where no label says what they are. */
const TEXT_LENGTH = 15
const HIRAGANA = /[\u3041-\u3096]/

/** Is the column of texts by its label, or, where it has none, by its cells? */
function mayBeText({ role, label }: Column, cells: () => readonly string[]): boolean {
  if (role === 'misc.memo') return true
  if (role !== undefined) return false
  if (label !== undefined) return TEXT.test(label)
  const own = cells()
  return (
    own.length > 0 && own.reduce((sum, cell) => sum + cell.length, 0) >= own.length * TEXT_LENGTH && own.some((cell) => HIRAGANA.test(cell))
  )
}

/** Texts in which others are named, as a share of all, from which on who writes them is staff; and how many at least. */
const [NAMING_SHARE, NAMING_MIN] = [0.1, 3]
/** How often each name comes on average among those who write. */
const TIMES = 2
/** 佐藤様, サトウ様; what is nobody's name: お客様, 皆様. */
const CALLED = /(\p{Script=Han}{1,4}|[\u30a1-\u30f6\u30fc]{2,6})(?:様|さま|さん)/gu
const NOBODY = /(?:お客|客|皆|奥|旦那|何|他|親御|保護者|患者|先|業者|会員|同|者|方|主人|各|貴|[父母兄姉弟妹娘]|息子|神|王|仏)$/

/**
 * 送信者 | メッセージ: the same few write, and name others as one names customers: it is they whom the texts are about. Where customers write themselves, it is
 * them whom the texts of the staff name.
 */
export function markWriters(columns: readonly ReadColumn[], sample: readonly Row[]): void {
  const texts = columns.filter(({ column }) => mayBeText(column, () => filledCells(sample, column.index)))
  const writers = columns.filter((read) => !texts.includes(read) && isOfWriter(read))
  if (texts.length === 0 || writers.length === 0) return
  if (columns.some((read) => !writers.includes(read) && !texts.includes(read) && isOfOthers(read.column))) return
  if (!writers.every(({ column: { index } }) => comeAgain(filledCells(sample, index)))) return
  const names = [...new Set(writers.flatMap(({ column: { index } }) => filledCells(sample, index)))]
  // Nobody calls his own staff so: 担当 古川 美月様 is of the firm that is visited.
  if (names.some((name) => POLITE.test(name))) return
  if (!texts.some(({ column: { index } }) => tellOfOthers(filledCells(sample, index), names))) return
  const parties = new Set(writers.flatMap(({ column: { party } }) => party ?? []))
  for (const { column } of columns) if (column.party !== undefined && parties.has(column.party)) column.party = STAFF
  for (const { column } of texts) {
    column.isMessage = true
    column.role = 'misc.memo'
    delete column.vote
  }
  for (const { column } of writers) {
    column.role = 'person.name_full'
    column.party = STAFF
  }
}

/** Are others named than who writes, or telephones given as no one person has them? */
function tellOfOthers(texts: readonly string[], writers: readonly string[]): boolean {
  const families = writers.map((name) => name.split(SPACE)[0]!.slice(0, FAMILY_MAX))
  const isWriter = (called: string): boolean =>
    families.some((family) => called.includes(family)) || writers.some((name) => name.startsWith(called))
  const isEnough = (number: number): boolean => number >= NAMING_MIN && number >= texts.length * NAMING_SHARE
  const isNaming = (text: string): boolean =>
    [...text.matchAll(CALLED)].some(([, called = '']) => !NOBODY.test(called) && !isWriter(called))
  const phones = new Set(texts.flatMap((text) => text.match(PHONE) ?? []))
  return isEnough(texts.filter(isNaming).length) || (isEnough(phones.size) && phones.size >= writers.length * PHONES_OF_ONE)
}

/** Telephones that one has, at home and on the way. */
const PHONES_OF_ONE = 3
const PHONE = /0[0-9]{1,4}[-ー(（][0-9]{1,4}[-ー)）][0-9]{3,4}/g

const POLITE = /(?:様|さま|殿)$/

/** The party of a column whose label says that it names who deals with the row's person; see subjects.ts. */
const STAFF = '担当者'
const SPACE = /\s/
/** Of a name that is written without a space. */
const FAMILY_MAX = 2

const WRITER =
  /^(?:送信|発信|投稿|発言|受信|書き?込み?)者|sender|author|user|real_?name|display_?name|posted|^from|^to$|^(?:account\.)?name$/i

/** A column of names whose label says who writes or reads, or that nobody knows. */
const isOfWriter = ({ column: { role, vote, label = '', party } }: ReadColumn): boolean => {
  if (role === undefined) return vote === 'person-name'
  if (!/^(?:person\.(?:name_full|author)|finance\.bank)$/.test(role)) return false
  return WRITER.test(label) || (party !== undefined && isStaffParty(ownerKey(party)))
}

const isOfOthers = ({ role = '', party }: Column): boolean => party === undefined && (role.startsWith('person.') || OF_PERSON.test(role))

const comeAgain = (cells: readonly string[]): boolean => new Set(cells).size * TIMES <= cells.length
