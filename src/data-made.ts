import { readFileSync, statSync } from 'node:fs'
import { dataFile, LEARNED } from './data-file.js'

/** Stamp of the data that this program was built with (`build/data.mjs`); undefined where it runs from its sources. */
declare const DATA_STAMP: string | undefined

interface MadeList {
  stamp: string
  files: Record<string, { bytes: number }>
}

/** Is this stretch of code built, and with which data? */
const builtWith = (): string | undefined => (typeof DATA_STAMP === 'string' ? DATA_STAMP : undefined)

/**
 * Looks whether the files of data are there, whole, and of this build: a kernel of yesterday finds other names beside the code of today, and says nothing of
 * it. A glance at names and sizes, so that it can be asked at every start. What was learned may be missing: then the rules decide alone.
 * @throws Error
 */
export function checkDataFiles(stamp = builtWith()): void {
  const list = JSON.parse(readFileSync(dataFile('made.json'), 'utf8')) as MadeList
  if (stamp !== undefined && list.stamp !== stamp) throw new Error('dist/data is of another build')
  for (const [name, { bytes }] of Object.entries(list.files)) {
    const size = statSync(dataFile(name), { throwIfNoEntry: false })?.size
    if (size === undefined ? !LEARNED.includes(name) : size !== bytes) throw new Error(`dist/data/${name} is missing or damaged`)
  }
}
