// Registers of pupils, marks, fees, those who have left.
import { pen, together } from '../census/pen.mjs'

const BANKS = ['三菱UFJ銀行', 'ゆうちょ銀行', '埼玉りそな銀行', '横浜銀行', 'みずほ銀行']

export function register({ folder, random, pupils, left, teachers, number, grade, schoolOf, parentWord, some, teacher }) {
  const grades = [...new Set(pupils.map(({ pupil }) => grade(pupil)))].sort()
  const enrolled = some(pupils, 860)
  const isEnrolled = new Set(enrolled)
  folder.xlsx(
    '名簿/生徒台帳_令和6年度.xlsx',
    grades.map((name) => {
      const list = enrolled.filter(({ pupil }) => grade(pupil) === name)
      return {
        name,
        head: [
          [`令和6年度　生徒台帳（${name}）`, '', '', '', '', '', '', '', '', '', '', '', '社外秘'],
          ['生徒番号', '生徒', '', '', '', '郵便番号', '住所', '自宅電話', '保護者', '', '', '在籍校', '担任'],
          ['', '氏名', 'ふりがな', '性別', '生年月日', '', '', '', '氏名', '続柄', '携帯電話', '', ''],
        ],
        merges: ['A1:L1', 'A2:A3', 'B2:E2', 'F2:F3', 'G2:G3', 'H2:H3', 'I2:K2', 'L2:L3', 'M2:M3'],
        rows: list.map(({ pupil, family: { caller } }, at) => {
          const [w, v] = [pen(pupil), pen(caller)]
          v.address()
          return {
            cells: [
              w.id('pupil', number(pupil)),
              w.name('space'),
              w.kana('hira'),
              w.sex('kanji'),
              w.birth('eraKanji'),
              w.zip('hyphen'),
              w.address({ style: 'hyphen', prefecture: true }),
              w.phone('hyphen'),
              v.name('space'),
              v.telling(parentWord(caller)),
              v.mobile('hyphen'),
              schoolOf(pupil),
              teacher(at).surname.text,
            ],
            who: together([w, [1, 8]], [v, [9, 11]]),
            staff: { people: [teacher(at)], columns: [13, 13] },
          }
        }),
        foot: [['合計', `${list.length}名`]],
      }
    }),
  )

  folder.csv(
    '模試/全国模試_202410.csv',
    [['生徒番号', 'カナ氏名', '学年', '性別', '国語', '数学', '英語', '偏差値', '第一志望校']],
    some([...isEnrolled], 450).map(({ pupil }) => {
      const w = pen(pupil)
      return {
        cells: [
          w.id('pupil', number(pupil)),
          w.kana('half'),
          grade(pupil),
          w.sex('letter'),
          random.int(20, 100),
          random.int(15, 100),
          random.int(20, 100),
          (random.int(350, 720) / 10).toFixed(1),
          random.pick(['県立浦和', '早稲田実業', '開智', '未定']),
        ],
        who: [w.who()],
      }
    }),
    { cp932: true, foot: [['', '平均', '', '', 61, 58, 60, '50.2', '']] },
  )

  folder.csv(
    '会計/口座振替依頼_202411.csv',
    [['生徒番号', '生徒名', '口座名義人カナ', '銀行名', '支店', '種目', '口座番号', '振替額']],
    some([...isEnrolled], 500).map(({ pupil, family: { caller } }) => {
      const [w, v] = [pen(pupil), pen(caller)]
      return {
        cells: [
          w.id('pupil', number(pupil)),
          w.name('none'),
          v.kana('half'),
          random.pick(BANKS),
          random.pick(['大宮', '川越', '本店']),
          '普通',
          v.id('account', String(4_000_000 + caller.id * 53)),
          random.int(12, 60) * 1000,
        ],
        who: together([w, [1, 2]], [v, [3, 7]]),
      }
    }),
    { cp932: true },
  )
  folder.copy('会計/口座振替依頼_202411.csv', '会計/控え/口座振替依頼_202411(2).csv')

  folder.csv(
    '卒業生/卒業生名簿_2020-2023.tsv',
    [['卒業年度', '氏名', 'フリガナ', '生年月日', '〒', '住所', '電話番号', 'メール', '進学先']],
    some(left, 520).map((p) => {
      const w = pen(p)
      return {
        cells: [
          `${random.int(2020, 2023)}`,
          w.name('wide'),
          w.kana('wide'),
          w.birth('slash'),
          w.zip('hyphen'),
          w.address({ style: 'kanji', building: 'wide', wide: true }),
          w.anyPhone('wide'),
          w.email(),
          random.pick(['県立高校', '私立高校', '高専', '大学']),
        ],
        who: [w.who()],
      }
    }),
    { separator: '\t', bom: true },
  )

  const rows = some(pupils, 260)
  folder.text('DB/students_20241001.sql', [
    {
      text: 'BEGIN;\nCREATE TABLE students (\n  student_no text PRIMARY KEY,\n  name text NOT NULL,\n  name_kana text,\n  sex char(1),\n  birthday date,\n  postal_code text,\n  address text,\n  guardian_name text,\n  guardian_tel text\n);',
    },
    ...rows.map(({ pupil, family: { caller } }) => {
      const [w, v] = [pen(pupil), pen(caller)]
      v.address()
      return {
        text: `INSERT INTO students VALUES ('${w.id('pupil', number(pupil))}', '${w.name('space')}', '${w.kana('space')}', '${w.sex('letter')}', '${w.birth('iso')}', '${w.zip('compact')}', '${w.address({ style: 'hyphen', prefecture: false })}', '${v.name('space')}', '${v.mobile('compact')}');`,
        who: together([w, [1, 7]], [v, [8, 9]]),
      }
    }),
    { text: 'COMMIT;' },
  ])

  folder.xlsx('人事/講師名簿.xlsx', [
    {
      name: '講師',
      head: [['講師名簿'], ['No', '氏名', 'フリガナ', '区分', '生年月日', '住所', '携帯', '時給']],
      rows: teachers.map((p, at) => {
        const w = pen(p)
        return {
          cells: [
            at + 1,
            w.name('space'),
            w.kana('space'),
            random.pick(['専任', '学生', '時間']),
            w.birth('slash'),
            w.address({ style: 'hyphen' }),
            w.mobile('hyphen'),
            random.int(13, 35) * 100,
          ],
          who: [w.who()],
        }
      }),
    },
  ])
}
