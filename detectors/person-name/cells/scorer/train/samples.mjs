/**
 * Cells to learn from: { text, isName, kind, part }. Persons of the corpora and of the dictionaries in many writings; against them the corpora's
 * other entities, IPADIC's words one by one and in compounds, in kanji and in kana, companies invented from surnames and words, English words.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FILLERS } from '../../../../../benchmarks/accuracy/name-fillers.mjs'
import { corpusEntities, partOf, inventedPeople, ordinaryWords, roman } from '../../../../../benchmarks/accuracy/name-people.mjs'
import { readIpadic } from '../../../dictionary/compile/ipadic.mjs'
import { randomFrom } from '../../../model/train/crf.mjs'
import { compounds } from './compounds.mjs'
import { foreignName, KATAKANA as FOREIGN } from './foreign-names.mjs'
import { readResidents, residentName } from './residents.mjs'
import { createPeople, rareSurnames, readPeople } from '../../../model/train/people.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const ENGLISH = join(here, 'english-words.txt')
const THINGS = join(here, 'things.txt')
const PROPER_NOUNS = join(here, '../../../dictionary/proper-nouns.txt')
const FOREIGN_NAMES = join(here, '../../../dictionary/foreign-names.txt')
const KATAKANA = /^[ァ-ヶー]+$/
const HAN = /^\p{Script=Han}+$/u
const hiragana = (kana) => kana.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))

const katakana = (kana) => kana.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))

/** Last words of companies, offices and shops. */
const HOUSES =
  '工業 商事 商店 商会 産業 興業 鉱業 製作所 製薬 製菓 製鉄 製紙 製麺 紡績 繊維 化学 化成 薬品 薬局 医院 歯科 内科 外科 眼科 皮膚科 小児科 整形外科 動物病院 電機 電器 電気 電力 電子 電設 重工業 金属 鉄工所 建設 建築 建材 土木 工務店 塗装 設備 住宅 不動産 開発 企画 設計 測量 測量設計 技研 観光 旅行 交通 運輸 運送 通運 物流 倉庫 海運 航空 汽船 通商 貿易 物産 食品 食堂 酒造 酒店 酒類 醸造 飲料 水産 畜産 農園 農場 牧場 養豚 造園 園芸 生花店 印刷 出版 書店 書房 文具 文具店 新聞 新聞店 放送 通信 映画 音楽 銀行 証券 生命 保険 火災 信託 信用金庫 信用組合 法律事務所 会計事務所 税理士法人 行政書士 司法書士 病院 診療所 大学 高校 中学校 小学校 学園 学院 学校 塾 幼稚園 保育園 石油 石材 木材 製材所 米店 精肉店 鮮魚店 青果 自動車 自動車工業 時計店 楽器 家具 家具店 寝具 呉服店 衣料 美容室 理容 理髪店 写真館 玩具 洋品店 水道 事務所 協会 組合 連合会 連盟 財団 機構 センター グループ ホールディングス システムズ システム サービス コーポレーション エンジニアリング テクノロジー ソリューションズ デザイン クリニック ホテル 旅館 温泉 マート ストア モータース オート クリーニング 電工 精機 精工 機械 機工 鋼業 鉄鋼 硝子 陶器 漆器 味噌 製茶 園 亭 屋 堂 館 組 支店 本店 営業所 出張所 工場'.split(
    ' ',
  )
/** Readings where IPADIC has none for the whole. */
const HOUSE_KANA =
  'コウギョウ ショウジ ショウテン ショウカイ サンギョウ コウギョウショ セイサクショ セイヤク ケンセツ ケンチク コウムテン ソウビ デンキ デンシ デンセツ ウンソウ ウンユ ツウウン ブツリュウ ソウコ ボウエキ ブッサン ショクヒン シュゾウ スイサン ノウエン ボクジョウ ゾウエン インサツ シュッパン ショテン ギンコウ ショウケン シンヨウキンコ ビョウイン イイン シカ ナイカ ガンカ ヤッキョク ダイガク コウコウ ガッコウ ヨウチエン ホイクエン セキユ モクザイ ベイテン セイニクテン ジドウシャ トケイテン カグ ビヨウシツ シャシンカン ジムショ キョウカイ クミアイ センター グループ サービス システム クリニック ホテル リョカン フドウサン カイハツ キカク セッケイ シテン ホンテン エイギョウショ コウジョウ セイキ キカイ テッコウ テッコウショ コウサクショ'.split(
    ' ',
  )
