import { foldRoman, romanIndex } from '../address/roman/names.js'

/** hamamatsu-nishi@, sapporo.kita2@: the branch of a firm in a part of a town. minami is left out: 千葉 南 is somebody. */
const BRANCH = /^([a-z]{4,20})[-_.](?:kita|nishi|higashi|chuo|chuou)[0-9]{0,2}$/

/** Towns that are called like somebody: 大和 西 and 光 北 have mailboxes of their own. */
const GIVEN: ReadonlySet<string> = new Set(
  'asahi chitose hikari hokuto hyuga izumi kai midori miki mine mizuho sakura yamato yuki'.split(' '),
)

/** Is it the mailbox of a branch: a town, and which part of it? */
export function isBranch(local: string): boolean {
  const place = foldRoman(BRANCH.exec(local)?.[1] ?? '')
  if (place === '' || GIVEN.has(place)) return false
  const { municipalities, prefectures } = romanIndex()
  return municipalities.has(`${place}shi`) || prefectures.has(place)
}
