import { sheetText } from '../place.js'
import { reasonAdvice, reasonTitle } from '../reasons.js'
import { FILES_SHOWN, type HolderFact, type ScopeFacts } from '../scope/facts.js'
import type { ScopeTexts } from '../scope/texts.js'
import { UNREAD_SHOWN, unreadPlaces } from '../scope/unread.js'
import { html, sizeOf, type Markup } from './markup.js'
import { list, plainTable, rest } from './parts.js'

/**
 * Files by the persons in them, most first; at most `FILES_SHOWN`. All are named; their sheets as long as there is room.
 * @param room bytes that may be filled
 */
export function* files({ holders }: ScopeFacts, t: ScopeTexts, room: number): Generator<Markup> {
  const shown = holders.slice(0, FILES_SHOWN)
  const short = shown.map((holder) => fileDetails(holder, html`<p class="fine">${t.sheetsInXlsx(holder.sheets.length)}</p>`, t))
  let left = room - short.reduce((sum, markup) => sum + sizeOf(markup), 0)
  for (const [index, holder] of shown.entries()) {
    const whole = fileDetails(holder, sheetTable(holder, t), t)
    const more = sizeOf(whole) - sizeOf(short[index]!)
    const fits = more <= left
    if (fits) left -= more
    yield fits ? whole : short[index]!
  }
  if (holders.length > FILES_SHOWN) yield html`<p class="fine">${t.moreInXlsx(holders.length - FILES_SHOWN)}</p>`
}

/** A file with what is said of its inside behind it. */
function fileDetails({ path, persons, records, bytes, modified, sha256, status }: HolderFact, inside: Markup, t: ScopeTexts): Markup {
  const facts = [
    bytes === undefined ? '' : t.bytes(bytes),
    modified === undefined ? '' : t.date(modified),
    status === undefined || status === 'scanned' ? '' : t.key('status', status),
  ].filter((text) => text !== '')
  return html`<details>
    <summary>
      ${path} <span class="n"><b>${t.people(persons)}</b> (${t.recordsOf(records)})</span>
    </summary>
    <p class="fine">${facts.join(' · ')}${sha256 !== undefined && html` · SHA-256 <code>${sha256}</code>`}</p>
    ${inside}
  </details>`
}

function sheetTable({ sheets }: HolderFact, t: ScopeTexts): Markup {
  const rows = sheets.map((sheet) => [
    sheetText(sheet, t.lang),
    t.people(sheet.persons),
    t.recordsOf(sheet.records),
    t.list(sheet.items.map(t.item)),
  ])
  return plainTable([t.columns.sheet, t.columns.persons, t.columns.records, t.columns.columns], rows, new Set([1, 2]))
}

/** What could not be read, by reason, with what to do about it. */
export function unread(f: ScopeFacts, t: ScopeTexts): Markup {
  const groups = f.unread.map(({ reason, gaps, files: n, entries }) => {
    const rows = entries
      .slice(0, UNREAD_SHOWN)
      .map((entry) => [entry.path, entry.whole ? t.unreadAll : t.unreadPart, unreadPlaces(entry, t), t.bytes(entry.bytes)])
    return html`<h3>${reasonTitle(reason, t.lang)} (${t.unreadCounts(n, gaps)})</h3>
      <p class="fine">${reasonAdvice(reason, t.lang)}</p>
      ${plainTable([t.columns.path, t.columns.what, t.columns.place, t.columns.size], rows, new Set([3]))}${rest(n, UNREAD_SHOWN, t)}`
  })
  const left =
    f.excluded.total > 0 &&
    html`<h3>${t.h.excluded}</h3>
      ${list([...f.excluded.patterns, ...f.excluded.paths.slice(0, UNREAD_SHOWN)])}${rest(f.excluded.total, UNREAD_SHOWN, t)}`
  return html`<p>${t.coverage(f)}</p>
    ${groups.length === 0 ? html`<p>${t.nothingUnread}</p>` : groups}${left}`
}
