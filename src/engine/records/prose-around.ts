import type { PiiType, Place } from '../../contract/index.js'
import { labelMeaning } from '../../table/lookup.js'
import type { Claim } from '../claim.js'
import { nameOf } from './draft-names.js'
import type { Draft } from './draft.js'

/** What stands around a claim in its line of running text. */
export interface AroundClaim {
  front(): string
  behind(): string
  /** The filled line above. */
  above?(): string
  /** Is it directly in front of a name: 口座1203596の増田様? */
  isBeforeName(): boolean
  /** Is it directly in front of the address of a firm? */
  isOfFirm?(): boolean
  /** What stands between it and the name before it, near enough to be read with it; and up to the next name. */
  aboveName?(): string
  belowName?(): string
  /** For whom the one works who is named here; '' where nothing says it. */
  firm?(): string
}

/** Labelled values from which on a document is a form, and 個人データ. */
export const FORM_FIELDS = 3
export const LINE_END = /^[^\S\n]*(?:\n|$)/
export const ADDRESS: ReadonlySet<PiiType> = new Set(['address', 'postal-code'])

/** 〒 and an address on lines of their own, below the labelled fields of a form: of the firm whose form it is. */
export const isFootOf = (
  { draft, labelled }: { draft: Draft; labelled: number },
  { detector: { type }, reason }: Claim,
  { front, above }: AroundClaim,
): boolean =>
  labelled >= FORM_FIELDS &&
  ADDRESS.has(type) &&
  nameOf(draft) !== '' &&
  !reason.includes('label') &&
  /^[\s〒]*$/.test(front()) &&
  !asksForHome(above?.() ?? '')

/** ■ご住所, 【住所】 in a line by itself: what stands below is the next field of the form, with its 〒. */
function asksForHome(line: string): boolean {
  const label = line.replace(/^\P{L}{1,4}/u, '').replace(/\P{L}{1,4}$/u, '')
  return label.length <= LABEL_MAX && labelMeaning(label)?.role.startsWith('address.') === true
}

/** Longest label, in characters. */
const LABEL_MAX = 20

/** 〒 330-0854 on a line by itself, right below what was said of somebody whose address is still to come; and the address below it. */
export const isPartOfHome = ({ types }: Draft, { detector: { type } }: Claim, { behind }: AroundClaim): boolean =>
  !types.has('address') && (type === 'address' ? types.has('postal-code') : type === 'postal-code' && LINE_END.test(behind()))

/** The address of a firm. */
export const isOfFirm = ({ detector: { type }, attributes }: Claim): boolean =>
  type === 'address' && attributes?.['role'] === 'organisation'

/** Is it of the firm that made the paper out, below whom it is made out to: its postal code, its telephone? */
export const isOfFirmBelow = (
  { isAboveFirm }: { isAboveFirm: boolean },
  { detector: { type }, attributes }: Claim,
  around: AroundClaim | undefined,
): boolean =>
  type === 'postal-code' ? around?.isOfFirm?.() === true : isAboveFirm && type === 'phone-number' && attributes?.['kind'] !== 'mobile'

/**
 * An address, or somebody's number, on another page than what was said of somebody begins a letter of its own: the sender at the foot of an invoice is
 * not the next addressee.
 */
export function isOfNextPage(first: Place, { detector: { type } }: Claim, place: () => Place): boolean {
  if (first.kind !== 'page' || !(ADDRESS.has(type) || type === 'member-id')) return false
  const own = place()
  return own.kind === 'page' && own.page !== first.page
}

/** （受：, and what closes it. */
const [ASIDE, CLOSING] = [/[（(【[〔][^（）()【】[\]〔〕]{1,6}[:：]\s{0,2}$/, /^\s{0,2}[）)】\]〕]/]

/** Does a name stand in brackets, behind a label? What stands in the next line says nothing more of whom it names. */
export const isInBrackets = (front: string, behind: string): boolean => ASIDE.test(front) && CLOSING.test(behind)

/** 山下 香衣 様, and nothing more in the line: whom a receipt or a certificate is made out to. */
const TITLE_ENDS = /^[ \u3000]{0,4}(?:様|殿|さま)[^\S\n]*(?:\n|$)/
export const isAddressee = (behind: string): boolean => TITLE_ENDS.test(behind)

/** 佐々木です, 佐々木と申します; and what another mail said. */
const OWN_NAME = /^\s{0,2}(?:と(?:申|もう)します|と(?:言|い)います|です|でございます)(?:[。.、,!！\s]|$)/
const BLANK = /^\s*$/
const QUOTED = /^\s{0,4}[>＞|｜]/

/** Does somebody say his own name? */
export const saysOwnName = (front: string, behind: string): boolean => OWN_NAME.test(behind) && !QUOTED.test(front)

/** Does a name stand alone in its line? */
export const isSigned = (front: string, behind: string): boolean => BLANK.test(front) && LINE_END.test(behind)
