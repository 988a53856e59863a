// Layouts: how the columns of a table stand on a sheet. Each gives `{ rows, columns: [{ kind, header, cells: [[row, column] …] }] }`, from 0.
import { KINDS } from './kinds.mjs'

const blank = (width) => Array.from({ length: width }, () => '')

/** The cells of persons, one row each, and where they stand. */
function body(columns, people, random, row, column) {
  const rows = people.map((person) => columns.map(({ kind }) => KINDS[kind].value(person, random)))
  const placed = columns.map((one, at) => ({
    ...one,
    cells: rows.flatMap((cells, line) => (cells[at] === '' ? [] : [[row + line, column + at]])),
  }))
  return { rows, columns: placed }
}

const headersOf = (columns) => columns.map(({ header }) => header)

function plain(columns, people, random) {
  const { rows, columns: placed } = body(columns, people, random, 1, 0)
  return { rows: [headersOf(columns), ...rows], columns: placed }
}

function titled(columns, people, random) {
  const width = columns.length
  const { rows, columns: placed } = body(columns, people, random, 5, 0)
  return {
    rows: [
      ['2024年度 名簿一覧'],
      ['出力日', '2024/04/01', '', '取扱注意'],
      blank(width),
      headersOf(columns),
      headersOf(columns).map((_, i) => (i === 0 ? '' : '')),
      ...rows,
    ],
    columns: placed,
  }
}

/** A party over the labels of its columns, merged: its cell stands above the first of them. */
function twoLines(columns, people, random) {
  const { rows, columns: placed } = body(columns, people, random, 2, 0)
  let last
  const upper = columns.map(({ party }) => {
    const word = party !== undefined && party !== last ? party : ''
    last = party
    return word
  })
  return { rows: [upper, columns.map(({ base, header }) => base ?? header), ...rows], columns: placed }
}

function repeated(columns, people, random) {
  const every = 12
  const { rows, columns: placed } = body(columns, people, random, 1, 0)
  const out = [headersOf(columns)]
  const at = []
  rows.forEach((row, index) => {
    if (index > 0 && index % every === 0) out.push(headersOf(columns))
    at.push(out.push(row) - 1)
  })
  return { rows: out, columns: placed.map((one) => ({ ...one, cells: one.cells.map(([row, column]) => [at[row - 1], column]) })) }
}

function beside(columns, people, random) {
  const half = Math.floor(people.length / 2)
  const width = columns.length
  const left = body(columns, people.slice(0, half), random, 1, 0)
  const right = body(columns, people.slice(half, half * 2), random, 1, width + 1)
  const rows = left.rows.map((row, index) => [...row, '', ...right.rows[index]])
  return { rows: [[...headersOf(columns), '', ...headersOf(columns)], ...rows], columns: [...left.columns, ...right.columns] }
}

function below(columns, people, random) {
  const half = Math.floor(people.length / 2)
  const reversed = [...columns].reverse()
  const upper = body(columns, people.slice(0, half), random, 1, 0)
  const lower = body(reversed, people.slice(half), random, half + 4, 0)
  return {
    rows: [headersOf(columns), ...upper.rows, [], ['追加分'], headersOf(reversed), ...lower.rows],
    columns: [...upper.columns, ...lower.columns],
  }
}

/** Labels on the left, values beside them; one person a sheet. */
function formRight(columns, [person], random) {
  const values = columns.map(({ kind }) => KINDS[kind].value(person, random))
  return {
    rows: [['登録票'], [], ...columns.map(({ header }, at) => [header, '', values[at]])],
    columns: columns.map((one, at) => ({ ...one, cells: values[at] === '' ? [] : [[at + 2, 2]] })),
  }
}

/** Labels side by side, each value below its label. */
function formBelow(columns, [person], random) {
  const values = columns.map(({ kind }) => KINDS[kind].value(person, random))
  const rows = [['登録票'], []]
  const placed = []
  for (let at = 0; at < columns.length; at += 3) {
    const some = columns.slice(at, at + 3)
    rows.push(headersOf(some), values.slice(at, at + 3), [])
    some.forEach((one, index) => placed.push({ ...one, cells: values[at + index] === '' ? [] : [[rows.length - 2, index]] }))
  }
  return { rows, columns: placed }
}

const GRID = new Set(['name', 'kana', 'zip', 'phone', 'mobile', 'address', 'email', 'customer', 'birth'])

/** 方眼紙: one character a cell. */
function grid(columns, [person], random) {
  const rows = [['申込書'], []]
  const placed = columns
    .filter(({ kind }) => GRID.has(kind))
    .map((one) => {
      const value = String(KINDS[one.kind].value(person, random)).normalize('NFKC')
      const row = rows.push([one.header, '', ...value]) - 1
      rows.push([])
      return { ...one, cells: [[row, 2]] }
    })
  return { rows, columns: placed }
}

function headerless(columns, people, random) {
  return body(columns, people, random, 0, 0)
}

export const LAYOUTS = {
  plain,
  titled,
  'two lines': twoLines,
  repeated,
  beside,
  below,
  'form, right': formRight,
  'form, below': formBelow,
  grid,
  headerless,
}