const PREFIXES = '副 元 新 全 本 各 前 旧 総 準 非 未 現 仮 再 他 同 当 別 主 次 正 無 要'.split(' ')
const SUFFIXES =
  '員 者 長 係 部 課 室 業 店 所 局 会 社 側 中 済 待ち 先 元 用 別 化 費 料 日 時 場 名 代理 担当 担当者 責任者 管理者 係員 一同 各位 窓口 受付 予定 不可 不要 希望 参照 以外 主任 部長 課長 係長 室長 本部 支部 様式 一覧 番号'.split(
    ' ',
  )
const WORD = /^名詞,(?:一般|サ変接続|形容動詞語幹|副詞可能|代名詞)/
const FORMS = ['株式会社', '有限会社', '合同会社', '一般社団法人', '医療法人']

const ipadic = () => {
  const { entries, partsOfSpeech } = readIpadic(join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict'))
  return entries.map(({ surface, tokens }) => ({
    surface,
    kinds: tokens.map(({ pos }) => partsOfSpeech[pos]),
    kana: tokens[0]?.features[8] ?? '',
    cost: Math.min(...tokens.map(({ cost }) => cost)),
    isRarelyName: isRarelyName(tokens.map(({ pos, cost }) => [partsOfSpeech[pos], cost])),
  }))
}

/** 工事, 大学, 七月: IPADIC knows them as given names, too, and as words far more often (its costs are log odds). */
const RARELY = 2500
function isRarelyName(tokens) {
  const least = (wanted) => Math.min(...tokens.filter(([kind]) => wanted(kind)).map(([, cost]) => cost))
  const asName = least((kind) => kind.includes('人名'))
  if (tokens.some(([kind]) => kind.endsWith('人名,姓'))) return false
  return asName < Infinity && least((kind) => !kind.includes('人名')) + RARELY < asName
}

/** All samples, seeded. `isPerson(text)` and `isReading(kana)`: what the dictionary knows as a name is no example of what is none. */
export function readSamples(isPerson, isReading) {
  const rarely = new Set(ipadic().flatMap(({ surface, isRarelyName }) => (isRarelyName && surface.length > 1 ? [surface] : [])))
  const isKnown = (text) => isPerson(text) && !rarely.has(text)
  const samples = [...names().filter(({ text }) => !rarely.has(text)), ...words(isKnown, isReading)]
  const { persons, ...others } = corpusEntities()
  const add = (text, isName, kind, part = 'full') => samples.push({ text, isName, kind, part })
  for (const [kind, list] of Object.entries(FILLERS)) for (const text of list) if (!isKnown(text)) add(text, false, `filler ${kind}`, kind.startsWith('kana') ? 'reading' : 'full') // prettier-ignore
  for (const [head, words] of properNouns()) for (const text of words) if (!isKnown(text)) add(text, false, `listed ${head}`)
  for (const text of persons) add(text, true, 'corpus person')
  for (const [kind, list] of Object.entries(others)) for (const text of list) if (!isKnown(text)) add(text, false, `corpus ${kind}`)
  return samples
}

function names() {
  const samples = []
  const random = randomFrom(77)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const add = (text, kind, part = 'full') => samples.push({ text, isName: true, kind, part })
  const invented = inventedPeople(14_000, 991)
  for (const [make, list] of Object.entries(invented)) {
    for (const { family, given } of list) {
      const writing = random()
      if (writing < 0.22) add(family.text + given.text, `${make} kanji`)
      else if (writing < 0.32) add(`${family.text} ${given.text}`, `${make} kanji`)
      else if (writing < 0.42) add(family.text + hiragana(given.kana), `${make} mixed`)
      else if (writing < 0.46) add(`${family.text} ${given.kana}`, `${make} mixed`)
      else if (writing < 0.56) add(pick([family.text, given.text]), `${make} part`)
      else if (writing < 0.62) add(pick([family.kana, given.kana]), `${make} kana part`, pick(['full', 'reading']))
      else if (writing < 0.7) add(family.kana + given.kana, `${make} kana`, pick(['full', 'reading']))
      else if (writing < 0.76) add(`${family.kana} ${given.kana}`, `${make} kana`, pick(['full', 'reading']))
      else if (writing < 0.82) add(hiragana(family.kana + given.kana), `${make} kana`, pick(['full', 'reading']))
      else if (writing < 0.86) add(hiragana(`${family.kana} ${given.kana}`), `${make} kana`, pick(['full', 'reading']))
      else add(romaji(roman(family.kana), roman(given.kana), pick), `${make} romaji`)
    }
  }
  // Surnames that no list has, made of the characters of those that are: 兼森義則, 暁美ほむら.
  const two = invented.ipadic.map(({ family }) => family.text).filter((text) => text.length === 2)
  for (let i = 0; i < 9000; i++) {
    const family = pick(two)[0] + pick(two)[1]
    const given = pick(pick([invented.gimei, invented.ipadic, invented.unlisted])).given
    const writing = random()
    if (writing < 0.55) add(family + given.text, 'unlisted surname')
    else if (writing < 0.75) add(`${family} ${given.text}`, 'unlisted surname')
    else if (writing < 0.93) add(family + hiragana(given.kana), 'unlisted surname mixed')
    else add(family, 'unlisted surname part')
  }
  // 滝沢カレン, ベイカー茉秋.
  for (let i = 0; i < 3000; i++) {
    const { family, given } = pick(pick([invented.gimei, invented.ipadic]))
    if (random() < 0.6) add(family.text + pick(FOREIGN.given), 'mixed katakana')
    else add(pick(FOREIGN.family) + given.text, 'mixed katakana')
  }
  const people = createPeople(readPeople(rareSurnames()), randomFrom(78))
  for (let i = 0; i < 2500; i++) {
    add(people.foreign().replaceAll('・', pick(['・', ' ', '・'])), 'foreign')
    add(people.latin(), 'latin')
    add(people.east(), 'east')
    add(people.shortFull(), 'short')
    add(people.oneFull().replaceAll('\u3000', ' '), 'one given')
    add(people.eastern(pick([2, 3, 3])), 'east')
    if (i % 4 === 0) {
      const { family, given } = pick(pick([invented.gimei, invented.ipadic]))
      add(`${given.text} ${family.text}`, 'given first')
    }
    if (i % 3 === 0) add(people.foreignLone(), 'foreign lone')
    for (let k = 0; k < 3; k++) add(foreignName(pick, random), 'foreign listed')
  }
  const residents = readResidents()
  for (let i = 0; i < 14_000; i++) {
    const country = pick(residents)
    add(residentName(country, pick, random), `resident ${country.script}`)
  }
  foreignParts(add, pick)
  for (const { surface, kinds } of ipadic()) {
    const isOnly = kinds.every((kind) => kind.includes('人名'))
    if (isOnly && KATAKANA.test(surface) && surface.length > 1) add(surface, 'ipadic katakana')
  }
  return samples
}

/** Lists of `head word word …`, or with | between what holds spaces. */
function readLists(path, separator) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1).split(separator)])
}

