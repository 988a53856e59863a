import { defineDetector, type Beside, type ColumnView, type Hints, type Match, type TextView } from '../../src/contract/index.js'
import { maskAfter } from '../../src/text/masks.js'
import { isValue } from '../context.js'
import { byName, PERSONAL } from '../person.js'
import { affirms } from './affirm.js'
import { FIELD_LABELS, itemOf, type Item } from './labels.js'
import { HINT, statementsIn } from './terms.js'

/** A row, a form or a paper is about somebody, or it is a list of illnesses. */
const OF_SOMEBODY: Beside = { types: PERSONAL, reach: 2000, otherwise: 0 }
/** How near a name must stand to what a sentence says, in characters. */
const NAMED = byName(48)
/** Roles whose columns hold no statement on a person, whatever the words. */
const FOREIGN = /^(?:other(?!\.class)|org|address|contact|person|finance|auth|vehicle|online|id)(?:\.|$)/
/** Every statement has some: a source tree is left after one look. */
const JAPANESE = /[ぁ-んァ-ヶ一-龠]/
const CARE = /介護|手帳/
/** Of columns whose cells say something of whom the row is about. */
const REMARK = 'misc.memo'
/** Shorter texts are words, and say nothing of anybody; a remark is a statement at that length (前科あり, 透析中). */
const [SENTENCE_MIN, REMARK_MIN] = [6, 3]

/**
 * 要配慮個人情報 (個人情報保護法 2条3項, 施行令 2条, 施行規則 5条): health, disability, creed, crime and the like of one person. Under a
 * header or label that asks for it, where the value affirms it, in somebody's row or form; in a sentence that affirms it beside a name.
 * 国籍, 学歴 and 職業 alone are none (通則編 2-3). The result of a health check counts whatever it says (施行令 2条2号).
 */
export const sensitive = defineDetector({
  apiVersion: 1,
  id: 'sensitive',
  version: '1.0.0',
  type: 'sensitive',
  title: { ja: '要配慮個人情報', en: 'Special care-required information' },
  hints: { signs: [[HINT, JAPANESE]] },
  labels: FIELD_LABELS,
  window: 128,
  mask: (value) => maskAfter(value, 0),
  column,
  detect,
  examples: {
    positive: [
      { text: '糖尿病', label: '既往歴', finds: [{ value: '糖尿病', confidence: 0.8 }] },
      { text: '2級', label: '障害等級', finds: [{ value: '2級', confidence: 0.8 }] },
      { text: '○', label: '障害者', finds: [{ value: '○', confidence: 0.5 }] },
      { text: 'カトリック', label: '信仰', finds: [{ value: 'カトリック', confidence: 0.8 }] },
      { text: '傷害(平成20年)', label: '犯罪歴', finds: [{ value: '傷害(平成20年)', confidence: 0.8 }] },
      { text: '7.2', label: 'HbA1c', finds: [{ value: '7.2', confidence: 0.5 }] },
      { text: '山田太郎さんはうつ病と診断され、', finds: [{ value: 'うつ病と診断され', confidence: 0.5 }] },
      { text: '佐藤様は身体障害者手帳2級を所持。', finds: [{ value: '身体障害者手帳2級', confidence: 0.5 }] },
      { text: '佐藤様 尿蛋白(2+) 心電図 要精査', finds: [{ value: '尿蛋白(2+)' }, { value: '心電図 要精査' }] },
    ],
    negative: [
      { text: 'なし', label: '既往歴' },
      { text: '特になし', label: '持病' },
      { text: '該当なし', label: '犯罪歴' },
      { text: '無', label: '障害の有無' },
      { text: '□', label: '障害者' },
      { text: '持病はありません。', label: '持病' },
      { text: '復旧済み', label: '障害内容の連絡' },
      { text: '日本', label: '国籍' },
      { text: '糖尿病は生活習慣病の一つである。' },
      { text: '山田さんに糖尿病の既往はありません。' },
      { text: 'システム障害が発生した。' },
      { text: '佐藤さんの血圧計を修理に出した。' },
      { text: '皆でがんばる。' },
    ],
  },
})

/** Where no header asks for it only a sentence tells, and in columns of something else nothing does. */
function column(view: ColumnView): Hints | false | undefined {
  if (askedFor(view) !== undefined) return undefined
  return view.role !== undefined && FOREIGN.test(view.role) ? false : { japanese: true }
}

/** What the header asks for. */
function askedFor({ label, role }: ColumnView): Item | undefined {
  const item = label === undefined ? undefined : itemOf(label)
  return item !== undefined && (role === undefined || !FOREIGN.test(role) || CARE.test(label!)) ? item : undefined
}

function detect(view: TextView): Iterable<Match> {
  const { text, role } = view
  const item = isValue(view) ? askedFor(view) : undefined
  if (item !== undefined) {
    if (!affirms(text, item.mode, item.category)) return []
    const value = text.trim()
    const start = text.indexOf(value)
    return [
      {
        span: [start, start + value.length],
        confidence: item.confidence,
        reason: `label+${item.mode === 'measure' ? 'measure' : 'affirmed'}`,
        normalized: `${item.category}:${value}`,
        attributes: { category: item.category },
        beside: OF_SOMEBODY,
      },
    ]
  }
  if (role !== undefined && FOREIGN.test(role)) return []
  const isRemark = role === REMARK && isValue(view)
  if (text.length < (isRemark ? REMARK_MIN : SENTENCE_MIN) || !JAPANESE.test(text) || !HINT.test(text)) return []
  return statementsIn(text, isRemark).map(({ start, end, category, confidence }) => ({
    span: [start, end],
    confidence,
    reason: isRemark ? 'statement+row' : 'statement+name',
    normalized: `${category}:${text.slice(start, end)}`,
    attributes: { category },
    beside: isRemark ? OF_SOMEBODY : NAMED,
  }))
}
