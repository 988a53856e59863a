import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MUNICIPALITIES } from '../../detectors/address/data.js'
import { municipalityReadings } from '../../detectors/address/readings.js'
import { address, romanAddress } from '../../detectors/index.js'
import { blockKey } from '../../src/text/address-key.js'
import { find, viewOf } from './view.js'

const labelled = { label: '住所', role: 'address.full' }
const keyOf = (text: string): string | undefined => find(address, text, labelled)[0]?.normalized

describe('one key for all writings', () => {
  it.each([
    [
      '北海道札幌市中央区北1条西2丁目3番4号',
      '札幌市中央区北一条西二丁目3-4',
      '北海道札幌市中央区北1西2-3-4',
      '北海道 札幌市 中央区 北1条西 2丁目3番4号',
    ],
    ['岩手県一関市萩荘第35地割62番地3', '岩手県一関市萩荘35地割62-3', '岩手県一関市萩荘第三十五地割62番地の3'],
    ['岩手県下閉伊郡岩泉町江刈第1地割字鳥谷75番地8', '岩手県岩泉町江刈1地割字鳥谷75-8'],
    ['大阪府堺市堺区南花田口町2丁3番10号', '堺市堺区南花田口町二丁3-10'],
    ['石川県加賀市大聖寺イ123番地4', '加賀市大聖寺イ123-4', '石川県加賀市大聖寺イの123番地の4'],
    ['東京都青ヶ島村無番地', '青ケ島村無番地'],
    ['京都市中京区烏丸通四条上ル笋町689', '京都府京都市中京区烏丸通四条上る笋町689番地'],
    ['神奈川県横浜市西区高島1-2-3', '横浜市西区髙嶋一丁目二番三号', '横浜市西区高島１丁目２−３', '横浜市西区高島1 - 2 - 3'],
    [
      '千代田区丸の内1-2-3-405',
      '千代田区丸の内1丁目2番3-405号',
      '千代田区丸の内1-2-3 丸の内ハイツ405号室',
      '千代田区丸の内1-2-3（丸の内ハイツ405）',
    ],
    ['長野県下伊那郡阿智村駒場776番地イ', '阿智村駒場776-イ'],
  ])('%s', (...texts) => {
    const keys = texts.map(keyOf)
    expect(keys[0]).toBeDefined()
    expect(new Set(keys).size).toBe(1)
  })

  it('keeps the room behind the block', () => {
    const key = keyOf('千代田区丸の内1-2-3 丸の内ハイツ405号室')!
    expect(key).toBe('東京都千代田区丸の内1-2-3/405')
    expect(blockKey(key)).toBe(keyOf('千代田区丸の内一丁目2番3号'))
    expect(blockKey(keyOf('千代田区丸の内1-2-3')!)).toBe(keyOf('千代田区丸の内1-2-3'))
    // Wards are left out, and those of 浜松市 were put together.
    const writings = ['静岡県浜松市中区佐鳴台1-2-3', '浜松市中央区佐鳴台１－２－３', '浜松市佐鳴台1丁目2番3号']
    expect(new Set(writings.map((text) => blockKey(keyOf(text)!))).size).toBe(1)
    expect(blockKey(keyOf('千葉市中央区本町1-2-3')!)).not.toBe(blockKey(keyOf('千葉市中央区本町1-2-4')!))
  })
})

describe('buildings', () => {
  const place = '千代田区丸の内1-2-3'
  it.each([
    ' レジデンス本郷B-102',
    '県営住宅3号棟404号',
    ' ルミエール203',
    ' 丸の内ビルディング地下1階',
    ' サンシティA棟3階',
    ' 山田様方',
    ' 佐藤方',
    ' 株式会社見本気付',
    ' 丸の内郵便局私書箱第12号',
    '(青葉荘)',
  ])('%s belongs to it', (building) => {
    expect(find(address, `${place}${building}、電話は自宅へ`)[0]?.value).toBe(place + building)
  })
  it.each([' 夕方に集合', ' 地方の人', ' 山田太郎 様', 'の方', '第二回', ' 090-1234-5678', ' 12名'])('%s does not', (rest) => {
    expect(find(address, place + rest)[0]?.value).toBe(place)
  })
})