const properNouns = () => [...readLists(PROPER_NOUNS, '|'), ...readLists(THINGS, '|')]

/** Given names and surnames of the dictionary's list, alone and joined: アレクサンドル・ソルジェニーツィン. */
function foreignParts(add, pick) {
  const lists = readLists(FOREIGN_NAMES, ' ')
  const of = (head) => lists.filter(([name]) => name === head).flatMap(([, words]) => words)
  const [given, surnames] = [of('given'), of('surname')]
  const things = new Set([...of('place'), ...of('organisation')])
  for (const word of [...given, ...surnames]) if (!things.has(word)) add(word, 'foreign part')
  for (let i = 0; i < 9000; i++) add(`${pick(given)}${pick(['・', '・', '・', ' ', '='])}${pick(surnames)}`, 'foreign pair')
  for (let i = 0; i < 1500; i++) add(`${pick(given)}・${pick([pick(given), ...'ABCDEFGHJKLMNPRSTVW', pick(['フォン', 'ファン', 'デ', 'ダ', 'ド', 'アル', 'ビン', 'ヴァン'])])}・${pick(surnames)}`, 'foreign pair') // prettier-ignore
}

function romaji(family, given, pick) {
  return pick([
    () => `${given} ${family}`,
    () => `${family} ${given}`,
    () => `${family} ${given}`.toUpperCase(),
    () => `${given} ${family.toUpperCase()}`,
    () => `${family}, ${given}`,
    () => `${given[0]}. ${family}`,
    () => `${family} ${given[0]}`,
    () => pick([family, given]),
    () => pick([family, given]).toUpperCase(),
    () => `${given} ${family}`.toLowerCase(),
  ])()
}

