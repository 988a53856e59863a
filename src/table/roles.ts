export type { Meaning } from './dictionary.js'
export { labelAtEnd, type LabelBefore } from './label-at-end.js'
export { isDictionaryLabel, roleOf } from './lookup.js'
