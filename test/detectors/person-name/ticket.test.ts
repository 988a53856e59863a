import { describe, expect, it } from 'vitest'
import { ticketNames } from '../../../detectors/person-name/rules/ticket.js'
import { numbersBehind } from '../../../src/engine/records/numbers.js'

const read = (text: string, isAsked = false): string[] =>
  ticketNames(text, isAsked).map(({ start, end, gender }) => [text.slice(start, end), gender ?? '-'].join(' '))

describe('names on tickets', () => {
  it('stand before their title, which says the sex', () => {
    expect(read('001  HAGIWARA/KAYOKO MS                 ZP5RV2  1A   Y')).toEqual(['HAGIWARA/KAYOKO female'])
    expect(read('NGUYEN/VAN AN MR')).toEqual(['NGUYEN/VAN AN male'])
    expect(read("1.O'BRIEN/SEAN MR 2.SATO/MIO CHD")).toEqual(["O'BRIEN/SEAN male", 'SATO/MIO -'])
  })

  it('are none without a title, but for a column that asks for names', () => {
    expect(read('TCP/IP and AC/DC, see README/LICENSE')).toEqual([])
    expect(read('SATO/KENICHI')).toEqual([])
    expect(read('SATO/KENICHI', true)).toEqual(['SATO/KENICHI -'])
    expect(read('SATO/KENICHIMR', true)).toEqual(['SATO/KENICHI male'])
  })

  it('have the locator of the booking behind them', () => {
    expect(numbersBehind(' MS                 ZP5RV2  1A   Y')).toEqual(['ZP5RV2'])
    expect(numbersBehind(' MS                 SEAT  1A   Y')).toEqual([])
  })
})
