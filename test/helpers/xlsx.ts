import { makeZip } from './zip.js'

/** What a workbook is made of; cells and parts are XML by hand, so that they can be anything. */
export interface Book {
  /** Content of `<sheetData>` by sheet name, in the order of the tabs. */
  sheets: Record<string, string>
  /** `<si>` elements. */
  strings?: string[]
  /** `numFmtId` of each style, or a format code. */
  styles?: (number | string)[]
  /** Attributes of `<sheet>` by sheet name, such as `state="hidden"`. */
  states?: Record<string, string>
  /** What follows `</sheetData>`, by sheet name. */
  after?: Record<string, string>
  /** Relationships of a sheet, by sheet name: type and target. */
  links?: Record<string, [type: string, target: string][]>
  /** More XML within `<workbook>`. */
  workbook?: string
  /** More parts, or parts instead of those made here. */
  parts?: Record<string, string | Uint8Array>
  /** Prefix of the elements: `x:` as Open XML SDK writes. */
  prefix?: string
  strict?: boolean
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook in the smallest form that spreadsheets open. */
export function makeXlsx(book: Book): Promise<Buffer> {
  const p = book.prefix ?? ''
  const space = book.strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const types = book.strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const root = `xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="${space}" xmlns:r="${types}"`
  const link = ([type, target]: [string, string], index: number): string =>
    `<Relationship Id="rId${index + 1}" Type="${types}/${type}" Target="${target}"/>`
  const links = (list: [string, string][]): string => `<Relationships xmlns="${RELATIONSHIPS}">${list.map(link).join('')}</Relationships>`
  const names = Object.keys(book.sheets)
  const tagged = (xml: string): string => (p === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${p}`))
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': links([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<${p}workbook ${root}>${book.workbook ?? ''}<${p}sheets>${names
      .map((name, i) => `<${p}sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}" ${book.states?.[name] ?? ''}/>`)
      .join('')}</${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': links([
      ...names.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ]),
  }
  if (book.strings) parts['xl/sharedStrings.xml'] = `<${p}sst ${root}>${tagged(book.strings.join(''))}</${p}sst>`
  if (book.styles) {
    const codes = book.styles.map((style, i) =>
      typeof style === 'number' ? '' : `<numFmt numFmtId="${200 + i}" formatCode="${escapeXml(style)}"/>`,
    )
    const xfs = book.styles.map((style, i) => `<xf numFmtId="${typeof style === 'number' ? style : 200 + i}"/>`)
    const styles = `<numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs>`
    parts['xl/styles.xml'] = `<${p}styleSheet ${root}>${tagged(styles)}</${p}styleSheet>`
  }
  names.forEach((name, i) => {
    const body = `<sheetData>${book.sheets[name]}</sheetData>${book.after?.[name] ?? ''}`
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<?xml version="1.0"?>\n<${p}worksheet ${root}>${tagged(body)}</${p}worksheet>`
    const own = book.links?.[name]
    if (own) parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = links(own)
  })
  return makeZip({ ...parts, ...book.parts })
}

export const escapeXml = (text: string): string => text.replace(/[<>&"]/g, (c) => `&#${c.charCodeAt(0)};`)
