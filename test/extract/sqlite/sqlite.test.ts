import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, type MemberSegment, type Segment } from '../../../src/contract/index.js'
import { inputFromBytes, inputFromStream } from '../../../src/extract/input.js'
import { readSqliteLog } from '../../../src/extract/sqlite/log.js'
import { readSqlite } from '../../../src/extract/sqlite/sqlite.js'
import { buildSqlite } from '../../helpers/sqlite.js'
import { collect, contextOf, inputOf } from '../build-zip.js'
import { found, read } from '../records/read.js'

const CUSTOMERS = 'CREATE TABLE 顧客 (id INTEGER PRIMARY KEY, 氏名 TEXT, 電話 TEXT, 残高 REAL, 写真 BLOB)'
const insert = (
  ...values: (string | number | bigint | Uint8Array | null)[]
): [string, (string | number | bigint | Uint8Array | null)[]] => [`INSERT INTO 顧客 VALUES (${values.map(() => '?').join(', ')})`, values]
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le')

async function members(bytes: Uint8Array): Promise<{ name: string; bytes: Buffer }[]> {
  const given: { name: string; bytes: Buffer }[] = []
  for await (const segment of readSqlite(inputOf(bytes, 'a.db'), contextOf())) {
    if (segment.kind !== 'member') continue
    const chunks: Uint8Array[] = []
    for await (const chunk of (segment as MemberSegment).open()) chunks.push(chunk)
    given.push({ name: segment.name, bytes: Buffer.concat(chunks) })
  }
  return given
}

