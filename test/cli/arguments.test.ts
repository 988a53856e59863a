import { describe, expect, it } from 'vitest'
import { guessLanguage } from '../../src/cli/language.js'
import { sekisho } from './harness.js'

describe('help and version', () => {
  it('prints the version', async () => expect(await sekisho(['--version'])).toMatchObject({ code: 0, out: '9.9.9\n', err: '' }))

  it('prints help in Japanese, and in English where asked', async () => {
    const ja = await sekisho(['--help'])
    expect(ja).toMatchObject({ code: 0, err: '' })
    expect(ja.out).toMatch(
      /使い方: sekisho \[オプション\] \[コマンド\][\s\S]*コマンド:[\s\S]*scan \[オプション\] \[パス\.\.\.\][\s\S]*終了コード:/,
    )
    expect(ja.out).not.toMatch(/[[<][a-z]+(?:\.\.\.)?[\]>]/)
    const en = await sekisho(['scan', '--help', '--lang', 'en'])
    expect(en.out).toMatch(/Usage: sekisho scan[\s\S]*--min-confidence/)
    expect((await sekisho(['scan', '--help'], { env: { LANG: 'en_US.UTF-8' } })).out).toMatch(/^Usage:/)
  })

  it('keeps every line of the help within the terminal', async () => {
    const { displayWidth } = await import('../../src/report/index.js')
    for (const lang of ['ja', 'en']) {
      const { out } = await sekisho(['scan', '--help', '--lang', lang])
      expect(out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
    }
  })

  it('says how to use it where nothing is asked, and ends with 2', async () => {
    const { code, out, err } = await sekisho([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('使い方:')
    expect(await sekisho(['--lang', 'en'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^Usage: sekisho \[options\] \[command\]/) as string,
    })
  })
})

describe('wrong usage ends with 2 and one sentence', () => {
  it.each<[string[], RegExp]>([
    [['scan', 'x', '--split', '2/8'], /--split というオプションはありません/],
    [['scan', 'x', '--shard', '2/8'], /--shard には --key/],
    [['scan', '-', '--shard', '2/8', '--key', 'k'], /--shard を使えません/],
    [['scan', 'x', '--shard', '9/8', '--key', 'k'], /--shard は 2\/8 の形/],
    [['scan', 'x', '--shard', '0/8', '--key', 'k'], /--shard は 2\/8 の形/],
    [['scan', 'x', '--shard', '2', '--key', 'k'], /--shard は 2\/8 の形/],
    [['scan', 'x', '--passwords', 'f'], /--passwords というオプションはありません/],
    [['scan', 'x', '--format', 'yaml'], /--format に yaml は使えません。使えるのは text, json, ndjson, csv, sarif です/],
    [['scan', 'x', '--min-confidence', '2'], /0 から 1 までの数です（指定: 2）/],
    [['scan', 'x', '--min-confidence', 'high'], /--min-confidence/],
    [['scan', 'x', '--concurrency', '1.5'], /--concurrency は 0 以上の整数/],
    [['scan', 'x', '--concurrency', ''], /--concurrency は 0 以上の整数/],
    [['scan', 'x', '--lang', 'fr'], /--lang に fr は使えません/],
    [['scan', 'x', '--output'], /--output には値が要ります/],
    [['scan'], /走査するファイルやフォルダーを指定してください/],
    [['scan', '-', 'x'], /標準入力/],
    [['scan', '-', '--files-from', 'l'], /標準入力/],
    [['scoop', 'x'], /scoop というコマンドはありません/],
    [['detectors', 'x'], /引数が多すぎます/],
    [['scope', 'x', '--intentional', '--no-intentional'], /--intentional と --no-intentional は、どちらか/],
    [['merge'], /まとめる結果/],
    [['scan', '\u001b[2J', '--x\u001b[2J'], /\\u\{1b\}/],
  ])('%j', async (argv, message) => {
    const { code, out, err, calls } = await sekisho(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^エラー: /)
    expect(err).toMatch(message)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(err).not.toContain('\u001b')
    expect(calls.scans).toEqual([])
  })

  it('speaks English where asked', async () => {
    expect((await sekisho(['scan', '--frobnicate', '--lang=en'])).err).toBe(
      'error: there is no option --frobnicate. See sekisho scan --help.\n',
    )
    expect((await sekisho(['scan', '--fromat', 'csv', '--lang=en'])).err).toBe(
      'error: there is no option --fromat. Did you mean --format? See sekisho scan --help.\n',
    )
    // What stands behind = may be a value of somebody's.
    expect((await sekisho(['scan', '--frobnicate=山田', '--lang=en'])).err).toMatch(/no option --frobnicate\./)
    expect((await sekisho(['--lang=en', 'scna'])).err).toBe('error: there is no command scna. Did you mean scan? See sekisho --help.\n')
  })
})

describe('guessLanguage', () => {
  it.each<[string[], Record<string, string>, string]>([
    [[], {}, 'ja'],
    [[], { LANG: 'C.UTF-8' }, 'ja'],
    [[], { LANG: 'en_GB.UTF-8' }, 'en'],
    [[], { LANG: 'en_GB.UTF-8', LC_ALL: 'ja_JP.UTF-8' }, 'ja'],
    [[], { LANG: 'ja_JP.UTF-8', LC_ALL: '' }, 'ja'],
    [['--lang', 'ja'], { LANG: 'en' }, 'ja'],
    [['--lang=en'], {}, 'en'],
    [['--lang'], {}, 'ja'],
  ])('%j %j', (argv, env, lang) => expect(guessLanguage(argv, env)).toBe(lang))
})
