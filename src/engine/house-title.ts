import type { Row } from '../contract/index.js'
import type { Layout } from '../table/layout.js'
import { numberColumns } from '../table/number-columns.js'
import type { CellClaims } from './cell-groups.js'

/** 所在地：前橋市元総社町1-2, 物件所在地 | …: where a house is. 住所 alone may be its owner's. */
const OF_HOUSE = /^[\s【［[■●◆・※]*(?:(?:物件|建物|マンション|アパート|施設)の?(?:所在地?|住所|場所)|所在地?)(?=[\s】］\]:：]|$)/

/**
 * Takes the address of a house from the title of a list of its flats: everybody in the list lives there, and the title names nobody.
 * @param layout of the list below
 * @returns its prefecture
 */
export function takeHouse(parts: readonly CellClaims[], { cells }: Row, layout: Layout): string | undefined {
  if (numberColumns(layout).rooms.length === 0) return undefined
  let prefecture: string | undefined
  for (const part of parts) {
    if (!OF_HOUSE.test(part.raw) && !OF_HOUSE.test(cells[part.index - 1] ?? '')) continue
    for (const { detector, attributes } of part.claims) if (detector.type === 'address') prefecture ??= attributes?.['prefecture']
    // The claims of a cell are remembered for the next one that says the same.
    part.claims = part.claims.map((claim) =>
      claim.detector.type === 'address' ? { ...claim, attributes: { ...claim.attributes, role: 'organisation' } } : claim,
    )
  }
  return prefecture
}
