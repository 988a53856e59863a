import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ReadProblem } from '../../contract/index.js'
import { packageRoot } from '../../package-root.js'
import type { RandomAccess } from '../reader.js'
import { ENCRYPTED } from '../unsupported.js'
import { watchStrays } from './stray.js'

/** pdfjs, once it is loaded, and where its tables lie. */
interface Library {
  pdfjs: typeof Pdfjs
  root: string
}

/** An open document. */
export interface OpenPdf {
  pdfjs: typeof Pdfjs
  document: Pdfjs.PDFDocumentProxy
  /** Rejects like `work`, or with a ReadProblem of the disk behind it, whichever comes first: pdfjs would wait forever for bytes that do not come. */
  unlessBroken<T>(work: Promise<T>): Promise<T>
  /** Promises of pdfjs were rejected that nobody awaited: something of the document may be missing. */
  readonly strayed: boolean
  close(): Promise<void>
}

/** How long what is awaited may take once pdfjs has dropped a promise, in milliseconds: it may have been that one. */
const STRAY_GRACE = 5000

const SHORTER = 'The file became shorter while it was read; scan it again.'

/** Bytes asked for at a time; pdfjs's own default. */
const CHUNK = 64 * 1024

let library: Promise<Library> | undefined

/** Where the build puts pdfjs (tsup.config.ts). */
const FOLDER = 'dist/pdf'

/**
 * The pdfjs of pdf-parse, whose own calls give neither positions nor annotations nor a page at a time. The build takes the parts that read text: installed
 * whole, pdf-parse weighs 88 MB (three builds of pdfjs twice, and a native canvas that it demands and nothing here draws on), its part here 4.
 * Loaded at the first PDF: 90 ms and 31 MB.
 */
function loadLibrary(): Promise<Library> {
  library ??= importPdfjs()
  return library
}

async function importPdfjs(): Promise<Library> {
  const root = join(packageRoot(), FOLDER)
  const load = (file: string): Promise<unknown> => import(pathToFileURL(join(root, file)).href)
  const pdfjs = await withoutTraces(async () => {
    // The worker's code is loaded here, too: it works in this thread, and pdfjs would load it later.
    await load('pdf.worker.mjs')
    return (await load('pdf.mjs')) as typeof Pdfjs
  })
  return { pdfjs, root }
}

/**
 * Keeps what pdfjs does while it is loaded away from the rest of the process. It builds a matrix, which is a class of canvas, and nothing is drawn here;
 * it warns on the console where canvas is absent; and on Node 20 its polyfills replace Array.prototype.push and JSON.parse by slow ones of their own,
 * for everybody (`push` alone took 8 % of the time of a PDF of 560 pages).
 */
async function withoutTraces<T>(work: () => Promise<T>): Promise<T> {
  const restore = [
    keep(console, 'warn'),
    keep(console, 'log'),
    keep(Array.prototype, 'push'),
    keep(JSON, 'parse'),
    keep(Function.prototype, 'toString'),
  ]
  const silent = (): void => undefined
  Object.assign(console, { warn: silent, log: silent })
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (name in globalThis) continue
    Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true })
    restore.push(() => Reflect.deleteProperty(globalThis, name))
  }
  try {
    return await work()
  } finally {
    for (const undo of restore) undo()
  }
}

function keep(owner: object, name: string): () => void {
  const property = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor
  return () => Object.defineProperty(owner, name, property)
}

/**
 * Opens a PDF over random access: pdfjs asks for the bytes that it needs and keeps them. It asks for all that a page names, images included, so a scanned
 * file costs its size (120 MB of images: 285 MB RSS, read as a whole: 278 MB); attachments and videos that no page shows stay on the disk.
 * An empty password is tried, then those given.
 * @throws ReadProblem 'encrypted', 'corrupt', or what `random` throws.
 */
export async function openPdf(random: Pick<RandomAccess, 'size' | 'read'>, passwords: readonly string[] = []): Promise<OpenPdf> {
  for (const password of [undefined, ...passwords]) {
    try {
      return await openWith(random, password)
    } catch (error) {
      if (!(error instanceof ReadProblem) || error.reason !== 'encrypted') throw error
    }
  }
  throw new ReadProblem('encrypted', ENCRYPTED)
}

