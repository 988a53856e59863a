import { describe, expect, it } from 'vitest'
import { lowestLevel, parseFailOn } from '../../../src/gate/policy/fail-on.js'

const KNOWN = ['my-number', 'person-name', 'phone-number']

describe('--fail-on', () => {
  it('takes types, numbers and levels', () => {
    expect(parseFailOn(['my-number,person-name:10, phone-number:medium', 'any:3:low'], KNOWN)).toEqual({
      usual: false,
      thresholds: [
        { type: 'my-number', count: 1, level: 0.8 },
        { type: 'person-name', count: 10, level: 0.8 },
        { type: 'phone-number', count: 1, level: 0.5 },
        { type: 'any', count: 3, level: 0 },
      ],
    })
  })

  it('names the default and the records of persons', () => {
    expect(parseFailOn(['default,person-name:10'], KNOWN)).toMatchObject({ usual: true, persons: 1 })
    expect(parseFailOn(['persons:5'], KNOWN)).toEqual({ usual: false, persons: 5, thresholds: [] })
    expect(parseFailOn(['persons:5,default'], KNOWN)).toMatchObject({ usual: true, persons: 5 })
  })

  it('refuses a type that is not there, and lists those that are', () => {
    expect(() => parseFailOn(['mynumber'], KNOWN)).toThrow(/'mynumber'.*my-number, person-name, phone-number/)
    expect(() => parseFailOn(['acme-id'], KNOWN)).toThrow(/acme-id/)
    expect(parseFailOn(['acme-id'], KNOWN, true).thresholds[0]!.type).toBe('acme-id')
  })

  it.each([
    'person-name:0',
    'person-name:x',
    'person-name:1:2',
    'person-name:high:low',
    'person-name:',
    'person-name:-1',
    'person-name:1.5',
    ':3',
    '',
    ',',
  ])('refuses %j', (entry) => {
    expect(() => parseFailOn([entry], KNOWN)).toThrow(/--fail-on/)
  })

  it('does not repeat what could be data', () => {
    expect(() => parseFailOn(['山田太郎 090-1234-5678'], KNOWN, true)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('山田') }),
    )
  })

  it('asks the scan for what it wants to see', () => {
    expect(lowestLevel(parseFailOn(['my-number'], KNOWN))).toBe(0.5)
    expect(lowestLevel(parseFailOn(['person-name:low'], KNOWN))).toBe(0)
  })
})
