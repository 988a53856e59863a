import { readKeys } from '../../records/keys.js'
import { BESIDE, type Records } from './records.js'

/** Who somebody known by a reading alone may be, and how likely that is. */
export interface ReadBeside {
  /** One of those who stand there. */
  same: number
  /** Undefined where it may be any of several. */
  other: number | undefined
  /** That other. */
  isOther: number
}

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
  // Which names are read somewhere, and which persons have a name that is written out.
  const isRead = new Uint8Array(count + 1)
  const isWritten = new Uint8Array(count)
  for (let record = 0; record < count; record++) {
    if (name[record] === 0) continue
    isWritten[personOf(record)] = 1
    if (kana[record] !== 0) isRead[name[record]!] = 1
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
    if (isWritten[person] === 1) {
      met++
      if (familyOf[person] !== 0 && others.some((other) => familyOf[other] !== 0)) {
        named++
        if (isOfFamily(person, others)) kin++
      }
    }
    const unread = others.filter((other) => !read.has(other))
    if (isWritten[person] === 1 || (others.length > 0 && unread.length === 0)) all++
    else if (unread.length > 0) open.push({ person, unread, others })
  }
  for (const { person, unread, others } of open) {
    const same = met / all
    // 大沢 康平 and 斎藤 花子 beside 大沢 琉志 and his sister: the account is his father's and not his grandmother's, as those are of whom it is known.
    const likely = unread.length === 1 ? unread : unread.filter((other) => isOfFamily(other, others))
    if (likely.length !== 1) found.set(person, { same, other: undefined, isOther: 0 })
    else found.set(person, { same, other: likely[0], isOther: unread.length === 1 ? same : (same * kin) / named })
  }
  return found
}

/** By the smallest record of a person: the family name, 0 where none is known. */
function familiesOf({ count, family }: Records, personOf: (record: number) => number): Uint32Array {
  const families = new Uint32Array(count)
  for (let record = 0; record < count; record++) families[personOf(record)] ||= family[record]!
  return families
}