describe('over several lines', () => {
  it.each([
    ['〒100-0005\n東京都千代田区\n丸の内1-2-3\n丸の内ビル5階\n山田太郎 様', '東京都千代田区\n丸の内1-2-3\n丸の内ビル5階'],
    ['東京都千代田区丸の内1-2-3\n  101号室\nTEL 03-1234-5678', '東京都千代田区丸の内1-2-3\n  101号室'],
    ['本件の所在地である東京都千代\n田区丸の内1-2-3において', '東京都千代\n田区丸の内1-2-3'],
    ['所在は横浜市青葉区奈良町字高\r\n見1234番\r\n地5である', '横浜市青葉区奈良町字高\r\n見1234番\r\n地5'],
    ['送付先は千代田区丸の内1丁目2番\n3号です', '千代田区丸の内1丁目2番\n3号'],
    ['第2条（工事場所） 東京都千代田区丸の内1丁目2番3号\n第3条（工期） 着工 5月2日', '東京都千代田区丸の内1丁目2番3号'],
  ])('%j', (text, value) => {
    const [match] = find(address, text).filter(({ confidence }) => confidence >= 0.5)
    expect(match?.value).toBe(value)
    expect(match?.attributes?.['municipality']).toMatch(/^(?:千代田区|横浜市青葉区)$/)
  })

  it('has the same key as on one line', () => {
    const broken = find(address, '東京都千代田区\n丸の内1-2-\n3\n丸の内ハイツ405号室')[0]
    expect(broken?.normalized).toBe(keyOf('東京都千代田区丸の内1-2-3 丸の内ハイツ405号室'))
  })

  it.each(['横浜市\n3', '千代田区\n港区\n新宿区', '東京都千代田区\n\n丸の内1-2-3', '横浜市\n2024-01-15', '横浜市\n氏名: 山田 1-2'])(
    '%j is none',
    (text) => {
      expect(find(address, text).filter(({ confidence }) => confidence >= 0.5)).toEqual([])
    },
  )
})

describe('in kana', () => {
  it.each([
    'トウキョウト チヨダク マルノウチ 1-2-3',
    'トウキョウトチヨダクマルノウチ1-2-3',
    'ﾄｳｷﾖｳﾄ ﾁﾖﾀﾞｸ ﾏﾙﾉｳﾁ 1-2-3',
    'ﾄｳｷｮｳﾄﾁﾖﾀﾞｸ ﾏﾙﾉｳﾁ 1-2-3',
    'とうきょうと ちよだく まるのうち 1-2-3',
    'チヨダク マルノウチ １チョウメ２バン３ゴウ',
  ])('%s', (text) => {
    const [match, second] = find(address, text, labelled)
    expect(second).toBeUndefined()
    expect(match).toMatchObject({ span: [0, text.normalize('NFKC').length], normalized: '東京都千代田区マルノウチ1-2-3' })
    expect(match!.attributes).toEqual({ prefecture: '東京都', municipality: '千代田区' })
  })

  it('in running text behind its prefecture only', () => {
    expect(find(address, '住所 ﾄｳｷﾖｳﾄ ﾁﾖﾀﾞｸ ﾏﾙﾉｳﾁ 1-2-3')[0]?.confidence).toBeGreaterThanOrEqual(0.8)
    expect(find(address, 'チヨダク ノ ジンコウ 6-7 マン')).toEqual([])
    expect(find(address, 'トウキョウト チヨダク')).toEqual([])
  })

  it('knows how every municipality is read', () => {
    const names = MUNICIPALITIES.flatMap(([prefecture, groups]) =>
      groups.split(' ').flatMap((group) => {
        const [head, tails = ''] = group.includes(':') ? (group.split(':') as [string, string]) : ['', group]
        return tails.split(',').map((tail) => prefecture + head + tail)
      }),
    )
    expect([...municipalityReadings()].map(({ place }) => place.prefecture + place.name)).toEqual(names)
    for (const { place, headName, head, tail } of municipalityReadings()) {
      expect(tail, place.name).toMatch(/(?:shi|ku|chou|machi|mura|son)$/)
      if (headName !== '') expect(head, place.name).toMatch(/(?:shi|gun|jima)$/)
    }
  })
})