function words(isPerson, isReading) {
  const samples = []
  // What the benchmark measures with stays unseen.
  const kept = new Set(ordinaryWords().filter((word, index) => index % 15 === 0 && partOf(word) === 'held'))
  const random = randomFrom(79)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const add = (text, kind, part = 'full') => !isPerson(text) && !kept.has(text) && samples.push({ text, isName: false, kind, part })
  const addKana = (kana, kind) =>
    KATAKANA.test(kana) && kana.length > 2 && !isReading(kana) && samples.push({ text: random() < 0.75 ? kana : hiragana(kana), isName: false, kind, part: pick(['full', 'reading', 'reading']) }) // prettier-ignore
  const all = ipadic()
  const nouns = all.filter(
    ({ surface, kinds, isRarelyName }) =>
      surface.length > 1 && surface.length < 9 && (isRarelyName || kinds.every((kind) => WORD.test(kind))),
  ) // prettier-ignore
  // Cheap words are frequent ones.
  const common = nouns.filter(({ cost }) => cost < 4500)
  const kanji = common.filter(({ surface }) => HAN.test(surface) && surface.length <= 3)
  for (const [index, { surface, kana, isRarelyName }] of nouns.entries()) {
    if (isRarelyName) add(surface, 'rarely a name')
    else if (index % 3 === 0 || !HAN.test(surface)) add(surface, HAN.test(surface) ? 'word' : 'word in kana')
    if (index % 6 === 1) addKana(kana, 'word kana')
  }
  for (const { surface, kana } of common) {
    add(surface, 'common word')
    addKana(kana, 'word kana')
  }
  for (let i = 0; i < 9000; i++) {
    const [a, b] = [pick(kanji), pick(kanji)]
    add(a.surface + b.surface, 'compound')
    if (i % 3 === 0) addKana(a.kana + b.kana, 'compound kana')
    if (i % 2 === 0) add(a.surface + pick(SUFFIXES), 'compound')
    if (i % 4 === 0) add(pick(PREFIXES) + a.surface, 'compound')
    if (i % 5 === 0) add(pick(common).surface + pick(common).surface, 'compound')
    if (i % 9 === 0) add([...a.surface].join(' '), 'apart')
    if (i % 9 === 1) add(`${a.surface} ${b.surface}`, 'two words')
  }
  for (const { surface, kinds, kana } of all) {
    if (kinds.every((kind) => /固有名詞,(?:組織|一般)/.test(kind))) {
      if (random() < 0.7) add(surface, 'ipadic organisation')
      if (random() < 0.3) addKana(kana, 'organisation kana')
    } else if (kinds.every((kind) => kind.includes('固有名詞,地域')) && (KATAKANA.test(surface) || random() < 0.25))
      add(surface, 'ipadic place')
  }
  const { gimei, ipadic: rare } = inventedPeople(4000, 1213)
  for (const { family } of [...gimei, ...rare]) {
    const house = pick(HOUSES)
    add(family.text + house, 'company')
    if (random() < 0.5) add(pick(kanji).surface + house, 'company')
    if (random() < 0.4) addKana(family.kana + pick(HOUSE_KANA), 'company kana')
    if (random() < 0.2) addKana(pick(kanji).kana + pick(HOUSE_KANA), 'company kana')
    if (random() < 0.1) add(`${family.kana}${pick(HOUSES.filter((word) => KATAKANA.test(word)))}`, 'company')
    if (random() < 0.05) add(pick(FORMS) + family.text, 'company')
    if (random() < 0.15) add(`${roman(family.kana)} ${roman(pick(HOUSE_KANA))}`, 'company romaji')
  }
  foreignThings(add, pick)
  english(add, pick)
  compoundsOf(all, [...gimei, ...rare], kanji, addKana, add, pick)
  return samples
}

