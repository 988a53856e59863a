/** Deals persons to the files of an incident. */
export function createPlan(random, people) {
  return {
    /** Those from one place of the population to another. */
    customers: (from, to) => people.slice(from, to),
    /** `count` of a list, by chance, without repetition. */
    some(list, count) {
      const copy = [...list]
      const wanted = Math.min(count, copy.length)
      for (let at = 0; at < wanted; at++) {
        const other = random.int(at, copy.length - 1)
        ;[copy[at], copy[other]] = [copy[other], copy[at]]
      }
      return copy.slice(0, wanted)
    },
  }
}
