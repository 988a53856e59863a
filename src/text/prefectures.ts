/** Prefectures in the order of JIS X 0401. */
export const PREFECTURE_NAMES: readonly string[] = (
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 ' +
  '滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'
).split(' ')

const BY_WRITING = new Map(
  PREFECTURE_NAMES.flatMap((name) => [
    [name, name],
    [name.replace(/[都府県]$/, ''), name],
  ]),
)

/** The prefecture that a cell names, and nothing else: 東京都, 東京, 13:東京都, 13東京都. Undefined where it names none. */
export function prefectureOf(cell: string): string | undefined {
  const text = cell.normalize('NFKC').replace(/^\s*(?:[0-9]{1,2}\s?[:.]?\s?)?/, '')
  return BY_WRITING.get(text.trim())
}

const CODE = /^[0-9]{1,2}$/
const OF_TOWN = /^[0-9]{5,6}$/

/** The prefecture of a code of JIS X 0401 (13), or of a municipality (13104, 131041), which begins with it. */
export function prefectureOfCode(cell: string): string | undefined {
  const code = cell.normalize('NFKC').trim()
  if (CODE.test(code)) return PREFECTURE_NAMES[Number(code) - 1]
  return OF_TOWN.test(code) ? PREFECTURE_NAMES[Number(code.slice(0, 2)) - 1] : undefined
}
