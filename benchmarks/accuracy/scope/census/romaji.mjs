// Hepburn as passports write it: no long vowels.
const ROWS =
  'ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po'.split(
    ' ',
  )
const TABLE = new Map(ROWS.flatMap((kana, at) => (at % 2 === 0 ? [[kana, ROWS[at + 1]]] : [])))
const SMALL = { ャ: 'a', ュ: 'u', ョ: 'o' }

/** SATO of サトウ, RYOTA of リョウタ, HATTORI of ハットリ. */
export function romanise(kana) {
  let text = ''
  for (let at = 0; at < kana.length; at++) {
    const [c, next] = [kana[at], kana[at + 1]]
    if (c === 'ッ') text += next === 'チ' ? 't' : (TABLE.get(next) ?? ' ')[0]
    else if (c === 'ー') continue
    else if (SMALL[next] !== undefined) {
      const base = TABLE.get(c).slice(0, -1)
      text += (/sh|ch|^j/.test(base) ? base : `${base}y`) + SMALL[next]
      at++
    } else text += TABLE.get(c) ?? ''
  }
  return text
    .replace(/n(?=[bmp])/g, 'm')
    .replace(/ou(?!e)|oo/g, 'o')
    .replace(/uu/g, 'u')
    .toUpperCase()
}
