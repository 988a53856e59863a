// An office worker's incident: the shared folder of a culture centre, everything typed by hand in Office.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { writeLetters } from './culture-letters.mjs'
import { createFolder } from './folder.mjs'
import { LISTS } from './names-culture.mjs'
import { addressOf, ageOf, birthOf, createPeople, eraOf, halfwidth, hiraganaOf, kanaOf, nameOf, oldForms, sexOf } from './people.mjs'

const COURSES = '水彩画入門 書道（かな） 社交ダンス 健康ヨガ 俳句 古文書を読む フラダンス 陶芸 英会話初級 パソコン教室'.split(' ')
const two = (n) => String(n).padStart(2, '0')

export async function culture(seed) {
  const random = createRandom(81_000 + seed)
  const people = createPeople(random, 1900, LISTS)
  const office = createPeople(random, 6, { ...LISTS, children: false })
  const teachers = createPeople(random, 20, { ...LISTS, children: false })
  const adults = people.filter((p) => p.mobile)
  const children = people.filter((p) => p.isChild)
  const folder = createFolder('culture')
  people.forEach((p, n) => (p.id = `${random.pick(['A', 'B'])}${String(n + 1).padStart(5, '0')}`))
  // Who is a member stands in the ledger; former members in old lists only; guests come for one day.
  const members = adults.filter((_, n) => n % 20 < 13)
  const known = adults.filter((_, n) => n % 20 < 16)
  const guests = adults.filter((_, n) => n % 20 > 15)
  const some = (share, list = members) => list.filter(() => random.int(0, 999) < share * 1000)
  /** Members and the next guests. */
  const visitors = (share, count) => [...some(share), ...guests.splice(0, count)]
  /** As whoever typed it wrote it. */
  const written = (p) => random.pick([nameOf(p), nameOf(p, '　'), nameOf(p, ''), oldForms(nameOf(p, '　'))])
  const read = (p) => random.pick([kanaOf(p), kanaOf(p, '　'), halfwidth(kanaOf(p)), hiraganaOf(kanaOf(p))])
  const born = (p) => random.pick([birthOf(p, '/'), eraOf(p), eraOf(p, 'short'), `${p.birth.year}年${p.birth.month}月${p.birth.day}日`])
  const lives = (home) => addressOf(home, random.pick(['short', 'long', 'wide', 'city', 'kanji']))
  const calls = (tel) => random.pick([tel, tel, tel.replaceAll('-', ''), tel.replace('-', '（').replace('-', '）')])

  folder.book('受講生管理/受講生台帳（R6）.xlsx', [
    {
      name: '受講生台帳',
      merges: ['A1:K1', 'B3:C3', 'F3:I3'],
      rows: [
        ['令和6年度　受講生台帳　　※取扱注意'],
        ['', '', '', '', '', '', '', '', '', '', '更新：令和6年10月1日'],
        ['会員番号', '受講者', '', '性別', '生年月日', '連絡先', '', '', '', '備考', '担当'],
        ['', '氏名', 'フリガナ', '', '', '〒', '住所', '自宅', '携帯', '', ''],
        ...members.map((p) => {
          const home = random.int(0, 9) < 2 && p.oldHome ? p.oldHome : p.home
          const mobile = p.mobile
          return {
            cells: [
              p.id,
              written(p),
              read(p),
              sexOf(p),
              born(p),
              home.town.zip,
              lives(home),
              calls(home.phone),
              calls(mobile),
              '',
              random.pick(office).surname.text,
            ],
            who: [[p, { id: p.id, birth: true, sex: true, home, tel: [home.phone, mobile] }]],
          }
        }),
        ['※住所変更は随時、黄色で塗ること。'],
      ],
    },
    {
      name: '旧姓メモ',
      hidden: true,
      rows: [
        ['会員番号', '現姓名', '旧姓', '変更日'],
        ...members.filter((p) => p.maiden).map((p) => ({ cells: [p.id, nameOf(p), p.maiden.text, 'R5.4.1'], who: [[p, { id: p.id }]] })),
      ],
    },
  ])
  folder.book('受講生管理/子ども講座申込.xlsx', [
    {
      name: '夏休み',
      rows: [
        ['夏休みこども講座　申込者一覧'],
        [],
        ['No.', 'お子様のお名前', 'ふりがな', '学年', '生年月日', '保護者氏名', '続柄', '緊急連絡先', '住所'],
        ...some(0.6, children).map((c, n) => {
          const guardian = c.household[random.int(0, 1)]
          const age = ageOf(c)
          return {
            cells: [
              n + 1,
              written(c),
              hiraganaOf(kanaOf(c)),
              `小${Math.min(6, Math.max(1, age - 6))}`,
              born(c),
              written(guardian),
              guardian.woman ? '母' : '父',
              guardian.mobile,
              lives(c.home),
            ],
            who: [
              [c, { birth: true, home: c.home }, [2, 5]],
              [guardian, { tel: guardian.mobile, home: c.home, sex: true }, [6, 8]],
            ],
          }
        }),
      ],
    },
  ])
  classes()
  // A sheet a course: two tables below each other, the class and those who wait.
  function classes() {
    const sheets = COURSES.map((course, n) => {
      const [inside, waiting] = [visitors(0.07, 4), visitors(0.01, 1)]
      return {
        name: course,
        rows: [
          [`${course}　名簿`],
          ['講師', nameOf(teachers[n]), '', '会場', '2階研修室'],
          [],
          ['番号', '氏名', '電話番号', '受講料', '領収'],
          ...inside.map((p, at) => ({ cells: [at + 1, written(p), calls(p.mobile), 6000, '済'], who: [[p, { tel: p.mobile }]] })),
          ['', '', '合計', inside.length * 6000],
          [],
          ['キャンセル待ち'],
          ['番号', '氏名', '電話番号', '受付日'],
          ...waiting.map((p, at) => ({ cells: [at + 1, written(p), calls(p.mobile), '9/12'], who: [[p, { tel: p.mobile }]] })),
        ],
      }
    })
    sheets.forEach((sheet, n) => (sheet.rows[1] = { cells: sheet.rows[1], staff: [teachers[n]] }))
    folder.book('講座別名簿/令和6年度後期.xlsx', sheets)
  }
  folder.book(
    '講座別名簿/平成30年度.xls',
    [
      {
        name: '名簿',
        rows: [
          ['平成30年度　受講者名簿'],
          ['会員No', '氏　名', '住　所', '電　話'],
          ...some(0.2, known).map((p) => {
            const isMaiden = p.maiden && random.int(0, 1) === 0
            const home = p.oldHome ?? p.home
            return {
              cells: [p.id, isMaiden ? `${p.maiden.text}　${p.given.text}` : written(p), lives(home), home.phone],
              who: [[p, { id: p.id, home, tel: home.phone, maiden: isMaiden }]],
            }
          }),
        ],
      },
    ],
    'biff8',
  )
  folder.book(
    '会計/受講料未納.ods',
    [
      {
        name: '未納者',
        rows: [
          ['氏名', 'カナ', '携帯', '講座', '未納額', '督促'],
          ...some(0.05).map((p) => ({
            cells: [written(p), read(p), calls(p.mobile), random.pick(COURSES), 6000, '電話済'],
            who: [[p, { tel: p.mobile }]],
          })),
        ],
      },
    ],
    'ods',
  )
  folder.csv(
    '会計/口座振替結果.csv',
    '顧客番号,預金者名,金額,結果'.split(','),
    some(0.3).map((p) => ({ cells: [p.id, halfwidth(kanaOf(p)), '6000', '0'], who: [[p, { id: p.id }]] })),
    { encoding: 'sjis' },
  )
  await folder.docx('文化祭/出品者一覧.docx', [
    '第42回文化祭　出品者一覧',
    '',
    {
      table: [
        ['部門', '氏名', '題名', '連絡先'],
        ...visitors(0.1, 20).map((p) => ({
          cells: [random.pick(['書', '絵画', '陶芸']), written(p), '秋の道', calls(p.mobile)],
          who: [[p, { tel: p.mobile }]],
        })),
      ],
    },
    '以上',
  ])
  for (const [n, p] of some(0.02).entries()) {
    await folder.docx(`通知/未納のお知らせ_${two(n + 1)}.docx`, [
      { text: `〒${p.home.town.zip}` },
      addressOf(p.home, 'long'),
      `${nameOf(p, '　')}　様`,
      '令和6年10月15日',
      '松山東文化センター　所長',
      '受講料のお支払いについて',
      `拝啓　時下ますますご清祥のこととお慶び申し上げます。${random.pick(COURSES)}の受講料6,000円が未納となっております。会員番号 ${p.id}`,
      `担当：${office[0].surname.text}　電話 089-911-2200`,
    ])
    folder.note(`通知/未納のお知らせ_${two(n + 1)}.docx`, 0, 6, p, { home: p.home, id: p.id })
    folder.staff(`通知/未納のお知らせ_${two(n + 1)}.docx`, 7, 8, office[0])
  }
  await writeLetters({ folder, random, some, visitors, office, teachers, known, written, calls })
  await folder.pack('バックアップ/inner.zip', ['バックアップ/旧台帳.xlsx', 'アンケート/回答.csv'])
  await folder.pack('バックアップ/2024年度.zip', ['バックアップ/inner.zip', '会計/受講料未納.ods'])
  folder.put('施設/利用案内.txt', '開館時間 9:00-21:00\n休館日 月曜\n電話 089-911-2200\n〒790-0841 愛媛県松山市道後一万1-1\n')
  return folder.finish()
}
