import { describe, expect, it } from 'vitest'
import { listPersons } from '../../../src/scope/persons/index.js'
import { keysIn, packed, plainRecord } from '../packed.js'

/** Rows of one file; `~mobile:…` is said to be another's. */
const list = (path: string, ...rows: string[]) =>
  packed(
    path,
    rows.map((row, index) => {
      const keys = row
        .split(' ')
        .flatMap((pair) => keysIn(pair.replace('~', '')).map((key) => (pair.startsWith('~') ? { ...key, strong: false } : key)))
      return plainRecord('name:x', index + 2, { keys })
    }),
  )
const sizes = (...files: ReturnType<typeof list>[]): number[] =>
  [...listPersons(files)].map(({ records }) => records.length).sort((a, b) => b - a)

const CHILD = 'name:山田太郎 family:山田 given:太郎'
const MOBILE = 'mobile:09031281234'

describe('a lent telephone', () => {
  it('makes the child nobody of the family who calls by it', () => {
    // 山田様 of a call is as likely the mother; ヤマダハナコ of a form is.
    for (const caller of ['family:山田', 'kana:ヤマダハナコ', 'romaji:HANAKOYAMADA'])
      expect(sizes(list('pupils.csv', `${CHILD} ~${MOBILE}`), list('calls.csv', `${caller} ${MOBILE}`))).toEqual([1, 1])
  })

  it('joins with the name, as a child’s own does in another list', () => {
    expect(sizes(list('a.csv', `${CHILD} ~${MOBILE}`), list('b.csv', `${CHILD} ~${MOBILE}`), list('c.csv', `${CHILD} ${MOBILE}`))).toEqual([
      3,
    ])
    expect(sizes(list('a.csv', `${CHILD} ~${MOBILE}`), list('b.csv', `${CHILD} ~${MOBILE}`))).toEqual([2])
  })

  it('is told by birth dates where no names can be compared', () => {
    const mother = 'kana:ヤマダハナコ birth-date:1985-03-04'
    for (const value of [MOBILE, 'email:y@a.jp'])
      expect(sizes(list('a.csv', `${CHILD} birth-date:2015-06-07 ${value}`), list('b.csv', `${mother} ${value}`))).toEqual([1, 1])
  })

  it('is somebody’s own where nothing speaks against it', () => {
    expect(sizes(list('a.csv', `${CHILD} ${MOBILE}`), list('b.csv', `kana:ヤマダタロウ ${MOBILE}`))).toEqual([2])
    expect(
      sizes(list('a.csv', `${CHILD} birth-date:2015-06-07 ${MOBILE}`), list('b.csv', `${CHILD} birth-date:2015-06-08 ${MOBILE}`)),
    ).toEqual([2])
  })
})
