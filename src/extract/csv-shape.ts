/** How many records are looked at to tell the delimiter. */
const SAMPLE_RECORDS = 50
/** From how many delimiters in every record on a text of another name is a table: prose and source code have fewer, or not always as many. */
const TABLE_DELIMITERS = 3
const TABLE_RECORDS = 3
const DELIMITERS = [',', '\t', ';', '|'] as const

/** A character that parts the cells of a table written as text. */
export type Delimiter = (typeof DELIMITERS)[number]

/**
 * The delimiter of a text that is said to be a table: the one that parts most records into equally many cells.
 * Excel's own first line `sep=;` is obeyed. `prefer` wins where none does better.
 */
export function delimiterOf(text: string, prefer: Delimiter): Delimiter {
  const stated = /^sep=([,;|\t])\r?\n/.exec(text)?.[1]
  if (stated !== undefined) return stated as Delimiter
  let best: Delimiter = prefer
  let bestScore = constancy(delimitersPerRecord(text, prefer))
  for (const delimiter of DELIMITERS) {
    const score = constancy(delimitersPerRecord(text, delimiter))
    if (score > bestScore + 0.001) [best, bestScore] = [delimiter, score]
  }
  return best
}

/** Share of records that have the most usual number of delimiters, a little more for more of them; 0 if that number is 0. */
function constancy(counts: readonly number[]): number {
  const { count, records } = mode(counts)
  return count === 0 ? 0 : records / counts.length + Math.min(count, 20) / 100
}

/**
 * Is this the beginning of a table? All records with the same number of delimiters, and either three delimiters and records at least, or a first
 * record of labels of which one asks for what is somebody's: `氏名,個人番号`.
 */
export function looksLikeTable(text: string): Delimiter | undefined {
  return DELIMITERS.find((delimiter) => {
    const counts = delimitersPerRecord(text, delimiter)
    const { count, records } = mode(counts)
    if (count === 0 || records !== counts.length || partsBraces(text, delimiter)) return false
    return (delimiter !== '|' && count >= TABLE_DELIMITERS && records >= TABLE_RECORDS) || (records > 1 && isHeader(text, delimiter))
  })
}

/** Records of which the braces are looked at, and of how many characters. */
const [BRACED_RECORDS, BRACED_MAX] = [3, 20_000]

/** {"last_name"=>"佐藤", "first_name"=>"七海"} in each line of a log: what parts these is inside of something, and parts no cells. */
function partsBraces(text: string, delimiter: Delimiter): boolean {
  const lines = text.slice(0, BRACED_MAX).split(/[\r\n]+/, BRACED_RECORDS)
  return lines.length === BRACED_RECORDS && lines.every((line) => line === '' || isWithinBraces(line, delimiter))
}

/** Does a delimiter outside of quotes stand within braces that are closed behind it? */
function isWithinBraces(line: string, delimiter: Delimiter): boolean {
  let [depth, quoted, parted] = [0, false, false]
  for (const c of line) {
    if (c === '"') quoted = !quoted
    else if (quoted) continue
    else if (c === '{') depth++
    else if (c === '}' && depth > 0) {
      if (parted) return true
      depth--
    } else if (c === delimiter && depth > 0) parted = true
  }
  return false
}

/** Longest label, in characters. */
export const LABEL_MAX = 24
/** What labels of personal data hold. The header dictionary, which knows them all, reads the table afterwards. */
const LABEL =
  /氏名|姓名|名前|芳名|顧客|会員|社員|患者|フリガナ|ふりがな|カナ|住所|所在地|郵便|電話|携帯|連絡先|メール|生年月日|誕生日|性別|年齢|個人番号|マイナンバー|口座|[者員人客様]名|^\W?(?:name|tel|mail|zip|dob|age|sex)\W?$|(?:^|[_ ])(?:name|nm|kana|tel|phone|mobile|mail|e-?mail|addr|address|zip|birth\w*|gender|sex|mynumber)(?:$|[_ 0-9])|shimei|simei|namae|ju+sho|juu?syo|denwa|seinengap+i/i

/** Does a label ask for what is somebody's, as far as its words tell? */
export const isLabelOfPersons = (label: string): boolean => LABEL.test(label)

/** Is the first record one of labels: short words without numbers, one at least for what is somebody's? */
function isHeader(text: string, delimiter: Delimiter): boolean {
  const [line = ''] = text.replace(/^\ufeff?[\r\n]*/, '').split(/[\r\n]/, 1)
  const cells = line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '').trim())
  return cells.every((cell) => cell.length <= LABEL_MAX && !/[0-9@＠。:：=]{2}|[;{}]$/.test(cell)) && cells.some((cell) => LABEL.test(cell))
}

/** Delimiters outside of quotes in each of the first records; empty lines, and a last record that may be cut off, do not count. */
function delimitersPerRecord(text: string, delimiter: Delimiter): number[] {
  const wanted = delimiter.charCodeAt(0)
  const counts: number[] = []
  let count = 0
  let quoted = false
  let start = 0
  for (let i = 0; i < text.length && counts.length < SAMPLE_RECORDS; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x22) quoted = !quoted
    else if (quoted) continue
    else if (c === wanted) count++
    else if (c === 0x0a || c === 0x0d) {
      if (i > start) counts.push(count)
      count = 0
      start = i + 1
    }
  }
  if (counts.length === 0 && start < text.length) counts.push(count)
  return counts
}

function mode(counts: readonly number[]): { count: number; records: number } {
  const tally = new Map<number, number>()
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1)
  let best = { count: 0, records: 0 }
  for (const [count, records] of tally) if (records > best.records) best = { count, records }
  return best
}
