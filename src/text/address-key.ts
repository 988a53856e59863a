/** What stands between the block and the room in a normalised address. No address is written with it. */
export const ROOM_MARK = '/'

/** The ward of a city: left out by many, and another since the wards of 浜松市 were put together in 2024. */
const WARD = /市[^市区0-9]{1,4}区/

/**
 * A normalised address up to its block, without the ward: '神奈川県横浜市西区高島1-2-3/203' → '神奈川県横浜市高島1-2-3'. Rooms are left out of many
 * lists; 名寄せ joins a person by name and block.
 */
export function blockKey(normalized: string): string {
  const at = normalized.indexOf(ROOM_MARK)
  const block = at < 0 ? normalized : normalized.slice(0, at)
  return block.includes('区') ? block.replace(WARD, '市') : block
}
