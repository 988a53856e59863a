import type { Column } from './layout.js'

// Who deals with the persons of a list and works for somebody else.

/** Called in from elsewhere, whoever holds the list. */
const CALLED_IN = /協力医|嘱託医|校医|園医|産業医|かかりつけ|ケアマネ|介護支援専門員|民生委員/
/** Of the firm to which the row's person is lent, from which something comes. */
const OF_FIRM = /^(?:派遣先|就業先|指揮命令者|先方|外注先|委託先|仕入先|発注先|紹介元)/
/** Whoever treats the row's person: at the clinic that holds the list, where its rows are patients; else elsewhere. */
const TREATING = /主治医/
const PATIENTS = /患者|カルテ|診察|診療録|入院|外来|初診|再診|病棟/
/** Professions of which a list may name the practice, too. */
const PROFESSION = /医師?$|ドクター|ケアマネ|薬剤師|看護師|相談員|支援員|保健師/
const PRACTICE = /医療機関|病院|医院|クリニック|診療所|薬局|居宅|(?:支援|介護|看護)事業所|ステーション/

/**
 * Is whoever is named under a label of those who deal with others (担当ケアマネ, 主治医, 派遣先責任者) somebody else's staff?
 * @param at column of the name
 */
export function isCalledIn(party: string, columns: readonly Column[], at: number): boolean {
  if (CALLED_IN.test(party) || OF_FIRM.test(party)) return true
  if (TREATING.test(party) && !columns.some(({ label = '' }) => PATIENTS.test(label))) return true
  return PROFESSION.test(party) && [at - 1, at + 1].some((index) => isPractice(columns[index]))
}

const isPractice = (column: Column | undefined): boolean =>
  column?.label !== undefined && column.role?.startsWith('org.') === true && PRACTICE.test(column.label)

/** Does each row name a firm: 業者名 | 担当者, 医療機関名 | 医師名? Its people are not the holder's. Branches and shops are. */
export const isListOfFirms = (columns: readonly Column[]): boolean =>
  columns.some((column) => column.role === 'org.company' || isPractice(column))
