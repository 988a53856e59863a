// Campaigns, the own people, applicants and suppliers of the shop.
import { createColumns, list } from './columns.mjs'
import { pen } from './pen.mjs'

const FIRMS =
  '株式会社飛騨木工|有限会社マルエス家具|北欧インテリア合同会社|今治リネン株式会社|東濃陶器（株）|株式会社ライトワークス|大川ファニチャー株式会社|ミナト物流株式会社'.split(
    '|',
  )
const two = (n) => String(n).padStart(2, '0')
const day = (random, month = random.int(1, 9)) => `2024/${two(month)}/${two(random.int(1, 28))}`

export async function campaigns({ random, folder, customers, member, some: pick }, readers) {
  const c = createColumns(random)
  folder.csv(
    'marketing/メルマガ配信リスト.tsv',
    list(
      [...pick(customers, 600), ...readers],
      [
        {
          columns: [
            c.email({ as: 'email|メールアドレス|mail' }),
            c.name({ as: 'name|お名前|氏名' }),
            c.prefecture(),
            c.plain('登録元', () => random.pick(['EC', '店頭', 'イベント'])),
          ],
        },
      ],
    ),
    { separator: '\t' },
  )
  const d = createColumns(random)
  folder.html(
    'marketing/モニター応募.html',
    list(pick([...customers, ...readers], 240), [
      {
        columns: [
          d.plain('受付', (_, n) => n + 1),
          d.name(),
          d.kana(),
          d.age(),
          d.sex(),
          d.job(),
          d.email(),
          d.mobile(),
          d.plain('応募動機|ご意見', () => random.pick(['ソファを新調したい', '友人の紹介で知りました', '木の家具が好き'])),
        ],
      },
    ]),
    { title: 'モニター応募一覧', caption: '締切 2024年8月31日　抽選 50名' },
  )
  const v = createColumns(random)
  await folder.slides(
    'marketing/VIP会員報告.pptx',
    '上位顧客',
    list(pick(customers, 72), [
      {
        columns: [
          v.id('会員番号|会員ID', 'member', member),
          v.name(),
          v.prefecture(),
          v.age({ style: '歳' }),
          v.plain('年間購入額', () => `${random.int(20, 180)}万円`),
        ],
      },
    ]),
  )
  const m = createColumns(random)
  folder.markdown(
    'marketing/座談会メモ.md',
    list(pick(customers, 40), [
      {
        columns: [
          m.name(),
          m.age(),
          m.plain('お住まい', (w) => w.city()),
          m.mobile(),
          m.plain('コメント', () => random.pick(['配送が丁寧', '色味が写真と違う', '組立が簡単'])),
        ],
      },
    ]),
    { above: '# ユーザー座談会（8/24 吉祥寺）\n\n参加者と連絡先。**社外秘**\n' },
  )
}

export async function offices({ random, folder, staff, some: pick }, applicants, partners) {
  const c = createColumns(random)
  const number = ({ id }) => `E${String(id % 1000).padStart(4, '0')}`
  const titles = ['店長', '主任', 'リーダー', '一般', '一般', 'アルバイト']
  folder.book('総務/社員名簿.ods', [
    {
      name: '在籍',
      above: [['株式会社ことり舎　社員名簿'], ['2024年10月1日現在', '', '人事限り']],
      list: list(staff, [
        {
          columns: [
            c.id('社員番号|社員No', 'staff', number),
            c.name({ style: 'wide' }),
            c.kana(),
            c.plain('部署|所属', () => random.pick(['EC事業部', 'サポート課', '物流課', '総務部'])),
            c.plain('役職', () => random.pick(titles)),
            c.birth({ hand: true }),
            c.sex({ style: 'kanji' }),
            c.address(),
            c.mobile(),
            c.plain('入社日', () => `${random.int(2009, 2024)}/4/1`),
          ],
        },
      ]),
    },
  ])
  const d = createColumns(random)
  folder.book('採用/応募者管理.xlsx', [
    {
      name: '応募一覧',
      above: [['採用応募者一覧', '', '', '', '取扱注意'], []],
      list: list(applicants, [
        {
          columns: [
            d.plain('No', (_, n) => n + 1),
            d.plain('応募日', () => day(random)),
            d.name(),
            d.kana(),
            d.birth(),
            d.age(),
            d.sex(),
            d.address(),
            d.tel(),
            d.email(),
            d.plain('希望職種', () => random.pick(['倉庫', 'サポート', 'バイヤー'])),
            d.plain('合否', () => random.pick(['未', '合', '否'])),
          ],
        },
      ]),
    },
    {
      name: '集計',
      list: {
        head: ['職種', '応募', '採用'],
        rows: [
          ['倉庫', 61, 8],
          ['サポート', 52, 5],
        ].map((cells) => ({ cells, who: [] })),
      },
    },
  ])
  for (const [n, p] of pick(applicants, 24).entries()) {
    const w = pen(p)
    const rows = [
      ['ふりがな', w.kana('hira')],
      ['氏　名', w.name('wide')],
      ['生年月日', `${w.birth(random.pick(['era', 'kanji']))}（満${w.age()}歳）　${w.sex()}`],
      ['現住所', `${w.zip('mark')}　${w.address('full')}`],
      ['電話', w.tel()],
      ['E-mail', w.email()],
    ]
    await folder.letter(
      `採用/履歴書/${two(n + 1)}.docx`,
      [
        { text: '履　歴　書' },
        { text: '2024年8月20日現在' },
        { rows: rows.map((cells) => ({ cells })) },
        { text: '学歴・職歴' },
        { rows: [{ cells: ['2016年3月', '県立高校 卒業'] }, { cells: ['2016年4月', '家具量販店 入社'] }] },
      ],
      [w.who()],
    )
  }
  const s = createColumns(random)
  folder.book('仕入/仕入先連絡先.xls', [
    {
      name: '仕入先',
      list: list(partners, [
        {
          columns: [
            s.plain('仕入先名|取引先名', (w, n) => w.shared('firm', FIRMS[n % FIRMS.length])),
            s.plain('部署', () => random.pick(['営業部', '第二営業課', '本社'])),
            s.name({ as: 'ご担当者名|担当者氏名|ご担当者' }),
            s.mobile({ as: '携帯|携帯電話' }),
            s.email(),
          ],
        },
      ]),
    },
  ])
  folder.text(
    '仕入/contacts.vcf',
    pick(partners, 60).map((p) => {
      const w = pen(p)
      const card = [
        `FN:${w.name()}`,
        `N:${w.names().join(';')};;;`,
        `X-PHONETIC-LAST-NAME:${w.kanas()[0]}`,
        `X-PHONETIC-FIRST-NAME:${w.kanas()[1]}`,
        `TEL;TYPE=CELL:${w.mobile('dash')}`,
        ...(p.email ? [`EMAIL:${w.email()}`] : []),
      ]
      return { text: ['BEGIN:VCARD', 'VERSION:3.0', ...card, 'END:VCARD'].join('\n'), who: [w.who()] }
    }),
  )
}
