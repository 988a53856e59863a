import { formatCount as n } from '../print.js'
import type { DraftItem, ScopeDrafts } from './drafts.ja.js'
import type { ScopeFacts } from './facts.js'
import { RULINGS_SHOWN, type RulingFact } from './rulings.js'
import { en as t } from './texts.en.js'

const blank = (what: string): string => `【TO FILL IN: ${what}】`

const ITEMS_SHOWN = 40

function preliminary(f: ScopeFacts): DraftItem[] {
  const lines: [title: string, lines: string[]][] = [
    [
      'Outline (概要)',
      [
        blank('when, where and how it came to be known; day of the event, day of discovery'),
        `Looked into: ${t.filesRead(f)}`,
        ...(f.period === undefined
          ? []
          : [
              `Files with personal data were last changed from ${t.date(f.period.from)} to ${t.date(f.period.to)} (which does not tell when they leaked)`,
            ]),
        ...(f.incident.discovered === undefined ? [] : [`Day of knowing: ${t.date(f.incident.discovered)}`]),
        blank('leak, loss or damage; entrusting and entrusted parties'),
      ],
    ],
    ['Items of the personal data (項目)', itemLines(f)],
    ['Number of persons (本人の数)', countLines(f)],
    ['Cause (原因)', [blank('cause; by whom; wrongful purpose')]],
    ['Secondary damage, or the fear of it (二次被害)', [...secondary(f), blank('whether misuse was reported, and what')]],
    [
      'What was done for the persons (本人への対応)',
      [
        `Can be told: ${f.reachable.map(({ key, persons }) => `${t.key('reach', key)} ${n(persons)}`).join(', ')} (one person may be in several)`,
        blank('notices sent or planned'),
      ],
    ],
    ['Publication (公表)', [blank('whether, when, how and what')]],
    ['Prevention (再発防止)', [blank('measures taken and planned')]],
    [
      'Other (その他)',
      [
        `The number of persons is an estimate: sekisho ${f.tool.version} read the files and joined records by name together with birth date, address, telephone, e-mail and the like.`,
        t.coverage(f),
        blank('police and other authorities'),
      ],
    ],
  ]
  return lines.map(([title, own], index) => ({ number: index + 1, title, lines: own }))
}

function itemLines(f: ScopeFacts): string[] {
  const labels = f.items.slice(0, ITEMS_SHOWN).map(({ label, persons }) => `${t.item(label)} (${n(persons)})`)
  const rest = f.items.length - labels.length
  return [
    `Types found: ${f.types.length === 0 ? 'none' : f.types.map(({ type, persons }) => `${t.type(type)} (${t.people(persons)})`).join(', ')}`,
    ...(labels.length === 0 ? [] : [`Column headers: ${labels.join(', ')}${rest > 0 ? `, ${t.more(rest)}` : ''}`]),
    ...f.classes.filter(({ key }) => key !== 'unknown').map(({ key, persons }) => `${t.key('class', key)}: ${t.people(persons)}`),
    ...(['my-number', 'sensitive', 'card-number', 'credential'] as const).map((type) => `${t.type(type)}: ${t.holds(type, f.holds[type])}`),
    blank('further items; what they are called'),
  ]
}

function countLines(f: ScopeFacts): string[] {
  return [
    t.headline(f),
    ...(f.persons.estimate > 0 ? [t.range(f)] : []),
    ...f.types
      .filter(({ type }) => ['my-number', 'card-number', 'credential', 'sensitive'].includes(type))
      .map(({ type, persons, findings }) => `of which ${t.type(type)}: ${t.people(persons)} (${n(findings)} entries)`),
    blank('the number once settled; until then the largest that may have leaked'),
  ]
}

function secondary(f: ScopeFacts): string[] {
  const held = (type: keyof ScopeFacts['holds'], text: string): string[] => (f.holds[type] === 'yes' ? [text] : [])
  const contact = f.reachable.some(({ key, persons }) => key !== 'none' && persons > 0)
  return [
    ...held('card-number', 'Card numbers are held and may be misused. '),
    ...held('credential', 'IDs and passwords are held and may be used to log in, elsewhere too. '),
    ...held('bank-account', 'Account numbers are held. '),
    ...held('my-number', 'My Numbers are held. '),
    ...held('sensitive', 'Special care-required information is held and may lead to discrimination. '),
    ...(contact ? ['Contacts are held and may be used for fraud or solicitation. '] : []),
  ].map((line) => line.trimEnd())
}

function notice(f: ScopeFacts): string[] {
  const types = f.types.map(({ type }) => t.type(type)).join(', ')
  return [
    blank('addressee'),
    blank('company and representative'),
    'Notice of a leak (or possible leak) of your personal information',
    `We have found that personal information in our hands leaked or may have leaked. ${blank('apology')}`,
    `1. Outline: it became known on ${f.incident.discovered === undefined ? blank('day') : t.date(f.incident.discovered)}. ${blank('what happened')}`,
    `2. Items: ${types === '' ? blank('items') : types} ${blank('keep only the items of this person')}`,
    `3. Cause: ${blank('cause')}`,
    `4. Secondary damage: ${secondary(f).join(' ')} ${blank('what to look out for; passwords, cards')}`,
    `5. Other: ${blank('measures, prevention, publication')}`,
    `Contact: ${blank('name, telephone, hours')}`,
    `Where persons cannot be told, other measures that protect them stand instead, such as publication and a contact point (art. ${f.incident.publicBody === true ? 68 : 26} para. 2).`,
  ]
}

