/**
 * How well bytes read as Japanese in one encoding: the mean weight of a non-ASCII byte, at most 1. Characters that Japanese
 * is made of weigh most, those that only chance would write weigh little, and a byte that the encoding does not allow costs
 * more than one good character earns, so that a truncated field does not turn a file into binary but random bytes do.
 */
const ERROR = -3
const COMMON = 1
const SYMBOL = 0.7
const RARE = 0.2
const FOREIGN = 0.1
const HALF_WIDTH = 0.9

interface Tally {
  weight: number
  bytes: number
}

const mean = ({ weight, bytes }: Tally): number => (bytes === 0 ? 0 : weight / bytes)

/** Score as Shift_JIS with the extensions of CP932. `atEnd` false: a character cut off by the end is no error. */
export function scoreShiftJis(bytes: Uint8Array, atEnd: boolean): number {
  const tally = { weight: 0, bytes: 0 }
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i] as number
    if (lead < 0x80) {
      i++
    } else if (lead >= 0xa1 && lead <= 0xdf) {
      i = scoreHalfWidthRun(bytes, i, tally)
    } else if (i + 1 === bytes.length && !atEnd) {
      break
    } else {
      const trail = bytes[i + 1] ?? 0
      const weight = isEucKatakana(lead, trail) && bytes[i - 2] === 0x8e ? RARE : shiftJisWeight(lead, trail)
      const length = weight === ERROR ? 1 : 2
      tally.weight += weight * length
      tally.bytes += length
      i += length
    }
  }
  return mean(tally)
}

/** Half-width katakana of EUC-JP take an 8E each; in Shift_JIS that would be kanji of one row only. */
const isEucKatakana = (lead: number, trail: number): boolean => lead === 0x8e && trail >= 0xa1 && trail <= 0xdf

function shiftJisWeight(lead: number, trail: number): number {
  if (trail < 0x40 || trail === 0x7f || trail > 0xfc) return ERROR
  if (lead === 0x81) return trail <= 0x5b ? COMMON : SYMBOL
  if (lead === 0x82) return trail >= 0x4f && trail <= 0xf1 ? COMMON : ERROR
  if (lead === 0x83) return trail <= 0x96 ? COMMON : trail <= 0xd6 ? RARE : ERROR
  if (lead === 0x84) return trail <= 0xbe ? RARE : ERROR
  if (lead === 0x87) return trail <= 0x9c ? SYMBOL : ERROR
  // JIS level 1 ends at 9872; names and prose rarely leave it.
  if ((lead >= 0x88 && lead <= 0x97) || (lead === 0x98 && trail <= 0x72)) return lead === 0x88 && trail < 0x9f ? ERROR : COMMON
  if ((lead >= 0x98 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xea)) return RARE
  // NEC's selection of IBM extensions, IBM extensions (髙, 﨑), and characters defined by users (外字), which names use.
  if (lead === 0xed || lead === 0xee || lead === 0xfa || lead === 0xfb || (lead === 0xfc && trail <= 0x4b)) return SYMBOL
  return lead >= 0xf0 && lead <= 0xf9 ? RARE : ERROR
}

/** Half-width katakana come in runs; voicing marks stand behind a kana that can be voiced. Kanji of another encoding ignore that. */
function scoreHalfWidthRun(bytes: Uint8Array, start: number, tally: Tally): number {
  let i = start
  for (let before = 0; i < bytes.length; i++) {
    const c = bytes[i] as number
    if (c < 0xa1 || c > 0xdf) break
    tally.weight += halfWidthWeight(c, before)
    tally.bytes++
    before = c
  }
  if (i - start === 1 && isLetter(bytes[start - 1]) && isLetter(bytes[i])) tally.weight -= HALF_WIDTH
  return i
}

function halfWidthWeight(c: number, before: number): number {
  if (c === 0xde) return (before >= 0xb6 && before <= 0xc4) || (before >= 0xca && before <= 0xce) || before === 0xb3 ? COMMON : -1
  if (c === 0xdf) return before >= 0xca && before <= 0xce ? COMMON : -1
  if (c >= 0xa7 && c <= 0xb0) return before === 0 ? FOREIGN : HALF_WIDTH
  return c <= 0xa5 ? 0.3 : HALF_WIDTH
}

const isLetter = (c: number | undefined): boolean => c !== undefined && ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a))

/** Score as EUC-JP with the extensions of CP51932. */
export function scoreEucJp(bytes: Uint8Array, atEnd: boolean): number {
  const tally = { weight: 0, bytes: 0 }
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i] as number
    if (lead < 0x80) {
      i++
      continue
    }
    const wanted = lead === 0x8f ? 3 : 2
    if (i + wanted > bytes.length && !atEnd) break
    const weight = eucJpWeight(lead, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0)
    const length = weight === ERROR ? 1 : wanted
    tally.weight += weight * length
    tally.bytes += length
    i += length
  }
  return mean(tally)
}

function eucJpWeight(lead: number, second: number, third: number): number {
  if (second < 0xa1 || second === 0xff) return ERROR
  if (lead === 0x8e) return second <= 0xdf ? HALF_WIDTH : ERROR
  if (lead === 0x8f) return third >= 0xa1 && third <= 0xfe ? RARE : ERROR
  if (lead === 0xa1) return second <= 0xbc ? COMMON : SYMBOL
  if (lead === 0xa3) return second >= 0xb0 && second <= 0xfa ? COMMON : ERROR
  if (lead === 0xa4) return second <= 0xf3 ? COMMON : ERROR
  if (lead === 0xa5) return second <= 0xf6 ? COMMON : ERROR
  if (lead === 0xa2 || lead === 0xad) return SYMBOL
  if (lead >= 0xa6 && lead <= 0xa8) return RARE
  if (lead >= 0xb0 && lead <= 0xcf) return COMMON
  // Level 2 counts against it: half-width katakana of CP932 taken in pairs land here for every third pair.
  if (lead >= 0xd0 && lead <= 0xf4) return -0.3
  return lead >= 0xf9 && lead <= 0xfc ? RARE : ERROR
}

/** Score as UTF-8, for text that is not wholly valid UTF-8. */
export function scoreUtf8(bytes: Uint8Array, atEnd: boolean): number {
  const tally = { weight: 0, bytes: 0 }
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i] as number
    if (lead < 0x80) {
      i++
      continue
    }
    const wanted = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : 2
    let length = 1
    while (length < wanted && i + length < bytes.length && ((bytes[i + length] as number) & 0xc0) === 0x80) length++
    if (i + length === bytes.length && length < wanted && !atEnd) break
    const whole = length === wanted && lead >= 0xc2 && lead <= 0xf4
    tally.weight += whole ? utf8Weight(lead, bytes[i + 1] as number) * wanted : ERROR
    tally.bytes += whole ? wanted : 1
    i += whole ? wanted : 1
  }
  return mean(tally)
}

function utf8Weight(lead: number, second: number): number {
  // U+3000–U+30FF, U+4E00–U+9FFF, U+FF00–U+FFBF
  const japanese =
    (lead === 0xe3 && second <= 0x83) || (lead >= 0xe4 && lead <= 0xe9) || (lead === 0xef && second >= 0xbc && second <= 0xbe)
  return japanese ? COMMON : lead <= 0xdf ? RARE : SYMBOL
}
