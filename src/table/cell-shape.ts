const NUMBER = /^[-+△▲¥$(]?[0-9][0-9,.]*[%円件人個名点回時分歳才kgm)]{0,2}$/i
const DATE =
  /^(?:[0-9]{4}|(?:明治|大正|昭和|平成|令和|[MTSHR])(?:[0-9]{1,2}|元))[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:[ T][0-9:.]{4,12}Z?)?$/
const TIME = /^[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$/
const CODE = /^(?=[^0-9]*[0-9])[-A-Za-z0-9_/#]{2,40}$/
/** 2024年, 4月, 第1四半期, Q1: heads of a statistic, as often as values. */
const PERIOD = /^(?:(?:19|20)[0-9]{2}(?:年度?)?|(?:平成|令和)(?:[0-9]{1,2}|元)年度?|[0-9]{1,2}[月日]|第?[0-9]四半期|Q[0-9]{1,2})$/i

export type Shape = 'number' | 'date' | 'code' | 'period' | 'text'

/** What a cell looks like before anybody knows what it means. Expects trimmed text. */
export function shapeOf(cell: string): Shape {
  if (cell.length > 40) return 'text'
  const text = cell.normalize('NFKC')
  const first = text.charCodeAt(0)
  if (first >= 0x3040 && !/^[明大昭平令第]/.test(text)) return 'text'
  if (PERIOD.test(text)) return 'period'
  if (NUMBER.test(text)) return 'number'
  if (DATE.test(text) || TIME.test(text)) return 'date'
  return CODE.test(text) && /[0-9]{2}/.test(text) ? 'code' : 'text'
}
