import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { personName } from '../../../detectors/person-name/index.js'
import type { DocumentEvidence, Match, TextView } from '../../../src/contract/index.js'
import { normalise } from '../../../src/text/normalise.js'
import { testDetector } from '../../../src/testing.js'

const corpora = process.env['SEKISHO_CORPORA'] ?? '../shared/corpora'

function evidence(): DocumentEvidence {
  const first = new Map<string, number>()
  return {
    add: (kind, value, at) => void first.set(kind + value, Math.min(at, first.get(kind + value) ?? Infinity)),
    has: (kind, value, at) => (first.get(kind + value) ?? Infinity) < at,
  }
}

function detect(raw: string, more: Partial<TextView> = {}): Match[] {
  return [...personName.detect({ text: normalise(raw).text, kind: 'prose', document: evidence(), ...more })]
}

/** Values found with medium confidence or more. */
function names(raw: string, more: Partial<TextView> = {}): string[] {
  const { text } = normalise(raw)
  return detect(raw, more)
    .filter(({ confidence }) => confidence >= 0.5)
    .map(({ span }) => text.slice(...span))
}

const cell = (raw: string, more: Partial<TextView> = {}): string[] => names(raw, { kind: 'cell', row: [raw], column: 0, ...more })
const HEADER = { label: '氏名', role: 'person.name_full' }

beforeAll(() => personName.prepare?.())

// Seconds on an idle machine; a busy one may take its time, the growth itself is measured in processor time.
it('keeps the contract of detectors', { timeout: 120_000 }, () => testDetector(personName))

