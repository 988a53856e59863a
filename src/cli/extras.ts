import { resolve } from 'node:path'
import { UsageError, type FileRecord, type SampledRecord } from '../contract/index.js'
import { createNameMasks, printable, reviewSheets, type Language, type ScopeTexts } from '../report/index.js'
import { checkContacts, checkTableName, writeTables } from './contacts.js'
import { checkNewFile, type NewFile } from './new-file.js'
import type { ScopeFlags } from './arguments/flags.js'

/** Checks before the scan what `scope` is to write beside its report. @throws UsageError */
export async function checkExtras(flags: ScopeFlags, lang: Language, where: NewFile): Promise<void> {
  const { m, inputs, cwd } = where
  const { sample, sampleOutput, contacts, output, journal, reveal } = flags
  if ((sample === undefined) !== (sampleOutput === undefined)) throw new UsageError(m.sampleBoth)
  if (contacts !== undefined && reveal !== true) throw new UsageError(m.contactsReveal)
  if (contacts === undefined && reveal === true) throw new UsageError(m.revealAlone)
  if (contacts !== undefined && inputs[0] === '-') throw new UsageError(m.contactsStdin)
  const named = new Set<string>()
  for (const path of [output, journal, sampleOutput, contacts]) {
    if (path === undefined) continue
    if (named.has(resolve(cwd, path))) throw new UsageError(m.sameFile(printable(path)))
    named.add(resolve(cwd, path))
  }
  if (sampleOutput !== undefined) {
    checkTableName(sampleOutput, m)
    await checkNewFile(sampleOutput, where)
  }
  if (contacts !== undefined) await checkContacts(contacts, lang, where)
}

/** Writes records that were drawn by chance as a review sheet, names of files masked. @throws UsageError */
export async function writeSample(
  path: string,
  samples: readonly SampledRecord[],
  files: readonly FileRecord[],
  { t, lang, ...where }: NewFile & { t: ScopeTexts; lang: Language },
): Promise<void> {
  await writeTables(path, reviewSheets(samples, { masks: createNameMasks(files), t, lang }), where)
}
