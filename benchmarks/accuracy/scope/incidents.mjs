// The incidents that are measured: what a salesman, a shop, a school, an insurer, a personnel office and a call centre might lose.
import { createRandom } from '../../../examples/leak/random.mjs'
import { agency } from './agency.mjs'
import { alumni } from './alumni.mjs'
import { bank } from './bank/index.mjs'
import { association } from './association.mjs'
import { broker } from './broker.mjs'
import { createPlan } from './deal.mjs'
import { hospital } from './hospital.mjs'
import { cityhall } from './cityhall.mjs'
import { coop } from './coop/index.mjs'
import { cram } from './cram/index.mjs'
import { gym } from './gym.mjs'
import { hotel } from './hotel.mjs'
import { maker } from './maker.mjs'
import { laptop } from './laptop/index.mjs'
import { condo } from './outside/condo.mjs'
import { forms } from './outside/forms.mjs'
import { mailorder } from './outside/mailorder.mjs'
import { plain } from './outside/plain.mjs'
import { policies } from './outside/policies.mjs'
import { shapes } from './outside/shapes.mjs'
import { staffing } from './outside/staffing.mjs'
import { matrix } from './matrix/index.mjs'
import { tours } from './outside/tours.mjs'
import { pairs } from './pairs/index.mjs'
import { createIncident } from './plan.mjs'
import { createPopulation } from './population.mjs'
import { realty } from './realty.mjs'
import { travel } from './travel/index.mjs'
import { createWriter, halfWidthKana } from './writing.mjs'

const PRODUCTS = 'りんごジュース 有機玄米 タオルセット 電気ケトル 保湿クリーム 折りたたみ傘 木製トレー ランニングシューズ'.split(' ')
const date = (random) => `2024/${String(random.int(1, 12)).padStart(2, '0')}/${String(random.int(1, 28)).padStart(2, '0')}`
const code = (letter, n) => `${letter}${String(n).padStart(6, '0')}`

