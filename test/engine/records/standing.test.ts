import { beforeAll, describe, expect, it } from 'vitest'
import { builtIns } from '../../../detectors/index.js'
import { createEngine } from '../../../src/engine/engine.js'
import type { PersonRecord } from '../../../src/records/record.js'

const engine = createEngine(builtIns, { referenceDate: '2026-01-01' })

beforeAll(async () => {
  for (const detector of builtIns) await detector.prepare?.()
})

/** Who is in the rows of a file, and how they stand to its holder: '山田太郎 employee'. */
function read(path: string, ...lines: readonly string[]): string[] {
  const records: PersonRecord[] = []
  const document = engine.document(
    () => undefined,
    (record) => records.push(record),
    path,
  )
  const rows = lines.map((line, index) => ({ number: index + 1, cells: line.split('|') }))
  document.rows({
    kind: 'rows',
    table: 's',
    rows,
    locate: (row, column, start, end) => ({
      place: { kind: 'cell', sheet: 'Sheet1', ref: `${String.fromCharCode(65 + column)}${row.number}` },
      span: [start, end],
    }),
  })
  document.end()
  return records.map(({ keys, class: own }) => `${keys.find(({ kind }) => kind === 'name')?.value ?? ''} ${own}`)
}

describe('families of the staff', () => {
  it('are no staff, under labels of their own', () => {
    expect(
      read(
        '年末調整/扶養控除_R6.csv',
        '社員番号|氏名|生年月日|配偶者氏名|扶養親族1氏名|扶養親族1続柄|緊急連絡先氏名',
        '10021|山田 太郎|1980/4/2|山田 花子|山田 一郎|子|山田 和子',
        '10022|佐藤 健一|1982/5/3|佐藤 直子|佐藤 美咲|子|佐藤 茂',
      ),
    ).toEqual(
      ['山田太郎 employee', '山田花子 family', '山田一郎 family', '山田和子 family'].concat([
        '佐藤健一 employee',
        '佐藤直子 family',
        '佐藤美咲 family',
        '佐藤茂 family',
      ]),
    )
  })

  it.each(['社員番号|氏名|続柄|生年月日', 'コード|氏名|続柄|生年月日'])('have a line of their own by what they are to them: %s', (head) => {
    const lines = [head, '10021|山田 太郎|本人|1980/4/2', '10021|山田 花子|妻|1981/6/8', '10021|山田 一郎|子|2012/1/9']
    expect(read('人事/個人番号台帳.xlsx', ...lines)).toEqual(['山田太郎 employee', '山田花子 family', '山田一郎 family'])
  })

  it('are customers where those whose family they are are', () => {
    const lines = ['会員番号|氏名|生年月日|保護者氏名', '30012|山田 一郎|2012/1/9|山田 花子', '30013|佐藤 美咲|2013/3/4|佐藤 直子']
    expect(new Set(read('a.csv', ...lines).map((line) => line.split(' ')[1]))).toEqual(new Set(['customer']))
  })

  it('are not told by what the staff are to the householder', () => {
    const lines = ['社員番号|氏名|世帯主との続柄', '10021|山田 太郎|本人', '10022|佐藤 直子|妻']
    expect(read('a.csv', ...lines)).toEqual(['山田太郎 employee', '佐藤直子 employee'])
  })
})

