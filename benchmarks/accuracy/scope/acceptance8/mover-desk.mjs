// What the desks keep: calls, complaints, cards for the new year, questionnaires, customers that estate agents send, a chat of the crews.
import { address, age, day, full, hiragana, kana, phone } from './people.mjs'

const TOPICS = [
  '引越日を変更したいとのこと。折返し希望',
  'ダンボールの追加20枚を依頼',
  '見積金額の内訳を確認したい',
  '当日の到着時間の問合せ',
  '新居の鍵の受渡しが午後になるため搬入時間を調整',
  '領収書の宛名変更',
  'エアコン取付業者から連絡がないとのこと',
  '作業員の対応について御礼の電話',
]

export function desk(work) {
  calls(work)
  claims(work)
  cards(work)
  questionnaire(work)
  referrals(work)
  chat(work)
}

function calls({ folder, random, jobs, asked, core, staff, makers }) {
  const path = '07_コールセンター/cti_call_202409.log'
  const inCore = new Set(core)
  const lines = ['# CTI export みなと引越センター 受電専用 0120-044-117 2024-09-01..2024-09-30']
  const moments = Array.from({ length: 520 }, () => [random.int(1, 30), random.int(8, 20), random.int(0, 59), random.int(0, 59)]).sort(
    (a, b) => {
      for (let at = 0; at < 4; at++) if (a[at] !== b[at]) return a[at] - b[at]
      return 0
    },
  )
  const two = (n) => String(n).padStart(2, '0')
  for (const [d, h, m, s] of moments) {
    const stamp = `2024-09-${two(d)} ${two(h)}:${two(m)}:${two(s)}`
    const op = random.pick(staff.operators)
    const rest = `duration=${random.int(20, 900)} memo="${random.pick(TOPICS)}"`
    const at = lines.length + 1
    folder.staff(path, [op], { from: at })
    const kind = random.int(0, 99)
    if (kind < 14) {
      // Somebody who asks what it costs and never writes.
      const person = makers.createPerson({ ages: [22, 70] })
      person.class = 'customer'
      folder.say(path, person, { from: at })
      lines.push(`${stamp} INFO dir=in tel=${person.mobile} op="${full(op, '')}" customer="${full(person)}" cid=- ${rest}`)
      continue
    }
    if (kind < 24) {
      lines.push(`${stamp} INFO dir=in tel=anonymous op="${full(op, '')}" customer="" cid=- duration=${random.int(3, 40)} memo="無言"`)
      continue
    }
    const job = random.pick(kind < 80 ? asked : jobs.filter((one) => inCore.has(one)))
    const cid = inCore.has(job) ? job.number : '-'
    folder.say(path, job.head, { from: at })
    if (kind < 34 && job.partner && cid !== '-') {
      folder.say(path, job.partner, { from: at, knows: 's' })
      lines.push(
        `${stamp} INFO dir=in tel=${job.partner.mobile} op="${full(op, '')}" caller="${full(job.partner)}" relation=${job.partner.woman ? '妻' : '夫'} customer="${full(job.head)}" cid=${cid} ${rest}`,
      )
    } else lines.push(`${stamp} INFO dir=in tel=${job.line} op="${full(op, '')}" customer="${full(job.head)}" cid=${cid} ${rest}`)
  }
  folder.add(path, `${lines.join('\n')}\n`)
}

const THINGS = [
  '液晶テレビ 画面割れ',
  '食器棚 扉の傷',
  'フローリング 擦り傷',
  '冷蔵庫 へこみ',
  '壁紙 破れ（新居 廊下）',
  '段ボール1箱 紛失',
  '洗濯機 水漏れ',
  '桐箪笥 脚折れ',
  '自転車 スポーク曲がり',
]
const BANKS = [
  'みずほ銀行 蒲田支店',
  '三井住友銀行 川崎支店',
  'ゆうちょ銀行 〇一八',
  '横浜銀行 戸塚支店',
  '千葉銀行 船橋支店',
  '埼玉りそな銀行 浦和中央支店',
]

