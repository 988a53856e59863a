// The support desk of the shop: inquiries, refunds, tickets, mails, notes of calls, the address book of the system and its log.
import { createColumns, list, telOf } from './columns.mjs'
import { pen, wide } from './pen.mjs'

const BANKS = '三菱UFJ銀行|みずほ銀行|三井住友銀行|りそな銀行|ゆうちょ銀行|楽天銀行|千葉銀行|京都銀行'.split('|')
const TOPICS = '配送日時の変更|商品の傷|組立説明書の紛失|領収書の発行|ポイントの失効|返品希望|色違いへの交換|ログインできない'.split('|')
const two = (n) => String(n).padStart(2, '0')

export async function desk(world) {
  inquiries(world)
  refunds(world)
  system(world)
  tickets(world)
  mails(world)
  calls(world)
  await letters(world)
}

const clerkOf = ({ random, staff }) => random.pick(staff.slice(0, 14))

/** A sheet a month; callers are members, guests, and those who got a present. */
function inquiries(world) {
  const { random, folder, customers, friends, member, some } = world
  const c = createColumns(random)
  const columns = [
    c.plain('受付No.|No.', (_, n) => n + 1),
    c.plain('受付日', () => `9/${random.int(1, 30)}`),
    c.plain('経路', () => random.pick(['電話', 'メール', 'フォーム'])),
    c.name({ as: 'お客様名|お名前|お客さま氏名', hand: true }),
    c.kana({ hand: true }),
    c.tel({ as: 'ご連絡先|折返し先|連絡先TEL', hand: true }),
    c.id('会員番号|会員ID', 'member', (p) => (p.id % 3 === 0 ? member(p) : '')),
    c.plain('お問い合わせ内容|内容', () => random.pick(TOPICS)),
  ]
  const clerks = [c.name({ as: '対応者|受付担当|対応者名', style: 'space' })]
  folder.book(
    'support/問い合わせ管理_2024.xlsx',
    [7, 8, 9].map((month) => ({
      name: `${month}月`,
      above: [[`問い合わせ管理表　2024年${month}月`], []],
      list: list(
        some([...customers, ...friends.slice(0, 60)], 260),
        [
          { columns },
          { of: () => clerkOf(world), columns: clerks, staff: true },
          { columns: [c.plain('完了', () => random.pick(['済', '済', '対応中']))] },
        ].slice(0, 2),
      ),
      foot: [[], ['合計', 260]],
    })),
  )
}

function refunds({ random, folder, customers, some }) {
  const c = createColumns(random)
  folder.book('support/返金口座一覧.xlsx', [
    {
      name: '返金',
      above: [['返金口座一覧'], ['', '', '', '経理限り']],
      merges: ['A1:I1'],
      list: list(some(customers, 210), [
        {
          columns: [
            c.plain('受付日', () => `2024/8/${random.int(1, 31)}`),
            c.name({ as: 'お客様名|氏名' }),
            c.tel(),
            c.plain('金融機関名', () => random.pick(BANKS), 'bank-account'),
            c.plain('支店名', () => `${random.pick(['本店', '中央', '駅前', '西'])}支店`, 'bank-account'),
            c.plain('種別', () => random.pick(['普通', '当座'])),
            c.plain('口座番号', (w) => w.id('account', String(1_000_000 + ((w.person.id * 7919) % 8_999_999))), 'bank-account'),
            c.kana({ as: '口座名義|口座名義（カナ）|名義人カナ', style: 'half' }),
            c.plain('返金額', () => random.int(10, 900) * 100),
          ],
        },
      ]),
    },
  ])
}

/** The address book of members in the dump, and what the application logs. */
function system({ random, folder, customers, member, some }) {
  const c = createColumns(random)
  folder.sql(
    'db/dtb_customer_address.sql',
    'dtb_customer_address',
    list(some(customers, 900), [
      {
        columns: [
          c.plain('id', (_, n) => n + 1),
          c.id('customer_id|member_no|customer_code', 'member', member),
          c.names({ as: 'name01,name02|last_name,first_name|sei,mei' }),
          c.kanas({ as: 'kana01,kana02|last_name_kana,first_name_kana|sei_kana,mei_kana' }),
          c.zip({ as: 'postal_code|zipcode|zip', style: 'plain' }),
          c.addressParts({ labels: ['pref_name', 'addr01', 'addr02'], count: 3 }),
          c.tel({ as: 'phone_number|tel', style: 'plain' }),
          c.plain('create_date', () => `2024-0${random.int(1, 9)}-11 10:00:00`),
        ],
      },
    ]),
    { perInsert: random.pick([1, 50]), listed: random.int(0, 1) === 1 },
  )
  const lines = some(customers, 500).map((p) => {
    const w = pen(p)
    const mail = w.email()
    const head = `2024-09-${two(random.int(1, 30))}T${two(random.int(0, 23))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}+09:00`
    const ip = `203.0.113.${random.int(1, 254)}`
    const text = random.pick([
      () => `${head} INFO  auth.login member_id=${w.id('member', member(p))} email=${mail} ip=${ip} result=ok`,
      () => `${head} INFO  order.confirm member_id=${w.id('member', member(p))} name="${w.name('space')}" tel=${w.tel('plain')} ip=${ip}`,
    ])()
    return { text: text.replace('email= ', ''), who: [w.who()] }
  })
  folder.text('log/app-202409.log', [{ text: '2024-09-01T00:00:00+09:00 INFO  boot version=4.2.1' }, ...lines])
}

