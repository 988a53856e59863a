/** What a form offers besides men and women: ノンバイナリー and その他. */
const NEITHER = 'other'
/** Of who gives no answer: 回答しない, 無回答. */
const UNDISCLOSED = 'undisclosed'

/** The sex that a value found under 性別 tells; undefined of who gives none, who is a woman all the same where the register of members says so. */
export const toldSex = (normalized: string): string | undefined => (normalized === UNDISCLOSED ? undefined : normalized)

/**
 * Does a record tell more of somebody's sex than what is known? An answer that only its bearer gives stands, whatever a register that knows no
 * third says of him, and whichever of them comes first.
 */
export const tellsMoreOfSex = (word: string | undefined, known: string | undefined): boolean =>
  word !== undefined && (known === undefined || (word === NEITHER && known !== NEITHER))
