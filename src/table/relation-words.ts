import { sexOfSpouse } from './couples.js'

// What people are called by what they are to somebody: 妻, 長男の嫁, mother.

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

/** The word alone: お母さん is 母, 同居の長男 is 長男. */
export const bareWord = (cell: string): string => cell.normalize('NFKC').trim().replace(BEFORE, '').replace(BEHIND, '')

/** What an entry says instead of a name of whom it dealt with: 本人, ご夫婦, 留守. */
const NOT_NAMED =
  /^(?:[ごお御]?(?:本人|当人|契約者|世帯主|夫婦|夫妻|両親|家族|一家)|[ごお御]?(?:不在|留守)|家の(?:人|方)|その他|他|代理|不明|なし|無し?|-|ー|―|\?)(?:様|さま|さん)?$/
const AND = /[・･/／、,&＆+＋]|または|及び|(?<=.)と(?=.)/
const BRACKETS = /[(（][^()（）]{0,20}[)）]$/

/** 奥様, ご主人・奥様, 本人（電話）: says of somebody what he is to the row's person, or that nobody was there, and names nobody. */
export function namesNobody(cell: string): boolean {
  if (cell.length > LONGEST) return false
  const words = cell.normalize('NFKC').trim().replace(BRACKETS, '').split(AND)
  return words.every((word) => NOT_NAMED.test(word.trim()) || isRelation(word.trim()))
}
