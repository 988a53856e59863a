import type { Column, Layout } from './layout.js'

/** Roles of numbers that are given to a person or to what somebody ordered, asked or is insured for. */
const OF_PERSONS = /^(?:id\.(?:customer|employee|student|juminhyo|corp_number)|auth\.login)$/
/** Numbers of entries. 商品コード, 型番 and 連番 are no one's. */
const OF_ENTRIES =
  /^(?:(?:登録|管理|整理|受付|受験|受診|申込|応募|予約|注文|受注|伝票|送り状|請求書|見積|お問い?合わ?せ|ご?紹介|会員|カード|顧問先|得意先|取引先|檀家|門徒|需要家)?(?:番号|ナンバー|No\.?|コード|ID|CD|キー)|診察券|会員証|社員証|学生証|ポイントカード|uuid|guid|key|code|number)$/i
/** 求職者No, 受講番号: who is numbered, whoever it is, or what for. */
const OF_SOMEBODY = /(?:者|員|生|客様?|受講|出願|入会|参加|修了|合格)(?:番号|ナンバー|No\.?|コード|ID)$/i
/** Says not what it numbers: 番号, No. */
const BARE = /^(?:番号|ナンバー|No\.?|コード|ID|CD|キー|key|code|number)$/i
/** A label without a role that says in Latin letters that it numbers something: pt_no, Test ID, applicantId. */
const LATIN = /(?:^|[\s_.-]|[a-z])(?:ID|Id|id|No|NO|no|Num|num|Number|number|Code|code|Key|key)\.?$/
/** What is numbered, without saying that it is a number: card=S20054 in a log. */
const CARRIERS =
  /^(?:card|pass|badge|tag|uid|pid|cid|mid|memb(?:er)?|cust(?:omer)?|student|patient|emp(?:loyee)?|staff|user|usr|client|acct|account|booking|reservation|confirmation|pnr|doc|カード|タグ)$/i
/** Who may be numbered so: merge_fields.DONOR, metadata.sponsor_no. */
const NUMBERED =
  /^(?:donor|sponsor|supporter|patron|subscriber|learner|trainee|applicant|tenant|resident|pupil|respondent|buyer|payer|payee|insured|member|customer|student|patient|client)(?:[\s_-]?(?:no|id|num|number|code|key)\.?)?$/i
/** Of a CRM's contacts, and no telephone under which somebody is reached (連絡先番号). */
const CONTACT_ID = /^(?:contact|lead|person)[ _]?(?:id|code|key)$/i
const OF_THINGS = /item|product|goods|sku|isbn|jan|model|lot|zip|post|area|city|pref|country|bank|branch|store|shop|車|商品|品|型|店|駅/i
/** 旧コード, 移行元ID: the number that somebody had in the system before. */
const FORMER = /^(?:旧|新|移行[元前後]の?)(?:システム)?/
/** How Salesforce marks the fields that a firm has added: LegacyCode__c. */
const CUSTOM_FIELD = /__c$/

/** Where somebody lives in a house: 201号室. */
const ROOM = /^(?:お?部屋|居室|住戸|室|号室|病室|room|unit|apt)(?:番号|No\.?|number|ナンバー)?$/i

const isOfRooms = ({ role, label }: Column): boolean =>
  label !== undefined && (role === 'address.building' || role === 'other.code' || role === undefined) && ROOM.test(label)

/** Where a pupil sits: 3年, 1組, 5番. */
const SCHOOL_YEAR = /^(?:学年|年次?)$/
const CLASS = /^(?:(?:所属)?(?:組|クラス|学級|HR|ホームルーム)|年組|学年・?組)(?:名|No\.?)?$/i
const SEAT = /^(?:出席|名簿|席|学籍)?(?:番号?|No\.?|#)$/i

const memory = new WeakMap<Layout, NumberColumns>()

/** Columns by their index. */
export interface NumberColumns {
  /** Of a list of persons, whose numbers, beside a name, tell one person from a namesake: 登録No, 診察券, ID. */
  numbers: readonly number[]
  /** Of flats or rooms. */
  rooms: readonly number[]
  /** Of classes of a school, and of a pupil's year, where it has one of its own. */
  classes: readonly number[]
  year: number | undefined
  /** Of a pupil's class and his number in it. */
  seat?: { className: number; number: number }
}

/** Which columns number persons and rooms. Worked out once for a layout. */
export function numberColumns(layout: Layout): NumberColumns {
  let known = memory.get(layout)
  if (known === undefined) {
    const indexes = (test: (column: Column) => boolean): number[] => layout.columns.filter(test).map(({ index }) => index)
    const classes = indexes(({ label }) => label !== undefined && CLASS.test(label))
    const [year] = indexes(({ label }) => label !== undefined && SCHOOL_YEAR.test(label))
    known = { numbers: indexes(isNumbering), rooms: indexes(isOfRooms), classes, year, ...seatIn(layout, classes[0]) }
    memory.set(layout, known)
  }
  return known
}

/** 組 and, right behind it, 番号: other lists of the school have the same two. */
function seatIn({ columns }: Layout, className: number | undefined): Pick<NumberColumns, 'seat'> {
  if (className === undefined || !SEAT.test(columns[className + 1]?.label ?? '')) return {}
  return { seat: { className, number: className + 1 } }
}

/** Does a label in running text name a number that somebody was given, or that what he ordered or asked was? */
export const isEntryLabel = (label: string): boolean =>
  !BARE.test(label) && !OF_THINGS.test(label) && (OF_ENTRIES.test(label) || OF_SOMEBODY.test(label))

function isNumbering({ role, label, shown, vote }: Column): boolean {
  if (label === undefined || (vote !== undefined && vote !== 'member-id')) return false
  if (role !== undefined && OF_PERSONS.test(role)) return true
  const ofObject = label.slice(label.lastIndexOf('.') + 1)
  if (CONTACT_ID.test(ofObject)) return true
  if ((role === undefined || role === 'other.code') && NUMBERED.test(ofObject)) return true
  if (OF_THINGS.test(label)) return false
  if (role === 'other.code') return OF_ENTRIES.test(shown.replace(FORMER, ''))
  if (role !== undefined) return false
  const text = label
    .replace(CUSTOM_FIELD, '')
    .replace(/[([].{0,20}$/, '')
    .trimEnd()
  return CARRIERS.test(text) || LATIN.test(text) || /(?:番号|ナンバー|コード|ID|診察券|会員証)$/i.test(text)
}
