import { WordFlag, type Lexicon } from '../lexicon.js'
import { romanKey } from '../rules/roman.js'
import { SUSPECT, type Ground } from './verdict.js'

const WORD = /^\p{L}[\p{L}\p{M}'’`._-]{0,24}$/u
const STOPS = new Set(
  'test tests testing sample dummy example null nil none undefined unknown n/a na nan tbd tba total subtotal sum admin administrator root user users guest anonymous name names first last full surname customer client company inc ltd llc corp co kk the of and for not no yes true false ok ng other others etc staff member manager sales support info contact office system service group team department section male female mr mrs ms hold windows linux android iphone ipad google yahoo amazon rakuten facebook twitter instagram youtube line slack zoom teams azure aws excel word outlook chrome'.split(
    ' ',
  ),
)
/** What stands behind 'name:' in schemas and source code. */
const TYPES = new Set(
  'string number boolean bool object array function symbol date datetime time timestamp any unknown never void integer int bigint smallint float double decimal char varchar nvarchar text varying json uuid blob binary byte enum optional required default value type const let var props ref computed reactive public private static readonly this self new return import export class interface struct record map set list tuple regexp error promise'.split(
    ' ',
  ),
)
const READING = WordFlag.surnameReading | WordFlag.givenReading

/** Confidence that a stretch in Latin letters is a name; 0 = it is none. */
export function latinCell(value: string, ground: Ground, lexicon: Lexicon): number {
  const words = value.split(/,? +|,|(?<=^[A-Z]\.)(?=[A-Z])/).filter((word) => word !== '')
  if (words.length === 0 || words.length > 6 || words.some((word) => !WORD.test(word) || isStop(word, words.length))) return 0
  if (TYPES.has(words[0]!.toLowerCase())) return 0
  if (words.length === 1 && JOINED.test(value) && !/^[A-Z]\./.test(value)) return account(value, ground, lexicon)
  const known = words.map((word) => lexicon.romanFlags(romanKey(word)) & READING)
  const pair =
    words.length === 2 &&
    ((known[0]! & WordFlag.surnameReading && known[1]! & WordFlag.givenReading) ||
      (known[0]! & WordFlag.givenReading && known[1]! & WordFlag.surnameReading))
  // Person A, Subject B.
  if (words.length === 2 && /^[A-Z]$/.test(words[1]!) && known[0] === 0) return 0
  const some = known.some((flags) => flags !== 0)
  if (ground === 'none') return !words.every(isCapital) ? 0 : pair && value.length >= 8 ? 0.65 : words.length === 2 && some ? SUSPECT : 0
  if (pair) return 0.95
  if (words.length === 1) return some ? 0.8 : value.length >= 3 && isCapital(value) && !isAcronym(value) ? 0.6 : 0
  // JAM Project, Windows NT: acronyms stand in no name.
  if (!some && words.some((word) => word.length > 1 && word.length < 4 && CONSONANTS.test(word) && !SURNAMES.has(word.toLowerCase())))
    return 0
  return some ? 0.88 : words.some(isCapital) ? 0.75 : 0.5
}

/** NA, OK and NG are no names; Na Jaehyun, Ok Ji-hoon and Ng Ka Wai are. */
const KOREAN = new Set(['na', 'ok', 'ng'])

function isStop(word: string, words: number): boolean {
  const plain = word.toLowerCase().replace(/\.$/, '')
  return STOPS.has(plain) && !(words > 1 && KOREAN.has(plain))
}

/** taro.yamada, yamada_taro: both parts are readings. */
function account(value: string, ground: Ground, lexicon: Lexicon): number {
  if (ground === 'none') return 0
  const [first, second] = value.split(/[._]/).map((word) => lexicon.romanFlags(romanKey(word)) & READING) as [number, number]
  const isPair = (one: number, two: number): boolean => (one & WordFlag.surnameReading) !== 0 && (two & WordFlag.givenReading) !== 0
  return isPair(first, second) || isPair(second, first) ? 0.85 : 0
}

const JOINED = /^[a-z]+[._][a-z]+$/i

/** IBM, NHK, VIP: capitals without a syllable, or as short as no name is. */
const isAcronym = (word: string): boolean => word === word.toUpperCase() && (word.length <= 4 || CONSONANTS.test(word))
const CONSONANTS = /^[B-DF-HJ-NP-TV-XZ]+$/i
/** Parts of names without a vowel: Chinese, Nepali, Bangladeshi, Burmese. */
const SURNAMES = new Set(['ng', 'kc', 'gc', 'bk', 'md', 'mg', 'mc', 'st'])
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
