// A letting agency: tenants with their guarantors, owners (some are firms), portals' inquiries, forms one under the other on a sheet, a rent-collection file, repairs.
import { createRandom } from '../../../examples/leak/random.mjs'
import { createPlan } from './deal.mjs'
import { ageOn, eraDate } from './dates.mjs'
import { createIncident } from './plan.mjs'
import { headOf, lineOf, rowsOf, withFormats } from './sheets.mjs'
import { addressOf, createWorld } from './world.mjs'
import { halfWidthKana } from './writing.mjs'

const two = (n) => String(n).padStart(2, '0')
const ESTATES = 'サンライズ本町 メゾン緑ヶ丘 コーポ田中 第3鈴木ビル グランシティ駅前'.split(' ')
const international = (phone) => `+81 ${phone.slice(1).replaceAll('-', ' ')}`

export async function realty() {
  const random = createRandom(7201)
  const { people, families } = createWorld(random, 4400, { zipf: 0.6, foreigners: 0.06 })
  const incident = withFormats(createIncident('realty'))
  const { some } = createPlan(random, people)
  const agents = createWorld(createRandom(7202), 7, { foreigners: 0 }).people
  const adults = (from, to) => people.filter((p) => p.id > from && p.id <= to && p.mobile !== undefined)
  const tenants = families.filter(([p]) => p.id <= 1500)
  const guarantors = adults(1500, 2600)

  // A tenant writes from the flat that is let: the address of the contract is that of the flat.
  const backed = tenants.map((family, n) => ({ family, by: guarantors[n % guarantors.length] }))
  incident.xlsx('賃貸管理/入居者台帳.xlsx', [
    {
      name: '入居者一覧',
      head: headOf(
        '管理ID|物件名|号室|契約者|||||同居人||連帯保証人|||||賃料|契約開始|更新月|管理担当',
        '|||氏名|フリガナ|生年月日|携帯|勤務先|氏名|続柄|氏名|続柄|郵便番号|住所|電話||||',
      ),
      rows: backed.map(({ family: [p, q], by }, n) => ({
        cells: [
          `M-${1000 + n}`,
          ESTATES[n % 5],
          101 + (n % 40),
          p.name,
          p.kana,
          `${p.birth.year}/${p.birth.month}/${p.birth.day}`,
          p.mobile ?? '',
          random.pick(['㈱大東', '市役所', '自営', '']),
          q?.name ?? '',
          q === undefined ? '' : q.woman ? '妻' : '夫',
          by.name,
          random.pick(by.woman ? ['母', '姉', '叔母'] : ['父', '兄', '叔父']),
          by.home.zip,
          addressOf(by.home),
          by.mobile,
          random.int(45, 130) * 1000,
          `R${random.int(2, 6)}.${random.int(1, 12)}.1`,
          `${random.int(1, 12)}月`,
          agents[n % 7].surname.text,
        ],
        who: [
          { person: p, columns: [1, 8], knows: ['birth'] },
          ...(q ? [{ person: q, columns: [9, 10], keyed: false, knows: ['sex'] }] : []),
          { person: by, columns: [11, 15], knows: ['region', 'sex'] },
        ],
      })),
    },
  ])

  const owners = adults(2600, 2800)
  incident.csv(
    '賃貸管理/オーナー台帳.csv',
    headOf(
      'オーナーNo,区分,オーナー名,オーナー名カナ,代表者名,〒,住所,TEL1,TEL2,Mail,振込銀行,支店,口座番号,口座名義'.replaceAll(',', '|'),
    ),
    [
      ...rowsOf(
        owners,
        (p, n) =>
          `O${100 + n}|個人|${p.name.replace(' ', '　')}|${p.kana}||${p.home.zip}|${addressOf(p.home, 'long')}|${p.home.phone}|${p.mobile}|${p.email}|${random.pick(['西日本シティ銀行', '福岡銀行'])}|本店|${p.account}|${halfWidthKana(p.kana)}`,
        ['region'],
      ),
      ...['株式会社エステート九州', '有限会社田中商事', '合同会社リビング'].map((firm, n) =>
        lineOf(
          `O9${n}|法人|${firm}|||812-0011|福岡県福岡市博多区博多駅前${n + 1}-2-3|092-41${n}-5500||info@estate${n}-demo.co.jp|福岡銀行|本店|123456${n}|`,
        ),
      ),
    ],
    { cp932: true },
  )

  const asked = [
    ...some(
      tenants.map(([p]) => p).filter((p) => p.email),
      60,
    ),
    ...adults(2800, 3150),
  ]
  for (const [n, p] of asked.slice(0, 120).entries())
    incident.raw(
      `反響/SUUMO_${1000 + n}.eml`,
      [
        'From: no-reply@portal-demo.example',
        'To: tenpo@sekisho-chintai.example.co.jp',
        `Subject: =?UTF-8?B?${Buffer.from('【反響】物件のお問い合わせ').toString('base64')}?=`,
        'Date: Fri, 4 Oct 2024 12:01:00 +0900',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=UTF-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        '以下のお客様よりお問い合わせがありました。',
        '',
        '----------------------------------------',
        `物件名：${ESTATES[n % 5]}`,
        '賃料：6.8万円',
        '----------------------------------------',
        '[お客様情報]',
        `お名前：${p.name}（${p.kana}）様`,
        `メールアドレス：${p.email}`,
        `電話番号：${p.mobile}`,
        `ご希望の連絡方法：${random.pick(['電話', 'メール'])}`,
        `お問い合わせ内容：${random.pick(['実際に見学したい', '初期費用を知りたい', '空室状況を知りたい'])}`,
        '----------------------------------------',
        '株式会社ポータル',
        '',
      ].join('\r\n'),
      [[0, Infinity, { person: p }]],
    )
  incident.lines(
    '反響/web_form.log',
    asked.slice(120).map((p, n) => ({
      text: `[2024-10-${two((n % 28) + 1)} 10:${two(n % 60)}:01] form_submit {"name":"${p.name}","kana":"${p.kana}","tel":"${international(p.mobile)}","email":"${p.email}","message":"${random.pick(['内見希望', '', '駐車場はありますか'])}"}`,
      who: [{ person: p }],
    })),
  )

  const forms = adults(3150, 3300)
  incident.xlsx('申込/入居申込書_10月.xlsx', [
    {
      name: '申込書',
      head: [],
      rows: forms.flatMap((p) => [
        lineOf('入居申込書||||'),
        { cells: ['フリガナ', p.kana, '', '性別', p.woman ? '女' : '男'], who: [{ person: p, knows: ['birth', 'sex', 'region'] }] },
        { cells: ['氏名', p.name, '', '生年月日', eraDate(p.birth, 'long')], who: [] },
        { cells: ['現住所', addressOf(p.home, 'long'), '', '年齢', ageOn(p.birth)], who: [] },
        { cells: ['携帯電話', p.mobile, '', 'E-mail', p.email], who: [] },
        { cells: ['勤務先', random.pick(['株式会社みどり', '○○市役所']), '', '年収', `${random.int(25, 80) * 10}万円`], who: [] },
        lineOf(''),
      ]),
    },
  ])

  const debts = some(backed, 400)
  incident.csv(
    '経理/家賃口座振替結果_202410.csv',
    headOf('契約番号|契約者名(ｶﾅ)|振替金額|振替結果|銀行|支店|口座番号'),
    debts.map(({ family: [p] }) => ({
      cells: [
        `K${String(p.id).padStart(6, '0')}`,
        halfWidthKana(p.kana),
        random.int(45, 130) * 1000,
        random.pick(['振替済', '振替済', '資金不足']),
        '0177',
        '210',
        p.account,
      ],
      who: [{ person: p, keyed: false }],
    })),
    { cp932: true },
  )

  const broken = some(
    tenants.map(([p]) => p).filter((p) => p.mobile),
    150,
  )
  incident.xls('賃貸管理/修繕受付簿.xls', [
    {
      name: '2024',
      head: headOf('受付日|物件|部屋|入居者名|電話|内容|業者|業者担当者|業者TEL|完了日|受付者'),
      rows: broken.map((p, n) => ({
        cells: [
          `${random.int(4, 10)}月${random.int(1, 28)}日`,
          ESTATES[n % 5],
          101 + (n % 40),
          p.name,
          p.mobile,
          random.pick(['給湯器故障', '水漏れ', '鍵紛失']),
          '㈲アクア設備',
          agents[6].name,
          '092-555-0101',
          '',
          agents[n % 6].surname.text,
        ],
        who: [{ person: p, columns: [1, 5] }],
      })),
    },
  ])
  incident.truth.push({ path: '賃貸管理/修繕受付簿.xls', sheet: '2024', from: 2, to: 1 + broken.length, columns: [8, 11], staff: agents })

  const viewed = [...some(asked, 80), ...adults(3300, 3500)]
  incident.lines('店舗/内見予定.md', [
    { text: '# 内見予定（10月）\n' },
    ...viewed.map((p, n) => ({
      text: `- 10/${(n % 28) + 1} ${p.name} 様（${p.mobile}）${ESTATES[n % 5]} / 案内: ${agents[n % 7].surname.text}`,
      who: [{ person: p }],
    })),
  ])

  const neighbours = families.filter(([p]) => p.id > 3500 && p.id <= 4000)
  incident.lines('町内会/building.json', [
    { text: '{ "estate": "グランシティ駅前", "rooms": [' },
    ...neighbours.flatMap((family, n) => [
      { text: ` { "room": "${100 + n}", "residents": [` },
      ...family.map((p, at) => ({
        text: `  ${JSON.stringify({ fullName: p.name, furigana: p.kana, relation: at === 0 ? '本人' : '家族', birthDate: `${p.birth.year}-${two(p.birth.month)}-${two(p.birth.day)}`, phone: p.mobile ?? null })}${at === family.length - 1 ? '' : ','}`,
        who: [{ person: p, knows: ['birth'] }],
      })),
      { text: ` ] }${n === neighbours.length - 1 ? '' : ','}` },
    ]),
    { text: '] }' },
  ])

  const sold = adults(4000, 4300)
  await incident.docxTable('売買/成約者一覧.docx', {
    paragraphs: ['成約者一覧（上期）', '社外秘'],
    head: ['№', '買主様', 'ご住所', 'お電話', '成約価格'],
    rows: sold.map((p, n) => ({
      cells: [String(n + 1), p.name, addressOf(p.home, 'kanji'), p.mobile, `${random.int(180, 900) * 10}万円`],
      who: [{ person: p, columns: [2, 4], knows: ['region'] }],
    })),
  })
  const again = some(sold, 100)
  await incident.pdf(
    '売買/決済案内.pdf',
    again.map((p) => ({
      lines: [
        '残代金決済のご案内',
        `〒${p.home.zip}`,
        addressOf(p.home, 'long'),
        `${p.name} 様`,
        '拝啓　時下ますますご清栄のこととお慶び申し上げます。',
        `決済日　令和6年11月${random.int(1, 28)}日`,
        '担当　総務課',
      ],
      who: [{ person: p, knows: ['region'] }],
    })),
  )
  await incident.pack('退避/反響ログ.zip', ['反響/web_form.log'])
  return incident
}
