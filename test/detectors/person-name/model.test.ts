import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PADDING } from '../../../detectors/person-name/kernel/attributes.js'
import { nameModel } from '../../../detectors/person-name/model.js'
import { follows, Label, LABELS } from '../../../detectors/person-name/model/labels.js'
import { parseWeights, type Weights } from '../../../detectors/person-name/model/weights.js'
import { namesInProse } from '../../../detectors/person-name/prose.js'
import { proseClaims, strongClaims } from '../../../detectors/person-name/rules/prose.js'
// @ts-expect-error A script of the project, without types.
import { encodeModel } from '../../../detectors/person-name/model/train/file.mjs'
import type { DocumentEvidence } from '../../../src/contract/index.js'

const encode = encodeModel as (
  model: { weights: Float32Array; transitions: number[] },
  slots: Int32Array,
  bits: number,
  verdict: number[],
  notes: object,
) => Buffer

/** Scores of the labels by the weights of these features, one after the other. */
function scoresBy({ ranks, packed, scale }: Weights, features: Iterable<number>): number[] {
  const scores = new Array<number>(LABELS).fill(0)
  for (const feature of features) {
    const group = (feature >> 5) * 2
    if (((ranks[group]! >>> (feature & 31)) & 1) === 0) continue
    const before = (ranks[group]! & ((1 << (feature & 31)) - 1)) >>> 0
    const weights = packed[ranks[group + 1]! + before.toString(2).replaceAll('0', '').length]!
    for (let k = 1; k < LABELS; k++) scores[k]! += (((weights >>> (8 * (k - 1))) & 0xff) - 128) * scale
  }
  return scores
}

function evidence(): DocumentEvidence {
  const first = new Map<string, number>()
  return {
    add: (kind, value, at) => void first.set(kind + value, Math.min(at, first.get(kind + value) ?? Infinity)),
    has: (kind, value, at) => (first.get(kind + value) ?? Infinity) < at,
  }
}

beforeAll(() => void nameModel())

describe('the file of weights', () => {
  const slots = Int32Array.from([3, 200, 70_000, 4_000_000])
  const weights = Float32Array.from([1, -1, 0.5, 0, 2, 0, 0, -2, 0, 0.25, 0, 0, -0.5, 0.5, -0.5, 0.5])
  const transitions = Array.from({ length: 25 }, (_, i) => i / 8)
  const file = encode({ weights, transitions }, slots, 22, [1, 2, 3], {})

  it('brings back every weight to the precision of a byte', () => {
    const read = parseWeights(file)!
    expect(read.verdict).toEqual([1, 2, 3])
    expect([...read.transitions]).toEqual(transitions)
    for (const [i, slot] of slots.entries())
      for (let k = 0; k < 4; k++) expect(scoresBy(read, [slot])[k + 1]).toBeCloseTo(weights[i * 4 + k]!, 1)
    expect(scoresBy(read, [3, 200, 5])[1]).toBeCloseTo(3, 1)
  })

  it('takes nothing from a file that is none, or of another version', () => {
    expect(parseWeights(Buffer.from('something else'))).toBeUndefined()
    const other = Buffer.from(file)
    other[other.indexOf('"version":') + '"version":'.length] = '0'.charCodeAt(0)
    expect(parseWeights(other)).toBeUndefined()
  })
})

describe('the chain', () => {
  const texts = ['山田太郎が森鷗外と', '東京都知事石原慎太郎', 'ジョン・スミス', '髙橋 はるか', '林林林林']

  /** Weights by chance, of every feature there is. */
  function invented(seed: number): Weights {
    const noise = (n: number): number => Math.imul(n + seed * 7919, 0x9e3779b1) >>> 8
    return {
      mask: 1023,
      transitions: Float64Array.from({ length: 25 }, (_, i) => ((noise(i) % 6001) / 1000 - 3) / 2),
      verdict: [],
      scale: 0.002,
      ranks: Int32Array.from({ length: 64 }, (_, i) => (i % 2 === 0 ? -1 : 1 + (i >> 1) * 32)),
      packed: Int32Array.from({ length: 1025 }, (_, i) => Math.imul(noise(i * 31 + 5), 0x85ebca6b)),
    }
  }

  const { kernel } = nameModel()
  afterAll(() => kernel.learn(parseWeights(readFileSync('dist/data/person-name.model'))!))

  it.each(texts)('odds of %s are those of all labellings, counted one by one', (text) => {
    let compared = 0
    for (let seed = 1; seed <= 20; seed++) {
      const weights = invented(seed)
      kernel.learn(weights)
      const sentence = kernel.read(text, undefined)
      const at = kernel.observe(sentence, strongClaims(proseClaims(sentence)), undefined)
      const asked = Array.from({ length: sentence.tokens.count }, (_, i) => [i, i] as const)
      for (const { first, last, logOdds } of kernel.decode(asked)) {
        expect(logOdds).toBeCloseTo(countedOdds(first, last), 6)
        compared++
      }

      function countedOdds(first: number, last: number): number {
        let from = first
        let to = last + 1
        while (from > 0 && at.open[from - 1 + PADDING] === 1) from--
        while (to < sentence.tokens.count && at.open[to + PADDING] === 1) to++
        const scores = Array.from({ length: to - from }, (_, t) =>
          scoresBy(weights, kernel.training.featuresOf(from + t, weights.mask)),
        ).flat()
        let named = 0
        let rest = 0
        const walk = (t: number, before: number, total: number, labels: number[]): void => {
          if (t === to - from) {
            if (!follows(before, Label.outside)) return
            const weight = Math.exp(total + weights.transitions[before * LABELS]!)
            const whole = labels.slice(first - from, last - from + 1)
            const isName =
              first === last
                ? whole[0] === Label.single
                : whole[0] === Label.begin && whole.at(-1) === Label.end && whole.slice(1, -1).every((label) => label === Label.inside)
            if (isName) named += weight
            else rest += weight
            return
          }
          for (let label = 0; label < LABELS; label++) {
            if (!follows(before, label)) continue
            const step = weights.transitions[before * LABELS + label]! + scores[t * LABELS + label]!
            walk(t + 1, label, total + step, [...labels, label])
          }
        }
        walk(0, Label.outside, 0, [])
        return Math.log(named / rest)
      }
    }
    expect(compared).toBeGreaterThan(0)
  })
})

