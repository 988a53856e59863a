import { describe, expect, it } from 'vitest'
import type { FileRecord, Gap } from '../../../src/contract/index.js'
import { mustBeRead } from '../../../src/gate/policy/unread.js'
import { membersGap } from '../../../src/worker/file-record.js'
import { repository } from './cli.js'

const gap = (over: Partial<Gap> = {}): Gap => ({ reason: 'encrypted', severity: 'content', path: 'a', detail: 'x', ...over })
const of = (format: string, status: FileRecord['status'] = 'unreadable') => ({ format, status })

describe('what must be read', () => {
  it.each(['encrypted', 'corrupt', 'stalled', 'too-large', 'crashed', 'out-of-memory', 'offline', 'detector-failed', 'vanished'] as const)(
    '%s',
    (reason) => {
      expect(mustBeRead(gap({ reason }), of('xlsx'))).toBe(true)
      expect(mustBeRead(gap({ reason }))).toBe(true)
    },
  )

  it('a format that is known and not read, and no bytes of no known format', () => {
    expect(mustBeRead(gap({ reason: 'unsupported' }), of('database'))).toBe(true)
    expect(mustBeRead(gap({ reason: 'unsupported' }), of('sqlite'))).toBe(false)
    expect(mustBeRead(gap({ reason: 'unsupported' }), of('unknown'))).toBe(false)
    expect(mustBeRead(gap({ reason: 'crashed' }), of('unknown'))).toBe(true)
  })

  it('no pictures, sound and fonts', () => {
    expect(mustBeRead(gap({ reason: 'no-text', severity: 'minor' }), of('image'))).toBe(false)
  })

  it('text with a few bytes that are no characters was read; a damaged document was not', () => {
    for (const format of ['csv', 'yaml', 'sql', 'ldif', 'calendar', 'mbox'])
      expect(mustBeRead(gap({ reason: 'corrupt' }), of(format, 'partial'))).toBe(false)
    expect(mustBeRead(gap({ reason: 'corrupt' }), of('xlsx', 'partial'))).toBe(true)
  })

  it('a container by its members, whose own records are asked', () => {
    const { reason, severity, detail } = membersGap('encrypted', 2)
    expect(mustBeRead({ reason, severity, detail, path: 'a.zip' }, of('zip', 'partial'))).toBe(false)
  })
})

describe('gate', () => {
  const BROKEN = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 7)])

  it('a document that cannot be read is exit 3, unless a flag or an entry of the config allows it', async () => {
    const repo = repository()
    repo.stage({ '顧客.xlsx': BROKEN })
    expect((await repo.gate('--staged')).code).toBe(3)
    const passed = await repo.gate('--staged', '--allow-unreadable')
    expect(passed.code).toBe(0)
    expect(passed.result!.gaps[0]).toMatchObject({ blocks: false, letPass: true })
    repo.stage({ '.sekisho.json': JSON.stringify({ allow: [{ path: '*.xlsx', type: '*', reason: '何でも' }] }) })
    expect((await repo.gate('--staged')).code).toBe(3)
    repo.stage({ '.sekisho.json': JSON.stringify({ allow: [{ path: '*.xlsx', type: 'unreadable', reason: '壊れた見本' }] }) })
    const { code, result } = await repo.gate('--staged')
    expect(code).toBe(0)
    expect(result!.gaps[0]).toMatchObject({ blocks: false, allow: { type: 'unreadable', reason: '壊れた見本' } })
  })

  it('personal data wins over what was not read', async () => {
    const repo = repository()
    repo.stage({ '顧客.xlsx': BROKEN, 'a.md': '携帯 090-3171-4408\n' })
    expect((await repo.gate('--staged')).code).toBe(1)
  })

  it('pictures and unknown bytes pass', async () => {
    const repo = repository()
    const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(64)])
    repo.stage({ 'a.png': png, 'cache.bin': Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256)) })
    expect((await repo.gate('--staged')).code).toBe(0)
  })
})
