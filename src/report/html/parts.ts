import type { Slice } from '../scope/facts.js'
import type { ScopeTexts } from '../scope/texts.js'
import { html, type Markup } from './markup.js'

/** A table of a breakdown with a bar for each share; the bars repeat what stands beside them, so they are hidden from readers of the page aloud. */
export function barTable(
  caption: string,
  first: string,
  slices: readonly Slice[],
  name: (key: string) => string,
  t: ScopeTexts,
  atOnce = Infinity,
  note?: string,
): Markup {
  if (slices.length === 0) return html``
  const widest = Math.max(...slices.map(({ share }) => share), 0.0001)
  const rows = slices.map(
    ({ key, persons, share }) =>
      html`<tr>
        <th scope="row">${name(key)}</th>
        <td class="n">${t.people(persons)}</td>
        <td class="n">${t.share(share)}</td>
        <td class="bar" aria-hidden="true"><i style="width:${(100 * share) / widest}%"></i></td>
      </tr>`,
  )
  const table = (own: readonly Markup[]): Markup =>
    html`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          <th scope="col" class="n">${t.columns.persons}</th>
          <th scope="col" class="n">${t.columns.share}</th>
          <th aria-hidden="true"></th>
        </tr>
      </thead>
      <tbody>
        ${own}
      </tbody>
    </table>`
  // 不明 is no more to be overlooked than the first.
  const last = slices.at(-1)?.key === 'unknown' ? 1 : 0
  const seen = isFolded(rows.length, atOnce) ? [...rows.slice(0, atOnce - last), ...rows.slice(rows.length - last)] : rows
  const folded = rows.filter((row) => !seen.includes(row))
  return html`<div>
    ${table(seen)}${folded.length > 0 && fold(folded.length, table(folded), t)}${note !== undefined && html`<p class="fine">${note}</p>`}
  </div>`
}

/** Two or three rows more are not worth a click. */
const isFolded = (rows: number, atOnce: number): boolean => rows > atOnce + 3

const fold = (count: number, content: Markup, t: ScopeTexts): Markup =>
  html`<details class="more">
    <summary>${t.more(count)}</summary>
    ${content}
  </details>`

/** A table of which the first rows are seen at once. */
export function foldedTable(
  columns: readonly string[],
  rows: readonly (readonly (string | Markup)[])[],
  numeric: ReadonlySet<number>,
  atOnce: number,
  t: ScopeTexts,
): Markup {
  if (!isFolded(rows.length, atOnce)) return plainTable(columns, rows, numeric)
  const more = rows.slice(atOnce)
  return html`${plainTable(columns, rows.slice(0, atOnce), numeric)}${fold(more.length, plainTable(columns, more.slice(0, ROWS_MAX), numeric), t)}${rest(more.length, ROWS_MAX, t)}`
}

/** Rows that a page holds of one table: it stays under 5 MB, and the .xlsx has all. */
const ROWS_MAX = 500

/** How many are left out. */
export const rest = (total: number, shown: number, t: ScopeTexts): Markup | false =>
  total > shown && html`<p class="fine">${t.moreInXlsx(total - shown)}</p>`

/** Lines with bullets. */
export const list = (lines: readonly string[]): Markup =>
  html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`

/** A table; columns whose name is in `numeric` are right-aligned. */
export function plainTable(
  columns: readonly string[],
  rows: readonly (readonly (string | Markup)[])[],
  numeric: ReadonlySet<number>,
): Markup {
  const head = columns.map((column, index) => html`<th scope="col" ${numeric.has(index) ? NUMERIC : ''}>${column}</th>`)
  const body = rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell, index) => html`<td${numeric.has(index) ? NUMERIC : ''}>${cell}</td>`)}
      </tr>`,
  )
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`
}

const NUMERIC: Markup = { markup: ' class="n"' }

/** A section with a heading that can be linked to. */
export const section = (id: string, title: string, ...content: (Markup | false | undefined)[]): Markup =>
  html`<section id="${id}" aria-labelledby="${id}-h">
    <h2 id="${id}-h">${title}</h2>
    ${content}
  </section>`

const BLANK = /(【(?:要記入|TO FILL IN|Fill in)[^】]*】|\[(?:to fill in|fill in)[^\]]*\])/i

/** A line of a draft with its blanks marked. */
export const draftLine = (line: string): Markup[] =>
  line.split(BLANK).map((part, index) => (index % 2 === 1 ? html`<mark class="blank">${part}</mark>` : html`${part}`))
