import type { Claim } from './claim.js'
import type { ProseTools } from './prose.js'
import type { OnFailure } from './run.js'

/** What was told of short texts that come again from document to document, as the keys and values of data files do; nothing of a document decides it. */
export interface Memory {
  /** What a cell is, by itself. */
  cells: Map<string, Claim | undefined>
  /** May a label be printed? */
  labels: Map<string, boolean>
}

/** An empty memory. */
export const createMemory = (): Memory => ({ cells: new Map(), labels: new Map() })

/** Longest text that is remembered, and how many are. */
const [REMEMBERED_LENGTH, REMEMBERED_MAX] = [64, 20_000]

/** The same as `ask`, from memory where a document has no say in the answer and no detector failed over it. */
export function recalled<Answer>(
  known: Map<string, Answer>,
  text: string,
  { book, onFailure }: ProseTools,
  ask: (onFailure: OnFailure) => Answer,
): Answer {
  if (text.length > REMEMBERED_LENGTH) return ask(onFailure)
  const answer = known.get(text)
  if (answer !== undefined || known.has(text)) return answer!
  const before = book.uses
  let failed = false
  const fresh = ask((id) => {
    failed = true
    onFailure(id)
  })
  if (failed || book.uses !== before) return fresh
  if (known.size >= REMEMBERED_MAX) known.clear()
  known.set(text, fresh)
  return fresh
}
