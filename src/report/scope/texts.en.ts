import { formatBytes, formatCount, printable } from '../print.js'
import { itemText } from '../place.js'
import { typeTitle } from '../titles.js'
import { OBLIGATIONS_EN, REASONS_EN } from './obligations.en.js'
import { PREFECTURES } from './prefectures.js'
import type { ScopeTexts } from './texts.ja.js'

const n = formatCount
const people = (count: number): string => `${n(count)} ${count === 1 ? 'person' : 'persons'}`
const plural = (count: number, noun: string): string => `${n(count)} ${noun}${count === 1 ? '' : 's'}`

const KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  class: {
    customer: 'Customers',
    employee: 'Own staff',
    applicant: 'Applicants',
    partner: 'Partners’ staff',
    family: 'Families of staff and applicants',
    unknown: 'Not known',
  },
  gender: { male: 'Male', female: 'Female', other: 'Other', unknown: 'Not known' },
  occupation: {
    'company-employee': 'Company employees',
    executive: 'Executives',
    'public-servant': 'Public servants',
    professional: 'Professionals',
    medical: 'Medical and care',
    teacher: 'Teachers',
    'self-employed': 'Self-employed',
    agriculture: 'Agriculture and fishery',
    'part-time': 'Part-time and temporary',
    student: 'Students and pupils',
    homemaker: 'Homemakers',
    retired: 'Retired',
    unemployed: 'Without work',
    other: 'Other',
    unknown: 'Not known',
  },
  region: { ...Object.fromEntries(PREFECTURES), overseas: 'Overseas', unknown: 'Not known' },
  reach: { postal: 'By post (address)', phone: 'By telephone', email: 'By e-mail', none: 'In no way' },
  sensitive: {
    race: 'Race',
    creed: 'Creed',
    'social-status': 'Social status',
    'medical-history': 'Medical history',
    'criminal-record': 'Criminal record',
    'crime-victim': 'Victim of a crime',
    disability: 'Disability',
    'health-check': 'Results of health checks',
    'medical-care': 'Medical guidance, care, prescriptions',
    'criminal-procedure': 'Criminal procedure',
    'juvenile-procedure': 'Juvenile procedure',
    other: 'Other',
  },
  verdict: { met: 'Met', possible: 'Possible', 'not-met': 'Not met', unknown: 'Not settled' },
  status: { scanned: 'read', partial: 'in part', unreadable: 'unreadable', skipped: 'skipped' },
  count: {
    persons: 'persons (estimate)',
    min: 'at least',
    max: 'at most',
    structured: 'in tables or forms (個人データ)',
    loose: 'only in running text',
    findings: 'entries',
    partial: 'written in part only',
  },
}

