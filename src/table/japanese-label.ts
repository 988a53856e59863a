import { lazy } from '../text/lazy.js'
import { exactMeaning, parties, partyMax, wordsOf, type Meaning, type PartyKind } from './dictionary.js'
import { headerKey } from './header-key.js'
import { asKana, asRomaji, composed, inOtherScript, KANA, KANJI, ROMAJI } from './label-scripts.js'
import { asWords, byDecidingEnd, withoutAndSoOn } from './label-parts.js'
import { behindSomebody, somebodyAlone, whoseIn } from './somebody-label.js'
import { NOTES, PERSON_ENDS, QUESTION_END, SUFFIXES, THINGS } from './role-words.js'

const PART_END = /(?:姓|名|セイ|メイ|せい|めい)$/
const NUMBERED_END = /^(.*[^0-9])(?:[0-9]{1,2}|[abc]|の[0-9]|その[0-9]|[一二三])$/
const NUMBERED_START = /^(?:\([0-9]{1,2}\)|(?:q|問|設問|項目|no|第)?[0-9]{1,3}(?:人目|番目|人|件目|子|時?限目?|コマ目?)?の?)(.+)$/

/** Ends that say what a header is when nothing before them is known: 契約者コード, 初回来店日, 請求金額, 配信可否. */
const ENDS: readonly [role: string, end: RegExp][] = [
  ['other.code', /(?:番号|コード|(?<![a-z])(?:no|id|cd|url)|ナンバー|符号|キー)$/],
  ['other.date', /(?:年月日|月日|日付|日時|時刻|時間|期限|期間|年度|年月|(?<=[\u4e00-\u9fff]{2})日)$/],
  [
    'other.amount',
    /(?:(?<=[\u4e00-\u9fff])[額数率]|(?<=[\u4e00-\u9fff]{2})[料費]|数量|合計|小計|割合|単価|価格|料金|ポイント|残高|平均|税)$/,
  ],
  ['other.class', /(?:区分|種別|種類|分類|フラグ|有無|可否|状態|状況|ステータス|カテゴリー?|ランク|要否|希望|方法|タイプ)$/],
]
/** 利用者との関係, 入居者様とのご関係, 本人から見た続柄: what somebody is to him, and so nothing of his. */
const RELATION_END = /(?:と|から|から見|からみ|に対す)(?:の|た|る)ご?(?:関係|間柄|続柄)$/
const NO_DATE = /(?:曜日|祝日|休日|平日|今日|毎日)$/

const suffixes = lazy(() =>
  wordsOf(SUFFIXES)
    .map(headerKey)
    .sort((a, b) => b.length - a.length),
)
const things = lazy(() =>
  Object.entries(THINGS)
    .flatMap(([role, list]) => wordsOf(list).map((word): [string, string] => [headerKey(word), role]))
    .sort((a, b) => b[0].length - a[0].length),
)

/** Meaning of a header that is composed of known parts. `key` as from `headerKey`; `depth` bounds the recursion. */
export function meaningOf(key: string, depth = 0): Meaning | undefined {
  if (key === '' || depth > 5) return undefined
  const known = exactMeaning(key) ?? inBrackets(key, depth) ?? listed(key, depth)
  if (known !== undefined) return known ?? undefined
  if (RELATION_END.test(key)) return { role: 'bio.family', label: '関係', known: 'whole' }
  return (
    asNumber(key) ??
    asWords(key) ??
    withoutAndSoOn(key) ??
    byDecidingEnd(key) ??
    mixed(key, depth) ??
    numbered(key, depth) ??
    behindParty(key, depth) ??
    partOfAddress(key, depth) ??
    inOtherScript(key, (rest) => meaningOf(rest, depth + 1)) ??
    honoured(key, depth) ??
    behindSomebody(key) ??
    byEnd(key, depth)
  )
}

