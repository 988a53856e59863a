/** Names of foreign residents, drawn part by part from `residents.txt`, as offices write them. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LIST = join(dirname(fileURLToPath(import.meta.url)), 'residents.txt')

/** @returns { country, script, order, family, given } for each country and script; `family` is empty where people bear none. */
export function readResidents() {
  const found = new Map()
  for (const line of readFileSync(LIST, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [country, script, part, order, ...words] = line.split(' ')
    const key = `${country} ${script}`
    const lists = found.get(key) ?? { country, script, order, family: [], given: [] }
    lists[part].push(...words)
    found.set(key, lists)
  }
  return [...found.values()]
}

/** One name in an order and with marks that occur. */
export function residentName({ country, script, order, family, given }, pick, random) {
  const first = pick(given)
  const middle = random() < 0.3 || (country === 'myanmar' && random() < 0.7) ? [pick(given)] : []
  const last = family.length > 0 ? [pick(family)] : []
  if (random() < 0.1) return written(script === 'latin' && random() < 0.5 ? first.toUpperCase() : pick([first, ...last]), script, random)
  if (script === 'kanji') return [...last, first].join(random() < 0.5 ? '' : ' ')
  const isEast = order === 'east' ? random() < 0.85 : random() < 0.4
  const parts = isEast ? [...last, ...middle, first] : [first, ...middle, ...last]
  if (script === 'katakana') return parts.join(pick(['・', ' ', '・', ' ', '=', '']))
  if (last.length > 0 && random() < 0.15) return `${last[0]}, ${[first, ...middle].join(' ')}`
  if (last.length > 0 && random() < 0.15)
    return isEast ? `${last[0].toUpperCase()} ${[...middle, first].join(' ')}` : `${[first, ...middle].join(' ')} ${last[0].toUpperCase()}`
  return written(parts.join(' '), script, random)
}

const written = (name, script, random) => (script === 'latin' && random() < 0.35 ? name.toUpperCase() : name)
