import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { renderGateGithub, renderGateJunit, renderGateText } from '../../../src/report/index.js'
import { blocked, gateResult, unread } from './fixture.js'

const text = (...given: Parameters<typeof renderGateText>): string => [...renderGateText(...given)].join('')
const commandsOf = (...given: Parameters<typeof renderGateGithub>): string[] => {
  const output = [...renderGateGithub(...given)].join('')
  const token = /^::stop-commands::(\S+)\n/.exec(output)![1]!
  return output
    .slice(output.indexOf(`::${token}::\n`) + token.length + 5)
    .split('\n')
    .filter(Boolean)
}

describe('the text of the gate', () => {
  it('says what, where, why, how to mend and how to allow, and the verdict last', () => {
    const result = gateResult({
      findings: [
        blocked(),
        blocked({ type: 'person-name', path: '名簿.xlsx', place: { kind: 'cell', sheet: '顧客', ref: 'B12' } }, { why: 'persons' }),
      ],
    })
    const ja = text(result)
    for (const part of [
      'src/a.ts',
      '3行 5文字目',
      '090-****-****',
      'identifying',
      '090-0000-0000',
      'sekisho-allow: phone-number 理由',
      '顧客!B12',
      '"sheet":"顧客"',
      'git add',
    ])
      expect(ja).toContain(part)
    expect(ja.trimEnd().split('\n').at(-1)).toBe('止めました: 個人情報が 2 件あります。調べたもの: 3 ファイル。')
    expect(text(result, { lang: 'en' }).trimEnd().split('\n').at(-1)).toBe('BLOCKED: 2 pieces of personal data. 3 files judged.')
    // What is only reported was not stopped.
    expect(
      text({ ...result, warnOnly: true })
        .trimEnd()
        .split('\n')
        .at(-1),
    ).toMatch(/^--warn-only なので通します/)
  })

  it('never says "none" where nothing was looked at, and not where something was not read', () => {
    const nothing = gateResult({ verdict: 'nothing', scanned: { files: 0, bytes: 0 } })
    expect(text(nothing)).toBe('ステージされた追加・変更がないので、何も調べていません（削除は調べません）。\n')
    expect(text(nothing, { lang: 'en' })).toMatch(/nothing was looked at/)
    const dark = text(gateResult({ verdict: 'unread', gaps: [unread] }))
    expect(dark).toMatch(/a\/名簿\.xlsx[\s\S]*パスワード付き[\s\S]*判断できません/)
    expect(dark).toContain('--allow-unreadable')
    // A hook is given no flags; nor has the gate an option for passwords.
    expect(dark).toContain('{"path":"a/名簿.xlsx","type":"unreadable","reason":"理由"}')
    const asked = { ...unread, gap: { ...unread.gap, detail: 'Give the password with --password FILE.' } }
    expect(text(gateResult({ verdict: 'unread', gaps: [asked] }), { lang: 'en' })).not.toContain('Give the password')
    expect(dark).not.toMatch(/通します/)
    // Whoever lets it pass still reads what it is.
    const passed = text(gateResult({ gaps: [{ ...unread, blocks: false, letPass: true }] }))
    expect(passed).toMatch(/読めないまま通すもの[\s\S]*a\/名簿\.xlsx[\s\S]*通します/)
    expect(text(gateResult({ gaps: [{ ...unread, blocks: false }] }))).not.toContain('名簿')
  })

  it('lists so many and counts the rest', () => {
    const findings = Array.from({ length: 300 }, (_, i) => blocked({ path: `f${i % 60}.ts` }))
    const output = text(gateResult({ findings }), { files: 2, perFile: 1 })
    expect(output).toMatch(/ほか 4 件/)
    expect(output).toMatch(/ほか 58 ファイル/)
    expect(output.split('\n').length).toBeLessThan(20)
  })

  it('shows names of files so that they write nowhere else', () => {
    const output = text(gateResult({ findings: [blocked({ path: 'a\u001b[2Jb\n::error::x.ts' })] }))
    expect(output).not.toContain('\u001b')
    expect(output).not.toMatch(/^::error/m)
  })
})

