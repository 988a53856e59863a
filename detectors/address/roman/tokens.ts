/** A word, a number or a sign of a text in Latin letters. */
export interface Token {
  kind: 'word' | 'number' | 'sign'
  text: string
  start: number
  end: number
}

const TOKEN = /([A-Za-z\u00c0-\u017f][A-Za-z\u00c0-\u017f'’]{0,40})|([0-9]{1,20})|[!-~\n\u3012]|[^!-~ \t\r\n\u3012\u00c0-\u017f]+/g

/** Words, numbers and signs, line ends among them; a run of Japanese is one sign. Spaces and tabs only part them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const kind = match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'sign'
    tokens.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length })
  }
  return tokens
}

/** Index behind a comma or line end at `at`, or `at`. */
export const skipComma = (tokens: readonly Token[], at: number): number => {
  let index = at
  if (tokens[index]?.text === ',') index++
  if (tokens[index]?.text === '\n') index++
  return index
}

/** The same backwards: index of the last token before a comma or line end that stands before `at`. */
export const skipCommaBack = (tokens: readonly Token[], at: number): number => {
  let index = at - 1
  if (tokens[index]?.text === '\n') index--
  if (tokens[index]?.text === ',') index--
  return index
}
