import type { RandomAccess, ReadContext } from '../reader.js'
import { asAttachment, type Attachment } from './annotations.js'
import { openPdf, type OpenPdf } from './load.js'
import { onlyDamage, readPage, type PageContent } from './page.js'
import { readOutline, readProperties, type Property } from './properties.js'
import type { SheetPage } from './sheet-part.js'

/** Fonts and caches of pdfjs are dropped after so many pages; a font costs a few milliseconds to load again. */
const PAGES_PER_CLEANUP = 50

/** What a PDF holds, part by part in the order of reading. Plain data, which can be sent from a thread to another. */
export type PdfPart =
  /** Without content: the page is damaged. */
  | { kind: 'page'; page: number; content: PageContent | undefined }
  | { kind: 'end-of-pages'; pages: number }
  | { kind: 'properties'; values: Property[]; damaged: boolean }
  | { kind: 'bookmarks'; titles: string[] }
  | { kind: 'attachments'; files: Attachment[] }
  /** A side table that is damaged: it costs itself only. */
  | { kind: 'lost'; table: SideTable }
  /** Something of the document was dropped by pdfjs. */
  | { kind: 'strayed' }

/** What a PDF has beside its pages. */
export type SideTable = 'properties' | 'bookmarks' | 'attachments'

/**
 * Opens a PDF and reads it page by page, then what it has beside its pages.
 * @throws ReadProblem 'encrypted', 'corrupt', or what `random` throws.
 */
export async function* readContents(
  random: Pick<RandomAccess, 'size' | 'read'>,
  passwords: readonly string[] | undefined,
  progress: ReadContext['progress'],
): AsyncGenerator<PdfPart> {
  const pdf = await openPdf(random, passwords)
  try {
    yield* readPages(pdf, progress)
    yield await attempt('properties', async () => ({ kind: 'properties', ...(await readProperties(pdf, { progress })) }))
    yield await attempt('bookmarks', async () => ({ kind: 'bookmarks', titles: await readOutline(pdf) }))
    yield await attempt('attachments', async () => ({ kind: 'attachments', files: await attachments(pdf) }))
    if (pdf.strayed) yield { kind: 'strayed' }
  } finally {
    await pdf.close().catch(() => undefined)
  }
}

async function* readPages(pdf: OpenPdf, progress: () => void): AsyncGenerator<PdfPart> {
  const mark = (await pdf.unlessBroken(pdf.document.getMarkInfo()).catch(onlyDamage)) as { Marked?: boolean } | null | undefined
  const isTagged = mark?.Marked === true
  const total = pdf.document.numPages
  let fullest: SheetPage | undefined
  for (let page = 1; page <= total; page++) {
    progress()
    const content = (await readPage(pdf, page, isTagged, fullest).catch(onlyDamage)) ?? undefined
    fullest = fullerOf(fullest, content?.sheet)
    yield { kind: 'page', page, content }
    if (content !== undefined && page % PAGES_PER_CLEANUP === 0) await pdf.document.cleanup().catch(() => undefined)
  }
  yield { kind: 'end-of-pages', pages: total }
}

/** Of a sheet, the page with most rows: the others have theirs at the same heights. */
const fullerOf = (one: SheetPage | undefined, other: SheetPage | undefined): SheetPage | undefined =>
  one !== undefined && other !== undefined && one.lines.length > other.lines.length ? one : other

async function attachments(pdf: OpenPdf): Promise<Attachment[]> {
  const found = (await pdf.unlessBroken(pdf.document.getAttachments())) as Record<string, unknown> | null
  return Object.values(found ?? {}).flatMap((file) => asAttachment(file) ?? [])
}

async function attempt(table: SideTable, read: () => Promise<PdfPart>): Promise<PdfPart> {
  try {
    return await read()
  } catch (error) {
    onlyDamage(error)
    return { kind: 'lost', table }
  }
}
