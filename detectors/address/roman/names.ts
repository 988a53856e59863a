import type { Municipality } from '../places.js'
import { municipalityReadings, prefectureReadings } from '../readings.js'

/** Names of places in Latin letters. */
interface RomanIndex {
  /** 'shibuyaku', 'yokohamashi': all that are read so. */
  municipalities: Map<string, Municipality[]>
  /** 'nakagun': names of counties, and of cities that have wards, by prefecture. */
  heads: Map<string, readonly { prefecture: string; name: string }[]>
  /** 'tokyo', 'kanagawa'. */
  prefectures: Map<string, string>
}

let index: RomanIndex | undefined

/** Built at the first look-up and not before: most scans meet no address in Latin letters. */
export function romanIndex(): RomanIndex {
  index ??= build()
  return index
}

function build(): RomanIndex {
  const municipalities: RomanIndex['municipalities'] = new Map()
  const heads = new Map<string, { prefecture: string; name: string }[]>()
  const add = <T extends { prefecture: string; name: string }>(map: Map<string, T[]>, reading: string, entry: T): void => {
    const key = foldRoman(reading)
    const known = map.get(key)
    if (known === undefined) map.set(key, [entry])
    else if (!known.some((other) => other.prefecture === entry.prefecture && other.name === entry.name)) known.push(entry)
  }
  for (const { place, headName, head, tail } of municipalityReadings()) {
    add(municipalities, tail, place)
    if (headName === '') continue
    add(heads, head, { prefecture: place.prefecture, name: headName })
    if (headName.endsWith('市')) add(municipalities, head, { prefecture: place.prefecture, name: headName })
  }
  const prefectures = new Map<string, string>()
  for (const [prefecture, reading] of prefectureReadings())
    prefectures.set(foldRoman(reading.replace(/(?:ken|fu|(?<=kyou)to)$/, '')), prefecture)
  return { municipalities, heads, prefectures }
}

/**
 * One spelling for the systems of romanisation and the ways to write long vowels: Ōta, Ohta, Oota and Ota; Shimbashi and Shinbashi;
 * Titibu and Chichibu (ISO 3602, Hepburn, and the spelling of passports).
 */
export function foldRoman(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’\s-]/g, '')
    .toLowerCase()
    .replace(/(?<![sc])hu/g, 'fu')
    .replace(/(?<!t)tu/g, 'tsu')
    .replace(/ti/g, 'chi')
    .replace(/si/g, 'shi')
    .replace(/zi|di/g, 'ji')
    .replace(/du/g, 'zu')
    .replace(/sy/g, 'sh')
    .replace(/ty/g, 'ch')
    .replace(/[zj]y/g, 'j')
    .replace(/cch/g, 'tch')
    .replace(/m(?=[bmp])/g, 'n')
    .replace(/oh(?![aiueoy])|o[ou]/g, 'o')
    .replace(/uu/g, 'u')
}
