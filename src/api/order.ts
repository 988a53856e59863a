import type { Finding, Place } from '../contract/index.js'

/**
 * Findings in the order of the contract: by code unit of the path, then by place (sheets and parts in the order in which the reader
 * came to them, then row and column, page and line as numbers), then by span. Sorts in place; does not depend on the workers.
 */
export function sortFindings(findings: Finding[]): Finding[] {
  const ranks = new Map<string, number>()
  const rankOf = ({ path, place }: Finding): number => {
    const key = `${path}\0${groupOf(place)}`
    let rank = ranks.get(key)
    if (rank === undefined) ranks.set(key, (rank = ranks.size))
    return rank
  }
  const keyed = findings.map((finding) => ({ finding, rank: rankOf(finding), at: positionOf(finding.place) }))
  keyed.sort(
    (a, b) =>
      byCodeUnit(a.finding.path, b.finding.path) ||
      a.rank - b.rank ||
      a.at[0] - b.at[0] ||
      a.at[1] - b.at[1] ||
      a.finding.span[0] - b.finding.span[0] ||
      a.finding.span[1] - b.finding.span[1],
  )
  keyed.forEach(({ finding }, index) => (findings[index] = finding))
  return findings
}

/** By code unit of the path; what has the same path stays as it came. */
export function sortByPath<T extends { path: string }>(items: T[]): T[] {
  return items.sort((a, b) => byCodeUnit(a.path, b.path))
}

/** Compares by code units, as results are ordered: -1, 0 or 1. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Places that are counted through together: one sheet, one part, all pages, all lines. */
function groupOf(place: Place): string {
  switch (place.kind) {
    case 'cell':
      return `cell\0${place.sheet}`
    case 'part':
      return `part\0${place.part}\0${place.number ?? ''}`
    case 'text':
      return `text\0${place.part ?? ''}`
    default:
      return place.kind
  }
}

function positionOf(place: Place): [number, number] {
  switch (place.kind) {
    case 'cell':
      return positionOfCell(place.ref)
    case 'part':
      return [place.paragraph, 0]
    case 'text':
      return [place.line, place.column]
    case 'page':
      return [place.page, place.line]
    case 'bytes':
      return [place.offset, 0]
    default:
      return [0, 0]
  }
}

/** 'AB12' → row 12, column 28. */
function positionOfCell(ref: string): [number, number] {
  let column = 0
  let at = 0
  for (; at < ref.length; at++) {
    const c = ref.charCodeAt(at)
    if (c < 65 || c > 90) break
    column = column * 26 + c - 64
  }
  return [Number(ref.slice(at)) || 0, column]
}
