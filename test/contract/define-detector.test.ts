import { describe, expect, it } from 'vitest'
import { defineDetector, UsageError, type Detector } from '../../src/contract/index.js'

const good: Detector = {
  apiVersion: 1,
  id: 'acme-staff-id',
  version: '1.0.0',
  type: 'member-id',
  title: { ja: '社員番号', en: 'staff number' },
  hints: { digit: true, words: ['社員'] },
  detect: () => [],
  examples: { positive: [{ text: '社員番号 12345' }], negative: [{ text: '12345' }] },
}

describe('defineDetector', () => {
  it('returns a good one unchanged', () => {
    expect(defineDetector(good)).toBe(good)
  })

  it.each<[string, Partial<Record<keyof Detector, unknown>>, RegExp]>([
    ['api version', { apiVersion: 2 }, /apiVersion must be 1/],
    ['id', { id: 'Acme ID' }, /id must be lower-case words/],
    ['type', { type: '' }, /type must be/],
    ['title', { title: { ja: 'x' } }, /title must hold a text in ja and in en/],
    ['hint', { hints: { numbers: true } }, /unknown hint 'numbers'; known are digit, digits, run, at/],
    ['hint value', { hints: { digit: 1 } }, /hint 'digit' must be true or false/],
    ['number of digits', { hints: { digits: 40 } }, /hint 'digits' must be a whole number from 1 to 16/],
    ['hint words', { hints: { words: [] } }, /hint words must be a non-empty list/],
    ['labels', { labels: [''] }, /labels must be/],
    ['window', { window: 10_000 }, /window must be a whole number from 0 to 256/],
    ['priority', { priority: Number.NaN }, /priority must be a finite number/],
    ['person key', { personKey: 'weak' }, /personKey must be/],
    ['mask', { mask: '*' }, /mask must be a function/],
    ['detect', { detect: undefined }, /detect must be a function/],
    ['examples', { examples: { positive: [], negative: [{ text: 'x' }] } }, /examples\.positive must hold at least one/],
    ['example', { examples: { positive: [{ text: 'x' }], negative: [{ text: '' }] } }, /examples\.negative\[0\]\.text/],
    [
      'score',
      { examples: { positive: [{ text: 'x', finds: [{ value: 'x', confidence: 7 }] }], negative: [{ text: 'y' }] } },
      /confidence must lie between 0 and 1/,
    ],
  ])('refuses a bad %s and says what is expected', (_, change, message) => {
    const bad = { ...good, ...change } as Detector
    expect(() => defineDetector(bad)).toThrow(UsageError)
    expect(() => defineDetector(bad)).toThrow(message)
  })

  it('refuses what is no object', () => {
    expect(() => defineDetector(null as unknown as Detector)).toThrow(/must be an object/)
  })
})
