import type { Shards } from '../contract/index.js'
import { formatCount, printable } from './print.js'

/** Says of each divided scan which of its parts the result holds: the others may hold personal data. */
export function partsLines(options: object, t: (ja: string, en: string) => string): string[] {
  const { shards = [] } = options as { shards?: readonly Shards[] }
  return shards.map(({ of, parts, paths = [] }) => {
    const where = shards.length > 1 && paths.length > 0 ? paths.map(printable).join(t('、', ', ')) : ''
    const held =
      parts.length <= LISTED_MAX
        ? parts.map(formatCount).join(t('・', ', '))
        : t(`${formatCount(parts.length)} 個`, `${formatCount(parts.length)} of them`)
    return t(
      `未完了: ${where === '' ? '' : `${where} は、`}${formatCount(of)} つに分けた走査の一部（${held}）だけです。残りは、ここでは走査していません。全部を sekisho merge でまとめると全体の結果になります。`,
      `INCOMPLETE: ${where === '' ? '' : `${where}: `}only a part of the scan (${held} of ${formatCount(of)} parts). The others were not scanned here; sekisho merge of all of them makes the whole.`,
    )
  })
}

/** Parts that are named one by one. */
const LISTED_MAX = 20
