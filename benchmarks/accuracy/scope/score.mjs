// Compares who was found with who is there.
import { createClasses } from './classes.mjs'

/** Shares of persons in the wrong region, band of age and sex; precision and recall of pairs of records. */
export function score(truth, persons, summary, verbose) {
  const entriesOf = createLookup(truth)(persons)
  const classes = createClasses()
  const seen = new Map()
  const stray = new Map()
  const samples = { wrong: [], split: [], lost: new Map() }
  const found = { all: 0, keyed: 0 }
  let wrong = 0
  persons.forEach((person, number) => {
    const counts = new Map()
    const entries = entriesOf[number]
    noteClass(classes, person, entries)
    for (const [at, record] of person.records.entries()) {
      const entry = entries[at]
      if (entry === undefined) stray.set(record.path, (stray.get(record.path) ?? 0) + 1)
      if (entry?.isStaff) continue
      if (entry !== undefined) seen.set(entry, (seen.get(entry) ?? new Set()).add(number))
      const who = entry?.person ?? record
      const count = counts.get(who) ?? { all: new Set(), keyed: new Set() }
      count.all.add(entry ?? record)
      if (entry?.keyed) count.keyed.add(entry)
      counts.set(who, count)
    }
    const groups = [...counts.values()]
    const right = groups.reduce((sum, { all }) => sum + pairs(all.size), 0)
    found.all += right
    found.keyed += groups.reduce((sum, { keyed }) => sum + pairs(keyed.size), 0)
    wrong += pairs(groups.reduce((sum, { all }) => sum + all.size, 0)) - right
    if (counts.size > 1 && samples.wrong.length < 5)
      samples.wrong.push(JSON.stringify({ joinedBy: person.joinedBy, records: person.records.slice(0, 6) }))
  })
  const there = { all: 0, keyed: 0 }
  for (const [person, entries] of byPerson(truth.entries)) {
    const keyed = entries.filter((entry) => entry.keyed)
    there.all += pairs(entries.length)
    there.keyed += pairs(keyed.length)
    noteLost(samples.lost, keyed, seen)
    const numbers = new Set(keyed.flatMap((entry) => [...(seen.get(entry) ?? [-1])]))
    if (numbers.size < 2 || samples.split.length >= 12) continue
    const where = keyed.map((entry) => `${entry.path}:${entry.from}=${[...(seen.get(entry) ?? ['missed'])].join('/')}`)
    samples.split.push(`${person.surname.text} ${person.given.text} (${person.formerSurname?.text ?? ''}): ${where.join(' ')}`)
  }
  if (verbose) {
    const missed = new Map()
    const examples = []
    for (const entry of truth.entries) {
      if (seen.has(entry)) continue
      const count = (missed.get(entry.path) ?? 0) + 1
      missed.set(entry.path, count)
      if (count <= 6)
        examples.push(`${entry.path}#${entry.sheet ?? ''}:${entry.from} ${entry.person.surname.text} ${entry.person.given.text}`)
    }
    console.log('records where nobody is', [...stray], '\nmissed', [...missed], examples)
    const extra = new Map()
    for (const entries of byPerson(truth.entries).values()) {
      const numbers = new Map(entries.flatMap((entry) => [...(seen.get(entry) ?? [])].map((number) => [number, entry])))
      const places = [...numbers].map(([number, { path, sheet }]) => `${persons[number].certain ? '' : '?'}${path}#${sheet ?? ''}`)
      if (numbers.size > 1) extra.set(places.sort().join(' + '), (extra.get(places.sort().join(' + ')) ?? 0) + 1)
    }
    console.log('several of one', [...extra].sort(([, a], [, b]) => b - a).slice(0, 15))
    console.log('wrongly joined', samples.wrong, '\nsplit', samples.split)
    const lost = [...samples.lost].filter(([, { lost: n }]) => n > 0).sort(([, a], [, b]) => b.lost - a.lost)
    console.log(
      'too many or too few',
      difference(truth.regions, summary.regions),
      difference(truth.ages, summary.attributes.age),
      difference(truth.sexes, summary.attributes.gender),
    )
    console.log(
      'pairs not joined, by files',
      lost.slice(0, 25).map(([files, { lost: n, all }]) => `${n}/${all} ${files}`),
    )
    console.log('classes', classes.lines())
    console.log(summary.classes, summary.persons, summary.items.map(({ label, persons: n }) => `${label} ${n}`).join(', '))
  }
  return {
    regions: distance(truth.regions, summary.regions),
    ages: distance(truth.ages, summary.attributes.age),
    sexes: distance(truth.sexes, summary.attributes.gender),
    classes: classes.share(),
    precision: found.all / Math.max(1, found.all + wrong),
    recall: found.all / Math.max(1, there.all),
    keyed: found.keyed / Math.max(1, there.keyed),
  }
}

