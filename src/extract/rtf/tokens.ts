/** What is called for each piece of an RTF file. */
export interface RtfHandler {
  open(): void
  close(): void
  /** A control word with its number, or a control symbol (`~`, `-`, `*` …). */
  control(word: string, parameter: number | undefined): void
  /** One byte of text: of itself, or written as \'hh. */
  byte(value: number): void
}

/** A scanner of RTF in pieces of any size. */
export interface RtfScanner {
  write(chunk: Uint8Array): void
}

const [OPEN, CLOSE, BACKSLASH, QUOTE, MINUS, SPACE, CR, LF] = [0x7b, 0x7d, 0x5c, 0x27, 0x2d, 0x20, 0x0d, 0x0a]
const WORD_MAX = 40
const isLetter = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a)
const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39
const hexOf = (c: number): number => (isDigit(c) ? c - 0x30 : c >= 0x61 && c <= 0x66 ? c - 0x57 : c >= 0x41 && c <= 0x46 ? c - 0x37 : -1)

/** Scans RTF 1.9.1: groups, control words and symbols, bytes of text. Line ends of the file mean nothing; data behind \bin is passed over. */
export function createRtfScanner(handler: RtfHandler): RtfScanner {
  let state: 'text' | 'slash' | 'word' | 'number' | 'hex' = 'text'
  let word = ''
  let negative = false
  let number: number | undefined
  let hex = 0
  let digits = 0
  let binary = 0

  const endWord = (): void => {
    state = 'text'
    const parameter = number === undefined ? undefined : negative ? -number : number
    if (word === 'bin') binary = Math.max(0, parameter ?? 0)
    else handler.control(word, parameter)
  }

  const take = (c: number): void => {
    if (state === 'text') {
      if (c === BACKSLASH) state = 'slash'
      else if (c === OPEN) handler.open()
      else if (c === CLOSE) handler.close()
      else if (c !== CR && c !== LF && c !== 0) handler.byte(c)
    } else if (state === 'slash') {
      if (isLetter(c)) {
        word = String.fromCharCode(c)
        number = undefined
        negative = false
        state = 'word'
      } else if (c === QUOTE) {
        hex = digits = 0
        state = 'hex'
      } else {
        state = 'text'
        if (c === BACKSLASH || c === OPEN || c === CLOSE) handler.byte(c)
        else handler.control(c === CR || c === LF ? 'par' : String.fromCharCode(c), undefined)
      }
    } else if (state === 'hex') {
      const value = hexOf(c)
      if (value === -1) {
        state = 'text'
        take(c)
        return
      }
      hex = hex * 16 + value
      if (++digits < 2) return
      state = 'text'
      handler.byte(hex)
    } else if (state === 'word' && isLetter(c) && word.length < WORD_MAX) word += String.fromCharCode(c)
    else if (state === 'word' && c === MINUS) {
      negative = true
      state = 'number'
    } else if (isDigit(c) && (number ?? 0) < 1e9) {
      number = (number ?? 0) * 10 + c - 0x30
      state = 'number'
    } else {
      endWord()
      // A space ends the word and is part of it.
      if (c !== SPACE) {
        if (binary > 0) binary--
        else take(c)
      }
    }
  }

  return {
    write(chunk) {
      for (let i = 0; i < chunk.length; i++) {
        if (binary > 0) {
          const skipped = Math.min(binary, chunk.length - i)
          binary -= skipped
          i += skipped - 1
        } else take(chunk[i] as number)
      }
    },
  }
}
