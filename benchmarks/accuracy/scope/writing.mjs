// The ways in which one value is written.
const VARIANTS = {
  高: '髙',
  崎: '﨑',
  辺: '邊',
  斉: '齊',
  斎: '齋',
  浜: '濱',
  島: '嶋',
  沢: '澤',
  広: '廣',
  桜: '櫻',
  恵: '惠',
  国: '國',
  真: '眞',
}
const HALF = new Map(
  [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォッャュョー'].map((c, i) => [
    c,
    [...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｯｬｭｮｰ'][i],
  ]),
)
const VOICED = Object.fromEntries(
  [...'ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ'].map((c, i) => [c, [...'カキクケコサシスセソタチツテトハヒフヘホウ'][i]]),
)
const PLOSIVE = Object.fromEntries([...'パピプペポ'].map((c, i) => [c, [...'ハヒフヘホ'][i]]))

export const halfWidthKana = (text) =>
  [...text].map((c) => (VOICED[c] ? `${HALF.get(VOICED[c])}ﾞ` : PLOSIVE[c] ? `${HALF.get(PLOSIVE[c])}ﾟ` : (HALF.get(c) ?? c))).join('')
export const hiragana = (text) => text.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))
export const fullWidth = (text) => text.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll('-', '－')
const variant = (text) => [...text].map((c) => VARIANTS[c] ?? c).join('')
const KANJI = '〇一二三四五六七八九'
const kanjiNumber = (n) => (n < 10 ? KANJI[n] : `${n < 20 ? '' : KANJI[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : KANJI[n % 10]}`)

/** How careful a file's writer is: 0 writes everything as in the register, 1 as it comes. */
export function createWriter(random, sloppiness) {
  const sloppy = () => random.int(0, 99) < sloppiness * 100
  const surnameOf = (person, former) => (former && person.formerSurname !== undefined ? person.formerSurname : person.surname)
  return {
    name(person, { gap = ' ', former = false } = {}) {
      const text = `${surnameOf(person, former).text}${sloppy() ? random.pick(['', ' ', '　']) : gap}${person.given.text}`
      return sloppy() && random.int(0, 2) === 0 ? variant(text) : text
    },
    kana(person, { former = false } = {}) {
      const text = `${surnameOf(person, former).kana} ${person.given.kana}`
      if (!sloppy()) return text
      return random.pick([halfWidthKana, hiragana, (kana) => kana.replace(' ', ''), (kana) => kana.replace(' ', '　')])(text)
    },
    romaji(person) {
      const [family, given] = person.roman.split(' ')
      const capital = (word) => word[0].toUpperCase() + word.slice(1)
      return random.pick([
        `${capital(family)} ${capital(given)}`,
        `${capital(given)} ${capital(family)}`,
        `${family.toUpperCase()} ${capital(given)}`,
      ])
    },
    birth({ birth: { year, month, day } }, style = sloppy() ? random.pick(['era', 'short-era', 'compact', 'kanji']) : 'slash') {
      const two = (n) => String(n).padStart(2, '0')
      const [era, letter, from] =
        year >= 2020
          ? ['令和', 'R', 2018]
          : year >= 1990
            ? ['平成', 'H', 1988]
            : year >= 1927 && year < 1989
              ? ['昭和', 'S', 1925]
              : ['', '', 0]
      if (era === '' || style === 'slash') return `${year}/${two(month)}/${two(day)}`
      if (style === 'era') return `${era}${year - from === 1 ? '元' : year - from}年${month}月${day}日`
      if (style === 'short-era') return `${letter}${year - from}.${month}.${day}`
      return style === 'compact' ? `${year}${two(month)}${two(day)}` : `${year}年${month}月${day}日`
    },
    zip({ home: { zip } }) {
      return sloppy() ? random.pick([zip.replace('-', ''), `〒${zip}`, fullWidth(zip)]) : zip
    },
    address({ home, formerHome }, { former = false } = {}) {
      const { town, street, block, building } = former && formerHome !== undefined ? formerHome : home
      const [a, b, c] = block
      const house = building === undefined ? '' : ` ${building.name}${building.room}`
      if (!sloppy()) return `${town.name}${street}${a}-${b}-${c}${house}`
      return random.pick([
        () => `${town.name}${street}${a}丁目${b}番${c}号${house}${house && '号室'}`,
        () => `${town.name}${street}${fullWidth(`${a}-${b}-${c}`)}${house}`,
        () => `${town.name}${street}${kanjiNumber(a)}丁目${b}－${c}`,
        () => `${town.city}${street}${a}-${b}-${c}${house}`,
        () => `${town.prefecture} ${town.city} ${street} ${a}丁目${b}-${c}`,
        () => `${town.name}${street}${a}ー${b}ー${c}${building === undefined ? '' : `-${building.room}`}`,
      ])()
    },
    phone(number) {
      if (!sloppy()) return number
      return random.pick([
        () => number.replaceAll('-', ''),
        () => fullWidth(number),
        () => number.replace(/^0/, '').replaceAll('-', ''),
        () => number.replace(/^(\d+)-(\d+)-/, '$1($2)'),
        () => `+81-${number.slice(1)}`,
        () => number.replaceAll('-', ' '),
      ])()
    },
    email(address) {
      return sloppy() && random.int(0, 3) === 0 ? address.toUpperCase() : address
    },
    sloppy,
  }
}
