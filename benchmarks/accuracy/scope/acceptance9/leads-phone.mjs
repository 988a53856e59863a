// What his telephone held: contacts, the calendar, talks of LINE.
import { own, row, tell } from './folder.mjs'
import { addressOf, nameOf, phoneOf, turn } from './writing.mjs'

export function phone(kit) {
  contacts(kit)
  calendar(kit)
  talks(kit)
}

function contacts({ folder, random, officers, olds, news, staff, craftsmen, company }) {
  const head =
    'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted'
  const some = random
    .shuffle([...olds.slice(60, 280), ...news.slice(0, 60), ...officers.slice(60, 190), ...craftsmen.map(([man]) => man)])
    .filter(({ mobile }) => mobile)
  const rows = some.map((person, n) => {
    const hasKana = n % 3 !== 0
    const hasHome = person.home !== undefined && n % 4 === 0
    return row(
      [
        person.given.text,
        '',
        person.surname.text,
        hasKana ? person.given.kana : '',
        '',
        hasKana ? person.surname.kana : '',
        '',
        '',
        '',
        '',
        person.firm?.name ?? '',
        person.post ?? '',
        '',
        '',
        person.firm ? '' : random.pick(['', 'OB 外壁', '紹介あり', '電話は夕方']),
        '',
        '* myContacts',
        person.email ? '* Work' : '',
        n % 2 === 0 ? (person.email ?? '') : '',
        'Mobile',
        phoneOf(person.mobile, turn(['plain', 'bare'], n)),
        person.firm ? 'Work' : '',
        person.firm?.home.phone ?? '',
        hasHome ? 'Home' : '',
        hasHome ? addressOf(person.home, 'short') : '',
      ],
      tell(person, hasHome ? 'region' : ''),
    )
  })
  for (const clerk of staff.filter(({ mobile }) => mobile))
    rows.push(
      row(
        [
          clerk.given.text,
          '',
          clerk.surname.text,
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          company.name,
          clerk.post,
          '',
          '',
          '',
          '',
          '* myContacts ::: 社内',
          '* Work',
          clerk.box,
          'Mobile',
          clerk.mobile,
          '',
          '',
          '',
          '',
        ],
        own(clerk),
      ),
    )
  rows.push([
    '本社',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    company.name,
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    company.mail,
    'Work',
    company.phone,
    '',
    '',
    '',
    '',
  ])
  folder.csv('スマホ/contacts.csv', [head.split(','), ...rows])
}

function calendar({ folder, random, olds, news, seller }) {
  const people = [...olds.slice(640, 700), ...news.slice(260, 320)]
  const events = people.map((person, n) => {
    const clerk = n % 4 === 0 ? seller(n) : undefined
    return row(
      [
        'BEGIN:VEVENT',
        `UID:ev${n}@smile-reform`,
        `DTSTART;TZID=Asia/Tokyo:202410${String(1 + (n % 28)).padStart(2, '0')}T${String(9 + (n % 8)).padStart(2, '0')}0000`,
        `SUMMARY:${nameOf(person, turn(['spaced', 'tight'], n))}様 ${random.pick(['現調', '見積説明', '契約', '引渡し'])}`,
        `LOCATION:${addressOf(person.home, 'short')}`,
        `DESCRIPTION:TEL ${person.mobile ?? person.home.phone}${clerk ? `\\n同行：${clerk.surname.text}` : ''}`,
        'END:VEVENT',
      ].join('\n'),
      tell(person, 'region'),
    )
  })
  folder.text(
    'スマホ/calendar_202410.ics',
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
      'X-WR-CALNAME:営業予定',
      ...events,
      'END:VCALENDAR',
    ],
    { newline: '\r\n' },
  )
}

function talks({ folder, random, olds, news, staff }) {
  const [, seller] = staff
  const people = [...olds.slice(700, 712), ...news.slice(330, 342)].filter(({ mobile }) => mobile)
  for (const [n, person] of people.entries()) {
    const path = `LINE/[LINE] ${nameOf(person, 'tight')}とのトーク.txt`
    const partner = person.family[1]
    const said = (time, ...words) => row(`${time}\t${nameOf(person)}\t${words.join('')}`, tell(person, '', { keyed: false }))
    const answered = (time, words, ...who) => row(`${time}\t${nameOf(seller)}\t${words}`, own(seller), ...who)
    folder.text(path, [
      row(`[LINE] ${nameOf(person)}とのトーク履歴`, tell(person, '', { keyed: false })),
      `保存日時：2024/10/31 21:${10 + n}`,
      '',
      `2024/10/${String(1 + n).padStart(2, '0')}(火)`,
      said('10:12', 'お世話になります。先日は見積ありがとうございました'),
      answered('10:15', `こちらこそありがとうございます！${person.surname.text}様のご住所とお電話番号を念のため教えていただけますか？`),
      row(`10:21\t${nameOf(person)}\t${addressOf(person.home, 'city')}です`, tell(person, '', { keyed: false })),
      row(`10:21\t${nameOf(person)}\t携帯は${person.mobile}です`, tell(person, '', { keyed: false })),
      answered('10:30', '承知しました。それでは来週火曜14時に伺います'),
      said('10:31', '[スタンプ]'),
      '',
      `2024/10/${String(8 + n).padStart(2, '0')}(火)`,
      ...(partner?.mobile
        ? [
            row(
              `18:02\t${nameOf(person)}\t当日は${partner.woman ? '妻' : '夫'}の${partner.given.text}が対応します。電話は${partner.mobile}`,
              tell(person, '', { keyed: false }),
              tell(partner, 'sex', { keyed: false }),
            ),
          ]
        : [said('18:02', '当日は私が対応します')]),
      answered('18:10', random.pick(['かしこまりました', 'ありがとうございます。よろしくお願いいたします'])),
      '18:11\t☎ 通話時間 3:12',
    ])
    // A talk is one record of whom it is with, beginning with its name; the lines name him again.
    folder.at(path, { from: 0, to: 0 }, [tell(person, 'region')])
  }
}
