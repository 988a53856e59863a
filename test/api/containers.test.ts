import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FileRecord, ScanOptions, ScanResult } from '../../src/index.js'
import { folder, KEY, library } from '../e2e/harness.js'
import { makeXlsx } from '../helpers/xlsx.js'
import { rawZip, type RawEntry } from './raw-zip.js'

const { scanPaths } = library
const MEMO = Buffer.from('担当は佐藤花子、携帯 090-2345-6789 です。\n')
const MEGABYTE = 1024 ** 2
let dir: string
beforeAll(async () => {
  dir = await folder()
})

/** Scans one zip; every unread part must be told of. */
async function scan(zip: Uint8Array, options: ScanOptions = {}): Promise<ScanResult & { record(path?: string): FileRecord }> {
  await writeFile(join(dir, 'outer.zip'), zip)
  const before = process.cwd()
  process.chdir(dir)
  try {
    const result = await scanPaths(['outer.zip'], { concurrency: 0, key: KEY, ...options })
    for (const { status, gaps } of result.files) {
      if (status === 'unreadable' || status === 'partial') expect(gaps.some(({ severity }) => severity === 'content')).toBe(true)
    }
    const complete = result.files.every(({ gaps }) => gaps.every(({ severity }) => severity === 'minor'))
    expect(result.summary.complete).toBe(complete)
    return {
      ...result,
      record(path = '') {
        const found = result.files.find((file) => file.path === `outer.zip${path}`)
        expect(found, `outer.zip${path} among ${result.files.map((file) => file.path).join(', ')}`).toBeDefined()
        return found!
      },
    }
  } finally {
    process.chdir(before)
  }
}
const zipOf = (...entries: [name: string, content: Uint8Array, more?: Partial<RawEntry>][]): Buffer =>
  rawZip(entries.map(([name, content, more]) => ({ name, content, flags: 0x800, ...more })))

describe('containers in containers', () => {
  it('are read to the innermost; a finding tells the whole way', async () => {
    const c = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
    const rows = [
      ['氏名', '電話番号'],
      ['佐藤 花子', '090-2345-6789'],
      ['高橋 健一', '03-5253-1111'],
    ]
    const sheet = rows.map(
      ([name, phone], index) => `<row r="${index + 1}">${c(`A${index + 1}`, name!)}${c(`B${index + 1}`, phone!)}</row>`,
    )
    const workbook = await makeXlsx({ sheets: { 名簿: sheet.join('') } })
    const csv = Buffer.from('氏名,メールアドレス\n佐藤 花子,hanako@sekisho-demo.jp\n')
    const inner = zipOf(['名簿.xlsx', workbook], ['深い/一覧.csv', csv])
    const { findings, files, summary, record } = await scan(zipOf(['中!.zip', zipOf(['内.zip', inner])], ['memo.txt', MEMO]))
    expect(files.map(({ path }) => path)).toEqual([
      'outer.zip',
      'outer.zip!memo.txt',
      'outer.zip!中!.zip',
      'outer.zip!中!.zip!内.zip',
      'outer.zip!中!.zip!内.zip!名簿.xlsx',
      'outer.zip!中!.zip!内.zip!深い/一覧.csv',
    ])
    // Programs go by the chain: '!' is legal in names.
    const steps = ['outer.zip', '中!.zip', '内.zip']
    expect(record('!中!.zip!内.zip!名簿.xlsx')).toMatchObject({
      chain: [...steps, '名簿.xlsx'],
      format: 'xlsx',
      status: 'scanned',
      findings: 4,
    })
    expect(record('!中!.zip!内.zip!深い/一覧.csv')).toMatchObject({ chain: [...steps, '深い/一覧.csv'], format: 'csv', findings: 2 })
    expect(record()).toMatchObject({ format: 'zip', status: 'scanned', findings: 0 })
    expect(record()).not.toHaveProperty('chain')
    const cell = findings.find(({ place }) => place.kind === 'cell')
    expect(cell).toMatchObject({ chain: [...steps, '名簿.xlsx'], place: { sheet: '名簿', ref: 'A2', header: '氏名' } })
    expect(summary).toMatchObject({
      files: { total: 1, scanned: 1, members: 5 },
      byType: { 'person-name': { findings: 4, distinct: 2, files: 3 } },
    })
    expect(summary.bytes).toBe(record().bytes)
  })

  it('deeper than the limit are told of, and their neighbours are read', async () => {
    let zip = zipOf(['memo.txt', MEMO])
    for (let level = 4; level >= 1; level--) zip = zipOf([`${level}.zip`, zip], ['beside.txt', MEMO])
    const limited = await scan(zip, { limits: { depth: 3 } })
    expect(limited.record('!1.zip!2.zip!3.zip')).toMatchObject({ status: 'partial' })
    expect(limited.record('!1.zip!2.zip!3.zip!4.zip')).toMatchObject({
      status: 'unreadable',
      gaps: [{ reason: 'too-deep', severity: 'content' }],
    })
    expect(limited.record('!1.zip!2.zip!3.zip!4.zip').gaps[0]!.detail).toMatch(/limits\.depth/)
    expect(limited.record('!1.zip!2.zip!beside.txt')).toMatchObject({ findings: 2 })
    expect((await scan(zip)).summary).toMatchObject({ complete: true, byType: { 'phone-number': { findings: 5 } } })
  })

  it('and every member comes before its container, each once', async () => {
    const { files } = await scan(zipOf(['a.txt', MEMO], ['a.txt', MEMO], ['空/', Buffer.alloc(0), { method: 0 }]))
    expect(files.map(({ path, findings }) => [path, findings])).toEqual([
      ['outer.zip', 0],
      ['outer.zip!a.txt', 2],
      ['outer.zip!a.txt', 2],
    ])
  })
})

