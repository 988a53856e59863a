import type { Allow, AllowUse, Finding, GateMode, GateNotice } from '../../../contract/index.js'
import type { Change } from '../../../sources/git/index.js'
import type { Look, PolicyTools } from '../../seam.js'
import type { ConfiguredAllows } from './configured.js'
import { covers, readInline, type InlineAllow, type InlineAllows } from './inline.js'
import { createRegister } from './register.js'

/** What speaks for the findings of one file. */
export interface FileAllows {
  /** The allow that a finding passes by. */
  of(finding: Finding): Allow | undefined
}

/** The allows of a run, and what there is to say of them. */
export interface Allows {
  ofFile(change: Change, look: Look): Promise<FileAllows>
  /** The allow by which a file, or what is in it, may stay unread. */
  unread(path: string): Allow | undefined
  /** Takes note of what a file says of itself, whether anything is found in it or not. */
  survey(change: Change, look: Look): Promise<void>
  /** All that were met, and whether anything passed by them. */
  list(): AllowUse[]
  notices(): GateNotice[]
}

/** Where allows are taken from. */
export interface AllowSources {
  tools: Pick<PolicyTools, 'mode' | 'base' | 'readFile' | 'scanAt'>
  configured: ConfiguredAllows
  /** Those of the change itself count, as after a review. */
  trustChange: boolean
}

const NONE: InlineAllows = { allows: [], faults: [] }
/** Statements of one file that are told of. */
const TOLD_MAX = 100

/** In these the change is judged by what it is compared with: what it says of itself counts for nothing. */
export const isJudgedByBase = (mode: GateMode): boolean => mode === 'range' || mode === 'history'

/** Gathers the allows of a run. */
export function createAllows({ tools, configured, trustChange }: AllowSources): Allows {
  const told: GateNotice[] = configured.expired.map(({ path, type, until, match }) => ({
    kind: 'allow-expired',
    path,
    values: { type, until: until!, of: match!.path },
  }))
  /** Where the whole file is judged, an allow that nothing passes by is of no use any more. */
  const register = createRegister()
  const isWhole = tools.mode === 'paths'
  /** Path that a file of the range had in the base. */
  const origins = new Map<string, string>()
  const byBase = isJudgedByBase(tools.mode) && !trustChange

  /** What the base says of a file: all of its statements, and what was found there under those for lines. */
  const inBase = async ({
    path,
    oldPath,
    parents,
    commit,
  }: Change): Promise<{ text: InlineAllows; path: string; at: string } | undefined> => {
    const at = tools.base ?? (commit === undefined ? undefined : `${commit}^`)
    if (at === undefined) return undefined
    for (const name of new Set([origins.get(path), path, oldPath, parents[0]?.path])) {
      const bytes = name === undefined ? undefined : await tools.readFile(at, name)
      if (name !== undefined && bytes !== undefined) return { text: await readInline(only(bytes)), path: name, at }
    }
    return undefined
  }

  return {
    async ofFile(change, look) {
      const { path, oldPath } = change
      if (oldPath !== undefined) origins.set(path, origins.get(oldPath) ?? oldPath)
      const ofConfig = configured.ofFile(path)
      if (isWhole) for (const allow of ofConfig?.allows ?? []) register.meet(allow)
      const own = look.isText ? await readInline(look.open()) : NONE
      for (const { kind, line } of own.faults.slice(0, TOLD_MAX)) told.push({ kind, path, line })
      if (isWhole) for (const inline of own.allows) register.meetInline(path, inline)
      const base = own.allows.length > 0 && (byBase || tools.mode === 'staged') ? await inBase(change) : undefined
      const isNew = ({ types, reason }: InlineAllow): boolean =>
        base?.text.allows.some((known) => known.reason === reason && types.every((type) => known.types.includes(type))) !== true
      const ofOwn = index(own.allows, path)
      const ofBase = byBase && base !== undefined ? index(base.text.allows, base.path) : undefined
      const reviewed =
        ofBase !== undefined && ofBase.hasLines ? await allowedValues(await tools.scanAt(base!.at, base!.path), ofBase) : undefined
      const warned = new Set<Allow>()
      const warn = (allow: Allow, kind: string): void => {
        if (warned.has(allow) || warned.size >= TOLD_MAX) return
        warned.add(allow)
        told.push({ kind, path, line: allow.line!, values: { type: allow.type } })
      }
      return {
        of(finding) {
          const byConfig = ofConfig?.of(finding)
          if (byConfig !== undefined) {
            register.use(byConfig)
            return byConfig
          }
          if (finding.chain !== undefined) return undefined
          const said = ofOwn.of(finding)
          if (!byBase) {
            if (said !== undefined && tools.mode === 'staged' && isNew(said.inline)) warn(said.allow, 'allow-of-change')
            if (said !== undefined) register.useInline(path, said.inline)
            return said?.allow
          }
          const known = ofBase?.ofFile(finding) ?? reviewed?.get(keyOf(finding))
          if (known === undefined && said !== undefined) warn(said.allow, 'allow-not-in-base')
          return known
        },
      }
    },
    unread(path) {
      // A member: its container's path is before it; the names of both may hold `!`.
      for (let end = path.length; end > 0; end = path.lastIndexOf('!', end - 1)) {
        const allow = configured.ofFile(path.slice(0, end))?.allows.find(({ type }) => type === 'unreadable')
        if (allow === undefined) continue
        register.use(allow)
        return allow
      }
      return undefined
    },
    async survey({ path }, look) {
      for (const allow of configured.ofFile(path)?.allows ?? []) register.meet(allow)
      if (!look.isText) return
      for (const inline of (await readInline(look.open())).allows) register.meetInline(path, inline)
    },
    list() {
      for (const allow of configured.all) register.meet(allow)
      return register.all()
    },
    notices: () => [...told, ...(isWhole ? register.idle().slice(0, TOLD_MAX) : [])],
  }
}

