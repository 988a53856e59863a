import type { Row } from '../contract/index.js'
import type { Column, Group, Layout } from '../table/layout.js'
import type { Offsets } from '../text/normalise.js'
import { cellView } from './cells.js'
import type { Claim } from './claim.js'
import { columnName, type ColumnPlan } from './column-plan.js'
import { features } from './hints.js'
import type { RowsTools } from './rows-tools.js'
import { runCellDetectors } from './run.js'

/** Claims of one cell or group of cells, with what leads them to places. */
export interface CellClaims {
  claims: Claim[]
  raw: string
  plan: ColumnPlan
  /** Cell of the row in which the value begins. */
  index: number
  /** Of a group: where its cells begin in the joined text, and which they are. */
  joined?: { cells: readonly number[]; borders: readonly number[] }
}

/** Reads the values that stand in several columns; returns the columns that a claim has covered. */
export function scanGroups(
  row: Row,
  texts: readonly string[],
  maps: readonly Offsets[],
  layout: Layout,
  tools: RowsTools,
  out: CellClaims[],
): Set<number> | undefined {
  let covered: Set<number> | undefined
  for (const group of layout.groups) {
    const cells = group.columns.filter((index) => (texts[index] ?? '') !== '')
    if (cells.length < 2) continue
    const claims = scanGroup(row, cells, group, texts, maps, layout, tools)
    if (claims === undefined) continue
    out.push(claims)
    covered ??= new Set()
    for (const index of cells) covered.add(index)
  }
  return covered
}

function scanGroup(
  row: Row,
  cells: readonly number[],
  group: Group,
  texts: readonly string[],
  maps: readonly Offsets[],
  layout: Layout,
  tools: RowsTools,
): CellClaims | undefined {
  const text = cells.map((index) => texts[index]).join(group.separator)
  const raw = cells.map((index) => row.cells[index]).join(group.separator)
  const borders = offsets(cells, (index) => texts[index]!.length, group.separator.length)
  const rawBorders = offsets(cells, (index) => row.cells[index]!.length, group.separator.length)
  const back = {
    start(index: number) {
      const part = lastAtOrBefore(borders, index)
      return rawBorders[part]! + maps[cells[part]!]!.start(Math.min(index - borders[part]!, texts[cells[part]!]!.length))
    },
    end(index: number) {
      const part = lastAtOrBefore(borders, index - 1)
      return rawBorders[part]! + maps[cells[part]!]!.end(Math.min(index - borders[part]!, texts[cells[part]!]!.length))
    },
  }
  const index = cells[0]!
  const shown = layout.columns[index]?.shown ?? columnName(index)
  const column: Column =
    group.vote === undefined ? { index, shown, label: group.label, role: group.role } : { index, shown, vote: group.vote }
  tools.turnTo(maps[index]!)
  const plan = tools.plans.ofGroup(group, column)
  const claims = runCellDetectors(
    plan.detectors.of(features(text)),
    cellView(text, column, texts, index, tools.cellPage),
    back,
    tools.onFailure,
  )
  // Only a value that needs more than one cell is the group's; what lies in one cell is found there.
  const wide = claims.filter((claim) => lastAtOrBefore(rawBorders, claim.start) !== lastAtOrBefore(rawBorders, claim.end - 1))
  return wide.length === 0 ? undefined : { claims: wide, raw, plan, index, joined: { cells, borders: rawBorders } }
}

function offsets(cells: readonly number[], length: (index: number) => number, separator: number): number[] {
  let at = 0
  return cells.map((index) => {
    const here = at
    at += length(index) + separator
    return here
  })
}

/** The last of the borders that does not lie behind the offset. */
export function lastAtOrBefore(borders: readonly number[], offset: number): number {
  let part = borders.length - 1
  while (part > 0 && borders[part]! > offset) part--
  return part
}
