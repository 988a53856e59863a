// The after-school club, the own people, what the town wants each month.
import * as F from './fields.mjs'
import { list } from './rows.mjs'

export function office(world) {
  club(world)
  people(world)
  town(world)
}

function club({ random, folder, pupils, word, staff }) {
  folder.book('06_学童/学童クラブ_利用者名簿.ods', [
    {
      name: 'R6',
      list: list(
        pupils.map((user) => ({ user, mother: user.household.mother, other: user.household.contacts[2] })),
        [
          ['学年', 'user', (p) => `${p.grade}年`],
          ['児童氏名', 'user', F.name('s')],
          ['フリガナ', 'user', F.kana('k', 's')],
          ['性別', 'user', F.sex('one')],
          ['生年月日', 'user', F.birth('jp')],
          ['学校', undefined, () => random.pick(['志免中央小', '志免東小', '志免南小', '仲原小'])],
          ['住所', 'user', F.address('mixed')],
          ['保護者氏名', 'mother', F.name('s')],
          ['保護者携帯', 'mother', F.mobile('dash')],
          ['保護者メール', 'mother', F.email],
          ['緊急時（祖父母等）', 'other', F.name('s')],
          ['続柄', 'other', F.kin(word)],
          ['緊急時電話', 'other', F.phone('dash')],
        ],
        { live: ['user', 'mother'] },
      ),
    },
  ])
  folder.csv(
    '06_学童/出欠_10月.csv',
    list(
      pupils.map((user) => ({ user })),
      [
        ['名前', 'user', F.name('')],
        ...Array.from({ length: 21 }, (_, n) => [`${n + 1}日`, undefined, () => random.pick(['〇', '〇', '欠', '早', ''])]),
      ],
    ),
    { bom: true },
  )
  folder.csv(
    '06_学童/支援員シフト.csv',
    list(
      staff.slice(38, 44).map((clerk) => ({ clerk })),
      [
        ['支援員', 'clerk', F.name('s')],
        ...['月', '火', '水', '木', '金', '土'].map((day) => [day, undefined, () => random.pick(['13-19', '14-18', '休'])]),
      ],
    ),
    { bom: true },
  )
}

function people({ folder, staff }) {
  folder.book('07_職員/職員名簿_R6.xlsx', [
    {
      name: '職員',
      above: [['令和6年度 職員名簿', '', '', '', '', '', '秘']],
      list: list(
        staff.map((user) => ({ user })),
        [
          ['No', undefined, (_, __, n) => n + 1],
          ['職名', 'user', (p) => p.job],
          ['氏名', 'user', F.name('w')],
          ['ふりがな', 'user', F.kana('g', 'w')],
          ['生年月日', 'user', F.birth('era')],
          ['性別', 'user', F.sex('one')],
          ['住所', 'user', F.address('plain')],
          ['電話', 'user', F.phone()],
        ],
      ),
    },
  ])
}

/** What the town wants each month: certificates, half-width kana, dates without marks. */
function town({ random, folder, children }) {
  folder.csv(
    '10_行政/給付費請求_児童明細_202410.csv',
    list(
      children.map((user) => ({ user, parent: user.household.father ?? user.household.mother })),
      [
        ['市町村コード', undefined, () => random.pick(['403431', '403491', '401307'])],
        ['支給認定証番号', 'user', F.id('certificate', (p) => p.certificate)],
        ['児童氏名カナ', 'user', F.kana('h', 's')],
        ['児童氏名', 'user', F.name('w')],
        ['児童生年月日', 'user', F.birth('packed')],
        ['性別コード', 'user', F.sex('number')],
        ['保護者氏名', 'parent', F.name('w')],
        ['認定区分', undefined, () => random.pick(['1', '2', '3'])],
        ['利用開始日', undefined, () => `202${random.int(1, 4)}0401`],
        ['単価', undefined, () => random.int(38_000, 210_000)],
      ],
    ),
    { cp932: true, crlf: true },
  )
}
