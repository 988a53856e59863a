import { access } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { realpath } from 'node:fs/promises'
import type { ScanOptions } from '../contract/index.js'
import type { Language } from '../report/index.js'
import type { Host } from './api.js'
import { CONFIG_NAME, readConfig, type Config } from './config.js'
import { guessLanguage } from './language.js'
import { messagesOf } from './messages.js'
import type { ScanFlags } from './program.js'

/** The config in force: the one named, else that of the current directory; `refused` is one that was found but not obeyed. */
export interface FoundConfig {
  config: Config
  refused?: string
}

/**
 * Finds and reads the config. One that lies in what is scanned is obeyed only where `--config` names it: it could hide files, or load code,
 * at the wish of whoever is being examined.
 * @throws UsageError
 */
export async function findConfig(named: string | undefined, paths: readonly string[], host: Host, lang: Language): Promise<FoundConfig> {
  const m = messagesOf(lang)
  if (named !== undefined) return { config: await readConfig(named, host.cwd, m) }
  const path = join(host.cwd, CONFIG_NAME)
  const there = await access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  )
  if (!there) return { config: {} }
  if (await liesIn(path, paths, host.cwd)) return { config: {}, refused: CONFIG_NAME }
  return { config: await readConfig(CONFIG_NAME, host.cwd, m) }
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

/** The options of the scan: flags win over the config; ignores add up. */
export function scanOptions(flags: ScanFlags, config: Config): ScanOptions {
  const { lang: _lang, ...fromConfig } = config
  const ignore = [...(config.ignore ?? []), ...(flags.ignore ?? [])]
  return {
    ...fromConfig,
    ...(flags.detectors && { detectors: flags.detectors }),
    ...(flags.minConfidence !== undefined && { minConfidence: flags.minConfidence }),
    ...(flags.concurrency !== undefined && { concurrency: flags.concurrency }),
    ...(flags.reveal && { reveal: true }),
    ...(!flags.findings && { findings: 'none' as const }),
    ...(ignore.length > 0 && { ignore }),
  }
}
