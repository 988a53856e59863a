import { headerKey } from './header-key.js'
import { partyInJapanese } from './schema-label.js'

const ASCII = /^[\x20-\x7e]+$/
const known = new Map<string, string>()

/** The party for comparing: guardian and 保護者 are one, whatever language the other columns speak. */
export function ownerKey(party: string): string {
  if (party === '') return ''
  let key = known.get(party)
  if (key === undefined) {
    key = inKanji(headerKey((ASCII.test(party) ? partyInJapanese(party) : undefined) ?? party))
    if (known.size > OWNERS_MAX) known.clear()
    known.set(party, key)
  }
  return key
}

const OWNERS_MAX = 2000

/** What kindergartens and schools write so that children can read it: えんじ名, ほごしゃ, お子さま. */
const IN_KANA: Readonly<Record<string, string>> = { えんじ: '園児', ほごしゃ: '保護者' }
/** emergency_name, 緊急氏名: who is to be called, whatever the other columns call him. */
const TO_BE_CALLED: Readonly<Record<string, string>> = { 緊急: '緊急連絡先' }
const inKanji = (key: string): string => IN_KANA[key] ?? TO_BE_CALLED[key] ?? key.replace(/さま$/, '様')
