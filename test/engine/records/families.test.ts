import { describe, expect, it } from 'vitest'
import type { Detector } from '../../../src/contract/index.js'
import type { Claim } from '../../../src/engine/claim.js'
import { seatKey, addNumber } from '../../../src/engine/records/numbers.js'
import { createProseRecords } from '../../../src/engine/records/prose-records.js'
import { createRowRecords } from '../../../src/engine/records/row-records.js'
import { createTold, withSigners } from '../../../src/engine/records/told.js'
import type { PersonRecord, RecordKey } from '../../../src/records/record.js'
import { roleOf } from '../../../src/table/roles.js'

const DATE = '2024-11-01'

function claim(type: string, normalized: string, more: Partial<Claim> = {}): Claim {
  const detector = { type, id: type, title: { ja: type, en: type }, personKey: 'pair' } as unknown as Detector
  return { detector, start: 0, end: normalized.length, confidence: 0.9, reason: 'test', normalized, attributes: undefined, ...more }
}
const name = (text: string): Claim => claim('person-name', text, { family: 2 })
const valuesOf = ({ keys }: PersonRecord, wanted: string): string[] => keys.flatMap(({ kind, value }) => (kind === wanted ? [value] : []))

describe('a family in running text', () => {
  /** Lines with a name each: what stands in front of it and behind it. */
  function read(...lines: [front: string, text: string, behind?: string][]): PersonRecord[] {
    const records = createProseRecords(DATE)
    lines.forEach(([front, text, behind = ''], line) => {
      const around = { front: () => front, behind: () => behind, isBeforeName: () => false }
      records.take(name(text), line * 30, 1, () => ({ kind: 'text', line: line + 1, column: 1 }), around)
      records.take(claim('birth-date', `1980-01-${10 + line}`), line * 30 + 10, 0, () => ({ kind: 'text', line: line + 1, column: 9 }))
    })
    return records.end()
  }

  it('stands beside who is named above it, and has the sex of its relation', () => {
    const [head, wife, son, next] = read(['◆', '田中太郎', '様'], ['　妻　', '田中花子'], ['　長男：', '田中一郎'], ['◆', '鈴木次郎', '様'])
    expect([head, wife, son].map((one) => valuesOf(one!, 'beside'))).toEqual([['田中花子', '田中一郎'], ['田中太郎'], ['田中太郎']])
    expect([head, wife, son].map((one) => one!.gender)).toEqual([undefined, 'female', 'male'])
    expect(valuesOf(next!, 'beside')).toEqual([])
  })

  it('is told by brackets behind the name, too, and by words that tell no sex', () => {
    const [child, mother] = read(['1．生徒：', '田中一郎', '（高3）'], ['　　保護者：', '田中花子', '（母）'])
    expect(valuesOf(child!, 'beside')).toEqual(['田中花子'])
    expect(mother!.gender).toBe('female')
  })

  it('is told by a writer who says whose mother she is, and signs below', () => {
    const besideOf = (...lines: Parameters<typeof read>): string[][] => read(...lines).map((one) => valuesOf(one, 'beside'))
    const child: [string, string, string] = ['お世話になっております。りす組 ', '田中一郎', 'の母です。']
    expect(besideOf(child, ['', '鈴木', '先生にお伝えください。'], ['', '田中花子', '\n'])).toEqual([['田中花子'], [], ['田中一郎']])
    expect(read(child, ['', '田中花子', '\n'])[1]!.gender).toBe('female')
    // Who is spoken of, who is told so, and who signs a letter further down.
    expect(besideOf(['りす組 ', '田中一郎', 'の母が伺います。'], ['', '鈴木花子', '\n'])).toEqual([[], []])
    expect(besideOf(child, ['担当の', '鈴木花子', '先生にお伝えください。'])).toEqual([[], []])
    const others: [string, string, string][] = ['一', '二', '三'].map((n) => ['連絡先は', `鈴木花${n}`, 'です。'])
    expect(besideOf(child, ...others, ['', '田中花子', '\n']).flat()).toEqual([])
  })

  it('is told right before the name', () => {
    const told = read(
      ['契約者：', '田中太郎', '様'],
      ['連絡は娘の', '田中花子', 'さん'],
      ['父・', '田中一郎', '氏'],
      ['実家の', '田中次郎'],
    )
    expect(told.map(({ gender }) => gender)).toEqual([undefined, 'female', 'male', undefined])
  })

  it('is told in front of brackets that give the name: 奥様（花子様）の車, 長男(一郎)', () => {
    const told = read(
      ['お客様：', '田中太郎', '様'],
      ['奥様（', '田中花子', '様）の通勤車の入替え'],
      ['長男(', '田中一郎', ')'],
      ['ご家族（', '田中次郎', '様）'],
      ['担当（', '鈴木一郎', '）'],
    )
    expect(told.map(({ gender }) => gender)).toEqual([undefined, 'female', 'male', undefined, undefined])
    expect(valuesOf(told[0]!, 'beside')).toEqual(['田中花子', '田中一郎', '田中次郎'])
  })

  it('lives with the child whose 保護者 is named below it, and 続柄 below her tells the sex', () => {
    const form = (birth: string): PersonRecord[] => {
      const records = createProseRecords(DATE)
      const say = (line: number, one: Claim, front: string, behind = ''): void => {
        const around = { front: () => front, behind: () => behind, isBeforeName: () => false }
        records.take(one, line * 30, 1, () => ({ kind: 'text', line, column: 1 }), around)
      }
      say(1, name('田中一郎'), '幼児氏名　', '　（男）\n生年月日')
      say(2, claim('birth-date', birth), '生年月日　')
      say(3, claim('address', '千葉県千葉市中央2-3-4', { attributes: { prefecture: '千葉県' } }), '現住所　')
      say(4, name('田中花子'), '保護者氏名　', '　印\n続柄　母\n連絡先')
      return records.end()
    }
    expect(form('2020-06-24').map(({ region, gender }) => [region, gender])).toEqual([
      ['千葉県', undefined],
      ['千葉県', 'female'],
    ])
    // A grown-up's guardian may live elsewhere.
    expect(form('1980-06-24')[1]!.region).toBeUndefined()
  })

  it('is none where the word in front is no relation', () => {
    expect(read(['担当：', '田中太郎'], ['受付：', '鈴木花子']).flatMap((one) => valuesOf(one, 'beside'))).toEqual([])
  })
})

