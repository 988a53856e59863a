import { describe, expect, it } from 'vitest'
import { roleOf } from '../../src/table/roles.js'

/** Headers of products in use, written down with their roles before the first look at what came out: all of these came out wrong. */
const LABELS: Readonly<Record<string, string>> = {
  'person.name_full':
    'Lead Name|Claimant Name|配偶者名|家族名|ご家族名漢字|familyMember.name_kanji|spouse.name|emergencyContact.name_kanji',
  'address.full': '住民登録地|Property Address|Service Address|Permanent Address',
  'address.line': '都道府県以降の住所|ご住所（町名以降）',
  'address.building': '建物名・部屋番号等|住所（マンション名等）|Building and Room|Apartment Number',
  'address.zip': '現住所〒',
  'contact.tel': '着信番号|発信元番号|回線番号|通話先番号|宅電|Caller ID Number|Calling Number|Called Number|Callback Number',
  'contact.mobile': 'ケータイ番号|スマホ番号|SMS送信先番号|SMS受信電話番号|モバイル番号|MNP電話番号',
  'bio.age': 'Age at Admission',
  'bio.sex': 'Sex at Birth',
  'bio.nationality': 'Country of Citizenship',
  'bio.family': '世帯主との続柄コード|Relationship to Patient|Relationship to Insured',
  'org.company': 'お勤め先名称|Employer Name',
  'org.title': '職位名称|職制名',
  'id.employee': 'Employee ID Number',
  'id.student': 'Student ID Number',
  'finance.bank': '振替口座情報|返金先口座|預金科目',
  'finance.card': 'Credit Card No.',
}

describe('labels by the part of them that decides', () => {
  it.each(Object.entries(LABELS))('%s', (role, list) => {
    expect(list.split('|').filter((label) => roleOf(label)?.role !== role)).toEqual([])
  })

  it('leaves numbers of things alone', () => {
    for (const label of ['回線種別', '着信日時', '発信区分', '商品コード', 'Serial Number'])
      expect(roleOf(label)?.role ?? 'other.', label).toMatch(/^other\./)
    // A circuit has a number as well: what stands below decides.
    expect(roleOf('回線番号')?.ambiguous).toBe(true)
  })
})
