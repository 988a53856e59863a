import { isSpouse, sexOfSpouse } from './couples.js'
import { besideStaff, isUnknownName } from './unknown-names.js'
import { parties } from './dictionary.js'
import { headerKey } from './header-key.js'
import { ownerKey } from './owner-key.js'
import { isDeadParty } from './deceased.js'
import type { Column, Layout } from './layout.js'
import { isCalledIn, isListOfFirms } from './outsiders.js'
import { isBesideItsName, isOther, isStaffParty, ITSELF, MINOR, NAME, ownerOf, ownersOf, READING, type Owner } from './owners.js'
import { ownersInObjects } from './objects.js'
import { classOf } from './classes.js'
import { tableStarts } from './tables-abreast.js'
import { messagesIn } from './messages.js'

/** One of the persons that a row can speak of. */
export interface Subject {
  /** employee for the own staff (担当営業), partner for those of others (業者名 | 担当者, 担当ケアマネ); undefined: that of the table. */
  class: string | undefined
  /** Deals with the row's person: own staff, or called in. */
  isStaff: boolean
  /** Of the row's person's family: they can be reached in the same ways. */
  isFamily: boolean
  /** A relative, or whom to call or to ask for somebody: where the rows are about staff, none of the staff. */
  isKin: boolean
  /** 宛名2 beside 宛名1 and one address, or 保護者 beside a child: lives where the row's person lives. */
  sharesHome: boolean
  /** Husband or wife: what says of nobody how a couple is called by telephone says it of both. */
  isSpouse: boolean
  /** The sex that the header tells: 夫 氏名, 新婦. */
  sex: 'male' | 'female' | undefined
  /** Of the child that the row is about. */
  isGuardian: boolean
  /** 連名: addressed together with the first one, by the given name alone. */
  isGivenAlone: boolean
  /** No relative and nobody elsewhere: 指揮命令者 beside 派遣先責任者 works where a firm is named. */
  isColleague: boolean
  /** 連帯保証人: somebody's wife or anybody else. */
  isSurety: boolean
  /** 故人, 被相続人. */
  isDead: boolean
  /** 喪主, 相続人, 申請者: who has a death told of is not the one who died. */
  isBereaved: boolean
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
  /** By column index: a telephone or a mailbox of the family of whom it is listed, 保護者携帯 of a child whose 保護者 is not named. */
  isLent: readonly boolean[]
  /** Columns of texts in which staff tell of others. */
  messages: readonly number[]
  /** Is there a telephone of nobody in particular: 電話, beside 夫 and 妻? */
  sharesPhone: boolean
  /** The class of the table's persons as far as its headers tell. */
  class: string | undefined
  /** Where the account may be another's: the column of its holder, and who the columns belong to in rows in which it is. */
  holder?: { column: number; apart: Subjects }
}

/** Relatives of the row's person, by their party. */
const FAMILY =
  /保護者|親権者|緊急|迎え|送迎|引取|連名|キーパーソン|身元引受人|身元保証人|介護者|兄弟姉妹|配偶者|家族|親族|世帯主|^(?:[養実義]?[父母]|養[親子]|里[親子]|夫|妻|祖父|祖母|兄|姉|弟|妹|長男|長女)|guardian|spouse|parent|emergency/

/** Who lives with the child that the row is about. */
const GUARDIAN = /^(?:保護者|親権者|世帯主|guardian|parent)(?:[父母]親?)?$/
const HOUSEHOLDER = '世帯主'
const PARENT = /^[父母]親?$/
/** Who lives with the householder, or is written to with him, where no address of his own is given. Who is to be called may live elsewhere, and so may the parents of who is no child. */
const HOUSEHOLD =
  /^(?:ご?(?:連名|(?:帯同|同伴|同居)?家族|世帯員|同居)|配偶者|被?扶養|[夫妻子][0-9]?$|[長次二三][男女]|お子|子供|子ども|spouse|child|family|dependa?nt)/
const SURETY = /^(?:新|旧)?(?:連帯)?保証人/
const GIVEN_ALONE = /^ご?連名/
/** Who is named for the sake of somebody else, even where of that one only a number is told: 社員番号, 被扶養者氏名. */
const KIN = new RegExp(`${FAMILY.source}|${HOUSEHOLD.source}|扶養|保証人`)
const HOLDER = /名義|預金者|holder|meigi/i

const memory = new WeakMap<Layout, Subjects>()

/** Works out once for a layout which columns speak of whom. */
export function subjectsOf(layout: Layout): Subjects {
  let known = memory.get(layout)
  if (known === undefined) memory.set(layout, (known = readSubjects(layout)))
  return known
}

