import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Detector, RowsSegment } from '../../src/contract/index.js'

/** What the engine had to do: counted, because time tells a slip from noise only on an idle machine. */
const { work } = vi.hoisted(() => ({
  work: { normalised: 0, labels: 0, tokenised: 0, calls: 0, characters: 0, searched: 0, latin: 0, columns: 0 },
}))

vi.mock(import('../../src/text/normalise.js'), async (original) => {
  const module = await original()
  const normalise = (raw: string) => {
    work.normalised += raw.length
    return module.normalise(raw)
  }
  return { ...module, normalise }
})
vi.mock(import('../../src/table/roles.js'), async (original) => {
  const module = await original()
  const labelAtEnd = (text: string, end: number) => {
    work.labels++
    return module.labelAtEnd(text, end)
  }
  return { ...module, labelAtEnd }
})
/** Texts that are searched for numbers, telephones and dates, where they are not one of them as a whole. */
vi.mock(import('../../src/text/digit-runs.js'), async (original) => {
  const module = await original()
  const longRuns = (text: string) => {
    work.searched++
    return module.longRuns(text)
  }
  const spansOfShape: typeof module.spansOfShape = (text, shapes) => {
    work.searched++
    return module.spansOfShape(text, shapes)
  }
  return { ...module, longRuns, spansOfShape }
})
vi.mock(import('../../src/text/dates.js'), async (original) => {
  const module = await original()
  const findDates = (text: string) => {
    work.searched++
    return module.findDates(text)
  }
  return { ...module, findDates }
})
vi.mock(import('../../detectors/person-name/cells/latin.js'), async (original) => {
  const module = await original()
  const latinCell: typeof module.latinCell = (...args) => {
    work.latin++
    return module.latinCell(...args)
  }
  return { ...module, latinCell }
})
vi.mock(import('../../detectors/person-name/kernel/kernel.js'), async (original) => {
  const module = await original()
  const createKernel = (...args: Parameters<typeof module.createKernel>) => {
    const kernel = module.createKernel(...args)
    const { read } = kernel
    kernel.read = (text, marks) => {
      const sentence = read(text, marks)
      work.tokenised += kernel.tokenised()
      return sentence
    }
    return kernel
  }
  return { ...module, createKernel }
})

const { builtIns } = await import('../../detectors/index.js')
const { createEngine } = await import('../../src/engine/engine.js')
const { textBlocks } = await import('../../src/extract/text-blocks.js')

const counted = builtIns.map((detector): Detector => ({
  ...detector,
  detect(view) {
    work.calls++
    work.characters += view.text.length
    return detector.detect(view)
  },
  ...(detector.column !== undefined && {
    column(view) {
      work.columns++
      return detector.column!(view)
    },
  }),
}))
await Promise.all(counted.map(async (detector) => detector.prepare?.()))
const engine = createEngine(counted, { referenceDate: '2026-01-01', worth: 0 })

beforeEach(() => {
  for (const kind of Object.keys(work) as (keyof typeof work)[]) work[kind] = 0
})

async function scanText(text: string): Promise<{ found: number } & typeof work> {
  let found = 0
  const document = engine.document(() => found++)
  const chunks = async function* (): AsyncGenerator<string> {
    yield text
  }
  for await (const segment of textBlocks(chunks(), { blockSize: 32 * 1024 })) document.prose(segment)
  document.end()
  return { found, ...work }
}

function scanRows(cells: readonly (readonly string[])[]): { found: number } & typeof work {
  let found = 0
  const document = engine.document(() => found++)
  const rows = cells.map((row, index) => ({ number: index + 1, cells: [...row] }))
  const locate: RowsSegment['locate'] = (row, column, start, end) => ({
    place: { kind: 'cell', sheet: 'A', ref: `${String.fromCharCode(65 + column)}${row.number}` },
    span: [start, end],
  })
  document.rows({ kind: 'rows', table: 'A', rows, locate })
  document.end()
  return { found, ...work }
}

/** Bounds are a tenth above what was done when they were set: whoever raises one says why. */
const within = (done: typeof work, bounds: Partial<typeof work>): void => {
  for (const [kind, bound] of Object.entries(bounds)) expect.soft(done[kind as keyof typeof work], kind).toBeLessThanOrEqual(bound)
}

