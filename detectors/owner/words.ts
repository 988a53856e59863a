/**
 * Who a number may belong to, and the words that say so: one list for all numeric detectors, so that what speaks for one of them speaks
 * against the others. The types of the contract, and what is looked for only to keep away from it: corporate numbers, dates, things.
 */
export const OWNERS = [
  'my-number',
  'card-number',
  'bank-account',
  'drivers-license',
  'passport',
  'residence-card',
  'pension-number',
  'health-insurance',
  'long-term-care-insurance',
  'employment-insurance',
  'resident-code',
  'phone-number',
  'postal-code',
  'member-id',
  'vehicle-plate',
  'ip-address',
  'credential',
  'birth-date',
  'corporate',
  'thing',
] as const

/** One of `OWNERS`. */
export type Owner = (typeof OWNERS)[number]

/** A set of owners, one bit each. */
export type OwnerSet = number

/** The set of the owners named. */
export const setOf = (...owners: readonly Owner[]): OwnerSet => owners.reduce((set, owner) => set | (1 << OWNERS.indexOf(owner)), 0)

/** Latin words count only as words: no TEL in HOTEL, no PAN in Japan; `_` and digits may touch them (card_no, tel1). */
const latin = (words: string): string => `(?<![a-z])(?:${words})(?![a-z])`

const NUMBER = '(?:番号|ナンバー|No\\b|コード|ID)'
const INSURED: readonly Owner[] = ['health-insurance', 'long-term-care-insurance', 'employment-insurance']