describe('names below each other', () => {
  const read = (between: number, reading: string, reason = 'test') => {
    const records = createProseRecords(DATE)
    const place = () => ({ kind: 'text', line: 1, column: 1 }) as const
    records.take(name('早瀬千夏'), 0, 1, place)
    records.take(claim('person-name', reading, { reason }), 30, between, place)
    return records.end().map((one) => [...valuesOf(one, 'name'), ...valuesOf(one, 'kana')].length)
  }

  it('are two where the second is written in kana with a point between its words', () => {
    expect(read(1, 'シャルマ・プリヤ')).toEqual([1, 1])
  })

  it('are one where the second is how the first is read', () => {
    expect(read(1, 'ハヤセ チナツ')).toEqual([2])
    expect(read(0, 'リ・ウェイ')).toEqual([2])
    expect(read(1, 'リ・ウェイ', 'label')).toEqual([2])
  })
})

describe("somebody in a file's name", () => {
  it('stands where the file names him in full', () => {
    const records = createProseRecords(DATE)
    const cell = { kind: 'cell' as const, sheet: '物件1', ref: 'A1' }
    records.take(claim('person-name', '大橋', { family: 2 }), 0, 0, () => ({ kind: 'name' }))
    records.take(name('大橋達也'), 20, 1, () => cell)
    records.take(claim('email', 'o@example.jp'), 40, 1, () => ({ ...cell, ref: 'B1' }))
    expect(records.end().map((one) => [one.place, valuesOf(one, 'name')[0], valuesOf(one, 'email').length])).toEqual([
      [cell, '大橋達也', 1],
    ])
  })
})

