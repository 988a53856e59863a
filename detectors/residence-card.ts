import { defineDetector, type Match, type TextView } from '../src/contract/index.js'
import { isRepeated } from '../src/text/checksums.js'
import { isWordCharacter, longRuns } from '../src/text/digit-runs.js'
import { isOthers, setOf, stanceOf } from './owner/index.js'
import { lettersBefore, maskLettersAndDigits } from './owner/letters.js'

const OWN = setOf('residence-card')
const DIGITS = 8
const BEHIND = /^[ -]?([A-Za-z]{2})(?![0-9A-Za-z_]|-[0-9A-Za-z])/
/** Two letters, eight digits, two letters may be half a hash: ABCDEF say nothing. */
const HEX = /^[A-F]{4}$/i

/**
 * 在留カード and 特別永住者証明書 numbers: two letters, eight digits, two letters (出入国管理及び難民認定法施行規則 第19条の6,
 * 日本国との平和条約に基づき…特例法施行規則). What the letters mean is not published. 個人識別符号 (個人情報保護法施行規則 第4条).
 */
export const residenceCard = defineDetector({
  apiVersion: 1,
  id: 'residence-card',
  version: '1.0.0',
  type: 'residence-card',
  title: { ja: '在留カード番号', en: 'Residence card numbers' },
  hints: {
    run: 8,
    latin: true,
    signs: [/(?:^|[^0-9A-Za-z_])[A-Za-z]{2}[ -]?[0-9]{8}[ -]?[A-Za-z]{2}(?:[^0-9A-Za-z_]|$)/],
  },
  labels: ['在留カード番号', '在留カード等番号', '在留番号', '特別永住者証明書番号'],
  priority: 8,
  mask: maskLettersAndDigits,
  personKey: 'strong',
  column: (column) => (isOthers(column, OWN) ? false : undefined),
  detect,
  examples: {
    positive: [
      { text: 'AB12345678CD', label: '在留カード番号', finds: [{ value: 'AB12345678CD', confidence: 0.9 }] },
      { text: '在留カードはUH 40526718 EAです', finds: [{ value: 'UH 40526718 EA', confidence: 0.9 }] },
      { text: '提示された番号UH40526718EAを控えた', finds: [{ value: 'UH40526718EA', confidence: 0.5 }] },
      { text: 'uh40526718ea', label: '特別永住者証明書番号', finds: [{ value: 'uh40526718ea', confidence: 0.9 }] },
    ],
    negative: [
      { text: 'UH40526718EA', label: '型番' },
      { text: 'シリアル番号 UH40526718EA' },
      { text: 'AB12345678CD' },
      { text: 'XUH40526718EA' },
      { text: 'UH40526718EAB' },
      { text: 'UH00000000EA', label: '在留カード番号' },
      { text: 'uh40526718ea' },
    ],
  },
})

function detect(view: TextView): readonly Match[] {
  const { text } = view
  const matches: Match[] = []
  for (const { groups } of longRuns(text)) {
    for (const group of groups) {
      if (group.end - group.start !== DIGITS) continue
      const before = lettersBefore(text, group.start, 2)
      if (before === undefined || isWordCharacter(text.charCodeAt(before.start - 1))) continue
      const behind = BEHIND.exec(text.slice(group.end, group.end + 5))
      const digits = text.slice(group.start, group.end)
      if (behind === null || isRepeated(digits)) continue
      const span: [number, number] = [before.start, group.end + behind[0].length]
      const written = before.letters + digits + behind[1]!
      const evidence = weigh(view, span, written, span[1] - span[0] === written.length)
      if (evidence) matches.push({ span, normalized: written.toUpperCase(), ...evidence })
    }
  }
  return matches
}

function weigh(
  view: TextView,
  [start, end]: [number, number],
  written: string,
  inOne: boolean,
): Pick<Match, 'confidence' | 'reason'> | undefined {
  const stance = stanceOf(view, start, end, OWN)
  if (stance === 'for') return { confidence: 0.95, reason: 'label+format' }
  // As printed: capitals, in one.
  if (stance === 'against' || !inOne || written !== written.toUpperCase()) return undefined
  return HEX.test(written.replace(/[0-9]/g, '')) ? { confidence: 0.3, reason: 'format' } : { confidence: 0.6, reason: 'format' }
}
