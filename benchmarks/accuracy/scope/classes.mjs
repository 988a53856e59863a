// How persons stand to the one who holds the files, as far as an incident says so: who is marked is judged (score.mjs).

/** Marks everyone of the lists who is not marked yet: whoever works there and is a customer, too, is of the staff. */
export function mark(name, ...lists) {
  for (const one of lists.flat()) if (one !== undefined) one.class ??= name
}

/** What was found of whom: by the true class and the one found, how many persons; and where those stand who are taken for something else. */
export function createClasses() {
  const counts = new Map()
  const where = new Map()
  let [right, all] = [0, 0]
  const bump = (map, key) => map.set(key, (map.get(key) ?? 0) + 1)
  const mostFirst = (map) => [...map].sort(([, a], [, b]) => b - a).map(([key, n]) => `${key} ${n}`)
  return {
    note(truth, found, paths) {
      all++
      if (found === truth) right++
      else bump(where, `${truth} as ${found}: ${[...new Set(paths)].sort().slice(0, 5).join(' + ')}`)
      if (!counts.has(truth)) counts.set(truth, new Map())
      bump(counts.get(truth), found)
    },
    /** Share of those judged whose class is right; undefined where nobody is judged. */
    share: () => (all === 0 ? undefined : right / all),
    lines: () => [...[...counts].map(([truth, own]) => `${truth}: ${mostFirst(own).join(', ')}`), ...mostFirst(where).slice(0, 25)],
  }
}
