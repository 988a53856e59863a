/** What stands between the block and the room in a normalised address. No address is written with it. */
export const ROOM_MARK = '/'

/**
 * A normalised address up to its block: '東京都千代田区丸の内1-2-3/203' → '東京都千代田区丸の内1-2-3'. Rooms are left out of many lists;
 * 名寄せ joins a person by name and block.
 */
export function blockKey(normalized: string): string {
  const at = normalized.indexOf(ROOM_MARK)
  return at < 0 ? normalized : normalized.slice(0, at)
}
