import { parties, wordsOf, type PartyKind } from './dictionary.js'
import { headerKey } from './header-key.js'
import { ownerKey } from './owner-key.js'
import type { Column, Layout } from './layout.js'
import { classOf } from './classes.js'

/** One of the persons that a row can speak of. */
export interface Subject {
  /** employee for the own staff (担当営業); undefined: that of the table. */
  class: string | undefined
  /** Own staff that deals with the row's person. */
  isStaff: boolean
  /** Of the row's person's family: they can be reached in the same ways. */
  isFamily: boolean
  /** 宛名2 beside 宛名1 and one address, or 保護者 beside a child: lives where the row's person lives. */
  sharesHome: boolean
  /** Of the child that the row is about. */
  isGuardian: boolean
  /** 連名: addressed together with the first one, by the given name alone. */
  isGivenAlone: boolean
  /** No relative and nobody elsewhere: 指揮命令者 beside 派遣先責任者 works where a firm is named. */
  isColleague: boolean
}

/** Who the columns of a layout belong to. */
export interface Subjects {
  subjects: readonly Subject[]
  /** By column index: the subject, as an index into `subjects`. */
  ofColumn: readonly number[]
  /** Whom the rows are about, as an index into `subjects`. */
  first: number
  /** By subject: does a column ask for the name, and not only for its reading? */
  isNamed: readonly boolean[]
  /** The class of the table's persons as far as its headers tell. */
  class: string | undefined
  /** Where the account may be another's: the column of its holder, and who the columns belong to in rows in which it is. */
  holder?: { column: number; apart: Subjects }
}

/** Who deals with the row's person; the row's person itself where no other is named. */
const STAFF_PARTY =
  /^(?:主|副|営業|登録|取引|窓口|受付|相談|訪問|対応|応対|受電|架電|入力|処理|配達|配送|集荷|査定|施術|調査|工事|技術|サポート|取扱|面談|審査|指導|弊社|当社|自社)?担当(?:者|営業|スタッフ|医師?|員|講師|教員|民生委員|ケアマネ|ケアマネジャー|看護師|保健師|スタイリスト|美容師|インストラクター|トレーナー|コーチ|オペレーター|支援員|コンサルタント|アドバイザー|コーディネーター|施術者|募集人|外務員|社員|職員)?$|^(?:対応者|応対者|受電者|架電者|入力者|処理者|回収者|配達員|査定者|施術者|スタイリスト|インストラクター|トレーナー|オペレーター?|コミュニケーター|エージェント|記録者|聴取者|支援員|コンサルタント|アドバイザー|コーディネーター|営業担当者?|窓口担当者?|登録担当者|主治医師?|医師|看護師|薬剤師|募集人|外務員|産業医|獣医師|執刀医|受付者|相談員|立会|立会人|立会者|ケアマネジャー|ケアマネ|民生委員|記入者|起案者|作成者|承認者|決裁者|報告者|面接者|推薦者|上司|店長|講師|管理者|責任者)$/

/** Of somebody else than the row's person whatever else the row holds. */
const OTHERS = new Set(
  wordsOf(`緊急連絡先 緊急時連絡先 配偶者 扶養親族 扶養家族 被扶養者 保護者 連帯保証人 保証人 紹介者 家族 ご家族 代理人 後見人 法定代理人 親権者 父 母 夫 妻 父親 母親 父母
    祖父 祖母 兄 姉 弟 妹 長男 長女 子 子供 子ども お子様 同居人 同居者 同居家族 同伴者 同行者 キーパーソン 身元引受人 身元保証人 引取者 送迎者 介護者 兄弟姉妹 友人 知人 同僚 喪主 故人 相続人 被相続人 被保険者 受取人 送付先 ご送付先 お届け先 届け先 届先 配送先
    ご配送先 発送先 配達先 請求先 送り先 お送り先 郵送先 贈り先 emergency guardian spouse child shipping ship to billing`).map(headerKey),
)

/** Is the party somebody else, a new or a second one too: 新保証人, 連絡先2? */
function isOther(party: string): boolean {
  const bare = party.replace(/^(?:新|旧|第?[一二三1-3])/, '').replace(/[0-9]{1,2}$/, '')
  return OTHERS.has(party) || OTHERS.has(bare) || (bare !== party && bare === '連絡先')
}

/** Relatives of the row's person, by their party. */
const FAMILY =
  /保護者|親権者|緊急|連名|キーパーソン|身元引受人|身元保証人|介護者|兄弟姉妹|配偶者|家族|親族|世帯主|^(?:父|母|夫|妻|祖父|祖母|兄|姉|弟|妹|長男|長女)|guardian|spouse|parent|emergency/

