import type { Slice } from '../scope/facts.js'
import type { ScopeTexts } from '../scope/texts.js'
import { html, type Markup } from './markup.js'

/** A table of a breakdown with a bar for each share; the bars repeat what stands beside them, so they are hidden from readers of the page aloud. */
export function barTable(caption: string, first: string, slices: readonly Slice[], name: (key: string) => string, t: ScopeTexts): Markup {
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
  return html`<div>
    <table>
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
        ${rows}
      </tbody>
    </table>
  </div>`
}

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
