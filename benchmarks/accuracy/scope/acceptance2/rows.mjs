// Rows of lists with their truth: who stands in which cells, and what a row says of them.

/**
 * Rows of `columns` `[label, slot, write]`; a row of `rows` has a person in each slot (or nobody) and whatever `write` needs; `slot` undefined: nobody's.
 * A slot `clerk` is the own staff. @returns head, rows (cells and who stands in them) and the labels with their types.
 */
export function list(rows, columns) {
  const slots = [...new Set(columns.map(([, slot]) => slot).filter((slot) => slot !== undefined))]
  const spans = spansOf(columns, slots)
  return {
    head: columns.map(([label]) => label),
    labels: columns.filter(([, , write]) => write.type !== undefined).map(([label, , write]) => [label, write.type]),
    rows: rows.map((row, n) => {
      const cells = columns.map(([, slot, write]) => {
        const subject = slot === undefined ? row : row[slot]
        if (subject === undefined) return { text: '' }
        const made = write(subject, row, n)
        return typeof made === 'object' ? made : { text: made }
      })
      const who = slots.flatMap((slot) => {
        const own = columns.flatMap(([, of], at) => (of === slot && cells[at].text !== '' ? [at] : []))
        const facts = own.map((at) => cells[at])
        const isThere = facts.some(({ named, keys = [] }) => named || keys.includes('mobile') || keys.includes('email'))
        if (row[slot] === undefined || !isThere) return []
        return [mention(row[slot], facts, { columns: spans.get(slot), ...(slot === 'clerk' ? { isStaff: true } : {}) })]
      })
      return { cells: cells.map(({ text }) => text), who: once(row.shared ? shareHome(who, row.shared, row) : who) }
    }),
  }
}

/** From which column to which the cells of a slot stand, from 1, up to where the next begins: a record's place is its first cell. */
function spansOf(columns, slots) {
  const starts = slots.map((slot) => [slot, columns.findIndex(([, of]) => of === slot)]).sort(([, a], [, b]) => a - b)
  return new Map(starts.map(([slot, start], n) => [slot, [n === 0 ? 1 : start + 1, starts[n + 1]?.[1] ?? columns.length]]))
}

/** Who stands in a row twice (an account in the user's own name) is there once. */
function once(who) {
  const seen = new Map()
  for (const one of who) {
    const first = one.isStaff ? undefined : seen.get(one.person)
    if (first === undefined) seen.set(one.isStaff ? one : one.person, one)
    else {
      one.keys.forEach((key) => first.keys.add(key))
      one.knows.forEach((fact) => first.knows.add(fact))
    }
  }
  return [...seen.values()]
}

/** A row that says that people live together: the home of the one is the other's. */
function shareHome(who, slots, row) {
  const persons = slots.map((slot) => row[slot])
  const isKnown = who.some(({ person, knows }) => persons.includes(person) && knows.has('region'))
  if (isKnown) for (const one of who) if (persons.includes(one.person)) one.knows.add('region')
  return who
}

/** One record: whose it is, the facts it can be joined by, what it tells. */
export function mention(person, facts, more = {}) {
  return {
    person,
    keys: new Set(facts.flatMap(({ keys = [] }) => keys)),
    knows: new Set(facts.flatMap(({ knows = [] }) => knows)),
    ...more,
  }
}

/** A record is `keyed` where its facts lead to most of the other records of its person: two lists with nothing but a name in common are a case of doubt. */
export function keyed(truth) {
  const byPerson = new Map()
  for (const entry of truth) if (!entry.isStaff) byPerson.set(entry.person, [...(byPerson.get(entry.person) ?? []), entry])
  const strong = new Set()
  for (const entries of byPerson.values()) {
    const groups = []
    for (const entry of entries) {
      const touching = groups.filter(({ keys }) => [...entry.keys].some((key) => keys.has(key)))
      const group = { keys: new Set(entry.keys), entries: [entry] }
      for (const other of touching) {
        groups.splice(groups.indexOf(other), 1)
        other.keys.forEach((key) => group.keys.add(key))
        group.entries.push(...other.entries)
      }
      groups.push(group)
    }
    const [largest] = groups.sort((a, b) => b.entries.length - a.entries.length)
    if (largest.keys.size > 0) largest.entries.forEach((entry) => strong.add(entry))
  }
  return truth.map((entry) => ({ ...entry, keyed: strong.has(entry) }))
}
