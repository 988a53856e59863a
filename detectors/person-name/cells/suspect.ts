import { Writing, writingOf } from '../../../src/text/writing.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import type { NameModel } from '../model.js'
import { isNoName } from './cell.js'
import { isChineseSurname } from './chinese.js'
import { isFiller } from './fillers.js'
import { ruleConfidence } from './rules.js'
import { SCORED_LENGTH } from './scorer/features.js'

/** Log odds from which a cell of a column without a header counts as one that may be a name. By the folds of `scorer/train.mjs`. */
const LIKELY = 0
/** The same where a surname of China or Korea stands before a gap (冯 晗): of their characters the scorer knows little. */
const LIKELY_CHINESE = -1.5

/**
 * NGUYEN VAN AN, タパ・マガル, 谷凛, 王淑娟: names that the rules do not dare to call so without a header. Where nearly all cells of a column are like
 * that, it is one of names. Asked once for each column, not for each cell of it.
 */
export function maybeName(text: string, { lexicon, cells }: NameModel): boolean {
  if (cells === undefined || text.length < 2 || text.length > SCORED_LENGTH || isNoName(text) || !isOfForm(text, lexicon) || isFiller(text))
    return false
  const rule = ruleConfidence(text, 0, text.length, 'header', 'full', lexicon)
  return rule > 0 && cells.score(text, 0, text.length, rule, lexicon) >= (isChinese(text) ? LIKELY_CHINESE : LIKELY)
}

function isChinese(text: string): boolean {
  const gap = text.search(/\s/)
  return gap > 0 && text.length - gap <= 3 && isChineseSurname(text, 0, gap)
}

/** A lone word is too often a place or a thing; 谷凛 is a surname and a given name. */
function isOfForm(text: string, lexicon: Lexicon): boolean {
  const writing = writingOf(text, 0, text.length)
  if (writing === Writing.latinParts || writing === Writing.katakanaParts || writing === Writing.kanjiParts) return true
  if (writing === Writing.kanjiThree) return lexicon.flags(text, 0, text.length) === 0
  if (writing !== Writing.kanjiShort || text.length !== 2 || lexicon.flags(text, 0, 2) !== 0) return false
  const isSurname = (lexicon.flags(text, 0, 1) & WordFlag.surname) !== 0 || isChineseSurname(text, 0, 1)
  return isSurname && lexicon.givenScore(text, 1, 2) !== undefined
}
