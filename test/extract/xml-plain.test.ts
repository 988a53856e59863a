import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { createPlainXml } from '../../src/extract/ooxml/xml-plain.js'
import { readXml } from '../../src/extract/ooxml/xml.js'

const DAMAGED = '!'

/** What saxes alone says of a document. */
function bySaxes(pieces: readonly string[]): string[] {
  const seen: string[] = []
  const parser = new SaxesParser({ xmlns: false, position: false })
  let errors = 0
  parser.on('opentag', ({ name, attributes }) => seen.push(`<${name} ${JSON.stringify(attributes)}`))
  parser.on('closetag', ({ name }) => seen.push(`>${name}`))
  parser.on('text', (text) => seen.push(text))
  parser.on('cdata', (text) => seen.push(text))
  parser.on('error', ({ message }) => (message === 'disallowed character.' ? 0 : errors++))
  for (const piece of pieces) parser.write(piece)
  parser.close()
  return errors > 0 ? [...seen, DAMAGED] : seen
}

async function* bytesOf(pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece)
}

async function byUs(pieces: readonly string[]): Promise<string[]> {
  const seen: string[] = []
  const events = readXml<string>(bytesOf(pieces), { progress: () => undefined }, (emit) => ({
    open: (name, attributes) => emit(`<${name} ${JSON.stringify(attributes)}`),
    close: (name) => emit(`>${name}`),
    text: emit,
  }))
  try {
    for await (const event of events) seen.push(event)
  } catch {
    seen.push(DAMAGED)
  }
  return seen
}

/** What office programs write, again and again. */
const PLAIN = [
  '<p>',
  '</p>',
  '<r>',
  '</r>',
  '<t xml="preserve" b=\'1\'>',
  '</t>',
  '<br/>',
  '<br />',
  '山田太郎',
  'a b\n c',
  '𠮷',
  '&amp;',
  '&lt;x&gt;',
]
const UNUSUAL = [
  '<?xml version="1.0"?>',
  '<!-- x -->',
  '<![CDATA[<p>]]>',
  '<?pi x?>',
  '<!DOCTYPE p [<!ENTITY e "x">]>',
  '&e;',
  '&#x5c71;',
  '&#0;',
  '& ',
  '&amp',
  ']]>',
  ']]&gt;',
  '\r\n',
  '\r',
  '\u0001',
  '\ufffe',
  '<p a="&quot;" b="x\ny">',
  '<p a = "1">',
  '<p a=1>',
  '<p a="1" a="2">',
  '<p a="1"b="2">',
  '<p a="<">',
  '<p a=">">',
  '<p\t\n a="1"\n>',
  '<名 前="1"/>',
  '</p >',
  '</ p>',
  '<1>',
  '<',
  '>',
  '"',
  '<__proto__ __proto__="1" constructor="2"/>',
  '</q>',
]
const HEADS = [
  '',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<?xml version="1.0" encoding="UTF-8"?>\r\n',
  "<?xml version='1.1'?>\n",
  '\n',
]

describe('XML as office programs write it', () => {
  it('is read as saxes reads it, whatever comes between, and wherever it is cut', async () => {
    const part = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...PLAIN) }, { weight: 1, arbitrary: fc.constantFrom(...UNUSUAL) })
    const document = fc.tuple(
      fc.constantFrom(...HEADS),
      fc.boolean(),
      fc.array(part, { maxLength: 30 }),
      fc.constantFrom('', '</a>', '</a>\n', '</a><b/>'),
    )
    const cuts = fc.array(fc.nat(200), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(document, cuts, async ([head, rooted, parts, tail], places) => {
        const text = `${head}${rooted ? '<a>' : ''}${parts.join('')}${tail}`
        const borders = [0, ...places.map((place) => Math.min(place, text.length)).sort((a, b) => a - b), text.length]
        const pieces = borders
          .slice(1)
          .map((to, index) => text.slice(borders[index], to))
          .filter((piece) => piece !== '' && Buffer.from(piece).toString() === piece)
        if (pieces.join('') !== text) return
        expect(await byUs(pieces)).toEqual(bySaxes(pieces))
      }),
      { numRuns: 3000 },
    )
  })

  it('is left to saxes only where it is not plain', () => {
    const seen: string[] = []
    const plain = createPlainXml({ open: (name) => seen.push(name), close: () => undefined, text: (text) => seen.push(text) })
    expect(plain.write('<?xml version="1.0" encoding="UTF-8"?>\n<a x="1"><b>山田&amp;')).toBeUndefined()
    expect(plain.write('佐藤</b><c/>')).toBeUndefined()
    expect(seen).toEqual(['\n', 'a', 'b', '山田&佐藤', 'c'])
    expect(plain.write('text<!-- x --></a>')).toBe('text<!-- x --></a>')
    expect(plain.open()).toEqual(['a'])
  })

  it('does not hold what never ends', () => {
    const plain = createPlainXml({ open: () => undefined, close: () => undefined, text: () => undefined })
    expect(plain.write('<a>')).toBeUndefined()
    expect(plain.write('x'.repeat(100_000))?.length).toBe(100_000)
  })
})