/** A salesman's folder: a register, prospects, mails, minutes, forms, a copy and an old archive. */
async function salesman() {
  const random = createRandom(11)
  const people = createPopulation(random, 3000)
  const incident = createIncident('salesman')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.5)
  const staff = createPopulation(createRandom(99), 8)
  const { customers, some } = createPlan(random, people)
  const register = customers(0, 2200)
  incident.xlsx('営業/顧客名簿.xlsx', [
    {
      name: '顧客一覧',
      head: [
        ['顧客名簿（関東・関西営業部）'],
        ['取扱注意', '', '出力日', '2024/04/01'],
        [],
        [
          '顧客番号',
          '氏名',
          'フリガナ',
          '生年月日',
          '性別',
          '郵便番号',
          '住所',
          '電話番号',
          '携帯電話',
          'メールアドレス',
          '担当営業',
          '取引内容',
        ],
      ],
      rows: register.map((p) => {
        const seller = staff[p.id % staff.length]
        return {
          cells: [
            code('C', p.number),
            clean.name(p),
            clean.kana(p),
            clean.birth(p),
            p.woman ? '女' : '男',
            clean.zip(p),
            clean.address(p),
            p.home.phone,
            p.mobile,
            p.email,
            clean.name(seller),
            random.pick(PRODUCTS),
          ],
          who: [{ person: p, columns: [1, 10], knows: ['birth', 'sex', 'region'] }],
        }
      }),
    },
  ])
  incident.truth.push({ path: '営業/顧客名簿.xlsx', sheet: '顧客一覧', from: 5, to: 5 + register.length, columns: [11, 11], staff })
  const prospects = [...some(register, 500), ...customers(2200, 2900)]
  incident.csv(
    '営業/見込み客.csv',
    [['お名前', 'フリガナ', '生年月日', '住所', 'TEL', 'E-mail', '備考']],
    prospects.map((p) => ({
      cells: [
        careless.name(p),
        careless.kana(p),
        careless.birth(p),
        careless.address(p),
        careless.phone(p.home.phone),
        careless.email(p.email),
        random.pick(['資料送付済み, 要連絡', '', '来週訪問']),
      ],
      who: [{ person: p, knows: ['birth', 'region'] }],
    })),
    { cp932: true },
  )
  for (const [n, p] of some(register, 60).entries()) {
    incident.text(`メール/${String(n + 1).padStart(3, '0')}.txt`, [
      {
        lines: [
          '件名: 見積書の件',
          '',
          'いつもお世話になっております。',
          '先日のお打ち合わせの件、承知いたしました。',
          'よろしくお願いいたします。',
          '',
        ],
        who: [],
      },
      {
        lines: ['--', clean.name(p), `〒${clean.zip(p)} ${careless.address(p)}`, `TEL: ${p.mobile}`, `E-mail: ${p.email}`],
        who: [{ person: p, knows: ['region'] }],
      },
    ])
  }
  incident.text(
    '営業/電話メモ.txt',
    some(register, 80).map((p) => ({
      lines: [`${date(random).slice(5)} ${p.surname.text}${p.given.text}様より電話 折り返し ${careless.phone(p.mobile)}`, ''],
      who: [{ person: p }],
    })),
  )
  await incident.docxTable('営業/定例会議事録.docx', {
    paragraphs: ['日時　2024年3月28日（木）10時から11時　場所　第2会議室', '解約の相談があった方は次のとおり。'],
    head: ['氏名', '電話番号', '用件'],
    rows: some(register, 25).map((p) => ({ cells: [clean.name(p), p.mobile, '解約の相談'], who: [{ person: p }] })),
  })
  for (const [n, p] of customers(2900, 2925).entries())
    await incident.form(`申込書/${n + 1}.docx`, {
      paragraphs: [
        'サービス利用申込書',
        `氏名　${clean.name(p)}`,
        `フリガナ　${clean.kana(p)}`,
        `生年月日　${clean.birth(p, 'era')}`,
        `住所　${clean.address(p)}`,
        `電話番号　${p.mobile}`,
        `メールアドレス　${p.email}`,
      ],
      who: [{ person: p, knows: ['birth', 'region'] }],
    })
  await incident.pdf(
    '申込書/控え.pdf',
    customers(2890, 2950).map((p) => ({
      lines: [
        '会員登録申込書',
        `氏名: ${clean.name(p)}`,
        `フリガナ: ${clean.kana(p)}`,
        `生年月日: ${clean.birth(p, 'era')}`,
        `郵便番号: ${clean.zip(p)}`,
        `住所: ${clean.address(p)}`,
        `電話番号: ${p.mobile}`,
        `メールアドレス: ${p.email}`,
      ],
      who: [{ person: p, knows: ['birth', 'region'] }],
    })),
  )
  incident.csv(
    '退会者.csv',
    [['氏名', '郵便番号', '住所', '電話番号']],
    some(customers(0, 3000), 300).map((p) => ({
      cells: [careless.name(p, { former: true }), clean.zip(p), careless.address(p), careless.phone(p.home.phone)],
      who: [{ person: p, knows: ['region'] }],
    })),
    { separator: '\t' },
  )
  await incident.pack('旧データ.zip', ['退会者.csv'])
  incident.copy('営業/顧客名簿.xlsx', 'バックアップ/顧客名簿 - コピー.xlsx')
  incident.raw('readme.txt', '動作確認は山田太郎 03-0000-0000 test@example.com で行う。\n')
  return incident
}

