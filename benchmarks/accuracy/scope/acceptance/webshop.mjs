// An online shop for furniture and its support desk: exports of the shop system, shipping lists, campaigns, suppliers, applicants and the own people.
import { createColumns, list } from './columns.mjs'
import { createFolder } from './folder.mjs'
import { createPeople, some } from './people.mjs'
import { pen } from './pen.mjs'
import { campaigns, offices } from './webshop-office.mjs'
import { desk } from './webshop-desk.mjs'
import { mark } from '../classes.mjs'

const GOODS =
  'オーク材ダイニングテーブル|リネンカーテン|スツール（ナチュラル）|ペンダントライト|羽毛布団 シングル|ラグ 140x200|収納ボックス3段|フロアランプ'.split(
    '|',
  )
const two = (n) => String(n).padStart(2, '0')
const day = (random, month = random.int(1, 9)) => `2024/${two(month)}/${two(random.int(1, 28))}`

export async function webshop(seed = 1, count = 6000) {
  const { random, people } = createPeople(seed + 100, count)
  const folder = createFolder(`webshop-${seed}`)
  const part = (from, to) => people.slice(Math.round(count * from), Math.round(count * to))
  const grown = (list) => list.filter(({ birth, isChild }) => birth.year < 2006 || !isChild)
  const working = (list) => list.filter(({ birth, mobile }) => birth.year > 1961 && birth.year < 2005 && mobile !== undefined)
  const [customers, friends, readers] = [grown(part(0, 0.72)), grown(part(0.72, 0.88)), grown(part(0.88, 0.93))]
  const [applicants, partners, staff] = [working(part(0.93, 0.96)), working(part(0.96, 0.985)), working(part(0.985, 1))]
  const format = random.pick([
    (id) => `KT${String(id).padStart(7, '0')}`,
    (id) => String(2_000_000 + id * 3),
    (id) => `C-${String(id).padStart(6, '0')}`,
  ])
  const member = ({ id }) => format(id)
  const order = (n) => `24${two(random.int(1, 9))}-${String(n * 7 + 10_000).padStart(6, '0')}`
  const world = {
    random,
    folder,
    customers,
    friends,
    staff,
    member,
    order,
    some: (from, n) => some(random, from, Math.round((n * count) / 6000)),
  }

  register(world)
  orders(world)
  await shipping(world)
  await campaigns(world, readers)
  await offices(world, applicants, partners)
  await desk(world)
  await folder.zip('backup/サーバー移行_旧データ.zip', ['会員_2019.csv', 'readme_旧会員.md'])
  folder.copy('support/返金口座一覧.xlsx', 'support/old/返金口座一覧 - コピー.xlsx')
  mark('employee', staff)
  mark('applicant', applicants)
  mark('partner', partners)
  mark('customer', customers, friends, readers)
  return folder.finish()
}

function register({ random, folder, customers, member, some: pick }) {
  const c = createColumns(random)
  const rows = pick(customers, 3800)
  folder.csv(
    'export/customer_20240930.csv',
    list(rows, [
      {
        columns: [
          c.id('会員ID|顧客ID|会員番号', 'member', member),
          c.names(),
          c.kanas(),
          c.zip({ style: 'plain' }),
          c.addressParts({ count: 4 }),
          c.email(),
          c.tel({ style: 'plain' }),
          c.sex(),
          c.job(),
          c.birth({ style: 'iso' }),
          c.plain('会員ステータス', () => random.pick(['本会員', '本会員', '仮会員', '退会'])),
          c.plain('登録日時', () => `${day(random)} ${two(random.int(0, 23))}:${two(random.int(0, 59))}`),
          c.plain('保有ポイント', () => random.int(0, 4000)),
        ],
      },
    ]),
    { bom: true },
  )
  const d = createColumns(random)
  folder.csv(
    '会員_2019.csv',
    list(
      pick(customers, 900),
      [
        {
          columns: [
            d.id('会員コード|会員No', 'member', member),
            d.name(),
            d.kana({ style: 'half' }),
            d.birth({ style: random.pick(['letter', 'letterSlash', 'era']) }),
            d.address({ hand: true }),
            d.landline({ style: random.pick(['dash', 'brackets']) }),
            d.plain('DM', () => random.pick(['可', '不可'])),
          ],
        },
      ],
      { make: (p) => pen(p, { former: p.formerSurname !== undefined }) },
    ),
    { cp932: true },
  )
  folder.text('readme_旧会員.md', [
    {
      text: '# 旧会員データについて\n\n2019年3月時点のスナップショット。新システムへは移行済み。\n\n- 文字コード: Shift_JIS\n- 氏名は当時のもの（改姓前を含む）',
    },
  ])
}

