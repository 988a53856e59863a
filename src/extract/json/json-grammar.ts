import type { JsonToken } from './json-tokens.js'

/** What stands where in JSON; what a value's string is. */
export type JsonStep = 'begin' | 'end' | 'key' | 'value' | 'nothing' | 'wrong'

/** Follows the tokens of JSON texts one after the other (RFC 8259; as common tools do, it lets a last comma pass). */
export interface JsonGrammar {
  step(token: JsonToken): JsonStep
  /** Is the text complete here? */
  isComplete(): boolean
}

type State = 'value' | 'key' | 'colon' | 'comma'

/** Deeper than any document: such nesting is read as running text. */
const DEPTH_MAX = 500

export function createJsonGrammar(): JsonGrammar {
  const stack: ('{' | '[')[] = []
  let state: State = 'value'
  const valueEnds = (): void => void (state = stack.length === 0 ? 'value' : 'comma')
  return {
    step(token) {
      if (token === 'comment') return 'nothing'
      const inside = stack.at(-1)
      switch (token) {
        case '{':
        case '[':
          if (state !== 'value' || stack.length >= DEPTH_MAX) return 'wrong'
          stack.push(token)
          state = token === '{' ? 'key' : 'value'
          return 'begin'
        case '}':
        case ']':
          if (inside !== (token === '}' ? '{' : '[') || state === 'colon' || (state === 'value' && inside === '{')) return 'wrong'
          stack.pop()
          valueEnds()
          return 'end'
        case ',':
          if (state !== 'comma') return 'wrong'
          state = inside === '{' ? 'key' : 'value'
          return 'nothing'
        case ':':
          if (state !== 'colon') return 'wrong'
          state = 'value'
          return 'nothing'
        default:
          if (token === 'string' && state === 'key') {
            state = 'colon'
            return 'key'
          }
          // Outside of everything only objects and lists are expected.
          if (state !== 'value' || inside === undefined || token === 'bad') return 'wrong'
          valueEnds()
          return 'value'
      }
    },
    isComplete: () => stack.length === 0,
  }
}
