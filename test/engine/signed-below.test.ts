import { describe, expect, it } from 'vitest'
import type { Detector } from '../../src/contract/index.js'
import type { Claim } from '../../src/engine/claim.js'
import { isOfSigner } from '../../src/engine/signed-below.js'

/** Claims of values where they stand in a text; the names in a sentence bear no label. */
function claimsOf(text: string, ...values: [type: string, value: string, reason?: string][]): Claim[] {
  let at = 0
  return values.map(([type, value, reason = 'label']) => {
    const start = text.indexOf(value, at)
    at = start + value.length
    const detector = { type, id: type } as unknown as Detector
    return { detector, start, end: at, confidence: 0.9, reason, normalized: value, attributes: undefined }
  })
}

const FIELDS: [string, string][] = [
  ['member-id', '正-0002'],
  ['address', '福岡市早良区西新3-11-15'],
  ['person-name', '宮下 早苗'],
]
const BELOW = '\n令和6年6月3日\n会員番号　正-0002\n住所　福岡市早良区西新3-11-15\n氏名　宮下 早苗　㊞'

describe('fields above the name of who signs', () => {
  it('are not of whom the sentence above names', () => {
    const text = `私は、野口蓮 を代理人と定め、委任します。${BELOW}`
    expect(isOfSigner(text, claimsOf(text, ['person-name', '野口蓮', 'model'], ...FIELDS), 1)).toBe(true)
  })

  it.each([
    ['a heading', `野口蓮 様${BELOW}`],
    ['the same line', '野口蓮 は会員番号 正-0002\n住所　福岡市早良区西新3-11-15\n氏名　宮下 早苗'],
    ['a name far below', `私は野口蓮 を代理人と定めます。${BELOW.replace('氏名', '\n\n\n氏名')}`],
  ])('are so below %s', (_, text) => {
    expect(isOfSigner(text, claimsOf(text, ['person-name', '野口蓮', 'model'], ...FIELDS), 1)).toBe(false)
  })

  it('are so where nobody is asked for his name', () => {
    const text = `私は、野口蓮 を代理人と定めます。${BELOW}`
    const [member, address] = FIELDS
    const unasked: [string, string, string] = ['person-name', '宮下 早苗', 'model']
    expect(isOfSigner(text, claimsOf(text, ['person-name', '野口蓮', 'model'], member!, address!, unasked), 1)).toBe(false)
  })
})
