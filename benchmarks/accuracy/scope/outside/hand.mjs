// How different hands and systems write the same name, telephone, address and date.

const two = (n) => String(n).padStart(2, '0')
/** ASCII in full width. */
export const wide = (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　')
export const unspaced = (text) => text.replace(/[ \u3000]/g, '')

const HALF = 'ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ'
const FULL = 'ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン'
/** Katakana in half width, voiced marks apart. */
export const halfKana = (text) =>
  [...text]
    .map((c) => {
      if (c === '　' || c === ' ') return ' '
      const [base, mark] = [...c.normalize('NFD')]
      const at = FULL.indexOf(base)
      return at < 0 ? c : HALF[at] + (mark === '\u3099' ? 'ﾞ' : mark === '\u309a' ? 'ﾟ' : '')
    })
    .join('')
export const hiragana = (text) => text.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 96))

const OLD = {
  高橋: '髙橋',
  高田: '髙田',
  高木: '髙木',
  高野: '髙野',
  渡辺: '渡邊',
  田辺: '田邊',
  斎藤: '齋藤',
  山崎: '山﨑',
  宮崎: '宮﨑',
  岡崎: '岡﨑',
  川崎: '川﨑',
  吉田: '𠮷田',
  浜田: '濱田',
  小沢: '小澤',
  沢田: '澤田',
  広瀬: '廣瀬',
  桜井: '櫻井',
  小島: '小嶋',
  島田: '嶋田',
  中島: '中嶋',
}
/** The name with its surname as the family register may write it. `inCp932`: only what CP932 holds. */
export function oldStyle(person, inCp932 = false) {
  const old = OLD[person.surname.text]
  return `${old === undefined || (inCp932 && old.startsWith('𠮷')) ? person.surname.text : old} ${person.given.text}`
}

export const dashed = ({ year, month, day }, mark = '-') => [year, two(month), two(day)].join(mark)
export const packed = (date) => dashed(date, '')
export const short = ({ year, month, day }) => `${year}/${month}/${day}`
/** In eras: `昭和55年4月12日`, or with a letter `S55.4.12`, or packed with the code of the era `3550412` of old mainframes. */
export function era({ year, month, day }, style = 'kanji') {
  const at = year * 10_000 + month * 100 + day
  const [name, letter, code, start] = [
    ['令和', 'R', 5, 2019, 20_190_501],
    ['平成', 'H', 4, 1989, 19_890_108],
    ['昭和', 'S', 3, 1926, 0],
  ].find((row) => at >= row[4])
  const n = year - start + (start === 1926 ? 1 : 1)
  if (style === 'letter') return `${letter}${n}.${month}.${day}`
  if (style === 'code') return `${code}${two(n)}${two(month)}${two(day)}`
  return `${name}${n === 1 ? '元' : n}年${month}月${day}日`
}

export const flat = ({ building, room }, join = '') => (building === undefined ? '' : `${building}${join}${room}`)
const KANJI = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** The part after the town: 1-2-3, １－２－３, 1丁目2番3号, 一丁目2-3, 1丁目2-3, 1の2の3. */
export function lot({ block: [a, b, c] }, style = 'dash') {
  switch (style) {
    case 'wide':
      return wide(`${a}-${b}-${c}`)
    case 'full':
      return `${a}丁目${b}番${c}号`
    case 'kanji':
      return `${KANJI[a]}丁目${b}番${c}号`
    case 'mixed':
      return `${a}丁目${b}-${c}`
    case 'no':
      return `${a}の${b}の${c}`
    default:
      return `${a}-${b}-${c}`
  }
}
/** The whole address. `bare`: without the prefecture. */
export function address(home, style = 'dash', { bare = false, join = ' ' } = {}) {
  const { prefecture, city, town } = home.town
  const building = flat(home, style === 'full' ? ' ' : '')
  const text = `${bare ? '' : prefecture}${city}${town}${lot(home, style)}${building === '' ? '' : join + building}`
  return style === 'full' && building !== '' ? `${text}号室` : text
}

const STYLES = {
  plain: (n) => n.replaceAll('-', ''),
  dash: (n) => n,
  wide: (n) => wide(n),
  brackets: (n) => n.replace(/^(\d+)-(\d+)-/, '($1)$2-'),
  after: (n) => n.replace(/^(\d+)-(\d+)-/, '$1($2)'),
  dots: (n) => n.replaceAll('-', '.'),
  spaces: (n) => n.replaceAll('-', ' '),
  abroad: (n) => `+81-${n.slice(1)}`,
  e164: (n) => `+81${n.slice(1).replaceAll('-', '')}`,
  lost: (n) => Number(n.replaceAll('-', '')),
}
/** A telephone number in a style, '' for none. */
export const tel = (number, style = 'dash') => (number === undefined ? '' : STYLES[style](number))
