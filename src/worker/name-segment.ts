import type { ProseSegment } from '../contract/index.js'

/** Endings that say what a file is. Next to a character or two they would look like the other half of a name. */
const EXTENSION =
  /\.(?:zip|xls[xmb]?|doc[xm]?|ppt[xm]?|pdf|csv|tsv|txt|md|json|xml|ya?ml|html?|eml|msg|mbox|tar|t?gz|7z|rar|lzh|od[pst]|rtf|png|jpe?g|gif|tiff?|bmp|vcf|ics|log|sql|[jt]sx?|m?js|py|java|rb|go|cs|php)$/i

/**
 * A file's, member's or sheet's own name as text: 山田太郎様_見積書.xlsx tells who the customer is.
 * `folder`: it is that of a folder on the way to the file. `_` and the extension become spaces, one for one, so that offsets stay those of the name.
 */
export function nameSegment(name: string, folder?: string): ProseSegment {
  const text = name
    .replace(/_/g, ' ')
    .replace(EXTENSION, (ending) => ' '.repeat(ending.length))
    .replace(/\.(?=[A-Za-z0-9]{1,5}$)/, ' ')
  return {
    kind: 'prose',
    text,
    core: [0, text.length],
    locate: (start, end) => ({ place: { kind: 'name', ...(folder !== undefined && { folder }) }, span: [start, end] }),
  }
}
