import { beforeAll, describe, expect, it } from 'vitest'
import { age, builtIns, gender, occupation, sensitive } from '../../detectors/index.js'
import type { Detector, RowsSegment } from '../../src/contract/index.js'
import { roleOf } from '../../src/table/roles.js'
import { createEngine } from '../../src/engine/engine.js'
import type { Found } from '../../src/engine/claim.js'
import { find } from './view.js'

const ATTRIBUTES = new Set(['age', 'gender', 'occupation', 'sensitive'])
const engine = createEngine(builtIns)

beforeAll(async () => {
  for (const { prepare } of builtIns) await prepare?.()
})

/** type, value, level, category */
function seen({ claim, raw }: Found): string | undefined {
  const { type } = claim.detector
  if (!ATTRIBUTES.has(type) || claim.confidence < 0.5) return undefined
  return `${type}:${raw.slice(claim.start, claim.end)}:${claim.attributes?.['category'] ?? claim.normalized}`
}

function inTable(rows: string[][]): string[] {
  const found: string[] = []
  const document = engine.document((each) => void found.push(...[seen(each)].filter((text) => text !== undefined)))
  const segment: RowsSegment = {
    kind: 'rows',
    table: 't',
    rows: rows.map((cells, index) => ({ number: index + 1, cells })),
    locate: () => ({ place: { kind: 'name' }, span: [0, 0] }),
  }
  document.rows(segment)
  document.end()
  return found
}

function inText(text: string, cut = text.length): string[] {
  const found: string[] = []
  const document = engine.document((each) => void found.push(...[seen(each)].filter((value) => value !== undefined)))
  for (let from = 0; from < text.length; from += cut) {
    const start = Math.max(0, from - 256)
    const block = text.slice(start, from + cut + 256)
    const core: [number, number] = [from - start, Math.min(from + cut, text.length) - start]
    document.prose({ kind: 'prose', text: block, core, locate: () => ({ place: { kind: 'name' }, span: [0, 0] }) })
  }
  document.end()
  return found
}

const under = (detector: Detector, label: string, text: string) => {
  const role = roleOf(label)?.role
  return find(detector, text, { label: label.normalize('NFKC'), ...(role !== undefined && { role }) })[0]
}

describe('age', () => {
  it.each([
    ['年齢', '35', '35'],
    ['年齢', '３５歳', '35'],
    ['ご年齢', '満35才', '35'],
    ['満年齢', '三十五歳', '35'],
    ['年齢', '0歳', '0'],
    ['年齢', '35歳6ヶ月', '35'],
    ['年代', '30代', '30-39'],
    ['年齢層', '30～39歳', '30-39'],
    ['Age', '104', '104'],
    ['顧客年齢', '41', '41'],
  ])('%s %s is %s', (label, text, normalized) => {
    const match = under(age, label, text)
    expect(match?.normalized).toBe(normalized)
    expect(match?.confidence).toBeGreaterThanOrEqual(0.8)
  })

  it.each([
    ['年齢', '350'],
    ['年齢', '-'],
    ['年齢', '2024'],
    ['平均年齢', '35'],
    ['対象年齢', '35歳'],
    ['築年数', '35'],
    ['定年年齢', '65'],
    ['数量', '35'],
    ['年代', '1980年代'],
  ])('%s %s is none', (label, text) => {
    expect(under(age, label, text)).toBeUndefined()
  })

  it('stands in a sentence beside a name, and only there', () => {
    expect(inText('本日、山田太郎さん（35歳）が来店された。')).toEqual(['age:35歳:35'])
    expect(inText('東京都の山田太郎さん、満41歳、会社員。')).toEqual(['age:満41歳:41'])
    for (const text of [
      '創業50年、社員の平均は41歳です。',
      '20歳以上の方が対象です。',
      '山田太郎さんは20歳以上です。',
      '三歳馬の山田太郎さん',
    ])
      expect(inText(text)).toEqual([])
  })
})

describe('gender', () => {
  it.each([
    ['性別', '男', 'male'],
    ['性別', '女性', 'female'],
    ['ご性別', '１', 'male'],
    ['性別コード', '2', 'female'],
    ['sex', 'M', 'male'],
    ['Gender', 'female', 'female'],
    ['性別', '♀', 'female'],
    ['性別', 'その他', 'other'],
    ['性別', 'ノンバイナリー', 'other'],
    ['性別', '回答しない', 'undisclosed'],
    ['性別', 'その他・回答しない', 'undisclosed'],
    ['性別', '9', 'undisclosed'],
    ['性別', '□男 ☑女', 'female'],
    ['性別', '(男)・女', 'male'],
  ])('%s %s is %s', (label, text, normalized) => {
    expect(under(gender, label, text)?.normalized).toBe(normalized)
  })

  it.each([
    ['性別', '不明'],
    ['性別', '男・女'],
    ['性別', '□男 □女'],
    ['性別', '0'],
    ['区分', '1'],
    ['商品名', '女性'],
  ])('%s %s is none', (label, text) => {
    expect(under(gender, label, text)).toBeUndefined()
  })

  it('is seen in a record without a header, and does not keep a statistic from its header', () => {
    const persons = [
      ['山田 太郎', '男', '090-3210-4567'],
      ['佐藤 花子', '女', '090-3210-4568'],
      ['高橋 健一', '男', '090-3210-4569'],
    ]
    expect(inTable(persons)).toEqual(['gender:男:male', 'gender:女:female', 'gender:男:male'])
    const statistic = [
      ['年齢', '男', '女'],
      ['20', '1200', '1300'],
      ['21', '1250', '1310'],
    ]
    expect(inTable(statistic)).toEqual([])
  })

  it('stands in brackets behind a name', () => {
    expect(inText('山田花子さん（女性・35歳）より連絡。')).toContain('gender:女性:female')
    expect(inText('対象（女性）を選ぶ。')).toEqual([])
  })
})

