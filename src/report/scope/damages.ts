import { compareTypes } from '../titles.js'
import type { Summary } from '../../contract/index.js'

/**
 * JNSA 想定損害賠償額算定モデル: 500 × (10^(x−1) + 5^(y−1)) × identifiability × social responsibility × response, yen a person.
 * x: level of mental distress, y: of economic loss, each the highest among what leaked together.
 */
type Levels = readonly [x: number, y: number]

/**
 * The plane of the model as far as the types tell; what is not named is (1,1), licence, insurance and staff numbers among them. A card or account
 * number alone is taken for (1,2), one step below the number with its expiry or PIN.
 */
const LEVELS: Readonly<Record<string, Levels>> = {
  passport: [1, 2],
  credential: [1, 2],
  'bank-account': [1, 2],
  'card-number': [1, 2],
  sensitive: [3, 1],
}

/** Items that no detector knows, by their labels, and what leaks with another item. */
const LABELS: readonly (readonly [label: RegExp, levels: Levels])[] = [
  [/購入|購買|取引|注文|利用履歴/, [1, 2]],
  [/年収|所得|給与|給料|賃金|資産|借入|債務|ローン|残高|預金/, [2, 2]],
  [/健康診断|検診|体重|身長|血液|国籍|人種|民族|成績|評定|指紋|顔写真|生体/, [2, 1]],
  [/病歴|既往|病名|傷病|診断|障害|宗教|信条|思想|政党|支持/, [3, 1]],
  [/犯罪|前科|前歴|逮捕/, [3, 3]],
]
/** 有効期限 beside a card number, 暗証番号 beside an account. */
const EXPIRY = /有効期限|有効期間|expir|cvv|cvc|セキュリティコード/i
const PIN = /暗証|パスワード|password|(?<![A-Z])pin(?![A-Z])/i
/** A column of the day on which something else ends. */
const OTHER_EXPIRY = /免許|許可|在留|旅券|パスポート|保険|passport|licen[cs]e/i
/** Categories of 要配慮個人情報 that weigh more than (3,1). */
const CRIME = /criminal|juvenile|犯罪|前科|刑事|少年/

/** Combinations whose damages a page shows, those of most yen; tables have all. */
export const DAMAGES_SHOWN = 12

/** An estimate in yen, for planning. */
export interface Damages {
  /** Per person, over all combinations: the least (responsibility 1, response 1) and the most (2, 2). */
  perPerson: { min: number; max: number }
  total: { min: number; max: number }
  /** By combination of types, most yen first. */
  rows: { types: readonly string[]; persons: number; x: number; y: number; identifiability: number; base: number }[]
}

/** What leaked beside the types, of whoever holds them. */
interface Beside {
  /** Labels of columns that most persons have. */
  labels: readonly string[]
  crime: boolean
  /** In a table with card numbers stands when they end; in one with accounts, a PIN. */
  expiry: boolean
  pin: boolean
}

/**
 * The model over the combinations. A summary does not tell which combination a column belongs to: an item that only its label names is taken to
 * be held of everybody where more than half of the persons have it, and of nobody otherwise; but what stands in a table with card numbers or accounts
 * is of them.
 */
export function estimateDamages({ combinations, items, sensitive, persons, holders }: Summary): Damages {
  const sheets = holders.flatMap((holder) => holder.sheets)
  const besides = (type: string, pattern: RegExp): boolean =>
    sheets.some((sheet) => sheet.types.includes(type) && sheet.items.some((label) => pattern.test(label) && !OTHER_EXPIRY.test(label)))
  const beside: Beside = {
    labels: items.filter((item) => item.persons * 2 > persons.estimate).map(({ label }) => label),
    crime: Object.keys(sensitive).some((category) => CRIME.test(category)),
    expiry: besides('card-number', EXPIRY),
    pin: besides('bank-account', PIN),
  }
  const rows = combinations.map(({ types, persons }) => {
    const [x, y] = levelsOf(types, beside)
    const identifiability = identifiabilityOf(types)
    return {
      types: [...types].sort(compareTypes),
      persons,
      x,
      y,
      identifiability,
      base: 500 * (10 ** (x - 1) + 5 ** (y - 1)) * identifiability,
    }
  })
  const total = rows.reduce((sum, { persons, base }) => sum + persons * base, 0)
  const bases = rows.filter((row) => row.persons > 0).map(({ base }) => base)
  return {
    // Responsibility 1 or 2, response 1 or 2.
    perPerson: { min: bases.length === 0 ? 0 : Math.min(...bases), max: 4 * Math.max(0, ...bases) },
    total: { min: total, max: 4 * total },
    rows: rows.sort((a, b) => b.persons * b.base - a.persons * a.base),
  }
}

function levelsOf(types: readonly string[], { labels, crime, expiry, pin }: Beside): Levels {
  let [x, y] = [1, 1]
  const raise = ([a, b]: Levels): void => {
    x = Math.max(x, a)
    y = Math.max(y, b)
  }
  for (const type of types) if (Object.hasOwn(LEVELS, type)) raise(LEVELS[type]!)
  if (types.includes('sensitive') && crime) raise([3, 3])
  for (const label of labels) for (const [pattern, levels] of LABELS) if (pattern.test(label)) raise(levels)
  if (types.includes('card-number') && expiry) raise([1, 3])
  if (types.includes('bank-account') && pin) raise([1, 3])
  return [x, y]
}

/** Name and address 6; name, or address and telephone 3; else 1. */
function identifiabilityOf(types: readonly string[]): number {
  const has = (type: string): boolean => types.includes(type)
  if (has('person-name') && has('address')) return 6
  return has('person-name') || (has('address') && has('phone-number')) ? 3 : 1
}
