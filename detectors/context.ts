import type { ColumnView, TextView } from '../src/contract/index.js'

/** What the words around a value say about it. */
export type Stance = 'for' | 'against' | 'neutral'

/** The words and roles that decide for one type. */
export interface Speech {
  /** Roles (table/roles) that mean this type. */
  roles: RegExp
  /** Roles that rule it out; default: those of other identifiers and of things. */
  foreign?: RegExp
  /** Words that speak for it and words that speak against it, in labels and in the sentence before the value. */
  words: RegExp
  /** What labels were found to say: a column asks for the same one with every cell. */
  memory: Map<string, { role: string | undefined; stance: Stance }>
}

/** Labels remembered for one type; running text can bring any number of them. */
const MEMORY_MAX = 1000

/** Roles of columns that hold identifiers of another kind, things or amounts. */
const FOREIGN = /^(?:id|finance|auth|online|vehicle|other|bio)(?:\.|$)/

/** How far back a sentence may name what a number is, in characters: 'マイナンバー（個人番号カードの裏面に記載）は1234…'. */
const REACH = 40

/** `group 1` speaks for, `group 2` against: one pass finds which stands nearest. */
export function speech(roles: RegExp, words: { for: string; against: string }, foreign = FOREIGN): Speech {
  return { roles, foreign, words: new RegExp(`(${words.for})|(${words.against})`, 'gi'), memory: new Map() }
}

/** One value: a table cell, or what stands behind a label in running text. */
export const isValue = (view: TextView): boolean => view.kind === 'cell' || view.label !== undefined

/** What the column, the header or the label before the value says. */
export function labelStance({ role, label }: ColumnView, speech: Speech): Stance {
  if (role === undefined && label === undefined) return 'neutral'
  const { memory } = speech
  const key = label ?? ''
  const known = memory.get(key)
  if (known !== undefined && known.role === role) return known.stance
  const stance = readLabel(role, label, speech)
  if (memory.size >= MEMORY_MAX) memory.clear()
  memory.set(key, { role, stance })
  return stance
}

function readLabel(role: string | undefined, label: string | undefined, { roles, foreign = FOREIGN, words }: Speech): Stance {
  if (role !== undefined) {
    if (roles.test(role)) return 'for'
    if (foreign.test(role)) return 'against'
  }
  return label === undefined ? 'neutral' : lastWord(label, words)
}

/** What the words in the same sentence before `at` say; the nearest word decides. */
export function stanceBefore(text: string, at: number, { words }: Speech, reach = REACH): Stance {
  const before = text.slice(Math.max(0, at - reach), at)
  return lastWord(before.slice(before.lastIndexOf('。') + 1), words)
}

/** The label's word, or the sentence's where there is none. */
export function stanceAt(view: TextView, at: number, words: Speech): Stance {
  const stance = labelStance(view, words)
  return stance === 'neutral' ? stanceBefore(view.text, at, words) : stance
}

function lastWord(text: string, words: RegExp): Stance {
  let stance: Stance = 'neutral'
  for (const match of text.matchAll(words)) stance = match[1] === undefined ? 'against' : 'for'
  return stance
}
