import { inflateSync } from 'node:zlib'
import { decodeCharset } from '../mail/charset.js'
import { tiffTexts, type ImageText } from './tiff.js'

const TEXT_MAX = 1 << 20
/** Bytes that a packed text may unpack to. */
const INFLATED_MAX = 4 << 20

/** Texts that lie in a picture beside its pixels, from its beginning: Exif, XMP, IPTC, comments, texts of PNG. */
export function imageTexts(bytes: Buffer): ImageText[] {
  const texts: ImageText[] = []
  const start = bytes.subarray(0, 12).toString('latin1')
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) texts.push(...tiffTexts(bytes))
  else if (start.startsWith('\xff\xd8')) texts.push(...jpegComments(bytes))
  else if (start.startsWith('\x89PNG')) texts.push(...pngTexts(bytes))
  else if (start.startsWith('GIF8')) texts.push(...gifComments(bytes))
  for (let at = bytes.indexOf('Exif\0\0', 0, 'latin1'); at !== -1; at = bytes.indexOf('Exif\0\0', at + 6, 'latin1'))
    texts.push(...tiffTexts(bytes.subarray(at + 6)))
  texts.push(...xmpTexts(bytes), ...iptcTexts(bytes))
  const seen = new Set<string>()
  return texts.filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text))
}

const said = (bytes: Buffer): ImageText => ({ text: decodeCharset(bytes, '').replaceAll('\0', ' ').trim(), isAuthor: false })

/** Segments of type COM (ITU T.81, B.2.4.5), up to the picture itself. */
function* jpegComments(bytes: Buffer): Generator<ImageText> {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] as number
    if (marker === 0xda || marker === 0xd9) return
    const length = bytes.readUInt16BE(at + 2)
    if (marker === 0xfe) yield said(bytes.subarray(at + 4, at + 2 + length))
    at += 2 + Math.max(2, length)
  }
}

/** Chunks tEXt, zTXt, iTXt and eXIf (PNG, third edition, 11.3). */
function* pngTexts(bytes: Buffer): Generator<ImageText> {
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.subarray(at + 4, at + 8).toString('latin1')
    const data = bytes.subarray(at + 8, at + 8 + length)
    at += 12 + length
    if (type === 'eXIf') yield* tiffTexts(data)
    if (!/^(?:tEXt|[zi]TXt)$/.test(type) || data.length > TEXT_MAX) continue
    const key = data.indexOf(0)
    if (key === -1) continue
    const isAuthor = /^(?:author|artist|creator)$/i.test(data.subarray(0, key).toString('latin1'))
    const body = type === 'tEXt' ? data.subarray(key + 1) : type === 'zTXt' ? inflated(data.subarray(key + 2)) : international(data, key)
    yield { ...said(body), isAuthor }
  }
}

function international(data: Buffer, key: number): Buffer {
  const language = data.indexOf(0, key + 3)
  const translated = language === -1 ? -1 : data.indexOf(0, language + 1)
  if (translated === -1) return Buffer.alloc(0)
  const body = data.subarray(translated + 1)
  return data[key + 1] === 1 ? inflated(body) : body
}

function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: INFLATED_MAX })
  } catch {
    // A picture whose text is damaged is shown all the same; its gap says that it was not read as a whole.
    return Buffer.alloc(0)
  }
}

/** Comment extensions (GIF89a, 24). */
function* gifComments(bytes: Buffer): Generator<ImageText> {
  for (let at = bytes.indexOf('\x21\xfe', 13, 'latin1'); at !== -1; at = bytes.indexOf('\x21\xfe', at + 2, 'latin1')) {
    const parts: Buffer[] = []
    for (let block = at + 2; block < bytes.length && bytes[block] !== 0 && parts.length < 100; block += 1 + (bytes[block] as number))
      parts.push(bytes.subarray(block + 1, block + 1 + (bytes[block] as number)))
    const body = Buffer.concat(parts)
    // Two bytes of pixels may look like the beginning of a comment.
    if (body.length > 0 && !body.some((byte) => byte < 0x09)) yield said(body)
  }
}

/** Texts and attributes of the XMP packets (ISO 16684-1), without names of name spaces and ids. */
function* xmpTexts(bytes: Buffer): Generator<ImageText> {
  const others: ImageText[] = []
  for (let at = bytes.indexOf('<x:xmpmeta'); at !== -1; at = bytes.indexOf('<x:xmpmeta', at + 10)) {
    const end = bytes.indexOf('</x:xmpmeta>', at)
    const packet = bytes.subarray(at, Math.min(end === -1 ? bytes.length : end, at + TEXT_MAX)).toString('utf8')
    for (const [, attributes = ''] of packet.matchAll(/<[\w:]{1,100}(\s[^<>]{1,20000})>/g)) {
      for (const [, name = '', value = ''] of attributes.matchAll(/([\w:]{1,100})="([^"]{1,5000})"/g))
        if (isTold(name, value)) yield { text: unescaped(value), isAuthor: isAuthor(name) }
    }
    for (const [, name = '', inner = ''] of packet.matchAll(/<([\w:]{1,100})[^<>]{0,2000}>([^<>]{1,20000})</g))
      if (isTold(name, inner)) others.push({ text: unescaped(inner), isAuthor: isAuthor(name) })
    const creator = /<dc:creator>([\s\S]{0,5000}?)<\/dc:creator>/.exec(packet)?.[1] ?? ''
    for (const [, inner = ''] of creator.matchAll(/<rdf:li[^<>]{0,200}>([^<>]{1,2000})</g)) yield { text: unescaped(inner), isAuthor: true }
    // What was told as the creator is not told again.
    yield* others.splice(0)
  }
}

const isAuthor = (name: string): boolean => /creator|author|artist/i.test(name) && !/tool/i.test(name)
const isTold = (name: string, value: string): boolean =>
  value.trim() !== '' &&
  !/^(?:xmlns|x:xmptk|rdf:about|xml:)/.test(name) &&
  !/^(?:https?:|uuid:|xmp\.|adobe:|[\d.,:TZ+/-]+$)/i.test(value.trim())
const unescaped = (text: string): string =>
  text
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(hex, 16))))
    .replaceAll(/&#(\d{1,7});/g, (_, decimal: string) => String.fromCodePoint(Math.min(0x10ffff, Number(decimal))))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim()

/** By-line, its title, writer: IPTC-IIM 4.2, record 2. */
const IPTC_AUTHORS = new Set([80, 122])

/** Application records of IPTC-IIM, as Photoshop keeps them (8BIM, 0404). */
function* iptcTexts(bytes: Buffer): Generator<ImageText> {
  const mark = '8BIM\x04\x04'
  for (let at = bytes.indexOf(mark, 0, 'latin1'); at !== -1; at = bytes.indexOf(mark, at + 6, 'latin1')) {
    const name = bytes[at + 6] ?? 0
    const data = at + 6 + name + 1 + ((name + 1) % 2)
    if (data + 4 > bytes.length) return
    const end = Math.min(bytes.length, data + 4 + bytes.readUInt32BE(data))
    for (let set = data + 4; set + 5 <= end && bytes[set] === 0x1c;) {
      const [record, number, length] = [bytes[set + 1], bytes[set + 2] as number, bytes.readUInt16BE(set + 3)]
      if (length > 0x7fff) break
      // 0: version; 55 and 60: day and time.
      if (record === 2 && number > 4 && number !== 55 && number !== 60)
        yield { ...said(bytes.subarray(set + 5, set + 5 + length)), isAuthor: IPTC_AUTHORS.has(number) }
      set += 5 + length
    }
  }
}