function claims(work) {
  const { folder, random, core, staff } = work
  const path = '05_クレーム/破損・紛失申告受付簿.xlsx'
  const items = random.some(core, 95)
  work.claims = items
  const rows = folder.rows(
    path,
    [
      ['受付No.', (_, at) => `K-${101 + at}`],
      ['申告日', (job) => `2024/${job.on.month}/${Math.min(30, job.on.day + 2)}`],
      ['作業日', (job) => day(job.on)],
      ['お客様氏名', (job) => full(job.head, '　')],
      ['電話番号', (job) => phone(job.line, random.pick(['hyphen', 'paren']))],
      ['顧客番号', (job) => job.number],
      ['作業責任者', (job) => full(job.driver)],
      ['申告品・状況', () => random.pick(THINGS)],
      ['対応者', (job) => full(job.receiver)],
      ['対応状況', () => random.pick(['示談済', '修理手配中', '保険会社へ連絡', '調査中', '申告取下げ'])],
      ['補償額', () => random.int(0, 30) * 1000],
      ['振込先銀行', () => random.pick(BANKS)],
      ['口座番号', () => `普通 ${random.digits(7)}`],
      ['口座名義', (job) => kana(job.head, '　')],
    ],
    items.map((job) => Object.assign(job, { receiver: random.pick(staff.office) })),
    (job) => [
      { person: job.head, knows: '', from: '受付No.', to: '顧客番号' },
      { staff: job.driver, from: '作業責任者' },
      { staff: job.receiver, from: '対応者' },
      { person: job.head, knows: '', from: '振込先銀行', to: '口座名義', keyed: false },
    ],
    { sheet: '受付簿', above: 3 },
  )
  folder.xlsx(path, [
    [
      '受付簿',
      [
        ['破損・紛失　申告受付簿（2024年度）'],
        ['取扱注意：お客様情報を含む。コピー厳禁'],
        ['', '', '', 'お客様', '', '', '担当', '申告内容', '', '', '', '補償金振込先', '', ''],
        ...rows,
      ],
    ],
    [
      '集計',
      [
        ['月', '件数', '補償額合計'],
        ...[4, 5, 6, 7, 8, 9, 10].map((month) => [`${month}月`, random.int(4, 20), random.int(10, 80) * 1000]),
      ],
    ],
  ])
}

/** Cards for the new year, to where they live now; husband and wife on one card. */
function cards({ folder, random, core }) {
  const path = '10_販促/年賀状宛名リスト2025.xlsx'
  const items = random
    .some(
      core.filter(({ to }) => to !== undefined),
      620,
    )
    .map((job) => ({ job, pair: job.partner !== undefined && random.chance(40) }))
  const rows = folder.rows(
    path,
    [
      ['No', (_, at) => at + 1],
      ['顧客番号', ({ job }) => job.number],
      ['姓', ({ job }) => job.head.surname.text],
      ['名', ({ job }) => job.head.given.text],
      ['敬称', () => '様'],
      ['連名', ({ job, pair }) => (pair ? job.partner.given.text : '')],
      ['連名敬称', ({ pair }) => (pair ? '様' : '')],
      ['〒', ({ job }) => job.to.zip],
      ['住所１', ({ job }) => `${job.to.town.prefecture}${job.to.town.city}${job.to.town.town}${job.to.numbers.join('－')}`],
      ['住所２', ({ job }) => (job.to.flat ? `${job.to.flat.house} ${job.to.flat.room}` : '')],
      ['備考', () => random.pick(['', '', '', '', '喪中', '昨年返戻'])],
    ],
    items,
    ({ job, pair }) => [
      { person: job.head, knows: 'r', from: 'No', to: '名' },
      ...(pair ? [{ person: job.partner, knows: 'r', from: '連名', to: '連名敬称' }] : []),
    ],
    { sheet: '宛名' },
  )
  folder.xlsx(path, [['宛名', rows]])
}

