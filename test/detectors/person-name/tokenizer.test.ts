import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadDictionary, parseDictionary } from '../../../detectors/person-name/dictionary/load.js'
import { nameModel } from '../../../detectors/person-name/model.js'
import { pieceEnd, PIECE_MAX } from '../../../src/text/pieces.js'
import { processorTime } from '../../helpers/processor-time.js'

interface KuromojiToken {
  surface_form: string
  pos: string
  pos_detail_1: string
  pos_detail_2: string
  pos_detail_3: string
}
interface Kuromoji {
  tokenize(text: string): KuromojiToken[]
}

const require = createRequire(import.meta.url)
const corpus = join(process.env['SEKISHO_CORPORA'] ?? '../shared/corpora', 'ner/stockmark.train.jsonl')
const dictionary = loadDictionary()
const { tokenize } = nameModel().kernel.training

function tokens(text: string): string[] {
  const { count, start, end, pos } = tokenize(text)
  return Array.from({ length: count }, (_, i) => `${text.slice(start[i], end[i])}\t${dictionary.partsOfSpeech[pos[i]!]}`)
}

describe('equal to kuromoji', () => {
  let kuromoji: Kuromoji
  beforeAll(async () => {
    const builder = require('kuromoji') as {
      builder(options: { dicPath: string }): { build(done: (error: unknown, built: Kuromoji) => void): void }
    }
    const dicPath = join(dirname(require.resolve('kuromoji/package.json')), 'dict')
    kuromoji = await new Promise((resolve, reject) =>
      builder.builder({ dicPath }).build((error, built) => (error ? reject(error as Error) : resolve(built))),
    )
  })
  const expected = (text: string): string[] =>
    kuromoji.tokenize(text).map((t) => `${t.surface_form}\t${[t.pos, t.pos_detail_1, t.pos_detail_2, t.pos_detail_3].join(',')}`)

  it.each([
    'すもももももももものうち。',
    '昨日、営業部の山田太郎さんと打ち合わせた。',
    'ABC株式会社(東京都千代田区1-2-3)のWebサイトはhttps://example.com/です',
    '髙橋𠮷田は、林さんと会った。',
    'ジョン・スミスとアレクサンダー大王',
    '１２３４５６７８９０　ｱｲｳｴｵ　①②③',
    'ーーー〜〜〜!!??……',
    'тест Ελληνικά 한국어 中文简体',
    '\t\u0001\u00a0 \uffff',
    'カ'.repeat(100),
    '漢字仮名交文'.repeat(50),
  ])('%j', (text) => {
    expect(tokens(text)).toEqual(expected(text))
  })

  it.skipIf(!existsSync(corpus))('on the first 2,000 sentences of a corpus', () => {
    const lines = readFileSync(corpus, 'utf8').split('\n').slice(0, 2000).filter(Boolean)
    const different = lines
      .flatMap((line) => (JSON.parse(line) as { text: string }).text.split('\n'))
      .filter((text) => tokens(text).join('\n') !== expected(text).join('\n'))
    expect(different.length).toBe(0)
  })
})

describe('where kuromoji fails', () => {
  it.each([
    ['nothing', ''],
    ['a lone high half', 'a\ud800b'],
    ['a lone high half at the end', '田中\ud800'],
    ['a lone low half', '田中\udc00さん'],
    ['two characters beyond the basic plane', '𠮷𠮷野家'],
    ['emoji', '👨‍👩‍👧田中'],
    ['a null character', '\u0000田中\u0000'],
    ['line ends', '\n\n田中\r\n\n'],
  ])('%s is cut without a gap', (_, text) => {
    const { count, start, end } = tokenize(text)
    let at = 0
    for (let i = 0; i < count; i++) {
      expect(start[i]).toBe(at)
      at = end[i]!
    }
    expect(at).toBe(text.length)
  })

  it.each([
    ['kanji', '東京都山田太郎'],
    ['katakana', 'カタカナ'],
    ['hiragana', 'すもももももももものうち'],
    ['mixed', 'Aあア亜1'],
  ])('a long line of %s without punctuation takes time in proportion', (_, unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length))
      const begin = processorTime()
      tokenize(text)
      return processorTime() - begin
    }
    time(4000)
    const small = Math.min(time(8000), time(8000), time(8000))
    expect(time(64_000)).toBeLessThan(8 * 4 * Math.max(small, 1))
  })

  it('cuts at the borders of pieces, so that blocks of any size give the same tokens', () => {
    const text = '山田太郎と鈴木花子が東京都で会った'.repeat(400)
    const whole = tokens(text)
    const cut = pieceEnd(text, 0)
    expect(cut).toBeGreaterThanOrEqual(PIECE_MAX)
    expect([...tokens(text.slice(0, cut)), ...tokens(text.slice(cut))]).toEqual(whole)
  })
})

describe('the dictionary', () => {
  it('is refused where it is none or of another version', () => {
    expect(() => parseDictionary(Buffer.from('not a dictionary at all'))).toThrow(/npm run build/)
    const other = Buffer.alloc(32)
    other.write('SKSHNAME')
    other.writeUInt32LE(99, 8)
    expect(() => parseDictionary(other)).toThrow(/another version/)
  })

  it('is read once a process', () => {
    expect(loadDictionary()).toBe(dictionary)
  })
})
