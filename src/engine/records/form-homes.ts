import type { PersonRecord, RecordKey } from '../../records/record.js'

/** What a form, or a part of one in which a name is asked for anew, says of persons. */
export interface FormPart {
  records: readonly PersonRecord[]
  /** An address is asked for in it, whether or not it was filled in: who gives none there has not given another's. */
  asksForHome: boolean
  /** Of people who need not live where the others do, 緊急連絡先: without an address of their own they have none. */
  isElsewhere?: boolean
}

/**
 * 申込児童 氏名, 保護者 氏名, 住所: one form that asks for several names and for one address. A part that does not ask for an address has that of
 * the family, which stands in the next part that does, or in the last one.
 */
export interface FormHomes {
  take(part: FormPart): void
  /** The sheet or table is over. */
  end(): void
}

/** Parts of a form without an address that wait for one: the names of a household. */
const WAITING_MAX = 12

/** @param onRecord takes the records in their order, each once its address is decided */
export function createFormHomes(onRecord: (record: PersonRecord) => void): FormHomes {
  let before: Home[] = []
  let waiting: (readonly PersonRecord[])[] = []
  const settle = (behind: readonly Home[]): void => {
    const homes = [...before, ...behind]
    for (const record of waiting.flat()) onRecord(hasHome(record) ? record : withHome(record, homes))
    waiting = []
  }
  return {
    take({ records, asksForHome, isElsewhere = false }) {
      if (isElsewhere) return records.forEach(onRecord)
      const homes = homesOf(records)
      if (!asksForHome && homes.length === 0) {
        waiting.push(records)
        if (waiting.length <= WAITING_MAX) return
        settle([])
        before = []
        return
      }
      settle(homes)
      records.forEach(onRecord)
      before = homes
    },
    end() {
      settle([])
      before = []
    },
  }
}

/** Where somebody of a family lives. */
interface Home {
  family: string
  address: string
  record: PersonRecord
}

const valueOf = ({ keys }: PersonRecord, wanted: string): string | undefined => keys.find(({ kind }) => kind === wanted)?.value

const isHome = ({ kind }: RecordKey): boolean => kind === 'address' || kind === 'postal-code'

const hasHome = ({ keys, region }: PersonRecord): boolean => region !== undefined || keys.some(isHome)

/** Clerks who take the form in are reached at the office. */
const isOffice = ({ class: own }: PersonRecord): boolean => own === 'employee' || own === 'partner'

function homesOf(records: readonly PersonRecord[]): Home[] {
  return records.flatMap((record) => {
    const [family, address] = [valueOf(record, 'family'), valueOf(record, 'address')]
    return family === undefined || address === undefined || isOffice(record) ? [] : [{ family, address, record }]
  })
}

/** The record with the home of its family, where one home bears the name: of two, nothing tells which. */
function withHome(record: PersonRecord, homes: readonly Home[]): PersonRecord {
  const family = valueOf(record, 'family')
  if (family === undefined || isOffice(record)) return record
  const [first, ...others] = homes.filter((home) => home.family === family)
  if (first === undefined || others.some(({ address }) => address !== first.address)) return record
  const { keys, types, region, reach } = first.record
  const shared = types.filter((type) => type === 'address' || type === 'postal-code')
  return {
    ...record,
    keys: [...record.keys, ...keys.filter(isHome)],
    types: [...new Set([...record.types, ...shared])].sort(),
    region,
    reach: { ...record.reach, postal: record.reach.postal || reach.postal },
  }
}
