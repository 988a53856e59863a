/** One node of the page that pdfjs builds from an XFA form. */
interface XfaNode {
  name?: unknown
  value?: unknown
  attributes?: Record<string, unknown>
  children?: unknown
}

const NODES_MAX = 1_000_000

/** Texts of a page of an XFA form, captions and filled-in values, each a line. */
export function xfaTexts(root: unknown): string[] {
  const lines: string[] = []
  const stack: unknown[] = [root]
  for (let seen = 0; stack.length > 0 && seen < NODES_MAX; seen++) {
    const node = stack.pop()
    if (typeof node !== 'object' || node === null) continue
    const { value, attributes, children } = node as XfaNode
    for (const text of [value, attributes?.['value'], attributes?.['textContent']]) {
      if (typeof text === 'string' && text.trim() !== '') lines.push(text)
    }
    // Reversed: the stack gives the last one first.
    if (Array.isArray(children)) for (let i = children.length - 1; i >= 0; i--) stack.push(children[i])
  }
  return lines
}
