import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createUtf7Decoder } from '../../../src/extract/utf7.js'
import { readMailOf } from './read-mail.js'
import { processorTime } from '../../helpers/processor-time.js'

const OFFICE = join(process.env['SEKISHO_CORPORA'] ?? '../shared/corpora', 'office')

/** Bytes of a text in CP932, as far as these tests need it. */
const cp932 = (text: string): Buffer => Buffer.concat([...text].map((c) => CP932[c] ?? Buffer.from(c)))
const CP932: Record<string, Buffer> = {
  山: Buffer.from([0x8e, 0x52]),
  田: Buffer.from([0x93, 0x63]),
  太: Buffer.from([0x91, 0xbe]),
  郎: Buffer.from([0x98, 0x59]),
  表: Buffer.from([0x95, 0x5c]),
  様: Buffer.from([0x97, 0x6c]),
  の: Buffer.from([0x82, 0xcc]),
  を: Buffer.from([0x82, 0xf0]),
}
/** 山田太郎 in ISO-2022-JP, in the two halves that a mailer made of it. */
const JIS = '\x1b$B;3ED\x1b(B\x1b$BB@O:\x1b(B'

describe('the header of a mail', () => {
  it('gives people as names with their addresses, however they are encoded', async () => {
    const utf8 = Buffer.from('佐藤花子')
    const { people, texts, format } = await readMailOf(
      Buffer.concat([
        Buffer.from(
          [
            // A character divided between two encoded words.
            `From: =?UTF-8?B?${utf8.subarray(0, 4).toString('base64')}?=`,
            ` =?UTF-8?B?${utf8.subarray(4).toString('base64')}?= <hanako@sekisho-mail.jp>`,
            `To: =?ISO-2022-JP?B?${Buffer.from(JIS, 'latin1').toString('base64')}?= <taro@sekisho-mail.jp>,`,
            '\t"Smith, John" <john@sekisho-mail.jp>, ichiro@sekisho-mail.jp (鈴木一郎)',
            'Cc: 営業部: "\'a@sekisho-mail.jp\'" <a@sekisho-mail.jp>, =?utf-8?q?=E9=AB=98=E6=A9=8B_=E6=AC=A1=E9=83=8E?= <jiro@sekisho-mail.jp>;, undisclosed-recipients:;',
            'Bcc: ',
          ].join('\r\n'),
        ),
        cp932('山田太郎 <raw@sekisho-mail.jp>\r\n'),
        Buffer.from(`Reply-To: ${JIS} <jis@sekisho-mail.jp>\r\n`, 'latin1'),
        Buffer.from('Return-Path: <hanako@sekisho-mail.jp>\r\nSubject: =?utf-8?B?5Lya6K2w44Gu5Lu2?=\r\n'),
        Buffer.from('Message-ID: <20240101.abc@host.example>\r\n\r\nbody'),
      ]),
    )
    expect(format).toBe('mail')
    expect(people).toEqual([
      'from: 佐藤花子 <hanako@sekisho-mail.jp>',
      'to: 山田太郎 <taro@sekisho-mail.jp>',
      'to: Smith, John <john@sekisho-mail.jp>',
      'to: 鈴木一郎 <ichiro@sekisho-mail.jp>',
      'cc: 営業部 <>',
      'cc:  <a@sekisho-mail.jp>',
      'cc: 高橋 次郎 <jiro@sekisho-mail.jp>',
      'cc: undisclosed-recipients <>',
      'bcc: 山田太郎 <raw@sekisho-mail.jp>',
      'reply-to: 山田太郎 <jis@sekisho-mail.jp>',
    ])
    expect(texts['headers']).toContain('会議の件')
    // An id is no address.
    expect(texts['headers']).toContain('20240101.abc_host.example')
    expect(texts['body']).toBe('body')
  })

  it('reads names of files in every way in which they are written', async () => {
    const part = (headers: string): string =>
      `--b\r\nContent-Type: application/octet-stream${headers === '' ? '' : '\r\n'}${headers}\r\n\r\nx\r\n`
    const jis = Buffer.from(JIS, 'latin1')
    const { members } = await readMailOf(
      [
        'MIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary="b"\r\n\r\n',
        part(
          `Content-Disposition: attachment;\r\n filename*0*=utf-8'ja'${encodeURIComponent('顧客')};\r\n filename*1*=${encodeURIComponent('名簿')}; filename*2=.csv`,
        ),
        part(`Content-Disposition: attachment; filename="=?ISO-2022-JP?B?${jis.toString('base64')}?=.txt"`),
        part(`Content-Disposition: attachment; filename="plain.txt"; filename*=utf-8''${encodeURIComponent('拡張')}.txt`),
        part('Content-Disposition: attachment; filename="a\\"b;c.txt"'),
        part('Content-Disposition: attachment; filename="生の名前.txt"'),
        part('Content-Disposition: attachment; filename="生の名前.txt"'),
        part('Content-Location: file:///C:/%E5%86%99%E7%9C%9F/%E9%A1%94.png'),
        part(''),
        '--b--\r\n',
      ].join(''),
    )
    expect(members.map(({ name }) => name)).toEqual([
      '顧客名簿.csv',
      '山田太郎.txt',
      '拡張.txt',
      'a"b;c.txt',
      '生の名前.txt',
      '生の名前 (2).txt',
      '顔.png',
      'part9.bin',
    ])
    expect(members.every(({ bytes }) => bytes.toString() === 'x')).toBe(true)
  })
})

