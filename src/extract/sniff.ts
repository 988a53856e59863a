import { SOURCE_CODE } from '../text/source-code.js'
import { looksLikeTable } from './csv-shape.js'
import { decodeHead } from './decode.js'
import { detectEncoding } from './encoding.js'
import { looksLikeJson } from './json/json-shape.js'
import { fixedLayoutOf } from './lines/fixed-shape.js'
import { hasMarkdownTable } from './lines/markdown.js'
import { pairStyleOf } from './lines/pairs.js'
import { looksLikeSql } from './lines/sql-shape.js'
import { looksLikeZengin } from './lines/zengin-shape.js'
import { looksLikeMarkup } from './markup/markup-shape.js'
import { HEAD_BYTES } from './reader.js'
import { magicFormat } from './sniff-magic.js'
import { oleKind } from './sniff-ole.js'
import { zipKindOfHead } from './sniff-zip.js'

export { zipKind, type ZipKind } from './sniff-zip.js'

/**
 * What a file is. 'encrypted-office': a compound document that a password protects; 'archive', 'database': kinds that have no
 * name here; 'ole': a compound document of another program; 'unknown': no text and nothing known.
 */
export type Format =
  | 'empty'
  | 'text'
  | 'csv'
  | 'tsv'
  | 'json'
  | 'ndjson'
  | 'xml'
  | 'html'
  | 'markdown'
  | 'vcard'
  | 'calendar'
  | 'ldif'
  | 'yaml'
  | 'sql'
  | 'ltsv'
  | 'logfmt'
  | 'fixed-width'
  | 'zengin'
  | 'mail'
  | 'mbox'
  | 'rtf'
  | 'pdf'
  | 'zip'
  | 'xlsx'
  | 'xlsb'
  | 'docx'
  | 'pptx'
  | 'opendocument'
  | 'flat-opendocument'
  | 'flat-ooxml'
  | 'excel-xml'
  | 'word-xml'
  | 'encrypted-office'
  | 'xls'
  | 'doc'
  | 'ppt'
  | 'msg'
  | 'tnef'
  | 'vba'
  | 'ole'
  | 'onenote'
  | 'pst'
  | 'gzip'
  | 'tar'
  | '7z'
  | 'rar'
  | 'archive'
  | 'sqlite'
  | 'sqlite-log'
  | 'database'
  | 'image'
  | 'audio'
  | 'video'
  | 'font'
  | 'executable'
  | 'unknown'

/** Where a PDF may begin: readers allow that much before it. */
const PDF_WITHIN = 1024
/** A table that was set aside: list.csv.bak, list.csv_20260401, list.tsv~. */
const SET_ASIDE = /\.(csv|tsv|tab)[._~-][^/\\]{0,40}$/i
const YAML = new Set(['yaml', 'yml'])
/** Names of dumps of databases. */
const DUMPS = new Set(['sql', 'dump', 'bak', 'txt', 'ddl', 'psql', 'mysql', ''])
const MARKDOWN = new Set(['md', 'markdown', 'mkd', 'mdown'])
const MAIL_EXTENSIONS = new Set(['eml', 'mbox', 'mht', 'mhtml', 'emlx'])

/**
 * What a file is by its content; the name decides only where content cannot (a mail or a table is text as well).
 * For the family of zip this is a first guess from the headers in sight: `zipKind` on the directory has the last word.
 * @param head the first HEAD_BYTES of the file, or all of it where it is shorter
 */
export function sniff(head: Uint8Array, name: string): Format {
  if (head.length === 0) return 'empty'
  const extension = extensionOf(name)
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, PDF_WITHIN)).toString('latin1')
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK00PK\x03\x04')) return zipKindOfHead(head)
  if (start.startsWith('PK\x05\x06') || start.startsWith('PK\x07\x08')) return 'zip'
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleKind(head, extension)
  if (isPdf(start)) return 'pdf'
  if (/^(?:\xef\xbb\xbf)?\s{0,8}\{\\rtf/.test(start)) return 'rtf'
  return magicFormat(head) ?? textFormat(head, start, name)
}

/** A PDF begins with its header, or with some lines or bytes before it; a text that only mentions the header has it within a line. */
const isPdf = (start: string): boolean => /(?:^|[^\t -~])%PDF-\d\.\d/.test(start)

