import { describe, expect, it } from 'vitest'
import { shownReason } from '../../../src/gate/policy/allow/reason.js'
import { repository } from './cli.js'

describe('gate --list-allows', () => {
  it('lists every allow with its place and reason, used or not, and passes', async () => {
    const repo = repository()
    repo.write({
      'a.md': '連絡先 090-3171-4408 <!-- sekisho-allow: phone-number 広報 090-3171-4408 -->\n',
      'b.ts': '// sekisho-allow-file: synthetic 生成した値\nexport const x = 1\n',
      'c.md': '携帯 080-4712-9935\n',
      '.sekisho.json': JSON.stringify({ allow: [{ path: 'docs/**', sheet: '窓口', type: 'email', reason: '公開', until: '2099-12-31' }] }),
    })
    const json = await repo.gate('--list-allows', '--format', 'json')
    expect(json.code).toBe(0)
    expect(JSON.parse(json.out)).toEqual([
      {
        allow: {
          source: 'config',
          path: '.sekisho.json',
          type: 'email',
          reason: '公開',
          until: '2099-12-31',
          match: { path: 'docs/**', sheet: '窓口' },
        },
        used: false,
      },
      { allow: { source: 'line', path: 'a.md', line: 1, type: 'phone-number', reason: '広報 ***' }, used: true },
      { allow: { source: 'file', path: 'b.ts', line: 1, type: '*', reason: '生成した値' }, used: false },
    ])
    const text = await repo.gate('--list-allows', '--format', 'text')
    expect(text.out.split('\n')).toEqual([
      '.sekisho.json  email  docs/** / 窓口  until 2099-12-31  unused  "公開"',
      'a.md:1  phone-number  "広報 ***"',
      'b.ts:1  all but my-number  whole file  unused  "生成した値"',
      '3 allows, 2 of them unused.',
      '',
    ])
    expect((await repo.gate('--list-allows', '--staged')).code).toBe(2)
    expect((await repository().gate('--list-allows', '--format', 'text')).out).toBe('Nothing is allowed.\n')
    const careless = repository()
    careless.write({ 'c.ts': "export const tel = '090-8765-4321' // sekisho-allow: phone-number\n" })
    expect((await careless.gate('--list-allows', '--format', 'text')).out).toMatch(
      /^Nothing is allowed\.\nc\.ts:1: an allow without a reason is not obeyed/,
    )
  })
})

describe('a reason', () => {
  it('does not give away what it explains', () => {
    expect(shownReason('広報の 090-3171-4408 です')).toBe('広報の *** です')
    expect(shownReason('０９０３１７１４４０８')).toBe('***')
    expect(shownReason('taro@sakura-net.co.jp の件')).toBe('***@*** の件')
    expect(shownReason('課題 #12345、2026-04 まで')).toBe('課題 #12345、2026-04 まで')
  })
})
