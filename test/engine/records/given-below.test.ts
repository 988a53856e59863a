import { describe, expect, it } from 'vitest'
import { scanText } from '../../../src/index.js'

describe('a given name in a field of its own', () => {
  it.each([
    '姓 = 佐藤\n名 = 七海\nメール = nanami.sato@sekisho-mail.jp\n',
    '【姓】：佐藤\n【名】：七海\n【セイ】：サトウ\n【メイ】：ナナミ\n電話：090-7894-5958\n',
    '2024-10-01T10:00:00 DEBUG request body: {"lastName": "佐藤", "firstName": "七海", "phone": "090-7894-5958"}\n',
    'Parameters: {"utf8"=>"✓", "user"=>{"last_name"=>"佐藤", "first_name"=>"七海", "tel"=>"09078945958"}}\n',
  ])('is that of the family name in front of it: %s', async (text) => {
    const { summary, findings } = await scanText(text, { reveal: true, referenceDate: '2024-11-01' })
    expect(summary.persons.estimate).toBe(1)
    expect(new Set(findings.map(({ record }) => record)).size).toBe(1)
  })

  it('is nobody’s under another label', async () => {
    const { summary } = await scanText('担当：佐藤\nお客様：七海\n電話：090-7894-5958\n', { referenceDate: '2024-11-01' })
    expect(summary.persons.estimate).toBe(2)
  })
})
