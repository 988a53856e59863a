import { Script, scriptOf } from './characters.js'
import type { ProseName } from './prose.js'
import { Context } from './rules/context-bits.js'

const KATAKANA_WORDS = /^[\u30a1-\u30fa\u30fc]+(?: [\u30a1-\u30fa\u30fc]+)*$/

/** サントス マリア クリスティナ 様: of three names in katakana the last was taken for somebody else, and it is one person who is addressed, or all that a line says. */
export function withFurtherGiven(text: string, names: readonly ProseName[]): readonly ProseName[] {
  const joined: ProseName[] = []
  for (const name of names) {
    const before = joined.at(-1)
    if (before === undefined || !isFurther(text, before, name)) joined.push(name)
    else joined[joined.length - 1] = { ...name, start: before.start, confidence: Math.max(before.confidence, name.confidence) }
  }
  return joined
}

function isFurther(text: string, before: ProseName, name: ProseName): boolean {
  if (name.start !== before.end + 1 || text[before.end] !== ' ' || scriptOf(text.charCodeAt(name.start)) !== Script.katakana) return false
  const first = text.slice(before.start, before.end)
  const further = text.slice(name.start, name.end)
  // Two words by themselves are a list of two as often as one name.
  if (!first.includes(' ') || further.includes(' ') || !KATAKANA_WORDS.test(first) || !KATAKANA_WORDS.test(further)) return false
  return (name.context & Context.afterHonorific) !== 0 || (isLineEdge(text, before.start - 1) && isLineEdge(text, name.end))
}

const isLineEdge = (text: string, at: number): boolean => at < 0 || at >= text.length || text[at] === '\n'
