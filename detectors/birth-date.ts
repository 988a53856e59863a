import { defineDetector, type ColumnView, type Hints, type Match, type TextView } from '../src/contract/index.js'
import {
  ageOn,
  findDates,
  findEnglishDates,
  fullYear,
  readCompactDate,
  readEraCode,
  readEraCompact,
  readSerialDate,
  toIso,
  wholeDate,
  type EraCodes,
  type WrittenDate,
} from '../src/text/dates.js'
import { signOfShapes, spansOfShape } from '../src/text/digit-runs.js'
import { maskDigits } from '../src/text/masks.js'
import { KANJI_NUMERALS } from '../src/text/numerals.js'
import { TRAVEL_DOCUMENT_SIGN, travelDocumentsIn } from '../src/text/travel-document.js'
import { labelStance, speech, stanceBefore } from './context.js'
import { byName } from './person.js'

const WORDS = speech(
  /^bio\.birth$/,
  {
    for: '生年月日|誕生日|生年|出生|(?:^|[^A-Za-z])(?:date of )?birth(?!time)|(?:^|[^A-Za-z])DOB|(?:^|[^A-Za-z])born',
    against:
      '作成|更新|発行|契約|入社|退社|登録|受付|有効期限|施行|改正|公開|更改|開始|終了|締切|申込|注文|購入|来店|受診|入院|退院|卒業|入学|取得|満了|死亡|年月日(?<!生年月日)|日付|日時|開催|実施|訪問|面談|面接|相談|調査|診察|検査|[一-龠](?<![生月])日(?=[\\s:：])|created|updated|date',
  },
  /^(?!bio\.birth$|misc\.|person\.|health|sensitive|org\.|address\.|contact\.)/,
)
/** '…生', '…生まれ', '(… 生)'; 生産, 生徒 and 生活 are other words. */
const BORN = /^ ?(?:生まれ|生れ|うまれ|生(?![一-龠])|出生)/
const BEFORE_MAX = 24
/** 佐藤 花子 女 1983/7/8: behind the sex of somebody named in the line, or before it; what is newer than this is the day on which something was done. */
const BEHIND_SEX = /[\p{L})][ \t、,・/]{0,3}[男女](?:性|子)?[ \t、,・/]{1,3}$/u
const BEFORE_SEX = /^[ \t、,・/]{1,3}[男女](?:性|子)?(?:[ \t、,・/)]|\n|$)/
const [SEX_REACH, LISTED_AGE_MIN] = [12, 3]
const OF_NAMED = byName(60)
/** The oldest person ever verified was 122. */
const AGE_MAX = 130
/** What a month in English begins with. */
const LETTERS = /[adfjmnos][a-z]{2}/i
const CANDIDATE = /[生誕男女]|うまれ|birth|dob|born/i
/** No hint says 'a digit or a kanji numeral', so the detector asks itself: 戸籍 write 昭和六拾年四月壱日. */
const NUMERAL = new RegExp(`[0-9${KANJI_NUMERALS}]`)
/** The era code in use shows in earlier cells: 3600401 can only be medical, 7020401 only the pension office's. */
const CODES_SEEN = 'era-codes'

/**
 * Birth dates: a date that a header, a label or the word 生 calls one. Western, Japanese (元号), compact, era codes and
 * spreadsheet serials; the last three only under a header. Other dates are not findings.
 */
