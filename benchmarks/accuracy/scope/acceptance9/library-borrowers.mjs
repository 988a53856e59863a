// The borrowers' register, households out of the interface, dues, reservations, lending, logs.
import { row, tell } from './folder.mjs'
import { addressOf, birthOf, kanaOf, nameOf, phoneOf, turn } from './writing.mjs'
import { BOOKS } from './library.mjs'

export function borrowers(kit) {
  master(kit)
  households(kit)
  overdue(kit)
  reservations(kit)
  lending(kit)
  access(kit)
  lostCards(kit)
}

function master({ folder, random, users, isChild, guardianOf }) {
  const head =
    '利用者番号,利用者区分,氏名漢字,氏名カナ,性別,生年月日,郵便番号,住所,方書,電話番号,携帯番号,メールアドレス,保護者氏名,保護者電話,在勤在学,登録館,登録日,更新日,督促停止'
  folder.csv(
    '利用者/利用者マスタ_20241031.csv',
    [
      head.split(','),
      ...users.map((person, n) => {
        const guardian = isChild(person) ? guardianOf(person) : undefined
        const { home } = person
        return row(
          [
            person.card,
            guardian ? '児童' : '一般',
            nameOf(person, 'full'),
            kanaOf(person, 'half'),
            person.woman ? '女' : '男',
            birthOf(person.birth, 'bare'),
            home.zip.replace('-', ''),
            addressOf(home, turn(['city bare', 'short bare'], n)),
            home.flat ? `${home.flat.house}${home.flat.room}` : '',
            home.phone,
            person.mobile ?? '',
            person.email ?? '',
            guardian ? nameOf(guardian, 'full') : '',
            guardian?.mobile ?? '',
            home.town.city === '町田市' ? '' : random.pick(['在勤', '在学', '相互利用']),
            random.pick(['中央', 'さるびあ', '鶴川']),
            `20${random.int(10, 24)}0${random.int(1, 9)}1${random.int(0, 9)}`,
            `2024071${random.int(0, 9)}`,
            0,
          ],
          tell(person, 'region birth sex', { columns: [1, 12] }),
          ...(guardian ? [tell(guardian, 'region', { columns: [13, 14], keyed: guardian.mobile !== undefined })] : []),
        )
      }),
    ],
    { encoding: 'sjis' },
  )
}

function households({ folder, random, users }) {
  const families = [...new Set(users.map(({ family }) => family))].filter((family) => family.length > 1).slice(100, 480)
  const lines = families.map((family, n) => {
    const [head] = family
    const inside = family.filter((person) => users.includes(person))
    return row(
      JSON.stringify({
        household_id: `H${10_000 + n}`,
        address: { zip: head.home.zip, text: addressOf(head.home, 'long') },
        tel: head.home.phone,
        members: inside.map((person) => ({
          card_no: person.card,
          name: nameOf(person),
          kana: kanaOf(person, 'full'),
          birth_date: birthOf(person.birth, 'iso'),
          relation: person === head ? '世帯主' : random.pick(['家族']),
        })),
      }),
      // Cells between commas: four of the household, which stand with the first, five of every member.
      ...inside.map((person, k) => tell(person, 'region birth', { columns: [k === 0 ? 2 : 5 + 5 * k, 9 + 5 * k] })),
    )
  })
  folder.text('利用者/households.ndjson', lines)
}

