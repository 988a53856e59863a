import type { Gap } from './file.js'
import type { Finding, PiiType } from './finding.js'

/** What was judged: the index, the commits of a range, all commits, or files as they lie in the work tree. */
export type GateMode = 'staged' | 'range' | 'history' | 'paths'

/** What became of a finding that the change brought. */
export type GateRuling =
  /** Exit 1. */
  | 'block'
  /** Shown, and passes: an author, an organisation, a level or number below `--fail-on`. */
  | 'warn'
  /** Passes by an allow that a person wrote, with its reason. */
  | 'allowed'
  /** Passes because it was there before: in the baseline, or at `--since`. */
  | 'known'
  /** Passes because it is dummy by its own evidence (documentation numbers, test cards). Never by its path. */
  | 'tolerated'

/** One finding that touches the change. */
export interface GateFinding {
  finding: Finding
  ruling: GateRuling
  /**
   * Why, in a word for programs. Blocks: 'identifying' (alone), 'persons' (a name beside something else of the person), 'list' (of mail addresses),
   * 'listed' and 'count' (`--fail-on`). Warns: 'author', 'organisation', 'alone', 'below-level', 'below-count', 'not-listed'. Passes: 'dummy',
   * 'baseline', 'since', 'allow'. The words of each: report/gate.
   */
  why: string
  /** Id of the commit that brought it; only of a history or range. */
  commit?: string
  /** What allowed it. */
  allow?: Allow
}

/** Where an allow was written. */
export type AllowSource = 'line' | 'file' | 'config'

/** A person's statement that a finding is no leak, with the reason. */
export interface Allow {
  source: AllowSource
  /** File in which the allow stands, and its line for those in text. */
  path: string
  line?: number
  /** Type that it allows; '*' for `sekisho-allow-file: synthetic`: all but my-number. */
  type: PiiType
  /** Masked where it holds a number or a mail address. */
  reason: string
  /** ISO date, the last day on which it holds; only of the config. */
  until?: string
  /** Glob of paths, sheet and column that it is limited to; only of the config. */
  match?: { path: string; sheet?: string; column?: string }
}

/** An allow, and whether anything passes by it. */
export interface AllowUse {
  allow: Allow
  used: boolean
}

/** A file of the change that could not be read whole. */
export interface GateGap {
  gap: Gap
  /** Where the file lies within others, as FileRecord.chain; `chain[0]` is the file of the repository. */
  chain?: string[]
  /** False where it is minor (images, fonts, media), bytes of no known format, or was allowed. */
  blocks: boolean
  commit?: string
  /** What allowed it to stay unread: an entry of type 'unreadable'. */
  allow?: Allow
  /** It would block but for `--allow-unreadable`. */
  letPass?: true
}

/** What `sekisho gate` concluded. Masked always; findings are ordered by commit, path and place. */
export interface GateResult {
  version: 1
  tool: { name: 'sekisho'; version: string }
  mode: GateMode
  /** Full id of the commit that was compared with; absent for an unborn HEAD, a history and plain paths. */
  base?: string
  /** Full id of the commit judged; absent for the index and plain paths. */
  head?: string
  /** 'nothing': there was nothing to scan, which is said and is no "all clear". 'unread': exit 3. */
  verdict: 'pass' | 'warn' | 'block' | 'unread' | 'nothing'
  /** True with `--warn-only`: the verdict is shown and the exit code is 0. */
  warnOnly: boolean
  scanned: { files: number; bytes: number; commits?: number }
  /** Those that block and warn, and the allowed; the known and the tolerated are only counted. */
  findings: GateFinding[]
  /** Findings that block, warn or are allowed and are counted, not listed: beyond 1,000 of a file, or 20,000 in all, for each ruling. Absent: none. */
  omitted?: number
  counts: Record<GateRuling, number>
  /** By ruling and type. */
  byType: Partial<Record<GateRuling, Record<string, number>>>
  gaps: GateGap[]
  /** Every allow that was met; only where they were asked for. */
  allows?: AllowUse[]
  /** Said once each: a config that came from the base, an allow without a reason or out of date, a file that `.gitattributes` hides. */
  notices: GateNotice[]
  milliseconds: number
}

/** Something that the committer should know and that blocks nothing. */
export interface GateNotice {
  /**
   * In a word for programs: 'allow-without-reason', 'allow-without-type', 'allow-too-late', 'allow-expired', 'allow-unused', 'allow-of-change',
   * 'allow-not-in-base', 'config-from-base', 'config-not-in-base', 'config-not-read', 'baseline-from-base', 'baseline-written', 'key-in-repository',
   * 'submodule', 'lfs-pointer', 'no-such-path', 'no-name-model', 'warn-only'. The words of each: report/gate.
   */
  kind: string
  path?: string
  line?: number
  /** Values for the sentence: an id, a count, a date. Never content. */
  values?: Record<string, string>
}