/** Where a row is told without its columns, who was found there may as well be the customer beside the clerk. */
const staffOf = ({ columns }) => (columns === undefined ? undefined : 'employee')

/** The class of somebody, where those of whom his records are have one. */
function noteClass(classes, { attributes, records }, entries) {
  const standing = new Set(entries.map((entry) => entry && (entry.isStaff ? staffOf(entry) : (entry.person.sameAs ?? entry.person).class)))
  const [only, ...others] = [...standing].filter((one) => one !== undefined)
  if (only !== undefined && others.length === 0)
    classes.note(
      only,
      attributes.class,
      records.map(({ path }) => path),
    )
}

/** Counts the pairs of one person's keyed records that were not joined, by the two files. */
function noteLost(lost, entries, seen) {
  for (let a = 0; a < entries.length; a++)
    for (let b = a + 1; b < entries.length; b++) {
      const files = [entries[a], entries[b]].map(({ path, sheet }) => (sheet === undefined ? path : `${path}#${sheet}`)).sort()
      const count = lost.get(files.join(' + ')) ?? { lost: 0, all: 0 }
      lost.set(files.join(' + '), count)
      const [one, other] = [seen.get(entries[a]), seen.get(entries[b])]
      count.all++
      if (one === undefined || other === undefined || ![...one].some((number) => other.has(number))) count.lost++
    }
}

function byPerson(entries) {
  const groups = new Map()
  for (const entry of entries) {
    const own = groups.get(entry.person)
    if (own === undefined) groups.set(entry.person, [entry])
    else own.push(entry)
  }
  return groups
}

const pairs = (n) => (n * (n - 1)) / 2

function difference(truth, found) {
  const keys = [...new Set([...Object.keys(truth), ...Object.keys(found)])]
  return Object.fromEntries(keys.map((key) => [key, (found[key] ?? 0) - (truth[key] ?? 0)]).filter(([, n]) => Math.abs(n) > 3))
}

/** Half the sum of the differences over the number of persons: the share that stands in the wrong place. */
function distance(truth, found) {
  let [difference, sum] = [0, 0]
  for (const key of new Set([...Object.keys(truth), ...Object.keys(found)])) {
    difference += Math.abs((truth[key] ?? 0) - (found[key] ?? 0))
    sum += truth[key] ?? 0
  }
  return difference / 2 / sum
}

/** Longest record in lines that is looked up line by line. */
const NARROW = 20

/** The cell of a line of a text in which a character stands, from 1; `column` counts characters from 1. */
function cellAt(line, column) {
  // Rows of Markdown begin with a bar.
  if (line.startsWith('| ')) return line.slice(1, column - 1).split('|').length
  const separator = line.includes('\t') ? '\t' : ','
  let [cell, isQuoted] = [1, false]
  for (const c of line.slice(0, column - 1)) {
    if (c === '"') isQuoted = !isQuoted
    else if (c === separator && !isQuoted) cell++
  }
  return cell
}

