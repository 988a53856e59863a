// The office: volunteers, the staff and their rota, questions at the counter, mails, talks that were booked, donors.
import { mail, own, row, tell } from './folder.mjs'
import { addressOf, ageOf, birthOf, decadeOf, kanaOf, nameOf, turn } from './writing.mjs'
import { BOOKS } from './library.mjs'

export function office(kit) {
  volunteers(kit)
  employees(kit)
  rota(kit)
  questions(kit)
  mails(kit)
  talks(kit)
  donors(kit)
}

function volunteers({ folder, random, adults, outside, isChild }) {
  const people = [...random.shuffle(adults).slice(0, 70), ...outside.filter((person) => !isChild(person)).slice(0, 50)]
  const rows = people.map((person, n) => {
    const partner = person.family.find((one) => one !== person && one.mobile && one.birth.year < 2000)
    const hasFormer = person.maiden !== undefined && n % 2 === 0
    return row(
      [
        n + 1,
        hasFormer ? `${person.surname.text}（旧姓 ${person.maiden.text}）${person.given.text}` : nameOf(person, turn(['full', 'old'], n)),
        kanaOf(person, 'hira'),
        birthOf(person.birth, 'era'),
        addressOf(person.home, turn(['city', 'wide', 'kanji'], n)),
        person.home.phone,
        person.mobile ?? '',
        person.email ?? '',
        random.pick(['読み聞かせ', '音訳', '点訳', '書架整理', '修理']),
        random.pick(['火', '水・金', '土日', '随時']),
        partner ? nameOf(partner, 'full') : '',
        partner
          ? partner.birth.year < person.birth.year - 18
            ? partner.woman
              ? '母'
              : '父'
            : partner.birth.year > person.birth.year + 18
              ? partner.woman
                ? '娘'
                : '息子'
              : partner.woman
                ? '妻'
                : '夫'
          : '',
        partner?.mobile ?? '',
      ],
      tell(person, 'region birth', { columns: [1, 8] }),
      ...(partner ? [tell(partner, 'sex', { columns: [11, 13] })] : []),
    )
  })
  folder.xlsx('ボランティア/図書館ボランティア登録簿.xlsx', [
    {
      name: '登録者',
      merges: ['A1:M1', 'K2:M2'],
      rows: [
        ['図書館ボランティア登録簿（令和6年度）'],
        ['', '', '', '', '', '', '', '', '', '', '緊急時の連絡先', '', ''],
        ['番号', '氏名', 'ふりがな', '生年月日', '住所', '自宅電話', '携帯', 'メール', '活動内容', '活動曜日', '氏名', '続柄', '電話'],
        ...rows,
      ],
    },
  ])
}

function employees({ folder, random, staff }) {
  folder.xlsx('職員/会計年度任用職員名簿.xlsx', [
    {
      name: '名簿',
      rows: [
        ['職員番号', '氏名', 'カナ', '職名', '生年月日', '住所', '電話', '採用日', '通勤経路'],
        ...staff.map((person, n) =>
          row(
            [
              `M${4000 + n}`,
              nameOf(person, 'full'),
              kanaOf(person, 'full'),
              person.post,
              birthOf(person.birth, 'short'),
              addressOf(person.home, 'short'),
              person.mobile ?? person.home.phone,
              `R${random.int(2, 6)}.4.1`,
              random.pick(['小田急線', '横浜線', '徒歩', 'バス']),
            ],
            tell(person, 'region birth'),
          ),
        ),
      ],
    },
  ])
}

function rota({ folder, random, staff }) {
  const days = Array.from({ length: 30 }, (_, n) => n + 1)
  folder.xlsx('職員/勤務表_11月.xlsx', [
    {
      name: '中央図書館',
      rows: [
        ['11月 勤務表', ...days.map(() => '')],
        ['職員', ...days],
        ...staff.map((person, n) =>
          row(
            [turn([person.surname.text, nameOf(person)], n < 14 ? 0 : 1), ...days.map(() => random.pick(['早', '遅', '休', '◎', '']))],
            own(person),
          ),
        ),
      ],
    },
  ])
}

function questions({ folder, random, adults, staff }) {
  const lines = ['# レファレンス記録（2024年10月）', '']
  random
    .shuffle(adults)
    .slice(0, 60)
    .forEach((person, n) => {
      const clerk = staff[4 + (n % 10)]
      lines.push(`## No.${n + 1}　10月${1 + (n % 30)}日　${random.pick(['電話', 'カウンター', 'メール'])}`, '')
      lines.push(
        n % 3 === 0
          ? row(`- 質問者：${nameOf(person)}様（利用者番号 ${person.card}）`, tell(person))
          : row(`- 質問者：${nameOf(person)}様　連絡先 ${person.mobile ?? person.home.phone}`, tell(person)),
      )
      lines.push(
        `- 質問：${random.pick(['町田の養蚕業について書かれた資料', '明治期の地図を見たい', '市の人口の推移', '玉川学園の歴史'])}`,
        `- 回答：『${random.pick(BOOKS)}』ほかを紹介`,
        row(`- 担当：${clerk.surname.text}`, own(clerk)),
        '',
      )
    })
  folder.text('相談/レファレンス記録_202410.md', lines)
}

