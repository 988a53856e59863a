// npm run bench -- office [FOLDER]: how many of the words that LibreOffice extracts from each document of corpora/office do the readers find?
// Needs soffice (Debian: apt-get install libreoffice); each file is converted once, in a profile of its own. SHOW=1 lists the misses.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { extract } from '../lib/extraction.mjs'
import { printTable } from '../lib/table.mjs'

const run = promisify(execFile)
const CORPORA = process.env.SEKISHO_CORPORA ?? join(import.meta.dirname, '../../../shared/corpora')
const SHEETS = /^\.(?:xlsx?|xlsm|xlsb|xltx?|f?ods|ots)$/
const SLIDES = /^\.(?:pptx?|pptm|pps|ppsx|pot|f?odp|otp|f?odg)$/
const TEXTS = /^\.(?:docx?|docm|dotx?|rtf|f?odt|ott|txt)$/
/** Parameters of the CSV filter: comma, quotes, UTF-8, as shown, every sheet in a file of its own. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
/** What no reader has to find: numbers that LibreOffice counts itself (lists, pages), and single characters. */
const MIN_LENGTH = 2

/** Words as LibreOffice extracts them; undefined where it cannot open the file. */
async function reference(path, out) {
  let extension = extname(path).toLowerCase()
  const inXml = extension === '.xml' ? readFileSync(path).subarray(0, 4096).toString('latin1') : ''
  if (inXml.includes('urn:schemas-microsoft-com:office:spreadsheet')) extension = '.xls'
  else if (inXml.includes('word/2003/wordml') || inXml.includes('2006/xmlPackage')) extension = '.doc'
  const target = SHEETS.test(extension)
    ? CSV
    : SLIDES.test(extension)
      ? 'fodp'
      : TEXTS.test(extension)
        ? 'txt:Text (encoded):UTF8'
        : undefined
  if (target === undefined) return undefined
  const folder = mkdtempSync(join(out, 'lo-'))
  try {
    await run('soffice', [`-env:UserInstallation=file://${out}/profile`, '--headless', '--convert-to', target, '--outdir', folder, path], {
      timeout: 120_000,
    })
  } catch {
    return undefined
  }
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  if (texts.length === 0) return undefined
  return wordsOf(texts.map((text) => (target === 'fodp' ? slideText(text) : text)).join('\n'))
}

/** Paragraphs of the slides and notes; what stands in masters is a prompt of the program. */
function slideText(xml) {
  const body = /<office:body>[\s\S]*<\/office:body>/.exec(xml)?.[0] ?? ''
  const paragraphs = [...body.matchAll(/<text:(?:p|h)[ >][\s\S]*?<\/text:(?:p|h)>/g)].map(([p]) =>
    p
      .replace(/<text:page-number[^<]{0,99}<\/text:page-number>/g, '')
      .replace(/<text:(?:line-break|tab|s)[^>]*>/g, ' ')
      .replace(/<[^<>]{1,10000}>/g, ''),
  )
  return paragraphs
    .join('\n')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name])
}

const normal = (text) => text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
const wordsOf = (text) =>
  normal(text)
    .match(/[\p{L}\p{N}\p{M}]+/gu)
    ?.filter((word) => word.length >= MIN_LENGTH) ?? []

export async function bench(folder = join(CORPORA, 'office')) {
  if (!existsSync(folder)) return console.log(`no corpora at ${folder}`)
  const out = mkdtempSync(join(tmpdir(), 'sekisho-office-'))
  mkdirSync(join(out, 'profile'), { recursive: true })
  const rows = []
  let [found, total, short] = [0, 0, 0]
  try {
    for (const name of readdirSync(folder).sort()) {
      const words = await reference(join(folder, name), out)
      if (words === undefined) continue
      const records = await extract(join(folder, name))
      const text = normal(records.flatMap(({ texts }) => texts.map((one) => one.text)).join('\n'))
      const misses = words.filter((word) => !text.includes(word))
      found += words.length - misses.length
      total += words.length
      const share = words.length === 0 ? 100 : (100 * (words.length - misses.length)) / words.length
      if (share < 99.5) short++
      const gaps = [
        ...new Set(records.flatMap(({ gaps }) => gaps.filter(({ severity }) => severity === 'content').map(({ reason }) => reason))),
      ]
      rows.push([basename(name), records[0].format, String(words.length), String(misses.length), share.toFixed(2), gaps.join(' ')])
      if (process.env.SHOW && misses.length > 0)
        console.log(name, JSON.stringify([...new Set(misses)].slice(0, Number(process.env.SHOW) || 20)))
    }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
  printTable('Words that LibreOffice extracts, found by the readers', ['file', 'format', 'words', 'missed', '%', 'gaps'], rows)
  console.log(
    `\n${rows.length} files, ${total} words, ${((100 * found) / Math.max(1, total)).toFixed(2)} % found; ${short} files below 99.5 %`,
  )
}

if (process.argv[1] === import.meta.filename) await bench(process.argv[2])
