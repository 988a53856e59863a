import { defineDetector, type ColumnView, type Hints, type Match, type TextView } from '../src/contract/index.js'
import { maskAfter } from '../src/text/masks.js'
import { isValue, labelStance, speech } from './context.js'
import { byName, OF_A_PERSON, PERSONAL } from './person.js'

const WORDS = speech(
  /^bio\.sex$/,
  { for: '性別|男女|(?:^|[^A-Za-z])(?:sex|gender)(?![A-Za-z])', against: '対象|不問|制限|商品|カテゴリ' },
  /^(?!bio\.sex$|misc\.|person\.|bio\.)/,
)

/** Values under a header. 1 and 2 as in JIS X 0303 and ISO/IEC 5218; its 0 (not known) says nothing. */
const VALUES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    male: '男 男性 男子 男児 おとこ だんせい m male man boy ♂ 1 01 1:男 1:男性 1.男 1.男性 1男 1男性 男(1) 男性(1) m:男 m(男) m:male 男m 男・男性',
    female:
      '女 女性 女子 女児 おんな じょせい f female woman girl ♀ 2 02 2:女 2:女性 2.女 2.女性 2女 2女性 女(2) 女性(2) f:女 f(女) f:female w 女f 女・女性',
    // An answer like the two above.
    other:
      'その他 他 other x 3 どちらでもない どちらともいえない ノンバイナリー ノンバイナリ xジェンダー nonbinary non-binary トランスジェンダー',
    // None: 9 of ISO/IEC 5218 (not applicable), and choices that leave open which it is.
    undisclosed:
      '9 その他/回答しない その他・回答しない その他(回答しない) 回答しない 無回答 答えたくない 回答したくない prefernottosay prefernottoanswer 選択しない 不答',
  }).flatMap(([sex, list]) => list.split(' ').map((value) => [value, sex] as const)),
)
/** ☑男 □女, 男・○女: the marked one of several. */
const MARKED = /[☑✓✔■●◉☒レ]\s?(男|女)|[(○◯](男|女)(?:性|子)?\)?/g
const PLAIN = new Set(['男', '女', '男性', '女性', '♂', '♀'])
/** 山田太郎(男・35歳), 山田花子(35歳、女性). */
const BRACKETED = /\((?:[^()]{1,10}[・、,/ ])?(男性?|女性?)(?:[・、,/ ][^()]{1,10})?\)/g
/** 性別は女性です, 35歳の男性, 66歳 女: what a sentence or a line of a report says of who is named in it. */
const SAID = /(?:性別(?:は|が|:| ) {0,4}|[0-9][歳才](?:の|[ ・/、,]{1,3}))(男性|女性|男|女)(?=です|で、|である|であり|[、。,\s)]|$)/g

/** 佐藤 花子（サトウ ハナコ）女 1983/7/8, 佐藤 花子 女 41歳: between a name and a birth date or an age, in a line of a list. */
const LISTED =
  /[\p{L})][ \t、,・/]{0,3}(男|女)(?:性|子)?[ \t、,・/]{1,3}(?=(?:18|19|20)[0-9]{2}[-/.年]|(?:[SHTRMsh]|明治|大正|昭和|平成|令和)[0-9元]|満?[0-9]{1,3}[歳才])/gu

/** 佐藤 花子 昭和40年3月2日 女. */
const LISTED_BEHIND = /[0-9日][ \t、,・/]{1,3}(男|女)[性子]?(?=[ \t、,・/)]|\n|$)/g

/** Of a row that has neither header nor sex on it: someone's own data must stand beside. */
const IN_A_RECORD = { types: PERSONAL, reach: 0, otherwise: 0 }
const BEHIND_NAME = byName(4)
/** 山田花子さん(35歳、女性): what stands before it in the brackets is between. */
const BEHIND_OTHERS = byName(16)
const OF_NAMED = byName(60)
/** With a reading or a birth date between. */
const IN_LINE = byName(30)

