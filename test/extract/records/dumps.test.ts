import { describe, expect, it } from 'vitest'
import { readCalendar } from '../../../src/extract/lines/calendar.js'
import { readLdif } from '../../../src/extract/lines/ldif.js'
import { readSql } from '../../../src/extract/lines/sql.js'
import { readYaml } from '../../../src/extract/lines/yaml.js'
import { sniff } from '../../../src/extract/sniff.js'
import { found, rawAt, read } from './read.js'

const prose = ({ prose }: Awaited<ReturnType<typeof read>>): string => prose.map(({ text, core }) => text.slice(...core)).join('\n')

describe('calendars', () => {
  const TEXT = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1234@calendar.example',
    'ORGANIZER;CN="鈴木, 一郎":mailto:ichiro@sekisho-mail.jp',
    'ATTENDEE;ROLE=REQ-PARTICIPANT;CN=佐藤',
    ' 花子;X-NUM=0:MAILTO:hana',
    ' ko@sekisho-mail.jp',
    'SUMMARY:面談\\, 山田様',
    'DESCRIPTION:電話は 090-',
    ' 2345-6789\\nです',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')

  it('give who is invited as records, folded lines put together', async () => {
    const reading = await read(readCalendar, TEXT)
    expect(reading.tables).toEqual([
      [
        ['氏名', 'メールアドレス'],
        ['鈴木, 一郎', 'ichiro@sekisho-mail.jp'],
        ['佐藤花子', 'hanako@sekisho-mail.jp'],
      ],
    ])
    expect(prose(reading)).toContain('面談, 山田様')
    expect(prose(reading)).toContain('090-2345-6789')
    expect(prose(reading)).toContain('1234 calendar.example')
    expect(rawAt(TEXT, found(reading, '鈴木, 一郎')[0]!)).toBe('鈴木, 一郎')
    expect(found(reading, 'hanako@')[0]!.place).toMatchObject({ line: 6 })
    expect(sniff(Buffer.from(TEXT), 'a.ics')).toBe('calendar')
  })
})

it('columns of a dump are called by their comments, without the codes that these explain', async () => {
  const TEXT = `CREATE TABLE \`members\` (
  \`id\` int COMMENT '会員番号',
  \`sex\` tinyint COMMENT '1:男性 2:女性',
  \`dm\` tinyint COMMENT 'DM区分（0=不要 1=希望）'
);
INSERT INTO \`members\` VALUES (1,2,0);
`
  const { tables } = await read(readSql, TEXT)
  expect(tables[0]![0]).toEqual(['会員番号', 'sex', 'DM区分'])
})

describe('directories (LDIF)', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64')
  const TEXT = [
    'version: 1',
    '# 備考',
    `dn:: ${base64('cn=佐藤花子,ou=営業部,dc=sekisho,dc=jp')}`,
    `cn:: ${base64('佐藤花子').slice(0, 8)}`,
    ` ${base64('佐藤花子').slice(8)}`,
    `sn;lang-ja;phonetic:: ${base64('サトウ')}`,
    'mail: hanako@sekisho-mail.jp',
    'telephoneNumber: 03-1234-5678',
    'telephoneNumber: 03-2345-6789',
    'jpegPhoto:: /9j/4AAQ',
    '',
    'dn: cn=b',
    'cn: Suzuki Ichiro',
    '',
  ].join('\n')

  it('give an entry as a record, base64 decoded', async () => {
    const reading = await read(readLdif, TEXT)
    expect(reading.tables[0]![0]).toEqual(['dn', '氏名', '姓カナ', 'メールアドレス', '電話番号', '電話番号2'])
    expect(reading.tables[0]!.slice(1)).toEqual([
      ['cn=佐藤花子,ou=営業部,dc=sekisho,dc=jp', '佐藤花子', 'サトウ', 'hanako@sekisho-mail.jp', '03-1234-5678', '03-2345-6789'],
      ['cn=b', 'Suzuki Ichiro', '', '', '', ''],
    ])
    expect(prose(reading)).toContain('備考')
    expect(reading.gaps).toMatchObject([{ reason: 'no-text', severity: 'minor' }])
    expect(found(reading, '佐藤花子').map(({ place }) => (place as { line: number }).line)).toEqual([3, 4])
    expect(sniff(Buffer.from(TEXT), 'a.ldif')).toBe('ldif')
  })
})

describe('YAML', () => {
  const TEXT = [
    '# 名簿',
    'company: セキショ',
    'members:',
    '  - name: "佐藤花子" # 営業',
    '    address:',
    "      city: '世田谷区'",
    '    phones:',
    '      - 090-2345-6789',
    '      - 03-1234-5678',
    '    note: |',
    '      key: in a block',
    '  - name: 鈴木一郎',
    '    address: {city: 港区}',
    'list:',
    '- plain',
    '- *alias',
  ].join('\n')

  it('gives items of a list as records, the rest as it stands', async () => {
    const reading = await read(readYaml, TEXT)
    expect(reading.tables).toEqual([
      [
        ['name', 'address.city', 'phones', 'phones2', 'address'],
        ['佐藤花子', '世田谷区', '090-2345-6789', '03-1234-5678', ''],
        ['鈴木一郎', '', '', '', '{city: 港区}'],
      ],
    ])
    expect(prose(reading)).toContain('company: セキショ')
    expect(prose(reading)).toContain('key: in a block')
    expect(prose(reading)).toContain('- plain')
    for (const value of ['佐藤花子', '世田谷区', '03-1234-5678']) expect(rawAt(TEXT, found(reading, value)[0]!)).toBe(value)
    expect(sniff(Buffer.from(TEXT), 'a.yml')).toBe('yaml')
  })
})

