/**
 * The corpora's sentences once more with other names in them, so that the model learns what stands around names and not the names: persons get
 * invented ones of the same make, places, companies and products change places with others of their kind.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readForeignNames } from '../../dictionary/compile/foreign-names.mjs'
import { FLAGS } from '../../dictionary/compile/words.mjs'
import { createPeople, isEasternSurname } from './people.mjs'

const FOREIGN = join(dirname(fileURLToPath(import.meta.url)), '../../dictionary/foreign-names.txt')
/** The corpora whose kinds are marked throughout, and the kinds that change places. */
const SETS = new Set(['stockmark.train', 'ud-gsd.train'])
const KINDS = new Set('LOCATION GPE LOC FACILITY FAC ORG ORG_COMPANY ORG_POLITICAL ORG_OTHER PRODUCT'.split(' '))
const SHARE = 0.5
/** Share of surnames that no list has: what is unknown must be learned from what stands around it. */
export const INVENTED = 0.12
const KANJI = /^[\p{Script=Han}ヶ]+$/u
const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u
const LONGEST_SURNAME = 3
/** 習近平, 孫権: begins like a name of China or Korea and is as long as one. */
const isEastern = (text) => text.length >= 2 && text.length <= 3 && isEasternSurname(text[0])

/**
 * @param {number} copies How often each document is written anew.
 * @returns documents of the sets `….swapped`, in the folds of those that they were made of.
 */
export function swappedDocuments(documents, copies, lists, random) {
  const { pick, chance, ...people } = createPeople(lists, random, INVENTED)
  const foreign = readForeignNames(FOREIGN)
  const foreignGiven = foreign.filter(({ flag }) => flag === FLAGS.foreignGiven).map(({ text }) => text)
  const foreignSurnames = foreign.filter(({ flag }) => flag === FLAGS.foreignSurname).map(({ text }) => text)
  const surnames = new Set([...lists.surnames.map(({ text }) => text), ...lists.rareSurnames])
  const given = new Set(lists.given.map(({ text }) => text))
  const learned = documents.filter(({ set }) => SETS.has(set))
  const byKind = groupEntities(learned)

  const beginsWithSurname = (text, givenMost) => {
    for (let length = Math.min(LONGEST_SURNAME, text.length - 1); length >= 1; length--)
      if (surnames.has(text.slice(0, length)) && text.length - length <= givenMost) return true
    return false
  }
  /** Another name of the same make; undefined for what is no plain name. */
  const otherPerson = (text) => {
    if (KANJI.test(text)) {
      if (surnames.has(text) && !(given.has(text) && chance(0.5))) return people.surname()
      if (given.has(text)) return pick(lists.given).text
      if (isEastern(text) && (text.length === 3 || !beginsWithSurname(text, 3))) return people.eastern(text.length)
      return beginsWithSurname(text, 3) ? people.full() : undefined
    }
    if (JAPANESE.test(text) && /\p{Script=Han}/u.test(text)) return beginsWithSurname(text, 6) ? people.full() : undefined
    if (/^[ァ-ヴー]+・[ァ-ヴー]+$/.test(text)) return `${pick(foreignGiven)}・${pick(foreignSurnames)}`
    if (/^[ァ-ヴー]{2,}$/.test(text)) return pick(chance(0.5) ? foreignGiven : foreignSurnames)
    return undefined
  }
  const other = (document, text, type) => {
    if (type === 'PERSON') return otherPerson(text)
    return chance(SHARE) ? pick(byKind.get(kindOf(document, type))) : undefined
  }

  const made = []
  for (let copy = 0; copy < copies; copy++)
    for (const document of learned) {
      const written = rewrite(document, other)
      if (written !== undefined)
        made.push({ ...document, ...written, id: `${document.id}-${copy}`, set: document.set.replace('.train', '.swapped') })
    }
  return made
}

const kindOf = ({ set, fold }, type) => `${set} ${fold} ${type}`

/** Names of things by corpus, fold and kind: nothing crosses the folds. */
function groupEntities(documents) {
  const byKind = new Map()
  for (const document of documents)
    for (const { start, end, type } of document.entities) {
      if (!KINDS.has(type)) continue
      const key = kindOf(document, type)
      if (!byKind.has(key)) byKind.set(key, [])
      byKind.get(key).push(document.text.slice(start, end))
    }
  return byKind
}

/** @returns { text, persons } with `other(document, text, type)` in the place of each entity, the same one for the same; undefined if nothing changed. */
function rewrite(document, other) {
  const marked = document.entities.filter(({ type }) => type === 'PERSON' || KINDS.has(type)).sort((a, b) => a.start - b.start)
  const persons = []
  const chosen = new Map()
  let text = ''
  let at = 0
  let changed = false
  for (const { start, end, type } of marked) {
    if (start < at) return undefined
    const old = document.text.slice(start, end)
    if (!chosen.has(old)) chosen.set(old, other(document, old, type) ?? old)
    const name = chosen.get(old)
    changed ||= name !== old
    text += document.text.slice(at, start)
    if (type === 'PERSON') persons.push([text.length, text.length + name.length])
    text += name
    at = end
  }
  return changed ? { text: text + document.text.slice(at), persons } : undefined
}
