/** Extensions of what packs one file, and what stands there when it is unpacked. */
const PACKED = /\.(?:gz|gzip|bz2?|xz|lzma|zst|zstd|z|lz4)$/i
const PACKED_TAR = /\.(?:tgz|taz|tbz2?|txz|tzst|tlz)$/i

/** Name of the one file in a compressed one: `a.csv.gz` holds `a.csv`, `a.tgz` a tar archive. */
export function unpackedName(name: string): string {
  if (PACKED_TAR.test(name)) return name.replace(PACKED_TAR, '.tar')
  const inner = name.replace(PACKED, '')
  return inner === '' || inner === name ? `${name || 'content'}.unpacked` : inner
}
