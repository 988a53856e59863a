// What is true of an incident: who there is, and whose record stands where.

/** @returns persons (their number), entries by path, and the distributions of regions, ages and sexes over the persons. */
export function createTruth(incident, referenceDate) {
  const entries = incident.truth.filter(({ staff, apart }) => staff === undefined && !apart)
  // Who is told of and is no living individual (a dead person): found or not, nobody to count.
  const apart = incident.truth.filter((entry) => entry.apart).map((entry) => ({ ...entry, isStaff: true }))
  const staff = incident.truth.flatMap((entry) =>
    (entry.staff ?? []).map((person) => ({ ...entry, person, isStaff: true, knows: new Set() })),
  )
  const known = new Map()
  const byPath = new Map()
  const place = (entry) => {
    const list = byPath.get(entry.path)
    if (list === undefined) byPath.set(entry.path, [entry])
    else list.push(entry)
  }
  for (const entry of [...entries, ...staff]) {
    const person = entry.person.sameAs ?? entry.person
    const facts = known.get(person) ?? new Set()
    known.set(person, facts)
    for (const fact of entry.knows) facts.add(fact)
    place(entry)
  }
  for (const entry of apart) place(entry)
  const count = (key) => {
    const counts = {}
    for (const [person, facts] of known) {
      const value = key(person, facts)
      counts[value] = (counts[value] ?? 0) + 1
    }
    return counts
  }
  return {
    persons: known.size,
    entries,
    byPath,
    files: new Map([...incident.files, ...(incident.members ?? [])]),
    regions: count((person, facts) => (facts.has('region') ? (person.office ?? person.home.town.prefecture) : 'unknown')),
    ages: count((person, facts) => (facts.has('birth') ? band(ageOn(person.birth, referenceDate)) : 'unknown')),
    sexes: count((person, facts) => (facts.has('sex') ? (person.woman ? 'female' : 'male') : 'unknown')),
  }
}

function ageOn({ year, month, day }, date) {
  const [y, m, d] = date.split('-').map(Number)
  return y - year - (m < month || (m === month && d < day) ? 1 : 0)
}

const band = (age) => (age >= 100 ? '100+' : `${Math.floor(age / 10) * 10}-${Math.floor(age / 10) * 10 + 9}`)