/** A shop: members, orders with the same customers many times, shipments to others, newsletters by mailbox alone, reviews by member number. */
async function shop() {
  const random = createRandom(22)
  const people = createPopulation(random, 8000)
  const incident = createIncident('shop')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.4)
  const { customers, some } = createPlan(random, people)
  const members = customers(0, 6000)
  incident.csv(
    'export/customers.csv',
    [
      [
        '会員ID',
        '姓',
        '名',
        'セイ',
        'メイ',
        '郵便番号',
        '都道府県',
        '市区町村',
        '番地',
        '電話番号',
        'メールアドレス',
        '生年月日',
        '性別',
        '会員ランク',
      ],
    ],
    members.map((p) => ({
      cells: [
        code('M', p.number),
        p.surname.text,
        p.given.text,
        p.surname.kana,
        p.given.kana,
        p.home.zip,
        p.home.town.prefecture,
        p.home.town.city,
        `${p.home.street}${p.home.block.join('-')}`,
        p.mobile,
        p.email,
        clean.birth(p),
        p.woman ? '女性' : '男性',
        random.pick(['ゴールド', '一般']),
      ],
      who: [{ person: p, knows: ['birth', 'sex', 'region'] }],
    })),
    { bom: true },
  )
  const orders = Array.from({ length: 7000 }, () =>
    random.int(0, 4) === 0 ? random.pick(customers(6000, 7000)) : random.pick(members.slice(0, 2500)),
  )
  incident.csv(
    'export/orders.csv',
    [['注文番号', '注文日', '注文者氏名', '注文者住所', '注文者電話番号', '注文者メールアドレス', '商品名', '金額']],
    orders.map((p, n) => {
      const former = random.int(0, 1) === 0
      return {
        cells: [
          `O-${100000 + n}`,
          date(random),
          careless.name(p, { former }),
          careless.address(p, { former }),
          careless.phone(former ? (p.formerMobile ?? p.mobile) : p.mobile),
          careless.email(p.email),
          random.pick(PRODUCTS),
          random.int(500, 30000),
        ],
        who: [{ person: p, knows: ['region'] }],
      }
    }),
    { cp932: true },
  )
  const gifts = some(members, 800).map((p) => [p, random.int(0, 2) === 0 ? random.pick(customers(7000, 7600)) : undefined])
  incident.xlsx('出荷/出荷一覧.xlsx', [
    {
      name: '出荷',
      head: [
        ['', 'ご依頼主', '', '', 'お届け先', '', '', ''],
        ['伝票番号', '氏名', '住所', '電話番号', '氏名', '郵便番号', '住所', '電話番号'],
      ],
      rows: gifts.map(([p, other]) => {
        const to = other ?? p
        return {
          cells: [
            `7${random.digits(11)}`,
            clean.name(p),
            careless.address(p),
            p.mobile,
            clean.name(to),
            clean.zip(to),
            careless.address(to),
            to.mobile,
          ],
          who:
            other === undefined
              ? [{ person: p, knows: ['region'] }]
              : [
                  { person: p, columns: [1, 4], knows: ['region'] },
                  { person: other, columns: [5, 8], knows: ['region'] },
                ],
        }
      }),
    },
  ])
  incident.csv(
    'mail/newsletter.csv',
    [['email', 'subscribed_at']],
    [...some(members, 1500), ...customers(7600, 7800)]
      // A mailbox of a parent that a child has given, too, is nobody's for certain.
      .filter((p) => p.email !== p.parent?.email)
      .map((p) => ({ cells: [p.email, date(random)], who: [{ person: p }] })),
  )
  incident.csv(
    'points.csv',
    [['会員ID', 'ポイント残高', '最終利用日']],
    some(members, 2000).map((p) => ({ cells: [code('M', p.number), random.int(0, 9000), date(random)], who: [{ person: p }] })),
  )
  const reviewers = some(members, 600)
  incident.raw(
    'reviews.ndjson',
    reviewers
      .map((p) => JSON.stringify({ member_id: code('M', p.number), name: clean.name(p), email: p.email, rating: random.int(1, 5) }))
      .join('\n') + '\n',
    reviewers.map((p, n) => [n + 1, n + 1, { person: p }]),
  )
  return incident
}

/** A school: pupils with parents' telephones, two-line headers, marks by pupil number, a list of names. */
async function school() {
  const random = createRandom(33)
  const pupils = createPopulation(random, 1200, { children: true })
  const incident = createIncident('school')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.3)
  const { some } = createPlan(random, pupils)
  const guardianOf = (p) => p.parent ?? p
  incident.xlsx('児童名簿.xlsx', [
    ...[1, 2, 3].map((year) => {
      const own = pupils.filter((_, index) => (index % 3) + 1 === year)
      return {
        name: `${year}年`,
        head: [
          [`${year}年 児童名簿`],
          ['', '児童', '', '', '', '', '保護者', '', ''],
          ['学籍番号', '氏名', 'ふりがな', '生年月日', '性別', '住所', '氏名', '続柄', '緊急連絡先'],
        ],
        rows: own.map((p) => ({
          cells: [
            `S${20240000 + p.number}`,
            clean.name(p),
            careless.kana(p),
            clean.birth(p),
            p.woman ? '女' : '男',
            clean.address(p),
            clean.name(guardianOf(p)),
            guardianOf(p).woman ? '母' : '父',
            p.mobile,
          ],
          who: [
            { person: p, columns: [1, 6], knows: ['birth', 'sex', 'region'] },
            { person: guardianOf(p), columns: [7, 9] },
          ],
        })),
      }
    }),
  ])
  incident.csv(
    '成績.csv',
    [['学籍番号', '氏名', '国語', '算数', '理科', '社会']],
    pupils.map((p) => ({
      cells: [
        `S${20240000 + p.number}`,
        careless.name(p),
        random.int(20, 100),
        random.int(20, 100),
        random.int(20, 100),
        random.int(20, 100),
      ],
      who: [{ person: p }],
    })),
    { cp932: true },
  )
  await incident.docxTable('緊急連絡網.docx', {
    paragraphs: ['緊急連絡網', '取扱注意'],
    head: ['児童氏名', '保護者氏名', '電話番号'],
    rows: some(
      pupils.filter(({ parent }) => parent !== undefined),
      60,
    ).map((p) => ({
      cells: [clean.name(p), clean.name(p.parent), p.mobile],
      who: [
        { person: p, columns: [1, 1] },
        { person: p.parent, columns: [2, 3] },
      ],
    })),
  })
  incident.xlsx('運動会参加者.xlsx', [
    {
      name: '参加者',
      head: [['番号', '氏名', '種目']],
      rows: some(pupils, 300).map((p, n) => ({
        cells: [n + 1, clean.name(p), random.pick(['リレー', '玉入れ', '綱引き'])],
        who: [{ person: p, keyed: false }],
      })),
    },
  ])
  return incident
}