describe('a database of SQLite', () => {
  it('gives its tables under the names of their columns, and each value its place', async () => {
    const bytes = await buildSqlite(
      CUSTOMERS,
      insert(7, '山田 太郎', '09012345678', 1.5, null),
      insert(9007199254740993n, '佐藤 花子', null, null, null),
      insert(-4, '鈴木 一郎', '', 0, null),
      'CREATE VIEW v AS SELECT 氏名 FROM 顧客',
    )
    const reading = await read(readSqlite, bytes)
    expect(reading.tables).toEqual([
      [
        ['id', '氏名', '電話', '残高', '写真'],
        ['-4', '鈴木 一郎', '', '0.0', ''],
        ['7', '山田 太郎', '09012345678', '1.5', ''],
        ['9007199254740993', '佐藤 花子', '', '', ''],
      ],
    ])
    expect(reading.segments[0]).toMatchObject({ headed: true })
    expect(found(reading, '太郎')).toEqual([{ place: { kind: 'cell', sheet: '顧客', ref: 'B7' }, span: [3, 5] }])
    expect(found(reading, '花子')[0]?.place).toMatchObject({ ref: 'B9007199254740993' })
    expect(found(reading, '一郎')[0]?.place).toMatchObject({ ref: 'B-4' })
    expect(reading.gaps).toEqual([])
  })

  it('gives the schema with its defaults and comments, and the names of tables', async () => {
    const bytes = await buildSqlite(
      "CREATE TABLE 担当 (a TEXT DEFAULT '渡辺直人' /* 伊藤さんの列 */)",
      "CREATE INDEX i ON 担当 (a) WHERE a <> '高橋'",
    )
    const reading = await read(readSqlite, bytes)
    expect(found(reading, '渡辺直人')[0]?.place).toEqual({ kind: 'part', part: 'schema', paragraph: 1 })
    expect(found(reading, '伊藤')).toHaveLength(1)
    expect(found(reading, '高橋')[0]?.place).toMatchObject({ paragraph: 2 })
    expect(found(reading, '担当').map(({ place }) => place.kind)).toContain('name')
  })

  it.each(['UTF-16le', 'UTF-16be'])('is read in %s', async (encoding) => {
    const bytes = await buildSqlite('CREATE TABLE x (a)')
    const swap = (text: string): Buffer => (encoding === 'UTF-16le' ? wide(text) : wide(text).swap16())
    const reading = await read(readSqlite, utf16Database(bytes, encoding === 'UTF-16le' ? 2 : 3, swap))
    expect(reading.tables).toEqual([
      [
        ['名', 'n'],
        ['山田太郎', '42'],
      ],
    ])
    expect(reading.gaps).toEqual([])
  })

  it('is read without row numbers, with generated columns, and where columns take the names of the number', async () => {
    const bytes = await buildSqlite(
      'CREATE TABLE a (姓 TEXT, 名 TEXT, 全 TEXT AS (姓 || 名) VIRTUAL, 半 TEXT AS (姓 || 名) STORED, PRIMARY KEY (名, 姓)) WITHOUT ROWID',
      "INSERT INTO a (姓, 名) VALUES ('山田', '太郎')",
      'CREATE TABLE b (rowid TEXT, oid TEXT, _rowid_ TEXT)',
      "INSERT INTO b VALUES ('佐藤', 'x', 'y')",
      'CREATE TABLE "c""d" ("e""f" TEXT)',
      'INSERT INTO "c""d" VALUES (\'鈴木\')',
    )
    const reading = await read(readSqlite, bytes)
    expect(reading.tables).toEqual([
      [
        ['姓', '名', '半'],
        ['山田', '太郎', '山田太郎'],
      ],
      [
        ['rowid', 'oid', '_rowid_'],
        ['佐藤', 'x', 'y'],
      ],
      [['e"f'], ['鈴木']],
    ])
    expect(found(reading, '佐藤')[0]?.place).toEqual({ kind: 'cell', sheet: 'b', ref: 'A1' })
    expect(reading.gaps).toEqual([])
  })

  it('gives the content of full-text tables under their columns, and their words not again', async () => {
    const bytes = await buildSqlite(
      'CREATE VIRTUAL TABLE メモ USING fts5(題, 本文)',
      "INSERT INTO メモ VALUES ('連絡', '田中一郎 090-1111-2222')",
    )
    const reading = await read(readSqlite, bytes)
    expect(reading.tables).toContainEqual([
      ['id', '題', '本文'],
      ['1', '連絡', '田中一郎 090-1111-2222'],
    ])
    expect(found(reading, '田中一郎')).toHaveLength(1)
    expect(reading.gaps).toEqual([])
  })

  it('leaves virtual tables of unknown modules out, and reads the others', async () => {
    const plain = await buildSqlite('CREATE VIRTUAL TABLE v USING fts5(a)', CUSTOMERS, insert(1, '山田', '', 0, null))
    const bytes = Buffer.from(plain.toString('latin1').replaceAll('USING fts5(a)', 'USING what(a)'), 'latin1')
    const reading = await read(readSqlite, bytes)
    expect(found(reading, '山田')).toHaveLength(1)
    expect(reading.gaps).toEqual([])
  })

  it('reads text of CP932, and text with a zero in it', async () => {
    const bytes = await buildSqlite(
      'CREATE TABLE t (a)',
      "INSERT INTO t VALUES (CAST(x'8e529363' AS TEXT))",
      "INSERT INTO t VALUES ('前' || char(0) || '後の山田')",
    )
    const reading = await read(readSqlite, bytes)
    expect(reading.tables[0]?.slice(1)).toEqual([['山田'], ['前\0後の山田']])
  })

  it('gives documents in BLOBs, long values and texts among bytes', async () => {
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200, 0x20)])
    const long = '長い文章です。'.repeat(6000)
    const among = Buffer.concat([Buffer.from([0, 1, 2, 0xff]), Buffer.from('田中一郎さん'), Buffer.alloc(100)])
    const bytes = await buildSqlite(
      CUSTOMERS,
      insert(1, long, '', 0, pdf),
      insert(2, '', '', 0, Buffer.from('{"name":"山田太郎"}')),
      insert(3, '', '', 0, Buffer.from('ただの文')),
      insert(4, '', '', 0, among),
      insert(5, '', '', 0, Buffer.from('00112233445566778899aabbccddeeff', 'hex')),
    )
    expect((await members(bytes)).map(({ name, bytes: { length } }) => [name, length])).toEqual([
      ['顧客/氏名 1', Buffer.byteLength(long)],
      ['顧客/写真 1', pdf.length],
      ['顧客/写真 2', 23],
    ])
    const reading = await read(readSqlite, bytes)
    expect(reading.tables[0]?.[3]?.[4]).toBe('ただの文')
    expect(found(reading, '田中一郎')).toEqual([{ place: { kind: 'cell', sheet: '顧客', ref: 'E4' }, span: [0, 4] }])
    expect(reading.prose.find(({ text }) => text.includes('田中一郎'))?.trust).toBeLessThan(1)
    expect(reading.gaps).toMatchObject([{ reason: 'unsupported', severity: 'content' }])
  })

  it('finds what was deleted, for less', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => insert(i + 1, `顧客番号${i}の山本次郎`, '03-1111-2222', 1, null))
    const bytes = await buildSqlite('PRAGMA secure_delete = OFF', CUSTOMERS, ...rows, 'DELETE FROM 顧客 WHERE id > 5 AND id % 7 <> 0')
    const reading = await read(readSqlite, bytes)
    expect(reading.tables[0]).toHaveLength(1 + 5 + 57)
    const kinds = (id: number): string[] => found(reading, `顧客番号${id}の山本`).map(({ place }) => place.kind)
    const ids = Array.from({ length: 400 }, (_, id) => id)
    const kept = ids.filter((id) => id < 5 || id % 7 === 6)
    // The library that builds the fixture clears some pages.
    const lost = ids.filter((id) => !kept.includes(id) && bytes.includes(`顧客番号${id}の山本`))
    expect(lost.length).toBeGreaterThan(100)
    // Under the names of their columns, without what stood beside them.
    expect(reading.prose.some(({ text }) => text.includes(`氏名: 顧客番号${lost[9]}の山本次郎\n電話: 03-1111-2222\n`))).toBe(true)
    for (const id of lost) expect([id, new Set(kinds(id))]).toEqual([id, new Set(['bytes'])])
    // Copies of rows that are still there are told apart, but for what is left of a few.
    expect(kept.filter((id) => kinds(id).length > 1).length).toBeLessThan(4)
    expect(reading.prose.filter(({ trust }) => trust !== undefined).every(({ trust }) => trust! < 0.8)).toBe(true)
    expect(reading.gaps).toEqual([])
  })

  it('tells of damage and keeps what could be read', async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => insert(i + 1, `氏名${i}`, '03-1111-2222', 1, null))
    const whole = await buildSqlite(CUSTOMERS, ...rows, 'CREATE TABLE 別 (名)', "INSERT INTO 別 VALUES ('渡辺')")
    const cut = await read(readSqlite, whole.subarray(0, Math.floor(whole.length / 2)))
    expect(cut.gaps).toMatchObject([{ reason: 'corrupt', severity: 'content' }])
    expect(found(cut, '氏名3')[0]?.place).toMatchObject({ kind: 'cell' })
    const holed = Buffer.from(whole)
    holed.fill(0xee, 8 * 4096, 9 * 4096)
    const reading = await read(readSqlite, holed)
    expect(reading.gaps).toMatchObject([{ reason: 'corrupt' }])
    expect(found(reading, '渡辺')[0]?.place).toMatchObject({ kind: 'cell', sheet: '別' })
    // Behind the hole no row is reached by its number, but its text is there.
    expect(found(reading, '氏名1999').map(({ place }) => place.kind)).toEqual(['bytes'])
    const headless = await read(readSqlite, Buffer.concat([whole.subarray(0, 16), Buffer.alloc(84, 0xff), whole.subarray(100)]))
    expect(headless.gaps).toMatchObject([{ reason: 'corrupt' }])
    expect(found(headless, '氏名7').length).toBeGreaterThan(0)
  })

  it('with a damaged schema gives what the rest of it leads to', async () => {
    const plain = await buildSqlite(
      CUSTOMERS,
      insert(1, '山田', '', 0, null),
      'CREATE TABLE zzz (b TEXT)',
      "INSERT INTO zzz VALUES ('鈴木一郎太')",
    )
    const bytes = Buffer.from(plain.toString('latin1').replace('CREATE TABLE zzz (b TEXT)', 'CREATE TABLE zzz ((b TEX)'), 'latin1')
    const reading = await read(readSqlite, bytes)
    expect(found(reading, '山田')[0]?.place).toMatchObject({ kind: 'cell' })
    expect(found(reading, '鈴木').length).toBeGreaterThan(0)
    expect(reading.gaps).toMatchObject([{ reason: 'corrupt' }])
  })

  it('searches one that may not be held, wherever its size is told', async () => {
    const bytes = await buildSqlite(CUSTOMERS, insert(1, '山田太郎です。電話は', '090-1111-2222', 0, null))
    const limits = { ...DEFAULT_LIMITS, nestedBytes: 4096 }
    async function* chunks() {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
    }
    for (const size of [undefined, bytes.length]) {
      const input = await inputFromStream('a.db', chunks(), limits, size)
      const segments: Segment[] = await collect(readSqlite(input, contextOf({ limits })))
      expect(segments.some((segment) => segment.kind === 'prose' && segment.text.includes('090-1111-2222'))).toBe(true)
      expect(segments.at(-1)).toMatchObject({ kind: 'gap', reason: 'too-large' })
    }
  })

  it('stops at a database that unpacks to more than it could hold', async () => {
    const bytes = await buildSqlite(
      'CREATE TABLE t (a)',
      ...Array.from({ length: 2000 }, () => 'INSERT INTO t VALUES (1)'),
      `ALTER TABLE t ADD COLUMN b TEXT DEFAULT '${'x'.repeat(3000)}'`,
    )
    let counted = 0
    const budget = { inflated: (more: number) => void (counted += more) }
    await collect(readSqlite(inputFromBytes('a.db', bytes), contextOf({ budget })))
    expect(counted).toBeGreaterThan(5_000_000)
  })

  it('finds rows in the logs beside it, each once', async () => {
    const bytes = await buildSqlite(CUSTOMERS, insert(1, '山田太郎', '090-1111-2222', 0, null))
    const size = bytes.readUInt16BE(16)
    const rows = bytes.subarray(size, 2 * size)
    const number = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer).swap32()
    const frame = Buffer.concat([Buffer.alloc(24), rows])
    const wal = Buffer.concat([number(0x377f0682, 3007000, size, 0, 1, 2, 3, 4), frame, frame, frame.subarray(0, size - 100)])
    const journal = Buffer.concat([
      Buffer.from('d9d505f920a163d7', 'hex'),
      number(1, 7, 2, 512, size),
      Buffer.alloc(512 - 28),
      number(2),
      rows,
      number(9),
    ])
    for (const [log, offset] of [
      [wal, 32 + 24],
      [journal, 512 + 4],
    ] as const) {
      const reading = await read(readSqliteLog, log, { chunk: 1000 })
      const places = found(reading, '山田太郎\n090-1111-2222')
      expect(places).toHaveLength(1)
      expect(places[0]!.place.kind === 'bytes' && places[0]!.place.offset > offset && places[0]!.place.offset < offset + size).toBe(true)
      expect(reading.gaps).toMatchObject([{ reason: 'unsupported' }])
    }
    expect((await read(readSqliteLog, Buffer.from('377f068200000000', 'hex'))).gaps).toMatchObject([{ reason: 'unsupported' }])
  })

  it('is read after one that took much memory, and leaves nothing in the process', async () => {
    const large = await buildSqlite('CREATE TABLE t (a)', ['INSERT INTO t VALUES (?)', [Buffer.alloc(8_000_000, 'x ')]])
    const small = await buildSqlite(CUSTOMERS, insert(1, '山田太郎', '', 0, null))
    for (let time = 0; time < 2; time++) {
      await read(readSqlite, large)
      expect(found(await read(readSqlite, small), '山田太郎')).toHaveLength(1)
    }
    expect(globalThis).not.toHaveProperty('sqlite3ApiConfig')
  })

  it('of thousands of tables gives each', async () => {
    const bytes = await buildSqlite(
      ...Array.from({ length: 1500 }, (_, i) => [`CREATE TABLE t${i} (名)`, `INSERT INTO t${i} VALUES ('人${i}号')`]).flat(),
    )
    const reading = await read(readSqlite, bytes)
    expect(reading.tables).toHaveLength(1500)
    expect(reading.gaps).toEqual([])
  })
})