export const birthDate = defineDetector({
  apiVersion: 1,
  id: 'birth-date',
  version: '1.0.0',
  type: 'birth-date',
  title: { ja: '生年月日', en: 'Dates of birth' },
  hints: {
    signs: [
      /[生誕]|うまれ/,
      // 女 1983/7/8, 1983/7/8 女.
      /[男女][性子]?[ \t\u3000、,・/]{1,3}[12SHTRMsh明大昭平令]|[0-9日][ \t\u3000、,・/]{1,3}[男女]/,
      [/birth(?:[^t]|t(?:[^i]|i(?:[^m]|m[^e])))|dob|born/i, NUMERAL],
      TRAVEL_DOCUMENT_SIGN,
      // Numbers that may tell which era codes are in use.
      [/birth|dob|born/i, signOfShapes([[7]])],
    ],
  },
  labels: ['生年月日', 'ご生年月日', '誕生日', 'お誕生日', '出生日', '出生年月日', 'Date of Birth', 'DOB', 'birthday'],
  priority: 5,
  mask: (value) => maskDigits(value),
  personKey: 'pair',
  column,
  detect,
  examples: {
    positive: [
      { text: '1985/04/01', label: '生年月日', finds: [{ value: '1985/04/01', confidence: 0.9 }] },
      { text: 'S60.4.1', label: '生年月日', finds: [{ value: 'S60.4.1', confidence: 0.9 }] },
      { text: '山田(1985年4月1日うまれ)', finds: [{ value: '1985年4月1日', confidence: 0.8 }] },
      { text: '山田(昭和60年4月1日生)', finds: [{ value: '昭和60年4月1日', confidence: 0.8 }] },
      { text: '3600401', label: '生年月日', finds: [{ value: '3600401', confidence: 0.8 }] },
      { text: '31138', label: '生年月日', finds: [{ value: '31138', confidence: 0.6 }] },
    ],
    negative: [
      { text: '2024年4月1日に施行' },
      { text: '1985/02/30', label: '生年月日' },
      { text: '1985/04/01', label: '契約日' },
      { text: '平成30年4月1日生産分' },
      { text: '1799-01-01', label: '生年月日' },
    ],
  },
})

/** Without a header or a vote a word for birth must stand in the cell, or the sex of who is listed: in a column of something else behind the date. */
function column(view: ColumnView): Hints | undefined {
  const stance = labelStance(view, WORDS)
  if (stance === 'for' || view.vote === 'birth-date') return undefined
  return { words: stance === 'against' ? ['生', 'うまれ', 'P/'] : ['生', '誕', 'うまれ', '男', '女', 'P/', 'b', 'B', 'd', 'D'] }
}

function detect(view: TextView): Iterable<Match> {
  const { text } = view
  const labelled = labelStance(view, WORDS) === 'for'
  const booked = !labelled && TRAVEL_DOCUMENT_SIGN.test(text) ? inBookings(text) : []
  if ((!labelled && view.vote !== 'birth-date' && !CANDIDATE.test(text)) || !NUMERAL.test(text)) return booked
  const day = today()
  const whole = labelled ? wholeDate(text) : undefined
  if (whole !== undefined && isPlausible(whole, day)) return [matchOf(0, text.length, whole, LABELLED_CONFIDENCE, LABELLED)]
  return booked.length === 0 ? detectDates(view, labelled, day) : [...booked, ...detectDates(view, labelled, day)]
}

/** A date under a header of births. */
const [LABELLED, LABELLED_CONFIDENCE] = ['label+calendar', 0.95] as const

const matchOf = (start: number, end: number, normalized: string, confidence: number, reason: string): Match => ({
  span: [start, end],
  normalized,
  confidence,
  reason,
})

/** Of the passports in a booking of an airline. */
const inBookings = (text: string): Match[] =>
  travelDocumentsIn(text, today()).flatMap(({ birth: [start, end], born }) =>
    born === undefined || !isPlausible(born, today()) ? [] : [matchOf(start, end, born, 0.9, 'booking+calendar')],
  )

const DAY = 86_400_000
let day = { number: -1, iso: '' }

/** ISO date of today in UTC, made once a day. */
function today(): string {
  const number = Math.floor(Date.now() / DAY)
  if (day.number !== number) day = { number, iso: new Date(number * DAY).toISOString().slice(0, 10) }
  return day.iso
}

function* detectDates(view: TextView, labelled: boolean, today: string): Generator<Match> {
  let found = false
  let before: WrittenDate | undefined
  for (const date of datesOf(view, labelled, today)) {
    const evidence = isPlausible(date.iso, today) ? weigh(view, date, labelled, before) : undefined
    // The same day in another writing: 昭和25年2月12日（1950/2/12）.
    if (before?.iso !== date.iso) before = date
    if (!evidence) continue
    found = true
    const match = matchOf(date.start, date.end, date.iso, evidence.confidence, evidence.reason)
    yield evidence.beside === undefined ? match : { ...match, beside: evidence.beside }
  }
  if (found) return
  for (const match of compactDates(view, labelled, today)) {
    found = true
    yield match
  }
  if (!found && labelled) yield* underHeaderOnly(view, today)
}

