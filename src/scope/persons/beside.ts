import { readKeys } from '../../records/keys.js'
import { createReadFits } from './read-fits.js'
import { BESIDE, type Records } from './records.js'

/** Who somebody known by a reading alone may be, and how likely that is. */
export interface ReadBeside {
  /** One of those who stand there. */
  same: number
  /** The likeliest; undefined where it may as well be another one, or nobody. */
  other: number | undefined
  /** That other. */
  isOther: number
}

/**
 * How often a name in kanji is found to be readable as the kana of its bearer, and as those of somebody else. Of 1,147 names with their readings, the ones
 * that are kept hold 94 %, of rarer names they will hold fewer; of another name drawn from them, in 3 of a thousand, and families choose more alike.
 */
const [FITS_OWN, FITS_OTHER] = [0.9, 0.01]

/** Before anything was seen, one of two. */
const [MET, ALL] = [1, 2]

/** How likely two have to be one for their records to be joined: less than one mistake in a hundred. */
export const SURELY_SAME = 0.99

/**
 * 口座名義人 ｵﾉ ﾊﾙｶ beside 小野 琉志, and elsewhere 小野 遥 beside the same 小野 琉志, of whom no list says how she is read: as likely one person as those are
 * of whom a list does.
 * @param personOf the smallest record of the person of a record
 * @returns by person of whom nothing is known but a reading and who stands beside him
 */
export function findReadBeside(records: Records, personOf: (record: number) => number): ReadonlyMap<number, ReadBeside> {
  const { count, name, kana, family, hasKey, chunks, firsts, hasBeside } = records
  const found = new Map<number, ReadBeside>()
  if (!hasBeside) return found
  const eachBeside = (visit: (record: number, value: string) => void): void => {
    chunks.forEach((chunk, index) => {
      const first = firsts[index]!
      readKeys(
        chunk,
        (kind) => kind === BESIDE,
        (record, high, low) => visit(first + record, `${high}:${low}`),
      )
    })
  }
  const isReadAlone = (record: number): boolean => hasKey[record] === 0 && name[record] === 0 && kana[record] !== 0 && family[record] === 0
  const wanted = new Map<string, Set<number>>()
  const besideOf = new Map<number, Set<string>>()
  eachBeside((record, value) => {
    if (!isReadAlone(record)) return
    const person = personOf(record)
    wanted.set(value, wanted.get(value) ?? new Set())
    besideOf.set(person, (besideOf.get(person) ?? new Set()).add(value))
  })
  if (wanted.size === 0) return found
  // Which names are read somewhere, and which persons are known by more than a reading: a name that is written out, or a telephone of シルバ・プラカシュ.
  const isRead = new Uint8Array(count + 1)
  const isKnown = new Uint8Array(count)
  for (let record = 0; record < count; record++) {
    if (name[record] !== 0 || hasKey[record] === 1) isKnown[personOf(record)] = 1
    if (name[record] !== 0 && kana[record] !== 0) isRead[name[record]!] = 1
  }
  const read = new Set<number>()
  eachBeside((record, value) => {
    if (name[record] === 0) return
    wanted.get(value)?.add(personOf(record))
    if (isRead[name[record]!] === 1) read.add(personOf(record))
  })
  let [met, all] = [MET, ALL]
  /** Of those whose names are written: how many share the family name with another one who stands there, and of how many that is known. */
  let [kin, named] = [MET, ALL]
  const familyOf = familiesOf(records, personOf)
  const isOfFamily = (person: number, others: readonly number[]): boolean =>
    familyOf[person] !== 0 && others.some((other) => other !== person && familyOf[other] === familyOf[person])
  const open: { person: number; unread: number[]; others: number[] }[] = []
  for (const [person, values] of besideOf) {
    const others = [...new Set([...values].flatMap((value) => [...wanted.get(value)!]))].filter((other) => other !== person)
    if (isKnown[person] === 1) {
      met++
      if (familyOf[person] !== 0 && others.some((other) => familyOf[other] !== 0)) {
        named++
        if (isOfFamily(person, others)) kin++
      }
    }
    const unread = others.filter((other) => !read.has(other))
    if (isKnown[person] === 1 || (others.length > 0 && unread.length === 0)) all++
    else if (unread.length > 0) open.push({ person, unread, others })
  }
  const fits = createReadFits(records, personOf, besideOf, new Set(open.flatMap(({ unread }) => unread)))
  for (const { person, unread, others } of open) {
    // 大沢 康平 and 斎藤 花子 beside 大沢 琉志 and his sister: the account is his father's and not his grandmother's, as those are of whom it is known.
    const isKin = unread.map((other) => isOfFamily(other, others))
    const relatives = isKin.filter(Boolean).length
    const shareOf = (at: number): number => {
      if (relatives === 0 || relatives === unread.length) return 1 / unread.length
      return isKin[at] === true ? kin / named / relatives : (1 - kin / named) / (unread.length - relatives)
    }
    // And of サトウ ハナコ, 花子's and not 健一's.
    const weights = unread.map((other, at) => (met / all) * shareOf(at) * likelihood(fits(person, other)))
    found.set(person, likeliest(unread, weights, 1 - met / all))
  }
  return found
}

/** By how much likelier it is to be he than it was before that was known. */
function likelihood(fits: boolean | undefined): number {
  if (fits === undefined) return 1
  return fits ? FITS_OWN / FITS_OTHER : (1 - FITS_OWN) / (1 - FITS_OTHER)
}

/** @param nobody the weight of being none of them */
function likeliest(persons: readonly number[], weights: readonly number[], nobody: number): ReadBeside {
  const ofOne = weights.reduce((sum, weight) => sum + weight, 0)
  const [same, isOther] = [ofOne, Math.max(...weights)].map((weight) => weight / (ofOne + nobody)) as [number, number]
  return { same, other: isOther > 0.5 ? persons[weights.indexOf(Math.max(...weights))] : undefined, isOther }
}

/** By the smallest record of a person: the family name, 0 where none is known. */
function familiesOf({ count, family }: Records, personOf: (record: number) => number): Uint32Array {
  const families = new Uint32Array(count)
  for (let record = 0; record < count; record++) families[personOf(record)] ||= family[record]!
  return families
}
