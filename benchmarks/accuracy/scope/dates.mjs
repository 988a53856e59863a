// Birth dates in eras, and ages on the day that the incidents are measured.

/** The day on which ages are told in the incidents; the benchmark scans with it. */
export const REFERENCE_DATE = '2024-11-01'

const ERAS = [
  { name: '令和', letter: 'R', start: [2019, 5, 1] },
  { name: '平成', letter: 'H', start: [1989, 1, 8] },
  { name: '昭和', letter: 'S', start: [1926, 12, 25] },
  { name: '大正', letter: 'T', start: [1912, 7, 30] },
]
const two = (n) => String(n).padStart(2, '0')
const asNumber = ([year, month, day]) => year * 10_000 + month * 100 + day

/** `letter`: S33.04.05; `long`: 昭和33年4月5日; `spaced`: 昭和 33 年 4 月 5 日. */
export function eraDate({ year, month, day }, style) {
  const { name, letter, start } = ERAS.find((era) => asNumber([year, month, day]) >= asNumber(era.start))
  const n = year - start[0] + 1
  if (style === 'letter') return `${letter}${two(n)}.${two(month)}.${two(day)}`
  const shown = n === 1 ? '元' : n
  return style === 'long' ? `${name}${shown}年${month}月${day}日` : `${name} ${shown} 年 ${month} 月 ${day} 日`
}

export function ageOn({ year, month, day }, date = REFERENCE_DATE) {
  const [y, m, d] = date.split('-').map(Number)
  return y - year - (m < month || (m === month && d < day) ? 1 : 0)
}
