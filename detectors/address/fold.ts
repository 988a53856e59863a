/**
 * Characters that stand for each other in place names, one for one so that offsets stay: 龍ケ崎 is written 竜ヶ崎 and 龍が崎.
 * Source: 経済産業省・地名の異体字 as listed in reference/address_grammar.md, and the municipalities' own alternatives.
 */
const PAIRS =
  'ヶケ がケ ヵカ 龍竜 檜桧 諫諌 曾曽 鰺鯵 籠篭 礪砺 濱浜 濵浜 澤沢 嶋島 嶌島 﨑崎 條条 髙高 邊辺 邉辺 瀨瀬 壺壷 頸頚 蘆芦 靜静 鷗鴎 藪薮 祇祗 齋斎 齊斉 竈釜 釡釜 國国 廣広 櫻桜 驛駅 圓円 槇槙 鐵鉄 縣県 區区 舘館 埜野 峯峰 冨富 德徳 惠恵 榮栄 假仮 澁渋 灣湾 會会 蓮蓮 薗園 ッつ ツつ'
const FOLD = new Map(PAIRS.split(' ').map((pair) => [pair[0]!, pair[1]!]))
const FOLDED = new RegExp(`[${[...FOLD.keys()].join('')}]`, 'g')

/** One spelling for place names; as long as the text. */
export const foldPlace = (text: string): string => text.replace(FOLDED, (c) => FOLD.get(c) ?? c)
