import type { Category } from './labels.js'

/** Illnesses by name; がん only as an illness (胃がん, がんと診断), never as がんばる. */
const ILLNESS =
  '(?:胃|肺|大腸|直腸|結腸|乳|子宮頸?|卵巣|前立腺|肝臓?|膵臓?|食道|腎臓?|膀胱|甲状腺|皮膚|咽頭|喉頭|舌|胆管|胆のう|脳)(?:がん|癌|ガン|腫瘍)|末期がん|末期癌|悪性(?:腫瘍|リンパ腫)|白血病|多発性骨髄腫|うつ病|鬱病|抑うつ状態|躁うつ病|適応障害|統合失調症|双極性障害|パニック障害|不安障害|強迫性障害|摂食障害|睡眠障害|PTSD|心的外傷後ストレス障害|認知症|アルツハイマー病?|' +
  '糖尿病|高血圧症?|脂質異常症|心筋梗塞|狭心症|心不全|不整脈|脳梗塞|脳出血|くも膜下出血|脳卒中|てんかん|HIV感染症?|HIV|エイズ|AIDS|[ABC]型肝炎|肝炎|肝硬変|肺結核|結核|梅毒|クラミジア|淋病|性感染症|不妊症|アルコール依存症?|薬物依存症?|ギャンブル依存症|潰瘍性大腸炎|クローン病|関節リウマチ|膠原病|全身性エリテマトーデス|気管支喘息|喘息|腎不全|慢性腎臓病|ネフローゼ症候群|パーキンソン病|筋萎縮性側索硬化症|ALS|多発性硬化症|バセドウ病|橋本病|アトピー性皮膚炎|椎間板ヘルニア|子宮筋腫|子宮内膜症|新型コロナ(?:ウイルス)?(?:感染症)?'
const DISORDER =
  '知的障害|精神障害|発達障害|自閉症(?:スペクトラム(?:障害|症)?)?|自閉スペクトラム症|ADHD|注意欠如(?:・?多動(?:性障害|症))?|学習障害|聴覚障害|視覚障害|肢体不自由|内部障害|高次脳機能障害|ダウン症'
const HANDBOOK = '(?:身体障[害がい碍]{1,2}者|精神障[害がい碍]{1,2}者保健福祉|障[害がい碍]{1,2}者|療育|愛の)手帳'

export interface Rule {
  category: Category
  /** In a sentence that names somebody. */
  pattern: RegExp
  confidence: number
}

/** What makes an illness somebody's: a diagnosis, a treatment, an absence. */
const SUFFERS =
  'の既往歴?が?(?:あり|ある|有り?)|の?(?:病歴|持病)が?(?:あり|ある|有り?)|と診断(?:され|を受け|さ)|の診断(?:を受け|書|が出)|を?(?:患|わずら)[っいう]|を発症|を?発病|に罹患|を?罹患|にかか[っり]|に感染し|感染[がを]確認|に?陽性|[ので]?(?:治療|療養|闘病|加療|通院|入院|服薬|休職|休養|手術)(?:中|し|を|の|と|、|が必要)|のため、?[^。]{0,12}(?:休職|入院|通院|欠勤|療養|手術|退職|服薬)|により、?[^。]{0,12}(?:休職|入院|療養|退職)|で、?[^。]{0,10}(?:休職|入院|通院|療養|服薬|手術)|が?再発|持ち[でのだ]|を?抱え|があ[りる](?!得|え|場合|と[きは])'

