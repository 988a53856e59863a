import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatBaseline, parseBaseline } from '../../../src/gate/policy/baseline.js'
import { repository, told, type Repo } from './cli.js'

const KEY = 'k'.repeat(32)
const ROWS = '氏名,電話番号\n佐々木 美咲,090-3171-4408\n高橋 健一,080-4712-9935\n'

describe('a baseline', () => {
  it('is read as it was written, sorted, without a time', () => {
    const counts = new Map([
      ['phone-number 00000000000000bb', 2],
      ['email 00000000000000aa', 1],
    ])
    const text = formatBaseline({ keyId: '0123456789abcdef', counts })
    expect(text).toBe('# sekisho baseline 1\n# key 0123456789abcdef\nemail 00000000000000aa 1\nphone-number 00000000000000bb 2\n')
    expect(parseBaseline(text.replaceAll('\n', '\r\n'), '0123456789abcdef', 'b').counts).toEqual(counts)
  })

  it('survives a merge by lines; of two counts the higher one holds', () => {
    const text = '# sekisho baseline 1\n# key 0123456789abcdef\nemail 00000000000000aa 1\nemail 00000000000000aa 3\n'
    expect(parseBaseline(text, '0123456789abcdef', 'b').counts.get('email 00000000000000aa')).toBe(3)
  })

  it.each([
    ['', /no baseline/],
    ['# sekisho baseline 2\n', /another version/],
    ['# sekisho baseline 1\n# key ffffffffffffffff\n', /another key/],
    ['# sekisho baseline 1\n', /another key/],
    ['# sekisho baseline 1\n# key 0123456789abcdef\n# key ffffffffffffffff\n', /another key/],
    ['# sekisho baseline 1\n# key 0123456789abcdef\n<<<<<<< HEAD\n', /conflict of git \(line 3\)/],
    ['# sekisho baseline 1\n# key 0123456789abcdef\nemail aa 1\n', /damaged at line 3/],
    ['# sekisho baseline 1\n# key 0123456789abcdef\nmy-number 00000000000000aa 1\n', /damaged at line 3/],
  ])('%j is refused', (text, why) => {
    expect(() => parseBaseline(text, '0123456789abcdef', 'b')).toThrow(why)
  })
})

