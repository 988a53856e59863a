import { joinParts, type Written } from '../tables/written.js'

/** Columns that are declared in a dump, by table. */
export interface Columns {
  create(table: string, rest: string): void
  /** The next line of the declaration under way, if one is. */
  more(text: string): void
  /** Headers of a table in order; none where it was not declared. */
  of(table: string): readonly Written[]
  /** What a column is called: by its comment, if it has one. */
  header(table: string, name: string): Written
}

const COLUMNS_MAX = 2000
const TABLES_MAX = 10_000
const NO_COLUMN = /^(?:PRIMARY|KEY|UNIQUE|INDEX|CONSTRAINT|FOREIGN|FULLTEXT|SPATIAL|CHECK|EXCLUDE|LIKE|PERIOD)\b/i
const COLUMN = /^\s*(?:"([^"]{1,200})"|`([^`]{1,200})`|\[([^\]]{1,200})\]|([^\s,()"'`[\]]{1,200}))\s+\S/
const COMMENT = /\bCOMMENT\s+'((?:[^'\\]|''|\\.){1,200})'/i

/** 性別 1:男性 2:女性, (0=無効 1=有効): what the codes of a column mean is not what it is called. */
const CODES = /[\s(（、,]{0,3}[0-9０-９]{1,2}\s?[:：=＝].*$/s

/** A name without quotes and without its schema. */
export function nameOf(name: string): string {
  const last =
    name
      .replaceAll(/["'`[\];]/g, '')
      .split('.')
      .at(-1) ?? ''
  return last.toLowerCase()
}

/** The names in a list between parentheses. */
export const namesIn = (list: string): string[] => list.split(',').map((name) => name.replaceAll(/["'`[\]\s]/g, ''))

/** No table is known. */
export function createColumns(): Columns {
  const tables = new Map<string, { name: string; header: Written }[]>()
  let open: { name: string; header: Written }[] | undefined
  const add = (definition: string): void => {
    const match = COLUMN.exec(definition)
    if (open === undefined || match === null || NO_COLUMN.test(definition.trim()) || open.length >= COLUMNS_MAX) return
    const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
    const comment = (COMMENT.exec(definition)?.[1]?.replaceAll("''", "'") ?? '').replace(CODES, '')
    open.push({ name: name.toLowerCase(), header: joinParts([{ ...NOWHERE, text: comment === '' ? name : comment }]) })
  }
  const take = (text: string): void => {
    let depth = 0
    let from = 0
    for (let i = 0; i < text.length; i++) {
      const c = text[i]
      if (c === "'") {
        const close = text.indexOf("'", i + 1)
        if (close === -1) break
        i = close
      } else if (c === '(') depth++
      else if (c === ')' && depth-- === 0) {
        add(text.slice(from, i))
        open = undefined
        return
      } else if (c === ',' && depth === 0) {
        add(text.slice(from, i))
        from = i + 1
      }
    }
    if (from < text.length) add(text.slice(from))
  }
  return {
    create(table, rest) {
      if (tables.size >= TABLES_MAX) return
      open = []
      tables.set(nameOf(table), open)
      take(rest)
    },
    more(text) {
      if (open !== undefined) take(text)
    },
    of: (table) => (tables.get(nameOf(table)) ?? []).map(({ header }) => header),
    header(table, name) {
      const key = name.toLowerCase()
      return tables.get(nameOf(table))?.find((one) => one.name === key)?.header ?? joinParts([{ ...NOWHERE, text: name }])
    },
  }
}

/** Headers are shown as the dictionary knows them, wherever they were declared. */
const NOWHERE = { at: 0, raw: '', offset: 0, line: 0, column: 0 }
