/** Labels of the chain: outside, beginning, inside and end of a name, a name of one token. */
export const Label = { outside: 0, begin: 1, inside: 2, end: 3, single: 4 } as const
export const LABELS = 5
/** Labels with weights: all but `outside`, which is the zero of the scale. */
export const WEIGHTED = 4

/** May `next` follow `label`? */
export function follows(label: number, next: number): boolean {
  const within = label === Label.begin || label === Label.inside
  return within ? next === Label.inside || next === Label.end : next === Label.outside || next === Label.begin || next === Label.single
}

/** A name by the model: tokens from `first` to `last`, with the log odds of exactly this stretch. */
export interface Spotted {
  first: number
  last: number
  logOdds: number
  /** On the best path of the chain, and not only asked for. */
  chosen: boolean
}

/** Finds the names among the tokens observed last and scores the stretches of them that it is asked about (sorted by their first token). */
export type Decoder = (asked: readonly (readonly [first: number, last: number])[]) => Spotted[]
