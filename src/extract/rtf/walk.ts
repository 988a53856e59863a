import { codePageOf, decodeRun, isLead } from './characters.js'
import { CHARACTERS, DESTINATIONS, TRANSPARENT, type Destination } from './destinations.js'
import { noteMark, rubyOf } from '../note-mark.js'
import { decodeLink } from '../ooxml/sweep.js'
import type { Stories } from './story.js'
import type { RtfHandler } from './tokens.js'

interface Group {
  mode: 'text' | 'skip' | 'value' | 'fonts' | 'code' | 'object' | 'picture'
  /** Began with \*: a destination that is not known is passed over. */
  optional: boolean
  first: boolean
  font: number | undefined
  codePage: number
  /** Characters behind \u that stand for it in old readers. */
  fallback: number
  story: boolean
  value: { text: string; destination: Extract<Destination, { kind: 'value' }> } | undefined
  code: { text: string } | undefined
  object: { hex: string; bytes: Buffer[]; size: number } | undefined
}

/** What the walker hands on beside the text. */
export interface RtfSink {
  object(bytes: Buffer): void
  picture(): void
}

const RUN_MAX = 4096
const DEPTH_MAX = 10_000
const MADE_UP = /^(?:_Toc|_Ref|_Hlk|_GoBack)/
const PLAIN_CODES = /^(?:PAGE|NUMPAGES|DATE|TIME|TOC|SEQ|SECTION|EMBED|SHAPE|FORM)/i

