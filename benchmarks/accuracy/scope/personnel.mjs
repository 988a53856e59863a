import { createRandom } from '../../../examples/leak/random.mjs'
import { createPlan } from './deal.mjs'
import { code, date } from './parts.mjs'
import { createIncident } from './plan.mjs'
import { createPopulation } from './population.mjs'
import { createWriter } from './writing.mjs'
import { mark } from './classes.mjs'

/** A personnel office: employees, pay by number, emergency contacts, applicants' forms, name cards in several formats. */
export async function personnel() {
  const random = createRandom(55)
  const people = createPopulation(random, 1500)
  const incident = createIncident('personnel')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.3)
  const { customers, some } = createPlan(random, people)
  const employees = customers(0, 900)
  const contacts = createPopulation(createRandom(56), 900)
  mark('employee', employees)
  mark('family', contacts)
  incident.xlsx('人事/社員名簿.xlsx', [
    {
      name: '正社員',
      head: [
        [
          '社員番号',
          '氏名',
          'フリガナ',
          '生年月日',
          '性別',
          '入社年月日',
          '部署',
          '役職',
          '住所',
          '携帯電話',
          '緊急連絡先氏名',
          '緊急連絡先続柄',
          '緊急連絡先電話番号',
        ],
      ],
      rows: employees.map((p, n) => ({
        cells: [
          code('', 100000 + p.number),
          clean.name(p),
          clean.kana(p),
          clean.birth(p),
          p.woman ? '女' : '男',
          '2015/04/01',
          random.pick(['営業部', '総務部', '開発部']),
          random.pick(['', '課長', '主任']),
          clean.address(p),
          p.mobile,
          clean.name(contacts[n]),
          contacts[n].woman ? '母' : '父',
          contacts[n].mobile,
        ],
        who: [
          { person: p, columns: [1, 10], knows: ['birth', 'sex', 'region'] },
          { person: contacts[n], columns: [11, 13], knows: ['sex'] },
        ],
      })),
    },
    {
      name: '退職者',
      head: [['社員番号', '氏名', '退職日', '住所', '電話番号']],
      rows: customers(900, 1000).map((p) => ({
        cells: [code('', 100000 + p.number), clean.name(p), date(random), careless.address(p), careless.phone(p.mobile)],
        who: [{ person: p, knows: ['region'] }],
      })),
    },
  ])
  incident.csv(
    '人事/給与_202404.csv',
    [['従業員番号', '氏名', '基本給', '差引支給額', '銀行名', '支店名', '口座番号']],
    employees.map((p) => ({
      cells: [
        code('', 100000 + p.number),
        careless.name(p),
        random.int(200000, 500000),
        random.int(180000, 400000),
        'りそな銀行',
        '本店',
        p.account,
      ],
      who: [{ person: p }],
    })),
    { cp932: true },
  )
  incident.csv(
    '人事/研修受講者.csv',
    [['氏名', '部署', '評価']],
    some(employees, 200).map((p) => ({
      cells: [clean.name(p), '営業部', random.pick(['A', 'B', 'C'])],
      who: [{ person: p, keyed: false }],
    })),
  )
  for (const [n, p] of customers(1000, 1040).entries())
    await incident.form(`採用/履歴書_${n + 1}.docx`, {
      header: '履歴書',
      paragraphs: ['履歴書'],
      table: [
        ['ふりがな', clean.kana(p)],
        ['氏名', clean.name(p)],
        ['生年月日', clean.birth(p, 'kanji')],
        ['現住所', clean.address(p)],
        ['電話', p.mobile],
        ['E-mail', p.email],
      ],
      who: [{ person: p, knows: ['birth', 'region'] }],
    })
  const cards = customers(1040, 1300)
  let line = 1
  const vcf = cards.slice(0, 120).flatMap((p) => {
    const lines = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      `FN:${clean.name(p)}`,
      `N:${p.surname.text};${p.given.text};;;`,
      `TEL;TYPE=CELL:${p.mobile}`,
      `EMAIL:${p.email}`,
      'END:VCARD',
    ]
    incident.truth.push({ path: '名刺/連絡先.vcf', from: line, to: line + lines.length - 1, person: p, keyed: true, knows: new Set() })
    line += lines.length
    return lines
  })
  incident.raw('名刺/連絡先.vcf', vcf.join('\r\n') + '\r\n')
  const mdRows = cards.slice(80, 180)
  incident.raw(
    '名刺/一覧.md',
    [
      '# 名刺一覧',
      '',
      '| 氏名 | 会社名 | 電話番号 | メール |',
      '|---|---|---|---|',
      ...mdRows.map((p) => `| ${clean.name(p)} | 株式会社青空 | ${p.mobile} | ${p.email} |`),
    ].join('\n') + '\n',
    mdRows.map((p, n) => [n + 5, n + 5, { person: p }]),
  )
  const htmlRows = cards.slice(160, 260)
  incident.raw(
    '名刺/一覧.html',
    [
      '<!doctype html><meta charset="utf-8"><title>名刺</title><table>',
      '<tr><th>氏名</th><th>電話番号</th><th>メールアドレス</th></tr>',
      ...htmlRows.map((p) => `<tr><td>${clean.name(p)}</td><td>${p.mobile}</td><td>${p.email}</td></tr>`),
      '</table>',
    ].join('\n') + '\n',
    htmlRows.map((p, n) => [n + 3, n + 3, { person: p }]),
  )
  incident.raw(
    '名刺/backup.json',
    `[\n${cards.map((p) => JSON.stringify({ name: clean.name(p), tel: p.mobile, mail: p.email })).join(',\n')}\n]\n`,
    cards.map((p, n) => [n + 2, n + 2, { person: p }]),
  )
  return incident
}
