import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { namesInCell } from '../../../detectors/person-name/cells/cell.js'
import { cellFeatures, FEATURES_MAX, SCORED_LENGTH } from '../../../detectors/person-name/cells/scorer/features.js'
// @ts-expect-error A script of the project, without types.
import { encodeCellModel } from '../../../detectors/person-name/cells/scorer/train/file.mjs'
import { parseCellScorer } from '../../../detectors/person-name/cells/scorer/weights.js'
import { nameModel, type NameModel } from '../../../detectors/person-name/model.js'

const encode = encodeCellModel as (model: { weights: Float32Array; bias: number }, bits: number, notes: object) => Buffer
const BITS = 10

let model: NameModel
beforeAll(() => {
  model = nameModel()
})

/** A scorer in which every feature has the same weight. */
function evenScorer(weight: number, bias: number): Buffer {
  return encode({ weights: new Float32Array(1 << BITS).fill(weight), bias }, BITS, {})
}

describe('the file of weights', () => {
  it('gives back what was written', () => {
    const scorer = parseCellScorer(evenScorer(0.5, -1))!
    const out = new Int32Array(FEATURES_MAX)
    const count = cellFeatures('山田', 0, 2, 0.9, model.lexicon, out)
    expect(scorer.score('山田', 0, 2, 0.9, model.lexicon)).toBeCloseTo(count * 0.5 - 1, 3)
  })

  it('is refused when it is another file, of another version or missing', () => {
    const file = evenScorer(0.5, 0)
    expect(parseCellScorer(Buffer.from('SKNW0000'))).toBeUndefined()
    expect(parseCellScorer(Buffer.from(file.toString('latin1').replace('"version":4', '"version":9'), 'latin1'))).toBeUndefined()
  })
})

describe('features', () => {
  it('of the longest cell fit, and a stretch has the same ones wherever it stands', () => {
    const out = new Int32Array(FEATURES_MAX)
    for (const letter of ['山', 'ア', 'a', 'a ', '山 ']) {
      const text = letter.repeat(SCORED_LENGTH).slice(0, SCORED_LENGTH)
      expect(cellFeatures(text, 0, text.length, 0.5, model.lexicon, out)).toBeLessThanOrEqual(FEATURES_MAX)
    }
    const other = new Int32Array(FEATURES_MAX)
    const count = cellFeatures('担当 山田太郎 様', 3, 7, 0.9, model.lexicon, out)
    expect(cellFeatures('山田太郎', 0, 4, 0.9, model.lexicon, other)).toBe(count)
    expect(other.subarray(0, count)).toEqual(out.subarray(0, count))
  })
})

describe.skipIf(!existsSync('dist/data/person-name-cells.model'))('the scorer and the rules', () => {
  const found = (text: string, cells: NameModel['cells']): string[] =>
    namesInCell(text, 'header', 'full', { ...model, cells }).flatMap(({ start, end, confidence }) =>
      confidence < 0.5 ? [] : [text.slice(start, end)],
    )

  it.each(['清掃業者', 'Unassigned', '掛売'])('%s looks like a name to the rules only', (text) => {
    expect(found(text, undefined)).toEqual([text])
    expect(found(text, model.cells)).toEqual([])
  })

  it.each([
    '山田太郎',
    '小野寺',
    '暁美ほむら',
    '兼森義則',
    'グエン ティ ラン',
    'Budi Santoso',
    'ヤマダタロウ',
    'Bishnu KC',
    'Na Jaehyun',
    'Md Kabir Hossain',
  ])('%s is a name with and without', (text) => {
    expect(found(text, undefined)).toEqual([text])
    expect(found(text, model.cells)).toEqual([text])
  })
})
