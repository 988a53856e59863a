// Rows of lists with their truth.

/**
 * One record: whose, by what it can be joined, what it tells. A fact beside a name in kana only joins no record that has the kanji only:
 * a record's birth date, address and telephone of the house are keys of the writings in which it names its person.
 */
export function mention(person, facts, more = {}) {
  const keys = facts.flatMap(({ keys: own = [] }) => own)
  const writings = new Set(facts.flatMap(({ named }) => (named === undefined ? [] : [named === true ? 'kanji' : named])))
  const alone = keys.filter((key) => /^(?:mobile|email|id:)/.test(key))
  const paired = keys.filter((key) => !/^(?:mobile|email|id:)/.test(key))
  return {
    person,
    keys: new Set([...alone, ...[...writings].flatMap((writing) => paired.map((key) => `${writing}+${key}`))]),
    knows: new Set(facts.flatMap(({ knows = [] }) => knows)),
    ...more,
  }
}

/**
 * Rows of `columns` `[label, slot, write]`: `row[slot]` is the person, nobody where it is undefined; without a slot `write` takes the row.
 * A row `{ raw }` is nobody's (a test entry, a sum), a person with `firm` is a company, `also` are persons whom a remark names. `staff` are slots of the own people. `live`: slots that live together in that row.
 */
export function list(rows, columns, { staff = ['clerk'], live = [] } = {}) {
  const slots = [...new Set(columns.flatMap(([, slot]) => (slot === undefined ? [] : [slot])))]
  const first = new Map(slots.map((slot) => [slot, columns.findIndex(([, of]) => of === slot) + 1]))
  const ends = (from) => Math.min(...[...first.values()].filter((other) => other > from), columns.length + 1) - 1
  const span = (slot) => [first.get(slot), ends(first.get(slot))]
  const leading = [...first.values()].sort((a, b) => a - b)[0]
  return {
    head: columns.map(([label]) => label),
    labels: columns.filter(([, , write]) => write.type !== undefined).map(([label, , write]) => [label, write.type]),
    rows: rows.map((row, n) => {
      if (row.raw) return { cells: row.raw, who: [] }
      const cells = columns.map(([, slot, write]) => {
        const subject = slot === undefined ? row : row[slot]
        if (subject === undefined) return { text: '' }
        const made = write(subject, row, n)
        return made !== null && typeof made === 'object' && !(made instanceof Date) ? made : { text: made }
      })
      const there = slots.flatMap((slot) => {
        const facts = columns.flatMap(([, of], at) => (of === slot && cells[at].text !== '' ? [cells[at]] : []))
        if (
          row[slot] === undefined ||
          row[slot].firm ||
          !facts.some(({ named, keys = [] }) => named || keys.some((key) => /mobile|email/.test(key)))
        )
          return []
        const [from, to] = span(slot)
        return [
          mention(row[slot], facts, { columns: [from === leading ? 1 : from, to], ...(staff.includes(slot) ? { isStaff: true } : {}) }),
        ]
      })
      const who = merged(there)
      const home = who.some(({ person, knows }) => live.some((slot) => row[slot] === person) && knows.has('region'))
      for (const { person, facts, columns: own } of row.also ?? []) who.push(mention(person, facts, { columns: own }))
      if (home) for (const one of who) if (live.some((slot) => row[slot] === one.person)) one.knows.add('region')
      return { cells: cells.map(({ text }) => text), who }
    }),
  }
}

/** Who stands in a row twice is there once. */
function merged(who) {
  const seen = []
  for (const one of who) {
    const before = seen.find((other) => other.person === one.person && other.isStaff === one.isStaff)
    if (before === undefined) seen.push(one)
    else {
      one.keys.forEach((key) => before.keys.add(key))
      one.knows.forEach((fact) => before.knows.add(fact))
    }
  }
  return seen
}
