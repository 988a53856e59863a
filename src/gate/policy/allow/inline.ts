import type { PiiType } from '../../../contract/index.js'
import { linesWith } from './lines.js'
import { comment } from './comment.js'
import { shownReason } from './reason.js'

/** A statement in a text: which lines it speaks for, of which type, and why. */
export interface InlineAllow {
  source: 'line' | 'file'
  /** Where it stands. */
  line: number
  /** The line that it speaks for besides its own; of a comment that has a line to itself. */
  below?: number
  types: readonly PiiType[]
  reason: string
}

/** A statement that is not honoured. */
export interface InlineFault {
  kind: 'allow-without-reason' | 'allow-without-type' | 'allow-too-late'
  line: number
}

/** What a text says of its own findings. */
export interface InlineAllows {
  allows: readonly InlineAllow[]
  faults: readonly InlineFault[]
}

/** Word that begins a statement. */
export const MARK = 'sekisho-allow'
/** Every type but my-number: the law forbids keeping those without a purpose that it names, so each has to be spoken of. */
export const ANY_TYPE = '*'
/** Statements for a whole file stand at its top, where a reader sees them. */
const TOP_LINES = 20
const STATEMENT = /^(-file)?[ \t]{0,4}[:：][ \t]{0,4}(.*)$/u
const TYPES = /^([a-z][a-z0-9-]{0,63}(?:,[ \t]?[a-z][a-z0-9-]{0,63}){0,15})(?:[ \t\u3000]{1,8}|$)/u
/** More than a sign or two. */
const REASON = /[\p{L}\p{N}]{2}/u

/** Reads the statements of a text in any encoding that has ASCII in it. Bounded: a line of more than 64 KB is not looked into. */
export async function readInline(chunks: AsyncIterable<Buffer>): Promise<InlineAllows> {
  const allows: InlineAllow[] = []
  const faults: InlineFault[] = []
  const own = new Set<number>()
  for await (const { number, text } of linesWith(MARK, chunks)) {
    const found = comment(text, MARK)
    if (found === undefined) continue
    const parsed = parseStatement(found.said.slice(MARK.length))
    if (parsed === undefined) continue
    const { isFile, types, reason } = parsed
    if (isFile && number > TOP_LINES) faults.push({ kind: 'allow-too-late', line: number })
    else if (types.length === 0) faults.push({ kind: 'allow-without-type', line: number })
    else if (!REASON.test(reason)) faults.push({ kind: 'allow-without-reason', line: number })
    else allows.push({ source: isFile ? 'file' : 'line', line: number, types, reason: shownReason(reason) })
    if (found.isAlone) own.add(number)
  }
  // Statements one above the other speak for the first line below them that is none.
  const withBelow = allows.map((allow) => {
    if (allow.source === 'file' || !own.has(allow.line)) return allow
    let below = allow.line + 1
    while (own.has(below)) below++
    return { ...allow, below }
  })
  return { allows: withBelow, faults }
}

/** `-file: synthetic REASON`, `: phone-number,email REASON`. Undefined where the word is used and nothing is stated. */
function parseStatement(text: string): { isFile: boolean; types: PiiType[]; reason: string } | undefined {
  const [, file, said = ''] = STATEMENT.exec(text) ?? []
  if (!STATEMENT.test(text)) return undefined
  const [head = '', list = ''] = TYPES.exec(said) ?? []
  const types = list.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
  const isFile = file !== undefined
  return {
    isFile,
    types: isFile ? types.map((type) => (type === 'synthetic' ? ANY_TYPE : type)) : types,
    reason: said.slice(head.length).trim(),
  }
}

/** Does an allow of these types speak for a type? */
export const covers = (types: readonly PiiType[], type: PiiType): boolean =>
  types.includes(type) || (type !== 'my-number' && types.includes(ANY_TYPE))
