import { createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** Third-party corpora; benchmarks that need them say so where they are not. */
export const CORPORA = resolve(process.env.SEKISHO_CORPORA ?? '../shared/corpora')

/** Generated files are kept between runs: they are synthetic. */
export const DATA = join(tmpdir(), 'sekisho-benchmarks')
mkdirSync(DATA, { recursive: true })

const SURNAMES = '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水'.split(' ')
const GIVEN = '翔太 陽葵 健一 結菜 大輔 美咲 蓮 さくら 拓海 葵 直樹 真由美 颯太 莉子 和也 由美子 優斗 七海 誠 恵'.split(' ')
const KANA = 'サトウ スズキ タカハシ タナカ イトウ ワタナベ ヤマモト ナカムラ コバヤシ カトウ'.split(' ')
const CITIES = ['東京都千代田区神田', '大阪府大阪市北区梅田', '愛知県名古屋市中区栄', '福岡県福岡市博多区中洲', '北海道札幌市中央区北1条西']
const JOBS = '会社員 公務員 自営業 学生 主婦 パート 医師 教員'.split(' ')

/** A reproducible random number generator (mulberry32). */
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const CUSTOMER_HEADER = [
  '顧客番号',
  '氏名',
  'フリガナ',
  '郵便番号',
  '住所',
  '電話番号',
  '携帯電話',
  'メールアドレス',
  '生年月日',
  '性別',
  '職業',
  '備考',
]

/** One synthetic customer, 12 cells. */
export function customer(i, rand) {
  const pick = (list) => list[Math.floor(rand() * list.length)]
  const digits = (n) => String(Math.floor(rand() * 10 ** n)).padStart(n, '0')
  return [
    `C${String(i).padStart(8, '0')}`,
    `${pick(SURNAMES)} ${pick(GIVEN)}`,
    `${pick(KANA)} ${pick(KANA)}`,
    `1${digits(2)}-${digits(4)}`,
    `${pick(CITIES)}${1 + Math.floor(rand() * 5)}-${1 + Math.floor(rand() * 30)}-${1 + Math.floor(rand() * 20)}`,
    `03-${3000 + Math.floor(rand() * 6000)}-${digits(4)}`,
    `090-${digits(4)}-${digits(4)}`,
    `user${i}@sekisho-demo.jp`,
    `19${50 + Math.floor(rand() * 50)}/${1 + Math.floor(rand() * 12)}/${1 + Math.floor(rand() * 28)}`,
    rand() < 0.5 ? '男' : '女',
    pick(JOBS),
    rand() < 0.1 ? '電話は夕方以降を希望' : '',
  ]
}

/** A workbook of `rows` customers with shared strings, as Excel writes it. Streams, so that a million rows can be made. */
export async function customersXlsx(rows) {
  const path = join(DATA, `customers-${rows}.xlsx`)
  if (existsSync(path)) return path
  const strings = new Map()
  const index = (text) => {
    let at = strings.get(text)
    if (at === undefined) strings.set(text, (at = strings.size))
    return at
  }
  const letter = 'ABCDEFGHIJKL'
  const rowXml = (number, cells) =>
    `<row r="${number}">${cells.map((cell, c) => (cell === '' ? '' : `<c r="${letter[c]}${number}" t="s"><v>${index(cell)}</v></c>`)).join('')}</row>`
  const rand = random(1)
  function* sheet() {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    yield rowXml(1, CUSTOMER_HEADER)
    for (let from = 0; from < rows; from += 500) {
      let chunk = ''
      for (let i = from; i < Math.min(rows, from + 500); i++) chunk += rowXml(i + 2, customer(i, rand))
      yield chunk
    }
    yield '</sheetData></worksheet>'
  }
  function* sharedStrings() {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${strings.size}">`
    let chunk = ''
    for (const text of strings.keys()) {
      chunk += `<si><t>${text}</t></si>`
      if (chunk.length > 60_000) {
        yield chunk
        chunk = ''
      }
    }
    yield `${chunk}</sst>`
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const zip = new ZipFile()
  zip.addReadStreamLazy('xl/worksheets/sheet1.xml', (done) => done(null, Readable.from(sheet())))
  zip.addReadStreamLazy('xl/sharedStrings.xml', (done) => done(null, Readable.from(sharedStrings())))
  const add = (name, text) => zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`), name)
  add(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
  )
  add(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  add(
    'xl/workbook.xml',
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rel}"><sheets><sheet name="顧客" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  )
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  )
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

/** Customers as CSV in UTF-8, of about `megabytes`. */
export async function customersCsv(megabytes) {
  const path = join(DATA, `customers-${megabytes}mb.csv`)
  if (existsSync(path)) return path
  const rand = random(2)
  function* lines() {
    yield `${CUSTOMER_HEADER.join(',')}\r\n`
    let bytes = 0
    for (let i = 0; bytes < megabytes * 1024 * 1024;) {
      let chunk = ''
      for (const stop = i + 1000; i < stop; i++) chunk += `${customer(i, rand).join(',')}\r\n`
      bytes += Buffer.byteLength(chunk)
      yield chunk
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
  return path
}

/** Japanese prose: the sentences of the development corpora, or of a generator where they are not there. */
export function prose() {
  const folder = join(CORPORA, 'ner')
  if (!existsSync(folder)) {
    const rand = random(3)
    const sentence = (i) => {
      const [, name, , , address, phone] = customer(i, rand)
      return `本日、${name}様より${address}の件でお電話（${phone}）をいただきましたので、担当者から折り返しご連絡いたします。`
    }
    return { source: 'generated', text: Array.from({ length: 20_000 }, (_, i) => sentence(i)).join('\n') }
  }
  const texts = readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line).text)
  return { source: 'corpora/ner', text: texts.join('\n') }
}

/** Writes a text file once. */
export function textFile(name, make) {
  const path = join(DATA, name)
  if (!existsSync(path)) writeFileSync(path, make())
  return path
}

export const sizeOf = (path) => statSync(path).size
