import { describe, expect, it } from 'vitest'
import { createPointers } from '../../src/engine/pointers.js'

const pointers = createPointers((key) => key !== '山田/太郎')
const pointerOf = (pointer: string): string | undefined => {
  const { place } = pointers.safe(() => ({ place: { kind: 'text' as const, line: 1, column: 1, pointer }, span: [0, 1] }))()
  return place.kind === 'text' ? place.pointer : undefined
}

describe('JSON Pointers in places', () => {
  it('hides keys that may not be printed, and leads there still', () => {
    expect(pointerOf('/people/12/name')).toBe('/people/12/name')
    expect(pointerOf('/people/山田~1太郎/name')).toBe('/people/*/name')
  })

  it('leaves other places alone', () => {
    const located = { place: { kind: 'page' as const, page: 1, line: 2 }, span: [0, 1] as [number, number] }
    expect(pointers.safe(() => located)()).toBe(located)
  })
})