describe('in Latin letters', () => {
  it.each([
    ['1-2-3 Shibuya, Shibuya-ku, Tokyo 150-0002', '東京都', '渋谷区'],
    ['1-2-3 Shibuya, Shibuya-ku, Tokyo 150-0002, Japan', '東京都', '渋谷区'],
    ['4-1-1 Nara, Aoba-ku, Yokohama-shi, Kanagawa', '神奈川県', '横浜市青葉区'],
    ['2-8-1 NISHISHINJUKU SHINJUKUKU TOKYO', '東京都', '新宿区'],
    ['1-2 Kamata, Ōta-ku, Tōkyō', '東京都', '大田区'],
    ['1-2 Kamata, Ohta-ku, Tokyo', '東京都', '大田区'],
    ['Tokyo, Shibuya-ku, Shibuya 1-2-3', '東京都', '渋谷区'],
    ['3-4 Honcho, Takasaki, Gunma 370-0001, Japan', '群馬県', '高崎市'],
    ['12-3 Oiso, Oiso-machi, Naka-gun, Kanagawa-ken', '神奈川県', '中郡大磯町'],
  ])('%s', (text, prefecture, municipality) => {
    const [match] = find(romanAddress, text)
    expect(match).toMatchObject({ value: text.normalize('NFKC'), attributes: { prefecture, municipality } })
    expect(match!.confidence).toBeGreaterThanOrEqual(0.8)
  })

  it('folds the systems of romanisation and the order', () => {
    const keys = [
      '1-2 Kamata, Ōta-ku, Tōkyō',
      '1-2 KAMATA, OHTAKU, TOKYO',
      'Tokyo, Oota-ku, Kamata 1-2',
      '1-2 Kamata Ota-ku Tokyo 144-0052 Japan',
    ].map((text) => find(romanAddress, text, labelled)[0]?.normalized)
    expect(new Set(keys)).toEqual(new Set(['東京都大田区kamata1-2']))
  })

  it.each([
    'Built 1950-1960 in Chuo-ku, Tokyo',
    'flights Tokyo-Osaka 10-15 daily, Japan',
    'Chapter 1-2-3, Osaka University Press, Osaka',
    'const shibuya = 1-2-3 // Tokyo',
    'Shibuya-ku, Tokyo',
    'Yokohama City, Kanagawa: 3-2 win',
  ])('%s is none', (text) => {
    expect(find(romanAddress, text).filter(({ confidence }) => confidence >= 0.5)).toEqual([])
  })

  it('reads the words of programs without falling over them', () => {
    for (const word of ['constructor', 'toString', 'hasOwnProperty'])
      expect(find(romanAddress, `1-2-3 foo ${word} Tokyo 100-0001`)).toEqual([])
  })
})

describe('cells put together', () => {
  it.each([
    ['東京都 千代田区 丸の内 1-2-3 見本ビル 101', '東京都千代田区丸の内1-2-3/101'],
    ['東京都 千代田区 丸の内 1-2-3 101', '東京都千代田区丸の内1-2-3/101'],
    ['東京都 千代田区 丸の内 1 2 3', '東京都千代田区丸の内1-2-3'],
    ['東京都 千代田区 丸の内1 丁目2-3', '東京都千代田区丸の内1-2-3'],
    ['神奈川県 横浜市 青葉区 奈良 4-1-1', '神奈川県横浜市青葉区奈良4-1-1'],
  ])('%s', (text, key) => {
    expect(find(address, text, labelled)[0]).toMatchObject({ value: text, normalized: key })
  })
})

