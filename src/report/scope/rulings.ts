import type { RecordRef, Ruling, Summary } from '../../contract/index.js'
import type { NameMasks } from './names.js'

/** A decision by hand that changed something, as a report tells of it: names masked, the reason left out, which anybody may have written. */
export interface RulingFact {
  rule: Ruling['rule']
  /** Files, sheets and records that it is about; ids as `a.csv#3`. */
  about: string[]
  /** What was ruled: a class, or a column and its type. */
  said?: { class: string } | { column: string; as: string }
  records: number
}

/** Rulings that a page lists. */
export const RULINGS_SHOWN = 100

/** The decisions that met something, in their order. Of the others, which name nothing that was scanned, no name could be masked. */
export function rulingList({ rulings = [] }: Summary, names: NameMasks): RulingFact[] {
  const path = (raw: string): string => {
    const whole = names.path(raw)
    return whole === raw ? names.path(raw, raw.split('!')) : whole
  }
  const record = (ref: RecordRef): string => {
    if (typeof ref !== 'string') return names.path(ref.path, ref.chain)
    const at = ref.lastIndexOf('#')
    return path(ref.slice(0, at)) + ref.slice(at)
  }
  const about = (ruling: Ruling): string[] => {
    if ('path' in ruling) return [path(ruling.path), ...(ruling.sheet === undefined ? [] : [names.name(ruling.sheet)])]
    if (ruling.rule === 'join') return ruling.records.map(record)
    const refs = ruling.rule === 'split' ? (ruling.records ?? []) : ruling.record === undefined ? [] : [ruling.record]
    return [...(ruling.person === undefined ? [] : [ruling.person]), ...refs].map(record)
  }
  return rulings
    .filter(({ matched }) => matched)
    .map(({ ruling, records }) => ({
      rule: ruling.rule,
      about: about(ruling),
      ...(ruling.rule === 'class' && { said: { class: ruling.class } }),
      ...(ruling.rule === 'column' && { said: { column: ruling.column, as: ruling.as } }),
      records,
    }))
}
