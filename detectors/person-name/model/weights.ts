import { tableOfWeights } from './table.mjs'

/** What was learned: weights of hashed features, and how sure the model may be of itself. */
export interface Weights {
  /** Bits of a feature's hash that count. */
  mask: number
  /** Score of label b behind label a at [5a + b], in nats. */
  transitions: Float64Array
  /** Weights of the last verdict's evidence (`verdict.ts`); its logistic is the confidence. */
  verdict: readonly number[]
  /** Nats of a step of the weights. */
  scale: number
  /** Of 32 features each: which of them have weights, and how many before them have; then four weights to a number, one for each label, above 128. */
  ranks: Int32Array
  packed: Int32Array
}

interface Header {
  version: number
  bits: number
  scale: number
  transitions: number[]
  verdict: number[]
  /** Features with weights. */
  entries: number
}

/** Equal to that in `table.mjs`. */
const FORMAT_VERSION = 5

/**
 * Takes the file of the package, or that of the trainer.
 * @returns undefined if the bytes are not weights of this version.
 */
export function parseWeights(file: Buffer): Weights | undefined {
  const magic = file.toString('latin1', 0, 4)
  if (magic === 'SKNW') {
    const table = tableOfWeights(file)
    return table && parseWeights(table)
  }
  if (magic !== 'SKNR' || file.length < 8) return undefined
  const headerEnd = 8 + file.readUInt32LE(4)
  const header = JSON.parse(file.toString('utf8', 8, headerEnd)) as Header
  return header.version === FORMAT_VERSION ? weightsIn(header, file.subarray(headerEnd)) : undefined
}

function weightsIn({ bits, scale, transitions, verdict, entries }: Header, body: Buffer): Weights {
  // A view where the bytes lie as numbers must; a file that was read does.
  const { buffer, byteOffset } = body.byteOffset % 4 === 0 ? body : Uint8Array.from(body)
  const groups = 1 << (bits - 5)
  return {
    mask: (1 << bits) - 1,
    transitions: Float64Array.from(transitions),
    verdict,
    scale,
    ranks: new Int32Array(buffer, byteOffset, groups * 2),
    packed: new Int32Array(buffer, byteOffset + groups * 8, entries + 1),
  }
}

/** Are these letters, this header and so many bytes behind it those of weights of this version? */
export function areWeights(magic: string, header: Partial<Pick<Header, 'version' | 'bits' | 'entries'>>, bytes: number): boolean {
  const { version, bits = 0, entries = 0 } = header
  return version === FORMAT_VERSION && (magic === 'SKNW' || (magic === 'SKNR' && bytes >= (8 << (bits - 5)) + (entries + 1) * 4))
}
