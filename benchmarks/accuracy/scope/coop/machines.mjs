// Land, shipments, reservations: data of programs.
import { WHO } from '../census/folder.mjs'
import { pen, together } from '../census/pen.mjs'

const two = (n) => String(n).padStart(2, '0')

export function machines({ folder, random, families, adults, members, number, account, some }) {
  folder.json('農地/農地台帳.json', {
    version: 3,
    parcels: some(families, 260).map(({ members: all }, at) => {
      const [owner] = all
      const tenant = members[(at * 61) % members.length]
      const w = pen(owner)
      const v = pen(tenant)
      const own = {
        name: w.name('space'),
        birthDate: w.birth('iso'),
        address: w.address({ style: 'hyphen', building: false }),
        memberNo: w.id('member', number(owner)),
      }
      const rent = { name: v.name('space'), memberNo: v.id('member', number(tenant)), phone: v.anyPhone('hyphen') }
      const isOwn = owner === tenant
      const [first, second] = isOwn ? [w.who(), v.who()] : together([w], [v])
      return {
        parcelNo: `P-${4000 + at}`,
        area: random.int(5, 300),
        owner: { ...own, [WHO]: [first] },
        cultivator: { ...rent, [WHO]: [second] },
      }
    }),
  })
  folder.text('直売所/出荷者.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<shippers>' },
    ...some(adults, 130).map((p) => {
      const w = pen(p)
      return {
        text: [
          `  <shipper code="${random.digits(4)}">`,
          `    <name kana="${w.kana('space')}">${w.name('space')}</name>`,
          `    <tel>${w.anyPhone('hyphen')}</tel>`,
          `    <address>${w.address({ style: 'long', building: false })}</address>`,
          `    <account bank="JA" no="${w.id('account', account(p))}"/>`,
          '  </shipper>',
        ].join('\n'),
        who: [w.who()],
      }
    }),
    { text: '</shippers>' },
  ])
  folder.text(
    '予約/combine.ndjson',
    some(members, 120).map((p, at) => {
      const w = pen(p)
      return {
        text: JSON.stringify({
          date: `2024-09-${two(1 + (at % 30))}`,
          machine: 'コンバイン',
          member: { no: w.id('member', number(p)), name: w.name('none'), tel: w.anyPhone('compact') },
        }),
        who: [w.who()],
      }
    }),
  )
  folder.text(
    '予約/sms.log',
    some(
      adults.filter((p) => p.mobile),
      80,
    ).map((p, at) => {
      const w = pen(p)
      return {
        text: `2024/09/${two(1 + (at % 30))} 18:00:0${at % 10} sms status=OK to=${w.mobile('intlCompact')} name="${w.name('space')}" template=reminder`,
        who: [w.who()],
      }
    }),
  )
  folder.text('システム/kumiaiin.sql', [
    {
      text: 'CREATE TABLE kumiaiin (no integer, shimei varchar(40), kana varchar(40), seibetsu integer, seinengappi date, jusho varchar(100), denwa varchar(20));\nINSERT INTO kumiaiin (no, shimei, kana, seibetsu, seinengappi, jusho, denwa) VALUES',
    },
    ...some(members, 200).map((p) => {
      const w = pen(p)
      return {
        text: `(${w.id('member', number(p))}, '${w.name('wide')}', '${w.kana('half')}', ${w.sex('code')}, '${w.birth('iso')}', '${w.address({ style: 'hyphen', building: false })}', '${w.phone('hyphen')}'),`,
        who: [w.who()],
      }
    }),
    { text: "(0, 'ダミー　太郎', 'ﾀﾞﾐｰ ﾀﾛｳ', 1, '1900-01-01', '', '000-000-0000');" },
  ])
  folder.text('予約/点検.yaml', [
    { text: 'season: 2024\nitems:' },
    ...some(adults, 40).map((p) => {
      const w = pen(p)
      return {
        text: `- 氏名: ${w.name('space')}\n  生年月日: ${w.birth('era0')}\n  電話: "${w.anyPhone('hyphen')}"\n  機種: ${random.pick(['トラクター', '草刈機', '田植機'])}`,
        who: [w.who()],
      }
    }),
  ])
  folder.text('予約/営農指導.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0' },
    ...some(adults, 25).map((p, at) => {
      const w = pen(p)
      return {
        text: `BEGIN:VEVENT\nUID:e${at}@ja.invalid\nDTSTART:202410${two(1 + (at % 28))}T000000Z\nSUMMARY:${w.name('none')}様　土壌診断\nLOCATION:${w.address({ style: 'long', prefecture: false, building: false })}\nDESCRIPTION:TEL ${w.anyPhone('hyphen')}\nEND:VEVENT`,
        who: [w.who()],
      }
    }),
    { text: 'END:VCALENDAR' },
  ])
}
