import { exactMeaning, parties, wordsOf, type PartyKind } from './dictionary.js'
import { headerKey } from './header-key.js'
import { isMovedToLabel } from './home-labels.js'
import type { Column } from './layout.js'
import { ownerKey } from './owner-key.js'

// Who has a column for his name, and whose the other columns are.

/** Who deals with the row's person; the row's person itself where no other is named. */
const STAFF_PARTY =
  /^(?:主|副|営業|登録|取引|窓口|受付|相談|訪問|対応|応対|受電|架電|入力|処理|配達|配送|集荷|査定|施術|調査|工事|技術|サポート|取扱|面談|審査|指導|弊社|当社|自社)?担当(?:者|営業|スタッフ|医師?|員|講師|教員|民生委員|ケアマネ|ケアマネジャー|看護師|保健師|スタイリスト|美容師|インストラクター|トレーナー|コーチ|オペレーター|支援員|コンサルタント|アドバイザー|コーディネーター|施術者|募集人|外務員|社員|職員|指導員|検定員|栄養士|弁護士|税理士|司法書士|行政書士|社労士|ドライバー|乗務員|ヘルパー)?$|^(?:指導員|検定員|対応者|応対者|受電者|架電者|入力者|処理者|回収者|配達員|査定者|施術者|スタイリスト|インストラクター|トレーナー|オペレーター?|コミュニケーター|エージェント|立会|記録者|聴取者|添乗員?|支援員|コンサルタント|アドバイザー|コーディネーター|営業担当者?|窓口担当者?|登録担当者|主治医師?|医師|看護師|薬剤師|募集人|外務員|産業医|獣医師|執刀医|嘱託医|協力医師?|校医|学校医|園医|訪問医|ドクター|受付者|相談員|ケアマネジャー|ケアマネ|民生委員|記入者|作業者|測定者|計測者|検査者|実施者|点検者|確認者|採点者|評価者|指導者|検針員|集金員|判定医|検査医|読影医|起案者|作成者|承認者|決裁者|報告者|面接者|推薦者|上司|店長|講師|管理者|責任者|指名スタッフ|指導教員|担当cm|担当セールス|セールス担当|かかりつけ医師?|(?:学級|クラス|副)?担任|学年主任|(?:部活)?顧問|引率(?:教員|教諭|者)|ゼミ担当教員|担当教[官諭]|養護教諭|スクールカウンセラー|面接官|教官|試験官|(?:リード|商談|取引先(?:責任者)?|連絡先|活動|レコード|案件)所有者)$/

const AUTHOR = 'person.author'

/** Who deals with the row's person, or wrote, changed or approved what the row says of him: 最終更新者, updated_by, Assignee. */
export const isStaffParty = (party: string): boolean => STAFF_PARTY.test(party) || exactMeaning(party)?.role === AUTHOR

/** Of somebody else than the row's person whatever else the row holds. */
const OTHERS = new Set(
  wordsOf(`緊急連絡先 緊急時連絡先 配偶者 扶養親族 扶養家族 被扶養者 奥様 奥さん 奥方 ご主人 ご主人様 主人 旦那 旦那様 伴侶 ご伴侶 連れ合い お連れ合い 保護者 連帯保証人 保証人 紹介者 家族 ご家族 代理人 後見人 法定代理人 親権者 父 母 夫 妻 父親 母親 父母
    祖父 祖母 兄 姉 弟 妹 長男 長女 子 子供 子ども お子様 同居人 同居者 同居家族 同伴者 同行者 キーパーソン 養親 養子 養父 養母 実父 実母 義父 義母 里子 元配偶者 元夫 元妻 内縁の夫 内縁の妻 婚約者 世帯員 世帯構成員 同居親族 帯同家族 同伴家族 付添人 付添者 代諾者 事故相手 面会相手 身元引受人 身元保証人 引取者 送迎者 お迎え者 お迎えの方 緊急時 介護者 兄弟姉妹 友人 知人 同僚 喪主 故人 相続人 法定相続人 代表相続人 被相続人 被保険者 発信者 入電者 受取人 保険金受取人 死亡保険金受取人 満期保険金受取人 指定代理請求人 紹介会員 推薦人 申出人 立替人 参考人 送付先 ご送付先 お届け先 届け先 届先 配送先
    ご配送先 発送先 配達先 請求先 送り先 お送り先 郵送先 贈り先 emergency guardian spouse child shipping ship to billing`).map(headerKey),
)

/** Is the party somebody else, a new or a second one too: 新保証人, 連絡先2? */
export function isOther(party: string): boolean {
  const bare = party.replace(/^(?:新|旧|第?[一二三1-3])/, '').replace(/[0-9]{1,2}$/, '')
  return OTHERS.has(party) || OTHERS.has(bare) || (bare !== party && bare === '連絡先')
}

export const NAME = /^person\./
/** Not only how it is read or written in Latin letters. */
export const ITSELF = /^person\.name_(?!romaji)/

/** 同居・別居, 同居区分, 同別居: asks whether somebody lives with the row's person, and not for a name (同居人). */
export const asksWhoLivesTogether = ({ label = '', role = '' }: Pick<Column, 'label' | 'role'>): boolean =>
  /同居|同別居/.test(label) && !NAME.test(role)

