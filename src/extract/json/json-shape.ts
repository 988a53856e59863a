import { createJsonGrammar } from './json-grammar.js'
import { scanTokens } from './json-tokens.js'

/**
 * Is this the beginning of a JSON text, or of JSON Lines? Every token must stand where it may, up to the end of what is seen: a list of
 * links, a log that begins with a bracket and a template are none. `final`: the text ends here.
 */
export function looksLikeJson(head: string, final: boolean): 'json' | 'ndjson' | undefined {
  const text = head.replace(/^\ufeff/, '')
  if (!/^\s*(?:[[{]|\/[/*])/.test(text)) return undefined
  const grammar = createJsonGrammar()
  const position = { offset: 0, line: 1, lineStart: 0 }
  let values = 0
  let texts = 0
  let lastLine = 0
  const { stopped, cut } = scanTokens(text, position, final, (token) => {
    if (grammar.isComplete() && token !== 'comment') {
      // Texts one after the other are lines.
      if (texts > 0 && position.line === lastLine) return false
      texts++
    }
    const step = grammar.step(token)
    if (step === 'value' || step === 'key') values++
    lastLine = position.line
    return step !== 'wrong'
  })
  if ((stopped && !cut) || texts === 0 || (values === 0 && !grammar.isComplete())) return undefined
  return texts > 1 ? 'ndjson' : 'json'
}