describe('the parts of a mail', () => {
  const NESTED = [
    'Content-Type: multipart/mixed; boundary=outer',
    '',
    'This is a multi-part message. 序文',
    '--outer',
    'Content-Type: multipart/alternative; boundary="outer-2"',
    '',
    '--outer-2',
    'Content-Type: text/plain; charset=iso-2022-jp',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '=1B$B;3ED=',
    'B@O:=1B(B',
    '--outer-2',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(
      '<p>山田<b>太郎</b>様</p><table><tr><th>氏名</th><th>電話</th></tr><tr><td>佐藤花子</td><td>090-1234-8765</td></tr></table>',
    ).toString('base64'),
    '--outer-2--',
    '--outer',
    'Content-Type: message/rfc822',
    '',
    'From: a@sekisho-mail.jp',
    'Content-Type: multipart/mixed; boundary=inner',
    '',
    '--inner',
    '',
    'forwarded',
    '--inner--',
    '--outer',
    'Content-Type: text/calendar',
    '',
    'BEGIN:VCALENDAR',
    '--outer--',
    'behind the end',
    '',
  ]

  it.each([1, 7, 100_000])('gives all texts and files in chunks of %d bytes', async (chunk) => {
    for (const lineEnd of ['\r\n', '\n']) {
      const { texts, tables, members, gaps } = await readMailOf(NESTED.join(lineEnd), { chunk })
      expect(gaps).toEqual([])
      expect(texts['body']).toBe('山田太郎')
      expect(texts['html']).toContain('山田太郎様')
      expect(texts['preamble']).toContain('序文')
      expect(texts['epilogue']).toContain('behind the end')
      expect(tables).toEqual([
        ['氏名', '電話'],
        ['佐藤花子', '090-1234-8765'],
      ])
      expect(members.map(({ name }) => name)).toEqual(['message5.eml', 'part6.ics'])
      expect(members[0]!.bytes.toString()).toBe(
        NESTED.slice(NESTED.indexOf('From: a@sekisho-mail.jp'), NESTED.indexOf('--inner--') + 1).join(lineEnd),
      )
      expect(members[1]!.bytes.toString()).toBe('BEGIN:VCALENDAR')
    }
  })

  it('tells the charset by what the text holds where the mail does not, or says a wrong one', async () => {
    const mail = (type: string, body: Buffer): Buffer => Buffer.concat([Buffer.from(`From: a@b.example\r\n${type}\r\n`), body])
    for (const type of [
      '',
      'Content-Type: text/plain\r\n',
      'Content-Type: text/plain; charset=us-ascii\r\n',
      'Content-Type: text/plain; charset=iso-8859-1\r\n',
    ]) {
      expect((await readMailOf(mail(type, cp932('山田太郎様の表を')))).texts['body'], type).toBe('山田太郎様の表を')
      expect((await readMailOf(mail(type, Buffer.from('山田太郎様の表を')))).texts['body'], type).toBe('山田太郎様の表を')
      expect((await readMailOf(mail(type, Buffer.from(JIS, 'latin1')))).texts['body'], type).toBe('山田太郎')
    }
    const gbk = Buffer.from([0xd5, 0xc5, 0xc8, 0xfd, 0xb5, 0xe7, 0xbb, 0xb0])
    expect((await readMailOf(mail('Content-Type: text/plain; charset=gb2312\r\n', gbk))).texts['body']).toBe('张三电话')
    const latin = Buffer.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72])
    expect((await readMailOf(mail('Content-Type: text/plain; charset=windows-1252\r\n', latin))).texts['body']).toBe('Müller')
  })

  it('reads UTF-7, however it is cut, in words of the header too', async () => {
    const mail = [
      'From: =?utf-7?Q?+XHF1MIKxW1A-?= <hanako@sekisho-mail.jp>',
      'Content-Type: text/plain; charset="unicode-1-1-utf-7"',
      '',
      '+YsVfU/8aXHF1MIKxW1A +- +lvuKcQ- 1 +- 2',
    ].join('\r\n')
    for (const chunk of [1, 5, 1000]) {
      const { people, texts } = await readMailOf(mail, { chunk })
      expect(people).toEqual(['from: 山田花子 <hanako@sekisho-mail.jp>'])
      expect(texts['body']).toBe('担当：山田花子 + 電話 1 + 2')
    }
  })

  it('reads rows of + as UTF-7 in time that grows with their length', () => {
    const timed = (length: number): number => {
      const decoder = createUtf7Decoder()
      const begin = processorTime()
      decoder.decode(Buffer.from('+'.repeat(length) + '!'), { stream: true })
      return processorTime() - begin
    }
    timed(10_000)
    // By a search from each of them it took 1.3 s for 60,000.
    expect(Math.min(timed(600_000), timed(600_000))).toBeLessThan(500)
  })

  it('joins what format=flowed divided', async () => {
    const mail = (type: string, body: string): string =>
      `From: a@b.example\r\nContent-Type: text/plain; charset=utf-8; format=flowed${type}\r\n\r\n${body}`
    const yes = await readMailOf(mail('; delsp=yes', '担当は山田太 \r\n郎です。\r\n> 電話は090-1234- \r\n> 8765\r\n-- \r\n署名'), {
      chunk: 5,
    })
    expect(yes.texts['body']).toBe('担当は山田太郎です。\r\n> 電話は090-1234-8765\r\n-- \r\n署名')
    const no = await readMailOf(mail('', 'Dear Mr \r\nYamada \r\nTaro\r\n  stuffed'))
    expect(no.texts['body']).toBe('Dear Mr Yamada Taro\r\n stuffed')
  })

  it('takes files out of uuencode', async () => {
    const mail = 'From: a@b.example\r\nSubject: x\r\n\r\nbefore\r\nbegin 644 cat.txt\r\n#0V%T\r\n`\r\nend\r\nafter 山田太郎\r\n'
    for (const chunk of [1, 4096]) {
      const { texts, members } = await readMailOf(mail, { chunk })
      expect(members).toEqual([{ name: 'cat.txt', bytes: Buffer.from('Cat') }])
      expect(texts['body']).toBe('before')
      expect(texts['body.2']).toContain('after 山田太郎')
    }
  })

  it('reads base64 in pieces with padding between, and says what is encrypted or cut off', async () => {
    const cut =
      'From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Transfer-Encoding: base64\r\n\r\n5bGx\r\n55Sw5aSq6YOO'
    const { texts, gaps } = await readMailOf(cut)
    expect(texts['body']).toBe('山田太郎')
    expect(gaps.map(({ reason, severity }) => [reason, severity])).toEqual([['corrupt', 'minor']])
    const joined = 'From: a@b.example\nContent-Transfer-Encoding: base64\n\n5bGx55Sw5aSq6YOO5qeYYQ==5bGx\n'
    expect((await readMailOf(joined)).texts['body']).toBe('山田太郎様a山')
    for (const type of ['multipart/encrypted; boundary=x', 'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m']) {
      const mail = `From: a@b.example\nContent-Type: ${type}\n\n--x\n\nsecret\n--x--\n`
      expect((await readMailOf(mail)).gaps.map(({ reason }) => reason)).toEqual(['encrypted'])
    }
    const pgp = 'From: a@b.example\nSubject: s\n\n-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----\n'
    expect((await readMailOf(pgp)).gaps.map(({ reason }) => reason)).toEqual(['encrypted'])
  })
})

