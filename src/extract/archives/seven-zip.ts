import { ReadProblem } from '../../contract/index.js'

/** What comes out of an archive, in order: the name of each entry, then its bytes; what went wrong with it behind them. */
export type Unpacked = { kind: 'entry'; name: Buffer } | { kind: 'data'; bytes: Uint8Array } | { kind: 'problem'; problem: ReadProblem }

/** Bytes that one run of the unpacker hands over before it is stopped; what comes behind them takes another run, from the start. */
const WINDOW = 64 * 1024 ** 2
const RUNS_MAX = 32
const PIECE = 64 * 1024
/** Tried where none is given: without one the unpacker would ask for it. */
const NO_PASSWORD = 'sekisho'

/** Id of AES in the header of a .7z: there it means that the header itself is encrypted. */
const SEVEN_ZIP_AES = Buffer.from([0x06, 0xf1, 0x07, 0x01])

/**
 * Unpacks what 7-Zip knows (7z, RAR, LZH, CAB, ISO 9660, bzip2, xz, Zstandard, compress), compiled to WebAssembly: no file is written, and
 * nothing but `archive` and a window of its content is held.
 * @param progress sign of life
 * @throws ReadProblem 'encrypted' where the names are, 'corrupt', 'too-large' behind RUNS_MAX windows.
 */
export async function* unpack(archive: Uint8Array, password: string | undefined, progress: () => void): AsyncGenerator<Unpacked> {
  for (let run = 0; ; run++) {
    if (run === RUNS_MAX) {
      const gigabytes = (WINDOW * RUNS_MAX) / 1024 ** 3
      throw new ReadProblem(
        'too-large',
        `The archive unpacks to more than ${gigabytes} GiB; the rest was not read. Unpack it and scan the result.`,
      )
    }
    const { given, isComplete, failure } = await oneRun(archive, password ?? NO_PASSWORD, run * WINDOW, progress)
    yield* given
    if (failure !== undefined) throw failure
    if (isComplete) return
  }
}

interface Run {
  given: Unpacked[]
  isComplete: boolean
  failure?: ReadProblem
}

class WindowFull extends Error {}

async function oneRun(archive: Uint8Array, password: string, from: number, progress: () => void): Promise<Run> {
  const given: Unpacked[] = []
  let piece = Buffer.allocUnsafe(PIECE)
  let filled = 0
  let position = 0
  const messages = createMessages((unpacked) => {
    flush()
    if (position >= from) given.push(unpacked)
  })
  const flush = (): void => {
    if (filled > 0) given.push({ kind: 'data', bytes: piece.subarray(0, filled) })
    if (filled > 0) piece = Buffer.allocUnsafe(PIECE)
    filled = 0
  }
  const stdout = (byte: number): void => {
    if (position === from + WINDOW) throw new WindowFull()
    if (position++ < from) {
      if (position % PIECE === 0) progress()
      return
    }
    piece[filled++] = byte
    if (filled === PIECE) {
      flush()
      progress()
    }
  }
  const { default: create } = await import('7z-wasm')
  const seven = await create({ stdin: () => null as unknown as number, stdout, stderr: messages.byte })
  // As it is, without a copy.
  seven.FS.writeFile('/a', archive, { canOwn: true } as { flags?: string })
  try {
    seven.callMain(['x', '-so', '-bb1', '-bso2', '-bse2', '-bd', '-sccUTF-8', `-p${password}`, '/a'])
  } catch (error) {
    flush()
    if (error instanceof WindowFull) return { given, isComplete: false }
    // Errors of the program come as numbers, without a word.
    return { given, isComplete: true, failure: messages.failure() ?? failureOf(archive) }
  }
  flush()
  const failure = messages.failure()
  return { given, isComplete: true, ...(failure !== undefined && { failure }) }
}

const failureOf = (archive: Uint8Array): ReadProblem =>
  Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength).includes(SEVEN_ZIP_AES)
    ? ENCRYPTED
    : new ReadProblem('corrupt', 'The archive is damaged. Fetch it again and scan that.')

const ENCRYPTED = new ReadProblem('encrypted', 'The archive is protected by a password. Unpack it with the password and scan the result.')
const DAMAGED = new ReadProblem('corrupt', 'The entry of the archive is damaged: its content is not what was packed.')
const LINE_MAX = 8192

/** Follows what the unpacker says on its way: `- name` before the bytes of an entry, `T name` of one that it only tests, `ERROR: …` behind them. */
function createMessages(give: (unpacked: Unpacked) => void): { byte(code: number): void; failure(): ReadProblem | undefined } {
  let line: number[] = []
  let failure: ReadProblem | undefined
  let entries = 0
  const take = (bytes: Buffer): void => {
    const text = bytes.toString('latin1')
    if (/^[-T] ./.test(text)) {
      entries++
      give({ kind: 'entry', name: bytes.subarray(2) })
    } else if (/^ERROR/.test(text)) {
      const isEncrypted = /encrypted|password/i.test(text)
      if (entries > 0) give({ kind: 'problem', problem: isEncrypted ? ENCRYPTED : /unsupported/i.test(text) ? UNSUPPORTED : DAMAGED })
      else if (isEncrypted) failure = ENCRYPTED
      else failure ??= CUT
    } else if (/^(?:Unexpected end of|There are data after|Headers Error|Data Error)/i.test(text)) failure ??= CUT
  }
  return {
    byte(code) {
      const byte = code & 0xff
      if (byte !== 0x0a) {
        if (line.length < LINE_MAX) line.push(byte)
        return
      }
      const bytes = Buffer.from(line)
      line = []
      take(bytes)
    },
    failure: () => failure,
  }
}

const UNSUPPORTED = new ReadProblem('unsupported', 'The entry is packed with a method that is not read. Unpack it and scan the result.')
const CUT = new ReadProblem(
  'corrupt',
  'The archive is damaged or cut short; what could be unpacked was read. Fetch it again and scan that.',
)