/** An insurer: policy holders and insured, half-width kana with accounts, claims by name and birth date, changed names. */
async function insurer() {
  const random = createRandom(44)
  const people = createPopulation(random, 5000)
  const incident = createIncident('insurer')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.5)
  const { customers, some } = createPlan(random, people)
  const holders = customers(0, 3500)
  const families = new Map()
  for (const p of people) families.set(p.home, [...(families.get(p.home) ?? []), p])
  incident.xlsx('契約一覧.xlsx', [
    {
      name: '契約',
      head: [
        [
          '証券番号',
          '契約者氏名',
          '契約者カナ',
          '契約者生年月日',
          '契約者住所',
          '契約者電話番号',
          '被保険者氏名',
          '被保険者生年月日',
          '続柄',
          '受取人',
          '保険料',
        ],
      ],
      rows: holders.map((p) => {
        const insured = random.int(0, 1) === 0 ? random.pick(families.get(p.home)) : p
        return {
          cells: [
            `P${40000000 + p.number}`,
            clean.name(p),
            clean.kana(p),
            clean.birth(p),
            clean.address(p),
            p.home.phone,
            clean.name(insured),
            clean.birth(insured),
            insured === p ? '本人' : '家族',
            '法定相続人',
            random.int(2000, 30000),
          ],
          who:
            insured === p
              ? [{ person: p, knows: ['birth', 'region'] }]
              : [
                  { person: p, columns: [1, 6], knows: ['birth', 'region'] },
                  { person: insured, columns: [7, 9], knows: ['birth'] },
                ],
        }
      }),
    },
  ])
  incident.csv(
    '請求/支払実績.csv',
    [['氏名', '生年月日', '支払日', '支払額']],
    Array.from({ length: 1500 }, () => random.pick(holders)).map((p) => ({
      cells: [careless.name(p), careless.birth(p, 'era'), date(random), random.int(5000, 900000)],
      who: [{ person: p, knows: ['birth'] }],
    })),
    { cp932: true },
  )
  incident.csv(
    '振込/口座振替.csv',
    [['預金者名', '生年月日', '銀行名', '支店名', '口座種別', '口座番号']],
    some(holders, 1200).map((p) => ({
      cells: [halfWidthKana(clean.kana(p)), clean.birth(p, 'compact'), 'みずほ銀行', random.pick(['本店', '駅前支店']), '普通', p.account],
      who: [{ person: p, knows: ['birth'] }],
    })),
    { cp932: true },
  )
  incident.xlsx('web会員.xlsx', [
    {
      name: 'Sheet1',
      head: [['No.', '氏名', 'メールアドレス', '携帯電話', '生年月日', '登録日']],
      rows: [...some(holders, 1000), ...customers(3500, 4500)].map((p, n) => ({
        cells: [n + 1, careless.name(p, { former: true }), p.email, careless.phone(p.mobile), clean.birth(p), date(random)],
        who: [{ person: p, knows: ['birth'] }],
      })),
    },
    {
      name: '問い合わせ',
      head: [['受付日', 'お名前', '電話', 'お問い合わせ内容']],
      rows: some(customers(3500, 4500), 300).map((p) => ({
        cells: [date(random), careless.name(p), careless.phone(p.mobile), '保険料の引き落とし日について教えてほしいとのこと。'],
        who: [{ person: p }],
      })),
    },
  ])
  return incident
}

