import { describe, expect, it } from 'vitest'
import { declareDetector, type Declaration } from '../../../detectors/declared/declare.js'
import { compilePattern } from '../../../detectors/declared/pattern.js'
import { declaredSpecifier } from '../../../detectors/declared/specifier.js'
import { testDetector } from '../../../src/testing.js'

const STAFF: Declaration = {
  id: 'acme-staff-id',
  title: '社員番号',
  pattern: 'AC-[0-9]{6}',
  labels: ['社員番号'],
  examples: { positive: ['担当はAC-204815です', { text: 'ＡＣ－２０４８１５', label: '社員番号' }], negative: ['AC-2048150', 'AD-204815'] },
}
const view = (text: string, label?: string) => ({
  text,
  kind: 'prose' as const,
  document: { add: () => undefined, has: () => false },
  ...(label && { label }),
})

describe('a declared detector', () => {
  // The contract measures growth, which a busy machine can fake.
  it('keeps the contract of detectors', { retry: 2 }, () => testDetector(declareDetector(STAFF)))

  it('grows surer with a label and a check digit', () => {
    const confidence = (declaration: Declaration, text: string, label?: string) =>
      [...declareDetector(declaration).detect(view(text, label))].map((match) => match.confidence)
    const checked = { ...STAFF, pattern: '[0-9]{8}', checksum: 'luhn', examples: { positive: ['18263749'], negative: ['18263744'] } }
    expect(confidence(STAFF, 'AC-204815')).toEqual([0.5])
    expect(confidence(STAFF, 'AC-204815', '社員番号')).toEqual([0.8])
    expect(confidence(checked, '18263749')).toEqual([0.8])
    expect(confidence(checked, '18263749', '社員番号')).toEqual([0.95])
    expect(confidence(checked, '18263744 118263749')).toEqual([])
  })

  it.each<[Partial<Declaration>, RegExp]>([
    [{ pattern: '(' }, /not a valid regular expression/],
    [{ pattern: '[0-9]+' }, /must bound its repeats/],
    [{ checksum: 'md5' }, /unknown checksum 'md5'; known are luhn, my-number/],
    [{ id: 'Acme ID' }, /id must be/],
    [{ examples: { positive: ['AD-1'], negative: ['x'] } }, /does not find its own example positive\[0\]/],
    [{ examples: { positive: ['AC-204815'], negative: ['AC-204815'] } }, /finds something in its own example negative\[0\]/],
    [{ examples: { positive: ['AC-204815'], negative: [] } }, /at least one example/],
  ])('is refused: %j', (change, message) => expect(() => declareDetector({ ...STAFF, ...change })).toThrow(message))

  it('travels in its specifier', () => {
    const url = new URL(declaredSpecifier(STAFF))
    expect(url.protocol).toBe('file:')
    expect(JSON.parse(Buffer.from(url.search.slice(1), 'base64url').toString())).toEqual(STAFF)
  })
})

describe('patterns', () => {
  it.each([
    '[0-9]{6}',
    'a?b',
    '(?:AB|CD)-[0-9]{4,8}',
    '(?<!x)[A-Z]{2}\\d{3}',
    '[+*(]{2}x',
    '\\+81',
    '(?:[0-9]{4}-){3}[0-9]{4}',
    'a{2,4}?b',
  ])('allows %s', (source) => expect(compilePattern(source, false)).toBeInstanceOf(RegExp))
  it.each(['a+', '.*x', 'a{2,}', '(a{1,9}){2}', '(?:a?b){1,9}', '(?:a|aa){1,30}', '((a{1,2}))*', '((?:a{1,2})b){1,3}', '(', 'a?', '[a-z'])(
    'refuses %s',
    (source) => expect(compilePattern(source, false)).not.toBeInstanceOf(RegExp),
  )
})
