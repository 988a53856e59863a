import { describe, expect, it } from 'vitest'
import { library, KEY } from '../e2e/harness.js'
import { folder } from '../e2e/harness.js'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')

describe('events of a calendar', () => {
  it('are of one person each, whichever of their lines comes first', async () => {
    const events = [
      event('DESCRIPTION:TEL 090-2345-6781 / 顧客番号 K00100001', 'SUMMARY:折返し 佐藤 花子 様'),
      event('DESCRIPTION:TEL 090-2345-6782 / 顧客番号 K00100002', 'SUMMARY:折返し 高橋 健一 様'),
      event('SUMMARY:折返し 鈴木 美咲 様', 'DESCRIPTION:TEL 090-2345-6783 / 顧客番号 K00100003'),
    ]
    const dir = await folder()
    const path = join(dir, 'a.ics')
    await writeFile(path, ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR', ''].join('\r\n'))
    const { findings, summary } = await library.scanPaths([path], { concurrency: 0, key: KEY, reveal: true })
    const byRecord = new Map<string, string[]>()
    for (const { record = '', type, value = '' } of findings)
      if (type !== 'member-id') byRecord.set(record, [...(byRecord.get(record) ?? []), value].sort())
    expect([...byRecord.values()]).toEqual([
      ['090-2345-6781', '佐藤 花子'],
      ['090-2345-6782', '高橋 健一'],
      ['090-2345-6783', '鈴木 美咲'],
    ])
    expect(summary.persons.estimate).toBe(3)
  })
})
