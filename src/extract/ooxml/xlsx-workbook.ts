import { ReadProblem } from '../../contract/index.js'
import type { ReadContext } from '../reader.js'
import type { ZipEntry } from '../zip.js'
import { attribute, prefixedAttribute, readXml } from './xml.js'
import type { Package } from './xlsx-package.js'
import { createFormat, type NumberFormat } from './xlsx-format.js'
import { createWritten } from './written.js'

/** A sheet as the workbook names it, hidden ones too. */
export interface Sheet {
  /** Absent for a part that the workbook does not name. */
  name?: string
  /** Absent where the part is missing. */
  entry?: ZipEntry
  /** chart: a sheet without cells. */
  kind: 'grid' | 'chart'
}

/** What stands in the workbook part. */
export interface Workbook {
  entry?: ZipEntry
  /** In the order of the tabs; parts of sheets that the workbook does not name come last. */
  sheets: Sheet[]
  strings?: ZipEntry
  styles?: ZipEntry
  /** Serial dates count from 1904 (old Macintosh files). */
  date1904: boolean
  /** Defined names, who reserved the file, where it was saved … */
  written: string[]
  problem?: ReadProblem
}

const SHEET_PART = /(?:^|\/)(?:worksheets|macrosheets|dialogsheets)\/[^/]+\.xml$/i

/** Reads the workbook part and finds the parts that it speaks of; where it is damaged or missing, they are found by their names. */
export async function readWorkbook(parts: Package, context: ReadContext): Promise<Workbook> {
  const entry = (await parts.links()).find((link) => link.type === 'officeDocument')?.entry ?? parts.part('xl/workbook.xml')
  const workbook: Workbook = { sheets: [], date1904: false, written: [] }
  const listed: { name: string; id: string }[] = []
  if (entry === undefined) workbook.problem = new ReadProblem('corrupt', 'The workbook part is missing; what else the file holds was read.')
  else {
    workbook.entry = entry
    try {
      for await (const sheet of listSheets(parts, entry, context, workbook)) listed.push(sheet)
    } catch (error) {
      if (!(error instanceof ReadProblem)) throw error
      workbook.problem = error
    }
  }
  const links = entry === undefined ? [] : await parts.links(entry)
  const strings = links.find((link) => link.type === 'sharedStrings')?.entry ?? parts.part('xl/sharedStrings.xml')
  const styles = links.find((link) => link.type === 'styles')?.entry ?? parts.part('xl/styles.xml')
  if (strings !== undefined) workbook.strings = strings
  if (styles !== undefined) workbook.styles = styles

  const linked = listed.map(({ id }) => links.find((link) => link.id === id && id !== ''))
  const claimed = new Set(linked.map((link) => link?.entry))
  const spare = parts.zip.entries.filter((part) => !part.directory && SHEET_PART.test(part.name) && !claimed.has(part))
  for (const [index, { name }] of listed.entries()) {
    const link = linked[index]
    const part = link?.entry ?? spare.shift()
    workbook.sheets.push({ name, ...(part && { entry: part }), kind: link?.type === 'chartsheet' ? 'chart' : 'grid' })
  }
  for (const part of spare) workbook.sheets.push({ entry: part, kind: 'grid' })
  return workbook
}

const listSheets = (
  parts: Package,
  entry: ZipEntry,
  context: ReadContext,
  workbook: Workbook,
): AsyncGenerator<{ name: string; id: string }> =>
  readXml(parts.zip.stream(entry), context, (emit) => {
    const written = createWritten((text) => workbook.written.push(text))
    return {
      open(name, attributes) {
        if (name === 'workbookPr') workbook.date1904 = /^(?:1|true|on)$/.test(attribute(attributes, 'date1904') ?? '')
        if (name === 'sheet') emit({ name: attribute(attributes, 'name') ?? '', id: prefixedAttribute(attributes, 'id') ?? '' })
        else written.open(name, attributes)
      },
      close: written.close,
      text: written.text,
    }
  })

/** What the styles part says. */
export interface Styles {
  /** Formats by style index (the `s` of a cell). */
  formats: NumberFormat[]
  /** Names of styles, format codes. */
  written: string[]
}

const FONT_NAMES = new Set(['name', 'rFont', 'font'])

/** Reads the styles part. @throws ReadProblem where it is damaged; `styles` then holds what came before. */
export async function readStyles(parts: Package, entry: ZipEntry, context: ReadContext, styles: Styles): Promise<void> {
  const codes = new Map<number, string>()
  const ids: number[] = []
  const events = readXml<never>(parts.zip.stream(entry), context, () => {
    let inCells = false
    const written = createWritten((text) => styles.written.push(text))
    return {
      open(name, attributes) {
        if (!FONT_NAMES.has(name)) written.open(name, attributes)
        if (name === 'cellXfs') inCells = true
        else if (name === 'xf' && inCells) ids.push(Number(attribute(attributes, 'numFmtId') ?? 0))
        else if (name === 'numFmt') codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      },
      close(name) {
        if (name === 'cellXfs') inCells = false
      },
    }
  })
  try {
    for await (const _ of events);
  } finally {
    // Loaded on need: it takes 8 MB and tens of milliseconds, and a workbook without styles has no use for it.
    const numfmt = await import('numfmt')
    const made = new Map<number, NumberFormat>()
    for (const id of ids) {
      const known = made.get(id) ?? createFormat(id, codes.get(id), numfmt)
      made.set(id, known)
      styles.formats.push(known)
    }
  }
}
