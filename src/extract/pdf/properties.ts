import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ReadProblem } from '../../contract/index.js'
import type { ReadContext } from '../reader.js'
import { AUTHOR } from '../labelled.js'
import { readXml } from '../ooxml/xml.js'
import type { OpenPdf } from './load.js'

/** Neither dates nor identifiers nor versions; they are no one's data and stand in every file. */
const MACHINE_MADE =
  /^(?:D:\d{8}.*|\d{4}-\d\d-\d\dT[\d:.+\-Z]+|(?:uuid|xmp\.\w{1,4}):.*|[\w.+-]{1,40}\/[\w.+-]{1,40}|[\d.]{1,8}|True|False|x-default)$/

/** What the document says of itself in one place; labelled where it is who wrote it. */
export interface Property {
  text: string
  label: string | undefined
}

/**
 * What the document says of itself, its information dictionary and its XMP packet, each value once.
 * `damaged`: the packet broke off; what was read of it is there.
 */
export async function readProperties(
  pdf: OpenPdf,
  context: Pick<ReadContext, 'progress'>,
): Promise<{ values: Property[]; damaged: boolean }> {
  const { info, metadata } = await pdf.unlessBroken(pdf.document.getMetadata())
  const values = new Map<string, string | undefined>()
  const add = (value: unknown, label?: string): void => {
    if (typeof value !== 'string' || value.trim() === '' || MACHINE_MADE.test(value.trim())) return
    values.set(value.trim(), values.get(value.trim()) ?? label)
  }
  for (const [name, value] of Object.entries(info)) {
    if (name === 'PDFFormatVersion' || name === 'Language') continue
    add(value, name === 'Author' ? AUTHOR : undefined)
    if (name === 'Custom' && typeof value === 'object' && value !== null) Object.values(value).forEach((each) => add(each))
  }
  let damaged = false
  try {
    if (metadata !== null) for await (const { text, label } of xmpValues(metadata.getRaw(), context)) add(text, label)
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error
    damaged = true
  }
  return { values: [...values].map(([text, label]) => ({ text, label })), damaged }
}

/** dc:creator is who wrote the document (XMP 1, 8.4), xmp:CreatorTool the program. */
async function* xmpValues(packet: unknown, context: Pick<ReadContext, 'progress'>): AsyncGenerator<Property> {
  if (typeof packet !== 'string') return
  yield* readXml<Property>(bytesOf(packet), context, (emit) => {
    let text = ''
    let inCreator = 0
    const end = (): void => {
      emit({ text, label: inCreator > 0 ? AUTHOR : undefined })
      text = ''
    }
    return {
      open(name, attributes) {
        end()
        if (name === 'creator') inCreator++
        for (const key in attributes) {
          if (key.startsWith('xmlns') || key.startsWith('rdf:')) continue
          emit({ text: attributes[key] as string, label: key === 'dc:creator' ? AUTHOR : undefined })
        }
      },
      close(name) {
        end()
        if (name === 'creator') inCreator = Math.max(0, inCreator - 1)
      },
      text: (piece) => void (text += piece),
    }
  })
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** Titles of the bookmarks, in order. */
export async function readOutline(pdf: OpenPdf): Promise<string[]> {
  const titles: string[] = []
  type Item = Awaited<ReturnType<Pdfjs.PDFDocumentProxy['getOutline']>>[number]
  const stack: Item[] = [...(((await pdf.unlessBroken(pdf.document.getOutline())) as Item[] | null) ?? [])].reverse()
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (typeof item.title === 'string' && item.title.trim() !== '') titles.push(item.title)
    if (typeof item.url === 'string') titles.push(item.url)
    for (let i = item.items.length - 1; i >= 0; i--) stack.push(item.items[i] as Item)
  }
  return titles
}
