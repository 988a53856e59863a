/** Bytes of a header, and of what contents are filled up to. */
export const BLOCK = 512

/** Is this the first block of a tar archive? By its checksum: archives before POSIX have no magic. */
export function isTar(block: Buffer): boolean {
  if (block.length < BLOCK || block[0] === 0) return false
  const stated = octal(block, 148, 8)
  let sum = 8 * 0x20
  for (let i = 0; i < BLOCK; i++) if (i < 148 || i >= 156) sum += block[i] as number
  return stated === sum
}

/** A number of a header: octal, or base 256 where the first bit is set (GNU). */
export function numberIn(block: Buffer, at: number, length: number): number {
  if (((block[at] as number) & 0x80) === 0) return octal(block, at, length)
  let value = (block[at] as number) & 0x7f
  for (let i = 1; i < length; i++) value = value * 256 + (block[at + i] as number)
  return value
}

function octal(block: Buffer, at: number, length: number): number {
  const text = block
    .subarray(at, at + length)
    .toString('latin1')
    .replaceAll('\0', ' ')
    .trim()
  return text === '' ? 0 : /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : -1
}
