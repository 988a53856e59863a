// The sports hall: groups with who stands for them, their members, the booking system's dump, the gym's check of health.
import { row, tell } from './folder.mjs'
import { addressOf, ageOf, birthOf, kanaOf, nameOf, phoneOf, turn } from './writing.mjs'

const SPORTS = [
  '卓球',
  'バドミントン',
  '3B体操',
  '太極拳',
  'バスケットボール',
  '剣道',
  '社交ダンス',
  'ソフトテニス',
  '空手道',
  'フットサル',
  'ヨガ',
]

export function hall(kit) {
  const { outside, adults, random, isChild } = kit
  const grown = random.shuffle([...outside.filter((person) => !isChild(person)), ...adults.slice(0, 350)])
  const groups = Array.from({ length: 60 }, (_, n) => ({
    id: `G${String(2001 + n)}`,
    name: `${random.pick(['町田', '玉川', '鶴川', '南', 'さくら', 'あけぼの', '若葉', '木曽'])}${turn(SPORTS, n)}${random.pick(['クラブ', '同好会', '連盟', '愛好会', '友の会'])}`,
    people: [],
  }))
  grown.slice(0, 620).forEach((person, n) => groups[n % 60].people.push(person))
  register(kit, groups)
  members(kit, groups)
  dump(kit, groups, grown)
  health(kit, grown)
}

function register({ folder, random }, groups) {
  const rows = groups.map(({ id, name, people }, n) => {
    const [head, second, treasurer] = people
    return row(
      [
        id,
        name,
        turn(SPORTS, n),
        people.length,
        nameOf(head, 'full'),
        kanaOf(head, 'full'),
        head.home.zip,
        addressOf(head.home, turn(['short', 'city', 'long'], n)),
        head.mobile ?? head.home.phone,
        head.email ?? '',
        nameOf(second, 'full'),
        second.mobile ?? second.home.phone,
        n % 2 === 0 ? nameOf(treasurer, 'full') : '',
        random.pick(['市内', '市内', '市外']),
        `令和${random.int(4, 6)}年${random.int(4, 9)}月1日`,
      ],
      tell(head, 'region', { columns: [5, 10] }),
      tell(second, '', { columns: [11, 12] }),
      ...(n % 2 === 0 ? [tell(treasurer, '', { columns: [13, 13], keyed: false })] : []),
    )
  })
  folder.xlsx('体育館/団体登録台帳_令和6年度.xlsx', [
    {
      name: '登録団体',
      merges: ['A1:O1'],
      rows: [
        ['総合体育館　登録団体台帳（令和6年度）'],
        [
          '団体番号',
          '団体名',
          '種目',
          '会員数',
          '代表者氏名',
          '代表者カナ',
          '郵便番号',
          '代表者住所',
          '代表者電話',
          '代表者メール',
          '連絡責任者',
          '連絡責任者電話',
          '会計',
          '区分',
          '登録日',
        ],
        ...rows,
      ],
    },
  ])
}

function members({ folder }, groups) {
  for (const [n, { id, name, people }] of groups.slice(0, 40).entries())
    folder.csv(
      `体育館/構成員名簿/${id}_${name}.csv`,
      [
        ['団体名', name, '', '', ''],
        ['番号', '氏名', '年齢', '住所', '電話番号', '市内・市外'],
        ...people.map((person, k) =>
          row(
            [
              k + 1,
              nameOf(person, turn(['full', 'tight', 'old'], n % 2 === 0 ? 2 : k)),
              ageOf(person),
              addressOf(person.home, turn(['city bare', 'short bare', 'wide bare'], n)),
              phoneOf(person.mobile ?? person.home.phone, turn(['plain', 'bare'], n)),
              person.home.town.city === '町田市' ? '市内' : '市外',
            ],
            tell(person, 'region birth'),
          ),
        ),
      ],
      { encoding: 'bom' },
    )
}

function dump({ folder, random }, groups, grown) {
  const users = grown.slice(200, 900)
  const lines = [
    '-- MySQL dump 10.13  Distrib 8.0.35, for Linux (x86_64)',
    'DROP TABLE IF EXISTS `users`;',
    'CREATE TABLE `users` (',
    '  `user_id` int NOT NULL,',
    '  `login` varchar(64),',
    '  `name` varchar(64),',
    '  `name_kana` varchar(64),',
    '  `gender` char(1),',
    '  `birthday` date,',
    '  `zip` char(8),',
    '  `address` varchar(255),',
    '  `tel` varchar(20),',
    '  `email` varchar(128),',
    '  `password_hash` varchar(128)',
    ');',
    'INSERT INTO `users` VALUES',
  ]
  users.forEach((person, n) => {
    person.userId = 700_100 + n
    lines.push(
      row(
        `(${person.userId},'u${person.userId}','${nameOf(person, turn(['spaced', 'tight'], n))}','${kanaOf(person, 'full')}','${person.woman ? 'F' : 'M'}','${birthOf(person.birth, 'iso')}','${person.home.zip}','${addressOf(person.home, 'short')}','${phoneOf(person.mobile ?? person.home.phone, turn(['plain', 'bare'], n))}',${person.email ? `'${person.email}'` : 'NULL'},'$2y$10$${random.digits(22)}')${n === users.length - 1 ? ';' : ','}`,
        tell(person, 'region birth sex'),
      ),
    )
  })
  lines.push(
    'CREATE TABLE `bookings` (',
    '  `booking_id` int NOT NULL,',
    '  `user_id` int,',
    '  `applicant` varchar(64),',
    '  `room` varchar(32),',
    '  `used_on` date,',
    '  `fee` int',
    ');',
    'INSERT INTO `bookings` VALUES',
  )
  const bookings = random.some(users, 0.3)
  bookings.forEach((person, n) =>
    lines.push(
      row(
        `(${9000 + n},${person.userId},'${nameOf(person)}','${random.pick(['第一体育室', '武道場', '会議室A', '弓道場'])}','2024-11-${String(1 + (n % 28)).padStart(2, '0')}',${random.int(3, 40) * 100})${n === bookings.length - 1 ? ';' : ','}`,
        tell(person),
      ),
    ),
  )
  folder.text('体育館/dump_20241031.sql', lines)
}

function health({ folder, random }, grown) {
  const people = grown.slice(500, 640)
  const head =
    '登録番号,氏名,フリガナ,生年月日,年齢,性別,緊急連絡先氏名,緊急連絡先続柄,緊急連絡先電話,血圧（上）,血圧（下）,既往歴,服薬,確認日'
  folder.csv(
    '体育館/トレーニング室_健康確認票.csv',
    [
      head.split(','),
      ...people.map((person, n) => {
        const other = person.family.find((one) => one !== person && one.mobile)
        return row(
          [
            `TR-${String(3001 + n)}`,
            nameOf(person, 'full'),
            kanaOf(person, 'half'),
            birthOf(person.birth, turn(['era', 'slash'], n)),
            ageOf(person),
            person.woman ? '女性' : '男性',
            other ? nameOf(other, 'full') : '',
            other ? '家族' : '',
            other?.mobile ?? '',
            random.int(98, 160),
            random.int(58, 99),
            random.pick(['なし', 'なし', '高血圧症', '糖尿病', '腰椎ヘルニア', '不整脈']),
            random.pick(['無', '有']),
            `2024/10/${random.int(1, 30)}`,
          ],
          tell(person, 'birth sex', { columns: [1, 6] }),
          ...(other ? [tell(other, '', { columns: [7, 9] })] : []),
        )
      }),
    ],
    { encoding: 'sjis' },
  )
}
