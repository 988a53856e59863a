import { sep } from 'node:path'
import { createEvidence } from '../scope/evidence.js'
import { unscannedRecord, type FileList } from '../sources/index.js'
import type { FileTask } from '../worker/task.js'

/** Turns listed files into work. What is not to be opened gets its record here and takes its place in the order. */
export async function* fileTasks(list: FileList): AsyncGenerator<FileTask, void, undefined> {
  const evidence = createEvidence().result()
  let before: readonly string[] = []
  for (const { path, absolute, gap } of list) {
    const folders = foldersOf(path, absolute, list.folders)
    let common = 0
    while (common < folders.length && folders[common] === before[common]) common++
    if (gap === undefined) {
      before = folders
      yield common < folders.length ? { path, absolute, folders: folders.slice(common) } : { path, absolute }
    } else yield { path, record: await unscannedRecord({ path, absolute, gap }, list.folders), evidence }
  }
}

/** Names of the folders on the way to a file, below the one that was named: what stands above that is the user's own computer. */
function foldersOf(path: string, absolute: string | Uint8Array, walked: readonly string[]): string[] {
  const isRelative = !/^(?:\/|[A-Za-z]:|\.\.)/.test(path)
  const root =
    isRelative || typeof absolute !== 'string'
      ? undefined
      : walked.find((folder) => absolute.startsWith(`${folder.replace(/[\\/]$/, '')}${sep}`))
  if (!isRelative && root === undefined) return []
  const below = root === undefined ? path : (absolute as string).slice(root.length)
  return below
    .split(/[\\/]/)
    .slice(0, -1)
    .filter((name) => name !== '' && name !== '.')
}
