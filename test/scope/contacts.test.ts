import { describe, expect, it } from 'vitest'
import type { Finding, Person, Place } from '../../src/contract/index.js'
import { createContacts } from '../../src/scope/contacts.js'
import { finding, record } from '../report/fixture.js'

const cell = (ref: string, header = ''): Place => ({ kind: 'cell', sheet: 'S', ref, ...(header !== '' && { header }) })
const line = (n: number, column = 1): Place => ({ kind: 'text', line: n, column })

function person(id: string, places: Place[], more: Partial<Person> = {}): Person {
  return {
    id,
    types: ['person-name'],
    records: places.map((place) => ({ path: 'a', place })),
    joinedBy: [],
    certain: true,
    attributes: {},
    ...more,
  }
}

type Short = [place: Place, type: string, value: string, more?: Partial<Finding>]

/** Rows out of findings of the file 'a'; `row`: cells of one row number are one record. */
function rows(persons: Person[], ...found: Short[]) {
  const contacts = createContacts(persons)
  const findings = found.map(([place, type, value, more]) => {
    const { record: _, ...bare } = finding({ path: 'a', place, type, value, ...more })
    return place.kind === 'cell' ? { ...bare, record: `r${/\d+/.exec(place.ref)![0]}`, ...more } : { ...bare, ...more }
  })
  contacts.add({ kind: 'findings', path: 'a', findings })
  contacts.add({ kind: 'file', record: record({ path: 'a' }), evidence: { version: 1, distinct: {}, counted: {}, dummies: {} } })
  return contacts.result()
}

