import { describe, expect, it } from 'vitest'
import { builtIns } from '../../detectors/index.js'
import type { Detector, Hints, RowsSegment, TextView } from '../../src/contract/index.js'
import { createEngine } from '../../src/engine/engine.js'
import type { Found } from '../../src/engine/claim.js'
import { passesMyNumber } from '../../src/text/checksums.js'
import { random, viewOf } from './view.js'
import { processorTime } from '../helpers/processor-time.js'

// The person name detector needs its dictionary and has a suite of its own.
const detectors = builtIns.filter(({ id }) => id !== 'person-name')

const next = random(11)
const digits = (length: number): string => Array.from({ length }, () => Math.floor(next() * 10)).join('')

function scanRows(cells: readonly (readonly string[])[], of: readonly Detector[] = detectors): Found[] {
  const found: Found[] = []
  const document = createEngine(of).document((one) => void found.push(one))
  const segment: RowsSegment = {
    kind: 'rows',
    table: 't',
    rows: cells.map((row, index) => ({ number: index + 1, cells: row })),
    locate: (row, column, start, end) => ({ place: { kind: 'cell', sheet: 'S', ref: `${column}:${row.number}` }, span: [start, end] }),
  }
  document.rows(segment)
  expect(document.end()).toEqual([])
  return found
}

function scanText(text: string, of: readonly Detector[] = detectors): Found[] {
  const found: Found[] = []
  const document = createEngine(of).document((one) => void found.push(one))
  document.prose({
    kind: 'prose',
    text,
    core: [0, text.length],
    locate: (start, end) => ({ place: { kind: 'text', line: 1, column: 1 }, span: [start, end] }),
  })
  expect(document.end()).toEqual([])
  return found
}

const withCheckDigit = (): string => {
  for (;;) {
    const value = digits(12)
    if (passesMyNumber(value) && !/^(?:19|20)|^81/.test(value)) return value
  }
}

describe('who owns a number', () => {
  it('none of 10,000 random numbers of twelve digits is anything of medium or more', () => {
    const values = Array.from({ length: 10_000 }, () => digits(12))
    const seen = (found: Found[]) =>
      found.filter(({ claim }) => claim.confidence >= 0.5).map(({ claim, raw }) => [claim.detector.id, raw.slice(claim.start, claim.end)])
    expect(seen(scanText(values.join('\n')))).toEqual([])
    expect(seen(scanText(values.map((value) => `番号は${value}です。`).join('')))).toEqual([])
    // Alone in a column, with nothing but a column of words beside it.
    expect(seen(scanRows(values.slice(0, 3000).map((value) => ['りんご', value])))).toEqual([])
  })

  it('a column of 200 My Numbers headed 個人番号 is high, without a header medium', () => {
    const values = Array.from({ length: 200 }, withCheckDigit)
    const labelled = scanRows([['氏名', '個人番号'], ...values.map((value, index) => [`佐藤${index}`, value])])
    expect(labelled.filter(({ claim }) => claim.detector.id === 'my-number' && claim.confidence >= 0.8)).toHaveLength(200)
    const bare = scanRows(values.map((value) => ['りんご', value]))
    expect(bare).toHaveLength(200)
    expect(bare.every(({ claim }) => claim.detector.id === 'my-number' && claim.confidence >= 0.5 && claim.confidence < 0.8)).toBe(true)
  })

  it('a column of licences without header is one of licences, though some pass as My Numbers', () => {
    const values = Array.from({ length: 200 }, (_, index) => {
      const body = `30${String(70 + (index % 30))}${digits(6)}`
      const sum = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(body[at]), 0)
      return `${body}${(11 - (sum % 11)) % 10}0`
    })
    const found = scanRows(values.map((value) => ['りんご', value])).filter(({ claim }) => claim.confidence >= 0.5)
    expect(found).toHaveLength(200)
    expect(new Set(found.map(({ claim }) => claim.detector.id))).toEqual(new Set(['drivers-license']))
  })

  it.each([
    ['伝票番号', digits(12)],
    ['JANコード', '4901234567894'],
    ['ISBN', '9784101010014'],
    ['法人番号', '4011001098993'],
    ['追跡番号', '123456789018'],
    ['お問い合わせ番号', '123456789018'],
    ['ロット番号', '4539578763621486'],
    ['品番', '7654321'],
    ['注文番号', '0001-001-7654321'],
    ['シリアル番号', 'UH40526718EA'],
    ['タイムスタンプ', '20240115123456'],
    ['取引ID', '309012345620'],
  ])('%s keeps every other detector away', (label, value) => {
    const medium = (found: Found[]) => found.filter(({ claim }) => claim.confidence >= 0.5).map(({ claim }) => claim.detector.id)
    expect(medium(scanText(`${label}：${value}`))).toEqual([])
    expect(medium(scanText(`${label}は${value}です`))).toEqual([])
    expect(medium(scanRows([['商品名', label], ...Array.from({ length: 5 }, () => ['りんご', value])]))).toEqual([])
  })

  it('keeps what stands beside a card number though each has a label', () => {
    const [card] = scanText('カード番号：4539 5787 6362 1486 有効期限：12/27 セキュリティコード：123')
    expect(card!.claim).toMatchObject({ confidence: 0.95, attributes: { brand: 'visa', expiry: 'true', cvv: 'true' } })
    expect(JSON.stringify(card!.claim.attributes)).not.toMatch(/[0-9]/)
  })
})