/** Walks RTF (Microsoft's specification 1.9.1) and puts its text into stories. `objectMax`: bytes of an embedded object. */
export function walkRtf(stories: Stories, sink: RtfSink, objectMax: number): RtfHandler & { finish(): { depth: number } } {
  let document = 1252
  let defaultFont = 0
  const fonts = new Map<number, number>()
  let listed = 0
  let notes = 0
  const root: Group = {
    mode: 'text',
    optional: false,
    first: false,
    font: undefined,
    codePage: document,
    fallback: 1,
    story: false,
    value: undefined,
    code: undefined,
    object: undefined,
  }
  const stack: Group[] = [root]
  let tooDeep = 0
  let run: number[] = []
  let skipped = 0
  const top = (): Group => stack.at(-1) as Group

  const flush = (): void => {
    if (run.length === 0) return
    const group = top()
    const text = decodeRun(Buffer.from(run), group.codePage, document)
    run = []
    put(text)
  }
  const put = (text: string): void => {
    const group = top()
    if (group.value !== undefined && group.mode === 'value') {
      if (group.value.text.length < 1_000_000) group.value.text += text
    } else if (group.code !== undefined && group.mode === 'code') {
      if (group.code.text.length < 10_000) group.code.text += text
    } else if (group.mode === 'text') stories.text(text)
  }

  const begin = (word: string, destination: Destination): void => {
    const group = top()
    if (word === 'ud') group.mode = group.value !== undefined ? 'value' : group.code !== undefined ? 'code' : 'text'
    if (group.mode === 'skip') return
    if (destination.kind === 'skip') group.mode = 'skip'
    else if (destination.kind === 'story') {
      if (TRANSPARENT.has(word)) return
      stories.enter(destination.part)
      group.mode = 'text'
      group.story = true
    } else if (destination.kind === 'value') {
      group.mode = 'value'
      group.value = { text: '', destination }
    } else if (destination.kind === 'code') {
      group.mode = 'code'
      group.code = { text: '' }
    } else if (destination.kind === 'object') {
      group.mode = 'object'
      group.object = { hex: '', bytes: [], size: 0 }
    } else {
      if (destination.kind === 'picture') sink.picture()
      group.mode = destination.kind
    }
  }

  const end = (group: Group): void => {
    if (group.story) stories.leave()
    const parent = top()
    if (group.value !== undefined && parent.value !== group.value) {
      const { text, destination } = group.value
      const names = destination.part === 'authors' ? text.split(';') : [text]
      if (
        !(destination.part === 'bookmarks' && MADE_UP.test(text)) &&
        !(destination.part === 'shapes' && /^-?[\d.]{1,12}$/.test(text.trim()))
      )
        for (const name of names) if (name.trim() !== 'Unknown') stories.value(name, destination.part, destination.label)
    }
    if (group.code !== undefined && parent.code !== group.code) {
      const code = group.code.text.trim()
      const ruby = rubyOf(code)
      if (ruby !== undefined) {
        put(ruby.base)
        stories.value(ruby.reading, 'ruby')
        return
      }
      if (code !== '' && !PLAIN_CODES.test(code)) stories.value(decodeLink(code), 'fields')
    }
    if (group.object !== undefined && parent.object !== group.object) {
      drain(group.object)
      if (group.object.size > 0) sink.object(Buffer.concat(group.object.bytes))
    }
  }
  const drain = (object: { hex: string; bytes: Buffer[]; size: number }): void => {
    const bytes = Buffer.from(object.hex, 'hex')
    object.hex = object.hex.slice(bytes.length * 2)
    object.size += bytes.length
    if (object.size <= objectMax) object.bytes.push(bytes)
  }

  const control = (word: string, parameter: number | undefined): void => {
    const group = top()
    const isFirst = group.first
    group.first = false
    if (word === '*') {
      group.optional = true
      group.first = true
      return
    }
    const destination = Object.hasOwn(DESTINATIONS, word) ? DESTINATIONS[word] : undefined
    if (destination !== undefined && (isFirst || destination.kind !== 'value')) return begin(word, destination)
    if (isFirst && group.optional && !KEPT.has(word)) return void (group.mode = 'skip')
    WORDS[word]?.(parameter)
    const character = CHARACTERS[word]
    if (character !== undefined) put(character)
  }

  const setFont = (group: Group, font: number): void => {
    group.font = font
    group.codePage = fonts.get(font) ?? document
  }
  const WORDS: Readonly<Record<string, (parameter: number | undefined) => void>> = {
    ansicpg(page) {
      document = page === undefined || page === 0 ? document : page
      for (const group of stack) group.codePage = document
    },
    mac: () => void (document = 10000),
    pc: () => void (document = 437),
    pca: () => void (document = 850),
    deff: (font) => void (defaultFont = font ?? 0),
    f(font = 0) {
      if (top().mode === 'fonts') listed = font
      else setFont(top(), font)
    },
    fcharset(charset = 0) {
      const page = codePageOf(charset)
      if (top().mode === 'fonts' && page !== undefined) fonts.set(listed, page)
    },
    cpg: (page) => void (top().mode === 'fonts' && page !== undefined && fonts.set(listed, page)),
    plain: () => setFont(top(), defaultFont),
    uc: (count = 1) => void (top().fallback = Math.min(100, Math.max(0, count))),
    u(code = 0) {
      put(String.fromCharCode(code & 0xffff))
      skipped = top().fallback
    },
    chftn: () => void (stories.part() === 'body' && put(noteMark(++notes))),
    par: () => inText(() => stories.paragraph()),
    sect: () => inText(() => stories.paragraph()),
    page: () => inText(() => stories.paragraph()),
    softline: () => put('\n'),
    cell: () => inText(() => stories.cell(false)),
    nestcell: () => inText(() => stories.cell(true)),
    row: () => inText(() => stories.row(false)),
    nestrow: () => inText(() => stories.row(true)),
    intbl: () => inText(() => stories.inTable(true)),
    pard: () => inText(() => stories.inTable(false)),
  }
  const inText = (work: () => void): void => {
    if (top().mode === 'text') work()
  }

  return {
    open() {
      flush()
      skipped = 0
      if (stack.length >= DEPTH_MAX) return void tooDeep++
      stack.push({ ...top(), first: true, optional: false, story: false })
    },
    close() {
      flush()
      skipped = 0
      if (tooDeep > 0) return void tooDeep--
      if (stack.length > 1) end(stack.pop() as Group)
    },
    control(word, parameter) {
      flush()
      if (skipped > 0 && word !== 'u' && word !== 'uc') skipped--
      control(word, parameter)
    },
    byte(value) {
      const group = top()
      group.first = false
      if (skipped > 0) {
        skipped--
        return
      }
      if (group.mode === 'skip' || group.mode === 'picture' || group.mode === 'fonts') return
      if (group.mode === 'object') {
        if (group.object === undefined || value <= 0x20) return
        group.object.hex += String.fromCharCode(value)
        if (group.object.hex.length >= 64 * 1024) drain(group.object)
        return
      }
      run.push(value)
      if (run.length >= RUN_MAX && !isLead(value, group.codePage)) flush()
    },
    finish() {
      flush()
      const depth = stack.length - 1
      while (stack.length > 1) end(stack.pop() as Group)
      stories.end()
      return { depth: depth + tooDeep }
    },
  }
}

/** Words behind \* whose text is the document's own. */
const KEPT = new Set(['shppict', 'pntext', 'cs', 'ts', 'xmlopen', 'mmath', 'moMath', 'moMathPara', 'mr', 'bkmkstart'])
