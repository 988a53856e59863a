import type { ScanSettings } from './settings.js'
import { prepareScan } from './prepare.js'
import { serve } from './process.js'
import { createTiering } from '../tiering.js'

// The program of a worker process; the pool forks it.
const tiering = createTiering()
serve((settings: ScanSettings) => prepareScan(settings, tiering))
