import { describe, expect, it } from 'vitest'
import { listPersons, summarisePersons } from '../../../src/scope/persons/index.js'
import { packed, plainRecord } from '../packed.js'

const [HOME, PHONE, BORN] = ['address:東京都町田市原町田1-2-3', 'phone:0427220000', 'birth-date:1960-04-01']
const TARO = `name:田中太郎 family:田中 given:太郎 ${HOME} ${PHONE} ${BORN}`
const HANAKO = `name:田中花子 family:田中 given:花子 ${HOME} ${PHONE}`

const list = (path: string, ...people: string[]) =>
  packed(
    path,
    people.map((keys, index) => plainRecord(keys, index + 2)),
  )
const range = (...people: string[]) => {
  const { min, estimate, max } = summarisePersons([list('customers.csv', TARO, HANAKO), list('other.csv', ...people)]).persons
  return [min, estimate, max]
}

describe('whose name is missing', () => {
  it.each([`${HOME} ${PHONE}`, PHONE, HOME, `address:東京都町田市原町田1 ${PHONE}`])(
    'adds nobody with the home of those who have one: %s',
    (keys) => {
      expect(range(keys)).toEqual([2, 2, 2])
      expect(range(keys, keys)).toEqual([2, 2, 2])
    },
  )

  it.each([
    `${HOME} phone:0427229999`,
    'address:東京都町田市原町田4-5-6',
    `${HOME} email:a@a.jp`,
    `${PHONE} mobile:09011112222`,
    `${HOME} birth-date:2010-05-05`,
  ])('is another with what nobody there has: %s', (keys) => {
    expect(range(keys)[1]).toBe(3)
  })

  it('may be anybody in a tower block', () => {
    const tower = Array.from({ length: 40 }, (_, n) => `name:客${n} family:客 given:${n} ${HOME} mobile:0901111${1000 + n}`)
    expect(summarisePersons([list('a.csv', ...tower), list('b.csv', HOME)]).persons.estimate).toBe(41)
  })

  it('is who was born on that day there', () => {
    expect(range(`${HOME} ${BORN} email:a@a.jp`)).toEqual([2, 2, 2])
    expect(range(`${PHONE} ${BORN}`)).toEqual([2, 2, 2])
    const people = [...listPersons([list('customers.csv', HANAKO, TARO), list('other.csv', `${HOME} ${BORN}`)])]
    expect(people.map(({ records }) => records.length).sort()).toEqual([1, 2])
  })

  it('is once who stands in two lists without a name', () => {
    const born = `${HOME} birth-date:2010-05-05`
    expect(range(born, `${born} email:a@a.jp`)[1]).toBe(3)
  })

  it('is either of twins', () => {
    const twin = TARO.replaceAll('太郎', '次郎')
    const { estimate } = summarisePersons([list('a.csv', TARO, twin), list('b.csv', `${HOME} ${BORN}`)]).persons
    expect(estimate).toBe(2)
  })
})

describe('who stands between two names', () => {
  const [A, B] = ['name:田中太郎 family:田中 given:太郎 mobile:09011110001', 'name:田中花子 family:田中 given:花子 mobile:09011110002']
  const estimate = (...people: string[]): number => summarisePersons([list('a.csv', A, B), list('b.csv', ...people)]).persons.estimate

  it('makes them no one person, whether a family name is known of him or nothing', () => {
    expect(estimate('family:田中 mobile:09011110001 mobile:09011110002')).toBe(2)
    expect(estimate('mobile:09011110001 mobile:09011110002')).toBe(2)
  })
})
