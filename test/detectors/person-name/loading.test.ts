import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import * as dictionary from '../../../detectors/person-name/dictionary/load.js'
import { personName } from '../../../detectors/person-name/index.js'
import { mayBeReading } from '../../../detectors/person-name/rules/roman.js'
import type { TextView } from '../../../src/contract/index.js'

vi.mock(import('../../../detectors/person-name/dictionary/load.js'), async (original) => {
  const real = await original()
  return { ...real, loadDictionary: vi.fn(real.loadDictionary) }
})

const COMPILER: string = '../../../detectors/person-name/dictionary/compile/roman.mjs'

const namesIn = (text: string): number =>
  [...personName.detect({ text, kind: 'prose', document: { add: () => undefined, has: () => false } } as unknown as TextView)].length

it('is loaded with the first text that could hold a name, and not before', async () => {
  await personName.prepare?.()
  expect(namesIn('import { Hello World } from "React Native" // Copyright Apache Software Foundation')).toBe(0)
  expect(dictionary.loadDictionary).not.toHaveBeenCalled()
  expect(namesIn('Contact Hanako Suzuki.')).toBe(1)
  expect(namesIn('担当は佐藤健一です。')).toBe(1)
  expect(dictionary.loadDictionary).toHaveBeenCalled()
})

it.each(['given-names.txt', 'unidic-names.txt'])(
  'every romanised reading of %s could be one: the look before the dictionary loses none',
  async (name) => {
    const { romanKey } = (await import(COMPILER)) as { romanKey(katakana: string): string }
    const list = readFileSync(join(import.meta.dirname, '../../../detectors/person-name/dictionary', name), 'utf8')
    const keys = [...new Set(list.match(/[ァ-ヺー]{2,}/g))].map((reading) => romanKey(reading))
    expect(keys.length).toBeGreaterThan(500)
    expect(keys.filter((key) => !mayBeReading(key))).toEqual([])
    expect(['hello', 'world', 'script', 'software', 'copyright', 'react'].filter(mayBeReading)).toEqual([])
  },
)
