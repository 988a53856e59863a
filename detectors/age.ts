import { defineDetector, type ColumnView, type Match, type TextView } from '../src/contract/index.js'
import { maskDigits } from '../src/text/masks.js'
import { KANJI_NUMERALS, readNumeral } from '../src/text/numerals.js'
import { isValue, labelStance, speech, type Stance } from './context.js'
import { byName, OF_A_PERSON } from './person.js'

const WORDS = speech(
  /^bio\.age$/,
  {
    for: '年齢|年令|満年齢|年代|(?:^|[^A-Za-z])age(?![A-Za-z])',
    against: '対象|推奨|平均|制限|定年|参加|受験|築|機器|設備|経過|資格|条件|上限|下限|学齢|精神|肌年齢|血管年齢',
  },
  /^(?!bio\.age$|misc\.|person\.|bio\.birth$|bio\.sex$)/,
)
const LABEL_AGAINST = /対象|推奨|平均|制限|定年|受験|築|上限|下限|参加可能|条件|別人口|階級/
/** The oldest person ever verified was 122. */
const OLDEST = 122

const NUMERAL = `[0-9]{1,3}|[${KANJI_NUMERALS}]{1,4}`
const UNIT = '(?:歳|才|さい|years? old|yo)'
/** 35, 満35歳, 35才6か月, 三十五歳 (数え36歳). */
const WHOLE = new RegExp(`^(?:満|当時|数え年?|約)? ?(${NUMERAL}) ?${UNIT}?(?: ?[0-9]{1,2} ?[かヶカケ箇]月)?(?:\\([^()]{1,12}\\))?$`, 'i')
/** 30代, 30歳代, 30-39, 30~39歳, 60歳以上. */
const BAND = /^([1-9]0)(?:歳|才)?代(?:[前後]半|半ば)?$|^([0-9]{1,2})(?:歳|才)? ?[-~〜～―] ?([0-9]{1,3})(?:歳|才)?$/
/** The ends of a list of bands: 10歳未満, 10代以下, 0代; 70代以上, 80歳~. */
const BELOW = /^(?:[~〜～] ?([0-9]{1,2})[歳才]|([0-9]{1,2})[歳才](未満|以下)|([1-9]?0)代(未満|以下)?)$/
const ABOVE = /^([1-9]0)[歳才代](?:以上| ?[~〜～])$/
/**
 * In a sentence a unit is needed, and nothing that makes a limit, a time of life or a horse of it. The unit comes first, because there are few of it: what
 * stands before it is looked at from there.
 */
