import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtIns } from '../../detectors/index.js'
import type { Detector } from '../../src/contract/index.js'
import { createEngine } from '../../src/engine/engine.js'
import { fieldsOf, withDetectorLabels } from '../../src/engine/fields.js'
import { arm } from '../../src/engine/hints.js'
import { checkSigns, createSurvey } from '../../src/engine/signs.js'
import { textBlocks } from '../../src/extract/text-blocks.js'
import { asciiLabels, labelAtEnd } from '../../src/table/roles.js'

const CORPORA = process.env['SEKISHO_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora')

await Promise.all(builtIns.map(async (detector) => detector.prepare?.()))
const options = { worth: 0, referenceDate: '2026-01-01' }
const engine = createEngine(builtIns, options)
const withoutSigns = createEngine(
  builtIns.map(({ hints: _, ...detector }): Detector => detector),
  options,
)

type Engine = typeof engine

async function found(by: Engine, text: string, blockSize = 32 * 1024): Promise<string[]> {
  const all: string[] = []
  const document = by.document(
    ({ claim: { detector, start, end, confidence, reason, attributes }, record, locate }) =>
      all.push(JSON.stringify([detector.id, start, end, confidence, reason, attributes, record, locate()])),
    (record) => all.push(JSON.stringify(record)),
  )
  const chunks = async function* (): AsyncGenerator<string> {
    yield text
  }
  for await (const segment of textBlocks(chunks(), { blockSize })) document.prose(segment)
  document.end()
  return all
}

const labels = withDetectorLabels(labelAtEnd, builtIns)
const survey = createSurvey(builtIns.map(arm), () => [...asciiLabels(), ...builtIns.flatMap((detector) => detector.labels ?? [])], 0)

/** Japanese among so much of a program that it is looked through for signs: dense text is not. */
const diluted = (text: string): string => `${text}\n${'const x = y\n'.repeat(text.length)}`
/** Longest text that is diluted. */
const DILUTED_MAX = 400

async function sameWithAndWithout(text: string, what: string): Promise<number> {
  if (text.length <= DILUTED_MAX && /[^\0-\x7f]/.test(text))
    expect(await found(engine, diluted(text)), `${what}, diluted`).toEqual(await found(withoutSigns, diluted(text)))
  const expected = await found(withoutSigns, text)
  expect(await found(engine, text), what).toEqual(expected)
  const { map, marks } = survey(text)
  if (marks !== undefined) expect(fieldsOf(map().text, labels, marks), what).toEqual(fieldsOf(map().text, labels))
  return expected.length
}

