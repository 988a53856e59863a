import { isKnownTopLevel } from './domains.js'

/** An address whose @ is written as something else. */
export interface Disguised {
  start: number
  end: number
  local: string
  domain: string
  confidence: number
  reason: string
}

const LOCAL = '[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_])?'
const DOT = '(?:\\.| ?[[({<] ?(?:dot|ドット) ?[\\])}>] ?)'
const NAME = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const DOMAIN = `${NAME}(?:${DOT}${NAME}){1,5}`
const FREE = '(?<![a-z0-9._%+@/-])'
const DONE = '(?![a-z0-9@])'

/** taro[at]sekisho.jp, taro (at) sekisho (dot) jp, taro＜アット＞sekisho.jp. */
const BRACKETED = new RegExp(
  `${FREE}(${LOCAL}) ?(?:[[({<]|\\( ?)(?:at|a|@|アットマーク|アット|あっと|あっとまーく)[\\])}>] ?(${DOMAIN})${DONE}`,
  'gi',
)
/** taro at sekisho dot co dot jp: only with both words. */
const WORDS = new RegExp(`${FREE}(${LOCAL}) at (${NAME}(?: dot ${NAME}){1,5})${DONE}`, 'g')
/** English before 'at'. */
const SPOKEN = /^(?:me|us|you|it|him|her|them|look|meet|is|are|be|was|available|hosted|live|online|found|here|site|up|or|and)$/
/** taro★sekisho.jp, with or without the note that ★ is to be read as @. */
const SIGN = new RegExp(`${FREE}(${LOCAL}) ?([★☆■□●○◆◇◎▲△▼▽※♪♯#&]|アットマーク|\\(a\\)) ?(${NAME}(?:\\.${NAME}){1,5})${DONE}`, 'gi')
/** taro%40sekisho.jp in the query of a URL. */
const PERCENT = new RegExp(`(?<![a-z0-9._+-])(${LOCAL})%40(${NAME}(?:\\.${NAME}){1,5})${DONE}`, 'gi')

/** ★を@に変えて, (■は半角の@), "●→@". */
const noteOf = (sign: string): RegExp =>
  new RegExp(`[「『"']?[${sign}][」』"']? ?(?:を|は|の(?:部分|箇所|ところ)を|→|=|⇒) ?(?:半角|全角)?(?:の)? ?[「『"'(]?(?:@|アットマーク)`)

/** How far off the note may stand, in characters. */
const REACH = 200
const MAY_HOLD =
  /%40|(?:at|a|@|アットマーク|アット|あっと|あっとまーく)[\])}>]| dot |[★☆■□●○◆◇◎▲△▼▽※♪♯]|[#&] ?[a-z0-9-]{1,63}\.|アットマーク/i

/** Addresses in disguise, in no particular order; empty for nearly every text. */
export function disguisedIn(text: string): readonly Disguised[] {
  if (!MAY_HOLD.test(text)) return NONE
  const found: Disguised[] = []
  const take = (match: RegExpExecArray, local: string, written: string, confidence: number, reason: string): void => {
    const domain = written
      .toLowerCase()
      .replace(/ ?[[({<]? ?(?:dot|ドット) ?[\])}>]? ?/g, (dot) => (/^(?:\.|.*(?:dot|ドット))/.test(dot) ? '.' : dot))
    if (!isKnownTopLevel(domain.slice(domain.lastIndexOf('.') + 1))) return
    found.push({ start: match.index, end: match.index + match[0].length, local, domain, confidence, reason })
  }
  for (const match of text.matchAll(BRACKETED)) take(match, match[1]!, match[2]!, 0.85, 'disguised')
  for (const match of text.matchAll(WORDS)) if (!SPOKEN.test(match[1]!)) take(match, match[1]!, match[2]!, 0.7, 'disguised')
  for (const match of text.matchAll(PERCENT)) take(match, match[1]!.replace(/^.*%(?:3D|26|22|3A)/i, ''), match[2]!, 0.8, 'encoded')
  for (const match of text.matchAll(SIGN)) {
    const sign = match[2]!
    const around = text.slice(Math.max(0, match.index - REACH), match.index + match[0].length + REACH)
    const isNoted = sign.length > 1 || noteOf(sign).test(around)
    // # and & stand in every URL: only a note makes them an @.
    if (!isNoted && /[#&※♪♯○□△▽◇☆]/.test(sign)) continue
    take(match, match[1]!, match[3]!, isNoted ? 0.85 : 0.5, isNoted ? 'disguised+note' : 'disguised')
  }
  return found
}

const NONE: readonly Disguised[] = []
