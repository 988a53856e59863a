/** Items of 個人情報保護法 2条3項 and 施行令 2条, as the report counts them. */
export type Category =
  | 'race'
  | 'creed'
  | 'social-status'
  | 'medical-history'
  | 'criminal-record'
  | 'crime-victim'
  | 'disability'
  | 'health-check'
  | 'medical-care'
  | 'criminal-procedure'
  | 'juvenile-procedure'

/**
 * What a value must be to affirm the label. any: whatever is no negation. flag: a mark (○, 有), a grade or a word of the category.
 * measure: a number or a finding.
 */
export type Mode = 'any' | 'flag' | 'measure'

/** What a header or label asks for. */
export interface Item {
  category: Category
  mode: Mode
  confidence: number
}

/** Labels that share a word with the items and are none of them: services, costs, counts, systems, insurance and invitations. */
const NONE =
  /費|料金?$|金額|点数|件数|人数|患者数|者数|率$|手当|給付|保険(?!証)|加算|システム|通信障害|障害(?:発生|対応|報告|管理|復旧|内容の連絡|番号|票|一覧|日時|原因|件名|レベル|影響|箇所|機器|時間|通知)|案内|予約|同意|希望|対策|予防(?!接種)|研修|講座|担当|医師名|主治医|施設名|医療機関|病院名|組合員(?:番号|名|氏名|コード|no|id)|組合名|カルテ(?:番号|no|id)|患者(?:番号|no|id)|診察券|受付|url|コード$|組合費|対象(?:疾患|病)|検査(?:日|方法|機関|会社|項目|番号|員|担当|区分|工程|基準|数|ロット)|受診券|傷病手当|商品|製品|薬価|薬品コード|年月$/i

