import type { Finding, Place } from '../../contract/index.js'
import { placeText } from '../place.js'
import { printable } from '../print.js'

/** A location of SARIF 2.1.0 (3.28): a file of the repository or disk, with lines where it is text, and where it lies inside where it is not. */
export interface SarifLocation {
  physicalLocation: {
    artifactLocation: { uri: string; uriBaseId?: string }
    region?: { startLine: number; startColumn?: number; endLine?: number; endColumn?: number }
  }
  logicalLocations?: { name?: string; fullyQualifiedName: string; kind: string }[]
}

/** Symbol for the folder that relative paths are reckoned from: the top of the repository, or the current directory. */
export const ROOT = 'SRCROOT'

/** Location of a finding. Columns count UTF-16 code units, as in the run's `columnKind`; the end is exclusive in both. */
export function locationOf({ path, chain, place, span }: Pick<Finding, 'path' | 'chain' | 'place' | 'span'>): SarifLocation {
  const inner = innerOf(path, chain, place)
  return {
    physicalLocation: {
      artifactLocation: artifactOf(chain?.[0] ?? path),
      ...(place.kind === 'text' && chain === undefined && { region: regionOf(place, span) }),
    },
    ...(inner !== undefined && { logicalLocations: [inner] }),
  }
}

/** Location of a file as a whole; of a member, its container on disk. */
export function locationOfFile(path: string, chain?: readonly string[]): SarifLocation {
  return {
    physicalLocation: { artifactLocation: artifactOf(chain?.[0] ?? path) },
    ...(chain !== undefined && { logicalLocations: [{ fullyQualifiedName: printable(path), kind: 'member' }] }),
  }
}

function regionOf(
  place: Extract<Place, { kind: 'text' }>,
  [start, end]: Finding['span'],
): NonNullable<SarifLocation['physicalLocation']['region']> {
  const { line, column, endLine = line, endColumn = column + Math.max(1, end - start) } = place
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function innerOf(
  path: string,
  chain: readonly string[] | undefined,
  place: Place,
): NonNullable<SarifLocation['logicalLocations']>[number] | undefined {
  if (place.kind === 'text' && chain === undefined) {
    const name = place.pointer ?? place.header
    return name === undefined
      ? undefined
      : { name: printable(name), fullyQualifiedName: printable(name), kind: place.pointer === undefined ? 'column' : 'pointer' }
  }
  const where = placeText(place, 'en')
  return {
    ...(place.kind === 'cell' && { name: printable(place.ref) }),
    fullyQualifiedName: chain === undefined ? where : `${printable(path)} ${where}`,
    kind: place.kind,
  }
}

/** A path as a URI: relative to ROOT, or file:// where it is absolute. */
function artifactOf(path: string): { uri: string; uriBaseId?: string } {
  const slashed = path.replaceAll('\\', '/')
  const encoded = slashed
    .replace(/^\.\//, '')
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/')
  if (slashed.startsWith('/')) return { uri: `file://${encoded}` }
  if (/^[A-Za-z]:\//.test(slashed)) return { uri: `file:///${encoded.replace('%3A', ':')}` }
  return { uri: encoded === '' ? '.' : encoded, uriBaseId: ROOT }
}
