import { BEYOND, PREFIXES } from './data.js'

/** By the first three digits: the prefecture of most codes, and how those of others begin. */
let table: Map<string, { most: string; beyond: [beginning: string, prefecture: string][] }> | undefined

/** Prefectures in which a postal code is used: none (not assigned), one, or two where it is shared at a border. */
export function prefecturesOfZip(zip: string): readonly string[] {
  table ??= build()
  const known = table.get(zip.slice(0, 3))
  if (known === undefined) return []
  const beyond = known.beyond.find(([beginning]) => zip.startsWith(beginning))
  if (beyond === undefined) return [known.most]
  return beyond[0].endsWith(OF_BOTH) ? [known.most, beyond[1]] : [beyond[1]]
}

/** 以下に掲載がない場合. */
const OF_BOTH = '0000'

function build(): NonNullable<typeof table> {
  const prefixes: NonNullable<typeof table> = new Map()
  for (const [most, ranges] of PREFIXES) {
    for (const range of ranges.split(' ')) {
      const [from = '', to = from] = range.split('-')
      for (let n = Number(from); n <= Number(to); n++) prefixes.set(String(n).padStart(3, '0'), { most, beyond: [] })
    }
  }
  for (const [prefecture, beginnings] of BEYOND)
    for (const beginning of beginnings.split(' ')) prefixes.get(beginning.slice(0, 3))!.beyond.push([beginning, prefecture])
  return prefixes
}
