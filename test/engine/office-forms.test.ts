import { describe, expect, it } from 'vitest'
import { builtIns } from '../../detectors/index.js'
import type { ProseSegment, Row } from '../../src/contract/index.js'
import { createEngine } from '../../src/engine/engine.js'
import type { PersonRecord } from '../../src/records/record.js'

const engine = createEngine(builtIns, { referenceDate: '2026-01-01' })

/** What the records of a sheet, or of a text, say: names, and what else joins or reaches. */
async function read(content: readonly (readonly string[])[] | string): Promise<string[]> {
  for (const detector of builtIns) await detector.prepare?.()
  const records: PersonRecord[] = []
  const document = engine.document(
    () => undefined,
    (record) => records.push(record),
  )
  if (typeof content === 'string') {
    const locate: ProseSegment['locate'] = (start) => ({
      place: { kind: 'text', line: content.slice(0, start).split('\n').length, column: 1 },
      span: [0, 1],
    })
    document.prose({ kind: 'prose', text: content, core: [0, content.length], locate })
  } else {
    const rows: Row[] = content.flatMap((cells, index) => (cells.length === 0 ? [] : [{ number: index + 1, cells: [...cells] }]))
    const locate = (row: Row, column: number, start: number, end: number) => ({
      place: { kind: 'cell' as const, sheet: '申込', ref: `${String.fromCharCode(65 + column)}${row.number}` },
      span: [start, end] as [number, number],
    })
    document.rows({ kind: 'rows', table: 's', rows, locate })
  }
  document.end()
  return records.map(({ keys }) =>
    keys
      .filter(({ kind }) => /^(?:name|kana|romaji|birth-date|address|mobile|phone|email|number)$/.test(kind))
      .map(({ value }) => value)
      .join(' '),
  )
}

const FOOT = ['〒330-0854 埼玉県さいたま市大宮区桜木町2-9-4', 'TEL 048-600-3311／FAX 048-600-3312']

describe('forms of an office', () => {
  it('have labels above their values, with labels that nobody knows and a clerk and the house below', async () => {
    const records = await read([
      ['株式会社ひびき文化教室', '', '御中'],
      ['教材購入申込書'],
      [],
      ['申込日', 'ご契約者様', 'カナ'],
      ['2024年9月1日', '佐藤 花子', 'サトウ ハナコ'],
      ['携帯TEL', '連絡用メール', '教室'],
      ['090-3381-6072', 'hanako@sato.jp', '浦和校'],
      ['希望コース', '受講料'],
      ['書道', '12,000円'],
      [],
      ['【事務局使用欄】'],
      ['受付者', '渡辺 翔太'],
      FOOT,
    ])
    expect(records).toEqual(['佐藤花子 サトウハナコ 09033816072 hanako@sato.jp', '渡辺翔太'])
  })

  it('have a word of which only a part is known among the labels of the next row', async () => {
    const records = await read([
      ['ご本人氏名', 'TEL', '日中の連絡先'],
      ['佐藤 花子', '', '090-3381-6072'],
      ['通信欄', '受講料', ''],
      ['駐車場を利用したい', '8,800円', ''],
      [],
      ['受付者', '渡辺 翔太'],
      FOOT,
    ])
    expect(records).toEqual(['佐藤花子 09033816072', '渡辺翔太'])
  })

  it('have labels to the left that nobody knows', async () => {
    const records = await read([
      ['ご意見カード', ''],
      ['お客様氏名', '佐藤 花子'],
      ['ｼﾒｲ', 'ｻﾄｳ ﾊﾅｺ'],
      ['お処', '岡山県倉敷市阿知3丁目30-6'],
      ['携帯', '080-7476-7714'],
    ])
    expect(records).toEqual(['佐藤花子 サトウハナコ 岡山県倉敷市阿知3-30-6 08074767714'])
  })

  it('are forms where hardly anything is filled in', async () => {
    const records = await read([
      ['会員氏名', '佐藤 花子'],
      ['日中の連絡先', ''],
      ['ご住所', '宮城県仙台市太白区長町2丁目22番6号'],
      ['申込日', '令和6年9月12日'],
    ])
    expect(records).toEqual(['佐藤花子 宮城県仙台市長町2-22-6'])
  })

  it('are no tables with a column of marks: who of a party leads it', async () => {
    const records = await read([
      ['スイスアルプス10日間', '', '', '', ''],
      ['出発日', '2024/10/6', '', '添乗員', '牧野 恵子'],
      [],
      ['No', '予約番号', '代表者', 'お名前', '連絡先'],
      ['1', 'AT2409-00006', '◎', '佐藤 花子', '090-3381-6072'],
      ['2', 'AT2409-00006', '', '佐藤 健一', '080-2947-5163'],
      ['3', 'AT2409-00030', '◎', '鈴木 亮介', '070-2636-2583'],
      ['4', 'AT2409-00031', '◎', '高橋 美咲', '070-6207-2136'],
    ])
    expect(records).toEqual(
      expect.arrayContaining(['佐藤花子 09033816072 AT240900006', '佐藤健一 08029475163 AT240900006', '鈴木亮介 07026362583 AT240900030']),
    )
    expect(records.filter((record) => /^\d/.test(record))).toEqual([])
  })

  it('stand in texts with a gap behind the labels, above the address of the house', async () => {
    const records = await read(
      [
        '休会届',
        '株式会社ひびき文化教室　御中',
        'お名前　津間　葵',
        '男・女　女',
        '生年月日　H17.11.18',
        '電話番号　',
        'ご住所　愛媛県松山市湊町2丁目6-12',
        '上記のとおり届け出ます。',
        FOOT[0],
        FOOT[1],
        '（受付　山口 智也）',
      ].join('\n'),
    )
    expect(records).toEqual(['津間葵 2005-11-18 愛媛県松山市湊町2-6-12', '山口智也'])
  })
})

