// The club of regular customers, their dump, refunds, mailings, cards of firms.
import { WHO } from '../census/folder.mjs'
import { pen } from '../census/pen.mjs'

export function members({ folder, random, travellers, people, foreigners, relatives, member, some, isAdult, known, mostly }) {
  const all = some(
    travellers.filter(({ p }) => isAdult(p)),
    300,
  ).map(({ p }) => p)
  for (const p of all) for (const set of [known.mail, known.member, known.address]) set.add(p)
  folder.json('マイル/members.json', {
    meta: { exported: '2024-10-01', count: all.length },
    members: all.map((p) => {
      const w = pen(p)
      const one = {
        memberNo: w.id('member', member(p)),
        tier: random.pick(['BASIC', 'SILVER', 'GOLD']),
        profile: {
          name: { native: p.foreign ? null : w.name('space'), kana: w.kana('space'), roman: w.latin('caps') },
          birthday: w.birth('iso'),
          gender: w.sex('letter'),
          contact: {
            email: w.email() || null,
            mobile: w.mobile('intlCompact') || null,
            address: w.address({ style: 'hyphen', building: 'space' }),
            postalCode: p.home.abroad ? null : w.zip('hyphen'),
          },
        },
        miles: random.int(0, 200_000),
      }
      return { ...one, [WHO]: [w.who()] }
    }),
  })

  const rows = some(people.filter(isAdult), 200)
  for (const p of rows) for (const set of [known.mail, known.address]) set.add(p)
  folder.text('DB/customer_backup.sql', [
    { text: "-- PostgreSQL database dump\nSET client_encoding = 'UTF8';" },
    {
      text: "INSERT INTO customer (id, name, name_kana, birth_date, gender, postal_code, prefecture, address1, phone, email, is_deleted) VALUES (0, 'テスト顧客', 'テストコキャク', '2000-01-01', 1, '000-0000', '', '', '000-0000-0000', 'test@example.com', false);",
    },
    ...rows.map((p, at) => {
      const w = pen(p)
      const address = w.address({ style: 'long', prefecture: false, building: 'wide' })
      return {
        text: `INSERT INTO customer (id, name, name_kana, birth_date, gender, postal_code, prefecture, address1, phone, email, is_deleted) VALUES (${at + 1}, '${w.name('old')}', '${w.kana('wide')}', '${w.birth('iso')}', ${w.sex('code')}, '${w.zip('hyphen')}', '${w.prefecture()}', '${address}', '${w.anyPhone('hyphen')}', ${p.email ? `'${w.email()}'` : 'NULL'}, false);`,
        who: [w.who()],
      }
    }),
  ])

  folder.csv(
    '経理/返金一覧.tsv',
    [['返金日', '名義（カナ）', '電話番号', '銀行', '支店', '口座番号', '返金額', '理由']],
    some(
      people.filter((p) => isAdult(p) && p.mobile),
      60,
    ).map((p) => {
      const w = pen(p)
      return {
        cells: [
          `10/${random.int(1, 28)}`,
          w.kana('half'),
          w.mobile('compact'),
          random.pick(['三井住友', 'ゆうちょ', '楽天']),
          random.pick(['本店', '渋谷', '〇一八']),
          random.digits(7),
          random.int(5, 300) * 1000,
          random.pick(['取消', '減額', '重複']),
        ],
        who: [w.who()],
      }
    }),
    { separator: '\t', foot: [['', '計', '', '', '', '', 21_900_000, '']] },
  )

  // Little is known of these: a name and a mailbox.
  folder.csv(
    'メルマガ/配信リスト.csv',
    [['氏名', 'メールアドレス', '登録日', '配信']],
    mostly(
      [...people, ...foreigners].filter((p) => p.email),
      360,
      known.mail,
    ).map((p) => {
      const w = pen(p)
      return {
        cells: [
          p.foreign ? w.latin('title') : w.name('none'),
          w.email(),
          `2023-0${random.int(1, 9)}-1${random.int(0, 9)}`,
          random.pick(['可', '可', '停止']),
        ],
        who: [w.who()],
      }
    }),
    { cp932: true },
  )
  folder.csv(
    '空港/忘れ物台帳.csv',
    [['受付日', '便名', '品名', 'お名前（姓）', '連絡先', '対応']],
    some(
      people.filter((p) => p.mobile),
      35,
    ).map((p) => {
      const w = pen(p)
      return {
        cells: [
          `2024/9/${random.int(1, 30)}`,
          'XJ701',
          random.pick(['傘', '本', 'イヤホン', '帽子']),
          w.surname(),
          w.mobile('wide'),
          random.pick(['返却済', '保管中']),
        ],
        who: [w.who()],
      }
    }),
  )

  const names = ['大洋', '八光', 'アクト', '日進', '東邦', '北陸']
  folder.text(
    '法人/出張者.vcf',
    some(relatives, 220).map((p, at) => {
      const w = pen(p)
      const [last, first] = w.names('kanji')
      return {
        text: [
          'BEGIN:VCARD',
          'VERSION:4.0',
          `N:${last};${first};;;`,
          `FN:${last} ${first}`,
          `SORT-STRING:${p.kana.join(' ')}`,
          `ORG:株式会社${names[at % 6]}${at % 4 ? '産業' : '工業'};営業部`,
          `TEL;TYPE=cell:${w.mobile('hyphen')}`,
          `EMAIL;TYPE=work:${w.email()}`,
          `BDAY:${w.birth('compact')}`,
          'END:VCARD',
        ].join('\n'),
        who: [w.who()],
      }
    }),
  )
}
