import { readDataFile } from '../../src/data-file.js'
import { toKatakana } from '../../src/text/kana.js'
import { likelyReadings, type Shares } from './dictionary/compile/likely-readings.mjs'

/** What `dictionary/compile/given-readings.mjs` learned. */
interface Learned {
  shares: ReadonlyMap<string, Shares>
  /** Names that are read otherwise than their kanji have it. */
  names: ReadonlyMap<string, readonly string[]>
}

let learned: Learned | undefined

/** Names remembered: a list has the same few thousand given names in all of its rows. */
const MEMORY = 20_000
const known = new Map<string, readonly string[]>()

/**
 * How a given name may be read, in katakana, the likeliest first; nothing where a letter of it is not known.
 * @param given as the key of a name spells it
 */
export function givenReadings(given: string, most: number): readonly string[] {
  const name = `${most}${given}`
  let readings = known.get(name)
  if (readings !== undefined) return readings
  learned ??= load()
  const { shares, names } = learned
  const likely = likelyReadings(
    toKatakana(given),
    (letter) => shares.get(letter) ?? (KATAKANA.test(letter) ? [[letter, 1]] : undefined),
    most,
  )
  readings = [...new Set([...(names.get(given) ?? []), ...likely])].slice(0, most)
  if (known.size >= MEMORY) known.clear()
  known.set(name, readings)
  return readings
}

const KATAKANA = /^[ァ-ヶー]$/

function load(): Learned {
  let text: string
  try {
    text = readDataFile('given-readings.txt').toString()
  } catch {
    // No reading is known then; that the package is damaged is told by what needs the dictionary.
    return { shares: new Map(), names: new Map() }
  }
  const [letters = '', names = ''] = text.split('\n\n')
  return {
    shares: new Map(letters.split('\n').map((line) => [line.slice(0, 1), line.slice(1).split(',').map(shareIn)])),
    names: new Map(names.trimEnd().split('\n').map(readingsIn)),
  }
}

/** 'ハナ8' */
function shareIn(text: string): readonly [string, number] {
  const at = text.search(/[0-9]/)
  return [text.slice(0, at), Number(text.slice(at))]
}

/** '裕子ヒロコ,ユウコ' */
function readingsIn(line: string): readonly [string, readonly string[]] {
  const at = line.search(/[ァ-ヶ]/)
  return [line.slice(0, at), line.slice(at).split(',')]
}