/** 氏名(カナ), 電話番号(自宅), 郵便番号(ハイフンなし), (必須)住所. */
function inBrackets(key: string, depth: number): Meaning | undefined {
  if (key.startsWith('(')) {
    const close = key.indexOf(')')
    if (close < 0 || close === key.length - 1) return undefined
    const rest = meaningOf(key.slice(close + 1), depth + 1)
    return rest && composed(rest)
  }
  if (!key.endsWith(')')) return undefined
  const open = key.lastIndexOf('(')
  if (open <= 0) return undefined
  const remark = key.slice(open + 1, -1)
  const before = key.slice(0, open)
  const inner = exactMeaning(remark) ?? withoutAndSoOn(remark) ?? byDecidingEnd(remark) ?? partOfName(remark, depth)
  const head = meaningOf(before, depth + 1)
  // 緊急連絡先(氏名), 申込者(電話番号): the bracket names the item, the head whose it is.
  const owned =
    inner !== undefined && !KANA.test(remark) && parties().has(before) && parties().get(before) !== 'qualifier' && !NOTES.test(remark)
  if (owned) return withParty(inner, before, 'whole')
  if (head === undefined && inner === undefined) return somebodyOf(before, remark, depth)
  if (head === undefined) return inner && withParty(inner, before, parties().has(before) ? 'whole' : 'part')
  // お名前（連帯保証人）: whose it is.
  const whose = NOTES.test(remark) ? undefined : whoseIn(remark)
  if (whose !== undefined) return { ...composed(head), party: whose, label: parties().has(whose) ? `${head.label}(${whose})` : head.label }
  if (KANA.test(remark)) return asKana(head)
  if (ROMAJI.test(remark)) return asRomaji(head)
  if (KANJI.test(remark) || NOTES.test(remark)) {
    if (remark !== '名' && remark !== '姓') return composed(head)
  }
  if (inner === undefined) return composed(head)
  return composed({ ...head, role: narrowed(head.role, inner.role) })
}

/** 緊急時（祖父母等）: somebody to be named, and who it may be. */
function somebodyOf(before: string, remark: string, depth: number): Meaning | undefined {
  if (parties().get(before) !== 'destination') return undefined
  const who = remark.replace(/(?:等|など)$/, '')
  const meaning = meaningOf(who, depth + 1)
  const isSomebody = meaning?.role === 'person.name_full' && meaning.party === who
  return isSomebody ? { role: meaning.role, label: before, known: 'part', ambiguous: true, party: before } : undefined
}

/** お名前(フリガナ・姓), 氏名(漢字・名): a part of the name in one of its writings. */
function partOfName(remark: string, depth: number): Meaning | undefined {
  const meaning = PART_END.test(remark) ? meaningOf(remark, depth + 1) : undefined
  return meaning !== undefined && /^person\.(?:name|kana)_(?:family|given)$/.test(meaning.role) ? meaning : undefined
}

/** The role of the bracket where it says more of the same thing: 氏名(姓), 連絡先(メール), 住所(番地). */
function narrowed(head: string, inner: string): string {
  if (head === 'person.kana_full' && inner.startsWith('person.name_')) return inner.replace('name_', 'kana_')
  if (head === 'person.kana_full' && inner.startsWith('person.kana_')) return inner
  if (head === 'person.name_full' && inner.startsWith('person.')) return inner
  if ((head === 'address.full' || head === 'address.line') && inner.startsWith('address.')) return inner
  if (head === 'contact.tel' && inner.startsWith('contact.')) return inner
  return head
}

/** 電話番号/携帯番号, 姓/名, 氏名/フリガナ. Null for parts that mean different things: they leave the column without a role. */
function listed(key: string, depth: number): Meaning | undefined | null {
  if (!key.includes('/')) return undefined
  const parts = key.split('/')
  if (parts.length > 4) return undefined
  const meanings = parts.map((part) => meaningOf(part, depth + 1))
  if (meanings.some((meaning) => meaning === undefined)) {
    const last = meanings.at(-1)
    return last !== undefined && parties().has(parts[0]!) ? withParty(last, parts[0]!, 'whole') : undefined
  }
  const [first, second] = meanings as Meaning[]
  const roles = new Set(meanings.map((meaning) => meaning!.role))
  if (roles.size === 1) return composed(first!)
  if (roles.has('person.name_family') && roles.has('person.name_given')) return { role: 'person.name_full', label: '氏名', known: 'whole' }
  if ([...roles].every((role) => role.startsWith('person.'))) return composed(first!)
  if ([...roles].every((role) => /^contact\.(?:tel|mobile|fax)$/.test(role))) return { ...composed(first!), role: 'contact.tel' }
  if ([...roles].every((role) => role.startsWith('address.') && role !== 'address.zip'))
    return { ...composed(first!), role: 'address.full' }
  // 生年月日/年齢, 会社名/所属: the first says it, the second says more of it.
  if (FURTHER.some(([one, other]) => roles.has(one) && roles.has(other) && roles.size === 2)) {
    return composed(meanings.find((meaning) => FURTHER.some(([one]) => one === meaning!.role))!)
  }
  if (parties().has(parts[0]!) && second !== undefined) return withParty(second, parts[0]!, 'whole')
  // 予約者/郵便番号: somebody, whose it is.
  if (first!.known === 'part') return second === undefined ? null : { ...second, known: 'part' }
  // 氏名/住所: read as what somebody wrote, because no way of one column alone would find both.
  return first!.role === 'person.name_full'
    ? { role: 'misc.memo', label: meanings.map((meaning) => meaning!.label).join('/'), known: 'whole' }
    : null
}

