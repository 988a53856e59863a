import { describe, expect, it } from 'vitest'
import { builtIns } from '../../../detectors/index.js'
import type { Incident, Obligation } from '../../../src/contract/index.js'
import { OBLIGATIONS_EN, REASONS_EN } from '../../../src/report/scope/obligations.en.js'
import { evaluateObligations, type Findings } from '../../../src/scope/obligations/index.js'
import { reasonText } from '../../../src/scope/obligations/reasons.js'
import { RULES } from '../../../src/scope/obligations/rules.js'

const TYPES = ['person-name', 'card-number', 'credential', 'sensitive', 'my-number']

interface Given {
  complete?: boolean
  min?: number
  estimate?: number
  max?: number
  loose?: number
  byType?: Record<string, number>
  held?: Findings['exposure']['byType']
  sensitive?: Findings['exposure']['sensitive']
  partial?: Record<string, number>
  types?: string[]
  /** Files that were read. */
  read?: number
}

function judge(given: Given, incident: Incident = { publicBody: false, intentional: false, exposedOnline: false }): Obligation[] {
  const { complete = true, estimate = 10, loose = 0, byType = {}, held = {}, sensitive = { structured: 0, loose: 0 }, partial = {} } = given
  const { min = estimate, max = estimate, types = TYPES, read = 1 } = given
  const counts = Object.entries(byType).map(([type, findings]) => [type, { findings, distinct: findings, files: 1 }] as const)
  return evaluateObligations(
    {
      summary: {
        complete,
        files: { total: read, scanned: read, partial: 0, unreadable: 0, skipped: 0, members: 0 },
        byType: Object.fromEntries(counts),
        persons: { records: estimate, min, estimate, max, structured: estimate - loose, loose },
      },
      exposure: { byType: held, sensitive },
      partial,
      lookedFor: new Set(types),
    },
    incident,
  )
}

const verdict = (id: string, given: Given, incident?: Incident): string => {
  const found = judge(given, incident).find((obligation) => obligation.id === id)
  return found === undefined ? 'absent' : `${found.verdict}: ${found.reasons.join(' ')}`
}

describe('more than 1,000 persons (施行規則7条4号)', () => {
  it.each<[Given, string]>([
    [{ estimate: 1001 }, 'met: count'],
    [{ estimate: 1000 }, 'not-met: below'],
    [{ estimate: 0 }, 'not-met: none'],
    [{ estimate: 0, read: 0 }, 'unknown: nothing-read'],
    [{ min: 990, estimate: 1000, max: 1010 }, 'possible: range'],
    [{ min: 1001, estimate: 1050, max: 1100 }, 'met: count'],
    [{ min: 1100, estimate: 1200, max: 1300, loose: 200 }, 'possible: range'],
    [{ min: 1200, estimate: 1200, max: 1200, loose: 300 }, 'possible: loose'],
    [{ estimate: 1000, complete: false }, 'unknown: gaps'],
    [{ estimate: 0, complete: false }, 'unknown: gaps'],
    [{ estimate: 5000, complete: false }, 'met: count'],
    [{ min: 990, estimate: 1000, max: 1010, complete: false }, 'possible: range gaps'],
    [{ estimate: 3, types: ['email'] }, 'unknown: not-looked-for'],
  ])('%j: %s', (given, expected) => {
    expect(verdict('appi-count', given)).toBe(expected)
  })

  it('of a public body more than 100; of who did not say, the lower threshold is asked only where it matters', () => {
    expect(verdict('public-count', { estimate: 101 }, { publicBody: true })).toBe('met: count')
    expect(verdict('public-count', { estimate: 100 }, { publicBody: true })).toBe('not-met: below')
    expect(verdict('appi-count', { estimate: 5000 }, { publicBody: true })).toBe('absent')
    expect(verdict('public-count', { estimate: 101 }, {})).toBe('unknown: count ask-public-body')
    expect(verdict('public-count', { estimate: 50 }, {})).toBe('absent')
    expect(verdict('public-count', { estimate: 5000 }, {})).toBe('absent')
    expect(verdict('public-count', { estimate: 500 }, { publicBody: false })).toBe('absent')
  })
})

