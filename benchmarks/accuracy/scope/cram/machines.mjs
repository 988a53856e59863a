// Cards at the door, receipts, allergies, appointments: what programs write.
import { pen, together } from '../census/pen.mjs'

const two = (n) => String(n).padStart(2, '0')

export function machines({ folder, random, families, pupils, number, grade, parentWord, some }) {
  // The mail goes to a parent who is not named.
  folder.text(
    '入退室/door_202410.log',
    some(
      pupils.filter(({ family: { caller } }) => caller.email),
      240,
    ).map(({ pupil, family: { caller } }, at) => {
      const w = pen(pupil)
      return {
        text: `2024-10-${two(1 + (at % 30))}T16:${two(at % 60)}:07+09:00 level=info event=IN card=${w.id('pupil', number(pupil))} student="${w.name('space')}" grade=${grade(pupil)} notify=${w.mailOf(caller)} result=ok`,
        who: [w.who()],
      }
    }),
  )
  folder.text(
    '入退室/cards.ndjson',
    some(pupils, 220).map(({ pupil, family: { caller } }) => {
      const [w, v] = [pen(pupil), pen(caller)]
      const text = JSON.stringify({
        cardId: number(pupil),
        student: { name: w.name('none'), kana: w.kana('none'), birthday: w.birth('compact') },
        guardian: { relation: v.telling(parentWord(caller)), name: v.name('none'), mobile: v.mobile('compact') },
      })
      w.id('pupil', number(pupil))
      return { text, who: together([w, [1, 4]], [v, [5, 7]]) }
    }),
  )
  folder.text('会計/領収書_202409.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<receipts month="2024-09">' },
    ...some(families, 260).map(({ caller }, at) => {
      const v = pen(caller)
      return {
        text: `  <receipt no="R${5000 + at}">\n    <payer>${v.name('space')}</payer>\n    <payerKana>${v.kana('half')}</payerKana>\n    <zip>${v.zip('hyphen')}</zip>\n    <address>${v.address({ style: 'long', building: 'space' })}</address>\n    <amount>${random.int(10, 60) * 1000}</amount>\n    <item>授業料</item>\n  </receipt>`,
        who: [v.who()],
      }
    }),
    { text: '</receipts>' },
  ])
  folder.text('合宿/アレルギー対応.yaml', [
    { text: 'camp: 夏期合宿2024\nparticipants:' },
    ...some(pupils, 45).map(({ pupil, family: { caller } }) => {
      const w = pen(pupil)
      return {
        text: `  - name: ${w.name('space')}\n    kana: ${w.kana('hira')}\n    birthday: ${w.birth('iso')}\n    sex: ${w.sex('long')}\n    emergency_tel: ${w.phoneOf(caller, 'hyphen')}\n    allergy: ${random.pick(['なし', '卵', 'そば', '落花生'])}`,
        who: [w.who()],
      }
    }),
  ])
  folder.text('面談/三者面談.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0' },
    ...some(families, 60).map(({ caller }, at) => {
      const v = pen(caller)
      return {
        text: `BEGIN:VEVENT\nUID:m${at}@juku.invalid\nDTSTART:20241${random.int(0, 2)}${two(1 + (at % 28))}T090000Z\nSUMMARY:三者面談（${v.name('space')}様）\nDESCRIPTION:保護者携帯 ${v.mobile('hyphen')}\nLOCATION:第2教室\nEND:VEVENT`,
        who: [v.who()],
      }
    }),
    { text: 'END:VCALENDAR' },
  ])
}
