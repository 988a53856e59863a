import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headerKey } from '../../src/table/header-key.js'
import { ROLE_LABELS } from '../../src/table/role-data.js'
import { isDictionaryLabel, labelAtEnd, roleOf } from '../../src/table/roles.js'
import { EXPORT_HEADERS } from './export-headers.js'
import { UNSEEN_HEADERS } from './unseen-headers.js'

const REFERENCE = new URL('../../../shared/reference/header_variants.json', import.meta.url)

describe('roleOf', () => {
  it.skipIf(!existsSync(REFERENCE))('gives every variant of the reference its own role', () => {
    const { types } = JSON.parse(readFileSync(REFERENCE, 'utf8')) as { types: Record<string, string[]> }
    const wrong = Object.entries(types).flatMap(([role, variants]) =>
      variants.filter((variant) => roleOf(variant)?.role !== role).map((variant) => [variant, role]),
    )
    // Listed under two roles, of which the reading is the more telling; and さくらもち is no full name.
    expect(wrong).toEqual([
      ['ニックネーム', 'person.name_full'],
      ['口座名義カナ', 'finance.bank'],
    ])
  })

  it.each(['"kana":"ヒガ ヒロシ"', '"tel":"+81 80 5512 4623"', 'kana:ヒガ ヒロシ', '氏名：山田太郎'])(
    'takes a field with its value for no header: %s',
    (field) => {
      expect(roleOf(field)?.known ?? 'part').toBe('part')
    },
  )

  it('claims no label twice', () => {
    const keys = Object.values(ROLE_LABELS).flatMap((list) => list.trim().split(/\s+/).map(headerKey))
    expect(keys.length).toBeGreaterThan(1700)
    expect(keys.filter((key) => key === '')).toEqual([])
  })

  it.each(UNSEEN_HEADERS)('%j is %s', (header, role) => {
    expect(roleOf(header)?.role).toBe(role)
  })

  it.each(Object.entries(EXPORT_HEADERS))('knows the headers of exports in use: %s', (role, list) => {
    const headers = list.split('|').map((header) => header.trim())
    expect(headers.filter((header) => roleOf(header)?.role !== role)).toEqual([])
  })

  it('prints words of the dictionary only', () => {
    expect(roleOf('山田太郎様の電話番号')?.label).toBe('電話番号')
    expect(roleOf('契約者_氏名')).toMatchObject({ label: '契約者氏名', party: '契約者' })
    expect(roleOf('見本商事担当者氏名')?.label).not.toContain('見本')
    for (const header of [
      '佐藤花子名',
      '佐藤花子（氏名）',
      '佐藤花子_コード',
      '佐藤花子/氏名',
      'satoHanakoEmail',
      'Sato Hanako ID',
      '佐藤花子1住所',
      '佐藤花子日',
      '佐藤花子額',
      '佐藤花子費',
      '佐藤花子名',
      '佐藤花子様の家の住所',
    ]) {
      expect(roleOf(header)?.label ?? '', header).not.toMatch(/佐藤|花子|sato|hanako/i)
    }
  })

  it('is not slowed down by what somebody wrote to slow it down', () => {
    // Processor time: the clock tells how busy the machine is.
    const started = process.cpuUsage()
    for (let n = 0; n < 200; n++) {
      roleOf('お客様の'.repeat(14) + n)
      roleOf('(((((((((((((((氏名' + n)
      roleOf('カナかな'.repeat(14) + n)
      roleOf('a/'.repeat(28) + n)
      roleOf('会社自宅'.repeat(14) + n)
      roleOf('x'.repeat(100_000) + n)
    }
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(1500)
  })
})

describe('isDictionaryLabel', () => {
  it('knows labels from values', () => {
    for (const text of ['氏名', '契約者氏名', '電話番号（自宅）', 'Full Name']) expect(isDictionaryLabel(text), text).toBe(true)
    for (const text of ['佐藤花子', '佐藤花子の住所', '東京都新宿区', '', '初回来店日']) expect(isDictionaryLabel(text), text).toBe(false)
  })
})

describe('labelAtEnd', () => {
  const found = (marked: string): string | undefined => {
    const end = marked.indexOf('|')
    const text = marked.replace('|', '')
    const label = labelAtEnd(text, end)
    return label && `${text.slice(label.start, end)} ${label.role}`
  }

  it.each([
    ['氏名|:', '氏名 person.name_full'],
    ['氏 名|:', '氏 名 person.name_full'],
    ['氏名 |:', '氏名  person.name_full'],
    ['【住所|】', '住所 address.full'],
    ['【住所】|', '住所】 address.full'],
    ['・電話番号|:', '電話番号 contact.tel'],
    ['1.氏名|:', '氏名 person.name_full'],
    ['電話番号2|:', '電話番号2 contact.tel'],
    ['氏名(フリガナ)|:', '氏名(フリガナ) person.kana_full'],
    ['電話 (自宅)|:', '電話 (自宅) contact.tel'],
    ['お客様の氏名|:', 'お客様の氏名 person.name_full'],
    ['ご自宅の住所|:', 'ご自宅の住所 address.full'],
    ['緊急連絡先電話番号|:', '緊急連絡先電話番号 contact.tel'],
    ['以下の電話番号|:', '電話番号 contact.tel'],
    ['発行者住所|:', '住所 address.full'],
    ['電話/FAX|:', 'FAX contact.fax'],
    ['E-mail|:', 'E-mail contact.email'],
    ['Tel|:', 'Tel contact.tel'],
    ['Tel.|:', 'Tel. contact.tel'],
    ['<name|>', 'name person.name_full'],
    ['class="name"|>', 'name" person.name_full'],
    ['Name|: x', 'Name person.name_full'],
    ['Full name|:', 'Full name person.name_full'],
    ['Customer Name|:', 'Customer Name person.name_full'],
    ['"name"|:', 'name" person.name_full'],
    ['雇用保険被保険者番号|:', '雇用保険被保険者番号 id.employment_ins'],
    ['件名|:', '件名 other.title'],
    ['商品名|:', '商品名 other.product'],
    ['Product Name|:', 'Product Name other.product'],
  ])('%s', (marked, expected) => {
    expect(found(marked)).toBe(expected)
  })

  it.each([
    'HOTEL|:',
    'filename2x|:',
    'my_name|:',
    'name|: vue',
    'const p ref|=',
    "['name'|]",
    'user.id|=',
    'const name|:',
    '非氏名|:',
    '有名|:',
    '山田 氏|:',
    '注意|:',
    '|:',
    '記事の中身|:',
    '著名|:',
    'e|:',
  ])('%s is none', (marked) => {
    expect(found(marked)).toBeUndefined()
  })

  it('never looks at what stands before or behind a line', () => {
    expect(found('担当\n氏名|:')).toBe('氏名 person.name_full')
    expect(found('氏\n名|:')).toBe('名 person.name_given')
  })
})
