/** What git knows, read through its own program: nothing is written, nothing fetched. */
export { openBlobs, wholeOf, type Blobs, type GitObject } from './blobs.js'
export type { Change, Lines, OpenBlob, ParentBlob } from './change.js'
export { branchChanges, historyChanges, rangeChanges, stagedChanges, type ChangeSet } from './changes.js'
export { commitOf } from './commits.js'
export { repositoryOf, type Repository } from './git.js'
export { lfsPointer, lfsStore, POINTER_MAX, type LfsPointer } from './lfs.js'
export { addedLines, commonLines, countsLikeGit, hasLine } from './lines.js'
export { workTreeFiles } from './work-tree.js'
