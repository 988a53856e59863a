import type { Place } from '../../contract/index.js'

/** Parts of a mail that speak of somebody. */
const OF_MAILS = /^(?:from|sender|to|cc|bcc|reply-to|return-path|body)$/

/** A family name within its mail: the 鈴木 of one message of a mailbox is not the one of another. */
export const inMail = (family: string, place: Place): string =>
  place.kind === 'part' && place.number !== undefined && OF_MAILS.test(place.part) ? `${family}\0${place.number}` : family
