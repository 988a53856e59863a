// The systems: answers of the interface, the shop's portal, the tablet's database, saved pages, bills and the bank's file.
import * as F from './fields.mjs'
import { list, mention } from './rows.mjs'

const escape = (text) =>
  String(text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')

export async function systems(world) {
  await interfaces(world)
  pages(world)
  bills(world)
}

async function interfaces(world) {
  const { random, folder, customers, sellers, take, code, day } = world
  const facts = (p) => [
    F.name('s')(p),
    F.kana()(p),
    F.birth()(p),
    F.sex()(p),
    F.address()(p),
    F.mobile()(p),
    F.landline()(p),
    F.email(p),
    code(p),
  ]
  folder.json(
    '09_システム/api_contracts_p1.json',
    take(customers, 1000).map((p) => ({
      value: {
        contractId: p.customer,
        status: 'ACTIVE',
        customer: {
          lastName: p.foreign ?? p.surname.text,
          firstName: p.foreign ? '' : p.given.text,
          lastNameKana: F.seiKana(p).text,
          firstNameKana: F.meiKana(p).text,
          birthDate: F.dateText(p.birth, 'iso'),
          gender: p.woman ? 'female' : 'male',
          mobilePhone: p.mobile?.replaceAll('-', '') ?? null,
          homePhone: p.home.phone ?? null,
          email: p.email ?? null,
        },
        installation: {
          postalCode: p.home.town.zip,
          prefecture: p.home.town.prefecture,
          city: p.home.town.city,
          street: F.block()(p).text,
          building: F.building(p).text,
        },
        plan: { code: random.pick(['FG1', 'FG10', 'MS1']), startedOn: F.dateText(p.since, 'iso') },
      },
      who: [mention(p, facts(p))],
    })),
    { head: '{\n  "result": "ok",\n  "page": 1,\n  "totalPages": 7,\n  "contracts": [', foot: '  ]\n}' },
  )
  folder.ndjson(
    '09_システム/webhook_entry.ndjson',
    list(
      take(customers, 420).map((user) => ({ user })),
      [
        ['event', undefined, () => 'entry.created'],
        ['created_at', undefined, () => `${F.dateText(day(), 'iso')}T${F.two(random.int(8, 23))}:${F.two(random.int(0, 59))}:00+09:00`],
        ['form.name', 'user', F.name('s')],
        ['form.kana', 'user', F.kana('g', 's')],
        ['form.tel', 'user', F.phone('plain')],
        ['form.mail', 'user', F.email],
        ['form.zip', 'user', F.zip('plain')],
        ['form.address', 'user', F.address('plain')],
        ['utm', undefined, () => random.pick(['google', 'yahoo', 'line'])],
      ],
    ),
  )
  folder.sql(
    '09_システム/portal_users_20240930.sql',
    'users',
    list(
      take(customers, 1300).map((user) => ({ user })),
      [
        ['id', undefined, (_, __, n) => n + 1],
        ['contract_code', 'user', code],
        ['user_name', 'user', F.name('s')],
        ['user_kana', 'user', F.kana('k', 's')],
        ['mail', 'user', F.email],
        ['password_hash', undefined, () => `$2y$10$${random.digits(20)}`],
        ['birthday', 'user', F.birth('iso')],
        ['tel', 'user', F.phone('plain')],
        ['last_login', undefined, () => `${F.dateText(day(), 'iso')} 12:${F.two(random.int(0, 59))}:10`],
      ],
    ),
  )
  const visits = take([...take(customers, 500), ...take(world.prospects, 420)], 99_999)
  await folder.sqlite('09_システム/visit_tablet.db', {
    t_visit: list(
      visits.map((user) => ({ user, clerk: random.pick(sellers) })),
      [
        ['visit_id', undefined, (_, __, n) => 40_000 + n],
        ['visit_date', undefined, () => F.dateText(day(), 'iso')],
        ['氏名', 'user', F.name('s')],
        ['住所', 'user', F.address('plain')],
        ['電話', 'user', F.phone('dash')],
        ['年齢', 'user', F.age],
        ['結果', undefined, () => random.pick(['不在', '獲得', '検討', '拒否', '既契約'])],
        ['担当者', 'clerk', F.name('')],
      ],
    ),
    t_product: {
      head: ['code', 'name', 'price'],
      labels: [],
      rows: world.PRODUCTS.map((one, n) => ({ cells: [`P${n}`, one, '5720'], who: [] })),
    },
  })
}

/** A list of hits and single customers, saved by the browser. */
function pages(world) {
  const { random, folder, customers, take, code, clerk } = world
  folder.html(
    '09_システム/顧客検索結果.html',
    list(
      take(customers, 300).map((user) => ({ user, clerk: user.seller })),
      [
        ['顧客コード', 'user', code],
        ['契約者名', 'user', F.name('s')],
        ['カナ', 'user', F.kana('k', 's')],
        ['生年月日', 'user', F.birth('slash')],
        ['TEL', 'user', F.phone()],
        ['住所', 'user', F.address('plain')],
        ['商材', 'user', (p) => p.product],
        ['担当', 'clerk', F.name('')],
      ],
    ),
    { title: '顧客検索結果 - MC-CRM', above: 'ログイン中: 管理者 / 300件中 1-300件を表示' },
  )
  for (const p of take(customers, 28)) {
    const own = clerk()
    const row = (label, value) => `<tr><th>${label}</th><td>${escape(value)}</td></tr>`
    const facts = [
      F.name('w')(p),
      F.kana()(p),
      F.birth()(p),
      F.sex()(p),
      F.address()(p),
      F.mobile()(p),
      F.landline()(p),
      F.email(p),
      code(p),
    ]
    folder.text(`09_システム/詳細/顧客詳細_${p.customer}.html`, [
      { text: '<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>顧客詳細</title></head><body>' },
      {
        text: `<table class="detail">\n${[
          row('顧客コード', p.customer),
          row('契約者名', F.name('w')(p).text),
          row('フリガナ', F.kana('k', 'w')(p).text),
          row('生年月日', `${F.dateText(p.birth, 'jp')}（${F.age(p).text}歳）`),
          row('性別', F.sex('two')(p).text),
          row('ご住所', `〒${F.zip()(p).text} ${F.addressText(p.home)}`),
          row('固定電話', p.home.phone),
          row('携帯電話', p.mobile),
          row('E-mail', p.email),
        ].join('\n')}`,
        who: [mention(p, facts)],
      },
      { text: row('獲得担当', F.name('s')(own).text), who: [mention(own, [F.name('s')(own)], { isStaff: true })] },
      { text: `${row('対応履歴', `${random.int(1, 9)}/${random.int(1, 28)} 速度の問合せ。ルーター再起動で改善`)}\n</table></body></html>` },
    ])
  }
}

const BANKS = [
  ['0128', 'ｸﾞﾝﾏ', '101', 'ﾎﾝﾃﾝ', '群馬銀行', '本店営業部'],
  ['0001', 'ﾐｽﾞﾎ', '385', 'ﾀｶｻｷ', 'みずほ銀行', '高崎支店'],
  ['9900', 'ﾕｳﾁﾖ', '048', 'ｾﾞﾛﾖﾝﾊﾁ', 'ゆうちょ銀行', '〇四八支店'],
  ['1210', 'ﾀｶｻｷｼﾝｷﾝ', '001', 'ﾎﾝﾃﾝ', '高崎信用金庫', '本店'],
]
const field = (text, width) => String(text).slice(0, width).padEnd(width, ' ')

function bills(world) {
  const { random, folder, customers, firms, take, code, day } = world
  const billed = take(customers, 1900)
  for (const p of billed) {
    p.bank = random.pick(BANKS)
    p.account = random.digits(7)
  }
  folder.csv(
    '04_請求/請求明細_202409.csv',
    list(
      take([...billed, ...firms], 99_999).map((user) => ({ user })),
      [
        ['請求番号', undefined, () => `INV-202409-${random.digits(6)}`],
        ['顧客コード', 'user', code],
        ['請求先名', 'user', F.name('w')],
        ['敬称', 'user', (p) => (p.firm ? '御中' : '様')],
        ['請求先郵便番号', 'user', F.zip()],
        ['請求先住所', 'user', F.address('minus')],
        ['基本料', undefined, () => 5720],
        ['オプション', undefined, () => random.pick([0, 550, 1100])],
        ['請求額', undefined, () => random.pick([5720, 6270, 6820])],
        ['引落日', undefined, () => '2024/10/28'],
      ],
    ),
    { cp932: true, crlf: true },
  )
  // The bank's file of debits: 120 characters a record, half-width kana. A child's account may pay for the parents.
  const lines = billed
    .filter((p) => !p.foreign)
    .map((p) => {
      const holder = p.household.payer ?? p
      const [bank, bankName, branch, branchName] = p.bank
      const name = field(
        F.kana('h', 's')(holder).text.replace(/[ｧ-ｯ]/g, (c) => 'ｱｲｳｴｵﾔﾕﾖﾂ'['ｧｨｩｪｫｬｭｮｯ'.indexOf(c)] ?? c),
        30,
      )
      const text = `2${bank}${field(bankName, 15)}${branch}${field(branchName, 15)}    1${p.account}${name}${String(5720).padStart(10, '0')}0${field(p.customer, 20)}0${' '.repeat(8)}`
      return { text, who: [mention(holder, [F.kana('h')(holder), ...(holder === p ? [code(p)] : [])])] }
    })
  folder.text(
    '04_請求/口座振替依頼_20241028.txt',
    [
      {
        text: field(
          '191' +
            '0' +
            '0000123456' +
            field('ﾐﾗｲｺﾈｸﾄ(ｶ', 40) +
            '1028' +
            '0128' +
            field('ｸﾞﾝﾏ', 15) +
            '101' +
            field('ﾎﾝﾃﾝ', 15) +
            '1' +
            '1234567',
          120,
        ),
      },
      ...lines,
      { text: field(`8${String(lines.length).padStart(6, '0')}${String(lines.length * 5720).padStart(12, '0')}`, 120) },
      { text: field('9', 120) },
    ],
    { cp932: true, crlf: true },
  )
  folder.book('04_請求/未収一覧_9月.xls', [
    {
      name: '未収',
      above: [['9月度 未収一覧', '', '', '', '印刷日', '2024/10/2']],
      list: list(
        take(billed, 210).map((user) => ({ user })),
        [
          ['No.', undefined, (_, __, n) => n + 1],
          ['顧客CD', 'user', code],
          ['契約者', 'user', F.name('')],
          ['連絡先', 'user', F.phone('dash')],
          ['金融機関', 'user', (p) => p.bank[4]],
          ['支店', 'user', (p) => p.bank[5]],
          ['口座番号', 'user', (p) => p.account],
          ['未収額', undefined, () => random.pick([5720, 11440, 17160])],
          ['最終督促日', undefined, () => F.dateText(day(9), 'short')],
        ],
      ),
      foot: [['', '', '合計', '', '', '', '', 1_544_400]],
    },
  ])
}
