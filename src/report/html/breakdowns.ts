import { formatCount } from '../print.js'
import type { ScopeFacts } from '../scope/facts.js'
import type { ScopeTexts } from '../scope/texts.js'
import { regionMap } from './map.js'
import { html, type Markup } from './markup.js'
import { barTable, foldedTable, plainTable } from './parts.js'

/** Rows of a table that are seen at once; the others unfold, and print. */
const AT_ONCE = 15
const ALL: ReadonlySet<number> = new Set([1, 2, 3, 4])

/** What leaked: by type, and by every column of a table of persons. */
export function itemTables({ types, items }: ScopeFacts, t: ScopeTexts): Markup {
  const byType = types.map(({ type, findings, distinct, files: n, persons }) => [
    t.type(type),
    t.people(persons),
    formatCount(findings),
    formatCount(distinct),
    formatCount(n),
  ])
  const columns = [t.columns.type, t.columns.persons, t.columns.findings, t.columns.distinct, t.columns.files]
  const byColumn = items.map(({ label, type, persons, files: n }) => [
    t.item(label),
    type === undefined ? '' : t.type(type),
    t.people(persons),
    formatCount(n),
  ])
  const labels = [t.columns.item, t.columns.type, t.columns.persons, t.columns.files]
  return html`<h3>${t.h.byType}</h3>
    ${plainTable(columns, byType, ALL)}
    ${
      items.length > 0 &&
      html`<h3>${t.h.byColumn}</h3>
        ${foldedTable(labels, byColumn, new Set([2, 3]), AT_ONCE, t)}
        <p class="fine">${t.itemsNote}</p>`
    }`
}

/** What leaked together. */
export function combinationTable({ combinations }: ScopeFacts, t: ScopeTexts): Markup {
  const rows = combinations.map(({ types, persons, share }) => [t.types(types), t.people(persons), t.share(share)])
  return foldedTable([t.columns.type, t.columns.persons, t.columns.share], rows, ALL, AT_ONCE, t)
}

/** Where they live: a map with the numbers, and the same by number. */
export const regions = (f: ScopeFacts, t: ScopeTexts): Markup =>
  html`<div class="columns">
    ${regionMap(f, t)}${barTable(t.h.regions, t.columns.region, f.regions, (key) => t.key('region', key), t, AT_ONCE)}
  </div>`

/** Ages, sexes and occupations. */
export function attributes(f: ScopeFacts, t: ScopeTexts): Markup {
  return html`<div class="columns">
    ${barTable(t.h.ages, t.columns.age, f.ages, (key) => t.key('age', key), t)}${barTable(t.h.genders, t.columns.gender, f.genders, (key) => t.key('gender', key), t)}${barTable(t.h.occupations, t.columns.occupation, f.occupations, (key) => t.key('occupation', key), t, AT_ONCE)}
  </div>`
}

/** How they can be reached, who they are to the company, and of how many something is known that needs special care. */
export const reach = (f: ScopeFacts, t: ScopeTexts): Markup =>
  html`<div class="columns">
    ${barTable(t.h.reach, t.columns.reach, f.reachable, (key) => t.key('reach', key), t, Infinity, t.reachNote)}${barTable(t.h.classes, t.columns.class, f.classes, (key) => t.key('class', key), t)}${barTable(t.h.sensitive, t.columns.category, f.sensitive, (key) => t.key('sensitive', key), t, Infinity, t.sensitiveNote)}
  </div>`