export const RULES: readonly Rule[] = [
  { category: 'medical-history', confidence: 0.65, pattern: new RegExp(`(?:${ILLNESS})(?:${SUFFERS})`, 'g') },
  {
    category: 'medical-history',
    confidence: 0.65,
    pattern: new RegExp(`(?:病歴|既往歴|既往症|持病|現病歴|基礎疾患|病名|診断名)(?:は|が|として|に) {0,2}(?:${ILLNESS})`, 'g'),
  },
  { category: 'disability', confidence: 0.65, pattern: new RegExp(`(?:${DISORDER})(?:${SUFFERS}|の(?:お子|息子|娘|ため)|[1-7]級)`, 'g') },
  {
    category: 'disability',
    confidence: 0.75,
    pattern: new RegExp(
      `${HANDBOOK}[^。\\n]{0,8}?(?:[1-7一二三四五六]級|[A-C][12]?判定|[AB][12]|所持し?|を?取得|を?交付|あり|を持っ|番号)`,
      'g',
    ),
  },
  {
    category: 'disability',
    confidence: 0.7,
    pattern:
      /要介護度?[1-5](?!以[上下]|から|まで|[~〜-]|の(?:方|人|場合|認定者数))|要支援[12](?!以[上下]|から|まで|[~〜-]|の(?:方|人|場合|認定者数))|指定難病(?:と|に)(?:診断|認定)/g,
  },
  {
    category: 'criminal-record',
    confidence: 0.7,
    pattern:
      /前科(?:[0-9一二三四五六七八九十]{1,2}犯|が?(?:あり|ある|持ち|者))|懲役[0-9一二三四五六七八九十]{1,3}年[^。\n]{0,20}(?:判決|確定|服役|言い?渡)|執行猶予(?:中|付き|[0-9一二三四五六七八九十]{1,2}年)|(?:有罪判決|罰金刑|禁錮刑|懲役刑|実刑判決)(?:を受け|が確定|となっ)|服役(?:し|中|歴)|仮釈放(?:され|中)|保護観察(?:中|付|処分|と)/g,
  },
  {
    category: 'criminal-procedure',
    confidence: 0.6,
    pattern: /逮捕歴が?(?:あり|ある)|書類送検され|起訴され|送検され|に逮捕され|で逮捕され|が逮捕され|は逮捕され/g,
  },
  {
    category: 'juvenile-procedure',
    confidence: 0.7,
    pattern: /少年院(?:に|へ)(?:送致|入|収容)|少年院を(?:出|退)|少年鑑別所に|補導歴が?(?:あり|ある)|補導され|保護処分(?:を受け|と)/g,
  },
  {
    category: 'crime-victim',
    confidence: 0.65,
    pattern:
      /(?:DV|ストーカー|性|性的|詐欺|家庭内暴力|いじめ)被害(?:を受け|に遭|にあ|の相談|を訴)|(?:虐待|強制わいせつ|不同意性交|暴行|レイプ)(?:を受け|の被害|され)|被害届を(?:提出|出)|支援措置(?:対象者|の申出)/g,
  },
  {
    category: 'creed',
    confidence: 0.65,
    pattern:
      /創価学会(?:員|に入|の会員)|(?:キリスト教|イスラム教|仏教|カトリック|プロテスタント|エホバの証人|天理教|幸福の科学|統一教会|旧統一教会)の?(?:(?:信者|信?徒)(?=で[あす、]|だ|とし|とな|にな|と自認|[、。)]|$)|に入信|を信仰)|(?:共産党|自民党|公明党|立憲民主党|国民民主党|社民党|れいわ新選組|日本維新の会|参政党)の?(?:党員|を支持)|労働組合(?:員(?:で|とし)|に加入し|を脱退)/g,
  },
  {
    category: 'race',
    confidence: 0.65,
    pattern:
      /在日(?:韓国人|朝鮮人|コリアン)(?:[二三四]世)?(?=で[あす、]|だ|とし|の(?:両親|父|母|家庭)|[、。)]|$)|アイヌ(?:民族)?の(?:血|出身|家系)|日系[二三四]世|被差別部落の?出身/g,
  },
  {
    category: 'social-status',
    confidence: 0.6,
    pattern: /被差別部落の?出身|同和地区の?出身|非嫡出子|婚外子|生活保護を?(?:受給(?:中|し|者)|受けて)/g,
  },
  {
    category: 'medical-care',
    confidence: 0.6,
    pattern:
      /(?:心療内科|精神科|産婦人科|泌尿器科|メンタルクリニック|婦人科|性病科|肛門科)(?:に|を|へ)(?:通院|受診|通っ|入院)|人工透析(?:を受け|中|が必要)|不妊治療(?:中|を受け|のため)|抗がん剤(?:治療)?(?:中|を受け|を投与)|流産し|(?:抗うつ薬|睡眠薬|向精神薬|インスリン)を(?:服用|処方|投与|常用)/g,
  },
  {
    category: 'health-check',
    confidence: 0.7,
    pattern:
      /(?:健康診断|健診|人間ドック|検診)(?:で|の結果)[^。\n]{0,24}(?:要精密検査|要再検査|要治療|所見|異常(?!な)|高血圧|血糖)|要精密検査(?:と|の判定)|高ストレス者(?:に該当|と判定)/g,
  },
  {
    // What a doctor writes under 所見: 尿蛋白(2+), 心電図 要精査.
    category: 'health-check',
    confidence: 0.6,
    pattern:
      /(?:尿(?:蛋白|たんぱく|糖|潜血|酸値?)|便潜血|心電図|胸部(?:X線|エックス線|レントゲン)|胃部X線|腹部(?:エコー|超音波)|血圧|肝機能|腎機能|脂質|血糖値?|HbA1c|貧血|眼底|聴力|視力|BMI)[:はがに (]{0,2}(?:要?(?:精密検査|精査|再検査?|治療|受診|医療)|要?経過観察|異常(?:所見)?(?:あり|を認め)|高値|低値|陽性|[1-4]?\+{1,3}\)?)/g,
  },
]

