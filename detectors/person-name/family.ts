import { Script, scriptOf } from './characters.js'
import { nameKey } from './fold.js'
import { WordFlag, type Lexicon } from './lexicon.js'

const ADDRESSED_KANA = /^(?:model\+katakana|reading)\+honorific$/
/** Readings of frequent family names that the dictionary has for a rare given name or a fish, too. */
export const FAMILIES: ReadonlySet<string> = new Set(
  'スズキ サイトウ シミズ フジタ アオキ カネコ サカイ モリタ モリ マツオ サノ コマツ タカノ ヨシムラ ヤギ クドウ ナガオ イワタ ナリタ アサイ ミズノ タジマ ホシノ ヤスイ'.split(
    ' ',
  ),
)
/** Names that stand alone, in a cell or a line. */
const ALONE = /^(?:model\+katakana|column(?:-vote)?\+name|name-shape)$/

/**
 * How many characters of a name's key are the family name: as the space says, else by the dictionary; all of them where nobody's given name
 * is written (田中様). Undefined where nothing tells (kana without a space, Latin letters).
 * @param written the name as it stands in the text
 * @param key the same as `nameKey` spells it
 * @param isGiven a given name is asked for
 */
export function familyLength(written: string, key: string, reason: string, lexicon: Lexicon, isGiven = false): number | undefined {
  if (key === '' || scriptOf(key.charCodeAt(0)) === Script.latin) return undefined
  if (reason.includes('surname') && !reason.includes('given')) return key.length
  const name = written.trim()
  const space = /[\s・]/.exec(name)?.index ?? -1
  // ジョン・スミス has his family name at the end.
  if (space > 0) return name[space] === '・' ? undefined : nameKey(name.slice(0, space)).length
  // サトウ様, of whom the call is noted.
  const isAddressed = ADDRESSED_KANA.test(reason)
  if (isAddressed || (ALONE.test(reason) && !isGiven)) {
    const flags = lexicon.readingFlags(key, 0, key.length)
    if (FAMILIES.has(key)) return key.length
    // アオイ by itself is a given name as well; who is called アオイ様 has her family name.
    if ((flags & WordFlag.surnameReading) !== 0 && (isAddressed || (flags & WordFlag.givenReading) === 0)) return key.length
  }
  if (scriptOf(key.charCodeAt(0)) !== Script.kanji) return undefined
  const surnames = lexicon.surnames(key, 0, key.length)
  if (surnames === 0) return undefined
  if ((surnames & (1 << key.length)) !== 0) return key.length
  // 和也 is no 和 也, and 林太郎 may be 林 太郎.
  const isGivenName = (lexicon.flags(key, 0, key.length) & WordFlag.given) !== 0
  let longest: number | undefined
  for (let length = key.length - 1; length > 0; length--) {
    if ((surnames & (1 << length)) === 0) continue
    if (isGivenName && (lexicon.flags(key, 0, length) & WordFlag.frequentSurname) === 0) continue
    if ((lexicon.flags(key, length, key.length) & WordFlag.given) !== 0) return length
    longest ??= length
  }
  return longest
}
