// Invented families from lists of names and towns that each incident brings along.

const HEPBURN = Object.fromEntries(
  'ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu ー -'
    .split(' ')
    .reduce((pairs, word, n, all) => (n % 2 === 0 ? [...pairs, [word, all[n + 1]]] : pairs), []),
)
/** ショウタ → Shota. */
export function romanOf(kana) {
  let text = ''
  for (const c of kana) {
    const small = 'ャュョァィェォ'.indexOf(c)
    if (c === 'ッ') text += '*'
    else if (small >= 0) text = text.replace(/i?u?$/, '') + (small < 3 && !/(?:sh|ch|j)i?$/.test(text) ? 'y' : '') + 'auoaieo'[small]
    else text += HEPBURN[c] ?? ''
  }
  const plain = text.replace(/\*(.)/g, '$1$1').replace(/ou|oo/g, 'o').replace(/uu/g, 'u').replaceAll('-', '')
  return plain[0].toUpperCase() + plain.slice(1)
}

const pairsOf = (text) =>
  text
    .trim()
    .split(/\s+/)
    .map((entry) => ({ text: entry.split('/')[0], kana: entry.split('/')[1] }))
const two = (n) => String(n).padStart(2, '0')

/** Towns are `prefecture|city|town|postal code|c or b (how blocks are counted)|area code`, one a line. */
export function createPeople(random, count, { surnames, women, men, foreigners, towns, domains, houses, children = true }) {
  const [family, girls, boys] = [surnames, women, men].map(pairsOf)
  const places = towns
    .trim()
    .split('\n')
    .map((line) => {
      const [prefecture, city, town, zip, style, area] = line.trim().split('|')
      return { prefecture, city, town, zip, style, area }
    })
  const strangers = foreigners
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'))
  const used = new Set()
  const fresh = (make) => {
    for (;;) {
      const value = make()
      if (!used.has(value)) return used.add(value) && value
    }
  }
  // Few names are common: half of all draws fall on the first third of a list.
  const draw = (list) => list[Math.floor((list.length * random.int(0, 9999) ** 1.5) / 1e6)]
  const homeIn = (town) => ({
    town,
    numbers: town.style === 'c' ? [random.int(1, 6), random.int(1, 29), random.int(1, 24)] : [random.int(1, 2999), random.int(1, 30)],
    flat: random.int(0, 9) < 4 ? `${random.pick(houses)}${random.int(1, 11) * 100 + random.int(1, 9)}` : '',
    phone: fresh(() => `${town.area}-${random.int(2, 8)}${random.digits(10 - town.area.length - 5)}-${random.digits(4)}`),
  })
  const people = []
  while (people.length < count) {
    const home = homeIn(random.pick(places))
    const near = places.filter(({ prefecture }) => prefecture === home.town.prefecture)
    const household = []
    const foreign = random.int(0, 99) < 3 ? random.pick(strangers) : undefined
    const surname = draw(family)
    const size = foreign ? 1 : random.pick([1, 1, 1, 2, 2, 3, 4])
    for (let n = 0; n < size && people.length < count; n++) {
      const isChild = n >= 2 && children
      const woman = foreign ? foreign[2] === 'f' : n === 1 && !isChild ? !household[0].woman : random.int(0, 1) === 1
      let given
      do given = draw(woman ? girls : boys)
      while (household.some((other) => other.given.text === given.text || other.given.kana === given.kana))
      const year = isChild ? random.int(2007, 2018) : random.int(1938, 2003)
      const person = {
        number: people.length + 1,
        surname: foreign ? { text: foreign[0].split(' ')[0], kana: foreign[0].split(' ')[0] } : surname,
        given: foreign ? { text: foreign[0].split(' ').slice(1).join(' '), kana: foreign[0].split(' ').slice(1).join(' ') } : given,
        woman,
        birth: { year, month: random.int(1, 12), day: random.int(1, 28) },
        home,
        household,
        isChild,
        foreign: foreign !== undefined,
      }
      person.roman = foreign ? foreign[1].split(' ') : [romanOf(person.given.kana), romanOf(person.surname.kana)]
      const [first, last] = person.roman.map((word) => word.toLowerCase())
      if (!isChild || year < 2010) {
        person.mobile = fresh(() => `0${random.pick([7, 8, 9])}0-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)
        person.mail = fresh(
          () =>
            `${random.pick([`${first}.${last}`, `${last}${first[0]}`, `${first}${year % 100}`, `${first}_${last}`, `${last}.${first}${random.int(1, 99)}`])}${random.int(0, 3) === 0 ? random.int(1, 999) : ''}@${random.pick(domains)}`,
        )
      }
      if (random.int(0, 99) < 6) person.oldHome = homeIn(random.pick(near))
      if (random.int(0, 99) < 6 && person.mobile)
        person.oldMobile = fresh(() => `0${random.pick([8, 9])}0-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)
      if (n === 1 && woman && random.int(0, 9) < 3) person.maiden = draw(family)
      household.push(person)
      people.push(person)
    }
  }
  return people
}

export const nameOf = (p, gap = ' ') => `${p.surname.text}${p.foreign ? '・' : gap}${p.given.text.replaceAll(' ', p.foreign ? '・' : ' ')}`
export const kanaOf = (p, gap = ' ') => `${p.surname.kana}${p.foreign && gap === '' ? '・' : gap}${p.given.kana}`
export const hiraganaOf = (text) => text.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))
export const halfwidth = (text) =>
  [...text.normalize('NFD')]
    .map((c) => {
      const at = 'ァィゥェォャュョッー゙゚アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'.indexOf(
        c,
      )
      return at < 0 ? c : 'ｧｨｩｪｫｬｭｮｯｰﾞﾟｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ'[at]
    })
    .join('')
