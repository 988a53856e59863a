/** What stands around generated addresses: sentences, broken lines, and the same places in kana and Latin letters. */
import { municipalities } from './addresses.mjs'

const pickWith = (next) => (list) => list[Math.floor(next() * list.length)]
const place = (sample, before, address, after) => ({
  ...sample,
  text: before + address + after,
  start: before.length,
  end: before.length + address.length,
})

const SENTENCES = [
  ['住所は', 'です。'],
  ['', 'に住む山田さんは昨日退院した。'],
  ['お届け先:', '\n電話: 090-1234-5678'],
  ['会場（', '）までお越しください。'],
  ['〒', '、電話は自宅へ。'],
  ['甲の住所「', '」を乙に通知する。'],
  ['山田太郎 ', ' 090-1234-5678'],
  ['転居先は', 'となりました。'],
  ['・', '\n・次の項目'],
  ['先日、', 'へ伺いました。'],
  ['被告 ', '\n山田太郎'],
  ['氏名 佐藤花子\n住所 ', '\nTEL 03-1234-5678'],
]

/** Each address in a sentence; a building's free text ends at a space or bracket only, so what touches it is left out. */
export function* sentences(samples, next) {
  const pick = pickWith(next)
  for (const sample of samples) {
    const [before, after] = pick(sample.building ? SENTENCES.filter(([, tail]) => !/^[にでとへ]/.test(tail)) : SENTENCES)
    yield place(sample, before, sample.address, after)
  }
}

/** Addresses over several lines: as on envelopes, and broken anywhere by the end of a printed line. */
export function broken(samples, next) {
  const pick = pickWith(next)
  const out = []
  for (const sample of samples) {
    const { address, head } = sample
    if (!address.startsWith(head)) continue
    const rest = address.slice(head.length)
    const cut = rest.search(/[ \u3000（]|コーポ|メゾン|パーク|第二|グラ|サンシ|レジ|青葉荘|県営/)
    if (head.length >= 4)
      out.push({ ...place(sample, '山田太郎\n', `${head}\n${rest}`, '\n090-1234-5678'), kind: 'line behind the municipality' })
    if (sample.building && cut > 0) {
      const tail = rest.slice(cut).trimStart()
      out.push({
        ...place(sample, '〒', `${head}${rest.slice(0, cut)}\n${tail}`, '\nTEL 090-1234-5678'),
        kind: 'building on a line of its own',
      })
      out.push({ ...place(sample, '', `${head}\n${rest.slice(0, cut)}\n　${tail}`, '\n山田 太郎 様'), kind: 'three lines' })
    } else {
      // A line end that falls between two digits cuts a number in two: nobody can tell; and the block's first characters must be there.
      const at = 3 + Math.floor(next() * (address.length - 4))
      if (
        /[0-9０-９][0-9０-９]|[〇一二三四五六七八九十百千]{2}/.test(address.slice(at - 1, at + 1)) ||
        /[ \u3000]/.test(address.slice(at - 1, at + 1))
      )
        continue
      const wrapped = `${address.slice(0, at)}\n${address.slice(at)}`
      out.push({ ...place(sample, '本件土地の所在地である', wrapped, 'において測量を行った。'), kind: 'wrapped within a sentence' })
      out.push({ ...place(sample, pick(['住所:', '所在地 ', '']), wrapped, '\n'), kind: 'wrapped at the line end' })
    }
  }
  return out
}

const PREFECTURES = new Map(
  Object.entries({
    北海道: 'ホッカイドウ',
    青森県: 'アオモリケン',
    岩手県: 'イワテケン',
    宮城県: 'ミヤギケン',
    秋田県: 'アキタケン',
    山形県: 'ヤマガタケン',
    福島県: 'フクシマケン',
    茨城県: 'イバラキケン',
    栃木県: 'トチギケン',
    群馬県: 'グンマケン',
    埼玉県: 'サイタマケン',
    千葉県: 'チバケン',
    東京都: 'トウキョウト',
    神奈川県: 'カナガワケン',
    新潟県: 'ニイガタケン',
    富山県: 'トヤマケン',
    石川県: 'イシカワケン',
    福井県: 'フクイケン',
    山梨県: 'ヤマナシケン',
    長野県: 'ナガノケン',
    岐阜県: 'ギフケン',
    静岡県: 'シズオカケン',
    愛知県: 'アイチケン',
    三重県: 'ミエケン',
    滋賀県: 'シガケン',
    京都府: 'キョウトフ',
    大阪府: 'オオサカフ',
    兵庫県: 'ヒョウゴケン',
    奈良県: 'ナラケン',
    和歌山県: 'ワカヤマケン',
    鳥取県: 'トットリケン',
    島根県: 'シマネケン',
    岡山県: 'オカヤマケン',
    広島県: 'ヒロシマケン',
    山口県: 'ヤマグチケン',
    徳島県: 'トクシマケン',
    香川県: 'カガワケン',
    愛媛県: 'エヒメケン',
    高知県: 'コウチケン',
    福岡県: 'フクオカケン',
    佐賀県: 'サガケン',
    長崎県: 'ナガサキケン',
    熊本県: 'クマモトケン',
    大分県: 'オオイタケン',
    宮崎県: 'ミヤザキケン',
    鹿児島県: 'カゴシマケン',
    沖縄県: 'オキナワケン',
  }),
)
const KANA_TOWNS =
  'ホンマチ マルノウチ サカエチョウ アサヒガオカ ジユウガオカ ニシシンジュク ミナミアオヤマ チュウオウ オオテマチ キタザワ'.split(' ')
