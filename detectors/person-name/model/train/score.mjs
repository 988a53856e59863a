/** Exact precision, recall and F1 at confidence ≥ 0.5, over all names and over those with kanji or hiragana; precision by level. */
import { confidenceOf, isJapanese } from './calibrate.mjs'

export function createScore() {
  const all = { found: 0, right: 0, persons: 0 }
  const japanese = { found: 0, right: 0, persons: 0 }
  const levels = { high: [0, 0], medium: [0, 0], low: [0, 0] }
  return {
    all,
    japanese,
    levels,
    document({ text, persons }) {
      all.persons += persons.length
      japanese.persons += persons.filter(([start, end]) => isJapanese(text.slice(start, end))).length
    },
    match(match) {
      const japaneseName = isJapanese(match.document.text.slice(match.start, match.end))
      const confidence = confidenceOf(match.score)
      const level = levels[confidence >= 0.8 ? 'high' : confidence >= 0.5 ? 'medium' : 'low']
      level[0] += match.right
      level[1]++
      if (confidence < 0.5) return
      for (const count of japaneseName ? [all, japanese] : [all]) {
        count.found++
        count.right += match.right
      }
    },
  }
}

const percent = (part, whole) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)).padStart(5)

export function formatScore(set, { all, japanese, levels }) {
  const row = ({ found, right, persons }) =>
    `P ${percent(right, found)} R ${percent(right, persons)} F ${percent(2 * right, found + persons)} of ${persons}`
  const level = (name) => `${name} ${percent(...levels[name])} % of ${levels[name][1]}`
  return `${set.padEnd(26)} ${row(all)}; kanji or hiragana ${row(japanese)}; ${['high', 'medium', 'low'].map(level).join(', ')}`
}