const OLD = {
  高: '髙',
  崎: '﨑',
  斎: '齋',
  斉: '齊',
  辺: '邊',
  浜: '濱',
  沢: '澤',
  桜: '櫻',
  広: '廣',
  国: '國',
  島: '嶋',
  栄: '榮',
  恵: '惠',
  真: '眞',
  竜: '龍',
}
export const oldForms = (text) => [...text].map((c) => OLD[c] ?? c).join('')

export const birthOf = ({ birth: { year, month, day } }, sep = '-') => [year, two(month), two(day)].join(sep)
export function eraOf({ birth: { year, month, day } }, style = 'long') {
  const on = year * 10_000 + month * 100 + day
  const [name, letter, first] = on >= 20190501 ? ['令和', 'R', 2019] : on >= 19890108 ? ['平成', 'H', 1989] : ['昭和', 'S', 1926]
  const n = year - first + 1
  if (style === 'short') return `${letter}${n}.${month}.${day}`
  return `${name}${n === 1 ? '元' : n}年${month}月${day}日`
}
/** The years of somebody on 1 November 2024. */
export const ageOf = ({ birth: { year, month } }) => 2024 - year - (month > 10 ? 1 : 0)
export const sexOf = (p) => (p.woman ? '女' : '男')
const wide = (text) => text.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll('-', '－')
/** short 1-2-3, long 1丁目2番3号, wide １－２－３, city without prefecture, bare without the building, kanji 一丁目2番3号. */
export function addressOf({ town, numbers, flat }, style = 'short') {
  const area = `${style === 'city' ? '' : town.prefecture}${town.city}${town.town}`
  const house = flat === '' ? '' : ` ${flat}`
  const [a, b, c] = numbers
  const inWords = town.style === 'c' ? `${b}番${c}号` : `${a}番地${b}`
  if (style === 'long') return `${area}${town.style === 'c' ? `${a}丁目` : ''}${inWords}${house}`
  if (style === 'kanji') return `${area}${town.style === 'c' ? `${' 一二三四五六'[a]}丁目` : ''}${inWords}${house.replace(' ', '　')}`
  if (style === 'wide') return `${area}${wide(numbers.join('-'))}${wide(house).replace(' ', '　')}`
  if (style === 'bare') return `${area}${numbers.join('-')}`
  return `${area}${numbers.join('-')}${house}`
}
export const blockOf = ({ numbers }) => numbers.join('-')
