// Keeps account of what was planted where, so that a test can compare it with what is found.

const TYPES = {
  name: 'person-name',
  kana: 'person-name',
  zip: 'postal-code',
  address: 'address',
  phone: 'phone-number',
  mobile: 'phone-number',
  email: 'email',
  card: 'card-number',
  myNumber: 'my-number',
  number: 'member-id',
}

/** An empty account. */
export function createPlan(seed, persons) {
  const files = []
  const values = new Set()
  const dummies = {}
  const distinct = new Map()
  return {
    /** Opens the account of a file; `unreadable` names the reason why nothing can be found in it. */
    file(path, unreadable) {
      const entry = { path, ...(unreadable && { unreadable }), planted: {} }
      files.push(entry)
      const account = {
        /** One occurrence of a value as it is written; `canonical` is the same for all its spellings. */
        plant(type, written, canonical) {
          values.add(written)
          entry.planted[type] = (entry.planted[type] ?? 0) + 1
          if (unreadable === undefined) distinct.set(type, (distinct.get(type) ?? new Set()).add(canonical))
        },
        /** Fields of a person, as they are. */
        person(person, fields) {
          for (const field of fields) {
            account.plant(TYPES[field], person[field], TYPES[field] === 'person-name' ? person[field].replace(' ', '') : person[field])
          }
        },
        /** Recognised test data: counted apart. */
        dummy(type) {
          dummies[type] = (dummies[type] ?? 0) + 1
        },
      }
      return account
    },
    manifest() {
      const planted = {}
      for (const file of files.filter(({ unreadable }) => unreadable === undefined)) {
        for (const [type, count] of Object.entries(file.planted))
          planted[type] = { findings: (planted[type]?.findings ?? 0) + count, distinct: distinct.get(type).size }
      }
      return { seed, persons, files, planted, dummies, values: [...values] }
    },
  }
}