describe('a mailbox', () => {
  const BOX = [
    'From a@b.example Mon Jan  1 00:00:00 2024',
    'From: =?utf-8?B?5bGx55Sw5aSq6YOO?= <taro@sekisho-mail.jp>',
    '',
    'one',
    '>From here',
    'From here on it is text',
    '',
    'From - Tue Jan 02 00:00:00 2024',
    'From: b@sekisho-mail.jp',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Disposition: attachment; filename=a.csv',
    '',
    'cut off by the next mail',
    '',
    'From c@b.example Wed, 3 Jan 2024 00:00:00 +0900',
    'From: c@sekisho-mail.jp',
    '',
    'three',
    '',
  ].join('\n')

  it.each([1, 64, 100_000])('is read mail by mail, in chunks of %d bytes', async (chunk) => {
    const { format, people, texts, members } = await readMailOf(BOX, { name: 'inbox', chunk })
    expect(format).toBe('mbox')
    expect(people).toEqual(['from: 山田太郎 <taro@sekisho-mail.jp>', 'from:  <b@sekisho-mail.jp>', 'from:  <c@sekisho-mail.jp>'])
    expect(texts['body 1']).toBe('one\n>From here\nFrom here on it is text\n')
    expect(texts['body 3']).toBe('three\n')
    expect(members).toEqual([{ name: '2/a.csv', bytes: Buffer.from('cut off by the next mail\n') }])
  })
})

