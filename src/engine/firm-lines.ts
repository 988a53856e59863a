import type { PiiType, Row } from '../contract/index.js'
import { isCompanyName } from '../text/company.js'
import type { CellClaims } from './cell-groups.js'

// 株式会社みなと / 〒330-0854 / さいたま市大宮区桜木町2-9-4 / TEL 048-600-3311: lines below each other in one column of a sheet, without labels.

/** Where a firm is: what stands below its name. */
const PLACES: ReadonlySet<PiiType> = new Set(['address', 'postal-code', 'phone-number'])
/** Lines around a cell that are looked at, and the longest name of a firm with its branch. */
const [LINES, NAME_MAX] = [4, 40]
/** Whom a letter is to, and sentences: what stands below them may be anybody's. */
const NO_HEAD = /御中$|[。、]/
/** 桜木町2-9-4, TEL, a mailbox; 浜松西店, 営業部. Anything else may be somebody's name. */
const OF_FIRM = /[0-9０-９〒@]|[店部課所社局室場館校]$/

/** Does it say nothing but where something is? */
export const isOfPlaces = (parts: readonly Pick<CellClaims, 'claims'>[]): boolean =>
  parts.every(({ claims }) => claims.every(({ detector }) => PLACES.has(detector.type)))

/**
 * Gives a firm what stands below its name in a row.
 * @param rows among which the row stands
 * @param at where
 * @param isLabelled does a label ask for the cell: 住所 below 勤務先?
 */
export function giveToFirm(parts: readonly CellClaims[], rows: readonly Row[], at: number, isLabelled?: (column: number) => boolean): void {
  for (const part of parts) {
    if (!isOfPlaces([part]) || isLabelled?.(part.index) === true || !isBelowFirm(rows, at, part.index)) continue
    // The claims of a cell are remembered for the next one that says the same.
    part.claims = part.claims.map((claim) => ({ ...claim, attributes: { ...claim.attributes, role: 'organisation' } }))
  }
}

/** Do nothing but lines of a firm stand between its name and the cell, and below the cell? */
function isBelowFirm(rows: readonly Row[], at: number, column: number): boolean {
  const lineAt = (offset: number): string => {
    const row = rows[at + offset]
    return row?.number === rows[at]!.number + offset ? (row.cells[column]?.trim() ?? '') : ''
  }
  let above = -1
  while (above > -LINES && !isFirm(lineAt(above))) if (!OF_FIRM.test(lineAt(above--))) return false
  if (!isFirm(lineAt(above))) return false
  for (let below = 1; below < LINES && lineAt(below) !== ''; below++) if (!OF_FIRM.test(lineAt(below))) return false
  return true
}

const isFirm = (line: string): boolean => line.length <= NAME_MAX && !NO_HEAD.test(line) && isCompanyName(line)