/** What a scoping report says, in English; terms of Japanese law stand beside where they matter. */
export const en: ScopeTexts = {
  lang: 'en',
  title: 'Scope of a leak of personal information',
  h: {
    answer: 'The answer',
    persons: 'Persons',
    records: 'Records',
    items: 'Items',
    obligations: 'Duties to report, and dates',
    unread: 'What could not be read',
    combinations: 'What was held together',
    classes: 'Who they are',
    regions: 'Where they live (prefecture)',
    ages: 'Age',
    genders: 'Sex',
    occupations: 'Occupation',
    reach: 'How they can be told',
    sensitive: 'Special care-required information (要配慮個人情報)',
    markings: 'Marks of secrecy',
    files: 'Persons by file',
    excluded: 'Excluded on request',
    dummies: 'Taken for test data (not counted)',
    method: 'How it was counted',
    limits: 'What the figures say, and what they do not',
    preliminary: 'Draft of the preliminary report',
    notice: 'Draft of the notice to the persons',
    counsel: 'For counsel and the departments in charge',
    damages: 'Estimated damages (JNSA model)',
    evidence: 'Record',
    byType: 'By type',
    byColumn: 'By the headers of the tables',
  },
  columns: {
    item: 'Item',
    type: 'Type',
    persons: 'Persons',
    records: 'Records',
    findings: 'Entries',
    distinct: 'Distinct',
    files: 'Files',
    share: 'Share',
    file: 'File',
    sheet: 'Sheet or part',
    columns: 'Items (column headers)',
    region: 'Prefecture',
    age: 'Age',
    gender: 'Sex',
    occupation: 'Occupation',
    class: 'Class',
    reach: 'Means',
    category: 'Category',
    marking: 'Mark',
    attribute: 'Attribute',
    content: 'Content',
    personsOfFile: 'Persons of the file',
    place: 'Place',
    status: 'State',
    article: 'Article',
    threshold: 'Threshold',
    counts: 'Counts',
    distress: 'Distress (x)',
    loss: 'Loss (y)',
    identifiability: 'Identifiability',
    law: 'Law',
    situation: 'Situation',
    verdict: 'Verdict',
    reason: 'Reason',
    due: 'Due',
    path: 'Path',
    size: 'Size',
    modified: 'Modified',
    sha256: 'SHA-256',
    what: 'What',
    todo: 'What to do',
    unit: 'Per person',
    total: 'Total',
    unitLeast: 'Per person, at least',
    totalLeast: 'Total, at least',
  },
  type: (type) => printable(typeTitle(type, 'en')),
  item: (label) => itemText(label, 'en'),
  types: (types) => types.map((type) => printable(typeTitle(type, 'en'))).join(' + ') || '(nothing else)',
  key: (kind, key) => {
    if (kind === 'age') return key === 'unknown' ? 'Not known' : key.replace('-', '–')
    const words = KEYS[kind]!
    return Object.hasOwn(words, key) ? words[key]! : printable(key)
  },
  people,
  peopleAtLeast: (count, { persons }) => `${people(count)}${persons.atLeast ? ' or more' : ''}`,
  recordsOf: (count) => plural(count, 'record'),
  share: (share) => `${(share * 100).toFixed(1)} %`,
  date,
  list: (parts) => parts.join(', '),
  moreInXlsx: (count) => `and ${n(count)} more, in the .xlsx report`,
  sheetsInXlsx: (count) => `Its sheets and columns (${n(count)} rows) are in the .xlsx report; there is no room for them here.`,
  points: (numbers) => numbers.join(', '),
  more: (count, unit = '') => `and ${n(count)} more${/^[a-z]/.test(unit) ? ` ${unit}` : ''}`,
  yen: (amount) => `${n(Math.round(amount))} yen`,
  bytes: formatBytes,

  headline: ({ persons, nothingRead }) => {
    if (nothingRead) return 'The number of persons is not known: no file could be looked into'
    if (persons.estimate === 0)
      return persons.atLeast ? 'No person was found in what could be read; that does not say that there is none' : 'No person was found'
    const more = persons.atLeast ? ' or more' : ''
    return `${persons.exact ? '' : 'About '}${people(persons.estimate)}${more} (${plural(persons.records, 'record')}${more})`
  },
  range: ({ persons }) =>
    (persons.exact
      ? `Joining leaves no range (${people(persons.min)}).`
      : `Range ${n(persons.min)}–${people(persons.max)}. The range is that of joining records of one person (名寄せ).`) +
    (persons.atLeast ? ' What could not be read is not in it: there may be more.' : ''),
  deceased: ({ persons }) =>
    persons.deceased === undefined ? '' : `Not counting ${people(persons.deceased)} who died (no living individuals)`,
  structured: ({ persons }) =>
    `${people(persons.structured)} in tables or forms (個人データ), ${people(persons.loose)} only in running text (may not be 個人データ)`,
  coverage: (f) => {
    if (f.interrupted) return 'The scan was stopped. Only what was finished is here.'
    if (f.files.total === 0) return 'There was no file to scan.'
    if (f.unreadFiles > 0)
      return `${plural(f.unreadFiles, 'file')} (${plural(f.unreadGaps, 'place')}) could not be read and may hold personal data.`
    if (f.excluded.total > 0) return `${plural(f.excluded.total, 'path')} excluded on request may hold personal data.`
    return `All of ${plural(f.files.total, 'file')} were read${f.textless > 0 ? ` (${n(f.textless)} images and the like hold no text and were not looked into)` : ''}.`
  },
  filesRead: ({ files, bytes }) =>
    `${plural(files.total, 'file')} (${n(files.scanned)} read, ${n(files.partial)} in part, ${n(files.unreadable)} unreadable, ${n(files.skipped)} skipped)` +
    `${files.members > 0 ? `, ${n(files.members)} more inside archives` : ''}, ${formatBytes(bytes)}`,
  holds: (type, answer) =>
    answer === 'yes'
      ? 'held'
      : answer === 'no'
        ? 'none found (everything was read)'
        : type === 'my-number'
          ? 'not known: something was not read or not looked for (on the Commission’s form, not known is answered with yes)'
          : 'not known: none was found in what could be read, which does not say that there is none',
  itemsNote:
    'By type, a person counts whose value was checked. By header, a person counts who has a value in that column: more where a value could not be checked (an address that is a municipality only), and none in columns of people who are not counted as persons (clerks). Files inside archives count as files.',
  reachNote: 'One person may be in several, so these do not add up to the number of persons.',
  sensitiveNote: 'One person may be in several categories.',
  draftTitle: (kind, { incident }) =>
    kind === 'preliminary'
      ? `${en.h.preliminary} (${incident.publicBody === true ? '個人情報保護法 art. 68 para. 1' : '施行規則 art. 8 para. 1'})`
      : `${en.h.notice} (${incident.publicBody === true ? '個人情報保護法 art. 68 para. 2' : '施行規則 art. 10'})`,
  unreadCounts: (files, places) => `${plural(files, 'file')}, ${plural(places, 'place')}`,
  unreadAll: 'all of it',
  unreadPart: 'in part',
  nothingUnread: 'Everything was read.',
  noMarkings:
    'No mark of secrecy was found where they are looked for (headings, headers, footers, titles, file names). That does not say that the data was not kept secret.',
  noDuty: (f) => (f.complete ? 'As far as the files tell, no duty to report holds.' : 'Nothing can be judged.'),
  noDiscovered: 'The day of knowing (--discovered) was not given, so no dates are reckoned.',
  due: (due) =>
    `preliminary report ${date(due.preliminaryFrom)} to ${date(due.preliminary)} (3rd to 5th day, the day of knowing being the 1st), final report by ${date(due.final)}`,
  dutyDue: (due) =>
    `preliminary report ${date(due['preliminaryFrom']!)} to ${date(due['preliminary']!)}, final report by ${date(due['final']!)}`,
  obligation: (o) => {
    const own = OBLIGATIONS_EN[o.id]
    return {
      law: own?.law ?? o.law,
      article: own?.article ?? o.article,
      title: own?.title ?? o.title,
      threshold: own === undefined ? o.threshold : o.from === 1 ? 'from 1 person' : `more than ${n(o.from - 1)} persons`,
      note: own === undefined ? o.note : o.reasons.map((reason) => REASONS_EN[reason] ?? reason).join(' '),
    }
  },
  counts: (counts) =>
    Object.entries(counts)
      .map(([name, value]) => `${Object.hasOwn(KEYS['count']!, name) ? KEYS['count']![name]! : name}: ${n(value)}`)
      .join('; '),
  record: {
    tool: 'Made with',
    period: 'Scanned',
    read: 'Files',
    detectors: 'Detectors',
    reference: 'Ages reckoned on',
    key: 'Key id',
    keyNote: 'Only results made with the same key can be merged or compared.',
    hash: 'Hash of the result',
    hashNote: 'SHA-256 of the result without its times: scan again with the same key, and the same hash means the same result.',
    excluded: 'Patterns excluded',
    discovered: 'Day of knowing',
    told: 'Told by the user',
    none: 'none',
    allFiles: 'SHA-256, size and time of every file are in the .xlsx report (Files) and in JSON.',
    masked: 'Names of files and sheets that hold personal data are masked. No value is in here.',
    answers: { intentional: 'wrongful purpose', publicBody: 'public body', exposedOnline: 'anybody could look at it' },
    yes: 'yes',
    no: 'no',
  },
  damagesUnit: (f) =>
    `${n(f.damages.perPerson.min)}–${n(f.damages.perPerson.max)} yen per person, ${n(f.damages.total.min)}–${n(f.damages.total.max)} yen in total`,
  disclaimer: 'This report was made by a computer. What the law demands is for a lawyer or whoever is responsible to decide.',
  damagesDisclaimer:
    'A planning aid by the model of the Japan Network Security Association (JNSA). It is not what a court would award or what consolation payments cost. Social responsibility and response are given as a range of 1 to 2 each.',
  damagesFormula:
    'Per person, at least = 500 yen × (10^(x−1) + 5^(y−1)) × identifiability. x is the level of distress, y that of economic loss (1 to 3), each the highest among what was held together. Identifiability is 6 with name and address, 3 with a name, or with address and telephone, else 1. The most is four times that: social responsibility 2 × response 2. Items that only a column header tells (income, purchases) count for everybody where more than half of the persons have them, and for nobody otherwise.',
  damagesNone: 'Not reckoned: no person was found.',
}

/** 2026-04-01 → Wed 1 April 2026. */
function date(iso: string): string {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`)
    .toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .replace(',', '')
}
