import type { Finding } from '../../contract/index.js'

/** Levels of SARIF that are used, worst first. */
export const LEVELS = ['error', 'warning', 'note'] as const
export type Level = (typeof LEVELS)[number]

/** GitHub keeps so many results of a run and drops the rest (and refuses a file with 25,000). */
export const MAX_RESULTS = 5000

/** One result: a finding, or several of a type in one file that were rolled up. */
export interface RolledUp<T> {
  level: Level
  one: T
  count: number
}

/** Gathers results as they come, however many there are, and gives back at most `max`. */
export interface Results<T> {
  add(level: Level, finding: Finding, one: T): void
  /** Worst first; the number of findings that are in none. */
  list(): { results: RolledUp<T>[]; omitted: number }
}

/**
 * Every finding by itself while they fit; else one result for each type in each file, at its first finding and with their number; else the worst of those.
 * Memory is bounded by `max`, whatever the number of findings.
 */
export function createResults<T>(max = MAX_RESULTS): Results<T> {
  const singles: RolledUp<T>[] = []
  const groups = new Map<string, RolledUp<T>>()
  const perLevel: Record<Level, number> = { error: 0, warning: 0, note: 0 }
  let total = 0
  let grouped = 0
  return {
    add(level, { path, type }, one) {
      total++
      if (singles.length <= max) singles.push({ level, one, count: 1 })
      const key = `${level}\0${type}\0${path}`
      const known = groups.get(key)
      if (known !== undefined) known.count++
      else if (perLevel[level] < max) {
        perLevel[level]++
        groups.set(key, { level, one, count: 1 })
      } else return
      grouped++
    },
    list() {
      if (total <= max) return { results: byLevel(singles), omitted: 0 }
      const results = byLevel([...groups.values()]).slice(0, max)
      return {
        results,
        omitted:
          total -
          grouped +
          byLevel([...groups.values()])
            .slice(max)
            .reduce((sum, { count }) => sum + count, 0),
      }
    },
  }
}

const byLevel = <T>(results: readonly RolledUp<T>[]): RolledUp<T>[] =>
  LEVELS.flatMap((level) => results.filter((result) => result.level === level))