describe('contracts of one page each', () => {
  /** Name, number and address of each page, and below them who signs all of them. `missed`: the page on which the name was not found. */
  function read(pages: number, missed: number): PersonRecord[] {
    const records = createProseRecords(DATE)
    let at = 0
    for (let page = 1; page <= pages; page++) {
      const own = [
        ...(page === missed ? [] : [name(`田中${'一二三四五六七八九'[page]!}郎`)]),
        claim('member-id', `S-0${page}000`, { attributes: { kind: 'employee' }, reason: 'label' }),
        claim('address', `東京都港区${page}-1-1`, { reason: 'label', attributes: { prefecture: '東京都' } }),
        name('森下康介'),
      ]
      own.forEach((one, line) => records.take(one, (at += 30), 1, () => ({ kind: 'page', page, line: line + 1 })))
    }
    return records.end()
  }

  it('have each their address and number, whoever signs and whichever name was missed', () => {
    const records = read(8, 7)
    const signer = records.filter((one) => valuesOf(one, 'name')[0] === '森下康介')
    expect(signer).toHaveLength(1)
    expect(signer[0]!.keys.every(({ kind }) => kind === 'name' || kind === 'family' || kind === 'given')).toBe(true)
    for (const page of [1, 6, 8]) {
      const [own] = records.filter((one) => valuesOf(one, 'member-id:employee')[0] === `S0${page}000`)
      expect(valuesOf(own!, 'address')).toEqual([`東京都港区${page}-1-1`])
      expect(valuesOf(own!, 'name')).toHaveLength(1)
    }
  })
})

/** Records of one row: label, what a detector finds, and what the cell says beside. */
function recordsOf(cells: readonly [label: string, claim: Claim | undefined, cell: string][]): PersonRecord[] {
  const columns = cells.map(([label], index) => ({ index, shown: label, label, ...roleOf(label) }))
  const found = cells.flatMap(([, one], column) =>
    one === undefined ? [] : [{ claim: one, column, place: () => ({ kind: 'cell' as const, sheet: '1', ref: 'A1' }) }],
  )
  const row = { number: 2, cells: cells.map(([, one, text]) => one?.normalized ?? text) }
  return createRowRecords(DATE, (label) => label).take(row, { columns, groups: [], labelled: true }, found)
}

const OFFICE = claim('address', '東京都港区1-2-3', { attributes: { prefecture: '東京都' } })

describe('colleagues in a row', () => {
  it('have no part in what a firm sends, but its number is of whom the parcel is for', () => {
    const [only, ...others] = recordsOf([
      ['お客様管理番号', claim('member-id', 'usr_00575d', { attributes: { kind: 'customer' }, reason: 'label' }), ''],
      ['お届け先名', name('鈴木花子'), ''],
      ['ご依頼主電話番号', claim('phone-number', '0368112200', { attributes: { kind: 'fixed' } }), ''],
      ['ご依頼主名', undefined, '株式会社みなと'],
    ])
    expect(others).toEqual([])
    expect([valuesOf(only!, 'number'), valuesOf(only!, 'phone')]).toEqual([['usr00575d'], []])
  })

  it('work where the firm is, sureties do not', () => {
    const records = recordsOf([
      ['派遣先名', undefined, '株式会社みなと'],
      ['所在地', OFFICE, ''],
      ['派遣先責任者', name('田中太郎'), ''],
      ['指揮命令者', name('鈴木花子'), ''],
      ['連帯保証人', name('佐藤次郎'), ''],
    ])
    const of = (wanted: string): PersonRecord => records.find((one) => valuesOf(one, 'name')[0] === wanted)!
    expect(of('鈴木花子')).toMatchObject({ region: '東京都' })
    expect(valuesOf(of('鈴木花子'), 'company')).toEqual(valuesOf(of('田中太郎'), 'company'))
    expect(of('佐藤次郎').region).toBeUndefined()
  })

  it.each([
    ['株式会社みなと', '東京都', ['東京都港区1-2-3'], ['MC0011']],
    ['田中太郎', undefined, [], []],
  ])('are met where the firm is that the row is about: %s', (party, region, addresses, numbers) => {
    const records = recordsOf([
      ['顧客コード', claim('member-id', 'MC-0011', { attributes: { kind: 'customer' }, reason: 'label' }), ''],
      ['契約者名', party === '田中太郎' ? name(party) : undefined, party],
      ['住所', OFFICE, ''],
      ['法人担当者', name('鈴木花子'), ''],
      ['獲得担当', name('佐藤次郎'), ''],
    ])
    const [contact, clerk] = ['鈴木花子', '佐藤次郎'].map((wanted) => records.find((one) => valuesOf(one, 'name')[0] === wanted)!)
    expect(contact!.region).toBe(region)
    expect(valuesOf(contact!, 'address')).toEqual(addresses)
    expect(valuesOf(contact!, 'number')).toEqual(numbers)
    expect(clerk!.region).toBeUndefined()
    expect(valuesOf(clerk!, 'address')).toEqual([])
  })
})

