import { lstat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CONFIG_NAME } from '../settings.js'

/** Where an editor finds the schema: in the project's own copy, else on the mirror of the registry. */
const SCHEMA = 'node_modules/sekisho/schema/config.json'

/** The config of a project that has none; undefined where there is one, which is never touched. */
export async function planConfig(top: string, version: string): Promise<{ path: string; content: string } | undefined> {
  const isThere = (path: string): Promise<boolean> =>
    lstat(join(top, path)).then(
      () => true,
      () => false,
    )
  if (await isThere(CONFIG_NAME)) return undefined
  const schema = (await isThere(SCHEMA)) ? `./${SCHEMA}` : `https://unpkg.com/sekisho@${version}/schema/config.json`
  return { path: CONFIG_NAME, content: `${JSON.stringify({ $schema: schema, allow: [] }, null, 2)}\n` }
}

/** Writes it; fails where a file came meanwhile. */
export const writeConfig = (top: string, { path, content }: { path: string; content: string }): Promise<void> =>
  writeFile(join(top, path), content, { flag: 'wx' })