/** Tables side by side have one row between them and a person each. */
function readSubjects({ columns, grid }: Layout): Subjects {
  if (grid !== undefined) return gridSubjects(columns, grid.columns)
  const starts = tableStarts(columns)
  if (starts.length === 1) return readTable(columns)
  const subjects: Subject[] = []
  const ofColumn: number[] = []
  const isLent: boolean[] = []
  const messages = messagesIn(columns)
  let own: string | undefined
  starts.forEach((start, index) => {
    const table = readTable(columns.slice(start, starts[index + 1]))
    for (const subject of table.ofColumn) ofColumn.push(subjects.length + subject)
    isLent.push(...table.isLent)
    subjects.push(...table.subjects)
    own ??= table.class
  })
  return {
    subjects,
    ofColumn,
    first: 0,
    isNamed: namedBy(columns, ofColumn),
    isLent,
    messages,
    sharesPhone: columns.some(isPhoneOfNobody),
    class: own,
  }
}

/** Each cell of a grid is about somebody of his own. */
function gridSubjects(columns: readonly Column[], cells: readonly number[]): Subjects {
  const table = readTable(columns)
  return {
    ...table,
    subjects: cells.map(() => SOMEBODY),
    ofColumn: columns.map((_, index) => Math.max(0, cells.indexOf(index))),
    first: 0,
    isNamed: [],
  }
}

/** Of whom no label tells anything. */
const SOMEBODY: Subject = {
  class: undefined,
  isStaff: false,
  isFamily: false,
  isKin: false,
  sharesHome: false,
  isSpouse: false,
  sex: undefined,
  isGuardian: false,
  isGivenAlone: false,
  isColleague: false,
  isSurety: false,
  isDead: false,
  isBereaved: false,
}

/** @param isApart the account is not the row's person's */
function readTable(columns: readonly Column[], isApart = false): Subjects {
  const owners = ownersOf(columns)
  const messages = messagesIn(columns)
  // Names under an unknown label beside 処理担当, numbers of customers beside a cashier: the rows are about them, and not about the staff.
  if (owners.length > 0 && owners.every(({ party }) => isStaffParty(party))) {
    const from = columns.findIndex(isUnknownName)
    const numbered = columns.some(({ isClerk }) => isClerk === true) ? columns.findIndex(({ role }) => role === 'id.customer') : -1
    const somebody = from >= 0 ? from : numbered >= 0 ? numbered : (messages[0] ?? -1)
    if (somebody >= 0) owners.push({ party: '', kind: undefined, from: somebody })
  } else owners.push(...besideStaff(columns, owners))
  const own = owners.filter(({ party }) => !isStaffParty(party))
  // 業者名 | 担当者, and nobody else: whom to call there.
  const isOfFirms = own.length === 0 && isListOfFirms(columns)
  const isOfChild = own.some(({ party }) => MINOR.test(party))
  const subjects = owners.map(({ party, number, from }): Subject => {
    const isStaff = own.length > 0 && isStaffParty(party)
    const isOutside = isOfFirms || isCalledIn(party, columns, from)
    const isSecond = number !== undefined && own[0]?.number !== undefined && own[0].number !== number && own[0].party === party
    const isOneOfTwo = own.length > 1 && isSpouse(party)
    const sharesHome =
      isSecond || isOneOfTwo || (own.length > 1 && (GUARDIAN.test(party) || HOUSEHOLD.test(party) || (isOfChild && PARENT.test(party))))
    return {
      class: isOutside ? 'partner' : isStaff ? 'employee' : undefined,
      isStaff,
      isFamily: sharesHome || FAMILY.test(party),
      isKin: isOneOfTwo || KIN.test(party),
      sharesHome,
      isSpouse: isOneOfTwo,
      sex: EITHER.test(columns[from]?.label ?? '') ? undefined : sexOfSpouse(party),
      isGuardian: GUARDIAN.test(party),
      isGivenAlone: GIVEN_ALONE.test(party),
      isColleague: party !== '' && !isStaff && !isOneOfTwo && !FAMILY.test(party) && !isOther(party),
      isSurety: SURETY.test(party),
      isDead: isDeadParty(party),
      isBereaved: BEREAVED.test(party),
    }
  })
  // 世帯主 | 続柄 | 氏名: whose household it is stands in every row, and the row is about one of its people.
  const isOfHousehold = own.some(({ party }) => party === '') && columns.some(({ role }) => role === 'bio.family')
  const isAbout = ({ party }: Owner): boolean => !isOther(party) && !(isOfHousehold && party === HOUSEHOLDER)
  const first = Math.max(0, owners.indexOf(own.find(isAbout) ?? own[0] ?? owners[0]!))
  const account = owners.length === 0 ? -1 : columns.findIndex(isOfHolder)
  // A child has no account of its own: 口座名義人 beside such a name is somebody of the family.
  const isOthers = account >= 0 && (isApart || MINOR.test(owners[first]!.party))
  const holder = isOthers ? addHolder(owners, subjects, account) : -1
  const addressee = addresseeOf(columns, owners)
  const ownerInObject = ownersInObjects(columns, owners)
  const seen = owners.map(() => new Set<string>())
  /** Whose relation stood to the left, up to the next name. */
  let related: number | undefined
  const ofColumn: number[] = []
  const subjectOf = (column: Column, index: number): number => {
    if (isBesideItsName(columns, index)) return ofColumn[index - 1]!
    const own = isUnknownName(column) ? owners.findIndex(({ from }) => from === index) : -1
    if (own >= 0) return own
    if (column.role !== undefined && NAME.test(column.role)) related = undefined
    const isRelated = related !== undefined && isNobodys(column.party) && column.role !== undefined && OWN_ITEM.test(column.role)
    if (addressee >= 0 && index < owners[addressee]!.from && isHome(column)) return addressee
    const isOfAccount = holder >= 0 && (column.role === 'finance.bank' || index === account)
    const at = isOfAccount ? holder : isRelated ? related! : (ownerInObject(index) ?? ownerOf(column, index, owners, first, seen))
    if (column.role === 'bio.family' && at !== first && owners.length > 1) related = at
    // 受取人 氏名, 続柄 | 連絡先 住所, 電話: behind a home that is another's stands his telephone.
    else if (at !== related && column.role?.startsWith('address.') === true) related = undefined
    if (column.role !== undefined) seen[at]?.add(column.role)
    return at
  }
  for (const [index, column] of columns.entries()) ofColumn.push(subjectOf(column, index))
  columns.forEach((column, index) => {
    if (isUnknownWay(column) && index > 0 && ofColumn[index - 1] === ofColumn[index + 1]) ofColumn[index] = ofColumn[index - 1]!
  })
  const headers = columns.map(({ label }) => label ?? '').join(' ')
  return {
    subjects: subjects.length > 0 ? subjects : [SOMEBODY],
    ofColumn,
    first,
    isNamed: namedBy(columns, ofColumn),
    isLent: columns.map((column, index) => isOfFamily(column) && subjects[ofColumn[index]!]?.isFamily === false),
    messages,
    sharesPhone: columns.some(isPhoneOfNobody),
    class: headers === '' ? undefined : classOfHeaders(columns),
    ...(account >= 0 && !isOthers && { holder: { column: account, apart: readTable(columns, true) } }),
  }
}

