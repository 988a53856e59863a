import { UsageError, type ScanOptions } from '../contract/index.js'

/** Most parts that one scan is divided into. */
const PARTS_MAX = 100_000

/** @throws UsageError where the part is none, or where its result could not be merged with the others. */
export function checkShard({ shard, key }: ScanOptions): void {
  if (shard === undefined) return
  const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 1
  if (typeof shard !== 'object' || !isCount(shard.part) || !isCount(shard.of) || shard.of > PARTS_MAX || shard.part > shard.of)
    throw new UsageError(
      `option 'shard' must be a part of at most ${PARTS_MAX}, as { part: 2, of: 8 }.`,
      `オプション 'shard' は { part: 2, of: 8 } のように、何番目か（1 から）と全部でいくつか（${PARTS_MAX} まで）を指定してください。`,
    )
  if (key === undefined)
    throw new UsageError(
      `a part of a scan can be merged with the others only where all have the same key: pass option 'key' (--key FILE).`,
      `分割した走査の結果をまとめるには、すべての部分で同じ鍵が要ります。オプション key（--key ファイル）を指定してください。`,
    )
}
