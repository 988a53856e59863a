import { describe, expect, it } from 'vitest'
import { ageOn, findDates, readCompactDate, readEraCode, readSerialDate, toIso } from '../../src/text/dates.js'
import { readNumeral } from '../../src/text/numerals.js'

const isos = (text: string) => [...findDates(text)].map(({ iso }) => iso)

describe('findDates', () => {
  it.each([
    ['1985/4/1', '1985-04-01'],
    ['1985-04-01', '1985-04-01'],
    ['1985.4.1', '1985-04-01'],
    ['1985年4月1日', '1985-04-01'],
    ['1985年(昭和60年)4月1日', '1985-04-01'],
    ['1985-04-01T00:00:00', '1985-04-01'],
    ['昭和64年1月7日', '1989-01-07'],
    ['平成元年1月8日', '1989-01-08'],
    ['S60.4.1', '1985-04-01'],
    ['s60/04/01', '1985-04-01'],
    ['昭60.4.1', '1985-04-01'],
    ['H31.4.30', '2019-04-30'],
    ['令和元年5月1日', '2019-05-01'],
    ['大正15年12月25日', '1926-12-25'],
    ['平成31年5月1日', '2019-05-01'],
    ['昭和六十年四月一日', '1985-04-01'],
    ['昭和六拾年四月壱日', '1985-04-01'],
    ['2000年2月29日', '2000-02-29'],
  ])('%s', (text, iso) => {
    expect(isos(text)).toEqual([iso])
    expect(isos(`彼は${text}に`)).toEqual([iso])
  })

  it.each([
    'R0.5.1',
    '1985/13/1',
    '1985/02/30',
    '1900年2月29日',
    '昭和70年1月1日',
    'AS60.4.1',
    '11985/4/1',
    '1985/4/123',
    '60.4.1',
    '1985年4月',
  ])('not %s', (text) => {
    expect(isos(text)).toEqual([])
  })

  it('finds several, also when two searches are interleaved', () => {
    const first = findDates('1985/4/1 1986/4/1')
    expect(first.next().value?.iso).toBe('1985-04-01')
    expect(isos('x 1999/1/1')).toEqual(['1999-01-01'])
    expect(first.next().value?.iso).toBe('1986-04-01')
  })
})

describe('codes', () => {
  it('reads compact dates, era codes and serials', () => {
    expect(readCompactDate('19850401')).toBe('1985-04-01')
    expect(readCompactDate('19850431')).toBeUndefined()
    expect(readEraCode('3600401', 'medical')).toBe('1985-04-01')
    expect(readEraCode('3600401', 'pension')).toBeUndefined()
    expect(readEraCode('5600401', 'pension')).toBe('1985-04-01')
    expect(readSerialDate(31138)).toBe('1985-04-01')
    expect(readSerialDate(61)).toBe('1900-03-01')
    expect(readSerialDate(31138.5)).toBeUndefined()
    expect(toIso(1999, 2, 29)).toBeUndefined()
  })

  it('counts age in completed years', () => {
    expect(ageOn('1985-04-01', '2024-03-31')).toBe(38)
    expect(ageOn('1985-04-01', '2024-04-01')).toBe(39)
  })

  it.each([
    ['二十四', 24],
    ['二四', 24],
    ['三一一', 311],
    ['百二', 102],
    ['十', 10],
    ['千九百八十五', 1985],
    ['〇', 0],
    ['12', 12],
  ])('numeral %s', (text, value) => {
    expect(readNumeral(text)).toBe(value)
  })
  it.each(['', '山', '一a'])('no numeral %s', (text) => {
    expect(readNumeral(text)).toBeUndefined()
  })
})
