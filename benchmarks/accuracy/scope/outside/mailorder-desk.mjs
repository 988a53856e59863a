// The call centre, the warehouse and the offices of the mail-order house.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { writePdf } from '../../../../examples/leak/documents.mjs'
import { named, one, row } from './folder.mjs'
import { createFolk, romaji } from './folk.mjs'
import { offices } from './mailorder-offices.mjs'
import { address, era, halfKana, hiragana, lot, oldStyle, short, tel, unspaced } from './hand.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')
const HOUSE = {
  name: '株式会社こもれび通販',
  address: '静岡県静岡市葵区御幸町11-30 エクセルワード静岡6階',
  zip: '420-0857',
  tel: '054-205-7731',
  desk: 'support@komorebi-tsuhan.co.jp',
}
const CALLS = [
  '商品未着。配送業者へ確認し折返し',
  '注文キャンセル希望。出荷前のため受付',
  '葉が枯れていた。写真を送付いただく',
  'ポイント残高の照会',
  '住所変更（番地のみ）。システム反映済',
  'カタログ送付停止の依頼',
  '支払方法の変更。カード→代引',
]

export async function desk({ folder, random, some, register, strangers, id, anyTel }) {
  const crew = createFolk(createRandom(410_018), 46, { born: [1965, 2002], foreigners: 500 }).filter((p) => p.birth.year < 2006)
  const operators = crew.slice(0, 14).filter((p, n, list) => list.findIndex((q) => q.surname.text === p.surname.text) === n)
  const [chief, second, store] = crew.slice(14)
  const mailbox = (p) => `${romaji(p.surname.kana)}.${romaji(p.given.kana)[0]}@komorebi-tsuhan.co.jp`

  folder.book('総務/スタッフ名簿_R6.xlsx', [
    {
      name: '在籍者',
      head: [
        ['スタッフ名簿（2024年9月1日現在）　社外秘'],
        [],
        ['社員番号', '氏名', 'ふりがな', '性別', '生年月日', '入社日', '所属', '内線', '携帯', 'メール', '住所'],
      ],
      rows: crew.map((p, n) =>
        row(
          [
            `E${1000 + n}`,
            p.name,
            hiragana(p.kana),
            p.woman ? '女' : '男',
            era(p.birth),
            `20${random.int(10, 24)}/04/01`,
            n < 14 ? 'CSセンター' : '本部',
            300 + n,
            p.mobile ?? '',
            mailbox(p),
            address(p.home),
          ],
          one(p, ['region', 'birth', 'sex']),
        ),
      ),
      foot: [[], ['', `計 ${crew.length} 名`]],
    },
  ])

  const week = (n) => {
    const callers = [...some(register, 230), ...strangers.slice(n * 40, n * 40 + 40)]
    return {
      name: `第${n + 1}週`,
      head: [
        [`CSセンター 受付票（2024年9月 第${n + 1}週）`],
        ['※個人情報につき持出禁止'],
        ['受付No', '受付日時', 'お客様番号', 'お客様名（カナ）', 'ご連絡先TEL', '区分', '対応内容', '対応者', '完了'],
      ],
      rows: callers.map((p, at) =>
        row(
          [
            `${n + 1}-${pad(at + 1, 4)}`,
            `9/${n * 7 + (at % 7) + 1} ${random.int(9, 18)}:${pad(random.int(0, 59))}`,
            at < 230 && at % 3 ? id(p) : '',
            at % 2 ? p.kana : halfKana(p.kana),
            at % 4 === 0 && p.home.phone !== undefined && p.mobile === undefined
              ? tel(p.home.phone, 'after')
              : tel(anyTel(p), random.pick(['dash', 'plain', 'dash'])),
            random.pick(['問合せ', '苦情', '注文']),
            random.pick(CALLS),
            operators[at % operators.length].name,
            at % 11 ? '済' : '',
          ],
          one(p, [], [1, 7]),
        ),
      ),
      foot: [['合計', '', '', `${callers.length}件`]],
      count: callers.length,
    }
  }
  const weeks = [0, 1, 2, 3].map(week)
  const path = 'callcenter/受付票_2024年9月.xlsx'
  folder.book(path, [
    ...weeks,
    { name: 'マスタ', hidden: true, head: [['内線', 'OP名']], rows: [], foot: operators.map((p, n) => [300 + n, p.name]) },
  ])
  for (const { name, count } of weeks) folder.staff(path, 4, 3 + count, operators, { columns: [8, 8], sheet: name })
  folder.staff(path, 2, operators.length + 1, operators, { sheet: 'マスタ' })

  for (const [n, p] of some(
    register.filter((q) => q.mobile !== undefined),
    60,
  ).entries()) {
    const op = operators[n % operators.length]
    const file = `callcenter/transcripts/call_0912_${pad(n + 1, 3)}.txt`
    folder.raw(
      file,
      [
        `[通話ID] 20240912-${pad(n + 1, 4)}  [通話時間] 0${random.int(2, 9)}:${pad(random.int(0, 59))}`,
        `OP: お電話ありがとうございます。こもれび通販、担当${op.surname.text}でございます。`,
        `お客様: あの、先週注文したものがまだ届かないんですけど。`,
        `OP: 申し訳ございません。確認いたしますので、お名前をフルネームでお願いいたします。`,
        `お客様: ${p.name.replace(' ', n % 2 ? '' : ' ')}です。`,
        `OP: ${p.surname.text}様ですね。ご登録のお電話番号をお願いいたします。`,
        `お客様: ${tel(p.mobile, random.pick(['dash', 'plain', 'spaces']))}です。`,
        `OP: ありがとうございます。ご住所は${p.home.town.prefecture}${p.home.town.city}${p.home.town.town}${lot(p.home, 'full')}でお間違いないでしょうか。`,
        `お客様: はい、そうです。`,
        `OP: 本日出荷予定でございます。お問い合わせは${op.surname.text}が承りました。`,
      ].join('\n') + '\n',
    )
    folder.note(file, 5, 9, [one(p, ['region'])])
    for (const line of [2, 10]) folder.staff(file, line, line, [op])
  }

  const later = some(
    register.filter((q) => q.mobile !== undefined),
    70,
  )
  folder.blocks(
    'callcenter/折返し予定.ics',
    [
      { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Komorebi//CS//JA' },
      ...later.map((p, n) => ({
        text: `BEGIN:VEVENT\nUID:cb-${pad(n, 4)}@komorebi\nDTSTART:202410${pad((n % 28) + 1)}T100000\nSUMMARY:折返し ${p.name} 様\nDESCRIPTION:TEL ${tel(p.mobile)} / 顧客番号 ${id(p)}\nEND:VEVENT`,
        who: [one(p)],
      })),
      { text: 'END:VCALENDAR' },
    ],
    { end: '\r\n' },
  )

  const writers = some(
    register.filter((q) => q.mail !== undefined),
    160,
  )
  folder.mbox('support/inbox.mbox', [
    ...writers.map((p, n) => ({
      from: [n % 5 === 0 ? '' : n % 3 === 0 ? romaji(p.given.kana) + ' ' + romaji(p.surname.kana) : p.name, p.mail],
      to: [['こもれび通販サポート', HOUSE.desk]],
      subject: random.pick(['届いていません', '注文の件', '返品希望', 'Re: ご注文の確認']),
      body: `お世話になります。${p.surname.text}です。\n先日注文した品の件でご連絡しました。\n至急ご確認をお願いします。\n\n----\n${p.name}\n${n % 2 ? `〒${p.home.town.zip}\n${address(p.home)}\n` : ''}${p.mobile === undefined ? '' : `携帯：${p.mobile}\n`}`,
      who: [one(p, n % 2 ? ['region'] : [])],
    })),
    ...writers.slice(0, 40).map((p, n) => ({
      from: ['こもれび通販サポート', HOUSE.desk],
      to: [[p.name, p.mail]],
      subject: 'Re: 注文の件',
      body: `${p.name} 様\n\nお問い合わせありがとうございます。\nご注文の品は明日発送いたします。\n\n**********************\n${HOUSE.name}\nCSセンター　${operators[n % operators.length].name}\n〒${HOUSE.zip} ${HOUSE.address}\nTEL ${HOUSE.tel} / 0120-333-906\n${HOUSE.desk}\n**********************\n`,
      who: [one(p)],
      staff: [operators[n % operators.length]],
    })),
  ])

  const labels = some(register, 70)
  folder.files.set(
    'warehouse/送り状_0927.pdf',
    await writePdf(
      labels.map((p, n) => [
        `送り状番号 4011-${pad(n, 4)}-${random.digits(4)}`,
        'お届け先',
        `〒${p.home.town.zip}`,
        address(p.home, 'full', { join: '　' }),
        `${p.name}　様`,
        `TEL ${tel(anyTel(p))}`,
        'ご依頼主',
        HOUSE.name,
        HOUSE.address,
        `TEL ${HOUSE.tel}`,
        '品名　観葉植物',
      ]),
    ),
  )
  labels.forEach((p, n) => folder.note('warehouse/送り状_0927.pdf', n + 1, n + 1, [one(p, ['region'])]))
  folder.book(
    'warehouse/返品管理表.xls',
    [
      {
        name: '2024-09',
        right: 1,
        head: [[], ['返品管理表'], ['№', '返品日', 'ご返品者様', '電話', '伝票番号', '理由', '返金先口座名義', '処理担当']],
        rows: some(register, 150).map((p, n) =>
          row(
            [
              n + 1,
              `9/${(n % 30) + 1}`,
              `${p.name}様`,
              tel(anyTel(p), n % 3 ? 'dash' : 'plain'),
              `4011-${random.digits(4)}-${random.digits(4)}`,
              random.pick(['不良', 'イメージ違い', '誤送']),
              n % 2 ? halfKana(p.kana) : '',
              store.name,
            ],
            one(p, [], [1, 7]),
          ),
        ),
      },
    ],
    'xls',
  )
  folder.staff('warehouse/返品管理表.xls', 4, 153, [store], { columns: [9, 9], sheet: '2024-09' })

  folder.blocks('bo_admin/会員検索結果.html', [
    {
      text: '<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>会員検索結果</title></head><body>\n<h1>会員検索結果（ランクA・最終購入90日以内）</h1>\n<table>\n<tr><th>会員ID</th><th>会員名</th><th>メールアドレス</th><th>電話番号</th><th>都道府県</th><th>最終購入日</th></tr>',
    },
    ...some(register, 220).map((p) => ({
      text: `<tr><td>${id(p)}</td><td>${oldStyle(p)}</td><td>${p.mail ?? '-'}</td><td>${tel(anyTel(p))}</td><td>${p.home.town.prefecture}</td><td>2024/09/${pad(random.int(1, 30))}</td></tr>`,
      who: [one(p, ['region'])],
    })),
    { text: '</table>\n<p>220件中 1-220件を表示</p>\n</body></html>' },
  ])

  await offices({ folder, random, some, register, id, anyTel, house: HOUSE, crew: [chief, second, store] })
  folder.delimited(
    'callcenter/アンケート_抽選当選者.csv',
    [['当選順位', '当選者氏名', '賞品']],
    some(register, 30).map((p, n) => row([n + 1, unspaced(p.name), random.pick(['静岡茶', '多肉3点'])], named(p))),
    { bom: true },
  )
  folder.delimited(
    'callcenter/NPS回答.csv',
    [['回答日', 'スコア', 'コメント', 'お名前（任意）', '電話番号（任意）', '生年月日']],
    some(
      register.filter((q) => q.mobile !== undefined),
      120,
    ).map((p) =>
      row(
        [
          `2024/9/${random.int(1, 30)}`,
          random.int(0, 10),
          random.pick(['早い', '梱包が良い', '電話がつながらない']),
          p.name,
          tel(p.mobile, 'wide'),
          short(p.birth),
        ],
        one(p, ['birth']),
      ),
    ),
    { cp932: true },
  )
}