describe('running text', () => {
  it.each([
    ['お世話になっております。株式会社アオバの佐藤です。', ['佐藤']],
    ['山田太郎様 平素よりお世話になっております。', ['山田太郎']],
    ['出席者:田中部長、鈴木課長、高橋(営業部)', ['田中', '鈴木', '高橋']],
    ['渡邉さんと齋藤さんが参加し、𠮷田様は欠席された。', ['渡邉', '齋藤', '𠮷田']],
    ['経理の高橋結菜さんから連絡が来た。', ['高橋結菜']],
    ['承認者 山本 一郎 作成者 中村 花子', ['山本 一郎', '中村 花子']],
    ['報告者は小林 誠です', ['小林 誠']],
    ['長谷川さくらと申します。', ['長谷川さくら']],
    ['患者:斉藤 美咲 様(34歳)', ['斉藤 美咲']],
    ['担当:鈴木', ['鈴木']],
    ['グエン・ヴァン・アンさんが来日した。', ['グエン・ヴァン・アン']],
    ['俳優のマーロン・ブランドが来日した。', ['マーロン・ブランド']],
    ['トルストイは1828年に生まれた。', ['トルストイ']],
    ['ザグレブで会議が開かれた。', []],
    ['Contact: Taro Yamada, by phone', ['Taro Yamada']],
    ['ｻﾄｳさんに電話', ['サトウ']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    '東京都千代田区の本社で会議を行う。',
    '千葉は雨、福島は晴れ。宮崎に出張。',
    '本田技研と伊藤忠商事、松下電器、三井住友銀行',
    '東西線の中野駅で降りる',
    'イベントハンドラーとウォッチャーのリストを返すコンストラクタ',
    'const handler = createHandler(event) // ハンドラーを登録する',
    '',
    '12345',
  ])('nothing in %j', (text) => {
    expect(names(text)).toEqual([])
  })

  it('leaves honorifics out of the span, and folds variants in the key', () => {
    const [match] = detect('髙﨑健一さま')
    const [other] = detect('渡邊健一様')
    expect(other?.normalized).toBe('渡辺健一')
    expect(match?.span).toEqual([0, 4])
    expect(match?.normalized).toBe('高崎健一')
  })

  it('takes a surname for the person whose full name came before, not for one who comes later', () => {
    const lone = (text: string): number | undefined =>
      detect(text)
        .filter(({ span }) => span[1] - span[0] === 2)
        .at(-1)?.confidence
    const later = lone('千葉に行く。千葉健一さんが来た。') ?? 0
    const earlier = lone('千葉健一さんが来た。千葉に行く。') ?? 0
    expect(earlier).toBeGreaterThan(later)
  })

  it('says what the evidence is, and never a value', () => {
    expect(detect('山田太郎さん')[0]?.reason).toBe('model+surname+given+honorific')
    expect(detect('佐藤さんは')[0]?.reason).toBe('model+surname+honorific')
    expect(detect('監督はジョン・スミスである')[0]?.reason).toBe('model+katakana+middle-dot')
  })
})

describe('cells under a header of names', () => {
  it.each([
    ['山田太郎', '山田太郎'],
    ['佐藤　陽葵', '佐藤 陽葵'],
    ['髙橋 湊', '髙橋 湊'],
    ['林', '林'],
    ['やまだ たろう', 'やまだ たろう'],
    ['ｻﾄｳ ﾊﾅｺ', 'サトウ ハナコ'],
    ['サトウハナコ', 'サトウハナコ'],
    ['TARO YAMADA', 'TARO YAMADA'],
    ['Nguyen Van An', 'Nguyen Van An'],
    ['María dos Santos', 'María dos Santos'],
    ['グエン・ヴァン・アン', 'グエン・ヴァン・アン'],
    ['王 偉', '王 偉'],
    ['金秀賢', '金秀賢'],
    ['山田太郎 様', '山田太郎'],
    ['山田(営業)', '山田'],
    ['矢追純一', '矢追純一'],
    ['藤ヶ谷太輔', '藤ヶ谷太輔'],
    ['岡本吾市', '岡本吾市'],
    ['茂森あゆみ', '茂森あゆみ'],
    ['服部', '服部'],
  ])('%s', (text, expected) => {
    expect(cell(text, HEADER)).toEqual([expected])
  })

  it('takes lists apart', () => {
    expect(cell('山田太郎、鈴木花子', HEADER)).toEqual(['山田太郎', '鈴木花子'])
    expect(cell('山田 太郎 / 鈴木 花子', HEADER)).toEqual(['山田 太郎', '鈴木 花子'])
  })

  it.each(
    '合計 小計 同上 該当なし 未定 不明 なし 〃 - 様 担当者 株式会社青空 有限会社みどり (株)さくら 営業部 営業一課 総務課 人事担当 欠番 本社 東京都 大阪府 要確認 調査中 123 2024/01/01 03-1234-5678 test N/A null お客様 全員 記入例'.split(
      ' ',
    ),
  )('%s is none', (text) => {
    expect(cell(text, HEADER)).toEqual([])
  })

  it('says so: column+name in a table, label+name in a form', () => {
    expect(detect('山田太郎', { ...HEADER, kind: 'cell', row: ['山田太郎'], column: 0 })[0]?.reason).toBe('column+name')
    expect(detect('山田太郎', { ...HEADER, kind: 'cell' })[0]?.reason).toBe('label+name')
    expect(detect('山田太郎', { ...HEADER })[0]?.reason).toBe('label+name')
  })

  it('another header rules a name out, however much it looks like one; free text is read', () => {
    expect(cell('山田太郎', { label: '商品名', role: 'other.product' })).toEqual([])
    expect(cell('山田太郎', { label: '会社名', role: 'org.company' })).toEqual([])
    expect(cell('山田 太郎', { vote: 'phone-number' })).toEqual([])
    expect(cell('山田太郎様より入電あり', { label: '備考', role: 'misc.memo' })).toEqual(['山田太郎'])
    expect(cell('ヤマダ タロウ', { label: '口座名義', role: 'finance.bank' })).toEqual(['ヤマダ タロウ'])
  })
})

describe('cells without a header', () => {
  it.each([['山田 太郎'], ['高橋大輔'], ['佐藤陽葵'], ['サトウ ハナコ'], ['Taro Yamada']])('%s', (text) => {
    expect(cell(text)).toEqual([text])
  })

  it.each(
    '東京都 金額 森林 商品名 大阪府 本田技研 中野駅 営業部 北海道 東海道 春日部 三井住友 松本市 小林製薬 林業 青山学院 平日 有効 前田建設 男 山本 ホテル・センター カナリア 03-1234-5678 A-001'.split(
      ' ',
    ),
  )('%s is none', (text) => {
    expect(cell(text)).toEqual([])
  })

  it('the vote of the column lifts what is less certain', () => {
    expect(cell('山本')).toEqual([])
    expect(cell('山本', { vote: 'person-name' })).toEqual(['山本'])
    expect(cell('合計', { vote: 'person-name' })).toEqual([])
  })
})

describe('authors', () => {
  it.each([
    ['作成者:山田健一', 'author'],
    ['【承認】 山田健一', 'author'],
    [' * @author Kenichi Yamada', 'author'],
    ['Co-authored-by: Kenichi Yamada <a@example.com>', 'author'],
    ['Copyright (c) 2024 Kenichi Yamada', 'author'],
    ['申込者:山田健一', undefined],
    ['資料作成を山田健一さんに頼んだ', undefined],
  ])('%s', (text, role) => {
    expect(detect(text)[0]?.attributes?.['role']).toBe(role)
  })

  it('a column of authors says so', () => {
    expect(detect('高橋 健一', { label: '作成者', role: 'person.name_full', kind: 'cell', row: [] })[0]?.attributes).toEqual({
      role: 'author',
    })
    expect(detect('高橋 健一', { label: '氏名', role: 'person.name_full', kind: 'cell', row: [] })[0]?.attributes).toBeUndefined()
  })
})

describe('what goes out', () => {
  it('masks all but the first character', () => {
    expect(personName.mask?.('山田 太郎')).toBe('山＊＊＊＊')
    expect(personName.mask?.('𠮷田')).toBe('𠮷＊')
    expect(personName.mask?.('林')).toBe('＊')
  })

  it.each([
    ['髙橋 健一', '高橋健一'],
    ['さとう はなこ', 'サトウハナコ'],
    ['サトウ　ハナコ', 'サトウハナコ'],
    ['TANAKA Misaki', 'tanaka misaki'],
  ])('the key of %s', (text, key) => {
    expect(detect(text, { ...HEADER, kind: 'cell' })[0]?.normalized).toBe(key)
  })

  it('names of test data are candidates only, but those that nobody bears', () => {
    expect(detect('山田 太郎', { ...HEADER, kind: 'cell' })[0]?.attributes).toEqual({ dummy: 'candidate' })
    for (const one of ['テスト太郎', 'ダミー　太郎', 'ダミータロウ', 'サンプル花子'])
      expect(detect(one.normalize('NFKC'), { ...HEADER, kind: 'cell' })[0]?.attributes).toEqual({ dummy: 'true' })
    expect(detect('高橋 健一', { ...HEADER, kind: 'cell' })[0]?.attributes).toBeUndefined()
  })
})

describe.skipIf(!existsSync(join(corpora, 'ner')))('the development corpora', () => {
  it('ner-wikipedia: exact F1 of the first 1,500 sentences is at least 0.72', () => {
    let found = 0
    let right = 0
    let persons = 0
    for (const line of readFileSync(join(corpora, 'ner/stockmark.train.jsonl'), 'utf8').split('\n').slice(0, 1500)) {
      const { text, entities } = JSON.parse(line) as { text: string; entities: { start: number; end: number; type: string }[] }
      const view = normalise(text)
      const gold = entities.filter(({ type }) => type === 'PERSON')
      persons += gold.length
      for (const { span, confidence } of detect(text)) {
        if (confidence < 0.5) continue
        found++
        if (gold.some(({ start, end }) => start === view.start(span[0]) && end === view.end(span[1]))) right++
      }
    }
    expect((2 * right) / (found + persons)).toBeGreaterThan(0.72)
  })

  it.skipIf(!existsSync(join(corpora, 'clean/vue-docs-ja')))('clean documents: at most one finding per 100,000 characters', () => {
    const folder = join(corpora, 'clean/vue-docs-ja')
    let characters = 0
    let found = 0
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))) {
      const text = readFileSync(join(folder, path), 'utf8')
      characters += text.length
      found += names(text).length
    }
    expect(found / (characters / 1e5)).toBeLessThan(1)
  })
})
