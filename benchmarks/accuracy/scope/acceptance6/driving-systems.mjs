// What the school's machines write: its bookings, its students' database, its web server, calendars, plans of cars.
import { list } from '../acceptance2/rows.mjs'
import { C, nameOf, text } from './cells.mjs'
import { say } from './driving-office.mjs'
import { hiragana, katakana } from './names.mjs'

const two = (n) => String(n).padStart(2, '0')

export async function systems({ random, folk, folder, enrolled, trainees, guests, old, staff }) {
  const member = folk.some(enrolled, 700)
  member.forEach((p, n) => (p.user = `u${(n * 7919 + 100_003) % 999_983}`))
  folder.sql(
    'システム/backup/students_20240930.sql',
    'students',
    list(
      member.map((p) => ({ who: p })),
      [
        ['id', undefined, text((_, n) => n + 1)],
        ['student_no', 'who', C.code('no')],
        ['login_id', 'who', C.code('user')],
        ['last_name', 'who', C.surname],
        ['first_name', 'who', C.given],
        ['last_kana', 'who', C.surnameKana],
        ['first_kana', 'who', C.givenKana],
        ['birthday', 'who', C.birth('iso')],
        ['gender', 'who', C.sex('12')],
        ['zip', 'who', C.zip('digits')],
        ['addr', 'who', C.address('short')],
        ['mobile', 'who', C.mobile('digits')],
        ['email', 'who', C.email],
        ['password_hash', undefined, text(() => `$2y$10$${random.digits(22)}`)],
        ['created_at', undefined, text(() => '2024-04-01 09:00:00')],
      ],
    ),
  )
  folder.ndjson(
    'システム/予約アプリ/reservations_202410.ndjson',
    list(
      folk.some(member, 320).map((p) => ({ who: p, clerk: p.teacher })),
      [
        ['reservationId', undefined, text((_, n) => `R-${20_000 + n * 13}`)],
        ['student.no', 'who', C.code('no')],
        ['student.name', 'who', C.name('none')],
        ['student.tel', 'who', C.mobile()],
        ['slot.date', undefined, text((_, n) => `2024-10-${two(1 + (n % 30))}`)],
        ['slot.period', undefined, text((_, n) => 1 + (n % 10))],
        ['car', undefined, text(() => `${random.int(1, 28)}号車`)],
        ['instructorName', 'clerk', C.name('none')],
        ['status', undefined, text(() => random.pick(['confirmed', 'canceled', 'waiting']))],
      ],
    ),
  )
  const answers = folk.some(trainees, 90)
  folder.json(
    'システム/予約アプリ/push_targets.json',
    answers.map((p) => ({
      value: {
        studentNo: p.no,
        profile: { fullName: nameOf(p, 'half'), kana: hiragana(C.kana('half')(p).text), birthDate: C.birth('iso')(p).text },
        contact: { phone: p.mobile, email: C.email(p).text || null },
      },
      who: [say(p, C.name(), C.code('no'), C.birth(), C.mobile(), C.email)],
    })),
    { head: '{\n  "exportedAt": "2024-10-01T03:00:00+09:00",\n  "targets": [', foot: '  ]\n}' },
  )
  // Results of the final tests as the examiners' program gives them out.
  const tested = folk.some(enrolled, 160)
  folder.text('検定/卒業検定結果_202409.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<検定結果 実施日="2024-09-21">' },
    ...tested.map((p) => ({
      text: `  <受検者 番号="${p.no}">\n    <氏名>${nameOf(p, 'full')}</氏名>\n    <カナ>${C.kana('full')(p).text}</カナ>\n    <生年月日>${C.birth('iso')(p).text}</生年月日>\n    <車種>${p.car}</車種>\n    <得点>${random.int(50, 100)}</得点>\n  </受検者>`,
      who: [say(p, C.name(), C.code('no'), C.birth())],
    })),
    { text: '</検定結果>' },
  ])
  folder.html(
    '配車/配車表_2024-10-05.html',
    list(
      staff.slice(8, 34).map((teacher) => ({ clerk: teacher, a: random.pick(trainees), b: random.pick(guests) })),
      [
        ['号車', undefined, text((_, n) => n + 1)],
        ['指導員', 'clerk', C.surname],
        ['1限 番号', 'a', C.code('no')],
        ['1限 教習生', 'a', C.name('half')],
        ['2限 番号', 'b', C.code('no')],
        ['2限 教習生', 'b', C.name('half')],
      ],
    ),
    { title: '配車表 10月5日(土)', above: '雨天時は二輪教習を学科に振替', encoding: 'shift_jis' },
  )
  const logged = folk.some(member, 240)
  folder.text('システム/logs/app-20241001.log', [
    { text: '2024-10-01 00:00:01 INFO  booking-api started version=3.8.1' },
    ...logged.flatMap((p, n) => [
      {
        text: `2024-10-01 ${two(7 + (n % 15))}:${two(n % 60)}:12 INFO  booking-api login ok user=${p.user} student_no=${p.no} name=${nameOf(p, 'none')} email=${C.email(p).text} ip=203.0.113.${n % 250}`,
        who: [say(p, C.name(), C.code('no'), C.email)],
      },
      ...(n % 9 === 0 ? [{ text: '2024-10-01 08:00:00 WARN  booking-api slow query 1830ms table=reservations' }] : []),
    ]),
  ])
  const visited = folk.some(trainees, 30)
  folder.text(
    'カレンダー/入校説明会.ics',
    [
      { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\nX-WR-CALNAME:入校説明会' },
      ...visited.map((p, n) => ({
        text: `BEGIN:VEVENT\nUID:${n}@alps-ds.example.jp\nDTSTART:202410${two(1 + (n % 28))}T010000Z\nSUMMARY:入校説明 ${nameOf(p, 'half')}様\nDESCRIPTION:${C.kana('half')(p).text} 様 ${p.mobile} 希望車種 ${p.car}\nLOCATION:第2教室\nEND:VEVENT`,
        who: [say(p, C.name(), C.mobile())],
      })),
      { text: 'END:VCALENDAR' },
    ],
    { crlf: true },
  )
  const cards = folk.some(old, 60)
  folder.text('受付/iPhone連絡先_送迎車.vcf', [
    ...cards.map((p) => ({
      text: `BEGIN:VCARD\nVERSION:3.0\nN:${p.surname.text};${p.given.text};;;\nFN:${nameOf(p, 'half')}\nX-PHONETIC-LAST-NAME:${katakana(p.surname.kana)}\nX-PHONETIC-FIRST-NAME:${p.given.kana}\nTEL;TYPE=HOME:${p.home.tel}\nADR;TYPE=HOME:;;${C.street(p).text};${p.home.town.city};${p.home.town.prefecture};${p.home.town.zip};日本\nEND:VCARD`,
      who: [say(p, C.name(), C.tel(), C.prefecture)],
    })),
    {
      text: 'BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:長野県公安委員会 中南信運転免許センター\nORG:長野県警察\nTEL;TYPE=WORK:0263-53-6611\nEND:VCARD',
    },
  ])
  // An older dump of the register, packed away: some have moved since.
  const before = folk.some(old, 120)
  for (const p of folk.some(before, 30)) p.former = folk.home([p.home.town])
  folder.csv(
    '高齢者講習_受講者_2021.csv',
    list(
      before.map((p) => ({ who: p })),
      [
        ['受講日', undefined, text((_, n) => `R3.${1 + (n % 12)}.${1 + (n % 28)}`)],
        ['氏名', 'who', C.name('full', { old: true })],
        ['カナ', 'who', C.half()],
        ['生年月日', 'who', C.birth('letter')],
        ['住所', 'who', C.formerAddress('city')],
        ['免許番号', 'who', C.code('licence')],
      ],
    ),
    { cp932: true },
  )
  await folder.zip('旧データ/2021_高齢者講習.zip', ['高齢者講習_受講者_2021.csv'])
}