describe('names of members', () => {
  it.each<[string, Uint8Array, number, string]>([
    [
      'CP932, as Windows writes them',
      Buffer.from([0x8c, 0xda, 0x8b, 0x71, 0x96, 0xbc, 0x95, 0xeb, 0x2e, 0x74, 0x78, 0x74]),
      0,
      '顧客名簿.txt',
    ],
    ['CP932 with a 5C byte', Buffer.from([0x95, 0x5c, 0x8e, 0x86, 0x2e, 0x74, 0x78, 0x74]), 0, '表紙.txt'],
    ['UTF-8 without its flag, as macOS writes them', Buffer.from('顧客名簿.txt'), 0, '顧客名簿.txt'],
    ['backslashes', Buffer.from('営業\\名簿.txt'), 0x800, '営業/名簿.txt'],
    ['a way out of the folder', Buffer.from('../../etc/名簿.txt'), 0x800, '../../etc/名簿.txt'],
  ])('in %s are shown as meant', async (_kind, name, flags, shown) => {
    const { record, findings } = await scan(rawZip([{ name, content: MEMO, flags }]))
    expect(record(`!${shown}`)).toMatchObject({ chain: ['outer.zip', shown], status: 'scanned', findings: 2 })
    expect(findings).toHaveLength(2)
  })

  it('are scanned as well', async () => {
    const { findings } = await scan(zipOf(['佐藤花子様_090-2345-6789.txt', Buffer.from('x')]))
    expect(findings.map(({ type, place }) => [type, place.kind])).toEqual([
      ['person-name', 'name'],
      ['phone-number', 'name'],
    ])
  })
})

