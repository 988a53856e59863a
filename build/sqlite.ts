import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * SQLite for WebAssembly: its build for Node, and the library itself. Installed whole it weighs twice as much, and later versions ask for a newer Node than they
 * need (or lack the build for it).
 */
export function copySqlite(to: string): void {
  const from = dirname(createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'))
  mkdirSync(to, { recursive: true })
  writeFileSync(join(to, 'sqlite.mjs'), readFileSync(join(from, 'sqlite3-node.mjs')))
  cpSync(join(from, 'sqlite3.wasm'), join(to, 'sqlite3.wasm'))
}
