import { companyKey, isCompanyName } from '../text/company.js'

// 株式会社みなと 総務部 山田太郎様; 出席者（株式会社みなと） above a list of names; a card that begins with a firm: for whom somebody works, as text says it.

/** What parts the firm from what stands around it; 株式会社エヌ・ケイ・テック is one word. */
const BORDERS = /(?:[\s：:、。，,（）()「」『』/|／｜]|(?<![ァ-ヶー])・|・(?![ァ-ヶ]))+/u
/** 株式会社みなとの山田太郎. */
const OF = /の$/
/** How far up a list of names its head is looked for, in lines; the longest head, in characters. */
const [LIST_MAX, HEAD_MAX] = [20, 40]
/** On cards and in signatures: lines above the name's, of the firm and a department. */
const CARD_LINES = 2
/** 総務部, 名古屋支店 営業一課. */
const DEPARTMENT = /[部課所社局室場館校店係科院園]$/u
/** A letter's addressee, and sentences: what stands below them may be anybody's. */
const NO_HEAD = /御中$|[。、：:]/u
/** A line of a list: shifted, or behind a bullet. */
const ITEM = /^(?:[\t \u3000]+|[\t \u3000]*[-*・●○■□▪‣•])\S/u

/** The firm that is named last in a text, as it is compared; '' where none is. */
function firmIn(text: string): string {
  const word = text.split(BORDERS).findLast((one) => isCompanyName(one))
  return word === undefined ? '' : companyKey(word.replace(OF, ''))
}

/** For whom somebody works whose name begins at an offset of a text: the firm in front of it in its line, above it, or that of the list that it stands in. */
export function firmOfName(text: string, at: number): string {
  const begin = text.lastIndexOf('\n', at - 1) + 1
  if (at - begin > HEAD_MAX) return ''
  const own = firmIn(text.slice(begin, at))
  if (own !== '') return own
  return ITEM.test(text.slice(begin, at + 1)) ? firmOfList(text, begin) : firmAbove(text, begin)
}

/** The line above the one that begins at an offset: where it begins, and its text as far as a head may be long. */
function lineAbove(text: string, begin: number): { begin: number; line: string } {
  const end = begin - 1
  const above = text.lastIndexOf('\n', end - 1) + 1
  return { begin: above, line: text.slice(above, Math.min(end, above + HEAD_MAX + 1)) }
}

function firmOfList(text: string, begin: number): string {
  for (let lines = 0; lines < LIST_MAX && begin > 0; lines++) {
    const above = lineAbove(text, begin)
    if (!ITEM.test(above.line)) return above.line.length > HEAD_MAX ? '' : firmIn(above.line)
    begin = above.begin
  }
  return ''
}

/** The firm of a card, whose line holds nothing else. */
function firmAbove(text: string, begin: number): string {
  for (let lines = 0; lines < CARD_LINES && begin > 0; lines++) {
    const above = lineAbove(text, begin)
    const line = above.line.trim()
    if (line === '' || line.length > HEAD_MAX || NO_HEAD.test(line)) return ''
    if (isCompanyName(line)) return firmIn(line)
    if (!DEPARTMENT.test(line)) return ''
    begin = above.begin
  }
  return ''
}
