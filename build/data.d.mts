/** What a file of data is made of: paths, and packages by their versions. */
export interface MadeOf {
  files(): string[]
  packages: readonly string[]
}
export type Stamps = Record<string, string>

export const DATA_FOLDER: string
export const MADE_OF: Readonly<Record<string, MadeOf>>
/** Changes with what a file is made of; undefined where something learned was taken out (its licence is another). */
export function stampOf(made: MadeOf): string | undefined
/** The stamps of all of these: what the program is built with. */
export function dataStamp(stamps: Stamps): string
/** Stamps as the sources are now, by file. */
export function stampsNow(of?: Readonly<Record<string, MadeOf>>): Stamps
/** Those that have to be made anew. */
export function staleFiles(folder?: string, now?: Stamps): string[]
/** Notes that these were made of the sources as they are now. */
export function noteMade(names: readonly string[], folder?: string, now?: Stamps): void
