import type { Readable } from 'node:stream'

/** Sorted, disjoint ranges of line numbers, both ends included; 'all' where the whole file is new. */
export type Lines = 'all' | readonly (readonly [first: number, last: number])[]

/** What a parent commit had in the place of a file. */
export interface ParentBlob {
  /** Object id of the blob. */
  id: string
  path: string
}

/** A file that a change brings or alters, as git tells it. Deletions are none. */
export interface Change {
  /** As it may be shown, from the top of the work tree. */
  path: string
  /** Path before a rename. */
  oldPath?: string
  /** Object id of the blob; absent for a file of the work tree. */
  id?: string
  /** Octal, as git writes it: '100644', '120000' a symlink, '160000' a submodule. */
  mode: string
  /** Id of the commit that brings it; absent for the index and the work tree. */
  commit?: string
  /** The blobs that it was made of, one per parent that has the file; empty where it is new in all its parents. */
  parents: readonly ParentBlob[]
}

/** Bytes of a blob, once per call. */
export type OpenBlob = () => Readable
