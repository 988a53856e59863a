import { beforeAll, describe, expect, it } from 'vitest'
import { builtIns } from '../../detectors/index.js'
import type { ColumnView, Detector } from '../../src/contract/index.js'
import { createColumnDetectors, type CellDetectors } from '../../src/engine/column-detectors.js'
import { arm, features } from '../../src/engine/hints.js'
import { ROLE_LABELS } from '../../src/table/role-data.js'
import { roleOf } from '../../src/table/roles.js'
import { checkDetector } from '../../src/testing.js'
import { normalise } from '../../src/text/normalise.js'
import { evidence, random } from './view.js'

/** Labels of the dictionary, a few of each role, those of the detectors, and words that no dictionary knows. */
const labels = [
  ...Object.values(ROLE_LABELS).flatMap((list) => {
    const words = list.trim().split(/\s+/)
    return [words[0]!, words.at(-1)!]
  }),
  ...builtIns.flatMap(({ labels = [] }) => labels.slice(0, 3)),
  ...[
    '記号・番号',
    '被保険者番号',
    '対象年齢',
    '募集職種',
    'MACアドレス',
    '内線',
    '備考',
    'メモ',
    'あれこれ',
    '氏名・住所',
    '病名',
    '介護メモ',
  ],
]
const columns: ColumnView[] = [
  {},
  ...builtIns.map(({ type }) => ({ vote: type })),
  ...[...new Set(labels)].flatMap((label): ColumnView[] => {
    const role = roleOf(label)?.role
    return [{ label }, ...(role === undefined ? [] : [{ label, role }])]
  }),
]

/** What the detectors know themselves by, glued to each other, and shapes of numbers. */
function texts(): string[] {
  const rand = random(8)
  const own = builtIns.flatMap(({ examples }) => [...examples.positive, ...examples.negative].map(({ text }) => text))
  const pick = (): string => own[Math.floor(rand() * own.length)]!
  const glued = Array.from({ length: 60 }, () => `${pick()} ${pick()}`)
  const digits = (n: number): string => Array.from({ length: n }, () => Math.floor(rand() * 10)).join('')
  const shapes = ['3-4', '2-4-4', '3-4-4', '4-4-4-4', '7', '8', '6', '10', '11', '12', '16', '4-3-7', '5-8', '2-3-1', '5-1']
  const numbers = shapes.flatMap((shape) => {
    const number = shape.split('-').map((length) => digits(Number(length)))
    return [
      number.join('-'),
      `0${number.join('-').slice(1)}`,
      number.join(' '),
      `〒${number.join('-')}`,
      `記号 11940 番号 ${number.join('')}1`,
    ]
  })
  return [...new Set([...own, ...glued, ...numbers, '昭和60年4月1日うまれ', '男', '♀', '$2y$10$abcdefghijklmnopqrstuu'])]
}

const cells = texts().map((text) => normalise(text).text)

function left(detectors: CellDetectors, text: string): Set<Detector> {
  const fitting = detectors.of(features(text)).filter(({ words, own }) => words?.test(text) !== false && own?.test(text) !== false)
  return new Set(fitting.map(({ detector }) => detector))
}

describe('what a detector says of a column', () => {
  beforeAll(async () => void (await Promise.all(builtIns.map((detector) => detector.prepare?.()))))

  it.each(builtIns.map((detector) => [detector.id, detector] as const))('%s finds nothing in cells that it refuses', (_, detector) => {
    const detectorsOf = createColumnDetectors([arm({ ...detector, hints: {} })])
    const found: string[] = []
    for (const column of columns) {
      const detectors = detectorsOf(column)
      for (const text of cells) {
        if (left(detectors, text).size > 0) continue
        let told = 0
        const document = { ...evidence(), add: () => void told++ }
        const matches = [...detector.detect({ text, kind: 'cell', row: [text], column: 0, document, ...column })]
        if (matches.length + told > 0) found.push(`${JSON.stringify(column)} ${text}`)
      }
    }
    expect(found).toEqual([])
  })

  it('leaves one or two detectors for a cell under a header of the dictionary', () => {
    const detectorsOf = createColumnDetectors(builtIns.map(arm))
    const ask = (label: string, cell: string): string[] =>
      [...left(detectorsOf({ label, role: roleOf(label)!.role }), normalise(cell).text)].map(({ id }) => id)
    expect(ask('電話番号', '03-5253-1111')).toEqual(['person-name', 'phone-number'])
    expect(ask('顧客番号', 'C00012345')).toEqual(['member-id'])
    expect(ask('メールアドレス', 'taro@sekisho-mail.jp')).toEqual(['email'])
    expect(ask('郵便番号', '100-0005')).toEqual(['postal-code'])
    expect(ask('性別', '男')).toEqual(['gender', 'sensitive'])
  })

  it('of a detector that fails over a column, nothing', () => {
    const failing = { ...builtIns[0]!, column: () => { throw new Error('x') } } // prettier-ignore
    expect(left(createColumnDetectors([arm(failing)])({}), '山田').size).toBe(1)
  })

  it('is checked by the contract suite', async () => {
    const gender = builtIns.find(({ id }) => id === 'gender')!
    expect((await checkDetector({ ...gender, column: () => false })).join('\n')).toContain('what it says of the column')
    expect(await checkDetector(gender)).toEqual([])
  })
})
