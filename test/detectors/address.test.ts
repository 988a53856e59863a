import { describe, expect, it } from 'vitest'
import { MUNICIPALITIES } from '../../detectors/address/data.js'
import { address } from '../../detectors/index.js'
import { confidenceOf, find, random, writings } from './view.js'

const cell = { row: [] }
const labelled = { label: '住所', role: 'address.full' }

describe('grammar', () => {
  it.each([
    // With and without prefecture and county
    ['東京都千代田区丸の内1-2-3', '東京都', '千代田区'],
    ['千代田区丸の内1-2-3', '東京都', '千代田区'],
    ['群馬県佐波郡玉村町下新田201番地', '群馬県', '佐波郡玉村町'],
    ['群馬県玉村町下新田201番地', '群馬県', '佐波郡玉村町'],
    ['北海道 余市郡 余市町 朝日町26番地', '北海道', '余市郡余市町'],
    ['東京都三宅村阿古497番地', '東京都', '三宅島三宅村'],
    // Designated cities
    ['大阪府大阪市北区大淀中2丁目1番30号', '大阪府', '大阪市北区'],
    ['横浜市青葉区奈良4丁目1-1', '神奈川県', '横浜市青葉区'],
    ['静岡県浜松市中区佐鳴台1-2-3', '静岡県', '浜松市'],
    ['淀川区西中島4-9-10', '大阪府', '大阪市淀川区'],
    // Names that break 〜市 patterns
    ['新潟県村上市三之町1-1', '新潟県', '村上市'],
    ['三重県四日市市諏訪町1-5', '三重県', '四日市市'],
    ['石川県野々市市三納1-1', '石川県', '野々市市'],
    ['東京都町田市南大谷786-13', '東京都', '町田市'],
    ['千葉県市川市南行徳1丁目2-3', '千葉県', '市川市'],
    // Variants
    ['茨城県竜ヶ崎市3710番地', '茨城県', '龍ケ崎市'],
    ['神奈川県茅が崎市茅ヶ崎1-1-1', '神奈川県', '茅ヶ崎市'],
    // Regional forms
    ['北海道札幌市中央区北1条西2丁目', '北海道', '札幌市中央区'],
    ['北海道札幌市南区南34条西10丁目3-13', '北海道', '札幌市南区'],
    ['北海道札幌市白石区二十四軒2条2丁目1-1', '北海道', '札幌市白石区'],
    ['京都市中京区寺町通御池上る上本能寺前町488番地', '京都府', '京都市中京区'],
    ['岩手県一関市萩荘第9地割78番地', '岩手県', '一関市'],
    ['大阪府堺市堺区南花田口町2丁3-10', '大阪府', '堺市堺区'],
    ['石川県加賀市大聖寺地方町6乙74番地1', '石川県', '加賀市'],
    ['石川県七尾市佐味町10部4番地', '石川県', '七尾市'],
    ['千葉県旭市イ123番地', '千葉県', '旭市'],
    ['長野県北安曇郡小谷村千国乙3800-イ', '長野県', '北安曇郡小谷村'],
    ['福島県伊達郡桑折町桑島三一一の24', '福島県', '伊達郡桑折町'],
    ['青森県三戸郡田子町大字田子字清水頭十八番地ノ三', '青森県', '三戸郡田子町'],
    ['和歌山県和歌山市三番丁5-2', '和歌山県', '和歌山市'],
    ['東京都千代田区一番町三番地', '東京都', '千代田区'],
    ['静岡県下田市2丁目4-26', '静岡県', '下田市'],
    ['東京都青ヶ島村無番地', '東京都', '青ヶ島村'],
  ])('%s', (text, prefecture, municipality) => {
    for (const writing of [text, writings(text)[1]!]) {
      const [match, second] = find(address, writing, cell)
      expect(second).toBeUndefined()
      expect(match).toMatchObject({ span: [0, writing.length], attributes: { prefecture, municipality } })
      expect(match!.confidence).toBeGreaterThanOrEqual(0.7)
      expect(find(address, writing, labelled)[0]!.confidence).toBeGreaterThanOrEqual(0.8)
    }
    expect(find(address, `住所は${text}です。`)[0]?.value).toBe(text)
  })

  it('needs prefecture or postal code to tell namesakes', () => {
    expect(find(address, '府中市府中町1-2-3')[0]?.attributes).toEqual({ prefecture: 'unknown', municipality: '府中市' })
    expect(find(address, '伊達市保原町字舟橋180番地')[0]?.attributes).toEqual({ prefecture: 'unknown', municipality: '伊達市' })
    expect(find(address, '〒183-0055 府中市府中町1-2-3')[0]?.attributes).toEqual({ prefecture: '東京都', municipality: '府中市' })
    expect(find(address, '726-0004 府中市府川町315番地')[0]?.attributes).toEqual({ prefecture: '広島県', municipality: '府中市' })
    expect(find(address, '中央区銀座1-2-3')[0]?.attributes).toEqual({ prefecture: 'unknown', municipality: '中央区' })
    expect(find(address, '千葉県中央区1-2-3', cell)[0]?.attributes).toEqual({ prefecture: '千葉県', municipality: '千葉市中央区' })
  })

  it('knows every municipality of every prefecture', () => {
    for (const [prefecture, names] of MUNICIPALITIES) {
      for (const group of names.split(' ')) {
        const [head, tails = ''] = group.includes(':') ? (group.split(':') as [string, string]) : ['', group]
        for (const tail of tails.split(',')) {
          const [match] = find(address, `${prefecture}${head}${tail}本町一丁目2番3号`)
          expect(match).toMatchObject({ attributes: { prefecture, municipality: head + tail } })
          expect(match!.confidence).toBeGreaterThanOrEqual(0.8)
        }
      }
    }
  })

  it.each([
    ['東京都千代田区丸の内1-2-3 丸の内ビル5階', '東京都千代田区丸の内1-2-3 丸の内ビル5階'],
    ['千代田区丸の内1-2-3サクラハイツ203号室', '千代田区丸の内1-2-3サクラハイツ203号室'],
    ['千代田区丸の内1丁目2番3号 さくら荘 12', '千代田区丸の内1丁目2番3号 さくら荘 12'],
    ['千代田区丸の内1-2-3 101号室', '千代田区丸の内1-2-3 101号室'],
    ['千代田区丸の内1-2-3(ABCビル5F)', '千代田区丸の内1-2-3(ABCビル5F)'],
    ['(千代田区丸の内1-2-3 ABCビル)', '千代田区丸の内1-2-3 ABCビル'],
    ['千代田区丸の内1-2-3 山田太郎', '千代田区丸の内1-2-3'],
    ['千代田区丸の内1-2-3 TEL 03-5253-1111', '千代田区丸の内1-2-3'],
    ['千代田区丸の内1-2-3にあるビル', '千代田区丸の内1-2-3'],
    ['千代田区丸の内1-2-3、港区芝1-2-3', '千代田区丸の内1-2-3'],
  ])('%s ends where the address ends', (text, value) => {
    expect(find(address, text)[0]?.value).toBe(value)
  })
})

