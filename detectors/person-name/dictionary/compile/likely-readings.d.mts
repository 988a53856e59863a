/** What a kanji, or a name, may stand for in a reading, with how likely that is. */
export type Shares = readonly (readonly [reading: string, share: number])[]

/** How a name may be read, the likeliest first, as far as its letters are known. */
export function likelyReadings(name: string, sharesOf: (letter: string) => Shares | undefined, most: number): string[]

/** 奈奈 for 奈々. */
export function repeated(name: string): string
