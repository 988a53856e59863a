import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nameModel } from '../../../detectors/person-name/model.js'
import { namesInProse } from '../../../detectors/person-name/prose.js'
import type { Sifted } from '../../../detectors/person-name/kernel/kernel.js'
import { fingerprintOf } from '../../../detectors/person-name/sieve/train/file.mjs'
import { parseSieve } from '../../../detectors/person-name/sieve/weights.js'
import type { DocumentEvidence } from '../../../src/contract/index.js'

const FILE = 'dist/data/person-name-sieve.model'
const nothing: DocumentEvidence = { add: () => undefined, has: () => false }

/** What the sieve lets through, run by run. */
function worth(text: string): string {
  const { marks } = nameModel().sieve!(text)
  return [...text]
    .map((character, i) => (marks[i] === 1 ? character : ' '))
    .join('')
    .trim()
}

describe('the file of the sieve', () => {
  it('takes nothing from a file that is none, is cut, or of another version', () => {
    expect(parseSieve(Buffer.from('something else, long enough'))).toBeUndefined()
    const file = Buffer.alloc(28 + 16)
    file.write('SKSV')
    file.writeUInt32LE(3, 4)
    file.writeUInt32LE(3, 8)
    file.writeInt32LE(-7, 12)
    file.writeInt32LE(-9, 16)
    expect(parseSieve(file)).toMatchObject({ bits: 3, least: -7, leastOfRun: -9 })
    expect(parseSieve(file.subarray(0, 36))).toBeUndefined()
    file.writeUInt32LE(2, 4)
    expect(parseSieve(file)).toBeUndefined()
  })
})

describe('the sieve of the package', () => {
  it('was trained for the scorer beside it: detectors/person-name/sieve/train.mjs follows every training of the model', () => {
    const scorer = readFileSync('detectors/person-name/model/names.model')
    expect(readFileSync('detectors/person-name/sieve/sieve.model').subarray(20, 28)).toEqual(fingerprintOf(scorer))
  })
})

