import type { GapSegment, Segment } from '../../contract/index.js'
import type { ReadContext } from '../reader.js'
import type { Zip, ZipEntry } from '../zip.js'
import { sweepPart } from './sweep.js'

const XML = /\.(?:xml|rels|vml|svg)$/i
const MEDIA =
  /\.(?:png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|emz|wmz|ico|webp|heic|wdp|hdp|mp[34]|m4[av]|wav|wma|wmv|avi|mov|mid|odttf|fntdata|ttf|otf|glb)$/i
const PRINTER_SETTINGS = /(?:^|\/)printerSettings\d*\.bin$/i
/** Signs the macros; what it holds beside certificates is their hash. */
const SIGNATURE = /(?:^|\/)vbaProjectSignature(?:Agile|V3)?\.bin$/i
/** The order in which cells are reckoned: nothing but references, up to a million of them. */
const CALC_CHAIN = /(?:^|\/)calcChain\.xml$/i

/**
 * Every part that no other reader has taken: XML is swept, media are counted in one gap, and what else is embedded
 * (workbooks, OLE objects, macros, data models) is a member that goes through the sniffer.
 * @param done parts that were read already.
 */
export async function* readRest(zip: Zip, context: ReadContext, done: ReadonlySet<ZipEntry | undefined>): AsyncGenerator<Segment> {
  const counts = { media: 0, settings: 0 }
  for (const entry of zip.entries) {
    const { name, bytes, modified } = entry
    if (entry.directory || done.has(entry) || CALC_CHAIN.test(name)) continue
    if (XML.test(name)) {
      const { part, number } = partName(name)
      yield* sweepPart(zip, entry, context, part, number)
    } else if (MEDIA.test(name)) counts.media++
    else if (PRINTER_SETTINGS.test(name)) counts.settings++
    else if (SIGNATURE.test(name)) continue
    else yield { kind: 'member', name, bytes, ...(modified !== undefined && { modified }), open: () => zip.stream(entry) }
  }
  if (counts.media > 0)
    yield gap(
      'no-text',
      'minor',
      `${counts.media} embedded ${counts.media === 1 ? 'image, font or recording was' : 'images, fonts or recordings were'} not searched for text.`,
    )
  if (counts.settings > 0)
    yield gap('unsupported', 'minor', `${counts.settings} printer ${counts.settings === 1 ? 'setting was' : 'settings were'} not read.`)
}

const gap = (reason: GapSegment['reason'], severity: GapSegment['severity'], detail: string): GapSegment => ({
  kind: 'gap',
  reason,
  severity,
  detail,
})

/** What a place may call a part: words of the format only, since whoever made the file may name parts as he likes. */
const KNOWN = new Map(
  (
    'drawing vmlDrawing chart chartsheet sheet table pivotTable pivotCacheDefinition pivotCacheRecords externalLink connections queryTable ' +
    'comments threadedComment person styles theme metadata sharedStrings slicer slicerCache timeline ctrlProp activeX revisions users item itemProps ' +
    'volatileDependencies xmlMaps customProperty diagram'
  )
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
)

function partName(name: string): { part: string; number?: number } {
  if (/^docProps\//i.test(name)) return { part: 'properties' }
  if (/\.rels$/i.test(name)) return { part: 'links' }
  const [, stem = '', digits = ''] = /([A-Za-z]{1,40})(\d{0,6})\.[A-Za-z]{1,10}$/.exec(name) ?? []
  const part = KNOWN.get(stem.toLowerCase()) ?? 'other'
  return digits === '' ? { part } : { part, number: Number(digits) }
}
