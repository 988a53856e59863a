const TAG = /<\/?[a-z][^<>]{0,40}>/gi
const OPENING = /[[【〔「『〈《{<≪]/g
const CLOSING = /[\]】〕」』〉》}>≫]/g
const LISTING = /[、,+&|\\]|および|及び/g
const DROPPED = /[\s_\-−‐‑–—―:;.・=~※*●○◎■□◆◇★☆▼▲△▽♦•→⇒✓!?'"`“”‘’✉✆¥$^]/g
const PLAIN_ASCII = /^[\x20-\x7e]*$/

/** Characters that are as they are compared: most headers, and the words of the dictionary, hold no other. */
const PLAIN = /^[0-9a-z\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]*$/

/** Longest header that is looked up, in characters: longer ones are sentences. */
export const HEADER_MAX = 60

/**
 * The form in which headers are compared: NFKC, lower case, without spaces, line ends, marks (※＊●) and separators (_ - : ・),
 * all brackets as `()`, lists as `/`. Empty for what is no header.
 */
export function headerKey(header: string): string {
  if (header.length > 3 * HEADER_MAX) return ''
  if (PLAIN.test(header)) return header.length > HEADER_MAX ? '' : header
  let key = header.normalize('NFKC').replace(TAG, '')
  key = key.replace(OPENING, '(').replace(CLOSING, ')').replace(LISTING, '/').replace(DROPPED, '').toLowerCase()
  if (key.startsWith('(') && key.indexOf(')') === key.length - 1) key = key.slice(1, -1)
  return key.length > HEADER_MAX ? '' : key
}

/** Lower-case words of an English header: `First name`, `first_name`, `firstName`, `FIRST-NAME`. Empty if it is not plain ASCII. */
export function englishWords(header: string): string[] {
  const text = header.normalize('NFKC').trim()
  if (text.length > HEADER_MAX || !PLAIN_ASCII.test(text)) return []
  const spaced = text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([a-zA-Z])([0-9])/g, '$1 $2')
  return spaced
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/** チーム1, チーム2: rows of one kind are told apart by a number behind the same word. */
export const withoutNumber = (text: string): string => text.replace(/[0-9０-９]{1,3}$/, '').trimEnd()