const SMALL = { ァ: 'ア', ィ: 'イ', ゥ: 'ウ', ェ: 'エ', ォ: 'オ', ッ: 'ツ', ャ: 'ヤ', ュ: 'ユ', ョ: 'ヨ' }
const large = (text) => [...text].map((c) => SMALL[c] ?? c).join('')
const hiragana = (text) => text.replace(/[ァ-ヴ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))
/** As half-width kana; what has none stays. */
function half(text) {
  const table = new Map()
  for (let code = 0xff66; code <= 0xff9d; code++) {
    const c = String.fromCharCode(code)
    table.set(c.normalize('NFKC'), c)
    for (const mark of ['ﾞ', 'ﾟ']) if ((c + mark).normalize('NFKC').length === 1) table.set((c + mark).normalize('NFKC'), c + mark)
  }
  return [...text].map((c) => table.get(c) ?? (c === 'ー' ? 'ｰ' : c)).join('')
}

/** Addresses written in kana: as forms and banks print them. */
export function kanaAddresses(reference, next) {
  const pick = pickWith(next)
  const out = []
  municipalities(reference).forEach((municipality, group) => {
    if (next() > 0.25) return
    const prefecture = PREFECTURES.get(municipality.prefecture)
    const name = municipality.kana.normalize('NFKC')
    const town = pick(KANA_TOWNS)
    const block = `${1 + Math.floor(next() * 9)}-${1 + Math.floor(next() * 30)}-${1 + Math.floor(next() * 30)}`
    const spaced = `${prefecture} ${name} ${town} ${block}`
    const whole = { prefecture: municipality.prefecture, municipality: municipality.name, group }
    for (const [kind, text] of [
      ['full width', spaced],
      ['full width', spaced.replaceAll(' ', '')],
      ['half width', half(spaced)],
      ['half width', half(`${prefecture}${name} ${town}${block}`)],
      ['half width', half(large(spaced))],
      ['hiragana', hiragana(spaced)],
    ])
      out.push({ ...place(whole, '', text, ''), kind })
  })
  return out
}

const HEPBURN = {
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
  サ: 'sa',
  シ: 'shi',
  ス: 'su',
  セ: 'se',
  ソ: 'so',
  タ: 'ta',
  チ: 'chi',
  ツ: 'tsu',
  テ: 'te',
  ト: 'to',
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
  ヲ: 'o',
  ガ: 'ga',
  ギ: 'gi',
  グ: 'gu',
  ゲ: 'ge',
  ゴ: 'go',
  ザ: 'za',
  ジ: 'ji',
  ズ: 'zu',
  ゼ: 'ze',
  ゾ: 'zo',
  ダ: 'da',
  ヂ: 'ji',
  ヅ: 'zu',
  デ: 'de',
  ド: 'do',
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
}
/** Hepburn without marks for long vowels, as on signs and passports: トウキョウ is Tokyo. */
function hepburn(kana) {
  let text = ''
  let doubled = false
  for (const c of kana) {
    let part = HEPBURN[c] ?? ''
    if (c === 'ッ') {
      doubled = true
      continue
    }
    if ('ャュョ'.includes(c)) {
      const vowel = { ャ: 'a', ュ: 'u', ョ: 'o' }[c]
      text = /(?:sh|ch|j)i$/.test(text) ? text.slice(0, -1) + vowel : `${text.slice(0, -1)}y${vowel}`
      continue
    }
    if (c === 'ン') part = 'n'
    if (c === 'ー') continue
    if (doubled) part = part.startsWith('ch') ? `t${part}` : part[0] + part
    doubled = false
    text += part
  }
  return text.replaceAll('ou', 'o').replaceAll('oo', 'o').replaceAll('uu', 'u')
}
const capital = (text) => text[0].toUpperCase() + text.slice(1)
const ROMAN_TOWNS = 'Honcho Marunouchi Sakaecho Asahigaoka Jiyugaoka Nishi-Shinjuku Minami-Aoyama Chuo Otemachi Kitazawa'.split(' ')
const SUFFIX = /(?:シ|ク|チョウ|マチ|ムラ|ソン|グン)$/

