import { readDataFile } from '../../src/data-file.js'
import { toKatakana } from '../../src/text/kana.js'
import { likelyReadings, type Shares } from './dictionary/compile/likely-readings.mjs'

/** What `dictionary/compile/given-readings.mjs` learned: lines as they stand there, because of ten thousand a file asks for a few hundred. */
interface Learned {
  /** 'ハナ8,カ3' by the letter that is read so. */
  shares: ReadonlyMap<string, string>
  /** 'ヒロコ,ユウコ' by the name that is read otherwise than its kanji have it. */
  names: ReadonlyMap<string, string>
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
    (letter) => sharesOf(shares.get(letter)) ?? (KATAKANA.test(letter) ? [[letter, 1]] : undefined),
    most,
  )
  readings = [...new Set([...(names.get(given)?.split(',') ?? []), ...likely])].slice(0, most)
  if (known.size >= MEMORY) known.clear()
  known.set(name, readings)
  return readings
}

const KATAKANA = /^[ァ-ヶー]$/
const FIRST_READING = /[ァ-ヶ]/

/** @throws as `readDataFile`: that the file is there and whole is made sure of before the first file is scanned. */
function load(): Learned {
  const [letters = '', names = ''] = readDataFile('given-readings.txt').toString().split('\n\n')
  return { shares: byName(letters), names: byName(names.trimEnd()) }
}

/** '裕子ヒロコ,ユウコ': what stands before the first katakana tells whose readings these are. */
function byName(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').map((line) => {
      const at = line.search(FIRST_READING)
      return [line.slice(0, at), line.slice(at)]
    }),
  )
}

const sharesOf = (line: string | undefined): Shares | undefined => line?.split(',').map(shareIn)

/** 'ハナ8' */
function shareIn(text: string): readonly [string, number] {
  const at = text.search(/[0-9]/)
  return [text.slice(0, at), Number(text.slice(at))]
}
