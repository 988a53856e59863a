import type { BuiltInType } from '../contract/index.js'
import type { Language, Titles } from './report.js'

/** What each type is called in print, in the words of the law and the trade. */
export const TYPE_TITLES: Readonly<Record<BuiltInType, { ja: string; en: string }>> = {
  'person-name': { ja: '氏名', en: 'Names of persons' },
  address: { ja: '住所', en: 'Addresses' },
  'postal-code': { ja: '郵便番号', en: 'Postal codes' },
  'phone-number': { ja: '電話番号', en: 'Phone numbers' },
  email: { ja: 'メールアドレス', en: 'E-mail addresses' },
  'card-number': { ja: 'クレジットカード番号', en: 'Credit card numbers' },
  'my-number': { ja: '個人番号（マイナンバー）', en: 'Individual Numbers (My Number)' },
  'birth-date': { ja: '生年月日', en: 'Dates of birth' },
  age: { ja: '年齢', en: 'Ages' },
  gender: { ja: '性別', en: 'Sex' },
  occupation: { ja: '職業', en: 'Occupations' },
  'bank-account': { ja: '口座番号', en: 'Bank accounts' },
  'drivers-license': { ja: '運転免許証番号', en: 'Driving licence numbers' },
  passport: { ja: '旅券番号', en: 'Passport numbers' },
  'residence-card': { ja: '在留カード番号', en: 'Residence card numbers' },
  'pension-number': { ja: '基礎年金番号', en: 'Basic pension numbers' },
  'health-insurance': { ja: '健康保険の記号・番号', en: 'Health insurance numbers' },
  'long-term-care-insurance': { ja: '介護保険の被保険者番号', en: 'Long-term care insurance numbers' },
  'employment-insurance': { ja: '雇用保険の被保険者番号', en: 'Employment insurance numbers' },
  'resident-code': { ja: '住民票コード', en: 'Resident record codes' },
  'vehicle-plate': { ja: '自動車登録番号', en: 'Vehicle plates' },
  'member-id': { ja: '会員番号・社員番号', en: 'Member and staff numbers' },
  'ip-address': { ja: 'IPアドレス', en: 'IP addresses' },
  credential: { ja: 'ID・パスワード', en: 'Credentials' },
  sensitive: { ja: '要配慮個人情報', en: 'Special care-required information' },
}

const ORDER = new Map(Object.keys(TYPE_TITLES).map((type, index) => [type, index]))

/** Title of a type: as the caller names it, as this table does, else the type itself. */
export function typeTitle(type: string, lang: Language, titles: Titles = {}): string {
  const own = Object.hasOwn(titles, type) ? titles[type] : undefined
  return (own ?? (Object.hasOwn(TYPE_TITLES, type) ? TYPE_TITLES[type as BuiltInType] : undefined))?.[lang] ?? type
}

/** Orders types as the table does, foreign ones last by name. */
export const compareTypes = (a: string, b: string): number =>
  (ORDER.get(a) ?? ORDER.size) - (ORDER.get(b) ?? ORDER.size) || (a < b ? -1 : a > b ? 1 : 0)
