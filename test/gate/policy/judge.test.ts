import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/contract/index.js'
import { parseFailOn, USUAL_FAIL_ON, type FailOn } from '../../../src/gate/policy/fail-on.js'
import { createJudge } from '../../../src/gate/policy/judge.js'
import { cell, found } from './findings.js'

const TYPES = ['my-number', 'person-name', 'phone-number', 'email', 'acme-id']

/** Rulings of files as a run settles them. */
function judge(files: readonly (readonly Finding[])[], failOn: FailOn = USUAL_FAIL_ON): string[] {
  const run = createJudge(failOn)
  return files
    .map((findings) => {
      const file = run.file()
      const ruled = findings.map((finding) => ({ type: finding.type, ...file.rule(finding) }))
      return ruled.map((one) => ({ ...one, ...file.settle({ ...one, findings: 1 }) }))
    })
    .flat()
    .map((one) => ({ ...one, ...run.settle({ ...one, findings: 1 }) }))
    .map(({ ruling, why }) => `${ruling} ${why}`)
}
const usual = (...findings: Finding[]) => judge([findings])
const row = (n: number, ...findings: Finding[]): Finding[] => findings.map((finding) => ({ ...finding, record: `t1r${n}` }))
const person = (n: number, ...findings: Finding[]): Finding[] => findings.map((finding) => ({ ...finding, record: `p${n}` }))
const mobile = () => found('phone-number', { attributes: { kind: 'mobile' } })
const fixed = () => found('phone-number', { attributes: { kind: 'fixed' } })

describe('where nothing is said', () => {
  it.each(['my-number', 'bank-account', 'passport', 'credential', 'acme-staff-id'])('%s blocks alone, at high confidence', (type) => {
    expect(usual(found(type))).toEqual(['block identifying'])
    expect(usual(found(type, { confidence: 0.79 }))).toEqual(['warn below-level'])
  })

  it('a card number in groups blocks without a label, and one of bare digits does not', () => {
    expect(usual(found('card-number', { confidence: 0.7 }), found('card-number', { confidence: 0.6 }))).toEqual([
      'block identifying',
      'warn below-level',
    ])
  })

  it('a mobile phone blocks alone; no other telephone, name, address or mail does', () => {
    expect(usual(mobile())).toEqual(['block identifying'])
    for (const one of [fixed(), found('person-name'), found('address'), found('email'), found('postal-code')])
      expect(usual(one)).toEqual(['warn alone'])
  })

  it('authors, organisations and test data never block, not even beside each other', () => {
    const by = (role: string) => row(1, found('person-name', { attributes: { role } }), found('email', { attributes: { role } }))
    expect(usual(...by('author'))).toEqual(['warn author', 'warn author'])
    expect(usual(...by('organisation'))).toEqual(['warn organisation', 'warn organisation'])
    expect(usual(found('card-number', { attributes: { dummy: 'true' } }))).toEqual(['tolerated dummy'])
  })

  it('a row with a name and something else of the person blocks as a whole, the name before it too', () => {
    for (const one of [fixed(), found('address'), found('email'), found('birth-date')])
      expect(usual(...row(1, found('person-name', { confidence: 0.6 }), one))).toEqual(['block persons', 'block persons'])
    expect(usual(...row(1, found('person-name')), ...row(2, found('email')))).toEqual(['warn alone', 'warn alone'])
  })

  it('a row of a shop is no person', () => {
    expect(usual(...row(1, found('address'), fixed()))).toEqual(['warn alone', 'warn alone'])
  })

  it('one row of persons makes the table one, and leaves other tables alone', () => {
    const other = { ...found('person-name'), record: 't2r1' }
    expect(usual(...row(1, found('person-name')), ...row(2, found('person-name'), found('email')), other)).toEqual([
      'block persons',
      'block persons',
      'block persons',
      'warn alone',
    ])
  })

  it('beside a name that blocks by a mobile phone, the name blocks too', () => {
    expect(usual(...row(1, found('person-name'), mobile()))).toEqual(['block persons', 'block identifying'])
  })

  it('an illness beside a name is enough, however it is worded', () => {
    expect(usual(...row(1, found('person-name'), found('sensitive', { confidence: 0.6 })))).toEqual(['block persons', 'block persons'])
  })

  it('in running text the name has to be likely, and a mail beside it is a correspondent', () => {
    expect(usual(...person(1, found('person-name'), found('address')))).toEqual(['block persons', 'block persons'])
    expect(usual(...person(1, found('person-name', { confidence: 0.69 }), found('address')))).toEqual(['warn alone', 'warn alone'])
    expect(usual(...person(1, found('person-name'), found('email')))).toEqual(['warn alone', 'warn alone'])
    const three = [1, 2, 3].flatMap((n) => person(n, found('person-name'), found('email')))
    expect(new Set(usual(...three))).toEqual(new Set(['block persons']))
  })

  it('ten mails one under the other are a mailing list; mails strewn over a text are none', () => {
    const listed = (n: number) => Array.from({ length: n }, () => found('email', { place: { kind: 'text', line: 1, column: 1 } }))
    expect(new Set(usual(...listed(9)))).toEqual(new Set(['warn alone']))
    expect(usual(...listed(10)).every((one) => one === 'block list')).toBe(true)
    const same = listed(1)[0]!
    expect(new Set(usual(...Array.from({ length: 30 }, () => same)))).toEqual(new Set(['warn alone']))
    expect(new Set(usual(...Array.from({ length: 30 }, () => found('email'))))).toEqual(new Set(['warn alone']))
    expect(new Set(usual(...Array.from({ length: 10 }, (_, n) => found('email', { place: cell(`A${n + 1}`) }))))).toEqual(
      new Set(['block list']),
    )
  })

  it('one file says nothing of another', () => {
    const [name, mail] = row(1, found('person-name'), found('email'))
    expect(judge([[name!], [mail!]])).toEqual(['warn alone', 'warn alone'])
  })
})