/** What stands in one cell with another that follows from it or belongs to it. */
const FURTHER: readonly (readonly [role: string, further: string])[] = [
  ['bio.birth', 'bio.age'],
  ['org.company', 'org.dept'],
  ['org.company', 'org.title'],
  ['address.full', 'address.zip'],
  ['finance.bank', 'org.dept'],
]

/** カルテNo, 予約ID: what the dictionary calls 番号. */
function asNumber(key: string): Meaning | undefined {
  const base = /^(.{2,})(?:no|id|cd|コード|ナンバー)$/.exec(key)?.[1]
  const meaning = base === undefined ? undefined : exactMeaning(`${base}番号`)
  return meaning && composed(meaning)
}

/** Both languages in one cell: 氏名name, telephone電話番号, emailアドレス. */
function mixed(key: string, depth: number): Meaning | undefined {
  const border = /[a-z](?=[^\x20-\x7e])|[^\x20-\x7e](?=[a-z])/.exec(key)
  if (border === null) return undefined
  const [left, right] = [key.slice(0, border.index + 1), key.slice(border.index + 1)]
  const first = exactMeaning(left)
  const second = exactMeaning(right) ?? (depth < 2 ? meaningOf(right, depth + 3) : undefined)
  return first !== undefined && second !== undefined && first.role === second.role ? composed(first) : undefined
}

/** 電話番号2, 住所1, 1人目氏名, Q3 年齢. */
function numbered(key: string, depth: number): Meaning | undefined {
  const base = NUMBERED_END.exec(key)?.[1]
  if (base !== undefined && base.length > 0) {
    const meaning = meaningOf(base, depth + 1)
    if (meaning !== undefined && !meaning.role.startsWith('other.')) {
      return composed(meaning.role === 'address.full' ? { ...meaning, role: 'address.line' } : meaning)
    }
  }
  const rest = NUMBERED_START.exec(key)?.[1]
  // 303号室, 2丁目, 35歳 are values.
  if (rest === undefined || rest.length < 2 || /^(?:号|階|棟|番地|丁目)/.test(rest)) return undefined
  const meaning = meaningOf(rest, depth + 1)
  // 第3地区 and 2件目 are values.
  return meaning === undefined || meaning.role.startsWith('other.') ? undefined : composed(meaning)
}

/** 住所都道府県, 注文者住所郡市区: which part of the address. */
function partOfAddress(key: string, depth: number): Meaning | undefined {
  const rest = /^(?:現|自宅)?住所(.{2,})$/.exec(key)?.[1]
  const meaning = rest === undefined ? undefined : meaningOf(rest, depth + 1)
  return meaning?.role.startsWith('address.') === true && meaning.known !== 'part' ? composed(meaning) : undefined
}

/** 契約者氏名, お客様の電話番号, 自宅住所, 担当者名, 会員番号: what stands before says whose it is. */
function behindParty(key: string, depth: number): Meaning | undefined {
  for (let length = Math.min(partyMax(), key.length); length > 0; length--) {
    const party = key.slice(0, length)
    const kind = parties().get(party)
    if (kind === undefined) continue
    // 家族情報1姓 of SmartHR.
    let rest = key.slice(length).replace(/^情報(?=[0-9]{1,2}[^0-9])/, '')
    // 連絡先①氏名, 扶養親族2氏名: several of them, each somebody.
    const number = /^[0-9]{1,2}(?=[^0-9)])/.exec(rest)?.[0] ?? ''
    rest = rest.slice(number.length)
    if (kind !== 'qualifier') rest = rest.replace(/^(?:様|さま|さん|情報)/, '')
    rest = rest.replace(/^の/, '')
    // 契約者名カナ is 契約者名 in kana, not the 名カナ of somebody.
    if (/^名(?!漢字$)(?:[^前義字称]|称.)/.test(rest)) continue
    const meaning = rest === '' ? alone(party, kind) : (ofParty(party, kind, rest) ?? behind(rest, length, depth))
    if (meaning !== undefined) return withParty(meaning, party, meaning.known === 'part' ? 'part' : 'whole', number)
  }
  return undefined
}

/** The rest of a header behind a party: known as a whole, or behind one character (母, 夫) at least exactly. */
function behind(rest: string, partyLength: number, depth: number): Meaning | undefined {
  const meaning = partyLength === 1 && rest.length < 2 ? undefined : meaningOf(rest, depth + 1)
  // 主債務者, 新保証人.
  if (parties().has(rest)) return meaning
  return meaning !== undefined && (meaning.known !== 'part' || meaning.role.startsWith('other.') || partyLength > 1) ? meaning : undefined
}