describe('who stands surety', () => {
  it.each([
    ['妻', '東京都'],
    ['夫', '東京都'],
    ['父', undefined],
    ['知人', undefined],
  ])('lives where the row says, as %s: %s', (relation, region) => {
    const records = recordsOf([
      ['申込者氏名', name('田中太郎'), ''],
      ['申込者住所', OFFICE, ''],
      ['連帯保証人氏名', name('田中花子'), ''],
      ['連帯保証人続柄', undefined, relation],
    ])
    expect(records.map((one) => one.region)).toEqual(['東京都', region])
  })
})

describe('the number of an order', () => {
  it('is of everybody whom the order names, but for the staff', () => {
    const cells: [string, Claim | undefined, string][] = [
      ['注文番号', undefined, '2403-010007'],
      ['ご依頼主名', name('田中太郎'), ''],
      ['お届け先名', name('鈴木花子'), ''],
      ['担当者', name('佐藤次郎'), ''],
    ]
    const columns = cells.map(([label], index) => ({ index, shown: label, label, ...roleOf(label) }))
    const found = cells.flatMap(([, one], column) =>
      one === undefined ? [] : [{ claim: one, column, place: () => ({ kind: 'cell' as const, sheet: '1', ref: 'A1' }) }],
    )
    const row = { number: 2, cells: cells.map(([, one, text]) => one?.normalized ?? text) }
    const records = createRowRecords(DATE, (label) => label).take(row, { columns, groups: [], labelled: true }, found)
    expect(records.map((one) => [valuesOf(one, 'name')[0], valuesOf(one, 'number')[0]])).toEqual([
      ['田中太郎', '2403010007'],
      ['鈴木花子', '2403010007'],
      ['佐藤次郎', undefined],
    ])
  })
})

describe('numbers with letters in front', () => {
  it('are the digits that another list has alone, zeros or none', () => {
    const keys: RecordKey[] = []
    addNumber({ keys }, 'S-00038')
    addNumber({ keys }, '00038')
    expect(keys.map(({ value }) => value)).toEqual(['S00038', '38'])
  })

  it('are one with and without what stands between their groups', () => {
    const keyOf = (number: string): string[] => {
      const keys: RecordKey[] = []
      addNumber({ keys }, number)
      return keys.map(({ value }) => value)
    }
    for (const number of ['27345190', '27-345190', '27 345190', '0027-345-190']) expect(keyOf(number)).toEqual(['27345190'])
    expect(keyOf('AT2409-00105')[0]).toBe(keyOf('AT240900105')[0])
  })
})

describe('the seat of a pupil', () => {
  it.each([
    ['', '3年1組', '5', 'SEAT:3-1:5'],
    ['3', '1組', '05', 'SEAT:3-1:5'],
    ['3年', '１', '5番', 'SEAT:3-1:5'],
    ['', 'A組', '12', 'SEAT:A:12'],
    ['中2', 'ひまわり', '7', 'SEAT:中-2-ひ-ま-わ-り:7'],
    ['', '', '5', undefined],
    ['', '1組', '', undefined],
    ['', '1組', '欠番', undefined],
  ])('%s | %s | %s', (year, className, seat, key) => {
    expect(seatKey(year, className, seat)).toBe(key)
  })
})

