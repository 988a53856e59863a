/** Rejections of pdfjs that nobody awaits: in damaged files it drops promises, and Node would end the process for them. */
export interface StrayRejections {
  /** Some came while this was on watch: something of the document was not read. */
  readonly seen: boolean
  /** Ends the watch: `onStray` is not called any more. What still comes for some seconds is of a document that nobody waits for. */
  end(): void
}

/** Where an error of pdfjs comes from: the build puts it into files of these names. */
const FROM_PDFJS = /[\\/]pdf(?:\.worker)?\.m?js/
/** Exceptions of pdfjs as it names them; some carry no trace. */
const NAMES =
  /^(?:ParserEOF|Format|XRefEntry|XRefParse|MissingData|UnknownError|InvalidPDF|Response|Abort|Password|Jpeg|Jbig2|Jpx)(?:Exception|Error)$/

/** How long a closed document may still drop promises, in milliseconds: what it was doing goes on for a moment. */
const AFTERMATH = 10_000

const watching = new Set<() => void>()

const ignore = (): void => undefined
let aftermath: NodeJS.Timeout | undefined

/**
 * Takes the rejections of pdfjs while a document is open; `onStray` is called for each. Those of anybody else go the way they would go without us.
 */
export function watchStrays(onStray: () => void): StrayRejections {
  let seen = false
  const tell = (): void => {
    seen = true
    onStray()
  }
  if (watching.size === 0) process.on('unhandledRejection', take)
  watching.add(tell)
  return {
    get seen() {
      return seen
    },
    end() {
      watching.delete(tell)
      watching.add(ignore)
      clearTimeout(aftermath)
      aftermath = setTimeout(() => {
        watching.delete(ignore)
        if (watching.size === 0) process.removeListener('unhandledRejection', take)
      }, AFTERMATH)
      aftermath.unref()
    },
  }
}

function take(reason: unknown): void {
  const { name = '', stack = '' } = reason instanceof Error ? reason : ((reason ?? {}) as { name?: string; stack?: string })
  if (NAMES.test(name) || FROM_PDFJS.test(stack)) {
    for (const tell of watching) tell()
    return
  }
  if (process.listenerCount('unhandledRejection') > 1) return
  // As Node does it where nobody listens.
  process.nextTick(() => {
    throw reason
  })
}