describe('lists of a house', () => {
  it('tell by the flat who is meant, owners beside dwellers and in brackets behind a name', async () => {
    const flats = await read([
      ['部屋', '区分所有者', '連絡先', '入居者', '入居者連絡先'],
      ['201号室', '佐藤 花子', '090-3381-6072', '同左', '090-3381-6072'],
      ['202号室', '鈴木 亮介', '080-2947-5163', '高橋 美咲', '070-6207-2136'],
      ['203号室', '田中 健一', '070-2636-2583', '同左', '070-2636-2583'],
    ])
    expect(flats).toEqual([
      '佐藤花子 09033816072 ROOM:201',
      '鈴木亮介 08029475163 ROOM:202',
      '高橋美咲 07062072136 ROOM:202',
      '田中健一 07026362583 ROOM:203',
    ])
    expect(await read('理事会議事録\n　理事長　田中 健一（203号室）\n')).toEqual(['田中健一 ROOM:203'])
  })

  it('are forms where labels go on below a number of a room', async () => {
    expect(
      await read([
        ['部屋番号', '303号室'],
        ['入居者氏名', '佐藤 花子'],
        ['ふりがな', 'さとう はなこ'],
        ['生年月日', '昭和40年5月24日'],
        ['携帯電話', '090-3381-6072'],
        ['勤務先', '会社員'],
      ]),
    ).toEqual(['佐藤花子 サトウハナコ 1965-05-24 09033816072'])
  })
})

describe('a form in lines', () => {
  it.each([
    [
      '氏名： 小田 幸花\nフリガナ： オダ ユキカ\n生年月日： 1974-12-06\n〒 590-0077\n住所： 大阪府堺市堺区中瓦町6-5-18\n電話： 072-788-6678\n',
    ],
    ['氏名： 小田 幸花\nフリガナ： オダ ユキカ\n生年月日： 1974-12-06\n〒590-0077\n大阪府堺市堺区中瓦町6-5-18\n電話： 072-788-6678\n'],
    ['■お名前\n小田 幸花\n\n■フリガナ\nオダ ユキカ\n\n■生年月日\n1974-12-06\n\n■ご住所\n〒590-0077 大阪府堺市堺区中瓦町6-5-18\n\n'],
    ['【お名前】\n小田 幸花\n【フリガナ】\nオダ ユキカ\n【生年月日】\n1974-12-06\n【ご住所】\n〒590-0077\n大阪府堺市堺区中瓦町6-5-18\n\n'],
  ])('keeps a postal code on a line of its own above the address', async (form) => {
    const records = await read(`${form}\n申込先\n株式会社ひびき文化教室\n${FOOT.join('\n')}\n`)
    expect(records).toHaveLength(1)
    expect(records[0]).toContain('堺市中瓦町6-5-18')
    expect(records[0]).toContain('小田幸花')
  })

  it('leaves the house at its foot alone', async () => {
    const records = await read(
      `氏名： 小田 幸花\nフリガナ： オダ ユキカ\n生年月日： 1974-12-06\n\n株式会社ひびき文化教室\n${FOOT.join('\n')}\n`,
    )
    expect(records).toEqual(['小田幸花 オダユキカ 1974-12-06'])
  })
})

describe('a traveller from abroad and who is to be called', () => {
  it('share no telephone as a key: two writings of one person would look the same', async () => {
    expect(
      await read([
        ['参加者氏名', '参加者携帯', '緊急連絡先氏名', '緊急連絡先電話'],
        ['SUBIN HAN', '080-5457-1673', '清水 明行', '070-7645-8981'],
        ['LEI GUO', '070-6560-7055', '矢野 信弘', '070-4266-8732'],
        ['ANNA SMITH', '070-5448-1720', '太田 総一郎', '090-2345-6781'],
      ]),
    ).toEqual([
      'han subin 08054571673',
      '清水明行 07076458981',
      'guo lei 07065607055',
      '矢野信弘 07042668732',
      'anna smith 07054481720',
      '太田総一郎 09023456781',
    ])
  })
})

