import type { Row } from '../../src/contract/index.js'
import { createTable } from '../../src/table/create-table.js'
import type { Band, Layout } from '../../src/table/layout.js'

const FAMILY = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村', '小林', '加藤']
const GIVEN = ['太郎', '花子', '健', '美咲', '翔太', '陽菜', '大輔', '由美', '直樹', '恵']

export const name = (n: number): string => `${family(n)} ${given(n)}`
export const family = (n: number): string => FAMILY[n % 10]!
export const given = (n: number): string => GIVEN[(n * 3 + Math.floor(n / 10)) % 10]!
export const phone = (n: number): string => `03-5555-${String(1000 + (n % 9000)).padStart(4, '0')}`
export const email = (n: number): string => `user${n}@example.jp`
export const address = (n: number): string => `東京都新宿区西新宿${(n % 8) + 1}-${(n % 20) + 1}-${(n % 9) + 1}`

/** Stands in for the detectors: sees full names, phones, e-mail and addresses, and knows no label. */
export function classify(cell: string): string | undefined {
  if (FAMILY.some((part) => cell.startsWith(part)) && GIVEN.some((part) => cell.endsWith(part)) && cell.length <= 6) return 'person-name'
  if (/^0[0-9]{1,4}-[0-9]{1,4}-[0-9]{4}$/.test(cell)) return 'phone-number'
  if (/^[a-z0-9.]+@[a-z0-9.]+$/.test(cell)) return 'email'
  if (/^(?:東京都|大阪府|神奈川県).+[0-9]/.test(cell)) return 'address'
  return undefined
}

export const toRows = (cells: readonly (readonly string[])[]): Row[] => cells.map((row, index) => ({ number: index + 1, cells: row }))

/** Bands of a table whose rows come `chunk` at a time; neighbours of one layout and kind are joined. */
export function read(cells: readonly (readonly string[])[], chunk = 1000): Band[] {
  const rows = toRows(cells)
  const table = createTable({ classify })
  const bands: Band[] = []
  for (let from = 0; from < rows.length; from += chunk) bands.push(...table.push(rows.slice(from, from + chunk)))
  bands.push(...table.end())
  const joined: Band[] = []
  for (const band of bands) {
    const last = joined.at(-1)
    if (last !== undefined && last.kind === band.kind && last.layout === band.layout) last.rows = [...last.rows, ...band.rows]
    else joined.push({ ...band, rows: [...band.rows] })
  }
  return joined
}

/** Row numbers by band: 'head 1-3', 'body 4-20'. */
export const outline = (bands: readonly Band[]): string[] =>
  bands.map(({ kind, rows }) => `${kind} ${rows[0]!.number}-${rows.at(-1)!.number}`)

export const layoutOf = (bands: readonly Band[]): Layout => bands.find(({ kind }) => kind === 'body')!.layout
export const rolesOf = (bands: readonly Band[]): (string | undefined)[] => layoutOf(bands).columns.map(({ role }) => role)

/** `count` records. */
export const records = (count: number, record: (n: number) => string[]): string[][] => Array.from({ length: count }, (_, n) => record(n))
