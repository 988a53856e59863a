/** One entry of a tar archive; `size`: what it says, if not the truth. */
export function tarEntry({
  name,
  content = '',
  type = '0',
  size,
}: {
  name: string | Uint8Array
  content?: string | Uint8Array
  type?: string
  size?: number
}): Buffer {
  const header = Buffer.alloc(512)
  Buffer.from(name as string).copy(header, 0, 0, 100)
  const bytes = Buffer.from(content as string)
  const stated = size ?? bytes.length
  header.write('0000644\0', 100)
  if (stated < 8 ** 11) header.write(`${stated.toString(8).padStart(11, '0')}\0`, 124)
  else {
    header[124] = 0x80
    header.writeBigUInt64BE(BigInt(stated), 128)
  }
  header.write('00000000000\0', 136)
  header.write('        ', 148)
  header.write(type, 156)
  header.write('ustar\x0000', 257)
  let sum = 0
  for (const byte of header) sum += byte
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}

export const tarOf = (...entries: Buffer[]): Buffer => Buffer.concat([...entries, Buffer.alloc(1024)])

/** A record of a pax header. */
export function paxRecord(key: string, value: string): string {
  const body = ` ${key}=${value}\n`
  const bytes = Buffer.byteLength(body)
  let length = bytes + 1
  while (String(length).length + bytes !== length) length++
  return `${length}${body}`
}
