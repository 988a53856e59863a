import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UsageError } from '../contract/index.js'
import { printable } from '../report/print.js'
import { parseFileList } from '../sources/index.js'
import type { Host } from './api.js'
import { fileSentence, type Messages } from './messages.js'

const KEY_BYTES = 16

/** The key of fingerprints: the bytes of a file as they are. @throws UsageError */
export async function readKey(path: string, cwd: string, m: Messages): Promise<Uint8Array> {
  const key = await readOrExplain(path, cwd, m)
  if (key.length < KEY_BYTES) throw new UsageError(m.shortKey(printable(path)))
  return new Uint8Array(key)
}

/** Passwords, one a line, as they are; a file and no flag, so that none stands in the list of processes. @throws UsageError */
export async function readPasswords(path: string, cwd: string, m: Messages): Promise<string[]> {
  const text = (await readOrExplain(path, cwd, m)).toString('utf8').replace(/^\ufeff/, '')
  const passwords = text.split(/\r?\n/).filter((line) => line !== '')
  if (passwords.length === 0) throw new UsageError(m.noPasswords(printable(path)))
  return passwords
}

/** The paths of a list; `-` is standard input. @throws UsageError */
export async function readFileList(path: string, host: Pick<Host, 'cwd' | 'stdin'>, m: Messages): Promise<string[]> {
  const paths = parseFileList(path === '-' ? await readAll(host.stdin) : await readOrExplain(path, host.cwd, m))
  if (paths.length === 0) throw new UsageError(m.emptyFileList(printable(path)))
  return paths
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

/** The bytes of a file. @throws UsageError */
export async function readOrExplain(path: string, cwd: string, m: Messages): Promise<Buffer> {
  try {
    return await readFile(resolve(cwd, path))
  } catch (error) {
    throw new UsageError(fileSentence(error, printable(path), m))
  }
}
