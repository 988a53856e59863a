import { read, utils } from 'xlsx'
import { describe, expect, it } from 'vitest'
import { renderHtml, renderMarkdown, renderXlsx } from '../../src/report/index.js'
import type { Ruling, RulingUse } from '../../src/contract/index.js'
import { record, result, summary, text } from './fixture.js'

describe('the HTML report', () => {
  it('says nothing of a range where nothing could be read', async () => {
    const files = { total: 0, scanned: 0, partial: 0, unreadable: 0, skipped: 0, members: 0 }
    const page = await text(renderHtml(result({ summary: summary({ files }) })))
    expect(page).toContain('本人の数は分かりません')
    expect(page).not.toMatch(/名寄せの幅はありません|表や書式にある人/)
  })

  it('explains each number, and that some do not add up', async () => {
    const persons = { records: 5, min: 3, estimate: 4, max: 5, structured: 4, loose: 0 }
    const reachable = { postal: 4, phone: 4, email: 0, none: 0 }
    const page = await text(renderHtml(result({ summary: summary({ persons, reachable }) })))
    expect(page).toContain('鍵の識別子 k1')
    expect(page).toContain('合計は本人の数と一致しません')
    expect(page).toContain('10^(x−1)')
  })

  it('names what detectors of others find, as the workbook does', async () => {
    const source = result({ summary: summary({ byType: { 'ticket-code': { findings: 3, distinct: 2, files: 1 } } }) })
    const titles = { 'ticket-code': { ja: '整理番号', en: 'Ticket numbers' } }
    expect(await text(renderHtml(source, { titles }))).toContain('整理番号')
    const parts: Uint8Array[] = []
    for await (const part of renderXlsx(source, { titles })) parts.push(part)
    const sheet = read(Buffer.concat(parts)).Sheets['種類']!
    expect(utils.sheet_to_json<string[]>(sheet, { header: 1 })[1]![0]).toBe('整理番号')
  })

  it('drafts for 行政機関等 by the article that binds them', async () => {
    const draft = async (publicBody: boolean): Promise<string> => text(renderMarkdown(result({ options: { incident: { publicBody } } })))
    const [body, company] = [await draft(true), await draft(false)]
    expect(body).toMatch(/個人情報保護法68条1項[\s\S]*保有個人情報に係る本人の数[\s\S]*当機関が取り扱う[\s\S]*法68条2項ただし書/)
    expect(body).not.toMatch(/施行規則8条1項|施行規則10条|法26条2項/)
    expect(company).toMatch(/施行規則8条1項[\s\S]*個人データに係る本人の数[\s\S]*当社が取り扱う[\s\S]*法26条2項ただし書/)
    expect(company).not.toContain('68条2項')
  })

  it('says which decisions by hand it used, names masked, and no reason that may name somebody', async () => {
    const use = (ruling: Ruling, matched = true): RulingUse => ({ ruling, matched, records: 4 })
    const rulings = [
      use({ rule: 'class', path: '佐藤.csv', class: 'customer', reason: '田中さんに確認' }),
      use({ rule: 'column', path: 'a.xlsx', sheet: '名簿', column: 'TEL', as: 'none' }),
      use({ rule: 'join', records: ['a.xlsx#3', 'z.zip!佐藤.csv#1'] }),
      use({ rule: 'exclude', path: '鈴木花子.csv' }, false),
    ]
    const files = [record({ path: '佐藤.csv', maskedNames: { '佐藤.csv': '佐＊.csv' } })]
    const page = await text(renderMarkdown(result({ files, summary: summary({ rulings }) })))
    expect(page).toContain('判断（区分）: 佐＊.csv → 顧客（記録 4 件）')
    expect(page).toContain('判断（列の意味）: a.xlsx、名簿「TEL」→ なし（記録 4 件）')
    expect(page).toContain('判断（同じ人）: a.xlsx\\#3、z.zip\\!佐＊.csv\\#1（記録 4 件）')
    expect(page).not.toMatch(/佐藤|田中|鈴木/)
    const english = await text(renderMarkdown(result({ files, summary: summary({ rulings }) }), { lang: 'en' }))
    expect(english).toContain('佐＊.csv → Customers')
  })
})
