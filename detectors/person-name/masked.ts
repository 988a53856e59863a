/** What stands for what must not be read. A single * may be a mark of a footnote, a single ○ says who was present. */
const BEHIND = /^ ?(?:\*|[○●◯〇■□×✕]{2})/
const BEFORE = /(?:\*|[○●◯〇■□×✕]{2})$/
const ANY = /[*○●◯〇■□×✕]/

/** May the text hold a name that was made unreadable? Asked once of a text. */
export const holdsMask = (text: string): boolean => ANY.test(text)

/**
 * Is the stretch what is left of a name that was made unreadable: 佐***, 山田 **, 鈴木○○? Whole names are none of those: **山田太郎** is emphasis.
 * @param text normalised; `isWhole`: the name has a family and a given name
 */
export function isMasked(text: string, start: number, end: number, isWhole: boolean): boolean {
  if (isWhole) return false
  const [isBehind, isBefore] = [BEHIND.test(text.slice(end, end + 3)), BEFORE.test(text.slice(Math.max(0, start - 2), start))]
  // On both sides alike it is emphasis.
  if (isBehind && isBefore) return false
  // * at the beginning of a line is a bullet.
  return isBehind || (isBefore && start > 1 && text[start - 2] !== '\n')
}
