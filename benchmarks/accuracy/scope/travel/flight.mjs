// Lists of passengers, logs of the check-in, insurances.
import { pen } from '../census/pen.mjs'

const two = (n) => String(n).padStart(2, '0')

export function flight({ folder, random, travellers, passport, country, member, some, isAdult, known, mostly }) {
  const flights = ['XJ701', 'XJ702', 'XJ815']
  for (const [n, number] of flights.entries()) {
    const list = mostly(travellers, 90, known.booked).map(({ p, code }, at) => {
      const w = pen(p)
      const seat = `${1 + Math.floor(at / 6)}${'ABCDEF'[at % 6]}`
      return {
        text: `${String(at + 1).padStart(3, '0')}  ${w.latin('ticket').padEnd(34)} ${w.shared('pnr', code)}  ${seat.padEnd(4)} Y`,
        who: [w.who()],
      }
    })
    folder.text(`搭乗/PAXLIST_${number}_2024100${n + 1}.txt`, [
      {
        text: `PASSENGER LIST  ${number} / 0${n + 1}OCT24  NRT-HNL\nNO   NAME                               PNR     SEAT CLS\n${'-'.repeat(60)}`,
      },
      ...list,
      { text: `${'-'.repeat(60)}\nTOTAL ${list.length} PAX` },
    ])
  }

  folder.text(
    '搭乗/dcs_checkin.log',
    mostly(travellers, 200, known.booked).map(({ p, code }, at) => {
      const w = pen(p)
      return {
        text: `2024-10-0${1 + (at % 9)}T07:${two(at % 60)}:1${at % 10}Z dcs action=checkin flight=XJ70${1 + (at % 2)} pnr=${w.shared('pnr', code)} pax="${w.latin('ticket')}" doc=${w.id('passport', passport(p))} seat=${1 + (at % 40)}${'ABC'[at % 3]} bags=${at % 3}`,
        who: [w.who()],
      }
    }),
  )

  folder.text('保険/海外旅行保険.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<policies insurer="demo">' },
    ...some(
      travellers.filter(({ p }) => country(p) === 'JPN'),
      130,
    ).map(({ p }, at) => {
      const w = pen(p)
      return {
        text: [
          `  <policy no="HK${70_000 + at}">`,
          '    <insured>',
          `      <nameKanji>${w.name('space')}</nameKanji>`,
          `      <nameRoman>${w.latin('last')}</nameRoman>`,
          `      <birthDate>${w.birth('iso')}</birthDate>`,
          `      <gender>${w.sex('english')}</gender>`,
          `      <postalCode>${w.zip('compact')}</postalCode>`,
          `      <address>${w.address({ style: 'hyphen', building: 'space' })}</address>`,
          `      <tel>${w.anyPhone('hyphen')}</tel>`,
          '    </insured>',
          `    <premium>${random.int(10, 90) * 100}</premium>`,
          '  </policy>',
        ].join('\n'),
        who: [w.who()],
      }
    }),
    { text: '</policies>' },
  ])

  folder.text('渡航書類/eta_batch.yaml', [
    { text: 'batch: 2024-10-05\napplicants:' },
    ...some(travellers, 40).map(({ p }) => {
      const w = pen(p)
      const [last, first] = w.names('latin')
      return {
        text: `  - family_name: ${last}\n    given_names: ${first}\n    date_of_birth: ${w.birth('iso')}\n    sex: ${w.sex('letter')}\n    nationality: ${country(p)}\n    passport_number: "${w.id('passport', passport(p))}"\n    email: ${w.email() || '~'}`,
        who: [w.who()],
      }
    }),
  ])

  folder.text(
    'マイル/activity_202409.ndjson',
    mostly(
      travellers.filter(({ p }) => isAdult(p)),
      260,
      known.member,
    ).map(({ p }, at) => {
      const w = pen(p)
      return {
        text: JSON.stringify({
          postedAt: `2024-09-${two(1 + (at % 30))}`,
          memberNo: w.id('member', member(p)),
          name: w.latin('caps'),
          flight: `XJ7${two(at % 90)}`,
          miles: random.int(300, 8000),
        }),
        who: [w.who()],
      }
    }),
  )
}