describe.skipIf(!existsSync(join('dist/data/person-name.model')))('the scorer and the rules', () => {
  const find = (text: string, document = evidence(), model = nameModel()): string[] =>
    namesInProse({ text, document }, model)
      .filter(({ confidence }) => confidence >= 0.5)
      .map(({ start, end }) => text.slice(start, end))

  it.each([
    ['治療方針について篠崎かなん医師から家族に説明した。', ['篠崎かなん']],
    ['受講者は高田結菜、寺園しほ、安藤高志です。', ['高田結菜', '寺園しほ', '安藤高志']],
    ['来期の予算案は坂田はるなが取りまとめる。', ['坂田はるな']],
    ['女王マルグレーテ2世の次男', ['マルグレーテ2世']],
    ['株式会社アオバの田中陽葵と申します。', ['田中陽葵']],
    ['受傷者:遠藤\u3000紬(えんどう\u3000つむぎ)', ['遠藤\u3000紬']],
    ['柳沢\u3000岳(やなぎさわ\u3000がく)', ['柳沢\u3000岳']],
    ['井上 紬 03-5555-1234', ['井上 紬']],
    ['この件は佐藤、鈴木両名に確認済みです。', ['佐藤', '鈴木']],
    ['連絡先はY. Nakamuraまで。', ['Y. Nakamura']],
    ['確認者 星 検印 北野', ['星', '北野']],
    ['林が対応します。', ['林']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })

  it.each([
    '千葉は雨、福島は晴れ。',
    '清水建設と竹中工務店が受注した。',
    'ディープ・ウォッチャーとレンダラーを使う',
    '大阪駅から徒歩5分',
    '松本、諏訪両市長が会談した。',
    '大島紬の反物を三反納品しました。',
    '岳の頂上まで三時間かかる。',
    '嵐のため順延します。',
  ])('nothing in %s', (text) => {
    expect(find(text)).toEqual([])
  })

  it('the rules alone decide where there is no model', () => {
    const rules = { ...nameModel(), judge: undefined }
    expect(find('営業部の山田太郎さんと打ち合わせた。', evidence(), rules)).toEqual(['山田太郎'])
    expect(namesInProse({ text: '営業部の山田太郎さん', document: evidence() }, rules)[0]?.reason).toBe('surname+given+honorific')
  })

  it('a full name speaks for its surname later in the document', () => {
    const document = evidence()
    const before = namesInProse({ text: '石川から連絡。', document }, nameModel())[0]?.confidence ?? 0
    find('石川健一さんと会った。', document)
    const later = { add: document.add, has: (kind: string, value: string) => document.has(kind, value, 1000) }
    const after = namesInProse({ text: '石川から連絡。', document: later }, nameModel())[0]
    expect(after?.confidence).toBeGreaterThan(before)
    expect(after?.reason).toBe('model+document+surname')
  })

  it.each([
    ['kanji', '東京都市'],
    ['surnames', '山田鈴木'],
    ['katakana and dots', 'アンナ・'],
    ['scripts in turn', '山アb田'],
    ['hiragana behind surnames', '田中はるか'],
  ])('time in proportion to the length: %s', (_, piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(length / piece.length)
      let best = Infinity
      for (let run = 0; run < 3; run++) {
        // Time of the processor, not of the clock: other work on the machine does not count.
        const begin = process.cpuUsage()
        find(text)
        const { user, system } = process.cpuUsage(begin)
        best = Math.min(best, user + system)
      }
      return best
    }
    time(4000)
    expect(time(64_000) / time(8000)).toBeLessThan(8 * 3)
  })
})