/** Lines of the files of an incident in which several persons stand beside each other. */
function createLines(files) {
  const known = new Map()
  return (path, number) => {
    if (!known.has(path)) {
      const content = files.get(path) ?? Buffer.alloc(0)
      const isUtf8 = Buffer.from(content.toString('utf8')).equals(content)
      known.set(path, new TextDecoder(isUtf8 ? 'utf-8' : 'shift_jis').decode(content).split(/\r?\n/))
    }
    return known.get(path)[number - 1]
  }
}

/** Finds the entry of the place of a record. */
function createLookup({ byPath, files }) {
  const lineOf = createLines(files)
  const index = new Map()
  for (const [path, entries] of byPath) {
    const wide = entries.filter(({ from, to }) => to - from > NARROW)
    const byRow = new Map()
    for (const entry of entries) {
      for (let row = entry.from; row <= Math.min(entry.to, entry.from + NARROW) && !wide.includes(entry); row++) {
        const key = `${entry.sheet ?? ''}!${row}`
        byRow.set(key, [...(byRow.get(key) ?? []), entry])
      }
    }
    index.set(path, { wide, byRow, hasLines: entries.some(({ sheet }) => /^page \d+$/.test(sheet ?? '')) })
  }
  /** Entries of a place; several where only their order tells them apart. */
  const candidates = ({ path, place }) => {
    const own = index.get(path)
    if (own === undefined) return []
    const {
      sheet,
      row,
      column: found,
    } = own.hasLines && place.kind === 'page' ? { sheet: `page ${place.page}`, row: place.line } : positionOf(place)
    const beside = own.byRow.get(`${sheet ?? ''}!${row}`) ?? []
    const line = place.kind === 'text' && beside.some(({ columns }) => columns !== undefined) ? lineOf(path, row) : undefined
    const column = line === undefined ? found : cellAt(line, place.column)
    const fits = ({ columns, parts }) =>
      (columns === undefined || column === undefined || (column >= columns[0] && column <= columns[1])) &&
      (parts === undefined || place.part === undefined || parts.includes(place.part))
    const list = beside.filter(fits)
    return list.length > 0 ? list : own.wide.filter((entry) => fits(entry) && row >= entry.from && row <= entry.to).slice(0, 1)
  }
  /** The entries of the records of all who were found. */
  return (persons) => {
    const lists = persons.map(({ records }) => records.map(candidates))
    const entries = lists.map((own) => own.map((list) => (list.length < 2 ? list[0] : undefined)))
    const taken = new Set()
    const settle = (number, wanted) => {
      for (const [at, list] of lists[number].entries()) {
        if (list.length < 2 || entries[number][at] !== undefined) continue
        const entry = wanted(
          list.filter((one) => !taken.has(one)),
          list,
        )
        if (entry === undefined) continue
        entries[number][at] = entry
        taken.add(entry)
      }
    }
    // Whom a person's other records are about stands at this place, too; else the first one who has not been found there.
    for (const [number, own] of entries.entries()) {
      const known = new Set(own.map((entry) => entry?.person))
      settle(number, (free) => free.find(({ person }) => known.has(person)))
    }
    for (const number of entries.keys()) settle(number, (free, list) => free[0] ?? list.at(-1))
    return entries
  }
}

function positionOf(place) {
  switch (place.kind) {
    case 'cell': {
      const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(place.ref)
      return { sheet: place.sheet, row: Number(row), column: [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) }
    }
    case 'text':
      return { row: place.line }
    case 'part':
      if (place.number !== undefined && /^(?:from|to|cc|reply-to|return-path|subject|body)$/.test(place.part)) return { row: place.number }
      return place.part === 'slide' ? { sheet: `slide ${place.number}`, row: place.paragraph } : { row: place.paragraph }
    case 'page':
      return { row: place.page }
    default:
      return { row: 0 }
  }
}
