import { prepareScan } from './prepare.js'
import { serve } from './process.js'

// The program of a worker process; the pool forks it.
serve(prepareScan)
