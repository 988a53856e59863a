import { exactMeaning, parties, type Meaning } from './dictionary.js'
import { byDecidingEnd } from './label-parts.js'
import { KANA } from './label-scripts.js'

// Somebody in a word that no list has: 被紹介者, 墓所使用者, 払込依頼人. What stands behind it is his.

const SOMEBODY = /^(?:主たる)?[\u4e00-\u9fff々]{1,7}[者人主](?:様|さま|殿)?$/
/** Firms, and words for what anybody is. */
const NOBODY =
  /(?:業者|法人|(?<!被)保険者|[全同本各毎何一二三四五六七八九十0-9]人|第三者|前者|後者|両者)$|^(?:個人|成人|大人|老人|新人|他人|外国人|日本人)/
/** Alone, these words ask whether it is so. */
const STATES = /(?:業|障害|障碍|感染|陽性|介護|疾患|喫煙|接種)者$/
/** 申立人, 引渡人: alone, 人 counts heads, and 主 is 自主 or a way of writing 主に. */
const ALONE =
  /^(?:[\u4e00-\u9fff]{2,6}者|(?:申立|届出|受任|委任|借受|買受|売渡|引渡|受渡|払込|振込|預|差入|受益|受託|委託|管財|相手方|持参|付添|付き添い|連れ|世話|幹事|発起|呼出)人)(?:様|さま)?$/

const isSomebody = (word: string): boolean => SOMEBODY.test(word) && !NOBODY.test(word.replace(/(?:様|さま|殿)$/, ''))

/** Whose it is, where a bracket tells: 氏名（連帯保証人）, 住所（受遺者）. */
export function whoseIn(remark: string): string | undefined {
  const kind = parties().get(remark)
  if (kind !== undefined) return kind === 'qualifier' || kind === 'company' ? undefined : remark
  return isSomebody(remark) ? bare(remark) : undefined
}

const bare = (word: string): string => word.replace(/(?:様|さま|殿)$/, '')

/** 当選者, 払込人: somebody, where the cells do not speak against it. */
export function somebodyAlone(key: string): Meaning | undefined {
  if (!ALONE.test(key) || STATES.test(bare(key)) || NOBODY.test(bare(key))) return undefined
  return { role: 'person.name_full', label: '', known: 'part', ambiguous: true, party: bare(key) }
}

/** What somebody has, or is: no numbers and dates, which are those of a thing as often. */
const OF_PERSON = /^(?:person\.(?!author)|address\.|contact\.|bio\.)/
/** Where somebody's word can end. */
const END = /[者人主](?:様|さま|殿)?の?/g

/** 受遺者住所, 荷送人の電話番号, 落札者名前: the item, and whose it is. The word itself is not printed. */
export function behindSomebody(key: string): Meaning | undefined {
  for (const { index, 0: end } of [...key.matchAll(END)].reverse()) {
    const who = key.slice(0, index + end.length).replace(/の$/, '')
    const rest = key.slice(index + end.length)
    const meaning = rest === '' || !isSomebody(who) ? undefined : itemIn(rest)
    if (meaning !== undefined) return { ...meaning, party: bare(who), known: 'part' }
  }
  return undefined
}

function itemIn(rest: string): Meaning | undefined {
  if (/^名称?$/.test(rest)) return { role: 'person.name_full', label: '名', known: 'part' }
  if (KANA.test(rest)) return { role: 'person.kana_full', label: rest, known: 'part' }
  const meaning = exactMeaning(rest) ?? exactMeaning(rest.replace(/^[ご御お]/, '')) ?? byDecidingEnd(rest)
  return meaning !== undefined && OF_PERSON.test(meaning.role) ? meaning : undefined
}