/** Who lives with the child that the row is about. */
const GUARDIAN = /^(?:保護者|親権者|世帯主|guardian|parent)$/
/** Who lives with the householder, or is written to with him, where no address of his own is given. Parents and who is to be called may live elsewhere. */
const HOUSEHOLD =
  /^(?:ご?(?:連名|家族|世帯員|同居)|配偶者|被?扶養|[夫妻子][0-9]?$|[長次二三][男女]|お子|子供|子ども|spouse|child|family|dependa?nt)/
const GIVEN_ALONE = /^ご?連名/
/** Who has no account of his own: 口座名義人 beside such a name is somebody of the family. */
const MINOR = /^(?:生徒|児童|園児|幼児|児童生徒|対象児童|お子様|子供|子ども|子|student|pupil|child)$/
const HOLDER = /名義|預金者|holder|meigi/i

const memory = new WeakMap<Layout, Subjects>()

/** Works out once for a layout which columns speak of whom. */
export function subjectsOf(layout: Layout): Subjects {
  let known = memory.get(layout)
  if (known === undefined) memory.set(layout, (known = readSubjects(layout)))
  return known
}

const NAME = /^person\./
/** Not only how it is read or written in Latin letters. */
const ITSELF = /^person\.name_(?!romaji)/

interface Owner {
  party: string
  kind: PartyKind | undefined
  /** Where its first column of a name stands. */
  from: number
  /** The number in its label, where labels count the persons: 宛名1, 宛名2. */
  number?: string
}

/** Tables side by side have one row between them and a person each. */
function readSubjects({ columns }: Layout): Subjects {
  const starts = tableStarts(columns)
  if (starts.length === 1) return readTable(columns)
  const subjects: Subject[] = []
  const ofColumn: number[] = []
  let own: string | undefined
  starts.forEach((start, index) => {
    const table = readTable(columns.slice(start, starts[index + 1]))
    for (const subject of table.ofColumn) ofColumn.push(subjects.length + subject)
    subjects.push(...table.subjects)
    own ??= table.class
  })
  return { subjects, ofColumn, first: 0, isNamed: namedBy(columns, ofColumn), class: own }
}

/** Where tables begin that stand side by side: the same label of a name comes again, with the same labels to its left. */
function tableStarts(columns: readonly Column[]): number[] {
  const labelAt = (index: number): string | undefined => columns[index]?.label
  const first = columns.findIndex(({ role, label }) => role !== undefined && NAMED.test(role) && label !== undefined)
  if (first < 0) return [0]
  const names = columns.flatMap(({ label, role }, index) => (label === labelAt(first) && role === columns[first]!.role ? [index] : []))
  if (names.length < 2) return [0]
  let lead = 0
  const [one, two] = names as [number, number]
  while (lead < one && two - lead - 1 > one && labelAt(one - lead - 1) !== undefined && labelAt(one - lead - 1) === labelAt(two - lead - 1))
    lead++
  return names.map((index, at) => (at === 0 ? 0 : index - lead))
}

const NAMED = /^person\.name_(?:full|family)$/

