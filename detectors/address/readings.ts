import { MUNICIPALITIES } from './data.js'
import type { Municipality } from './places.js'
import { READINGS } from './readings-data.js'

/** A municipality with its reading, cut where a county, city or island ends: 'ooisomachi' of 'nakagun'. */
export interface Reading {
  place: Municipality
  /** '' where none stands before the name. */
  headName: string
  head: string
  tail: string
}

/** Every prefecture with its reading: '東京都', 'toukyouto'. */
export function* prefectureReadings(): Generator<readonly [prefecture: string, reading: string]> {
  for (const [index, [prefecture]] of MUNICIPALITIES.entries()) yield [prefecture, READINGS[index]![0]]
}

/** Every municipality with its reading. */
export function* municipalityReadings(): Generator<Reading> {
  for (const [index, [prefecture, names]] of MUNICIPALITIES.entries()) {
    const groups = names.split(' ')
    const readings = READINGS[index]![1].split(' ')
    for (const [at, group] of groups.entries()) {
      const [headName, tailNames] = cut(group)
      const [head, tails] = cut(readings[at]!)
      for (const [nth, tail] of tails.entries()) yield { place: { prefecture, name: headName + tailNames[nth]! }, headName, head, tail }
    }
  }
}

function cut(group: string): [head: string, tails: string[]] {
  const colon = group.indexOf(':')
  return [group.slice(0, Math.max(0, colon)), group.slice(colon + 1).split(',')]
}

const ROWS =
  'a,ア i,イ u,ウ e,エ o,オ ka,カ ki,キ ku,ク ke,ケ ko,コ sa,サ shi,シ su,ス se,セ so,ソ ta,タ chi,チ tsu,ツ te,テ to,ト na,ナ ni,ニ nu,ヌ ne,ネ no,ノ ha,ハ hi,ヒ fu,フ he,ヘ ho,ホ ma,マ mi,ミ mu,ム me,メ mo,モ ' +
  'ya,ヤ yu,ユ yo,ヨ ra,ラ ri,リ ru,ル re,レ ro,ロ wa,ワ ga,ガ gi,ギ gu,グ ge,ゲ go,ゴ za,ザ ji,ジ zu,ズ ze,ゼ zo,ゾ da,ダ di,ジ du,ズ de,デ do,ド ba,バ bi,ビ bu,ブ be,ベ bo,ボ pa,パ pi,ピ pu,プ pe,ペ po,ポ ' +
  'sha,シヤ shu,シユ sho,シヨ cha,チヤ chu,チユ cho,チヨ ja,ジヤ ju,ジユ jo,ジヨ'
const KANA = new Map(ROWS.split(' ').map((row) => row.split(',') as [string, string]))
const GLIDE: Readonly<Record<string, string>> = { a: 'ヤ', u: 'ユ', o: 'ヨ' }

/** A reading in katakana as banks print it: small letters large, ヂ and ヅ as ジ and ズ. */
export function toLargeKana(reading: string): string {
  return reading.replace(
    /n'|n(?![aiueoy])|([kstcpbgdhmr])y([auo])|(n)y([auo])|([kstpcghbmr])(?=\5)|[^aiueon]{0,3}[aiueo]|n[aiueo]/g,
    (part, c1, v1, n, v2, double) => {
      if (part === 'n' || part === "n'") return 'ン'
      if (double !== undefined) return 'ツ'
      if (v1 !== undefined) return KANA.get(`${c1}i`)! + GLIDE[v1]!
      if (n !== undefined) return `ニ${GLIDE[v2]!}`
      return KANA.get(part) ?? part
    },
  )
}
