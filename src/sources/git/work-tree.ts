import { lstat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { listFiles } from '../list.js'
import type { ListedFile } from '../listed.js'
import { askGit, type Repository } from './git.js'

/** Files of the work tree that were named, and the names that stand for nothing. */
export interface WorkTreeFiles {
  files: ListedFile[]
  missing: string[]
}

/** Does the last commit have one of the paths? Then it was deleted, and whoever lists changed files names it still. */
export async function wereCommitted(repository: Repository, paths: readonly string[]): Promise<boolean> {
  const { code, stdout } = await askGit(repository, ['ls-tree', '--name-only', 'HEAD', '--', ...paths]).catch(() => ({
    code: -1,
    stdout: '',
  }))
  return code === 0 && stdout.length > 0
}

/**
 * The files that paths stand for: files as they are named, folders with what git has or would add there (.gitignore counts, .git is none of it), and
 * outside of a repository everything in them.
 */
export async function workTreeFiles(repository: Repository, paths: readonly string[]): Promise<WorkTreeFiles> {
  const found = new Map<string, ListedFile>()
  const missing: string[] = []
  const add = async (names: readonly string[], literal: boolean): Promise<void> => {
    for (const file of await listFiles(names, { cwd: repository.cwd, literal })) found.set(file.path, file)
  }
  const names: string[] = []
  for (const given of paths) {
    const path = nearer(repository.cwd, given)
    const stat = await lstat(resolve(repository.cwd, path)).catch(() => undefined)
    if (stat === undefined) {
      // A pattern that the shell left alone.
      await add([path], false).catch(() => missing.push(path))
    } else if (stat.isDirectory()) {
      const listed = await listFolder(repository, path)
      if (listed === undefined) await add([path], true)
      else names.push(...listed)
    } else names.push(path)
  }
  if (names.length > 0) await add(names, true)
  return { files: [...found.values()], missing }
}

/** lint-staged names files from the root of the disk; reports and allows speak of them from where we stand. */
function nearer(cwd: string, path: string): string {
  if (!isAbsolute(path)) return path
  const below = relative(cwd, path)
  return below === '' || below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below) ? path : below
}

/** undefined outside of a repository. Files that are not checked out are no part of the work tree. */
async function listFolder(repository: Repository, path: string): Promise<string[] | undefined> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', path]
  const answer = await askGit(repository, args).catch(() => undefined)
  if (answer === undefined || answer.code !== 0) return undefined
  const names = new Set(answer.stdout.toString('utf8').split('\0'))
  names.delete('')
  const there = await Promise.all(
    [...names].map((name) =>
      lstat(resolve(repository.cwd, name)).then(
        () => name,
        () => undefined,
      ),
    ),
  )
  return there.filter((name) => name !== undefined)
}
