// Headers: those that were collected (reference/header_variants.json), and unseen ones composed of parts.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORPORA } from '../../lib/data.mjs'

const VARIANTS = join(CORPORA, '../reference/header_variants.json')

const OF_ROLE = {
  'person.name_full': 'name',
  'person.name_family': 'family',
  'person.name_given': 'given',
  'person.kana_full': 'kana',
  'person.kana_family': 'kanaFamily',
  'person.kana_given': 'kanaGiven',
  'person.name_romaji': 'romaji',
  'address.full': 'address',
  'address.pref': 'prefecture',
  'address.city': 'city',
  'address.line': 'line',
  'address.building': 'building',
  'address.zip': 'zip',
  'address.city_code': 'code',
  'address.domicile': 'prefecture',
  'contact.tel': 'phone',
  'contact.mobile': 'mobile',
  'contact.fax': 'phone',
  'contact.email': 'email',
  'contact.sns': 'sns',
  'bio.birth': 'birth',
  'bio.age': 'age',
  'bio.sex': 'sex',
  'bio.job': 'job',
  'bio.nationality': 'nationality',
  'bio.family': 'relation',
  'org.company': 'company',
  'org.dept': 'department',
  'org.title': 'title',
  'id.employee': 'employee',
  'id.customer': 'customer',
  'id.student': 'employee',
  'id.mynumber': 'myNumber',
  'id.corp_number': 'corporate',
  'id.pension': 'pension',
  'id.employment_ins': 'employment',
  'id.health_ins': 'insured',
  'id.care_ins': 'care',
  'id.licence': 'licence',
  'id.passport': 'passport',
  'id.residence_card': 'residence',
  'id.juminhyo': 'residentCode',
  'finance.bank': 'account',
  'finance.card': 'card',
  'finance.income': 'amount',
  'auth.login': 'login',
  'auth.password': 'password',
  health: 'measure',
  'sensitive.other': 'relation',
  vehicle: 'plate',
  online: 'token',
  'misc.memo': 'memo',
}

/** Headers whose cells are of another kind than those of their role. */
const SPECIAL = [
  [/^(?:郵便番号1|郵便番号2|注文者郵便番号\d|.*上3桁.*|.*下4桁.*|内線.*)$/, undefined],
  [/^(?:誕生年|誕生月日|生まれ年|生年|生年月)$/, undefined],
  [/^(?:年代|年齢層)$/, 'ageBand'],
  [/^学齢$/, undefined],
  [/^性別(?:コード|\(ID\))$/, 'sexCode'],
  [/^続柄・性別$/, undefined],
  [/^職業コード$|業種/, 'code'],
  [/申込番号|受付番号|受注番号|注文番号|予約番号|お問い合わせ番号|供給地点|水栓|検針|証券|契約番号|受診/, 'transaction'],
  [/^出席番号$/, 'insuredPart'],
  [/^在留(?:資格|期間|期限)|visa/, 'thing'],
  [/^筆頭者$/, 'name'],
  [/記号|枝番|^保険者番号|公費|^受給者番号|健保No|整理番号|insurance_no/, 'insuredPart'],
  [/カード有効期限|^有効期限|exp/, 'cardPart'],
  [/資格取得日|交付日|免許有効期限|最終ログイン/, 'date'],
  [/健診日|接種日|入院日|退院日/, 'admission'],
  [/本人家族区分/, 'relation'],
  [/要介護|負担割合/, 'careLevel'],
  [/年金証書番号/, undefined],
  [/経歴証明書/, 'licence'],
  [/宛名番号|世帯番号|住民番号|住基番号/, 'household'],
  [/銀行名|金融機関名?$|支店名|bank_name|branch_name|引落口座|^振込先$/, 'bank'],
  [/(?:銀行|機関|支店|店舗)コード$|銀行番号|支店番号|店番|金融機関番号|(?:bank|branch)_code$/, 'bankCode'],
  [/種目|種別|^科目$/, 'accountKind'],
  [/口座名義|名義人カナ|預金者名|受取人名（カナ）|account_holder/, 'accountName'],
  [/ゆうちょ|通帳|貯金/, 'postalAccount'],
  [/有効期限|exp|セキュリティ|CVV|CVC|カード名義|ブランド|カード会社|トークン/, 'cardPart'],
  [/秘密|合言葉|ハッシュ|hash/, 'secret'],
  [/^(?:PW|PASS|Pass|パス)$/, 'secret'],
  [/パスワード|password|passwd|pwd/, 'password'],
  [/暗証|PIN|secret|api_key|アクセスキー/, 'secret'],
  [/^IPアドレス$|^接続元IP$|ip_address|REMOTE_ADDR/, 'address4'],
  [/車名|車種|標識/, 'thing'],
  [/車台/, 'token'],
  [/ローマ字[姓名]$/, undefined],
  [/病|アレルギー|服薬|処方|投薬|治療|手術|障害|難病/, 'illness'],
]

