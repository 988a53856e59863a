import type { ColumnView } from '../../src/contract/index.js'
import type { Ground, NamePart } from './cells/verdict.js'

/** Headers and in-text labels that speak for a name. */
export const LABELS = (
  '氏名 お名前 名前 姓名 ご氏名 御氏名 氏名漢字 漢字氏名 フルネーム 姓 名 苗字 名字 フリガナ ふりがな カナ氏名 氏名カナ 氏名フリガナ ヨミガナ よみがな お名前カナ セイ メイ ローマ字氏名 氏名ローマ字 ' +
  '顧客名 顧客氏名 お客様名 会員名 会員氏名 社員名 社員氏名 従業員名 従業員氏名 職員名 職員氏名 担当者 担当者名 ご担当者 ご担当者名 担当者氏名 担当 営業担当 担当営業 主担当 副担当 代表者 代表者名 代表者氏名 契約者 契約者名 契約者氏名 ' +
  '申込者 申込者名 申込者氏名 申請者 申請者名 申請者氏名 注文者 注文者名 注文者氏名 購入者 購入者名 受取人 受取人名 受取人氏名 届出人 依頼主名 依頼者 依頼者名 宛名 送付先氏名 お届け先氏名 ' +
  '利用者名 利用者氏名 患者名 患者氏名 受診者名 受診者氏名 被保険者氏名 被保険者名 加入者氏名 世帯主 世帯主氏名 保護者 保護者名 保護者氏名 児童氏名 生徒名 生徒氏名 園児名 学生氏名 参加者 参加者名 参加者氏名 出席者 出席者名 ' +
  '応募者 応募者名 応募者氏名 候補者氏名 連絡先氏名 緊急連絡先氏名 保証人氏名 連帯保証人 連帯保証人氏名 配偶者氏名 本人氏名 口座名義 口座名義人 口座名義カナ 名義人 名義人カナ 預金者名 預金者氏名 預金者名カナ 振込名義 振込名義人 カード名義人 責任者 責任者名 管理者名 記入者 作成者 承認者 報告者 講師 講師名 医師名 主治医'
).split(' ')

const known = new Set(LABELS)

/** What the header says: a part of a name, nothing, or that it is something else. */
export type HeaderVerdict = { ground: Ground; part: NamePart } | undefined

const NOTHING = { ground: 'none', part: 'full' } as const

/** What labels were found to say: a column asks for the same one with every cell. Running text can bring any number of them. */
const memory = new Map<string, { role: string | undefined; vote: string | undefined; verdict: HeaderVerdict }>()
const MEMORY_MAX = 1000

/** `undefined` where the role rules names out; ground 'none' where nothing is known. */
export function headerVerdict(view: ColumnView): HeaderVerdict {
  const { role, label = '', vote } = view
  const known = memory.get(label)
  if (known !== undefined && known.role === role && known.vote === vote) return known.verdict
  const verdict = readHeader(view)
  if (memory.size >= MEMORY_MAX) memory.clear()
  memory.set(label, { role, vote, verdict })
  return verdict
}

function readHeader(view: ColumnView): HeaderVerdict {
  const { role, label } = view
  if (role !== undefined) {
    if (role.startsWith('person.')) return { ground: 'header', part: partOf(role) }
    // 口座名義 has the role of a bank's data, 担当 may be unknown to the dictionary: the detector's own labels speak for them.
    if (label !== undefined && isNameLabel(label)) return { ground: 'header', part: 'full' }
    return role.startsWith('misc.') || mayName(role, label) ? NOTHING : undefined
  }
  if (label !== undefined && isNameLabel(label))
    return { ground: 'header', part: label === '姓' || label === 'セイ' ? 'family' : label === '名' || label === 'メイ' ? 'given' : 'full' }
  if (view.vote !== undefined) return view.vote === 'person-name' ? { ground: 'vote', part: 'full' } : undefined
  return NOTHING
}

/** Columns of relatives, contacts and customers: a telephone, a word or a company as a rule, and here and there a person in full. */
function mayName(role: string, label = ''): boolean {
  if (role === 'bio.family' || role === 'contact.tel' || role === 'contact.mobile') return true
  return (
    (role === 'org.company' && CUSTOMERS.test(label)) || (role === 'address.domicile' && label.includes('筆頭者')) || COMBINED.test(label)
  )
}

const CUSTOMERS = /(?:取引|得意|仕入|支払|納品|請求|外注|委託|発注)先|屋号|事業者/
/** 氏名・住所 in one column. */
const COMBINED = /氏名|お?名前|届出[人者]/

function partOf(role: string): NamePart {
  if (role.endsWith('_family')) return 'family'
  if (role === 'person.kana_full') return 'reading'
  return role.endsWith('_given') ? 'given' : 'full'
}

/** Who an account or a card belongs to, whatever else the header says: 振込先口座名義, account_holder. */
const HOLDER = /(?:名義人?|預金者)(?:氏名|名|カナ)?$|(?:account|card)[ _]?holder(?:[ _]?name)?$/i

function isNameLabel(label: string): boolean {
  const plain = label.replace(/\([^()]*\)/g, '').replace(/[\s*※:]/g, '')
  return known.has(plain) || HOLDER.test(plain)
}