/** A generator with a seed: the same texts in every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 0x100000000) * below)
  }
}

const CODE = `// keeps what was asked for\nexport function step(input, options = {}) {\n  return input.filter(Boolean).map((one) => one.value[3] ?? 'none')\n}\n`
const LATIN = [
  'Taro Yamada',
  'YAMADA, Taro',
  "Jun'ichi Ohno",
  'Satoh Shin-ichi',
  'Hanako Hattori-san(3)',
  'Itchi Kyo',
  'Copyright (c) 2020 Ryu Otsuka',
  'tel:03-5253-1111',
  'TEL-0312345678',
  '+81 (0)90 2345 6789',
  '0081-3-5253-1111',
  'taro.yamada@sekisho-mail.jp',
  'taro@sekisho-mail.\nco.jp',
  '"a b"@x.jp "ab"@sekisho-mail.jp',
  'root@localhost',
  'taro[at]sekisho-mail.jp',
  'taro at sekisho dot co dot jp',
  'q=taro%40sekisho-mail.jp',
  'taro#sekisho-mail.jp (#=@)',
  '4539 5787 6362 1486',
  '3782-822463-10005',
  '411111******1111',
  '****-****-****-1234',
  '123456789018',
  '1234 5678 9018',
  '309012345620',
  '30-90-123456-20',
  '1234-567890-1',
  'AB12345678CD',
  'UH 40526718 EA',
  'TK1234567',
  'passport no: 512345678',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  'pension 4321-098765',
  '01040013',
  '0001-001-7654321',
  'account no 7654321',
  'zip 100 0005',
  '100-0005',
  'born 1985-04-01',
  'DOB: April 1, 1985',
  'birthday 1985/4/1',
  'birth 3600401',
  '8.34.217.5 - - [10/Oct/2023:13:55:36 +0900] "GET / HTTP/1.1" 200 12',
  '2400:4050:1:2::a',
  'ID: yamada-t / PW: Xk7wqz41',
  'suzuki:$2y$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234',
  '1-2-3 Shibuya, Shibuya-ku, Tokyo 150-0002',
  'Name: Taro Yamada (35)',
  'E-mail: x, Sex: F, Age: 35',
  '"name": "Yamada Taro", "zip_code": "1000005"',
  '<td>Phone No. 1</td>\t03 5253 1111',
  '\\u5c71\\u7530\\u592a\\u90ce\\u69d8',
  '&#23665;&#30000;&#22826;&#37070;&#27096;',
]
const TEXTS = [
  ...LATIN,
  ...builtIns.flatMap(({ examples }) =>
    [...examples.positive, ...examples.negative].map(({ text, label }) => (label === undefined ? text : `${label}: ${text}`)),
  ),
]
const ENDS = ['\n', '\r\n', ' ', '', ',', '.', '\t', '"', '(', '。', 'x', '7']

it('dense Japanese is told by the hints of detectors alone, sparse by their signs', () => {
  const text = '昨日の会議では、来月の予定を決めた。\n'.repeat(100)
  expect(survey(text).candidates).toHaveLength(builtIns.length)
  expect(survey(diluted(text)).candidates.length).toBeLessThan(builtIns.length / 2)
})

describe('signs', () => {
  it.each(builtIns.map((detector) => [detector.id, detector] as const))('of %s stand in whatever it finds', async (_, { examples }) => {
    for (const { text, label } of [...examples.positive, ...examples.negative])
      for (const around of [
        text,
        CODE.repeat(8) + text,
        `${text}\n${CODE.repeat(8)}`,
        `${CODE.repeat(4)}${label ?? 'x'}:${text}\n${CODE.repeat(4)}`,
      ])
        await sameWithAndWithout(around, text)
  })

  it('let through what is strewn among other text, at ends of lines and of the text', async () => {
    const next = random(5)
    let total = 0
    for (let round = 0; round < 120; round++) {
      const parts = Array.from({ length: 3 + next(5) }, () => {
        const planted = TEXTS[next(TEXTS.length)]!
        return (next(2) === 0 ? CODE : '') + ENDS[next(ENDS.length)]! + planted + ENDS[next(ENDS.length)]!
      })
      total += await sameWithAndWithout(parts.join(''), `round ${round}`)
    }
    expect(total).toBeGreaterThan(90)
  })

  it('let through what is made of the characters that matter', async () => {
    const next = random(9)
    const pieces = [
      '0',
      '3',
      '-',
      '1234',
      '5678',
      '90',
      ' ',
      '(',
      ')',
      '.',
      '@',
      'a',
      'jp',
      ':',
      '=',
      'Ka',
      'Taro',
      'Na',
      'no',
      ', ',
      'tel',
      'born ',
      '1985',
      '/',
      '4',
      '*',
      '<',
      'AB',
      '\n',
      '生',
      '年金',
      '〒',
      'さん',
      '歳',
      '+81',
      '[',
      ']',
      'at',
      '"',
      'name',
    ]
    let total = 0
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 60 }, () => pieces[next(pieces.length)]!).join('')
      total += await sameWithAndWithout(round % 3 === 0 ? CODE.repeat(4) + text : text, JSON.stringify(text))
    }
    expect(total).toBeGreaterThan(30)
  })

  it('do not depend on where blocks are cut', async () => {
    const text = LATIN.map((one) => CODE.repeat(6) + one + '\n').join('')
    const whole = await found(engine, text)
    expect(whole.length).toBeGreaterThan(20)
    expect(await found(engine, text, 1024)).toEqual(await found(withoutSigns, text, 1024))
  })

  const folder = join(CORPORA, 'clean', 'vue-docs-ja')
  it.skipIf(!existsSync(folder))('change nothing in documents of a corpus', async () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
    for (const name of files.filter((_, index) => index % 8 === 0)) await sameWithAndWithout(readFileSync(join(folder, name), 'utf8'), name)
  })

  it('change nothing in the sources of this project', async () => {
    const folders = ['detectors', 'src/engine', 'test/detectors'].map((one) => join(import.meta.dirname, '../..', one))
    for (const one of folders) {
      const names = readdirSync(one, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
      for (const name of names.filter((_, index) => index % 5 === 0)) await sameWithAndWithout(readFileSync(join(one, name), 'utf8'), name)
    }
  })

  it('of a detector that cannot be told in one pass are refused by its name', () => {
    const detector: Detector = { ...builtIns[0]!, id: 'acme-code', hints: { signs: [/(?<=a)b/] } }
    expect(() => checkSigns(detector)).toThrow(/acme-code/)
    const document = createEngine([detector], { worth: 0 }).document(() => undefined)
    expect(() =>
      document.prose({ kind: 'prose', text: 'ab', core: [0, 2], locate: () => ({ place: { kind: 'name' }, span: [0, 0] }) }),
    ).toThrow(/acme-code/)
  })
})