describe('from one person', () => {
  it.each<[Given, string]>([
    [{ byType: { sensitive: 1 }, sensitive: { structured: 1, loose: 0 } }, 'met: found'],
    [{ byType: { sensitive: 1 }, sensitive: { structured: 0, loose: 1 } }, 'possible: loose'],
    [{ byType: { sensitive: 1 } }, 'possible: unattached'],
    [{}, 'not-met: none'],
    [{ complete: false }, 'unknown: gaps'],
    [{ types: ['person-name'] }, 'unknown: not-looked-for'],
  ])('sensitive %j: %s', (given, expected) => {
    expect(verdict('appi-sensitive', given)).toBe(expected)
  })

  const card = { 'card-number': { structured: 5, loose: 0 } }
  it.each<[Given, string]>([
    [{ byType: { 'card-number': 5 }, held: card }, 'met: found'],
    [{ byType: { 'card-number': 5 }, held: card, partial: { 'card-number': 5 } }, 'not-met: partial'],
    [{ byType: { 'card-number': 5 }, held: card, partial: { 'card-number': 2 } }, 'met: found partial'],
    [{ byType: { 'card-number': 2 }, held: { 'card-number': { structured: 0, loose: 2 } } }, 'possible: loose'],
    [{ byType: { 'card-number': 2 } }, 'possible: unattached'],
    [{ byType: { credential: 3 }, held: { credential: { structured: 3, loose: 0 } } }, 'possible: credential'],
    [{ byType: { 'bank-account': 9 }, held: { 'bank-account': { structured: 9, loose: 0 } } }, 'not-met: account none'],
    [{ byType: { 'card-number': 5 }, held: card, partial: { 'card-number': 5 }, complete: false }, 'unknown: partial gaps'],
  ])('property %j: %s', (given, expected) => {
    expect(verdict('appi-property', given)).toBe(expected)
  })

  it('a wrongful purpose is asked of the user, where there is anybody', () => {
    expect(verdict('appi-wrongful', {}, {})).toBe('unknown: found ask-intentional')
    expect(verdict('appi-wrongful', {}, { intentional: true })).toBe('met: found user-yes')
    expect(verdict('appi-wrongful', {}, { intentional: false })).toBe('not-met: user-no')
    expect(verdict('appi-wrongful', { estimate: 0 }, { intentional: true })).toBe('not-met: none')
    expect(verdict('appi-wrongful', { estimate: 0, complete: false }, { intentional: true })).toBe('unknown: gaps user-yes')
  })
})

describe('My Number (番号法 29条の4)', () => {
  const held = (structured: number, loose = 0): Given => ({
    estimate: 500,
    byType: { 'my-number': structured + loose },
    held: { 'my-number': { structured, loose } },
  })
  it('counts the persons who have one', () => {
    expect(verdict('mynumber-count', held(101))).toBe('met: count')
    expect(verdict('mynumber-count', held(50, 51))).toBe('met: count')
    expect(verdict('mynumber-count', held(100))).toBe('not-met: below')
    expect(verdict('mynumber-count', { ...held(100), max: 505 })).toBe('possible: range')
    expect(verdict('mynumber-count', { ...held(100), complete: false })).toBe('unknown: gaps')
    expect(verdict('mynumber-count', {})).toBe('not-met: none')
  })

  it('asks for systems, purpose and exposure only where one was found or may be', () => {
    const given = held(3)
    expect(verdict('mynumber-system', given)).toBe('unknown: found ask-system')
    expect(verdict('mynumber-online', given, {})).toBe('unknown: found ask-exposed-online')
    expect(verdict('mynumber-online', given, { exposedOnline: true })).toBe('met: found user-yes')
    expect(verdict('mynumber-wrongful', given, { intentional: true })).toBe('met: found user-yes')
    expect(verdict('mynumber-system', {})).toBe('not-met: none')
    expect(verdict('mynumber-online', { complete: false }, {})).toBe('unknown: gaps ask-exposed-online')
  })
})

describe('what every duty says', () => {
  it('never denies where something was not read, whatever was found', () => {
    for (const estimate of [0, 1, 999, 100_000]) {
      for (const { id, verdict } of judge({ estimate, complete: false }, {})) expect([id, verdict]).not.toEqual([id, 'not-met'])
    }
  })

  it('has dates from the day of knowing, of 60 days where the purpose was wrongful, and none where it does not hold', () => {
    const dues = (incident: Incident) => Object.fromEntries(judge({ estimate: 2000 }, incident).map(({ id, due }) => [id, due?.['final']]))
    expect(dues({ discovered: '2026-06-01', publicBody: false })).toMatchObject({
      'appi-count': '2026-06-30',
      'appi-wrongful': '2026-07-30',
    })
    expect(dues({ discovered: '2026-06-01', intentional: true })['appi-count']).toBe('2026-07-30')
    expect(dues({ discovered: '2026-06-01' })['appi-sensitive']).toBeUndefined()
    expect(dues({})['appi-count']).toBeUndefined()
  })

  it('says where its days were not confirmed', () => {
    const given = { byType: { 'my-number': 200 }, held: { 'my-number': { structured: 200, loose: 0 } }, estimate: 200 }
    const found = judge(given, { discovered: '2026-06-01' }).find(({ id }) => id === 'mynumber-count')!
    expect(found.note).toContain('条文で確かめられていません')
  })

  it('is worded in both languages', () => {
    expect(Object.keys(OBLIGATIONS_EN).sort()).toEqual(RULES.map(({ id }) => id).sort())
    const given = { complete: false, byType: { credential: 1, 'my-number': 1 } }
    const reasons = [{}, { intentional: true }, { intentional: false }].flatMap((incident) =>
      judge(given, incident).flatMap((one) => one.reasons),
    )
    for (const reason of new Set([...reasons, ...Object.keys(REASONS_EN)])) {
      expect(reasonText(reason)).not.toBe(reason)
      expect(REASONS_EN[reason]).toBeDefined()
    }
  })

  it('stands on a table with an article, a source and a date', () => {
    for (const rule of RULES)
      expect(rule).toMatchObject({ article: expect.stringContaining('条'), inForce: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) })
  })

  it.skipIf(!builtIns.some(({ type }) => type === 'sensitive'))('asks for types that the built-in detectors find', () => {
    const known = new Set<string>(builtIns.map(({ type }) => type))
    expect(TYPES.filter((type) => !known.has(type))).toEqual([])
  })
})
