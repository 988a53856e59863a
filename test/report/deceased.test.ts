import { describe, expect, it } from 'vitest'
import { answerLines, renderHtml, renderMarkdown, renderXlsx, scopeFacts, scopeTexts } from '../../src/report/index.js'
import type { ScanResult } from '../../src/contract/index.js'
import { read, utils } from 'xlsx'
import { result, summary } from './fixture.js'

const ofPersons = (estimate: number, deceased?: number): ScanResult =>
  result({
    summary: summary({
      persons: {
        records: estimate,
        min: estimate,
        estimate,
        max: estimate,
        structured: estimate,
        loose: 0,
        ...(deceased !== undefined && { deceased }),
      },
    }),
  })

async function gather(parts: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const part of parts) all += part
  return all
}

type Lang = 'ja' | 'en'
/** The first screen in each form. */
const SCREENS: Record<string, (source: ScanResult, lang: Lang) => Promise<string>> = {
  terminal: async (source, lang) => answerLines(await scopeFacts(source), scopeTexts(lang).t).join('\n'),
  html: async (source, lang) => (await gather(renderHtml(source, { lang }))).split('id="answer-unread"')[0]!,
  markdown: async (source, lang) => (await gather(renderMarkdown(source, { lang }))).split('\n## ')[1]!,
  xlsx: async (source, lang) => {
    const parts: Uint8Array[] = []
    for await (const part of renderXlsx(source, { lang })) parts.push(part)
    const book = read(Buffer.concat(parts))
    return utils.sheet_to_csv(book.Sheets[book.SheetNames[0]!]!)
  },
}

describe.each(Object.entries(SCREENS))('the first screen (%s)', (_, screen) => {
  it.each([
    ['ja', '故人 1,395人を除く', '故人'],
    ['en', 'Not counting 1,395 persons who died', 'died'],
  ] as const)('says how many dead are in no number, where there are any (%s)', async (lang, words, word) => {
    expect(await screen(ofPersons(20, 1395), lang)).toContain(words)
    expect(await screen(ofPersons(20), lang)).not.toContain(word)
  })

  it('says so, too, where nobody else was found', async () => {
    expect(await screen(ofPersons(0, 3), 'ja')).toContain('故人 3人を除く')
  })
})
