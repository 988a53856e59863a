// An agency of life insurance whose clerks love forms: merged headers, tables side by side, one character a cell, dates and numbers as Excel keeps them.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { createPlan } from '../deal.mjs'
import { createFolder, one, row } from './folder.mjs'
import { createFolk, kin } from './folk.mjs'
import { address, dashed, era, flat, halfKana, hiragana, lot, oldStyle, short, tel, unspaced } from './hand.mjs'
import { papers } from './policies-papers.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')
/** A date as a cell of Excel. */
const cell = ({ year, month, day }) => new Date(Date.UTC(year, month - 1, day))

export async function policies() {
  const random = createRandom(880_808)
  const folder = createFolder('policies')
  const people = createFolk(random, 5200, { born: [1944, 2001] })
  const { some } = createPlan(random, people)
  const heads = people.filter((p) => p.household[0] === p && p.mobile !== undefined && p.birth.year < 2004)
  const [holders, prospects] = [heads.slice(0, 1500), heads.slice(1500, 1900)]
  const crew = createFolk(createRandom(880_809), 40, { born: [1960, 1996], foreigners: 900 })
    .filter((p) => p.birth.year < 2000)
    .slice(0, 18)
  const no = (p) => `7${pad(p.id * 13, 7)}`
  const policy = (n) => `L${pad(240_000 + n * 17, 8)}`

  // Contracts: the number of the policy is that of all who stand in the row.
  const contracts = holders.slice(0, 1100).map((holder, n) => {
    const others = holder.household.filter((p) => p !== holder)
    const insured = others.length > 0 && n % 3 === 0 ? others[n % others.length] : holder
    const heir = others.length > 0 ? (insured === others[0] ? holder : others[0]) : undefined
    return { n, holder, insured, heir, agent: crew[n % 18] }
  })
  const sheet = (name, list) => ({
    name,
    right: 1,
    merges: ['C4:G4', 'H4:J4', 'K4:L4', 'M4:N4'],
    head: [
      [`契約一覧表（${name}）`],
      ['あおぞら生命保険 代理店 有限会社しあわせ企画', '', '', '', '', '', '', '', '', '', '', '', '', '取扱注意'],
      [],
      ['証券番号', '契約者', '', '', '', '', '被保険者', '', '', '死亡保険金受取人', '', '連絡先', '', '担当募集人'],
      ['', '顧客番号', '氏名', 'フリガナ', '生年月日', '性別', '氏名', '続柄', '生年月日', '氏名', '続柄', '住所', '電話番号', ''],
    ],
    rows: list.map(({ n, holder, insured, heir, agent }) => {
      const isSelf = insured === holder
      const heirIsHolder = heir === holder
      return row(
        [
          policy(n),
          no(holder),
          holder.name,
          holder.kana,
          cell(holder.birth),
          holder.woman ? '女' : '男',
          insured.name,
          isSelf ? '本人' : kin(holder, insured),
          cell(insured.birth),
          heir?.name ?? '法定相続人',
          heir === undefined ? '' : heirIsHolder ? '契約者' : kin(insured, heir),
          address(holder.home, n % 2 ? 'dash' : 'wide'),
          tel(holder.mobile),
          agent.name,
        ],
        one(holder, ['region', 'birth', 'sex'], isSelf ? [1, 9] : [1, 6]),
        ...(isSelf ? [] : [one(insured, ['birth', 'sex'], [7, 9])]),
        ...(heir === undefined || heirIsHolder ? [] : [one(heir, ['sex'], [10, 11])]),
      )
    }),
    foot: [['合計', `${list.length}件`]],
  })
  const path = '契約管理/契約一覧表.xlsx'
  const halves = [contracts.slice(0, 600), contracts.slice(600)]
  folder.book(path, [sheet('2023年度以前', halves[0]), sheet('2024年度', halves[1])])
  ;['2023年度以前', '2024年度'].forEach((name, n) => folder.staff(path, 6, 5 + halves[n].length, crew, { columns: [15, 15], sheet: name }))

  // Printed with its header again on every page.
  const header = ['顧客番号', 'お客様氏名', '生年月日', '郵便番号', '住所', '建物', '電話']
  const branch = some(holders, 420)
  const lines = []
  branch.forEach((p, n) => {
    if (n % 30 === 0) lines.push({ cells: [`顧客一覧（五十音順）　${n / 30 + 1} ページ`] }, { cells: header })
    lines.push(
      row(
        [
          no(p),
          oldStyle(p),
          era(p.birth, n % 2 ? 'letter' : 'kanji'),
          p.home.town.zip,
          `${p.home.town.prefecture}${p.home.town.city}${p.home.town.town}${lot(p.home, 'full')}`,
          flat(p.home, ' '),
          tel(p.home.phone ?? p.mobile, 'after'),
        ],
        one(p, ['region', 'birth']),
      ),
    )
  })
  folder.book('契約管理/顧客一覧_印刷用.xlsx', [{ name: '印刷', head: [], rows: lines.map(({ cells, who = [] }) => ({ cells, who })) }])

  // Numbers as a spreadsheet keeps them: without the zeros in front.
  const debited = some(holders, 380)
  folder.book('経理/口座振替結果.xlsx', [
    {
      name: 'Sheet1',
      head: [['顧客番号', '契約者カナ', '携帯', '郵便番号', '生年月日', '引落額', '結果']],
      rows: debited.map((p, n) =>
        row(
          [
            Number(no(p)),
            halfKana(p.kana),
            tel(p.mobile, 'lost'),
            Number(p.home.town.zip.replace('-', '')),
            cell(p.birth),
            random.int(20, 400) * 100,
            n % 30 ? 0 : 1,
          ],
          one(p, ['region', 'birth']),
        ),
      ),
    },
  ])
  const renewed = some(holders, 360)
  folder.delimited(
    'DM/満期案内_宛先.csv',
    [],
    renewed.map((p, n) =>
      row(
        [
          p.home.town.zip,
          `${p.home.town.prefecture}${p.home.town.city}`,
          `${p.home.town.town}${lot(p.home, n % 2 ? 'dash' : 'wide')}`,
          flat(p.home),
          `${p.name} 様`,
          tel(p.mobile, n % 3 ? 'dash' : 'plain'),
          `2024/1${n % 3}/01`,
        ],
        one(p, ['region']),
      ),
    ),
    { cp932: true },
  )

  // Tables side by side, and two of another kind one below the other.
  const abreast = [...some(holders, 100), ...prospects.slice(0, 80)]
  const third = abreast.length / 3
  folder.book('支部/連絡網.xlsx', [
    {
      name: '連絡網',
      head: [['支部連絡網（令和6年度）'], ['氏名', '電話', '', '氏名', '電話', '', '氏名', '電話']],
      rows: Array.from({ length: third }, (_, n) => {
        const three = [0, 1, 2].map((at) => abreast[at * third + n])
        return row(
          three.flatMap((p) => [p.name, tel(p.mobile), '']).slice(0, 8),
          ...three.map((p, at) => one(p, [], [at * 3 + 1, at * 3 + 2])),
        )
      }),
    },
  ])
  const [added, left] = [some(holders, 40), some(holders, 35)]
  folder.book(
    '支部/9月異動.xls',
    [
      {
        name: '9月',
        head: [['【新規契約】'], ['No', '契約者', 'カナ', '生年月日', '携帯']],
        rows: [
          ...added.map((p, n) => row([n + 1, p.name, p.kana, short(p.birth), tel(p.mobile)], one(p, ['birth']))),
          row([]),
          row(['【解約・失効】']),
          row(['証券番号', '顧客番号', '氏名', '解約日', '理由', '返戻金送金先住所']),
          ...left.map((p, n) =>
            row(
              [
                policy(n),
                no(p),
                unspaced(p.name),
                `R6.9.${(n % 30) + 1}`,
                random.pick(['他社乗換', '保険料負担', '死亡']),
                address(p.home),
              ],
              one(p, ['region']),
            ),
          ),
        ],
      },
    ],
    'xls',
  )

  // A sheet a customer: labels left and above.
  const cards = [...some(holders, 60), ...prospects.slice(80, 110)]
  folder.book(
    '面談/顧客カード.xlsx',
    cards.map((p, n) => ({
      name: pad(n + 1, 3),
      head: [],
      rows: [],
      foot:
        n % 2
          ? [
              ['顧客カード', '', '', `作成日 2024/9/${(n % 28) + 1}`],
              ['氏名', p.name, 'フリガナ', p.kana],
              ['生年月日', era(p.birth), '性別', p.woman ? '女' : '男'],
              ['住所', `〒${p.home.town.zip}　${address(p.home)}`],
              ['携帯', tel(p.mobile), '勤務先', random.pick(['会社員', '自営業', '公務員'])],
              ['家族', `${p.household.length}人`],
              ['面談メモ', random.pick(['医療保険に関心', '高血圧で服薬中とのこと', '学資保険を検討'])],
            ]
          : [
              ['面談票'],
              ['お名前', 'ふりがな', 'お電話'],
              [p.name, hiragana(p.kana), tel(p.mobile)],
              ['生年月日', 'ご住所', '既往症'],
              [short(p.birth), address(p.home, 'mixed'), random.pick(['なし', '糖尿病', 'なし'])],
            ],
    })),
  )
  cards.forEach((p, n) =>
    folder.note('面談/顧客カード.xlsx', 1, 7, [one(p, n % 2 ? ['region', 'birth', 'sex'] : ['region', 'birth'])], pad(n + 1, 3)),
  )
  const written = [...some(holders, 20), ...prospects.slice(110, 135)].filter((p) => !p.isForeign)
  const chars = (text) => [...text].map((c) => (c === ' ' ? '' : c))
  folder.book(
    '申込/申込書転記.xlsx',
    written.map((p, n) => ({
      name: `申込${n + 1}`,
      head: [],
      rows: [],
      foot: [
        ['保険契約申込書（写）'],
        ['フリガナ', ...chars(p.kana)],
        ['氏名', ...chars(p.name)],
        ['生年月日', ...chars(era(p.birth))],
        ['携帯電話', ...chars(p.mobile)],
        ['郵便番号', ...chars(p.home.town.zip)],
        ['住所', address(p.home)],
      ],
    })),
  )
  written.forEach((p, n) => folder.note('申込/申込書転記.xlsx', 1, 7, [one(p, ['region', 'birth'])], `申込${n + 1}`))

  folder.book(
    '総務/募集人名簿.ods',
    [
      {
        name: '募集人',
        head: [['募集人コード', '氏名', '登録番号', '生年月日', '携帯', '社内メール']],
        rows: crew.map((p, n) =>
          row(
            [`A${100 + n}`, p.name, `F${random.digits(8)}`, short(p.birth), p.mobile ?? '', `a${100 + n}@shiawase-kikaku.co.jp`],
            one(p, ['birth']),
          ),
        ),
      },
    ],
    'ods',
  )
  folder.delimited(
    '契約管理/告知結果.tsv',
    [['証券番号', '被保険者名', '被保険者生年月日', '告知内容', '診査結果']],
    contracts
      .slice(300, 600)
      .map(({ n, insured }) =>
        row(
          [
            policy(n),
            unspaced(insured.name),
            dashed(insured.birth),
            random.pick(['なし', 'なし', '胃潰瘍（2019年）', '乳がん手術歴']),
            random.pick(['標準体', '条件付']),
          ],
          one(insured, ['birth']),
        ),
      ),
    { separator: '\t', bom: true, end: '\n' },
  )

  await papers({ folder, random, some, holders, prospects, contracts, crew, no, policy })
  folder.copy('契約管理/契約一覧表.xlsx', 'バックアップ/契約一覧表_20240930.xlsx')
  folder.delimited(
    'lead_2022.csv',
    [['name', 'kana', 'phone', 'birthday', 'memo']],
    some(holders, 200).map((p) =>
      row([unspaced(p.name), p.kana, tel(p.mobile, 'plain'), dashed(p.birth, '/'), 'セミナー参加'], one(p, ['birth'])),
    ),
    { bom: true },
  )
  await folder.pack('セミナー.zip', ['lead_2022.csv'])
  await folder.pack('旧データ/2022.zip', ['セミナー.zip'])
  for (const entry of folder.truth) if (entry.path.startsWith('セミナー.zip!')) entry.path = `旧データ/2022.zip!${entry.path}`
  return folder
}
