import { describe, expect, it } from 'vitest'
import { travelDocumentsIn } from '../../src/text/travel-document.js'

const read = (text: string) =>
  travelDocumentsIn(text, '2024-11-01').map(({ number, birth, born, gender, name }) => [
    text.slice(...number),
    text.slice(...birth),
    born,
    gender,
    text.slice(...name),
  ])

describe('passports in bookings of airlines', () => {
  it.each([
    [
      '  6 SSR DOCS AY HK1 P/JPN/MU2972779/JPN/24AUG82/M/05JUL30/TAKAHASHI/KAZUO/P1',
      ['MU2972779', '24AUG82', '1982-08-24', 'male', 'TAKAHASHI/KAZUO'],
    ],
    ['3DOCS/P/JP/TK3834175/JP/22SEP01/F/05JUL2030/ABE/ERINA', ['TK3834175', '22SEP01', '2001-09-22', 'female', 'ABE/ERINA']],
    [
      'SI.P1/SSRDOCSAYHK1/P/VNM/C1234567/VNM/02JAN1990/FI/01FEB28/NGUYEN/THI HOA',
      ['C1234567', '02JAN1990', '1990-01-02', 'female', 'NGUYEN/THI HOA'],
    ],
    ['SRDOCS NH HK1-P-1 P/JPN/TZ5508289/JPN/09JUN84/F/SATO/YUKO', ['TZ5508289', '09JUN84', '1984-06-09', 'female', 'SATO/YUKO']],
    ['DOCS P/GBR/512345678/GBR/31DEC30/U/05JUL30/SMITH/ALEX', ['512345678', '31DEC30', '1930-12-31', undefined, 'SMITH/ALEX']],
  ])('are read: %s', (text, fields) => {
    expect(read(text)).toEqual([fields])
  })

  it.each(['TCP/IP/ABC1234567', 'P/JPN/MU2972779', 'UP/JPN/MU2972779/JPN/24AUG82/M/05JUL30/A/B', 'P/JPN/MU2972779/JPN/24XXX82/M'])(
    'are not seen in %s',
    (text) => {
      expect(read(text).filter(([, , born]) => born !== undefined)).toEqual([])
    },
  )
})
