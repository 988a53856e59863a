/** Characters of a line that are held. */
const LINE_MAX = 1 << 18

/**
 * Undoes soft line breaks of format=flowed (RFC 3676): a line that ends with a blank goes on in the next, whose quote marks and stuffing are left out.
 * `joined`: the blank was added by the sender (DelSp), as mailers do within Japanese words.
 */
export async function* unflowed(bytes: AsyncIterable<Uint8Array>, joined: boolean): AsyncGenerator<Uint8Array> {
  let rest = ''
  let isSoft = false
  const unfold = (line: string): string => {
    const body = line.replace(/\r?\n$/, '')
    const shown = isSoft ? body.replace(/^>* ?/, '') : body.replace(/^ /, '')
    // The mark of a signature ends with a blank and is no soft break (4.3).
    isSoft = body.endsWith(' ') && body !== line && !/^>* ?-- $/.test(body)
    return isSoft ? (joined ? shown.slice(0, -1) : shown) : shown + line.slice(body.length)
  }
  for await (const chunk of bytes) {
    const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
    const end = text.length > LINE_MAX ? text.length : text.lastIndexOf('\n') + 1
    rest = text.slice(end)
    if (end > 0) yield Buffer.from(linesIn(text.slice(0, end)).map(unfold).join(''), 'latin1')
  }
  if (rest !== '') yield Buffer.from(unfold(rest), 'latin1')
}

/** Lines with their ends. */
function linesIn(text: string): string[] {
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  return [...lines.map((line) => `${line}\n`), ...(last === '' ? [] : [last])]
}
