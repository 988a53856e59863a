import type { ParsedAddress } from './parse.js'

/** What stands around an address. */
interface Surroundings {
  /** A cell or labelled field rather than running text. */
  value: boolean
  /** Header or label speaks of an address. */
  labelled: boolean
  /** Most cells of the column are addresses. */
  voted: boolean
}

interface Weight {
  confidence: number
  reason: string
  /** Where less than the parsed stretch counts. */
  end?: number
}

// The text is folded: が is ケ, ツ is つ.
/** Behind a municipality's name: what makes it the subject of a sentence or an institution's name, not the head of an address. */
const NO_TOWN =
  /^(?:[のはケをにでともやへ](?![ぁ-ん])|立(?=[小中高大図病幼保体美博公学総第商工])|役所|役場|議会?|民|長(?:は|の|ケ|選|$)|営|政(?:[令府策治権財党]|$)|内(?:の|で|に|$)|外(?:の|で|$)|場(?![ぁ-ん]?町))/
/** Anywhere between the municipality and the number. */
const NO_NAME =
  /では|には|から|まで|として|について|における|において|にて|での|との|という|および|または|です|ます|した|する|され|いる|ある|による|により|人口|世帯|議会|役[所場](?!前)|[市区町村]長[はのをにとケ選]|知事|条例|規則|要綱|大学(?![町通東西南北])|病院[ 0-9]?$|協会|組合|銀行|信用金庫|大会|選手権|マラソン|リーグ|ホールディングス|パンフレット|行き$|発着|震度|気温|津波|周辺の|付近の|駅(?:前|内)?の|告示|公告|訓令|規程|議案|限定|型番|品番|番号|図表|国道|県道|都道|市道|面積|合計|平均|男性|女性|総数|約$/
/** What counts things behind a bare number. */
const COUNTER =
  /^(?:[人名年月日時分秒円%つ件位回歳才万億兆台校本個か箇店社度倍次期世代点票両戸便系枚冊匹頭曲話章節項行列段画版機隻基軒ケカ種類周km℃$]|cm|パーセント|キロ|メートル|ポイント|ページ|チーム|[.:,/][0-9])/
/** The same behind two numbers joined by a hyphen, as a range: 3-5人. 1-2本社ビル is a building. */
const RANGE_COUNTER =
  /^ ?(?:[人円%年月日時分秒件位回歳度倍割部台個点週枚冊](?![一-龠ァ-ヶ])|か月|ヶ月|[kcm]?[mgl](?![A-Za-z])|パーセント|キロ|メートル)/
/** A list of times behind a stop: 本町1丁目 8:05. */
const TIME = /^ ?[0-9]{1,2}:[0-9]{2}/
/** A quarter within a sentence, 三丁目の路上で. */
const IN_SENTENCE = /^(?:[のでにとをはへがケも]|から|まで|付近|周辺|地区|地内|交差点|公園|バス|駅|町内)/
/** Headings that stand where a town would: 表1-2-3. */
const HEADING = /(?:^| )(?:表|図|注|別表|別紙|様式|資料|項|章|付録|No|第)$/
/** 大字 and 字, and Kyoto's streets: 四条通烏丸東入ル. 文字 and 数字 are words. */
const FIELD_NAME = /大字|(?<![文数漢赤黒])字[一-龠ぁ-ん]|通[^0-9]{0,8}(?:[上下][るル]|[東西]入)/
const LIVES = /^(?:に(?:住|居住|所在|在住|転居|移)|在住|宛|です|となり|に?て)/
/** Particles that no town's name ends with. */
const PARTICLE_END = /[はをも]$|[^イロハニホヘト甲乙丙丁]の$/
/** 2020-01-15, 2020/1. */
const DATE = /^(?:19|20)[0-9]{2}-(?:0?[1-9]|1[0-2])-(?:[0-2]?[0-9]|3[01])(?![0-9-])/

/** How sure is it that this is an address? undefined: it is none. */
export function weigh(parsed: ParsedAddress, around: Surroundings): Weight | undefined {
  const { town, block } = parsed
  const isName = around.labelled || (!NO_TOWN.test(town) && !NO_NAME.test(town))
  const weight = block && isName ? weighFormer(parsed, weighBlock(parsed, around)) : undefined
  if (weight !== undefined && block) {
    const place = parsed.hasPrefecture ? 'prefecture+municipality' : 'municipality'
    return { confidence: weight, reason: `${around.labelled ? 'label+' : ''}${place}+block` }
  }
  return parsed.former === undefined ? weighTown(parsed, around) : undefined
}

