import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository, told } from './cli.js'

const MOBILE = '連絡先: 090-3171-4408\n'
const CSV = '氏名,電話番号\n佐々木 美咲,090-3171-4408\n'
const config = (value: object): string => JSON.stringify(value)

/** What a careless or malicious committer may try: none of it may pass in silence. */
describe('a leak is blocked', () => {
  it.each([
    ['*.csv binary', {}],
    ['*.csv -diff', {}],
    ['*.csv -text diff=none', { 'diff.none.textconv': 'true', 'diff.none.command': 'true' }],
    ['*.csv filter=hide', { 'filter.hide.clean': 'cat', 'filter.hide.smudge': 'echo nothing' }],
    ['*.csv text eol=crlf', {}],
    ['*.csv linguist-generated linguist-vendored export-ignore', {}],
    ['*.csv -merge whitespace=-blank-at-eol encoding=UTF-16', {}],
  ] as [string, Record<string, string>][])('whatever .gitattributes says: %s', async (attributes, settings) => {
    const repo = repository({ 'list.csv': '氏名,電話番号\n' })
    for (const [name, value] of Object.entries(settings)) repo.git('config', name, value)
    repo.stage({ '.gitattributes': `${attributes}\n`, 'list.csv': CSV })
    expect((await repo.gate('--staged')).code).toBe(1)
    repo.git('commit', '-q', '-m', 'x')
    expect((await repo.gate('--merge-base', 'main')).code).toBe(1)
  })

  it.each([
    ['a line end', 'a\nb.md'],
    ['a direction', 'a\u202edm.b.md'],
    ['a quote', 'a"b\'.md'],
    ['a dash', '-rf.md'],
    ['a colon', ':(exclude)a.md'],
    ['an escape', 'a\u001b[2Jb.md'],
    ['Japanese, decomposed', 'か\u3099.md'],
    ['a star', '*.md'],
    ['a trailing space', 'a.md '],
  ])('whatever its name holds: %s', async (_, name) => {
    const repo = repository()
    repo.stage({ [name]: MOBILE })
    expect((await repo.gate('--staged')).code).toBe(1)
    const shown = await repo.gate('--staged', '--format', 'text')

    expect(shown.out.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e]/)
    repo.git('commit', '-q', '-m', 'x')
    expect((await repo.gate('--merge-base', 'main')).code).toBe(1)
    expect((await repo.gate('--history')).code).toBe(1)
  })

  it.each([
    ['UTF-16', Buffer.from(`\ufeff${CSV}`, 'utf16le')],
    ['a NUL', Buffer.from(`${CSV}\0`)],
    ['line ends of the Mac', Buffer.from(CSV.replaceAll('\n', '\r'))],
    ['no line end at its end', Buffer.from(CSV.trimEnd())],
    ['a mark of byte order', Buffer.from(`\ufeff${CSV}`)],
  ])('in text with %s, added to a file that was there', async (_, bytes) => {
    const repo = repository({ 'a.csv': '氏名,電話番号\n' })
    repo.stage({ 'a.csv': bytes })
    expect((await repo.gate('--staged')).code).toBe(1)
    repo.git('commit', '-q', '-m', 'x')
    expect((await repo.gate('--merge-base', 'main')).code).toBe(1)
  })

  it('that comes in one commit and goes in the next', async () => {
    const repo = repository()
    repo.commit({ 'a.md': MOBILE })
    repo.git('rm', '-q', 'a.md')
    repo.git('commit', '-q', '-m', 'x')
    expect((await repo.gate('--merge-base', 'main')).code).toBe(1)
  })

  it('that only a merge brings', async () => {
    const repo = repository()
    repo.commit({ 'b.md': 'b\n' })
    repo.git('checkout', '-q', '-b', 'other', 'main')
    repo.commit({ 'c.md': 'c\n' })
    repo.git('merge', '-q', '--no-commit', 'work')
    repo.stage({ 'd.md': MOBILE })
    repo.git('commit', '-q', '-m', 'merge')
    expect((await repo.gate('--merge-base', 'main')).code).toBe(1)
  })

  it('beside a hundred warnings, and is listed', async () => {
    const repo = repository()
    const names = Array.from({ length: 1500 }, (_, n) => `担当は佐々木${n}さんです。営業部の高橋健一が確認。\n作成者: 佐藤美咲`).join('\n')
    repo.stage({ 'a.md': `${names}\n\n\n\n\n\n\n\n${MOBILE}` })
    const { code, result } = await repo.gate('--staged')
    expect(code).toBe(1)
    expect(told(result).some((one) => one.startsWith('block identifying phone-number'))).toBe(true)
  })

  it('in a copy outside of the folder whose leaks are allowed, also in a history', async () => {
    const repo = repository({ '.sekisho.json': config({ allow: [{ path: 'test/**', type: '*', reason: '生成した値' }] }) })
    repo.commit({ 'test/people.csv': CSV })
    expect((await repo.gate('--merge-base', 'main')).code).toBe(0)
    repo.commit({ 'src/people.csv': CSV })
    expect((await repo.gate('--merge-base', 'main')).code).toBe(1)
    expect((await repo.gate('--history', '--config', '.sekisho.json')).code).toBe(1)
  })

  it('moved out of the folder whose leaks are allowed', async () => {
    const repo = repository({
      '.sekisho.json': config({ allow: [{ path: 'test/**', type: '*', reason: '生成した値' }] }),
      'test/people.csv': CSV,
    })
    repo.git('mv', 'test/people.csv', 'people.csv')
    repo.git('commit', '-q', '-m', 'x')
    expect((await repo.gate('--merge-base', 'main')).code).toBe(1)
  })

  it('moved out of the folder that is ignored', async () => {
    const repo = repository({ '.sekisho.json': config({ ignore: ['vendor'] }), 'vendor/people.csv': CSV })
    repo.git('mv', 'vendor/people.csv', 'people.csv')
    repo.git('commit', '-q', '-m', 'x')
    expect((await repo.gate('--merge-base', 'main')).code).toBe(1)
  })

  it('under an allow that is a string, or that its own change brings under a mark that looks like another', async () => {
    const repo = repository()
    repo.commit({
      'a.ts': "export const a = '090-3171-4408', b = '// sekisho-allow: phone-number x理由'\n",
      'b.md': '連絡先 080-4712-9935 <!-- sekisho\u2010allow: phone-number 理由 -->\n',
      'c.md': '連絡先 070-2218-6643 <!-- sekisho-allow\uff1a phone-number 理由 -->\n',
    })
    const { result } = await repo.gate('--merge-base', 'main')
    expect(result!.counts.block).toBe(3)
  })

  it('where the config of the base is a link that the change turns elsewhere', async () => {
    const repo = repository({ 'strict.json': config({}), 'loose.json': config({ ignore: ['**'] }) })
    repo.git('checkout', '-q', 'main')
    symlinkSync('strict.json', join(repo.path, '.sekisho.json'))
    repo.commit({})
    repo.git('checkout', '-q', '-B', 'work')
    repo.commit({ 'a.md': MOBILE })
    // What cannot be obeyed for sure is not obeyed: nothing passes.
    expect((await repo.gate('--merge-base', 'main')).code).not.toBe(0)
  })

  it('in a zip within a zip, and in one that is called a picture', async () => {
    const { makeZip } = await import('../../helpers/zip.js')
    const inner = await makeZip({ 'list.csv': CSV })
    const outer = await makeZip({ 'inner.zip': inner })
    const repo = repository()
    repo.stage({ 'a.png': outer })
    expect((await repo.gate('--staged')).code).toBe(1)
  })

  it('whatever the environment of a hook says of diffs', async () => {
    const repo = repository({ 'list.csv': '氏名,電話番号\n' })
    for (const [name, value] of [
      ['diff.external', 'true'],
      ['diff.noprefix', 'true'],
      ['core.quotePath', 'true'],
      ['diff.renames', 'copies'],
      ['core.attributesFile', '/dev/null'],
      ['diff.orderFile', '/dev/null'],
    ] as const)
      repo.git('config', name, value)
    repo.stage({ 'list.csv': CSV })
    expect((await repo.gate('--staged')).code).toBe(1)
    repo.git('commit', '-q', '-m', 'x')
    expect((await repo.gate('--merge-base', 'main')).code).toBe(1)
  })
})
