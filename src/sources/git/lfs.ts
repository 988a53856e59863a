import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import type { OpenBlob } from './change.js'
import { askGit, tellGit, type Repository } from './git.js'

/** Longest pointer that Git LFS writes or reads, in bytes (docs/spec.md of git-lfs: less than 1024). */
export const POINTER_MAX = 1024

/** What a pointer of Git LFS stands for. */
export interface LfsPointer {
  oid: string
  /** Bytes of the content. */
  size: number
}

/** Reads a pointer (git-lfs docs/spec.md: `version` first, then sorted keys); undefined where the bytes are none. */
export function lfsPointer(bytes: Buffer): LfsPointer | undefined {
  if (bytes.length >= POINTER_MAX) return undefined
  const text = bytes.toString('latin1')
  if (!/^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d+\n/.test(text)) return undefined
  const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1]
  const size = /^size (\d{1,19})$/m.exec(text)?.[1]
  return oid === undefined || size === undefined ? undefined : { oid, size: Number(size) }
}

/** Looks for the content behind pointers where Git LFS keeps it; undefined where it was not fetched. Nothing is downloaded. */
export function lfsStore(repository: Repository): (pointer: LfsPointer) => Promise<OpenBlob | undefined> {
  let folder: Promise<string> | undefined
  const find = async (): Promise<string> => {
    const common = resolve(repository.cwd, (await tellGit(repository, ['rev-parse', '--git-common-dir'])).replace(/\n$/, ''))
    const { code, stdout } = await askGit(repository, ['config', '--get', 'lfs.storage'])
    const named = code === 0 ? stdout.toString('utf8').replace(/\n$/, '') : ''
    return join(named === '' ? join(common, 'lfs') : isAbsolute(named) ? named : join(common, named), 'objects')
  }
  return async ({ oid, size }) => {
    const path = join(await (folder ??= find()), oid.slice(0, 2), oid.slice(2, 4), oid)
    const there = await stat(path).catch(() => undefined)
    return there?.isFile() === true && there.size === size ? () => createReadStream(path) : undefined
  }
}
