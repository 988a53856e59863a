/** Romanised keys of readings: Hepburn without long vowels, so that Satō, Satou, Satoh and Sato meet. */

const SYLLABLES = {
  ア: 'a',
  イ: 'i',
  ウ: 'u',
  エ: 'e',
  オ: 'o',
  カ: 'ka',
  キ: 'ki',
  ク: 'ku',
  ケ: 'ke',
  コ: 'ko',
  ガ: 'ga',
  ギ: 'gi',
  グ: 'gu',
  ゲ: 'ge',
  ゴ: 'go',
  サ: 'sa',
  シ: 'shi',
  ス: 'su',
  セ: 'se',
  ソ: 'so',
  ザ: 'za',
  ジ: 'ji',
  ズ: 'zu',
  ゼ: 'ze',
  ゾ: 'zo',
  タ: 'ta',
  チ: 'chi',
  ツ: 'tsu',
  テ: 'te',
  ト: 'to',
  ダ: 'da',
  ヂ: 'ji',
  ヅ: 'zu',
  デ: 'de',
  ド: 'do',
  ナ: 'na',
  ニ: 'ni',
  ヌ: 'nu',
  ネ: 'ne',
  ノ: 'no',
  ハ: 'ha',
  ヒ: 'hi',
  フ: 'fu',
  ヘ: 'he',
  ホ: 'ho',
  バ: 'ba',
  ビ: 'bi',
  ブ: 'bu',
  ベ: 'be',
  ボ: 'bo',
  パ: 'pa',
  ピ: 'pi',
  プ: 'pu',
  ペ: 'pe',
  ポ: 'po',
  マ: 'ma',
  ミ: 'mi',
  ム: 'mu',
  メ: 'me',
  モ: 'mo',
  ヤ: 'ya',
  ユ: 'yu',
  ヨ: 'yo',
  ラ: 'ra',
  リ: 'ri',
  ル: 'ru',
  レ: 're',
  ロ: 'ro',
  ワ: 'wa',
  ヰ: 'i',
  ヱ: 'e',
  ヲ: 'o',
  ン: 'n',
  ヴ: 'vu',
  ッ: 'q',
  ー: '',
}
const SMALL = { ャ: 'ya', ュ: 'yu', ョ: 'yo', ァ: 'a', ィ: 'i', ゥ: 'u', ェ: 'e', ォ: 'o' }

/** @param {string} katakana @returns the key under which `rules/roman.ts` looks a romanised name up. */
export function romanKey(katakana) {
  let key = ''
  for (const c of katakana) {
    if (c in SMALL) key = joinSmall(key, SMALL[c])
    else key += SYLLABLES[c] ?? ''
  }
  return key
    .replace(/q(.)/g, '$1')
    .replace(/q/g, '')
    .replace(/o[ou]+/g, 'o')
    .replace(/u{2,}/g, 'u')
}

function joinSmall(key, vowel) {
  const stem = key.slice(0, -1)
  if (vowel.length === 1) return stem + vowel
  return stem + (/(?:sh|ch|j)$/.test(stem) ? vowel.slice(1) : vowel)
}