describe('dumps of databases', () => {
  const MYSQL = [
    '-- MySQL dump 10.13',
    'CREATE TABLE `users` (',
    '  `id` int(11) NOT NULL,',
    "  `c01` varchar(50) DEFAULT 'a,b' COMMENT '氏名',",
    '  `tel` varchar(20),',
    '  PRIMARY KEY (`id`)',
    ');',
    "INSERT INTO `users` VALUES (1,'佐藤花子','090-2345-6789'),(2,'O\\'Brien; (x)',NULL),",
    "(3,'二行",
    "の名','03-1234-5678');",
    "INSERT INTO other (name, born) VALUES (N'鈴木一郎', CAST('1980-01-02' AS date)); -- 鈴木様",
  ].join('\n')

  it.each([3, 100, 100_000])('of MySQL give rows under the names of columns, or their comments, in chunks of %d bytes', async (chunk) => {
    const reading = await read(readSql, MYSQL, { chunk })
    expect(reading.tables).toEqual([
      [
        ['id', '氏名', 'tel'],
        ['1', '佐藤花子', '090-2345-6789'],
        ['2', "O'Brien; (x)", ''],
        ['3', '二行\nの名', '03-1234-5678'],
      ],
      [
        ['name', 'born'],
        ['鈴木一郎', '1980-01-02'],
      ],
    ])
    expect(prose(reading)).toContain('鈴木様')
    expect(prose(reading)).toContain('PRIMARY KEY')
    for (const value of ['佐藤花子', '090-2345-6789', '鈴木一郎']) expect(rawAt(MYSQL, found(reading, value)[0]!)).toBe(value)
  })

  it('of PostgreSQL and SQLite: COPY, and a backslash that is one', async () => {
    const pg = [
      '-- PostgreSQL database dump',
      'COPY public.users (id, name, "住所") FROM stdin;',
      '1\t佐藤花子\t\\N',
      '2\t鈴木\\t一郎\t東京都港区',
      '\\.',
      "INSERT INTO t (p, q) VALUES ('C:\\', 'x''y');",
    ].join('\n')
    const reading = await read(readSql, pg)
    expect(reading.tables).toEqual([
      [
        ['id', 'name', '住所'],
        ['1', '佐藤花子', ''],
        ['2', '鈴木\t一郎', '東京都港区'],
      ],
      [
        ['p', 'q'],
        ['C:\\', "x'y"],
      ],
    ])
    expect(sniff(Buffer.from(pg), 'dump')).toBe('sql')
    expect(sniff(Buffer.from('SELECT name FROM users;\n'), 'a.sql')).toBe('text')
  })

  it('of one line of 20 MB are read row by row', async () => {
    const row = "(1,'佐藤花子','090-2345-6789'),"
    const text = `INSERT INTO users (id,name,tel) VALUES ${row.repeat(500_000).slice(0, -1)};`
    let rows = 0
    let most = 0
    const { DEFAULT_LIMITS } = await import('../../../src/contract/index.js')
    const { inputFromBytes } = await import('../../../src/extract/input.js')
    const context = { limits: DEFAULT_LIMITS, budget: { inflated() {} }, blockSize: 65536, progress() {} }
    for await (const segment of readSql(inputFromBytes('a.sql', Buffer.from(text)), context)) {
      if (segment.kind !== 'rows') continue
      rows += segment.rows.length
      most = Math.max(most, segment.rows.length)
    }
    expect(rows).toBe(500_001)
    expect(most).toBeLessThanOrEqual(1000)
  })

  it('have no value torn where a line of megabytes comes in pieces', async () => {
    const row = `('O''Brien\\'s \\\\','x','090-1111-2222',12345)`
    const CHUNK = (1 << 18) + 1
    const lone = `${row},('end','y','z',1);\n`
    const torn: string[] = []
    for (let before = 1; before <= row.length; before++) {
      const start = "INSERT INTO t (a, b, c, d) VALUES ('"
      const text = `${start}${'p'.repeat(CHUNK - before - start.length - "','p','p',0),".length)}','p','p',0),${lone}`
      const { tables } = await read(readSql, text, { chunk: CHUNK })
      const own = tables.flat().filter((cells) => cells.includes('12345') || cells.includes('end'))
      if (
        JSON.stringify(own) !==
        JSON.stringify([
          ["O'Brien's \\", 'x', '090-1111-2222', '12345'],
          ['end', 'y', 'z', '1'],
        ])
      )
        torn.push(`${row.slice(0, before)}|${row.slice(before)}`)
    }
    expect(torn).toEqual([])
  })

  it('that are cut off, or no SQL at all, lose nothing', async () => {
    const cut = await read(readSql, "INSERT INTO users (name, tel) VALUES ('佐藤花子', '090-23")
    expect(cut.tables[0]?.[1]).toEqual(['佐藤花子', '090-23'])
    const long = `INSERT INTO t (a) VALUES ('${'長'.repeat(2_000_000)}終わり');`
    expect(prose(await read(readSql, long))).toContain('終わり')
    expect(prose(await read(readSql, 'SELECT 1;\n担当は山田様'))).toContain('担当は山田様')
  })
})