describe('gate --baseline', () => {
  const setUp = async (first: Record<string, string> = { 'old.csv': ROWS }): Promise<Repo> => {
    const repo = repository(first)
    writeFileSync(join(repo.path, '..', `${repo.path.split('/').pop()}.key`), KEY)
    return repo
  }
  const flags = (repo: Repo): string[] => ['--baseline', '.base', '--key', `../${repo.path.split('/').pop()}.key`]
  const update = (repo: Repo) => repo.gate('.', ...flags(repo), '--update-baseline')

  it('knows what was there where it was moved, indented and renamed', async () => {
    const repo = await setUp()
    expect((await repo.gate('.')).code).toBe(1)
    expect((await update(repo)).code).toBe(0)
    const text = readFileSync(join(repo.path, '.base'), 'utf8')
    await update(repo)
    expect(readFileSync(join(repo.path, '.base'), 'utf8')).toBe(text)
    expect(text).not.toMatch(/old\.csv|佐々木|090/)
    repo.git('mv', 'old.csv', 'new.csv')
    repo.stage({ 'new.csv': `メモ\n\n${ROWS.replaceAll(',', ' , ')}` })
    expect((await repo.gate('.', ...flags(repo))).code).toBe(0)
    const staged = await repo.gate('--staged', ...flags(repo))
    expect([staged.code, staged.result!.counts.block]).toEqual([0, 0])
    expect(staged.result!.counts.known).toBeGreaterThan(0)
  })

  it('blocks what is new, and one more copy of what is known', async () => {
    const repo = await setUp()
    await update(repo)
    repo.stage({ 'old.csv': `${ROWS}中村 由美,070-2218-6643\n` })
    expect(told((await repo.gate('--staged', ...flags(repo))).result).every((one) => one.endsWith('old.csv:4'))).toBe(true)
    repo.stage({ 'old.csv': ROWS, 'copy.csv': ROWS })
    const { code, result } = await repo.gate('.', ...flags(repo))
    expect(code).toBe(1)
    expect(result!.counts).toMatchObject({ block: 4, known: 4 })
  })

  it('forgets what is gone when it is updated', async () => {
    const repo = await setUp()
    await update(repo)
    repo.stage({ 'old.csv': ROWS.split('\n').slice(0, 2).join('\n') + '\n' })
    const { result } = await update(repo)
    expect(result!.notices).toContainEqual({
      kind: 'baseline-written',
      path: '.base',
      values: { entries: '2', added: '0', removed: '2', refused: '0' },
    })
    repo.stage({ 'old.csv': ROWS })
    expect((await repo.gate('.', ...flags(repo))).code).toBe(1)
  })

  it('never takes a My Number', async () => {
    const repo = await setUp({ 'a.md': 'マイナンバー 123456789018\n' })
    const { code, result } = await update(repo)
    expect(code).toBe(1)
    expect(result!.notices.find(({ kind }) => kind === 'baseline-written')!.values).toMatchObject({ entries: '0', refused: '1' })
    expect((await repo.gate('.', ...flags(repo))).code).toBe(1)
  })

  it('says what is missing instead of passing', async () => {
    const repo = await setUp()
    const missing = await repo.gate('.', ...flags(repo))
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('.base does not exist')])
    await update(repo)
    expect((await repo.gate('.', '--baseline', '.base')).err).toContain('needs a key')
    repo.write({ other: 'o'.repeat(32) })
    const wrong = await repo.gate('.', '--baseline', '.base', '--key', 'other')
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('another key')])
    expect((await repo.gate('--staged', ...flags(repo), '--update-baseline')).err).toContain('whole tree')
    expect((await repo.gate('.', ...flags(repo), '--since', 'HEAD')).code).toBe(2)
  })

  it('comes from the base in CI: a change cannot add its own leak to it', async () => {
    const repo = await setUp()
    repo.git('checkout', '-q', 'main')
    await update(repo)
    repo.commit({})
    repo.git('checkout', '-q', '-B', 'work')
    repo.stage({ 'new.csv': '氏名,電話番号\n中村 由美,070-2218-6643\n' })
    await update(repo)
    repo.commit({})
    const { code, result } = await repo.gate('--merge-base', 'main', ...flags(repo))
    expect(code).toBe(1)
    expect(result!.notices).toContainEqual({ kind: 'baseline-from-base', path: '.base' })
    expect((await repo.gate('--merge-base', 'main', ...flags(repo), '--trust-change')).code).toBe(0)
  })

  it('a key that everybody can read is told of', async () => {
    const repo = await setUp()
    repo.commit({ key: KEY })
    await repo.gate('.', '--baseline', '.base', '--key', 'key', '--update-baseline')
    expect((await repo.gate('.', '--baseline', '.base', '--key', 'key')).result!.notices).toContainEqual({
      kind: 'key-in-repository',
      path: 'key',
    })
  })
})

describe('gate --since', () => {
  it('lets pass what was there, moved, renamed and with a My Number, and blocks what is new and what is copied', async () => {
    const text = `# 台帳\n${ROWS}\nマイナンバー 123456789018\n`
    const repo = repository({ 'old.md': text })
    expect((await repo.gate('.', '--since', 'main')).code).toBe(0)
    repo.stage({ 'old.md': `# 新しい台帳\n\n\n${text}` })
    const moved = await repo.gate('.', '--since', 'main')
    expect([moved.code, moved.result!.counts.block]).toEqual([0, 0])
    repo.git('mv', 'old.md', 'b.md')
    expect((await repo.gate('.', '--since', 'main')).code).toBe(0)
    repo.stage({ 'c.md': text })
    expect((await repo.gate('.', '--since', 'main')).code).toBe(1)
    repo.git('rm', '-q', '--cached', 'c.md')
    expect((await repo.gate('--staged', '--since', 'main')).code).toBe(0)
    repo.stage({ 'b.md': `${text}\n携帯 070-2218-6643\n` })
    expect((await repo.gate('--staged', '--since', 'main')).code).toBe(1)
  })

  it('a commit that is not there is no silent pass', async () => {
    expect((await repository().gate('.', '--since', 'nowhere')).code).toBe(2)
  })
})