/** What a birth is called in English, and how much text behind the word is read: the words before a date, and the date. */
const ENGLISH_WORD = /birth|dob|born/gi
const [LONG, BEHIND] = [1000, BEFORE_MAX + 72]
/** What only a long text without births lacks: words for them, and the sex of who is listed. */
const JAPANESE_WORD = /[生誕男女]|うまれ/

/** All dates of a short text; of a long one without a Japanese word for birth those that stand behind an English one: no other counts. */
function datesOf(view: TextView, labelled: boolean, today: string): Iterable<WrittenDate> {
  const { text } = view
  if (labelled || view.vote !== undefined || text.length < LONG || JAPANESE_WORD.test(text)) return datesIn(text, today)
  return datesBehindWords(text, today)
}

function* datesBehindWords(text: string, today: string): Generator<WrittenDate> {
  let before = -Infinity
  for (const { index } of text.matchAll(ENGLISH_WORD)) {
    for (const { start, end, iso } of datesIn(text.slice(index, index + BEHIND), today)) {
      // What begins further off may be cut off, and is not called a birth by this word; what the word before reaches is told with that.
      if (start <= BEFORE_MAX && index + start > before + BEFORE_MAX) yield { start: index + start, end: index + end, iso }
    }
    before = index
  }
}

function* datesIn(text: string, today: string): Generator<WrittenDate> {
  yield* findDates(text)
  if (LETTERS.test(text)) yield* findEnglishDates(text, today)
}

function isPlausible(iso: string, today: string): boolean {
  const age = ageOn(iso, today)
  return iso <= today && age <= AGE_MAX
}

/** @param before the date that stands before: a word in front of it speaks of it, and not of the next one as well */
function weigh(
  view: TextView,
  { start, end, iso }: WrittenDate,
  labelled: boolean,
  before?: WrittenDate,
): Pick<Match, 'confidence' | 'reason' | 'beside'> | undefined {
  if (labelled) return { confidence: LABELLED_CONFIDENCE, reason: LABELLED }
  if (BORN.test(view.text.slice(end, end + 5))) return { confidence: 0.9, reason: 'born+calendar' }
  if (labelStance(view, WORDS) === 'against') return undefined
  const reach = before === undefined || before.iso === iso ? BEFORE_MAX : Math.min(BEFORE_MAX, Math.max(0, start - before.end))
  if (stanceBefore(view.text, start, WORDS, reach) === 'for') return { confidence: 0.85, reason: 'context+calendar' }
  if (isBesideSex(view.text, start, end) && ageOn(iso, today()) >= LISTED_AGE_MIN)
    return { confidence: 0.7, reason: 'sex+calendar', beside: OF_NAMED }
  return view.vote === 'birth-date' ? { confidence: 0.6, reason: 'vote+calendar' } : undefined
}

const isBesideSex = (text: string, start: number, end: number): boolean =>
  BEHIND_SEX.test(text.slice(Math.max(0, start - SEX_REACH), start)) || BEFORE_SEX.test(text.slice(end, end + SEX_REACH))

/** 19850401 and 3600401: under a header, or called a birth by the words around. */
function* compactDates(view: TextView, labelled: boolean, today: string): Generator<Match> {
  for (const { start, end, digits } of spansOfShape(view.text, [[8], [7]])) {
    const read = digits.length === 8 ? { iso: readCompactDate(digits), confidence: 0.92 } : readCode(view, digits, start, today)
    if (read.iso === undefined || !isPlausible(read.iso, today)) continue
    const evidence = weigh(view, { start, end, iso: read.iso }, labelled)
    if (!evidence || (digits.length === 7 && !labelled)) continue
    yield { span: [start, end], normalized: read.iso, ...evidence, confidence: Math.min(evidence.confidence, read.confidence) }
  }
}

