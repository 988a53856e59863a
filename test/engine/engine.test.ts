import { describe, expect, it } from 'vitest'
import {
  defineDetector,
  type Detector,
  type Match,
  type ProseSegment,
  type Row,
  type RowsSegment,
  type TextView,
} from '../../src/contract/index.js'
import type { Claim, Found } from '../../src/engine/claim.js'
import { createEngine } from '../../src/engine/engine.js'
import { textBlocks } from '../../src/extract/text-blocks.js'

const examples = { positive: [{ text: 'x' }], negative: [{ text: 'y' }] }
const seen: TextView[] = []

/** Finds runs of four digits; a label raises them. */
const digits = defineDetector({
  apiVersion: 1,
  id: 'four-digits',
  version: '1',
  type: 'four-digits',
  title: { ja: '四桁', en: 'four digits' },
  hints: { digit: true },
  labels: ['暗証'],
  *detect(view): Iterable<Match> {
    seen.push(view)
    for (const { 0: text, index } of view.text.matchAll(/\d{4}/g)) {
      const known = view.label !== undefined || view.vote !== undefined
      yield { span: [index, index + text.length], confidence: known ? 0.9 : 0.5, reason: known ? 'label+shape' : 'shape' }
    }
  },
  examples,
})

const broken: Detector = defineDetector({
  ...digits,
  id: 'broken',
  *detect() {
    throw new Error('secret 1234')
  },
})

const nonsense: Detector = defineDetector({
  ...digits,
  id: 'nonsense',
  *detect(): Iterable<Match> {
    yield { span: [0, 99_999], confidence: 0.5, reason: '' }
  },
})

const prose = (text: string): ProseSegment => ({
  kind: 'prose',
  text,
  core: [0, text.length],
  locate: (start, end) => ({ place: { kind: 'name' }, span: [start, end] }),
})

const rows = (cells: string[][], raws?: ReadonlyMap<number, string>): RowsSegment => ({
  kind: 'rows',
  table: 't',
  rows: cells.map((row, index): Row => ({ number: index + 1, cells: row, ...(raws && index > 0 && { raws }) })),
  locate: (row, column, start, end) => ({
    place: { kind: 'cell', sheet: 'S', ref: `${'ABCDEF'[column]}${row.number}` },
    span: [start, end],
  }),
})

/** A document that gathers what it finds. */
function open(detectors: Detector[] = [digits]) {
  const found: (Claim & { value: string; record: string | undefined } & ReturnType<Found['locate']>)[] = []
  const document = createEngine(detectors).document((one) => {
    const { claim, raw, record } = one
    found.push({ ...claim, value: raw.slice(claim.start, claim.end), record, ...one.locate() })
  })
  const take = () => found.splice(0)
  return {
    prose: (text: string) => {
      document.prose(prose(text))
      return take()
    },
    block: (segment: ProseSegment) => {
      document.prose(segment)
      return take()
    },
    rows: (segment: RowsSegment) => {
      document.rows(segment)
      document.end()
      return take()
    },
    end: () => document.end(),
  }
}

const all = (segment: RowsSegment, detectors: Detector[] = [digits]) => open(detectors).rows(segment)