describe('a booking of an airline', () => {
  it('tells of each traveller, the contact of the party, and passports before the names they belong to', async () => {
    const text = [
      'RP/TYOAT2100/TYOAT2100            AA/SU  12SEP24/0215Z   X16K2LM',
      '  1.TAKAHASHI/KAZUO MR   2.ABE/ERINA MS',
      '  3  AY 074 Y 05NOV 2 NRTHEL HK2  2255 0455+1',
      '  4 APM TYO 070-6471-0361',
      '  5 SSR DOCS AY HK1 P/JPN/MU2972779/JPN/24AUG82/M/05JUL30/TAKAHASHI/KAZUO/P1',
      '  6 SSR DOCS AY HK1 P/JPN/TK3834175/JPN/22SEP01/F/05JUL30/ABE/ERINA/P2',
    ].join('\n')
    expect(await read(text)).toEqual(['kazuo takahashi 07064710361 MU2972779 1982-08-24', 'abe erina TK3834175 2001-09-22'])
  })
})

describe('bills of one house', () => {
  it('belong to whom they are addressed, and the account below to nobody', async () => {
    const names = ['佐藤 花子', '鈴木 亮介', '高橋 美咲', '田中 健一', '伊藤 由美', '渡辺 翔太']
    const bill = (name: string, at: number) =>
      `御 請 求 書\n〒794-0015\n愛媛県今治市常盤町4丁目4番${at + 1}号\n${name} 様\nご請求金額 547,000円\n株式会社あさひトラベル\n〒330-0854 埼玉県さいたま市大宮区桜木町1-10-16\nTEL 048-640-2211\nお振込先 武蔵野銀行 大宮支店 普通 1120034\n`
    const records = await read(names.map(bill).join(''))
    expect(records).toHaveLength(names.length)
    names.forEach((name, at) => {
      expect(records[at]).toContain(name.replace(' ', ''))
      expect(records[at]).toContain(`今治市常盤町4-4-${at + 1}`)
    })
  })
})

describe('what stands below the name of a firm in a sheet', () => {
  const SHOP = ['遠州つばめ自動車販売株式会社 浜松西店', '浜松市中央区入野町16043-2　TEL 053-440-2100']
  const CUSTOMER = '山田太郎 静岡県浜松市海老塚1-2-3 0532221111'
  const FORM = [['注文書'], [], ['お名前', '山田太郎'], ['ご住所', '静岡県浜松市中央区海老塚1-2-3'], ['電話', '053-222-1111'], []]

  it("is the firm's in a form, beside a clerk or in lines of its own", async () => {
    const clerk = [...FORM, ['販売店', SHOP[0]!, '担当', '鈴木 一郎'], ['', SHOP[1]!]]
    expect(await read(clerk)).toEqual([CUSTOMER, '鈴木一郎'])
    const lines = [...FORM, ['', SHOP[0]!], ['', '〒432-8061'], ['', '浜松市中央区入野町16043-2'], ['', 'TEL 053-440-2100']]
    expect(await read(lines)).toEqual([CUSTOMER])
  })

  it("is the firm's above and below a list", async () => {
    const list = [
      ['氏名', '住所', '電話'],
      ['山田太郎', '静岡県浜松市中央区海老塚1-2-3', '053-222-1111'],
      ['佐藤花子', '静岡県浜松市中央区海老塚1-2-4', '053-222-1112'],
      ['鈴木一郎', '静岡県浜松市中央区海老塚1-2-5', '053-222-1113'],
    ]
    const [above, below] = [await read([[SHOP[0]!], [SHOP[1]!], [], ...list]), await read([...list, [], [SHOP[0]!], [SHOP[1]!]])]
    expect(above).toEqual(below)
    expect(above).toHaveLength(3)
    expect(above[0]).toBe(CUSTOMER)
  })

  it('is the home of somebody for whom a label asks, or who is named below', async () => {
    const asked = [
      ['お名前', '山田太郎'],
      ['勤務先', 'つばめ商事株式会社'],
      ['ご住所', '静岡県浜松市中央区海老塚1-2-3'],
      ['電話', '053-222-1111'],
    ]
    expect(await read(asked)).toEqual([CUSTOMER])
    const writer = [...FORM, ['', '', 'つばめ商事株式会社'], ['', '', '静岡県浜松市中央区佐鳴台2-1-5'], ['', '', '佐藤 花子']]
    expect(await read(writer)).toEqual([CUSTOMER, '静岡県浜松市佐鳴台2-1-5 佐藤花子'])
  })
})

describe('who is to be called in an emergency', () => {
  const form = (heading: string) => [
    ['スタッフ登録票'],
    ['氏名', '相馬 香衣'],
    ['住所', '埼玉県さいたま市大宮区桜木町2-9-4'],
    ['携帯電話', '090-3381-6072'],
    [],
    [heading],
    ['氏名', '相馬 浩二', '続柄', '父'],
    ['電話番号', '080-3382-6073'],
  ]

  it.each(['緊急連絡先', '【緊急時のご連絡先】', '■緊急連絡先について'])('may live elsewhere, whatever his name: %s', async (heading) => {
    const [own, other] = await read(form(heading))
    expect(own).toMatch(/^相馬香衣 .*桜木町/)
    expect(other).toBe('相馬浩二 08033826073')
  })

  it('is no guardian: a family has one home', async () => {
    expect((await read(form('保護者')))[1]).toContain('桜木町')
  })
})
