import { describe, expect, it } from 'vitest'
import { applyDecisions, mergeResults, parseDecisions, type Decisions, type Ruling, type ScanResult } from '../../../src/index.js'
import { createEvidence } from '../../../src/scope/evidence.js'
import { createSummary } from '../../../src/scope/summary.js'
import { hiddenId } from '../../../src/scope/decisions/index.js'
import { packed, plainRecord } from '../packed.js'

/** Records written as 'name:山田太郎 mobile:09011112222', one a row from row 2, a sheet each by 'sheet!…'. */
function result(files: Record<string, string[]>): ScanResult {
  const summary = createSummary({ types: ['person-name', 'email'] })
  const records = Object.entries(files).map(([path, people]) => {
    const packing = people.map((one, index) => {
      const [sheet = '', text = ''] = one.includes('!') ? one.split('!') : ['名簿', one]
      const place = { kind: 'cell' as const, sheet, ref: `B${index + 2}` }
      return plainRecord(text, index + 2, { class: 'unknown', place, items: ['氏名', 'コード'] })
    })
    const own = createEvidence()
    own.addRecords(packed(path, packing))
    const file = {
      path,
      bytes: 1,
      format: 'xlsx',
      status: 'scanned' as const,
      gaps: [],
      findings: people.length,
      byType: people.length > 0 ? { 'person-name': people.length } : {},
      milliseconds: 1,
    }
    summary.add({ kind: 'file', record: file, evidence: own.result() })
    return file
  })
  return {
    version: 1,
    tool: { name: 'sekisho', version: '0' },
    options: { types: ['person-name', 'email'] },
    keyId: 'k',
    referenceDate: '2026-01-01',
    startedAt: '',
    finishedAt: '',
    findings: [],
    files: records,
    summary: summary.result(),
    persons: [...summary.persons()],
    evidence: summary.evidence(),
  }
}

const decide = (...rulings: Ruling[]): Decisions => ({ version: 1, rulings })
const ids = ({ persons = [] }: ScanResult): string[] => persons.map(({ id }) => id).sort()
const range = ({ summary: { persons } }: ScanResult): number[] => [persons.min, persons.estimate, persons.max]

const two = result({
  'a.xlsx': ['name:山田太郎 email:y@a.jp', 'name:佐藤花子 email:s@a.jp'],
  'old/b.xlsx': ['name:山田太郎 email:y@a.jp', 'テスト!name:試験一郎 email:t@a.jp'],
})

