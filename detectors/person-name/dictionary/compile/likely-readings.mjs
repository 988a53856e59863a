/** Puts the readings of the letters of a name together: what the compiler leaves out of its list is what this finds by itself. */

/** Readings of a part of a name that are followed. */
const FOLLOWED = 64

/** 奈奈 for 奈々: a repeated kanji is read as it is read elsewhere. */
export const repeated = (name) => name.replace(/(.)々/gu, '$1$1')

/** How a name may be read, the likeliest first, as far as its letters are known. */
export function likelyReadings(name, sharesOf, most) {
  let ways = new Map([['', 1]])
  for (const letter of repeated(name)) {
    const shares = sharesOf(letter)
    if (shares === undefined) return []
    const longer = new Map()
    for (const [reading, share] of ways)
      for (const [part, own] of shares) longer.set(reading + part, (longer.get(reading + part) ?? 0) + share * own)
    ways = new Map(likeliest(longer, FOLLOWED))
  }
  return likeliest(ways, most).map(([reading]) => reading)
}

/** Of equal ones the first in order, so that each build has the same. */
const likeliest = (ways, most) => [...ways].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most)
