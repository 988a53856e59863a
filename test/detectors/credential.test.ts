import { describe, expect, it } from 'vitest'
import { credential } from '../../detectors/index.js'
import { createScanner } from '../../src/api/scanner.js'
import { confidenceOf, find } from './view.js'

const SECRET = 'hT5-unjoQ2'
const HASH = '$2y$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234'
const field = { label: 'パスワード', role: 'auth.password' }
const cell = (value: string, row: string[], rest: object = field) =>
  confidenceOf(credential, value, { ...rest, row: [...row, value], column: row.length })

describe('credential', () => {
  it.each([
    `ID: yamada-t / PW: ${SECRET}`,
    `ログインID：tanaka.k\nパスワード：${SECRET}`,
    `taro@sekisho-mail.jp パスワード:${SECRET}`,
    `user=yamada password=${SECRET}`,
    `ユーザー名: yamada\n\n初期パスワード: ${SECRET}`,
    `パスワード: ${SECRET}\nユーザーID: yamada12`,
    `{"email": "taro@sekisho-mail.jp", "password": "${SECRET}"}`,
    `アカウント名：yamada\n暗証番号：4821`,
  ])('a login and a password: %s', (text) => {
    const found = find(credential, text)
    expect(found).toMatchObject([{ confidence: 0.85 }])
    expect(found[0]!.value).not.toMatch(/hT5|4821/)
    expect(JSON.stringify(found)).not.toMatch(/hT5|4821/)
  })

  it.each([
    'パスワード：8文字以上',
    'パスワード: ********\nID: yamada',
    `password: ${SECRET}`,
    'const user = "yamada", password = getenv("PW")',
    `const account = { username: 'yamada', password: '${SECRET}' }`,
    'ID: yamada\npassword: ${PASSWORD}',
    'ID: yamada\npassword: <your password>',
    'login: string\npassword: string',
    'user: root\npassword: hunter22',
    'PW: 800mm ID: 12',
    'password: z.string().min(8), email: "taro@sekisho-mail.jp"',
    '// email: taro@sekisho-mail.jp password: hunter22',
  ])('none of medium: %s', (text) => expect(confidenceOf(credential, text)).toBeLessThan(0.5))

  it.each([
    `suzuki:${HASH}`,
    'root:$6$saltsalt$abcdefghijklmnopqrstuvwxyz:19000:0:99999:7:::',
    'taro:$apr1$abcdefgh$ABCDEFGHIJKLMNOPQRSTUV',
    `(1,'taro@sekisho-mail.jp','${HASH}')`,
  ])('stored: %s', (text) => expect(find(credential, text)).toMatchObject([{ attributes: { kind: 'hash' } }]))

  it('judges a cell by its row', () => {
    expect(cell(SECRET, ['taro@sekisho-mail.jp'])).toBe(0.9)
    expect(cell(SECRET, ['yamada12'])).toBe(0.9)
    expect(cell(SECRET, ['山田太郎'])).toBe(0.7)
    expect(cell(SECRET, [])).toBe(0.4)
    expect(cell(HASH, ['taro@sekisho-mail.jp'], {})).toBe(0.9)
    expect(cell('母の旧姓は?', ['yamada12'], { label: '秘密の質問', role: 'auth.password' })).toBe(0.9)
    // Pins of a chip, results of a test.
    expect(cell('GPIO17', ['INPUT'], { label: 'PIN', role: 'auth.password' })).toBeLessThan(0.5)
    for (const value of ['なし', '設定済', '********', '-', 'OK', '']) expect(cell(value, ['yamada12'])).toBe(0)
    expect(cell(SECRET, ['yamada12'], { label: '備考', role: 'misc.memo' })).toBe(0)
  })

  it('leaves no trace of the password in a result, whatever is asked for', async () => {
    const scanner = await createScanner({ concurrency: 0, reveal: true, detectors: ['credential'] })
    const texts = [`ログインID,パスワード\nyamada12,${SECRET}\ntanaka34,${SECRET}\n`, `ID: yamada12\nパスワード: ${SECRET}`]
    const [table, prose] = await Promise.all([
      scanner.scanTable(rows(texts[0]!), { headers: ['ログインID', 'パスワード'] }),
      scanner.scanText(texts[1]!),
    ])
    await scanner.close()
    expect(table.findings.map(({ masked }) => masked)).toEqual(['********', '********'])
    expect(table.findings[0]!.fingerprint).not.toBe(table.findings[1]!.fingerprint)
    expect(prose.findings).toHaveLength(1)
    expect(JSON.stringify([table, prose])).not.toContain(SECRET)
  })
})

async function* rows(csv: string): AsyncGenerator<string[]> {
  for (const line of csv.trim().split('\n').slice(1)) yield line.split(',')
}