describe('prose', () => {
  it('leads spans back to the raw text', () => {
    const [found] = open().prose('㈱ の１２３４です')
    expect(found).toMatchObject({ value: '１２３４', normalized: '1234' })
    expect(found!.span).toEqual([3, 7])
  })

  it('hands a label in front to the detectors', () => {
    const document = open()
    expect(document.prose('電話番号：1234 と 5678').map(({ confidence }) => confidence)).toEqual([0.9, 0.9])
    expect(document.prose('ところで 1234')[0]).toMatchObject({ confidence: 0.5 })
    expect(document.prose('暗証: 1234')[0]).toMatchObject({ confidence: 0.9 })
  })

  it('never calls a detector on text that misses its hint', () => {
    seen.length = 0
    open().prose('数字はありません。no digits at all')
    expect(seen).toEqual([])
  })

  it('goes on when a detector throws or talks nonsense, and says so without the value', () => {
    const document = open([broken, digits, nonsense])
    expect(document.prose('1234 x')).toHaveLength(1)
    document.prose('5678 x')
    const gaps = document.end()
    expect(gaps.map(({ reason, severity }) => `${reason} ${severity}`)).toEqual(['detector-failed content', 'detector-failed content'])
    expect(gaps.map(({ detail }) => detail).join()).toMatch(/'broken' failed on 2 stretches.*'nonsense' failed on 2/)
    expect(JSON.stringify(gaps)).not.toContain('1234')
  })

  it('finds the same whatever the size of the blocks', async () => {
    const text = Array.from(
      { length: 3000 },
      (_, i) => `${i % 7 === 0 ? '電話番号：' : ''}番号${1000 + i}、${'あ'.repeat(i % 50)}${i % 11 === 0 ? '\n' : ''}`,
    ).join('')
    const at = async (blockSize: number): Promise<string> => {
      const document = open()
      const out: string[] = []
      for await (const block of textBlocks(once(text), { blockSize })) {
        for (const { value, confidence, place, span } of document.block(block)) out.push(JSON.stringify([value, confidence, place, span]))
      }
      return out.join('\n')
    }
    const large = await at(64 * 1024)
    expect(large.split('\n')).toHaveLength(3000)
    expect(await at(1024)).toBe(large)
    expect(await at(4096)).toBe(large)
  })
})

describe('rows', () => {
  const names = Array.from({ length: 20 }, (_, i) => [`商品${i}`, String(1000 + i)])

  it('gives cells their header, and findings the header in place and reason', () => {
    const found = all(rows([['備考', '電話番号'], ...names]))
    expect(found).toHaveLength(20)
    expect(found[0]).toMatchObject({
      value: '1000',
      reason: 'column:電話番号+shape',
      record: 't1r2',
      place: { kind: 'cell', ref: 'B2', header: '電話番号' },
    })
  })

  it('names an unknown header by its column only: it can hold a name', () => {
    const found = all(rows([['佐藤さんの', '山田の秘密'], ...names]))
    expect(JSON.stringify(found.map(({ reason, place }) => [reason, place]))).not.toMatch(/佐藤|山田/)
    expect(found.at(-1)!.place).toMatchObject({ ref: 'B21' })
  })

  it('joins a value that stands in several columns', () => {
    const joined = defineDetector({
      ...digits,
      id: 'joined',
      *detect(view: TextView): Iterable<Match> {
        for (const { 0: text, index } of view.text.matchAll(/0\d-\d{4}-\d{4}/g))
          yield { span: [index, index + text.length], confidence: 0.9, reason: 'label+shape' }
      },
    })
    const found = all(rows([['氏名', 'TEL1', 'TEL2', 'TEL3'], ...names.map(([name], i) => [name!, '03', '1234', String(5000 + i)])]), [
      joined,
    ])
    expect(found).toHaveLength(20)
    expect(found[3]).toMatchObject({ value: '03-1234-5003', place: { ref: 'B5' }, span: [0, 2] })
  })

  it('looks at the stored value where the displayed one says nothing', () => {
    const [found] = all(rows([['電話番号'], ['1.2E+4']], new Map([[0, '12345678']])))
    expect(found).toMatchObject({ normalized: '1234', value: '1.2E+4' })
  })

  it('believes the stored value where it says more than the displayed one', () => {
    const weak = defineDetector({
      ...digits,
      id: 'rounded',
      *detect(view: TextView): Iterable<Match> {
        if (/E\+/.test(view.text)) yield { span: [0, view.text.length], confidence: 0.5, reason: 'rounded' }
        else if (/^\d{8}$/.test(view.text)) yield { span: [0, 8], confidence: 0.9, reason: 'shape' }
      },
    })
    const found = all(rows([['電話番号'], ['1.2E+7']], new Map([[0, '12345678']])), [weak])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ normalized: '12345678', confidence: 0.9, span: [0, 6] })
  })

  it('reads long cells as running text', () => {
    const [found] = all(
      rows([
        ['備考', '電話番号'],
        [`${'長い文です。'.repeat(30)}会員番号：1234`, ''],
      ]),
    )
    expect(found).toMatchObject({ value: '1234', place: { ref: 'A2' } })
  })
})

async function* once(text: string): AsyncGenerator<string> {
  yield text
}
