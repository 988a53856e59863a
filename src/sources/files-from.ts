import { escapeName } from './raw-name.js'

const NUL = 0
const LINE_FEED = 10

/**
 * The paths of a list (`--files-from`): one a line or, where it holds a NUL (`find -print0`, `git ls-files -z`), one before each NUL;
 * UTF-16 with a BOM as PowerShell writes it. Names that are not UTF-8 keep their bytes, escaped as `listFiles` takes them. Pass the
 * result with `literal: true`.
 */
export function parseFileList(bytes: Uint8Array): string[] {
  const [first, second, third] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
    return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((path) => path !== '')
  }
  const list = first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes
  const separator = list.includes(NUL) ? NUL : LINE_FEED
  const paths: string[] = []
  for (let from = 0; from < list.length;) {
    const found = list.indexOf(separator, from)
    const end = found === -1 ? list.length : found
    const isCrLf = separator === LINE_FEED && end > from && list[end - 1] === 13
    const path = escapeName(list.subarray(from, isCrLf ? end - 1 : end))
    if (path !== '') paths.push(path)
    from = end + 1
  }
  return paths
}