const NEGATIVE = /(?:コード|番号|型番|品番)$/

/** The collected headers: `{ header, kind, source }`. Empty where the reference is not there. */
function collectedHeaders() {
  if (!existsSync(VARIANTS)) return []
  const { types, negative_name_like_headers: negatives } = JSON.parse(readFileSync(VARIANTS, 'utf8'))
  const known = new Map()
  for (const [role, headers] of Object.entries(types)) {
    for (const header of headers) {
      const special = SPECIAL.find(([pattern]) => pattern.test(header))
      const kind = special === undefined ? OF_ROLE[role] : special[1]
      if (kind !== undefined && !known.has(header)) known.set(header, { header, kind })
    }
  }
  for (const header of negatives)
    if (!known.has(header))
      known.set(header, { header, kind: NEGATIVE.test(header) ? 'code' : /銀行|支店/.test(header) ? 'bank' : 'product' })
  return [...known.values()]
}

const PARTIES =
  `申込者 ご契約者様 お客様 受講生 乗客 施主 借主 入所者 会員様 購入者様 受診者 保護者 緊急連絡先 寄贈者 出品者 参加者 入会者 送付先 新入社員 新規会員 予約者 宿泊代表者 落札者 当選者 世帯主 申請者 被扶養者 投稿者 依頼人
  組合員 患者様 訪問先 ご家族 発送先 名義人 加入者 受取人 取引先担当者 ご担当者 紹介者 連帯保証人`
    .split(/\s+/)
    .filter(Boolean)
const BASES = {
  name: ['氏名', 'お名前', '名前', '氏名（漢字）', 'フルネーム'],
  kana: ['氏名（カナ）', 'フリガナ', 'お名前（ふりがな）', '氏名カナ'],
  address: ['住所', 'ご住所', '現住所'],
  zip: ['郵便番号', '〒'],
  phone: ['電話番号', 'TEL', '連絡先電話番号', '自宅電話'],
  mobile: ['携帯電話番号', '携帯番号', '携帯'],
  email: ['メールアドレス', 'E-mail', 'メアド', 'Eメールアドレス'],
  birth: ['生年月日', '誕生日', '生年月日（西暦）'],
  age: ['年齢', '満年齢'],
  sex: ['性別', '性別（男女）'],
}
const SEPARATORS = ['', 'の', '_', '・', ' ', '：', '／', '－', '\n']
const MARKS = ['', '', '', '（必須）', '※', '【必須】', '*', '（任意）', '（全角）', ' 1']
const ENGLISH = {
  name: ['Full Name', 'CustomerName', 'applicant_name', 'memberFullName', 'Contact Name', 'holder_name'],
  family: ['Last Name', 'customerLastName', 'guest_last_name', 'lastname'],
  given: ['First Name', 'customerFirstName', 'guest_first_name', 'firstname'],
  address: ['Street Address', 'customer_address', 'homeAddress', 'Mailing Address', 'delivery_address'],
  zip: ['ZIP Code', 'postalCode', 'billing_zip', 'Post Code', 'customerZip'],
  phone: ['Phone Number', 'telNo', 'customer_tel', 'Home Phone', 'contactPhone'],
  mobile: ['Mobile', 'cell_phone', 'customerMobile', 'Mobile Phone No.'],
  email: ['E-Mail Address', 'customerEmail', 'contact_mail', 'user_email', 'Primary Email'],
  birth: ['Birthday', 'DateOfBirth', 'birth_dt', 'customer_birthday', 'dob'],
  age: ['Age', 'customer_age'],
  sex: ['Sex', 'Gender', 'customer_gender'],
}
const NOBODY = [
  ...[
    '新商品名',
    '店舗の名称',
    '出荷倉庫名',
    '利用サービス名',
    'お品名',
    '受講コース名',
    '物件名称',
    '参加イベント名',
    '担当部署名',
    '機器名',
  ].map((h) => [h, 'product']),
  ...['初回購入日', '次回更新日', '最終来店日', '契約満了日', 'ご利用開始日', '受注日時', '検収日'].map((h) => [h, 'date']),
  ...['合計請求額', '税込単価', '前月残高', '年間購入金額', 'ご利用額'].map((h) => [h, 'amount']),
  ...['管理用コード', '商品管理番号', '出荷伝票番号', '社内整理番号'].map((h) => [h, 'code']),
  ...['お勤め先の会社名', 'ご所属企業名', '請求先法人名', '所属団体名'].map((h) => [h, 'company']),
  ...['営業メモ', 'その他特記事項', '担当者コメント欄', 'ご要望等'].map((h) => [h, 'memo']),
].map(([header, kind]) => ({ header, kind }))

