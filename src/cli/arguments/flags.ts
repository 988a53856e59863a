import type { Language } from '../../report/index.js'

/** Formats of `sekisho scan`. */
export const SCAN_FORMATS = ['text', 'json', 'ndjson', 'csv', 'sarif'] as const
export type ScanFormat = (typeof SCAN_FORMATS)[number]
/** Formats of `sekisho scope`. */
export const SCOPE_FORMATS = ['html', 'markdown', 'json', 'xlsx', 'csv'] as const
export type ScopeFormat = (typeof SCOPE_FORMATS)[number]
/** Formats of `sekisho gate`. */
export const GATE_FORMATS = ['text', 'github', 'junit', 'sarif', 'json'] as const
export type GateFormat = (typeof GATE_FORMATS)[number]
/** Formats of lists. */
export const LIST_FORMATS = ['text', 'json'] as const

/** What every command takes. */
interface CommonFlags {
  lang?: Language
  config?: string
}

/** `sekisho scan`, parsed; a flag that was not given is absent. */
export interface ScanFlags extends CommonFlags {
  format: ScanFormat
  output?: string
  reveal?: true
  minConfidence?: number
  detectors?: string[]
  filesFrom?: string
  key?: string
  shard?: { part: number; of: number }
  password?: string
  ignore?: string[]
  concurrency?: number
  /** False with `--no-findings`. */
  findings: boolean
}

/** `sekisho scope`, parsed. What only the user knows stays absent where it was not told. */
export interface ScopeFlags extends CommonFlags {
  format: ScopeFormat
  output?: string
  discovered?: string
  intentional?: boolean
  publicBody?: boolean
  exposedOnline?: boolean
  /** Results of scans that are reported without reading their files again. */
  result?: string[]
  decisions?: string
  sample?: number
  sampleOutput?: string
  contacts?: string
  reveal?: boolean
  detectors?: string[]
  filesFrom?: string
  key?: string
  password?: string
  journal?: string
  ignore?: string[]
  concurrency?: number
}

/** `sekisho gate`, parsed. */
export interface GateFlags extends CommonFlags {
  format: GateFormat
  output?: string
  staged?: true
  range?: string
  mergeBase?: string
  history?: true
  failOn?: string
  baseline?: string
  updateBaseline?: true
  since?: string
  trustChange?: true
  ignore?: string[]
  listAllows?: true
  warnOnly?: true
  allowUnreadable?: true
  key?: string
  concurrency?: number
}

/** The command line, parsed. */
export type Parsed =
  | { name: 'print'; text: string; exitCode: number }
  | { name: 'scan'; paths: string[]; flags: ScanFlags }
  | { name: 'scope'; paths: string[]; flags: ScopeFlags }
  | { name: 'gate'; paths: string[]; flags: GateFlags }
  | { name: 'merge'; paths: string[]; flags: { lang?: Language; format: ScanFormat; output?: string } }
  | { name: 'diff'; paths: string[]; flags: { lang?: Language; format: (typeof LIST_FORMATS)[number]; output?: string } }
  | { name: 'init'; flags: { lang?: Language; yes?: true } }
  | { name: 'detectors'; flags: CommonFlags & { format: (typeof LIST_FORMATS)[number]; detectors?: string[] } }
