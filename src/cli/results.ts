import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UsageError, type ScanResult } from '../contract/index.js'
import { printable } from '../report/print.js'
import { fileSentence, type Messages } from './messages.js'

/** A result that `--format json` wrote. @throws UsageError naming the file where it is none, or one of a newer version. */
export async function readResult(path: string, cwd: string, m: Messages): Promise<ScanResult> {
  const shown = printable(path)
  let text: string
  try {
    text = await readFile(resolve(cwd, path), 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(
      code === 'ERR_STRING_TOO_LONG' || code === 'ERR_FS_FILE_TOO_LARGE' ? m.resultTooLarge(shown) : fileSentence(error, shown, m),
    )
  }
  let value: Partial<ScanResult> | null
  try {
    value = JSON.parse(text) as Partial<ScanResult> | null
  } catch {
    throw new UsageError(m.notResult(shown))
  }
  if (typeof value !== 'object' || value?.tool?.name !== 'sekisho' || !Array.isArray(value.files) || !Array.isArray(value.findings))
    throw new UsageError(m.notResult(shown))
  if (value.version !== 1) throw new UsageError(m.newerResult(shown))
  if (typeof value.keyId !== 'string' || typeof value.evidence !== 'object' || typeof value.summary !== 'object')
    throw new UsageError(m.notResult(shown))
  return value as ScanResult
}
