// Columns of lists: each draws a label that offices use and one way of writing, which the whole column keeps unless a hand fills it in (`hand`).
import { pen } from './pen.mjs'

const LABELS = {
  name: '氏名|お名前|名前|御氏名|氏名（漢字）|フルネーム|姓名|漢字氏名',
  // Pairs: an office that writes 姓 writes 名 beside it.
  names: '姓,名|苗字,名前|お名前（姓）,お名前（名）|氏名（姓）,氏名（名）|姓（漢字）,名（漢字）',
  kana: 'フリガナ|ふりがな|カナ|氏名カナ|ヨミガナ|お名前（フリガナ）|カナ氏名|よみ|フリガナ（全角）',
  kanas: 'セイ,メイ|姓カナ,名カナ|お名前（セイ）,お名前（メイ）|フリガナ（セイ）,フリガナ（メイ）|姓（カナ）,名（カナ）',
  birth: '生年月日|誕生日|お誕生日|生年月日（西暦）|生年月日（和暦）|ご生年月日|birthday',
  age: '年齢|満年齢|年令|ご年齢',
  sex: '性別|男女|男女区分|性別（男女）',
  zip: '郵便番号|〒|郵便No|〒番号|ご住所（〒）|郵便番号（ハイフンなし）',
  address: '住所|ご住所|現住所|おところ|自宅住所|ご住所（番地まで）|住所全文',
  prefecture: '都道府県|都道府県名|県名|ご住所（都道府県）',
  city: '市区町村|市区郡町村|市町村名|ご住所（市区町村）',
  line: '町名番地|番地|それ以降の住所|住所２|ご住所（町名・番地）|丁目番地',
  building: '建物名|建物名・部屋番号|マンション名|ビル等|方書|ご住所（建物名）',
  tel: '電話番号|連絡先電話番号|TEL|お電話番号|ご連絡先|日中連絡先|電話|連絡先TEL',
  mobile: '携帯電話|携帯番号|携帯|携帯電話番号|携帯TEL|スマホ',
  landline: '自宅電話|固定電話|自宅TEL|ご自宅の電話番号|電話（自宅）',
  email: 'メールアドレス|E-mail|メール|Eメール|eメールアドレス|電子メール|メアド',
  job: '職業|ご職業|職業区分',
}
const TYPES = {
  ...{ name: 'person-name', kana: 'person-name' },
  ...{ birth: 'birth-date', age: 'age', sex: 'gender', zip: 'postal-code', job: 'occupation', email: 'email' },
  ...{ address: 'address', prefecture: 'address', city: 'address', line: 'address', building: 'address' },
  ...{ tel: 'phone-number', mobile: 'phone-number', landline: 'phone-number' },
}
export const NAMES = 'space wide none old oldNone'.split(' ')
export const KANAS = 'space wide none half hira'.split(' ')
export const BIRTHS = 'slash iso kanji era letter packed short dots'.split(' ')
export const TELS = 'dash plain wide brackets spaces'.split(' ')
export const ADDRESSES = 'dash wide full kanji mixed'.split(' ')
const JOBS = '会社員|会社員|公務員|自営業|パート・アルバイト|専業主婦|無職|学生|医療従事者|教職員'.split('|')

