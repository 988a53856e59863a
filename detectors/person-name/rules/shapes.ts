/** What the rules see of a candidate: bits, by rule. With the bits of `Context` they are the features of a verdict. */

/** What a full name is made of. */
export const FullShape = {
  givenKnown: 1,
  givenAlsoWord: 2,
  givenLooksVery: 4,
  givenLooks: 8,
  givenMaybe: 16,
  givenUnlike: 32,
  givenTagged: 64,
  surnameTagged: 128,
  surnameFrequent: 256,
  surnameJoined: 512,
  surnameShort: 1024,
  surnamePlace: 2048,
  surnameOrdinary: 4096,
  givenShort: 8192,
  givenLong: 16384,
  givenKana: 32768,
  givenOrdinaryToken: 65536,
  givenJoined: 131072,
  spaced: 262144,
  givenThing: 524288,
  givenKatakana: 1048576,
  surnameLong: 2097152,
  givenTail: 4194304,
} as const

/** What a surname or a given name standing alone is made of. */
export const LoneShape = {
  surname: 1,
  given: 2,
  taggedSurname: 4,
  taggedGiven: 8,
  taggedPerson: 16,
  frequent: 32,
  alsoWord: 64,
  alsoPlace: 128,
  short: 256,
  long: 512,
  joined: 1024,
  kana: 2048,
  taggedPlace: 4096,
  taggedOrdinary: 8192,
} as const

/** What a run of tokens tagged as persons is made of. */
export const EntryShape = {
  oneEntry: 1,
  endsGiven: 2,
  startsSurname: 4,
  startsUnknown: 8,
  lengthTwo: 16,
  lengthThree: 32,
  lengthFour: 64,
  longer: 128,
  kana: 256,
  startsGiven: 1024,
  endsThing: 2048,
  unknownLong: 4096,
} as const

/** What a name in katakana is made of. */
export const KatakanaShape = {
  single: 1,
  two: 2,
  threeOrMore: 4,
  knownFirst: 8,
  knownLast: 16,
  knownMiddle: 32,
  soundsVery: 64,
  sounds: 128,
  maybe: 256,
  unlike: 512,
  stop: 1024,
  place: 2048,
  ordinary: 4096,
  reading: 8192,
  short: 16384,
  tagged: 32768,
  initial: 65536,
  long: 131072,
  unknownWord: 262144,
  equals: 524288,
  regnal: 1048576,
} as const
