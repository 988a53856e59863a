import type { Source } from '../contract/index.js'
import { createFolderNames } from '../text/folder-names.js'
import type { FileTask } from './task.js'

/** Turns sources into work. A name of a folder goes with the first source in it, whether that is ours or another machine's. */
export async function* sourceTasks(sources: AsyncIterable<Source>, isOurs: (path: string) => boolean): AsyncGenerator<FileTask> {
  const foldersOf = createFolderNames()
  for await (const source of sources) {
    const { path } = source
    const folders = foldersOf(path)
    if (isOurs(path)) yield { path, open: () => source.open(), ...(folders.length > 0 && { folders }) }
  }
}
