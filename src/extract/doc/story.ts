import type { Place } from '../../contract/index.js'
import type { CellPart, Flow } from '../flow.js'
import { noteMark, rubyOf } from '../note-mark.js'
import { decodeLink } from '../ooxml/sweep.js'
import { FILLER, type TableMarks } from './pieces.js'

const STRETCH_MAX = 64 * 1024
const FIELDS_MAX = 64
const ROW_CELLS_MAX = 256

/** Takes the characters of one story and puts paragraphs and rows into the flow. */
export interface Story {
  /** Characters from the place `offset` of the stream, `width` bytes each. */
  add(text: string, offset: number, width: number): void
  end(): void
  /** A picture or drawing stood in the text. */
  readonly pictures: boolean
}

/** Field codes that only say what is shown anyway. */
const PLAIN_FIELDS = /^\s*(?:PAGE|NUMPAGES|DATE|TIME|TOC|SEQ|SECTION|EMBED|SHAPE|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN)/i
const CONTROL = /[\u0000-\u0008\u000b-\u001f\uffff]/g

/**
 * Characters that mean something ([MS-DOC] 2.4.1, 2.8.25): 07 ends a cell or row, 0D a paragraph, 13 14 15 frame a field's code and result, 0B is a
 * line break, 0C a page, 1E a hyphen that does not break.
 * @param place of a paragraph by its number; @param numbered the marks of notes in it are shown as numbers
 */
export function createStory(flow: Flow, marks: TableMarks, table: string, place: (paragraph: number) => Place, numbered = false): Story {
  let [count, tables, rows, notes] = [0, 0, 0, 0]
  let text = ''
  let pictures = false
  let cell: { text: string; parts: CellPart[] } | undefined
  let cells: { text: string; parts: CellPart[] }[] = []
  /** Codes of the fields that are open, innermost last; undefined once the result began. */
  const fields: (string | undefined)[] = []
  const codes: string[] = []

  const shown = (raw: string): string => raw.replace(CONTROL, (character) => SHOWN[character] ?? '')
  const addToCell = (): void => {
    cell ??= { text: '', parts: [] }
    const ready = shown(text)
    text = ''
    if (ready.trim() === '') return void count++
    if (cell.text !== '') cell.text += '\n'
    cell.parts.push({ start: cell.text.length, place: place(++count) })
    cell.text += ready
  }
  const endParagraph = (): void => {
    const ready = shown(text)
    text = ''
    count++
    if (ready.trim() !== '') flow.paragraph(ready, place(count))
  }
  const spill = (): void => {
    for (const each of [...cells, ...(cell === undefined ? [] : [cell])]) {
      if (each.text !== '') flow.paragraph(each.text, each.parts[0]?.place ?? place(count))
    }
    cells = []
    cell = undefined
  }
  const endRow = (): void => {
    if (cells.some((each) => each.text !== '')) flow.rowOf(`${table}#${tables}`, ++rows, cells)
    cells = []
  }
  const leaveTable = (): void => {
    if (rows === 0 && cells.length === 0 && cell === undefined) return
    spill()
    rows = 0
    tables++
    flow.break()
  }
  const put = (character: string): void => {
    const last = fields.length - 1
    const code = fields[last]
    if (last >= 0 && code !== undefined) {
      if (code.length < 2000) fields[last] = code + character
    } else text += character
  }
  const endCode = (code: string | undefined): void => {
    const plain = code?.replace(CONTROL, '').trim() ?? ''
    const ruby = rubyOf(plain)
    if (ruby !== undefined) {
      for (const character of ruby.base) put(character)
      return void codes.push(ruby.reading)
    }
    if (plain !== '' && !PLAIN_FIELDS.test(plain) && codes.length < 10_000) codes.push(decodeLink(plain))
  }
  const sayCodes = (): void => {
    for (const [index, code] of codes.splice(0).entries()) flow.paragraph(code, { kind: 'part', part: 'fields', paragraph: index + 1 })
  }

  return {
    get pictures() {
      return pictures
    },
    add(characters, offset, width) {
      for (let i = 0; i < characters.length; i++) {
        const c = characters.charCodeAt(i)
        if (c > 0x1f && c !== 0xffff) {
          put(characters.charAt(i))
          if (text.length >= STRETCH_MAX) endParagraph()
          continue
        }
        const end = offset + (i + 1) * width
        if (c === 0x07) {
          if (marks.rowEnd.has(end) || (marks.rowEnd.size === 0 && text === '' && cell === undefined && cells.length > 0)) {
            text = ''
            cell = undefined
            endRow()
          } else {
            addToCell()
            cells.push(cell as { text: string; parts: CellPart[] })
            cell = undefined
            if (cells.length >= ROW_CELLS_MAX) endRow()
          }
        } else if (c === 0x0d || c === 0x0c) {
          if (marks.inTable.has(end)) addToCell()
          else {
            leaveTable()
            endParagraph()
          }
        } else if (c === 0x13 && fields.length < FIELDS_MAX) fields.push('')
        else if (c === 0x14 && fields.length > 0) {
          endCode(fields.at(-1))
          fields[fields.length - 1] = undefined
        } else if (c === 0x15 && fields.length > 0) endCode(fields.pop())
        else if (characters.charAt(i) !== FILLER) {
          if (c === 1 || c === 8) pictures = true
          if (c === 2 && numbered) for (const digit of noteMark(++notes)) put(digit)
          else put(characters.charAt(i))
        }
      }
    },
    end() {
      // A field without an end: what was taken for its code is text all the same.
      for (const code of fields.splice(0)) if (code !== undefined) text += code
      if (marks.inTable.size > 0 && cell !== undefined) addToCell()
      leaveTable()
      endParagraph()
      sayCodes()
      flow.break()
    },
  }
}

const SHOWN: Readonly<Record<string, string>> = { '\t': '\t', '\n': '\n', '\u000b': '\n', '\u000e': '\n', '\u001e': '-' }
