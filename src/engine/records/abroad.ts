import type { Row } from '../../contract/index.js'
import type { Column, Layout } from '../../table/layout.js'
import type { Subjects } from '../../table/subjects.js'
import type { Draft } from './draft.js'
import { prefectureIn } from './row-facts.js'

// Who lives abroad, where no detector of Japanese addresses finds any.

/** Letters of no Japanese address, and what ends one abroad: a country, a state with its ZIP code. */
const ABROAD =
  /(?:^|[\s,])(?:U\.?S\.?A|United States(?: of America)?|UK|United Kingdom|England|Scotland|Ireland|Canada|Australia|New Zealand|France|Germany|Italy|Spain|Portugal|Netherlands|Belgium|Switzerland|Austria|Sweden|Norway|Denmark|Finland|Poland|Czech Republic|Greece|Turkey|Russia|Ukraine|(?:Republic of |South )?Korea|(?:P\.?R\.? ?)?China|Taiwan|Hong Kong|Macau|Singapore|Malaysia|Indonesia|Thailand|Viet ?nam|Philippines|Cambodia|Laos|Myanmar|India|Nepal|Sri Lanka|Bangladesh|Pakistan|Mongolia|U\.?A\.?E|Israel|Egypt|South Africa|Nigeria|Kenya|Brazil|Argentina|Chile|Peru|Colombia|Mexico|[A-Z]{2} [0-9]{5}(?:-[0-9]{4})?)[\s.)]*$/i
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]|japan/i
/** Shortest address abroad, in characters. */
const ABROAD_MIN = 10

/** Somebody with an address abroad: it ends as such, or a column names the country. */
export function noteOverseas(drafts: readonly (Draft | undefined)[], row: Row, layout: Layout, who: Subjects): void {
  const { cells } = row
  const { columns } = layout
  const { ofColumn } = who
  for (let index = 0; index < columns.length; index++) {
    if (columns[index]!.role?.startsWith('address.') !== true) continue
    const draft = drafts[ofColumn[index] ?? 0]
    if (draft === undefined || draft.region !== undefined) continue
    const cell = (cells[index] ?? '').trim()
    if (cell.length < ABROAD_MIN || JAPANESE.test(cell) || !ABROAD.test(cell)) continue
    moveAbroad(draft)
  }
  for (const index of countryColumns(layout)) {
    const subject = ofColumn[index] ?? 0
    const draft = drafts[subject]
    if (draft === undefined || draft.region !== undefined || !isAbroad(cells[index] ?? '')) continue
    // 国 of a firm, or of a journey: nobody's address.
    if (!hasLines(row, layout, who, subject) || prefectureIn(row, layout, who, subject) !== undefined) continue
    moveAbroad(draft)
  }
}

function moveAbroad(draft: Draft): void {
  draft.region = OVERSEAS
  draft.reach.postal = true
}

const OVERSEAS = 'overseas'

/** 国, 居住国, country, address.country_code, Shipping Country. 出身国 and 渡航先国名 are no part of an address. */
const COUNTRY =
  /^(?:(?:ご?(?:住所|居住|お住まいの))?国(?:名|コード)?|(?:.*[._ ])?(?:address|billing|shipping|mailing|residence)?[._ ]?country(?:[._ ]?(?:code|name))?)$/i
/** A country's name or code; Japan's are none of one abroad. */
const NAMED =
  /^(?!(?:JPN?|NA|ニホン|ニッポン|ジャパン|日本国?|国内|不明|未[^ ]*|なし)$)(?:[A-Z]{2,3}|[\u30a1-\u30fa\u30fc・]{2,20}|[\u30a1-\u30fa\u30fc\u4e00-\u9fff]{2,12}|[A-Z][A-Za-z]{3,}(?:[ ,.'-]+[A-Za-z]+){0,5}|U\.[SK]\.(?:A\.)?)$/u

const isAbroad = (cell: string): boolean => {
  const name = cell.normalize('NFKC').trim()
  return NAMED.test(name) && !/^(?:japan|null|none|other|unknown|nan)$/i.test(name)
}

const known = new WeakMap<Layout, readonly number[]>()

/** Columns that name the country of an address. */
function countryColumns(layout: Layout): readonly number[] {
  let own = known.get(layout)
  if (own === undefined) known.set(layout, (own = layout.columns.filter(isCountry).map(({ index }) => index)))
  return own
}

const isCountry = ({ label = '', role }: Column): boolean => (role === 'other.place' || role === 'other.code') && COUNTRY.test(label.trim())

/** Does the row hold lines of the address of a person? */
const hasLines = ({ cells }: Row, { columns }: Layout, { ofColumn }: Subjects, subject: number): boolean =>
  columns.some(
    ({ role, index }) =>
      (ofColumn[index] ?? 0) === subject && role !== undefined && LINES.test(role) && (cells[index] ?? '').trim().length > 1,
  )

const LINES = /^address\.(?:full|city|line)$/
