import { describe, expect, it } from 'vitest'
import type { Detector } from '../../../src/contract/index.js'
import type { Claim } from '../../../src/engine/claim.js'
import { createDraft } from '../../../src/engine/records/draft.js'
import { addName } from '../../../src/engine/records/draft-names.js'

const name = (normalized: string, family?: number): Claim => ({
  detector: { type: 'person-name', id: 'person-name' } as unknown as Detector,
  start: 0,
  end: normalized.length,
  confidence: 0.9,
  reason: 'test',
  normalized,
  attributes: undefined,
  ...(family !== undefined && { family }),
})

function keysOf(...names: Claim[]): string[] {
  const draft = createDraft()
  for (const one of names) addName(draft, one)
  return draft.keys.map(({ kind, value }) => `${kind} ${value}`)
}

describe('the given name of a reading', () => {
  it('is a key where no kanji are known, however kana are written', () => {
    expect(keysOf(name('サトウ ショウコ', 3))).toEqual(['kana サトウシヨウコ', 'given-kana siyoko'])
    expect(keysOf(name('サトウ シヨウコ', 3))).toEqual(['kana サトウシヨウコ', 'given-kana siyoko'])
    expect(keysOf(name('サトウショウコ'))).toEqual(['kana サトウシヨウコ'])
  })

  it('is none beside the kanji, in whichever order they stand', () => {
    const [kanji, kana] = [name('佐藤祥子', 2), name('サトウ ショウコ', 3)]
    const keys = ['family 佐藤', 'given 祥子', 'kana サトウシヨウコ', 'name 佐藤祥子']
    expect(keysOf(kanji, kana).sort()).toEqual(keys)
    expect(keysOf(kana, kanji).sort()).toEqual(keys)
  })
})