export interface Owner {
  party: string
  kind: PartyKind | undefined
  /** Where its first column of a name stands. */
  from: number
  /** The number in its label, where labels count the persons: 宛名1, 宛名2. */
  number?: string
  /** Named behind 続柄 and in no other word, where another one is: 従業員氏名 | 続柄 | 氏名. */
  isRelative?: true
}

/** The persons that have a column for their name. Self and its synonyms (顧客, 会員, 契約者) are told apart only where both have a name. */
export function ownersOf(columns: readonly Column[]): Owner[] {
  const owners: Owner[] = []
  for (const [index, column] of columns.entries()) {
    const { role } = column
    if (role === undefined || !NAME.test(role)) continue
    const party = partyOf(column)
    const kind = parties().get(party)
    const name = kind === 'qualifier' ? '' : party
    if (isBesideItsName(columns, index) || isReadingOf(name, role, owners, columns, index) || isOnlyRead(name, role, columns)) continue
    const number = numberOfPerson(columns, index)
    if (!owners.some((owner) => owner.party === name && (number === undefined || owner.number === number)))
      owners.push({ party: name, kind, from: index, ...(number !== undefined && { number }) })
  }
  for (const owner of owners)
    if (owner !== owners[0] && owner.party === '' && columns[owner.from - 1]?.role === 'bio.family') owner.isRelative = true
  return owners
}

/** 宿直者 | 日直者: what asks for somebody in a word that nobody knows. */
const SOMEBODY = /^[^\s氏名]{2,5}[者人員]$/

/** Whose the column is; '' for nobody's in particular. */
function partyOf({ party, role, label = '' }: Column): string {
  const named = party === undefined ? '' : ownerKey(party)
  const isNamed = named !== '' && parties().get(named) !== 'qualifier'
  if (role === AUTHOR && !isNamed) return [ownerKey(label), headerKey(label)].find(isStaffParty) ?? '作成者'
  return party === undefined && role === 'person.name_full' && SOMEBODY.test(label) ? label : named
}

const COUNTED = /[0-9]{1,2}/
const withoutNumber = (label: string): string => label.normalize('NFKC').replace(COUNTED, '')
/** お迎え者①, 宛名1. */
const numberIn = (label: string): string | undefined => COUNTED.exec(label.normalize('NFKC'))?.[0]

/** The number of who is named here, where the same label counts several: 宛名1, 宛名2; 同伴者1 氏名, 同伴者2 氏名. */
function numberOfPerson(columns: readonly Column[], index: number): string | undefined {
  const { role, label = '' } = columns[index]!
  const number = numberIn(label)
  if (role !== 'person.name_full' || number === undefined) return undefined
  const plain = withoutNumber(label)
  const isCounted = columns.some((other) => other.role === role && other.label !== label && withoutNumber(other.label ?? '') === plain)
  return isCounted ? number : undefined
}

export const READING = /^person\.(?:kana|name_romaji)/

/** 来場者 | ふりがな: a reading without an owner is that of the name beside it, where nobody else has a name of his own. */
function isReadingOf(party: string, role: string, owners: readonly Owner[], columns: readonly Column[], index: number): boolean {
  if (party !== '' || !READING.test(role) || owners.length !== 1 || owners[0]!.party === '') return false
  return !columns.some(
    ({ role: other, party: named = '' }, at) =>
      at !== index && ownerKey(named) === '' && other !== undefined && NAME.test(other) && !READING.test(other),
  )
}

const isOfNobody = ({ party }: Column): boolean => party === undefined || ownerKey(party) === ''
const isOfStaff = ({ party = '' }: Column): boolean => isStaffParty(ownerKey(party))
const isName = ({ role = '' }: Column): boolean => ITSELF.test(role)

/**
 * 契約者名 | フリガナ | 法人担当者: a reading without an owner, right behind a name, is of whom is named there, whoever else is named behind it.
 * In 氏名 | 担当者 | フリガナ it is of the first, and in 受付者 | ふりがな | 性別 | 氏名 of who is named below.
 */
export const isBesideItsName = (columns: readonly Column[], index: number): boolean =>
  index > 0 &&
  READING.test(columns[index]!.role ?? '') &&
  isOfNobody(columns[index]!) &&
  isName(columns[index - 1]!) &&
  !columns.slice(0, index - 1).some((column) => isName(column) && isOfNobody(column)) &&
  !(isOfStaff(columns[index - 1]!) && columns.slice(index).some((column) => isName(column) && isOfNobody(column)))

/** お客様名 | 会員_フリガナ, カナ | 性別 | 顧客名: who has a reading and no name is the one beside whom it stands, but for a guardian or a guest. */
function isOnlyRead(party: string, role: string, columns: readonly Column[]): boolean {
  if (!READING.test(role) || isOther(party) || isStaffParty(party)) return false
  const named = columns.filter(({ role: other = '' }) => ITSELF.test(other)).map(({ party: own = '' }) => ownerKey(own))
  return !named.includes(party) && named.some((own) => !isOther(own) && !isStaffParty(own))
}

