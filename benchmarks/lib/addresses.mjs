/**
 * Addresses of all 47 prefectures in the writings that files hold, with their truth. Composed from reference/municipalities.json by the rules of
 * reference/address_grammar.md; shares neither tables nor code with the detector.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const TOWNS = (
  '本町 中央 栄町 旭町 緑が丘 桜ヶ丘 自由ケ丘 三番町 八丁堀 市場町 松村 町屋 六本木 千石 百人町 九段南 五反田 三田 十条仲原 一色町 二日市 七日町 八幡 万代 南青山 霞が関 丸の内 ' +
  '虎ノ門 溝ノ口 四谷 代々木 神南 新町 大手 西一の江 一ツ木 茅ヶ崎東 鶴ヶ島 東山 元町 北沢 塚越 渡辺通 高砂 宮前 区役所前 村上 中之島 之手町 竹の塚 十二所 千里山西 五十鈴町 ' +
  '春日 若松 大宮 南 東 小川 上原 下馬 中野 泉 あけぼの町 つつじが丘 ひばりヶ丘北 みなとみらい さつき野東 サンライフ町'
).split(' ')
const OAZA = '大字桑島 大字上野 大字田子 大字三津屋 大字玉川'.split(' ')
const AZA = '字舟橋 字清水頭 字前原 字東山 字二本木 字十文字'.split(' ')
const BUILDINGS = [
  ['コーポ青葉', '101号室', '101'],
  ['メゾン・ド・桜', '203', '203'],
  ['パークハイツ2号館', '1205号', '1205'],
  ['第二山田ビル', '5F', '5F'],
  ['グランドタワー', '1203号室', '1203'],
  ['サンシティA棟', '3階', '3F'],
  ['レジデンス本郷', 'B-102', 'B102'],
  ['青葉荘', '', ''],
  ['県営住宅3号棟', '404号', '404'],
]

const DIGIT = [...'〇一二三四五六七八九']
/** 123 → 百二十三. */
function kanji(n) {
  if (n >= 1000) return `${n >= 2000 ? DIGIT[Math.floor(n / 1000)] : ''}千${n % 1000 ? kanji(n % 1000) : ''}`
  const [h, t, o] = [Math.floor(n / 100), Math.floor((n % 100) / 10), n % 10]
  return `${h ? `${h > 1 ? DIGIT[h] : ''}百` : ''}${t ? `${t > 1 ? DIGIT[t] : ''}十` : ''}${o ? DIGIT[o] : ''}`
}
/** 123 → 一二三. */
const kanjiDigits = (n) => [...String(n)].map((c) => DIGIT[c]).join('')
const wide = (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const HYPHENS = [...'-－−‐‑–—―─ー']

/**
 * The numbered ends: each a list of writings of one and the same block. Numbers are small where a grid has few.
 * @type {Record<string, (n: (max: number) => number, pick: <T>(list: readonly T[]) => T) => string[]>}
 */
const BLOCKS = {
  chome(n, pick) {
    const [a, b, c] = [n(9), n(60), n(30)]
    const h = pick(HYPHENS)
    return [
      `${a}丁目${b}番${c}号`,
      `${a}-${b}-${c}`,
      wide(`${a}-${b}-${c}`),
      `${a}${h}${b}${h}${c}`,
      `${kanji(a)}丁目${b}番${c}号`,
      `${kanji(a)}丁目${kanji(b)}番${kanji(c)}号`,
      `${wide(String(a))}丁目${wide(String(b))}${h}${wide(String(c))}`,
      `${a}丁目${b}番地${c}`,
      `${a}丁目${b}番地の${c}`,
      `${a}丁目${b}の${c}`,
      `${a}の${b}の${c}`,
      `${a}丁目 ${b}番 ${c}号`,
      `${a} - ${b} - ${c}`,
      `${kanji(a)}-${b}-${c}`,
      `${kanjiDigits(a)}－${kanjiDigits(b)}－${kanjiDigits(c)}`,
      `${a}町目${b}番${c}号`,
    ]
  },
  chomeBan(n) {
    const [a, b] = [n(9), n(60)]
    return [`${a}丁目${b}番`, `${a}丁目${b}番地`, `${a}丁目${b}`, `${a}-${b}`, `${kanji(a)}丁目${kanji(b)}番地`]
  },
  banGo(n) {
    const [b, c] = [n(80), n(30)]
    return [`${b}番${c}号`, `${b}-${c}`, wide(`${b}番${c}号`), `${kanji(b)}番${kanji(c)}号`]
  },
  banchi(n) {
    const b = 10 + n(2900)
    return [`${b}番地`, `${kanji(b)}番地`, wide(`${b}番地`), `${kanjiDigits(b)}番地`]
  },
  banchiNo(n, pick) {
    const [b, c] = [10 + n(2900), n(40)]
    const h = pick(HYPHENS)
    return [
      `${b}番地${c}`,
      `${b}番地の${c}`,
      `${b}番地ノ${c}`,
      `${b}番地之${c}`,
      `${b}-${c}`,
      `${b}${h}${c}`,
      `${b}の${c}`,
      `${kanji(b)}番地ノ${kanji(c)}`,
      `${kanjiDigits(b)}番地の${kanjiDigits(c)}`,
      `${b}番の${c}`,
      wide(`${b}番地の${c}`),
    ]
  },
  banchiNoNo(n) {
    const [b, c, d] = [10 + n(900), n(20), n(9)]
    return [`${b}番地${c}の${d}`, `${b}番地の${c}の${d}`, `${b}-${c}-${d}`, `${b}番地の${c}-${d}`]
  },
  single(n) {
    const b = 10 + n(2900)
    return [`${b}`, wide(`${b}`)]
  },
  gouban(n) {
    const [b, c] = [10 + n(900), n(20)]
    return [`${b}合併番地${c}`, `${b}合併番地の${c}`]
  },
  letter(n, pick) {
    const l = pick([...'イロハニホヘト甲乙丙丁'])
    const [b, c] = [10 + n(900), n(20)]
    return [`${l}${b}番地${c}`, `${l}${b}-${c}`, `${l}${b}番地の${c}`, wide(`${l}${b}-${c}`), `${l}の${b}番地${c}`]
  },
  zodiac(n, pick) {
    const l = pick([...'子丑寅卯辰巳午未申酉戌亥'])
    const b = 10 + n(200)
    return [`${l}${b}番地`, `${l}${wide(String(b))}番地`]
  },
  unnumbered() {
    return ['無番地']
  },
  outside(n) {
    const b = n(20)
    return [`番外地${b}`, `番外地${wide(String(b))}`]
  },
  reverse(n) {
    const [b, c] = [10 + n(800), n(9)]
    return [`${b}番地${'イロハ'[c % 3]}`, `${b}-${'イロハ'[c % 3]}`]
  },
}
/** Blocks of one region only: [prefectures or cities, forms]. They stand where a town's name or its block would. */
const REGIONAL = [
  [
    /^北海道/,
    {
      jo(n, pick) {
        const [ns, ew] = [pick(['北', '南']), pick(['西', '東'])]
        const [a, b, c, d] = [n(30), n(20), n(20), n(30)]
        return [
          `${ns}${a}条${ew}${b}丁目${c}番${d}号`,
          `${ns}${a}条${ew}${b}丁目${c}-${d}`,
          `${ns}${a}条${ew}${b}丁目${c}番地${d}`,
          wide(`${ns}${a}条${ew}${b}丁目${c}-${d}`),
          `${ns}${kanji(a)}条${ew}${kanji(b)}丁目${c}番${d}号`,
          `${ns}${a}条${ew}${b}-${c}-${d}`,
          `${ns}${a}${ew}${b}-${c}-${d}`,
          `${ns}${a}条${ew} ${b}丁目${c}番${d}号`,
        ]
      },
      joChome(n, pick) {
        const name = pick(['', '川沿', '新琴似', '二十四軒', '発寒'])
        const [a, b, c, d] = [n(30), n(20), n(20), n(30)]
        return [`${name}${a}条${b}丁目${c}番${d}号`, `${name}${a}条${b}丁目${c}-${d}`, `${name}${kanji(a)}条${kanji(b)}丁目${c}番${d}号`]
      },
      line(n, pick) {
        const [a, b] = [n(30), n(20)]
        const [x, y] = [pick(['東', '西']), pick(['北', '南'])]
        return [`${x}${a}線${y}${b}号`, `${x}${kanji(a)}線${y}${kanji(b)}号`]
      },
    },
  ],
  [
    /^岩手県/,
    {
      jiwariAza(n, pick) {
        const town = pick(['萩荘', '江刈', '大槌'])
        const [a, b, c] = [n(60), n(90), n(9)]
        return [`${town}第${a}地割字鳥谷${b}番地${c}`, `${town}${a}地割字鳥谷${b}-${c}`, `${town}第${a}地割鳥谷${b}番地の${c}`]
      },
      jiwari(n, pick) {
        const town = pick(['萩荘', '江刈', '大槌'])
        const [a, b, c] = [n(60), n(90), n(9)]
        return [
          `${town}第${a}地割${b}番地${c}`,
          `${town}${a}地割${b}番地${c}`,
          `${town}${a}地割${b}-${c}`,
          `${town}第${wide(String(a))}地割${wide(String(b))}番地の${wide(String(c))}`,
          `${town}第${kanji(a)}地割${b}番地${c}`,
        ]
      },
    },
  ],
  [
    /^大阪府堺市/,
    {
      cho(n) {
        const [a, b, c] = [n(9), n(30), n(20)]
        return [
          `南花田口町${a}丁${b}-${c}`,
          `南花田口町${a}丁${b}番${c}号`,
          `南花田口町${kanji(a)}丁${b}番${c}号`,
          `南花田口町${a}-${b}-${c}`,
        ]
      },
    },
  ],
  [
    /^京都府京都市/,
    {
      tori(n, pick) {
        const street = pick([
          '四条通烏丸東入ル長刀鉾町',
          '烏丸通四条上る笋町',
          '寺町通御池上ル上本能寺前町',
          '河原町通三条下る大黒町',
          '二条通寺町西入丁子屋町',
          '御幸町通御池下ル大文字町',
          '堀川通寺ノ内上る2丁目下天神町',
          '東洞院通七条下る東塩小路町',
        ])
        const [b, c] = [10 + n(800), n(20)]
        return [`${street}${b}番地${c}`, `${street}${b}-${c}`, `${street}${wide(`${b}-${c}`)}`, `${street}${b}番地の${c}`]
      },
    },
  ],
]

const OLD = { 沢: '澤', 辺: '邊', 高: '髙', 崎: '﨑', 浜: '濱', 島: '嶋', 条: '條', 国: '國', 広: '廣', 桜: '櫻', 竜: '龍' }
const SWAP = { ケ: 'ヶ', ヶ: 'ケ', が: 'ヶ', の: 'ノ', ノ: '之', 之: 'の' }
const respell = (text, table) => [...text].map((c) => table[c] ?? c).join('')

/** mulberry32. */
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The municipalities, { prefecture, name, county, city, own, kana }: 東京都, 西多摩郡瑞穂町, 西多摩郡, '', 瑞穂町, half-width reading. */
export function municipalities(reference) {
  const path = join(reference, 'municipalities.json')
  if (!existsSync(path)) throw new Error(`no reference at ${path}`)
  return JSON.parse(readFileSync(path, 'utf8')).rows.map(([, prefecture, name, kana]) => {
    const county = name.endsWith('市') || name.indexOf('郡', 1) < 0 ? '' : name.slice(0, name.indexOf('郡', 1) + 1)
    const city = name.endsWith('区') ? name.slice(0, name.indexOf('市') + 1) : ''
    return { prefecture, name, kana, county, city, own: name.slice(county.length + city.length) }
  })
}

/**
 * One address with all its writings. Each writing: { form, text, prefecture, municipality, address, group, namesake }.
 * `address` is the part of `text` that a detector must mark; writings of one `group` must come out with one normalised value.
 */
export function* addresses(reference, seed, perPrefecture) {
  const next = random(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const n = (max) => 1 + Math.floor(next() * max)
  const all = municipalities(reference)
  const owners = new Map()
  for (const { prefecture, name, own } of all)
    for (const key of new Set([name, own])) owners.set(key, (owners.get(key) ?? new Set()).add(prefecture))
  let group = 0
  for (const prefecture of new Set(all.map((m) => m.prefecture))) {
    const here = all.filter((m) => m.prefecture === prefecture)
    for (let i = 0; i < perPrefecture; i++) {
      const place = pick(here)
      const regional = REGIONAL.find(([where]) => where.test(prefecture + place.name))
      const useRegional = regional !== undefined && next() < 0.5
      const forms = useRegional ? regional[1] : BLOCKS
      const form = pick(Object.keys(forms))
      let town = useRegional ? '' : pick(TOWNS)
      let towns = [town]
      if (!useRegional && /^(?:banchi|letter|zodiac|single|reverse|gouban)/.test(form) && next() < 0.5) {
        const [oaza, aza] = [pick(OAZA), next() < 0.5 ? pick(AZA) : '']
        town = oaza + aza
        towns = [town, oaza.slice(2) + aza, oaza.slice(2) + aza.slice(1)]
      } else if (/[ケヶがのノ之]/.test(town)) towns = [town, respell(town, SWAP)]
      const blocks = forms[form](n, pick)
      const building = next() < 0.4 ? pick(BUILDINGS) : undefined
      const heads = [prefecture + place.name]
      if (place.county) heads.push(prefecture + place.own)
      const isUnique = owners.get(place.name).size === 1
      if (isUnique) heads.push(place.name)
      if (place.county && owners.get(place.own).size === 1) heads.push(place.own)
      const old = respell(prefecture + place.name, OLD)
      if (old !== prefecture + place.name) heads.push(prefecture + respell(place.name, OLD))
      if (/[ケヶが]/.test(place.name)) heads.push(prefecture + respell(place.name, SWAP))
      group++
      const base = { prefecture, municipality: place.name, group, form }
      const make = (head, t, block, tail = '') => ({ ...base, head, address: head + t + block + tail, building: tail !== '' })
      for (const block of blocks) yield make(heads[0], towns[0], block)
      for (const head of heads.slice(1))
        yield { ...make(head, towns[0], pick(blocks)), isShort: !head.startsWith(prefecture) && head !== place.name }
      for (const other of towns.slice(1)) yield make(heads[0], other, pick(blocks))
      yield { ...make(`${prefecture} ${place.name} `, towns[0], pick(blocks)), isSpaced: true }
      yield { ...make(`${prefecture}${place.name}`, ` ${towns[0]} `, pick(blocks)), isSpaced: true }
      if (building !== undefined) {
        const [name, room, key] = building
        group++
        const own = { group, room: key }
        const spaced = room === '' ? name : `${name} ${room}`
        for (const tail of [` ${name}${room}`, `${name}${room}`, ` ${spaced}`, `　${wide(name + room)}`, `（${name}${room}）`])
          yield { ...make(heads[0], towns[0], pick(blocks), tail), ...own }
      }
    }
  }
}
