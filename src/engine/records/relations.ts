import type { Row } from '../../contract/index.js'
import { isSpouse, sexOfSpouse } from '../../table/couples.js'
import type { Layout } from '../../table/layout.js'
import { asksWhoLivesTogether } from '../../table/owners.js'
import type { Subject, Subjects } from '../../table/subjects.js'
import type { Draft } from './draft.js'

const MALE =
  /^(?:夫|(?:養|義|義理の|実|継)?父親?|(?:曾|曽)?祖父|(?:長|次|[一二三四五六七八九]|養)男|(?:義|実)?[兄弟]|息子|[甥伯叔]|[伯叔]父|婿|孫\(男\)|おい)$/
const FEMALE =
  /^(?:妻|(?:養|義|義理の|実|継)?母親?|(?:曾|曽)?祖母|(?:長|次|[一二三四五六七八九]|養)女|(?:義|実)?[姉妹]|娘|姪|[伯叔]母|嫁|孫\(女\)|めい)$/

/** As systems write it: "relation": "mother". */
const ENGLISH_MALE =
  /^(?:(?:step|grand|great[ -]?grand)?(?:father|son)|(?:half[ -]?|step)?brother|husband|uncle|nephew)(?:[ -]?in[ -]?law)?$/i
const ENGLISH_FEMALE =
  /^(?:(?:step|grand|great[ -]?grand)?(?:mother|daughter)|(?:half[ -]?|step)?sister|wife|aunt|niece)(?:[ -]?in[ -]?law)?$/i

/** Whose wife or husband, whatever else is said of him or her: 長男の妻, 次男嫁, 長女の夫, 妹婿. */
const WIFE = /^(?:[^の]{1,5}の|[長次二三四五]男|義?[兄弟]|甥|息子|孫)(?:妻|嫁|奥さん)$/
const HUSBAND = /^(?:[^の]{1,5}の|[長次二三四五]女|義?[姉妹]|姪|娘|孫)(?:夫|婿|主人)$/
/** What stands around the word: ご主人様, お母さん, 同居の長男, 長女（主介護者）, 妻・キーパーソン. */
const BEFORE = /^(?:同居|別居|実|本人)の|^[ごお御](?=.)/
const BEHIND = /(?:さん|さま|様|ちゃん|上|親)$/
const LONGEST = 20

/** The sex of somebody who is called so in a family: 妻, 長女 and 次男の妻 are women. Undefined for 子 and 配偶者. */
export function sexOfRelation(cell: string): 'male' | 'female' | undefined {
  if (cell === '' || cell.length > LONGEST) return undefined
  const word = cell.normalize('NFKC').trim()
  const [bare = ''] = word.split(/[(・,、/ ]/, 1)
  return sexOfWord(word) ?? sexOfWord(bare.replace(BEFORE, '').replace(BEHIND, ''))
}

/** Words for relatives that tell no sex. */
const KIN =
  /^(?:配偶者|[子孫]|実子|養子|(?:継|連れ)子|義?父母|両親|兄弟|姉妹|(?:扶養)?家族|(?:同居)?親族|その他(?:親族)?|第?[一二三四五1-5]子|内縁の?[夫妻]?|パートナー|spouse|partner|child|parent|sibling|relative|(?:grand|step)(?:child|parent)|cousin)$/i

/** Does a cell call somebody a relative: 妻, 長女, 子? Nobody is his own: 本人, 世帯主. */
export const isRelation = (cell: string): boolean =>
  cell !== '' && (sexOfRelation(cell) !== undefined || (cell.length <= LONGEST && KIN.test(cell.normalize('NFKC').trim())))

function sexOfWord(word: string): 'male' | 'female' | undefined {
  if (ENGLISH_MALE.test(word)) return 'male'
  if (ENGLISH_FEMALE.test(word)) return 'female'
  if (MALE.test(word) || HUSBAND.test(word)) return 'male'
  return FEMALE.test(word) || WIFE.test(word) ? 'female' : sexOfSpouse(word)
}

const APART = /^(?:別居|単身赴任|×|いいえ|no)$/i

const bareWord = (cell: string): string => cell.normalize('NFKC').trim().replace(BEFORE, '').replace(BEHIND, '')

/** 家族会員 | 続柄 知人: whatever the column is called, one of no household. */
const NO_HOUSEHOLD =
  /^(?:知人|知り合い|友人|友達|恋人|婚約者|親戚|同僚|上司|部下|先輩|後輩|隣人|近隣|ご?近所|大家|管理人|friend|neighbou?r|colleague|acquaintance)$/i

/** Do people who are called so mostly live with the one whose relatives they are? */
export const livesTogether = (cell: string): boolean => !/別居/.test(cell) && isSpouse(bareWord(cell))

/** 続柄, or the header over a name, tells the sex of those of whom no column does, and who is husband or wife; 同居・別居 who lives elsewhere. */
export function noteRelations(
  drafts: readonly (Draft | undefined)[],
  { cells }: Row,
  { columns }: Layout,
  { ofColumn, subjects }: Subjects,
): void {
  for (let index = 0; index < columns.length; index++) {
    const isRelation = columns[index]!.role === 'bio.family'
    if (!isRelation && !asksWhoLivesTogether(columns[index]!)) continue
    const subject = ofColumn[index] ?? 0
    const draft = drafts[subject]
    const cell = cells[index] ?? ''
    if (draft === undefined || cell === '') continue
    if (isRelation) draft.gender ??= sexOfRelation(cell)
    if (APART.test(cell.trim()) || (isRelation && NO_HOUSEHOLD.test(bareWord(cell)))) draft.livesWithFirst = false
    // Who is called in an emergency may live elsewhere: somebody in a home for the aged is.
    else if (isRelation && mayLiveWithFirst(subjects[subject]) && livesTogether(cell)) draft.livesWithFirst ??= true
  }
  // 夫 氏名 | 妻 氏名: whoever stands below is one.
  subjects.forEach(({ sex }, subject) => {
    const draft = drafts[subject]
    if (draft !== undefined) draft.gender ??= sex
  })
}

const mayLiveWithFirst = (subject: Subject | undefined): boolean => subject?.isColleague === true || subject?.isSurety === true
