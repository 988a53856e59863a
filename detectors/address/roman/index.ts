import { defineDetector, type Match, type TextView } from '../../../src/contract/index.js'
import { ROOM_MARK } from '../../../src/text/address-key.js'
import { maskAfter } from '../../../src/text/masks.js'
import { labelStance, speech } from '../../context.js'
import { parseRoman, type RomanAddress } from './parse.js'
import { tokensOf } from './tokens.js'

const WORDS = speech(
  /^address\.(?:full|line|city|pref|domicile)$/,
  {
    for: '住所|所在地|(?:^|[^A-Za-z])addr(?:ess)?|ship(?:ping)? ?to|residence',
    against: 'メールアドレス|e-?mail|IPアドレス|ip_address|ip address|mac address',
  },
  /^(?:id|finance|auth|online|vehicle|other|bio|address\.(?:zip|building|city_code))(?:\.|$)/,
)
const YEARS = /^(?:18|19|20)[0-9]{2}-(?:[0-9]{2}|(?:19|20)[0-9]{2})$/

/**
 * Addresses of Japan in Latin letters: '1-2-3 Shibuya, Shibuya-ku, Tokyo 150-0002' and in Japanese order, in the systems of romanisation that forms,
 * passports and web shops use. The municipality must be of the dictionary, with a block; its prefecture, postal code or country makes it sure.
 */
export const romanAddress = defineDetector({
  apiVersion: 1,
  id: 'address-roman',
  version: '1.0.0',
  type: 'address',
  title: { ja: '住所（ローマ字）', en: 'Addresses in Latin letters' },
  hints: {
    digit: true,
    latin: true,
    words: [
      '-ku',
      '-shi',
      '-gun',
      '-KU',
      '-SHI',
      '-GUN',
      'KU ',
      'SHI ',
      'Ku,',
      'Shi,',
      ' City',
      ' CITY',
      'Tokyo',
      'TOKYO',
      'Japan',
      'JAPAN',
    ],
  },
  labels: ['Address', 'address', '英文住所', '住所（英語）'],
  window: 128,
  mask: (value) => maskAfter(value, 0),
  personKey: 'pair',
  column: (column) => (labelStance(column, WORDS) === 'against' ? false : undefined),
  detect,
  examples: {
    positive: [
      {
        text: '1-2-3 Shibuya, Shibuya-ku, Tokyo 150-0002',
        finds: [{ value: '1-2-3 Shibuya, Shibuya-ku, Tokyo 150-0002', confidence: 0.8 }],
      },
      {
        text: 'Room 101, Heights Aoba, 4-1-1 Nara, Aoba-ku, Yokohama-shi, Kanagawa 227-0036, Japan',
        finds: [{ value: 'Room 101, Heights Aoba, 4-1-1 Nara, Aoba-ku, Yokohama-shi, Kanagawa 227-0036, Japan', confidence: 0.8 }],
      },
      { text: '2-8-1 NISHISHINJUKU SHINJUKUKU TOKYO', finds: [{ value: '2-8-1 NISHISHINJUKU SHINJUKUKU TOKYO', confidence: 0.8 }] },
      { text: 'Osaka, Osaka-shi, Kita-ku, Umeda 3-1-1', finds: [{ value: 'Osaka, Osaka-shi, Kita-ku, Umeda 3-1-1', confidence: 0.8 }] },
    ],
    negative: [
      { text: 'Built 1950-1960 in Chuo-ku, Tokyo' },
      { text: 'Yokohama City Marathon 2024-05-12, Tokyo' },
      { text: 'version 1-2-3 released in Tokyo, Japan' },
      { text: 'Proc. of the 3rd Conf., Kyoto, Japan, pp. 12-34, 2019' },
    ],
  },
})

function detect(view: TextView): readonly Match[] {
  const stance = labelStance(view, WORDS)
  if (stance === 'against') return []
  const { text } = view
  const matches: Match[] = []
  for (const address of parseRoman(text, tokensOf(text))) {
    const confidence = weigh(address, stance === 'for')
    if (confidence !== undefined) matches.push(matchOf(address, confidence, stance === 'for'))
  }
  return matches
}

function weigh({ hasPrefecture, isClosed, parts, block }: RomanAddress, labelled: boolean): number | undefined {
  if (YEARS.test(block)) return undefined
  if (parts === 1) return labelled ? 0.7 : hasPrefecture && isClosed ? 0.6 : 0.3
  if (hasPrefecture) return labelled || isClosed ? 0.95 : 0.85
  return labelled ? 0.8 : isClosed ? 0.7 : 0.4
}

function matchOf(
  { start, end, candidates, hasPrefecture, isClosed, town, block, room }: RomanAddress,
  confidence: number,
  labelled: boolean,
): Match {
  const [first] = candidates
  const isOne = candidates.every(({ prefecture }) => prefecture === first?.prefecture)
  const prefecture = isOne && first !== undefined ? first.prefecture : 'unknown'
  const municipality = candidates.length === 1 && first !== undefined ? first.name : 'unknown'
  return {
    span: [start, end],
    confidence,
    reason: [labelled ? 'label' : '', hasPrefecture ? 'prefecture' : '', 'municipality', 'block', isClosed ? 'postal' : '']
      .filter(Boolean)
      .join('+'),
    normalized: prefecture + municipality + town + block + (room === undefined ? '' : ROOM_MARK + room),
    attributes: { prefecture, municipality },
  }
}
