import type { Allow, AllowUse, GateNotice } from '../../../contract/index.js'
import type { InlineAllow } from './inline.js'

/** The allows that a run met, and whether anything passed by them. */
export interface Register {
  meet(allow: Allow): void
  meetInline(path: string, inline: InlineAllow): void
  use(allow: Allow): void
  useInline(path: string, inline: InlineAllow): void
  /** All, by path and line. */
  all(): AllowUse[]
  /** A notice for each that nothing passed by. */
  idle(): GateNotice[]
}

/** An empty register. */
export function createRegister(): Register {
  const uses = new Map<string, AllowUse>()
  const note = (allow: Allow, used: boolean): void => {
    const { path, line, type, match } = allow
    const key = JSON.stringify([path, line, type, match])
    const known = uses.get(key)
    if (known === undefined) uses.set(key, { allow, used })
    else known.used ||= used
  }
  const ofInline = (path: string, { source, line, types, reason }: InlineAllow): Allow => ({
    source,
    path,
    line,
    type: types.join(','),
    reason,
  })
  return {
    meet: (allow) => note(allow, false),
    meetInline: (path, inline) => note(ofInline(path, inline), false),
    use: (allow) => note(allow, true),
    useInline: (path, inline) => note(ofInline(path, inline), true),
    all: () =>
      [...uses.values()].sort(({ allow: a }, { allow: b }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : (a.line ?? 0) - (b.line ?? 0))),
    idle: () =>
      [...uses.values()]
        .filter(({ used }) => !used)
        .map(({ allow: { path, line, type, match } }) => ({
          kind: 'allow-unused',
          path,
          ...(line !== undefined && { line }),
          values: { type, ...(match !== undefined && { of: match.path }) },
        })),
  }
}
