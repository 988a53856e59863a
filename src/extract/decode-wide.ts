import type { DecodeState } from './decode.js'

/** Decodes UTF-16 and UTF-32, without the byte order mark; counts what is no character in `state.replaced`. */
export async function* decodeWide(chunks: AsyncIterable<Uint8Array>, state: DecodeState): AsyncGenerator<string> {
  const width = state.encoding.startsWith('utf-32') ? 4 : 2
  const little = state.encoding.endsWith('le')
  const utf16 = new TextDecoder(little ? 'utf-16le' : 'utf-16be')
  const decode = (bytes: Uint8Array, stream: boolean): string => {
    if (width === 4) return decodeUtf32(bytes, little, state)
    const text = utf16.decode(bytes, { stream })
    if (text.includes('\ufffd')) state.replaced += text.split('\ufffd').length - 1 - countUnit(bytes, little)
    return text
  }
  let rest: Uint8Array = new Uint8Array(0)
  let begun = false
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const whole = bytes.length - (bytes.length % width)
    rest = bytes.subarray(whole)
    const text = decode(bytes.subarray(0, whole), true)
    // TextDecoder takes the mark off by itself.
    yield width === 4 && !begun && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
    begun ||= text !== ''
  }
  const end = decode(new Uint8Array(0), false)
  if (rest.length > 0) state.replaced++
  yield rest.length > 0 ? end + '\ufffd' : end
}

function decodeUtf32(bytes: Uint8Array, little: boolean, state: DecodeState): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 4) {
    const code = view.getUint32(i, little)
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    if (!isCharacter) state.replaced++
    parts.push(isCharacter ? String.fromCodePoint(code) : '\ufffd')
  }
  return parts.join('')
}

/** How many units are U+FFFD as written: no damage of ours. */
function countUnit(bytes: Uint8Array, little: boolean): number {
  const [first, second] = little ? [0xfd, 0xff] : [0xff, 0xfd]
  let count = 0
  for (let i = 0; i < bytes.length; i += 2) if (bytes[i] === first && bytes[i + 1] === second) count++
  return count
}
