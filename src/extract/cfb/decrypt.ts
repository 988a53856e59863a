import type { RandomAccess, ReadContext } from '../reader.js'
import { childOf, openCfb } from './cfb.js'

/** Passwords that Excel and PowerPoint set themselves where a document is only protected against changes: it opens without asking. */
const BUILT_IN: readonly (readonly [extension: RegExp, password: string])[] = [
  [/\.xl[a-z]{1,2}$/i, 'VelvetSweatshop'],
  [/\.(?:pp[a-z]{1,2}|pot[a-z]?)$/i, '/01Hannes Ruescher/01'],
]
/** Office writes 100,000 rounds of hashing, a second's work; [MS-OFFCRYPTO] 2.3.4.10 allows more than a file may cost. */
const ROUNDS_MAX = 2_000_000
const INFO_MAX = 1024 * 1024

/**
 * The document behind a password, by the passwords of the user and those that Office sets itself; undefined where none fits. It is held whole, up to
 * `limits.nestedBytes`.
 */
export async function decryptOffice(
  random: RandomAccess,
  name: string,
  { passwords = [], limits, progress }: ReadContext,
): Promise<Buffer | undefined> {
  const tried = [...passwords, ...BUILT_IN.filter(([extension]) => extension.test(name)).map(([, password]) => password)]
  if (tried.length === 0 || random.size > limits.nestedBytes || (await isBeyond(random))) return undefined
  const { decrypt } = (await import('officecrypto-tool')).default
  const bytes = Buffer.from(await random.read(0, random.size))
  for (const password of tried) {
    progress()
    try {
      const document = await decrypt(bytes, { password })
      // Where it sees no encryption at all the library gives back what it got.
      if (Buffer.isBuffer(document) && document.length > 0 && document !== bytes) return document
    } catch {
      // Not this password, or a kind of encryption that the library does not know: the document stays closed.
    }
  }
  return undefined
}

/** Damaged, or asks for more work than a file may cost. The library fills the memory where the package is there and nothing says how it is encrypted. */
async function isBeyond(random: RandomAccess): Promise<boolean> {
  const cfb = await openCfb(random)
  if (cfb.problem !== undefined) return true
  const info = childOf(cfb.root, 'EncryptionInfo')
  if (info === undefined) return childOf(cfb.root, 'EncryptedPackage') !== undefined
  if (info.bytes > INFO_MAX) return true
  const rounds = /spinCount="(\d{1,20})"/.exec((await cfb.bytes(info, INFO_MAX)).bytes.toString('latin1'))?.[1]
  return Number(rounds ?? 0) > ROUNDS_MAX
}
