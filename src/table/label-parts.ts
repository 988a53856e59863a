import { exactMeaning, parties, type Meaning } from './dictionary.js'
import { composed } from './label-scripts.js'

// Labels by a part of theirs that decides: the word for a code, the end of an address, whose line a number is.

/** Ends that say how somebody is reached, or which part of an address it is, whatever stands before. */
const ENDS: readonly [role: string, end: RegExp][] = [
  ['contact.mobile', /(?:携帯|ケータイ|スマホ|モバイル|^sms(?:送信先|受信|認証)?|^mnp)(?:電話)?番号$/],
  ['contact.tel', /(?:発信[者元先]?|着信[者元先]?|通話先|架電先?|折り?返し?先?|回線|宅電)(?:電話)?番号$|^宅電$/],
  ['address.line', /(?:都道府県|市区?町村|市区郡|町名|番地|丁目)以[降下](?:のご?住所)?$/],
  ['address.zip', /〒$/],
]

/** 通話先番号, SMS受信電話番号, 都道府県以降の住所, 現住所〒. 回線番号 may be a circuit's: the cells may speak against it. */
export function byDecidingEnd(key: string): Meaning | undefined {
  for (const [role, end] of ENDS) {
    const found = end.exec(key)?.[0]
    if (found === undefined) continue
    const known = found.length === key.length ? 'whole' : 'part'
    return { role, label: found, known, ...(role.startsWith('contact.') && { ambiguous: true }) }
  }
  return undefined
}

/** 建物名・部屋番号等, マンション名など: what stands in the dictionary without the 等. */
export function withoutAndSoOn(key: string): Meaning | undefined {
  const bare = key.replace(/(?:等|など)$/, '')
  const meaning = bare === key || bare.length < 2 ? undefined : exactMeaning(bare)
  return meaning && composed(meaning)
}

/** 性別区分名称, 職業名称, 性別コード: the words for a code, and the code itself. */
export function asWords(key: string): Meaning | undefined {
  const base = /^(.{2,}?)(?:区分|コード)?(?:名称|名|区分|コード)$/.exec(key)?.[1]
  // 配偶者名, 家族名: somebody's name.
  const isSomebody = base !== undefined && key.endsWith('名') && (parties().get(base) ?? 'qualifier') !== 'qualifier'
  const meaning = base === undefined || isSomebody ? undefined : exactMeaning(base)
  return meaning?.role.startsWith('bio.') === true ? composed(meaning) : undefined
}