function overdue({ folder, random, users }) {
  const people = random.shuffle(users).slice(0, 260)
  const line = (person, n) =>
    Array.from({ length: random.int(1, 3) }, (_, k) =>
      row(
        [
          k === 0 ? n + 1 : '',
          person.card,
          nameOf(person, turn(['full', 'tight', 'old'], n)),
          person.home.phone,
          person.mobile ?? '',
          random.pick(BOOKS),
          `10${random.digits(7)}`,
          `2024/9/${random.int(1, 28)}`,
          random.int(1, 4),
          k === 0 ? random.pick(['', '留守電', '本人に伝言', '家族の方に伝言', '番号使われていません', '郵送に切替']) : '',
        ],
        tell(person),
      ),
    )
  const sheet = (name, list) => ({
    name,
    merges: ['A1:J1'],
    rows: [
      [`延滞者一覧（${name}）2024年10月分　取扱注意`],
      [],
      ['No', '利用者番号', '氏名', '電話', '携帯', '書名', '資料番号', '返却期限', '督促回数', '対応メモ'],
      ...list.flatMap(line),
      [],
      ['合計', '', `${list.length}名`],
    ],
  })
  folder.xlsx('督促/延滞者一覧_2024年10月.xlsx', [sheet('中央図書館', people.slice(0, 130)), sheet('鶴川図書館', people.slice(130))])
}

function reservations({ folder, random, users, places }) {
  const people = random.shuffle(users).slice(0, 220)
  const lines = []
  people.forEach((person, n) => {
    const isMail = person.email !== undefined && n % 3 === 0
    lines.push(
      row(
        [
          '＊＊＊　予　約　票　＊＊＊',
          `受取館　　：${random.pick(places)}`,
          `利用者番号：${person.card}`,
          `お名前　　：${kanaOf(person, turn(['half', 'full'], n))} 様`,
          `連絡方法　：${isMail ? `メール ${person.email}` : `電話 ${person.home.phone}`}`,
          `書　名　　：${random.pick(BOOKS)}`,
          `取置期限　：2024/11/${random.int(1, 14)}`,
        ].join('\n'),
        tell(person),
      ),
      '------------------------------------',
    )
  })
  folder.text('予約/予約票_20241030.txt', lines, { encoding: 'sjis', newline: '\r\n' })
}

function lending({ folder, random, users }) {
  const lines = Array.from({ length: 700 }, (_, n) => {
    const person = random.skew(users)
    return row(
      JSON.stringify({
        seq: 500_000 + n,
        lent_at: `2024-10-${String(1 + (n % 30)).padStart(2, '0')}T${String(10 + (n % 9))}:05:00`,
        user: { id: person.card, name: nameOf(person, 'full') },
        item: { id: `10${random.digits(7)}`, title: random.pick(BOOKS) },
        due: '2024-11-10',
        station: `T0${random.int(1, 6)}`,
      }),
      tell(person),
    )
  })
  folder.text('貸出/lending_202410.ndjson', lines)
}

function access({ folder, random, adults }) {
  const lines = Array.from({ length: 500 }, (_, n) => {
    const person = random.skew(adults)
    const ip = `198.51.100.${random.int(1, 250)}`
    const time = `2024-10-${String(1 + (n % 30)).padStart(2, '0')} ${String(7 + (n % 15)).padStart(2, '0')}:12:${String(n % 60).padStart(2, '0')}`
    if (n % 4 === 3) return `${time} INFO  search ip=${ip} q="${random.pick(BOOKS)}" hits=${random.int(0, 90)}`
    return row(
      `${time} INFO  ${random.pick(['login', 'reserve', 'extend'])} user_id=${person.card} ip=${ip} ua="Mozilla/5.0" result=ok`,
      tell(person, '', { keyed: false }),
    )
  })
  folder.text('ログ/opac_access_202410.log', lines)
}

function lostCards({ folder, random, users }) {
  const lines = [
    '# 利用者カード紛失・再発行 受付簿',
    '',
    '| 受付日 | 旧番号 | 新番号 | 氏名 | 生年月日 | 電話 | 本人確認 | 受付 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ]
  random
    .shuffle(users)
    .slice(0, 60)
    .forEach((person, n) =>
      lines.push(
        row(
          `| 10/${1 + (n % 30)} | ${person.card} | 21${random.digits(6)} | ${nameOf(person)} | ${birthOf(person.birth, turn(['short', 'slash'], n))} | ${phoneOf(person.home.phone)} | ${random.pick(['運転免許証', '保険証', '学生証'])} | カウンター |`,
          tell(person, 'birth'),
        ),
      ),
    )
  folder.text('利用者/カード再発行受付簿.md', lines)
}
