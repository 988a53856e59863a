import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { attributesOf, createScanner, decodeText } from '../../src/extract/ooxml/scan.js'

type Event = string

/** Events of our scanner, adjacent texts joined; '!' and the reason if it ends with a problem. */
function ours(xml: string | Uint8Array, size: number): Event[] {
  const events: Event[] = []
  const scanner = createScanner({
    open: (name, attributes) => events.push(`<${name} ${JSON.stringify(attributesOf(attributes))}`),
    close: (name) => events.push(`>${name}`),
    text: ({ bytes, start, end }, coded) => addText(events, decodeText(bytes, start, end, coded)),
  })
  const bytes = Buffer.from(xml as string)
  try {
    for (let at = 0; at < bytes.length; at += size) scanner.write(bytes.subarray(at, at + size))
    scanner.end()
  } catch (error) {
    events.push(`!${(error as { reason: string }).reason}`)
  }
  return events
}

function addText(events: Event[], text: string): void {
  if (events.at(-1)?.startsWith('"')) events[events.length - 1] += text
  else events.push(`"${text}`)
}

/** Events of a SAX parser that keeps to the letter of the standard. */
function theirs(xml: string): Event[] {
  const events: Event[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', (tag) => events.push(`<${tag.name.replace(/^.*:/, '')} ${JSON.stringify(tag.attributes)}`))
  parser.on('closetag', (tag) => events.push(`>${tag.name.replace(/^.*:/, '')}`))
  parser.on('text', (text) => events.some((event) => event.startsWith('<')) && addText(events, text))
  parser.on('cdata', (text) => addText(events, text))
  parser.write(xml).close()
  return events.filter((event, index) => !(event.startsWith('"') && index === events.length - 1))
}

const name = fc.constantFrom('c', 'v', 'row', 'is', 'si', 'rPh', 'sst', 'x:row', 'x:c', 'データ', 'a-b.c')
const text = fc
  .string({ unit: fc.constantFrom(...'ab 氏𠮷é>]\n', '&amp;', '&lt;', '&#x5c71;', '&#30000;', '&quot;'), maxLength: 12 })
  // XML forbids a bare `]]>`, also where two texts meet: no text ends with a bracket.
  .filter((s) => !s.includes(']]>') && !s.endsWith(']'))
const value = text.map((s) => s.replaceAll('"', '').replaceAll('\n', ' '))
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('r', 's', 't', 'r:id', 'xml:space'), value), { selector: ([key]) => key, maxLength: 3 })
  .map((list) => list.map(([key, content]) => ` ${key}="${content}"`).join(''))
const misc = fc.constantFrom('<!-- <c> & -- -->'.replace('-- -->', '-->'), '<![CDATA[<v>&amp;]]>', '<?pi <c> ?>', '')
const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.tuple(name, attributes).map(([tag, list]) => `<${tag}${list}/>`),
    fc
      .tuple(name, attributes, fc.array(fc.oneof(text, misc, tie('node')), { maxLength: 4 }))
      .map(([tag, list, inner]) => `<${tag}${list} >${inner.join('')}</${tag}>`),
  ),
}))

describe('createScanner', () => {
  it('tells what a SAX parser tells, wherever the bytes are cut', () => {
    fc.assert(
      fc.property(node, fc.integer({ min: 1, max: 50 }), (tree, size) => {
        const xml = `<?xml version="1.0"?>\n${String(tree)}\n`
        expect(ours(xml, size)).toEqual(theirs(xml))
      }),
      { numRuns: 500 },
    )
  })

  it('never throws anything but a problem, whatever the bytes', () => {
    const noise = fc.array(
      fc.constantFrom('<', '>', '/', '"', "'", '&', '!', '--', '[CDATA[', ']]>', '?', 'c', ' ', 'r=', '氏', '</c>', '<c>', '<!DOCTYPE ['),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(noise, fc.integer({ min: 1, max: 9 }), (parts, size) => {
        const whole = ours(parts.join(''), 1e6)
        expect(ours(parts.join(''), size)).toEqual(whole)
        expect(whole.filter((event) => event.startsWith('!')).every((event) => event === '!corrupt')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('reads over damage and says so', () => {
    expect(ours('<a><b>x</a><c>y</c>', 99)).toEqual(['<a {}', '<b {}', '"x', '>b', '>a', '<c {}', '"y', '>c', '!corrupt'])
    expect(ours('<a>1 < 2</a>', 99)).toEqual(['<a {}', '"1  2', '>a', '!corrupt'])
    expect(ours('<a>x', 99)).toEqual(['<a {}', '"x', '>a', '!corrupt'])
  })

  it('cuts long text within neither a character nor an entity', () => {
    const long = 'ab氏&amp;𠮷'.repeat(40_000)
    expect(ours(`<a>${long}</a>`, 65_536 - 7)).toEqual(['<a {}', `"${long.replaceAll('&amp;', '&')}`, '>a'])
  })

  it('stops at absurd lengths and depths', () => {
    expect(ours(`<a b="${'x'.repeat(5e6)}"/>`, 65_536).at(-1)).toBe('!too-large')
    expect(ours('<a>'.repeat(20_000), 65_536).at(-1)).toBe('!too-large')
  })

  it('expands no entity of a DTD', () => {
    expect(ours('<!DOCTYPE a [<!ENTITY b "x>">]><a>&b;</a>', 99)).toEqual(['<a {}', '"&b;', '>a', '!corrupt'])
  })
})
