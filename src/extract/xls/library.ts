import type { ParsingOptions, WorkBook } from 'xlsx'

/** What is used of SheetJS. Nothing that it writes to the console, which may be of the file, gets there. */
export interface SheetJs {
  /** Reads a workbook stream. @throws anything where it is none. */
  read(bytes: Buffer): WorkBook
  /** Reads a workbook from its parts. */
  readParts(parts: Iterable<[name: string, content: Buffer]>): WorkBook
}

/** `WTF`: an error is thrown and not passed over, which would give half a workbook as a whole one. */
const OPTIONS: ParsingOptions = { type: 'buffer', WTF: true, dense: true, cellNF: true, cellText: true, cellHTML: false, cellStyles: false }

let library: Promise<SheetJs> | undefined

/** SheetJS, loaded with the first workbook that needs it: 40 ms and 12 MB; the code pages of Excel 95 and before come with it. */
export function loadSheetJs(): Promise<SheetJs> {
  library ??= load()
  return library
}

async function load(): Promise<SheetJs> {
  const module = await import('xlsx')
  module.set_cptable(await import('xlsx/dist/cpexcel.full.mjs'))
  return {
    read: (bytes) => quietly(() => module.read(bytes, OPTIONS)),
    readParts: (parts) =>
      quietly(() => {
        const container = module.CFB.utils.cfb_new()
        for (const [name, content] of parts) module.CFB.utils.cfb_add(container, `/${name}`, content, { unsafe: true })
        return (module as unknown as { parse_zip(zip: unknown, options: ParsingOptions): WorkBook }).parse_zip(container, OPTIONS)
      }),
  }
}

function quietly<T>(work: () => T): T {
  const { log, warn, error } = console
  const silent = (): void => undefined
  Object.assign(console, { log: silent, warn: silent, error: silent })
  try {
    return work()
  } finally {
    Object.assign(console, { log, warn, error })
  }
}
