import { decodeText } from '../decode.js'
import type { Reader } from '../reader.js'
import { createRecordTables, type Branch, type RecordRow } from '../tables/record-tables.js'
import { joinParts, stretchOffsets, type Written } from '../tables/written.js'
import { progressing } from '../text.js'
import { linesOf, partOf, type Line } from './lines.js'

/** `key: value`, the key quoted or not. */
const PAIR = /^("[^"]{1,200}"|'[^']{1,200}'|[^\s#&*!|>'"%@`[\]{},:-][^#:]{0,200}|-[^\s#:][^#:]{0,200}) ?:(?:\s+|$)/
const DEPTH_MAX = 100

/** A list item that is being read. */
interface Item {
  indent: number
  row: RecordRow
  /** Keys that are open, with their indents. */
  keys: { indent: number; branch: Branch }[]
}

/**
 * Reads YAML line by line: each item of a list of mappings is a record, its keys the headers (`address.city`); everything else is text as it
 * stands. Aliases are not expanded, so that no bomb goes off; memory stays flat.
 */
export const readYaml: Reader = async function* (input, context) {
  const { text, damage } = decodeText(input.head, progressing(input, context))
  const tables = createRecordTables(context.blockSize, stretchOffsets, false)
  /** Keys above, for the kind of a record. */
  let above: { indent: number; key: string }[] = []
  let item: Item | undefined
  /** Lines that are indented deeper belong to a block of text. */
  let block: number | undefined
  const end = (): void => {
    if (item !== undefined) tables.add(item.row)
    item = undefined
  }
  for await (const lines of linesOf(text)) {
    for (const line of lines) take(line)
    yield* tables.take()
  }
  end()
  yield* tables.end()
  const gap = damage()
  if (gap !== undefined) yield gap

  function take(line: Line): void {
    const { text } = line
    const indent = text.search(/\S/)
    if (line.isPiece || indent === -1) return whole(line)
    if (block !== undefined && indent > block) return whole(line)
    block = undefined
    if (/^(?:---|\.\.\.)/.test(text)) end()
    if (item !== undefined && indent <= item.indent) end()
    let at = indent
    const dash = /^(?:- +)+/.exec(text.slice(indent))
    if (dash !== null && item === undefined && PAIR.test(text.slice(indent + dash[0].length))) {
      at += dash[0].length
      above = above.filter((one) => one.indent < indent || (one.indent === indent && dash[0].length === 2))
      item = { indent, row: tables.begin(above.map(({ key }) => key).join('/'), ''), keys: [] }
    } else if (item !== undefined && dash !== null) at += dash[0].length
    const pair = PAIR.exec(text.slice(at))
    if (item === undefined) {
      if (pair !== null) {
        above = above.filter((one) => one.indent < indent)
        if (above.length < DEPTH_MAX) above.push({ indent, key: pair[1]! })
        if (/[|>][+-]?\d?\s*$/.test(text)) block = indent
      }
      return whole(line)
    }
    inItem(item, line, at, pair)
  }

  function inItem(item: Item, line: Line, at: number, pair: RegExpExecArray | null): void {
    const { text } = line
    item.keys = item.keys.filter(({ indent }) => indent < at)
    const parent = item.keys.at(-1)?.branch ?? item.row.group.root
    if (pair === null) {
      const value = scalar(line, at)
      if (value.text !== '' && parent !== item.row.group.root && !value.text.startsWith('#')) tables.append(item.row, parent, value)
      else whole(line)
      return
    }
    const branch = item.keys.length < DEPTH_MAX ? tables.child(parent, keyOf(line, at, pair[1]!)) : parent
    item.keys.push({ indent: at, branch })
    if (/[|>][+-]?\d?\s*$/.test(text)) {
      block = at
      return
    }
    const value = scalar(line, at + pair[0].length)
    if (value.text !== '') tables.append(item.row, branch, value)
  }

  function whole(line: Line): void {
    if (line.text !== '') tables.text(joinParts([partOf(line, 0, line.text.length)]))
  }
}

function keyOf(line: Line, at: number, key: string): Written {
  const quoted = /^["']/.test(key) ? 1 : 0
  return joinParts([partOf(line, at + quoted, at + key.length - quoted)])
}

/** A value without its quotes, tag, anchor or comment. */
function scalar(line: Line, from: number): Written {
  const { text } = line
  const start = from + /^(?:[&!]\S*\s+)*/.exec(text.slice(from))![0].length
  const quote = text[start]
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, start + 1)
    if (end !== -1) return joinParts([partOf(line, start + 1, end)])
  }
  const comment = text.indexOf(' #', start)
  return joinParts([partOf(line, start, comment === -1 ? text.length : comment)])
}
