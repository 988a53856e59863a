import { describe, expect, it } from 'vitest'
import { vehiclePlate } from '../../detectors/index.js'
import { confidenceOf, find, writings } from './view.js'

describe('vehicle-plate', () => {
  it.each([
    ['品川 300 さ 12-34', '品川300さ1234', 'private'],
    ['尾張小牧580わ12-34', '尾張小牧580わ1234', 'rental'],
    ['袖ヶ浦 100 か ・・12', '袖ヶ浦100か12', 'business'],
    ['横浜 33 と ・1 23', '横浜33と123', 'private'],
    ['つくば 30A る 9999', 'つくば30Aる9999', 'private'],
    ['堺 5 す ・・・1', '堺5す1', 'private'],
    ['沖縄 330 Y 12-34', '沖縄330Y1234', 'private'],
  ])('%s', (value, normalized, kind) => {
    for (const writing of writings(value)) {
      for (const text of [writing, `車は${writing}です`]) {
        expect(find(vehiclePlate, text)).toMatchObject([{ normalized, attributes: { kind } }])
      }
      expect(confidenceOf(vehiclePlate, writing, { label: '車両番号', role: 'vehicle' })).toBe(0.95)
    }
  })

  it.each([
    '品川 300 し 12-34',
    '品川 300 へ 12-34',
    '品川 300 さ 02-34',
    '品川 300 さ 12-345',
    '品川 3000 さ 12-34',
    '東京 300 さ 12-34',
    '品川区 300 さ 12-34',
    '大阪 300 円 1234',
  ])('%s is none', (text) => expect(find(vehiclePlate, text)).toEqual([]))

  it('needs a field that says so for what has no place or an old one', () => {
    const field = { label: 'ナンバー', role: 'vehicle' }
    expect(confidenceOf(vehiclePlate, '300 さ 12-34', field)).toBe(0.7)
    expect(confidenceOf(vehiclePlate, '品 55 さ 12-34', field)).toBe(0.7)
    expect(confidenceOf(vehiclePlate, '品 55 さ 12-34')).toBe(0)
    expect(confidenceOf(vehiclePlate, '品川 300 さ 12-34', { label: '車台番号', role: 'vehicle' })).toBe(0.95)
  })
})
