// An incident in another hand: a citizens' association with a clinic and a job fair. Other headers, other formats, what people make of Excel.
import { createRandom } from '../../../examples/leak/random.mjs'
import { createPlan } from './deal.mjs'
import { createIncident } from './plan.mjs'
import { createPopulation } from './population.mjs'
import { createWriter, halfWidthKana } from './writing.mjs'

const FIRMS =
  'ミナト精機株式会社 株式会社青空フーズ 北斗建設㈱ 有限会社みどり商会 東雲ソフトウェア株式会社 医療法人社団和泉会 (株)すばる 若草物産'.split(
    ' ',
  )
const two = (n) => String(n).padStart(2, '0')
/** Members on duty of whom the household register tells, too. */
const DUTY_OF_NEIGHBOURS = 60
const age = ({ birth: { year, month } }) => 2024 - year - (month > 10 ? 1 : 0)

/** Where parent and child share a mailbox, a list of mailboxes cannot tell them apart. */
const hasOwnMailbox = ({ parent, email }) => parent?.email !== email

export async function association() {
  const random = createRandom(77)
  const people = createPopulation(random, 4200)
  const incident = createIncident('association')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.4)
  const { customers, some } = createPlan(random, people)
  const boxes = new Map()
  for (const { email } of people) boxes.set(email, (boxes.get(email) ?? 0) + 1)

  incident.csv(
    '総務/住所録エクスポート.CSV',
    [
      [
        '姓',
        '名',
        '姓（フリガナ）',
        '名（フリガナ）',
        '会社名',
        '部署',
        '役職',
        '番地 (自宅)',
        '市区町村 (自宅)',
        '都道府県 (自宅)',
        '郵便番号 (自宅)',
        '自宅電話',
        '携帯電話',
        '電子メール アドレス',
        '誕生日',
      ],
    ],
    customers(0, 800).map((p) => ({
      cells: [
        p.surname.text,
        p.given.text,
        p.surname.kana,
        p.given.kana,
        '',
        '',
        '',
        `${p.home.street}${p.home.block.join('-')}`,
        p.home.town.city,
        p.home.town.prefecture,
        p.home.zip,
        p.home.phone,
        p.mobile,
        p.email,
        `${p.birth.year}/${p.birth.month}/${p.birth.day}`,
      ],
      who: [{ person: p, knows: ['birth', 'region'] }],
    })),
    { cp932: true },
  )
  const switchboard = Object.fromEntries(FIRMS.map((firm) => [firm, `03-3${random.digits(3)}-${random.digits(4)}`]))
  incident.xlsx('渉外/名刺管理.xlsx', [
    {
      name: '名刺',
      head: [['名刺データ'], ['取込日', '御社名', 'ご所属', 'お肩書', 'お名前', 'Mail', 'Mobile', '代表TEL', '面談メモ']],
      rows: [...some(customers(0, 800), 120), ...customers(800, 1100)].map((p) => {
        const firm = FIRMS[p.number % FIRMS.length]
        return {
          cells: [
            `2023/${two(random.int(1, 12))}/${two(random.int(1, 28))}`,
            firm,
            random.pick(['営業本部', '開発一課', '総務部', '']),
            random.pick(['課長', '部長代理', '', '主査']),
            careless.name(p),
            p.email,
            careless.phone(p.mobile),
            switchboard[firm],
            random.pick(['', '展示会で挨拶', '見積依頼あり']),
          ],
          who: [{ person: p }],
        }
      }),
    },
  ])
  incident.csv(
    '会員/kaiin_20240401.csv',
    [],
    [...some(customers(0, 1100), 200), ...customers(1100, 2200)].map((p, n) => ({
      cells: [
        40000 + n,
        `${p.surname.text}　${p.given.text}`,
        halfWidthKana(`${p.surname.kana} ${p.given.kana}`),
        clean.birth(p, 'compact'),
        p.woman ? 2 : 1,
        p.home.zip.replace('-', ''),
        `${p.home.town.name}${p.home.street}${p.home.block.join('-')}`,
        p.mobile,
        p.email,
      ],
      who: [{ person: p, knows: ['birth', 'region'] }],
    })),
  )
  incident.text(
    '会員/メルマガ配信先.txt',
    [...some(customers(1100, 2200), 700), ...customers(2200, 2450)]
      .filter(hasOwnMailbox)
      .map((p) => ({ lines: [p.email], who: [{ person: p, keyed: boxes.get(p.email) === 1 }] })),
  )
  incident.xlsx('診療所/令和6年度 健康診断.xlsx', [
    {
      name: '結果',
      head: [
        ['令和6年度 定期健康診断 結果一覧'],
        [],
        ['受診番号', '受診者(カナ)', '生年月日', '性別', '身長', '体重', '最高血圧', '空腹時血糖', '総合判定', '医師の所見'],
      ],
      rows: [...some(customers(0, 800), 250), ...customers(2450, 2700)].map((p, n) => ({
        cells: [
          n + 1,
          halfWidthKana(`${p.surname.kana} ${p.given.kana}`),
          clean.birth(p, 'short-era'),
          p.woman ? '女' : '男',
          random.int(148, 182),
          random.int(42, 88),
          random.int(98, 160),
          random.int(75, 140),
          random.pick(['A', 'B', 'C', 'D2']),
          random.pick(['異常なし', '要再検査', '経過観察', '']),
        ],
        who: [{ person: p, knows: ['birth', 'sex'] }],
      })),
    },
  ])
  const applicants = [...some(customers(1100, 2200), 30), ...customers(2700, 3000)]
  const lines = ['{ "exportedAt": "2024-04-01T10:00:00+09:00", "applicants": [']
  applicants.forEach((p, n) => {
    const text = JSON.stringify({
      entryNo: `E-${5000 + n}`,
      profile: {
        name: { family: p.surname.text, given: p.given.text },
        furigana: { family: p.surname.kana, given: p.given.kana },
        birthday: `${p.birth.year}-${two(p.birth.month)}-${two(p.birth.day)}`,
        gender: p.woman ? 'female' : 'male',
      },
      contact: { mail: p.email, mobile: p.mobile },
      address: {
        postalCode: p.home.zip,
        prefecture: p.home.town.prefecture,
        city: p.home.town.city,
        street: `${p.home.street}${p.home.block.join('-')}`,
      },
      appliedFor: random.pick(['事務', '相談員', '看護助手']),
    })
    lines.push(text + (n < applicants.length - 1 ? ',' : ''))
  })
  lines.push('] }')
  incident.raw(
    '採用/applicants.json',
    lines.join('\n') + '\n',
    applicants.map((p, n) => [n + 2, n + 2, { person: p, knows: ['birth', 'sex', 'region'] }]),
  )
  const homes = new Map()
  for (const p of customers(3000, 3600)) homes.set(p.home, [...(homes.get(p.home) ?? []), p])
  incident.xlsx('自治会/世帯台帳.xlsx', [
    {
      name: '台帳',
      head: [['○○自治会 世帯台帳（部外秘）'], [], ['世帯No', '氏名', '続柄', '生年月日', '電話', '住所', '防災メモ']],
      rows: [...homes.values()].flatMap((family, n) =>
        family.map((p, at) => ({
          cells: [
            at === 0 ? n + 1 : '',
            `${p.surname.text}${at === 0 ? ' ' : ''}${p.given.text}`,
            at === 0 ? '世帯主' : p.woman ? (at === 1 ? '妻' : '長女') : '長男',
            clean.birth(p, 'era'),
            at === 0 ? p.home.phone : '',
            at === 0 ? `${p.home.town.name}${p.home.street}${p.home.block.join('-')}` : '',
            random.pick(['', '', '要支援', '']),
          ],
          who: [{ person: p, knows: at === 0 ? ['birth', 'region'] : ['birth', 'sex'] }],
        })),
      ),
    },
  ])
  incident.csv(
    '広報/アンケート回答.csv',
    [
      [
        'タイムスタンプ',
        'メールアドレス',
        'お名前（任意）',
        '年代',
        'あなたの性別',
        'お住まいの都道府県',
        'ご職業',
        'ご意見・ご感想をお書きください',
      ],
    ],
    [...some(customers(1100, 2200), 150), ...customers(3600, 3900)].filter(hasOwnMailbox).map((p) => ({
      cells: [
        `2024/${two(random.int(1, 9))}/${two(random.int(1, 28))} ${two(random.int(9, 20))}:15:02`,
        careless.email(p.email),
        random.int(0, 2) === 0 ? '' : clean.name(p),
        `${Math.floor(age(p) / 10) * 10}代`,
        p.woman ? '女性' : '男性',
        p.home.town.prefecture,
        p.job,
        random.pick(['とても良かったです。', '', '駐車場が足りない', 'また参加します']),
      ],
      who: [{ person: p, knows: ['birth', 'sex', 'region'] }],
    })),
    { bom: true },
  )
  const duty = [...some(customers(3000, 3600), DUTY_OF_NEIGHBOURS), ...customers(3900, 3960)]
  incident.raw(
    '総務/当番表.md',
    [
      '# 当番表',
      '',
      '| 担当日 | 当番 | 連絡先 |',
      '|---|---|---|',
      ...duty.map((p, n) => `| 4/${(n % 28) + 1} | ${p.surname.text} ${p.given.text} | ${p.mobile} |`),
      '',
    ].join('\n'),
    // Of the neighbours the household register has another telephone: nothing but the name says that they are the same.
    duty.map((p, n) => [n + 5, n + 5, { person: p, keyed: n >= DUTY_OF_NEIGHBOURS }]),
  )
  const visitors = [...some(customers(800, 1100), 80), ...customers(3960, 4050)]
  incident.raw(
    '渉外/来場者.html',
    [
      '<!DOCTYPE html><html><head><meta charset="utf-8"><title>来場者</title></head><body>',
      '<table><tr><th>No</th><th>来場者</th><th>ふりがな</th><th>E-Mail</th></tr>',
      ...visitors.map(
        (p, n) => `<tr><td>${n + 1}</td><td>${clean.name(p)}</td><td>${p.surname.kana} ${p.given.kana}</td><td>${p.email}</td></tr>`,
      ),
      '</table></body></html>',
      '',
    ].join('\n'),
    visitors.map((p, n) => [n + 3, n + 3, { person: p }]),
  )
  for (const [n, p] of customers(4050, 4120).entries())
    incident.text(`診療所/相談記録/${two(n + 1)}.txt`, [
      { lines: ['相談記録', ''], who: [] },
      {
        lines: [
          `相談者は${p.surname.text}${p.given.text}さん（${age(p)}歳・${p.woman ? '女性' : '男性'}）。`,
          `${random.pick(['糖尿病の治療中', '高血圧で通院している', '腰痛の相談'])}。連絡は${p.mobile}まで。`,
        ],
        who: [{ person: p, knows: ['birth', 'sex'] }],
      },
    ])
  const rows = customers(4120, 4200)
  incident.raw(
    '総務/users_dump.sql',
    [
      'CREATE TABLE users (id INT, full_name VARCHAR(64), kana VARCHAR(64), mail VARCHAR(128), tel VARCHAR(20));',
      ...rows.map(
        (p) =>
          `INSERT INTO users (id, full_name, kana, mail, tel) VALUES (${p.number}, '${clean.name(p)}', '${p.surname.kana} ${p.given.kana}', '${p.email}', '${p.mobile}');`,
      ),
      '',
    ].join('\n'),
    rows.map((p, n) => [n + 2, n + 2, { person: p }]),
  )
  return incident
}
