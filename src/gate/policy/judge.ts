import type { Finding } from '../../contract/index.js'
import type { Bucket, Ruled } from '../seam.js'
import { blocksAlone, isListed, MAILING_LIST, partOf, wouldBlockHigher } from './default-rule.js'
import type { FailOn } from './fail-on.js'
import { createPersons } from './persons.js'
import { createTally } from './tally.js'

/** Rules the findings of one file by what blocks; knows of no allow and no baseline. */
export interface FileJudge {
  /** A ruling that only the rest of the file or run decides warns, and has a `why` that begins with '?': settling takes it away. */
  rule(finding: Finding): Ruled
  settle(bucket: Bucket): Ruled | undefined
}

/** Rules a run. */
export interface Judge {
  file(): FileJudge
  settle(bucket: Bucket): Ruled | undefined
}

const block = (why: string): Ruled => ({ ruling: 'block', why })
const warn = (why: string): Ruled => ({ ruling: 'warn', why })
/** Rulings are shared: a file may hold a million findings. */
const RULED = {
  dummy: { ruling: 'tolerated', why: 'dummy' } satisfies Ruled as Ruled,
  author: warn('author'),
  organisation: warn('organisation'),
  identifying: block('identifying'),
  persons: block('persons'),
  list: block('list'),
  count: block('count'),
  listed: block('listed'),
  alone: warn('alone'),
  belowCount: warn('below-count'),
  belowLevel: warn('below-level'),
  notListed: warn('not-listed'),
} as const

/** What a ruling waits for. */
interface Pending {
  ruled: Ruled
  /** Table or record that may prove to be of persons. */
  group: string | undefined
  /** Mail that may prove to be one of many. */
  isListed: boolean
  /** Numbers that may be reached, joined by commas. */
  counts: string
  /** What it is if none of it comes. */
  otherwise: Ruled
}

const NO_NUMBERS: Pick<Numbers, 'ruled' | 'waits'> = { ruled: undefined, waits: '' }
interface Numbers {
  ruled: Ruled | undefined
  waits: string
  isBelow: boolean
}

/** Makes the judge of a run. */
export function createJudge(failOn: FailOn): Judge {
  const tallies = failOn.thresholds.map(createTally)
  /** Those that wait, by their `why`; shared by all files: what waits for a file alone is settled with it. */
  const pending = new Map<string, Pending>()

  const waiting = (group: string | undefined, listed: boolean, counts: string, otherwise: Ruled): Ruled => {
    const why = `?${group ?? ''} ${listed ? 'l' : ''} ${counts} ${otherwise.why}`
    let known = pending.get(why)
    if (known === undefined) pending.set(why, (known = { ruled: warn(why), group, isListed: listed, counts, otherwise }))
    return known.ruled
  }

  /** By the numbers that were asked for. */
  const byNumbers = (finding: Finding): Numbers => {
    const numbers: Numbers = { ruled: undefined, waits: '', isBelow: false }
    for (const [index, tally] of tallies.entries()) {
      if (!tally.covers(finding)) continue
      if (finding.confidence < tally.level) numbers.isBelow = true
      else if (tally.add(finding)) numbers.ruled ??= tally.isSingle ? RULED.listed : RULED.count
      else numbers.waits += `${index},`
    }
    return numbers
  }

  return {
    file() {
      const persons = failOn.persons === undefined ? undefined : createPersons(failOn.persons)
      const mails = new Set<string>()
      const isMailingList = (): boolean => mails.size >= MAILING_LIST
      return {
        rule(finding) {
          const { attributes } = finding
          if (attributes !== undefined) {
            if (attributes['dummy'] === 'true') return RULED.dummy
            if (attributes['role'] === 'author') return RULED.author
            if (attributes['role'] === 'organisation') return RULED.organisation
          }
          const numbers = tallies.length === 0 ? undefined : byNumbers(finding)
          // Taken note of whatever blocks: a telephone that blocks alone makes the name beside it a person's.
          const group = persons?.add(finding)
          const listed = failOn.usual && isListed(finding)
          if (listed && !isMailingList()) mails.add(finding.fingerprint)
          if (numbers?.ruled !== undefined) return numbers.ruled
          if (failOn.usual && blocksAlone(finding)) return RULED.identifying
          if (listed && isMailingList()) return RULED.list
          if (group !== undefined && persons!.holds(group)) return RULED.persons
          const { waits } = numbers ?? NO_NUMBERS
          const otherwise =
            waits !== '' ? RULED.belowCount : numbers?.isBelow || (failOn.usual && wouldBlockHigher(finding)) ? RULED.belowLevel
            : failOn.usual || (persons !== undefined && partOf(finding) !== 0) ? RULED.alone
            : RULED.notListed // prettier-ignore
          return group === undefined && !listed && waits === '' ? otherwise : waiting(group, listed, waits, otherwise)
        },
        settle({ why }) {
          const known = pending.get(why)
          if (known === undefined) return undefined
          if (known.group !== undefined && persons?.holds(known.group) === true) return RULED.persons
          if (known.isListed && isMailingList()) return RULED.list
          return known.counts === '' ? known.otherwise : waiting(undefined, false, known.counts, known.otherwise)
        },
      }
    },
    settle({ why }) {
      const known = pending.get(why)
      if (known === undefined) return undefined
      const reached = known.counts.split(',').some((index) => index !== '' && tallies[Number(index)]!.isReached())
      return reached ? RULED.count : known.otherwise
    },
  }
}
