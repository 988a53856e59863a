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
  const names = new Set<string>()
  /** The one who bears a family name; '' for several. */
  const byFamily = new Map<string, string>()
  return {
    note({ keys }) {
      if (names.size >= NAMES_MAX) return
      let full = ''
      let family = ''
      for (const { kind, value } of keys) {
        if (kind === 'name' || kind === 'kana' || kind === 'romaji') {
          names.add(`${kind} ${value}`)
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
      const full = keys.filter(({ kind }) => kind === 'name' || kind === 'kana' || kind === 'romaji')
      if (full.length > 0) return full.some(({ kind, value }) => names.has(`${kind} ${value}`))
      return (byFamily.get(keys.find(({ kind }) => kind === 'family')?.value ?? '') ?? '') !== ''
    },
  }
}
