import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phonesIn } from '../../detectors/phone-number/shapes.js'
import { postalCode } from '../../detectors/postal-code/index.js'
import { findDates, wholeDate } from '../../src/text/dates.js'
import { find } from './view.js'

/*
 * A cell that is one value and nothing else is read on a way of its own. What is found must be what is found where it has to be read: behind a
 * space, which belongs to nothing, the short way is not taken.
 */
const groups = (separators: string) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom('0', '00', '03', '09', '050', '090', '0120', '0081', '0467', '81', '9', ''),
        fc.stringMatching(/^[0-9]{0,5}$/),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .chain((parts) =>
      fc
        .tuple(...parts.map(() => fc.constantFrom(...separators)))
        .map((between) => parts.map(([a, b], at) => (at === 0 ? '' : between[at]!) + a + b).join('')),
    )

describe('cells that are one value', () => {
  it('telephones', () => {
    fc.assert(
      fc.property(groups('--- ('), fc.boolean(), (text, expected) => {
        expect(phonesIn(text, expected)).toEqual(phonesIn(`${text} `, expected))
      }),
      { numRuns: 5000 },
    )
    expect(phonesIn('090-8765-4321', false)).toEqual([{ start: 0, end: 13, digits: '09087654321', kind: 'mobile', writing: 'grouped' }])
    expect(phonesIn('09-0876-54321', false)).toEqual([{ start: 0, end: 13, digits: '09087654321', kind: 'mobile', writing: 'loose' }])
  })

  it('postal codes', () => {
    const look = (text: string, rest: { label?: string; role?: string }) => find(postalCode, text, { kind: 'cell', ...rest })
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{3}-[0-9]{4}$/),
        fc.constantFrom({}, { label: '郵便番号', role: 'address.zip' }, { label: '内線' }),
        (text, rest) => {
          expect(look(text, rest)).toEqual(look(`${text} `, rest))
        },
      ),
      { numRuns: 3000 },
    )
    expect(look('100-0005', { role: 'address.zip' })).toMatchObject([{ span: [0, 8], normalized: '1000005' }])
  })

  it('dates', () => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 40 }).map(String),
      fc.integer({ min: 0, max: 31 }).map((n) => String(n).padStart(2, '0')),
    )
    const date = fc.tuple(
      fc.integer({ min: 1750, max: 2150 }).map(String),
      fc.constantFrom(...'-./・ '),
      number,
      fc.constantFrom(...'-./'),
      number,
    )
    fc.assert(
      fc.property(date, fc.constantFrom('', '', '', ' ', '1', '日'), (parts, end) => {
        const text = parts.join('') + end
        const whole = wholeDate(text)
        if (whole !== undefined) expect([...findDates(text)]).toEqual([{ start: 0, end: text.length, iso: whole }])
        else if (end === '' && /^[0-9./-]+$/.test(text)) expect([...findDates(text)].filter(({ end }) => end === text.length)).toEqual([])
      }),
      { numRuns: 5000 },
    )
    expect(wholeDate('2000/2/29')).toBe('2000-02-29')
    expect(wholeDate('1900-02-29')).toBeUndefined()
  })
})