/** Roles that a person has once: a second column of one belongs to the next person. */
const SINGLE = /^(?:contact\.(?:tel|mobile)|bio\.birth|bio\.sex|bio\.age|address\.(?:full|zip))$/

/** Who is named in order to be called. */
const CALLED = /^(?:緊急|お?迎え|送迎|引取)/
/** Who called, perhaps for somebody else. */
const CALLER = /^(?:発信|入電)者$/
/** Who is no grown-up. */
export const MINOR = /^(?:生徒|児童|園児|幼児|児童生徒|対象児童|お子様|子供|子ども|子|里子|チャイルド|student|pupil|child)$/
const BY_PHONE = /^contact\.(?:tel|mobile)$/
const OWN_DATA = /^bio\.(?:birth|sex|age)$/

/** Roles that labels count with the persons: 氏名2, 生年月日2. 住所2 and 電話2 are the second part or the second telephone of one. */
const NUMBERED = /^(?:person\.|bio\.)/

const IS_SOMEBODY = /.[者人主]$/

export function ownerOf(column: Column, index: number, owners: readonly Owner[], first: number, seen: readonly Set<string>[]): number {
  if (owners.length < 2) return 0
  const { party: named, role, label } = column
  // 続柄 behind a name is of who is named there: 保護者氏名 | 続柄, and 契約者との続柄 is not the 契約者's.
  if (role === 'bio.family' && (named === undefined || /との?続柄/.test(label ?? ''))) return ofRelative(owners, index, first)
  if (asksWhoLivesTogether(column)) return nearestLeft(owners, index, first)
  const party = partyOf(column)
  const number = role !== undefined && NUMBERED.test(role) ? numberIn(label ?? '') : undefined
  const counted =
    number === undefined ? -1 : owners.findIndex((owner) => owner.number === number && (owner.party === party || party === ''))
  if (counted >= 0) return counted
  const exact = owners.findIndex((owner) => owner.party === party)
  if (party !== '' && exact >= 0) return exact
  if (role !== undefined && NAME.test(role) && exact >= 0) return exact
  // 保護者 over 緊急連絡先 is the guardian's telephone.
  const above = owners.findIndex((owner) => owner.party !== '' && party.startsWith(owner.party))
  if (above >= 0) return above
  // 旧居立会人 | 立会人携帯: the one of whom only the word is used that says what he is. 連絡先 is no somebody, and not short for 緊急連絡先.
  const within = IS_SOMEBODY.test(party) ? owners.filter((owner) => owner.party.endsWith(party)) : []
  if (within.length === 1) return owners.indexOf(within[0]!)
  const left = owners.findIndex(({ from }) => from === index - 1)
  // 園児名 | 送迎者 | 携帯: the number behind the name is for calling whom it names.
  if (left >= 0 && party === '' && BY_PHONE.test(role ?? '') && CALLED.test(owners[left]!.party)) return left
  // tel | caller | customer: from where he calls who is named as calling; where nobody is, it is the customer's.
  const caller = party === '' && BY_PHONE.test(role ?? '') ? owners.findIndex((owner) => CALLER.test(owner.party)) : -1
  if (caller >= 0 && (left === caller || index < owners[first]!.from)) return caller
  // 保護者のお名前 | お子様のお名前 | 生年月日: nobody but the guardian is the first, and the child's birth date is asked.
  const nearest = nearestLeft(owners, index, first)
  if (party === '' && OWN_DATA.test(role ?? '')) {
    if (isOther(owners[first]!.party) && MINOR.test(owners[nearest]!.party)) return nearest
    if (owners[nearest]!.isRelative === true) return nearest
  }
  // 保護者氏名 | 電話: what the first person has already belongs to the name on the left; 保護者氏名 | 緊急連絡先 is the guardian's, too.
  // 現住所, 担当者 | 引越先住所: a second home of the first, and no clerk's.
  if (role?.startsWith('address.') === true && isMovedToLabel(label ?? '')) return first
  if (role !== undefined && SINGLE.test(role) && (seen[first]?.has(role) === true || isOther(party))) {
    return nearest
  }
  return first
}

/** Who is asked for by what he is to the first. A pupil's 続柄 in front of 保護者氏名 is the pupil's own. */
const RELATIVE = /家族|扶養|親族|同居/

/** 社員氏名 | 続柄 | 家族氏名, 社員氏名 | 続柄 | 氏名: of the relative who is named right behind it, where it stands behind nobody but the first. */
function ofRelative(owners: readonly Owner[], index: number, first: number): number {
  const left = nearestLeft(owners, index, first)
  const right =
    left === first
      ? owners.findIndex(({ from, party, isRelative }) => from === index + 1 && (isRelative === true || RELATIVE.test(party)))
      : -1
  return right >= 0 ? right : left
}

/** The person whose name stands nearest on the left; `first` where none does. */
function nearestLeft(owners: readonly Owner[], index: number, first: number): number {
  let nearest = first
  owners.forEach(({ from }, at) => {
    if (from < index && (nearest === first || from > owners[nearest]!.from)) nearest = at
  })
  return nearest
}
