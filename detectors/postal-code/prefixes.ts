import { PREFIXES } from './data.js'

let table: Map<string, string[]> | undefined

/** Prefectures in which a postal code's first three digits are used: none (not assigned), one, or two at a border. */
export function prefecturesOfZip(zip: string): readonly string[] {
  table ??= build()
  return table.get(zip.slice(0, 3)) ?? []
}

function build(): Map<string, string[]> {
  const prefixes = new Map<string, string[]>()
  for (const [prefecture, ranges] of PREFIXES) {
    for (const range of ranges.split(' ')) {
      const [from = '', to = from] = range.split('-')
      for (let n = Number(from); n <= Number(to); n++) {
        const prefix = String(n).padStart(3, '0')
        prefixes.set(prefix, [...(prefixes.get(prefix) ?? []), prefecture])
      }
    }
  }
  return prefixes
}
