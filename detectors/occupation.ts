import { defineDetector, type ColumnView, type Match, type TextView } from '../src/contract/index.js'
import { maskAfter } from '../src/text/masks.js'
import { isValue, labelStance, speech } from './context.js'
import { byName, OF_A_PERSON } from './person.js'

const WORDS = speech(
  /^bio\.job$/,
  {
    for: '職業|職種|ご職業|お仕事|occupation|profession|(?:^|[^A-Za-z])job(?![A-Za-z])',
    against: '業種|募集|求人|希望|コード|job ?(?:id|no)',
  },
  /^(?!bio\.job$|misc\.|person\.)/,
)
/** 業種 is what the employer does, コード a number of somebody's own list, 募集職種 nobody's. */
const OTHER_LABEL = /業種|コード|募集|求人|希望|区分コード|id$/i

/**
 * Groups of occupations, as customer forms divide them. ASCII keys for `normalized` and the counts:
 * executive, public-servant, professional, medical, teacher, self-employed, agriculture, part-time, student, homemaker, retired,
 * unemployed, company-employee; 'other' for what is none of them. The first that matches decides: 会社役員 is no 会社員.
 */
const GROUPS: readonly (readonly [group: string, words: RegExp])[] = [
  ['unemployed', /無職|求職|失業|休職中|働いていない|unemployed/i],
  ['retired', /年金|定年|退職|リタイア|retired|pensioner/i],
  ['student', /学生|生徒|小学生|中学生|高校生|大学生|院生|児童|園児|浪人|予備校生|student|pupil/i],
  ['homemaker', /主婦|主夫|家事|専業|housewife|homemaker/i],
  ['part-time', /パート|アルバイト|フリーター|非常勤|臨時|日雇|派遣|契約社員|嘱託|part-?time|temporary|freeter/i],
  [
    'public-servant',
    /公務員|公務|官公庁|市役所|役場|県庁|警察|消防|自衛|国家|地方公|議員|裁判官|検察|civil servant|government|public servant|police/i,
  ],
  [
    'medical',
    /医師|医者|歯科|看護|薬剤師|医療|介護|助産|保健師|獣医|理学療法|作業療法|放射線技師|臨床|ヘルパー|福祉|doctor|nurse|physician|pharmacist|medical|dentist/i,
  ],
  ['teacher', /教員|教師|教諭|教授|講師|保育|校長|塾|教職|学校職員|teacher|professor|lecturer/i],
  [
    'professional',
    /弁護士|会計士|税理士|司法書士|行政書士|社労士|社会保険労務士|弁理士|建築士|鑑定士|士業|コンサル|lawyer|attorney|accountant|architect|consultant/i,
  ],
  ['agriculture', /農業|農家|林業|漁業|漁師|酪農|畜産|水産|農林|farmer|fisher|agricultur/i],
  ['executive', /役員|経営|社長|取締役|代表|会長|executive|director|ceo|president|owner/i],
  ['self-employed', /自営|個人事業|フリーランス|商店主|店主|自由業|事業主|在宅|作家|芸術|芸能|self-?employed|freelance/i],
  [
    'company-employee',
    /会社員|社員|団体職員|職員|サラリーマン|勤務|事務|営業|技術|エンジニア|プログラマ|デザイナ|販売|製造|管理職|専門職|総合職|一般職|企画|開発|研究|経理|総務|人事|運転|作業員|整備|接客|サービス|店員|調理|美容|建設|工員|銀行員|会社|正社員|勤め|employee|engineer|clerk|office|sales|manager|worker|programmer|designer|staff|driver|researcher/i,
  ],
]
const OWN_WORD = /^(?:その他|他|other|others|自由記述)$/i
const NOTHING =
  /^(?:なし|無し|無|ない|不明|未定|未記入|未回答|無回答|回答しない|非公開|該当なし|選択してください|ー|―|n\/?a|none|null|unknown|職業|職種|[0-9.:-]+)$/i
/** Longest name of an occupation, in characters. */
const LONGEST = 40
const SENTENCE = /[。!?\n]|です|ます/

/** 職業は会社員です: what a sentence says of who is named in it. */
const SAID = /(?:職業|ご職業)(?:は|が) {0,2}([^。、,\s()はがをに]{2,12}?)(?=です|で、|である|であり|とのこと|[、。,\s]|$)/g
const OF_NAMED = byName(60)

/** Occupations, under a header or label, or in a sentence of somebody that says so. Normalised to the group. */
export const occupation = defineDetector({
  apiVersion: 1,
  id: 'occupation',
  version: '1.0.0',
  type: 'occupation',
  title: { ja: '職業', en: 'Occupations' },
  hints: { signs: [/職業/] },
  labels: ['職業', 'ご職業', '職種', 'お仕事', 'Occupation'],
  mask: (value) => maskAfter(value, 0),
  column,
  detect,
  examples: {
    positive: [
      { text: '会社員', label: '職業', finds: [{ value: '会社員', confidence: 0.8 }] },
      { text: '専業主婦', label: 'ご職業', finds: [{ value: '専業主婦', confidence: 0.8 }] },
      { text: '地方公務員', label: '職業', finds: [{ value: '地方公務員', confidence: 0.8 }] },
      { text: '宮大工', label: '職業', finds: [{ value: '宮大工', confidence: 0.5 }] },
      { text: '無職', label: '職業', finds: [{ value: '無職', confidence: 0.8 }] },
      { text: '山田太郎さんの職業は会社員です。', finds: [{ value: '会社員', confidence: 0.5 }] },
    ],
    negative: [
      { text: '彼は会社員だった。' },
      { text: '会社員', label: '募集職種' },
      { text: '不明', label: '職業' },
      { text: '3', label: '職業コード' },
      { text: '会社員', label: '商品名' },
    ],
  },
})

/** The cells of no other column are read. */
function column(view: ColumnView): false | undefined {
  const isOccupation = labelStance(view, WORDS) === 'for' && (view.label === undefined || !OTHER_LABEL.test(view.label))
  return isOccupation ? undefined : false
}

function detect(view: TextView): Iterable<Match> {
  if (!isValue(view)) return view.text.includes('職業') ? inText(view.text) : []
  if (labelStance(view, WORDS) !== 'for') return view.kind === 'prose' && view.text.includes('職業') ? inText(view.text) : []
  if (view.label !== undefined && OTHER_LABEL.test(view.label)) return []
  const { text } = view
  const value = text.trim()
  if (value === '' || value.length > LONGEST || NOTHING.test(value) || SENTENCE.test(value)) return []
  const group = OWN_WORD.test(value) ? 'other' : groupOf(value)
  const start = text.indexOf(value)
  const known = group !== undefined
  return [
    {
      span: [start, start + value.length],
      confidence: known ? 0.9 : 0.6,
      reason: known ? 'label+value' : 'label',
      normalized: group ?? 'other',
      beside: OF_A_PERSON,
    },
  ]
}

/** Only what the groups know: 職業は多様です speaks of nobody. */
function inText(text: string): Match[] {
  const matches: Match[] = []
  for (const match of text.matchAll(SAID)) {
    const group = groupOf(match[1]!)
    if (group === undefined) continue
    const start = match.index + match[0].lastIndexOf(match[1]!)
    matches.push({ span: [start, start + match[1]!.length], confidence: 0.65, reason: 'word+name', normalized: group, beside: OF_NAMED })
  }
  return matches
}

function groupOf(value: string): string | undefined {
  for (const [group, words] of GROUPS) if (words.test(value)) return group
  return undefined
}
