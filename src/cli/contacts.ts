import { UsageError, type ContactRow, type Person, type ScanEvent, type ScanOptions } from '../contract/index.js'
import { contactSheets, EXCEL_ROWS, tableCsv, writeWorkbook, type Language, type ScopeTexts, type Sheet } from '../report/index.js'
import type { Api, Host } from './api.js'
import { start } from './follow.js'
import type { Messages } from './messages.js'
import { checkNewFile, writeNewFile, type NewFile } from './new-file.js'
import { showProgress } from './progress.js'

const IS_XLSX = /\.xlsx$/i
const IS_CSV = /\.csv$/i

/** Is it a name of a table that can be written? @throws UsageError */
export function checkTableName(path: string, m: Messages): void {
  if (!IS_XLSX.test(path) && !IS_CSV.test(path)) throw new UsageError(m.tableName)
}

/** Where the rows to check go: in .xlsx they are a sheet, beside a CSV they are a file. */
const reviewPath = (path: string, lang: Language): string => path.replace(IS_CSV, lang === 'ja' ? '.要確認.csv' : '.review.csv')

/** Checks before the scan that the files can be made. @throws UsageError */
export async function checkContacts(path: string, lang: Language, where: NewFile): Promise<void> {
  checkTableName(path, where.m)
  await checkNewFile(path, where)
  if (IS_CSV.test(path)) await checkNewFile(reviewPath(path, lang), where)
}

/** What is needed to read the files again. */
interface Again {
  persons: Iterable<Person>
  inputs: string[]
  /** Of the first scan: the same detectors, key and exclusions. */
  options: ScanOptions
  api: Api
  host: Host
  m: Messages
}

/**
 * Reads the files again, with values, and gathers what is needed to tell the persons. Nothing of it is logged, and nothing but what rows need is kept.
 * @returns undefined where it was interrupted: half of the people would look like all of them
 */
export async function gatherContacts({
  persons,
  inputs,
  options,
  api,
  host,
  m,
}: Again): Promise<ReturnType<ReturnType<Api['createContacts']>['result']> | undefined> {
  const controller = new AbortController()
  const bar = await showProgress(host.stderr, true, m)
  const unlisten = host.onInterrupt(() => {
    controller.abort(new Error('interrupted'))
    bar.stop()
    host.stderr.write(m.contactsInterrupted + '\n')
  })
  const { journal: _, ...rest } = options
  const again: ScanOptions = {
    ...rest,
    findings: 'all',
    minConfidence: 0.5,
    reveal: true,
    signal: controller.signal,
    onProgress: (progress) => controller.signal.aborted || bar.update(progress),
  }
  const contacts = api.createContacts(persons)
  try {
    const events: AsyncIterable<ScanEvent> = start(inputs, again, api, host)
    for await (const event of events) contacts.add(event)
  } catch (error) {
    if (!controller.signal.aborted || error instanceof UsageError) throw error
  } finally {
    bar.stop()
    unlisten()
  }
  return controller.signal.aborted ? undefined : contacts.result()
}

/** Writes the rows for a mail merge, and those to check, by the name of the file. @throws UsageError */
export async function writeContacts(
  path: string,
  rows: { sure: ContactRow[]; review: ContactRow[] },
  { t, lang, ...where }: NewFile & { t: ScopeTexts; lang: Language },
): Promise<void> {
  const [sure, review] = contactSheets(rows, { t, lang })
  if (IS_XLSX.test(path)) return writeNewFile(path, await writeWorkbook([sure, review], EXCEL_ROWS), where)
  await writeNewFile(path, tableCsv(sure), where)
  await writeNewFile(reviewPath(path, lang), tableCsv(review), where)
}

/** Writes the first sheet, or all in .xlsx. @throws UsageError */
export async function writeTables(path: string, sheets: readonly Sheet[], where: NewFile): Promise<void> {
  await writeNewFile(path, IS_XLSX.test(path) ? await writeWorkbook(sheets, EXCEL_ROWS) : tableCsv(sheets[0]!), where)
}
