import { describe, expect, it } from 'vitest'
import { repository, told } from './cli.js'

const MOBILE = '連絡先: 090-3171-4408\n'
const ALLOWED = '連絡先: 090-3171-4408 <!-- sekisho-allow: phone-number 広報の公開番号 -->\n'
const config = (value: object): string => JSON.stringify(value)
const ALLOW_ALL = config({ allow: [{ path: '**', type: '*', reason: '止めないでほしい' }] })

describe('in a hook', () => {
  it('an allow of the index lets its line pass, and says that the pull request will ask', async () => {
    const repo = repository()
    repo.stage({ 'a.md': MOBILE })
    expect((await repo.gate('--staged')).code).toBe(1)
    repo.stage({ 'a.md': ALLOWED })
    const { code, result } = await repo.gate('--staged')
    expect(code).toBe(0)
    expect(told(result)).toEqual(['allowed allow phone-number a.md:1'])
    expect(result!.findings[0]!.allow).toEqual({ source: 'line', path: 'a.md', line: 1, type: 'phone-number', reason: '広報の公開番号' })
    expect(result!.notices).toContainEqual({ kind: 'allow-of-change', path: 'a.md', line: 1, values: { type: 'phone-number' } })
  })

  it('an allow without a reason, or of another type, is told of and not honoured', async () => {
    const repo = repository()
    repo.stage({ 'a.md': '連絡先: 090-3171-4408 <!-- sekisho-allow: phone-number -->\n' })
    const bare = await repo.gate('--staged')
    expect(bare.code).toBe(1)
    expect(bare.result!.notices).toContainEqual({ kind: 'allow-without-reason', path: 'a.md', line: 1 })
    repo.stage({ 'a.md': '連絡先: 090-3171-4408 <!-- sekisho-allow: email 広報の番号 -->\n' })
    expect((await repo.gate('--staged')).code).toBe(1)
  })

  it('the config of the index counts, and not that of the work tree', async () => {
    const repo = repository()
    repo.stage({ 'a.md': MOBILE, '.sekisho.json': config({ allow: [{ path: 'a.md', type: 'phone-number', reason: '公開番号' }] }) })
    expect((await repo.gate('--staged')).code).toBe(0)
    repo.stage({ '.sekisho.json': config({}) })
    repo.write({ '.sekisho.json': ALLOW_ALL })
    expect((await repo.gate('--staged')).code).toBe(1)
  })
})

