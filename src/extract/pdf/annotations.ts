import { AUTHOR, labelled } from '../labelled.js'

/** A file that hangs at a note or at the document. */
export interface Attachment {
  name: string
  description: string
  content: Uint8Array
}

/** What the annotations of a page say. */
export interface AnnotationContent {
  /** Each a paragraph: notes, their authors, filled-in fields with their label, links that lead out. */
  texts: string[]
  files: Attachment[]
}

/** The fields of pdfjs's annotation data that hold text; all of them may be missing or of another type in damaged files. */
interface Annotation {
  subtype?: unknown
  contentsObj?: { str?: unknown } | null
  titleObj?: { str?: unknown } | null
  richText?: { str?: unknown } | null
  textContent?: unknown
  fieldType?: unknown
  fieldName?: unknown
  alternativeText?: unknown
  fieldValue?: unknown
  defaultFieldValue?: unknown
  options?: unknown
  url?: unknown
  unsafeUrl?: unknown
  file?: unknown
}

/** Texts of a page's annotations as pdfjs describes them (ISO 32000-2, 12.5 and 12.7). The same text is given once a page. */
export function readAnnotations(annotations: readonly unknown[]): AnnotationContent {
  const texts = new Set<string>()
  const files: Attachment[] = []
  const add = (value: unknown): void => {
    if (typeof value === 'string' && value.trim() !== '') texts.add(value.replace(/\r\n?/g, '\n'))
  }
  for (const each of annotations) {
    if (typeof each !== 'object' || each === null) continue
    const annotation = each as Annotation
    if (annotation.fieldType === undefined) {
      const contents = annotation.contentsObj?.str
      add(contents)
      // 12.5.6.2: T of a markup annotation is who made it.
      const author = annotation.titleObj?.str
      if (typeof author === 'string' && author.trim() !== '') add(labelled(AUTHOR, author).text)
      for (const shown of [annotation.richText?.str, joined(annotation.textContent)]) {
        if (typeof contents !== 'string' || squeezed(shown) !== squeezed(contents)) add(shown)
      }
    } else {
      for (const text of fieldTexts(annotation)) add(text)
    }
    add(outward(annotation.url ?? annotation.unsafeUrl))
    const file = asAttachment(annotation.file)
    if (file !== undefined) files.push(file)
  }
  return { texts: [...texts], files }
}

/** A description of a file as pdfjs gives it; undefined where the file itself is missing. */
export function asAttachment(file: unknown): Attachment | undefined {
  if (typeof file !== 'object' || file === null) return undefined
  const { filename, description, content } = file as { filename?: unknown; description?: unknown; content?: unknown }
  if (!(content instanceof Uint8Array)) return undefined
  return {
    name: typeof filename === 'string' && filename !== '' ? filename : 'unnamed',
    description: typeof description === 'string' ? description : '',
    content,
  }
}

function fieldTexts({ fieldType, fieldName, alternativeText, fieldValue, defaultFieldValue, options }: Annotation): string[] {
  // The state of a check box or radio button is a name of the form's author, not of the one who filled it in.
  const values = fieldType === 'Btn' ? [] : [...new Set([...strings(fieldValue), ...strings(defaultFieldValue)])]
  const label = labelOf(alternativeText) ?? labelOf(typeof fieldName === 'string' ? fieldName.split('.').at(-1) : undefined)
  const choices = strings(
    Array.isArray(options) ? options.map((option: unknown) => (option as { displayValue?: unknown } | null)?.displayValue) : [],
  )
  const filled = values.map((value) => (label === undefined ? value : `${label}: ${value}`))
  const empty = label !== undefined && values.length === 0 ? [label] : []
  return [...filled, ...empty, ...choices.filter((choice) => !values.includes(choice))]
}

/** What stands beside a field for its reader; the names that programs make up (Text1, undefined_2) say nothing. */
function labelOf(name: unknown): string | undefined {
  if (typeof name !== 'string') return undefined
  let end = name.length
  while (end > 0 && /[[\]_\d\s]/.test(name.charAt(end - 1))) end--
  const label = name.slice(0, end).trim()
  return label === '' || /^(?:text|textfield|field|fill|undefined|untitled|check ?box|テキスト|フィールド)$/i.test(label)
    ? undefined
    : label
}

const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter((each): each is string => typeof each === 'string' && each.trim() !== '')

const joined = (lines: unknown): unknown => (Array.isArray(lines) ? lines.join('\n') : undefined)

const squeezed = (text: unknown): unknown => (typeof text === 'string' ? text.replace(/\s+/g, '') : text)

function outward(url: unknown): string | undefined {
  if (typeof url !== 'string' || url.startsWith('#')) return undefined
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
