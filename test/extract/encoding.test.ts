import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/extract/decode.js'
import { detectEncoding, type Encoding } from '../../src/extract/encoding.js'
import { HEAD_BYTES } from '../../src/extract/reader.js'

/** TextDecoder turned round: every character that two or three bytes stand for. Node has no encoder for these. */
function encoderOf(encoding: 'shift_jis' | 'euc-jp'): (text: string) => Buffer {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map<string, number[]>()
  const add = (...code: number[]): void => {
    const text = decoder.decode(Uint8Array.from(code))
    if ([...text].length === 1 && text !== '\ufffd' && !bytes.has(text)) bytes.set(text, code)
  }
  for (let a = 0; a < 256; a++) if (a < 128 || encoding === 'shift_jis') add(a)
  // The first way to write a character wins: JIS X 0208 comes before the extensions, as in real files.
  for (let a = 0x81; a < 256; a++) for (let b = 0x40; b < 255; b++) add(a, b)
  return (text) => Buffer.from([...text].flatMap((c) => bytes.get(c) ?? [0x3f]))
}

const sjis = encoderOf('shift_jis')
const euc = encoderOf('euc-jp')

function jis(text: string): Buffer {
  const out: number[] = []
  let wide = false
  for (const c of text) {
    const code = c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : [...euc(c)]
    if (code.length === 2 && code[0] === 0x8e) {
      out.push(0x1b, 0x28, 0x49, (code[1] as number) & 0x7f, 0x1b, 0x28, 0x42)
      continue
    }
    if ((code.length === 2) !== wide) out.push(0x1b, ...(wide ? [0x28, 0x42] : [0x24, 0x42]))
    wide = code.length === 2
    out.push(...code.map((b) => b & 0x7f))
  }
  if (wide) out.push(0x1b, 0x28, 0x42)
  return Buffer.from(out)
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const utf32 = (text: string, little: boolean): Buffer => {
  const out = Buffer.alloc(4 * [...text].length)
  for (const [i, c] of [...text].entries()) {
    const code = c.codePointAt(0) as number
    if (little) out.writeUInt32LE(code, 4 * i)
    else out.writeUInt32BE(code, 4 * i)
  }
  return out
}

const BUSINESS = `株式会社サンプル 総務部 髙橋様\r\nいつもお世話になっております。①㈱見本の山田です。\r\n見積書(No.1234)をお送りします。\r\nTEL 03-1234-5678　ﾔﾏﾀﾞ ﾀﾛｳ\r\n`
const KANA = '0001,ﾔﾏﾀﾞ ﾀﾛｳ,ﾄｳｷﾖｳﾄ ﾁﾖﾀﾞｸ ﾏﾙﾉｳﾁ,山田 太郎\r\n'

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}

async function decode(
  bytes: Uint8Array,
  size = 128 * 1024,
): Promise<{ text: string; gap: ReturnType<ReturnType<typeof decodeText>['damage']> }> {
  const { text, damage } = decodeText(bytes.subarray(0, HEAD_BYTES), chunked(bytes, size))
  let all = ''
  for await (const part of text) all += part
  return { text: all, gap: damage() }
}

const WAYS: [Encoding, (text: string) => Buffer][] = [
  ['utf-8', (text) => Buffer.from(text)],
  ['shift_jis', sjis],
  ['euc-jp', euc],
  ['iso-2022-jp', jis],
  ['utf-16le', (text) => Buffer.from(text, 'utf16le')],
  ['utf-16be', utf16be],
  ['utf-16le', (text) => Buffer.from('\ufeff' + text, 'utf16le')],
  ['utf-16be', (text) => utf16be('\ufeff' + text)],
  ['utf-8', (text) => Buffer.from('\ufeff' + text)],
  ['utf-32le', (text) => utf32('\ufeff' + text, true)],
  ['utf-32be', (text) => utf32('\ufeff' + text, false)],
]

