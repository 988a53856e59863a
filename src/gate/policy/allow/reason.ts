/** Digits that could be a number of somebody, with what stands between them. Bounded: a reason is a line. */
const NUMBER = /[0-9０-９](?:[-ー－ ()]?[0-9０-９]){6,40}/g
const MAIL = /[^\s@]{1,64}@[^\s@]{1,255}/g

/** A reason as it may be shown: people write the very number into it that they explain. */
export const shownReason = (reason: string): string => reason.slice(0, 500).replace(MAIL, '***@***').replace(NUMBER, '***')
