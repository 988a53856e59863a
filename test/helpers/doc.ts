import { buildCfb } from './cfb.js'

/** Texts of a Word document by story; 0x0d ends a paragraph, 0x07 a cell. */
export interface DocStories {
  body: string
  footnotes?: string
  header?: string
  comments?: string
  endnotes?: string
  boxes?: string
}

/** A document of Word 97–2003 ([MS-DOC]) in one piece of UTF-16, with the streams that every reader needs and no formatting. */
export function buildDoc(
  stories: DocStories,
  more: Record<string, Uint8Array> = {},
  over: (fib: Buffer) => void = () => undefined,
): Buffer {
  const texts = [stories.body, stories.footnotes, stories.header, '', stories.comments, stories.endnotes, stories.boxes, ''].map(
    (text) => text ?? '',
  )
  const all = Buffer.from(texts.join(''), 'utf16le')
  const at = 1024
  const fib = Buffer.alloc(at)
  fib.writeUInt16LE(0xa5ec, 0)
  fib.writeUInt16LE(0x00c1, 2)
  fib.writeUInt16LE(0x0411, 6)
  fib.writeUInt16LE(0x0200, 10)
  fib.writeUInt32LE(at, 24)
  texts.forEach((text, index) => fib.writeUInt32LE(text.length, 76 + index * 4))
  const clx = Buffer.alloc(5 + 16)
  clx[0] = 2
  clx.writeUInt32LE(16, 1)
  clx.writeUInt32LE(all.length / 2, 9)
  clx.writeUInt32LE(at, 15)
  fib.writeUInt32LE(0, 418)
  fib.writeUInt32LE(clx.length, 422)
  over(fib)
  return buildCfb({
    WordDocument: Buffer.concat([fib, all, Buffer.alloc(4096)]),
    '1Table': Buffer.concat([clx, Buffer.alloc(4096)]),
    ...more,
  })
}
