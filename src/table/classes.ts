/**
 * Words that tell how the persons of a table, sheet or file stand to the one who holds it. The first list that has a word in the text decides:
 * 顧客担当社員 names a customer's contact before it names staff, so the order is that of the more telling words.
 */
const CLASSES: readonly [name: string, words: RegExp][] = [
  // Who enters a lottery is no applicant for a post.
  ['customer', /キャンペーン|懸賞|抽選|抽せん|ガラポン|プレゼント|当選|モニター|大会/],
  [
    'applicant',
    /応募(?!日|番号|方法|口数|ハガキ|はがき|id)|候補者|内定|志望|履歴書|採用|エントリー(?=シート|者)|面接|applicant|candidate|recruit/i,
  ],
  [
    'customer',
    /顧客|お客|客様|会員(?!会社|企業)|組合員|契約者|契約|申込|注文|購入|買上|受取人|名義人|利用者|患者|受診|被保険者|加入者|入居|寄付|(?<!研修)受講|受験|卒業生|卒園|同窓|校友|メルマガ|配信リスト|読者|購読|宿泊|予約|ユーザ|ゲスト|メンバー|生徒|学生|児童|園児|保護者|来場|来店|参加者|株主|配送|送付先|届け?先|依頼主|請求先|見込|アンケート|問い?合わ?せ|customer|client|member|user|buyer|purchaser|order|guest|patient|student|subscriber|shipping|billing/i,
  ],
  [
    'employee',
    /社員|従業員|職員|スタッフ|役職員|執行役員|アルバイト|乗務員|検針員|集金員|配達員|運転手|教員|教職員|部員|隊員|人事|給与|労務|勤怠|年末調整|扶養|源泉徴収[票簿]|employee|staff|payroll/i,
  ],
  [
    'partner',
    /取引先|得意先|仕入先|支払調書|支払を受ける|発注先|委託先|外注|代理店|販売店|業者|協力会社|名刺|ご?担当者|partner|supplier|vendor|contact[ _]?(?:name|person)/i,
  ],
]

/** The class of persons that a header, a sheet's or a file's name speaks of; undefined if it says nothing. */
export function classOf(text: string): string | undefined {
  for (const [name, words] of CLASSES) if (words.test(text)) return name
  return undefined
}

/** The family of the staff, and whom an applicant names, are neither. A child's parents are customers as the child is. */
export const classOfKin = (known: string): string => (known === 'employee' || known === 'applicant' ? 'family' : known)

/** The class that the name of a file, or of the folder or container that it lies in, speaks of; undefined where they say nothing. */
export function classOfPath(path: string): string | undefined {
  const [file = '', folder = ''] = path.split(/[/!]/).toReversed()
  return classOfTitle(file) ?? classOfTitle(folder)
}

/** サービス担当者会議, 担当者別売上: whoever deals with those of whom the file is, and not its persons. */
const OF_DEALERS = /(?<!先)ご?担当者(?:会議|別)/g

/** The class that a title speaks of: of a file, a sheet. */
export const classOfTitle = (title: string): string | undefined =>
  classOf(title.replace(OF_DEALERS, '')) ?? (TEACHERS.test(title) ? 'employee' : undefined)

/** 指導者名簿: in a title who the list is of, in a header whoever deals with its persons. */
const TEACHERS =
  /(?:指導者|指導員|講師|教諭|コーチ|インストラクター|トレーナー|看護師|医師|ドライバー)(?:名簿|一覧|リスト|台帳|連絡先|住所録)/
