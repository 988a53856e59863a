import { createCipheriv, pbkdf2Sync } from 'node:crypto'
import type { RandomAccess } from './reader.js'

/** Method of entries that are encrypted with AES; the true one stands in an extra field. */
export const AES_METHOD = 99
const AES_FIELD = 0x9901
/** Bytes behind AES data that authenticate it. */
const AES_MAC = 10
const PIECE = 64 * 1024

/** What a password opened. */
export interface Opened {
  /** Of the data within. */
  method: number
  /** false: the checksum of the directory says nothing (AE-2). */
  checked: boolean
  packed(): AsyncGenerator<Uint8Array>
}

/** An encrypted entry: its packed bytes, and what its header says. */
export interface Locked {
  start: number
  length: number
  method: number
  flags: number
  crc32: number
  /** DOS time, whose upper byte checks the password where the checksum stands behind the data. */
  time: number
  extraFields: readonly { id: number; data: Buffer }[]
}

/**
 * Opens an encrypted entry with the first password that fits: the traditional encryption of zip (APPNOTE 6.1) or AES (WinZip, AE-1 and AE-2).
 * Undefined where none does, or the encryption is another one. Passwords are tried as UTF-8.
 */
export async function unlock(random: RandomAccess, entry: Locked, passwords: readonly string[]): Promise<Opened | undefined> {
  for (const password of passwords) {
    const opened = await (entry.method === AES_METHOD ? unlockAes : unlockTraditional)(random, entry, password)
    if (opened !== undefined) return opened
  }
  return undefined
}

async function* pieces(random: RandomAccess, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end;) {
    const bytes = await random.read(at, Math.min(PIECE, end - at))
    if (bytes.length === 0) return
    yield bytes
    at += bytes.length
  }
}

async function unlockTraditional(random: RandomAccess, entry: Locked, password: string): Promise<Opened | undefined> {
  const header = await random.read(entry.start, 12)
  if (header.length < 12) return undefined
  const check = (entry.flags & 8) === 0 ? entry.crc32 >>> 24 : entry.time >>> 8
  const keys = createKeys(password)
  if (keys.decrypt(header)[11] !== check) return undefined
  return {
    method: entry.method,
    checked: true,
    async *packed() {
      const own = createKeys(password)
      own.decrypt(header)
      for await (const piece of pieces(random, entry.start + 12, entry.start + entry.length)) yield own.decrypt(piece)
    },
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320
  return value >>> 0
})

function createKeys(password: string): { decrypt(bytes: Uint8Array): Uint8Array } {
  let [a, b, c] = [0x12345678, 0x23456789, 0x34567890]
  const update = (byte: number): void => {
    a = (CRC_TABLE[(a ^ byte) & 0xff] as number) ^ (a >>> 8)
    b = (Math.imul((b + (a & 0xff)) | 0, 134775813) + 1) | 0
    c = (CRC_TABLE[(c ^ (b >>> 24)) & 0xff] as number) ^ (c >>> 8)
  }
  for (const byte of Buffer.from(password)) update(byte)
  return {
    decrypt(bytes) {
      const out = new Uint8Array(bytes.length)
      for (let i = 0; i < bytes.length; i++) {
        const key = (c | 2) & 0xffff
        const byte = (bytes[i] as number) ^ ((Math.imul(key, key ^ 1) >>> 8) & 0xff)
        out[i] = byte
        update(byte)
      }
      return out
    },
  }
}

async function unlockAes(random: RandomAccess, entry: Locked, password: string): Promise<Opened | undefined> {
  const field = entry.extraFields.find(({ id, data }) => id === AES_FIELD && data.length >= 7)?.data
  const strength = field?.[4] ?? 0
  if (field === undefined || strength < 1 || strength > 3) return undefined
  const keyBytes = 8 + 8 * strength
  const saltBytes = keyBytes / 2
  const start = await random.read(entry.start, saltBytes + 2)
  const derived = pbkdf2Sync(password, start.subarray(0, saltBytes), 1000, 2 * keyBytes + 2, 'sha1')
  if (start.length < saltBytes + 2 || !derived.subarray(2 * keyBytes).equals(start.subarray(saltBytes))) return undefined
  return {
    method: field.readUInt16LE(5),
    checked: field.readUInt16LE(0) === 1,
    packed: () => counted(pieces(random, entry.start + saltBytes + 2, entry.start + entry.length - AES_MAC), derived.subarray(0, keyBytes)),
  }
}

/** AES in counter mode with a counter that begins at 1 and is little endian, which node:crypto does not have. */
async function* counted(chunks: AsyncIterable<Uint8Array>, key: Buffer): AsyncGenerator<Uint8Array> {
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false)
  let counter = 1n
  let stream: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const blocks = Math.ceil((chunk.length - stream.length) / 16)
    const counters = Buffer.alloc(Math.max(0, blocks) * 16)
    for (let at = 0; at < counters.length; at += 16) counters.writeBigUInt64LE(counter++, at)
    stream = Buffer.concat([stream, cipher.update(counters)])
    const out = new Uint8Array(chunk.length)
    for (let i = 0; i < chunk.length; i++) out[i] = (chunk[i] as number) ^ (stream[i] as number)
    stream = stream.subarray(chunk.length)
    yield out
  }
}