/** @param isApart the account is not the row's person's */
function readTable(columns: readonly Column[], isApart = false): Subjects {
  const owners = ownersOf(columns)
  // Names under an unknown label beside 処理担当: the rows are about them, and not about the staff.
  if (owners.length > 0 && owners.every(({ party }) => STAFF_PARTY.test(party))) {
    const from = columns.findIndex(({ role, vote }) => role === undefined && vote === 'person-name')
    if (from >= 0) owners.push({ party: '', kind: undefined, from })
  }
  const own = owners.filter(({ party }) => !STAFF_PARTY.test(party))
  // 担当者 beside 氏名 is own staff; alone it is who the row is about.
  const subjects = owners.map(({ party, number }): Subject => {
    const isStaff = own.length > 0 && STAFF_PARTY.test(party)
    const isSecond = number !== undefined && own[0]?.number !== undefined && own[0].number !== number && own[0].party === party
    const sharesHome = isSecond || (own.length > 1 && (GUARDIAN.test(party) || HOUSEHOLD.test(party)))
    return {
      class: isStaff ? 'employee' : undefined,
      isStaff,
      isFamily: sharesHome || FAMILY.test(party),
      sharesHome,
      isGuardian: GUARDIAN.test(party),
      isGivenAlone: GIVEN_ALONE.test(party),
      isColleague: party !== '' && !isStaff && !FAMILY.test(party) && !isOther(party),
    }
  })
  const first = Math.max(0, owners.indexOf(own.find(({ party }) => !isOther(party)) ?? own[0] ?? owners[0]!))
  const account = owners.length === 0 ? -1 : columns.findIndex(isOfHolder)
  const isOthers = account >= 0 && (isApart || MINOR.test(owners[first]!.party))
  const holder = isOthers ? addHolder(owners, subjects, account) : -1
  const seen = owners.map(() => new Set<string>())
  /** Whose relation stood to the left, up to the next name. */
  let related: number | undefined
  const ofColumn = columns.map((column, index) => {
    if (column.role !== undefined && NAME.test(column.role)) related = undefined
    const isRelated = related !== undefined && isNobodys(column.party) && column.role !== undefined && OWN_ITEM.test(column.role)
    const isOfAccount = holder >= 0 && (column.role === 'finance.bank' || index === account)
    const at = isOfAccount ? holder : isRelated ? related! : ownerOf(column, index, owners, first, seen)
    if (column.role === 'bio.family' && at !== first && owners.length > 1) related = at
    // 受取人 氏名, 続柄 | 連絡先 住所, 電話: behind a home that is another's stands his telephone.
    else if (at !== related && column.role?.startsWith('address.') === true) related = undefined
    if (column.role !== undefined) seen[at]?.add(column.role)
    return at
  })
  const headers = columns.map(({ label }) => label ?? '').join(' ')
  return {
    subjects:
      subjects.length > 0
        ? subjects
        : [
            {
              class: undefined,
              isStaff: false,
              isFamily: false,
              sharesHome: false,
              isGuardian: false,
              isGivenAlone: false,
              isColleague: false,
            },
          ],
    ofColumn,
    first,
    isNamed: namedBy(columns, ofColumn),
    class: headers === '' ? undefined : classOfHeaders(columns),
    ...(account >= 0 && !isOthers && { holder: { column: account, apart: readTable(columns, true) } }),
  }
}

/** 口座名義人, 預金者名カナ: whose account it is. */
const isOfHolder = ({ role = '', label = '' }: Column): boolean => HOLDER.test(label) && (role === 'finance.bank' || READING.test(role))

/** Adds the holder of the account from which somebody's fees are paid; his number. */
function addHolder(owners: Owner[], subjects: Subject[], from: number): number {
  owners.push({ party: '口座名義人', kind: undefined, from })
  return (
    subjects.push({
      class: undefined,
      isStaff: false,
      isFamily: true,
      sharesHome: false,
      isGuardian: false,
      isGivenAlone: false,
      isColleague: false,
    }) - 1
  )
}

function namedBy(columns: readonly Column[], ofColumn: readonly number[]): boolean[] {
  const named: boolean[] = []
  for (const [index, { role = '' }] of columns.entries()) if (ITSELF.test(role)) named[ofColumn[index] ?? 0] = true
  return named
}

/** 続柄, 生年月日, 個人番号: what is asked of somebody behind what he is to the first. */
const OWN_ITEM = /^(?:bio\.|id\.mynumber|contact\.)/

/** 個人番号, 自宅電話: no word for whose it is. */
const isNobodys = (party: string | undefined): boolean =>
  party === undefined || ownerKey(party) === '個人' || parties().get(ownerKey(party)) === 'qualifier'

/** The persons that have a column for their name. Self and its synonyms (顧客, 会員, 契約者) are told apart only where both have a name. */
function ownersOf(columns: readonly Column[]): Owner[] {
  const owners: Owner[] = []
  for (const [index, { role, party: named = '' }] of columns.entries()) {
    if (role === undefined || !NAME.test(role)) continue
    const party = ownerKey(named)
    const kind = parties().get(party)
    const name = kind === 'qualifier' ? '' : party
    if (isReadingOf(name, role, owners, columns, index) || isOnlyRead(name, role, columns)) continue
    const number = numberOfPerson(columns, index)
    if (!owners.some((owner) => owner.party === name && (number === undefined || owner.number === number)))
      owners.push({ party: name, kind, from: index, ...(number !== undefined && { number }) })
  }
  return owners
}

const COUNTED = /[0-9]{1,2}/
const withoutNumber = (label: string): string => label.replace(COUNTED, '')

