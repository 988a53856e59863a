import { beforeAll, describe, expect, it } from 'vitest'
import { personName } from '../../../detectors/person-name/index.js'
import type { DocumentEvidence, Match } from '../../../src/contract/index.js'
import { normalise } from '../../../src/text/normalise.js'

function evidence(): DocumentEvidence {
  const first = new Map<string, number>()
  return {
    add: (kind, value, at) => void first.set(kind + value, Math.min(at, first.get(kind + value) ?? Infinity)),
    has: (kind, value, at) => (first.get(kind + value) ?? Infinity) < at,
  }
}

function detect(raw: string): Match[] {
  return [...personName.detect({ text: normalise(raw).text, kind: 'prose', document: evidence() })].filter(
    ({ confidence }) => confidence >= 0.5,
  )
}

const names = (raw: string): string[] => detect(raw).map(({ span }) => normalise(raw).text.slice(...span))
const keys = (raw: string): string[] => detect(raw).map(({ normalized }) => normalized ?? '')

beforeAll(() => personName.prepare?.())

it('finds names in a text of any length, where they stand', () => {
  const plain = '設定ファイルを編集してください。'.repeat(10_000)
  const text = `担当の佐藤健一さん。${plain}次に鈴木花子さん。${plain}佐藤は言った。${'あ'.repeat(300_000)}山田太郎さん`
  expect(text.length).toBeGreaterThan(600_000)
  const found = detect(text)
  expect(found.map(({ span }) => text.slice(...span))).toEqual(['佐藤健一', '鈴木花子', '佐藤', '山田太郎'])
  expect(found[2]?.reason).toBe('model+document+surname')
})

describe('names of one character', () => {
  it.each([
    ['林様よりお電話がありました。', '林'],
    ['森さんに確認してください。', '森'],
    ['原部長が承認した。', '原'],
    // Surnames of UniDic.
    ['鋤柄課長に報告する。', '鋤柄'],
    ['担当の合庭と申します。', '合庭'],
    ['関課長に報告する。', '関'],
    ['氏名：東 一', '東 一'],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name])
  })

  it.each(['林の中を歩く。', '森を守る活動', '東から西へ進む', '一は二より小さい。', '関を越える', '春は桜、秋は楓'])(
    'nothing in %s',
    (text) => {
      expect(names(text)).toEqual([])
    },
  )
})

describe('words that look like names', () => {
  it.each(['ﾊﾝｶｸ', 'ゼンカク'])('nothing in %s', (text) => {
    expect(names(text)).toEqual([])
  })
})

describe('given names before surnames', () => {
  it.each([
    ['担当は千尋 加賀谷です。', '千尋 加賀谷', '加賀谷千尋'],
    ['陽子 斎藤', '陽子 斎藤', '斉藤陽子'],
  ])('%s', (text, name, key) => {
    expect(names(text)).toEqual([name])
    expect(keys(text)).toEqual([key])
  })

  it('leaves a list of surnames alone', () => {
    expect(names('出席者: 佐々木 山田 鈴木')).not.toContain('佐々木 山田')
  })
})

describe('names that a line end or a reading parts', () => {
  it.each([
    ['昨日、営業部の山田\n太郎さんと打ち合わせた。', '山田太郎', '山田\n太郎'],
    ['担当は山\n田太郎様です', '山田太郎', '山\n田太郎'],
    ['担当は山田太\n　　郎様です', '山田太郎', '山田太\n  郎'],
    ['髙橋\n健一', '高橋健一', '髙橋\n健一'],
    ['山田《やまだ》太郎《たろう》は歩いた。', '山田太郎', '山田《やまだ》太郎'],
    ['山田（やまだ）太郎（たろう）さん', '山田太郎', '山田(やまだ)太郎'],
  ])('%j', (text, key, span) => {
    expect(keys(text)).toEqual([key])
    expect(names(text)).toEqual([span])
  })

  it('does not join the lines of a list', () => {
    expect(names('出席者\n山田\n鈴木\n佐藤')).toEqual(['山田', '鈴木', '佐藤'])
    expect(names('営業部\n山田太郎')).toEqual(['山田太郎'])
    expect(names('山田太郎\n鈴木花子')).toEqual(['山田太郎', '鈴木花子'])
  })
})