function mails({ folder, random, adults, outside, staff }) {
  const people = [...random.shuffle(adults).slice(0, 60), ...outside.slice(300, 360)].filter(({ email, mobile }) => email && mobile)
  people.forEach((person, n) => {
    const path = `メール/問合せ/inquiry_${String(n + 1).padStart(3, '0')}.eml`
    const clerk = staff[4 + (n % 6)]
    const isAnswer = n % 3 === 0
    const lines = isAnswer
      ? [
          [`${nameOf(person)} 様`, tell(person, '', { keyed: false })],
          ['町田市立中央図書館です。お問い合わせありがとうございます。'],
          ['ご予約の資料は 11 月 2 日ごろご用意できる見込みです。'],
          [''],
          ['町田市立中央図書館 利用者サービス係'],
          [`担当：${nameOf(clerk)}`, own(clerk)],
          ['電話 042-728-8220'],
        ]
      : [
          ['図書館ご担当者様'],
          [''],
          [
            random.pick([
              '予約した本がまだ届かないようです。',
              'カードの有効期限を更新したいのですが。',
              '会議室の予約方法を教えてください。',
            ]),
          ],
          [`利用者番号は ${person.card} です。`, tell(person)],
          [''],
          [nameOf(person), tell(person)],
          [`電話 ${person.mobile}`, tell(person)],
        ]
    lines.forEach(([, ...who], k) => folder.at(path, { from: k + 1, to: k + 1, parts: ['body'] }, who))
    folder.at(path, { from: 1, to: 1, parts: [isAnswer ? 'to' : 'from'] }, [tell(person)])
    const us = ['町田市立図書館', 'toshokan@city.machida.example.lg.jp']
    folder.raw(
      path,
      mail({
        from: isAnswer ? us : [nameOf(person), person.email],
        to: [isAnswer ? [nameOf(person), person.email] : us],
        subject: isAnswer ? 'Re: 予約資料について' : '問い合わせ',
        date: 'Mon, 21 Oct 2024 10:00:00 +0900',
        id: `q${n}`,
        body: `${lines.map(([text]) => text).join('\r\n')}\r\n`,
        encoding: n % 2 === 0 ? 'utf8' : 'jis',
      }),
    )
  })
}

function talks({ folder, random, adults, outside, isChild }) {
  const people = random.shuffle([...random.shuffle(adults).slice(0, 60), ...outside.filter((person) => !isChild(person)).slice(350, 450)])
  const entries = people.map((person, n) => ({
    person,
    lines: JSON.stringify(
      {
        受付番号: n + 1,
        お名前: nameOf(person, turn(['spaced', 'tight', 'full'], n)),
        フリガナ: kanaOf(person, 'full'),
        年代: decadeOf(person),
        お住まい: person.home.town.city,
        電話番号: person.mobile ?? person.home.phone,
        メール: person.email ?? '',
        参加人数: random.int(1, 3),
      },
      null,
      2,
    ),
  }))
  folder.text('イベント/講演会申込_20241117.json', [
    '{ "title": "作家講演会 申込者", "entries": [',
    ...entries.map(({ person, lines }, n) => row(`${lines}${n === entries.length - 1 ? '' : ','}`, tell(person, 'region birth'))),
    ']}',
  ])
}

function donors({ folder, random, outside }) {
  const people = outside.filter((person) => ageOf(person) > 40).slice(100, 180)
  folder.text('寄贈/寄贈者台帳.xml', [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<寄贈者台帳 年度="令和6年度">',
    ...people.map((person, n) =>
      row(
        [
          '  <寄贈者>',
          `    <番号>${n + 1}</番号>`,
          `    <氏名>${nameOf(person)}</氏名>`,
          `    <郵便番号>${person.home.zip}</郵便番号>`,
          `    <住所>${addressOf(person.home, 'short')}</住所>`,
          `    <電話>${person.home.phone}</電話>`,
          `    <冊数>${random.int(1, 60)}</冊数>`,
          '  </寄贈者>',
        ].join('\n'),
        tell(person, 'region'),
      ),
    ),
    '</寄贈者台帳>',
  ])
}
