import { createEvidence } from '../scope/evidence.js'
import { unscannedRecord, type FileList } from '../sources/index.js'
import type { FileTask } from '../worker/task.js'

/** Turns listed files into work. What is not to be opened gets its record here and takes its place in the order. */
export async function* fileTasks(list: FileList): AsyncGenerator<FileTask, void, undefined> {
  const evidence = createEvidence().result()
  for (const { path, absolute, gap } of list) {
    if (gap === undefined) yield { path, absolute }
    else yield { path, record: await unscannedRecord({ path, absolute, gap }, list.folders), evidence }
  }
}
