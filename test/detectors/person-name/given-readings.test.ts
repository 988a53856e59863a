import { describe, expect, it } from 'vitest'
import { givenReadings } from '../../../detectors/person-name/given-readings.js'

describe('readings of given names', () => {
  it.each([
    ['花子', 'ハナコ'],
    ['健一', 'ケンイチ'],
    ['裕子', 'ユウコ'],
    ['裕子', 'ヒロコ'],
    ['清', 'キヨシ'],
    ['奈々', 'ナナ'],
    ['美さ子', 'ミサコ'],
    ['さくら', 'サクラ'],
    ['マリ', 'マリ'],
    // In no dictionary: put together of its kanji.
    ['達乃', 'タツノ'],
  ])('%s may be read %s', (given, reading) => expect(givenReadings(given, 4)).toContain(reading))

  it('are the likeliest, no more than are asked for', () => {
    expect(givenReadings('陽子', 1)).toEqual(['ヨウコ'])
    expect(givenReadings('翔', 3)).toHaveLength(3)
    expect(givenReadings('健一', 4)).not.toContain('ハナコ')
  })

  it('are not known of letters that no name has', () => {
    expect(givenReadings('龘', 4)).toEqual([])
    expect(givenReadings('taro', 4)).toEqual([])
  })
})