function questionnaire({ folder, random, core }) {
  const band = (p) => (age(p.birth) >= 80 ? '80代以上' : `${Math.floor(age(p.birth) / 10) * 10}代`)
  const items = random
    .some(
      core.filter(({ head }) => age(head.birth) < 80 && age(head.birth) >= 20),
      330,
    )
    .map((job) => ({ job, isNamed: random.chance(72) }))
  folder.csv(
    '11_アンケート/お客様アンケート_回答_2024.csv',
    [
      ['回答日時', () => `2024/10/${random.int(10, 30)} ${random.int(8, 22)}:${random.int(10, 59)}`],
      ['お客様番号', ({ job }) => job.number],
      ['お名前（任意）', ({ job, isNamed }) => (isNamed ? full(job.head, random.pick(['', ' ', '　'])) : '')],
      ['性別', ({ job }) => (job.head.woman ? '女性' : '男性')],
      ['年代', ({ job }) => band(job.head)],
      ['総合満足度', () => random.int(2, 5)],
      ['作業員の印象', () => random.pick(['とても良い', '良い', '普通', '悪い'])],
      [
        'ご意見・ご感想',
        () =>
          random.pick([
            '',
            '',
            'とても丁寧でした。',
            '時間通りに来てもらえて助かりました。また利用します',
            '養生が甘く壁に傷がついた',
            '見積より高くなったのが残念',
            '若い方がきびきび動いていた',
          ]),
      ],
    ],
    items,
    ({ job }) => [{ person: job.head, knows: 'sb' }],
    { encoding: 'bom' },
  )
}

const AGENTS = ['駅前ホーム蒲田店', 'エステート川崎', 'すまいる不動産 船橋店', '大宮ハウジング']

/** Customers that estate agents send: a page that the partner's system printed. */
function referrals(work) {
  const { folder, random, asked, makers, near } = work
  work.agents = Array.from({ length: 10 }, (_, at) => ({
    ...makers.createPerson({ ages: [24, 55], home: makers.createHome(near) }),
    firm: AGENTS[at % AGENTS.length],
    class: 'partner',
  }))
  const path = '03_提携/紹介顧客一覧_不動産.html'
  const head = ['紹介日', 'お客様名', 'ふりがな', '携帯電話', '入居予定住所', '入居予定日', '紹介店舗', '紹介担当者']
  const lines = [
    '<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>紹介顧客一覧</title></head><body>',
    '<h1>紹介顧客一覧（2024年1月～6月）</h1>',
    '<table border="1">',
  ]
  lines.push(`<tr>${head.map((text) => `<th>${text}</th>`).join('')}</tr>`)
  const items = random.some(
    asked.filter(({ to, payer }) => to !== undefined && !payer),
    130,
  )
  for (const job of items) {
    const agent = random.pick(work.agents)
    const cells = [
      day(job.asked),
      full(job.head, '　'),
      hiragana(kana(job.head, '　')),
      job.head.mobile,
      address(job.to, 'short'),
      day(job.on),
      agent.firm,
      full(agent),
    ]
    lines.push(`<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    folder.say(path, job.head, { from: lines.length, knows: 'r' })
    folder.say(path, agent, { from: lines.length, keyed: false })
  }
  lines.push('</table>', '<p>発行：提携サポートデスク support@sumai-partner.example.jp</p>', '</body></html>')
  folder.add(path, lines.join('\n'))
}

/** What the crews write to each other on the day. */
function chat({ folder, random, core, staff }) {
  const path = '03_配車/[トーク]当日連絡グループ.txt'
  const lines = ['[LINE WORKS] 当日連絡グループのトーク履歴', '保存日時：2024/10/31 22:10', '']
  for (let d = 1; d <= 28; d++) {
    const jobs = core.filter(({ on }) => on.month === 10 && on.day === d).slice(0, 4)
    if (jobs.length === 0) continue
    lines.push(`2024/10/${String(d).padStart(2, '0')}(${'月火水木金土日'[d % 7]})`)
    let hour = 7
    for (const job of jobs) {
      const clock = () => `${String(hour++).padStart(2, '0')}:${random.int(10, 59)}`
      const clerk = random.pick(staff.office)
      lines.push(`${clock()}\t${full(clerk)}\t${full(job.head, '')}様、到着30分前に ${job.line} へ電話お願いします`)
      folder.staff(path, [clerk], { from: lines.length, columns: [2, 2] })
      folder.say(path, job.head, { from: lines.length, columns: [3, 3] })
      lines.push(`${clock()}\t${full(job.driver)}\t了解です。いま平和島出ました`)
      folder.staff(path, [job.driver], { from: lines.length, columns: [2, 2] })
      if (random.chance(30)) {
        const other = random.pick(staff.drivers)
        lines.push(
          `${clock()}\t${full(other)}\t${random.pick(['積込完了', '渋滞で20分遅れます', '台車1台足りません', '搬入終わりました。帰社します'])}`,
        )
        folder.staff(path, [other], { from: lines.length, columns: [2, 2] })
      }
    }
    lines.push('')
  }
  folder.add(path, lines.join('\n'))
}