describe('normalized', () => {
  it.each([
    [
      '東京都千代田区丸の内1丁目2番3号',
      '千代田区丸の内一丁目二番三号',
      '東京都 千代田区 丸ノ内1-2-3',
      '東京都千代田区丸之内１－２－３',
      '東京都千代田区大字丸の内1丁目2-3',
      '東京都千代田区丸の内1-2-3 丸の内ビル',
    ],
    ['福島県桑折町桑島三一一の24', '福島県伊達郡桑折町大字桑島311番地24', '福島県伊達郡桑折町字桑島311-24'],
    ['茨城県龍ケ崎市平台1-2', '竜ヶ崎市平台1丁目2番地', '茨城県龍が崎市平台１の２'],
    ['北海道札幌市中央区北1条西2丁目3-4', '札幌市中央区北一条西二丁目3番4号', '札幌市中央区北1西2-3-4'],
    ['横浜市青葉区奈良4-1-1-203', '神奈川県横浜市青葉区奈良4丁目1番1号 奈良ハイツ203号室', '横浜市青葉区奈良4-1-1 奈良ハイツ203'],
  ])('is one for %s', (...texts) => {
    const keys = new Set(texts.map((text) => find(address, text, labelled)[0]?.normalized))
    expect([...keys]).toHaveLength(1)
    expect([...keys][0]).toBeDefined()
  })

  it('differs for different addresses', () => {
    const texts = [
      '千代田区丸の内1-2-3',
      '千代田区丸の内1-23',
      '千代田区丸の内12-3',
      '千代田区大手町1-2-3',
      '港区丸の内1-2-3',
      '千代田区丸の内1-2-3 Aビル101',
    ]
    expect(new Set(texts.map((text) => find(address, text)[0]?.normalized)).size).toBe(texts.length)
  })

  it('keeps 文字 in names when 字 goes', () => {
    expect(find(address, '秋田県横手市十文字町字梨木1番地', cell)[0]?.normalized).toBe('秋田県横手市十文字町梨木1')
  })
})

