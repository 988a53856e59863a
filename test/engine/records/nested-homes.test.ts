import { describe, expect, it } from 'vitest'
import { builtIns } from '../../../detectors/index.js'
import type { RowsSegment } from '../../../src/contract/index.js'
import { createEngine } from '../../../src/engine/engine.js'
import { createNestedHomes } from '../../../src/engine/records/nested-homes.js'
import type { PersonRecord } from '../../../src/records/record.js'
import { plainRecord } from '../../scope/packed.js'

const engine = createEngine(builtIns, { referenceDate: '2026-01-01' })

/** A table of records of a tree: its keys, then each record's pointer, line and values. */
interface Table {
  keys: readonly string[]
  records: readonly (readonly [pointer: string, line: number, ...values: string[]])[]
}

/** Who is told of in the tables that a reader makes of JSON: name, region, and by what a list of the household knows them. */
async function read(...tables: readonly Table[]): Promise<string[]> {
  for (const detector of builtIns) await detector.prepare?.()
  const records: PersonRecord[] = []
  const document = engine.document(
    () => undefined,
    (record) => records.push(record),
  )
  tables.forEach(({ keys, records: own }, table) => {
    const rows = [keys, ...own.map(([, , ...values]) => values)].map((cells, index) => ({ number: index + 1, cells }))
    const locate: RowsSegment['locate'] = ({ number }, column, start, end) => {
      const [pointer, line] = own[number - 2] ?? ['', 1]
      return { place: { kind: 'text', line, column: column + 1, pointer: `${pointer}/${keys[column]!}` }, span: [start, end] }
    }
    document.rows({ kind: 'rows', table: `t${table}`, headed: true, rows, locate })
  })
  document.end()
  return records.map(({ keys, region }) => {
    const of = (kind: string): string => keys.find((key) => key.kind === kind)?.value ?? '-'
    return `${of('name')} ${region ?? '-'} ${of('phone')}`
  })
}

const HOME = ['household_id', 'address', 'tel', 'members']
const MEMBER = ['name', 'kana', 'birth_date']
const TAKASAKI = ['H10001', '群馬県高崎市末広町12-3', '027-322-4567', ''] as const
const FUCHU = ['H10002', '東京都府中市宮西町2-24-1', '042-364-4111', ''] as const
const HARUTO = ['森 陽翔', 'モリ ハルト', '2012-06-24'] as const
const TAKUYA = ['森 拓也', 'モリ タクヤ', '1981-11-06'] as const
const YUKA = ['小林 由佳', 'コバヤシ ユカ', '1982-03-07'] as const

describe('a household above the list of who lives there', () => {
  it('is nobody by itself: its address and telephone are of each in the list', async () => {
    const found = await read(
      {
        keys: HOME,
        records: [
          ['/0', 1, ...TAKASAKI],
          ['/1', 9, ...FUCHU],
        ],
      },
      {
        keys: MEMBER,
        records: [
          ['/0/members/0', 3, ...TAKUYA],
          ['/0/members/1', 4, ...HARUTO],
          ['/1/members/0', 11, ...YUKA],
        ],
      },
    )
    expect(found).toEqual(['森拓也 群馬県 0273224567', '森陽翔 群馬県 0273224567', '小林由佳 東京都 0423644111'])
  })

  it('is that of the same line where each line is a document', async () => {
    const found = await read(
      {
        keys: HOME,
        records: [
          ['', 1, ...TAKASAKI],
          ['', 2, ...FUCHU],
        ],
      },
      {
        keys: MEMBER,
        records: [
          ['/members/0', 2, ...YUKA],
          ['/members/1', 3, ...TAKUYA],
        ],
      },
    )
    expect(found).toEqual(['小林由佳 東京都 0423644111', '森拓也 - -', '- 群馬県 0273224567'])
  })
})

describe('homes held back', () => {
  const at = (pointer: string): Pick<PersonRecord, 'place'> => ({ place: { kind: 'text', line: 1, column: 1, pointer } })

  it('are given out where nobody stands in their lists, and no longer wait when there are too many', () => {
    const given: PersonRecord[] = []
    const homes = createNestedHomes((record) => given.push(record))
    for (let n = 0; n < 10_003; n++) expect(homes.take(plainRecord('address:a phone:1', 1, at(`/${n}/address`)))).toBeUndefined()
    expect(given).toHaveLength(3)
    expect(homes.end()).toHaveLength(10_000)
  })

  it('are none who are named, have a mobile of their own or stand in no tree', () => {
    const homes = createNestedHomes(() => undefined)
    for (const record of [
      plainRecord('name:森拓也 address:a', 1, at('/0/address')),
      plainRecord('mobile:1! address:a', 1, at('/0/address')),
      plainRecord('address:a phone:1', 1),
    ])
      expect(homes.take(record)).toBe(record)
  })

  it('leave who has an address of his own where he lives', () => {
    const homes = createNestedHomes(() => undefined)
    homes.take(plainRecord('address:a phone:1', 1, at('/0/address')))
    const moved = plainRecord('name:森拓也 address:b', 1, at('/0/members/0/name'))
    expect(homes.take(moved)).toBe(moved)
    expect(homes.end()).toEqual([])
  })
})
