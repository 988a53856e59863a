/** What a form offers besides men and women: その他, 回答しない and 無回答 are one choice in many, so that it denies no sex that is told elsewhere. */
const NEITHER = 'other'

/** Does a record tell more of somebody's sex than what is known? Who answers no survey's question is a woman where the register of members says so. */
export const tellsMoreOfSex = (word: string | undefined, known: string | undefined): boolean =>
  word !== undefined && (known === undefined || (known === NEITHER && word !== NEITHER))
