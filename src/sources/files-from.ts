import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { UsageError } from '../contract/index.js'
import { escapeName } from './raw-name.js'

const NUL = 0
const LINE_FEED = 10

/**
 * Reads a list of paths (`--files-from`), one a line or, where it holds a NUL (`find -print0`, `git ls-files -z`), one before each NUL.
 * Names that are not UTF-8 keep their bytes, escaped as `listFiles` takes them. Pass the result with `literal: true`.
 * @param source a file, or a stream such as stdin
 * @throws UsageError where the file cannot be read
 */
export async function readFileList(source: string | Readable): Promise<string[]> {
  let bytes: Buffer
  try {
    bytes = await buffer(typeof source === 'string' ? createReadStream(source) : source)
  } catch {
    if (typeof source !== 'string')
      throw new UsageError('the list of files broke off while it was read', 'ファイルの一覧が読んでいる途中で途切れました。')
    throw new UsageError(
      `the list of files cannot be read: ${source}`,
      `ファイルの一覧 ${source} を読めません。パスと権限を確かめてください。`,
    )
  }
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) bytes = bytes.subarray(3)
  const separator = bytes.includes(NUL) ? NUL : LINE_FEED
  const paths: string[] = []
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(separator, from)
    const end = found === -1 ? bytes.length : found
    const isCrLf = separator === LINE_FEED && end > from && bytes[end - 1] === 13
    const path = escapeName(bytes.subarray(from, isCrLf ? end - 1 : end))
    if (path !== '') paths.push(path)
    from = end + 1
  }
  return paths
}
