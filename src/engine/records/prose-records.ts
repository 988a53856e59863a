import type { PiiType, Place } from '../../contract/index.js'
import type { PersonRecord } from '../../records/record.js'
import type { Claim } from '../claim.js'
import { addClaim, finishDraft, isOfPerson, isPerson, noteTown, type Draft } from './draft.js'
import { isSurnameAlone, nameOf } from './draft-names.js'
import { isCalledDead } from './deceased.js'
import { createAddressees, isWithinText } from './addressees.js'
import { learnLines } from './lines-ahead.js'
import { createFamilyLines } from './family-lines.js'
import { createContactHabit, createHomes, createLineHabit, createOrderHabit } from './habits.js'
import { addKeys, mergeDraft } from './merge-drafts.js'
import { inMail } from './mails.js'
import { createPerson, type Person } from './prose-person.js'
import { withGiven } from './given-below.js'
import { isClerkBelow, isFaxAlone, isLetterhead, withoutOffice } from './own-office.js'
import { addNumber, numbersBehind } from './numbers.js'
import { numbersAround } from './numbers-around.js'
import { noteFirm } from './companies.js'
import {
  ADDRESS,
  FORM_FIELDS,
  isAddressee,
  isInBrackets,
  isFootOf,
  isOfFirm,
  isOfFirmBelow,
  isOfNextPage,
  isPartOfHome,
  isSigned,
  saysOwnName,
  type AroundClaim,
} from './prose-around.js'
import type { ReadingAgrees } from './holders.js'
import { belongs, isCompatible, isListedOther, isOfHouse, isOfNamesake, isTaken } from './prose-whose.js'
import { classAround } from './school-class.js'
import { createTypeLists } from './type-lists.js'

/** Gathers the persons of running text: of forms, signature blocks, paragraphs that introduce somebody. */
export interface ProseRecords {
  /** Takes all claims of a block before the first of them is taken by itself; see `learnLines`. */
  learn(claims: readonly Claim[], front: (at: number) => string, linesBetween: (from: number, to: number) => number): void
  /**
   * Takes the settled claims of a document in their order.
   * @param at position of the claim in the document
   * @returns what names the record for its findings; undefined where the claim is of nobody
   * @param lines line ends between it and the claim before; Infinity where they stand in different flows
   * @param around what stands around it in its line, where it stands in running text
   */
  take(claim: Claim, at: number, lines: number, place: () => Place, around?: AroundClaim): string | undefined
  /** The persons of the document, once each. */
  end(): PersonRecord[]
}

/** What still belongs to the person named last: this many characters and lines behind the last thing said of them. */
const [REACH, REACH_LINES] = [240, 6]
/** Line ends that count as no end of lines. */
const FAR = 1000
/** Persons of one document that are held to be told of once. */
const PERSONS_MAX = 50_000

/** How the reasons of names on tickets begin. */
const ON_TICKET = 'ticket'
const CONTACTS: ReadonlySet<PiiType> = new Set(['phone-number', 'email'])

/**
 * @param referenceDate ISO date on which ages are reckoned
 * @param agrees tells who is listed in kana from the one whose reading it may be
 */
