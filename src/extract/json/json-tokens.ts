import { createRequire } from 'node:module'
import type * as Jsonc from 'jsonc-parser'
import { lineStarts } from '../line-starts.js'
import type { Part } from '../tables/written.js'

/** What a JSON document is written with. 'bad': what JSON does not know, where a value may stand. */
export type JsonToken = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'literal' | 'comment' | 'bad'

/** What is called for each token; `part` gives the value with where it stands. False: the text is not taken further. */
export type OnToken = (token: JsonToken, part: () => Part) => boolean

// The package declares its kinds and errors as `const enum`, which a build file by file cannot read: their numbers, in its order.
const TOKENS: readonly (JsonToken | undefined)[] = [
  undefined,
  ...(['{', '}', '[', ']', ',', ':'] as const),
  ...(['literal', 'literal', 'literal', 'string', 'literal'] as const),
  ...(['comment', 'comment'] as const),
]
const [COLON, LINE_BREAK, WHITE_SPACE, END] = [6, 14, 15, 17]
const [CUT_COMMENT, CUT_STRING] = [1, 2]

let scannerOf: typeof Jsonc.createScanner | undefined

/** Loaded with the first text that begins like JSON; required, because whoever asks what a file is does not wait. */
const createScanner: typeof Jsonc.createScanner = (text, ignoreTrivia) => {
  scannerOf ??= (createRequire(import.meta.url)('jsonc-parser') as typeof Jsonc).createScanner
  return scannerOf(text, ignoreTrivia)
}

/** A position in the file's text. */
export interface Position {
  /** From 0, in UTF-16 code units. */
  offset: number
  /** From 1. */
  line: number
  /** Offset at which the line begins. */
  lineStart: number
}

/** How far a text was scanned. */
export interface Scanned {
  /** Code units of the text whose tokens were taken. */
  taken: number
  /** A token was refused. */
  stopped: boolean
  /** The refused token ran to the end of the text: it was cut off. */
  cut: boolean
}

/**
 * Hands over the tokens that a text begins with; moves `position` behind the last one taken and tells how far that is.
 * `final`: the text ends here; otherwise a token that touches its end may go on and is left.
 */
export function scanTokens(text: string, position: Position, final: boolean, onToken: OnToken): Scanned {
  const scanner = createScanner(text, false)
  const begin = position.offset
  let at = 0
  let end = 0
  let token: JsonToken = 'bad'
  let error = 0
  const part = (): Part => {
    const quote = token === 'string' ? 1 : 0
    const raw = text.slice(at + quote, end - quote)
    const value = quote === 0 || error !== 0 || !raw.includes('\\') ? raw : scanner.getTokenValue()
    const offset = begin + at + quote
    return { at: 0, text: value, raw, offset, line: position.line, column: offset - position.lineStart + 1 }
  }
  for (;;) {
    const kind: number = scanner.scan()
    at = scanner.getTokenOffset()
    if (kind === END) return { taken: at, stopped: false, cut: false }
    end = at + scanner.getTokenLength()
    if (end === text.length && !final && !isMark(kind)) return { taken: at, stopped: false, cut: false }
    if (kind === LINE_BREAK) {
      position.line++
      position.lineStart = begin + end
    } else if (kind !== WHITE_SPACE) {
      error = scanner.getTokenError()
      token = error === CUT_STRING || error === CUT_COMMENT ? 'bad' : (TOKENS[kind] ?? 'bad')
      if (!onToken(token, part)) return { taken: at, stopped: true, cut: token === 'bad' && end === text.length }
      if (token === 'comment') {
        const starts = lineStarts(text.slice(at, end))
        position.line += starts.length
        if (starts.length > 0) position.lineStart = begin + at + (starts.at(-1) as number)
      }
    }
    position.offset = begin + end
  }
}

/** Is it one character that nothing can follow? */
const isMark = (kind: number): boolean => kind <= COLON

/** Where the code units of a string begin in its raw text (RFC 8259, 7), and where the last one ends. */
export function jsonOffsets(raw: string): number[] {
  const offsets: number[] = []
  for (let i = 0; i < raw.length;) {
    offsets.push(i)
    i += raw[i] !== '\\' ? 1 : raw[i + 1] === 'u' ? 6 : 2
  }
  offsets.push(raw.length)
  return offsets
}
