import { describe, expect, it } from 'vitest'
import { decompressRtf } from '../../../src/extract/mail/compressed-rtf.js'
import { makeMsg } from './make-msg.js'
import { readMailOf } from './read-mail.js'

/** 山田 in CP932. */
const CP932 = Buffer.from([0x8e, 0x52, 0x93, 0x63])

describe('a message of Outlook', () => {
  it('gives people, texts in both kinds of strings, attachments and messages in it', async () => {
    const inner = { properties: { '0037001F': '内側の件名', '1000001F': '内側の本文' } }
    const message = makeMsg({
      properties: {
        '0037001F': '見積の件',
        '0C1A001E': CP932,
        '0C1F001E': 'yamada@sekisho-mail.jp',
        '1000001F': '担当は佐藤花子です。\r\nよろしく',
        '10130102': Buffer.from('<meta charset="utf-8"><p>佐藤<b>花子</b>です</p>'),
        '3A1C001F': '090-2345-6789',
        '007D001F': 'From: =?utf-8?B?5bGx55Sw?= <yamada@sekisho-mail.jp>\r\nX-Mailer: x\r\n',
      },
      recipients: [
        { '3001001F': '高橋健一', '39FE001F': 'kenichi@sekisho-mail.jp', '3003001F': '/o=Org/cn=kenichi' },
        { '3001001F': 'info@sekisho-mail.jp', '3003001F': 'info@sekisho-mail.jp' },
      ],
      attachments: [{ '3707001F': '名簿.csv', '3704001E': 'MEIBO~1.CSV', '37010102': Buffer.from('氏名') }],
      messages: [{ name: '転送', message: inner }],
    })
    const { format, people, texts, members, gaps } = await readMailOf(message, { name: 'a.msg' })
    expect(format).toBe('msg')
    expect(gaps).toEqual([])
    expect(people).toEqual(['from: 山田 <yamada@sekisho-mail.jp>', 'to: 高橋健一 <kenichi@sekisho-mail.jp>', 'to:  <info@sekisho-mail.jp>'])
    expect(texts['headers']).toContain('見積の件')
    expect(Object.values(texts).join('\n')).toContain('携帯電話番号: 090-2345-6789')
    expect(texts['body']).toBe('担当は佐藤花子です。\r\nよろしく')
    expect(texts['html']).toContain('佐藤花子です')
    expect(members.map(({ name }) => name)).toEqual(['名簿.csv', '転送.msg'])
    expect(members[0]!.bytes.toString()).toBe('氏名')
    const within = await readMailOf(members[1]!.bytes, { name: '転送.msg' })
    expect(within.format).toBe('msg')
    expect(within.texts).toMatchObject({ headers: '内側の件名', body: '内側の本文' })
  })

  it('reads strings in the code page that it names', async () => {
    const message = makeMsg({ codePage: 936, properties: { '0037001E': Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]) } })
    expect((await readMailOf(message, { name: 'a.msg' })).texts['headers']).toBe('张三')
  })

  it('gives a body that is RTF only as a member', async () => {
    const stored = Buffer.concat([Buffer.from([27, 0, 0, 0, 11, 0, 0, 0, 0x4d, 0x45, 0x4c, 0x41, 0, 0, 0, 0]), Buffer.from('{\\rtf1 abc}')])
    const { members } = await readMailOf(makeMsg({ properties: { '10090102': stored } }), { name: 'a.msg' })
    expect(members).toEqual([{ name: 'body.rtf', bytes: Buffer.from('{\\rtf1 abc}') }])
  })

  it('decompresses RTF as the example of its specification', () => {
    // [MS-OXRTFCP] 3.1.
    const example = '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0'
    expect(decompressRtf(Buffer.from(example, 'hex'), { inflated() {} }).toString()).toBe(
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    )
  })
})
