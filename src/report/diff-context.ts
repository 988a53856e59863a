import type { ResultDiff } from '../contract/index.js'
import { formatCount } from './print.js'
import type { Language } from './report.js'
import type { ScopeTexts } from './scope/texts.js'

/** What every part of the comparison needs to say its piece. */
export interface Context {
  diff: ResultDiff
  lang: Language
  /** Picks the wording. */
  t(ja: string, en: string): string
  words: ScopeTexts
  title(type: string): string
  /** A file as it may be shown: what is passed on masks names that hold personal data. */
  file(path: string, chain?: readonly string[]): string
  lines: number
}

/** A heading with its lines, the first of them; what is left out is counted. */
export function list<T>(title: string, all: readonly T[], line: (item: T) => string, { lines, t }: Context): string[] {
  if (all.length === 0) return []
  const left = all.length - lines
  return [
    `${title}: ${formatCount(all.length)}`,
    ...all.slice(0, lines).map((item) => `  ${line(item)}`),
    ...(left > 0
      ? [
          `  ${t(`ほか ${formatCount(left)} 個（すべての一覧: --format json）`, `and ${formatCount(left)} more (for all of them: --format json)`)}`,
        ]
      : []),
  ]
}
