import { randomBytes } from 'node:crypto'
import { open, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { UsageError, type ScanOptions } from '../contract/index.js'
import { printable } from '../report/print.js'
import type { Host } from './api.js'
import { readKey } from './inputs.js'
import { fileSentence, type Messages } from './messages.js'
import { refuseInputs } from './output.js'

/** Bytes in which the head of a journal ends. */
const HEAD_MAX = 4096

/**
 * What `--journal FILE` adds to the options: the journal; where no `--key` was given the key beside it (`FILE.key`, made for its owner's eyes only); and
 * the reference date of a scan that goes on, which may have begun yesterday.
 * @throws UsageError where the journal would lie in what is scanned, or standard input is scanned
 */
export async function useJournal(
  flags: { journal: string; key?: string },
  inputs: readonly string[],
  host: Pick<Host, 'cwd' | 'stderr'>,
  m: Messages,
): Promise<Pick<ScanOptions, 'journal' | 'key' | 'referenceDate'>> {
  const path = resolve(host.cwd, flags.journal)
  if (inputs.includes('-')) throw new UsageError(m.journalOfStdin)
  if (!(await exists(dirname(path)))) throw new UsageError(m.noFolder(printable(flags.journal)))
  for (const own of [path, `${path}.key`])
    await refuseInputs(own, inputs, host.cwd, new UsageError(m.journalScanned(printable(flags.journal))))
  const referenceDate = await referenceDateOf(path)
  return {
    journal: path,
    ...(referenceDate !== undefined && { referenceDate }),
    ...(flags.key === undefined && { key: await keyBeside(flags.journal, host, m) }),
  }
}

async function keyBeside(journal: string, host: Pick<Host, 'cwd' | 'stderr'>, m: Messages): Promise<Uint8Array> {
  const shown = `${journal}.key`
  const path = resolve(host.cwd, shown)
  const known = await exists(path)
  if (!known) {
    // A new key would not fit what is written there.
    if (((await stat(resolve(host.cwd, journal)).catch(() => undefined))?.size ?? 0) > 0)
      throw new UsageError(m.journalKeyLost(printable(shown)))
    try {
      await writeFile(path, randomBytes(32), { flag: 'wx', mode: 0o600 })
    } catch (error) {
      throw new UsageError(fileSentence(error, printable(shown), m, true))
    }
  }
  host.stderr.write((known ? m.journalKeyUsed : m.journalKeyMade)(printable(shown)) + '\n')
  return readKey(shown, host.cwd, m)
}

/** The date that the head of a journal names; undefined where there is none yet. Whether it is a journal is for the library to say. */
async function referenceDateOf(path: string): Promise<string | undefined> {
  const file = await open(path).catch(() => undefined)
  if (file === undefined) return undefined
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_MAX), 0, HEAD_MAX, 0)
    const [line = ''] = buffer.toString('utf8', 0, bytesRead).split('\n', 1)
    const { referenceDate } = JSON.parse(line) as { referenceDate?: unknown }
    return typeof referenceDate === 'string' ? referenceDate : undefined
  } catch {
    return undefined
  } finally {
    await file.close()
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