describe('detectEncoding', () => {
  it.each(WAYS)('tells %s', (encoding, encode) => {
    expect(detectEncoding(encode(BUSINESS), true)).toBe(encoding)
    expect(detectEncoding(encode(KANA), true)).toBe(encoding)
  })

  const word = fc.constantFrom(
    '山田太郎',
    '髙橋',
    '東京都千代田区',
    'お世話になっております。',
    'カタカナ',
    '電話番号',
    '株式会社',
    '鈴木',
    '見積書',
    'です。',
    '様',
  )
  const ascii = fc.constantFrom('123', ' ', ', ', 'TEL', '\r\n', 'a@example.com')

  it('tells Shift_JIS, EUC-JP and UTF-8 from a few words', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, ascii), { minLength: 6, maxLength: 30 }), (words) => {
        const text = words.join('')
        fc.pre([...text].filter((c) => c > '\x7f').length >= 8)
        expect(detectEncoding(sjis(text), true)).toBe('shift_jis')
        expect(detectEncoding(Buffer.from(text), true)).toBe('utf-8')
        expect(detectEncoding(euc(text), true)).toBe('euc-jp')
      }),
      { numRuns: 500, seed: 1 },
    )
  })

  it('tells 50 bytes of CP932 in which half-width katakana prevail', () => {
    const kana = [
      'ﾔﾏﾀﾞ',
      'ﾀﾛｳ',
      'ｽｽﾞｷ',
      'ﾊﾅｺ',
      'ﾄｳｷﾖｳ',
      'ｶ)ﾐﾎﾝｼﾖｳｼﾞ',
      'ﾜﾀﾅﾍﾞ',
      'ｹﾝｲﾁ',
      'ｻﾄｳ',
      'ｲﾄｳ',
      'ｷﾑﾗ',
      'ﾖｼﾀﾞ',
      'ﾌﾂｳ',
      'ﾐﾂﾋﾞｼ',
      'ﾎﾝﾃﾝ',
      'ﾕｳﾁﾖ',
    ]
    let wrong = 0
    const runs = 1000
    for (let seed = 1, i = 0; i < runs; i++) {
      let text = ''
      while (text.length < 50) {
        seed = (seed * 1103515245 + 12345) % 2147483648
        text += kana[(seed >> 8) % kana.length] + (seed % 3 === 0 ? ',' : seed % 3 === 1 ? ' ' : '1234567')
      }
      if (detectEncoding(sjis(text).subarray(0, 50), false) !== 'shift_jis') wrong++
    }
    expect(wrong / runs).toBeLessThan(0.005)
  })

  it.each([
    ['Größe und Straße für die Prüfung', 'windows-1252'],
    ['Frédéric a été à la fête, voilà', 'windows-1252'],
    ['Señor Muñoz, ¿cómo está?'.replace('¿', ''), 'windows-1252'],
    ['plain text', 'ascii'],
  ])('leaves Western text alone: %s', (text, encoding) => {
    expect(detectEncoding(Buffer.from(text, 'latin1'), true)).toBe(encoding)
  })

  it('knows binary', () => {
    let seed = 7
    const random = Buffer.from(Array.from({ length: 4096 }, () => (seed = (seed * 1103515245 + 12345) % 2147483648) >> 16))
    expect(detectEncoding(random, false)).toBeUndefined()
    expect(
      detectEncoding(
        random.map((c) => c | 0x80),
        false,
      ),
    ).toBeUndefined()
    expect(detectEncoding(Buffer.alloc(100), true)).toBeUndefined()
  })

  it('forgives fields that were cut within a character, and a cut at the end of what is seen', () => {
    const field = sjis('東京都千代田区丸の内').subarray(0, 17)
    expect(detectEncoding(Buffer.concat(Array.from({ length: 20 }, () => Buffer.concat([field, Buffer.from(',123\n')]))), true)).toBe(
      'shift_jis',
    )
    for (const [encoding, encode] of WAYS.slice(0, 3)) {
      const bytes = encode(BUSINESS.repeat(3))
      for (let length = 40; length < bytes.length; length++) expect(detectEncoding(bytes.subarray(0, length), false)).toBe(encoding)
    }
  })
})