/** The number of who is named here, where the same label counts several: 宛名1, 宛名2; 同伴者1 氏名, 同伴者2 氏名. */
function numberOfPerson(columns: readonly Column[], index: number): string | undefined {
  const { role, label = '' } = columns[index]!
  const number = COUNTED.exec(label)?.[0]
  if (role !== 'person.name_full' || number === undefined) return undefined
  const plain = withoutNumber(label)
  const isCounted = columns.some((other) => other.role === role && other.label !== label && withoutNumber(other.label ?? '') === plain)
  return isCounted ? number : undefined
}

const READING = /^person\.(?:kana|name_romaji)/

/** 来場者 | ふりがな: a reading without an owner is that of the name beside it, where nobody else has a name of his own. */
function isReadingOf(party: string, role: string, owners: readonly Owner[], columns: readonly Column[], index: number): boolean {
  if (party !== '' || !READING.test(role) || owners.length !== 1 || owners[0]!.party === '') return false
  return !columns.some(
    ({ role: other, party: named = '' }, at) =>
      at !== index && ownerKey(named) === '' && other !== undefined && NAME.test(other) && !READING.test(other),
  )
}

/** お客様名 | 会員_フリガナ, カナ | 性別 | 顧客名: who has a reading and no name is the one beside whom it stands, but for a guardian or a guest. */
function isOnlyRead(party: string, role: string, columns: readonly Column[]): boolean {
  if (!READING.test(role) || isOther(party) || STAFF_PARTY.test(party)) return false
  const named = columns.filter(({ role: other = '' }) => ITSELF.test(other)).map(({ party: own = '' }) => ownerKey(own))
  return !named.includes(party) && named.some((own) => !isOther(own) && !STAFF_PARTY.test(own))
}

/** Roles that a person has once: a second column of one belongs to the next person. */
const SINGLE = /^(?:contact\.(?:tel|mobile)|bio\.birth|bio\.sex|bio\.age|address\.(?:full|zip))$/

/** Roles that labels count with the persons: 氏名2, 生年月日2. 住所2 and 電話2 are the second part or the second telephone of one. */
const NUMBERED = /^(?:person\.|bio\.)/

function ownerOf(
  { party: named, role, label }: Column,
  index: number,
  owners: readonly Owner[],
  first: number,
  seen: readonly Set<string>[],
): number {
  if (owners.length < 2) return 0
  // 続柄 behind a name is of who is named there: 保護者氏名 | 続柄, and 契約者との続柄 is not the 契約者's.
  if (role === 'bio.family' && (named === undefined || /との?続柄/.test(label ?? ''))) return nearestLeft(owners, index, first)
  const party = named === undefined ? '' : ownerKey(named)
  const number = role !== undefined && NUMBERED.test(role) ? COUNTED.exec(label ?? '')?.[0] : undefined
  const counted =
    number === undefined ? -1 : owners.findIndex((owner) => owner.number === number && (owner.party === party || party === ''))
  if (counted >= 0) return counted
  const exact = owners.findIndex((owner) => owner.party === party)
  if (party !== '' && exact >= 0) return exact
  if (role !== undefined && NAME.test(role) && exact >= 0) return exact
  // 保護者 over 緊急連絡先 is the guardian's telephone.
  const above = owners.findIndex((owner) => owner.party !== '' && party.startsWith(owner.party))
  if (above >= 0) return above
  // 保護者氏名 | 電話: what the first person has already belongs to the name on the left; 保護者氏名 | 緊急連絡先 is the guardian's, too.
  if (role !== undefined && SINGLE.test(role) && (seen[first]?.has(role) === true || isOther(party))) {
    return nearestLeft(owners, index, first)
  }
  return first
}

/** The person whose name stands nearest on the left; `first` where none does. */
function nearestLeft(owners: readonly Owner[], index: number, first: number): number {
  let nearest = first
  owners.forEach(({ from }, at) => {
    if (from < index && (nearest === first || from > owners[nearest]!.from)) nearest = at
  })
  return nearest
}

function classOfHeaders(columns: readonly Column[]): string | undefined {
  const votes = new Map<string, number>()
  for (const { role, label = '', party } of columns) {
    if (party !== undefined && STAFF_PARTY.test(headerKey(party))) continue
    const name = role === 'id.employee' ? 'employee' : role === 'id.customer' ? 'customer' : classOf(label)
    if (name !== undefined) votes.set(name, (votes.get(name) ?? 0) + 1)
  }
  let best: string | undefined
  for (const [name, count] of votes) if (best === undefined || count > votes.get(best)!) best = name
  return best
}