describe('who says his own name in a mail', () => {
  const sender = (keys: RecordKey[]): PersonRecord => ({ ...spoken('', '', 'from'), keys })
  const email: RecordKey = { kind: 'email', strong: true, value: 'm.sasaki@a.jp' }
  /** The record of a name in a text. */
  function spoken(front: string, behind: string, part = 'body'): PersonRecord {
    const records = createProseRecords(DATE)
    const place = { kind: 'part' as const, part, paragraph: 1 }
    records.take(claim('person-name', '佐々木', { family: 3 }), 0, 0, () => place, {
      front: () => front,
      behind: () => behind,
      isBeforeName: () => false,
    })
    return records.end()[0]!
  }

  it('is the sender whose name is not known, or in Latin letters only', () => {
    const told = createTold()
    told.note(sender([{ kind: 'romaji', strong: false, value: 'm sasaki' }, email]))
    expect(told.senderOf(spoken('お世話になっております。', 'です。'))).toEqual(email)
    expect(told.senderOf(spoken('', 'と申します。'))).toEqual(email)
    expect(told.senderOf(spoken('', '様'))).toBeUndefined()
    expect(told.senderOf(spoken('> ', 'です。'))).toBeUndefined()
  })

  it('is the sender whose name in kana is how the name in the text is read, and nobody of another reading', () => {
    const readings: Record<string, 'both' | 'none'> = { '薫 ミヤモトカオル 宮本': 'both' }
    const told = createTold((given, reading, family) => readings[`${given} ${reading} ${family ?? ''}`] ?? 'none')
    told.note(sender([{ kind: 'kana', strong: false, value: 'ミヤモトカオル' }, email]))
    const signed = (family: string, given: string): PersonRecord => ({
      ...spoken('', 'です。'),
      keys: [
        { kind: 'name', strong: false, value: family + given },
        { kind: 'family', strong: false, value: family },
        { kind: 'given', strong: false, value: given },
      ],
    })
    expect(told.senderOf(signed('宮本', '薫'))).toEqual(email)
    expect(told.senderOf(signed('宮本', '徹'))).toBeUndefined()
    expect(told.senderOf(spoken('', 'です。'))).toBeUndefined()
  })

  it('is known by the family name within the same message only', () => {
    const told = createTold()
    const suzuki: RecordKey[] = [{ kind: 'name', strong: false, value: '鈴木遥' }, { kind: 'family', strong: false, value: '鈴木' }, email]
    told.note({ ...sender(suzuki), place: { kind: 'part', part: 'from', number: 80, paragraph: 1 } })
    const mentioned = (number: number): PersonRecord => ({
      ...spoken('', '様'),
      keys: [{ kind: 'family', strong: false, value: '鈴木' }],
      place: { kind: 'part', part: 'body', number, paragraph: 3 },
    })
    expect([told.keyOf(mentioned(80)), told.keyOf(mentioned(7))]).toEqual([email, undefined])

    const records = createProseRecords(DATE)
    const take = (one: Claim, at: number, number: number) =>
      records.take(one, at, at % 1000 === 0 ? Infinity : 1, () => ({ kind: 'part', part: 'body', number, paragraph: 1 }))
    take(claim('person-name', '鈴木', { family: 2 }), 0, 7)
    take(claim('person-name', '鈴木', { family: 2 }), 1000, 80)
    take(claim('address', '群馬県前橋市元総社町4-35-15'), 1010, 80)
    expect(records.end().map(({ keys }) => keys.length)).toEqual([1, 2])
  })

  it('signs with the name alone in the last line that names somebody', () => {
    const records = createProseRecords(DATE)
    const lines: [string, number, string, string][] = [
      ['田中健', 2, '', ' 様'],
      ['平井智子', 2, '', '\n'],
      ['佐藤恵', 2, '', ''],
    ]
    lines.forEach(([value, family, front, behind], at) => {
      const place = { kind: 'part' as const, part: 'body', number: at === 2 ? 2 : 1, paragraph: at + 1 }
      records.take(claim('person-name', value, { family }), at * 500, 10, () => place, {
        front: () => front,
        behind: () => behind,
        isBeforeName: () => false,
      })
    })
    const signers = withSigners(records.end()).filter(({ isSpeaker }) => isSpeaker)
    expect(signers.map(({ keys }) => keys[0]!.value)).toEqual(['平井智子', '佐藤恵'])
  })

  it('is told from the sender by the names where both are known', () => {
    const told = createTold()
    told.note(sender([{ kind: 'name', strong: false, value: '田中恵' }, email]))
    expect(told.senderOf(spoken('', 'です。'))).toBeUndefined()
  })
})