function tickets(world) {
  const { random, folder, customers, some } = world
  const c = createColumns(random)
  folder.ndjson(
    'support/tickets.ndjson',
    list(some(customers, 420), [
      {
        columns: [
          c.plain('id', (_, n) => 88_000 + n),
          c.name({ as: 'requester.name' }),
          c.email({ as: 'requester.email' }),
          c.mobile({ as: 'requester.phone', style: random.pick(['e164', 'plain']) }),
          c.plain('subject', () => random.pick(TOPICS)),
        ],
      },
      { of: () => clerkOf(world), columns: [c.name({ as: 'assignee.name', style: 'space' })], staff: true },
    ]),
  )
}

function mails(world) {
  const { random, folder, customers, some } = world
  const list = some(
    customers.filter(({ email }) => email !== undefined),
    180,
  ).map((p) => {
    const w = pen(p)
    const topic = random.pick(TOPICS)
    const body = random.pick([
      () => [
        `ことり舎 サポート御中`,
        '',
        `お世話になります。${w.surname()}と申します。`,
        `${topic}の件でご連絡しました。`,
        '',
        '--',
        w.name('space'),
        `〒${w.zip()}`,
        w.address('dash'),
        `TEL: ${w.tel('dash')}`,
      ],
      () => [
        '【お問い合わせフォーム】',
        '',
        `お名前: ${w.name('wide')}`,
        `フリガナ: ${w.kana('wide')}`,
        `メールアドレス: ${w.email()}`,
        `電話番号: ${w.tel('plain')}`,
        `お問い合わせ種別: ${topic}`,
        'お問い合わせ内容:',
        'よろしくお願いいたします。',
      ],
      () => [
        `はじめまして、${w.name('none')}です。`,
        `${topic}についてお尋ねします。折り返しは${w.tel('dash')}までお願いします。`,
        '',
        w.name('none'),
      ],
    ])()
    return {
      from: [random.pick([w.name('space'), w.latin('given'), '']), w.email()],
      to: ['ことり舎サポート', 'support@kotorisha-shop.jp'],
      subject: topic,
      body: body.join('\r\n'),
      jis: false,
      who: [w.who()],
    }
  })
  folder.mbox('support/受信トレイ.mbox', list)
  const clerk = clerkOf(world)
  for (const [n, p] of some(
    customers.filter(({ email }) => email !== undefined),
    30,
  ).entries()) {
    const w = pen(p)
    folder.eml(`support/送信済み/${two(n + 1)}.eml`, {
      from: ['ことり舎サポート', 'support@kotorisha-shop.jp'],
      to: [w.name('space'), w.email()],
      subject: 'お問い合わせの件',
      body: [
        `${w.name('space')} 様`,
        '',
        'このたびはお問い合わせいただきありがとうございます。',
        `ご登録の住所（${w.address('dash')}）宛てに代替品をお送りします。`,
        '',
        `ことり舎サポート　担当：${clerk.surname.text}`,
        'TEL 0120-558-021',
        'support@kotorisha-shop.jp',
      ].join('\r\n'),
      who: [w.who()],
    })
  }
}

/** Notes that the desk types while it listens. */
function calls(world) {
  const { random, folder, customers, member, some } = world
  const blocks = some(customers, 130).flatMap((p) => {
    const w = pen(p)
    const clerk = clerkOf(world)
    const tel = telOf(w, random.pick(['dash', 'wide', 'spaces']))
    const head = {
      text: `■9/${random.int(1, 30)} ${two(random.int(9, 17))}:${two(random.int(0, 59))}　受電：${clerk.surname.text}`,
      staff: { people: [clerk] },
    }
    const lines = random.pick([
      () => [`${w.name('wide')}様（${w.kana('wide')}）　${tel}`, `→ ${random.pick(TOPICS)}。折り返し希望。`],
      () => [`お客様番号：${w.id('member', member(p))}`, `お名前：${w.name('space')} 様`, `電話：${tel}`, `用件：${random.pick(TOPICS)}`],
      () => [
        `${w.city()}の${w.name('none')}様より。${random.pick(TOPICS)}について。`,
        `連絡先は${tel}。住所は${w.address('full', { bare: true })}。`,
      ],
    ])()
    return [head, { text: lines.join('\n'), who: [w.who()] }, { text: '' }]
  })
  folder.text('support/電話メモ_9月.txt', [{ text: '電話メモ　2024年9月\n' }, ...blocks], { cp932: false })
}

async function letters({ random, folder, customers, some }) {
  for (const [n, p] of some(customers, 26).entries()) {
    const w = pen(p)
    const [prefecture, city, line, house] = w.addressParts('full')
    await folder.letter(
      `support/お詫び状/${two(n + 1)}.docx`,
      [
        { text: w.zip('mark') },
        { text: `${prefecture}${city}${wide(line)}` },
        ...(house === '' ? [] : [{ text: house }]),
        { text: `${w.name('wide')}　様` },
        { text: '２０２４年９月２０日' },
        { text: '株式会社ことり舎　カスタマーサポート' },
        { text: 'お詫び' },
        {
          text: `拝啓　平素は格別のお引き立てを賜り厚く御礼申し上げます。${random.pick(TOPICS)}の件につきまして、心よりお詫び申し上げます。`,
        },
        { text: '敬具' },
      ],
      [w.who()],
    )
  }
}
