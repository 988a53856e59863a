/** Eight bytes of a file's SHA-256. */
export function fingerprintOf(file: Uint8Array): Buffer
