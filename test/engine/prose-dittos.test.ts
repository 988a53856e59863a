import { describe, expect, it } from 'vitest'
import { builtIns } from '../../detectors/index.js'
import { createEngine } from '../../src/engine/engine.js'
import { valueOf } from '../helpers/sheet-records.js'
import type { PersonRecord } from '../../src/records/record.js'

const engine = createEngine(builtIns, { referenceDate: '2026-01-01' })

/** Who is told of, with home and mobile, and how many addresses were found. */
async function read(lines: readonly string[]): Promise<{ persons: string[]; addresses: number }> {
  for (const detector of builtIns) await detector.prepare?.()
  const records: PersonRecord[] = []
  let addresses = 0
  const document = engine.document(
    ({ claim }) => (addresses += claim.detector.type === 'address' ? 1 : 0),
    (record) => records.push(record),
  )
  const text = lines.join('\n')
  const locate = (start: number, end: number) => ({
    place: { kind: 'text' as const, line: 1, column: start + 1 },
    span: [start, end] as [number, number],
  })
  document.prose({ kind: 'prose', text, core: [0, text.length], locate })
  document.end()
  const persons = records.map((record) => ['name', 'address', 'mobile'].map((kind) => valueOf(record, kind) ?? '-').join(' '))
  return { persons, addresses }
}

const HOME = '愛知県名古屋市守山区小幡2丁目16番8号'
const [AT_HOME, AT_OFFICE] = ['愛知県名古屋市小幡2-16-8', '愛知県名古屋市今池5-1-5']

describe('住所　同上', () => {
  it.each(['同上', '（同上）', '甲に同じ', '〃'])(
    'in front of the name is the home of who signs second, and no finding; what the firm has below is not: %s',
    async (words) => {
      const { persons, addresses } = await read([
        '甲（発注者）',
        `住所　${HOME}`,
        '氏名　石川　進　　印',
        '電話　090-3128-6284',
        '（共同発注者）',
        `住所　${words}`,
        '氏名　石川　奈緒　　印',
        '乙（請負者）',
        '住所　愛知県名古屋市千種区今池5-1-5 東海第一ビル3F',
        '株式会社住まいるリフォーム東海',
        '代表取締役　白井　達也　　印',
      ])
      expect(persons.slice(0, 2)).toEqual([`石川進 ${AT_HOME} 09031286284`, `石川奈緒 ${AT_HOME} -`])
      expect(persons.find((one) => one.startsWith('白井'))).toBe(`白井達也 ${AT_OFFICE} -`)
      expect(addresses).toBe(2)
    },
  )

  it('behind the name is the home of whom it stands below', async () => {
    const { persons } = await read([
      '氏名　石川　進',
      `住所　${HOME}`,
      '電話　090-3128-6284',
      '',
      '氏名　石川　奈緒',
      '住所　同上',
      '電話　090-3128-6285',
      '',
      '氏名　白井　達也',
      '住所　愛知県名古屋市千種区今池5-1-5',
      '電話　090-3128-6286',
    ])
    expect(persons).toEqual([`石川進 ${AT_HOME} 09031286284`, `石川奈緒 ${AT_HOME} 09031286285`, `白井達也 ${AT_OFFICE} 09031286286`])
  })

  it('says nothing far below every address, or within a sentence', async () => {
    const far = [
      `住所　${HOME}`,
      '氏名　石川　進',
      ...Array.from({ length: 12 }, () => '本契約に定めのない事項は協議する。'),
      '氏名　白井　達也',
      '住所　同上',
    ]
    expect((await read(far)).persons).toEqual([`石川進 ${AT_HOME} -`, '白井達也 - -'])
    const inside = [`住所　${HOME}`, '氏名　石川　進', '同居の親族の住所は同上とする。', '担当　白井　達也']
    expect((await read(inside)).persons).toEqual([`石川進 ${AT_HOME} -`, '白井達也 - -'])
  })
})