/** A personnel office: employees, pay by number, emergency contacts, applicants' forms, name cards in several formats. */
async function personnel() {
  const random = createRandom(55)
  const people = createPopulation(random, 1500)
  const incident = createIncident('personnel')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.3)
  const { customers, some } = createPlan(random, people)
  const employees = customers(0, 900)
  const contacts = createPopulation(createRandom(56), 900)
  incident.xlsx('人事/社員名簿.xlsx', [
    {
      name: '正社員',
      head: [
        [
          '社員番号',
          '氏名',
          'フリガナ',
          '生年月日',
          '性別',
          '入社年月日',
          '部署',
          '役職',
          '住所',
          '携帯電話',
          '緊急連絡先氏名',
          '緊急連絡先続柄',
          '緊急連絡先電話番号',
        ],
      ],
      rows: employees.map((p, n) => ({
        cells: [
          code('', 100000 + p.number),
          clean.name(p),
          clean.kana(p),
          clean.birth(p),
          p.woman ? '女' : '男',
          '2015/04/01',
          random.pick(['営業部', '総務部', '開発部']),
          random.pick(['', '課長', '主任']),
          clean.address(p),
          p.mobile,
          clean.name(contacts[n]),
          '父',
          contacts[n].mobile,
        ],
        who: [
          { person: p, columns: [1, 10], knows: ['birth', 'sex', 'region'] },
          { person: contacts[n], columns: [11, 13] },
        ],
      })),
    },
    {
      name: '退職者',
      head: [['社員番号', '氏名', '退職日', '住所', '電話番号']],
      rows: customers(900, 1000).map((p) => ({
        cells: [code('', 100000 + p.number), clean.name(p), date(random), careless.address(p), careless.phone(p.mobile)],
        who: [{ person: p, knows: ['region'] }],
      })),
    },
  ])
  incident.csv(
    '人事/給与_202404.csv',
    [['従業員番号', '氏名', '基本給', '差引支給額', '銀行名', '支店名', '口座番号']],
    employees.map((p) => ({
      cells: [
        code('', 100000 + p.number),
        careless.name(p),
        random.int(200000, 500000),
        random.int(180000, 400000),
        'りそな銀行',
        '本店',
        p.account,
      ],
      who: [{ person: p }],
    })),
    { cp932: true },
  )
  incident.csv(
    '人事/研修受講者.csv',
    [['氏名', '部署', '評価']],
    some(employees, 200).map((p) => ({
      cells: [clean.name(p), '営業部', random.pick(['A', 'B', 'C'])],
      who: [{ person: p, keyed: false }],
    })),
  )
  for (const [n, p] of customers(1000, 1040).entries())
    await incident.form(`採用/履歴書_${n + 1}.docx`, {
      header: '履歴書',
      paragraphs: ['履歴書'],
      table: [
        ['ふりがな', clean.kana(p)],
        ['氏名', clean.name(p)],
        ['生年月日', clean.birth(p, 'kanji')],
        ['現住所', clean.address(p)],
        ['電話', p.mobile],
        ['E-mail', p.email],
      ],
      who: [{ person: p, knows: ['birth', 'region'] }],
    })
  const cards = customers(1040, 1300)
  let line = 1
  const vcf = cards.slice(0, 120).flatMap((p) => {
    const lines = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      `FN:${clean.name(p)}`,
      `N:${p.surname.text};${p.given.text};;;`,
      `TEL;TYPE=CELL:${p.mobile}`,
      `EMAIL:${p.email}`,
      'END:VCARD',
    ]
    incident.truth.push({ path: '名刺/連絡先.vcf', from: line, to: line + lines.length - 1, person: p, keyed: true, knows: new Set() })
    line += lines.length
    return lines
  })
  incident.raw('名刺/連絡先.vcf', vcf.join('\r\n') + '\r\n')
  const mdRows = cards.slice(80, 180)
  incident.raw(
    '名刺/一覧.md',
    [
      '# 名刺一覧',
      '',
      '| 氏名 | 会社名 | 電話番号 | メール |',
      '|---|---|---|---|',
      ...mdRows.map((p) => `| ${clean.name(p)} | 株式会社青空 | ${p.mobile} | ${p.email} |`),
    ].join('\n') + '\n',
    mdRows.map((p, n) => [n + 5, n + 5, { person: p }]),
  )
  const htmlRows = cards.slice(160, 260)
  incident.raw(
    '名刺/一覧.html',
    [
      '<!doctype html><meta charset="utf-8"><title>名刺</title><table>',
      '<tr><th>氏名</th><th>電話番号</th><th>メールアドレス</th></tr>',
      ...htmlRows.map((p) => `<tr><td>${clean.name(p)}</td><td>${p.mobile}</td><td>${p.email}</td></tr>`),
      '</table>',
    ].join('\n') + '\n',
    htmlRows.map((p, n) => [n + 3, n + 3, { person: p }]),
  )
  incident.raw(
    '名刺/backup.json',
    `[\n${cards.map((p) => JSON.stringify({ name: clean.name(p), tel: p.mobile, mail: p.email })).join(',\n')}\n]\n`,
    cards.map((p, n) => [n + 2, n + 2, { person: p }]),
  )
  return incident
}