describe('occupation', () => {
  it.each([
    ['職業', '会社員', 'company-employee'],
    ['職業', '会社役員', 'executive'],
    ['ご職業', '地方公務員', 'public-servant'],
    ['職業', '自営業', 'self-employed'],
    ['職業', '看護師', 'medical'],
    ['職業', '大学教授', 'teacher'],
    ['職業', '大学生', 'student'],
    ['職業', '専業主婦', 'homemaker'],
    ['職業', 'パート・アルバイト', 'part-time'],
    ['職業', '農業', 'agriculture'],
    ['職業', '無職', 'unemployed'],
    ['職業', '年金受給者', 'retired'],
    ['職業', '税理士', 'professional'],
    ['職種', '宮大工', 'other'],
    ['occupation', 'engineer', 'company-employee'],
  ])('%s %s is %s', (label, text, group) => {
    expect(under(occupation, label, text)?.normalized).toBe(group)
  })

  it.each([
    ['職業', 'なし'],
    ['職業', '-'],
    ['職業コード', '03'],
    ['募集職種', '営業'],
    ['会社名', '会社員'],
  ])('%s %s is none', (label, text) => {
    expect(under(occupation, label, text)).toBeUndefined()
  })

  it('is low in a list of jobs, where there is nobody', () => {
    const jobs = [
      ['職種', '勤務地', '給与'],
      ['営業', '本社', '250000'],
      ['経理', '支社', '260000'],
    ]
    expect(inTable(jobs)).toEqual([])
  })
})

describe('sensitive under a header', () => {
  it.each([
    ['既往歴', '糖尿病', 'medical-history'],
    ['傷病名', '腰椎椎間板ヘルニア', 'medical-history'],
    ['持病', '高血圧', 'medical-history'],
    ['障害等級', '2級', 'disability'],
    ['障害者', '○', 'disability'],
    ['障害の有無', '有', 'disability'],
    ['療育手帳', 'B1', 'disability'],
    ['障害者手帳番号', '第12345号', 'disability'],
    ['要介護度', '要介護3', 'disability'],
    ['信仰', '浄土真宗', 'creed'],
    ['支持政党', '自民党', 'creed'],
    ['労働組合', '加入', 'creed'],
    ['犯罪歴', '窃盗', 'criminal-record'],
    ['逮捕歴', '有', 'criminal-procedure'],
    ['補導歴', 'あり', 'juvenile-procedure'],
    ['DV被害', '有', 'crime-victim'],
    ['人種', '黒人', 'race'],
    ['生活保護', '受給中', 'social-status'],
    ['健康診断結果', '異常なし', 'health-check'],
    ['総合判定', 'C', 'health-check'],
    ['HbA1c', '６．８', 'health-check'],
    ['収縮期血圧', '142', 'health-check'],
    ['診療科', '精神科', 'medical-care'],
    ['入院日', '2024/04/01', 'medical-care'],
    ['服薬', 'アムロジピン', 'medical-care'],
  ])('%s %s is %s', (label, text, category) => {
    const match = under(sensitive, label, text)
    expect(match?.attributes).toEqual({ category })
    expect(match?.confidence).toBeGreaterThanOrEqual(0.5)
  })

  it.each([
    ...[
      'なし',
      '無',
      '無し',
      '特になし',
      '該当なし',
      '非該当',
      '不明',
      '-',
      'ー',
      '×',
      '0',
      'N/A',
      '☐',
      '□',
      '有・無',
      '未記入',
      '持病はありません',
      '特記事項なし',
      '  ',
    ].map((text) => ['既往歴', text]),
    ['障害者', '無'],
    ['障害者', ''],
    ['障害者', '3'],
    ['障害等級', 'なし'],
    ['要介護度', '自立'],
    ['健康診断結果', '未受診'],
    ['国籍', '韓国'],
    ['学歴', '大学卒'],
    ['障害内容の連絡', '対応済み'],
    ['障害発生日', '2024/04/01'],
    ['疾病手当金額', '10000'],
    ['組合員番号', '1234'],
    ['保険料控除', '有'],
    ['主治医', '佐藤一郎'],
  ])('%s %s is none', (label, text) => {
    expect(under(sensitive, label!, text!)).toBeUndefined()
  })

  it('is of somebody in his row, and of nobody in a list of illnesses', () => {
    const patients = [
      ['氏名', '生年月日', '性別', '年齢', '職業', '病名'],
      ['山田 太郎', '1960/05/01', '男', '64', '会社員', '糖尿病'],
      ['佐藤 花子', '1971/11/23', '女', '53', '看護師', 'なし'],
    ]
    expect(inTable(patients)).toEqual([
      'gender:男:male',
      'age:64:64',
      'occupation:会社員:company-employee',
      'sensitive:糖尿病:medical-history',
      'gender:女:female',
      'age:53:53',
      'occupation:看護師:medical',
    ])
    const illnesses = [
      ['病名', '患者数', '割合'],
      ['糖尿病', '1200', '3.1'],
      ['胃がん', '300', '0.8'],
    ]
    expect(inTable(illnesses)).toEqual([])
  })

  it('reads a form in running text, however it is cut', () => {
    const form = `氏名：山田太郎\n生年月日：昭和60年4月1日\n性別：男\n年齢：39歳\n職業：会社員\n${'備考の行が続く。\n'.repeat(30)}既往歴：糖尿病\n障害者手帳：なし\n`
    const whole = inText(form)
    expect(whole).toEqual(['gender:男:male', 'age:39歳:39', 'occupation:会社員:company-employee', 'sensitive:糖尿病:medical-history'])
    for (const cut of [40, 64, 200]) expect(inText(form, cut)).toEqual(whole)
    expect(inText('病名：糖尿病\n原因：インスリンの不足')).toEqual([])
  })
})

