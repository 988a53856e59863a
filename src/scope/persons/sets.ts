/** Disjoint sets of the numbers 0 … n−1 (union-find): the smallest member stands for its set, so the result does not depend on the order of joining. */
export interface DisjointSets {
  /** The smallest member of the set that holds `member`. */
  root(member: number): number
  join(a: number, b: number): void
}

/** n sets of one member each. */
export function createDisjointSets(n: number): DisjointSets {
  const parent = new Uint32Array(n)
  for (let index = 0; index < n; index++) parent[index] = index
  const root = (member: number): number => {
    let at = member
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  return {
    root,
    join(a, b) {
      const [x, y] = [root(a), root(b)]
      if (x < y) parent[y] = x
      else if (y < x) parent[x] = y
    },
  }
}
