// What the machines of the office hold: the core system, the estimates, the form of the web site, the bank, recycling tickets, an old backup.
import { mark } from '../classes.mjs'
import { address, day, former, full, halfKana, kana, phone, plain, plainName } from './people.mjs'
import { cp932, csvText } from './folder.mjs'

const REMARKS = [
  '',
  '',
  '',
  '',
  'エレベーター無 4F',
  'ピアノ有（アップライト）',
  'エアコン2台取外し',
  '午前便希望',
  '養生多め',
  '再訪',
  '冷蔵庫は前日に電源を切るよう案内済',
  'ペット可物件',
  '追加ダンボール20枚',
  '新居 前面道路狭い 2tショート',
]
const REASONS = ['', '他社決定（価格）', '他社決定（日程）', '延期', '自力', '連絡つかず']

export async function systems(work) {
  const { random, jobs } = work
  work.core = random.some(jobs, 1450).sort((a, b) => (a.number < b.number ? -1 : 1))
  const inCore = new Set(work.core)
  work.asked = [
    ...random.some(work.core, 800),
    ...random.some(
      jobs.filter((job) => !inCore.has(job)),
      380,
    ),
  ]
  const known = new Set([...work.core, ...work.asked])
  work.web = [...random.some(work.asked, 430), ...jobs.filter((job) => !known.has(job))]
  core(work, inCore)
  estimates(work, inCore)
  web(work)
  payments(work)
  recycling(work)
  await backup(work)
}

function core({ folder, random, core: rows, contacts }) {
  const path = '01_基幹システム/顧客データ抽出_20241015.csv'
  const items = [
    ...rows.map((job) => {
      const { partner, payer } = job
      const extra = payer ? 'payer' : partner && random.chance(7) ? 'partner' : undefined
      return { job, extra, fax: random.int(0, 9), remark: random.pick(REMARKS) }
    }),
    ...contacts.map((contact) => ({ contact, remark: '法人契約' })),
  ]
  // Tests of the supplier of the system that were never deleted.
  items.splice(300, 0, { test: ['テスト　太郎', 'ﾃｽﾄ ﾀﾛｳ', '03-0000-0000'] })
  items.splice(900, 0, { test: ['山田　太郎', 'ﾔﾏﾀﾞ ﾀﾛｳ', '00000000000'] })
  const of =
    (make, corporate = () => '', test = () => '') =>
    (item) =>
      item.job ? make(item.job, item) : item.contact ? corporate(item.contact) : test(item.test)
  folder.csv(
    path,
    [
      [
        '顧客番号',
        of(
          (j) => j.number,
          (c) => c.number,
          () => 'C9999999',
        ),
      ],
      [
        '区分',
        of(
          () => '個人',
          () => '法人',
          () => '個人',
        ),
      ],
      [
        '顧客名',
        of(
          (j) => plain(j.head, '　'),
          (c) => c.firm.name,
          (t) => t[0],
        ),
      ],
      [
        '顧客名カナ',
        of(
          (j) => halfKana(kana(j.head)),
          (c) => c.firm.kana,
          (t) => t[1],
        ),
      ],
      [
        '担当者名',
        of(
          () => '',
          (c) => plain(c.person, '　'),
        ),
      ],
      [
        '郵便番号',
        of(
          (j) => j.old.zip.replace('-', ''),
          (c) => c.firm.zip,
        ),
      ],
      [
        '現住所',
        of(
          (j) => address(j.old, 'wide'),
          (c) => c.firm.address,
          () => '東京都大田区平和島9-9-9',
        ),
      ],
      [
        '電話番号',
        of(
          (j) => (j.line === j.old.phone || j.number.endsWith('3') ? j.old.phone : ''),
          (c) => c.firm.phone,
          (t) => t[2],
        ),
      ],
      ['携帯番号', of((j) => (j.line === j.old.phone ? '' : phone(j.head.mobile, 'bare')))],
      [
        'メールアドレス',
        of(
          (j) => (j.hasMail ? j.head.email : ''),
          (c) => c.person.mail ?? '',
          () => 'test@example.com',
        ),
      ],
      ['引越先郵便番号', of((j) => j.to?.zip.replace('-', '') ?? '')],
      ['引越先住所', of((j) => (j.to ? address(j.to, 'wide') : '未定'))],
      ['引越日', of((j) => day(j.on, 'packed'))],
      [
        '受付日',
        of(
          (j) => day(j.asked, 'packed'),
          () => '20230401',
          () => '20200401',
        ),
      ],
      [
        '営業担当',
        of(
          (j) => full(j.seller, '　'),
          (c) => full(c.seller, '　'),
          () => '',
        ),
      ],
      [
        '備考',
        (item) =>
          item.extra === 'payer'
            ? `請求先：${item.job.payer.woman ? '母' : '父'} ${full(item.job.payer, '')}様 ${item.job.payer.mobile}`
            : item.extra === 'partner'
              ? `立会い ${item.job.partner.woman ? '妻' : '夫'} ${full(item.job.partner, '')}様 ${item.job.partner.mobile}`
              : (item.remark ?? 'テスト用'),
      ],
    ],
    items,
    ({ job, contact, extra }) => {
      if (contact)
        return [
          { person: contact.person, knows: 'r', from: '顧客番号', to: '引越日' },
          { staff: contact.seller, from: '営業担当' },
        ]
      if (!job) return []
      const list = [
        { person: job.head, knows: 'r', from: '顧客番号', to: '受付日' },
        { staff: job.seller, from: '営業担当' },
      ]
      // Who stands by when the van comes is of the house; a student's father pays from the old one, which nothing here says.
      if (extra === 'partner') list.push({ person: job.partner, knows: 'rs', from: '備考' })
      if (extra === 'payer') list.push({ person: job.payer, knows: 's', from: '備考' })
      return list
    },
    { encoding: 'cp932' },
  )
}

