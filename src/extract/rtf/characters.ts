import { decodeCodePage } from '../cfb/code-page.js'

/** Code pages by the character set of a font (RTF 1.9.1, \fcharset). 0 and 1 say nothing in files of Japanese programs. */
const CHARSETS: Readonly<Record<number, number>> = {
  77: 10000,
  78: 10001,
  79: 949,
  80: 936,
  81: 950,
  128: 932,
  129: 949,
  130: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** Code page of a character set; undefined where it says none. */
export const codePageOf = (charset: number): number | undefined => (charset === 0 ? 1252 : CHARSETS[charset])

const isDouble = (codePage: number): boolean => [932, 936, 949, 950, 10001].includes(codePage)

/** Does a byte begin a character of two bytes? */
export function isLead(byte: number, codePage: number): boolean {
  if (codePage === 932 || codePage === 10001) return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc)
  return isDouble(codePage) && byte >= 0x81 && byte <= 0xfe
}

const EAST_ASIAN = /^[\u0021-\u007e\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef\uac00-\ud7a3]+$/
const CHARACTER = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/
const WESTERN = 1252

/**
 * Decodes a run of bytes. Programs write Japanese in fonts that say they are Western: a word that reads as Japanese in the code page of the document is that.
 * @param document code page of the document (\ansicpg)
 */
export function decodeRun(bytes: Buffer, codePage: number, document: number): string {
  if (codePage !== WESTERN || !isDouble(document) || !bytes.some((byte) => byte >= 0x80)) return decodeCodePage(bytes, codePage)
  let text = ''
  for (let from = 0; from < bytes.length;) {
    const space = bytes.indexOf(0x20, from)
    const end = space === -1 ? bytes.length : space
    const word = bytes.subarray(from, end)
    const read = decodeCodePage(word, document)
    text += EAST_ASIAN.test(read) && CHARACTER.test(read) ? read : decodeCodePage(word, codePage)
    if (space !== -1) text += ' '
    from = end + 1
  }
  return text
}
