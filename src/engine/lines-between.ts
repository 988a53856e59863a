/** A line that parts what stands above from what stands below: -----, ＝＝＝, ━━━ No.2 ━━━. */
const RULE = /(?:^|\n)[^\S\n]*[-=*_＝＿ー―─━═■◆●★☆＊]{4,}/

/** 乙　住所 …, （甲） 東京都…, 連帯保証人　住所 …: the lines in which a party to a contract signs. What stands above is another's. 甲は、乙に対し is a sentence. */
const PARTY =
  /\n[^\S\n]*(?:[（(【［「]?[甲乙丙丁][）)】］」]?|[売買貸借]主|賃[貸借]人|譲[渡受]人|[委受]任者|(?:連帯)?保証人|債[権務]者)(?:[\s:：]|[（(][甲乙丙丁][）)])/

/** Characters within which somebody may still be spoken of. */
const PARTED_MAX = 400

/** Line ends in a stretch; Infinity where a ruled line or the next party of a contract parts it. */
export function linesBetween(text: string, from: number, to: number): number {
  if (to - from < PARTED_MAX) {
    const between = text.slice(from, to)
    if (RULE.test(between) || PARTY.test(between)) return Infinity
  }
  return lineEnds(text, from, to)
}

/** Line ends in a stretch, as far as they matter. */
function lineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to && count < 100; at = text.indexOf('\n', at + 1)) count++
  return count
}