describe('createContacts', () => {
  it('puts what leaked of a person over several records in one row, in whatever writing', () => {
    const { sure, review } = rows(
      [person('a#0', [cell('A2'), cell('A7')], { items: ['氏名'] })],
      [cell('A2'), 'person-name', '高橋 美咲'],
      [cell('B2'), 'address', '東京都渋谷区渋谷2丁目21番1号'],
      [cell('C2'), 'email', 'm@a.jp'],
      [cell('D2'), 'my-number', '123456789018'],
      [cell('A7'), 'person-name', '高橋美咲'],
      [cell('B7'), 'person-name', 'タカハシ ミサキ'],
      [cell('C7'), 'address', '渋谷区渋谷2-21-1'],
      [cell('D7'), 'phone-number', '090-1111-2222'],
      [cell('E7'), 'email', 'M@a.jp'],
    )
    expect(review).toEqual([])
    expect(sure).toEqual([
      {
        person: 'a#0',
        channel: 'post',
        names: ['高橋 美咲'],
        kana: ['タカハシ ミサキ'],
        postalCodes: [],
        addresses: ['東京都渋谷区渋谷2丁目21番1号'],
        phones: ['090-1111-2222'],
        emails: ['m@a.jp'],
        types: ['person-name'],
        items: ['氏名'],
        files: ['a'],
        doubts: [],
      },
    ])
  })

  it.each([
    ['names', 'person-name', '山田太郎', '鈴木次郎'],
    ['addresses', 'address', '東京都渋谷区渋谷2-21-1', '東京都渋谷区渋谷2-21-11'],
    ['emails', 'email', 'a@a.jp', 'b@a.jp'],
    ['postal-codes', 'postal-code', '150-0001', '1500002'],
  ])('leaves several %s to a person to decide', (doubt, type, one, other) => {
    const { sure, review } = rows([person('a#0', [cell('A2'), cell('A3')])], [cell('A2'), type, one], [cell('A3'), type, other])
    expect(sure).toEqual([])
    expect(review[0]!.doubts).toContain(doubt)
  })

  it('does not send to whom a name alone is known, nor where nothing was found again', () => {
    const { sure, review } = rows(
      [person('a#0', [cell('A2')], { certain: false }), person('a#1', [cell('A9')])],
      [cell('A2'), 'person-name', '山田太郎'],
    )
    expect(sure).toEqual([])
    expect(review.map(({ doubts }) => doubts)).toEqual([['uncertain', 'unreachable'], ['not-found']])
  })

  it('does not send to the dead', () => {
    const { sure, review } = rows(
      [person('a#0', [cell('A2')], { attributes: { deceased: 'true' } })],
      [cell('A2'), 'person-name', '山田太郎'],
      [cell('B2'), 'phone-number', '090-1111-2222'],
    )
    expect(sure).toEqual([])
    expect(review[0]!.doubts).toEqual(['deceased'])
  })

  it('gives each of two persons of a row what is theirs, where the headers say whose it is', () => {
    const two = [person('a#0', [cell('A2')]), person('a#1', [cell('C2')])]
    const head: Short[] = [
      [cell('A2', '氏名'), 'person-name', '山田太郎'],
      [cell('B2', '電話'), 'phone-number', '090-1111-2222'],
      [cell('C2', '緊急連絡先氏名'), 'person-name', '山田花子'],
    ]
    const clear = rows(two, ...head, [cell('D2', '緊急連絡先電話'), 'phone-number', '090-3333-4444'])
    expect(clear.sure.map(({ names, phones }) => [...names, ...phones])).toEqual([
      ['山田太郎', '090-1111-2222'],
      ['山田花子', '090-3333-4444'],
    ])
    expect(rows(two, ...head, [cell('D2', '住所'), 'address', '東京都港区芝1-1-1']).sure).toEqual([])
  })

  it('takes what stands behind a name in running text for a maybe, behind labels for theirs', () => {
    const loose = { reason: 'surname+given' }
    const labelled = { reason: 'label+format' }
    const one = [person('a#0', [line(1)])]
    expect(
      rows(one, [line(1), 'person-name', '山田太郎', loose], [line(1, 9), 'phone-number', '090-1111-2222', loose]).review[0],
    ).toMatchObject({
      phones: ['090-1111-2222'],
      doubts: ['prose'],
    })
    expect(
      rows(one, [line(1), 'person-name', '山田太郎', labelled], [line(2), 'phone-number', '090-1111-2222', labelled]).sure,
    ).toHaveLength(1)
    expect(
      rows(one, [line(1), 'person-name', '山田太郎', labelled], [line(9), 'phone-number', '090-1111-2222', labelled]).review[0],
    ).toMatchObject({ phones: [], doubts: ['unreachable'] })
  })

  it('does the same where findings of running text share a record', () => {
    const text = (reason: string): Short[] => [
      [line(1), 'person-name', '山田太郎', { record: 'p1', reason }],
      [line(1, 9), 'phone-number', '090-1111-2222', { record: 'p1', reason }],
    ]
    const one = [person('a#0', [line(1)])]
    expect(rows(one, ...text('surname+given')).review[0]).toMatchObject({ phones: ['090-1111-2222'], doubts: ['prose'] })
    expect(rows(one, ...text('label+format')).sure).toHaveLength(1)
  })

  it('believes running text where a row of another file says the same of the same person', () => {
    const form: Short[] = [
      [cell('A2'), 'person-name', '山田太郎'],
      [cell('B2'), 'phone-number', '090-1111-2222'],
    ]
    const text = (phone: string): Short[] => [
      [line(1), 'person-name', '山田 太郎', { record: 'p1', reason: 'surname+given' }],
      [line(1, 9), 'phone-number', phone, { record: 'p1', reason: 'surname+given' }],
    ]
    const one = [person('a#0', [cell('A2'), line(1)])]
    expect(rows(one, ...form, ...text('０９０-1111-2222')).sure).toMatchObject([{ phones: ['090-1111-2222'] }])
    expect(rows(one, ...form, ...text('090-3333-4444')).review[0]!.doubts).toEqual(['prose'])
  })

  it('leaves the mark of the post to the envelope', () =>
    expect(
      rows([person('a#0', [cell('A2')])], [cell('A2'), 'person-name', '山田太郎'], [cell('B2'), 'postal-code', '〒 150-0001']).review,
    ).toMatchObject([{ postalCodes: ['150-0001'] }]))

  it('passes over test data, departments, hotlines, and rows of nobody', () => {
    const { sure, review } = rows(
      [person('a#0', [cell('A2')])],
      [cell('A2'), 'person-name', '高橋美咲'],
      [cell('B2'), 'email', 'info@a.jp', { attributes: { role: 'organisation' } }],
      [cell('C2'), 'phone-number', '0120-111-222', { attributes: { kind: 'hotline' } }],
      [cell('D2'), 'phone-number', '03-0000-0000', { attributes: { dummy: 'true' } }],
      [cell('A3'), 'phone-number', '090-9999-8888'],
    )
    expect(sure).toEqual([])
    // Nothing can be sent to her.
    expect(review).toMatchObject([{ names: ['高橋美咲'], phones: [], emails: [], channel: 'none', doubts: ['unreachable'] }])
  })

  it('gathers forms whose rows stand apart, and long tables without holding them', () => {
    const people = Array.from({ length: 3000 }, (_, index) => person(`a#${index}`, [cell(`A${index + 2}`)]))
    const found = people.flatMap((_, index): Short[] => [
      [cell(`A${index + 2}`), 'person-name', `高橋${String.fromCharCode(0x4e00 + index)}`],
      [cell(`B${index + 2}`), 'email', `p${index}@a.jp`],
    ])
    const { sure } = rows(people, ...found)
    expect(sure).toHaveLength(3000)
    expect(sure[2999]).toMatchObject({ person: 'a#2999', emails: ['p2999@a.jp'] })
  })
})
