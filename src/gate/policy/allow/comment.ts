/** What a comment says, from a word on. */
export interface Comment {
  said: string
  /** Nothing but the comment stands on its line. */
  isAlone: boolean
}

/** What opens a comment, or goes on with it, in the languages that people write. Longest first. */
const OPENERS = [
  '{{!--', '<!--', '<%--', '{{!', '<%#', '{{/*', '{/*', '###', '///', '//!', '-- |', '(*', '/*', '{-', '{#', '#|', ';;', '//', '--', '@c', '..',
  '[//]: # (', '#', '*', ';', '%', '!', "'", '"', 'rem', 'REM', 'Rem', 'dnl',
] // prettier-ignore
/** What closes one. */
const CLOSERS = ['--}}', '--%>', '-->', '*/ }}', '*/}}', '*/}', '*/ }', '*/', '*)', '-}', '#}', '|#', '}}', '%>', '"""']
/** What else may stand before a comment that has its line to itself: `//----`, ` * `. */
const FILL = new Set(' \t*#;/!-')

/**
 * The comment that a word begins on a line, undefined where no comment does: in data (a log, a mail, somebody's text) the word states nothing.
 * Strings that look like comments do; reviewing them is a person's work.
 */
export function comment(line: string, word: string): Comment | undefined {
  for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + word.length)) {
    const before = line.slice(0, at)
    const opener = openerAt(before)
    if (opener === undefined) continue
    const all = withoutCloser(line.slice(at).trimEnd())
    const said = opener.mark.endsWith('(') && all.endsWith(')') ? all.slice(0, -1).trimEnd() : all
    // A quote that closes again is a string, not the comment of Visual Basic or Vim.
    if ((opener.mark === "'" || opener.mark === '"') && said.includes(opener.mark)) continue
    return { said, isAlone: [...opener.rest.trim()].every((char) => FILL.has(char)) }
  }
  return undefined
}

function openerAt(before: string): { mark: string; rest: string } | undefined {
  const end = before.trimEnd()
  for (const mark of OPENERS) {
    if (!end.endsWith(mark)) continue
    const rest = end.slice(0, -mark.length)
    // A letter before it makes a word, or a product of two, of it.
    if (!/[\p{L}\p{N}_]$/u.test(rest)) return { mark, rest }
  }
  return undefined
}

function withoutCloser(text: string): string {
  const closer = CLOSERS.find((one) => text.endsWith(one))
  return closer === undefined ? text : text.slice(0, -closer.length).trimEnd()
}
