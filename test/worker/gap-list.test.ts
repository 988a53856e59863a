import { describe, expect, test } from 'vitest'
import { ReadProblem, type GapSegment, type Segment } from '../../src/contract/index.js'
import { createGapList } from '../../src/worker/gap-list.js'
import { scanSegments, scanStreamed, type ScanTools } from '../../src/worker/scan-file.js'
import { prepareEngine } from '../../src/worker/prepare.js'
import { settingsOf } from '../../src/api/scanner.js'
import type { WorkerEvent } from '../../src/worker/events.js'

const spent = (page: number): GapSegment => ({
  kind: 'gap',
  reason: 'too-large',
  severity: 'content',
  place: { kind: 'page', page, line: 1 },
  detail: 'The budget is used up.',
})
const other: GapSegment = { kind: 'gap', reason: 'no-text', severity: 'minor', detail: 'Images are not read.' }
const listOf = (segments: readonly GapSegment[]) => {
  const gaps = createGapList('a.zip')
  segments.forEach(gaps.add)
  return gaps.list()
}
const many = (count: number): GapSegment[] => Array.from({ length: count }, (_, index) => spent(index + 1))

describe('the gaps of a file', () => {
  test('are listed one by one where they are few', () => {
    expect(listOf([...many(20), other])).toHaveLength(21)
    expect(listOf(many(20)).at(-1)).toMatchObject({ path: 'a.zip', place: { page: 20 }, detail: 'The budget is used up.' })
  })

  test.each([
    [21, 'The budget is used up. (1 more place of the file)'],
    [5000, 'The budget is used up. (4980 more places of the file)'],
  ])('that say the same %i times are 20 with their places and one that says how many more', (count, detail) => {
    const [different, ...same] = listOf([other, ...many(count)])
    expect(different).toMatchObject({ reason: 'no-text' })
    expect(same).toHaveLength(21)
    expect(same.map((gap) => gap.place)).toEqual([...many(20).map(({ place }) => place), undefined])
    expect(same.at(-1)).toEqual({ reason: 'too-large', severity: 'content', path: 'a.zip', detail })
  })

  test('another severity or sentence is another gap', () => {
    const variants: GapSegment[] = [spent(1), { ...spent(1), severity: 'minor' }, { ...spent(1), detail: 'Else.' }]
    expect(listOf(variants.flatMap((variant) => Array<GapSegment>(20).fill(variant)))).toHaveLength(60)
  })

  test('go into the record so', async () => {
    const events: WorkerEvent[] = []
    const segments = async function* (): AsyncGenerator<Segment> {
      yield* many(300)
    }
    await scanSegments('a.zip', 'zip', segments, () => 0, await toolsFor(events))
    expect(events).toMatchObject([{ kind: 'file', record: { status: 'unreadable' } }])
    expect(events.flatMap((event) => (event.kind === 'file' ? event.record.gaps : []))).toHaveLength(21)
  })

  test('keep the damage that a reader met before the disk failed', async () => {
    const mails = [
      'From a@example.jp Mon Jan  5 10:00:00 2026',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      '',
      'cut off',
      '',
      'From b@example.jp Mon Jan  5 10:00:00 2026',
      'Subject: next',
      '',
      'text\n'.repeat(30_000),
    ]
    const stream = async function* (): AsyncGenerator<Uint8Array> {
      for (const line of mails) yield Buffer.from(`${line}\n`)
      throw new ReadProblem('read-error', 'The disk could not be read.')
    }
    const events: WorkerEvent[] = []
    await scanStreamed('a.mbox', stream(), await toolsFor(events))
    expect(events.flatMap((event) => (event.kind === 'file' ? event.record.gaps : []))).toMatchObject([
      { reason: 'corrupt', severity: 'minor' },
      { reason: 'read-error', severity: 'content' },
    ])
  })
})

async function toolsFor(events: WorkerEvent[]): Promise<ScanTools> {
  const { scan } = settingsOf({ detectors: ['email'] })
  return { engine: await prepareEngine(scan, []), settings: scan, emit: (event) => void events.push(event), progress() {} }
}