describe('a cell that names who lives there', () => {
  it.each([
    ['佐賀市多布施4-22-11 長友 正次 様', '佐賀市多布施4-22-11'],
    ['さいたま市浦和区常盤1-28-16　古畑　実　様', 'さいたま市浦和区常盤1-28-16'],
    ['名古屋市千種区今池4-12-8 岡崎海斗様', '名古屋市千種区今池4-12-8'],
    ['福岡市南区大橋5-26-12 シャトレ東305 小池 さくら 殿', '福岡市南区大橋5-26-12 シャトレ東305'],
    ['福岡市南区大橋5-26-12 山田様方', '福岡市南区大橋5-26-12 山田様方'],
  ])('%s', (text, expected) => {
    expect(find(address, text, { ...cell, ...labelled })[0]?.value).toBe(expected)
  })
})

describe('evidence', () => {
  it('a municipality alone is low, a town without block medium only under a header', () => {
    for (const text of ['千代田区', '東京都千代田区', '横浜市']) {
      expect(confidenceOf(address, text, cell)).toBe(0.3)
      expect(confidenceOf(address, text)).toBe(0.3)
    }
    expect(confidenceOf(address, '東京都千代田区丸の内', labelled)).toBe(0.7)
    expect(confidenceOf(address, '東京都千代田区丸の内', cell)).toBeLessThan(0.5)
    expect(confidenceOf(address, '東京都千代田区丸の内')).toBe(0.3)
  })

  it.each([
    '横浜市は2020年に人口が377万人を超えた。',
    '千代田区では3つの大学が2019-2020年度に',
    '京都市の人口は1463723人',
    '渋谷区役所は3階です',
    '横浜市立大学は1-2年生に',
    '札幌市で10人が感染した',
    '大阪市が2025年4月13日に開く',
    '川崎市 2020-01-15 更新',
    '横浜市条例第3条第2項',
    '福岡市長は5日、',
    '東京都は3丁目と4丁目を',
    '千葉市内の国道16号で',
    '名古屋市 045-123-4567',
    '仙台市から3-4時間',
    '新宿区および港区の5か所',
    '中央区1位',
    '北海道は2位、東京都千代田区は3位',
  ])('%s is no address', (text) => {
    expect(find(address, text).filter(({ confidence }) => confidence >= 0.5)).toEqual([])
  })

  it('under an address header a block is enough, a prefecture alone is low', () => {
    expect(find(address, '本町1-2-3', labelled)[0]).toMatchObject({ confidence: 0.6, value: '本町1-2-3' })
    expect(find(address, '本町1-2-3', cell)).toEqual([])
    expect(find(address, '東京都', labelled)[0]).toMatchObject({ confidence: 0.3, attributes: { prefecture: '東京都' } })
  })

  it('a place that nobody lives in is a sample', () => {
    for (const text of ['○○県○○市1-1-1', '見本県見本市見本町1'])
      expect(find(address, text, labelled)[0]?.attributes).toEqual({ dummy: 'true' })
  })

  it('under another header only a whole address counts, and not much', () => {
    expect(confidenceOf(address, '東京都千代田区丸の内1-2-3', { label: '品名', role: 'other.product' })).toBe(0.5)
    expect(find(address, '千代田区', { label: '品名', role: 'other.product' })).toEqual([])
  })

  it('tells a company by its cell, row or label', () => {
    const role = (text: string, rest = {}) => find(address, text, rest)[0]?.attributes?.['role']
    expect(role('株式会社山田商店 東京都千代田区丸の内1-2-3')).toBe('organisation')
    expect(role('東京都千代田区丸の内1-2-3 東京営業所')).toBe('organisation')
    expect(role('東京都千代田区丸の内1-2-3', { ...labelled, row: ['㈱山田', ''].map((c) => c.normalize('NFKC')), column: 1 })).toBe(
      'organisation',
    )
    for (const form of ['株式', '有限', '合同', '合資'])
      expect(role('東京都千代田区丸の内1-2-3', { ...labelled, row: [`${form}会社山田`, ''], column: 1 })).toBe('organisation')
    expect(role('東京都千代田区丸の内1-2-3', { label: '勤務先住所', role: 'address.full' })).toBe('organisation')
    expect(role('東京都千代田区丸の内1-2-3', { label: '自宅住所', role: 'address.full', row: ['株式会社山田'] })).toBeUndefined()
    expect(role('株式会社山田\n〒100-0005 東京都千代田区丸の内1-2-3\nTEL 03-1234-5678')).toBe('organisation')
    // Below an answer to 佐藤様: quoted, it is as little hers.
    expect(role('> 佐藤様\n> ----\n> 株式会社山田\n> 〒100-0005\n> 東京都千代田区丸の内1-2-3\n> 田中一郎')).toBe('organisation')
    expect(role('株式会社山田\n佐藤花子様\n東京都千代田区丸の内1-2-3')).toBeUndefined()
    expect(role('株式会社山田の担当です。\n\n東京都千代田区丸の内1-2-3')).toBeUndefined()
  })

  it('in a row of persons the address is the person’s, whatever company the row names', () => {
    const role = (row: string[], label = '住所') =>
      find(address, row.at(-1)!, { label, role: 'address.full', row, column: row.length - 1 })[0]?.attributes?.['role']
    const place = '東京都千代田区丸の内1-2-3'
    expect(role(['佐藤花子', '株式会社山田', place])).toBeUndefined()
    expect(role(['1', '佐藤 花子', '山田医療法人', '090-1234-5678', place])).toBeUndefined()
    expect(role(['佐藤花子', '株式会社山田', place], '勤務先住所')).toBe('organisation')
    expect(role(['001', '株式会社山田', '03-1234-5678', place])).toBe('organisation')
  })

  it('shows prefecture and municipality only', () => {
    expect(address.mask!('東京都千代田区丸の内１－２－３')).toBe('東京都千代田区****')
    expect(address.mask!('本町1-2-3')).toBe('****')
  })

  it('is the same wherever it stands in a text', () => {
    const next = random(5)
    const fillers = ['あ', '山', '1', ' ', '\n', '、', 'a', '-', '市']
    for (let i = 0; i < 300; i++) {
      const before = Array.from({ length: Math.floor(next() * 6) }, () => fillers[Math.floor(next() * fillers.length)]).join('')
      const text = `${before}東京都千代田区丸の内一丁目2番3号`
      expect(find(address, text).some(({ value, confidence }) => value === '東京都千代田区丸の内一丁目2番3号' && confidence >= 0.8)).toBe(
        true,
      )
    }
  })
})