function estimates({ folder, random, asked }, inCore) {
  const path = '02_見積/見積一覧表_2024年度.xlsx'
  const columns = [
    ['No.', (_, at) => at + 1],
    ['見積番号', (j) => j.no],
    ['受付日', (j) => day(j.asked, 'loose')],
    ['お客様名', (j) => `${full(j.head, ' ')}${random.chance(30) ? ' 様' : ''}`],
    ['フリガナ', (j) => (random.chance(80) ? kana(j.head, ' ') : '')],
    ['連絡先', (j) => phone(j.line)],
    ['現住所', (j) => address(j.old, random.pick(['city', 'short', 'long']))],
    ['転居先', (j) => (j.to ? address(j.to, random.pick(['bare', 'long', 'short'])) : '未定')],
    ['人数', (j) => `${j.size}名`],
    ['訪問予定', (j) => `${j.asked.month}/${j.asked.day} ${random.pick(['10:00', '13:30', '16:00', '18:30'])}`],
    ['営業', (j) => j.seller.surname.text],
    ['見積額（税込）', (j) => j.price],
    ['結果', (j) => (inCore.has(j) ? '成約' : '失注')],
    ['失注理由', (j) => (inCore.has(j) ? '' : random.pick(REASONS))],
  ]
  const sheets = []
  for (let month = 1; month <= 6; month++) {
    const sheet = `${month}月`
    const items = asked.filter((job) => job.asked.month === month)
    const rows = folder.rows(
      path,
      columns,
      items,
      (j) => [
        { person: j.head, knows: 'r', from: 'No.', to: '訪問予定' },
        { staff: j.seller, from: '営業' },
      ],
      { sheet, above: 2 },
    )
    sheets.push([sheet, [[`2024年${month}月度　見積一覧表`, '', '', '', '', '', '', '', '', '', '社外秘'], [], ...rows]])
  }
  folder.xlsx(path, sheets)
}

function web({ folder, random, web: rows }) {
  const path = '08_WEB見積/form_submissions_202401-06.ndjson'
  const place = (home, isExact) => ({
    zip: home.zip.replace('-', ''),
    prefecture: home.town.prefecture,
    city: home.town.city,
    ...(isExact ? { address: address(home, 'line') } : {}),
  })
  const sorted = [...rows].sort((a, b) => a.asked.month * 100 + a.asked.day - b.asked.month * 100 - b.asked.day)
  const lines = sorted.map((job, at) => {
    folder.say(path, job.head, { from: at + 1, knows: 'r' })
    const { head } = job
    return JSON.stringify({
      request_id: `W${400_000 + at * 3}`,
      received_at: `${day(job.asked, 'iso')}T${String(random.int(7, 23)).padStart(2, '0')}:${random.int(10, 59)}:${random.int(10, 59)}+09:00`,
      name: { last: head.surname.text, first: head.given.text, last_kana: head.surname.kana, first_kana: head.given.kana },
      tel: phone(job.line, random.chance(60) ? 'bare' : 'hyphen'),
      ...(job.hasMail ? { email: head.email } : {}),
      current: place(job.old, true),
      destination: job.to ? place(job.to, random.chance(55)) : null,
      moving_date: day(job.on, 'iso'),
      family: { adults: job.family.filter((p) => !p.child).length, children: job.family.filter((p) => p.child).length },
      floor: `${random.int(1, 9)}F`,
      comment: random.pick([
        '',
        '',
        '平日の夜に電話をください',
        'エアコンの取り外しもお願いしたい',
        '単身パックで見積希望',
        '相見積りです',
        'メールで返信してください',
      ]),
      utm_source: random.pick(['google', 'yahoo', 'suumo', 'direct']),
      ip: `198.51.100.${random.int(1, 254)}`,
    })
  })
  lines.push(
    JSON.stringify({
      request_id: 'W499999',
      received_at: '2024-06-30T23:59:59+09:00',
      name: { last: 'テスト', first: 'テスト', last_kana: 'テスト', first_kana: 'テスト' },
      tel: '00000000000',
      email: 'test@example.com',
      comment: '送信テスト',
    }),
  )
  folder.add(path, `${lines.join('\n')}\n`)
}

