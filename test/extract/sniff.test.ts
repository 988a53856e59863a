import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HEAD_BYTES } from '../../src/extract/reader.js'
import { sniff, zipKind } from '../../src/extract/sniff.js'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const MAIL = 'Received: from mail.example.com\r\nFrom: taro@example.com\r\nTo: hanako@example.com\r\nSubject: test\r\n\r\nbody\r\n'
const TABLE = 'id,name,tel,mail\n1,a,2,b\n2,c,3,d\n3,e,4,f\n'

describe('sniff', () => {
  it.each([
    ['', 'a.xlsx', 'empty'],
    ['hello\n', 'a.txt', 'text'],
    [TABLE, 'a.csv', 'csv'],
    [TABLE, 'a.CSV', 'csv'],
    [TABLE, 'a.xlsx', 'csv'],
    [TABLE.replaceAll(',', '\t'), 'a.xls', 'tsv'],
    [TABLE.replaceAll(',', '\t'), 'a.tsv', 'tsv'],
    [TABLE.replaceAll(',', ';'), 'dump', 'csv'],
    [TABLE, '.folder/dump', 'csv'],
    [TABLE, 'a.js', 'text'],
    [TABLE, 'a.log', 'csv'],
    [TABLE, 'a.csv.bak', 'csv'],
    [TABLE, 'a.old', 'csv'],
    [TABLE, 'a.ts', 'text'],
    ['simei\tdenwa\na\t1\n', 'c.log', 'tsv'],
    ['no,dept\n1,2\n', 'list.csv_20240401', 'csv'],
    ['no,dept\n1,2\n', 'list.csv~', 'csv'],
    ['one line of prose, with, commas, here\n', 'a.csv', 'csv'],
    ['First, we go.\nThen, after that, we stop, and rest.\nAnd, well, that is, it.\n', 'a.txt', 'text'],
    ['f(a, b, c, d)\nif (x) return\ng(a, b, c, d)\nh(a, b, c, d)\n', 'notes', 'text'],
    ['<html><table><tr><td>1</td></tr></table></html>', 'report.xls', 'html'],
    ['{\\rtf1\\ansi', 'a.doc', 'rtf'],
    [MAIL, 'a.eml', 'mail'],
    [MAIL, 'noname', 'mail'],
    ['From taro@example.com Mon Jan  1 00:00:00 2024\n' + MAIL, 'inbox', 'mbox'],
    ['From: taro\nTo: hanako\nSubject: lunch\nDate: noon\n\nA memo of a person.\n', 'memo.txt', 'text'],
    ['From: a\n\nbody', 'a.eml', 'mail'],
    ['%PDF-1.7\n', 'a.bin', 'pdf'],
    ['\x00\x01junk\n%PDF-1.4\n', 'a.pdf', 'pdf'],
    ['A PDF begins with "%PDF-1.4" in its first line.\n', 'a.txt', 'text'],
    ['x'.repeat(2000) + '\n%PDF-1.4\n', 'a.txt', 'text'],
    ['PK\x05\x06' + '\0'.repeat(18), 'a.zip', 'zip'],
    ['PK\x03\x04' + '\0'.repeat(40), 'a.zip', 'zip'],
    ['\x1f\x8b\x08\x00', 'a.gz', 'gzip'],
    ["7z\xbc\xaf'\x1c", 'a.7z', '7z'],
    ['Rar!\x1a\x07\x00', 'a.rar', 'rar'],
    ['a.txt' + '\0'.repeat(252) + 'ustar\x0000', 'a.tar', 'tar'],
    ['\x1c\x8c-lh5-\x10\x00\x00\x00', 'a.lzh', 'archive'],
    ['SQLite format 3\0', 'a.db', 'sqlite'],
    ['SQLite format 3\0', 'backup.csv', 'sqlite'],
    ['\x37\x7f\x06\x82\0\x2d\xe2\x18', 'a.db-wal', 'sqlite-log'],
    ['!BDN\0\0\0\0', 'a.pst', 'pst'],
    ['\x89PNG\r\n\x1a\n', 'a.csv', 'image'],
    ['\xff\xd8\xff\xe0', 'a.jpg', 'image'],
    ['BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\0\0\0\0\0\0\0\0', 'a.bmp', 'image'],
    ['BMW 2002 was sold in Tokyo.\n', 'a.txt', 'text'],
    ['RIFF\x10\0\0\0WAVEfmt ', 'a.wav', 'audio'],
    ['\0\0\0\x18ftypheic\0\0\0\0', 'a.heic', 'image'],
    ['\0\0\0\x18ftypisom\0\0\0\0', 'a.mp4', 'video'],
    ['wOF2\0\x01\0\0', 'a.woff2', 'font'],
    ['MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'a.exe', 'executable'],
    ['MZ is how this text begins\n', 'a.txt', 'text'],
    ['\0\x01\x02\x03\x04\x05\x06\x07\x80\x81\xff\xfe', 'a.bin', 'unknown'],
  ])('%j named %s is %s', (content, name, format) => {
    expect(sniff(bytes(content).subarray(0, HEAD_BYTES), name)).toBe(format)
  })

  it('narrow tables of any name are told by their labels', () => {
    expect(sniff(Buffer.from('氏名,個人番号\n山田太郎,1\n佐藤花子,2\n'), 'b.old')).toBe('csv')
    const log = [1, 2, 3, 4].map(
      (n) => `I, Parameters: {"user"=>{"last_name"=>"佐藤", "first_name"=>"七海", "tel"=>"0311112222"}, "id"=>"${n}"}\n`,
    )
    expect(sniff(Buffer.from(log.join('')), 'production.log')).toBe('text')
    const cells = [1, 2, 3, 4].map((n) => `${n},佐藤,"{""a"":1,""b"":2}",x\n`)
    expect(sniff(Buffer.from(cells.join('')), 'a.txt')).toBe('csv')
    expect(sniff(Buffer.from('お名前は,電話で\nと言い、佐藤\nと言う\n'), 'a.txt')).toBe('text')
    expect(sniff(Buffer.from('品名,数\n机,1\n椅子,2\n'), 'a.txt')).toBe('text')
  })

  it('takes UTF-16 without a byte order mark for text, and a table in it for a table', () => {
    expect(sniff(Buffer.from('氏名 山田太郎\r\n電話 03-1234-5678\r\n', 'utf16le'), 'a.txt')).toBe('text')
    expect(sniff(Buffer.from(TABLE, 'utf16le'), 'a.txt')).toBe('csv')
    expect(sniff(Buffer.from(TABLE, 'utf16le').swap16(), 'a')).toBe('csv')
  })
})

describe('a compound document at an odd address', () => {
  it('is recognised and does not hang', () => {
    const bytes = new Uint8Array(200_001).subarray(1)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    // Half of what is looked for, so that the search has to begin anew.
    for (let at = 4096; at < 190_000; at += 2) bytes.set(Buffer.from('E'), at)
    bytes.set(Buffer.from('PowerPoint Document', 'utf16le'), 199_001)
    expect(sniff(bytes.subarray(0, 199_900), 'a.bin')).toBe('ppt')
  })
})

describe('zipKind', () => {
  it.each([
    [['[Content_Types].xml', 'xl/workbook.xml'], 'xlsx'],
    [['/XL/Workbook.xml'], 'xlsx'],
    [['xl\\workbook.xml'], 'xlsx'],
    [['xl/workbook.bin'], 'xlsb'],
    [['[Content_Types].xml', 'xl/book.xml', 'xl/worksheets/sheet1.xml'], 'xlsx'],
    [['word/document2.xml'], 'docx'],
    [['ppt/presentation.xml'], 'pptx'],
    [['mimetype', 'content.xml', 'META-INF/manifest.xml'], 'opendocument'],
    [['backup/word/document.xml', 'a.txt'], 'zip'],
    [['content.xml'], 'zip'],
    [[], 'zip'],
  ])('%j is %s', (names, kind) => {
    expect(zipKind(names)).toBe(kind)
  })

  it('believes the content types where names say nothing', () => {
    const types = (type: string): string => `<Types><Override PartName="/x.xml" ContentType="application/vnd.${type}"/></Types>`
    expect(zipKind(['x.xml'], types('openxmlformats-officedocument.spreadsheetml.sheet.main+xml'))).toBe('xlsx')
    expect(zipKind(['x.xml'], types('ms-excel.sheet.macroEnabled.main+xml'))).toBe('xlsx')
    expect(zipKind(['x.xml'], types('ms-excel.sheet.binary.macroEnabled.main'))).toBe('xlsb')
    expect(zipKind(['x.xml'], types('ms-word.document.macroEnabled.main+xml'))).toBe('docx')
    expect(zipKind(['x.xml'], types('openxmlformats-officedocument.presentationml.slideshow.main+xml'))).toBe('pptx')
    expect(zipKind(['word/document.xml'], '<Types/>')).toBe('docx')
  })
})

const corpora = process.env['SEKISHO_CORPORA'] ?? '../shared/corpora'
const OF_EXTENSION: Record<string, string[]> = {
  xlsx: ['xlsx'],
  docx: ['docx'],
  pptx: ['pptx', 'zip'],
  odt: ['opendocument'],
  fods: ['flat-opendocument'],
  xls: ['xls'],
  doc: ['doc'],
  ppt: ['ppt'],
  rtf: ['rtf'],
  pdf: ['pdf'],
  eml: ['mail'],
  txt: ['text'],
}

describe.skipIf(!existsSync(`${corpora}/office`))('real files', () => {
  const sniffed = (folder: string): [string, string][] =>
    readdirSync(`${corpora}/${folder}`).map((name) => [
      name,
      sniff(readFileSync(`${corpora}/${folder}/${name}`).subarray(0, HEAD_BYTES), name),
    ])

  it('are told by their content, whatever their name', () => {
    for (const [name, format] of sniffed('office')) {
      expect([name, OF_EXTENSION[name.slice(name.lastIndexOf('.') + 1)]]).toEqual([name, expect.arrayContaining([format])])
      const bare = sniff(readFileSync(`${corpora}/office/${name}`).subarray(0, HEAD_BYTES), 'noname')
      if (!name.endsWith('.eml')) expect([name, bare]).toEqual([name, format])
    }
  })

  it('are told to be encrypted', () => {
    for (const [name, format] of sniffed('encrypted')) {
      if (/^(?:ooxml-encrypted|ppt-encrypted|xls-FILEPASS|doc-fEncrypted)/.test(name))
        expect([name, format]).toEqual([name, 'encrypted-office'])
    }
  })

  it('are never text or unknown where hostile', () => {
    for (const [name, format] of sniffed('hostile'))
      expect([name, format]).not.toEqual([name, expect.stringMatching(/^(?:text|csv|tsv|unknown|empty)$/)])
  })
})
