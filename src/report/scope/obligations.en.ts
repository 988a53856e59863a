const APPI = 'Act on the Protection of Personal Information'
const NUMBER = 'My Number Act'

/** The rules of scope/obligations in English, by id. */
export const OBLIGATIONS_EN: Readonly<Record<string, { law: string; article: string; title: string }>> = {
  'appi-sensitive': { law: APPI, article: 'art. 26; Enforcement Rules art. 7 item 1', title: 'Special care-required information' },
  'appi-property': {
    law: APPI,
    article: 'art. 26; Enforcement Rules art. 7 item 2',
    title: 'Data whose misuse may cause loss of property',
  },
  'appi-wrongful': { law: APPI, article: 'art. 26; Enforcement Rules art. 7 item 3', title: 'Possibly done with a wrongful purpose' },
  'appi-count': { law: APPI, article: 'art. 26; Enforcement Rules art. 7 item 4', title: 'More than 1,000 persons' },
  'public-sensitive': {
    law: APPI,
    article: 'art. 68; Enforcement Rules art. 43 item 1',
    title: 'Special care-required information (public body)',
  },
  'public-property': {
    law: APPI,
    article: 'art. 68; Enforcement Rules art. 43 item 2',
    title: 'Data whose misuse may cause loss of property (public body)',
  },
  'public-wrongful': {
    law: APPI,
    article: 'art. 68; Enforcement Rules art. 43 item 3',
    title: 'Possibly done with a wrongful purpose (public body)',
  },
  'public-count': { law: APPI, article: 'art. 68; Enforcement Rules art. 43 item 4', title: 'More than 100 persons (public body)' },
  'mynumber-system': {
    law: NUMBER,
    article: 'art. 29-4; Reporting Rules art. 2 item 1',
    title: 'My Numbers of systems of public bodies and their contractors',
  },
  'mynumber-wrongful': {
    law: NUMBER,
    article: 'art. 29-4; Reporting Rules art. 2 item 2',
    title: 'My Numbers leaked, used or given with a wrongful purpose',
  },
  'mynumber-online': {
    law: NUMBER,
    article: 'art. 29-4; Reporting Rules art. 2 item 3',
    title: 'Files of My Numbers that anybody could look at over a network',
  },
  'mynumber-count': { law: NUMBER, article: 'art. 29-4; Reporting Rules art. 2 item 4', title: 'My Numbers of more than 100 persons' },
}

/** What each reason of a verdict says. */
export const REASONS_EN: Readonly<Record<string, string>> = {
  found: 'It was found, in tables or forms.',
  count: 'The number of persons is above the threshold whatever is joined.',
  range: 'The threshold lies within what joining leaves open.',
  loose: 'It is reached only with persons in running text, which may not be 個人データ.',
  unattached: 'It was found, but beside no person that could be told.',
  credential: 'IDs with passwords were found; they are this case where they lead to payments.',
  partial: 'Card numbers were found in part only (last digits).',
  account: 'Account numbers alone are not this case by themselves.',
  gaps: 'Something was not read, so nothing can be denied.',
  'nothing-read': 'No file was read, so nothing can be denied.',
  'not-looked-for': 'It was not looked for by the detectors of this scan, so nothing can be denied.',
  none: 'Everything was read and none was found.',
  below: 'Everything was read and the number is below the threshold.',
  'user-yes': 'You said so.',
  'user-no': 'You said that it is not so.',
  'ask-intentional': 'Only you know: was it done with a wrongful purpose? (--intentional, --no-intentional)',
  'ask-public-body': 'Only you know: is the holder a public body? (--public-body, --no-public-body)',
  'ask-exposed-online': 'Only you know: could anybody look at it over a network? (--exposed-online, --no-exposed-online)',
  'days-unverified': 'The days of the final report were not confirmed in the text of the rule; ask the authority.',
  'ask-system': 'Only you know: did it come from a system of a public body or its contractor?',
}