/** The library writes no UTF-16: one page of schema and one of rows, by hand (https://www.sqlite.org/fileformat2.html). */
function utf16Database(template: Buffer, encoding: number, text: (text: string) => Buffer): Buffer {
  const size = template.readUInt16BE(16)
  const bytes = Buffer.alloc(size * 2)
  template.copy(bytes, 0, 0, 100)
  bytes.writeUInt32BE(encoding, 56)
  bytes.writeUInt32BE(2, 28)
  const varint = (value: number): number[] => (value < 128 ? [value] : [0x80 | (value >> 7), value & 0x7f])
  const record = (...values: (Buffer | number)[]): Buffer => {
    const types = values.flatMap((value) => (typeof value === 'number' ? [1] : varint(13 + 2 * value.length)))
    const body = Buffer.concat([
      Buffer.from([types.length + 1, ...types]),
      ...values.map((value) => (typeof value === 'number' ? Buffer.from([value]) : value)),
    ])
    return Buffer.concat([Buffer.from([...varint(body.length), 1]), body])
  }
  const leaf = (page: number, header: number, cell: Buffer): void => {
    const start = page * size
    const at = size - cell.length
    bytes[start + header] = 13
    bytes.writeUInt16BE(1, start + header + 3)
    bytes.writeUInt16BE(at, start + header + 5)
    bytes.writeUInt16BE(at, start + header + 8)
    cell.copy(bytes, start + at)
  }
  leaf(0, 100, record(text('table'), text('人'), text('人'), 2, text('CREATE TABLE 人 (名 TEXT, n)')))
  leaf(1, 0, record(text('山田太郎'), 42))
  return bytes
}
