import { describe, expect, it } from 'vitest'
import { configuredAllows } from '../../../src/gate/policy/allow/configured.js'
import type { Host } from '../../../src/cli/api.js'
import { gateConfig } from '../../../src/cli/gate-config.js'
import { messagesOf } from '../../../src/cli/messages.js'
import { cell, found } from './findings.js'
import { repository, told } from './cli.js'

const of = (entry: object, today = '2026-04-01') =>
  configuredAllows([{ path: '**', type: 'email', reason: 'x', ...entry }], '.sekisho.json', today)

describe('allow of the config', () => {
  it('is limited to its path, from the top of the repository', () => {
    expect(of({ path: 'docs/*.md' }).ofFile('docs/a.md')).toBeDefined()
    expect(of({ path: 'docs/*.md' }).ofFile('x/docs/a.md')).toBeUndefined()
    expect(of({ path: 'docs' }).ofFile('x/docs/a/b.md')).toBeDefined()
    expect(of({ path: './docs/' }).ofFile('docs/.hidden')).toBeDefined()
    expect(of({ path: 'Docs/**' }).ofFile('docs/a.md')).toBeUndefined()
  })

  it('is limited to its type, sheet and column', () => {
    const allows = of({ type: 'phone-number', sheet: '窓口', column: '電話番号' }).ofFile('a.xlsx')!
    expect(allows.of(found('phone-number', { place: cell('B2', '電話番号', '窓口') }))).toBeDefined()
    expect(allows.of(found('email', { place: cell('B2', '電話番号', '窓口') }))).toBeUndefined()
    expect(allows.of(found('phone-number', { place: cell('B2', '電話番号', '顧客') }))).toBeUndefined()
    expect(allows.of(found('phone-number', { place: cell('B2', '携帯', '窓口') }))).toBeUndefined()
    expect(
      of({ column: 'C' })
        .ofFile('a.csv')!
        .of(found('email', { place: { kind: 'text', line: 2, column: 9, header: 'column:C' } })),
    ).toBeDefined()
    expect(
      of({ column: 'AB' })
        .ofFile('a.xlsx')!
        .of(found('email', { place: cell('AB12') })),
    ).toBeDefined()
    expect(
      of({ column: 'A' })
        .ofFile('a.xlsx')!
        .of(found('email', { place: cell('AB12') })),
    ).toBeUndefined()
  })

  it('names a My Number or does not let it pass', () => {
    expect(of({ type: '*' }).ofFile('a')!.of(found('my-number'))).toBeUndefined()
    expect(of({ type: '*' }).ofFile('a')!.of(found('card-number'))).toBeDefined()
    expect(of({ type: 'my-number' }).ofFile('a')!.of(found('my-number'))).toBeDefined()
  })

  it('holds on its last day, and not on the next', () => {
    expect(of({ until: '2026-04-01' }).ofFile('a')).toBeDefined()
    const over = of({ until: '2026-03-31' })
    expect([over.ofFile('a'), over.expired.length]).toEqual([undefined, 1])
  })
})

describe('gate', () => {
  const CSV = '窓口,電話番号\n受付,090-3171-4408\n'
  const withAllow = (entry: object): string =>
    JSON.stringify({ allow: [{ path: 'desk.csv', type: 'phone-number', reason: '公開の番号', ...entry }] })

  it('obeys an entry, tells of one whose day has passed, and of one that nobody needs', async () => {
    const repo = repository()
    repo.stage({ 'desk.csv': CSV, '.sekisho.json': withAllow({ column: '電話番号' }) })
    expect(told((await repo.gate('--staged')).result)).toEqual(['allowed allow phone-number desk.csv:2'])
    repo.stage({ '.sekisho.json': withAllow({ until: '2020-01-01' }) })
    const over = await repo.gate('--staged')
    expect(over.code).toBe(1)
    expect(over.result!.notices).toContainEqual({
      kind: 'allow-expired',
      path: '.sekisho.json',
      values: { type: 'phone-number', until: '2020-01-01', of: 'desk.csv' },
    })
    repo.write({ 'desk.csv': '窓口,電話番号\n受付,090-3171-4408\n', '.sekisho.json': withAllow({ type: 'email' }) })
    const idle = await repo.gate('desk.csv')
    expect(idle.result!.notices).toContainEqual({ kind: 'allow-unused', path: '.sekisho.json', values: { type: 'email', of: 'desk.csv' } })
  })

  it.each([
    ['no reason', { reason: undefined }, /allow\.\[0\]\.reason/],
    ['an empty reason', { reason: '-' }, /allow\.\[0\]\.reason/],
    ['a day that is none', { until: '31.12.2026' }, /allow\.\[0\]\.until/],
    ['an unknown key', { paths: 'x' }, /paths.*path, sheet/],
    ['a type that is none', { type: 'E mail' }, /allow\.\[0\]\.type/],
  ])('a config with %s is refused', async (_, entry, why) => {
    const repo = repository()
    repo.stage({ 'desk.csv': CSV, '.sekisho.json': withAllow(entry) })
    const { code, err } = await repo.gate('--staged')
    expect(code).toBe(2)
    expect(err.replaceAll('allow[0]', 'allow.[0]')).toMatch(why)
  })

  it('leaves out what the config ignores, and says so', async () => {
    const repo = repository()
    repo.stage({ 'desk.csv': CSV, '.sekisho.json': JSON.stringify({ ignore: ['*.csv'] }) })
    const { code, result } = await repo.gate('--staged')
    expect(code).toBe(0)
    expect(result!.gaps).toContainEqual({ gap: expect.objectContaining({ reason: 'ignored', path: 'desk.csv' }), blocks: false })
    repo.stage({ '.sekisho.json': '{}' })
    expect((await repo.gate('--staged', '--ignore', 'desk.csv')).code).toBe(0)
  })

  it('fails by the list of the config, and by that of the flag before it', async () => {
    const repo = repository()
    repo.stage({ 'desk.csv': CSV, '.sekisho.json': JSON.stringify({ failOn: ['my-number'] }) })
    expect((await repo.gate('--staged')).code).toBe(0)
    expect((await repo.gate('--staged', '--fail-on', 'phone-number')).code).toBe(1)
    expect((await repo.gate('--staged', '--fail-on', 'telephone')).err).toMatch(/'telephone'.*phone-number/)
  })

  it('knows the types of detectors that the config declares, and which are code', async () => {
    const declared = { id: 'acme-id', title: '社員', pattern: 'ACME-[0-9]{4}', examples: { positive: ['ACME-1234'], negative: ['x'] } }
    const source = Buffer.from(JSON.stringify({ detectors: ['default', declared, './own.mjs', 'module:acme', 'email'] }))
    const host = { loadApi: async () => ({ declaredSpecifier: () => 'data:' }) } as unknown as Host
    const { types, modules, scan } = await gateConfig(source, 'c.json', host, messagesOf('en'))
    expect({ types, modules, detectors: scan.detectors }).toEqual({
      types: ['acme-id'],
      modules: ['./own.mjs', 'module:acme'],
      detectors: ['default', 'data:', './own.mjs', 'module:acme', 'email'],
    })
  })
})
