import type { ScanOptions } from '../contract/index.js'
import { glanceWith, type Glance } from '../worker/glance.js'
import { resolveSpecifiers } from '../worker/load-detectors.js'
import { prepareEngine } from '../worker/prepare.js'
import { BLOCK_SIZE } from '../worker/settings.js'

export type { Glance }

/**
 * Loads the engine for looks at parts of source code, in this process.
 * @throws UsageError for an unknown detector
 */
export async function createGlance({
  detectors = ['default'],
  minConfidence = 0.5,
}: Pick<ScanOptions, 'detectors' | 'minConfidence'>): Promise<Glance> {
  const named = detectors.filter((detector) => typeof detector === 'string')
  const engine = await prepareEngine({ detectors: resolveSpecifiers(named, process.cwd()), presume: true })
  return glanceWith(engine, { minConfidence, blockSize: BLOCK_SIZE })
}