describe('prefecture and former names', () => {
  it.each([
    ['岩手花巻市大通り1-2-3', '岩手県', '花巻市'],
    ['東京府中市宮西町2-24', '東京都', '府中市'],
    ['群馬県群馬郡箕郷町西明屋123番地', '群馬県', 'unknown'],
    ['静岡県清水市三保1234-5', '静岡県', 'unknown'],
  ])('%s', (text, prefecture, municipality) => {
    const [match] = find(address, text)
    expect(match).toMatchObject({ value: text, attributes: { prefecture, municipality } })
    expect(match!.confidence).toBeGreaterThanOrEqual(0.5)
  })

  it('tells former names apart in the key', () => {
    expect(keyOf('静岡県清水市三保1234-5')).not.toBe(keyOf('静岡県天竜市三保1234-5'))
  })
})

describe('prefecture of namesakes', () => {
  it.each([
    [['726-0004', '府中市府川町315番地'], '広島県', '府中市'],
    [['183-0055', '府中市府中町1-2-3'], '東京都', '府中市'],
    [['大阪府', '中央区本町1-2-3'], '大阪府', '大阪市中央区'],
    [['佐藤', '府中市府中町1-2-3'], 'unknown', '府中市'],
  ])('%j', (row, prefecture, municipality) => {
    expect(find(address, row[1]!, { ...labelled, row, column: 1 })[0]?.attributes).toEqual({ prefecture, municipality })
  })

  it('is told by the spelling', () => {
    expect(find(address, '鹿嶋市宮中1-2-3')[0]?.attributes?.['prefecture']).toBe('茨城県')
    expect(find(address, '鹿島市高津原1-2-3')[0]?.attributes?.['prefecture']).toBe('佐賀県')
  })
})

// The generator, its truth and the texts without addresses are the benchmark's.
const REFERENCE = join(process.env['SEKISHO_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora'), '../reference')
describe.skipIf(!existsSync(join(REFERENCE, 'municipalities.json')))('generated', () => {
  it('addresses of all prefectures: found whole, placed right, one key a block', async () => {
    const { addresses } = (await import('../../benchmarks/lib/addresses.mjs' as string)) as {
      addresses(
        reference: string,
        seed: number,
        count: number,
      ): Iterable<{ address: string; prefecture: string; municipality: string; group: number }>
    }
    const keys = new Map<number, string | undefined>()
    const sum = { all: 0, exact: 0, placed: 0, keys: 0, same: 0 }
    for (const { address: text, prefecture, municipality, group } of addresses(REFERENCE, 99, 6)) {
      sum.all++
      const view = viewOf(text, labelled)
      const [match] = address.detect(view)
      if (match?.span[0] === 0 && match.span[1] === view.text.length && match.confidence >= 0.5) sum.exact++
      if (match?.attributes?.['prefecture'] === prefecture && match.attributes['municipality'] === municipality) sum.placed++
      if (!keys.has(group)) keys.set(group, match?.normalized)
      else {
        sum.keys++
        if (keys.get(group) === match?.normalized) sum.same++
      }
    }
    expect(sum.all).toBeGreaterThan(2000)
    expect(sum.exact / sum.all).toBeGreaterThanOrEqual(0.99)
    expect(sum.placed / sum.all).toBeGreaterThanOrEqual(0.995)
    expect(sum.same / sum.keys).toBeGreaterThanOrEqual(0.98)
  })

  it('news, laws, timetables and codes with places in them: none', async () => {
    const { innocents } = (await import('../../benchmarks/lib/address-innocents.mjs' as string)) as {
      innocents(reference: string): Record<string, string[]>
    }
    for (const texts of Object.values(innocents(REFERENCE))) {
      for (const text of texts.slice(0, 300)) {
        for (const view of [viewOf(text), viewOf(text, { row: [] })]) {
          for (const detector of [address, romanAddress])
            expect(
              [...detector.detect(view)].filter(({ confidence }) => confidence >= 0.5),
              text,
            ).toEqual([])
        }
      }
    }
  })
})
