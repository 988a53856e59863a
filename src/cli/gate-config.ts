import { UsageError } from '../contract/index.js'
import type { GateConfig } from '../gate/seam.js'
import { printable } from '../report/print.js'
import type { Host } from './api.js'
import type { Messages } from './messages.js'
import { configDetectors } from './settings.js'

/**
 * Checks a config and takes from it what rules the gate.
 * @param path as it was named
 * @throws UsageError naming the config, the key and what is expected
 */
export async function gateConfig(source: Buffer, path: string, host: Host, m: Messages): Promise<GateConfig> {
  const shown = printable(path)
  // Loaded where there is a config to check: it brings the validator along.
  const { parseConfig } = await import('./config.js')
  const config = parseConfig(source.toString('utf8'), shown, m)
  const { detectors: given = [], limits, minConfidence, referenceDate, concurrency, ignore, failOn, allow } = config
  if (given.length === 0 && config.detectors !== undefined)
    throw new UsageError(m.configValue(shown, 'detectors', m.expected['detectors']!))
  const detectors = given.length === 0 ? undefined : configDetectors({ config, path: shown }, await host.loadApi(), m)
  return {
    scan: {
      ...(detectors !== undefined && { detectors }),
      ...(limits !== undefined && { limits }),
      ...(minConfidence !== undefined && { minConfidence }),
      ...(referenceDate !== undefined && { referenceDate }),
      ...(concurrency !== undefined && { concurrency }),
    },
    types: given.flatMap((detector) => (typeof detector === 'string' ? [] : [detector.type ?? detector.id])),
    modules: given.filter((detector) => typeof detector === 'string' && /[./:]/.test(detector)) as string[],
    ...(ignore !== undefined && { ignore }),
    ...(failOn !== undefined && { failOn }),
    ...(allow !== undefined && { allow }),
  }
}
