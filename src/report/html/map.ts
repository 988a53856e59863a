import type { ScopeFacts } from '../scope/facts.js'
import { PREFECTURES } from '../scope/prefectures.js'
import type { ScopeTexts } from '../scope/texts.js'
import { html, type Markup } from './markup.js'

/** Column and row of each prefecture on a map of equal tiles, in the order of `PREFECTURES`: a small one is seen as well as a large one. */
const TILES: readonly (readonly [column: number, row: number])[] = [
  [12, 0], // 北海道
  [12, 1], // 青森
  [12, 2], // 岩手
  [12, 3], // 宮城
  [11, 2], // 秋田
  [11, 3], // 山形
  [12, 4], // 福島
  [12, 6], // 茨城
  [12, 5], // 栃木
  [11, 5], // 群馬
  [11, 6], // 埼玉
  [12, 7], // 千葉
  [11, 7], // 東京
  [11, 8], // 神奈川
  [11, 4], // 新潟
  [9, 4], // 富山
  [8, 4], // 石川
  [8, 5], // 福井
  [10, 6], // 山梨
  [10, 5], // 長野
  [9, 5], // 岐阜
  [10, 7], // 静岡
  [9, 6], // 愛知
  [8, 7], // 三重
  [8, 6], // 滋賀
  [7, 6], // 京都
  [6, 7], // 大阪
  [6, 6], // 兵庫
  [7, 7], // 奈良
  [7, 8], // 和歌山
  [5, 6], // 鳥取
  [4, 6], // 島根
  [5, 7], // 岡山
  [4, 7], // 広島
  [3, 7], // 山口
  [5, 9], // 徳島
  [5, 8], // 香川
  [4, 8], // 愛媛
  [4, 9], // 高知
  [1, 8], // 福岡
  [0, 8], // 佐賀
  [0, 9], // 長崎
  [1, 9], // 熊本
  [2, 8], // 大分
  [2, 9], // 宮崎
  [1, 10], // 鹿児島
  [0, 10], // 沖縄
]

const [TILE, STEP, COLUMNS, ROWS] = [46, 49, 13, 11]
/** From nobody to the most; the last three bear white text. Each text holds 4.5 : 1. */
const SHADES = ['#ffffff', '#dce8f6', '#b5cfeb', '#7fa9d8', '#3d6ea8', '#1f4e8c', '#12305a'] as const
const DARK = 4

/** Persons by prefecture as a map; the same numbers stand in the table beside it. */
export function regionMap({ regions }: ScopeFacts, t: ScopeTexts): Markup {
  const counts = new Map(regions.map(({ key, persons }) => [key, persons]))
  const most = Math.max(1, ...PREFECTURES.map(([name]) => counts.get(name) ?? 0))
  const tiles = PREFECTURES.map(([ja, en], index) => {
    const [column, row] = TILES[index]!
    const persons = counts.get(ja) ?? 0
    // By the root: a prefecture with a tenth of the most is still seen.
    const shade = persons === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(persons / most) * (SHADES.length - 1)))
    const ink = shade >= DARK ? '#ffffff' : '#1d2433'
    const [x, y] = [column * STEP + 1, row * STEP + 1]
    const name = t.lang === 'ja' ? ja : en
    return html`<g
      ><title>${name} ${t.people(persons)}</title
      ><rect x="${x}" y="${y}" width="${TILE}" height="${TILE}" rx="3" fill="${SHADES[shade]!}" stroke="#8a94a6" /><text
        x="${x + TILE / 2}"
        y="${y + 19}"
        fill="${ink}"
        >${short(ja, en, t)}</text
      ><text class="count" x="${x + TILE / 2}" y="${y + 37}" fill="${ink}">${persons === 0 ? '' : compact(persons)}</text></g
    >`
  })
  return html`<svg class="map" viewBox="0 0 ${COLUMNS * STEP} ${ROWS * STEP}" role="img" aria-label="${t.h.regions}">
    <title>${t.h.regions}</title>
    ${tiles}
  </svg>`
}

/** 東京都 → 東京; Tokyo → Tok. */
const short = (ja: string, en: string, t: ScopeTexts): string =>
  t.lang === 'ja' ? (ja === '北海道' ? ja : ja.slice(0, -1)) : en.slice(0, 4)

/** 12,345 → 12k: a tile has room for four characters. */
const compact = (count: number): string =>
  count < 10_000 ? String(count) : count < 1_000_000 ? `${Math.round(count / 1000)}k` : `${(count / 1_000_000).toFixed(1)}M`
