// Journeys abroad: records of the airlines, rooms, insurance and visas, most of them in Latin letters.
import { one, row } from './folder.mjs'
import { dashed, packed, tel } from './hand.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** Files of those who go abroad. */
export function abroad({ folder, random, some, register, bookings }) {
  // Records of the reservation system of the airlines.
  const flown = bookings.filter(({ isAbroad, pax }) => isAbroad && pax.every((p) => p.passport !== undefined)).slice(0, 60)
  for (const [n, { no, leader, pax }] of flown.entries()) {
    const title = (p) => (p.birth.year > 2012 ? (p.woman ? 'MISS' : 'MSTR') : p.woman ? 'MS' : 'MR')
    const docs = (p, at) =>
      `SSR DOCS AY HK1 P/${p.isForeign ? 'VNM' : 'JPN'}/${p.passport}/${p.isForeign ? 'VNM' : 'JPN'}/${pad(p.birth.day)}${MONTHS[p.birth.month - 1]}${String(p.birth.year).slice(2)}/${p.woman ? 'F' : 'M'}/05JUL30/${p.roman.last}/${p.roman.first}/P${at + 1}`
    folder.blocks(`航空/PNR/${no}.txt`, [
      { text: `RP/TYOAT2100/TYOAT2100            AA/SU  12SEP24/0215Z   X${n}K2LM` },
      {
        text: ` ${pax.map((p, at) => ` ${at + 1}.${p.roman.last}/${p.roman.first} ${title(p)}`).join('  ')}`,
        // All that the record of the airline says of a traveller is one record, which begins where he is named.
        who: pax.map((p) => one(p, ['birth', 'sex'])),
      },
      { text: `  ${pax.length + 1}  AY 074 Y 05NOV 2 NRTHEL HK${pax.length}  2255 0455+1` },
      { text: `  ${pax.length + 2} APM TYO ${tel(leader.mobile)}` },
      ...pax.map((p, at) => ({ text: `  ${pax.length + 3 + at} ${docs(p, at)}` })),
      { text: `  ${pax.length * 2 + 4} RM BOOKING ${no}` },
    ])
  }
  const insured = bookings.filter(({ isAbroad }) => isAbroad).slice(100, 320)
  folder.delimited(
    '保険/海外旅行保険_被保険者明細.csv',
    [
      [
        '証券番号',
        '予約番号',
        '契約者名',
        '被保険者（ローマ字）',
        '被保険者生年月日',
        '被保険者性別',
        '旅行先',
        '保険金額',
        '死亡保険金受取人',
      ],
    ],
    insured.flatMap(({ no, leader, pax }, n) =>
      pax.map((p) =>
        row(
          [
            `GT${pad(n, 6)}`,
            no,
            leader.name,
            `${p.roman.last} ${p.roman.first}`,
            packed(p.birth),
            p.woman ? '2' : '1',
            random.pick(['フィンランド', '台湾', 'イタリア']),
            30_000_000,
            '法定相続人',
          ],
          ...(p === leader ? [one(p, ['birth', 'sex'])] : [one(leader, [], [1, 3]), one(p, ['birth', 'sex'], [4, 9])]),
        ),
      ),
    ),
    { cp932: true },
  )
  folder.blocks('査証/evisa_applicants.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<applications>' },
    ...some(
      register.filter((p) => p.passport !== undefined),
      130,
    ).map((p, n) => ({
      text: `  <applicant seq="${n + 1}">\n    <surname>${p.roman.last}</surname>\n    <givenNames>${p.roman.first}</givenNames>\n    <dateOfBirth>${dashed(p.birth)}</dateOfBirth>\n    <sex>${p.woman ? 'F' : 'M'}</sex>\n    <passportNumber>${p.passport}</passportNumber>\n    <email>${p.mail ?? ''}</email>\n    <occupation>COMPANY EMPLOYEE</occupation>\n  </applicant>`,
      who: [one(p, ['birth', 'sex'])],
    })),
    { text: '</applications>' },
  ])
}

/** Who shares a room, as the hotel abroad is told. */
export function rooming(folder, bookings, tour) {
  const rooms = bookings.flatMap(({ no, pax }) =>
    Array.from({ length: Math.ceil(pax.length / 2) }, (_, n) => ({ no, guests: pax.slice(n * 2, n * 2 + 2) })),
  )
  const head = ['No.', 'Booking', 'Type', 'Guest 1', 'Guest 2', 'Remarks']
  const roman = (p) => (p === undefined ? '' : `${p.woman ? 'Ms.' : 'Mr.'} ${p.roman.first} ${p.roman.last}`)
  folder.delimited(
    `ホテル/ROOMING_T${pad(tour)}.csv`,
    [head],
    rooms.map(({ no, guests: [a, b] }, n) =>
      row(
        [n + 1, no, b === undefined ? 'SGL' : 'TWN', roman(a), roman(b), n % 7 === 0 ? 'Late check-in' : ''],
        { ...one(a, ['sex']), columns: [1, 4] },
        ...(b === undefined ? [] : [one(b, ['sex'], [5, 5])]),
      ),
    ),
  )
}