/** Two codes are in use; where both read a day, what the document has shown before decides. */
function readCode(view: TextView, digits: string, at: number, today: string): { iso: string | undefined; confidence: number } {
  const read = (codes: EraCodes): string | undefined => {
    const iso = readEraCode(digits, codes)
    return iso !== undefined && isPlausible(iso, today) ? iso : undefined
  }
  const medical = read('medical')
  const pension = read('pension')
  if (medical !== undefined && pension !== undefined && medical !== pension) {
    const isPension = view.document.has(CODES_SEEN, 'pension', at) && !view.document.has(CODES_SEEN, 'medical', at)
    return { iso: isPension ? pension : medical, confidence: 0.6 }
  }
  const only = medical ?? pension
  if (medical !== pension) view.document.add(CODES_SEEN, medical === undefined ? 'pension' : 'medical', at)
  return { iso: only, confidence: 0.85 }
}

const US_DATE = /^([0-9]{1,2})\/([0-9]{1,2})\/((?:18|19|20)?[0-9]{2})(?: .*)?$/
const YEAR_MONTH = /^((?:18|19|20)[0-9]{2})(?:年 ?|[/.-])(0?[1-9]|1[0-2])月?$/
const MONTH_DAY = /^(0?[1-9]|1[0-2])(?:月 ?|[/.-])(3[01]|[12][0-9]|0?[1-9])日?$/
const YEAR = /^((?:18|19|20)[0-9]{2})年?$/

/** Writings that only a birth header explains: serial numbers, American order, dates without day or year. */
function* underHeaderOnly({ text }: TextView, today: string): Generator<Match> {
  const value = text.trim()
  const read = readAlone(value, today)
  if (!read) return
  const start = text.indexOf(value)
  yield { span: [start, start + value.length], confidence: read.confidence, reason: `label+${read.reason}`, normalized: read.iso }
}

function readAlone(value: string, today: string): { iso: string; confidence: number; reason: string } | undefined {
  const year = YEAR.exec(value)?.[1]
  if (year !== undefined) return isPlausible(`${year}-01-01`, today) ? { iso: year, confidence: 0.5, reason: 'year' } : undefined
  const era = readEraCompact(value)
  if (era !== undefined) return isPlausible(era, today) ? { iso: era, confidence: 0.85, reason: 'era' } : undefined
  if (/^[0-9]{6}$/.test(value)) return readShort(value, today)
  if (/^[0-9]{4,5}$/.test(value)) {
    const iso = readSerialDate(Number(value))
    return iso !== undefined && isPlausible(iso, today) ? { iso, confidence: 0.7, reason: 'serial' } : undefined
  }
  const american = US_DATE.exec(value)
  if (american) return readAmerican(american, today)
  const month = YEAR_MONTH.exec(value)
  if (month) return { iso: `${month[1]}-${month[2]!.padStart(2, '0')}`, confidence: 0.6, reason: 'month' }
  const day = MONTH_DAY.exec(value)
  return day ? { iso: `--${day[1]!.padStart(2, '0')}-${day[2]!.padStart(2, '0')}`, confidence: 0.5, reason: 'day' } : undefined
}

/** 880102: the last such day before today. */
function readShort(digits: string, today: string): ReturnType<typeof readAlone> {
  const iso = toIso(fullYear(Number(digits.slice(0, 2)), today), Number(digits.slice(2, 4)), Number(digits.slice(4)))
  return iso !== undefined && isPlausible(iso, today) ? { iso, confidence: 0.6, reason: 'short' } : undefined
}

/** 4/1/1985 and, as spreadsheets show it, 4/1/85. */
function readAmerican(match: RegExpExecArray, today: string): ReturnType<typeof readAlone> {
  const written = Number(match[3])
  const isShort = match[3]!.length === 2
  const iso = toIso(isShort ? fullYear(written, today) : written, Number(match[1]), Number(match[2]))
  return iso !== undefined && isPlausible(iso, today) ? { iso, confidence: isShort ? 0.6 : 0.8, reason: 'calendar' } : undefined
}
