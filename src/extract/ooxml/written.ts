import { isPlausible } from './plausible.js'
import type { Attributes } from './xml.js'

/** Gathers, from a part whose main structure is walked elsewhere, what a person may have written. */
export interface Written {
  open(name: string, attributes: Attributes): void
  close(): void
  text(text: string): void
}

/** Text is gathered per element, plausible attribute values one by one. */
export function createWritten(emit: (text: string) => void): Written {
  let pending = ''
  const flush = (): void => {
    const text = pending
    pending = ''
    if (text.trim() !== '') emit(text)
  }
  return {
    open(name, attributes) {
      flush()
      for (const key in attributes) {
        const value = attributes[key] as string
        if (isPlausible(name, key, value)) emit(value)
      }
    },
    close: flush,
    text(text) {
      pending += text
    },
  }
}
