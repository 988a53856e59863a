// A mail-order house of plants and teas: exports of its databases in English and romanised names, and what its call centre keeps (mailorder-desk.mjs).
import { createRandom } from '../../../../examples/leak/random.mjs'
import { createPlan } from '../deal.mjs'
import { createFolder, one, row } from './folder.mjs'
import { createFolk, romaji } from './folk.mjs'
import { address, dashed, flat, halfKana, lot, oldStyle, packed, short, tel, unspaced } from './hand.mjs'
import { desk } from './mailorder-desk.mjs'
import { systems } from './mailorder-offices.mjs'

const pad = (n, width) => String(n).padStart(width, '0')
const stamp = (random) =>
  `2024-09-${pad(random.int(1, 30), 2)} ${pad(random.int(7, 23), 2)}:${pad(random.int(0, 59), 2)}:${pad(random.int(0, 59), 2)}`
/** Own rows of the system that are nobody. */
const TEST_ROWS = ['テスト　太郎', 'テスト　花子', 'ｔｅｓｔ', '動作確認用', '山田　太郎', 'システム管理者']

export async function mailorder() {
  const random = createRandom(410_017)
  const people = createFolk(random, 7600)
  const folder = createFolder('mailorder')
  const { some } = createPlan(random, people)
  const reachable = people.filter((p) => p.birth.year <= 2005 && (p.mobile ?? p.home.phone) !== undefined)
  const register = reachable.slice(0, 4100)
  const guests = reachable.slice(4100, 4500).filter((p) => p.mail !== undefined)
  const strangers = reachable.slice(4500, 4700)
  const relatives = reachable.slice(4700, 5400)
  const legacyOnly = reachable.slice(5400, 5600)
  const id = (p) => `K${pad(300_000 + p.id * 7, 8)}`
  const anyTel = (p) => p.mobile ?? p.home.phone

  const withBirth = new Set(register.filter(() => random.int(1, 100) <= 90))
  const withSex = new Set(register.filter(() => random.int(1, 100) <= 93))
  const shops = Array.from(
    { length: 80 },
    (_, n) =>
      `${random.pick(['株式会社', '有限会社', '合同会社'])}${random.pick(['みどり', 'さくら', '日の出', '中央', 'フローラ', '丸八', 'あおば'])}${random.pick(['園芸', '商店', '茶舗', '生花店', '企画'])}${n % 3 === 0 ? '　仕入部' : ''}`,
  )
  const registerRows = [
    ...register.map((p) =>
      row(
        [
          id(p),
          '1',
          p.name.replace(' ', '　'),
          p.kana.replace(' ', '　'),
          withSex.has(p) ? (p.woman ? '2' : '1') : '0',
          withBirth.has(p) ? packed(p.birth) : '',
          p.home.town.zip.replace('-', ''),
          p.home.town.prefecture,
          p.home.town.city + p.home.town.town + (p.id % 4 === 0 ? lot(p.home, 'wide') : lot(p.home)),
          flat(p.home, p.id % 2 ? '　' : ''),
          tel(p.home.phone, p.id % 5 === 0 ? 'dash' : 'plain'),
          tel(p.mobile, p.id % 5 === 0 ? 'dash' : 'plain'),
          p.mail ?? '',
          random.int(0, 1),
          random.pick(['A', 'B', 'C']),
          random.int(0, 9000),
          stamp(random),
          '0',
        ],
        one(p, ['region', ...(withBirth.has(p) ? ['birth'] : []), ...(withSex.has(p) ? ['sex'] : [])]),
      ),
    ),
    ...shops.map((shop, n) => {
      const { town } = people[n * 11].home
      return row([
        `K9${pad(n, 7)}`,
        '2',
        shop,
        '',
        '9',
        '',
        town.zip.replace('-', ''),
        town.prefecture,
        `${town.city}${town.town}${random.int(1, 5)}-${random.int(1, 20)}`,
        '',
        `${town.area.padEnd(3, '2')}${random.digits(10 - town.area.padEnd(3, '2').length)}`,
        '',
        `info@${romaji('ミドリ')}${n}.co.jp`,
        0,
        'S',
        0,
        stamp(random),
        '0',
      ])
    }),
    ...TEST_ROWS.map((text, n) =>
      row([
        `K0000000${n}`,
        '9',
        text,
        'テスト',
        '9',
        '19000101',
        '0000000',
        '東京都',
        'テスト区テスト1-1-1',
        '',
        '0300000000',
        '09000000000',
        `test${n}@example.com`,
        0,
        'C',
        0,
        stamp(random),
        '1',
      ]),
    ),
  ]
  const registerHead =
    'customer_id,customer_kbn,cust_name,cust_name_kana,sex_cd,birth_ymd,post_cd,pref_nm,addr1,addr2,tel_no,mobile_no,mail_addr,mail_mag_flg,rank_cd,point_zan,reg_ts,del_flg'.split(
      ',',
    )
  folder.delimited('db_export/20240930/m_customer.csv', [registerHead], registerRows, { quote: true, end: '\n' })

  // Orders: to oneself, to somebody of the house, to relatives elsewhere, and guests who are in no register.
  const buyers = [...Array.from({ length: 5200 }, () => random.pick(register)), ...guests]
  folder.delimited(
    'db_export/20240930/t_order.tsv',
    [
      [
        'order_no',
        'order_ts',
        'customer_id',
        'orderer_nm',
        'orderer_tel',
        'orderer_mail',
        'ship_to_nm',
        'ship_to_post',
        'ship_to_addr',
        'ship_to_tel',
        'noshi_kbn',
        'total_amt',
        'pay_kbn',
      ],
    ],
    buyers.map((p, n) => {
      const isGuest = n >= 5200
      const to = n % 8 === 0 ? random.pick(relatives) : n % 13 === 0 ? (p.household.find((q) => q !== p && q.birth.year < 2006) ?? p) : p
      return row(
        [
          `${20240900000 + n}`,
          stamp(random),
          isGuest ? '' : id(p),
          oldStyle(p),
          tel(anyTel(p), 'plain'),
          p.mail ?? '',
          unspaced(to.name),
          to.home.town.zip,
          address(to.home, n % 3 ? 'dash' : 'full'),
          tel(to.household === p.household ? anyTel(p) : anyTel(to)),
          random.pick(['', '', '内祝', '御礼']),
          random.int(20, 300) * 100,
          random.pick(['CARD', 'COD', 'CVS']),
        ],
        one(p, to === p ? ['region'] : [], to === p ? undefined : [1, 6]),
        ...(to === p ? [] : [one(to, ['region'], [7, 10])]),
      )
    }),
    { separator: '\t', end: '\n' },
  )

  // The address book belongs to the customer whose number stands first; the rows are those to whom they send.
  const owners = some(register, 700)
  folder.delimited(
    'db_export/20240930/m_otodokesaki.csv',
    [['kokyaku_no', 'seq', 'label', 'shimei', 'shimei_kana', 'yubin_no', 'jusho1', 'jusho2', 'denwa_no', 'koshin_dt']],
    owners.flatMap((p, n) => {
      const write = (who, label, seq) =>
        row(
          [
            id(p),
            seq,
            label,
            who.name,
            halfKana(who.kana),
            who.home.town.zip,
            `${who.home.town.prefecture}${who.home.town.city}${who.home.town.town}`,
            `${lot(who.home, 'mixed')}${flat(who.home, ' ')}`,
            tel(anyTel(who), 'dash'),
            stamp(random),
          ],
          one(who, ['region']),
        )
      return [write(p, '自宅', 1), ...(n % 2 ? [write(random.pick(relatives), random.pick(['実家', '友人', '義父母', '']), 2)] : [])]
    }),
    { cp932: true },
  )

  const paid = some(
    register.filter((p) => p.mail !== undefined),
    1300,
  )
  folder.blocks(
    'db_export/20240930/payments.ndjson',
    paid.map((p, n) => ({
      text: JSON.stringify({
        payment_id: `pay_${pad(n * 31, 8)}`,
        order_no: 20240900000 + n,
        customer: { id: id(p), email: p.mail },
        card: {
          brand: random.pick(['VISA', 'JCB', 'MASTER']),
          last4: random.digits(4),
          holder_name: `${romaji(p.given.kana)} ${romaji(p.surname.kana)}`.toUpperCase(),
        },
        amount: random.int(20, 300) * 100,
        status: 'captured',
      }),
      who: [one(p)],
    })),
  )

  // The shop of 2019: other numbers, names split over columns, maiden names.
  const legacy = [...some(register, 800), ...legacyOnly]
  folder.blocks('db_export/legacy/pg_dump_20190331.sql', [
    { text: "--\n-- PostgreSQL database dump\n--\n\nSET client_encoding = 'UTF8';\n" },
    {
      text: 'CREATE TABLE public.kaiin (\n    kaiin_no integer NOT NULL,\n    sei character varying(40),\n    mei character varying(40),\n    sei_kana character varying(40),\n    mei_kana character varying(40),\n    seinengappi date,\n    seibetsu smallint,\n    yubin character(8),\n    jusho text,\n    keitai character varying(20),\n    password_hash character(60),\n    toroku_bi timestamp without time zone\n);\n',
    },
    {
      text: 'COPY public.kaiin (kaiin_no, sei, mei, sei_kana, mei_kana, seinengappi, seibetsu, yubin, jusho, keitai, password_hash, toroku_bi) FROM stdin;',
    },
    ...legacy.map((p, n) => {
      const surname = p.maiden !== undefined && n % 6 === 0 ? p.maiden : p.surname
      return {
        text: [
          5000 + n,
          surname.text,
          p.given.text,
          surname.kana,
          p.given.kana,
          dashed(p.birth),
          p.woman ? 2 : 1,
          p.home.town.zip,
          address(p.home, 'dash', { join: '' }),
          p.mobile ?? '\\N',
          `$2y$10$${random.digits(20)}`,
          `2018-0${random.int(1, 9)}-11 10:00:00`,
        ].join('\t'),
        who: [one(p, ['region', 'birth', 'sex'])],
      }
    }),
    { text: '\\.\n\n--\n-- PostgreSQL database dump complete\n--' },
  ])

  systems({ folder, random, some, register, id })
  // Two years ago, in the old hand; some have moved within their town since.
  const old = some(register, 1000)
  folder.delimited(
    'customers_2022.csv',
    [['顧客番号', '氏名', 'フリガナ', '生年月日', '郵便番号', '住所', '電話番号1', '電話番号2', '備考']],
    old.map((p, n) =>
      row(
        [
          id(p),
          oldStyle(p, true),
          halfKana(p.kana),
          withBirth.has(p) ? short(p.birth) : '',
          p.home.town.zip,
          n % 9 === 0
            ? `${p.home.town.prefecture}${p.home.town.city}${p.home.town.town}${random.int(1, 6)}-${random.int(31, 60)}`
            : address(p.home, 'wide'),
          tel(p.home.phone, 'brackets'),
          tel(p.mobile),
          random.pick(['', '', 'DM不要', '電話は午後希望\n（仕事のため）']),
        ],
        one(p, ['region', ...(withBirth.has(p) ? ['birth'] : [])]),
      ),
    ),
    { cp932: true, foot: [['合計', '1000件']] },
  )
  folder.copy('db_export/20240930/m_customer.csv', 'm_customer.csv')
  await folder.pack('dump.zip', ['m_customer.csv'])
  await folder.pack('old/backup_2022.zip', ['customers_2022.csv', 'dump.zip'])
  for (const entry of folder.truth) if (entry.path.startsWith('dump.zip!')) entry.path = `old/backup_2022.zip!${entry.path}`
  await desk({ folder, random, some, register, strangers, id, anyTel })
  return folder
}