function alone(party: string, kind: PartyKind): Meaning | undefined {
  if (kind === 'person' || kind === 'staff') return { role: 'person.name_full', label: '', known: 'part', ambiguous: true }
  return party === '' || kind !== 'company' ? undefined : { role: 'org.company', label: '', known: 'part', ambiguous: true }
}

function ofParty(party: string, kind: PartyKind, rest: string): Meaning | undefined {
  // 注文ID is 注文番号, and no login.
  if (kind === 'qualifier') return /^(?:id|no|cd|コード|ナンバー)$/.test(rest) ? exactMeaning(`${party}番号`) : undefined
  if (/^(?:名(?:称|漢字)?|nm|name)$/.test(rest)) {
    const role = kind === 'company' ? 'org.company' : 'person.name_full'
    return { role, label: rest, known: 'whole' }
  }
  if (KANA.test(rest)) return { role: kind === 'company' ? 'org.company' : 'person.kana_full', label: rest, known: 'whole' }
  if (/^(?:番号|コード|cd|id|no|ナンバー)$/.test(rest)) return { role: numberRole(party, kind), label: rest, known: 'whole' }
  return undefined
}

function numberRole(party: string, kind: PartyKind): string {
  if (kind === 'staff') return 'id.employee'
  if (/^(?:学生|生徒|児童|園児|受講[者生]|受験[者生]|在校生|教習生|入校生|訓練生|研修生|実習生|塾生|寮生)$/.test(party)) return 'id.student'
  return kind === 'person' ? 'id.customer' : 'other.code'
}

/** ご自宅電話番号, お届け先: an honorific prefix says nothing. */
function honoured(key: string, depth: number): Meaning | undefined {
  const rest = /^[ご御お](.{2,})$/.exec(key)?.[1]
  const meaning = rest === undefined ? undefined : meaningOf(rest, depth + 1)
  return meaning && composed(meaning)
}

/** Nothing before is known; the end says what it is. Codes and dates of a thing are settled before labels inside it are believed. */
function byEnd(key: string, depth: number): Meaning | undefined {
  const question = key.replace(QUESTION_END, '').replace(/(?:を|は|について)$/, '')
  if (question !== key && question.length > 1) return meaningOf(question, depth + 1)
  const suffix = suffixes().find((word) => key.length > word.length && key.endsWith(word))
  const before = suffix === undefined ? '' : key.slice(0, -suffix.length)
  const dictionary = suffix === undefined ? undefined : exactMeaning(suffix)
  if (dictionary !== undefined) {
    const thing = things().find(([word, role]) => role.startsWith('other.') && (before === word || before === `${word}の`))
    if (thing !== undefined && dictionary.role.startsWith('person.')) return { role: thing[1], label: suffix!, known: 'part' }
    return { ...dictionary, known: 'part' }
  }
  const name = /^(.+?)(?:名|名称)(?:\(.*\))?$/.exec(key)?.[1]
  if (name !== undefined) {
    const role = nameRole(name)
    if (role !== undefined) return { role, label: '名', known: 'part' }
  }
  const addressed = /^(.{2,})(?:様|さま|殿)$/.exec(key)?.[1]
  if (addressed !== undefined) {
    // ご返品者様: somebody is addressed, unless it is a firm (加盟店様).
    const thing = things().find(([word]) => addressed.endsWith(word))
    return { role: thing?.[1] ?? 'person.name_full', label: '', known: 'part', ambiguous: true }
  }
  const somebody = somebodyAlone(key)
  if (somebody !== undefined) return somebody
  if (key.length < 3 || NO_DATE.test(key)) return undefined
  const end = ENDS.find(([, pattern]) => pattern.test(key))
  return end && { role: end[0], label: end[1].exec(key)![0], known: 'part' }
}

/** 店舗の名称 is 店舗名. */
function nameRole(text: string): string | undefined {
  const name = text.replace(/の$/, '')
  const thing = things().find(([word]) => name.endsWith(word))
  if (thing !== undefined) return thing[1]
  return name.length > 1 && PERSON_ENDS.includes(name.at(-1)!) ? 'person.name_full' : undefined
}

function withParty(meaning: Meaning, party: string, known: 'whole' | 'part', number = ''): Meaning {
  const printable = parties().has(party)
  if (!printable) return { ...meaning, known }
  return { ...meaning, label: party + number + meaning.label, party: party + number + (meaning.party ?? ''), known }
}
