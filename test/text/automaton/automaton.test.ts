import { describe, expect, it } from 'vitest'
import { createAutomaton } from '../../../src/text/automaton/automaton.js'
import { readPattern } from '../../../src/text/automaton/pattern.js'

const unitsOf = (text: string): Uint16Array => Uint16Array.from([...Array(text.length).keys()], (at) => text.charCodeAt(at))

const PATTERNS = [
  /abc/,
  /a[bc]{2,3}d/,
  /^ab/,
  /c$/,
  /x(?:yz|y*w)?v/,
  /[^a-z\n]{2}/,
  /PaSs ?[:=]/i,
  /\d{3}-\d{4}/,
  /[ぁ-ん]{1,4}山/,
  /b.\s\w+\./,
  /(?:^|[^0-9])[0-9]{4}(?:[^0-9]|$)/,
  /\u5c71|[\]\-\\]/,
  /(?:a|ab)(?:c|bcd)d*e/,
  /[0-9](?:[-+ ()./]{0,3}[0-9]){5}/,
]
const PIECES = [
  'a',
  'b',
  'c',
  'd',
  'x',
  'y',
  'z',
  'w',
  'v',
  'PASS',
  'pass ',
  ':',
  '=',
  '1',
  '23',
  '456',
  '-',
  ' ',
  '.',
  '\n',
  'あ',
  'の',
  '山',
  '𠮷',
  ']',
  '\\',
  'e',
]

/** A generator with a seed: the same texts in every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 0x100000000) * below)
  }
}

describe('automaton', () => {
  it('finds what the patterns find, each by itself and all at once', () => {
    const next = random(7)
    const all = createAutomaton(PATTERNS.map(readPattern), [], 0xffff)
    const each = PATTERNS.map((pattern) => createAutomaton([readPattern(pattern)], [], 0xffff))
    for (let round = 0; round < 1500; round++) {
      const text = Array.from({ length: next(24) }, () => PIECES[next(PIECES.length)]!).join('')
      const units = unitsOf(text)
      const hits = all.scan(units, text.length)
      for (const [index, pattern] of PATTERNS.entries()) {
        const expected = new RegExp(pattern.source, pattern.flags).test(text)
        expect(hits.has(index), `${String(pattern)} in ${JSON.stringify(text)}`).toBe(expected)
        expect(each[index]!.scan(units, text.length).has(0)).toBe(expected)
      }
      expect(hits.none).toBe(!PATTERNS.some((pattern) => pattern.test(text)))
    }
  })

  it('finds in ASCII what it finds with the whole alphabet', () => {
    const next = random(11)
    const whole = createAutomaton(PATTERNS.map(readPattern), [], 0xffff)
    const ascii = createAutomaton(PATTERNS.map(readPattern), [], 0x7f)
    const pieces = PIECES.filter((piece) => /^[\0-\x7f]+$/.test(piece))
    for (let round = 0; round < 800; round++) {
      const text = Array.from({ length: next(24) }, () => pieces[next(pieces.length)]!).join('')
      const [a, b] = [whole.scan(unitsOf(text), text.length), ascii.scan(Buffer.from(text), text.length)]
      for (const index of PATTERNS.keys()) expect(b.has(index)).toBe(a.has(index))
    }
  })

  it('asks where a match ends until the answer is yes', () => {
    const asked: number[] = []
    const test = (_: ArrayLike<number>, end: number): boolean => asked.push(end) === 3
    const automaton = createAutomaton([readPattern(/ab/)], [test], 0x7f)
    expect(automaton.scan(Buffer.from('ab ab ab ab'), 11).has(0)).toBe(true)
    expect(asked).toEqual([1, 4, 7])
    expect(automaton.scan(Buffer.from('ab ab'), 5).has(0)).toBe(false)
  })

  it('forgets its table where a text asks for too much of it, and breaks off where that goes on', () => {
    // The place of each of the last thirteen letters matters: 8,192 states.
    const wide = [/a[ab]{12}c/, /b[ab]{12}d/]
    const automaton = createAutomaton(wide.map(readPattern), [], 0x7f)
    const next = random(3)
    const letters = Array.from({ length: 60_000 }, () => 'ab'[next(2)]!).join('')
    const [begin, end] = [letters.slice(0, 6000), letters.slice(6000)]
    expect(automaton.scan(Buffer.from(begin), begin.length).isKnown).toBe(true)
    const broken = automaton.scan(Buffer.from(end), end.length)
    expect([broken.isKnown, broken.has(0), broken.has(1)]).toEqual([false, true, true])
    const short = `${'b'.repeat(5)}a${'b'.repeat(12)}c`
    expect([0, 1].map((index) => automaton.scan(Buffer.from(short), short.length).has(index))).toEqual([true, false])
  })

  it.each([/a(?=b)/, /(?<!a)b/, /(a)\1/, /\bword/, /a/u, /^a/m, /\p{L}/u])('refuses %s', (pattern) => {
    expect(() => readPattern(pattern)).toThrow(SyntaxError)
  })
})
