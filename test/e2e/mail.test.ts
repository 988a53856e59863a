import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding, ScanOptions, ScanResult } from '../../src/index.js'
import { makeXlsx } from '../helpers/xlsx.js'
import { makeZip } from '../helpers/zip.js'
import { folder, KEY, library } from './harness.js'

const { scanPaths } = library
let dir: string
beforeAll(async () => {
  dir = await folder()
})

async function scan(name: string, content: string | Uint8Array, options: ScanOptions = {}): Promise<ScanResult> {
  await writeFile(join(dir, name), content)
  return scanPaths([join(dir, name)], { concurrency: 0, key: KEY, reveal: true, ...options })
}

const wrapped = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n')
const values = (findings: Finding[], type: string): (string | undefined)[] =>
  findings.filter((one) => one.type === type).map(({ value }) => value)

describe('a mail', () => {
  it('is read into the document in the workbook in the archive that is attached to it', async () => {
    const docx = await makeZip({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      'word/document.xml':
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>担当は佐藤花子（090-2345-6789）です。</w:t></w:r></w:p></w:body></w:document>',
    })
    const sheet = '<row r="1"><c r="A1" t="inlineStr"><is><t>別紙</t></is></c></row>'
    const workbook = await makeXlsx({ sheets: { 表: sheet }, parts: { 'xl/embeddings/oleObject1.docx': docx } })
    const zip = await makeZip({ '資料/一覧.xlsx': workbook })
    const mail = [
      'From: =?utf-8?B?6Yi05pyo5LiA6YOO?= <ichiro@sekisho-mail.jp>',
      'To: hanako@sekisho-mail.jp',
      'Subject: x',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="=_x"',
      '',
      '--=_x',
      'Content-Type: application/zip',
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent('資料.zip')}`,
      '',
      wrapped(zip),
      '--=_x--',
      '',
    ].join('\r\n')
    const { findings, files, summary } = await scan('受信.eml', mail)
    const name = findings.find(({ value }) => value === '佐藤花子')
    expect(name?.chain?.slice(1)).toEqual(['資料.zip', '資料/一覧.xlsx', 'xl/embeddings/oleObject1.docx'])
    expect(name?.chain).toHaveLength(4)
    expect(files.map(({ format, status }) => `${format} ${status}`)).toEqual([
      'mail scanned',
      'zip scanned',
      'xlsx scanned',
      'docx scanned',
    ])
    expect(files[1]!.bytes).toBe(zip.length)
    expect(summary.complete).toBe(true)
  })

  it('has records of persons in its header and in its signature', async () => {
    const mail = [
      'From: =?utf-8?B?6Yi05pyo5LiA6YOO?= <suzuki@sekisho-mail.jp>',
      'To: =?utf-8?B?5L2Q6Jek6Iqx5a2Q?= <hanako@sekisho-mail.jp>, =?utf-8?B?6auY5qmL5YGl5LiA?= <kenichi@sekisho-mail.jp>',
      'Message-ID: <1234.suzuki@sekisho-mail.jp>',
      'Subject: =?utf-8?B?5a6a5L6L5Lya?=',
      'Content-Type: text/plain; charset=utf-8',
      '',
      '明日の定例会は 10 時からです。よろしくお願いします。',
      '',
      '-- ',
      '株式会社セキショ 営業部',
      '田中 実',
      '〒156-0054 東京都世田谷区桜丘5-48-12',
      'TEL: 048-830-2111 / 携帯: 080-2345-6789',
      'E-mail: tanaka@sekisho-mail.jp',
      '',
    ].join('\r\n')
    const { findings, persons, summary } = await scan('a.eml', mail, { persons: true })
    const inHeader = findings.filter(({ place }) => place.kind === 'part' && ['from', 'to'].includes(place.part))
    const records = [...new Set(inHeader.map(({ record }) => record))]
    expect(records.map((record) => inHeader.filter((one) => one.record === record).map(({ value }) => value))).toEqual([
      ['鈴木一郎', 'suzuki@sekisho-mail.jp'],
      ['佐藤花子', 'hanako@sekisho-mail.jp'],
      ['高橋健一', 'kenichi@sekisho-mail.jp'],
    ])
    const signature = findings.filter(({ place }) => place.kind === 'part' && place.part === 'body')
    expect(new Set(signature.filter(({ type }) => type !== 'address').map(({ record }) => record)).size).toBe(1)
    expect(signature.map(({ type }) => type).sort()).toEqual([
      'address',
      'email',
      'person-name',
      'phone-number',
      'phone-number',
      'postal-code',
    ])
    // The id of the mail is no address.
    expect(values(findings, 'email')).not.toContain('1234.suzuki@sekisho-mail.jp')
    expect(summary.persons.estimate).toBe(4)
    expect(persons).toHaveLength(4)
  })
})

describe('names of folders', () => {
  it('are scanned once, with the first file in them, on disk and in archives', async () => {
    const below = join(dir, 'tree', '山田太郎様', '契約')
    await mkdir(below, { recursive: true })
    await writeFile(join(below, 'a.txt'), 'x')
    await writeFile(join(below, 'b.txt'), 'x')
    await writeFile(join(dir, 'tree', 'z.zip'), await makeZip({ '佐藤花子/1.txt': 'x', '佐藤花子/2/3.txt': 'x' }))
    for (const concurrency of [0, 2]) {
      const { findings, files } = await scanPaths([join(dir, 'tree')], { concurrency, key: KEY, reveal: true })
      expect(findings.map(({ value, place, path }) => [value, place, path.slice(path.indexOf('tree'))])).toEqual([
        ['佐藤花子', { kind: 'name', folder: '佐藤花子' }, 'tree/z.zip!佐藤花子/1.txt'],
        ['山田太郎', { kind: 'name', folder: '山田太郎様' }, 'tree/山田太郎様/契約/a.txt'],
      ])
      expect(files.find(({ path }) => path.endsWith('a.txt'))?.maskedNames).toMatchObject({ 山田太郎様: expect.stringMatching(/^山＊/) })
    }
  })
})
