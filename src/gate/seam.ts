import type { Allow, AllowUse, Finding, GateMode, GateNotice, GateRuling, ScanOptions } from '../contract/index.js'
import type { Change, OpenBlob } from '../sources/git/index.js'

/**
 * What the run hands to the policy, and what it wants back. The run finds out what the change brings; the policy decides what becomes of it and
 * never opens a repository by itself.
 */

/** A ruling and its reason in a word for programs (GateFinding.why); one that begins with '?' is not settled yet. */
export interface Ruled {
  ruling: GateRuling
  why: string
  allow?: Allow
}

/** How many findings of a type had a ruling: what only the whole decides (person-name:10) is decided on these. */
export interface Bucket {
  type: string
  ruling: GateRuling
  why: string
  findings: number
}

/** Rules the findings of one file that touch the change. */
export interface FileRuling {
  /**
   * Called once per finding, in the order in which they are found, its fingerprint with its likeness (touch.ts). Cheap and synchronous: a file may
   * hold a million.
   */
  rule(finding: Finding): Ruled
  /** After the last finding of the file: what else becomes of a bucket (a table of persons); undefined leaves it. */
  settle?(bucket: Bucket): Ruled | undefined
}

/** What became of an allow, a baseline, a config. */
export interface Policy {
  /** Options of the scan that the config in force asks for. */
  scan: Pick<ScanOptions, 'detectors' | 'limits' | 'key' | 'minConfidence' | 'referenceDate' | 'concurrency'>
  /** Is a path, from the top of the repository, left out? What is left out is told of. */
  ignores?(path: string): boolean
  /** Does it depend on the path what becomes of a content? The same bytes in two places are then judged twice. */
  isByPath?: boolean
  /** What was let be at one path for its path's sake: is it new where it was moved to? */
  isNewAt?(path: string, oldPath: string): boolean
  /** Where allows are listed: called for every file, found in or not. */
  survey?(change: Change, look: Look): Promise<void>
  /** All allows that were met. */
  list?(): AllowUse[]
  /** The allow by which a file may stay unread. */
  unread?(path: string): Allow | undefined
  /** Called before the first finding of a file is ruled, and never for a file without one. */
  file(change: Change, look: Look): Promise<FileRuling>
  /** After the last file: what else becomes of a bucket; undefined leaves it. */
  settle?(bucket: Bucket): Ruled | undefined
  /** After that: what there is to say. Writes a baseline where that was asked for. */
  end?(): Promise<GateNotice[]>
}

/** How a policy looks at what is judged. */
export interface Look {
  /** The blob's bytes, for allows that are written in it. */
  open: OpenBlob
  /** Is it text, in which an allow may stand? Its bytes begin like text; what it was read as is known only at its end. */
  isText: boolean
}

/** What a policy may ask of the repository and the run. */
export interface PolicyTools {
  mode: GateMode
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** Full id of the commit that is compared with: in CI, config and allows come from there. Absent: unborn HEAD, history, plain paths. */
  base?: string
  head?: string
  /** A file of a commit, of the index (`:path`, with commit ''; `./path` from where we stand) or undefined where it has none. For small files: at most 64 MB are read. */
  readFile(commit: string, path: string): Promise<Buffer | undefined>
  /** Full id of what names a commit. @throws UsageError where there is none, naming fetch-depth: 0 in a shallow clone. */
  resolve(commit: string): Promise<string>
  /** The findings of a file of a commit, with the same key; undefined where the commit has no such file. For `--since`. */
  scanAt(commit: string, path: string): Promise<Finding[] | undefined>
  /** Paths of a commit that are not there any more in what is judged. */
  goneSince(commit: string): Promise<string[]>
  /** Path of the current directory from the top of the work tree, '' at the top; undefined outside of a repository. */
  prefix(): Promise<string | undefined>
}

/** A config, checked: what of it rules the gate. */
export interface GateConfig {
  scan: Policy['scan']
  ignore?: readonly string[]
  /** As `--fail-on`. */
  failOn?: readonly string[]
  allow?: readonly AllowEntry[]
  /** Types of detectors that it declares. */
  types?: readonly string[]
  /** Detectors that are modules, as they are named. */
  modules?: readonly string[]
}

/** An entry of `allow` in the config. */
export interface AllowEntry {
  /** Glob from the top of the repository. */
  path: string
  /** Name of the sheet; default all. */
  sheet?: string
  /** Header or letter of the column; default all. */
  column?: string
  /** Type of the findings; `*` for all but my-number, `unreadable` for a file that cannot be read. */
  type: string
  reason: string
  /** ISO date, the last day on which it holds. */
  until?: string
}

/** What the command line says of a policy. */
export interface PolicyOptions {
  failOn?: string
  baseline?: string
  updateBaseline?: boolean
  since?: string
  /** Config named by `--config`. */
  config?: string
  key?: Uint8Array
  /** The file that the key came from. */
  keyPath?: string
  /** Patterns beside those of the config. */
  ignore?: readonly string[]
  /** What the change says of itself holds: its config, its allows, its baseline. For after a review. */
  trustChange?: boolean
  /** Lists every allow, used or not. */
  listAllows?: boolean
  /** ISO date until which allows are reckoned; default today. */
  today?: string
  /** Checks a config. @param path as it was named @throws UsageError naming what is wrong */
  parseConfig(source: Buffer, path: string): Promise<GateConfig>
  /** A path as it may stand in a message. */
  shown(path: string): string
}

/** Makes the policy of a run. @throws UsageError for a broken config, a missing baseline, a wrong key. */
export type OpenPolicy = (options: PolicyOptions, tools: PolicyTools) => Promise<Policy>
