import { isTar } from './archives/tar-block.js'
import type { Format } from './sniff.js'

/** [format, bytes as a Latin-1 string, offset]. Only signatures long or odd enough that no text begins with them. */
type Signature = readonly [format: Format, bytes: string, offset?: number]

const SIGNATURES: readonly Signature[] = [
  ['gzip', '\x1f\x8b'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['rar', 'Rar!\x1a\x07'],
  ['tar', 'ustar', 257],
  ['archive', 'BZh91AY&SY'],
  ['archive', '\xfd7zXZ\x00'],
  ['archive', '\x28\xb5\x2f\xfd'],
  ['archive', '\x04\x22\x4d\x18'],
  ['archive', 'MSCF\x00\x00\x00\x00'],
  ['archive', '\x1f\x9d'],
  ['archive', 'CD001', 0x8001],
  ['sqlite', 'SQLite format 3\x00'],
  ['sqlite-log', '\x37\x7f\x06\x82'],
  ['sqlite-log', '\x37\x7f\x06\x83'],
  ['sqlite-log', '\xd9\xd5\x05\xf9\x20\xa1\x63\xd7'],
  ['database', '\x00\x01\x00\x00Standard Jet DB'],
  ['database', '\x00\x01\x00\x00Standard ACE DB'],
  ['database', 'PAR1\x15'],
  ['database', 'Obj\x01'],
  ['pst', '!BDN'],
  ['tnef', '\x78\x9f\x3e\x22'],
  ['onenote', '\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d'],
  ['image', '\x89PNG\r\n\x1a\n'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF87a'],
  ['image', 'GIF89a'],
  ['image', 'II*\x00'],
  ['image', 'MM\x00*'],
  ['image', '8BPS\x00\x01'],
  ['image', '\x00\x00\x00\x0cjP  \r\n'],
  ['image', ' EMF', 40],
  ['image', '\xd7\xcd\xc6\x9a'],
  ['image', '\x00\x00\x01\x00'],
  ['audio', 'ID3\x02'],
  ['audio', 'ID3\x03'],
  ['audio', 'ID3\x04'],
  ['audio', '\xff\xfb'],
  ['audio', '\xff\xfa'],
  ['audio', '\xff\xf3'],
  ['audio', '\xff\xf2'],
  ['audio', '\xff\xf1'],
  ['audio', '\xff\xf9'],
  ['audio', 'fLaC\x00'],
  ['audio', 'OggS\x00'],
  ['audio', 'MThd\x00\x00\x00\x06'],
  ['audio', '#!AMR\n'],
  ['video', '\x1a\x45\xdf\xa3'],
  ['video', '\x30\x26\xb2\x75\x8e\x66\xcf\x11'],
  ['video', '\x00\x00\x01\xba'],
  ['video', '\x00\x00\x01\xb3'],
  ['video', 'FLV\x01'],
  ['font', 'OTTO\x00'],
  ['font', '\x00\x01\x00\x00\x00'],
  ['font', 'ttcf\x00'],
  ['font', 'wOFF\x00\x01'],
  ['font', 'wOFF OTTO'],
  ['font', 'wOF2'],
  ['executable', '\x7fELF'],
  ['executable', '\xfe\xed\xfa\xce'],
  ['executable', '\xfe\xed\xfa\xcf'],
  ['executable', '\xce\xfa\xed\xfe'],
  ['executable', '\xcf\xfa\xed\xfe'],
  ['executable', '\xca\xfe\xba\xbe'],
  ['executable', '\x00asm\x01'],
]

/** Brands of the ISO base media format ('ftyp') that are pictures, and those that are sound; the rest is video. */
const PICTURES = /^(?:hei[cxms]|hev[cxms]|mif1|msf1|avi[fs])/
const SOUNDS = /^(?:M4A |M4B )/

/** The format that the first bytes tell without doubt; undefined where they tell none (text and the rest). */
export function magicFormat(head: Uint8Array): Format | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const at = (offset: number, length: number): string => bytes.subarray(offset, offset + length).toString('latin1')
  for (const [format, signature, offset = 0] of SIGNATURES) {
    if (bytes[offset] === signature.charCodeAt(0) && at(offset, signature.length) === signature) return format
  }
  if (at(4, 4) === 'ftyp') return PICTURES.test(at(8, 4)) ? 'image' : SOUNDS.test(at(8, 4)) ? 'audio' : 'video'
  if (at(0, 4) === 'RIFF') return at(8, 4) === 'WEBP' ? 'image' : at(8, 4) === 'WAVE' ? 'audio' : at(8, 4) === 'AVI ' ? 'video' : undefined
  // LZH, long the usual archive in Japan: '-lh5-' behind size and checksum of the header.
  if (/^-l[hz][0-9ds]-$/.test(at(2, 5)) && (head[0] as number) >= 0x15) return 'archive'
  // Two letters begin many texts: the size that a bitmap states, and the header that a program points to, decide.
  if (at(0, 2) === 'BM' && bytes.length >= 26 && bytes.readUInt32LE(6) === 0 && [12, 40, 108, 124].includes(bytes.readUInt32LE(14)))
    return 'image'
  // Before POSIX, tar had no magic.
  if (isTar(bytes.subarray(0, 512))) return 'tar'
  if (at(0, 2) === 'MZ' && bytes.subarray(0, 64).includes(0)) return 'executable'
  return undefined
}
