/** Undoes a Content-Transfer-Encoding (RFC 2045, 6); unknown ones are taken as they are. */
export function decodeTransfer(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<Uint8Array> {
  const name = encoding.trim().toLowerCase()
  if (name === 'base64') return base64(bytes)
  if (name === 'quoted-printable') return quotedPrintable(bytes)
  if (/^(?:x-)?uue(?:ncode)?$|^x-uuencode$/.test(name)) return uuencoded(bytes)
  return bytes
}

/** Base64 whatever stands between its characters; padding in the middle begins a new piece. */
async function* base64(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest = ''
  for await (const chunk of bytes) {
    const text =
      rest +
      Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
        .toString('latin1')
        .replaceAll(/[^A-Za-z0-9+/=_-]+/g, '')
    const pieces = text.includes('=') ? text.split(/=+/) : [text]
    rest = pieces.pop()!
    for (const piece of pieces) if (piece !== '') yield Buffer.from(piece, 'base64')
    const whole = rest.length - (rest.length % 4)
    if (whole > 0) yield Buffer.from(rest.slice(0, whole), 'base64')
    rest = rest.slice(whole)
  }
  if (rest !== '') yield Buffer.from(rest, 'base64')
}

/** Quoted-printable; what is no escape stays as it is (RFC 2045, 6.7). */
async function* quotedPrintable(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest = ''
  for await (const chunk of bytes) {
    const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
    // An escape or a soft line break may go on in the next chunk, with blanks between.
    const cut = /=[ \t\r]{0,80}$|=[0-9A-Fa-f]$/.exec(text.slice(-100))
    const end = cut === null ? text.length : text.length - cut[0].length
    rest = text.slice(end)
    yield unquoted(text.slice(0, end))
  }
  if (rest !== '') yield unquoted(rest)
}

const unquoted = (text: string): Buffer =>
  Buffer.from(
    text.includes('=')
      ? text
          .replaceAll(/=[ \t]{0,80}\r?\n/g, '')
          .replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : text,
    'latin1',
  )

/** Lines of uuencode, with or without 'begin' and 'end' around them. */
export async function* uuencoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest = ''
  for await (const chunk of bytes) {
    const lines = (rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')).split('\n')
    rest = lines.pop()!.slice(0, 4096)
    const out = lines.map(uuLine)
    yield Buffer.concat(out)
  }
  if (rest !== '') yield uuLine(rest)
}

/** `begin 644 name` */
export const UU_BEGIN = /^begin [0-7]{3,4} (\S[^\r\n]{0,300})\r?\n$/

function uuLine(line: string): Buffer {
  const text = line.replace(/\r$/, '')
  const length = (text.charCodeAt(0) - 32) & 63
  if (text === '' || length === 0 || text === 'end' || /^begin [0-7]{3,4} /.test(text)) return Buffer.alloc(0)
  const out = Buffer.alloc(Math.ceil(length / 3) * 3)
  for (let i = 1, to = 0; to < length; i += 4, to += 3) {
    const [a, b, c, d] = [0, 1, 2, 3].map((offset) => ((text.charCodeAt(i + offset) || 32) - 32) & 63) as [number, number, number, number]
    out[to] = (a << 2) | (b >> 4)
    out[to + 1] = ((b & 15) << 4) | (c >> 2)
    out[to + 2] = ((c & 3) << 6) | d
  }
  return out.subarray(0, length)
}
