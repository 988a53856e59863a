/** Bytes before the packed table; equal to HEADER in `weights.ts`. */
const HEADER = 28

/** The sieve's file as it is installed: unpacked, so that a start needs not wait for it. */
export const unpackedSieve = (file) =>
  Buffer.concat([file.subarray(0, HEADER), process.getBuiltinModule('node:zlib').brotliDecompressSync(file.subarray(HEADER))])
