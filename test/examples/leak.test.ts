import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { PDFParse } from 'pdf-parse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { generateLeak, type Manifest } from '../../examples/leak/generate.mjs'

let dir: string
let manifest: Manifest
const read = (path: string): Promise<Buffer> => readFile(join(dir, path))

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sekisho-leak-'))
  manifest = await generateLeak(dir)
})
afterAll(() => rm(dir, { recursive: true, force: true }))

describe('the example leak', () => {
  it('holds what its account says', async () => {
    const onDisk = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    expect(onDisk).toHaveLength(manifest.files.filter(({ path }) => !path.includes('!')).length)
    expect(manifest.planted['person-name']!.findings).toBeGreaterThan(500)
    expect(manifest.planted['my-number']).toEqual({ findings: 25, distinct: 25 })
    expect(Object.keys(manifest.planted).sort()).toEqual([
      'address',
      'birth-date',
      'card-number',
      'email',
      'gender',
      'member-id',
      'my-number',
      'person-name',
      'phone-number',
      'postal-code',
    ])
  })

  it('comes out the same for the same seed, and other for another', async () => {
    const again = await mkdtemp(join(tmpdir(), 'sekisho-leak-'))
    const other = await mkdtemp(join(tmpdir(), 'sekisho-leak-'))
    try {
      expect(await generateLeak(again)).toEqual(manifest)
      expect((await generateLeak(other, { seed: 7 })).values).not.toEqual(manifest.values)
      for (const path of ['顧客名簿_2024.xlsx', '営業/見込み客.csv', '申込書/申込書控え.pdf', '旧データ.zip']) {
        expect((await readFile(join(again, path))).equals(await read(path)), path).toBe(true)
      }
    } finally {
      await Promise.all([again, other].map((path) => rm(path, { recursive: true })))
    }
  })

  it('never empties a folder that is not its own', async () => {
    const own = await mkdtemp(join(tmpdir(), 'sekisho-leak-'))
    await writeFile(join(own, 'precious'), 'x')
    await expect(generateLeak(own)).rejects.toThrow('not empty')
    expect(await readdir(own)).toEqual(['precious'])
    await rm(own, { recursive: true })
  })

  it('has a workbook with title rows and a hidden sheet', async () => {
    const book = XLSX.read(await read('顧客名簿_2024.xlsx'), { cellDates: false })
    const sheet = XLSX.utils.sheet_to_json<string[]>(book.Sheets['顧客一覧']!, { header: 1, raw: false, blankrows: true })
    expect(sheet[3]!.slice(0, 4)).toEqual(['顧客番号', '氏名', 'フリガナ', '生年月日'])
    expect(sheet).toHaveLength(304)
    expect(sheet[4]![3]).toMatch(/^\d{4}\/\d\d\/\d\d$/)
    expect(manifest.values).toContain(sheet[4]![3])
    expect(book.Workbook!.Sheets!.map(({ Hidden }) => Hidden)).toEqual([0, 1])
  })

  it('has a CSV in CP932', async () => {
    const bytes = await read('営業/見込み客.csv')
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow()
    const lines = new TextDecoder('shift_jis', { fatal: true }).decode(bytes).split('\r\n')
    expect(lines[0]).toBe('お名前,フリガナ,生年月日,住所,TEL,E-mail,備考')
    expect(lines).toHaveLength(122)
  })

  it('has minutes that Word readers read, with a header and a comment', async () => {
    const docx = await read('営業/定例会議事録.docx')
    const { value, messages } = await mammoth.extractRawText({ buffer: docx })
    expect(messages).toEqual([])
    expect(value).toMatch(/更新について[\s\S]*請求書の再発行/)
    const html = await mammoth.convertToHtml({ buffer: docx }, { styleMap: ['comment-reference => sup'] })
    expect(html.value).toContain('メールアドレスは')
  })

  it('has a PDF whose Japanese text can be read', async () => {
    const parser = new PDFParse({ data: new Uint8Array(await read('申込書/申込書控え.pdf')) })
    const { text, total } = await parser.getText()
    await parser.destroy()
    expect(total).toBe(12)
    const names = [...text.matchAll(/^氏名: (.+)$/gm)].map((match) => match[1]!.trim())
    expect(names).toHaveLength(12)
    expect(names.every((name) => manifest.values.includes(name))).toBe(true)
  })

  it('has a workbook under a password and a copy that was broken off', async () => {
    const { default: officeCrypto } = await import('officecrypto-tool')
    const encrypted = await read('給与_保護.xlsx')
    expect(encrypted.subarray(0, 4).toString('hex')).toBe('d0cf11e0')
    expect(officeCrypto.isEncrypted(encrypted)).toBe(true)
    const opened = XLSX.read(await officeCrypto.decrypt(encrypted, { password: 'sekisho-demo' }))
    expect(opened.SheetNames).toEqual(['給与'])
    const [whole, cut] = [await read('顧客名簿_2024.xlsx'), await read('顧客名簿_コピー.xlsx')]
    // The file system kept the length: nothing is left of the content.
    expect(cut.subarray(0, 4).equals(whole.subarray(0, 4))).toBe(true)
    expect(cut.subarray(4).every((byte) => byte === 0)).toBe(true)
    expect(cut.length).toBeLessThan(whole.length)
  })

  it('writes only plausible numbers: check digits hold', () => {
    const numbers = manifest.values.filter((value) => /^\d{12}$/.test(value))
    const cards = manifest.values.filter((value) => /^\d{4}(?:-\d{4}){3}$/.test(value))
    expect(numbers.length).toBeGreaterThanOrEqual(25)
    expect(cards.length).toBeGreaterThanOrEqual(25)
    expect(numbers.every((digits) => checkDigit(digits.slice(0, 11)) === Number(digits[11]))).toBe(true)
    expect(cards.every((card) => luhn(card.replaceAll('-', '')))).toBe(true)
  })
})

function checkDigit(digits: string): number {
  let sum = 0
  for (let n = 1; n <= 11; n++) sum += Number(digits[11 - n]) * (n <= 6 ? n + 1 : n - 5)
  return sum % 11 <= 1 ? 0 : 11 - (sum % 11)
}

function luhn(digits: string): boolean {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, i) => total + (i % 2 === 0 ? Number(digit) : ((Number(digit) * 2 - 1) % 9) + 1), 0)
  return sum % 10 === 0
}
