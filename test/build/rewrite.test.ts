import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { asciiOnly, renameImport } from '../../build/rewrite.js'

describe('the build', () => {
  it('renames import() where it is one, and not the word in a text, a comment or a name', () => {
    const code =
      "const x = 'import(1)' /* import( */; const o = { import(a) { return a } }; o.import(2); import('a').then(() => import(`b`))"
    expect(renameImport(code, 'load')).toBe(code.replace("import('a')", "load('a')").replace('import(`b`)', 'load(`b`)'))
  })

  it.each([
    "'日本・語\\\\語\\n𠮷' + '\\・'",
    '`あ${1 + 1}い\\u3042`',
    "/[😀-😂]/u.test('😁') && /^[〇-龠]+$/.exec('山田')[0]",
    "/(?<年>\\d+)年/.exec('1990年').groups.年",
    "JSON.stringify({ 東京: 1, '京 都': 2 })",
    "'plain'",
  ])('writes in ASCII what says the same: %s', (code) => {
    const ascii = asciiOnly(`(${code})`)
    expect(ascii).toMatch(/^[\0-\x7f]*$/)
    expect(runInNewContext(ascii)).toEqual(runInNewContext(code))
  })

  it('refuses what it cannot write so', () => {
    expect(() => asciiOnly('1 // 日本')).toThrow(/more than ASCII/)
  })
})
