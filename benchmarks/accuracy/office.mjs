// npm run bench -- office [FOLDER]: how many of the words that LibreOffice extracts from each document of corpora/office do the readers find?
// Needs soffice (Debian: apt-get install libreoffice); in a profile of its own. SHOW=20 lists the misses; TOKENS=blank cuts words at blanks only, so that
// punctuation inside them has to be the same.
import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
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
/** Parameters of the CSV filter: tabs, no quotes, UTF-8, as shown, every sheet in a file of its own. */
const CSV = 'csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true,true,false,false,-1'
/** What no reader has to find: numbers that LibreOffice counts itself (lists, pages), and single characters. */
const MIN_LENGTH = 2
/** Files that LibreOffice is given at once. */
const BATCH = 25

/** What LibreOffice is asked to make of a file; undefined where it reads no text of its own out of it. */
function targetOf(path) {
  let extension = extname(path).toLowerCase()
  const inXml = extension === '.xml' ? readFileSync(path).subarray(0, 4096).toString('latin1') : ''
  if (inXml.includes('urn:schemas-microsoft-com:office:spreadsheet')) extension = '.xls'
  else if (inXml.includes('word/2003/wordml') || inXml.includes('2006/xmlPackage')) extension = '.doc'
  if (SHEETS.test(extension)) return { to: CSV, extension }
  if (SLIDES.test(extension)) return { to: 'fodp', extension }
  if (extension === '.pdf') return { to: 'fodg', extension }
  return TEXTS.test(extension) ? { to: 'txt:Text (encoded):UTF8', extension } : undefined
}

/**
 * Words as LibreOffice extracts them, by file; what it cannot open is missing. It is started once for many files, and once more for each that
 * was not there afterwards: one file that it does not survive takes those behind it along.
 */
async function references(paths, out) {
  const groups = new Map()
  for (const [index, path] of paths.entries()) {
    const target = targetOf(path)
    if (target === undefined) continue
    const name = `n${index}n`
    const copy = join(out, 'in', `${name}${target.extension}`)
    copyFileSync(path, copy)
    if (!groups.has(target.to)) groups.set(target.to, [])
    groups.get(target.to).push({ path, copy, name })
  }
  const found = new Map()
  for (const [to, files] of groups) {
    const done = (file) => readdirSync(join(out, 'out')).some((name) => name.startsWith(file.name))
    for (let at = 0; at < files.length; at += BATCH) await convert(to, files.slice(at, at + BATCH), out)
    for (const file of files) if (!done(file)) await convert(to, [file], out)
    for (const { path, name } of files) {
      const texts = readdirSync(join(out, 'out'))
        .filter((one) => one.startsWith(name))
        .map((one) => readFileSync(join(out, 'out', one), 'utf8'))
      if (texts.length > 0) found.set(path, wordsOf(texts.map((text) => (/^fod/.test(to) ? slideText(text) : text)).join('\n')))
    }
  }
  return found
}

async function convert(to, files, out) {
  const profile = `-env:UserInstallation=file://${out}/profile`
  const args = [profile, '--headless', '--convert-to', to, '--outdir', join(out, 'out'), ...files.map(({ copy }) => copy)]
  await run('soffice', args, { timeout: 120_000 + 5000 * files.length }).catch(() => undefined)
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
const BETWEEN = process.env.TOKENS === 'blank' ? /[\s\p{Cc}\p{Co}]/u : /[^\p{L}\p{N}\p{M}]/u
const wordsOf = (text) =>
  normal(text)
    .split(BETWEEN)
    .filter((word) => word.length >= MIN_LENGTH)

export async function bench(...folders) {
  if (folders.length === 0) folders.push(join(CORPORA, 'office'))
  const paths = folders
    .filter(existsSync)
    .flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) =>
        entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
      ),
    )
  if (paths.length === 0) return console.log(`no corpora at ${folders.join(', ')}`)
  const out = mkdtempSync(join(tmpdir(), 'sekisho-office-'))
  for (const name of ['profile', 'in', 'out']) mkdirSync(join(out, name))
  const rows = []
  let [found, total, short] = [0, 0, 0]
  try {
    for (const [path, words] of [...(await references(paths.sort(), out))].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const name = basename(path)
      const records = await extract(path)
      const text = normal(records.flatMap(({ texts }) => texts.map((one) => one.text)).join('\n'))
      const misses = words.filter((word) => !text.includes(word))
      found += words.length - misses.length
      total += words.length
      const share = words.length === 0 ? 100 : (100 * (words.length - misses.length)) / words.length
      if (share < 99.5) short++
      const gaps = [
        ...new Set(records.flatMap(({ gaps }) => gaps.filter(({ severity }) => severity === 'content').map(({ reason }) => reason))),
      ]
      rows.push([name, records[0].format, String(words.length), String(misses.length), share.toFixed(2), gaps.join(' ')])
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

if (process.argv[1] === import.meta.filename) await bench(...process.argv.slice(2))
