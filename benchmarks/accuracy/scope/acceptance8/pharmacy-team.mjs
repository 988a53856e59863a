// Those who work there: the register, who is on duty, tests for germs of those who handle food and medicine, the cleaners of another firm, the committee of hygiene.
import { address, day, full, halfKana, kana } from './people.mjs'
import { SHOPS } from './lists.mjs'

export async function team(work) {
  register(work)
  duty(work)
  germs(work)
  cleaners(work)
  await committee(work)
}

const all = ({ pharmacists, clerks, office, riders }) => [...pharmacists, ...clerks, ...office, ...riders]

function register({ folder, random, staff }) {
  const path = '10_人事/職員名簿_2024年10月.xlsx'
  all(staff).forEach((person, at) => {
    person.number = `P${String(300 + at)}`
  })
  const rows = folder.rows(
    path,
    [
      ['職員番号', (p) => p.number],
      ['姓', (p) => p.surname.text],
      ['名', (p) => p.given.text],
      ['セイ', (p) => p.surname.kana],
      ['メイ', (p) => p.given.kana],
      ['性別', (p) => (p.woman ? '女' : '男')],
      ['生年月日', (p) => day(p.birth, 'era')],
      [
        '職種',
        (p) =>
          staff.pharmacists.includes(p) ? '薬剤師' : staff.clerks.includes(p) ? '医療事務' : staff.riders.includes(p) ? '配達' : '本部',
      ],
      ['薬剤師登録番号', (p) => (staff.pharmacists.includes(p) ? `第${random.digits(6)}号` : '')],
      ['所属', () => random.pick(SHOPS)],
      ['〒', (p) => p.home.zip],
      ['住所', (p) => address(p.home, 'short')],
      ['電話', (p) => p.mobile],
      ['基礎年金番号', () => `${random.digits(4)}-${random.digits(6)}`],
    ],
    all(staff),
    (p) => [{ person: p, knows: 'rbs' }],
    { sheet: '職員', above: 1 },
  )
  folder.xlsx(path, [['職員', [['職員名簿（取扱注意）'], ...rows]]])
}

function duty({ folder, random, staff }) {
  const path = '10_人事/勤務表_10月.xls'
  const days = Array.from({ length: 31 }, (_, at) => String(at + 1))
  const sheet = '全店'
  const rows = [['10月勤務表'], ['店舗', '職種', '氏名', ...days]]
  for (const p of [...staff.pharmacists, ...staff.clerks]) {
    rows.push([
      random.pick(SHOPS),
      staff.clerks.includes(p) ? '事務' : '薬剤師',
      full(p),
      ...days.map(() => random.pick(['早', '遅', '日', '公休', '有'])),
    ])
    folder.staff(path, [p], { sheet, from: rows.length })
  }
  folder.xlsx(path, [[sheet, rows]])
}

function germs({ folder, random, staff }) {
  folder.csv(
    '12_安全管理/検便・健診結果_202410.csv',
    [
      ['検体番号', () => random.digits(6)],
      ['職員番号', (p) => p.number],
      ['氏名カナ', (p) => halfKana(kana(p))],
      ['生年月日', (p) => day(p.birth, 'jahis')],
      ['性別', (p) => (p.woman ? '女' : '男')],
      ['赤痢菌', () => '陰性'],
      ['サルモネラ', () => random.pick(['陰性', '陰性', '陰性', '陽性'])],
      ['健診判定', () => random.pick(['異常なし', '要経過観察', '要精密検査'])],
    ],
    all(staff),
    (p) => [{ person: p, knows: 'bs' }],
    { encoding: 'cp932' },
  )
}

/** Hygiene: those of the firm that cleans the shops. */
function cleaners({ folder, random, staff }) {
  const path = '12_安全管理/清掃・衛生スタッフ一覧.xlsx'
  const rows = folder.rows(
    path,
    [
      ['氏名', (p) => full(p, '　')],
      ['フリガナ', (p) => kana(p, '　')],
      ['担当店舗', () => random.pick(SHOPS)],
      ['曜日', () => random.pick(['月・木', '火・金', '水・土'])],
      ['連絡先（携帯）', (p) => p.mobile],
      ['住所', (p) => address(p.home, 'city')],
      ['鍵貸与', () => random.pick(['有', '無'])],
    ],
    staff.cleaners,
    (p) => [{ person: p, knows: 'r' }],
    { sheet: '一覧', above: 2 },
  )
  folder.xlsx(path, [['一覧', [['清掃委託先：有限会社クリーン東海　TEL 052-811-0202'], ['緊急時は事務所へ'], ...rows]]])
}

async function committee({ folder, staff }) {
  const path = '12_安全管理/衛生委員会議事録_202410.docx'
  const [chair, ...rest] = [staff.office[0], staff.pharmacists[1], staff.pharmacists[2], staff.clerks[0]]
  await folder.docx(path, [
    '第7回　衛生委員会　議事録',
    '日時：2024年10月22日 13:30～14:10　場所：本部会議室',
    `議長：${full(chair)}`,
    `出席者：${rest.map((p) => full(p)).join('、')}`,
    '議題１　インフルエンザ予防接種の実施について',
    '職員の接種を11月中に完了する。費用は会社負担とする。',
    '議題２　冷所保管の温度記録',
    '記録漏れが2件あった。各店の衛生担当が毎朝確認する。',
  ])
  folder.staff(path, [chair], { from: 3 })
  folder.staff(path, rest, { from: 4 })
}