/** Sex: under a header or label, in the record of a person, or in brackets behind a name. Normalised 'male', 'female', 'other', or 'undisclosed' where no answer is given. */
export const gender = defineDetector({
  apiVersion: 1,
  id: 'gender',
  version: '1.0.0',
  type: 'gender',
  title: { ja: '性別', en: 'Sex' },
  hints: { signs: [/[男女]/] },
  labels: ['性別', 'ご性別', '男女', '性別(男女)', 'Sex', 'Gender'],
  mask: (value) => maskAfter(value, 0),
  column,
  detect,
  examples: {
    positive: [
      { text: '男', label: '性別', finds: [{ value: '男', confidence: 0.8 }] },
      { text: '女性', label: '性別', finds: [{ value: '女性', confidence: 0.8 }] },
      { text: 'F', label: 'gender', finds: [{ value: 'F', confidence: 0.8 }] },
      { text: '2', label: '性別', finds: [{ value: '2', confidence: 0.5 }] },
      { text: '☑男 □女', label: '性別', finds: [{ value: '男', confidence: 0.5 }] },
      { text: '山田花子さん(女性・35歳)', finds: [{ value: '女性', confidence: 0.5 }] },
      { text: '山田花子 様 昭和33年4月5日 66歳 女', finds: [{ value: '女', confidence: 0.5 }] },
      { text: '患者氏名 山田花子 殿 生年月日 昭和33年4月5日(66歳) 性別 女', finds: [{ value: '女', confidence: 0.5 }] },
      { text: '山田花子(ヤマダ ハナコ)女 1958/4/5', finds: [{ value: '女', confidence: 0.5 }] },
      { text: '山田花子さんの性別は女性です。', finds: [{ value: '女性', confidence: 0.5 }] },
    ],
    negative: [
      { text: '男' },
      { text: '男・女', label: '性別' },
      { text: '不明', label: '性別' },
      { text: '女性用', label: '商品名' },
      { text: '男性の平均身長は女性より高い。' },
      { text: '男女共同参画' },
      { text: '1', label: '区分' },
    ],
  },
})

/** Under a header that says nothing of it, only a text that speaks of a man or a woman. */
function column(view: ColumnView): Hints | false | undefined {
  const stance = labelStance(view, WORDS)
  if (stance !== 'neutral') return stance === 'against' ? false : undefined
  return view.label === undefined && view.role === undefined ? undefined : { words: ['男', '女'] }
}

function detect(view: TextView): Iterable<Match> {
  const { text } = view
  if (isValue(view)) {
    const stance = labelStance(view, WORDS)
    if (stance === 'for') return underLabel(text)
    if (stance === 'against') return []
    if (view.kind === 'cell' && text.length <= 2)
      return PLAIN.has(text) && view.label === undefined && view.role === undefined ? inRecord(text) : []
  }
  return text.includes('男') || text.includes('女') ? inText(text) : []
}

function underLabel(text: string): Match[] {
  const value = text.trim()
  if (value === '' || value.length > 40) return []
  const sex = VALUES.get(value.toLowerCase().replace(/\s/g, ''))
  if (sex !== undefined) {
    const start = text.indexOf(value)
    const confidence = /^[0-9]+$/.test(value) ? 0.7 : 0.95
    return [{ span: [start, start + value.length], confidence, reason: 'label+value', normalized: sex, beside: OF_A_PERSON }]
  }
  const marked = [...text.matchAll(MARKED)]
  const only = marked.length === 1 ? marked[0]! : undefined
  const written = only?.[1] ?? only?.[2]
  if (only === undefined || written === undefined) return []
  const start = only.index + only[0].indexOf(written)
  return [{ span: [start, start + 1], confidence: 0.8, reason: 'label+mark', normalized: sexOf(written), beside: OF_A_PERSON }]
}

const sexOf = (written: string): string => (written.startsWith('男') ? 'male' : 'female')

const inRecord = (text: string): Match[] => [
  {
    span: [0, text.length],
    confidence: 0.6,
    reason: 'value+record',
    normalized: text === '♂' || text.startsWith('男') ? 'male' : 'female',
    beside: IN_A_RECORD,
  },
]

function inText(text: string): Match[] {
  const said = [...text.matchAll(SAID)].map((match) => {
    const start = match.index + match[0].length - match[1]!.length
    const span: [number, number] = [start, start + match[1]!.length]
    return { span, confidence: 0.65, reason: 'word+name', normalized: sexOf(match[1]!), beside: OF_NAMED }
  })
  for (const match of [...text.matchAll(LISTED), ...text.matchAll(LISTED_BEHIND)]) {
    const start = match.index + match[0].indexOf(match[1]!, 1)
    if (said.some(({ span }) => span[0] === start)) continue
    const length = /^[男女](?:性|子)/.test(text.slice(start, start + 2)) ? 2 : 1
    said.push({ span: [start, start + length], confidence: 0.65, reason: 'word+name', normalized: sexOf(match[1]!), beside: IN_LINE })
  }
  if (!text.includes('(')) return said
  const bracketed = [...text.matchAll(BRACKETED)].map((match): Match => {
    const start = match.index + match[0].indexOf(match[1]!)
    return {
      span: [start, start + match[1]!.length],
      confidence: 0.7,
      reason: 'bracket+name',
      normalized: sexOf(match[1]!),
      beside: start - match.index > 1 ? BEHIND_OTHERS : BEHIND_NAME,
    }
  })
  return [...said, ...bracketed]
}