describe('readings in brackets are names of their own', () => {
  it.each([
    ['佐藤花子（さとうはなこ）さんを紹介します。', ['佐藤花子', 'さとうはなこ']],
    ['担当は渡部凪紗(わたなべ なぎさ)です。', ['渡部凪紗', 'わたなべ なぎさ']],
    ['講師は高橋健一先生（タカハシケンイチ）です。', ['高橋健一', 'タカハシケンイチ']],
    ['山田さん（やまだ、営業部）', ['山田', 'やまだ']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each(['佐藤花子（アルバイト）', '佐藤花子さん（リーダー）', '山田太郎（フリー）'])('only the name in %s', (text) => {
    expect(names(text)).toHaveLength(1)
  })
})

describe('surnames of houses and towns', () => {
  it.each([
    'コーポ田中203号室の鍵を返却した。',
    'メゾン高橋の管理人に連絡する。',
    '立川市長が記者会見を開いた。',
    '松本市議会は予算案を可決した。',
  ])('nobody in %s', (text) => {
    expect(names(text)).toEqual([])
  })

  it.each([
    ['田中市長が記者会見を開いた。', '田中'],
    ['ハイツ山本の山本さんに確認する。', '山本'],
  ])('somebody in %s', (text, name) => {
    expect(names(text)).toEqual([name])
  })
})

describe('children and accounts that are addressed', () => {
  it.each([
    ['ゆうとくんは早退した。', 'ゆうと'],
    ['さくらちゃんのお迎え', 'さくら'],
    ['matsumotoさん、確認お願いします', 'matsumoto'],
    ['@斎藤美咲 この資料を共有してください', '斎藤美咲'],
    ['15日　おかだ ゆうとくん（りす）', 'おかだ ゆうと'],
    ['2日　さとう はるとくん', 'さとう はると'],
    ['お手伝いは いちかわ みおちゃんです。', 'いちかわ みお'],
    ['10/1 タナカ様 042-712-3456 折返し希望', 'タナカ'],
    ['10/2 たかはしさん TEL042-712-3456', 'たかはし'],
    // Words with spaces between them, as small children read them.
    ['きょう ゆうとくんが うたいました。', 'ゆうと'],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name])
  })

  it.each(['赤ちゃんとおじさん、みなさんとたくさん話す。', 'usersさん、adminさん'])('nothing in %s', (text) => {
    expect(names(text)).toEqual([])
  })
})

describe('the reading beside a name', () => {
  it.each(['山田太郎（やまだ たろう）', '山田太郎（ヤマダタロウ）様', '山田太郎(やまだたろう)'])('%s', (text) => {
    expect(names(text)[0]).toBe('山田太郎')
  })
})

describe('Latin letters', () => {
  it.each([
    ['Taro Yamada', 'Taro Yamada'],
    ['YAMADA Taro', 'YAMADA Taro'],
    ['Yamada, Taro', 'Yamada, Taro'],
    ['Contact Hanako Suzuki today', 'Hanako Suzuki'],
    ['NGUYEN VAN ANさんの在留カード', 'NGUYEN VAN AN'],
    ['担当：María dos Santos', 'María dos Santos'],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name])
  })

  it.each(['New York Times を読む', 'Visual Studio Code の設定', 'Microsoft Office Excel で開く'])('nothing in %s', (text) => {
    expect(names(text)).toEqual([])
  })
})

describe('foreign residents and variants', () => {
  it.each([
    ['王 偉さんと金 秀賢さんが面談した。', ['王 偉', '金 秀賢']],
    ['グエン・ヴァン・アンさん', ['グエン・ヴァン・アン']],
    ['髙﨑健一、渡邊隆、齋藤花子、𠮷田誠が出席', ['髙﨑健一', '渡邊隆', '齋藤花子', '𠮷田誠']],
    ['髙﨑\u3000健一様', ['髙﨑 健一']],
    ['髙﨑\u2009健一様', ['髙﨑 健一']],
    ['髙﨑\u00a0健一様', ['髙﨑 健一']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('what is no name', () => {
  it.each([
    'ドスンと音がした。',
    'バタバタと走り、ガタンと閉める。',
    '頁首 字元 字體 段落',
    '請輸入您的電話號碼與電子郵件地址。',
    '烏龍茶與普洱茶的產地不同。',
    'シャカイホケンとネンキンの手続き',
    'カラムとインデックス、トリガーを定義する。',
  ])('nothing in %s', (text) => {
    expect(names(text)).toEqual([])
  })
})

it.each([
  ['prose without punctuation', '昨日営業部の山田太郎さんと打ち合わせたが結論は出なかったので'],
  ['capitals', 'YAMADA TARO '],
  ['readings', '山田(やまだ)'],
  ['short lines', '山田\n'],
])('time in proportion to the length: %s', (_, piece) => {
  const texts = [8000, 64_000].map((length) => piece.repeat(length / piece.length))
  const best = [Infinity, Infinity]
  // Time of the processor, not of the clock: other work on the machine does not count.
  for (let run = 0; run < 6; run++) {
    for (const [i, text] of texts.entries()) {
      const begin = process.cpuUsage()
      detect(text)
      const { user, system } = process.cpuUsage(begin)
      best[i] = Math.min(best[i]!, user + system)
    }
  }
  expect(best[1]! / best[0]!).toBeLessThan(8 * 3)
})

describe('amounts as receipts write them', () => {
  it.each(['金 9,000 円也（2023年分）', '金　11,000円也（税込）', '金 五万円也', '金 3千円也', '金 壱万円整'])('nobody in %j', (text) =>
    expect(names(text)).toEqual([]),
  )

  it('finds who stands beside them, and who only looks like them', () => {
    expect(names('金 9,000 円也\n佐藤健一様')).toEqual(['佐藤健一'])
    expect(names('山崎円也様より、30,000円のご寄付')).toEqual(['山崎円也'])
  })
})

describe('offices behind a space', () => {
  it.each([
    '認定こども園ひばりの丘　園長　様',
    '認定こども園 ひばりの丘 園長 様',
    '丘　園長',
    'みどり台小学校 校長 様',
    'ゆりの木 施設長 様',
  ])('nobody in %j', (text) => expect(names(text)).toEqual([]))

  it.each([
    ['佐藤　園長　様', '佐藤'],
    ['園長　佐藤 健一 様', '佐藤 健一'],
    ['ひばりの丘 園長 佐藤健一', '佐藤健一'],
    ['田中 守 様', '田中 守'],
  ])('leaves the surname, and what is borne, in %j', (text, name) => expect(names(text)).toEqual([name]))
})

it.each([
  ['サントス マリア クリスティナ 様', ['サントス マリア クリスティナ']],
  ['ウォン カーマン 様', ['ウォン カーマン']],
  ['サントス マリア クリスティナ', ['サントス マリア クリスティナ']],
  ['サントス マリア、クリスティナ 様', ['サントス マリア', 'クリスティナ']],
])('three names in katakana are one person: %s', (text, expected) => expect(names(text)).toEqual(expected))
