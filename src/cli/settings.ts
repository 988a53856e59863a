import { access, realpath } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { UsageError, type ScanOptions } from '../contract/index.js'
import type { Language } from '../report/index.js'
import { printable } from '../report/print.js'
import type { Api, Host } from './api.js'
import type { Config } from './config.js'
import { guessLanguage } from './language.js'
import { isUsageError, messagesOf, type Messages } from './messages.js'
import type { ScanFlags } from './arguments/flags.js'

/** Name of the config that is looked for in the current directory. */
/** The config that is found by itself, in the current directory. */
export const CONFIG_NAME = '.sekisho.json'

/** The config in force: the one named, else that of the current directory; `refused` is one that was found but not obeyed. */
export interface FoundConfig {
  config: Config
  /** Where it was found, as it may be shown. */
  path?: string
  refused?: string
}

/**
 * Finds and reads the config. One that lies in what is scanned is obeyed only where `--config` names it: it could hide files, or load code,
 * at the wish of whoever is being examined.
 * @throws UsageError
 */
export async function findConfig(named: string | undefined, paths: readonly string[], host: Host, lang: Language): Promise<FoundConfig> {
  const m = messagesOf(lang)
  const read = async (name: string): Promise<FoundConfig> => {
    // Loaded where there is a config to check: it brings the validator along.
    const { readConfig } = await import('./config.js')
    return { config: await readConfig(name, host.cwd, m), path: printable(name) }
  }
  if (named !== undefined) return read(named)
  const path = join(host.cwd, CONFIG_NAME)
  const there = await access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  )
  if (!there) return { config: {} }
  if (await liesIn(path, paths, host.cwd)) return { config: {}, refused: CONFIG_NAME }
  return read(CONFIG_NAME)
}

async function liesIn(file: string, paths: readonly string[], cwd: string): Promise<boolean> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => path)
  const target = await real(file)
  for (const path of paths) {
    const scanned = await real(resolve(cwd, path))
    if (target === scanned || target.startsWith(scanned.endsWith(sep) ? scanned : scanned + sep)) return true
  }
  return false
}

/** `--lang`, else the config's, else what the locale says. */
export const languageOf = (flag: Language | undefined, config: Config, host: Host): Language =>
  flag ?? config.lang ?? guessLanguage([], host.env)

/** The detectors of the config as specifiers; what is declared in place becomes a module. @throws UsageError naming the config and the fault. */
export function configDetectors({ config, path = '' }: FoundConfig, api: Api, m: Messages): string[] | undefined {
  return config.detectors?.map((detector) => {
    if (typeof detector === 'string') return detector
    try {
      return api.declaredSpecifier(detector)
    } catch (error) {
      throw isUsageError(error) ? new UsageError(m.configDetector(path, m.usage(error))) : error
    }
  })
}

/** The options of the scan: flags win over the config; ignores add up. */
export function scanOptions(flags: Omit<Partial<ScanFlags>, 'format'>, found: FoundConfig, api: Api, m: Messages): ScanOptions {
  const { config } = found
  const { lang: _lang, detectors: _detectors, failOn: _failOn, allow: _allow, ...fromConfig } = config
  const detectors = flags.detectors ?? configDetectors(found, api, m)
  const ignore = [...(config.ignore ?? []), ...(flags.ignore ?? [])]
  return {
    ...fromConfig,
    ...(detectors && { detectors }),
    ...(flags.minConfidence !== undefined && { minConfidence: flags.minConfidence }),
    ...(flags.concurrency !== undefined && { concurrency: flags.concurrency }),
    ...(flags.reveal && { reveal: true }),
    ...(flags.findings === false && { findings: 'none' as const }),
    ...(ignore.length > 0 && { ignore }),
    ...(flags.shard && { shard: flags.shard }),
  }
}
