/**
 * mc:AlternateContent gives the same content several times, for newer and older programs (ECMA-376-3, 7.6). The first branch is read; of the
 * others only what the first one did not say.
 */
export interface Alternates {
  open(): void
  close(): string
  /** A branch, Choice or Fallback, begins. */
  branch(): void
  /** Ends the branch. */
  leave(): void
  /** Text of a run directly in the paragraph that holds the alternatives, which `depth` tells apart; false if it is not to be added now. */
  run(text: string, depth: number): boolean
  /** A paragraph within a branch ended; false if an earlier branch said the same. */
  paragraph(text: string): boolean
  /** Paragraph depth at which the innermost alternatives stand. */
  enter(depth: number): void
}

interface Alternative {
  branches: number
  inside: boolean
  depth: number
  /** Run text of the first branch and of the later ones. */
  first: string
  later: string
  /** Paragraphs of the branches before, without white space, with their number. */
  seen: Map<string, number>
  size: number
}

/** Characters remembered of one alternative; beyond them a text may be given twice, but none is lost. */
const SIZE_MAX = 4_000_000
/** Alternatives within alternatives that are looked at; Office nests two. */
const NESTED_MAX = 8

export function createAlternates(): Alternates {
  const stack: Alternative[] = []
  const top = (): Alternative | undefined => stack.at(-1)
  return {
    open: () => void stack.push({ branches: 0, inside: false, depth: -1, first: '', later: '', seen: new Map(), size: 0 }),
    enter(depth) {
      const alternative = top()
      if (alternative?.depth === -1) alternative.depth = depth
    },
    close() {
      const alternative = stack.pop()
      if (alternative === undefined || alternative.later === '') return ''
      return squeeze(alternative.first).includes(squeeze(alternative.later)) ? '' : alternative.later
    },
    branch() {
      const alternative = top()
      if (alternative === undefined) return
      alternative.branches++
      alternative.inside = true
    },
    leave() {
      const alternative = top()
      if (alternative !== undefined) alternative.inside = false
    },
    run(text, depth) {
      const alternative = top()
      if (alternative === undefined || !alternative.inside || alternative.depth !== depth) return true
      if (alternative.branches === 1) {
        if (alternative.first.length < SIZE_MAX) alternative.first += text
        return true
      }
      if (alternative.later.length >= SIZE_MAX) return true
      alternative.later += text
      return false
    },
    paragraph(text) {
      const key = stack.length > 0 ? squeeze(text) : ''
      if (key === '') return true
      let isNew = true
      for (const alternative of stack.slice(-NESTED_MAX)) {
        const count = alternative.seen.get(key) ?? 0
        if (alternative.branches > 1 && count > 0) {
          alternative.seen.set(key, count - 1)
          isNew = false
        } else if (alternative.branches === 1 && alternative.size < SIZE_MAX) {
          alternative.seen.set(key, count + 1)
          alternative.size += key.length
        }
      }
      return isNew
    },
  }
}

const squeeze = (text: string): string => text.replace(/\s+/g, '')
