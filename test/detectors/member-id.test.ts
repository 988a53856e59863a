import { describe, expect, it } from 'vitest'
import { memberId } from '../../detectors/index.js'
import { roleOf } from '../../src/table/roles.js'
import { confidenceOf, evidence, find } from './view.js'

/** A cell under a header, with the role that the dictionary gives it. */
const under = (label: string) => ({ label, ...(roleOf(label) && { role: roleOf(label)!.role }) })

describe('member-id', () => {
  it.each([
    ['社員番号', '00123', 'employee'],
    ['従業員コード', 'E-204', 'employee'],
    ['スタッフNo', 'S0042', 'employee'],
    ['学籍番号', '22A1234', 'student'],
    ['受験番号', 'B-10234', 'student'],
    ['会員No.', 'M0004512', 'customer'],
    ['お客様番号', '1234-5678-90', 'customer'],
    ['顧客コード', '会-00123', 'customer'],
    ['患者ID', '0098765', 'patient'],
    ['診察券番号', '0098765', 'patient'],
    ['ユーザーID', 'u102938', 'user'],
    ['customer_id', 'CUS10293', 'customer'],
    ['employeeNumber', '10293', 'employee'],
    ['宛名番号', '0001234567', 'household'],
    ['契約者番号', 'K00012', 'contract'],
    ['契約者_顧客番号', '70001300', 'customer'],
  ])('under %s, %s is of a %s', (label, value, kind) => {
    expect(find(memberId, value, under(label))).toMatchObject([{ value, confidence: 0.8, attributes: { kind } }])
  })

  it.each(['注文番号', '受付番号', '商品コード', '伝票番号', '取引先コード', '法人番号', '電話番号', '品番', 'コード', '供給地点特定番号'])(
    'finds nothing under %s',
    (label) => expect(find(memberId, 'A0012345', under(label))).toEqual([]),
  )

  it.each(['なし', '-', 'N/A', '山田太郎', '2024/4/1', 'taro@sekisho.jp', '', '合計', '1,200円'])('takes no %s for a number', (value) =>
    expect(find(memberId, value, under('社員番号'))).toEqual([]),
  )

  it('calls numbers that count rows low', () => {
    for (const value of ['1', '27', '305']) expect(confidenceOf(memberId, value, under('会員番号'))).toBe(0.3)
    const document = evidence()
    const cell = (value: string) => confidenceOf(memberId, value, { ...under('user_id'), document })
    expect(cell('10293')).toBe(0.8)
    expect(cell('1')).toBe(0.3)
    document.add('member-id-rows', 'user_id', -1)
    expect(cell('10293')).toBe(0.3)
    expect(cell('010293')).toBe(0.8)
  })

  it('reads logins of letters under their own header, and no variable of a program', () => {
    expect(find(memberId, 'yamada.t', under('ログインID'))).toMatchObject([{ confidence: 0.6, attributes: { kind: 'user' } }])
    expect(confidenceOf(memberId, 'yamada.t', under('社員番号'))).toBe(0)
    expect(confidenceOf(memberId, 'A1023', under('ID'))).toBe(0.3)
    expect(confidenceOf(memberId, 'u1023', { label: 'user_id', role: 'id.customer', kind: 'prose' })).toBe(0.3)
  })

  it.each([
    ['社員番号12345の山田です', '12345'],
    ['会員番号はA-102938でした', 'A-102938'],
    ['（学籍番号 22A1234）', '22A1234'],
  ])('%s holds one in its sentence', (text, value) => {
    expect(find(memberId, text).map((match) => match.value)).toEqual([value])
  })
  it.each(['会員番号4桁', '注文番号12345', '番号12345', '社員番号は別途', '登録会員数12345'])('%s holds none', (text) =>
    expect(find(memberId, text)).toEqual([]),
  )
})