/** Makes columns `{ labels, types, write(pen, n) }`. `as`: other labels to draw from; `before`: what stands before a drawn one; `style`; `hand`. */
export function createColumns(random) {
  const label = (kind, { as, before = '' } = {}) => before + random.pick((as ?? LABELS[kind]).split('|'))
  const styled = (styles, { style, hand = false } = {}) => {
    const kept = style ?? random.pick(styles)
    return () => (hand ? random.pick(styles) : kept)
  }
  const column = (kind, styles, write) => (options) => {
    const style = styled(styles, options)
    return { labels: [label(kind, options)], types: [TYPES[kind]], write: (w, n) => [write(w, style(), n)] }
  }
  const jobs = new Map()
  return {
    name: column('name', NAMES, (w, style) => w.name(style)),
    kana: column('kana', KANAS, (w, style) => w.kana(style)),
    birth: column('birth', BIRTHS, (w, style) => w.birth(style)),
    age: column('age', ['', '歳', '才'], (w, style) => w.age(style)),
    sex: column('sex', ['kanji', 'long', 'kanji', 'letter', 'english'], (w, style) => w.sex(style)),
    zip: column('zip', ['dash', 'plain', 'mark'], (w, style) => w.zip(style)),
    address: column('address', ADDRESSES, (w, style) => w.address(style)),
    prefecture: column('prefecture', [''], (w) => w.prefecture()),
    tel: column('tel', TELS, (w, style) => telOf(w, style)),
    mobile: column('mobile', TELS, (w, style) => w.mobile(style)),
    landline: column('landline', TELS, (w, style) => w.landline(style)),
    email: column('email', [''], (w) => mailOf(w)),
    job: column('job', [''], ({ person }) => {
      if (!jobs.has(person)) jobs.set(person, person.isChild ? '学生' : random.pick(JOBS))
      return jobs.get(person)
    }),
    names: (options) => {
      const style = random.pick(['plain', 'plain', 'old'])
      return {
        labels: label('names', options).split(','),
        types: [TYPES.name, TYPES.name],
        write: (w) => w.names(style),
      }
    },
    kanas: (options) => {
      const style = random.pick(['plain', 'half', 'hira'])
      return {
        labels: label('kanas', options).split(','),
        types: [TYPES.name, TYPES.name],
        write: (w) => w.kanas(style),
      }
    },
    /** Prefecture, municipality, town with block, building: in four, three or two columns. */
    addressParts: (options = {}) => {
      const [style, count] = [random.pick(ADDRESSES), options.count ?? random.int(2, 4)]
      const kinds = { 4: ['prefecture', 'city', 'line', 'building'], 3: ['prefecture', 'address', 'building'], 2: ['address', 'building'] }[
        count
      ]
      return {
        labels: options.labels ?? kinds.map((kind) => label(kind, options)),
        types: kinds.map(() => 'address'),
        write(w) {
          const [prefecture, city, line, building] = w.addressParts(style)
          return { 4: [prefecture, city, line, building], 3: [prefecture, city + line, building], 2: [prefecture + city + line, building] }[
            count
          ]
        },
      }
    },
    /** A number that the office `kind` gives: `make(person)` writes it. */
    id: (labels, kind, make) => ({
      labels: [random.pick(labels.split('|'))],
      types: ['member-id'],
      write: (w) => [make(w.person) === '' ? '' : w.id(kind, make(w.person))],
    }),
    /** What is not of the person, or only by its meaning. */
    plain: (text, make, type) => ({ labels: [random.pick(text.split('|'))], types: [type], write: (w, n) => [make(w, n)] }),
  }
}

const elder = ({ household, isChild }) => (isChild ? household.members[0] : undefined)
/** The number under which somebody can be called: children by their parents'. */
export const telOf = (w, style) => w.tel(style) || (elder(w.person) ? w.telOf(elder(w.person), style) : '')
export const mailOf = (w) => w.email() || (elder(w.person) ? w.mailOf(elder(w.person)) : '')

/** Records of one row: a number or mailbox beside a name tells whose namesake he is not. */
export function together(list) {
  const records = list.map(([w, columns]) => w.who(columns))
  const own = records.map(({ keys }) => keys.filter((key) => /^[ime]:|^h:0/.test(key)).map((key) => `h:${key.slice(2)}`))
  records.forEach(({ keys }, at) => own.forEach((theirs, other) => other !== at && keys.push(...theirs)))
  return records
}

/** The one address of a row is everybody's who stands in it. */
export function livingTogether(table) {
  for (const { who } of table.rows) for (const { knows } of who) knows.add('region')
  return table
}

/**
 * A list: `groups` of columns, `{ of(person, n), columns, staff }`, each of another person; `of` undefined: the cells stay empty. Returns `{ head, rows,
 * labels }`, rows as folder.mjs wants them, labels `[label, type]`.
 */
export function list(people, groups, { make = pen } = {}) {
  const columns = groups.flatMap((group) => group.columns)
  const rows = people.map((person, n) => {
    const cells = []
    const [present, staff] = [[], []]
    // Who fills two groups is one record over both.
    const pens = new Map()
    for (const { of = (p) => p, columns: own, staff: isStaff = false } of groups) {
      const someone = of(person, n)
      const from = cells.length + 1
      if (someone === undefined) cells.push(...own.flatMap(({ labels }) => labels.map(() => '')))
      else {
        const known = pens.get(someone)
        const w = known?.[0] ?? make(someone, n)
        for (const { write } of own) cells.push(...write(w, n))
        if (isStaff) staff.push({ people: [someone], columns: [from, cells.length] })
        else if (known !== undefined) known[1][1] = cells.length
        else {
          const record = [w, [from, cells.length]]
          pens.set(someone, record)
          present.push(record)
        }
      }
    }
    if (present.length === 1 && staff.length === 0) present[0][1] = undefined
    return { cells, who: together(present), ...(staff.length > 0 ? { staff: staff[0] } : {}) }
  })
  return {
    head: columns.flatMap(({ labels }) => labels),
    labels: columns.flatMap(({ labels, types }) => labels.map((text, at) => [text, types[at]])),
    rows,
  }
}
