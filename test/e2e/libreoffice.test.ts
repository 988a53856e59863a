import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scanPaths } from '../../src/index.js'

// Files that another program wrote. Where LibreOffice is missing they are skipped; .ci/run installs it and lets no skip pass.
const missing = spawnSync('soffice', ['--version']).status !== 0

const PEOPLE = [
  [
    'C0001',
    '佐藤 陽葵',
    'サトウ ヒマリ',
    '1000001',
    '東京都千代田区千代田1-2-3',
    '03-3456-7891',
    '09023456781',
    'himari.sato@sekisho-demo.jp',
    '1985/4/1',
  ],
  [
    'C0002',
    '髙橋 湊',
    'タカハシ ミナト',
    '5300001',
    '大阪府大阪市北区梅田2丁目4番9号',
    '06-6123-4567',
    '08034567892',
    'minato@sekisho-demo.jp',
    '1992/12/31',
  ],
  [
    'C0003',
    '渡邊 結菜',
    'ワタナベ ユイナ',
    '0600001',
    '北海道札幌市中央区北1条西2丁目1-1',
    '011-234-5678',
    '07045678903',
    'yuina.w@sekisho-demo.jp',
    '2001/1/15',
  ],
]
const HEADER = ['顧客番号', '氏名', 'フリガナ', '郵便番号', '住所', '電話番号', '携帯', 'メールアドレス', '生年月日']

describe.skipIf(missing && process.env['SEKISHO_NO_SKIP'] === undefined)('files written by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-office-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const convert = (source: string, targets: string[], ...more: string[]): void => {
    for (const target of targets) {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      execFileSync('soffice', [profile, '--headless', ...more, '--convert-to', target, '--outdir', folder, join(folder, source)], {
        stdio: 'ignore',
      })
    }
  }
  const valuesIn = async (name: string): Promise<Map<string, string[]>> => {
    const { findings, files } = await scanPaths([join(folder, name)], { reveal: true, concurrency: 0 })
    expect(files[0]).toMatchObject({ status: 'scanned' })
    const values = new Map<string, string[]>()
    for (const { type, value = '' } of findings) values.set(type, [...(values.get(type) ?? []), value])
    return values
  }

  beforeAll(() => {
    writeFileSync(join(folder, 'customers.csv'), [HEADER, ...PEOPLE].map((row) => row.join(',')).join('\r\n'))
    const paragraphs = PEOPLE.map(
      ([, name, , , address, phone, , mail]) => `<p>${name}様（${address}、電話 ${phone}、メール ${mail}）から問い合わせがありました。</p>`,
    )
    const table = `<table border="1">${[HEADER, ...PEOPLE].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
    writeFileSync(
      join(folder, 'minutes.html'),
      `<html><head><meta charset="utf-8"></head><body><h1>議事録</h1>${paragraphs.join('')}${table}</body></html>`,
    )
    // Comma, quote, UTF-8.
    convert('customers.csv', ['xlsx'], '--infilter=CSV:44,34,76')
    convert('minutes.html', ['docx:MS Word 2007 XML', 'pdf:writer_web_pdf_Export'])
  }, 180_000)

  const column = (index: number): string[] => PEOPLE.map((row) => row[index]!)

  it('a workbook made from CSV, with phones and postal codes that lost their zeros', async () => {
    const values = await valuesIn('customers.xlsx')
    expect(values.get('person-name')).toEqual(PEOPLE.flatMap((row) => [row[1], row[2]]))
    expect(values.get('address')).toEqual(column(4))
    expect(values.get('email')).toEqual(column(7))
    expect(values.get('birth-date')).toHaveLength(3)
    expect(values.get('postal-code')).toHaveLength(3)
    // 09023456781 became 9023456781.
    expect(values.get('phone-number')).toHaveLength(6)
  })

  it('a document with running text and a table', async () => {
    const values = await valuesIn('minutes.docx')
    for (const name of column(1)) expect(values.get('person-name')?.filter((value) => value === name)).toHaveLength(2)
    for (const mail of column(7)) expect(values.get('email')?.filter((value) => value === mail)).toHaveLength(2)
    for (const phone of column(5)) expect(values.get('phone-number')?.filter((value) => value === phone)).toHaveLength(2)
  })

  it('a PDF', async () => {
    const values = await valuesIn('minutes.pdf')
    for (const mail of column(7)) expect(values.get('email')).toContain(mail)
    for (const phone of column(5)) expect(values.get('phone-number')).toContain(phone)
    for (const name of column(1)) expect(values.get('person-name')).toContain(name)
  })
})
