import type { PiiType } from './finding.js'

/** How a person can be told, the best first. */
export type Channel = 'post' | 'phone' | 'email' | 'none'

/** Why a row must be looked at before anything is sent. */
export type ContactDoubt =
  | 'names'
  | 'addresses'
  | 'postal-codes'
  | 'emails'
  | 'uncertain'
  /** Has died: it is the family that is written to, if anybody. */
  | 'deceased'
  | 'row'
  | 'prose'
  | 'no-name'
  /** No channel at all: nothing can be sent, only published. */
  | 'unreachable'
  | 'not-found'

/** One person to tell, with raw values: never to be logged. Several telephones are one beside the other. */
export interface ContactRow {
  person: string
  channel: Channel
  names: string[]
  kana: string[]
  postalCodes: string[]
  addresses: string[]
  phones: string[]
  emails: string[]
  types: PiiType[]
  items: string[]
  files: string[]
  doubts: ContactDoubt[]
}
