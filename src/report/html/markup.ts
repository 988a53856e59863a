import { printable } from '../print.js'

/** Markup that is safe to put into a page; made by `html` only. */
export interface Markup {
  readonly markup: string
}

type Part = Markup | string | number | readonly Part[] | false | undefined

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for a page: control characters made visible, the five special characters escaped. */
const escapeText = (text: string): string => printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!)

function render(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeText(part)
  if (typeof part === 'number') return String(part)
  if ('markup' in part) return part.markup
  return part.map(render).join('')
}

/** A template of markup: whatever is put in is escaped, unless it is markup itself. `false` and `undefined` are nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  let markup = strings[0]!
  parts.forEach((part, index) => (markup += render(part) + strings[index + 1]!))
  return { markup }
}

/** Trusted text of our own: style sheets. */
export const trusted = (markup: string): Markup => ({ markup })

/** In bytes, as it is written. */
export const sizeOf = ({ markup }: Markup): number => Buffer.byteLength(markup)