describe('limits', () => {
  it('reads a mail of 10,000 parts, stops at more than the limit, and keeps what was found', async () => {
    const mail = (parts: number): string =>
      `From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n${'--x\nContent-Disposition: attachment; filename=a.txt\n\nx\n'.repeat(parts)}--x--\n`
    expect((await readMailOf(mail(10_000))).members).toHaveLength(10_000)
    await expect(readMailOf(mail(100), { limits: { entries: 10 } })).rejects.toMatchObject({ reason: 'too-large' })
  })

  it('tells of parts that are nested too deep', async () => {
    let mail = 'From: a@b.example\n'
    for (let depth = 0; depth < 80; depth++) mail += `Content-Type: multipart/mixed; boundary=x${depth}\n\n--x${depth}\n`
    const { gaps } = await readMailOf(`${mail}\n山田太郎`)
    expect(gaps.filter(({ severity }) => severity === 'content').map(({ reason }) => reason)).toEqual(['too-deep'])
  })
})

describe.skipIf(!existsSync(OFFICE))('mails of others', () => {
  const read = (name: string) => readMailOf(readFileSync(join(OFFICE, name)), { name })

  it('are read', async () => {
    expect((await read('mikel-mail__japanese_iso_2022.eml')).texts['body']).toContain('すみません')
    expect((await read('mikel-mail__japanese_iso_2022.eml')).people).toContain('to: みける <raasdnil@gmail.com>')
    const { members } = await read('mikel-mail__japanese_attachment.eml')
    expect(members.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['てすと.txt', 'this is a test\nこれわてすと']])
    expect((await read('mikel-mail__example14.eml')).texts['headers']).toContain('Re: TEST')
  })
})