describe('work of the engine', () => {
  it('on an English program: one look for the signs of all detectors, and no detector', async () => {
    const lines = Array.from(
      { length: 1000 },
      (_, i) => `  if (options.size > ${i % 97}) { result.push(handler(value[${i % 9}], next)); } // keeps what was asked for\n`,
    )
    const text = lines.join('')
    const done = await scanText(text)
    expect(done.found).toBe(0)
    expect(done.tokenised).toBe(0)
    within(done, { normalised: 0, labels: 2200, calls: 0, characters: 0 })
  })

  it('on an English program that holds a telephone number: detectors see what stands around it, not the program', async () => {
    const line = '  if (options.size > 9) { result.push(handler(value[3], next)) }\n'
    const done = await scanText(`${line.repeat(400)}// tel: 03-5253-1111\n${line.repeat(400)}`)
    expect(done.found).toBe(1)
    within(done, { normalised: 0, calls: 18, characters: 25_000 })
  })

  it('on an English program with a character beyond ASCII: of it only that part is normalised', async () => {
    const line = '  if (options.size > 9) { result.push(handler(value[3], next)) }\n'
    const done = await scanText(`${line.repeat(200)}// a dash – and \\u2026\n${line.repeat(200)}`)
    expect(done.found).toBe(0)
    within(done, { normalised: 1500, calls: 0, characters: 0 })
  })

  it('on Japanese prose: tokens once, detectors where their hints hold', async () => {
    const sentence =
      '本日、山田太郎様より東京都千代田区神田1-2-3の件でお電話（03-5253-1111）をいただきましたので、担当者から折り返しご連絡いたします。\n'
    const size = 200 * sentence.length
    const done = await scanText(sentence.repeat(200))
    expect(done.found).toBe(600)
    within(done, { normalised: 1.1 * size, labels: 220, tokenised: 1.1 * size, calls: 20, characters: 20 * size })
  })

  it('on a program with Japanese comments: tokens of the comments alone', async () => {
    const comment = '// 値が空のときは既定値を返します\n'
    const done = await scanText(`${comment}export function step(input, options = {}) {\n  return input.filter(Boolean)\n}\n`.repeat(200))
    expect(done.found).toBe(0)
    within(done, { tokenised: 200 * comment.length, calls: 14 })
  })

  it('on a table: cells that come again are read once', () => {
    const header = ['氏名', '電話番号', '性別', '職業', '備考']
    const row = (i: number): string[] => [`佐藤 花子${i % 50}`, `03-5253-${1000 + i}`, i % 2 ? '男' : '女', '会社員', '']
    const done = scanRows([header, ...Array.from({ length: 2000 }, (_, i) => row(i))])
    expect(done.found).toBe(8000)
    within(done, { normalised: 1300, labels: 0, tokenised: 3, calls: 4800, characters: 55_400 })
  })

  it('on a list of customers: of each cell one look, by the one detector that its header speaks of', () => {
    const header = '顧客番号 氏名 フリガナ 郵便番号 住所 電話番号 携帯電話 メールアドレス 生年月日 性別 職業 購入金額'.split(' ')
    const row = (i: number): string[] => [
      `C${String(i).padStart(8, '0')}`,
      `佐藤 花子${i}`,
      'サトウ ハナコ',
      `150-${1000 + (i % 9000)}`,
      `東京都渋谷区渋谷${1 + (i % 9)}-${1 + (i % 30)}-${i}`,
      `03-5253-${1000 + (i % 9000)}`,
      `090-${2000 + (i % 7000)}-${1000 + (i % 9000)}`,
      `user${i}@sekisho-mail.jp`,
      `19${50 + (i % 50)}/${1 + (i % 12)}/${1 + (i % 28)}`,
      i % 2 ? '男' : '女',
      '会社員',
      `${1000 + i}`,
    ]
    const rows = 2000
    const done = scanRows([header, ...Array.from({ length: rows }, (_, i) => row(i))])
    expect(done.found).toBeGreaterThan(10 * rows)
    within(done, { normalised: 1400, labels: 0, tokenised: 17, calls: 45_300, characters: 573_000, searched: 28_400 })
  })

  it('on data files of a program: of each key the detectors are asked once, and words that can be no name are not looked at as such', () => {
    const keys = ['zzversion', 'zzlicense', 'zzmain', 'zztypes', 'zzengines']
    const file = (i: number): string[] => [`${i}.2.3`, 'mit', `dist/index${i}.js`, 'a longer line of words', 'node']
    const first = scanRows([keys, file(0)])
    expect(first.found).toBe(0)
    const perKey = work.columns / keys.length
    expect(perKey).toBeLessThanOrEqual(25)
    for (let i = 1; i < 50; i++) scanRows([keys, file(i)])
    expect(work.columns).toBe(perKey * keys.length)
    expect(work.latin).toBe(0)
  })
})
