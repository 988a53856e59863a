import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { nameModel, type NameModel } from '../../../detectors/person-name/model.js'
import { proseClaims } from '../../../detectors/person-name/rules/prose.js'
import { normalise } from '../../../src/text/normalise.js'
import { random } from '../view.js'

const compiled = nameModel()
let plain: NameModel

beforeAll(async () => {
  // As Node is with --jitless.
  vi.stubGlobal('WebAssembly', undefined)
  vi.resetModules()
  const other = await import('../../../detectors/person-name/model.js')
  plain = other.nameModel()
})
afterAll(() => vi.unstubAllGlobals())

/** Everything that is worked out of a text: marks, tokens, verdicts with their evidence to the last bit. */
function workedOut(text: string, { sieve, read, worthOf, judge }: NameModel): unknown {
  const sifted = sieve!(text)
  const marks = Array.from(sifted.marks.subarray(0, text.length))
  const told = { marks, any: sifted.any, surnames: Array.from(sifted.surnames) }
  const some = judged(text, sifted.marks)
  return { told, some, all: judged(text) }

  function judged(of: string, wanted?: Uint8Array): unknown {
    const sentence = read(of, wanted)
    const { tokens, kinds, scripts } = sentence
    const columns = [tokens.start, tokens.end, tokens.pos, tokens.word].map((column) => Array.from(column.subarray(0, tokens.count)))
    const worth = wanted && worthOf(wanted)
    const worths = worth && Array.from(worth.subarray(0, tokens.count))
    return { columns, kinds: [...kinds], scripts: [...scripts], worths, verdicts: judge!(sentence, proseClaims(sentence, worth), worth) }
  }
}

function expectSame(text: string): void {
  expect(workedOut(text, compiled), text.slice(0, 200)).toEqual(workedOut(text, plain))
}

it('runs as WebAssembly, and without it as JavaScript', () => {
  expect(compiled.read('山田').tokens.start.buffer).toBeInstanceOf(SharedArrayBuffer)
  expect(plain.read('山田').tokens.start.buffer).toBeInstanceOf(ArrayBuffer)
})

describe('works out the same in both', () => {
  it.each([
    ['nothing', ''],
    ['a line end', '\n'],
    ['a surname', '山田'],
    ['names and honorifics', '昨日、営業部の山田太郎さんと打ち合わせた。\n髙橋健一様、渡邊よりお電話。'],
    ['Latin and katakana', '担当:Peter Lee、ジョン・スミス=ブラウン、アラン・チューリング。ラムセス2世は王である。'],
    ['characters beyond the basic plane, and halves of them', '𠮷田さんと𠮷野家、🀄と\ud842の半分。\udc00'],
    ['given names in hiragana', 'おおいしりんたろうくん、大石りんたろうさん、さくらちゃん、石川 ゆうとくんから'],
    ['names of China', '欧陽菲菲と司馬遼太郎、王建国、金正日は会長。'],
    ['words that are names', '東京都の林、森、原。林は日本の実業家。田中さんの母は千葉にいる。'],
    ['a piece without marks', 'あ'.repeat(5000)],
    ['kanji without marks', '漢'.repeat(4100)],
    ['a cut within a cluster', `${'ア'.repeat(2500)}山田太郎${'゙'.repeat(50)}`],
    ['a long text', '山田太郎と佐藤。'.repeat(2000)],
  ])('on %s', (_, text) => expectSame(text))

  it('on generated text', () => {
    const pieces =
      '山田太郎|佐藤|鈴木 一郎|さん|様|くん|ちゃん|部長|の|は|が|、|。|\n| |・|=|ジョン|スミス|りん|たろう|ゆうと|2世|東京|林|欧陽|王|髙|𠮷|\ud800|Peter|A|9|ー|会社|主演|俳優|話した|と|へ|「|」|(|)|々|ゞ|🎍'.split(
        '|',
      )
    const seed = 20261122
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => expectSame(parts.join(''))),
      { seed, numRuns: 400 },
    )
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 200 }),
        expectSame,
      ),
      { seed, numRuns: 200 },
    )
  })

  const folder = join(process.env.SEKISHO_CORPORA ?? '../shared/corpora', 'ner')
  it.skipIf(!existsSync(folder))(
    'on a sample of the corpora, alone and one behind the other',
    () => {
      const rand = random(7)
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
        const lines = readFileSync(join(folder, file), 'utf8').split('\n')
        const texts = lines
          .filter((line) => line !== '' && rand() < 120 / lines.length)
          .map((line) => normalise((JSON.parse(line) as { text: string }).text).text)
        texts.forEach(expectSame)
        expectSame(texts.slice(0, 40).join('\n'))
      }
    },
    120_000,
  )
})

it('takes time in proportion to the text, whatever it holds', () => {
  for (const piece of ['東京都市山田鈴木', 'アンナトマスリスト', '山田は', 'りんたろう', '山田太郎さんは、']) {
    const time = (length: number): number => {
      const text = piece.repeat(length / piece.length)
      const begin = process.cpuUsage()
      const { marks } = compiled.sieve!(text)
      compiled.judge!(compiled.read(text, marks), [])
      const { user, system } = process.cpuUsage(begin)
      return (user + system) / 1000
    }
    const least = (length: number): number => Math.min(...Array.from({ length: 3 }, () => time(length)))
    least(4000)
    expect(least(64_000), piece).toBeLessThan(8 * 4 * Math.max(least(8000), 2))
  }
})

it('refuses a text that is longer than its memory', () => {
  expect(() => compiled.read('あ'.repeat(300_000))).toThrow(RangeError)
})
