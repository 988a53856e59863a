// Rows whose columns know whose they are.

/** A row of `[label, cell, pen?]`: who has which columns follows from the pens. */
export function rowOf(fields) {
  const owned = new Map()
  fields.forEach(([, , owner], at) => {
    if (owner !== undefined) owned.set(owner, [owned.get(owner)?.[0] ?? at + 1, at + 1])
  })
  return {
    labels: fields.map(([label]) => label),
    cells: fields.map(([, cell]) => cell),
    who: [...owned].map(([owner, columns]) => owner.who(columns)),
  }
}

/** A table of such rows. */
export const tableOf = (rows) => [[rows[0].labels], rows]
