import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ReadProblem } from '../../contract/index.js'
import { readAnnotations, type AnnotationContent } from './annotations.js'
import { buildLines, type TextItem } from './lines.js'
import type { OpenPdf } from './load.js'
import type { SheetPage } from './sheet-part.js'
import { sheetPage } from './sheets.js'
import { findTables, type PageTable } from './tables.js'
import { xfaTexts } from './xfa.js'

/** What a page holds. */
export interface PageContent {
  lines: string[]
  /** Their numbers from 0, as lines are counted from top to bottom; absent where they are read in that order. */
  numbers?: readonly number[]
  /** Indexes of lines above which something else ends. */
  apart: readonly number[]
  /** Lines of them that are tables. */
  tables: readonly PageTable[]
  /** Where the page is one table, or lies on the rows of one: what it takes to join the halves of a sheet. */
  sheet?: SheetPage
  annotations: AnnotationContent
  /** What stands for what the page shows, where the page does not say the same: replacements of glyphs, descriptions of figures. */
  alternatives: string[]
  /** Set where the page shows something that gave no text. */
  unread?: 'image' | 'undecodable' | 'outlines' | 'empty'
}

/** Strokes and fills beyond which a page without text may hold text drawn as outlines; a frame or a table's rules need fewer. */
const OUTLINES_MIN = 200

/**
 * Reads one page and lets go of it.
 * @param isTagged the document says that its pages have a structure
 * @param fullest the page with most rows, of a sheet that the page before may be of
 */
export async function readPage(pdf: OpenPdf, number: number, isTagged: boolean, fullest?: SheetPage): Promise<PageContent> {
  const page = await pdf.unlessBroken(pdf.document.getPage(number))
  try {
    const annotations = readAnnotations((await pdf.unlessBroken(page.getAnnotations())) as unknown[])
    if (pdf.document.isPureXfa)
      return { lines: xfaTexts(await pdf.unlessBroken(page.getXfa())), apart: [], tables: [], annotations, alternatives: [] }
    const content = await pdf.unlessBroken(page.getTextContent({ disableNormalization: true }))
    const items = content.items.filter((item) => 'str' in item) as TextItem[]
    const isVertical = (font: string): boolean => (content.styles[font] as { vertical?: boolean } | undefined)?.vertical === true
    const placed = buildLines(items, isVertical)
    const tables = findTables(placed)
    const isFlat = placed.every(({ runs }) => runs !== undefined)
    // The rows of a table are lines of the page as it is read: on one with blocks beside it they are not those that run over the whole page.
    const sheet = isFlat
      ? sheetPage(tables, fullest, page.view, () => placed)
      : tables.length > 0
        ? undefined
        : sheetPage(tables, fullest, page.view, () => buildLines(items, isVertical, true))
    const lines = placed.map(({ text }) => text)
    const apart = placed.flatMap(({ isApart }, index) => (isApart === true ? [index] : []))
    const alternatives = unsaid([...replacements(content.items), ...(isTagged ? await descriptions(pdf, page) : [])], lines)
    const unread = lines.length > 0 ? undecodable(lines) : await whyEmpty(pdf, page, annotations)
    const numbers = placed.map(({ number }) => number!)
    const isInOrder = numbers.every((number, index) => number === index)
    return {
      lines,
      apart,
      tables,
      annotations,
      alternatives,
      ...(sheet && { sheet }),
      ...(!isInOrder && { numbers }),
      ...(unread !== undefined && { unread }),
    }
  } finally {
    page.cleanup()
  }
}

/** One page that cannot be read does not end the file; an error of the disk does. */
export function onlyDamage(error: unknown): undefined {
  if (error instanceof ReadProblem) throw error
}

/** The build has pdfjs give them among the items (build/pdfjs.ts). */
const replacements = (items: readonly object[]): string[] => items.flatMap((item) => ('actual' in item ? String(item.actual) : []))

/** Descriptions and replacements in the structure of a tagged page. A damaged structure is not needed for anything else. */
async function descriptions(pdf: OpenPdf, page: Pdfjs.PDFPageProxy): Promise<string[]> {
  const tree = (await pdf.unlessBroken(page.getStructTree()).catch(onlyDamage)) as TaggedNode | null | undefined
  const found: string[] = []
  const waiting: TaggedNode[] = tree ? [tree] : []
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node.alt === 'string') found.push(node.alt)
    for (const child of node.children?.toReversed() ?? []) waiting.push(child)
  }
  return found
}

interface TaggedNode {
  alt?: unknown
  children?: readonly TaggedNode[]
}

/** Those that say what the lines do not. */
function unsaid(texts: readonly string[], lines: readonly string[]): string[] {
  const wanted = new Set(texts.map((text) => text.trim()).filter((text) => text.length > 1))
  if (wanted.size === 0) return []
  const said = lines.join('').replaceAll(/\s/g, '')
  return [...wanted].filter((text) => !said.includes(text.replaceAll(/\s/g, '')))
}

const UNMAPPED = /[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/g

/** A font without a map to Unicode gives private and control characters: there is text, and nobody can read it. */
function undecodable(lines: readonly string[]): 'undecodable' | undefined {
  let [unmapped, total] = [0, 0]
  for (const line of lines) {
    unmapped += line.match(UNMAPPED)?.length ?? 0
    total += line.length
  }
  return unmapped > 20 && unmapped > 0.3 * total ? 'undecodable' : undefined
}

/**
 * Why does a page give no text? Told by its drawing operators. Images leave no operator (load.ts keeps them from being decoded), but the matrix that
 * places one stays behind alone: save, transform, restore.
 */
async function whyEmpty(pdf: OpenPdf, page: Pdfjs.PDFPageProxy, { texts }: AnnotationContent): Promise<PageContent['unread']> {
  const { OPS, AnnotationMode } = pdf.pdfjs
  const { fnArray, argsArray } = await pdf.unlessBroken(page.getOperatorList({ annotationMode: AnnotationMode.DISABLE }))
  // Not one operator: a blank page has some, even if they only set the colour; a stream that could not be unpacked has none.
  if (fnArray.length === 0) return texts.length > 0 ? undefined : 'empty'
  const painting = new Set<number>([OPS.constructPath, OPS.showText, OPS.shadingFill, OPS.rawFillPath, OPS.clip, OPS.eoClip])
  const images = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintInlineImageXObject,
    OPS.paintSolidColorImageMask,
  ])
  let [saved, placed, paths, image] = [0, false, 0, false]
  fnArray.forEach((operator: number, index: number) => {
    if (operator === OPS.save) saved++
    if (operator === OPS.constructPath) paths++
    if (images.has(operator) || (operator === OPS.restore && placed)) image = true
    if (operator === OPS.transform && saved > 0) placed = true
    else if (painting.has(operator) || operator === OPS.restore || operator === OPS.save) placed = false
    if (operator === OPS.showText && showsText(argsArray[index])) image = true
  })
  if (image) return 'image'
  return paths >= OUTLINES_MIN ? 'outlines' : undefined
}

/** Glyphs other than spaces; pdfjs gives objects for glyphs and numbers for the gaps between them. */
function showsText(args: unknown): boolean {
  const [glyphs] = Array.isArray(args) ? (args as unknown[]) : []
  return Array.isArray(glyphs) && glyphs.some((glyph: unknown) => isInk(glyph))
}

const isInk = (glyph: unknown): boolean => {
  if (typeof glyph !== 'object' || glyph === null) return false
  const { unicode, isSpace } = glyph as { unicode?: string; isSpace?: boolean }
  return isSpace !== true && unicode?.trim() !== ''
}
