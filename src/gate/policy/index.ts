import type { Finding, GateNotice } from '../../contract/index.js'
import type { AllowEntry, OpenPolicy, PolicyOptions, Ruled } from '../seam.js'
import type { ConfiguredAllows } from './allow/configured.js'
import { createAllows } from './allow/of-change.js'
import { lowestLevel, parseFailOn, USUAL_FAIL_ON, type FailOn } from './fail-on.js'
import { createJudge } from './judge.js'
import { knownOf } from './known-of.js'
import { openConfig, type InForce } from './open-config.js'
import { rulesFrom } from './rules.js'
import { createUpdate } from './update.js'

/** Makes the policy of a run. @throws UsageError for a broken config, a missing baseline, a wrong key. */
export const openPolicy: OpenPolicy = async (options, tools) => {
  const trustChange = options.trustChange === true
  const rules = rulesFrom(tools, trustChange)
  const inForce = await openConfig(options, tools, rules)
  const { config } = inForce
  const failOn = await failOnOf(options, inForce)
  const judge = createJudge(failOn)
  const configured = await configuredOf(config.allow ?? [], inForce.path, options.today ?? today())
  const allows = createAllows({ tools, configured, trustChange })
  const update = await createUpdate(options, tools)
  const known = update === undefined ? await knownOf(options, tools, rules) : undefined
  const ignores = await ignoresOf([...(config.ignore ?? []), ...(options.ignore ?? [])])
  const notices: GateNotice[] = [...inForce.notices, ...(known?.notices ?? [])]

  return {
    scan: {
      ...config.scan,
      ...(options.key !== undefined && { key: options.key }),
      minConfidence: config.scan.minConfidence ?? lowestLevel(failOn),
    },
    ...(ignores !== undefined && { ignores }),
    isByPath: ignores !== undefined || configured.all.length > 0,
    isNewAt: (path, oldPath) => path !== oldPath && ((ignores?.(oldPath) === true && !ignores(path)) || configured.covers(oldPath, path)),
    unread: allows.unread,
    ...(options.listAllows && { survey: allows.survey, list: allows.list }),
    async file(change, look) {
      const own = await allows.ofFile(change, look)
      const isKnown = await known?.known.ofFile(change)
      const byRule = judge.file()
      const rule = (finding: Finding): Ruled => {
        if (finding.attributes?.['dummy'] === 'true') return byRule.rule(finding)
        const allow = own.of(finding)
        if (allow !== undefined) return { ruling: 'allowed', why: 'allow', allow }
        if (isKnown !== undefined && finding.attributes?.['role'] === undefined && isKnown(finding))
          return { ruling: 'known', why: known!.known.why }
        return byRule.rule(finding)
      }
      return update === undefined ? { rule, settle: byRule.settle } : update.ofFile(rule, byRule.settle)
    },
    settle: update === undefined ? judge.settle : update.settle(judge.settle),
    async end() {
      return [...notices, ...allows.notices(), ...(update === undefined ? [] : [await update.end()])]
    },
  }
}

/** The library of patterns is loaded where there is one: most runs have none, and somebody waits for each. */
async function configuredOf(entries: readonly AllowEntry[], shown: string, day: string): Promise<ConfiguredAllows> {
  if (entries.length === 0) return { all: [], expired: [], ofFile: () => undefined, covers: () => false }
  const { configuredAllows } = await import('./allow/configured.js')
  return configuredAllows(entries, shown, day)
}

/** What blocks: the flag wins over the config. */
async function failOnOf({ failOn }: PolicyOptions, { config }: InForce): Promise<FailOn> {
  const said = failOn === undefined ? config.failOn : [failOn]
  if (said === undefined) return USUAL_FAIL_ON
  const { typesOf } = await import('../../api/summary.js')
  return parseFailOn(said, [...new Set([...typesOf(), ...(config.types ?? [])])], (config.modules ?? []).length > 0)
}

/** ISO date of this day, where we are: `until` is written by people. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

async function ignoresOf(patterns: readonly string[]): Promise<((path: string) => boolean) | undefined> {
  if (patterns.length === 0) return undefined
  const { createIgnore } = await import('../../sources/ignore.js')
  const ignores = await createIgnore(patterns)
  return ignores && ((path) => ignores(path, path))
}
