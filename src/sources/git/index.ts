/** What git knows, read through its own program. */
export type { Change, Lines, OpenBlob, ParentBlob } from './change.js'
