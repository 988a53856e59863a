/** The sieve's file as it is installed: unpacked, so that a start needs not wait for it. */
export const unpackedSieve = (file) =>
  Buffer.concat([file.subarray(0, 16), process.getBuiltinModule('node:zlib').brotliDecompressSync(file.subarray(16))])
