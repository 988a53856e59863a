// School trips: pupils with whom to call, their rooms, and what their parents tell of illnesses.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { named, one, row } from './folder.mjs'
import { createFolk } from './folk.mjs'
import { hiragana, tel } from './hand.mjs'
import { PREFECTURES } from './towns.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')

export async function schools({ folder, guides }) {
  for (const [n, school] of ['富士見が丘中学校', '私立青葉台高等学校'].entries()) {
    const random = createRandom(630_400 + n)
    // Every family lives in the town of the school; the parents are those called.
    const families = createFolk(random, 420, { born: [1972, 1984], foreigners: 60, town: PREFECTURES[10 + n * 12].towns[0] })
    const pupils = families
      .filter((p) => p.household.length > 2 && p.household[2] === p)
      .slice(0, 90)
      .map((p, at) => {
        p.birth = { ...p.birth, year: 2009 - n * 2 }
        return { p, parent: p.household[at % 2], room: `3年${(at % 3) + 1}組`, number: Math.floor(at / 3) + 1 }
      })
      .filter(({ parent }) => parent.mobile !== undefined)
    const folderName = `修学旅行/${school}`
    folder.book(`${folderName}/生徒名簿.xlsx`, [
      {
        name: '全体',
        head: [
          [`${school}　修学旅行参加者名簿`],
          ['引率', '', '添乗', guides[n].name],
          ['組', '番号', '生徒氏名', 'ふりがな', '性別', '保護者氏名', '続柄', '緊急連絡先（携帯）', '食物アレルギー', '班'],
        ],
        rows: pupils.map(({ p, parent, room, number }) =>
          row(
            [
              room,
              number,
              p.name,
              hiragana(p.kana),
              p.woman ? '女' : '男',
              parent.name,
              parent.woman ? '母' : '父',
              tel(parent.mobile),
              random.pick(['なし', 'なし', '卵', '乳', 'ピーナッツ']),
              `${number % 6}班`,
            ],
            one(p, ['sex'], [1, 5]),
            one(parent, ['sex'], [6, 8]),
          ),
        ),
        foot: [['', '', `計${pupils.length}名`]],
      },
      {
        name: '部屋割',
        head: [['部屋', '室長', '', '', '']],
        rows: Array.from({ length: Math.ceil(pupils.length / 4) }, (_, at) => {
          const own = pupils.slice(at * 4, at * 4 + 4)
          return row([300 + at, ...own.map(({ p }) => p.name)], ...own.map(({ p }, k) => named(p, [k + 2, k + 2])))
        }),
      },
    ])
    folder.staff(`${folderName}/生徒名簿.xlsx`, 2, 2, [guides[n]], { sheet: '全体' })
    const ill = pupils.filter((_, at) => at % 5 === 0)
    await folder.roster(
      `${folderName}/健康調査（取扱注意）.docx`,
      ['健康調査とりまとめ', '※保護者記入分のうち配慮を要する生徒'],
      ['組', '番号', '氏名', '既往症・服薬', '保護者電話'],
      ill.map(({ p, parent, room, number }) =>
        row(
          [room, pad(number), p.name, random.pick(['喘息（吸入薬携行）', 'てんかん', '起立性調節障害', '夜尿症']), tel(parent.mobile)],
          one(p),
        ),
      ),
    )
    folder.delimited(
      `${folderName}/パスポート申請済.csv`,
      [['組', '番号', '氏名', '生年月日', '旅券番号']],
      pupils
        .filter((_, at) => at % 2 === 0)
        .map(({ p, room, number }) =>
          row(
            [room, number, p.name.replace(' ', ''), `${p.birth.year}/${p.birth.month}/${p.birth.day}`, `TR${random.digits(7)}`],
            one(p, ['birth']),
          ),
        ),
      { cp932: true },
    )
  }
}