describe('applyDecisions', () => {
  it('changes nothing without rulings, and leaves the result that it was given', () => {
    const before = JSON.stringify(two)
    const same = applyDecisions(two, decide())
    expect(same.summary).toEqual({ ...two.summary, rulings: [] })
    expect(same.persons).toEqual(two.persons)
    applyDecisions(two, decide({ rule: 'exclude', path: 'a.xlsx' }, { rule: 'class', path: 'old/', class: 'customer' }))
    expect(JSON.stringify(two)).toBe(before)
  })

  it('leaves out a file, a folder, a sheet', () => {
    expect(ids(applyDecisions(two, decide({ rule: 'exclude', path: 'old/b.xlsx' })))).toEqual(['a.xlsx#0', 'a.xlsx#1'])
    expect(ids(applyDecisions(two, decide({ rule: 'exclude', path: 'old/' })))).toEqual(['a.xlsx#0', 'a.xlsx#1'])
    const sheet = applyDecisions(two, decide({ rule: 'exclude', path: 'old/b.xlsx', sheet: 'テスト' }))
    expect(ids(sheet)).toEqual(['a.xlsx#0', 'a.xlsx#1'])
    expect(sheet.summary.persons.records).toBe(3)
    expect(sheet.summary.rulings).toEqual([{ ruling: expect.anything(), matched: true, records: 1 }])
  })

  it('takes the findings of a file that is left out away', () => {
    const without = applyDecisions(two, decide({ rule: 'exclude', path: 'a.xlsx' }))
    expect(without.summary.byType['person-name']).toMatchObject({ findings: 2, files: 1 })
    expect(without.summary.files.total).toBe(2)
    expect(ids(without)).toEqual(['old/b.xlsx#0', 'old/b.xlsx#1'])
  })

  it('knows a file without persons for one that exists', () => {
    const empty = result({ 'a.txt': [], 'b.txt': ['name:山田太郎'] })
    const { summary } = applyDecisions(empty, decide({ rule: 'exclude', path: 'a.txt' }, { rule: 'exclude', path: 'c.txt' }))
    expect(summary.rulings?.map(({ matched }) => matched)).toEqual([true, false])
  })

  it('leaves out a record, or all records of a person, by id or place; ids stay', () => {
    const record = applyDecisions(two, decide({ rule: 'not-person', record: 'a.xlsx#0' }))
    expect(ids(record)).toEqual(['a.xlsx#1', 'old/b.xlsx#0', 'old/b.xlsx#1'])
    const person = applyDecisions(two, decide({ rule: 'not-person', person: 'old/b.xlsx#0' }))
    expect(ids(person)).toEqual(['a.xlsx#1', 'old/b.xlsx#1'])
    expect(person.summary.rulings?.[0]).toMatchObject({ matched: true, records: 2 })
    const place = { kind: 'cell' as const, sheet: 'テスト', ref: 'A3' }
    expect(ids(applyDecisions(two, decide({ rule: 'not-person', record: { path: 'old/b.xlsx', place } })))).toEqual([
      'a.xlsx#0',
      'a.xlsx#1',
    ])
    expect(range(person)).toEqual([2, 2, 2])
  })

  it('says of a table whose data it holds, and of a column what it is', () => {
    const { summary } = applyDecisions(
      two,
      decide(
        { rule: 'class', path: 'a.xlsx', class: 'applicant' },
        { rule: 'column', path: 'a.xlsx', column: 'コード', as: 'member-id' },
        { rule: 'column', path: 'old/', column: 'コード', as: 'none' },
      ),
    )
    expect(summary.classes).toMatchObject({ applicant: 2, unknown: 1 })
    expect(summary.items.find(({ label }) => label === 'コード')).toMatchObject({ persons: 2, files: 1 })
    expect(summary.combinations).toEqual([
      { types: ['member-id', 'person-name'], persons: 2 },
      { types: ['person-name'], persons: 1 },
    ])
    expect(summary.rulings?.map(({ records }) => records)).toEqual([2, 2, 2])
  })

  it('joins persons, which narrows the range', () => {
    const namesakes = result({ 'a.xlsx': ['name:山田太郎 email:y@a.jp'], 'b.xlsx': ['name:山田太郎 phone:0312345678'] })
    expect(range(namesakes)).toEqual([1, 1, 2])
    const joined = applyDecisions(namesakes, decide({ rule: 'join', records: ['a.xlsx#0', 'b.xlsx#0'] }))
    expect(range(joined)).toEqual([1, 1, 1])
    expect(joined.persons).toMatchObject([{ id: 'a.xlsx#0', joinedBy: ['ruling'], certain: true }])
    const parted = applyDecisions(namesakes, decide({ rule: 'split', records: ['b.xlsx#0'] }))
    expect(range(parted)).toEqual([2, 2, 2])
  })

  it('joins nothing where a record of the ruling is not there', () => {
    const { summary } = applyDecisions(two, decide({ rule: 'join', records: ['a.xlsx#0', 'a.xlsx#1', 'a.xlsx#9'] }))
    expect(summary.persons.estimate).toBe(3)
    expect(summary.rulings).toEqual([{ ruling: expect.anything(), matched: false, records: 0 }])
  })

  it('parts what was joined: a record, or each record of a person', () => {
    const one = result({ 'a.xlsx': ['email:y@a.jp'], 'b.xlsx': ['email:y@a.jp'], 'c.xlsx': ['email:y@a.jp'] })
    expect(range(one)).toEqual([1, 1, 1])
    expect(range(applyDecisions(one, decide({ rule: 'split', records: ['b.xlsx#0'] })))).toEqual([2, 2, 2])
    expect(range(applyDecisions(one, decide({ rule: 'split', person: 'a.xlsx#0' })))).toEqual([3, 3, 3])
    const rejoined = decide({ rule: 'join', records: ['b.xlsx#0', 'c.xlsx#0'] }, { rule: 'split', person: 'a.xlsx#0' })
    expect(range(applyDecisions(one, rejoined))).toEqual([2, 2, 2])
  })

  it('finds a record whose file is not named', () => {
    expect(ids(applyDecisions(two, decide({ rule: 'not-person', record: hiddenId('a.xlsx#1') })))).toEqual(['a.xlsx#0', 'old/b.xlsx#1'])
  })

  it('can be merged: equal decisions are applied to the whole', () => {
    const decisions = decide({ rule: 'exclude', path: 'a.xlsx' })
    const parts = [result({ 'a.xlsx': ['name:山田太郎'] }), result({ 'b.xlsx': ['name:佐藤花子'] })].map((one) =>
      applyDecisions(one, decisions),
    )
    expect(mergeResults(parts).summary.persons.estimate).toBe(1)
  })
})

