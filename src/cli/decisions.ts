import { UsageError, type Decisions } from '../contract/index.js'
import { printable, readFirstSheet, readReview } from '../report/index.js'
import type { Api } from './api.js'
import { readOrExplain } from './inputs.js'
import type { Messages } from './messages.js'

/** Decisions of a file: JSON, or a review sheet (.xlsx, .csv) that somebody filled in. @throws UsageError, without a value */
export async function readDecisions(path: string, cwd: string, api: Pick<Api, 'parseDecisions'>, m: Messages): Promise<Decisions> {
  const bytes = await readOrExplain(path, cwd, m)
  const shown = printable(path)
  if (!/\.(?:xlsx|csv)$/i.test(path)) {
    let value: unknown
    try {
      value = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''))
    } catch {
      throw new UsageError(m.decisionsJson(shown))
    }
    return api.parseDecisions(value)
  }
  const rows = await readFirstSheet(bytes).catch(() => {
    throw new UsageError(m.decisionsSheet(shown))
  })
  const read = readReview(rows)
  if ('wrong' in read) throw new UsageError(read.wrong === 1 ? m.decisionsSheet(shown) : m.decisionsRow(shown, read.wrong))
  return api.parseDecisions(read.decisions)
}
