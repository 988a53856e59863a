/** Check digits. All take a string of ASCII digits and say whether it passes; one in ten random numbers does. */

/**
 * 個人番号 (12 digits): 行政手続における特定の個人を識別するための番号の利用等に関する法律の規定による通知カード及び個人番号カード
 * 並びに情報提供ネットワークシステムによる特定個人情報の提供等に関する省令 (平成26年総務省令第85号) 第5条.
 */
export function passesMyNumber(digits: string): boolean {
  if (digits.length !== 12) return false
  let sum = 0
  for (let n = 1; n <= 11; n++) sum += digitAt(digits, 11 - n) * (n <= 6 ? n + 1 : n - 5)
  const rest = sum % 11
  return digitAt(digits, 11) === (rest <= 1 ? 0 : 11 - rest)
}

/** 法人番号 (13 digits, the check digit first): 法人番号の指定等に関する省令 (平成26年財務省令第70号) 第2条. */
export function passesCorporateNumber(digits: string): boolean {
  if (digits.length !== 13) return false
  let sum = 0
  for (let n = 1; n <= 12; n++) sum += digitAt(digits, 13 - n) * (n % 2 === 1 ? 1 : 2)
  return digitAt(digits, 0) === 9 - (sum % 9)
}

/** Luhn's formula (ISO/IEC 7812-1 annex B): payment cards, IMEI. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = digits.length - 1, twice = false; i >= 0; i--, twice = !twice) {
    const digit = digitAt(digits, i)
    sum += !twice ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return digits.length > 1 && sum % 10 === 0
}

const LICENCE_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/**
 * 運転免許証番号 (12 digits, the check digit the 11th, behind it the number of reissues). The rule is not published; as worked out by
 * several hands on real cards (T. Uehara, driversnumbercheckdigit; jiko0.com): 11 less the weighted sum modulo 11, last digit of that.
 */
export function passesDriversLicense(digits: string): boolean {
  if (digits.length !== 12) return false
  const sum = LICENCE_WEIGHTS.reduce((total, weight, index) => total + weight * digitAt(digits, index), 0)
  return digitAt(digits, 10) === (11 - (sum % 11)) % 10
}

/**
 * 保険者番号, 公費負担者番号 (6 or 8 digits) and the 被保険者番号 of the 後期高齢者医療 (8 digits), with the 検証番号 last: weights 2 and 1 in
 * turn from the right, digits of the products added, the rest to 10 (厚生労働省 保険者番号等設定要領). That is Luhn's formula.
 */
export const passesInsurer = (digits: string): boolean => (digits.length === 6 || digits.length === 8) && passesLuhn(digits)

/** Check digit of ICAO 9303-3 §4.9 over 0–9, A–Z and `<`: weights 7, 3, 1, modulo 10. */
export function icaoCheckDigit(field: string): number {
  let sum = 0
  for (let i = 0; i < field.length; i++) {
    const c = field.charCodeAt(i)
    const value = c === 0x3c ? 0 : c >= 0x41 ? c - 0x37 : c - 0x30
    sum += value * [7, 3, 1][i % 3]!
  }
  return sum % 10
}

/** All digits the same: passes several check digits and is never issued. */
export function isRepeated(digits: string): boolean {
  for (let i = 1; i < digits.length; i++) if (digits.charCodeAt(i) !== digits.charCodeAt(0)) return false
  return true
}

const digitAt = (digits: string, index: number): number => digits.charCodeAt(index) - 0x30
