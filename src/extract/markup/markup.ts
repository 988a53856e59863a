import { Tokenizer } from 'htmlparser2'
import { countUpTo } from '../line-starts.js'
import { partsOf, type Part, type Written } from '../tables/written.js'

/** What is called while markup is read. Entities are resolved; each stretch says where it is written. */
export interface MarkupHandler {
  /** `tag`: the whole tag as it is written. */
  open(name: Part, attributes: readonly Attribute[], tag: Part, selfClosing: boolean): void
  close(name: Part): void
  /** Text comes in several pieces. */
  text(part: Part): void
  /** Comments, declarations, instructions, and whatever is broken. */
  other(part: Part): void
}

export interface Attribute {
  name: Part
  value: Written
}

/** Takes markup in pieces of any size. */
export interface Markup {
  write(text: string): void
  end(): void
  /** What was written and not handed over yet, and where it begins. */
  rest(): { text: string; line: number; column: number }
}

/** What remains between two tokens and says nothing. */
const MARKS = /^[\s<>/!?[\]-]*$/

/** Tokenises XML or HTML (WHATWG, by htmlparser2's tokenizer), with the position of every stretch, however broken it is. Nothing is left out. */
export function createMarkup({ xml }: { xml: boolean }, handler: MarkupHandler): Markup {
  /** The text from `base` on; before `done` all of it was handed over. */
  let held = ''
  let base = 0
  let done = 0
  /** Line starts in `held`; the line and its start at `base`. */
  let starts: number[] = []
  let line = 1
  let lineStart = 0
  /** A carriage return that may be half of a line end. */
  let carry = ''
  let tagStart = 0
  let name: Part | undefined
  let attributes: Attribute[] = []
  let attribute: Attribute | undefined
  let valueEnd = 0

  const part = (from: number, to: number, text?: string): Part => {
    const raw = held.slice(from - base, to - base)
    const passed = countUpTo(starts, from)
    const begin = passed === 0 ? lineStart : (starts[passed - 1] as number)
    return { at: 0, text: text ?? raw, raw, offset: from, line: line + passed, column: from - begin + 1 }
  }
  const skipTo = (to: number): void => {
    if (to > done) {
      const rest = part(done, to)
      if (!MARKS.test(rest.raw)) handler.other(rest)
    }
    done = Math.max(done, to)
  }
  const other = (from: number, to: number, end: number): void => {
    skipTo(from)
    if (to > from) handler.other(part(from, to))
    done = end
  }
  const openTag = (end: number, selfClosing: boolean): void => {
    if (name !== undefined) handler.open(name, attributes, part(tagStart, end), selfClosing)
    done = end
    name = undefined
    attributes = []
  }
  const addValue = (from: number, to: number, text?: string): void => {
    if (attribute === undefined || to <= from) return
    const piece = part(from, to, text)
    piece.at = attribute.value.text.length
    attribute.value = { text: attribute.value.text + piece.text, parts: [...partsOf(attribute.value), piece] }
    valueEnd = to
  }

  const tokenizer = new Tokenizer(
    { xmlMode: xml, decodeEntities: true },
    {
      ontext(from, to) {
        skipTo(from)
        handler.text(part(from, to))
        done = to
      },
      ontextentity(code, to) {
        skipTo(base + held.lastIndexOf('&', to - 1 - base))
        handler.text(part(done, to, String.fromCodePoint(code)))
        done = to
      },
      onopentagname(from, to) {
        skipTo(from - 1)
        tagStart = from - 1
        name = part(from, to)
      },
      onattribname(from, to) {
        attribute = { name: part(from, to), value: { text: '', parts: [] } }
        valueEnd = 0
      },
      onattribdata: (from, to) => addValue(from, to),
      onattribentity(code) {
        // Where the entity ends is told by what follows; it begins where the value went on last, or at the next ampersand.
        const from = base + held.indexOf('&', (valueEnd === 0 ? (attribute?.name.offset ?? base) : valueEnd) - base)
        const semicolon = /^&#?[0-9A-Za-z]{1,40};?/.exec(held.slice(from - base, from - base + 44))
        addValue(from, from + (semicolon?.[0].length ?? 1), String.fromCodePoint(code))
      },
      onattribend() {
        if (attribute !== undefined) attributes.push(attribute)
        attribute = undefined
      },
      onopentagend: (at) => openTag(at + 1, false),
      onselfclosingtag: (at) => openTag(at + 1, true),
      onclosetag(from, to) {
        skipTo(from - 2)
        done = to
        handler.close(part(from, to))
      },
      oncomment: (from, to, behind) => other(from, to - behind, to + 1),
      oncdata(from, to, behind) {
        skipTo(from)
        handler.text(part(from, to - behind))
        done = to + 1
      },
      ondeclaration: (from, to) => other(from, to, to + 1),
      onprocessinginstruction: (from, to) => other(from, to, to + 1),
      onend() {},
    },
  )

  const forget = (): void => {
    const passed = countUpTo(starts, done)
    if (passed > 0) {
      line += passed
      lineStart = starts[passed - 1] as number
      starts = starts.slice(passed)
    }
    held = held.slice(done - base)
    base = done
  }

  const take = (text: string): void => {
    const from = base + held.length
    held += text
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c === 0x0a || (c === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(from + i + 1)
    }
    tokenizer.write(text)
    forget()
  }

  return {
    write(text) {
      let whole = carry + text
      carry = whole.endsWith('\r') ? '\r' : ''
      if (carry !== '') whole = whole.slice(0, -1)
      if (whole !== '') take(whole)
    },
    end() {
      if (carry !== '') take(carry)
      carry = ''
      tokenizer.end()
      skipTo(base + held.length)
    },
    rest: () => ({ text: held + carry, line, column: done - lineStart + 1 }),
  }
}
