import { companyKey, isCompanyName } from '../text/company.js'

// 株式会社みなと 総務部 山田太郎様; 出席者（株式会社みなと） above a list of names: for whom somebody works, as running text says it.

/** What parts the firm from what stands around it. */
const BORDERS = /[\s：:、。，,（）()「」『』・/|／｜]+/u
/** 株式会社みなとの山田太郎. */
const OF = /の$/
/** How far up a list of names its head is looked for, in lines; the longest head, in characters. */
const [LIST_MAX, HEAD_MAX] = [20, 40]
/** A line of a list: shifted, or behind a bullet. */
const ITEM = /^(?:[\t \u3000]+|[\t \u3000]*[-*・●○■□▪‣•])\S/u

/** The firm that is named last in a text, as it is compared; '' where none is. */
function firmIn(text: string): string {
  const word = text.split(BORDERS).findLast((one) => isCompanyName(one))
  return word === undefined ? '' : companyKey(word.replace(OF, ''))
}

/** For whom somebody works whose name begins at an offset of a text: the firm in front of it in its line, or that of the list that it stands in. */
export function firmOfName(text: string, at: number): string {
  let begin = text.lastIndexOf('\n', at - 1) + 1
  const own = at - begin > HEAD_MAX ? '' : firmIn(text.slice(begin, at))
  if (own !== '' || !ITEM.test(text.slice(begin, at + 1))) return own
  for (let lines = 0; lines < LIST_MAX && begin > 0; lines++) {
    const end = begin - 1
    begin = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(begin, Math.min(end, begin + HEAD_MAX + 1))
    if (!ITEM.test(line)) return line.length > HEAD_MAX ? '' : firmIn(line)
  }
  return ''
}