async function openWith(random: Pick<RandomAccess, 'size' | 'read'>, password: string | undefined): Promise<OpenPdf> {
  const { pdfjs, root } = await loadLibrary()
  const { transport, unlessBroken, giveUp } = createTransport(pdfjs, random)
  let grace: NodeJS.Timeout | undefined
  const strays = watchStrays(() => {
    grace ??= setTimeout(() => {
      grace = undefined
      giveUp()
    }, STRAY_GRACE)
  })
  const unwatch = (): void => {
    clearTimeout(grace)
    strays.end()
  }
  const task = pdfjs.getDocument({
    range: transport,
    ...(password !== undefined && { password }),
    rangeChunkSize: CHUNK,
    disableAutoFetch: true,
    disableStream: true,
    // Without the CMaps, Japanese PDFs with predefined ones give empty text and no error. Plain paths: file:// URLs silently give nothing.
    cMapUrl: join(root, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts') + sep,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    // No image is decoded: a page of 600 dpi takes a second and 100 MB, and only the operators around it are looked at (page.ts).
    maxImageSize: 1,
    // Forms of Adobe LiveCycle hold their text in XML; without this their pages read "Please wait".
    enableXfa: true,
    // Nothing of the content may reach the console.
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  try {
    const document = await unlessBroken(task.promise)
    return {
      pdfjs,
      document,
      unlessBroken,
      get strayed() {
        return strays.seen
      },
      close: () => task.destroy().finally(unwatch),
    }
  } catch (error) {
    await task.destroy().catch(() => undefined)
    unwatch()
    throw asProblem(error)
  }
}

/** Hands pdfjs the bytes that it asks for. */
function createTransport(
  pdfjs: typeof Pdfjs,
  random: Pick<RandomAccess, 'size' | 'read'>,
): { transport: Pdfjs.PDFDataRangeTransport; giveUp(): void } & Pick<OpenPdf, 'unlessBroken'> {
  const transport = new pdfjs.PDFDataRangeTransport(random.size, null)
  // A set and no Promise.race: that would keep something of every page until the disk breaks.
  const waiting = new Set<(problem: Error) => void>()
  let broken: ReadProblem | undefined
  const breakOff = (problem: ReadProblem): void => {
    broken = problem
    for (const reject of waiting) reject(problem)
  }
  transport.requestDataRange = (begin, end) => {
    random.read(begin, end - begin).then(
      (bytes) => {
        if (bytes.length < Math.min(end, random.size) - begin) breakOff(new ReadProblem('changed', SHORTER))
        // pdfjs takes the memory over: it must get a copy of its own.
        else transport.onDataRange(begin, new Uint8Array(bytes))
      },
      (error: unknown) =>
        breakOff(
          error instanceof ReadProblem
            ? error
            : new ReadProblem('read-error', 'The file could not be read from disk. Copy it elsewhere and scan the copy.'),
        ),
    )
  }
  const unlessBroken = <T>(work: Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (broken !== undefined) return reject(broken)
      waiting.add(reject)
      work.then(resolve, reject).finally(() => waiting.delete(reject))
    })
  // Only what is awaited now: what is asked for later may well be answered.
  const giveUp = (): void => {
    // No ReadProblem, which would end the file: it is one page that is lost.
    for (const reject of waiting) reject(new Error('pdfjs dropped a promise'))
  }
  return { transport, unlessBroken, giveUp }
}

/** Errors of pdfjs by name: its classes are not exported alike by all of its versions. */
function asProblem(error: unknown): ReadProblem {
  if (error instanceof ReadProblem) return error
  const { name } = error as { name?: string }
  if (name === 'PasswordException') return new ReadProblem('encrypted', ENCRYPTED)
  return damaged()
}

const damaged = (): ReadProblem =>
  new ReadProblem('corrupt', 'The PDF is damaged: its structure cannot be read. Fetch it again or print it to a new PDF, and scan that.')