describe('who deals with others', () => {
  it.each([
    [
      '居宅介護支援事業所|担当ケアマネ|電話',
      '居宅介護支援事業所こもれび|山田 太郎|089-921-1234',
      '居宅介護支援事業所あさひ|佐藤 健一|089-921-5678',
      'partner',
    ],
    ['業者名|担当者|電話', '四国リネン株式会社|山田 太郎|089-921-1234', '瀬戸内ガス設備|佐藤 健一|089-921-5678', 'partner'],
    ['医療機関名|医師名|電話', '森松医院|山田 太郎|089-921-1234', '道後内科クリニック|佐藤 健一|089-921-5678', 'partner'],
    ['店舗名|担当者|電話', '松山店|山田 太郎|089-921-1234', '道後店|佐藤 健一|089-921-5678', 'unknown'],
  ])('works for the firm that stands beside: %s', (head, one, two, expected) => {
    expect(read('a.csv', head, one, two).filter((line) => !line.startsWith(' '))).toEqual([`山田太郎 ${expected}`, `佐藤健一 ${expected}`])
  })

  it.each([
    ['利用者氏名|生年月日|担当ケアマネ', 'partner'],
    ['児童氏名|生年月日|学校医', 'partner'],
    ['利用者氏名|生年月日|主治医', 'partner'],
    ['患者番号・患者氏名|生年月日|主治医', 'employee'],
    ['お客様氏名|生年月日|担当者', 'employee'],
    ['会員氏名|生年月日|測定者', 'employee'],
    ['スタッフ氏名|生年月日|派遣先責任者', 'partner'],
    ['スタッフ氏名|生年月日|派遣先承認者', 'partner'],
    ['取引先責任者|生年月日|取引先責任者 所有者', 'employee'],
  ])('is called in by a profession, else of the own staff: %s', (head, expected) => {
    const [, second] = read('a.csv', head, '山田 太郎|1940/4/2|高橋 健一', '佐藤 花子|1941/5/3|高橋 健一')
    expect(second).toBe(`高橋健一 ${expected}`)
  })
})

describe('who wrote or handles the entry', () => {
  it.each([
    '会員番号|氏名|電話番号|最終更新者',
    '会員番号|氏名|電話番号|更新者',
    '会員番号|氏名|電話番号|承認',
    'member_no|name|phone|updated_by',
    'member no|Requester|Requester phone|Assignee',
  ])('is none of those whom it is about, be they called alike or not: %s', (head) => {
    const rows = [
      '30012|山田 太郎|090-3128-5571|佐藤 直子',
      '30013|佐藤 直子|090-3128-5572|山田 太郎',
      '30014|山田 太郎|090-3128-5573|佐藤 直子',
      '30015|佐藤 直子|090-3128-5574|佐藤 直子',
    ]
    expect(read('a.csv', head, ...rows)).toEqual(
      ['山田太郎 customer', '佐藤直子 employee', '佐藤直子 customer', '山田太郎 employee'].concat([
        '山田太郎 customer',
        '佐藤直子 customer',
      ]),
    )
  })

  it('has an address of his own', () => {
    const records = read('a.csv', 'Ticket ID|Requester|Assignee|Assignee email', '1|山田 太郎|佐藤 直子|n.sato@akebono.co.jp')
    expect(records).toEqual(['山田太郎 unknown', '佐藤直子 employee'])
  })
})

describe('the title of a file', () => {
  it.each(['サービス担当者会議の要点.csv', '担当者別一覧.csv', '家族会役員.csv', '総会/役員名簿.csv'])(
    'speaks of other people in %s',
    (path) => {
      expect(read(path, '氏名|生年月日', '山田 太郎|1940/4/2', '佐藤 花子|1941/5/3')).toEqual(['山田太郎 unknown', '佐藤花子 unknown'])
    },
  )

  it.each([
    ['人事/研修受講者.csv', 'employee'],
    ['指導者名簿.csv', 'employee'],
    ['報酬等支払調書_R5.csv', 'partner'],
    ['講座受講者.csv', 'customer'],
    ['メルマガ配信リスト.csv', 'customer'],
    ['卒業生名簿.csv', 'customer'],
    ['モニター応募.csv', 'customer'],
    ['夏季大会エントリー.csv', 'customer'],
    ['エントリーシート.csv', 'applicant'],
  ])('%s is one of %s', (path, expected) => {
    expect(read(path, '氏名|生年月日', '山田 太郎|1940/4/2')).toEqual([`山田太郎 ${expected}`])
  })
})
