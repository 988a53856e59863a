export type { Meaning } from './dictionary.js'
export { asciiLabels, labelAtEnd, type LabelBefore } from './label-at-end.js'
export { isDictionaryLabel, roleOf } from './lookup.js'
