import { CFB } from 'xlsx'

/** Properties by id and type ('0037001F'), and what lies in storages. */
export interface Message {
  properties: Record<string, string | Uint8Array>
  codePage?: number
  recipients?: Record<string, string | Uint8Array>[]
  attachments?: (Record<string, string | Uint8Array> & { message?: never })[]
  /** Messages attached to it, each named. */
  messages?: { name: string; message: Message }[]
}

/** A message of Outlook as [MS-OXMSG] has it. */
export function makeMsg(message: Message): Buffer {
  const cfb = CFB.utils.cfb_new()
  add(cfb, '/', message, 32)
  CFB.utils.cfb_del(cfb, '/\x01Sh33tJ5')
  return Buffer.from(CFB.write(cfb, { type: 'buffer' }) as Buffer)
}

function add(
  cfb: ReturnType<typeof CFB.utils.cfb_new>,
  path: string,
  { properties, codePage, recipients = [], attachments = [], messages = [] }: Message,
  header: number,
): void {
  put(cfb, path, properties)
  const fixed = Buffer.alloc(header + 16)
  fixed.writeUInt32LE(0x3ffd0003, header)
  fixed.writeUInt32LE(codePage ?? 932, header + 8)
  CFB.utils.cfb_add(cfb, `${path}__properties_version1.0`, fixed)
  for (const [index, one] of recipients.entries()) put(cfb, `${path}__recip_version1.0_#0000000${index}/`, one)
  for (const [index, one] of attachments.entries()) put(cfb, `${path}__attach_version1.0_#0000000${index}/`, one as Record<string, string>)
  for (const [index, { name, message }] of messages.entries()) {
    const storage = `${path}__attach_version1.0_#0000001${index}/`
    put(cfb, storage, { '3001001F': name })
    add(cfb, `${storage}__substg1.0_3701000D/`, message, 24)
  }
}

function put(cfb: ReturnType<typeof CFB.utils.cfb_new>, path: string, properties: Record<string, string | Uint8Array>): void {
  for (const [id, value] of Object.entries(properties))
    CFB.utils.cfb_add(
      cfb,
      `${path}__substg1.0_${id}`,
      typeof value === 'string' ? Buffer.from(value, id.endsWith('1F') ? 'utf16le' : 'latin1') : Buffer.from(value),
    )
}