describe.skipIf(!existsSync(FILE))('the sieve', () => {
  it.each([
    ['昨日、営業部の山田太郎さんと打ち合わせた。', '山田太郎'],
    ['監督はジョン・スミスである。', 'スミス'],
    ['受講者は高田結菜、寺園しほ、安藤高志です。', '高田結菜'],
    ['篠崎かなん医師から家族に説明した。', '篠崎かなん'],
    ['女王マルグレーテ2世の次男', 'マルグレーテ'],
  ])('lets the name through: %s', (text, name) => {
    expect(worth(text)).toContain(name)
  })

  it.each(['コンポーネントのプロパティを更新します。', '次の関数を呼び出して、結果を表示してください。', '明日は雨が降るでしょう。'])(
    'has nothing to look at in %s',
    (text) => {
      expect(worth(text)).toBe('')
    },
  )

  it('spares most of a technical text, and loses no name', () => {
    const text = 'コンポーネントの状態を更新する処理は、次のように記述します。設定ファイルを編集してください。'.repeat(40)
    const { marks, any } = nameModel().sieve!(text)
    expect(marks.subarray(0, text.length).reduce((sum, mark) => sum + mark, 0)).toBeLessThan(text.length / 20)
    if (!any) expect(namesInProse({ text, document: nothing }, nameModel())).toEqual([])
    const all = { ...nameModel(), sieve: undefined }
    const more = `${text}担当の佐藤健一さんに聞いた。${text}`
    expect(namesInProse({ text: more, document: nothing }, nameModel())).toEqual(namesInProse({ text: more, document: nothing }, all))
  })

  it('cuts into words what is near to what it let through, and nothing else', () => {
    const text = `${'設定ファイルを編集してください。'.repeat(20)}担当の佐藤健一さんに聞いた。${'設定ファイルを編集してください。'.repeat(20)}`
    const { read } = nameModel()
    const marks = new Uint8Array(text.length)
    expect(read(text, marks).tokens.count).toBe(0)
    marks.fill(1, text.indexOf('佐藤'), text.indexOf('さん'))
    const { count } = read(text, marks).tokens
    expect(count).toBeGreaterThan(8)
    expect(count).toBeLessThan(read(text).tokens.count / 5)
  })

  it('tells of the surnames that it leaves out', () => {
    const text = `${'設定ファイルを編集してください。'.repeat(20)}小林の中を歩く。`
    const { marks, surnames } = nameModel().sieve!(text)
    const at = text.indexOf('中')
    expect(marks[at]).toBe(0)
    expect(Array.from(surnames)).toEqual([at, at + 1])
  })

  it('a surname that the document knows is looked at again, wherever the text names its bearer', () => {
    // Lets nothing through but 千葉健一.
    const sieve = (text: string): Sifted => {
      const marks = new Uint8Array(text.length)
      const at = text.indexOf('千葉健一')
      if (at >= 0) marks.fill(1, at, at + 4)
      return { marks, any: at >= 0, surnames: [...text.matchAll(/千葉(?=は)/g)].flatMap(({ index }) => [index, index + 2]) }
    }
    const strict = { ...nameModel(), sieve }
    const document = (known: boolean): DocumentEvidence => ({ add: () => undefined, has: () => known })
    const reasons = (known: boolean): string[] =>
      namesInProse({ text: '千葉は来なかった。', document: document(known) }, strict).map(({ reason }) => reason)
    expect(reasons(false)).toEqual([])
    expect(reasons(true)).toEqual(['model+document+surname'])
    const first = new Map<string, number>()
    const book: DocumentEvidence = {
      add: (_, value, at) => void first.set(value, at),
      has: (_, value, at) => (first.get(value) ?? Infinity) < at,
    }
    const found = namesInProse({ text: '担当の千葉健一さんに聞いた。だが、千葉は来なかった。', document: book }, strict)
    expect(found.map(({ reason }) => reason)).toContain('model+document+surname')
  })

  it('a second look reads again only where it meets words that were not read', () => {
    const learned = new Set<string>()
    const book: DocumentEvidence = { add: (_, value) => void learned.add(value), has: (_, value) => learned.has(value) }
    const plain = '設定ファイルを編集してください。'.repeat(20)
    const readings = (text: string): [number, string[]] => {
      let times = 0
      const model = nameModel()
      const read: typeof model.read = (...args) => {
        times++
        return model.read(...args)
      }
      const sieve = (of: string): Sifted => {
        const marks = new Uint8Array(of.length)
        marks.fill(1, of.indexOf('千葉健一'), of.indexOf('千葉健一') + 4)
        return { marks, any: true, surnames: [of.indexOf('千葉は'), of.indexOf('千葉は') + 2] }
      }
      learned.clear()
      const names = namesInProse({ text, document: book }, { ...model, read, sieve })
      return [times, names.map(({ start, end }) => text.slice(start, end))]
    }
    expect(readings(`${plain}担当の千葉健一さんと千葉は来た。${plain}`)).toEqual([1, ['千葉健一', '千葉']])
    expect(readings(`${plain}担当の千葉健一さんに聞いた。${plain}千葉は来なかった。`)).toEqual([2, ['千葉健一', '千葉']])
  })

  it('takes time in proportion to the text, whatever it holds', () => {
    const sieve = nameModel().sieve!
    for (const piece of ['東京都市山田鈴木', 'アンナトマスリスト', '山アb田', '山田は', '亜哀挨愛曖悪']) {
      const time = (length: number): number => {
        const text = piece.repeat(length / piece.length)
        const begin = process.cpuUsage()
        sieve(text)
        const { user, system } = process.cpuUsage(begin)
        return (user + system) / 1000
      }
      const least = (length: number): number => Math.min(...Array.from({ length: 3 }, () => time(length)))
      least(4000)
      expect(least(64_000), piece).toBeLessThan(8 * 4 * Math.max(least(8000), 1))
    }
  })
})