/** A call centre: a large register in sheets, calls, shipments, visitors by name alone. */
async function callCentre() {
  const random = createRandom(66)
  const people = createPopulation(random, 20_000)
  const incident = createIncident('call-centre')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.4)
  const { customers, some } = createPlan(random, people)
  const register = customers(0, 16_000)
  const row = (p) => ({
    cells: [code('', p.number), clean.name(p), clean.kana(p), p.home.zip, careless.address(p), p.home.phone, p.mobile, clean.birth(p)],
    who: [{ person: p, knows: ['birth', 'region'] }],
  })
  const head = [['お客様番号', 'お客様名', 'お客様名カナ', '郵便番号', '住所', '自宅電話', '携帯電話', '生年月日']]
  incident.xlsx('お客様台帳.xlsx', [
    { name: '東日本', head, rows: register.slice(0, 9000).map(row) },
    { name: '西日本', head, rows: register.slice(9000).map(row) },
  ])
  incident.csv(
    '通話履歴.csv',
    [['受付日時', 'お名前', 'お電話番号', '用件', '対応者']],
    Array.from({ length: 6000 }, () => random.pick(random.int(0, 9) === 0 ? customers(16_000, 17_500) : register)).map((p) => ({
      cells: [date(random), careless.name(p), careless.phone(random.int(0, 1) === 0 ? p.home.phone : p.mobile), '契約内容の確認', ''],
      who: [{ person: p }],
    })),
    { cp932: true },
  )
  incident.csv(
    'DM発送.csv',
    [['宛名', '郵便番号', '住所1', '住所2']],
    [...some(register, 4000), ...customers(17_500, 19_000)].map((p) => {
      const { town, street, block, building } = p.home
      return {
        cells: [
          `${clean.name(p)} 様`,
          careless.zip(p),
          town.name,
          `${street}${block.join('-')}${building === undefined ? '' : ` ${building.name}${building.room}`}`,
        ],
        who: [{ person: p, knows: ['region'] }],
      }
    }),
  )
  incident.xlsx('来場者.xlsx', [
    {
      name: '来場者',
      head: [['氏名', '来場日']],
      rows: [...some(register, 1500), ...customers(19_000, 19_300)].map((p) => ({
        cells: [clean.name(p), date(random)],
        who: [{ person: p, keyed: false }],
      })),
    },
  ])
  return incident
}

/** All incidents by name. */
export const INCIDENTS = {
  salesman,
  shop,
  school,
  insurer,
  personnel,
  'call-centre': callCentre,
  association,
  hospital,
  agency,
  hotel,
  cityhall,
  maker,
  realty,
  gym,
  alumni,
  broker,
  bank,
  mailorder,
  cram,
  staffing,
  travel,
  laptop,
  coop,
  'pairs-1': () => pairs(1),
  'pairs-2': () => pairs(2),
  'pairs-3': () => pairs(3),
  'matrix-1': () => matrix(1),
  'matrix-2': () => matrix(2),
  'matrix-3': () => matrix(3),
  tours,
  policies,
  condo,
  'forms-1': () => forms(1),
  'forms-2': () => forms(2),
  'shapes-1': () => shapes(1),
  'shapes-2': () => shapes(2),
  'plain-1': () => plain(1, 3000),
  'plain-2': () => plain(2, 12_000),
}
