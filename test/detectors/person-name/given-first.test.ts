import { beforeAll, describe, expect, it } from 'vitest'
import { personName } from '../../../detectors/person-name/index.js'
import type { TextView } from '../../../src/contract/index.js'

const nameIn = (text: string, label: string): string[] => {
  const view = { kind: 'cell', text, raw: text, label, role: 'person.name_full', column: 0 } as unknown as TextView
  return [...personName.detect(view)].map(({ normalized = '', family }) => `${normalized.replaceAll(' ', '')} ${family ?? ''}`)
}

describe('a given name in front of the family name', () => {
  beforeAll(async () => await personName.prepare?.())

  it.each([
    ['幸則 渡辺', '渡辺幸則 2'],
    ['花子 鈴木', '鈴木花子 2'],
    ['由美子　小林', '小林由美子 2'],
  ])('is told from it under headers of systems from abroad: %s', (written, key) => {
    expect(nameIn(written, 'Billing Name')).toEqual([key])
  })

  it.each(['渡辺 幸則', '森 優', '三枝 千秋'])('is not looked for where the family name may stand in front: %s', (written) => {
    expect(nameIn(written, 'Billing Name')[0]).toContain(written.replace(' ', ''))
  })

  it('is none under Japanese headers', () => {
    expect(nameIn('花子 鈴木', '氏名')[0]).toMatch(/^花子/)
  })
})