/** Orders of whom orders and to whom it is sent: a quarter are presents. */
function orders({ random, folder, customers, friends, member, order, some: pick }) {
  const c = createColumns(random)
  const presents = new Map()
  const pool = pick(friends, 700)
  const buyers = pick(customers, 2400)
  buyers.forEach((p) => {
    const kin = p.household.members.filter((one) => one !== p)
    const gift = random.int(1, 100)
    if (gift <= 22 && pool.length > 0) presents.set(p, pool.pop())
    else if (gift <= 27 && kin.length > 0) presents.set(p, random.pick(kin))
  })
  const numbers = new Map(buyers.map((p, n) => [p, order(n)]))
  const isMember = (p) => (p.id % 10 < 8 ? member(p) : '')
  folder.csv(
    'export/受注_2024年度上期.csv',
    list(buyers, [
      {
        columns: [
          c.plain('注文番号|受注番号', (w) => w.shared('order', numbers.get(w.person))),
          c.plain('注文日時|受注日', () => day(random)),
          c.id('会員番号|顧客コード', 'member', isMember),
          c.name({ as: '注文者名|注文者氏名|ご注文者名', style: 'space' }),
          c.kana({ as: '注文者フリガナ|注文者名（カナ）|注文者（振り仮名）', style: random.pick(['space', 'half']) }),
          c.email({ as: '注文者メールアドレス|注文者E-mail' }),
          c.tel({ as: '注文者電話番号|注文者TEL', style: 'dash' }),
          c.zip({ as: '注文者郵便番号' }),
          c.address({ as: '注文者住所|ご注文者住所' }),
        ],
      },
      {
        of: (p) => presents.get(p) ?? p,
        columns: [
          c.name({ as: '送付先名|お届け先名|送付先氏名', style: 'wide' }),
          c.tel({ as: '送付先電話番号|お届け先TEL', style: 'plain' }),
          c.zip({ as: '送付先郵便番号|お届け先郵便番号' }),
          c.address({ as: '送付先住所|お届け先住所' }),
        ],
      },
      { of: () => undefined, columns: [c.plain('商品名', () => '')] },
    ]),
    { cp932: true },
  )
  folder.csv(
    'export/wrapping.tsv',
    list(
      buyers.filter((p) => presents.has(p)),
      [
        { columns: [c.plain('注文番号', (w) => w.shared('order', numbers.get(w.person))), c.name({ as: '贈り主|ご依頼主名' })] },
        {
          of: (p) => presents.get(p),
          columns: [c.name({ as: '贈り先|お届け先名' }), c.plain('のし|表書き', () => random.pick(['内祝', '御祝', '寿', 'なし']))],
        },
      ],
    ),
    { separator: '\t' },
  )
}

async function shipping({ random, folder, customers, friends, some: pick }) {
  const c = createColumns(random)
  const parcel = [
    c.plain('お客様管理番号', (_, n) => `SH${String(n + 1).padStart(5, '0')}`),
    c.plain('送り状種類', () => random.pick(['0', '2', '8'])),
    c.plain('出荷予定日', () => day(random, 9)),
    c.tel({ as: 'お届け先電話番号', style: 'dash' }),
    c.zip({ as: 'お届け先郵便番号', style: 'plain' }),
    c.addressParts({ count: 2, labels: ['お届け先住所', 'お届け先アパートマンション名'] }),
    c.name({ as: 'お届け先名', style: 'wide' }),
    c.kana({ as: 'お届け先名(ｶﾅ)', style: 'half' }),
    c.plain('敬称', () => '様'),
    c.plain('ご依頼主電話番号', () => '0422-21-5580'),
    c.plain('ご依頼主郵便番号', () => '1800004'),
    c.plain('ご依頼主住所', () => '東京都武蔵野市吉祥寺本町2-14-6'),
    c.plain('ご依頼主名', () => '株式会社ことり舎'),
    c.plain('品名１', () => random.pick(GOODS)),
  ]
  folder.csv('配送/B2取込_0912.csv', list([...pick(customers, 700), ...pick(friends, 90)], [{ columns: parcel }]), { cp932: true })
  const d = createColumns(random)
  const tags = ['slipNo', 'name', 'zip', 'address', 'phone', 'reason']
  folder.xml(
    '配送/不在持戻り.xml',
    list(pick(customers, 160), [
      {
        columns: [
          d.plain('slipNo', () => `4${random.digits(11)}`),
          d.name({ style: 'space' }),
          d.zip({ style: 'plain' }),
          d.address({ hand: true }),
          d.tel({ hand: true }),
          d.plain('reason', () => random.pick(['不在', '住所不明', '受取辞退', '長期不在'])),
        ],
      },
    ]),
    { root: 'returns', row: 'parcel', tags },
  )
  folder.xml(
    '配送/営業所.xml',
    {
      head: ['name', 'tel'],
      rows: ['吉祥寺センター', '三鷹センター', '調布センター'].map((name, n) => ({ cells: [name, `0570-200-0${n}0`], who: [] })),
    },
    { root: 'depots', row: 'depot' },
  )
  await folder.printed(
    '配送/大型家具設置_9月.pdf',
    '大型家具　設置予定表（2024年9月）',
    list(pick(customers, 150), [
      {
        columns: [
          d.plain('日付', () => `9/${random.int(1, 30)}`),
          d.name({ style: 'space' }),
          d.address({ style: 'dash' }),
          d.tel({ style: 'dash' }),
          d.plain('品', () => random.pick(GOODS)),
        ],
      },
    ]),
  )
}