/** 'Sapporo-shi', 'Chuo-ku': the reading of one level of a place with its suffix behind a hyphen. */
function level(kana) {
  const suffix = SUFFIX.exec(kana)?.[0] ?? ''
  return [capital(hepburn(kana.slice(0, kana.length - suffix.length))), hepburn(suffix)]
}

/** Addresses in Latin letters, from the small to the large and in Japanese order. */
export function romanAddresses(reference, next) {
  const pick = pickWith(next)
  const all = municipalities(reference)
  const cities = new Map(all.map(({ prefecture, name, kana }) => [prefecture + name, kana.normalize('NFKC')]))
  const out = []
  all.forEach((municipality, group) => {
    if (next() > 0.25 || /島/.test(municipality.name)) return
    const kana = municipality.kana.normalize('NFKC')
    const upper = municipality.county || municipality.city
    const at = upper === '' ? 0 : kana.search(municipality.county ? /グン(?!ジ)/ : /シ/) + (municipality.county ? 2 : 1)
    // コウシシ, アシキタグン…: where the reading cannot be cut for sure the place is left out.
    if (upper !== '' && (kana.slice(0, at).length < 3 || (municipality.city && (kana.match(/シ/g) ?? []).length > 1))) return
    if (municipality.county && (kana.match(/グン/g) ?? []).length > 1) return
    const [own, suffix] = level(kana.slice(at))
    const above = upper === '' ? [] : [level(kana.slice(0, at))]
    const prefecture = capital(hepburn(PREFECTURES.get(municipality.prefecture).replace(/(?:ケン|フ|ト)$/, '')))
    const pref = { 北海道: 'Hokkaido', 東京都: 'Tokyo', 京都府: 'Kyoto', 大阪府: 'Osaka' }[municipality.prefecture] ?? prefecture
    const town = pick(ROMAN_TOWNS)
    const block = `${1 + Math.floor(next() * 9)}-${1 + Math.floor(next() * 30)}-${1 + Math.floor(next() * 30)}`
    const zip = '150-0002'
    const hyphened = [`${own}-${suffix}`, ...above.map(([a, b]) => `${a}-${b}`)]
    const whole = { prefecture: municipality.prefecture, municipality: municipality.name, group }
    const add = (kind, text, more) => out.push({ ...place({ ...whole, ...more }, '', text, ''), kind })
    add('small to large', `${block} ${town}, ${hyphened.join(', ')}, ${pref}`)
    add('small to large', `${block} ${town}, ${hyphened.join(', ')}, ${pref} ${zip}`)
    add('small to large', `${block} ${town}, ${hyphened.join(', ')}, ${pref} ${zip}, Japan`)
    add('with a building', `Room 101, Heights Aoba, ${block} ${town}, ${hyphened.join(', ')}, ${pref} ${zip} Japan`, { group: undefined })
    add('with a building', `Aoba Building 5F, ${block} ${town}, ${hyphened.join(', ')}, ${pref}`, { group: undefined })
    add('capitals', `${block} ${town}, ${hyphened.join(', ')}, ${pref}`.toUpperCase())
    add('capitals', `${block} ${town} ${[`${own}${suffix}`, ...above.map(([a, b]) => `${a}${b}`)].join(' ')} ${pref}`.toUpperCase())
    add('large to small', `${pref}, ${[...hyphened].reverse().join(', ')}, ${town} ${block}`)
    add('large to small', `${pref} ${[...hyphened].reverse().join(' ')} ${town} ${block}`)
    if (suffix === 'shi') add('City', `${block} ${town}, ${own} City, ${pref} ${zip}`)
    if (suffix === 'shi') add('City', `${block} ${town}, ${own}, ${pref} ${zip}, Japan`)
  })
  return out.filter(({ municipality, prefecture }) => cities.has(prefecture + municipality))
}
