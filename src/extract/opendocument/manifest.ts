import { ReadProblem } from '../../contract/index.js'
import { attribute, readXml } from '../ooxml/xml.js'
import type { ReadContext } from '../reader.js'
import type { Zip } from '../zip.js'

/** How a file of a package is encrypted (ODF 1.3, part 2, 4.8): names of algorithms as they are written, bytes in Base64. */
export interface OdfLock {
  checksumType: string
  checksum: string
  algorithm: string
  vector: string
  startKey: string
  derivation: string
  keySize: number
  iterations: number
  salt: string
}

/** What META-INF/manifest.xml says. */
export interface Manifest {
  /** Is anything that holds text encrypted? */
  encrypted: boolean
  /** Media types by the names of files. */
  types: Map<string, string>
  locks: Map<string, OdfLock>
}

/** Reads the manifest of a package; one that is damaged or missing costs no text: parts tell by their names what they are. */
export async function readManifest(zip: Zip, context: ReadContext): Promise<Manifest> {
  const manifest: Manifest = {
    encrypted: zip.entries.some(({ name }) => name === 'encrypted-package'),
    types: new Map(),
    locks: new Map(),
  }
  const entry = zip.entries.find(({ name }) => name === 'META-INF/manifest.xml')
  if (entry === undefined) return manifest
  let path = ''
  const events = readXml<never>(zip.stream(entry), context, () => ({
    open(name, attributes) {
      const of = (key: string): string => attribute(attributes, key) ?? ''
      const lock = manifest.locks.get(path)
      if (name === 'file-entry') {
        path = of('full-path')
        manifest.types.set(path, of('media-type'))
      } else if (name === 'encryption-data') {
        manifest.encrypted = true
        manifest.locks.set(path, { ...NO_LOCK, checksumType: of('checksum-type'), checksum: of('checksum') })
      } else if (name === 'encrypted-key') manifest.encrypted = true
      else if (lock === undefined) return
      else if (name === 'algorithm') Object.assign(lock, { algorithm: of('algorithm-name'), vector: of('initialisation-vector') })
      else if (name === 'start-key-generation') lock.startKey = of('start-key-generation-name')
      else if (name === 'key-derivation') {
        const keySize = Number(of('key-size')) || NO_LOCK.keySize
        Object.assign(lock, { derivation: of('key-derivation-name'), keySize, iterations: Number(of('iteration-count')), salt: of('salt') })
      }
    },
  }))
  try {
    for await (const _ of events);
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error
  }
  return manifest
}

/** What holds where nothing is said: SHA-1 and 16 bytes. */
const NO_LOCK: OdfLock = {
  checksumType: '',
  checksum: '',
  algorithm: '',
  vector: '',
  startKey: 'SHA1',
  derivation: '',
  keySize: 16,
  iterations: 0,
  salt: '',
}
