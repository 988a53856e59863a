import { UsageError, type ScanResult, type Shards } from '../contract/index.js'

/** What the options of a result tell of the parts that it holds; none where it is a whole. */
export const shardsOf = ({ options }: Pick<ScanResult, 'options'>): readonly Shards[] =>
  (options as { shards?: readonly Shards[] }).shards ?? []

/** The parts of divided scans that results hold together, where others are still missing. The order of the results does not matter. @throws UsageError where a part comes twice */
export function missingShards(results: readonly ScanResult[]): Shards[] {
  const scans = new Map<string, { paths: readonly string[] | undefined; of: number; parts: Set<number> }>()
  for (const result of results) {
    for (const { paths = result.paths, of, parts } of shardsOf(result)) {
      const key = JSON.stringify([paths, of])
      const scan = scans.get(key) ?? { paths, of, parts: new Set() }
      scans.set(key, scan)
      for (const part of parts) {
        if (scan.parts.has(part))
          throw new UsageError(
            `part ${part} of ${of} is given twice; what it holds would be counted twice. Give each result once.`,
            `${of} つに分けた ${part} 番目の結果が 2 つあります。二重に数えることになるので、どの結果も 1 つだけ指定してください。`,
          )
        scan.parts.add(part)
      }
    }
  }
  return [...scans]
    .filter(([, { of, parts }]) => parts.size < of)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, { paths, of, parts }]) => ({ ...(paths && { paths }), of, parts: [...parts].sort((a, b) => a - b) }))
}
