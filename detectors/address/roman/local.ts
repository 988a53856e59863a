import { foldRoman } from './names.js'
import { skipComma, skipCommaBack, type Token } from './tokens.js'

const TOWN_WORDS_MAX = 5
/** Words of sentences, not of names. */
const STOP =
  /^(?:in|on|at|of|the|and|for|from|to|by|with|is|was|are|built|since|until|between|via|near|after|before|version|chapter|vol|no|pp|fig|figure|table|section|page|part|day|room|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|university|univ|press|proc|conference|conf)$/i
const BUILDING =
  /\b(?:room|rm|apt|apartments?|unit|suite|bldg|building|heights|haitsu|haimu|heim|mansions?|manshon|tower|house|court|residence|plaza|corpo?|maison|villa|terrace|hills|garden|square|palace|floor|dormitory|center|centre|biru|so)\b|#|[0-9]f\b/i
const BUILDING_MAX = 60

/** Town and block within a municipality: tokens `from` to `next`. */
export interface Local {
  from: number
  next: number
  town: string
  block: string
  parts: number
}

/** '1-2-3 Shibuya,' or 'Shibuya 1-2-3,' before the municipality. */
export function blockBefore(tokens: readonly Token[], at: number, from: number): Local | undefined {
  const last = skipCommaBack(tokens, at)
  if (tokens[last]?.kind === 'number') {
    const block = numbersBack(tokens, last, from)
    const town = townBack(tokens, block.from - 1, from)
    return town.words === '' ? undefined : { from: town.from, next: at, town: town.words, block: block.key, parts: block.parts }
  }
  const town = townBack(tokens, last, from)
  if (town.words === '') return undefined
  const end = skipCommaBack(tokens, town.from)
  if (end < from || tokens[end]?.kind !== 'number') return undefined
  const block = numbersBack(tokens, end, from)
  const key = town.chome === undefined ? block.key : `${town.chome}-${block.key}`
  return { from: block.from, next: at, town: town.words, block: key, parts: block.parts + (town.chome === undefined ? 0 : 1) }
}

/** 'Shibuya 1-2-3' behind the municipality. */
export function blockAfter(tokens: readonly Token[], at: number): Local | undefined {
  let index = skipComma(tokens, at)
  const from = index
  let words = ''
  for (let count = 0; count < TOWN_WORDS_MAX && isTownWord(tokens[index]); count++) {
    words += tokens[index]!.text
    index++
    if (tokens[index]?.text === '-' && tokens[index + 1]?.kind === 'word') index++
  }
  if (words === '' || tokens[index]?.kind !== 'number') return undefined
  let end = index
  while (tokens[end + 1]?.text === '-' && tokens[end + 2]?.kind === 'number' && end - index < 8) end += 2
  const block = numbersBack(tokens, end, index)
  return { from, next: end + 1, town: foldRoman(words), block: block.key, parts: block.parts }
}

const isTownWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^[A-Z\u00c0-\u017f]/.test(token.text) && !STOP.test(token.text)

/** Words of a town's name up to token `last`, '1-chome' among them. */
function townBack(tokens: readonly Token[], last: number, min: number): { from: number; words: string; chome?: string } {
  let from = last + 1
  let words = ''
  let chome: string | undefined
  for (let count = 0; count < TOWN_WORDS_MAX && from - 1 >= min; count++) {
    const token = tokens[from - 1]!
    if (/^ch[oō]u?me$/i.test(token.text) && tokens[from - 2]?.text === '-' && tokens[from - 3]?.kind === 'number') {
      chome = String(Number(tokens[from - 3]!.text))
      from -= 3
    } else if (isTownWord(token)) {
      words = token.text + words
      from--
      if (tokens[from - 1]?.text === '-' && tokens[from - 2]?.kind === 'word' && from - 2 >= min) from--
    } else break
  }
  return chome === undefined ? { from, words: foldRoman(words) } : { from, words: foldRoman(words), chome }
}

/** Numbers joined by hyphens that end at token `last`. */
function numbersBack(tokens: readonly Token[], last: number, min: number): { from: number; key: string; parts: number } {
  let from = last
  let key = String(Number(tokens[last]!.text))
  let parts = 1
  while (from - 2 >= min && tokens[from - 1]!.text === '-' && tokens[from - 2]!.kind === 'number' && parts < 5) {
    from -= 2
    key = `${Number(tokens[from]!.text)}-${key}`
    parts++
  }
  return { from, key, parts }
}

/** 'Room 101, Heights Aoba,' in front of the block. */
export function buildingBefore(
  text: string,
  tokens: readonly Token[],
  at: number,
  min: number,
): { start: number; room?: string } | undefined {
  const end = tokens[at]!.start
  let index = at - 1
  while (
    index >= min &&
    end - tokens[index]!.start <= BUILDING_MAX &&
    /^(?:[,#&.'/-]|[A-Za-z0-9\u00c0-\u017f].*)$/.test(tokens[index]!.text)
  )
    index--
  let first = index + 1
  // What stands before the building, a name or a label, is none of it: from the first part that speaks of a building or room.
  while (first < at) {
    let comma = first
    while (comma < at && tokens[comma]!.text !== ',') comma++
    const part = text.slice(tokens[first]!.start, comma < tokens.length ? tokens[comma]!.start : end)
    if (BUILDING.test(part) && comma - first <= 7) {
      const room = /(?:room|rm|apt|unit|suite|#)\.? ?#?([A-Z]?-?[0-9]{1,5})\b/i.exec(text.slice(tokens[first]!.start, end))?.[1]
      const start = tokens[first]!.start
      return room === undefined ? { start } : { start, room: room.replace('-', '').toUpperCase() }
    }
    first = comma + 1
  }
  return undefined
}
