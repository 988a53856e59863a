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
/** What takes the place of an @ by itself, and what does so only where a note says it: those stand in every URL. */
const [STRONG_SIGNS, WEAK_SIGNS] = ['★■●◆◎▲▼', '#&※♪♯○□△▽◇☆']
/** taro★sekisho.jp, with or without the note that ★ is to be read as @. */
const SIGN = new RegExp(
  `${FREE}(${LOCAL}) ?([${STRONG_SIGNS}${WEAK_SIGNS}]|アットマーク|\\(a\\)) ?(${NAME}(?:\\.${NAME}){1,5})${DONE}`,
  'gi',
)
/** taro%40sekisho.jp in the query of a URL. */
const PERCENT = new RegExp(`(?<![a-z0-9._+-])(${LOCAL})%40(${NAME}(?:\\.${NAME}){1,5})${DONE}`, 'gi')

/** ★を@に変えて, (■は半角の@), "●→@". */
function noteOf(sign: string): RegExp {
  return new RegExp(`[${sign}][」』"']? ?(?:を|は|の(?:部分|箇所|ところ)を|→|=|⇒) ?(?:半角|全角)?(?:の)? ?[「『"'(]?(?:@|アットマーク)`)
}

/** How far off the note may stand, in characters. */
const REACH = 200
/**
 * What stands for the @, with as much of what follows as tells it from code: `f(a)` and `a && b` are on every line of a source tree, and a search
 * that begins at the local part tries every word of it.
 */
const markOf = (hasWords: boolean, signs: string): RegExp =>
  new RegExp(
    `(%40)(?=[a-z0-9])|${hasWords ? '( at )(?=[a-z0-9-]{1,63} dot )' : NEVER}|([[({<] ?(?:at|a|@|アットマーク|アット|あっと|あっとまーく)[\\])}>])(?= ?[a-z0-9])|([${signs}]|アットマーク)(?= ?[a-z0-9-]{1,63}\\.)`,
    'gi',
  )
const NEVER = '((?!))'
const NOTE = noteOf(WEAK_SIGNS)
/** The marks that a text can have: weak signs only where some of them is noted to be an @, words only with both. */
const MARKS = [false, true].map((isNoted) =>
  [false, true].map((hasWords) => markOf(hasWords, isNoted ? STRONG_SIGNS + WEAK_SIGNS : STRONG_SIGNS)),
)
const marksOf = (text: string): RegExp => MARKS[NOTE.test(text) ? 1 : 0]![text.includes(' dot ') ? 1 : 0]!
const IS_WEAK = new RegExp(`[${WEAK_SIGNS}]`)
/** Longest local part with a space behind it, and longest rest: both bound the stretch around a mark that is read. */
const [BEFORE, BEHIND] = [68, 420]

/** What every text has in which there is one, as signs. */
export const DISGUISE_SIGNS: readonly RegExp[] = [
  /%40[a-z0-9]/i,
  / at [a-z0-9-]+ dot /i,
  /[a-z0-9_] ?[[({<] ?(?:at|a|@|アットマーク|アット|あっと|あっとまーく)[\])}>] ?[a-z0-9][a-z0-9-]*(?:\.| ?[[({<] ?(?:dot|ドット) ?[\])}>] ?)[a-z0-9]/i,
  new RegExp(`(?:[${STRONG_SIGNS}]|アットマーク) ?[a-z0-9-]+\\.`, 'i'),
  NOTE,
]

/** Every mark has one of them: an address in a cell has none, and is left after one look. */
const MAY_HOLD = new RegExp(`[% [({<ア${STRONG_SIGNS}${WEAK_SIGNS}]`)

/** Addresses in disguise, in order; empty for nearly every text. */
export function disguisedIn(text: string): readonly Disguised[] {
  if (!MAY_HOLD.test(text)) return NONE
  let found: Disguised[] | undefined
  let from = 0
  for (const mark of text.matchAll(marksOf(text))) {
    const kind = mark.findIndex((group, at) => at > 0 && group !== undefined)
    const hit = readAround(text, [PERCENT, WORDS, BRACKETED, SIGN][kind - 1]!, mark.index, from)
    if (hit === undefined) continue
    const one = judge(text, kind, hit)
    if (one === undefined) continue
    ;(found ??= []).push(one)
    from = one.end
  }
  return found ?? NONE
}

/** The pattern's match around the mark at `at`, not before `from`. */
function readAround(text: string, pattern: RegExp, at: number, from: number): RegExpExecArray | undefined {
  const start = Math.max(0, at - BEFORE)
  pattern.lastIndex = Math.max(0, from - start)
  const match = pattern.exec(text.slice(start, at + BEHIND))
  if (match === null) return undefined
  match.index += start
  return match.index < at && match.index + match[0].length > at ? match : undefined
}

function judge(text: string, kind: number, match: RegExpExecArray): Disguised | undefined {
  const [written, local = '', second = '', third = ''] = match
  const result = (local: string, domain: string, confidence: number, reason: string): Disguised | undefined => {
    const plain = plainDomain(domain)
    if (!isKnownTopLevel(plain.slice(plain.lastIndexOf('.') + 1))) return undefined
    return { start: match.index, end: match.index + written.length, local, domain: plain, confidence, reason }
  }
  if (kind === 1) return result(local.replace(/^.*%(?:3D|26|22|3A)/i, ''), second, 0.8, 'encoded')
  if (kind === 2) return SPOKEN.test(local) ? undefined : result(local, second, 0.7, 'disguised')
  if (kind === 3) return result(local, second, 0.85, 'disguised')
  const around = text.slice(Math.max(0, match.index - REACH), match.index + written.length + REACH)
  const isNoted = second.length > 1 || noteOf(second).test(around)
  if (!isNoted && IS_WEAK.test(second)) return undefined
  return result(local, third, isNoted ? 0.85 : 0.5, isNoted ? 'disguised+note' : 'disguised')
}

const plainDomain = (written: string): string =>
  written.toLowerCase().replace(/ ?[[({<]? ?(?:dot|ドット) ?[\])}>]? ?/g, (dot) => (/^(?:\.|.*(?:dot|ドット))/.test(dot) ? '.' : dot))

const NONE: readonly Disguised[] = []
