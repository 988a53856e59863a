import type { Row } from '../contract/index.js'
import { filledCells } from './column-cells.js'
import type { ReadColumn } from './columns.js'

const KANA = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\uff66-\uff9f\u309b\u309c・\s]+$/
const HAN = /\p{Script=Han}/u
const NAME = /^person\.name_(?:full|family)$/
/** Share of the filled cells, and how many at least. */
const [SHARE, CELLS] = [0.9, 3]

/** シメイ beside 氏名: a second column of names, all in kana, is the reading of the first. */
export function findReadings(columns: readonly ReadColumn[], sample: readonly Row[]): void {
  for (const { column } of columns) {
    if (column.role !== 'person.name_full') continue
    // シメイ says it of a single row, too.
    const isReadingByName = KANA.test((column.label ?? '').replace(/^.*\./, ''))
    const least = isReadingByName ? 1 : CELLS
    if (!mostAre(sample, column.index, KANA, least)) continue
    const isReading = columns.some(
      ({ column: other }) =>
        other !== column &&
        NAME.test(other.role ?? '') &&
        (isReadingByName || column.party === undefined || other.party === column.party) &&
        mostAre(sample, other.index, HAN, least),
    )
    if (isReading) column.role = 'person.kana_full'
  }
}

function mostAre(sample: readonly Row[], index: number, pattern: RegExp, least: number): boolean {
  const cells = filledCells(sample, index)
  const fitting = cells.filter((cell) => pattern.test(cell)).length
  return fitting >= least && fitting >= cells.length * SHARE
}
