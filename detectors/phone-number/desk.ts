// Whose telephone is a firm's desk: nobody's in particular, as are hotlines (0120) and role mailboxes (info@).

/** お客様センター TEL, サポート窓口：, （代表）: what may stand right in front of the number of a desk. */
const FRONT =
  /(?:窓口|(?:コール|サポート|お?客様(?:相談|サービス)?|カスタマー(?:サービス|サポート)?)センター|(?:サポート|ヘルプ|サービス)デスク|カスタマー(?:サポート|サービス)|お?客様(?:相談室|係)|事務局|(?:^|[\s(（【[・/、。:：])代表(?:電話|番号)?)[\s:：)）】\]]{0,3}(?:TEL|電話|☎|直通)?[\s:：.]{0,3}$/i
/** How much in front of a number is looked at, in characters. */
const FRONT_MAX = 24

/** （平日10-18時）, （受付時間 9:00〜17:00）, 営業時間／月〜金: who keeps hours is no private person. */
const OPENING = /^[\s(（【[]{0,3}(?:受付|営業|対応|お?問い?合わ?せ)時間/
const WEEKDAYS =
  /^[\s(（【[]{0,3}(?:平日|月(?:曜日?)?[-~〜ー～・]金(?:曜日?)?)[^0-9\n]{0,4}([0-9]{1,2})(?:時半?|:[0-9]{2})?[^0-9\n]{1,4}[0-9]{1,2}(?:時|:[0-9]{2})/
/** Somebody who says when he is at home says so of the evening. */
const OPENS_MAX = 11

/** @param text in which the number stands from `start` to `end` */
export function isOfDesk(text: string, start: number, end: number): boolean {
  if (FRONT.test(text.slice(Math.max(0, start - FRONT_MAX), start))) return true
  const behind = text.slice(end, end + FRONT_MAX)
  if (OPENING.test(behind)) return true
  const from = WEEKDAYS.exec(behind)?.[1]
  return from !== undefined && Number(from) <= OPENS_MAX
}
