/**
 * A tree that looks like what companies keep beside personal data: source code, lock files, logs, statistics, product lists, invoices,
 * measurements, laws. Everything in it is made up. A few planted values are personal; whatever else is found is a false alarm.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { businessFiles } from './decoys-business.mjs'
import { technicalFiles } from './decoys-technical.mjs'

/** Deterministic random numbers (mulberry32) and what files are made of. */
function createDice(seed) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1))
  const pick = (list) => list[whole(0, list.length - 1)]
  const digits = (count) => Array.from({ length: count }, () => whole(0, 9)).join('')
  const hex = (count) => Array.from({ length: count }, () => whole(0, 15).toString(16)).join('')
  const base64 = (count) =>
    Buffer.from(hex(Math.ceil(count * 1.5)), 'hex')
      .toString('base64')
      .slice(0, count)
  const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
  const version = () => `${whole(0, 20)}.${whole(0, 40)}.${whole(0, 30)}`
  const day = () => `20${whole(10, 26)}-${pad(whole(1, 12))}-${pad(whole(1, 28))}`
  const time = () => `${pad(whole(0, 23))}:${pad(whole(0, 59))}:${pad(whole(0, 59))}`
  const ip = () => `${pick([8, 36, 58, 61, 103, 118, 126, 150, 202, 210, 219])}.${whole(1, 254)}.${whole(0, 254)}.${whole(1, 254)}`
  return {
    whole,
    pick,
    digits,
    hex,
    base64,
    uuid,
    version,
    day,
    time,
    ip,
    lines: (count, line) => Array.from({ length: count }, (_, i) => line(i)).join('\n') + '\n',
  }
}

const pad = (n) => String(n).padStart(2, '0')

/**
 * Writes the tree into a folder.
 * @returns the planted values by type: what a finding may rightly hold
 */
export function writeDecoys(folder, seed = 20260) {
  const planted = new Map()
  const plant = (type, value) => {
    if (!planted.has(type)) planted.set(type, new Set())
    planted.get(type).add(value)
    return value
  }
  const dice = createDice(seed)
  const files = { ...technicalFiles(dice, plant), ...businessFiles(dice, plant) }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return { planted, files: Object.keys(files).length }
}
