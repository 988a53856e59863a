import type { ParsingOptions, WorkBook } from 'xlsx'

/** What is used of SheetJS. Nothing that it writes to the console, which may be of the file, gets there. */
export interface SheetJs {
  /** Reads a workbook stream. `whole` is false where something in it was passed over. @throws anything where it is none. */
  read(bytes: Buffer): { workbook: WorkBook; whole: boolean }
  /** Reads a workbook from its parts. */
  readParts(parts: readonly [name: string, content: Buffer][]): { workbook: WorkBook; whole: boolean }
}

/**
 * Numbers are shown by us (xlsx-format.ts): the library throws at codes that it does not know.
 * With `WTF` an error is thrown and not passed over, which would give half a workbook as a whole one; without it, half a workbook is better than none.
 */
const OPTIONS: ParsingOptions = { type: 'buffer', dense: true, cellNF: true, cellText: false, cellHTML: false, cellStyles: false }

let library: Promise<SheetJs> | undefined

/** SheetJS, loaded with the first workbook that needs it: 40 ms and 12 MB; the code pages of Excel 95 and before come with it. */
export function loadSheetJs(): Promise<SheetJs> {
  library ??= load()
  return library
}

async function load(): Promise<SheetJs> {
  const module = await import('xlsx')
  module.set_cptable(await import('xlsx/dist/cpexcel.full.mjs'))
  const parse = module as unknown as { parse_zip(zip: unknown, options: ParsingOptions): WorkBook }
  return {
    read: (bytes) => strictFirst((WTF) => module.read(bytes, { ...OPTIONS, WTF })),
    readParts: (parts) =>
      strictFirst((WTF) => {
        const container = module.CFB.utils.cfb_new()
        for (const [name, content] of parts) module.CFB.utils.cfb_add(container, `/${name}`, content, { unsafe: true })
        return parse.parse_zip(container, { ...OPTIONS, WTF })
      }),
  }
}

function strictFirst(read: (strict: boolean) => WorkBook): { workbook: WorkBook; whole: boolean } {
  return quietly(() => {
    try {
      return { workbook: read(true), whole: true }
    } catch {
      return { workbook: read(false), whole: false }
    }
  })
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
