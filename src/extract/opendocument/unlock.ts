import { createDecipheriv, createHash, pbkdf2 } from 'node:crypto'
import { constants, inflateRaw } from 'node:zlib'
import { promisify } from 'node:util'
import { ReadProblem } from '../../contract/index.js'
import type { ReadContext } from '../reader.js'
import { ENCRYPTED } from '../unsupported.js'
import type { Zip, ZipEntry } from '../zip.js'
import type { Manifest, OdfLock } from './manifest.js'

/** More than any program asks for; what is stated is not believed. */
const ITERATIONS_MAX = 10_000_000
/** Bytes of a file that its checksum is made of. */
const CHECKED_BYTES = 1024
const CHUNK = 16 * 1024

/**
 * The archive with its files decrypted by the passwords that fit: AES-256 with PBKDF2, as LibreOffice and OpenOffice write it since 2010.
 * What is encrypted is held in memory up to `limits.nestedBytes`, one file at a time. A document may be open and its macros locked: then reading
 * these throws.
 * @throws ReadProblem 'encrypted' where the document itself stays locked: no password fits, or the encryption is another one (Blowfish, Argon2, OpenPGP).
 */
export async function unlockPackage(zip: Zip, { locks, encrypted }: Manifest, context: ReadContext): Promise<Zip> {
  let passwords = [...(context.passwords ?? [])]
  const content = zip.entries.find(({ name }) => name === 'content.xml')
  if (content === undefined || (encrypted && locks.size === 0)) throw lockedOtherwise()
  if (locks.has(content.name)) await packedBytes(content)
  return { ...zip, stream: (entry) => (locks.has(entry.name) ? unpacked(entry) : zip.stream(entry)) }

  async function packedBytes(entry: ZipEntry): Promise<Buffer> {
    if (!isOpenable(locks.get(entry.name) as OdfLock)) throw lockedOtherwise()
    for (const password of passwords) {
      const packed = await decrypted(zip, entry, locks.get(entry.name) as OdfLock, password, context)
      if (packed === undefined) continue
      // What opened one file is tried first on the next.
      passwords = [password, ...passwords.filter((other) => other !== password)]
      return packed
    }
    throw locked()
  }

  async function* unpacked(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const content = await inflated(await packedBytes(entry), context.limits.nestedBytes)
    context.budget.inflated(content.length)
    for (let at = 0; at < content.length; at += CHUNK) yield content.subarray(at, at + CHUNK)
  }
}

const locked = (): ReadProblem => new ReadProblem('encrypted', ENCRYPTED)

/** Blowfish of OpenOffice before 3.4, Argon2 of LibreOffice since 24.8, OpenPGP: Node has none of them. To ask for the password would be to mislead. */
const lockedOtherwise = (): ReadProblem =>
  new ReadProblem(
    'encrypted',
    'The document is encrypted in a way (Blowfish, Argon2 or OpenPGP) that no password opens here. Save a copy without it and scan that.',
  )

const isOpenable = ({ algorithm, derivation, keySize, iterations }: OdfLock): boolean =>
  /aes256-cbc$/i.test(algorithm) &&
  /^PBKDF2$|#pbkdf2$/i.test(derivation) &&
  keySize === 32 &&
  iterations > 0 &&
  iterations <= ITERATIONS_MAX

/** The packed bytes of a file; undefined where the password does not fit. */
async function decrypted(zip: Zip, entry: ZipEntry, lock: OdfLock, password: string, context: ReadContext): Promise<Buffer | undefined> {
  if (entry.bytes > context.limits.nestedBytes)
    throw new ReadProblem(
      'too-large',
      `A part of the encrypted document is larger than the limit of ${context.limits.nestedBytes} bytes (nestedBytes).`,
    )
  const parts: Uint8Array[] = []
  for await (const part of zip.stream(entry)) parts.push(part)
  const start = createHash(/256/.test(lock.startKey) ? 'sha256' : 'sha1')
    .update(password, 'utf8')
    .digest()
  context.progress()
  const key = await promisify(pbkdf2)(start, Buffer.from(lock.salt, 'base64'), lock.iterations, lock.keySize, 'sha1')
  context.progress()
  try {
    const cipher = createDecipheriv('aes-256-cbc', key, Buffer.from(lock.vector, 'base64')).setAutoPadding(false)
    const bytes = Buffer.concat([...parts.map((part) => cipher.update(part)), cipher.final()])
    // The last byte says how many were added (XML Encryption 5.2).
    const plain = bytes.subarray(0, Math.max(0, bytes.length - (bytes.at(-1) ?? 0)))
    const checked = /1k$/i.test(lock.checksumType) ? plain.subarray(0, CHECKED_BYTES) : plain
    const sum = createHash(/sha256/i.test(lock.checksumType) ? 'sha256' : 'sha1')
      .update(checked)
      .digest('base64')
    return sum === lock.checksum ? plain : undefined
  } catch {
    return undefined
  }
}

async function inflated(packed: Buffer, maxOutputLength: number): Promise<Buffer> {
  try {
    return await promisify(inflateRaw)(packed, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    throw new ReadProblem('corrupt', 'A part of the encrypted document is damaged or larger than the limit.')
  }
}
