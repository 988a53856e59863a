// A generator of numbers that any seed starts anew.

/** @returns draws: `int` from a to b, `pick` one of a list, `chance` in a hundred, `digits` of a number, `some` of a list */
export function createRandom(seed) {
  let state = (seed * 2_654_435_761 + 977) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from, to) => from + Math.floor(next() * (to - from + 1))
  return {
    int,
    pick: (list) => list[int(0, list.length - 1)],
    chance: (percent) => next() * 100 < percent,
    digits: (n) => Array.from({ length: n }, () => int(0, 9)).join(''),
    some: (list, count) => {
      const pool = [...list]
      for (let at = pool.length - 1; at > 0; at--) {
        const other = int(0, at)
        ;[pool[at], pool[other]] = [pool[other], pool[at]]
      }
      return pool.slice(0, count)
    },
  }
}