describe('decodeText', () => {
  const plain = BUSINESS + KANA + '〜～−－‖¢£¬\\~ ヴ髙﨑ⅰⅡ№℡㍻纊黑\n'.replace('〜', '').replace('−', '').replace('¢£¬', '').replace('‖', '')

  it.each(WAYS)('reads %s, split anywhere', async (_, encode) => {
    const bytes = encode(plain)
    for (const size of [1, 2, 3, 5, 7, 64, 1000]) expect(await decode(bytes, size)).toEqual({ text: plain, gap: undefined })
  })

  it.each(WAYS)('reads %s without line ends, split anywhere', async (_, encode) => {
    const line = plain.replaceAll(/[\r\n]/g, '').repeat(600)
    const bytes = encode(line)
    for (const size of [65_536, 70_001]) {
      const { text, gap } = await decode(bytes, size)
      expect(gap).toBeUndefined()
      expect(text === line).toBe(true)
    }
  })

  it.each(WAYS.slice(0, 4))('decides about %s only where ASCII ends', async (_, encode) => {
    const ascii = 'INFO all is well \x1b[32mgreen\x1b[0m 1234\n'.repeat(2500)
    const text = ascii + BUSINESS.repeat(3)
    expect((await decode(encode(text))).text === text).toBe(true)
    expect((await decode(encode(text), 1000)).text === text).toBe(true)
  })

  it('reads a file that was joined from parts in several encodings, line by line', async () => {
    const text = (BUSINESS + KANA).repeat(4)
    for (const [, first] of WAYS.slice(0, 4)) {
      for (const [, second] of WAYS.slice(0, 4)) {
        const { text: found, gap } = await decode(Buffer.concat([first(text.repeat(100)), second(text)]))
        expect(gap).toBeUndefined()
        expect(found === text.repeat(101)).toBe(true)
      }
    }
  })

  it('replaces what is no character, and says how often', async () => {
    const broken = Buffer.concat([sjis('山田太郎\n'), Buffer.from([0x8e, 0x52, 0x93]), Buffer.from('\n'), sjis('鈴木花子\n')])
    const { text, gap } = await decode(broken)
    expect(text).toBe('山田太郎\n山\ufffd\n鈴木花子\n')
    expect(gap).toMatchObject({ reason: 'corrupt', severity: 'content', detail: expect.stringContaining(' 1 place ') })
    expect((await decode(Buffer.from([0xff, 0xfe, 0x42, 0x30, 0x0a]))).gap).toMatchObject({ reason: 'corrupt' })
  })

  it('does not take a U+FFFD that someone wrote for damage', async () => {
    for (const encode of [WAYS[0]![1], WAYS[4]![1], WAYS[6]![1], WAYS[9]![1]]) {
      expect(await decode(encode('山\ufffd田太郎 abc\n'))).toEqual({ text: '山\ufffd田太郎 abc\n', gap: undefined })
    }
  })
})

const office = `${process.env['SEKISHO_CORPORA'] ?? '../shared/corpora'}/office`

describe.skipIf(!existsSync(office))('real texts', () => {
  it.each([
    ['libreoffice__UTF16BEWITHBOM.txt', 'utf-16be'],
    ['libreoffice__UTF8WITHBOM.txt', 'utf-8'],
    ['mikel-mail__てすと.txt', 'utf-8'],
    ['mikel-mail__japanese_iso_2022.eml', 'iso-2022-jp'],
  ])('%s is %s', (name, encoding) => {
    expect(detectEncoding(readFileSync(`${office}/${name}`), true)).toBe(encoding)
  })
})
