import type { TextView } from '../../src/contract/index.js'

const COMPANY =
  /株式会社|有限会社|合同会社|合資会社|\([株有]\)|(?:学校|医療|財団|社団|宗教|社会福祉)法人|本社|本店|支社|支店|営業所|事業所|出張所|工場|(?:会社|店舗|事務所)(?:所在地|住所|案内|概要)/
/** Each of these has one of them, and most rows have none: a look that costs a tenth. */
const COMPANY_SIGN = /[社店所場人株有]/
const COMPANY_LABEL =
  /勤務先|勤め先|会社|企業|法人|本店|本社|支社|支店|営業所|事業所|店舗|工場|事務所|取引先|仕入先|販売店|就業先|就職先|学校|施設/
const PERSONAL_LABEL = /自宅|現住所|居所|住民票|個人|本人|本籍|実家|届け?先|送付先|配送先|発送先|世帯/
/** May be a person's name: a few kanji and kana, perhaps with a space. */
const PERSON_LIKE = /^[一-龠々ヶァ-ヴーぁ-ん]{1,6} ?[一-龠々ヶァ-ヴーぁ-ん]{1,8}(?: ?様)?$|^[A-Z][a-z]+ [A-Z][a-z]+$/
const NO_PERSON = /[都道府県市区町村業部課店所社局室係費品額円済有無可否中他]$|^(?:株式|有限|合同|合資|合名)会社/
/** How far around an address a company's name counts in running text; never across lines. */
const REACH = 40
/** Lines above an address in a letterhead or signature in which a company may name itself. */
const LINES_ABOVE = 3
const ABOVE = 200

/**
 * Is this a company's address? By its label; in running text by its line and by the lines above it that name a company and no person in
 * between. In a table the header decides, then the cell itself: other cells of the row may name the company that a person works for.
 */
export function isOrganisation(view: TextView, start: number, end: number): boolean {
  const { text, label, kind } = view
  if (label !== undefined) {
    if (PERSONAL_LABEL.test(label)) return false
    if (COMPANY_LABEL.test(label)) return true
  }
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const line = before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end) + (after.split('\n', 1)[0] ?? '')
  if (COMPANY_SIGN.test(line) && COMPANY.test(line)) return true
  if (kind === 'cell') return isCompanyRow(view)
  return label === undefined && hasLetterhead(text.slice(Math.max(0, start - ABOVE), start))
}

/** A row of companies: a cell names one and none may be a person's name. Undecided rows are persons': leaving somebody out is worse. */
function isCompanyRow({ row }: TextView): boolean {
  // One pass over the row: a test for each of its cells takes three times as long.
  if (row === undefined) return false
  const cells = row.join('\n')
  if (!COMPANY_SIGN.test(cells) || !COMPANY.test(cells)) return false
  return !row.some((cell) => PERSON_LIKE.test(cell) && !NO_PERSON.test(cell))
}

/** What a mail writes in front of the lines that it answers. */
const QUOTED = /^[ \t]{0,4}(?:[>＞|｜][ \t]?){1,8}/

/** A company's name on a line of its own, with nothing between it and the address but postal code, department and post; quoted in an answer, too. */
function hasLetterhead(above: string): boolean {
  let end = above.lastIndexOf('\n')
  if (
    end < 0 ||
    /[^\s〒0-9-]/.test(
      above
        .slice(end + 1)
        .replace(QUOTED, '')
        .replace(/(?:ご?住所|所在地|本社|〒)[ :]*/g, ''),
    )
  )
    return false
  for (let count = 0; count < LINES_ABOVE && end > 0; count++) {
    const begin = above.lastIndexOf('\n', end - 1)
    const line = above
      .slice(begin + 1, end)
      .replace(QUOTED, '')
      .trim()
    // Whom the letter is to: what stands below is of who writes it. A bank's branch ends the bill on the page before.
    if (/御中$|振込|口座|普通 ?[0-9]|当座 ?[0-9]/.test(line)) return false
    if (COMPANY.test(line)) return line.length <= 40 && !/[。、]/.test(line)
    // An honorific, a blank line or a sentence: the address is somebody else's.
    if (line === '' || /[様殿。]|[氏者員人客]名|名前|住所|(?:フリ|ふり)[ガが]/.test(line)) return false
    end = begin
  }
  return false
}