function textFormat(head: Uint8Array, start: string, name: string): Format {
  const extension = extensionOf(name)
  const atEnd = head.length < HEAD_BYTES
  // Before its encoding: each part of a mail has its own, and some are no text.
  if (isMail(start, extension)) return start.startsWith('From ') && extension !== 'eml' ? 'mbox' : 'mail'
  const encoding = detectEncoding(head, atEnd)
  if (encoding === undefined) return 'unknown'
  if (extension === 'csv') return 'csv'
  if (extension === 'tsv' || extension === 'tab') return 'tsv'
  // Of a program nothing else is asked, and a source tree is thousands of them.
  if (SOURCE_CODE.has(extension) && !DUMPS.has(extension) && !start.startsWith('1')) return 'text'
  const text = decodeHead(head, encoding)
  if (DUMPS.has(extension) && looksLikeSql(text)) return 'sql'
  if (start.startsWith('1') && looksLikeZengin(text)) return 'zengin'
  if (SOURCE_CODE.has(extension)) return 'text'
  const data = dataFormat(text, atEnd, extension)
  if (data !== undefined) return data
  const kept = SET_ASIDE.exec(name)
  if (kept !== null) return kept[1]!.toLowerCase() === 'csv' ? 'csv' : 'tsv'
  // A table may have any name, or none: programs export text as .xls, people set files aside as .old.
  const delimiter = looksLikeTable(text)
  if (delimiter !== undefined) return delimiter === '\t' ? 'tsv' : 'csv'
  return fixedLayoutOf(text, atEnd) === undefined ? 'text' : 'fixed-width'
}

/** Data written as text: what parses as such, whatever its name says. */
function dataFormat(text: string, atEnd: boolean, extension: string): Format | undefined {
  const json = looksLikeJson(text, atEnd)
  if (json !== undefined) return /^(?:ndjson|jsonl|jsonlines|ldjson)$/.test(extension) ? 'ndjson' : json
  if (/^\s*BEGIN:VCARD\s/i.test(text)) return 'vcard'
  if (/^\s*BEGIN:VCALENDAR\s/i.test(text)) return 'calendar'
  if (/^(?:#[^\n]{0,300}\n|\s){0,20}(?:version: \d+\s|dn::? \S)/i.test(text)) return 'ldif'
  if (YAML.has(extension)) return 'yaml'
  const isMarkdown = MARKDOWN.has(extension)
  const markup = isMarkdown ? undefined : looksLikeMarkup(text)
  if (markup !== undefined) return (markup === 'xml' ? officeXml(text) : undefined) ?? markup
  if (isMarkdown || (extension === 'txt' && hasMarkdownTable(text))) return 'markdown'
  return extension === 'csv' ? undefined : pairStyleOf(text, atEnd)
}

/** Office documents in one piece of XML, by their root: OpenDocument, Flat OPC, Word 2003 and Excel 2003. */
function officeXml(text: string): Format | undefined {
  const root = /<(?:([A-Za-z][\w.-]{0,30}):)?([A-Za-z][\w.-]{0,40})([^>]{0,8000})/.exec(text)
  if (root === null) return undefined
  const [, , name = '', attributes = ''] = root
  if (name === 'document' && attributes.includes('urn:oasis:names:tc:opendocument')) return 'flat-opendocument'
  if (name === 'package' && attributes.includes('schemas.microsoft.com/office/2006/xmlPackage')) return 'flat-ooxml'
  if (name === 'wordDocument' && attributes.includes('schemas.microsoft.com/office/word/2003')) return 'word-xml'
  return name === 'Workbook' && attributes.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'excel-xml' : undefined
}

const MAIL_HEADER =
  /^(?:return-path|received|delivered-to|message-id|mime-version|from|to|cc|subject|date|content-type|reply-to|sender|x-[a-z0-9-]{1,40}|dkim-signature|arc-[a-z-]{1,30}|user-agent|in-reply-to|references|list-[a-z-]{1,20}|content-transfer-encoding|status|bcc|envelope-to|thread-[a-z]{1,10}|importance|precedence|authentication-[a-z-]{1,20}):/i
/** Headers that only mails have; a memo may begin with From, To, Date and Subject too. */
const MAIL_ONLY = /^(?:return-path|received|message-id|mime-version|delivered-to|dkim-signature|content-type|content-transfer-encoding):/im

/** The line before each mail of a mailbox has the date as asctime writes it (RFC 4155). */
const MAILBOX = /^From \S{1,200} {1,3}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d .{0,20}\d{4}/

/** A mail or mailbox begins with headers (RFC 5322), or with mbox's line 'From '. */
function isMail(start: string, extension: string): boolean {
  const text = start.replace(/^\xef\xbb\xbf/, '').replace(/^From \S{1,200} .{10,60}\r?\n|^\d{1,10}\s*\n(?=[A-Z])/, '')
  const lines = text.split(/\r?\n/)
  const known = MAIL_EXTENSIONS.has(extension) || MAILBOX.test(start)
  let headers = 0
  for (const [index, line] of lines.entries()) {
    if (MAIL_HEADER.test(line)) headers++
    else if (!/^[ \t]/.test(line) && !/^[A-Za-z0-9-]{1,60}:/.test(line)) {
      // The last line may be cut off; any other ends the headers.
      if (index < lines.length - 1 && line !== '' && !known) return false
      break
    }
  }
  return known ? headers >= 1 : headers >= 3 && MAIL_ONLY.test(text)
}

/** Lower-case extension without the dot, '' if there is none. */
function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot <= Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) ? '' : name.slice(dot + 1).toLowerCase()
}