/** ご主人または奥様: one of them. */
const EITHER = /または|又は|もしくは|[・/／]/

/** Who tells of a death, or gets what it brings. */
const BEREAVED = /喪主|施主|遺族|(?<!被)相続人|申[請込告出]|請求|届出|受取|受給|注文|依頼|連絡|連名/

const HONORIFIC = /^(?:敬称|様|殿|呼称|honorific|salutation)$/i

/** 保護者携帯, 緊急連絡先メール. */
const isOfFamily = ({ role = '', party }: Column): boolean =>
  /^contact\.(?:tel|mobile|email)$/.test(role) && party !== undefined && (isSpouse(ownerKey(party)) || FAMILY.test(ownerKey(party)))

/** A telephone of nobody who is named in the label, and not one that somebody carries. */
const isPhoneOfNobody = ({ role, party }: Column): boolean => role === 'contact.tel' && isNobodys(party)

/** A home of nobody who is named in the label. */
const isHome = ({ role = '', party }: Column): boolean => role.startsWith('address.') && isNobodys(party)

/** 〒, 住所 | 保護者氏名, 敬称 | 学生氏名: to whom a letter goes whose address stands in front, as his number among the owners; -1 where there is nobody. */
function addresseeOf(columns: readonly Column[], owners: readonly Owner[]): number {
  const behind = columns.findIndex(({ label = '' }) => HONORIFIC.test(label.trim()))
  if (behind < 1 || owners.length < 2 || columns.slice(behind).some(isHome)) return -1
  const { party: named } = columns[behind - 1]!
  const party = isNobodys(named) ? '' : ownerKey(named!)
  return owners.findIndex((owner) => owner.from < behind && owner.party === party)
}

const WAYS = /^(?:address|postal-code|phone-number|email)$/

/** ship_to_nm | ship_to_post | ship_to_addr: where a letter goes, by its cells, below a label that nobody knows. */
const isUnknownWay = ({ role, vote = '' }: Column): boolean => role === undefined && WAYS.test(vote)

/** 口座名義人, 預金者名カナ: whose account it is. */
const isOfHolder = ({ role = '', label = '' }: Column): boolean => HOLDER.test(label) && (role === 'finance.bank' || READING.test(role))

/** Adds the holder of the account from which somebody's fees are paid; his number. */
function addHolder(owners: Owner[], subjects: Subject[], from: number): number {
  owners.push({ party: '口座名義人', kind: undefined, from })
  return subjects.push({ ...SOMEBODY, isFamily: true }) - 1
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

function classOfHeaders(columns: readonly Column[]): string | undefined {
  const votes = new Map<string, number>()
  for (const { role, label = '', party } of columns) {
    if (party !== undefined && isStaffParty(headerKey(party))) continue
    const name = role === 'id.employee' ? 'employee' : role === 'id.customer' ? 'customer' : classOf(label)
    if (name !== undefined) votes.set(name, (votes.get(name) ?? 0) + 1)
  }
  let best: string | undefined
  for (const [name, count] of votes) if (best === undefined || count > votes.get(best)!) best = name
  return best
}