const IN_TEXT = new RegExp(
  `[歳才](?<=(?<![0-9.,${KANJI_NUMERALS}第])((?:満|当時)?(${NUMERAL}))[歳才])(?!以[上下内]|未満|まで|から|児|代|馬|牡|牝|向け|時|で(?!す|ある|あり)|頃|ごろ|ころ|の[時と頃こ]|に|程度|前後|超|を|くらい|ぐらい|[-~〜～]|若|年[上下]|の若|だった|差|上|下|違)`,
  'g',
)
/** 年齢は35歳です, 年齢：35, 満年齢35. */
const NAMED = new RegExp(
  `(?<!対象|平均|推奨|制限|定年|参加|受験|学|精神|肌|血管|健康)(?:満)?年[齢令](?:は|が|:) {0,2}(?:満)?(${NUMERAL})(?=[歳才]?(?:です|である|であり|で、|の[男女]|[、。,\\s)]|$))`,
  'g',
)
/** An age that stands in brackets behind its person: 山田太郎(35). */
const BRACKETED = /\((?:満|当時)?([1-9][0-9]|1[01][0-9])[歳才]?(?:[・、,][^()]{1,12})?\)/g
const HINT = /[歳才齢令]|\([1-9]|\(満|\(当/

/**
 * Ages: under a header or label, in brackets behind a name, or with 歳 beside one. Limits (18歳以上), ages of buildings and firms and
 * statistics are none. Years completed, as 年齢計算ニ関スル法律 counts them; a band is kept as it stands ('30-39').
 */
export const age = defineDetector({
  apiVersion: 1,
  id: 'age',
  version: '1.0.0',
  type: 'age',
  title: { ja: '年齢', en: 'Ages' },
  hints: { signs: [/[歳才齢令]/, BRACKETED] },
  labels: ['年齢', 'ご年齢', '満年齢', '年令', 'Age'],
  mask: (value) => maskDigits(value),
  column,
  detect,
  examples: {
    positive: [
      { text: '35', label: '年齢', finds: [{ value: '35', confidence: 0.8 }] },
      { text: '満35歳', label: '年齢', finds: [{ value: '満35歳', confidence: 0.8 }] },
      { text: '三十五歳', label: '年齢', finds: [{ value: '三十五歳', confidence: 0.8 }] },
      { text: '30代', label: '年代', finds: [{ value: '30代', confidence: 0.5 }] },
      { text: '10歳未満', label: '年代', finds: [{ value: '10歳未満', confidence: 0.5 }] },
      { text: '70代以上', label: '年代', finds: [{ value: '70代以上', confidence: 0.5 }] },
      { text: '山田太郎さん(35歳)が来店', finds: [{ value: '35歳', confidence: 0.5 }] },
      { text: '山田太郎さんの年齢は35歳です。', finds: [{ value: '35', confidence: 0.5 }] },
    ],
    negative: [
      { text: '創業50年' },
      { text: '18歳以上', label: '対象年齢' },
      { text: '対象年齢は3歳から6歳までです。' },
      { text: '築35年', label: '築年数' },
      { text: '350', label: '年齢' },
      { text: '35', label: '平均年齢' },
      { text: '20歳で上京した。' },
    ],
  },
})

/** A column that is called something else has no ages; remarks have them, and columns of which nothing is known. */
function column(view: ColumnView): false | undefined {
  const stance = labelStance(view, WORDS)
  if (isCalledAge(view, stance)) return undefined
  return isCalledOther(view, stance) || (view.role !== undefined && !view.role.startsWith('misc.')) ? false : undefined
}

const isCalledAge = ({ label }: ColumnView, stance: Stance): boolean =>
  stance === 'for' && (label === undefined || !LABEL_AGAINST.test(label))

const isCalledOther = ({ role }: ColumnView, stance: Stance): boolean => stance === 'against' || role === 'bio.age'

function detect(view: TextView): Iterable<Match> {
  if (isValue(view)) {
    const stance = labelStance(view, WORDS)
    if (isCalledAge(view, stance)) {
      const matches = underLabel(view.text)
      return matches.length === 0 && view.kind === 'prose' ? beginning(view.text) : matches
    }
    if (isCalledOther(view, stance) || (view.kind === 'cell' && view.role !== undefined && !view.role.startsWith('misc.'))) return []
  }
  return HINT.test(view.text) ? inText(view.text) : []
}

function underLabel(text: string): Match[] {
  const value = text.trim()
  if (value.length > 24 || value === '') return []
  const start = text.indexOf(value)
  const span: [number, number] = [start, start + value.length]
  const whole = WHOLE.exec(value)
  if (whole) {
    const years = readNumeral(whole[1]!)
    if (years === undefined || years > OLDEST || (years < 1 && whole[1] !== '0')) return []
    return [{ span, confidence: 0.9, reason: 'label+range', normalized: String(years), beside: OF_A_PERSON }]
  }
  const band = BAND.exec(value)
  if (!band) return openBand(value, span)
  const from = Number(band[1] ?? band[2])
  const to = band[3] === undefined ? from + 9 : Number(band[3])
  if (from >= to || to > OLDEST) return []
  return [{ span, confidence: 0.8, reason: 'label+band', normalized: `${from}-${to}`, beside: OF_A_PERSON }]
}

/** A band without one of its ends. */
function openBand(value: string, span: [number, number]): Match[] {
  const match = { span, confidence: 0.8, reason: 'label+band', beside: OF_A_PERSON }
  const above = ABOVE.exec(value)
  if (above !== null) return [{ ...match, normalized: `${above[1]!}-${OLDEST}` }]
  const below = BELOW.exec(value)
  if (below === null) return []
  const [, open, years, yearsBound, decade, decadeBound] = below
  const last = Number(open ?? years ?? Number(decade) + 9)
  const to = yearsBound === '未満' ? last - 1 : decadeBound === '未満' ? last - 10 : last
  return to < 0 ? [] : [{ ...match, normalized: `0-${to}` }]
}

/** 年齢は35歳です。職業は…: the sentence goes on behind the value. */
const BEGINNING = new RegExp(`^(?:満)?(${NUMERAL})[歳才](?=です|である|であり|で、|の[男女]|[、。,\\s])`)

function beginning(text: string): Match[] {
  const match = BEGINNING.exec(text)
  const years = match === null ? undefined : readNumeral(match[1]!)
  if (match === null || years === undefined || years < 1 || years > OLDEST) return []
  return [{ span: [0, match[0].length], confidence: 0.8, reason: 'label+range', normalized: String(years), beside: OF_A_PERSON }]
}

const BY_NAME = byName(24)
const BEHIND_NAME = byName(3)
const OF_NAMED = byName(60)

function calledSo(text: string): Match[] {
  const matches: Match[] = []
  for (const match of text.matchAll(NAMED)) {
    const years = readNumeral(match[1]!)
    if (years === undefined || years < 1 || years > OLDEST) continue
    const start = match.index + match[0].lastIndexOf(match[1]!)
    matches.push({
      span: [start, start + match[1]!.length],
      confidence: 0.7,
      reason: 'word+name',
      normalized: String(years),
      beside: OF_NAMED,
    })
  }
  for (const match of text.matchAll(IN_TEXT)) {
    const span: [number, number] = [match.index - match[1]!.length, match.index + 1]
    if (matches.some((named) => named.span[0] >= span[0] && named.span[0] < span[1])) continue
    const years = readNumeral(match[2]!)
    if (years === undefined || years < 1 || years > OLDEST) continue
    matches.push({ span, confidence: 0.7, reason: 'unit+name', normalized: String(years), beside: BY_NAME })
  }
  return matches
}

/** What stands in every age but those in brackets. */
const CALLED = /[歳才齢令]/

function inText(text: string): Match[] {
  const matches: Match[] = CALLED.test(text) ? calledSo(text) : []
  for (const match of text.matchAll(BRACKETED)) {
    const start = match.index + match[0].indexOf(match[1]!)
    if (matches.some(({ span }) => span[0] <= start && start < span[1])) continue
    matches.push({
      span: [start, start + match[1]!.length],
      confidence: 0.5,
      reason: 'bracket+name',
      normalized: match[1]!,
      beside: BEHIND_NAME,
    })
  }
  return matches
}
