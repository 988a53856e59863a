// What other tools got of the service: shipping, marketing, support, payments.
import { addressOf, ageOf, birthOf, blockOf, halfwidth, kanaOf, nameOf } from './people.mjs'

const digits = (tel) => tel.replaceAll('-', '')
const sexCode = (p) => (p.woman ? 'female' : 'male')

export async function writeTools({ folder, random, some, users, people, team, at }) {
  folder.csv(
    'shipping/b2_20241001.csv',
    'お客様管理番号,送り状種類,出荷予定日,お届け先電話番号,お届け先郵便番号,お届け先住所,お届け先アパートマンション名,お届け先名,お届け先名(ｶﾅ),ご依頼主電話番号,ご依頼主名'.split(
      ',',
    ),
    some(
      0.2,
      users.filter((p) => !p.foreign),
    ).map((p) => ({
      cells: [
        p.id,
        '0',
        '2024/10/02',
        p.mobile,
        digits(p.home.town.zip),
        addressOf(p.home, 'bare'),
        p.home.flat,
        nameOf(p, '　'),
        halfwidth(kanaOf(p)),
        '03-6811-2200',
        '株式会社かぐ定期',
      ],
      who: [[p, { id: p.id, tel: p.mobile, home: p.home }]],
    })),
    { encoding: 'sjis', quote: true },
  )
  folder.csv(
    'marketing/subscribed_segment_export.csv',
    'Email Address;First Name;Last Name;Phone Number;Birthday;MEMBER_RATING;OPTIN_TIME'.split(';'),
    some(0.15).map((p) => ({
      cells: [p.mail, p.given.text, p.surname.text, p.mobile, birthOf(p, '/').slice(5), '2', at()],
      who: [[p, { mail: p.mail, tel: p.mobile }]],
    })),
    { separator: ';' },
  )
  folder.csv(
    'legacy/kaiin.txt',
    '会員コード|会員名|会員名カナ|生年月日|性別|自宅電話|郵便番号|住所'.split('|'),
    some(
      0.12,
      users.filter((p) => !p.foreign),
    ).map((p) => ({
      cells: [
        p.id,
        nameOf(p, ''),
        kanaOf(p, ''),
        birthOf(p, ''),
        p.woman ? '2' : '1',
        p.home.phone,
        p.home.town.zip,
        addressOf(p.home, 'wide'),
      ],
      who: [[p, { id: p.id, birth: true, sex: true, home: p.home, tel: p.home.phone }]],
    })),
    { separator: '|', encoding: 'euc' },
  )
  folder.csv(
    'bi/unicode_export.txt',
    ['ユーザーID', '氏名', '年代', 'メール', '最終ログイン', 'LTV'],
    some(0.1).map((p) => ({
      cells: [p.id, nameOf(p), `${Math.floor(ageOf(p) / 10) * 10}代`, p.mail, '2024-10-01', String(random.int(1, 90) * 1000)],
      who: [[p, { id: p.id, mail: p.mail, age: true }]],
    })),
    { separator: '\t', encoding: 'utf16' },
  )
  folder.csv(
    'payments/customers.csv',
    'id,Email,Name,Created (UTC),Card Brand,Card Last4,Card Address Line1,Card Address City,Card Address State,Card Address Zip,Total Spend'.split(
      ',',
    ),
    some(0.12).map((p) => ({
      cells: [
        `cus_${random.digits(14)}`,
        p.mail,
        p.roman.join(' '),
        at(),
        'Visa',
        random.digits(4),
        `${p.home.town.town}${blockOf(p.home)}`,
        p.home.town.city,
        p.home.town.prefecture,
        p.home.town.zip,
        '9960.00',
      ],
      who: [[p, { mail: p.mail, home: p.home }]],
    })),
  )
  folder.csv(
    'support/tickets.csv',
    'Ticket ID,Subject,Requester,Requester email,Assignee,Group,Status,Created at,Description'.split(','),
    some(0.15).map((p, n) => {
      const agent = random.pick(team)
      const cells = [
        String(5000 + n),
        random.pick(['解約について', '配送日の変更', '請求金額の確認']),
        nameOf(p),
        p.mail,
        nameOf(agent),
        'CS',
        'solved',
        at(),
        random.pick(['お世話になっております。\n解約手続きの方法を教えてください。', '配送日を来週に変更したいです。']),
      ]
      return { cells, who: [[p, { mail: p.mail }, [1, 4]]], staff: [agent], staffAt: [5, 9] }
    }),
  )
  folder.lines('docs/top_customers.md', [
    { text: '# 高LTV顧客\n\n| ユーザーID | 氏名 | 電話 | LTV |\n| --- | --- | --- | --- |' },
    ...some(0.03).map((p) => ({
      text: `| ${p.id} | ${nameOf(p)} | ${p.mobile} | ${random.int(10, 90)}0,000 |`,
      who: [[p, { id: p.id, tel: p.mobile }]],
    })),
  ])
  households()
  // The family plan: the paying customer and who lives with them.
  function households() {
    const list = people.filter((p) => p.household.length > 2 && p.household[0] === p).slice(0, 120)
    folder.lines(
      'api/family_plans.ndjson',
      list.map((p) => {
        const others = p.household.slice(1)
        const text = JSON.stringify({
          plan_id: `fam_${p.number}`,
          owner: { user_id: p.id, name: nameOf(p), email: p.mail },
          family_members: others.map((q) => ({
            last_name: q.surname.text,
            first_name: q.given.text,
            birth_date: birthOf(q),
            gender: sexCode(q),
          })),
        })
        return { text, who: [[p, { id: p.id, mail: p.mail }], ...others.map((q) => [q, { birth: true, sex: true }])] }
      }),
    )
  }
  folder.book('bi/monthly_active.xlsx', [
    {
      name: 'active',
      rows: [
        ['user_id', 'name', 'email', 'last_login', 'device'],
        ...some(0.1).map((p) => ({
          cells: [p.id, nameOf(p), p.mail, new Date('2024-10-02T00:00:00Z'), 'iOS'],
          who: [[p, { id: p.id, mail: p.mail }]],
        })),
      ],
    },
  ])
}