/** A number that the law does not let us hash, and a login, have fingerprints of their place: they are never the same twice. */
const keyOf = ({ type, fingerprint }: Finding): string => `${type} ${fingerprint}`

/** The values that were allowed line by line where they were reviewed. */
async function allowedValues(findings: readonly Finding[] | undefined, allows: FileIndex): Promise<Map<string, Allow>> {
  const values = new Map<string, Allow>()
  for (const finding of findings ?? []) {
    const said = allows.of(finding)
    if (said?.inline.source === 'line') values.set(keyOf(finding), said.allow)
  }
  return values
}

/** The statements of one text, by the lines that they speak for. */
interface FileIndex {
  hasLines: boolean
  of(finding: Finding): { allow: Allow; inline: InlineAllow } | undefined
  /** By a statement for the whole file only. */
  ofFile(finding: Finding): Allow | undefined
}

function index(inlines: readonly InlineAllow[], path: string): FileIndex {
  const byLine = new Map<number, InlineAllow[]>()
  const files: InlineAllow[] = []
  for (const inline of inlines) {
    if (inline.source === 'file') files.push(inline)
    else for (const line of new Set([inline.line, inline.below ?? inline.line])) byLine.set(line, [...(byLine.get(line) ?? []), inline])
  }
  const made = new Map<InlineAllow, Map<string, Allow>>()
  const toAllow = (inline: InlineAllow, type: string): Allow => {
    let ofType = made.get(inline)
    if (ofType === undefined) made.set(inline, (ofType = new Map()))
    const said = inline.types.includes(type) ? type : inline.types[0]!
    let allow = ofType.get(said)
    if (allow === undefined)
      ofType.set(said, (allow = { source: inline.source, path, line: inline.line, type: said, reason: inline.reason }))
    return allow
  }
  const fileOf = ({ type }: Finding): InlineAllow | undefined => files.find(({ types }) => covers(types, type))
  return {
    hasLines: byLine.size > 0,
    of(finding) {
      const { type, place } = finding
      let inline: InlineAllow | undefined
      if (byLine.size > 0 && place.kind === 'text') {
        const speaks = (line: number): InlineAllow | undefined => byLine.get(line)?.find(({ types }) => covers(types, type))
        inline = speaks(place.line) ?? (place.endLine === undefined ? undefined : speaks(place.endLine))
      }
      inline ??= fileOf(finding)
      return inline === undefined ? undefined : { allow: toAllow(inline, type), inline }
    },
    ofFile(finding) {
      const inline = fileOf(finding)
      return inline === undefined ? undefined : toAllow(inline, finding.type)
    },
  }
}

async function* only(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
