import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readImage } from '../../../src/extract/images/image.js'
import { read } from '../records/read.js'

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
/** A TIFF structure with one directory; values behind it. */
function tiff(entries: [tag: number, type: number, value: Buffer][]): Buffer {
  const directory = Buffer.alloc(8 + 2 + entries.length * 12 + 4)
  directory.write('II*\0', 'latin1')
  directory.writeUInt32LE(8, 4)
  directory.writeUInt16LE(entries.length, 8)
  const values: Buffer[] = []
  let offset = directory.length
  for (const [index, [tag, type, value]] of entries.entries()) {
    const at = 10 + index * 12
    directory.writeUInt16LE(tag, at)
    directory.writeUInt16LE(type, at + 2)
    directory.writeUInt32LE(value.length, at + 4)
    directory.writeUInt32LE(offset, at + 8)
    values.push(value)
    offset += value.length
  }
  return Buffer.concat([directory, ...values])
}
const EXIF = tiff([
  [0x010e, 2, Buffer.from('説明の文\0')],
  [0x013b, 2, Buffer.from([0x8d, 0xb2, 0x93, 0xa1, 0x89, 0xd4, 0x8e, 0x71, 0])],
  [0x9c9c, 1, Buffer.from('窓の注釈\0', 'utf16le')],
  [0x9286, 7, Buffer.concat([Buffer.from('UNICODE\0'), Buffer.from('利用者の注釈', 'utf16le')])],
])
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description rdf:about="" photoshop:City="世田谷区" xmp:CreateDate="2024-01-01T00:00:00"><dc:creator><rdf:Seq><rdf:li>高橋健一</rdf:li></rdf:Seq></dc:creator><dc:title><rdf:Alt><rdf:li xml:lang="x-default">題名 &amp; 副題</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>'
const IPTC = Buffer.concat([
  Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x12\x1c\x02\x50\0\x0d', 'latin1'),
  Buffer.from('Suzuki Ichiro'),
])

const chunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4)
  return Buffer.concat([head, data, Buffer.alloc(4)])
}

async function texts(bytes: Buffer): Promise<string> {
  const { prose, gaps } = await read(readImage, bytes)
  expect(gaps).toMatchObject([{ reason: 'no-text', severity: 'minor' }])
  return prose.map(({ text, core }) => text.slice(...core)).join('\n')
}

describe('pictures', () => {
  it('tell the texts of Exif, XMP, IPTC and comments in JPEG', async () => {
    const jpeg = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), EXIF])),
      segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(XMP)])),
      segment(0xed, IPTC),
      segment(0xfe, Buffer.from('注釈')),
      Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3]),
    ])
    expect((await texts(jpeg)).split('\n')).toEqual([
      '注釈',
      '説明の文',
      '作成者: 佐藤花子',
      '窓の注釈',
      '利用者の注釈',
      '世田谷区',
      '作成者: 高橋健一',
      '題名 & 副題',
      '作成者: Suzuki Ichiro',
    ])
  })

  it('tell the texts of PNG, TIFF and GIF', async () => {
    const png = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('tEXt', Buffer.from('Author\0Sato Hanako')),
      chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from('packed'))])),
      chunk('iTXt', Buffer.from('Title\0\0\0ja\0\0題名')),
      chunk('eXIf', EXIF),
    ])
    expect((await texts(png)).split('\n').slice(0, 4)).toEqual(['作成者: Sato Hanako', 'packed', '題名', '説明の文'])
    expect(await texts(EXIF)).toContain('作成者: 佐藤花子')
    const gif = Buffer.concat([Buffer.from('GIF89a0000000'), Buffer.from([0x21, 0xfe, 6]), Buffer.from('山田'), Buffer.from([0, 0x3b])])
    expect(await texts(gif)).toBe('山田')
  })

  it('that are damaged or hold nothing have their gap and nothing else', async () => {
    for (let length = 0; length < EXIF.length; length += 7) await texts(EXIF.subarray(0, length))
    const loop = Buffer.from(EXIF)
    loop.writeUInt32LE(8, 10 + 4 * 12)
    expect(await texts(loop)).toContain('説明の文')
    expect(await texts(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]))).toBe('')
  })
})
