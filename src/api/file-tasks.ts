import { sep } from 'node:path'
import type { ScanOptions } from '../contract/index.js'
import { createEvidence } from '../scope/evidence.js'
import { partOf, unscannedRecord, type FileList } from '../sources/index.js'
import type { FileTask } from '../worker/task.js'

/** A part of a divided scan. */
type Shard = ScanOptions['shard']

/**
 * Turns listed files into work. What is not to be opened gets its record here and takes its place in the order. A name of a folder goes with the
 * first file in it, whatever part that falls to.
 */
export async function* fileTasks(list: FileList, shard?: Shard): AsyncGenerator<FileTask, void, undefined> {
  const evidence = createEvidence().result()
  let before: readonly string[] = []
  for (const { path, absolute, gap } of list) {
    const folders = foldersOf(path, absolute, list.folders)
    let common = 0
    while (common < folders.length && folders[common] === before[common]) common++
    const isOurs = isInShard(path, shard)
    if (gap === undefined) {
      before = folders
      if (isOurs) yield common < folders.length ? { path, absolute, folders: folders.slice(common) } : { path, absolute }
    } else if (isOurs) yield { path, record: await unscannedRecord({ path, absolute, gap }, list.folders), evidence }
  }
}

/** Does a file fall to the part that is scanned? */
export const isInShard = (path: string, shard: Shard): boolean => shard === undefined || partOf(path, shard.of) === shard.part

/** How many files that are. */
export function countFiles(list: FileList, shard: Shard): number {
  if (shard === undefined) return list.length
  let count = 0
  for (const { path } of list) if (isInShard(path, shard)) count++
  return count
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
