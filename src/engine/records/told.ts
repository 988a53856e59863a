import type { PersonRecord } from '../../records/record.js'

/** Names remembered of one document's tables. */
const NAMES_MAX = 20_000
const NAMES: ReadonlySet<string> = new Set(['name', 'kana', 'romaji', 'reading', 'family', 'given'])

/** Who has been told of in a document's tables: its running text that names one of them and says nothing else tells of nobody new. */
export interface Told {
  note(record: PersonRecord): void
  /** 山田太郎様 in a mail to 山田太郎, 山田様 where the tables have one 山田. */
  has(record: PersonRecord): boolean
}

/** Nobody yet. */
export function createTold(): Told {
  const names = { name: new Set<string>(), kana: new Set<string>(), romaji: new Set<string>() }
  const isFull = (): boolean => names.name.size + names.kana.size + names.romaji.size >= NAMES_MAX
  /** The one who bears a family name; '' for several. */
  const byFamily = new Map<string, string>()
  return {
    note({ keys }) {
      if (isFull()) return
      let full = ''
      let family = ''
      for (const { kind, value } of keys) {
        if (kind === 'name' || kind === 'kana' || kind === 'romaji') {
          names[kind].add(value)
          full ||= value
        } else if (kind === 'family') family = value
      }
      if (family === '' || full === '') return
      const known = byFamily.get(family)
      if (known === undefined) byFamily.set(family, full)
      else if (known !== full) byFamily.set(family, '')
    },
    has({ keys, types, class: own }) {
      if (own !== 'unknown' || types.length !== 1 || keys.length === 0 || keys.some(({ kind }) => !NAMES.has(kind))) return false
      let hasFull = false
      for (const { kind, value } of keys) {
        if (kind !== 'name' && kind !== 'kana' && kind !== 'romaji') continue
        if (names[kind].has(value)) return true
        hasFull = true
      }
      if (hasFull) return false
      return (byFamily.get(keys.find(({ kind }) => kind === 'family')?.value ?? '') ?? '') !== ''
    },
  }
}
