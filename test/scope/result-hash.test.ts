import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { applyDecisions, mergeResults, resultHash } from '../../src/index.js'
import { renderHtml, renderJson, renderMarkdown } from '../../src/report/index.js'
import { record, result } from '../report/fixture.js'

const RESULT = result({ files: [record({ path: 'a', byType: { email: 1, address: 2 } }), record({ path: 'b' })] })

describe('resultHash', () => {
  it('does not depend on times, on the order of members or on being written and read', () => {
    const hash = resultHash(RESULT)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(
      resultHash({ ...RESULT, startedAt: 'x', finishedAt: 'y', files: RESULT.files.map((file) => ({ ...file, milliseconds: 99 })) }),
    ).toBe(hash)
    expect(resultHash(Object.fromEntries(Object.entries(RESULT).reverse()) as unknown as typeof RESULT)).toBe(hash)
    expect(resultHash(JSON.parse(JSON.stringify(RESULT)) as typeof RESULT)).toBe(hash)
  })

  it('depends on everything else', () => {
    const others = [{ keyId: 'k2' }, { files: RESULT.files.slice(1) }, { files: RESULT.files.toReversed() }, { options: { reveal: true } }]
    expect(new Set([RESULT, ...others.map((over) => ({ ...RESULT, ...over }))].map(resultHash)).size).toBe(5)
  })

  it('is what its description says', () => {
    const small = { b: [1, { d: 'é', c: null }], a: true, startedAt: 'now' }
    const expected = createHash('sha256').update('{"a":true,"b":[1,{"c":null,"d":"é"}]}').digest('hex')
    expect(resultHash(small as unknown as typeof RESULT)).toBe(expected)
  })
})

describe('a result that carries its hash', () => {
  const hashed = { ...RESULT, resultHash: resultHash(RESULT) }

  it('gets a new one where it becomes another result, and none where a part had none', () => {
    const ruled = applyDecisions(hashed, { version: 1, rulings: [{ rule: 'exclude', path: 'a' }] })
    expect(ruled.resultHash).toBe(resultHash(ruled))
    expect(ruled.resultHash).not.toBe(hashed.resultHash)
    const merged = mergeResults([hashed, hashed])
    expect(merged.resultHash).toBe(resultHash(merged))
    expect(mergeResults([hashed, RESULT]).resultHash).toBeUndefined()
  })

  it('tells it in every report', async () => {
    for (const render of [renderHtml, renderMarkdown, renderJson]) {
      let text = ''
      for await (const chunk of render(hashed)) text += chunk
      expect(text).toContain(hashed.resultHash)
    }
  })
})
