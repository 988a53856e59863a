// Names as they occur in Japan: surnames and given names are drawn by frequency, so that namesakes come as often as they do there.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readIpadic } from '../../../detectors/person-name/dictionary/compile/ipadic.mjs'

const LIST = fileURLToPath(new URL('../../../detectors/person-name/dictionary/given-names.txt', import.meta.url))

/** The most frequent surnames in their order (名字由来net, 2023). */
const FIRST = `佐藤 サトウ/鈴木 スズキ/高橋 タカハシ/田中 タナカ/伊藤 イトウ/渡辺 ワタナベ/山本 ヤマモト/中村 ナカムラ/小林 コバヤシ/加藤 カトウ/吉田 ヨシダ/山田 ヤマダ/佐々木 ササキ/山口 ヤマグチ
松本 マツモト/井上 イノウエ/木村 キムラ/林 ハヤシ/斎藤 サイトウ/清水 シミズ/山崎 ヤマザキ/森 モリ/池田 イケダ/橋本 ハシモト/阿部 アベ/石川 イシカワ/山下 ヤマシタ/中島 ナカジマ/石井 イシイ/小川 オガワ
前田 マエダ/岡田 オカダ/長谷川 ハセガワ/藤田 フジタ/後藤 ゴトウ/近藤 コンドウ/村上 ムラカミ/遠藤 エンドウ/青木 アオキ/坂本 サカモト/斉藤 サイトウ/福田 フクダ/太田 オオタ/西村 ニシムラ/藤井 フジイ
金子 カネコ/岡本 オカモト/藤原 フジワラ/中野 ナカノ/三浦 ミウラ/原田 ハラダ/中川 ナカガワ/松田 マツダ/竹内 タケウチ/小野 オノ/田村 タムラ/中山 ナカヤマ/和田 ワダ/石田 イシダ/森田 モリタ/上田 ウエダ
原 ハラ/柴田 シバタ/酒井 サカイ/工藤 クドウ/横山 ヨコヤマ/宮崎 ミヤザキ/宮本 ミヤモト/内田 ウチダ/高木 タカギ/安藤 アンドウ/谷口 タニグチ/大野 オオノ/丸山 マルヤマ/今井 イマイ/高田 タカダ`
const FEMALE = /[子美香菜奈江恵乃花音愛結]$|^(?:さくら|あおい|ひなた|凛|葵|杏|茜|薫|楓|舞|彩|唯|光|泉|忍)$/

/**
 * Shares by rank r are 1 / (r + shift): with 10 for surnames the first is 1.4 %, the hundredth 0.13 %, as in Japan; with 60 for given names
 * the first is 0.4 %.
 */
function byRank(list, shift) {
  const sums = new Float64Array(list.length)
  let sum = 0
  list.forEach((_, rank) => (sums[rank] = sum += 1 / (rank + 1 + shift)))
  return (random) => {
    const at = (random.int(0, 999_999_999) / 1e9) * sum
    let [low, high] = [0, list.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] <= at) low = middle + 1
      else high = middle
    }
    return list[low]
  }
}

function shuffled(list, random) {
  const copy = [...list]
  for (let at = copy.length - 1; at > 0; at--) {
    const other = random.int(0, at)
    ;[copy[at], copy[other]] = [copy[other], copy[at]]
  }
  return copy
}

/** Draws surnames and given names: `{ text, kana }`. */
export function createNames(random) {
  const listed = readFileSync(LIST, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [reading, ...texts] = line.split(' ')
      return texts.map((text) => ({ text, kana: reading.replace('=', ''), isSurname: reading.startsWith('=') }))
    })
  const first = FIRST.split(/[/\n]/).map((entry) => ({ text: entry.split(' ')[0], kana: entry.split(' ')[1] }))
  const known = new Set(first.map(({ text }) => text))
  const frequent = listed.filter(({ text, isSurname }) => isSurname && !known.has(text) && known.add(text))
  const { entries, partsOfSpeech } = readIpadic(join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict'))
  const rare = entries.flatMap(({ surface, tokens }) => {
    const token = tokens.find(({ pos }) => partsOfSpeech[pos].endsWith('人名,姓'))
    const kana = token?.features.find((feature) => /^[ァ-ヴー]{2,}$/.test(feature))
    return kana !== undefined && /^\p{Script=Han}{1,3}$/u.test(surface) && !known.has(surface) ? [{ text: surface, kana }] : []
  })
  const given = listed.filter(({ isSurname, text }) => !isSurname && /^[\p{Script=Han}ぁ-ん]{1,3}$/u.test(text))
  return {
    surname: byRank([...first, ...shuffled(frequent, random), ...shuffled(rare, random)], 10),
    woman: byRank(
      shuffled(
        given.filter(({ text }) => FEMALE.test(text)),
        random,
      ),
      60,
    ),
    man: byRank(
      shuffled(
        given.filter(({ text }) => !FEMALE.test(text)),
        random,
      ),
      60,
    ),
  }
}

const SYLLABLES = Object.fromEntries(
  `アaイiウuエeオoカkaキkiクkuケkeコkoサsaシshiスsuセseソsoタtaチchiツtsuテteトtoナnaニniヌnuネneノnoハhaヒhiフfuヘheホhoマmaミmiムmuメmeモmoヤyaユyuヨyoラraリriルruレreロroワwaヲoンnガgaギgiグguゲgeゴgoザzaジjiズzuゼzeゾzoダdaヂjiヅzuデdeドdoバbaビbiブbuベbeボboパpaピpiプpuペpeポpo`
    .match(/[ァ-ヶ][a-z]+/g)
    .map((pair) => [pair[0], pair.slice(1)]),
)

/** Hepburn as passports have it: 長音 left out (Sato, Ono), ン before b, m, p as m where `m` is set. */
export function toRomaji(kana, { long = false, m = false } = {}) {
  let text = ''
  for (let at = 0; at < kana.length; at++) {
    const c = kana[at]
    if (c === 'ッ') {
      const next = SYLLABLES[kana[at + 1]] ?? ''
      text += next.startsWith('ch') ? 't' : (next[0] ?? '')
    } else if ('ャュョ'.includes(c)) {
      const vowel = { ャ: 'a', ュ: 'u', ョ: 'o' }[c]
      text = text.replace(/i$/, '') + (/(?:sh|ch|j)i$/.test(text) ? vowel : `y${vowel}`)
    } else text += c === 'ー' ? '' : (SYLLABLES[c] ?? '')
  }
  if (!long) text = text.replace(/ou/g, 'o').replace(/oo/g, 'o').replace(/uu/g, 'u')
  return m ? text.replace(/n(?=[bmp])/g, 'm') : text
}
