import type { Place } from '../contract/index.js'
import type { Engine } from '../engine/engine.js'
import { decodeText } from '../extract/decode.js'
import { HEAD_BYTES } from '../extract/reader.js'
import { sniff } from '../extract/sniff.js'
import { textBlocks } from '../extract/text-blocks.js'
import type { ScanSettings } from './settings.js'

/**
 * Looks at a part of a text.
 * @param whole what the part is of: what it is read as, its beginning and its name decide
 * @returns where something was found; undefined where the part alone tells nothing, because the whole has columns, keys or rows, or a look failed
 */
export type Glance = (path: string, whole: Uint8Array, part: Uint8Array) => Promise<Place[] | undefined>

/** The same engine over running text, without what a scan is besides: records, hashes, the watch over readers. @param engine with `presume` */
export function glanceWith(engine: Engine, { minConfidence, blockSize }: Pick<ScanSettings, 'minConfidence' | 'blockSize'>): Glance {
  return async (path, whole, part) => {
    if (sniff(whole.subarray(0, HEAD_BYTES), path.slice(path.lastIndexOf('/') + 1)) !== 'text') return undefined
    const places: Place[] = []
    const document = engine.document(
      ({ claim, locate }) => {
        if (claim.confidence >= minConfidence) places.push(locate().place)
      },
      undefined,
      path,
    )
    const { text, damage } = decodeText(part.subarray(0, HEAD_BYTES), once(part))
    for await (const segment of textBlocks(text, { blockSize })) document.prose(segment)
    return document.end().length > 0 || damage() !== undefined ? undefined : places
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