/** Tables of headers that nobody has collected, composed of parts: each of one or two parties. */
export function composedTables(random, count) {
  const kinds = Object.keys(BASES)
  const tables = []
  for (let index = 0; index < count; index++) {
    const separator = SEPARATORS[index % SEPARATORS.length]
    const party = PARTIES[index % PARTIES.length]
    const wanted = ['name', ...kinds.slice(1).filter(() => random.int(0, 9) < 6)]
    const columns = wanted.map((kind) => ({
      header: party + separator + random.pick(BASES[kind]) + random.pick(MARKS),
      kind,
      base: random.pick(BASES[kind]),
      party,
    }))
    const others = [random.pick(NOBODY), random.pick(NOBODY)].filter((one, at, all) => all.indexOf(one) === at)
    tables.push([...columns, ...others])
  }
  for (let index = 0; index < count / 4; index++) {
    const wanted = [
      'name',
      ...Object.keys(ENGLISH)
        .slice(3)
        .filter(() => random.int(0, 9) < 6),
    ]
    const names = index % 2 === 0 ? wanted : ['family', 'given', ...wanted.slice(1)]
    tables.push(names.map((kind) => ({ header: random.pick(ENGLISH[kind]), kind })))
  }
  return tables
}

/** The collected headers in tables of some columns each, beside a name and a telephone that every table of persons has. */
export function collectedTables(random) {
  const headers = collectedHeaders()
  for (let at = headers.length - 1; at > 0; at--) {
    const other = random.int(0, at)
    ;[headers[at], headers[other]] = [headers[other], headers[at]]
  }
  const tables = []
  for (let at = 0; at < headers.length; at += 5)
    tables.push([
      { header: '氏名', kind: 'name', aside: true },
      { header: '電話番号', kind: 'phone', aside: true },
      ...headers.slice(at, at + 5),
    ])
  return tables
}

/** Tables of headers in common use, for the layouts. */
export function commonTables(random, count) {
  const list = {
    customer: ['顧客番号', '会員No', 'お客様番号'],
    name: ['氏名', 'お名前', 'お客様名'],
    kana: ['フリガナ', '氏名カナ'],
    birth: ['生年月日', '誕生日'],
    sex: ['性別'],
    zip: ['郵便番号', '〒'],
    address: ['住所', 'ご住所'],
    phone: ['電話番号', 'TEL'],
    mobile: ['携帯電話', '携帯番号'],
    email: ['メールアドレス', 'E-mail'],
    job: ['職業'],
    date: ['登録日', '最終購入日'],
    product: ['商品名', 'ご購入商品'],
    company: ['会社名', '勤務先'],
    memo: ['備考'],
  }
  return Array.from({ length: count }, () =>
    Object.entries(list)
      .filter(([kind]) => kind === 'name' || random.int(0, 9) < 6)
      .map(([kind, headers]) => ({ header: random.pick(headers), kind })),
  ).filter((columns) => columns.length >= 4)
}
