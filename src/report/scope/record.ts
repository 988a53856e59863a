import { localTime } from '../local-time.js'
import { printable } from '../print.js'
import type { ScopeFacts } from './facts.js'
import type { ScopeTexts } from './texts.js'

/** What the report puts on record of how it was made: label and what was so. Plain text without personal data; texts of all formats. */
export function recordLines(f: ScopeFacts, t: ScopeTexts): [label: string, text: string][] {
  const { record: r } = t
  const told = (['intentional', 'publicBody', 'exposedOnline'] as const).flatMap((name) => {
    const answered = f.incident[name]
    return answered === undefined ? [] : [`${r.answers[name]}: ${answered ? r.yes : r.no}`]
  })
  const detectors = ((f.options['detectors'] as string[] | undefined) ?? []).join(' ')
  return [
    [r.tool, printable(`sekisho ${f.tool.version}`)],
    [r.period, printable(`${localTime(f.startedAt)} – ${localTime(f.finishedAt)}`)],
    [r.read, t.filesRead(f)],
    [r.detectors, printable(detectors) || r.none],
    [r.excluded, printable(f.excluded.patterns.join(' ')) || r.none],
    [r.reference, t.date(f.referenceDate)],
    [r.discovered, f.incident.discovered === undefined ? r.none : t.date(f.incident.discovered)],
    [r.told, t.list(told) || r.none],
    [r.key, `${f.keyId.replace(/[^\w-]/g, '')} ${r.keyNote}`],
    ...(f.resultHash === undefined ? [] : [[r.hash, `${f.resultHash} ${r.hashNote}`] as [string, string]]),
  ]
}
