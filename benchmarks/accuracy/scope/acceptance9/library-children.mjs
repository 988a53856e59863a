// Story hours in kana only, classes of a school that borrow together, the swimming course.
import { row, tell } from './folder.mjs'
import { addressOf, ageOf, birthOf, kanaOf, nameOf, phoneOf, turn } from './writing.mjs'

export function children(kit) {
  stories(kit)
  classes(kit)
  swimming(kit)
}

function stories({ folder, random, kids, guardianOf }) {
  const small = kids.filter((person) => ageOf(person) < 9)
  const sheet = (name, list) => ({
    name,
    rows: [
      [`おはなし会　さんかしゃめいぼ　${name}`],
      ['ばんごう', 'おなまえ', 'ねんれい', 'ほごしゃのおなまえ', 'でんわばんごう', 'としょカードのばんごう', 'しゅっせき'],
      ...list.map((child, n) => {
        const guardian = guardianOf(child)
        return row(
          [
            n + 1,
            kanaOf(child, 'hira'),
            `${ageOf(child)}さい`,
            kanaOf(guardian, 'hira'),
            guardian.mobile ?? guardian.home.phone,
            n % 2 === 0 ? child.card : '',
            random.pick(['○', '○', '×']),
          ],
          tell(child, 'birth', { columns: [1, 3], keyed: n % 2 === 0 }),
          tell(guardian, '', { columns: [4, 5] }),
        )
      }),
    ],
    merges: ['A1:G1'],
  })
  const chosen = random.shuffle(small)
  folder.xlsx('おはなし会/参加者名簿_2024秋.xlsx', [
    sheet('10月5日', chosen.slice(0, 30)),
    sheet('10月19日', chosen.slice(30, 60)),
    sheet('11月2日', chosen.slice(60, 90)),
  ])
}

function classes({ folder, random, kids }) {
  const pupils = random.shuffle(kids.filter((person) => ageOf(person) >= 7 && ageOf(person) <= 12)).slice(0, 120)
  for (let n = 0; n < 4; n++) {
    const lines = pupils
      .slice(n * 30, n * 30 + 30)
      .map((child, k) =>
        row(
          `<tr><td>${k + 1}</td><td>${nameOf(child, 'full')}</td><td>${kanaOf(child, 'hira')}</td><td>${child.woman ? '女' : '男'}</td><td>${child.card}</td></tr>`,
          tell(child, 'sex'),
        ),
      )
    folder.text(`学校連携/町田第${'一二三四'[n]}小_3年${n + 1}組_団体貸出.html`, [
      '<html><head><meta charset="utf-8"><title>学級別利用者一覧</title></head><body>',
      `<h2>町田第${'一二三四'[n]}小学校　3年${n + 1}組　学級文庫 利用者一覧</h2>`,
      '<table>',
      '<tr><th>番</th><th>児童氏名</th><th>ふりがな</th><th>性別</th><th>利用者番号</th></tr>',
      ...lines,
      '</table>',
      '</body></html>',
    ])
  }
}

function swimming({ folder, random, kids, outside, isChild, guardianOf }) {
  const pupils = [
    ...random.shuffle(kids.filter((person) => ageOf(person) > 4)).slice(0, 50),
    ...outside.filter((person) => isChild(person) && ageOf(person) > 4).slice(0, 90),
  ]
  const rows = pupils.map((child, n) => {
    const guardian = guardianOf(child)
    return row(
      [
        n + 1,
        turn(['めだか', 'かめ', 'いるか', 'くじら'], n),
        nameOf(child, 'full'),
        kanaOf(child, 'hira'),
        birthOf(child.birth, turn(['serial', 'short', 'slash'], n)),
        child.woman ? '女' : '男',
        addressOf(child.home, turn(['city', 'wide'], n)),
        nameOf(guardian, 'full'),
        guardian.woman ? '母' : guardian.birth.year < 1965 ? '祖父' : '父',
        phoneOf(guardian.mobile ?? guardian.home.phone, turn(['plain', 'paren'], n)),
        random.pick(['なし', 'なし', 'なし', '喘息', '卵アレルギー', 'アトピー性皮膚炎']),
      ],
      tell(child, 'region birth sex', { columns: [1, 7] }),
      tell(guardian, 'sex region', { columns: [8, 10] }),
    )
  })
  folder.xlsx('体育館/2024秋_こども水泳教室_受講者名簿.xlsx', [
    {
      name: '受講者',
      merges: ['A1:K1', 'C2:G2', 'H2:J2'],
      rows: [
        ['こども水泳教室（秋期）受講者名簿'],
        ['', '', '受講者', '', '', '', '', '保護者（緊急連絡先）', '', '', ''],
        ['No', 'クラス', '氏名', 'ふりがな', '生年月日', '性別', '住所', '氏名', '続柄', '電話番号', '健康上の留意事項'],
        ...rows,
      ],
    },
  ])
}
