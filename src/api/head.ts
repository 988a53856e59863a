import type { ScanResult } from '../contract/index.js'
import { VERSION } from '../version.js'
import type { Settings } from './settings.js'

/** What is known of a result before its scan. */
export function headOf(settings: Settings): Pick<ScanResult, 'version' | 'tool' | 'options' | 'keyId' | 'referenceDate' | 'startedAt'> {
  const { shown, keyId, referenceDate } = settings
  return {
    version: 1,
    tool: { name: 'sekisho', version: VERSION },
    options: shown,
    keyId,
    referenceDate,
    startedAt: new Date().toISOString(),
  }
}
