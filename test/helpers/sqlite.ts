import init, { type Sqlite3Static } from '@sqlite.org/sqlite-wasm'

let library: Promise<Sqlite3Static> | undefined

/** A database that the given statements make. */
export async function buildSqlite(
  ...statements: (string | [sql: string, values: (string | number | bigint | Uint8Array | null)[]])[]
): Promise<Buffer> {
  const sqlite = await (library ??= (init as unknown as (options: object) => Promise<Sqlite3Static>)({
    print: () => undefined,
    printErr: () => undefined,
  }))
  const database = new sqlite.oo1.DB(':memory:')
  try {
    for (const statement of statements) {
      if (typeof statement === 'string') database.exec(statement)
      else database.exec({ sql: statement[0], bind: statement[1] })
    }
    return Buffer.from(sqlite.capi.sqlite3_js_db_export(database))
  } finally {
    database.close()
  }
}
