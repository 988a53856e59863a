import { CFB } from 'xlsx'

/** A compound document with these streams; `/` in a name makes storages. */
export function buildCfb(streams: Record<string, Uint8Array>): Buffer {
  const container = CFB.utils.cfb_new({ root: 'R' })
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, Buffer.from(content), { unsafe: true })
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Buffer)
}
