import type { Attributes } from './xml.js'

/** What is called for the parts of a document; names as they stand in the file. */
export interface PlainHandler {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
}

/** Reads XML as office programs write it. */
export interface PlainXml {
  /**
   * Takes the next piece. Returns what it did not take, beginning between two tags, where it comes to something that is not plain or the root element is
   * closed: from there on another parser has to go on within `open`. Undefined: all was taken.
   */
  write(piece: string): string | undefined
  /** What was taken and waits for its end. */
  rest(): string
  /** Names of the elements that are open; undefined before the first. */
  open(): readonly string[] | undefined
}

/** A tag that was read. */
interface Tag {
  name: string
  attributes: Attributes
  isEmpty: boolean
}

/** Characters that XML forbids or reads as others (XML 1.0, 2.2 and 2.11), halves of pairs among them. */

const UNUSUAL = /[\0-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]/u
/** The declaration, and the line end that may follow it. */
const DECLARATION = /^<\?xml version="1\.0"(?: encoding="[\w.-]{1,20}")?(?: standalone="(?:yes|no)")? ?\?>(?:\r?\n)?/
const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y
const ATTRIBUTE = /[ \n\t]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)=(?:"([^"<&\n\t]*)"|'([^'<&\n\t]*)')/y
const END = /[ \n\t]*(\/?)>$/y

/** Longest text or tag that waits for its end: longer ones would be copied with each piece. */
const CARRY_MAX = 64 * 1024
/** Tags remembered by how they are written, and the longest of them: a document of a million tags writes a few hundred. */
const [TAGS_MAX, TAG_LENGTH] = [5000, 200]
const tags = new Map<string, Tag>()

/**
 * Most parts of office documents are plain: one declaration, tags with few attributes, which come again and again, text with at most the five
 * predefined entities. Such a part is read with a look-up for each tag, three times as fast as by a parser that knows all of XML. It gives what saxes
 * gives, and leaves everything else to it.
 */
export function createPlainXml(handler: PlainHandler): PlainXml {
  const stack: string[] = []
  let begun = false
  let carry = ''

  /** Gives the text; false where it is not plain. */
  const giveText = (text: string): boolean => {
    const resolved = text.includes('&') ? resolve(text) : text
    if (resolved !== undefined) handler.text(resolved)
    return resolved !== undefined
  }

  /** Where the first tag begins, or -1 where the beginning is not plain. */
  const begin = (whole: string): number => {
    const declaration = DECLARATION.exec(whole)?.[0] ?? ''
    const from = declaration.length
    return whole.charCodeAt(from) === LT && !UNUSUAL.test(whole.slice(from)) ? from : -1
  }

  return {
    write(piece) {
      const whole = carry + piece
      const first = begun ? 0 : begin(whole)
      if (first < 0 || (begun && UNUSUAL.test(piece)) || whole.includes(']]>')) return whole
      let at = first
      for (;;) {
        const start = whole.indexOf('<', at)
        const end = start < 0 ? -1 : whole.indexOf('>', start + 1)
        if (end < 0) break
        let tag: Tag | undefined
        if (whole.charCodeAt(start + 1) === SLASH) {
          const name = stack.at(-1)
          if (name === undefined || end - start - 2 !== name.length || !whole.startsWith(name, start + 2))
            return whole.slice(begun ? at : 0)
        } else {
          tag = readTag(whole.slice(start, end + 1))
          if (tag === undefined) return whole.slice(begun ? at : 0)
        }
        if (start > at && !giveText(whole.slice(at, start))) return whole.slice(at)
        if (!begun && whole.charCodeAt(first - 1) === LINE_END) handler.text('\n')
        begun = true
        at = end + 1
        if (tag === undefined) handler.close(stack.pop()!)
        else {
          handler.open(tag.name, tag.attributes)
          if (tag.isEmpty) handler.close(tag.name)
          else stack.push(tag.name)
        }
        if (stack.length === 0) return whole.slice(at)
      }
      if (!begun || whole.length - at > CARRY_MAX) return whole.slice(begun ? at : 0)
      carry = whole.slice(at)
      return undefined
    },
    rest: () => carry,
    open: () => (begun ? stack : undefined),
  }
}

const [LT, SLASH, LINE_END] = [0x3c, 0x2f, 0x0a]

/** What a tag says, from memory where it was written the same before; undefined where it is not plain. */
function readTag(raw: string): Tag | undefined {
  const known = tags.get(raw)
  if (known !== undefined || raw.length > TAG_LENGTH) return known ?? parseTag(raw)
  // A copy: a slice would keep the whole piece of the document in memory that it was cut from.
  const own = Buffer.from(raw).toString()
  const tag = parseTag(own)
  if (tag === undefined) return undefined
  if (tags.size >= TAGS_MAX) tags.clear()
  tags.set(own, tag)
  return tag
}

function parseTag(raw: string): Tag | undefined {
  NAME.lastIndex = 1
  const name = NAME.exec(raw)?.[0]
  if (name === undefined) return undefined
  const attributes = Object.create(null) as Record<string, string>
  let at = 1 + name.length
  for (;;) {
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(raw)
    if (found === null) break
    const key = found[1]!
    if (key in attributes) return undefined
    const value = found[2] ?? found[3]!
    attributes[key] = value
    at = ATTRIBUTE.lastIndex
  }
  END.lastIndex = at
  const end = END.exec(raw)
  return end === null ? undefined : { name, attributes, isEmpty: end[1] === '/' }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its entities resolved; undefined where there are others than the predefined ones. */
function resolve(text: string): string | undefined {
  let isPlain = true
  const resolved = text.replace(/&(?:([a-z]{2,4});)?/g, (whole, name: string | undefined) => {
    const character = name === undefined || !Object.hasOwn(ENTITIES, name) ? undefined : ENTITIES[name]
    if (character === undefined) isPlain = false
    return character ?? whole
  })
  return isPlain ? resolved : undefined
}