function counsel(f: ScopeFacts): { title: string; text: string }[] {
  return [
    ...(f.holds['my-number'] === 'no'
      ? []
      : [
          {
            title: 'Report under the My Number Act',
            text: 'It has a form of its own, apart from that of the APPI. Where both apply, see the Commission’s form for which comes first.',
          },
        ]),
    {
      title: 'To whom (権限委任)',
      text: 'As a rule the Personal Information Protection Commission; for some sectors the minister in charge. The Commission’s form asks for the sector.',
    },
    {
      title: 'Entrusted data',
      text: 'An entrusted party may be freed of the duty by telling the entrusting one at once. See the contract too.',
    },
    {
      title: 'PrivacyMark',
      text: 'Holders report accidents to their body in general; the thresholds govern the preliminary report only.',
    },
    {
      title: 'APPI art. 179',
      text: 'Giving away or stealing a database of personal information, handled in one’s work, for a wrongful gain. The company can be punished too.',
    },
    {
      title: 'Unfair Competition Prevention Act art. 21',
      text: `For trade secrets: up to 10 years and 20 million yen, a company 500 million yen (amounts of the amendment in force since 2016; see the text in force). ${
        f.markings.length > 0
          ? `Marks of secrecy: ${f.markings.map(({ text, files }) => `${text} (${n(files)} files)`).join(', ')}. `
          : 'No mark of secrecy was found, which alone disproves nothing. '
      }Access limits and encryption are evidence too.`,
    },
    {
      title: 'Encryption',
      text: 'High-grade encryption (高度な暗号化) exempts only where the method is sound and the keys are managed apart. A password-protected file is not exempted by itself.',
    },
    {
      title: 'The dead, and companies',
      text: 'Data of the dead and of companies alone is not personal information, but the My Number Act covers the numbers of the dead.',
    },
  ]
}

function method(f: ScopeFacts): string[] {
  return [
    `sekisho ${f.tool.version} read the files that it was given, archives included, and found personal data by its detectors. Nothing was sent over a network.`,
    'In tables, headers and cells tell what a column means and a row is the record of one person (two where two stand in it). In running text, what stands close together belongs to one person.',
    'Records are one person where they share a value that belongs to one person (e-mail, mobile telephone, licence), or the name together with birth date, address or telephone. The same name alone joins nothing; it widens the range.',
    `Only findings of medium confidence (0.5) or more count. Ages are reckoned on ${t.date(f.referenceDate)}.`,
    'Test data, companies, hotlines and role mailboxes are not counted as persons. A My Number leaves no hash and joins nothing.',
    ...(f.rulings === undefined
      ? []
      : [
          `Decisions by hand: ${n(f.rulings.used)} applied (records touched: ${n(f.rulings.records)}), ${n(f.rulings.unmatched)} met nothing.${f.rulings.keysStay === 0 ? '' : ` Of the rulings on columns, ${n(f.rulings.keysStay)} leave joined what the column’s values joined, because another column holds values of the same type: only a new scan of corrected files could part them.`} Their reasons are in the file of decisions and in the result (summary.rulings of the JSON).`,
          ...f.rulings.list.slice(0, RULINGS_SHOWN).map(rulingText),
          ...(f.rulings.list.length > RULINGS_SHOWN ? [`Decisions: ${t.more(f.rulings.list.length - RULINGS_SHOWN)}`] : []),
        ]),
  ]
}

/** Decision (class): sales/dm.csv → Customers (400 records). */
function rulingText({ rule, about, said, records }: RulingFact): string {
  const ruled =
    said === undefined
      ? ''
      : 'class' in said
        ? ` → ${t.key('class', said.class)}`
        : ` “${t.item(said.column)}” → ${said.as === 'none' ? 'none' : t.type(said.as)}`
  return `Decision (${rule.replace('-', ' ')}): ${about.join(', ')}${ruled} (${t.recordsOf(records)})`
}

function limits(f: ScopeFacts): string[] {
  return [
    'The range is that of joining. What detectors missed and what could not be read is not in it.',
    ...(f.persons.atLeast ? [t.coverage(f)] : []),
    'Text in images (scanned paper, photographs) is not read.',
    ...(f.persons.deceased === undefined
      ? []
      : [
          `The dead, as columns (故人, 被相続人), days of death and words in front of names (故) tell, are ${n(f.persons.deceased)}. They are no living individuals (Act on the Protection of Personal Information, art. 2(1)) and are in no other count. What also concerns living relatives, and My Numbers (protected after death, too), must be looked at separately.`,
        ]),
    'Files do not tell whether a person is alive, or whether the data went out.',
    'Records count entries, persons come after joining. Neither counts households, accounts or companies.',
  ]
}

/** The longer texts in English. */
export const enDrafts: ScopeDrafts = { preliminary, notice, counsel, method, limits, secondary }
