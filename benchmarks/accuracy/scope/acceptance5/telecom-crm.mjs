// The customers as the systems export them: the CRM, the sales tool, the carrier's ledger, who cancelled, what was before the move.
import * as F from './fields.mjs'
import { list } from './rows.mjs'

const REMARKS = [
  '',
  '',
  '',
  '',
  '訪問時不在多し',
  'CB 30,000円',
  '光テレビ追加検討',
  '要再訪',
  'ルーター無償',
  '日中不在',
  '値引き済',
  'クレーム有 対応済',
]

export function crm(world) {
  const { random, folder, customers, firms, take, code, chance } = world
  const rows = take([...take(customers, 5600), ...firms], 99_999).map((user) => ({ user, contact: user.contact, clerk: user.seller }))
  for (const row of rows) {
    const child = row.user.household?.child
    row.remark = random.pick(REMARKS)
    if (!child?.mobile || !chance(9)) continue
    row.remark = `高齢のため${child.woman ? '娘' : '息子'} ${F.name('')(child).text}様（${child.mobile}）へ連絡のこと`
    row.also = [{ person: child, facts: [F.name('')(child), F.mobile()(child), { knows: ['sex'] }], columns: [21, 21] }]
  }
  const empty = (cells) => ({ raw: cells })
  rows.splice(
    40,
    0,
    empty([
      41,
      'MC0000001',
      '個人',
      'テスト 太郎',
      'テスト タロウ',
      '000-0000',
      '',
      '',
      '',
      '',
      '03-0000-0000',
      '090-0000-0000',
      'test@example.com',
    ]),
    empty([
      42,
      'MC0000002',
      '個人',
      '山田 太郎',
      'ヤマダ タロウ',
      '100-0001',
      '東京都',
      '千代田区',
      '千代田1-1',
      '',
      '03-0000-0000',
      '',
      'taro@example.com',
    ]),
  )
  const personal = (write) => (p) => (p.firm ? '' : write(p))
  folder.book('01_顧客/顧客一覧.xlsx', [
    {
      name: '顧客一覧',
      list: list(rows, [
        ['レコード番号', undefined, (_, __, n) => n + 1],
        ['顧客コード', 'user', code],
        ['区分', 'user', (p) => (p.firm ? '法人' : '個人')],
        ['契約者名', 'user', F.name('s')],
        ['フリガナ', 'user', F.kana('k', 's')],
        ['郵便番号', 'user', F.zip()],
        ['都道府県', 'user', F.prefecture],
        ['市区町村', 'user', F.city],
        ['番地', 'user', F.block()],
        ['建物名・部屋番号', 'user', F.building],
        ['電話番号', 'user', F.landline()],
        ['携帯電話', 'user', F.mobile()],
        ['メールアドレス', 'user', F.email],
        ['生年月日', 'user', personal(F.birth('sheet'))],
        ['性別', 'user', personal(F.sex('two'))],
        ['法人担当者', 'contact', (p) => ({ ...F.name('s')(p), knows: ['region'] })],
        ['商材', 'user', (p) => p.product],
        ['契約日', 'user', (p) => F.dateText(p.since, 'sheet')],
        ['ステータス', undefined, () => random.pick(['開通', '開通', '開通', '工事待ち', '解約', '書類不備'])],
        ['獲得担当', 'clerk', F.name('s')],
        ['備考', undefined, (row) => row.remark],
      ]),
    },
  ])
  const own = take(customers, 3900)
  folder.csv(
    '01_顧客/kokyaku_export_utf8.csv',
    list(
      own.map((user) => ({ user, clerk: user.seller })),
      [
        ['取引先責任者 ID', undefined, () => `0035g00000${random.digits(4)}Ax${random.digits(3)}AA`],
        ['姓', 'user', F.sei],
        ['名', 'user', F.mei],
        ['姓（フリガナ）', 'user', F.seiKana],
        ['名（フリガナ）', 'user', F.meiKana],
        ['誕生日', 'user', F.birth('iso')],
        ['携帯', 'user', F.mobile('plain')],
        ['電話', 'user', F.landline('dash')],
        ['メール', 'user', (p) => (p.email ? { ...F.email(p), text: chance(15) ? p.email.toUpperCase() : p.email } : '')],
        ['郵送先 郵便番号', 'user', F.zip('plain')],
        ['郵送先 都道府県', 'user', F.prefecture],
        ['郵送先 市区郡', 'user', F.city],
        [
          '郵送先 町名・番地',
          'user',
          (p) => ({ ...F.block('mixed')(p), text: `${F.block('mixed')(p).text}${p.home.flat ? ` ${F.building(p).text}` : ''}` }),
        ],
        ['取引先責任者 所有者', 'clerk', F.name('s')],
        ['最終活動日', undefined, () => F.dateText(world.day(), 'iso')],
      ],
    ),
    { bom: true, crlf: true, quoted: true },
  )
  ledger(world)
  cancelled(world)
  former(world)
}

