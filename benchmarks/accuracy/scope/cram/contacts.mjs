// Whom to call: cards, call trees, addresses of mail lists, committees of parents.
import { WHO } from '../census/folder.mjs'
import { pen, together } from '../census/pen.mjs'

export async function contacts({ folder, random, families, pupils, number, grade, schoolOf, parentWord, some, teacher }) {
  const withElder = families.filter(({ elder }) => elder)
  folder.csv(
    '緊急連絡先/緊急連絡先一覧.csv',
    [['生徒番号', '生徒氏名', '連絡先①氏名', '連絡先①続柄', '連絡先①電話番号', '連絡先②氏名', '連絡先②続柄', '連絡先②電話番号', '備考']],
    some(withElder, 900).map(({ pupils: [pupil], caller, elder }) => {
      const [w, v, u] = [pen(pupil), pen(caller), pen(elder)]
      return {
        cells: [
          w.id('pupil', number(pupil)),
          w.name('space'),
          v.name('space'),
          v.telling(parentWord(caller)),
          v.mobile('bracket'),
          u.name('space'),
          u.telling(elder.woman ? '祖母' : '祖父'),
          u.mobile('hyphen'),
          random.pick(['', '', '日中は②へ', '留守電可']),
        ],
        who: together([w, [1, 2]], [v, [3, 5]], [u, [6, 8]]),
      }
    }),
    { bom: true },
  )

  for (const [
    at,
    {
      pupils: [pupil],
      caller,
      elder,
    },
  ] of some(withElder, 130).entries()) {
    const [w, v, u] = [pen(pupil), pen(caller), pen(elder)]
    const card = {
      pupil: [w.kana('hira'), w.name('space'), w.birth('kanji'), w.address({ style: 'long' })],
      caller: [v.name('space'), v.telling(parentWord(caller)), v.mobile('hyphen')],
      elder: [u.name('space'), u.telling(elder.woman ? '祖母' : '祖父'), u.mobile('hyphen')],
    }
    const [first, second, third] = together([w, [1, 16]], [v, [1, 4]], [u, [1, 4]])
    await folder.docx(`緊急連絡先/カード/緊急連絡カード_${String(at + 1).padStart(3, '0')}.docx`, [
      { text: '緊急連絡カード' },
      { text: '緊急時の連絡にのみ使用します。変更があったときは教室へお知らせください。' },
      {
        rows: [
          { cells: ['ふりがな', card.pupil[0], '学年', grade(pupil)], who: [first] },
          { cells: ['生徒氏名', card.pupil[1], '生年月日', card.pupil[2]] },
          { cells: ['住所', card.pupil[3], '在籍校', schoolOf(pupil)] },
          { cells: ['アレルギー', random.pick(['なし', 'なし', 'なし', '卵', '小麦']), '持病', random.pick(['なし', 'なし', '喘息'])] },
        ],
      },
      { text: '連絡先（つながりやすい順）' },
      {
        rows: [
          { cells: ['順位', '氏名', '続柄', '電話番号'] },
          { cells: ['1', ...card.caller], who: [second] },
          { cells: ['2', ...card.elder], who: [third] },
        ],
      },
    ])
  }

  // A call tree: three pupils beside each other, the number is the parent's.
  const tree = some(pupils, 130)
  const cells = ({ pupil, family: { caller } }, at) => {
    const w = pen(pupil)
    return { cells: [at + 1, w.name('space'), w.phoneOf(caller, 'hyphen'), ''], one: (first) => w.who([first, first + 2]) }
  }
  const third = Math.ceil(tree.length / 3)
  const columns = [0, 1, 2].map((n) => tree.slice(n * third, (n + 1) * third).map((one, at) => cells(one, n * third + at)))
  folder.xlsx('緊急連絡先/連絡網.xlsx', [
    {
      name: '連絡網',
      head: [['夏期合宿　電話連絡網'], [], [1, 2, 3].flatMap(() => ['No', '氏名', '電話', ''])],
      rows: columns[0].map((_, row) => {
        const beside = columns.map((list) => list[row])
        return {
          cells: beside.flatMap((one) => one?.cells ?? ['', '', '', '']),
          who: beside.flatMap((one, n) => (one ? [one.one(1 + n * 4)] : [])),
        }
      }),
    },
  ])

  folder.json('メール配信/families.json', {
    exportedAt: '2024-10-01T00:00:00+09:00',
    families: some(
      families.filter(({ caller }) => caller.email),
      260,
    ).map(({ caller, pupils: children }) => {
      const v = pen(caller)
      const guardian = { fullName: v.name('space'), kana: v.kana('space'), email: v.email(), tel: v.mobile('intl') }
      const pens = children.map((pupil) => pen(pupil))
      const students = pens.map((w, at) => ({
        studentNo: w.id('pupil', number(children[at])),
        fullName: w.name('space'),
        birthDate: w.birth('iso'),
        gender: w.sex('english'),
      }))
      const [parent, ...records] = together([v], ...pens.map((w) => [w]))
      return { guardian: { ...guardian, [WHO]: [parent] }, students: students.map((one, at) => ({ ...one, [WHO]: [records[at]] })) }
    }),
  })

  folder.text(
    '保護者会/役員.vcf',
    some(
      families.filter(({ caller }) => caller.email),
      40,
    ).map(({ caller }) => {
      const v = pen(caller)
      const [last, first] = v.names('kanji')
      return {
        text: [
          'BEGIN:VCARD',
          'VERSION:3.0',
          `N;CHARSET=UTF-8:${last};${first};;;`,
          `FN;CHARSET=UTF-8:${last} ${first}`,
          `X-PHONETIC-LAST-NAME:${caller.kana[0]}`,
          `X-PHONETIC-FIRST-NAME:${caller.kana[1]}`,
          `TEL;CELL:${v.mobile('hyphen')}`,
          `EMAIL;HOME:${v.email()}`,
          'NOTE:保護者会役員',
          'END:VCARD',
        ].join('\r\n'),
        who: [v.who()],
      }
    }),
  )

  const present = some(families, 50)
  const slides = []
  for (let at = 0; at < present.length; at += 10) {
    slides.push({
      title: `保護者会 出席者（${at / 10 + 1}）`,
      rows: [
        { cells: ['保護者氏名', '携帯番号', 'お子様', '学年', '担任'] },
        ...present.slice(at, at + 10).map(({ caller, pupils: [pupil] }, index) => {
          const [v, w] = [pen(caller), pen(pupil)]
          return {
            cells: [v.name('space'), v.mobile('hyphen'), w.name('space'), grade(pupil), teacher(index).surname.text],
            who: together([v, [1, 2]], [w, [3, 4]]),
            staff: { people: [teacher(index)], columns: [5, 5] },
          }
        }),
      ],
    })
  }
  await folder.pptx('保護者会/出席者.pptx', slides)
}
