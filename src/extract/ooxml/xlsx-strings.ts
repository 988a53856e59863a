import { ReadProblem } from '../../contract/index.js'
import type { ReadContext } from '../reader.js'
import type { Zip, ZipEntry } from '../zip.js'
import { createScanner, decodeText } from './scan.js'
import { asUtf8 } from './xml.js'

/** The shared strings of a workbook: text in few large buffers, decoded when a cell asks for it. */
export interface SharedStrings {
  readonly size: number
  /** Text of a string, from 0; undefined if there is none. Marks it as used. */
  text(index: number): string | undefined
  /** Reading of a string (ルビ), which Excel keeps for what was typed through an IME. */
  ruby(index: number): string | undefined
  /** Strings that no cell has asked for: leftovers of deleted or unreadable cells. Text and ruby, if any, on two lines. */
  unused(): Iterable<[index: number, text: string]>
}

/** Shared strings while they are read: all are added before the first is asked for. */
export interface StringsBuilder extends SharedStrings {
  /** `ruby`: its reading, '' if it has none. */
  add(text: string, ruby: string): void
}

const PAGE = 1 << 20
const PAGES_MAX = 1 << 12
/** Strings per block of the index. */
const BLOCK = 1 << 16
const CACHED = 1 << 13
const CACHED_MAX = 256
const RUBY = 0x8000_0000
/** Parts a text from its ruby: a byte that UTF-8 does not have. */
const SEPARATOR = 0xff

/**
 * Pages instead of one growing buffer: doubling would need three times the memory for a moment. A string never straddles two pages;
 * one longer than a page has its own. 8 bytes of index a string: where it begins, and its length with a bit for its ruby.
 * @throws ReadProblem 'too-large' beyond 4 GiB of text.
 */
export function createStrings(): StringsBuilder {
  const pages: Buffer[] = []
  const blocks: Uint32Array[] = []
  let page: Buffer = Buffer.alloc(0)
  let filled = 0
  let size = 0
  let used: Uint8Array | undefined
  const cachedIndex = new Int32Array(CACHED).fill(-1)
  const cachedText = new Array<string>(CACHED).fill('')

  const reserve = (length: number, flag: number): number => {
    if (page.length - filled < length || pages.length === 0) {
      if (pages.length === PAGES_MAX) throw new ReadProblem('too-large', 'The shared strings take more than 4 GiB; the rest was not read.')
      page = Buffer.allocUnsafeSlow(Math.max(PAGE, length))
      pages.push(page)
      filled = 0
    }
    if (size % BLOCK === 0) blocks.push(new Uint32Array(BLOCK * 2))
    const block = blocks[blocks.length - 1] as Uint32Array
    const at = (size % BLOCK) * 2
    // Only strings within the first PAGE bytes begin behind 0; one at the very end of a page is empty and may begin anywhere.
    block[at] = (pages.length - 1) * PAGE + (length === 0 ? 0 : filled)
    block[at + 1] = length + flag
    size++
    filled += length
    return filled - length
  }

  /** Decodes a string, or a part of it; called for each of millions of cells, so that no view of its bytes is made. */
  const textOf = (index: number): string => {
    const block = blocks[Math.floor(index / BLOCK)] as Uint32Array
    const at = (index % BLOCK) * 2
    const from = pages[Math.floor((block[at] as number) / PAGE)] as Buffer
    const start = (block[at] as number) % PAGE
    const length = block[at + 1] as number
    return from.toString('utf8', start, length < RUBY ? start + length : from.indexOf(SEPARATOR, start))
  }

  const rubyOf = (index: number): string | undefined => {
    const block = blocks[Math.floor(index / BLOCK)] as Uint32Array
    const at = (index % BLOCK) * 2
    const length = block[at + 1] as number
    if (length < RUBY) return undefined
    const from = pages[Math.floor((block[at] as number) / PAGE)] as Buffer
    const start = (block[at] as number) % PAGE
    return from.toString('utf8', from.indexOf(SEPARATOR, start) + 1, start + length - RUBY)
  }

  const has = (index: number): boolean => index >= 0 && index < size

  return {
    get size() {
      return size
    },
    add(text, ruby) {
      const length = Buffer.byteLength(text)
      const at = reserve(length + (ruby === '' ? 0 : 1 + Buffer.byteLength(ruby)), ruby === '' ? 0 : RUBY)
      page.write(text, at, 'utf8')
      if (ruby === '') return
      page[at + length] = SEPARATOR
      page.write(ruby, at + length + 1, 'utf8')
    },
    text(index) {
      if (!has(index)) return undefined
      const slot = index % CACHED
      if (cachedIndex[slot] === index) return cachedText[slot]
      used ??= new Uint8Array((size >> 3) + 1)
      used[index >> 3] = (used[index >> 3] as number) | (1 << (index & 7))
      const text = textOf(index)
      if (text.length <= CACHED_MAX) {
        cachedIndex[slot] = index
        cachedText[slot] = text
      }
      return text
    },
    ruby: (index) => (has(index) ? rubyOf(index) : undefined),
    *unused() {
      for (let index = 0; index < size; index++) {
        if (((used?.[index >> 3] ?? 0) & (1 << (index & 7))) !== 0) continue
        const ruby = rubyOf(index)
        yield [index, ruby === undefined ? textOf(index) : `${textOf(index)}\n${ruby}`]
      }
    },
  }
}

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g

/** Text of a cell as stored: `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  return text.includes('_x') ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text
}

/**
 * Reads the part of the shared strings. Runs of rich text are joined; the reading (`<rPh>`) is kept apart, never glued to its base.
 * @throws ReadProblem where the part is damaged; `strings` then holds what came before.
 */
export async function readStrings(zip: Zip, entry: ZipEntry, context: ReadContext, strings: StringsBuilder): Promise<void> {
  let inText = false
  let inRuby = false
  let text = ''
  let ruby = ''
  const scanner = createScanner({
    open(name) {
      if (name === 't') inText = true
      else if (name === 'rPh') inRuby = true
      else if (name === 'si') text = ruby = ''
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inRuby = false
      else if (name === 'si') strings.add(unescapeText(text), unescapeText(ruby))
    },
    text({ bytes, start, end }, coded) {
      if (!inText) return
      const piece = decodeText(bytes, start, end, coded)
      if (inRuby) ruby += piece
      else text += piece
    },
  })
  for await (const chunk of asUtf8(zip.stream(entry))) {
    scanner.write(chunk)
    context.progress()
  }
  scanner.end()
}