describe('in CI', () => {
  it('a pull request that adds an allow for its own leak is still blocked', async () => {
    const repo = repository()
    repo.commit({ 'a.md': ALLOWED })
    const { code, result } = await repo.gate('--merge-base', 'main')
    expect(code).toBe(1)
    expect(told(result)).toEqual(['block identifying phone-number a.md:1'])
    expect(result!.notices).toContainEqual({ kind: 'allow-not-in-base', path: 'a.md', line: 1, values: { type: 'phone-number' } })
    expect((await repo.gate('--range', 'main..work')).code).toBe(1)
    expect((await repo.gate('--merge-base', 'main', '--trust-change')).code).toBe(0)
  })

  it('so is one that speaks for its whole file', async () => {
    const repo = repository()
    repo.commit({ 'people.md': `<!-- sekisho-allow-file: synthetic 生成した値 -->\n${MOBILE}` })
    expect((await repo.gate('--merge-base', 'main')).code).toBe(1)
  })

  it('so is one with a leak in one commit and the allow in the next', async () => {
    const repo = repository()
    repo.commit({ 'a.md': MOBILE })
    repo.commit({ 'a.md': ALLOWED })
    expect((await repo.gate('--merge-base', 'main')).code).toBe(1)
  })

  it('so is one with a config that turns the rule off', async () => {
    for (const rules of [
      ALLOW_ALL,
      config({ ignore: ['**'] }),
      config({ failOn: ['my-number'] }),
      config({ detectors: ['email'] }),
      config({ minConfidence: 1 }),
    ]) {
      const repo = repository()
      repo.commit({ 'a.md': MOBILE, '.sekisho.json': rules })
      const { code, result } = await repo.gate('--merge-base', 'main')
      expect(code, rules).toBe(1)
      expect(result!.notices).toContainEqual({ kind: 'config-not-in-base', path: '.sekisho.json' })
      // Named or not.
      expect((await repo.gate('--merge-base', 'main', '--config', '.sekisho.json')).code).toBe(1)
    }
  })

  it('so is one that alters or removes the config of the base', async () => {
    const repo = repository({ '.sekisho.json': config({ failOn: ['email'] }) })
    repo.commit({ 'a.md': '連絡先 taro.suzuki@sakura-net.co.jp\n', '.sekisho.json': config({ failOn: ['my-number'] }) })
    const altered = await repo.gate('--merge-base', 'main')
    expect(altered.code).toBe(1)
    expect(altered.result!.notices).toContainEqual({ kind: 'config-from-base', path: '.sekisho.json' })
    repo.git('rm', '-q', '.sekisho.json')
    repo.git('commit', '-q', '-m', 'x')
    expect((await repo.gate('--merge-base', 'main')).code).toBe(1)
  })

  it('the config of the base holds', async () => {
    const repo = repository({ '.sekisho.json': config({ allow: [{ path: 'docs/**', type: 'phone-number', reason: '公開番号' }] }) })
    repo.commit({ 'docs/a.md': MOBILE })
    const { code, result } = await repo.gate('--merge-base', 'main')
    expect(code).toBe(0)
    expect(told(result)).toEqual(['allowed allow phone-number docs/a.md:1'])
  })

  it('a reviewed allow holds for its value where the line is edited or moved, and for no other value', async () => {
    const text = '# 窓口\n' + Array.from({ length: 20 }, (_, n) => `第${n}条 利用規約の本文です。\n`).join('')
    const repo = repository({ 'a.md': text + ALLOWED })
    repo.commit({ 'a.md': `${text}\n平日の${ALLOWED}` })
    expect(told((await repo.gate('--merge-base', 'main')).result)).toEqual(['allowed allow phone-number a.md:23'])
    repo.git('mv', 'a.md', 'b.md')
    repo.commit({ 'b.md': `${text}\n休日の${ALLOWED}` })
    expect((await repo.gate('--merge-base', 'main')).code).toBe(0)
    repo.commit({ 'b.md': `${text}\n${ALLOWED.replace('4408', '4409')}` })
    expect((await repo.gate('--merge-base', 'main')).code).toBe(1)
  })

  it('a value slipped under a reviewed comment is blocked', async () => {
    const comment = '<!-- sekisho-allow: phone-number 広報の公開番号 -->\n'
    const repo = repository({ 'a.md': `${comment}${MOBILE}` })
    repo.commit({ 'a.md': `${comment}担当 080-4712-9935\n${MOBILE}` })
    expect(told((await repo.gate('--merge-base', 'main')).result)).toContain('block identifying phone-number a.md:2')
  })

  it('a reviewed statement for a whole file holds for what is added to it, and never for a My Number', async () => {
    const head = '<!-- sekisho-allow-file: synthetic 生成した値 -->\n'
    const repo = repository({ 'people.md': head })
    repo.commit({ 'people.md': `${head}${MOBILE}マイナンバー 123456789018\n` })
    const { result, code } = await repo.gate('--merge-base', 'main')
    expect(code).toBe(1)
    expect(told(result).map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual([
      'allowed allow phone-number',
      'block identifying my-number',
    ])
  })

  it('a detector that the change alters is not run', async () => {
    const detector = (finds: boolean): string =>
      `export default { apiVersion: 1, id: 'acme-id', version: '1.0.0', type: 'acme-id', title: { ja: 'x', en: 'x' },
        *detect({ text }) { const at = text.indexOf('ACME-'); if (${finds} && at >= 0) yield { span: [at, at + 9], confidence: 0.9, reason: 'pattern' } },
        examples: { positive: [{ text: 'ACME-1234' }], negative: [{ text: 'x' }] } }\n`
    const repo = repository({ '.sekisho.json': config({ detectors: ['default', './acme.mjs'] }), 'acme.mjs': detector(true) })
    repo.commit({ 'acme.mjs': detector(false), 'a.md': 'ACME-5678\n' })
    const { code, err } = await repo.gate('--merge-base', 'main')
    expect(code).toBe(2)
    expect(err).toContain('./acme.mjs is altered by the change')
  })

  it('in a history every commit is judged by the one before it', async () => {
    const repo = repository()
    repo.commit({ 'a.md': ALLOWED, '.sekisho.json': ALLOW_ALL })
    const { code, result } = await repo.gate('--history')
    expect(code).toBe(1)
    expect(result!.notices).toContainEqual({ kind: 'config-not-read', path: '.sekisho.json' })
    expect((await repo.gate('--history', '--trust-change')).code).toBe(0)
  })
})
