import { describe, expect, it } from 'vitest'
import type { Decisions, Ruling } from '../../../src/contract/index.js'
import type { UnpackedChunk } from '../../../src/records/format.js'
import { hiddenName } from '../../../src/scope/decisions/refs.js'
import { rule } from '../../../src/scope/decisions/rule.js'
import { summarisePersons } from '../../../src/scope/persons/index.js'
import { packed, plainRecord } from '../packed.js'

/** Two persons, one on each of two sheets. */
function chunk(path: string, sha256?: string): UnpackedChunk {
  const sheets = ['名簿', '山田太郎様']
  const records = ['山田', '佐藤'].map((name, at) =>
    plainRecord(`name:${name} email:${name}@a.jp`, 2, { class: 'unknown', place: { kind: 'cell', sheet: sheets[at]!, ref: 'A2' } }),
  )
  return { ...packed(path, records), ...(sha256 !== undefined && { sha256 }) }
}
const decisions = (...rulings: Ruling[]): Decisions => ({ version: 1, rulings })
const classesOf = (chunks: readonly UnpackedChunk[]) => summarisePersons(chunks).classes

describe('rulings on files', () => {
  const copies = [chunk('a.xlsx', 'same'), chunk('copies/a.xlsx', 'same')]

  it.each(['a.xlsx', 'copies/a.xlsx'])('hold for the copy that is counted, whichever is named (%s)', (path) => {
    const { chunks, uses } = rule(copies, decisions({ rule: 'class', path, class: 'applicant' }))
    expect(classesOf(chunks)).toMatchObject({ applicant: 2, unknown: 0 })
    expect(uses).toMatchObject([{ matched: true, records: 2 }])
  })

  it('leave out the one that they name and no other', () => {
    const { chunks } = rule(copies, decisions({ rule: 'exclude', path: 'a.xlsx' }))
    expect(summarisePersons(chunks).persons.estimate).toBe(2)
  })

  it('find a sheet whose name must not be shown', () => {
    const { chunks, uses } = rule([chunk('a.xlsx')], decisions({ rule: 'exclude', path: 'a.xlsx', sheet: hiddenName('山田太郎様') }))
    expect(summarisePersons(chunks).persons.estimate).toBe(1)
    expect(uses).toMatchObject([{ matched: true, records: 1 }])
  })
})

describe('rulings on an office', () => {
  it('join nobody with somebody else', () => {
    const forms = Array.from({ length: 4 }, (_, n) =>
      packed(
        `order${n}.xlsx`,
        [`name:客${n} email:${n}@a.jp`, 'address:西町1-2 phone:0534402100'].map((keys, row) => plainRecord(keys, row + 2)),
      ),
    )
    const { chunks, relink } = rule(forms, decisions({ rule: 'join', records: ['order0.xlsx#1', 'order1.xlsx#0'] }))
    expect(summarisePersons(chunks, relink).persons.estimate).toBe(4)
  })
})