describe('hints', () => {
  /** Texts that miss a hint, each by one feature. */
  const LACKING: readonly [hint: keyof Hints, texts: readonly string[]][] = [
    ['digit', ['氏名 taro@example.jp 東京都', 'no number at all']],
    ['digits', ['氏名 taro@example.jp 東京都', 'no number at all 1']],
    ['run', ['1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14', '氏名 a@b.jp 東京都 1番']],
    ['at', ['東京都千代田区1-1 03-1234-5678', 'const x = 1']],
    ['japanese', ['const x = 4242424242424242', 'a@example.jp']],
    ['latin', ['東京都千代田区1-1-1 03-1234-5678', '12345678']],
  ]

  it.each(detectors.map((detector) => [detector.id, detector] as const))('%s is never asked about text without its hint', (_, detector) => {
    const { hints = {} } = detector
    const calls: string[] = []
    const spy: Detector = { ...detector, detect: (view: TextView) => (calls.push(view.text), detector.detect(view)) }
    for (const [hint, texts] of LACKING) {
      const wanted = hints[hint]
      if (wanted === undefined || wanted === false || (hint !== 'digit' && typeof wanted === 'number' && wanted < 3)) continue
      for (const text of texts) {
        scanText(text, [spy])
        scanRows([[text, text]], [spy])
      }
    }
    if (hints.words !== undefined) scanText('ぬるぽ 0', [spy])
    expect(calls).toEqual([])
  })
})

// Ten times the text may take ten times as long, and not a hundred; what is quadratic takes minutes at a megabyte.
describe('1 MB of one thing', () => {
  const SIZE = 1_000_000
  it.each([
    '0123456789',
    '1234567 ',
    '1234-5678-9018 ',
    '-',
    '0-',
    '個人番号',
    '普通',
    '記号',
    '口座番号は',
    '被保険者番号',
    '@',
    'a@',
    '漢',
    '東京都',
    'TK',
    '<',
    '4242*',
    'X',
  ])(
    '%s',
    (seed) => {
      const text = seed.repeat(Math.ceil(SIZE / seed.length)).slice(0, SIZE)
      for (const detector of detectors) {
        for (const view of [viewOf(text), { ...viewOf(text), kind: 'cell' as const, label: detector.labels?.[0] ?? '' }]) {
          const begin = processorTime()
          for (const _ of detector.detect(view));
          expect(processorTime() - begin, detector.id).toBeLessThan(10_000)
        }
      }
    },
    120_000,
  )
})