function payments({ folder, random, core: rows }) {
  const path = '13_経理/入出金明細_202410.csv'
  let balance = 18_204_332
  folder.csv(
    path,
    [
      ['日付', (job) => `2024/10/${String(job.on.day).padStart(2, '0')}`],
      ['摘要', (job) => `振込 ${halfKana(kana(job.payer ?? job.head))}`],
      ['お支払金額', () => ''],
      ['お預り金額', (job) => job.price],
      ['差引残高', (job) => (balance += job.price)],
    ],
    random.some(rows, 160).sort((a, b) => a.on.day - b.on.day),
    (job) => [{ person: job.payer ?? job.head, knows: '', keyed: false }],
    { encoding: 'cp932' },
  )
}

function recycling({ folder, random, core: rows }) {
  folder.csv(
    '06_リサイクル/家電リサイクル券管理.tsv',
    [
      ['お問合せ管理票番号', () => `${random.digits(4)}-${random.digits(8)}-${random.digits(1)}`],
      ['引取日', (job) => day(job.on)],
      ['品目', () => random.pick(['エアコン', '冷蔵庫', '洗濯機', 'ブラウン管テレビ', '液晶テレビ'])],
      ['排出者名', (job) => plain(job.head)],
      ['排出者電話番号', (job) => phone(job.line, 'bare')],
      ['排出者住所', (job) => address(job.old, 'city')],
      ['料金', () => random.pick(['990', '2,530', '3,740'])],
      ['引取担当', (job) => plain(job.driver)],
    ],
    random.some(rows, 210),
    (job) => [
      { person: job.head, knows: 'r', from: '排出者名', to: '排出者住所' },
      { staff: job.driver, from: '引取担当' },
    ],
    { gap: '\t' },
  )
}

/** Who moved two years ago; some of them came again and have married since. */
async function backup({ folder, random, core: rows, makers, near }) {
  const path = '99_バックアップ/旧システム顧客_2022.zip!CUST2022.CSV'
  const again = random.some(
    rows.filter(({ payer, old, line }) => !payer && line !== old.phone),
    90,
  )
  const gone = Array.from({ length: 330 }, () => {
    const [head] = makers.createFamily({ partner: 0, home: makers.createHome(near) })
    mark('customer', [head])
    return { head, now: head.home, isOld: true }
  })
  const items = [...again.map((job) => ({ head: job.head, now: job.old, isAgain: true })), ...gone]
  const rowsOf = folder.rows(
    path,
    [
      ['CUSTNO', (_, at) => 20_001 + at],
      ['氏名', ({ head }) => plainName(former(head, '　'))],
      ['ｶﾅ', ({ head }) => halfKana(`${(head.formerSurname ?? head.surname).kana} ${head.given.kana}`)],
      ['TEL', ({ head }) => head.mobile],
      ['旧住所', () => address(makers.createHome(near), 'bare')],
      ['新〒', ({ now }) => now.zip],
      ['新住所', ({ now }) => address(now, 'short')],
      ['引越日', () => `2022/${random.int(1, 12)}/${random.int(1, 28)}`],
    ],
    items,
    ({ head }) => [{ person: head, knows: 'r' }],
  )
  const content = cp932(csvText(rowsOf))
  folder.members.set(path, content)
  await folder.zip('99_バックアップ/旧システム顧客_2022.zip', [['CUST2022.CSV', content]])
}
