/** Bytes of the header of a picture or form field in the data stream ([MS-DOC] 2.9.157), where its size stands in it, and the mark that a form field begins with. */
const HEADER = 0x44
const MARK = Buffer.from([0xff, 0xff, 0xff, 0xff])
const TEXT_BOX = 0
const DROP_DOWN = 2
/** Longest string and most entries that Word writes; more is no form field. */
const LENGTH_MAX = 255
const ENTRIES_MAX = 25
/** More bytes than any form field has. */
export const FIELD_MAX = 32 * 1024

/**
 * What form fields hold beside the text, each with its own texts: name, default, help, entries of a list ([MS-DOC] 2.9.78, FFData). Word 97 and later.
 * They are found by their marks: what leads to them in the text is not needed, and may be damaged.
 */
export function* formTexts(data: Buffer): Generator<string> {
  for (let at = data.indexOf(MARK, HEADER); at !== -1; at = data.indexOf(MARK, at + 1)) {
    if (data.readUInt16LE(at - HEADER + 4) !== HEADER) continue
    const size = data.readUInt32LE(at - HEADER)
    if (size < HEADER + 16 || size > FIELD_MAX || at - HEADER + size > data.length) continue
    yield* fieldTexts(data.subarray(at + 4, at - HEADER + size))
  }
}

function* fieldTexts(field: Buffer): Generator<string> {
  const kind = field.readUInt16LE(0) & 3
  let at = 6
  const number = (): number => {
    const value = at + 2 <= field.length ? field.readUInt16LE(at) : 0
    at += 2
    return value
  }
  const string = (): string | undefined => {
    const length = number()
    if (length > LENGTH_MAX || at + 2 * length > field.length) return undefined
    const text = field.subarray(at, at + 2 * length).toString('utf16le')
    at += 2 * length
    return text
  }
  /** A string with a null behind it; false where there is none, and so no more. */
  function* closed(give: boolean): Generator<string, boolean> {
    const text = string()
    at += 2
    if (text !== undefined && give && text.trim() !== '') yield text
    return text !== undefined
  }
  if (!(yield* closed(true))) return
  if (kind === TEXT_BOX) {
    if (!(yield* closed(true))) return
  } else at += 2
  // Format of the text, help, status line, macros at entry and exit.
  for (const given of [false, true, true, false, false]) if (!(yield* closed(given))) return
  if (kind !== DROP_DOWN || number() !== 0xffff) return
  const entries = number()
  const extra = number()
  for (let i = 0; i < Math.min(entries, ENTRIES_MAX); i++) {
    const text = string()
    at += extra
    if (text === undefined) return
    if (text.trim() !== '') yield text
  }
}
