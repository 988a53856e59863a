import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dataStamp, noteMade, staleFiles, stampsNow, type MadeOf } from '../../build/data.mjs'

let place: string
let of: Record<string, MadeOf>

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sekisho-made-'))
  for (const name of ['a.txt', 'b.txt', 'a.data', 'b.data']) write(name, name)
  of = Object.fromEntries(['a', 'b'].map((name) => [`${name}.data`, { files: () => [join(place, `${name}.txt`)], packages: ['kuromoji'] }]))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const write = (name: string, text: string): void => writeFileSync(join(place, name), text)
const stale = (): string[] => staleFiles(place, stampsNow(of))
const note = (...names: string[]): void => noteMade(names, place, stampsNow(of))

it('files are stale until they are noted as made of the sources as they are', () => {
  expect(stale()).toEqual(['a.data', 'b.data'])
  note('a.data')
  expect(stale()).toEqual(['b.data'])
  note('b.data')
  expect(stale()).toEqual([])
})

it('another source makes its file stale, whatever the times of the files, and another stamp for the program', () => {
  note('a.data', 'b.data')
  const before = dataStamp(stampsNow(of))
  write('b.txt', 'B.txt')
  expect(stale()).toEqual(['b.data'])
  expect(dataStamp(stampsNow(of))).not.toBe(before)
  write('b.txt', 'b.txt')
  expect(stale()).toEqual([])
  expect(dataStamp(stampsNow(of))).toBe(before)
})

it('a file that is not there, or was cut, is made anew', () => {
  note('a.data', 'b.data')
  write('a.data', '')
  rmSync(join(place, 'b.data'))
  expect(stale()).toEqual(['a.data', 'b.data'])
})

it('what was learned may be taken out of the sources', () => {
  note('a.data', 'b.data')
  rmSync(join(place, 'b.txt'))
  expect(stale()).toEqual([])
  expect(Object.keys(stampsNow(of))).toEqual(['a.data'])
})
