import { staleFiles } from '../build/data.mjs'

/** Tests of a kernel, a dictionary or a model of yesterday say nothing of today's. */
export default function setup(): void {
  const stale = staleFiles()
  if (stale.length > 0) throw new Error(`${stale.join(', ')} in dist/data: not made of these sources. Run 'npm run build'.`)
}
