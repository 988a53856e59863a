import { describe, expect, it } from 'vitest'
import { readMailOf } from './read-mail.js'

const u16 = (value: number): Buffer => Buffer.from(Uint16Array.of(value).buffer)
const u32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer)
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
const attribute = (level: number, id: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([level]), u16(id), u16(6), u32(data.length), data, u16(0)])
/** A property of variable length, with one value. */
const property = (type: number, id: number, value: Buffer, named = Buffer.alloc(0)): Buffer =>
  Buffer.concat([u16(type), u16(id), named, u32(1), u32(value.length), padded(value)])
const wide = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le')
const properties = (...all: Buffer[]): Buffer => Buffer.concat([u32(all.length), ...all])
const tnef = (...attributes: Buffer[]): Buffer => Buffer.concat([u32(0x223e9f78), u16(1), ...attributes])
/** 山田太郎 in CP932. */
const YAMADA = Buffer.from('8e52936391be985900', 'hex')

const INNER = tnef(attribute(1, 0x9003, properties(property(0x1f, 0x1000, wide('中のメール 鈴木一郎')))))
const WINMAIL = tnef(
  attribute(1, 0x9007, Buffer.concat([u32(932), u32(0)])),
  attribute(1, 0x8004, YAMADA),
  attribute(
    1,
    0x9003,
    properties(
      // A property of fixed length and a named one stand between.
      Buffer.concat([u16(3), u16(0x0e07), u32(1)]),
      property(0x1f, 0x8001, wide('名前付き'), Buffer.concat([Buffer.alloc(16), u32(1), u32(6), padded(Buffer.from('ab\0\0\0\0'))])),
      property(0x1f, 0x1000, wide('担当は佐藤花子です。')),
      property(0x1f, 0x3a08, wide('03-3210-4567')),
    ),
  ),
  attribute(1, 0x9004, Buffer.concat([u32(1), properties(property(0x1f, 0x3001, wide('高橋健一')))])),
  attribute(2, 0x9002, Buffer.alloc(14)),
  attribute(2, 0x8010, Buffer.from('LIST~1.CSV\0')),
  attribute(2, 0x800f, Buffer.from('氏名\n田中実\n')),
  attribute(2, 0x9005, properties(property(0x1f, 0x3707, wide('名簿.csv')))),
  attribute(2, 0x9002, Buffer.alloc(14)),
  attribute(2, 0x8010, Buffer.from('mail\0')),
  attribute(2, 0x9005, properties(property(0x0d, 0x3701, Buffer.concat([Buffer.alloc(16), INNER])))),
)

describe('winmail.dat', () => {
  it('gives subject, body, properties of people and attachments, messages too', async () => {
    const { format, texts, members, gaps } = await readMailOf(WINMAIL, { name: 'winmail.dat' })
    expect(format).toBe('tnef')
    expect(texts['body']).toBe('担当は佐藤花子です。')
    const all = Object.values(texts).join('\n')
    for (const text of ['山田太郎', '電話番号: 03-3210-4567', '高橋健一', '名前付き']) expect(all).toContain(text)
    expect(members.map(({ name }) => name)).toEqual(['名簿.csv', 'mail'])
    expect(members[0]!.bytes.toString()).toBe('氏名\n田中実\n')
    expect((await readMailOf(members[1]!.bytes, { name: 'mail' })).texts['body']).toBe('中のメール 鈴木一郎')
    expect(gaps).toEqual([])
  })

  it('that is cut short gives what came, and a gap, wherever it ends', async () => {
    for (let end = 40; end < WINMAIL.length; end += 7) {
      const { gaps, format } = await readMailOf(WINMAIL.subarray(0, end), { name: 'winmail.dat' })
      expect(format).toBe('tnef')
      expect(gaps.length).toBeLessThanOrEqual(1)
    }
    const { texts, gaps } = await readMailOf(WINMAIL.subarray(0, WINMAIL.length - 40), { name: 'winmail.dat' })
    expect(texts['body']).toBe('担当は佐藤花子です。')
    expect(gaps).toMatchObject([{ reason: 'corrupt', severity: 'content' }])
  })

  it('whose properties break off within an attribute gives what came, and a gap', async () => {
    const whole = properties(property(0x1f, 0x1000, wide('担当は佐藤花子です。')), property(0x1f, 0x3a08, wide('03-3210-4567')))
    for (const lost of [2, 8, 20, 30]) {
      const { texts, gaps } = await readMailOf(tnef(attribute(1, 0x9003, whole.subarray(0, whole.length - lost))), { name: 'winmail.dat' })
      expect(texts['body']).toBe('担当は佐藤花子です。')
      expect(gaps).toMatchObject([{ reason: 'corrupt', severity: 'content' }])
    }
  })

  it('gives an attachment whose begin is not marked', async () => {
    const { members, gaps } = await readMailOf(tnef(attribute(2, 0x800f, Buffer.from('氏名\n田中実\n'))), { name: 'winmail.dat' })
    expect(members.map(({ bytes }) => bytes.toString())).toEqual(['氏名\n田中実\n'])
    expect(gaps).toEqual([])
  })
})
