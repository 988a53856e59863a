import type { RandomAccess } from '../reader.js'
import type { Pages } from './library.js'

/** Bytes read ahead where pages follow each other. */
const AHEAD = 128 * 1024
/** Offsets of the two bytes that tell of a log beside the database, which is not there ([SQLite file format] 1.3.3). */
const VERSIONS = 18
const ENCODING = 56

/** What the header of a database says (https://www.sqlite.org/fileformat2.html#the_database_header). */
export interface Header {
  pageSize: number
  /** Bytes of each page that hold no content of SQLite. */
  reserved: number
  /** Page of the first list of free pages, 0 where none is free. */
  firstFree: number
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** Pages that lead back to their parents stand among the others. */
  hasPointerMap: boolean
  /** Pages that the database says it has; 0 where it does not say. */
  pageCount: number
}

/** Undefined where these are not the first bytes of a database. */
export function readHeader(head: Uint8Array): Header | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  if (bytes.length < 100) return undefined
  const stated = bytes.readUInt16BE(16)
  const pageSize = stated === 1 ? 65_536 : stated
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) return undefined
  const encoding = bytes.readUInt32BE(56)
  return {
    pageSize,
    reserved: bytes[20]!,
    firstFree: bytes.readUInt32BE(32),
    encoding: encoding === 2 ? 'utf-16le' : encoding === 3 ? 'utf-16be' : 'utf-8',
    hasPointerMap: bytes.readUInt32BE(52) !== 0,
    // Good only where whoever wrote last knew of it.
    pageCount: bytes.readUInt32BE(24) === bytes.readUInt32BE(92) ? bytes.readUInt32BE(28) : 0,
  }
}

/** The first page as SQLite is to see it: without a log, and in UTF-8, the only encoding that this build knows (database.ts). */
function asRead(page: Uint8Array): Uint8Array {
  const first = Uint8Array.from(page)
  if (first.length > VERSIONS + 1) first.fill(1, VERSIONS, VERSIONS + 2)
  if (first.length >= ENCODING + 4) first[ENCODING + 3] = 1
  return first
}

/** The pages of a database, of which it is known which SQLite has asked for. */
export interface WatchedPages extends Pages {
  /** Was the page (from 1) asked for? */
  seen(page: number): boolean
  /** What the disk refused. */
  failure(): unknown
}

/** Serves pages out of a file or a member; what is written to them stays here. */
export function watchPages(random: RandomAccess, { pageSize, pageCount }: Header): WatchedPages {
  const count = Math.ceil(random.size / pageSize)
  const asked = new Uint8Array(count + 1)
  const written = new Map<number, Uint8Array>()
  let [ahead, start, next]: [Uint8Array, number, number] = [new Uint8Array(0), 0, 0]
  let failure: unknown
  const fetch = (offset: number, length: number): Uint8Array => {
    if (offset < start || offset + length > start + ahead.length) {
      ahead = random.readNow(offset, offset === next ? Math.max(length, AHEAD) : length)
      start = offset
    }
    next = offset + length
    return ahead.subarray(offset - start, offset - start + length)
  }
  return {
    // What was cut off reads as empty pages, of which SQLite tells that they are damaged, and goes on with the others.
    size: Math.max(count, pageCount) * pageSize,
    read(offset, length) {
      const page = Math.floor(offset / pageSize)
      if (length === pageSize) asked[page + 1] = 1
      const own = written.get(page)
      if (own !== undefined) return own.subarray(offset - page * pageSize, offset - page * pageSize + length)
      let bytes
      try {
        bytes = fetch(offset, length)
      } catch (error) {
        failure ??= error
        throw error
      }
      return offset === 0 ? asRead(bytes) : bytes
    },
    write: (offset, bytes) => void written.set(Math.floor(offset / pageSize), bytes),
    seen: (page) => asked[page] === 1,
    failure: () => failure,
  }
}
