import type { Detector, ScanOptions, ScanResult } from '../contract/index.js'
import { declaredSpecifier, loadDetectors, resolveSpecifiers } from '../worker/load-detectors.js'
import { headOf } from './head.js'
import { settingsOf } from './scanner.js'

/** The head of the result that a scan with these options would give now: for writers that begin before the scan ends. */
export function describeRun(
  options: ScanOptions,
): Pick<ScanResult, 'version' | 'tool' | 'options' | 'keyId' | 'referenceDate' | 'startedAt'> {
  return headOf(settingsOf(options))
}

/** The detectors that ids, types and module specifiers stand for. @throws UsageError naming one that is not there. */
export function listDetectors(specifiers: readonly string[] = ['default']): Promise<Detector[]> {
  return loadDetectors(resolveSpecifiers(specifiers, process.cwd()))
}

export { declaredSpecifier }
