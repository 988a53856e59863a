import { createRandom } from '../../../examples/leak/random.mjs'
import { createPlan } from './deal.mjs'
import { code, date, PRODUCTS } from './parts.mjs'
import { createIncident } from './plan.mjs'
import { createPopulation } from './population.mjs'
import { createWriter } from './writing.mjs'
import { mark } from './classes.mjs'

/** A salesman's folder: a register, prospects, mails, minutes, forms, a copy and an old archive. */
export async function salesman() {
  const random = createRandom(11)
  const people = createPopulation(random, 3000)
  const incident = createIncident('salesman')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.5)
  const staff = createPopulation(createRandom(99), 8)
  const { customers, some } = createPlan(random, people)
  mark('customer', people)
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
