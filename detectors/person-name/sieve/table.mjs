/** Bytes before the packed weights; equal to HEADER in `weights.ts`. */
const HEADER = 24

/** The sieve's file as it is installed: unpacked, so that a start needs not wait for it. */
export const unpackedSieve = (file) =>
  Buffer.concat([file.subarray(0, HEADER), process.getBuiltinModule('node:zlib').brotliDecompressSync(file.subarray(HEADER))])
