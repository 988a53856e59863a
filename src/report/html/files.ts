import { sheetText } from '../place.js'
import { formatCount } from '../print.js'
import { reasonAdvice, reasonTitle } from '../reasons.js'
import { FILES_SHOWN, type HolderFact, type ScopeFacts } from '../scope/facts.js'
import type { ScopeTexts } from '../scope/texts.js'
import { unreadPlaces } from '../scope/unread.js'
import { html, type Markup } from './markup.js'
import { list, plainTable, rest } from './parts.js'

/** Files by the persons in them, most first; at most `FILES_SHOWN`. */
export function* files({ holders }: ScopeFacts, t: ScopeTexts): Generator<Markup> {
  for (const holder of holders.slice(0, FILES_SHOWN)) yield fileDetails(holder, t)
  if (holders.length > FILES_SHOWN) yield html`<p class="fine">${t.more(holders.length - FILES_SHOWN)}</p>`
}

/** A file with its sheets and their columns behind it. */
function fileDetails({ path, persons, records, sheets, bytes, modified, sha256, status }: HolderFact, t: ScopeTexts): Markup {
  const facts = [
    bytes === undefined ? '' : t.bytes(bytes),
    modified === undefined ? '' : t.date(modified),
    status === undefined || status === 'scanned' ? '' : t.key('status', status),
  ].filter((text) => text !== '')
  const rows = sheets.map((sheet) => [
    sheetText(sheet, t.lang),
    t.people(sheet.persons),
    t.recordsOf(sheet.records),
    t.list(sheet.items.map(t.item)),
  ])
  return html`<details>
    <summary>
      ${path} <span class="n"><b>${t.people(persons)}</b> (${t.recordsOf(records)})</span>
    </summary>
    <p class="fine">${facts.join(' · ')}${sha256 !== undefined && html` · SHA-256 <code>${sha256}</code>`}</p>
    ${plainTable([t.columns.sheet, t.columns.persons, t.columns.records, t.columns.columns], rows, new Set([1, 2]))}
  </details>`
}

/** What could not be read, by reason, with what to do about it. */
export function unread(f: ScopeFacts, t: ScopeTexts): Markup {
  const groups = f.unread.map(({ reason, gaps, files: n, entries }) => {
    const rows = entries.map((entry) => [
      entry.path,
      entry.whole ? t.unreadAll : t.unreadPart,
      unreadPlaces(entry, t),
      t.bytes(entry.bytes),
    ])
    return html`<h3>${reasonTitle(reason, t.lang)} (${formatCount(n)} / ${formatCount(gaps)})</h3>
      <p class="fine">${reasonAdvice(reason, t.lang)}</p>
      ${plainTable([t.columns.path, t.columns.what, '', t.columns.size], rows, new Set([3]))}${rest(n, entries.length, t)}`
  })
  const left =
    f.excluded.total > 0 &&
    html`<h3>${t.h.excluded}</h3>
      ${list([...f.excluded.patterns, ...f.excluded.paths])}`
  return html`<p>${t.coverage(f)}</p>
    ${groups.length === 0 ? html`<p>${t.nothingUnread}</p>` : groups}${left}`
}
