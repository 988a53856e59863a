import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ScanResult } from '../../src/index.js'
import { buildPdf, string, text } from '../extract/build-pdf.js'
import { buildZip } from '../extract/build-zip.js'
import { folder, library } from './harness.js'

const CUSTOMERS = [
  { 氏名: '西村 拓也', 年齢: '41', 性別: '男', 電話番号: '03-3210-4567', 住所: '東京都千代田区丸の内1-2-3', 購入商品: '机' },
  { 氏名: '佐藤 花子', 年齢: '28', 性別: '女', 電話番号: '06-6210-4567', 住所: '大阪府大阪市北区梅田1-2-3', 購入商品: '椅子' },
  { 氏名: '鈴木 一郎', 年齢: '63', 性別: '男', 電話番号: '052-210-4567', 住所: '愛知県名古屋市中村区名駅1-2-3', 購入商品: '棚' },
]
const KEYS = Object.keys(CUSTOMERS[0]!)
const rows = (row: (values: string[]) => string): string => CUSTOMERS.map((one) => row(Object.values(one))).join('\n')

const FILES: Readonly<Record<string, string>> = {
  'a.json': JSON.stringify({ 顧客: CUSTOMERS }, null, 2),
  'a.jsonl': CUSTOMERS.map((one) => JSON.stringify(one)).join('\n'),
  'a.xml': `<?xml version="1.0"?><顧客一覧>${rows((values) => `<顧客>${values.map((value, at) => `<${KEYS[at]}>${value}</${KEYS[at]}>`).join('')}</顧客>`)}</顧客一覧>`,
  'a.html': `<table><tr><th>${KEYS.join('<th>')}</tr>${rows((values) => `<tr><td>${values.join('<td>')}</tr>`)}</table>`,
  'a.md': `# 名簿\n\n| ${KEYS.join(' | ')} |\n|${'---|'.repeat(KEYS.length)}\n${rows((values) => `| ${values.join(' | ')} |`)}\n`,
  'a.log': rows((values) => values.map((value, at) => `${KEYS[at]}:${value}`).join('\t')),
  'b.log': rows((values) => values.map((value, at) => `${KEYS[at]}="${value}"`).join(' ')),
}

const VCARDS = CUSTOMERS.map(({ 氏名, 電話番号, 住所, 性別 }, index) => {
  const [, prefecture = '', rest = ''] = /^(..[都府県])(.*)$/.exec(住所) ?? []
  const lines = [
    `N:${氏名.replace(' ', ';')};;;`,
    `FN:${氏名}`,
    `TEL;TYPE=HOME:${電話番号}`,
    `ADR:;;;${rest};${prefecture};;日本`,
    `BDAY:${1985 - 5 * index}-04-02`,
  ]
  return ['BEGIN:VCARD', 'VERSION:4.0', ...lines, `GENDER:${性別 === '男' ? 'M' : 'F'}`, 'END:VCARD', ''].join('\r\n')
}).join('')

async function scan(name: string, text: string | Uint8Array): Promise<ScanResult> {
  const dir = await folder()
  await writeFile(join(dir, name), text)
  const result = await library.scanPaths([join(dir, name)], { referenceDate: '2026-04-01', concurrency: 0 })
  expect(result.summary.complete).toBe(true)
  return result
}

describe('three customers', () => {
  it.each(Object.keys(FILES))('in %s are three persons with age, region and items', async (name) => {
    const { summary } = await scan(name, FILES[name]!)
    expect(summary.persons).toMatchObject({ records: 3, min: 3, estimate: 3, max: 3, structured: 3 })
    expect(summary.regions).toEqual({ 東京都: 1, 大阪府: 1, 愛知県: 1 })
    expect(summary.attributes.age).toEqual({ '20-29': 1, '40-49': 1, '60-69': 1 })
    expect(summary.attributes.gender).toEqual({ male: 2, female: 1 })
    expect(summary.items.filter(({ persons }) => persons === 3).map(({ label }) => label)).toEqual([...KEYS].sort())
  })

  it('in an address book are three persons', async () => {
    const { summary } = await scan('a.vcf', VCARDS)
    expect(summary.persons).toMatchObject({ records: 3, min: 3, estimate: 3, max: 3, structured: 3 })
    expect(summary.regions).toEqual({ 東京都: 1, 大阪府: 1, 愛知県: 1 })
    expect(summary.attributes.age).toEqual({ '40-49': 2, '50-59': 1 })
  })

  it('in a table on a slide are three persons', async () => {
    const cells = (values: readonly string[]): string =>
      `<a:tr>${values.map((value) => `<a:tc><a:txBody><a:p><a:r><a:t>${value}</a:t></a:r></a:p></a:txBody></a:tc>`).join('')}</a:tr>`
    const table = `<a:tbl>${cells(KEYS)}${rows(cells)}</a:tbl>`
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const links = (type: string, target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`
    const presentation = await buildZip({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': links('officeDocument', 'ppt/presentation.xml'),
      'ppt/presentation.xml': `<p:presentation xmlns:p="p" xmlns:r="${office}"><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>`,
      'ppt/_rels/presentation.xml.rels': links('slide', 'slides/slide1.xml'),
      'ppt/slides/slide1.xml': `<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree><p:graphicFrame><a:graphic><a:graphicData>${table}</a:graphicData></a:graphic></p:graphicFrame></p:spTree></p:cSld></p:sld>`,
    })
    const { summary } = await scan('a.pptx', presentation)
    expect(summary.persons).toMatchObject({ records: 3, min: 3, estimate: 3, max: 3, structured: 3 })
    expect(summary.regions).toEqual({ 東京都: 1, 大阪府: 1, 愛知県: 1 })
  })

  it('one who filled in the form of a PDF is one person, with what the fields say', async () => {
    const fields = { お名前: '佐藤 花子', フリガナ: 'サトウ ハナコ', 電話番号: '06-6210-4567', 住所: '大阪府大阪市北区梅田1-2-3' }
    const annotations = Object.entries(fields).map(
      ([label, value], at) =>
        `<< /Type /Annot /Subtype /Widget /Rect [10 ${600 - 20 * at} 100 ${615 - 20 * at}] /FT /Tx /T (f${at}) /TU ${string(label)} /V ${string(value)} >>`,
    )
    const { summary } = await scan('form.pdf', buildPdf({ pages: [{ content: text('申込書', 50, 700), annotations }] }))
    expect(summary.persons).toMatchObject({ records: 1, estimate: 1 })
    expect(summary.regions).toEqual({ 大阪府: 1 })
    expect(summary.reachable).toMatchObject({ phone: 1 })
  })

  it('two who stand in one record under keys of their own are two persons', async () => {
    const orders = CUSTOMERS.map(({ 氏名, 電話番号 }, index) => ({
      id: index,
      buyer: { name: 氏名, phone: 電話番号 },
      agent: { name: ['高橋 次郎', '伊藤 三郎', '渡辺 四郎'][index], email: `${['jiro', 'saburo', 'shiro'][index]}@sekisho-mail.jp` },
    }))
    const { summary } = await scan('orders.json', JSON.stringify({ orders }))
    expect(summary.persons).toMatchObject({ records: 6, estimate: 6 })
    expect(summary.reachable).toMatchObject({ phone: 3, email: 3 })
  })
})
