import { compareTypes } from '../titles.js'
import type { ScopeFacts } from './facts.js'
import type { ScopeTexts } from './texts.js'

/** Items named in the answer. */
const ITEMS = 8

/** Duties in the order in which they press: those that hold, those that may, those that need an answer, those that do not. */
const ORDER = ['met', 'possible', 'unknown', 'not-met'] as const

/** The duties, most pressing first. */
export const rankObligations = ({ obligations }: ScopeFacts): ScopeFacts['obligations'] =>
  [...obligations].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))

/** The types held, of most persons first. */
export const rankTypes = ({ types }: ScopeFacts): ScopeFacts['types'] =>
  [...types].sort((a, b) => b.persons - a.persons || b.findings - a.findings || compareTypes(a.type, b.type))

/** The answer in a few lines of plain text: persons, range, items, My Number, duties with dates, what was not read. */
export function answerLines(f: ScopeFacts, t: ScopeTexts): string[] {
  const types = rankTypes(f)
  const named = types.slice(0, ITEMS).map(({ type }) => t.type(type))
  const rest = types.length - named.length
  const lines = [`${t.h.persons}: ${t.headline(f)}`]
  if (f.persons.estimate > 0) lines.push(`  ${t.range(f)}`)
  if (t.deceased(f) !== '') lines.push(`  ${t.deceased(f)}`)
  if (named.length > 0) lines.push(`${t.h.items}: ${t.list(rest > 0 ? [...named, t.more(rest)] : named)}`)
  lines.push(`${t.type('my-number')}: ${t.holds('my-number', f.holds['my-number'])}`)
  const duties = rankObligations(f).filter(({ verdict }) => verdict !== 'not-met')
  lines.push(`${t.h.obligations}: ${duties.length === 0 ? t.noDuty(f) : ''}`.trimEnd())
  for (const duty of duties.filter(({ verdict }) => verdict !== 'unknown')) {
    const { law, article, title } = t.obligation(duty)
    lines.push(`  [${t.key('verdict', duty.verdict)}] ${law} ${article} ${title}`)
  }
  const open = openDuties(f, t)
  if (open !== '') lines.push(`  [${t.key('verdict', 'unknown')}] ${open}`)
  if (f.due !== undefined) lines.push(`  ${t.due(f.due)}`)
  lines.push(`${t.h.unread}: ${t.coverage(f)}`)
  return lines
}

/** The duties that nothing decides yet, by their articles; '' where there are none. */
export function openDuties(f: ScopeFacts, t: ScopeTexts): string {
  const laws = new Map<string, Map<string, string[]>>()
  for (const duty of f.obligations) {
    if (duty.verdict !== 'unknown') continue
    const { law, article } = t.obligation(duty)
    // 施行規則7条1号, 施行規則7条3号 → 施行規則7条1号・3号.
    const last = /\d{1,3}号?$/.exec(article)?.[0] ?? ''
    const stem = article.slice(0, article.length - last.length)
    if (!laws.has(law)) laws.set(law, new Map())
    const stems = laws.get(law)!
    stems.set(stem, [...(stems.get(stem) ?? []), last])
  }
  return t.list([...laws].map(([law, stems]) => `${law} ${t.list([...stems].map(([stem, lasts]) => stem + t.points(lasts)))}`))
}
