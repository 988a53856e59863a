import { describe, expect, it } from 'vitest'
import { birthDate } from '../../detectors/index.js'
import { confidenceOf, evidence, find, writings } from './view.js'

const birth = { label: '生年月日', role: 'bio.birth' }

describe('birth-date', () => {
  it.each([
    ['1985/04/01', '1985-04-01'],
    ['昭和60年4月1日', '1985-04-01'],
    ['S60.4.1', '1985-04-01'],
    ['㍻1年1月8日', '1989-01-08'],
    ['平成元年1月8日', '1989-01-08'],
    ['昭和六十年四月一日', '1985-04-01'],
    ['19850401', '1985-04-01'],
    ['3600401', '1985-04-01'],
    ['7010108', '1989-01-08'],
    ['31138', '1985-04-01'],
    ['1985/4/1 0:00:00', '1985-04-01'],
    ['4/1/1985', '1985-04-01'],
    ['4/1/85', '1985-04-01'],
    ['1985年4月', '1985-04'],
    ['4月1日', '--04-01'],
    ['1985', '1985'],
    ['昭和63年1月2日', '1988-01-02'],
    ['昭和 63 年 1 月 2 日', '1988-01-02'],
    ['S63.1.2', '1988-01-02'],
    ['S63/01/02', '1988-01-02'],
    ['s63-1-2', '1988-01-02'],
    ['昭63.1.2', '1988-01-02'],
    ['昭63・1・2', '1988-01-02'],
    ['㍼63年1月2日', '1988-01-02'],
    ['昭和六十三年一月二日', '1988-01-02'],
    ['一九八八年一月二日', '1988-01-02'],
    ['S630102', '1988-01-02'],
    ['昭和630102', '1988-01-02'],
    ['3630102', '1988-01-02'],
    ['5630102', '1988-01-02'],
    ['880102', '1988-01-02'],
    ['050102', '2005-01-02'],
    ['昭和64年1月7日', '1989-01-07'],
    ['令和元年5月1日', '2019-05-01'],
    ['大正15年12月25日', '1926-12-25'],
    ['平成31年5月1日', '2019-05-01'],
    ['Jan 2, 1988', '1988-01-02'],
    ['January 2nd, 1988', '1988-01-02'],
    ['2 January 1988', '1988-01-02'],
    ['02-Jan-1988', '1988-01-02'],
    ['02-Jan-88', '1988-01-02'],
    ['1988-01-02T00:00:00Z', '1988-01-02'],
  ])('%s under its header is %s', (value, iso) => {
    for (const writing of [value, writings(value)[1]!]) {
      const [match] = find(birthDate, writing, birth)
      expect(match?.normalized).toBe(iso)
      expect(match?.confidence).toBeGreaterThanOrEqual(0.5)
    }
  })

  it.each([
    '1985/02/30',
    '1985/13/01',
    '1799/1/1',
    '2999/1/1',
    '1890-01-01',
    'R0.5.1',
    '881302',
    'S631302',
    '30 February 1988',
    '19851301',
    '0600401',
    '99999',
    '12',
    'なし',
    '',
  ])('%s is none even there', (value) => {
    expect(find(birthDate, value, birth)).toEqual([])
  })

  it.each([
    '山田(1985年4月1日生)',
    '1985年4月1日生まれ',
    'S60.4.1生',
    '生年月日:1985年4月1日',
    '1985年4月1日 生まれの方',
    'Date of birth: 1985-04-01',
    '山田太郎(1988.1.2生)',
    '山田は昭和六十三年一月二日生まれ',
    'He was born on 2 January 1988.',
  ])('%s says what it is', (text) => {
    expect(confidenceOf(birthDate, text)).toBeGreaterThanOrEqual(0.8)
  })

  it.each([
    '1985年4月1日',
    '1985年4月1日生産',
    '1985年4月1日に施行',
    '生年月日は別紙。契約日1985年4月1日',
    '19850401',
    '31138',
    'birthtime: 2019-06-22T03:28:46',
  ])('%s is no birth date', (text) => {
    expect(find(birthDate, text)).toEqual([])
  })

  it.each(['other.date', 'id.customer', 'finance.card'])('is none under %s', (role) => {
    expect(find(birthDate, '1985/04/01', { label: '日付', role })).toEqual([])
  })

  it('follows the vote of its column', () => {
    expect(confidenceOf(birthDate, '1985/04/01', { vote: 'birth-date' })).toBe(0.6)
  })

  it('reads era codes by what the document has shown before', () => {
    // 5020401 is 1927 on a pension form and 2020 in a medical claim; 9010501 exists on pension forms only.
    const document = evidence()
    expect(find(birthDate, '5020401', { ...birth, document })[0]).toMatchObject({ normalized: '2020-04-01', confidence: 0.6 })
    find(birthDate, '9010501', { ...birth, document, text: '     9010501' })
    const [later] = find(birthDate, '5020401', { ...birth, document, text: '                5020401' })
    expect(later?.normalized).toBe('1927-04-01')
  })

  it('hides every digit', () => {
    expect(birthDate.mask!('1985/04/01')).toBe('****/**/**')
  })

  it.each([
    ['生年月日　昭和8年6月6日\n開催日　令和6年9月9日', ['昭和8年6月6日']],
    ['生年月日 1933/6/6 面談日 2024/9/9', ['1933/6/6']],
    ['誕生日は昭和25年2月12日、2024年9月1日に来店', ['昭和25年2月12日']],
    ['ご利用日：2024年9月1日 生年月日 1950年2月12日', ['1950年2月12日']],
    ['生年月日 1950/2/12（昭和25年2月12日）', ['1950/2/12', '昭和25年2月12日']],
  ])('takes no other date for one: %s', (text, found) => {
    expect(find(birthDate, text).map(({ span: [start, end] }) => text.slice(start, end))).toEqual(found)
  })

  it.each([
    ['1) 佐々木 純子（ササキ ジュンコ）女　1973/7/8', '1973/7/8'],
    ['佐藤 花子 女性 S50.1.2', 'S50.1.2'],
    ['佐藤 花子 昭和40年3月2日 女', '昭和40年3月2日'],
    ['佐藤 一郎、男、平成元年1月8日', '平成元年1月8日'],
  ])('is found beside the sex of who is listed: %s', (text, found) => {
    expect(find(birthDate, text).map(({ value, confidence }) => [value, confidence])).toEqual([[found, 0.7]])
  })

  it('is no day of these years beside a sex', () => {
    const year = new Date().getFullYear()
    expect(find(birthDate, `佐藤 花子 女 ${year}/1/1 受付`)).toEqual([])
  })
})