const LABELS: readonly (readonly [category: Category, mode: Mode, confidence: number, pattern: RegExp])[] = [
  ['juvenile-procedure', 'any', 0.85, /補導歴|非行歴|保護処分|少年院|少年審判|鑑別所/],
  ['criminal-procedure', 'any', 0.85, /逮捕歴|逮捕|起訴|送検|勾留|公判|被疑|検挙/],
  ['criminal-record', 'any', 0.85, /犯罪歴|犯歴|前科|前歴(?!照会)|有罪|服役|受刑|刑罰/],
  ['crime-victim', 'any', 0.8, /犯罪被害|^被害内容|被害届|被害状況$|dv被害|^dv$|ストーカー|虐待|性被害|支援措置/i],
  ['race', 'any', 0.85, /^(?:人種|民族|人種・民族|出自|ethnicity|race)$/i],
  ['creed', 'any', 0.85, /信仰|宗教|宗派|信条|思想|支持政党|支持団体|入信|religion|creed/i],
  ['creed', 'flag', 0.75, /^(?:労働組合|組合加入|労組|組合員区分|党員|組合員)|労組加入|後援会員/],
  ['social-status', 'any', 0.8, /社会的身分|同和|被差別|嫡出/],
  ['social-status', 'flag', 0.6, /^生活保護/],
  [
    'disability',
    'any',
    0.9,
    /障[害がい碍]{1,2}者?の?(?:等級|種別|名|程度|支援区分|内容|種類|状況|特性|区分)|手帳の?(?:番号|等級|種別|種類|級)|難病名?$|指定難病|要介護|介護度|介護認定|要支援|disability/i,
  ],
  [
    'disability',
    'flag',
    0.85,
    /障[害がい碍]{1,2}者|身体障|知的障|精神障|発達障|内部障|聴覚障|視覚障|療育手帳|愛の手帳|障害者?手帳|障害の?有無|^障[害がい碍]{1,2}$|特別支援学級/,
  ],
  [
    'medical-care',
    'any',
    0.8,
    /受診歴|診療(?:日|内容|科|記録|情報)|診察(?:内容|日|記録)|入院(?:日|歴|期間|病棟|先)?$|退院日|通院(?:歴|先|日|状況|中)?$|治療(?:内容|歴|中|状況|方針|経過)|手術(?:歴|日|名|内容)?$|服薬|処方(?:薬|内容|歴)?$|投薬|調剤|薬歴|お薬|内服|常用薬|看護記録|^カルテ$|リハビリ|接種(?:日|歴|状況|回数)|ワクチン接種|かかりつけ医|medication|treatment|prescription/i,
  ],
  [
    'health-check',
    'any',
    0.85,
    /(?:健診|検診|健康診断|人間ドック|ドック|特定健診)の?(?:結果|判定|所見|総合)|総合判定|医師の判断|ストレスチェックの?(?:結果|判定|点)|高ストレス|就業(?:区分|判定|制限)|(?:pcr|抗体|抗原|遺伝子|血液|尿|ウイルス)検査の?(?:結果)?$|医師の意見|産業医(?:意見|所見|面談結果)/i,
  ],
  [
    'health-check',
    'measure',
    0.8,
    /収縮期|拡張期|血圧|hba1c|血糖|中性脂肪|(?:hdl|ldl)(?:コレステロール)?|コレステロール|^(?:got|gpt|ast|alt)(?:\(|$)|γ-?gtp?|尿(?:蛋白|たんぱく|糖|潜血|酸値?)|便潜血|クレアチニン|egfr|腹囲|心電図|胸部x線|眼底|ヘモグロビン/i,
  ],
  [
    'medical-history',
    'any',
    0.9,
    /病名|傷病|疾病|疾患|既往|病歴|持病|診断名|診断内容|主訴|現病|罹患|基礎疾病|感染症歴|(?:がん|癌)(?:種|の種類|ステージ)|diagnosis|medical ?history|disease/i,
  ],
  ['medical-history', 'any', 0.6, /アレルギー|allerg/i],
]

/** Labels that were looked up; running text can bring any number of them. */
const memory = new Map<string, Item | null>()
const MEMORY_MAX = 1000

/** The item that a header or label asks for; undefined where it is none of the law's. */
export function itemOf(label: string): Item | undefined {
  const known = memory.get(label)
  if (known !== undefined) return known ?? undefined
  const item = look(label)
  if (memory.size >= MEMORY_MAX) memory.clear()
  memory.set(label, item ?? null)
  return item
}

/** Longest header that is no sentence, in characters. */
const LABEL_MAX = 40

function look(label: string): Item | undefined {
  if (label.length > LABEL_MAX) return undefined
  const key = label.replace(/[\s*※:_【】[\]「」]/g, '').replace(/\((?:任意|必須|ある方|あれば|有無)\)/g, '')
  if (NONE.test(key)) return undefined
  for (const [category, mode, confidence, pattern] of LABELS) if (pattern.test(key)) return { category, mode, confidence }
  return undefined
}

/** Labels that are looked for in running text besides those of the header dictionary. */
export const FIELD_LABELS = [
  ...[
    '既往歴',
    '病名',
    '傷病名',
    '持病',
    '病歴',
    '現病歴',
    '診断名',
    '基礎疾患',
    '既往症',
    '服薬',
    '服薬歴',
    '常用薬',
    '処方薬',
    '治療中の病気',
    '現在治療中の病気',
  ],
  ...[
    '手術歴',
    '入院歴',
    '通院歴',
    '障害',
    '障害名',
    '障害の有無',
    '障害等級',
    '障害者手帳',
    '障害者手帳の有無',
    '身体障害者手帳',
    '療育手帳',
    '精神障害者保健福祉手帳',
  ],
  ...[
    '要介護度',
    '介護度',
    '信仰',
    '宗教',
    '信条',
    '支持政党',
    '犯罪歴',
    '前科',
    '逮捕歴',
    '補導歴',
    '健診結果',
    '健康診断結果',
    '総合判定',
    '人種',
    '民族',
    '被害内容',
  ],
]
