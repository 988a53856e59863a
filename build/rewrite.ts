import { parseAst } from 'rolldown/parseAst'

/** A node of the tree (ESTree); offsets are UTF-16 code units. */
interface Node {
  type: string
  start: number
  end: number
}

/** Nodes whose text may hold more than ASCII, keys of tables too: escaped, it says the same. */
const LITERALS: ReadonlySet<string> = new Set(['Literal', 'TemplateElement', 'Identifier'])
const NO_ASCII = /[^\0-\x7f]/

/** Calls `visit` with every node. */
function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) walk(child, visit)
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** The code with `name` in the place of every `import` of an import(); in texts and comments the word stays what it is. */
export function renameImport(code: string, name: string): string {
  const places: number[] = []
  walk(parseAst(code) as Node, (node) => {
    if (node.type === 'ImportExpression') places.push(node.start)
  })
  return places.sort((a, b) => b - a).reduce((text, at) => text.slice(0, at) + name + text.slice(at + 'import'.length), code)
}

/**
 * The code in ASCII, which V8 holds in half the memory and does not have to decode.
 * @throws Error where anything else holds more: escapes would mean something else there
 */
export function asciiOnly(code: string): string {
  if (!NO_ASCII.test(code)) return code
  const literals: Node[] = []
  walk(parseAst(code) as Node, (node) => {
    if (LITERALS.has(node.type) && NO_ASCII.test(code.slice(node.start, node.end))) literals.push(node)
  })
  literals.sort((a, b) => a.start - b.start)
  let text = ''
  let at = 0
  for (const { start, end } of literals) {
    text += code.slice(at, start) + escaped(code.slice(start, end))
    at = end
  }
  text += code.slice(at)
  if (NO_ASCII.test(text)) throw new Error('The code holds more than ASCII outside of texts, patterns and names.')
  return text
}

/** A backslash before such a character says nothing, and would take the backslash of the escape away. */
const escaped = (literal: string): string =>
  literal.replace(/(\\(?:[\0-\x7f]|(?=[^\0-\x7f])))|[^\0-\x7f]/g, (unit: string, pair?: string) =>
    pair === undefined ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : pair === '\\' ? '' : pair,
  )