describe('parseDecisions', () => {
  const fails = async (value: unknown): Promise<string> =>
    parseDecisions(value).then(
      () => '',
      (error: Error) => error.message,
    )

  it('takes what a result and a review sheet name', async () => {
    const decisions = decide(
      { rule: 'exclude', path: 'a', sheet: 's', reason: 'x' },
      { rule: 'not-person', person: 'a#1' },
      { rule: 'join', records: ['a#1', { path: 'b', chain: ['b', 'c'], place: { kind: 'page', page: 1, line: 2 } }] },
      { rule: 'split', records: ['a#1'] },
    )
    expect(await parseDecisions(JSON.parse(JSON.stringify(decisions)))).toEqual(decisions)
  })

  it('names the ruling that is not right, and no value', async () => {
    expect(await fails([])).toContain('"version": 1')
    expect(
      await fails({
        version: 1,
        rulings: [
          { rule: 'exclude', path: 'a' },
          { rule: 'class', path: 'a', class: '山田' },
        ],
      }),
    ).toMatch(/^ruling 2 .*'class'/)
    expect(await fails({ version: 1, rulings: [{ rule: 'split' }] })).toContain('ruling 1')
    expect(await fails({ version: 1, rulings: [{ rule: 'not-person', person: 'a#1', record: 'a#1' }] })).toContain('ruling 1')
    const banned = await fails({ version: 1, rulings: [{ rule: 'ban', path: '山田' }] })
    expect(banned).toContain("'rule' is one of exclude, not-person, class, column, join, split")
    expect(banned).not.toContain('山田')
  })

  it('says what the ruling takes that is not right', async () => {
    const takes = async (ruling: object): Promise<string> => fails({ version: 1, rulings: [ruling] })
    expect(await takes({ rule: 'join', records: ['a#1'] })).toContain("'join' takes records, reason?")
    expect(await takes({ rule: 'column', path: 'a', column: 'b', as: '山田' })).toContain(
      "'column' takes path, sheet?, column, as, reason?",
    )
    expect(await takes({ rule: 'split', record: 'a#1' })).toContain("'split' takes person | records")
  })
})

describe('a column that is not what it seemed', () => {
  /** Two lists; under 連絡用 stands one mailbox for everybody, under メール (where there is one) another type's column. */
  function lists(items: string[]): ScanResult {
    const people = ['name:山田太郎', 'kana:佐藤花子'].map((name, index) =>
      plainRecord(`email:all@a.jp ${name}`, index + 2, {
        class: 'unknown',
        types: ['email', 'person-name'],
        items,
        itemTypes: items.map((label) => (label === '氏名' ? 'person-name' : 'email')),
        reach: { postal: false, phone: false, email: true },
      }),
    )
    const own = createEvidence()
    own.addRecords(packed('a.xlsx', people))
    const summary = createSummary({ types: ['email'] })
    const record = {
      path: 'a.xlsx',
      bytes: 1,
      format: 'xlsx',
      status: 'scanned' as const,
      gaps: [],
      findings: 0,
      byType: {},
      milliseconds: 1,
    }
    summary.add({ kind: 'file', record, evidence: own.result() })
    return { ...result({}), files: [record], summary: summary.result(), evidence: own.result() }
  }
  const rule = (column: string): Decisions => ({ version: 1, rulings: [{ rule: 'column', path: 'a.xlsx', column, as: 'none' }] })

  it('lets go of what its values joined, of its type and of the way to reach somebody', () => {
    const scanned = lists(['氏名', '連絡用'])
    expect(scanned.summary.persons.estimate).toBe(1)
    expect(scanned.summary.items).toContainEqual({ label: '連絡用', type: 'email', persons: 1, files: 1 })
    const { summary } = applyDecisions(scanned, rule('連絡用'))
    expect(summary.persons.estimate).toBe(2)
    expect(summary.reachable).toMatchObject({ email: 0, none: 2 })
    expect(summary.combinations).toEqual([{ types: ['person-name'], persons: 2 }])
    expect(summary.rulings![0]).toMatchObject({ matched: true, records: 2 })
    expect(summary.rulings![0]!.keysStay).toBeUndefined()
  })

  it.each(['column:D', 'D列', 'column D', 'D'])('takes a column without a told header as reports name it: %s', (column) => {
    const { summary } = applyDecisions(lists(['氏名', 'column:D']), rule(column))
    expect(summary.rulings![0]).toMatchObject({ matched: true, records: 2 })
  })

  it('says so where another column of the type may have brought the values', () => {
    const { summary } = applyDecisions(lists(['氏名', '連絡用', 'メール']), rule('連絡用'))
    expect(summary.persons.estimate).toBe(1)
    expect(summary.rulings![0]).toMatchObject({ matched: true, keysStay: true })
  })
})
