/** What the cells of a column of this role are, for a detector that knows no label. */
const TYPES: readonly [role: string, type: string][] = [
  ['person.', 'person-name'],
  ['contact.email', 'email'],
  ['contact.', 'phone-number'],
  ['address.zip', 'postal-code'],
  ['address.', 'address'],
  ['bio.birth', 'birth-date'],
  ['id.mynumber', 'my-number'],
  ['finance.card', 'card-number'],
]

/** What a label of this role asks for, as the type that a detector sees in a cell of which nothing else is known; undefined for what none sees. */
export const typeOfRole = (role: string): string | undefined => TYPES.find(([prefix]) => role.startsWith(prefix))?.[1]
