import { describe, expect, it } from 'vitest'
import { builtIns } from '../../../detectors/index.js'
import type { Row } from '../../../src/contract/index.js'
import { createEngine } from '../../../src/engine/engine.js'
import { classAround, classKey } from '../../../src/engine/records/school-class.js'
import type { PersonRecord } from '../../../src/records/record.js'

const engine = createEngine(builtIns, { referenceDate: '2024-11-01' })

/** The names of a sheet, each with the class that its record has. */
async function read(sheet: string, content: string[][]): Promise<string[]> {
  for (const detector of builtIns) await detector.prepare?.()
  const records: PersonRecord[] = []
  const document = engine.document(
    () => undefined,
    (record) => records.push(record),
  )
  const rows: Row[] = content.map((cells, index) => ({ number: index + 1, cells }))
  const locate = (row: Row, column: number, start: number, end: number) => ({
    place: { kind: 'cell' as const, sheet, ref: `${String.fromCharCode(65 + column)}${row.number}` },
    span: [start, end] as [number, number],
  })
  document.rows({ kind: 'rows', table: 's', rows, locate })
  document.end()
  return records.map(({ keys }) =>
    keys
      .flatMap(({ kind, value }) => (kind === 'name' || kind.startsWith('class') ? [kind === 'name' ? value : `${kind}:${value}`] : []))
      .join(' '),
  )
}

describe('the class of a pupil', () => {
  it('is one, however lists write it', () => {
    const same = (...writings: [year: string, name: string][]): number => new Set(writings.map(([year, name]) => classKey(year, name))).size
    expect(
      same(['', 'さくら'], ['', 'さくら組'], ['', '年少さくら組'], ['年少', 'さくら'], ['', '3歳児 さくら組'], ['', ' さくらぐみ']),
    ).toBe(1)
    expect(same(['', '3年2組'], ['3', '2'], ['3年', '２組'], ['', '3-2'])).toBe(1)
    expect(same(['', '3年2組'], ['', '2年3組'], ['', '2組'], ['', '特進クラス'])).toBe(4)
    expect(classKey('', '')).toBeUndefined()
  })

  it('stands in a column, of whom the list is about', async () => {
    const rows = [
      ['クラス', '園児名', '保護者名', '携帯電話'],
      ['もも組', '佐藤 花子', '佐藤 一郎', '090-3381-6072'],
      ['さくら', '鈴木 健太', '鈴木 恵', '090-3381-6073'],
    ]
    expect(await read('R6', rows)).toEqual(['佐藤花子 class:も-も', '佐藤一郎', '鈴木健太 class:さ-く-ら', '鈴木恵'])
  })

  it('is what the sheet is called where a list has names and nothing that tells persons', async () => {
    const fees = [
      ['番号', '園児名', '給食費'],
      ['1', '佐藤 花子', '4500'],
      ['2', '鈴木 健太', '6500'],
    ]
    expect(await read('年少もも組', fees)).toEqual(['佐藤花子 class-sheet:も-も', '鈴木健太 class-sheet:も-も'])
    const addresses = [
      ['氏名', '電話番号'],
      ['佐藤 花子', '090-3381-6072'],
    ]
    expect(await read('もも組', addresses)).toEqual(['佐藤花子'])
  })

  it('is what running text may have in front of a name, or in brackets behind it', () => {
    const keys = (front: string, behind: string): string[] => classAround(front, behind).map(({ kind, value }) => `${kind}:${value}`)
    expect(keys('15日　', 'くん（りす）')).toEqual(['class-sheet:り-す'])
    expect(keys('いつもお世話になっております。りす組 ', 'の母です')).toEqual(['class-sheet:り-す'])
    expect(keys('・3年2組　', '　18時 祖母迎え')).toEqual(['class-sheet:3-2'])
    expect(keys('本日より出張いたします、', 'です')).toEqual([])
    expect(keys('', '（祖母が参りますのでよろしくお願いします）')).toEqual([])
  })
})