describe('sensitive in a remark on somebody', () => {
  const said = (remark: string, head = ['氏名', '電話番号', '備考']): string[] =>
    inTable([head, ['小野寺 健太', '045-561-2287', remark], ['田所 由美子', '06-6876-4412', '不在時は宅配ボックスへ']])
      .filter((value) => value.startsWith('sensitive'))
      .map((value) => value.split(':').slice(1).join(' '))

  it.each([
    ['糖尿病のため配達時に確認', '糖尿病のため medical-history'],
    ['アレルギーあり（えび）', 'アレルギーあり medical-history'],
    ['えびアレルギー（重度）', 'アレルギー medical-history'],
    ['うつ病で休職中', 'うつ病で休職中 medical-history'],
    ['てんかん', 'てんかん medical-history'],
    ['高血圧、要観察', '高血圧 medical-history'],
    ['前科あり', '前科あり criminal-record'],
    ['透析のため月水金は不可', '透析のため medical-care'],
    ['発達障害あり', '発達障害あり disability'],
  ])('%s', (remark, expected) => expect(said(remark)).toEqual([expected]))

  it.each([
    ['アレルギーなし'],
    ['アレルギーの有無を確認'],
    ['糖尿病のための食事の資料を送付'],
    ['糖尿病の薬について質問'],
    ['糖尿病専門医'],
    ['糖尿病予防教室に参加'],
    ['透析の資料を希望'],
    ['システム障害のため再送'],
    ['通信障害により遅延'],
    ['認知症サポーター'],
  ])('%s is none', (remark) => expect(said(remark)).toEqual([]))

  it('is said of nobody in a table of something else', () =>
    expect(
      inTable([
        ['品名', '数量', '備考'],
        ['低糖クッキー', '12', '糖尿病のため'],
        ['卵なしパン', '3', 'アレルギーあり'],
      ]),
    ).toEqual([]))
})

describe('sensitive in a sentence', () => {
  it.each([
    ['山田太郎さんはうつ病と診断され、休職中です。', 'medical-history'],
    ['担当の佐藤花子は適応障害のため4月から休職している。', 'medical-history'],
    ['鈴木様は身体障害者手帳2級を所持しています。', 'disability'],
    ['利用者の高橋様（要介護3）', 'disability'],
    ['田中健一氏には前科2犯があるとのこと。', 'criminal-record'],
    ['山田花子さんは夫からDV被害を受けている。', 'crime-victim'],
    ['伊藤さんは創価学会員です。', 'creed'],
    ['渡辺一郎さんは心療内科に通院している。', 'medical-care'],
    ['中村さんは健診の結果、要精密検査となった。', 'health-check'],
    ['加藤次郎君は少年院に送致された。', 'juvenile-procedure'],
  ])('%s', (text, category) => {
    expect(
      inText(text)
        .filter((value) => value.startsWith('sensitive'))
        .map((value) => value.split(':')[2]),
    ).toEqual([category])
  })

  it.each([
    ['山田太郎さんに糖尿病の既往はありません。'],
    ['山田太郎さん、糖尿病と診断された場合はご連絡ください。'],
    ['糖尿病と診断され、治療中の患者は多い。'],
    ['山田さん、システム障害があり復旧しました。'],
    ['山田さんががんばると診断された。'],
    ['佐藤部長より健康診断の案内がありました。'],
    ['要介護3以上の方が対象です。担当は山田太郎です。'],
  ])('%s is none', (text) => {
    expect(inText(text).filter((value) => value.startsWith('sensitive'))).toEqual([])
  })
})
