import { describe, expect, it } from 'vitest'
import type { Detector, Example } from '../../src/contract/index.js'
import { defineDetector } from '../../src/contract/index.js'
import { builtIns } from '../../detectors/index.js'
import { find, viewOf, writings } from './view.js'
import { processorTime } from '../helpers/processor-time.js'

// The person name detector has its own suite.
const numeric = builtIns.filter(({ id }) => id !== 'person-name')

const label = (example: Example) => (example.label === undefined ? {} : { label: example.label })

describe.each(numeric.map((detector) => [detector.id, detector] as const))('%s', (_, detector: Detector) => {
  it('is well declared', () => {
    expect(defineDetector(detector)).toBe(detector)
  })

  it.each(detector.examples.positive)('finds $text', (example) => {
    for (const text of [example.text, writings(example.text)[1]!]) {
      const found = find(detector, text, label(example))
      if (!example.finds) expect(found.length).toBeGreaterThan(0)
      else {
        expect(found.map(({ value }) => value)).toEqual(example.finds.map(({ value }) => value))
        example.finds.forEach(({ confidence = 0 }, index) => expect(found[index]!.confidence).toBeGreaterThanOrEqual(confidence))
      }
    }
  })

  it.each(detector.examples.negative)('passes over $text', (example) => {
    expect(find(detector, example.text, label(example)).filter(({ confidence }) => confidence >= 0.5)).toEqual([])
  })

  it('hides its values', () => {
    for (const example of detector.examples.positive) {
      for (const { value } of find(detector, example.text, label(example))) {
        const masked = detector.mask!(value)
        expect(masked).not.toBe(value)
        expect(masked).toContain('*')
        expect(detector.mask!(writings(value)[1]!)).toBe(masked)
      }
    }
  })

  it('never names a value in its reason', () => {
    for (const example of detector.examples.positive) {
      for (const { reason } of find(detector, example.text, label(example))) expect(reason).toMatch(/^[a-z-]+(?:\+[a-z-]+)*$/)
    }
  })
})

// What is quadratic takes minutes here.
const WHOLE = new Set(['1', '1-', '〒', '@a.', '東京都'])
describe.each([
  ...['1', '1-', '12 ', '0', '03-', '090-1234-', '+81', '〒', '@a.', 'a@', 'a.@', '@', '"@', '東京都', '千代田区', '東京都千代田区'],
  ...[
    '中央区1',
    '一',
    '三丁目',
    '市',
    '昭和',
    '昭和60年',
    'S6',
    '1985/',
    '生',
    '*',
    '4242*',
    'X',
    '(',
    '府中市の',
    'TEL',
    '個人番号',
    '://',
  ],
])('%s over and over', (seed) => {
  it('takes time in proportion', () => {
    const view = viewOf(seed.repeat(Math.ceil((WHOLE.has(seed) ? 1_000_000 : 200_000) / seed.length)))
    for (const detector of numeric) {
      for (const labelled of [view, { ...view, kind: 'cell' as const, label: detector.labels?.[0] ?? '' }]) {
        const begin = processorTime()
        for (const _ of detector.detect(labelled));
        const took = processorTime() - begin
        expect(took, detector.id).toBeLessThan(5_000)
      }
    }
  })
})