describe('with --fail-on', () => {
  it('counts different values over the whole run, and blocks those before as well', () => {
    const failOn = parseFailOn(['person-name:3'], TYPES)
    const names = [found('person-name'), found('person-name'), found('person-name')]
    expect(judge([[names[0]!], [names[1]!, names[2]!]], failOn)).toEqual(['block count', 'block count', 'block count'])
    expect(judge([[names[0]!, names[0]!, names[1]!]], failOn)).toEqual(Array(3).fill('warn below-count'))
  })

  it('only what is named blocks', () => {
    const failOn = parseFailOn(['email'], TYPES)
    expect(judge([[found('email'), found('my-number'), found('email', { confidence: 0.7 })]], failOn)).toEqual([
      'block listed',
      'warn not-listed',
      'warn below-level',
    ])
  })

  it('the default goes with more', () => {
    const failOn = parseFailOn(['default,email:2'], TYPES)
    expect(judge([[found('my-number'), found('email')]], failOn)).toEqual(['block identifying', 'warn below-count'])
    expect(judge([[found('email'), found('email')]], failOn)).toEqual(['block count', 'block count'])
    expect(judge([[...row(1, found('person-name'), found('email'))]], failOn)).toEqual(['block persons', 'block persons'])
  })

  it('any counts all types', () => {
    expect(judge([[found('age'), found('email')]], parseFailOn(['any:2'], TYPES))).toEqual(['block count', 'block count'])
  })

  it('persons are counted in each file', () => {
    const failOn = parseFailOn(['persons:2'], TYPES)
    const one = (n: number) => row(n, found('person-name'), found('email'))
    expect(new Set(judge([one(1), one(2)], failOn))).toEqual(new Set(['warn alone']))
    expect(new Set(judge([[...one(1), ...one(2)]], failOn))).toEqual(new Set(['block persons']))
  })

  it('leaves no ruling unsettled', () => {
    const all = [...row(1, found('person-name'), found('age')), ...person(1, found('email')), found('email', { place: cell('A1') })]
    for (const failOn of [USUAL_FAIL_ON, parseFailOn(['default,any:99'], TYPES), parseFailOn(['persons:9,email:9'], TYPES)])
      for (const one of judge([all], failOn)) expect(one).toMatch(/^warn [a-z-]+$/)
  })
})
