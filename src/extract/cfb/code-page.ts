import { TextDecoder } from 'node:util'

/** Windows code pages by the label of the Encoding Standard; Shift_JIS there is code page 932. */
const LABELS: Readonly<Record<number, string>> = {
  0: 'shift_jis',
  1: 'shift_jis',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  10001: 'shift_jis',
  20932: 'euc-jp',
  28591: 'windows-1252',
  50220: 'iso-2022-jp',
  51932: 'euc-jp',
  54936: 'gb18030',
  65000: 'utf-8',
  65001: 'utf-8',
}

const decoders = new Map<number, TextDecoder>()

/** Decodes bytes of a Windows code page. One that is not known is taken for Western European, whose letters and digits are those of all. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  let decoder = decoders.get(codePage)
  if (decoder === undefined) {
    const label = LABELS[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252')
    decoder = new TextDecoder(label)
    decoders.set(codePage, decoder)
  }
  return decoder.decode(bytes)
}

/** A string up to its first NUL. */
export function untilNul(text: string): string {
  const end = text.indexOf('\0')
  return end === -1 ? text : text.slice(0, end)
}
