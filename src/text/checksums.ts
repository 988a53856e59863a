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

/** All digits the same: passes several check digits and is never issued. */
export function isRepeated(digits: string): boolean {
  for (let i = 1; i < digits.length; i++) if (digits.charCodeAt(i) !== digits.charCodeAt(0)) return false
  return true
}

const digitAt = (digits: string, index: number): number => digits.charCodeAt(index) - 0x30
