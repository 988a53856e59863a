// A share of 2,000 office files: full scan with one worker against officeparser only extracting the files that it supports, and two workers against one.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { contender, drain } from '../lib/child.mjs'
import { CUSTOMER_HEADER, customer, DATA, prose, random, sizeOf } from '../lib/data.mjs'
import { writeDocx, writePdf, writePptx, writeXlsx } from '../lib/office.mjs'
import { inTurns, median, printTable } from '../lib/table.mjs'

const FILES = 2000
const PEERS = join(DATA, 'peers')
const SUPPORTED = /\.(?:docx|xlsx|pptx|pdf)$/
const [mode, path, workers] = process.argv.slice(2)
const supported = (folder) => readdirSync(folder, { recursive: true }).filter((name) => SUPPORTED.test(name))

if (mode === 'officeparser') {
  const { parseOffice } = createRequire(join(PEERS, 'package.json'))('officeparser')
  let failed = 0
  for (const name of supported(path)) await parseOffice(join(path, name)).catch(() => failed++)
  console.log(JSON.stringify({ failed }))
  process.exit(0)
} else if (mode === 'sekisho') {
  const { createSummary, scanStream } = await import('sekisho')
  const files = workers === 'supported' ? supported(path).map((name) => join(path, name)) : [path]
  const { byType, complete } = await drain(
    scanStream(files, { concurrency: workers === 'supported' ? 1 : Number(workers), findings: 'none' }),
    createSummary(),
  )
  console.log(JSON.stringify({ byType, complete }))
}

/** Most files of an office are small and a few are large: rows, paragraphs, slides and pages follow a power law. */
async function share() {
  const root = join(DATA, 'share')
  if (existsSync(join(DATA, 'share.done'))) return root
  const rand = random(21)
  const size = (least, most) => Math.round(Math.min(most, least / Math.max(0.002, rand()) ** 0.7))
  const text = prose().text
  const rows = (count) => Array.from({ length: count }, (_, i) => customer(i, rand).join(','))
  const makers = [
    ['xlsx', 600, (file) => writeXlsx(file, size(10, 3000), Math.floor(rand() * 1e6))],
    ['docx', 500, (file) => writeDocx(file, size(8_000, 800_000), Math.floor(rand() * 1e6))],
    ['pptx', 200, (file) => writePptx(file, size(3, 60), 4_000, Math.floor(rand() * 1e6))],
    ['pdf', 200, (file) => writePdf(file, size(1, 20), Math.floor(rand() * 1e6))],
    ['csv', 250, (file) => writeFileSync(file, `${[CUSTOMER_HEADER.join(','), ...rows(size(10, 3000))].join('\r\n')}\r\n`)],
    [
      'txt',
      150,
      (file) => {
        const from = Math.floor(rand() * (text.length - 50_000))
        writeFileSync(file, text.slice(from, from + size(500, 50_000)))
      },
    ],
    [
      'eml',
      100,
      (file) => {
        const [, name, , , address, phone, , mail] = customer(Math.floor(rand() * 1e6), rand)
        const body = Buffer.from(`お世話になっております。\r\n\r\n${name}\r\n${address}\r\n電話 ${phone}\r\n`).toString('base64')
        writeFileSync(
          file,
          `From: ${mail}\r\nTo: info@sekisho-demo.jp\r\nSubject: =?UTF-8?B?${Buffer.from('お見積りの件').toString('base64')}?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`,
        )
      },
    ],
  ]
  let number = 0
  for (const [extension, count, make] of makers)
    for (let i = 0; i < count; i++) {
      const folder = join(root, `部署${number % 20}`)
      mkdirSync(folder, { recursive: true })
      await make(join(folder, `文書_${String(number++).padStart(4, '0')}.${extension}`))
    }
  if (number !== FILES) throw new Error(`${number} files`)
  writeFileSync(join(DATA, 'share.done'), '')
  return root
}

/** Prints the tables. */
export async function bench({ runs = 5 } = {}) {
  const folder = await share()
  const bytes = (names) => names.reduce((sum, name) => sum + sizeOf(join(folder, name)), 0) / 1e6
  const some = supported(folder)
  const hasPeer = existsSync(join(PEERS, 'node_modules/officeparser'))
  if (!hasPeer)
    console.log(`officeparser is not there: no comparison with it (npm install --ignore-scripts --prefix ${PEERS} officeparser@8.1.1)`)
  const samples = await inTurns(runs, {
    ...(hasPeer && { peer: () => contender(import.meta.url, 'officeparser', [folder], ['--max-old-space-size=8192']) }),
    same: () => contender(import.meta.url, 'sekisho', [folder, 'supported']),
    one: () => contender(import.meta.url, 'sekisho', [folder, '1']),
    two: () => contender(import.meta.url, 'sekisho', [folder, '2']),
  })
  const wall = (name) => median(samples[name].map((sample) => sample.wall))
  const speed = (name, against) => `${(wall(against) / wall(name)).toFixed(2)} ×`
  const peak = (name, of) => median(samples[name].map((sample) => sample[of]))
  if (hasPeer)
    printTable(
      `${some.length} .docx, .xlsx, .pptx and .pdf files (${bytes(some).toFixed(0)} MB), findings 'none', median of ${runs}`,
      ['', 'seconds', 'files/s', 'speed against officeparser', 'peak RSS MB'],
      [
        [
          `officeparser 8.1.1, extracting only (${samples.peer[0].failed} failed)`,
          wall('peer'),
          some.length / wall('peer'),
          '1 ×',
          peak('peer', 'ownMb'),
        ],
        ['sekisho, full scan, 1 worker', wall('same'), some.length / wall('same'), speed('same', 'peer'), peak('same', 'childMb')],
      ],
    )
  const all = readdirSync(folder, { recursive: true }).filter((name) => /\.\w+$/.test(name))
  printTable(
    `A share of ${all.length} files (${bytes(all).toFixed(0)} MB), full scan, findings 'none', median of ${runs}`,
    ['', 'seconds', 'files/s', 'speed against 1 worker', 'largest worker MB', 'calling process MB'],
    ['one', 'two'].map((name, index) => [
      `${index + 1} worker${index ? 's' : ''}`,
      wall(name),
      all.length / wall(name),
      speed(name, 'one'),
      peak(name, 'childMb'),
      peak(name, 'ownMb'),
    ]),
  )
}
