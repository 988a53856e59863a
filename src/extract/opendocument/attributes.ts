import { isPlausible } from '../ooxml/plausible.js'
import type { Attributes } from '../ooxml/xml.js'

/** Attributes (local names) that hold what a person wrote, however short it is (ODF 1.3, part 3, 19). */
const ALWAYS = new Set(
  (
    'string-value current-value default-value title help-message label placeholder data string-value-if-true string-value-if-false ' +
    'string-value-if-false description connection-resource mail-address tooltip'
  ).split(' '),
)
/** Attributes that may: names that people give, links, conditions. */
const SOMETIMES = new Set(
  'name href condition expression formula value display-name target-frame-name alt author contents command source-name'.split(' '),
)
/** Attributes that hold it in some elements: names of ranges and properties, entries of lists and of the index. */
const OF_ELEMENT: Readonly<Record<string, readonly string[]>> = {
  'named-range': ['name'],
  'named-expression': ['name'],
  'database-range': ['name'],
  'user-defined': ['name'],
  bookmark: ['name'],
  'bookmark-start': ['name'],
  label: ['value'],
  'alphabetical-index-mark': ['key1', 'key2'],
  'alphabetical-index-mark-start': ['key1', 'key2'],
}
/** Names that the programs give. */
const GIVEN = /^_|^Anonymous_Sheet_DB_|^Excel_BuiltIn_/

/** Elements whose names are those of styles, fonts and settings. */
const STYLES =
  /^(?:style|font-face|default-style|list-style|list-level-style-\w+|page-layout|number-style|.*-style|config-item.*|master-page)$/

/** Values of an element's attributes that a person may have written. A formula counts by its literals. */
export function* writtenAttributes(element: string, attributes: Attributes): Generator<string> {
  for (const key in attributes) {
    const local = key.slice(key.indexOf(':') + 1)
    const value = attributes[key] as string
    if (value === '') continue
    if (OF_ELEMENT[element]?.includes(local) === true) {
      if (!GIVEN.test(value)) yield value
    } else if (ALWAYS.has(local)) {
      if (!/^[\d.]{1,10}$|^(?:true|false)$/.test(value) && element !== 'table-cell') yield value
    } else if (local === 'formula' || local === 'condition' || local === 'expression') {
      for (const [, literal = ''] of value.matchAll(/"([^"]{2,200})"/g)) yield literal
    } else if (SOMETIMES.has(local) && !STYLES.test(element) && !/^(?:Pictures|ObjectReplacements|media|\.?\/)/.test(value)) {
      if (isPlausible(element, key, value)) yield local === 'href' ? decoded(value) : value
    }
  }
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}
