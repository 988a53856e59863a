import micromatch from 'micromatch'
import type { Allow, Finding } from '../../../contract/index.js'
import type { AllowEntry } from '../../seam.js'
import { covers } from './inline.js'
import { shownReason } from './reason.js'

/** The allows of a config that are in force. */
export interface ConfiguredAllows {
  /** Those whose path a file has; undefined where none has. */
  ofFile(path: string): { allows: readonly Allow[]; of(finding: Finding): Allow | undefined } | undefined
  /** Is there one for a path that there is not for another? */
  covers(path: string, other: string): boolean
  /** All in force, and those whose day has passed. */
  all: readonly Allow[]
  expired: readonly Allow[]
}

/**
 * @param shown path of the config
 * @param today ISO date
 */
export function configuredAllows(entries: readonly AllowEntry[], shown: string, today: string): ConfiguredAllows {
  const allows = entries.map((entry) => toAllow(entry, shown))
  const isExpired = ({ until }: Allow): boolean => until !== undefined && until < today
  const inForce = allows.filter((allow) => !isExpired(allow)).map((allow) => ({ allow, isPath: matcherOf(allow.match!.path) }))
  return {
    all: inForce.map(({ allow }) => allow),
    expired: allows.filter(isExpired),
    covers: (path, other) => inForce.some(({ isPath }) => isPath(path) && !isPath(other)),
    ofFile(path) {
      const mine = inForce.filter(({ isPath }) => isPath(path)).map(({ allow }) => allow)
      return mine.length === 0 ? undefined : { allows: mine, of: (finding) => mine.find((allow) => speaksFor(allow, finding)) }
    },
  }
}

function toAllow({ path, sheet, column, type, reason, until }: AllowEntry, shown: string): Allow {
  return {
    source: 'config',
    path: shown,
    type,
    reason: shownReason(reason),
    ...(until !== undefined && { until }),
    match: { path, ...(sheet !== undefined && { sheet }), ...(column !== undefined && { column }) },
  }
}

/** As `ignore`, except that case counts: a pattern without `/` names a file or folder at any depth. */
function matcherOf(given: string): (path: string) => boolean {
  const pattern = given.replace(/^\.\//, '').replace(/\/$/, '')
  const anywhere = pattern.includes('/') ? pattern : `**/${pattern}`
  const matches = [anywhere, `${anywhere}/**`].map((one) => micromatch.matcher(one, { dot: true }))
  return (path) => matches.some((match) => match(path))
}

function speaksFor({ type, match }: Allow, finding: Finding): boolean {
  if (!covers([type], finding.type)) return false
  const { place } = finding
  if (match!.sheet !== undefined && (place.kind !== 'cell' || place.sheet.normalize('NFKC') !== match!.sheet.normalize('NFKC')))
    return false
  return match!.column === undefined || columnsOf(finding).includes(match!.column.normalize('NFKC'))
}

/** What the column of a finding may be called: its header, or its letter. */
function columnsOf({ place }: Finding): string[] {
  const header = 'header' in place && place.header !== undefined ? place.header.normalize('NFKC') : undefined
  const letter = place.kind === 'cell' ? /^[A-Z]{1,3}/.exec(place.ref)?.[0] : undefined
  return [header, header?.replace(/^column:/, ''), letter].filter((name) => name !== undefined)
}
