import type { ProseSegment } from '../contract/index.js'

/**
 * A file's, member's or sheet's own name as text: 山田太郎様_見積書.xlsx tells who the customer is.
 * `folder`: it is that of a folder on the way to the file. `_` and the extension's dot become spaces, one for one, so that offsets stay those of the name.
 */
export function nameSegment(name: string, folder?: string): ProseSegment {
  const text = name.replace(/_/g, ' ').replace(/\.(?=[A-Za-z0-9]{1,5}$)/, ' ')
  return {
    kind: 'prose',
    text,
    core: [0, text.length],
    locate: (start, end) => ({ place: { kind: 'name', ...(folder !== undefined && { folder }) }, span: [start, end] }),
  }
}