/** What is written under 備考 in somebody's row is said of him: an illness alone, or as a reason, needs no more. */
export const REMARKS: readonly Rule[] = [
  {
    category: 'medical-history',
    confidence: 0.6,
    pattern: new RegExp(`(?:${ILLNESS})(?:のため(?!の)|により|が?あり|が?有り?|$|(?=[、。,(・/ ]))`, 'g'),
  },
  { category: 'medical-history', confidence: 0.6, pattern: /アレルギー(?:が?あり|が?有り?|持ち|体質|(?=\())/g },
  { category: 'disability', confidence: 0.6, pattern: new RegExp(`(?:${DISORDER})(?:のため(?!の)|により|が?あり|が?有り?|$)`, 'g') },
  { category: 'medical-care', confidence: 0.6, pattern: /透析(?:中|のため(?!の)|治療|に通|を受|が必要)/g },
]

/** Cheap look for any of them before the rules are run. Every rule's match holds one: `test/detectors/sensitive-hint.test.ts`. */
export const HINT =
  /病|症|アルツハイマー|エリテマトーデス|癌|がん|ガン|障[害がい碍]|療育|愛の手帳|要介護|要支援|HIV|AIDS|ALS|ADHD|注意欠如|PTSD|エイズ|結核|梅毒|炎|梗塞|出血|喘息|てんかん|アルコール依存|薬物依存|ギャンブル依存|リウマチ|ヘルニア|筋腫|透析|流産|不妊|肝硬変|不整脈|心不全|腎不全|抑うつ|コロナ|クラミジア|アレルギ|高血圧|前科|懲役|猶予|判決|刑|服役|釈放|保護処分|保護観察|生活保護|逮捕|起訴|送検|少年院|鑑別|補導|被害|虐待|わいせつ|性交|暴行|レイプ|支援措置|[信教の]徒|信者|カトリック|プロテスタント|エホバ|幸福の科学|統一教会|維新の会|新選組|入信|信仰|学会|党|組合|在日|アイヌ|日系|被差別|同和|嫡出|婚外|精神科|内科|婦人科|肛門科|泌尿|クリニック|抗がん|抗うつ|向精神|睡眠薬|インスリン|健診|健康診断|ドック|検診|精密|精査|再検|経過観察|高値|低値|尿|便潜血|心電図|[胃胸腹]部|血圧|肝機能|腎機能|脂質|血糖|HbA1c|貧血|眼底|聴力|視力|BMI|ストレス|脳卒中|腫|肢体|自閉|ダウン症/

/** A word of the categories, whatever stands around: what a value under a flag column may be. */
export const TERM = new RegExp(`${ILLNESS}|${DISORDER}|${HANDBOOK}|要介護|要支援|身体障|肢体|聴覚|視覚|内部障|加入|受給`)

/** A claim on a stretch of running text. */
export interface Statement {
  start: number
  end: number
  category: Category
  confidence: number
}

/** Behind what was found, in the same sentence: not so, not known to be so, or nobody in particular. */
const NOT_AFTER =
  /^[^。\n]{0,14}?(?:ない|なし|無し|ません|なかっ|ではな|否定|疑いはな|とは(?:、|何|い)|場合|おそれ|恐れ|可能性|リスク|予防|対策|かどうか|か否か|の有無|患者数|の方(?:は|に|が|も)|の人(?:は|に|が|も)|専門|研究|学会|者数|保険|ですか|ますか|\?)/
/** Before it in the same sentence: rules, statistics, news of a kind. */
const NOT_BEFORE =
  /(?:もし|仮に|万一|例えば|たとえば|システム|通信|ネットワーク|サーバ|機器|保険金|患者の|一般に|規程|対象は|対象者は|検査キット)[^。\n]{0,16}$/

/**
 * Statements of the categories in running text that are affirmed there. Linear: bounded patterns, one pass each.
 * @param isRemark the text is a remark on somebody
 */
export function statementsIn(text: string, isRemark = false): Statement[] {
  const found: Statement[] = []
  for (const { category, pattern, confidence } of isRemark ? [...RULES, ...REMARKS] : RULES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (NOT_AFTER.test(text.slice(end, end + 24)) || NOT_BEFORE.test(text.slice(Math.max(0, start - 24), start))) continue
      if (!found.some((other) => other.start < end && start < other.end)) found.push({ start, end, category, confidence })
    }
  }
  return found
}