describe('annotations of GitHub', () => {
  it('name the file, the lines and columns, escaped as the runner reads them', () => {
    const [error] = commandsOf(gateResult({ findings: [blocked({ path: 'a,b:100%/名.ts' })] }), { lang: 'en' })
    expect(error).toMatch(
      /^::error file=a%2Cb%3A100%25\/名\.ts,line=3,endLine=3,col=5,endColumn=18,title=sekisho%3A phone-number::Phone numbers 090-\*\*\*\*-\*\*\*\*: /,
    )
    expect(error).toContain('%0ATo allow it: ')
  })

  it('give no columns over several lines, none in tables, and the container of a member', () => {
    const findings = [
      blocked({ place: { kind: 'text', line: 3, column: 5, endLine: 4, endColumn: 2 } }),
      blocked({ path: 'o.zip!i.xlsx', chain: ['o.zip', 'i.xlsx'], place: { kind: 'cell', sheet: '顧客', ref: 'B12' } }),
    ]
    const [over, member] = commandsOf(gateResult({ findings }))
    expect(over).toMatch(/line=3,endLine=4,title/)
    expect(member).toMatch(/^::error file=o\.zip,title=[^:]*::o\.zip!i\.xlsx 顧客!B12: /)
  })

  it('stand on the file of the repository where a member of it could not be read', () => {
    const member = { ...unread, gap: { ...unread.gap, path: 'o.zip!i.xlsx' }, chain: ['o.zip', 'i.xlsx'] }
    expect(commandsOf(gateResult({ gaps: [member] }))[0]).toMatch(/^::error file=o\.zip,title=[^:]*::o\.zip!i\.xlsx: /)
  })

  it('are ten of a level at most, and the last says how many are left', () => {
    const many = Array.from({ length: 40 }, (_, i) => blocked({ path: `f${i}.ts` }))
    const commands = commandsOf(gateResult({ findings: many, gaps: [unread] }), { lang: 'en' })
    expect(commands.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(commands.at(-1)).toMatch(/32 more/)
    // Many in few files: one each.
    expect(commandsOf(gateResult({ findings: Array.from({ length: 40 }, (_, i) => blocked({ path: `f${i % 2}.ts` })) }))).toHaveLength(2)
  })

  it('keep names of files from being commands', () => {
    const output = [...renderGateGithub(gateResult({ findings: [blocked({ path: '::set-env name=PATH::evil' })] }))].join('')
    const [, token] = /^::stop-commands::(\S+)\n/.exec(output)!
    const outside = output.slice(output.indexOf(`::${token!}::\n`))
    expect(outside).not.toMatch(/^::set-env/m)
  })
})

describe('JUnit', () => {
  function parse(xml: string) {
    const elements: { name: string; attributes: Record<string, string> }[] = []
    const parser = new SaxesParser()
    parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: attributes as Record<string, string> }))
    parser.on('error', (error) => {
      throw error
    })
    parser.write(xml).close()
    return elements
  }

  it('is well formed whatever a file is called, and its numbers add up', () => {
    const findings = [
      blocked({ path: `a<b>&"'\u0001\ud800.ts`, masked: ']]><x>' }),
      blocked({ path: 'w.ts' }, { ruling: 'warn', why: 'alone' }),
    ]
    const elements = parse([...renderGateJunit(gateResult({ findings, gaps: [unread] }))].join(''))
    const cases = elements.filter(({ name }) => name === 'testcase')
    const suite = elements.find(({ name }) => name === 'testsuite')!.attributes
    expect(suite).toMatchObject({ tests: '4', failures: '1', errors: '1', skipped: '0' })
    expect(cases).toHaveLength(4)
    expect(elements.filter(({ name }) => name === 'failure')).toHaveLength(1)
    expect(elements.filter(({ name }) => name === 'error')).toHaveLength(1)
  })

  it('is skipped where there was nothing to look at', () => {
    const elements = parse([...renderGateJunit(gateResult({ verdict: 'nothing', scanned: { files: 0, bytes: 0 } }))].join(''))
    expect(elements.some(({ name }) => name === 'skipped')).toBe(true)
  })
})
