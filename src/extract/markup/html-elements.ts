/** Elements whose tags divide no word. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter nobr output q rb rp rtc s samp small span strike strong sub sup svg time tt u var wbr ruby input textarea select option'.split(
    ' ',
  ),
)
/** Elements without an end. */
export const VOID = new Set('area base br col embed hr img input link meta param source track wbr keygen basefont bgsound frame'.split(' '))
/** White space counts in them. */
export const VERBATIM = new Set(['pre', 'textarea', 'listing', 'xmp'])
/** Their text is none that is shown. */
export const CODE = new Set(['script', 'style'])
/** What a tag ends that was left open, up to where. */
export const ENDS: Readonly<Record<string, readonly [ends: readonly string[], within: readonly string[]]>> = {
  tr: [['tr', 'td', 'th'], ['table']],
  td: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  th: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  tbody: [['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'], ['table']],
  thead: [['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'], ['table']],
  tfoot: [['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'], ['table']],
  dt: [['dt', 'dd'], ['dl']],
  dd: [['dt', 'dd'], ['dl']],
  li: [['li'], ['ul', 'ol']],
  option: [['option'], ['select']],
  p: [['p'], ['td', 'th', 'div', 'li', 'dd', 'body']],
}
