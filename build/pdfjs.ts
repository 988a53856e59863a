import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The part of pdf-parse's pdfjs that reads text: its smallest build for Node, the CMaps and fonts that text needs, and their licences. */
export function copyPdfjs(to: string): void {
  const ofPdfParse = createRequire(createRequire(import.meta.url).resolve('pdf-parse'))
  const from = dirname(ofPdfParse.resolve('pdfjs-dist/package.json'))
  const copy = (source: string, target: string): void => cpSync(join(from, source), join(to, target), { recursive: true })
  copy('legacy/build/pdf.min.mjs', 'pdf.mjs')
  copy('legacy/build/pdf.worker.min.mjs', 'pdf.worker.mjs')
  change(join(to, 'pdf.worker.mjs'))
  for (const whole of ['cmaps', 'standard_fonts', 'LICENSE']) copy(whole, whole)
}

/** What no option of pdf.js changes. Each is named in the file, as its licence asks. */
const CHANGES: readonly { why: string; times: number; from: string; to: string }[] = [
  {
    // What was cropped away, or pushed off a slide, is no longer seen and still in the file: its evaluator is given a box without edges.
    why: 'text outside the box of a page is given, too',
    times: 2,
    from: 'viewBox:this.view',
    to: 'viewBox:[-1/0,-1/0,1/0,1/0]',
  },
  {
    // What a producer says that glyphs stand for (ISO 32000-1, 14.9.4): of drawn or scanned words it is the only text.
    why: 'the text that marked content stands for is given, too',
    times: 1,
    from: 'case vt:flushTextContentItem();if(i){',
    to: 'case vt:flushTextContentItem();if(w[1]instanceof Dict){const e=w[1].get("ActualText");"string"==typeof e&&b.items.push({actual:stringToPDFString(e)})}if(i){',
  },
  {
    // Where the table of objects is lost, each object that stands twice is parsed to see whether it is whole, to the end of the file where its
    // brackets are damaged: the square of the file. 4 KB tell as much; only an end of the file within them is one.
    why: 'a damaged object is looked at for 4 KB, not to the end of the file',
    times: 1,
    from: 'try{new Parser({lexer:new Lexer(s.makeSubStream(a))}).getObj();u=!0}catch(e){e instanceof ParserEOFException?',
    to: 'try{new Parser({lexer:new Lexer(s.makeSubStream(a,4096))}).getObj();u=!0}catch(e){e instanceof ParserEOFException&&l-a<=4096?',
  },
  {
    // Of a file of n chunks, chunk n is none: an offset there was asked for again and again, for ever.
    why: 'an offset just behind the end of the file is not waited for',
    times: 1,
    from: 'if(!(t>this.numChunks)&&',
    to: 'if(!(t>=this.numChunks)&&',
  },
]

function change(file: string): void {
  let source = readFileSync(file, 'utf8')
  for (const { why, times, from, to } of CHANGES) {
    const parts = source.split(from)
    if (parts.length !== times + 1) throw new Error(`pdf.js has changed: look for where it is told that ${why}`)
    source = parts.join(to)
  }
  writeFileSync(file, `/* Changed for sekisho: ${CHANGES.map(({ why }) => why).join('; ')}. */\n${source}`)
}
