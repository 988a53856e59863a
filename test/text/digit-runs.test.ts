import { describe, expect, it } from 'vitest'
import { commonSeparator, joinGroups, longRuns, spansOfShape, standsAlone } from '../../src/text/digit-runs.js'

const outline = (text: string) =>
  longRuns(text).map((run) => ({ text: text.slice(run.start, run.end), separators: run.groups.map(({ separator }) => separator) }))

describe('longRuns', () => {
  it('joins groups across separators and nothing else', () => {
    expect(outline('TEL 03-1234-5678 / 090 1234 5678、内線12')).toEqual([
      { text: '03-1234-5678 / 090 1234 5678', separators: ['-', '-', ' / ', ' ', ' ', ''] },
    ])
    expect(outline('123456,1234567•123年123456')).toHaveLength(3)
    expect(outline('1 2 3 4 5 6    123456')).toHaveLength(2)
    expect(outline('12345 a 12345')).toEqual([])
    expect(outline('')).toEqual([])
  })

  it('shares one pass over the same text', () => {
    const text = '03-1234-5678'
    expect(longRuns(text)).toBe(longRuns(text))
    longRuns('123456')
    expect(longRuns(text)[0]?.groups).toHaveLength(3)
  })

  it('joins groups to one value', () => {
    const [run] = longRuns('4242 4242-1')
    expect(joinGroups('4242 4242-1', run!, 0, 2)).toEqual({ start: 0, end: 9, digits: '42424242', shape: '4-4' })
    expect(joinGroups('4242 4242-1', run!, 2, 2)).toBeUndefined()
    expect(commonSeparator(run!, 0, 2)).toBe(' ')
    expect(commonSeparator(run!, 0, 3)).toBeUndefined()
    expect(commonSeparator(run!, 1, 1)).toBe('')
  })
})

describe('spansOfShape', () => {
  const values = (text: string) => [...spansOfShape(text, [[12], [4, 4, 4]])].map(({ start, end }) => text.slice(start, end))

  it.each([
    ['123456789012', ['123456789012']],
    ['1234 5678 9012', ['1234 5678 9012']],
    ['1234-5678-9012/123456789012', ['1234-5678-9012', '123456789012']],
    ['番号は123456789012です', ['123456789012']],
    ['No.123456789012', ['123456789012']],
    ['1234 5678 9012 3456', []],
    ['1234-5678 9012', []],
    ['1234-5678-9012-1', []],
    ['a1234-5678-9012', []],
    ['123456789012a', []],
    ['0.123456789012', []],
    ['-.123456789012', []],
    ['1234567890123', []],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })
})

it('knows edges without word boundaries', () => {
  expect(standsAlone('は12で', 1, 3)).toBe(true)
  expect(standsAlone('x-12', 2, 4)).toBe(false)
  expect(standsAlone('12-x', 0, 2)).toBe(false)
  expect(standsAlone('12.5', 0, 2)).toBe(false)
  expect(standsAlone('12.', 0, 2)).toBe(true)
})