/** 鳥羽城跡, アイラ島, 佐藤鮨: a place, a surname or a word, and what may stand beside it. */
function compoundsOf(all, people, nouns, addKana, add, pick) {
  const lists = readLists(FOREIGN_NAMES, ' ')
  const foreign = lists.filter(([name]) => name !== 'organisation').flatMap(([, words]) => words)
  const places = all.filter(({ kinds }) => kinds.some((kind) => kind.includes('固有名詞,地域')))
  const inKanji = places.filter(({ surface }) => HAN.test(surface) && surface.length > 1 && surface.length < 4)
  const sources = {
    places: inKanji.map(({ surface }) => surface),
    foreign,
    readings: inKanji.map(({ kana }) => kana).filter((kana) => KATAKANA.test(kana)),
    nouns: nouns.filter(({ surface }) => surface.length === 2).map(({ surface }) => surface),
    surnames: people.map(({ family }) => family.text),
    given: people.map(({ given }) => given.text),
  }
  const put = (text, kind) =>
    /^[\p{Script=Hiragana}ァ-ヶー]+$/u.test(text) && kind.startsWith('reading') ? addKana(katakana(text), kind) : add(text, kind)
  compounds(put, sources, pick)
}

/** ビルバオ・トーレス would be nobody: places and organisations of the dictionary's list, alone, beside each other and beside names. */
function foreignThings(add, pick) {
  const lists = readLists(FOREIGN_NAMES, ' ')
  const of = (head) => lists.filter(([name]) => name === head).flatMap(([, words]) => words)
  const names = new Set([...of('given'), ...of('surname')])
  const things = [...of('place'), ...of('organisation')]
  for (const word of things) if (!names.has(word)) add(word, 'foreign thing')
  for (let i = 0; i < 2500; i++) {
    const one = pick(things)
    const other = pick(things)
    if (one !== other && !(names.has(one) && names.has(other))) add(`${one}・${other}`, 'foreign thing')
  }
}

function english(add, pick) {
  const list = readFileSync(ENGLISH, 'utf8').split('\n').filter((word) => word !== '' && !word.startsWith('#')) // prettier-ignore
  const title = (word) => word[0].toUpperCase() + word.slice(1)
  for (const word of list) {
    add(title(word), 'english')
    if (word.length > 2) add(pick([word, word.toUpperCase()]), 'english')
    add(`${title(word)} ${title(pick(list))}`, 'english')
    add(
      pick([`${word} ${pick(list)}`, `${title(word)} ${pick(list)}`, `${title(pick(list))} ${title(word)} ${title(pick(list))}`]),
      'english',
    )
  }
}