export function createProseRecords(referenceDate: string, agrees?: ReadingAgrees): ProseRecords {
  const typesOf = createTypeLists()
  const itemsOf = createTypeLists()
  const done: Person[] = []
  const byName = new Map<string, Person>()
  /** Who bears a family name with a given name, where it is one. */
  const byFamily = new Map<string, Person | 'several'>()
  /** Who bears a name in one message of a mailbox, of whom it says more. */
  const byFull = new Map<string, Person | 'several'>()
  let overflow: PersonRecord[] = []
  let current: Person | undefined
  let lastAt = -Infinity
  let opened = 0

  const contacts = createContactHabit()
  const ownLines = createLineHabit()
  const order = createOrderHabit()
  const homes = createHomes()
  const families = createFamilyLines()
  const addressees = createAddressees<Person>()
  let line = 0
  /** The last line that has a name. */
  let namedLine = NaN
  /** The first of several travellers whom a line of a booking names: the contact below it is his. */
  let party: { first: Person; record: string; line: number; isSeveral: boolean } | undefined
  /** Of whom the last claim was the name. */
  let lastNamed: Person | undefined

  const close = (): void => {
    const person = current
    current = undefined
    if (person === undefined || !isPerson(person.draft) || isLetterhead(person)) return
    if (person.begin === 'house' && person.draft.types.size === 1) return
    const name = nameOf(person.draft)
    if (name !== '') {
      contacts.note(person.draft)
      order.note(person.draft, person.begin)
    }
    // さて、松井様におかれましては: to whom the letter is, not the 松井様 of another letter.
    const meant = person.isInText ? addressees.meantBy(person.draft) : undefined
    if (meant !== undefined && isCompatible(meant.draft, person.draft, contacts)) return join(meant, person)
    // Of 鈴木様 in many messages nothing is known; who gives an address in one of them is another than in the next. Namesakes write to one mailbox, too.
    const key = isNameAlone(person.draft) ? name : inMail(name, person.place)
    const known = name === '' ? undefined : byName.get(key)
    const same = known !== undefined && isCompatible(known.draft, person.draft, contacts) ? known : undefined
    addressees.note(same ?? person)
    if (same !== undefined) return join(same, person)
    if (done.length >= PERSONS_MAX) return void overflow.push(finish(person))
    done.push(person)
    if (name !== '' && known === undefined) byName.set(key, person)
    if (name !== '' && key !== name) byFull.set(name, byFull.has(name) ? 'several' : person)
    if (person.draft.family === '' || person.draft.family === name) return
    const family = inMail(person.draft.family, person.place)
    byFamily.set(family, byFamily.has(family) ? 'several' : person)
  }
  const typeOf = new Map<string, PiiType>()
  const finish = ({ draft, titles, place, labelled, isSpeaker, isSigner }: Person): PersonRecord => {
    const items = itemsOf(titles)
    const record = finishDraft(draft, {
      structured: labelled >= FORM_FIELDS,
      class: draft.isAuthor ? 'employee' : 'unknown',
      place,
      types: typesOf(draft.types),
      items,
      itemTypes: items.map((title) => typeOf.get(title)),
    })
    return isSpeaker || isSigner ? { ...record, isSpeaker, isSigner } : record
  }
  const open = (place: () => Place): Person => {
    close()
    opened++
    return (current = createPerson(place()))
  }

  /** 〒, address, name; 〒, address, name: what comes behind a name is the next one's, and so is 〒 behind the address of nobody. */
  const isNextLetter = ({ draft, begin }: Person, { detector: { type }, reason }: Claim, lines: number): boolean => {
    if (lines === 0 || !ADDRESS.has(type)) return false
    if (nameOf(draft) === '') return type === 'postal-code' && draft.types.has('address')
    // 住所： below a name is asked of who is named.
    return begin === 'address' || (order.isAddressFirst() && !reason.includes('label'))
  }

  /** A line of a list in which the name was missed: what it says is not of who is named in the line above. */
  const isOfUnnamed = (person: Person | undefined, claim: Claim, front: string): boolean =>
    person !== undefined &&
    person.unnamedAt !== line &&
    person.namedAt !== line &&
    nameOf(person.draft) !== '' &&
    !person.draft.keys.some(({ value }) => value === claim.normalized) &&
    ownLines.isOfUnnamed(claim, front)

  return {
    learn: (claims, front, linesBetween) => learnLines(ownLines, claims, front, linesBetween),
    take(claim, at, lines, place, around) {
      line += Math.min(lines, FAR)
      const isBelowAddressee = current?.isAddressee === true && line > current.namedAt
      if (!isOfPerson(claim)) {
        if (isBelowAddressee && isOfFirm(claim)) current!.isAboveFirm = true
        if (at - lastAt <= REACH && lines <= 1) noteTown(current?.draft, claim)
        return undefined
      }
      if (isBelowAddressee && isOfFirmBelow(current!, claim, around)) return undefined
      const isNear = at - lastAt <= REACH && lines <= REACH_LINES
      if (!isNear) close()
      let person = current
      let said = claim
      if (claim.detector.type === 'person-name') {
        const whole = person === lastNamed && lines <= 1 ? withGiven(person?.draft, claim, around?.front() ?? '') : undefined
        if (whole !== undefined) said = whole
        else if (
          person === undefined ||
          !Number.isNaN(person.unnamedAt) ||
          (lines > 0 && (person.isAside || (around !== undefined && isClerkBelow(person.draft, around.front())))) ||
          !belongs(person.draft, claim, lines, person === lastNamed) ||
          isListedOther(person.draft, claim, lines, around?.front() ?? '', agrees) ||
          (lines > 0 && nameOf(person.draft) === '' && order.isNameFirst()) ||
          (lines > 1 && isFaxAlone(person.draft))
        )
          person = open(place)
        person ??= open(place)
        // 大橋様_一覧.xlsx, and in it 所有者：大橋 達也様: he stands where he is named in full.
        if (person.place.kind === 'name' && isSurnameAlone(person.draft)) person.place = place()
        if (person.draft.types.size === 0) person.begin = around !== undefined && isOfHouse(claim, around.behind()) ? 'house' : 'name'
        person.again = lines > 0 && person.namedAt < line && !isNameAlone(person.draft) ? claim : undefined
        person.namedAt = line
        namedLine = line
        lastNamed = person
        if (claim.reason.startsWith(ON_TICKET)) {
          if (party?.line === line) party.isSeveral = true
          else party = { first: person, record: `p${opened}`, line, isSeveral: false }
        }
      } else if (lines > 0 && CONTACTS.has(claim.detector.type) && party?.isSeveral === true && person?.namedAt === party.line) {
        addClaim(party.first.draft, claim, referenceDate)
        party.first.titles.add(claim.detector.title.ja)
        typeOf.set(claim.detector.title.ja, claim.detector.type)
        return party.record
      } else if (person?.again !== undefined && person.namedAt === line && isOfNamesake(person.draft, claim)) {
        const { again } = person
        person = open(place)
        addClaim(person.draft, again, referenceDate)
        person.begin = 'name'
        person.namedAt = line
      } else if (around !== undefined && isOfUnnamed(person, claim, around.front())) {
        person = open(place)
        person.unnamedAt = line
      } else if (
        person === undefined ||
        isTaken(person.draft, claim) ||
        contacts.isNext(person.draft, claim, lines) ||
        isNextLetter(person, claim, lines) ||
        isOfNextPage(person.place, claim, place) ||
        (lines > 0 && nameOf(person.draft) !== '' && around?.isBeforeName() === true)
      ) {
        person = open(place)
        if (around !== undefined && namedLine !== line && ownLines.isOfUnnamed(claim, around.front())) person.unnamedAt = line
      } else if (
        around !== undefined &&
        lines > 0 &&
        isFootOf(person, claim, around) &&
        !(lines === 1 && isPartOfHome(person.draft, claim, around))
      ) {
        person = open(place)
        person.isOfOffice = true
      }
      if (ADDRESS.has(claim.detector.type) && nameOf(person.draft) === '') person.begin = 'address'
      if (claim.attributes?.['kind'] === 'fax') person.isOfOffice = true
      addClaim(person.draft, said, referenceDate)
      person.titles.add(claim.detector.title.ja)
      typeOf.set(claim.detector.title.ja, claim.detector.type)
      if (claim.reason.includes('label')) person.labelled++
      if (around !== undefined && claim.detector.type === 'person-name') {
        const behind = around.behind()
        for (const n of [...numbersBehind(behind), ...numbersAround(around.aboveName?.() ?? '', around.belowName?.() ?? '')])
          addNumber(person.draft, n)
        addKeys(person.draft, classAround(around.front(), behind))
        if (isCalledDead(around.front(), behind)) person.draft.isDead = true
        if (isAddressee(behind)) person.isAddressee = true
        if (isWithinText(around.front())) person.isInText = true
        person.isAside = isSurnameAlone(person.draft) && isInBrackets(around.front(), behind)
        if (saysOwnName(around.front(), behind)) person.isSpeaker = true
        if (isSigned(around.front(), behind)) person.isSigner = true
        families.note(person.draft, around.front(), behind, isNear)
        noteFirm(person.draft, claim, around.firm?.() ?? '')
      }
      if (claim.detector.type !== 'person-name') lastNamed = undefined
      lastAt = at + (claim.end - claim.start)
      return `p${opened}`
    },
    end() {
      close()
      families.end()
      // 田中様 is 田中太郎 where the document names no other 田中.
      const persons = withoutOffice(done).filter((person) => {
        const { draft } = person
        // The sender at the foot of an invoice or two is told of once, like those who have a name.
        if (nameOf(draft) === '' && homes.isKnown(draft)) return false
        const known = isSurnameAlone(draft)
          ? byFamily.get(inMail(draft.family, person.place))
          : isNameAlone(draft)
            ? byFull.get(nameOf(draft))
            : undefined
        // A family outlives its dead.
        if (known === undefined || known === 'several' || known.draft.isDead || !isCompatible(known.draft, draft, contacts)) return true
        join(known, person)
        return false
      })
      const records = persons.map(finish).concat(overflow)
      overflow = []
      done.length = 0
      byName.clear()
      byFamily.clear()
      byFull.clear()
      return records
    },
  }
}

/** Is nothing known but what the person is called? */
const isNameAlone = ({ types }: Draft): boolean => types.size === 1

function join(into: Person, from: Person): void {
  mergeDraft(into.draft, from.draft)
  for (const title of from.titles) into.titles.add(title)
  into.labelled = Math.max(into.labelled, from.labelled)
  into.isSpeaker ||= from.isSpeaker
  into.isSigner ||= from.isSigner
}
