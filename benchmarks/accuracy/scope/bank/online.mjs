// Online banking, funds, pensions: data of machines.
import { WHO } from '../census/folder.mjs'
import { pen } from '../census/pen.mjs'

export function online({ folder, random, everybody, customers, isAdult, cif, account, some }) {
  const users = some(
    customers.filter((p) => isAdult(p) && p.email),
    420,
  )
  folder.text(
    'IB/ib_registration.ndjson',
    users.map((p, at) => {
      const w = pen(p)
      const text = JSON.stringify({
        ts: `2024-08-${10 + (at % 20)}T03:1${at % 10}:00Z`,
        event: 'registered',
        user: { nameKana: w.kana('space'), email: w.email(), mobile: w.mobile('intl') || null, birthDate: w.birth('iso') },
        branch: '021',
        account: w.id('account', account(p)),
      })
      return { text, who: [w.who()] }
    }),
  )
  folder.text(
    'IB/mail_delivery.log',
    some(users, 350).map((p, at) => {
      const w = pen(p)
      return {
        text: `2024-10-0${1 + (at % 9)} 06:${10 + (at % 50)}:02 INFO mailer job=statement status=sent name="${w.name('space')}" to=${w.email()} bytes=${random.int(2000, 9000)}`,
        who: [w.who()],
      }
    }),
  )

  const investors = some(customers.filter(isAdult), 140)
  folder.json('投資信託/残高報告.json', {
    branch: { code: '021', name: '本店営業部' },
    asOf: '2024-09-30',
    accounts: investors
      .map((p) => {
        const w = pen(p)
        return {
          [WHO]: [w],
          cifNo: w.id('cif', cif(p)),
          holder: {
            name: w.name('wide'),
            sex: w.sex('english'),
            birthDate: w.birth('slash0'),
            address: { zip: w.zip('hyphen'), full: w.address({ style: 'hyphen' }) },
            tel: w.anyPhone('bracket'),
          },
          positions: [
            { fund: '日本株インデックス', amount: random.int(1, 900) * 10_000 },
            { fund: '外国債券', amount: random.int(0, 90) * 10_000 },
          ],
        }
      })
      .map((one) => ({ ...one, [WHO]: one[WHO].map((w) => w.who()) })),
  })

  const old = some(
    everybody.filter((p) => p.birth.year < 1960),
    420,
  )
  folder.text('年金/年金受取口座指定.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<designations>' },
    ...old.map((p) => {
      const w = pen(p)
      return {
        text: [
          '  <person>',
          `    <氏名>${w.name('space')}</氏名>`,
          `    <カナ>${w.kana('half')}</カナ>`,
          `    <生年月日>${w.birth('era0')}</生年月日>`,
          `    <性別>${w.sex('long')}</性別>`,
          `    <住所 郵便番号="${w.zip('hyphen')}">${w.address({ style: 'long', building: 'space' })}</住所>`,
          `    <年金種別>${random.pick(['老齢基礎', '老齢厚生', '遺族厚生'])}</年金種別>`,
          `    <口座 店番="021" 番号="${w.id('account', account(p))}"/>`,
          '  </person>',
        ].join('\n'),
        who: [w.who()],
      }
    }),
    { text: '</designations>' },
  ])

  const reserved = some(
    everybody.filter((p) => isAdult(p) && p.mobile),
    30,
  )
  folder.text('予定/来店予約.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//branch//reserve//JA' },
    ...reserved.map((p, at) => {
      const w = pen(p)
      return {
        text: [
          'BEGIN:VEVENT',
          `UID:r${1000 + at}@branch.invalid`,
          `DTSTART;TZID=Asia/Tokyo:202411${10 + (at % 18)}T1${at % 6}0000`,
          `SUMMARY:${random.pick(['資産運用相談', '住宅ローン相談', '相続相談'])} ${w.name('none')}様`,
          `DESCRIPTION:連絡先 ${w.mobile('hyphen')}`,
          'END:VEVENT',
        ].join('\n'),
        who: [w.who()],
      }
    }),
    { text: 'END:VCALENDAR' },
  ])
}
