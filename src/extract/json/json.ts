import type { GapSegment } from '../../contract/index.js'
import { decodeText } from '../decode.js'
import type { Reader } from '../reader.js'
import { createRecords } from '../tables/records.js'
import { createTreeBuilder } from '../tables/tree-builder.js'
import { NOTHING } from '../tables/written.js'
import { progressing } from '../text.js'
import { textBlocks } from '../text-blocks.js'
import { createJsonGrammar } from './json-grammar.js'
import { jsonOffsets, scanTokens, type OnToken, type Position } from './json-tokens.js'

/** Characters of one string that are held; longer ones are read as running text. */
const TOKEN_MAX = 1 << 22

/**
 * Reads JSON and JSON Lines: lists of objects are tables, their keys the headers; what is nested in a record stands beside it
 * (`address.city`). Memory stays flat whatever the size. Comments are text. Where the text is no JSON any more, the rest of it is read as
 * running text: nothing is lost, and a gap says from which line on.
 */
export const readJson: Reader = async function* (input, context) {
  const { blockSize } = context
  const { text, damage } = decodeText(input.head, progressing(input, context))
  const chunks = text[Symbol.asyncIterator]()
  const records = createRecords({ blockSize, rawOffsets: jsonOffsets, pointers: true, keyed: true })
  const builder = createTreeBuilder(records, true)
  const grammar = createJsonGrammar()
  const position: Position = { offset: 0, line: 1, lineStart: 0 }

  const onToken: OnToken = (token, part) => {
    const step = grammar.step(token)
    if (step === 'wrong') return false
    if (step === 'begin') builder.begin(token === '{' ? 'tree' : 'list')
    else if (step === 'end') builder.close()
    else if (step === 'key') builder.key(part())
    else if (step === 'value') {
      const one = part()
      builder.value(token === 'literal' && one.raw === 'null' ? NOTHING : one)
    } else if (token === 'comment') records.text(part())
    return true
  }

  let pending = ''
  let wanted = 1
  let atEnd = false
  let stopped = false
  let cut = false
  while (!stopped) {
    while (!atEnd && pending.length < wanted) {
      const { done, value } = await chunks.next()
      if (done === true) atEnd = true
      else pending += value
    }
    const scanned = scanTokens(pending, position, atEnd, onToken)
    pending = pending.slice(scanned.taken)
    ;({ stopped, cut } = scanned)
    yield* records.take()
    if (atEnd) break
    if (pending.length > TOKEN_MAX) {
      const step = pending[0] === '"' ? grammar.step('string') : 'wrong'
      if (step === 'wrong') stopped = true
      else {
        const long = longString(pending, chunks)
        yield* textBlocks(long.text, { blockSize, line: position.line, column: position.offset - position.lineStart + 1 })
        pending = long.rest()
        position.offset += long.length()
        if (step === 'key') builder.key(NOTHING)
        else builder.value(NOTHING)
      }
      wanted = 1
    } else wanted = scanned.taken > 0 ? pending.length + 1 : 2 * pending.length
  }
  const complete = !stopped && grammar.isComplete()
  builder.end()
  yield* records.end()
  if (stopped) {
    const rest = async function* (): AsyncGenerator<string> {
      yield pending
      for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
    }
    yield* textBlocks(rest(), { blockSize, line: position.line, column: position.offset - position.lineStart + 1 })
  }
  if (!complete) yield broken(position, stopped && !cut)
  const gap = damage()
  if (gap !== undefined) yield gap
}

function broken({ offset, line, lineStart }: Position, stopped: boolean): GapSegment {
  const detail = stopped
    ? `From line ${line} on this is no JSON that could be made out. The rest was read as running text: nothing was left out, but keys and values were not told apart.`
    : 'The JSON ends before it is complete, as if it had been cut off. All that is there was read.'
  return {
    kind: 'gap',
    reason: 'corrupt',
    severity: 'minor',
    place: { kind: 'text', line, column: offset - lineStart + 1 },
    detail,
  }
}

/** A string that is too long to be held, in pieces, up to and with its closing quote. */
function longString(begin: string, chunks: AsyncIterator<string>): { text: AsyncIterable<string>; rest(): string; length(): number } {
  let rest = ''
  let length = 0
  const text = async function* (): AsyncGenerator<string> {
    let escaped = false
    let piece: string | undefined = begin
    let from = 1
    while (piece !== undefined) {
      let end = -1
      for (let i = from; i < piece.length; i++) {
        const c = piece.charCodeAt(i)
        if (escaped) escaped = false
        else if (c === 0x5c) escaped = true
        else if (c === 0x22) {
          end = i + 1
          break
        }
      }
      length += end === -1 ? piece.length : end
      yield end === -1 ? piece : piece.slice(0, end)
      if (end !== -1) {
        rest = piece.slice(end)
        return
      }
      from = 0
      const next: IteratorResult<string> = await chunks.next()
      piece = next.done === true ? undefined : next.value
    }
  }
  return { text: text(), rest: () => rest, length: () => length }
}
