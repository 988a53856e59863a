// A broker of insurance: policies with holder, insured and beneficiary, cars, accidents, renewals, calls, cards of medical examinations, a groupware's address book.
import { createRandom } from '../../../examples/leak/random.mjs'
import { ageOn, eraDate } from './dates.mjs'
import { createPlan } from './deal.mjs'
import { createIncident } from './plan.mjs'
import { headOf, lineOf, rowsOf, withFormats } from './sheets.mjs'
import { addressOf, createWorld } from './world.mjs'
import { halfWidthKana } from './writing.mjs'

const two = (n) => String(n).padStart(2, '0')
const compact = ({ year, month, day }) => `${year}${two(month)}${two(day)}`

export async function broker() {
  const random = createRandom(9901)
  const { people, families } = createWorld(random, 5200, { zipf: 0.5, foreigners: 0.02 })
  const incident = withFormats(createIncident('broker'))
  const { some } = createPlan(random, people)
  const sellers = createWorld(createRandom(9902), 6, { foreigners: 0 }).people
  const homes = families.filter(([p]) => p.id <= 2400 && p.mobile)
  const policy = (p) => `${4000000 + p.id * 13}`

  incident.csv(
    '契約管理/生保契約一覧.csv',
    headOf(
      '証券番号|保険種類|契約日|契約者名|契約者カナ|契約者生年月日|契約者性別|契約者郵便番号|契約者住所|契約者電話番号|被保険者名|被保険者生年月日|続柄（契約者から見た）|受取人名|受取人続柄|保険料|払方|募集人',
    ),
    homes.map(([p, q, child], n) => {
      const insured = n % 3 === 0 && child ? child : p
      return {
        cells: [
          policy(p),
          random.pick(['終身', '医療', '学資']),
          `20${two(random.int(5, 23))}/${random.int(1, 12)}/1`,
          p.name.replace(' ', '　'),
          halfWidthKana(p.kana),
          compact(p.birth),
          p.woman ? '女' : '男',
          p.home.zip,
          addressOf(p.home, 'long'),
          p.mobile,
          insured.name.replace(' ', '　'),
          compact(insured.birth),
          insured === p ? '本人' : '子',
          q?.name.replace(' ', '　') ?? '法定相続人',
          q === undefined ? '' : '配偶者',
          random.int(20, 300) * 100,
          random.pick(['月払', '年払']),
          sellers[n % 6].name,
        ],
        who: [
          { person: p, columns: [1, 10], knows: ['birth', 'sex', 'region'] },
          ...(insured === p ? [] : [{ person: insured, columns: [11, 13], knows: ['birth'] }]),
          ...(q === undefined ? [] : [{ person: q, columns: [14, 15], keyed: false }]),
        ],
      }
    }),
    { cp932: true },
  )
  incident.truth.push({ path: '契約管理/生保契約一覧.csv', from: 2, to: homes.length + 1, columns: [18, 18], staff: sellers })

  const drivers = [
    ...some(
      homes.map(([p]) => p),
      500,
    ),
    ...people.filter((p) => p.id > 2400 && p.id <= 2800 && p.mobile),
  ]
  incident.xlsx('契約管理/自動車満期一覧_R6年11月.xlsx', [
    {
      name: '満期',
      head: headOf(
        '自動車保険　満期案内一覧||||||||||出力日|R6.10.1',
        '',
        '満期日|証券番号|記名被保険者||契約者住所|連絡先||車両|||担当|対応状況',
        '||氏名|生年月日||TEL|Mail|車名|登録番号|免許証の色||',
      ),
      rows: drivers.map((p, n) => ({
        cells: [
          `R6.11.${(n % 30) + 1}`,
          `A${policy(p)}`,
          p.name,
          eraDate(p.birth, 'letter'),
          addressOf(p.home, 'kanji'),
          p.mobile,
          p.email,
          random.pick(['プリウス', 'N-BOX', 'ハイエース']),
          `${random.pick(['品川', '福岡', '札幌'])} 500 ${'あいうえか'[n % 5]} ${random.digits(2)}-${random.digits(2)}`,
          random.pick(['ゴールド', 'ブルー']),
          sellers[n % 6].surname.text,
          random.pick(['継続', '見積中', '']),
        ],
        who: [{ person: p, columns: [1, 10], knows: ['birth', 'region'] }],
      })),
    },
  ])

  const hit = some(drivers, 60)
  const others = people.filter((p) => p.id > 2800 && p.id <= 2870 && p.mobile)
  for (const [n, p] of hit.entries()) {
    const other = others[n % others.length]
    const path = `事故/事故受付票_${String(n + 1).padStart(3, '0')}.txt`
    incident.lines(path, [
      { text: `事故受付票　No.${n + 1}\n受付日時：2024年9月${(n % 28) + 1}日 10時\n` },
      { text: `【契約者】\n氏名：${p.name}\n証券番号：A${policy(p)}\n電話番号：${p.mobile}`, who: [{ person: p }] },
      { text: '' },
      {
        text: `【相手方】\n氏名：${other.name}\n電話番号：${other.mobile}\n住所：${addressOf(other.home, 'long')}`,
        who: [{ person: other, knows: ['region'] }],
      },
      {
        text: `\n【事故状況】\n${random.pick(['交差点で出会い頭に衝突。', '駐車場で後退中に接触。', '信号待ちで追突された。'])}けが：${random.pick(['なし', '頸椎捻挫'])}\n受付者：${sellers[n % 6].surname.text}`,
      },
    ])
  }

  const examined = [
    ...some(
      homes.map(([p]) => p),
      150,
    ),
    ...people.filter((p) => p.id > 2900 && p.id <= 3200),
  ]
  incident.xls('新契約/告知書データ.xls', [
    {
      name: '告知',
      head: headOf('申込番号|被保険者氏名|被保険者カナ|生年月日|年齢|性別|身長|体重|告知１(最近3ヶ月の受診)|告知２(入院・手術)|病名|職業'),
      rows: rowsOf(
        examined,
        (p, n) =>
          `N${9000 + n}|${p.name}|${p.kana}|#${p.birth.year}-${two(p.birth.month)}-${two(p.birth.day)}|#${ageOn(p.birth)}|${p.woman ? '女性' : '男性'}|#${random.int(145, 185)}|#${random.int(40, 95)}|${random.pick(['なし', 'あり'])}|なし|${random.pick(['', '', '高血圧症', '胃潰瘍'])}|${random.pick(['会社員', '主婦', '自営業'])}`,
        ['birth', 'sex'],
      ),
    },
  ])

  const calls = [
    ...some(
      homes.map(([p]) => p),
      200,
    ),
    ...people.filter((p) => p.id > 3200 && p.id <= 3350 && p.mobile),
  ]
  incident.lines(
    'コール/call_history.ndjson',
    calls.map((p, n) => ({
      text: JSON.stringify({
        callId: `c-${10000 + n}`,
        startedAt: `2024-10-0${(n % 9) + 1}T11:${two(n % 60)}:00+09:00`,
        operator: sellers[n % 6].name,
        customer: { name: p.name, tel: p.mobile.replaceAll('-', '') },
        memo: `${p.surname.text}様より${random.pick(['住所変更の依頼。', '解約の相談。', '給付金請求の問い合わせ。'])}`,
      }),
      who: [{ person: p, columns: [100, 2000] }],
    })),
  )
  for (const entry of incident.truth) if (entry.path.startsWith('コール/')) delete entry.columns

  const paid = some(
    homes.map(([p]) => p),
    300,
  )
  incident.csv(
    '経理/給付金支払_10月.csv',
    headOf('支払日|証券番号|請求者氏名|口座名義カナ|金融機関|支店|預金種目|口座番号|支払額|傷病名'),
    [
      ...rowsOf(
        paid,
        (p) =>
          `10/${random.int(1, 31)}|${policy(p)}|${p.name}|${halfWidthKana(p.kana)}|${random.pick(['りそな', '三菱UFJ'])}|${random.pick(['本店', '梅田'])}|普通|${p.account}|${random.int(3, 60) * 10000}|${random.pick(['骨折', '肺炎', '子宮筋腫'])}`,
        [],
      ),
      lineOf('||合計|||||||'),
    ],
  )

  const clubs = families.filter(([p]) => p.id > 3350 && p.id <= 4200)
  incident.lines('団体/団体傷害_加入者.html', [
    { text: '<html><head><meta charset="utf-8"></head><body><h2>団体傷害保険 加入者一覧</h2><table>' },
    { text: '<tr><th rowspan="2">No</th><th colspan="3">加入者</th><th colspan="2">配偶者</th><th rowspan="2">住所</th></tr>' },
    { text: '<tr><th>氏名</th><th>生年月日</th><th>性別</th><th>氏名</th><th>生年月日</th></tr>' },
    ...clubs.flatMap(([p, q], n) => [
      {
        text: `<tr><td>${n + 1}</td><td>${p.name}</td><td>${eraDate(p.birth, 'long')}</td><td>${p.woman ? '女' : '男'}</td>`,
        who: [{ person: p, knows: ['birth', 'sex', 'region'] }],
      },
      {
        text: `<td>${q?.name ?? ''}</td><td>${q ? eraDate(q.birth, 'long') : ''}</td><td>${addressOf(p.home)}</td></tr>`,
        who: q ? [{ person: q, knows: ['birth', 'region'] }] : [],
      },
    ]),
    { text: '</table></body></html>' },
  ])

  const seminar = [
    ...some(
      homes.map(([p]) => p),
      80,
    ),
    ...people.filter((p) => p.id > 4200 && p.id <= 4500 && p.email),
  ].filter((p) => p.email)
  incident.lines(
    'セミナー/申込通知.mbox',
    seminar.map((p, n) => ({
      text: [
        `From form@broker-demo.example Tue Oct 0${(n % 9) + 1} 09:00:00 2024`,
        'From: form@broker-demo.example',
        'To: seminar@broker-demo.example',
        `Subject: =?UTF-8?B?${Buffer.from('セミナー申込').toString('base64')}?=`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=UTF-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        'フォームからお申し込みがありました。',
        '',
        `■お名前 : ${p.name}`,
        `■フリガナ : ${p.kana}`,
        `■生年月日 : ${p.birth.year}/${p.birth.month}/${p.birth.day}`,
        `■ご住所 : 〒${p.home.zip} ${addressOf(p.home)}`,
        `■お電話 : ${p.mobile}`,
        `■メール : ${p.email}`,
        `■参加人数 : ${random.int(1, 3)}名`,
        '',
      ].join('\n'),
    })),
  )
  seminar.forEach((person, n) =>
    incident.truth.push({
      path: 'セミナー/申込通知.mbox',
      from: n + 1,
      to: n + 1,
      person,
      keyed: true,
      knows: new Set(['birth', 'region']),
    }),
  )

  const book = [
    ...some(
      drivers.filter((p) => p.email),
      120,
    ),
    ...people.filter((p) => p.id > 4500 && p.id <= 4700 && p.email),
  ]
  incident.csv(
    '個人/サイボウズ_アドレス帳.csv',
    headOf('表示名|姓|名|姓（よみ）|名（よみ）|会社名|部課名|郵便番号|住所|会社電話番号|会社FAX番号|携帯電話番号|メールアドレス|URL|メモ'),
    rowsOf(
      book,
      (p) =>
        `${p.name}|${p.surname.text}|${p.given.text}|${p.surname.kana}|${p.given.kana}|||${p.home.zip}|${addressOf(p.home, 'city')}|||${p.mobile}|${p.email}||${random.pick(['', '紹介', '要フォロー'])}`,
      ['region'],
    ),
  )
  await incident.pack('個人/持出.zip', ['経理/給付金支払_10月.csv', '個人/サイボウズ_アドレス帳.csv'])
  return incident
}
