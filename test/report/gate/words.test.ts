import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allowText, fixText, noticeText, pushedText, whyText } from '../../../src/report/gate/index.js'
import { finding } from '../fixture.js'

const SOURCE = readdirSync('src/gate', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src/gate', name), 'utf8'))
  .join('\n')
const words = (pattern: RegExp): string[] => [...new Set([...SOURCE.matchAll(pattern)].map((match) => match[1]!))]

describe('words of the gate', () => {
  it('there are sentences for every reason and notice that the gate knows', () => {
    const whys = words(/(?:block\(|warn\(|why: )'([a-z-]+)'/g)
    const kinds = words(/(?:kind: |, )'((?:allow|config|baseline|key|submodule|lfs|no-such|warn)-[a-z-]+|submodule)'/g)
    expect(whys.length).toBeGreaterThan(8)
    expect(kinds.length).toBeGreaterThan(10)
    for (const lang of ['ja', 'en'] as const) {
      for (const why of whys) expect(whyText(why, lang), why).not.toBe(why)
      for (const kind of kinds) expect(noticeText({ kind, path: 'a', values: {} }, lang), kind).not.toBe(`${kind} a`)
    }
    expect(whyText('new-word', 'ja')).toBe('new-word')
    expect(noticeText({ kind: 'new-word', path: 'a', line: 3 }, 'ja')).toBe('new-word a:3')
  })

  it('names of files cannot write elsewhere on the screen', () => {
    expect(noticeText({ kind: 'allow-without-reason', path: 'a\u001b[2Jb\u202e.md', line: 1 }, 'ja')).toMatch(
      /^a\\u\{1b\}\[2Jb\\u\{202e\}\.md:1: /,
    )
    expect(allowText({ finding: finding({ path: 'a\u202eb.xlsx' }) }, 'ja').text).not.toMatch(/\u202e/)
  })

  it('an allow is a comment where the format has comments, else an entry of the config', () => {
    const inText = finding({ type: 'phone-number', path: 'a.ts', place: { kind: 'text', line: 3, column: 1 } })
    expect(allowText({ finding: inText }, 'ja')).toEqual({ where: 'comment', text: 'sekisho-allow: phone-number 理由' })
    const sheet = allowText({ finding: finding() }, 'en')
    expect(sheet.where).toBe('config')
    expect(JSON.parse(sheet.text)).toEqual({ path: 'leak/名簿.xlsx', sheet: '顧客', column: '氏名', type: 'person-name', reason: 'REASON' })
    const csv = finding({ path: 'a.csv', place: { kind: 'text', line: 3, column: 1, header: 'column:C' } })
    expect(JSON.parse(allowText({ finding: csv }, 'en').text)).toMatchObject({ path: 'a.csv', column: 'C' })
    const member = finding({ path: 'a.zip!b.ts', chain: ['a.zip', 'b.ts'], place: { kind: 'text', line: 3, column: 1 } })
    expect(JSON.parse(allowText({ finding: member }, 'en').text)).toMatchObject({ path: 'a.zip' })
  })

  it('says how to mend it, and that a commit keeps what it has', () => {
    expect(fixText('my-number', 'en')).toMatch(/law forbids/)
    expect(fixText('acme-id', 'ja')).toMatch(/架空/)
    expect(pushedText('range', 'ja')).toMatch(/履歴/)
    expect(pushedText('staged', 'ja')).toBeUndefined()
  })
})
