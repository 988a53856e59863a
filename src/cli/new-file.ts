import { randomBytes } from 'node:crypto'
import { constants, copyFile, link, lstat, open, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../contract/index.js'
import { printable } from '../report/print.js'
import { fileSentence, type Messages } from './messages.js'
import { refuseInputs } from './output.js'

/** What a file that is written beside the report needs to know. */
export interface NewFile {
  cwd: string
  /** What is scanned: nothing is written into it. */
  inputs: readonly string[]
  m: Messages
}

/**
 * Checks, before a long scan, that a file may be made: it is not there, its folder is, and it lies in nothing that is scanned.
 * @throws UsageError
 */
export async function checkNewFile(path: string, { cwd, inputs, m }: NewFile): Promise<void> {
  const target = resolve(cwd, path)
  const shown = printable(path)
  if ((await lstat(target).catch(() => undefined)) !== undefined) throw new UsageError(m.fileExists(shown))
  await lstat(dirname(target)).catch(() => {
    throw new UsageError(m.noFolder(shown))
  })
  await refuseInputs(target, inputs.map(withoutGlob), cwd, new UsageError(m.outputScanned(shown)))
}

/** The folder in which a glob looks. */
function withoutGlob(input: string): string {
  const at = input.search(/[*?[\]{}()!]/)
  return at < 0 ? input : input.slice(0, input.lastIndexOf('/', at) + 1) || '.'
}

/**
 * Writes a file that must not be there, for its owner's eyes only (mode 0600, where there are modes). Half of it never bears the name.
 * @throws UsageError, which holds nothing of the content
 */
export async function writeNewFile(path: string, content: string | Uint8Array, { cwd, m }: NewFile): Promise<void> {
  const target = resolve(cwd, path)
  const temporary = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await link(temporary, target).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error
      // File systems without links.
      await copyFile(temporary, target, constants.COPYFILE_EXCL)
    })
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw new UsageError(isThere ? m.fileExists(printable(path)) : fileSentence(error, printable(path), m, true))
  } finally {
    await rm(temporary, { force: true })
  }
}