describe('bombs and lies', () => {
  it('a member that unpacks to more than the limit is cut; what came before it is kept', async () => {
    const big = Buffer.concat([MEMO, Buffer.alloc(8 * MEGABYTE, 'あ\n')])
    const { record, summary } = await scan(zipOf(['a.txt', MEMO], ['big.txt', big], ['z.txt', MEMO]), {
      limits: { inflatedBytes: 2 * MEGABYTE },
    })
    expect(record('!a.txt')).toMatchObject({ status: 'scanned', findings: 2 })
    expect(record('!big.txt')).toMatchObject({ status: 'partial', findings: 2 })
    expect(record('!big.txt').gaps).toContainEqual(expect.objectContaining({ reason: 'too-large', severity: 'content' }))
    // The account is that of the whole file: what comes behind the bomb is not read either, and says so.
    expect(record('!z.txt').gaps).toMatchObject([{ reason: 'too-large' }])
    expect(summary.complete).toBe(false)
  })

  it('a ratio that only a bomb has ends it', async () => {
    // A container, because it is unpacked before it is looked into.
    const bomb = zipOf(['zeros.zip', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(70 * MEGABYTE)])])
    expect(bomb.length).toBeLessThan(MEGABYTE)
    const { record } = await scan(bomb, { limits: { ratio: 500 } })
    expect(record('!zeros.zip').gaps).toMatchObject([{ reason: 'too-large', severity: 'content' }])
    expect(record('!zeros.zip').gaps[0]!.detail).toMatch(/bomb/)
  })

  it('more members than the limit are counted as unread', async () => {
    const entries = Array.from({ length: 30 }, (_, n): [string, Uint8Array] => [`${n}.txt`, MEMO])
    const { record, summary } = await scan(zipOf(...entries), { limits: { entries: 10 } })
    expect(record()).toMatchObject({ status: 'partial', gaps: [{ reason: 'too-large', severity: 'content' }] })
    expect(summary.files.members).toBe(10)
  })

  it('a nested container too large to hold is told of', async () => {
    const inner = zipOf(['a.bin', Buffer.alloc(3 * MEGABYTE, 7), { method: 0 }])
    const { record } = await scan(zipOf(['inner.zip', inner], ['memo.txt', MEMO]), { limits: { nestedBytes: MEGABYTE } })
    expect(record('!inner.zip')).toMatchObject({ status: 'unreadable', gaps: [{ reason: 'too-large', severity: 'content' }] })
    expect(record('!inner.zip').gaps[0]!.detail).toMatch(/nestedBytes/)
    expect(record('!memo.txt')).toMatchObject({ status: 'scanned', findings: 2 })
  })

  it.each<[string, Partial<RawEntry>, string, number]>([
    ['says that it is smaller', { declared: { size: MEMO.length } }, 'corrupt', 2],
    ['says that it is larger', { declared: { size: 1000 * MEGABYTE } }, 'corrupt', 4],
    ['has another checksum', { declared: { crc: 1 } }, 'corrupt', 4],
    ['lies elsewhere', { declared: { offset: 7 } }, 'corrupt', 0],
    ['is protected with a password', { flags: 0x801 }, 'encrypted', 0],
    ['is not what its method makes', { method: 12 }, 'corrupt', 0],
    ['is packed in a way that nobody knows', { method: 77 }, 'unsupported', 0],
  ])('a member that %s is a gap of its own', async (_name, wrong, reason, findings) => {
    const twice = Buffer.concat([MEMO, MEMO])
    const { record, summary } = await scan(zipOf(['a.txt', MEMO], ['wrong.txt', twice, wrong], ['z.txt', MEMO]))
    const { status, gaps } = record('!wrong.txt')
    expect(gaps).toMatchObject([{ reason, severity: 'content', path: 'outer.zip!wrong.txt' }])
    expect({ status, findings: record('!wrong.txt').findings }).toEqual({ status: findings > 0 ? 'partial' : 'unreadable', findings })
    for (const path of ['!a.txt', '!z.txt']) expect(record(path)).toMatchObject({ status: 'scanned', findings: 2 })
    expect(summary).toMatchObject({ complete: false, files: { total: 1, members: 3 } })
  })

  it('members that share their bytes are read once', async () => {
    const packed = deflateRawSync(Buffer.alloc(MEGABYTE, 'a'))
    const kernel = { name: 'a.txt', content: Buffer.alloc(MEGABYTE, 'a'), flags: 0x800 }
    const quotes = Array.from({ length: 20 }, (_, n): RawEntry => ({ ...kernel, name: `q${n}.txt`, declared: { offset: 0 } }))
    const { files } = await scan(rawZip([kernel, ...quotes]))
    expect(packed.length).toBeLessThan(MEGABYTE)
    const members = files.filter(({ chain }) => chain !== undefined)
    expect(members).toHaveLength(21)
    expect(members.filter(({ gaps }) => gaps.some(({ reason }) => reason === 'corrupt'))).toHaveLength(20)
  })
})

describe('damage', () => {
  it.each<[string, (zip: Buffer) => Buffer, FileRecord['status']]>([
    ['cut off', (zip) => zip.subarray(0, zip.length * 0.6), 'partial'],
    ['without its last bytes', (zip) => zip.subarray(0, zip.length - 10), 'partial'],
    ['with something behind', (zip) => Buffer.concat([zip, Buffer.alloc(100, 'x')]), 'scanned'],
  ])('a zip %s is told apart from one that was read', async (_name, harm, status) => {
    const { record, findings } = await scan(harm(zipOf(['memo.txt', MEMO], ['other.txt', MEMO])))
    expect(record().status).toBe(status)
    // Entries are found by their own headers.
    if (status === 'scanned') expect(findings).toHaveLength(4)
    else expect(findings.length).toBeGreaterThanOrEqual(2)
  })

  it('a directory that is broken half-way gives the members before', async () => {
    const zip = zipOf(['a.txt', MEMO], ['b.txt', MEMO], ['c.txt', MEMO])
    const last = zip.lastIndexOf('PK\x01\x02', undefined, 'latin1')
    zip.write('XX', last, 'latin1')
    const { record, summary } = await scan(zip)
    expect(record()).toMatchObject({ status: 'partial', gaps: [{ reason: 'corrupt', severity: 'content' }] })
    expect(summary.files.members).toBe(2)
  })

  it('a directory of which nothing can be read is not partly read', async () => {
    const zip = zipOf(['a.txt', MEMO])
    zip.write('XX', zip.indexOf('PK\x01\x02', undefined, 'latin1'), 'latin1')
    const { record } = await scan(zip)
    expect(record()).toMatchObject({ status: 'unreadable', gaps: [{ reason: 'corrupt', severity: 'content' }] })
  })
})
