import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { dataFile } from '../../../src/data-file.js'
import { areCellWeights } from '../cells/scorer/weights.js'
import { areWeights } from './weights.js'

const FILES = [
  ['person-name.model', areWeights],
  ['person-name-cells.model', areCellWeights],
] as const

/**
 * Looks at the beginning of the files of learned weights, so that one of another version, or no such file at all, is told before the first scan and not
 * taken for none. That there is none is allowed: then the rules decide alone.
 * @throws Error
 */
export function checkModels(): void {
  for (const [name, are] of FILES) {
    const start = startOf(name)
    if (start !== undefined && !are(start.magic, start.header, start.bytes))
      throw new Error(`dist/data/${name} is damaged, or of another version`)
  }
}

/** Four letters, the header behind them, and how much is behind that; undefined where there is no such file. */
function startOf(name: string): { magic: string; header: object; bytes: number } | undefined {
  let file: number
  try {
    file = openSync(dataFile(name), 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    const head = Buffer.alloc(8)
    readSync(file, head)
    const header = Buffer.alloc(Math.min(head.readUInt32LE(4), HEADER_MAX))
    readSync(file, header, 0, header.length, 8)
    return { magic: head.toString('latin1', 0, 4), header: parsed(header.toString()), bytes: fstatSync(file).size - 8 - header.length }
  } finally {
    closeSync(file)
  }
}

/** Of a damaged file the length of the header may be anything. */
const HEADER_MAX = 64 * 1024

function parsed(json: string): object {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
