import { describe, expect, it } from 'vitest'
import { attribute, prefixedAttribute, readXml } from '../../src/extract/ooxml/xml.js'

async function* split(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** The events as strings, and the reason of the problem at the end. */
async function events(xml: string | Uint8Array, size = 7): Promise<string[]> {
  const seen: string[] = []
  const read = readXml<string>(split(Buffer.from(xml as string), size), { progress: () => undefined }, (emit) => ({
    open: (name, attributes) =>
      emit(
        `<${name}${Object.entries(attributes)
          .map(([key, value]) => ` ${key}=${value}`)
          .join('')}`,
      ),
    close: (name) => emit(`>${name}`),
    text: (text) => emit(text),
  }))
  try {
    for await (const event of read) seen.push(event)
  } catch (error) {
    seen.push(`!${(error as { reason?: string }).reason ?? String(error)}`)
  }
  return seen
}

describe('readXml', () => {
  it('calls elements by local name, whatever the prefix and wherever the bytes are cut', async () => {
    const xml = '<x:a xmlns:x="u" r:id="1"><b v="&lt;氏"/>山田&amp;<![CDATA[<太郎>]]>𠮷</x:a>'
    for (const size of [1, 2, 3, 1000]) {
      const all = await events(xml, size)
      expect(all.slice(0, 3)).toEqual(['<a xmlns:x=u r:id=1', '<b v=<氏', '>b'])
      expect(all.slice(3, -1).join('')).toBe('山田&<太郎>𠮷')
      expect(all.at(-1)).toBe('>a')
    }
  })

  it.each(['utf16le', 'bom-utf16le', 'utf16be', 'bom-utf16be', 'bom-utf8', 'shift_jis', 'lie'])('decodes %s', async (encoding) => {
    const le = Buffer.from('<a>氏名</a>', 'utf16le')
    const bytes: Record<string, Buffer> = {
      utf16le: le,
      utf16be: Buffer.from(le).swap16(),
      'bom-utf16le': Buffer.concat([Buffer.from([0xff, 0xfe]), le]),
      'bom-utf16be': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(le).swap16()]),
      'bom-utf8': Buffer.from('\ufeff<a>氏名</a>'),
      shift_jis: Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><a>'),
        Buffer.from('8e8196bc', 'hex'),
        Buffer.from('</a>'),
      ]),
      lie: Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>氏名</a>'),
    }
    expect(await events(bytes[encoding]!, 300)).toEqual(['<a', '氏名', '>a'])
  })

  it('reads on in a damaged document and says so at the end', async () => {
    expect(await events('<a><b>x</c></b><d>y</d></a>')).toEqual(expect.arrayContaining(['<b', '<d', 'y', '!corrupt']))
    expect(await events('<a><b>x')).toEqual(['<a', '<b', 'x', '!corrupt'])
    expect(await events('')).toEqual(['!corrupt'])
    expect((await events('<a>' + '<'.repeat(5000))).at(-1)).toBe('!corrupt')
  })

  it('takes a control character for no damage', async () => {
    expect(await events('<a>x\x0by</a>', 99)).toEqual(['<a', 'x\x0by', '>a'])
  })

  it('expands no entity of a DTD and opens nothing', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]><a>&c;&f;</a>'
    const all = await events(bomb, 1000)
    expect(all.join('')).not.toMatch(/bbbb|root:/)
    expect(all.at(-1)).toBe('!corrupt')
  })

  it('stops at absurd depths and lengths', async () => {
    expect((await events('<a>'.repeat(20_000), 1000)).at(-1)).toBe('!too-large')
    expect((await events(`<a b="${'x'.repeat(33 * 1024 * 1024)}`, 65536)).at(-1)).toBe('!too-large')
  })

  it('passes on what the bytes throw, after what came before', async () => {
    const seen: string[] = []
    const bytes = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('<a><b/>')
      throw new RangeError('disk')
    }
    const read = readXml<string>(bytes(), { progress: () => undefined }, (emit) => ({ open: (name) => emit(name) }))
    await expect(
      (async () => {
        for await (const name of read) seen.push(name)
      })(),
    ).rejects.toThrow(RangeError)
    expect(seen).toEqual(['a', 'b'])
  })
})

describe('attribute', () => {
  it('tells an own attribute from a prefixed one', () => {
    expect([attribute({ 'r:id': 'rId1', id: '256' }, 'id'), prefixedAttribute({ id: '256', 'r:id': 'rId1' }, 'id')]).toEqual([
      '256',
      'rId1',
    ])
    expect([attribute({ 'w:val': 'x' }, 'val'), attribute({ interval: 'x' }, 'val')]).toEqual(['x', undefined])
  })
})