/** In the order in which they are tried at one place: the longer word first. */
const WORDS: readonly [owners: readonly Owner[], words: string][] = [
  [['my-number'], `マイナンバー|個人番号|特定個人情報|通知カード|番号確認|${latin('my ?_?number|kojin_?bango|individual_?number')}`],
  [['residence-card'], `在留カード|在留番号|特別永住者|外国人登録|${latin('residence ?card')}`],
  [['bank-account'], `キャッシュカード`],
  [['member-id'], `(?:ポイント|会員|診察|メンバーズ?)カード(?:番号)?|診察券(?:番号)?`],
  [
    ['card-number'],
    `カード(?:番号|No)|クレジット|クレカ|デビット|アメックス|ダイナース|セキュリティコード|${latin('jcb|visa|master ?card|amex|american express|cvv2?|cvc2?|pan|card[ _]?(?:no|num|number)|credit(?:[ _]?card)?')}`,
  ],
  [
    ['drivers-license'],
    `運転免許|免許証|免許番号|公安委員会|運転経歴証明書|${latin("driver'?s?[ _]?licen[sc]e|licen[sc]e[ _]?(?:no|number)")}`,
  ],
  [['passport'], `旅券|パスポート|${latin('passport|mrz')}`],
  [['pension-number'], `基礎年金番号|年金番号|年金手帳|年金証書|${latin('pension')}`],
  [['employment-insurance'], `雇用保険|離職票|ハローワーク`],
  [['long-term-care-insurance'], `介護保険|要介護|要支援|居宅介護`],
  [['resident-code'], `住民票コード|住基コード|住基番号`],
  [INSURED, `被保険者番号`],
  [['health-insurance', 'long-term-care-insurance'], `(?<!被)保険者番号`],
  [
    ['health-insurance'],
    `被保険者証|保険証(?!券)|健康保険|健保|国保|後期高齢|広域連合|協会けんぽ|資格確認書|公費負担|受給者番号|${latin('health[ _]?insurance|insurance[ _]?no')}`,
  ],
  [['bank-account', 'health-insurance', 'pension-number'], `記号・?番号`],
  [
    ['bank-account'],
    `口座(?!振替済|数)|通帳|ゆうちょ|貯金|普通預金|当座預金|銀行|信用金庫|信金|信用組合|労働金庫|農協|振込先|${latin('bank(?:[ _]?account)?|account[ _]?(?:no|num|number)|iban')}`,
  ],
  [['corporate', 'vehicle-plate', 'thing'], `登録番号`],
  [
    ['corporate'],
    `会社法人等番号|法人等?番号|インボイス|適格請求書|事業者番号|${latin('corporate[ _]?number|invoice[ _]?(?:no|number|registration)')}`,
  ],
  [['ip-address'], `IPアドレス|IPv[46]`],
  [
    ['phone-number'],
    `電話番号|電話(?![でにをのかしす受])|携帯番号|携帯電話|ケータイ|FAX|ファッ?クス|内線|連絡先|☎|☏|📞|📱|${latin('tel|fax|(?:tele)?phone|mobile')}`,
  ],
  [['postal-code'], `〒|郵便番号|${latin('zip(?:[ _]?code)?|post(?:al)?[ _]?code')}`],
  [['credential'], `パスワード|暗証番号|ログインID|${latin('password|passwd|login[ _]?id')}`],
  [
    ['member-id'],
    `(?:顧客|お?得意先|会員証?|お客様|社員証?|職員証?|従業員|スタッフ|学籍|学生証?|生徒|受験|患者|カルテ|利用者|ユーザー?|契約者?|加入者|証券|予約|申込|メンバー)の?${NUMBER}|${latin('(?:customer|member|employee|staff|student|user|account|client|patient)[ _]?(?:id|no|number|code)')}`,
  ],
  [
    ['thing'],
    `(?:伝票|送り?状|追跡|荷物|お?問い?合わ?せ|ご?注文|受注|発注|受付|請求書?|見積書?|領収書?|納品書?|管理|製造|製品|商品|部品|品目|図面|型|品|図|整理|取引|承認|決済|処理|照会|参照|事業所|施設|店舗|物件|文書|書類|案件|ロット|バッチ|シリアル|ポイント|クーポン|JAN|バーコード)の?${NUMBER}`,
  ],
  [
    ['thing'],
    `型番|品番|図番|型式|ロット|シリアル|バーコード|タイムスタンプ|座標|緯度|経度|ハッシュ|版数|バージョン|JAN|ISBN|ISSN|事業所番号|[¥$€£] ?$`,
  ],
  [
    ['thing'],
    latin(
      'timestamp|tracking(?:[ _]?(?:no|number|id))?|order[ _]?(?:no|id|number)|invoice|serial(?:[ _]?(?:no|number))?|lot(?:[ _]?no)?|part[ _]?(?:no|number)|sku|ean|gtin|upc|imei|imsi|iccid|uuid|guid|hash|sha-?(?:1|256|512)|md5|version|ver|build|commit|lat|lng|lon|latitude|longitude|epoch|nonce|checksum|etag|request[ _]?id|trace[ _]?id|session[ _]?id|s/n|p/n',
    ),
  ],
  // The rest of a web address up to here.
  [['thing'], `://(?=[!-~]*$)`],
]

/** Without a letter or a sign there is no word: lists of numbers. */
const LETTER = /[^0-9 \-.,/\n]/

const SETS: readonly OwnerSet[] = WORDS.map(([owners]) => setOf(...owners))
const ANY_WORD = new RegExp(WORDS.map(([, words]) => `(${words.replaceAll('\\b', '(?![A-Za-z])')})`).join('|'), 'gi')

/**
 * Whom the words of a stretch of text name: the last word decides; where it fits several owners (被保険者番号), the words before it
 * narrow them (雇用保険の被保険者番号). 0 where no word names any. Linear for the short stretches it is asked for.
 */
export function ownersIn(text: string): OwnerSet {
  if (!LETTER.test(text)) return 0
  let found: OwnerSet[] | undefined
  for (const match of text.matchAll(ANY_WORD)) {
    const index = match.findIndex((group, at) => at > 0 && group !== undefined)
    const set = SETS[index - 1]
    if (set !== undefined) (found ??= []).push(set)
  }
  if (found === undefined) return 0
  let owners = found.at(-1)!
  for (let at = found.length - 2; at >= 0 && (owners & (owners - 1)) !== 0; at--) {
    const common = owners & found[at]!
    if (common !== 0) owners = common
  }
  return owners
}
