/** 金 9,000 円也, 金五万円整, 壱万円也: how receipts write what was paid. 金 and 円也 are surnames and given names elsewhere, and 金 3,000円 may be 金's share. */
const AMOUNT =
  /(?:金[ \u3000]{0,4})?[¥￥]?[0-9０-９,，.．〇零一二三四五六七八九十壱弐参拾百千阡万萬億]{1,20}[ \u3000]{0,4}円[ \u3000]{0,4}[也整]/g
/** Longest amount that is looked for around a name. */
const AROUND = 34

/** Does a name begin within an amount of money as receipts write it? */
export function isOfAmount(text: string, start: number): boolean {
  const from = Math.max(0, start - AROUND)
  const around = text.slice(from, start + AROUND)
  if (!around.includes('円')) return false
  for (const { index, 0: amount } of around.matchAll(AMOUNT)) {
    const at = from + index
    if (start >= at && start < at + amount.length) return true
  }
  return false
}
