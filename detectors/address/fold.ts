/**
 * Characters that stand for each other in place names, one for one so that offsets stay: 龍ケ崎 is written 竜ヶ崎 and 龍が崎.
 * Source: 経済産業省・地名の異体字 as listed in reference/address_grammar.md, and the municipalities' own alternatives.
 */
const PAIRS =
  'ヶケ がケ ヵカ 龍竜 檜桧 諫諌 曾曽 鰺鯵 籠篭 礪砺 濱浜 濵浜 澤沢 嶋島 嶌島 﨑崎 條条 髙高 邊辺 邉辺 瀨瀬 壺壷 頸頚 蘆芦 靜静 鷗鴎 藪薮 祇祗 齋斎 齊斉 竈釜 釡釜 國国 廣広 櫻桜 驛駅 圓円 槇槙 鐵鉄 縣県 ' +
  '區区 舘館 埜野 峯峰 冨富 德徳 惠恵 榮栄 假仮 澁渋 灣湾 會会 薗園 ッつ ツつ 淵渕 渊渕 穗穂 橫横 鹽塩 鷄鶏 濟済 廳庁 萬万 豐豊 寶宝 藏蔵 關関 眞真 當当 與与 體体 學学 瀧滝 莊荘 巖岩 嶽岳 號号 錢銭 檮梼 ' +
  '讚讃 餠餅 籔薮 彌弥 禮礼 團団 舊旧 戶戸 步歩 淸清 靑青 黑黒 郞郎 綠緑 緣縁 增増 雙双 壽寿 聲声 參参 貳弐 壹壱 拾十'
/** By character code: what stands for it, 0 where it stays. A table, because every character of a text is looked up. */
const FOLD = new Uint16Array(0x10000)
for (const pair of PAIRS.split(' ')) FOLD[pair.charCodeAt(0)] = pair.charCodeAt(1)

/** Longer texts go through a buffer; for shorter ones that costs more than it saves. */
const SHORT = 64
let buffer = new Uint16Array(8192)

/** One spelling for place names; as long as the text. */
export function foldPlace(text: string): string {
  return text.length <= SHORT ? foldShort(text) : foldLong(text)
}

function foldShort(text: string): string {
  let folded = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = FOLD[text.charCodeAt(i)]!
    if (code === 0) continue
    folded += text.slice(from, i) + String.fromCharCode(code)
    from = i + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

function foldLong(text: string): string {
  const { length } = text
  if (buffer.length < length) buffer = new Uint16Array(length)
  let isChanged = false
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    const other = FOLD[code]!
    buffer[i] = other === 0 ? code : other
    isChanged ||= other !== 0
  }
  const folded = isChanged ? Buffer.from(buffer.buffer, 0, length * 2).toString('utf16le') : text
  // A long text's buffer is not kept.
  if (buffer.length > 0x40000) buffer = new Uint16Array(8192)
  return folded
}
