// The fields of a file: which ones it has, what it calls them and how it writes them, drawn by chance.

const LABELS = {
  id: ['会員番号', '顧客番号', '顧客ID', 'お客様番号', '会員No.', '顧客コード'],
  name: ['氏名', 'お名前', '名前', '顧客名', '会員氏名', 'ご氏名', '申込者氏名', '氏名（漢字）', '契約者氏名', 'お客様名'],
  kana: ['フリガナ', 'ふりがな', 'カナ', '氏名カナ', 'よみがな', '氏名（カナ）', 'カナ氏名', 'お名前（フリガナ）'],
  sex: ['性別', '性別', '男女'],
  birth: ['生年月日', '生年月日', '誕生日', '生年月日（西暦/和暦）', 'お誕生日'],
  age: ['年齢'],
  zip: ['郵便番号', '〒', '郵便番号（〒）', '郵便NO'],
  address: ['住所', 'ご住所', '現住所', '自宅住所', '住所（番地まで）', 'お届け先住所'],
  mobile: ['携帯電話', '携帯番号', '電話番号', 'TEL', '連絡先', '日中連絡先', 'お電話番号', '携帯'],
  phone: ['自宅電話', '固定電話', '自宅TEL', '電話（自宅）'],
  email: ['メールアドレス', 'メール', 'E-mail', 'Mail', 'メールアドレス（PC・携帯）', 'eメール'],
  staff: ['担当', '担当者', '営業担当', '受付者', '担当営業'],
}
const KEYS = {
  id: ['member_id', 'customerId', 'cust_no', 'memberNo'],
  name: ['name', 'fullName', 'customer_name', 'name_kanji'],
  kana: ['kana', 'nameKana', 'name_kana', 'furigana'],
  sex: ['sex', 'gender'],
  birth: ['birthday', 'birthDate', 'birth_date', 'dob'],
  age: ['age'],
  zip: ['zip', 'postalCode', 'postal_code', 'zipcode'],
  address: ['address', 'addr', 'homeAddress', 'full_address'],
  mobile: ['mobile', 'tel', 'phone', 'phoneNumber', 'mobile_phone'],
  phone: ['home_phone', 'homeTel', 'landline'],
  email: ['email', 'mail', 'emailAddress', 'mail_address'],
  staff: ['staff', 'handledBy', 'operator', 'created_by'],
}
const NOISE = [
  ['登録日', 'registeredAt', (random) => `2024/${random.int(1, 10)}/${random.int(1, 28)}`],
  ['購入金額', 'amount', (random) => random.int(5, 900) * 100],
  ['ランク', 'rank', (random) => random.pick(['A', 'B', 'C'])],
  ['備考', 'note', (random) => random.pick(['', '', '', '要連絡', '請求書払い', '再案内', '駐車場利用'])],
  ['ポイント', 'points', (random) => random.int(0, 20_000)],
  ['状態', 'status', (random) => random.pick(['有効', '休会', '退会'])],
  ['商品', 'item', (random) => random.pick(['ウォーターサーバー', '定期便', '工具セット', 'ギフト', 'プランB'])],
]
const STYLES = {
  name: ['space', 'wide', 'none', 'old', 'space'],
  kana: ['space', 'wide', 'half', 'hira', 'none', 'halfNone'],
  sex: ['kanji', 'long', 'letter', 'code', 'kanji'],
  birth: ['slash', 'slash0', 'iso', 'compact', 'kanji', 'era', 'era0', 'eraKanji'],
  zip: ['hyphen', 'compact', 'mark'],
  mobile: ['hyphen', 'compact', 'wide', 'intl', 'bracket', 'hyphen'],
  phone: ['hyphen', 'compact', 'bracket'],
}
const ORDERS = [
  ['id', 'name', 'kana', 'sex', 'birth', 'age', 'zip', 'address', 'phone', 'mobile', 'email'],
  ['name', 'kana', 'birth', 'sex', 'age', 'mobile', 'phone', 'email', 'zip', 'address', 'id'],
  ['id', 'email', 'name', 'kana', 'mobile', 'phone', 'zip', 'address', 'birth', 'age', 'sex'],
  ['zip', 'address', 'name', 'kana', 'phone', 'mobile', 'email', 'sex', 'birth', 'age', 'id'],
]

/** Three of five keys, so that any two files have one in common; a reading, sex, landline sometimes. `machine`: English keys and no letters that old code pages lack. */
export function drawFields(random, { machine = false, cp932 = false, only, staff = false } = {}) {
  const chosen = new Set(['name'])
  if (only === undefined) {
    const keys = ['mobile', 'email', 'birth', 'address', 'id']
    while (chosen.size < 4) chosen.add(random.pick(keys))
    if (chosen.has('address') && random.int(0, 3) > 0) chosen.add('zip')
    for (const [kind, chance] of [
      ['kana', 5],
      ['sex', 5],
      ['phone', 3],
    ])
      if (random.int(0, 9) < chance) chosen.add(kind)
    if (!chosen.has('birth') && random.int(0, 9) < 2) chosen.add('age')
  } else for (const kind of only) chosen.add(kind)
  if (only?.includes('surname')) chosen.delete('name')
  const style = Object.fromEntries(Object.entries(STYLES).map(([kind, list]) => [kind, random.pick(list)]))
  if (cp932 && style.name === 'old') style.name = 'wide'
  const shape = {
    style: random.pick(['hyphen', 'long', 'kanji']),
    prefecture: random.int(0, 3) > 0 || !chosen.has('zip'),
    building: random.pick(['space', 'wide', 'space', false]),
    wide: random.int(0, 4) === 0,
  }
  const label = (kind) => random.pick((machine ? KEYS : LABELS)[kind])
  const write = {
    id: (w, p) => w.id('member', memberNumber(p)),
    surname: (w) => w.surname(),
    name: (w) => w.name(style.name),
    kana: (w) => w.kana(style.kana),
    sex: (w) => w.sex(style.sex),
    birth: (w) => w.birth(style.birth),
    age: (w) => w.age(),
    zip: (w) => w.zip(style.zip),
    address: (w) => w.address(shape),
    mobile: (w) => w.mobile(style.mobile),
    phone: (w) => w.phone(style.phone),
    email: (w) => w.email(),
  }
  const order = only?.includes('surname') ? ['surname', ...only.slice(1)] : random.pick(ORDERS).filter((kind) => chosen.has(kind))
  const fields = order.map((kind) => ({
    kind,
    label: kind === 'surname' ? (machine ? 'last_name' : 'お名前（姓）') : label(kind),
    write: write[kind],
  }))
  const at = random.int(0, NOISE.length - 2)
  for (const [ja, en, make] of NOISE.slice(at, at + 2)) fields.push({ kind: 'noise', label: machine ? en : ja, write: () => make(random) })
  if (staff) fields.push({ kind: 'staff', label: label('staff'), write: (_, __, clerk) => clerk.surname.text })
  return fields
}

/** The number that the shop gave to somebody. */
export const memberNumber = (p) => `M${String(300_000 + p.id * 13)}`
