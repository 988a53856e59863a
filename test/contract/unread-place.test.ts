import { describe, expect, it } from 'vitest'
import { isUnreadPlace, type Gap } from '../../src/contract/index.js'
import { membersGap } from '../../src/worker/file-record.js'

const gap = (over: Partial<Gap> = {}): Gap => ({ reason: 'encrypted', severity: 'content', path: 'a.zip', detail: 'x', ...over })

describe('isUnreadPlace', () => {
  it('counts what was not read once: in the member, not in its container as well', () => {
    const container = { ...membersGap('encrypted', 2), path: 'a.zip' } as unknown as Gap
    const all = [container, gap({ path: 'a.zip!1' }), gap({ path: 'a.zip!2' }), gap({ severity: 'minor' }), gap({ reason: 'ignored' })]
    expect(all.filter(isUnreadPlace)).toHaveLength(2)
  })
})
