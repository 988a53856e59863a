/** Share of cells that a column of no persons bears out by chance, and that a column of persons does. */
const [CHANCE, PERSONS] = [0.2, 0.93]
/** Log odds of a person under a header of persons, as the scorer's thresholds are set. */
const USUAL = 2.9
const [LEAST, MOST] = [-7, 0.8]

/**
 * What a column's cells say of one more, in nats to be added to its score: under 氏名又は名称 stand firms, too, and a column in which the header is
 * borne out by every other cell makes a name of what is doubtful. `share`: see `TextView.share`; 0 where nothing is known.
 */
export function trustOf(share: number | undefined): number {
  if (share === undefined) return 0
  const persons = Math.max(0.01, Math.min(0.995, (share - CHANCE) / (PERSONS - CHANCE)))
  return Math.max(LEAST, Math.min(MOST, Math.log(persons / (1 - persons)) - USUAL))
}