/** A name of before a merger, or misspelt: only with prefecture, town and a block of several numbers. */
function weighFormer({ former, town, block }: ParsedAddress, weight: number | undefined): number | undefined {
  if (former === undefined || weight === undefined) return weight
  return town === '' || block?.strength === 'single' ? undefined : Math.min(weight, 0.75)
}

/** With a block. The numbers: measured on third-party lists of addresses and on documents without any (benchmarks/accuracy/addresses.mjs). */
function weighBlock(parsed: ParsedAddress, around: Surroundings): number | undefined {
  const { block, town, hasPrefecture, isSpaced, form, text } = parsed
  const { value, labelled, voted } = around
  if (!block) return undefined
  const sure = labelled || voted
  const written = text.slice(block.start, block.end)
  const behind = text.slice(block.end, block.end + 8)
  if (!sure && (DATE.test(written) || TIME.test(behind) || isOddTown(town))) return undefined
  // A town without its county may be any town's quarter, a ward without its city less so where only one bears the name.
  const isVague = !hasPrefecture && form === 'short' && !sure
  const vagueMost = parsed.prefecture === undefined ? 0.6 : 0.75
  if (block.strength === 'strong') {
    if (!sure && block.isQuarter && IN_SENTENCE.test(behind)) return 0.4
    const base = town === '' && !sure ? 0.7 : hasPrefecture || sure ? 0.95 : 0.9
    return isVague ? Math.min(base, vagueMost) : base
  }
  if (!sure && (PARTICLE_END.test(town) || HEADING.test(town))) return undefined
  if (block.strength === 'joined') {
    if (!sure && block.parts === 2 && RANGE_COUNTER.test(behind)) return undefined
    if (town === '') return sure ? 0.85 : hasPrefecture && !isSpaced ? (value ? 0.6 : 0.5) : 0.3
    if (!sure && isYearRange(written)) return value && hasPrefecture && !isSpaced ? 0.6 : 0.4
    const base = hasPrefecture || sure ? 0.92 : value ? 0.85 : isSpaced ? 0.6 : 0.8
    return isVague ? Math.min(base, vagueMost) : base
  }
  if (COUNTER.test(behind) && !sure) return undefined
  // 大字桑島2159: nothing but an address is written so.
  if (!sure && FIELD_NAME.test(town)) return value ? 0.7 : 0.6
  // Villages number their houses throughout: 東京都神津島村1620.
  if (town === '') return sure || (value && hasPrefecture && !isSpaced) ? 0.6 : undefined
  if (sure) return hasPrefecture ? 0.9 : 0.85
  const ends = isFree(parsed)
  if (value) return isVague || !ends ? 0.4 : hasPrefecture ? (isSpaced ? 0.6 : 0.8) : isSpaced ? 0.4 : 0.6
  // In running text a bare number counts where nothing follows it, or somebody's living there.
  return hasPrefecture && !isSpaced && (ends || LIVES.test(behind)) && form === 'full' ? 0.7 : 0.3
}

/** Does nothing go on behind it? */
const isFree = ({ text, end }: ParsedAddress): boolean => /^(?:$|[\s()」』】、。,])/.test(text.slice(end, end + 1))

/** Words between the municipality and the number, in Latin letters or with spaces between them. */
const isOddTown = (town: string): boolean => / [^ ]* /.test(town) || /[A-Za-z]{3}/.test(town) || /[A-Za-z]$/.test(town)

/** Without a block: a town under an address header is medium, everything else low. */
function weighTown(parsed: ParsedAddress, { value, labelled, voted }: Surroundings): Weight | undefined {
  const { nameEnd, town, hasPrefecture, form, text } = parsed
  if (value && town !== '' && !parsed.block && text.slice(parsed.end).trim() === '' && !NO_TOWN.test(town)) {
    const reason = `${labelled ? 'label+' : ''}municipality+town`
    if (labelled) return { confidence: 0.7, reason }
    return NO_NAME.test(town) ? undefined : { confidence: voted ? 0.6 : hasPrefecture ? 0.4 : 0.3, reason }
  }
  // An institution (横浜市立…, 横浜市役所) is no place where somebody lives.
  if (NO_TOWN.test(town) && !/^[のはケをにでともやへ内外]/.test(town)) return undefined
  if (form === 'short' && !hasPrefecture && !labelled) return undefined
  return { confidence: 0.3, reason: `${labelled ? 'label+' : ''}municipality`, end: nameEnd }
}

/** 2019-20, 2019-2024. 1973-15 and 1961-2 are block numbers. */
function isYearRange(written: string): boolean {
  const match = /^((?:19|20)[0-9]{2})-([0-9]{2}|(?:19|20)[0-9]{2})(?![0-9-])/.exec(written)
  const [from, to] = [match?.[1], match?.[2]]
  return from !== undefined && to !== undefined && Number(to) > Number(from.slice(-to.length))
}
