import { describe, expect, it } from 'vitest'
import { outline, layoutOf, name, read, rolesOf } from './tables.js'

const days = (write: (day: number) => string, count = 30): string[] => Array.from({ length: count }, (_, at) => write(at + 1))
const shifts = (at: number): string[] => days((day) => ['早', '休', '遅', '夜'][(day + at) % 4]!)

describe('the head of a plan', () => {
  it.each<[string, (day: number) => string]>([
    ['numbers', (day) => `${day}`],
    ['days', (day) => `${day}日`],
    ['dates', (day) => `10/${day}`],
    ['days and weekdays', (day) => `${day}(${'火水木金土日月'[(day - 1) % 7]!})`],
    ['two digits', (day) => String(day).padStart(2, '0')],
  ])('has %s', (_, write) => {
    const rows = Array.from({ length: 12 }, (_, at) => [`S01${String(at).padStart(2, '0')}`, name(at), ...shifts(at)])
    const bands = read([['2024年10月 勤務表', '', '2Fユニット'], ['職員番号', '氏名', ...days(write)], ...rows])
    expect(outline(bands)).toEqual(['head 1-2', 'body 3-14'])
    expect(rolesOf(bands).slice(0, 2)).toEqual(['id.employee', 'person.name_full'])
  })

  it('is no row of values that count up', () => {
    const bands = read(Array.from({ length: 12 }, (_, at) => [name(at), '1', '2', '3', '4', '5', '6']))
    expect(layoutOf(bands).labelled).toBe(false)
  })
})

describe('two lists side by side', () => {
  it.each<[string, string[], (at: number) => string[]]>([
    [
      'with a column between them, and one to be filled in',
      ['居室', '氏名', '生年月日', '体温'],
      (at) => [`${200 + at}`, name(at), `194${at % 10}/8/27`, ''],
    ],
    ['of seats', ['受験番号', '氏名', '教室', '欠席'], (at) => [`A${1000 + at}`, name(at), '101', '']],
  ])('have a head %s', (_, labels, row) => {
    const rows = Array.from({ length: 10 }, (_, at) => [...row(at), '', ...row(at + 10)])
    const bands = read([['10/22（火）', '', '', '', '', '10/24（木）'], ['担当：協力医療機関'], [...labels, '', ...labels], ...rows])
    expect(outline(bands)).toEqual(['head 1-3', 'body 4-13'])
    expect(rolesOf(bands).filter((role) => role === 'person.name_full')).toHaveLength(2)
  })
})