/** A wife who applies for her husband lives where the line is laid; of a son or a daughter nothing says so. */
const spouseLivesThere = (kin) => (p, row) => {
  const cell = kin(p, row)
  return p.role === 'child' ? cell : { ...cell, knows: [...cell.knows, 'region'] }
}

/** What the carrier sends to its sellers: half-width kana, eras, who applied for whom. */
function ledger({ random, folder, customers, take, chance, clerk, code }) {
  const rows = take(customers, 3600).map((user) => {
    const other = [user.household.spouse, user.household.child].find((one) => one && one !== user)
    return { user, by: other && chance(30) ? other : undefined, clerk: user.seller ?? clerk() }
  })
  const word = (p, { user }) => (p.role === 'child' ? (p.woman ? '娘' : '息子') : user.role === 'spouse' || p.woman ? '妻' : '夫')
  folder.csv(
    '01_顧客/契約者台帳_2024上期.csv',
    list(rows, [
      ['受付番号', undefined, () => `W24${random.digits(8)}`],
      ['お客さまID', 'user', F.id('caf', (p) => p.caf)],
      ['代理店管理番号', 'user', code],
      ['契約者名義(ｶﾅ)', 'user', F.kana('h', 's')],
      ['契約者名義', 'user', F.name('w', { old: true })],
      ['生年月日(和暦)', 'user', F.birth('era')],
      ['設置場所〒', 'user', F.zip()],
      ['設置場所住所', 'user', F.address('wide')],
      ['契約者連絡先', 'user', F.phone('dash')],
      ['申込者名', 'by', F.name('w')],
      ['申込者続柄', 'by', spouseLivesThere(F.kin((p, row) => (row.user.woman && p.role === 'head' ? '夫' : word(p, row))))],
      ['申込者連絡先', 'by', F.mobile('dash')],
      ['回線タイプ', undefined, () => random.pick(['ギガ集合', 'ギガ戸建', 'クロス', 'ひかり電話オフィスA'])],
      ['支払方法', undefined, () => random.pick(['口座', 'クレカ', '請求書'])],
      ['獲得者', 'clerk', F.name('')],
    ]),
    { cp932: true, crlf: true },
  )
}

function cancelled({ random, folder, customers, take, chance, household, code, day }) {
  const rows = take(customers, 640).map((user) => {
    if (chance(30) && !user.moved) user.moved = household([user.home.town.prefecture], { surname: user.surname }).home
    return { user }
  })
  folder.book('01_顧客/解約リスト_2022-2024.xlsx', [
    {
      name: '解約',
      above: [['解約・廃止リスト', '', '', '', '', '', '', '', '部外秘'], []],
      group: [
        ['', 1],
        ['契約者', 4],
        ['解約', 3],
        ['転居先', 1],
        ['', 2],
      ],
      list: list(rows, [
        ['顧客コード', 'user', code],
        ['氏名', 'user', F.name('w', { old: true })],
        ['カナ', 'user', F.kana('k', 'w')],
        ['電話番号', 'user', F.phone('brackets')],
        ['住所', 'user', F.address('kanji')],
        ['受付日', undefined, () => F.dateText(day(), 'short')],
        ['廃止日', undefined, () => F.dateText(day(10), 'short')],
        ['理由', undefined, () => random.pick(['転居', '料金', '他社乗換', '利用なし', '死亡', '速度'])],
        ['住所', 'user', F.address('plain', { of: (p) => p.moved })],
        ['違約金', undefined, () => random.pick([0, 4840, 9500, 13200])],
        ['フォロー', undefined, () => random.pick(['', '', '戻し提案可', '連絡不要'])],
      ]),
    },
  ])
}

function former({ folder, customers, take, random }) {
  const old = (p) => p.birth.year < 1985
  folder.csv(
    'H30顧客.csv',
    list(
      take(customers.filter(old), 900).map((user) => ({ user })),
      [
        ['NO', undefined, (_, __, n) => n + 1],
        ['顧客名', 'user', F.name('', { old: true })],
        ['ﾌﾘｶﾞﾅ', 'user', F.kana('h', '')],
        ['〒', 'user', F.zip('number')],
        ['住所', 'user', F.address('mixed', { short: true })],
        ['TEL', 'user', F.houseFirst('dash')],
        ['生年月日', 'user', F.birth('era')],
        ['区分', undefined, () => random.pick(['新規', '転用', '紹介'])],
      ],
    ),
    { cp932: true, crlf: true },
  )
  folder.csv(
    'H30_dm_atena.tsv',
    list(
      take(customers.filter(old), 500).map((user) => ({ user })),
      [
        ['郵便番号', 'user', F.zip('mark')],
        ['宛先住所', 'user', F.address('plain')],
        ['宛名', 'user', (p) => ({ ...F.name('w')(p), text: `${F.name('w')(p).text}　様` })],
      ],
    ),
    { separator: '\t', cp932: true },
  )
}
