// Patients who are visited at home: the plan of the month with whom to call, reports to doctor and care manager, what is driven to the doors.
import { address, age, day, full, kana, phone } from './people.mjs'

export async function home(work) {
  const { random, master } = work
  work.visited = random.some(
    master.filter(({ person }) => age(person.birth) >= 70),
    82,
  )
  for (const patient of work.visited) {
    patient.manager = random.pick(work.managers)
    patient.key = work.fetcher(patient)
  }
  plan(work)
  await reports(work)
  await deliveries(work)
}

function plan({ folder, random, visited }) {
  const path = '06_在宅/在宅訪問予定表_2024年10月.xlsx'
  const rows = folder.rows(
    path,
    [
      ['No', (_, at) => at + 1],
      ['利用者名', (p) => full(p.person, '　')],
      ['フリガナ', (p) => kana(p.person, '　')],
      ['生年月日', (p) => day(p.person.birth, 'kan')],
      ['介護度', () => random.pick(['要支援1', '要支援2', '要介護1', '要介護2', '要介護3', '要介護5'])],
      ['介護被保険者番号', () => `00${random.digits(8)}`],
      ['住所', (p) => address(p.person.home, 'city')],
      ['TEL', (p) => p.person.home.phone],
      ['訪問日', () => `10/${random.int(1, 31)} ${random.pick(['AM', 'PM'])}`],
      ['担当薬剤師', (p) => full(p.pharmacist)],
      ['主治医', (p) => `${p.clinic.name} ${full(p.doctor)}先生`],
      ['居宅介護支援事業所', (p) => p.manager.firm],
      ['ケアマネジャー', (p) => full(p.manager.person)],
      ['ケアマネTEL', (p) => p.manager.place.phone],
      ['キーパーソン', (p) => (p.key.who ? full(p.key.who) : '独居')],
      ['続柄', (p) => (p.key.who ? p.key.word : '')],
      ['緊急連絡先', (p) => (p.key.who ? p.key.who.mobile : '')],
      ['特記', () => random.pick(['', '', '鍵は郵便受け', '犬あり', '薬カレンダー使用', '麻薬あり'])],
    ],
    visited,
    (p) => [
      { person: p.person, knows: 'rb', from: 'No', to: '訪問日' },
      { staff: p.pharmacist, from: '担当薬剤師' },
      { person: p.doctor, knows: '', from: '主治医', keyed: false },
      // In every row who is in charge: told of once, like a clerk.
      { person: p.manager.person, knows: '', from: '居宅介護支援事業所', to: 'ケアマネTEL', keyed: false },
      ...(p.key.who ? [{ person: p.key.who, knows: 's', from: 'キーパーソン', to: '緊急連絡先' }] : []),
    ],
    { sheet: '10月', above: 1 },
  )
  folder.xlsx(path, [['10月', [['在宅患者訪問薬剤管理指導　予定表（2024年10月）'], ...rows]]])
}

async function reports({ folder, random, visited, place }) {
  for (const [at, p] of visited.slice(0, 34).entries()) {
    const path = `06_在宅/報告書/居宅療養管理指導報告書_${String(at + 1).padStart(3, '0')}.docx`
    const { person } = p
    await folder.docx(path, [
      '居宅療養管理指導報告書',
      `${p.clinic.name}　${full(p.doctor, '　')}　先生　御侍史`,
      `${p.manager.firm}　${full(p.manager.person, '　')}　様`,
      [
        ['患者氏名', `${full(person, '　')}　様`, '生年月日', day(person.birth, 'era')],
        ['住所', address(person.home, 'long'), '電話番号', person.home.phone],
        ['訪問日', `令和6年10月${random.int(1, 31)}日`, '介護度', random.pick(['要介護1', '要介護2', '要介護4'])],
      ],
      '【服薬状況】',
      random.pick([
        'カレンダーからの飲み忘れは週1回程度。夕食後の残薬が14錠ありました。',
        '嚥下がしづらいとの訴えがあり、粉砕をご検討ください。',
        '眠前の薬を自己判断で中止されていました。',
      ]),
      '【報告者】',
      `${place.name} ${p.shop}　薬剤師　${full(p.pharmacist, '　')}　電話 ${place.phone}`,
    ])
    folder.say(path, p.doctor, { from: 2, keyed: false })
    folder.say(path, p.manager.person, { from: 3, keyed: false })
    folder.say(path, person, { from: 4, to: 15, knows: 'rb' })
    folder.staff(path, [p.pharmacist], { from: 19 })
  }
}

async function deliveries({ folder, random, master, staff, visited }) {
  for (const d of [2, 7, 11, 16, 21, 25, 30]) {
    const own = [...new Set([...random.some(visited, 8), ...random.some(master, 18)])]
    const rider = random.pick(staff.riders)
    const path = `07_配達/配達リスト_202410${String(d).padStart(2, '0')}.pdf`
    await folder.pdf(path, [
      [
        `お薬配達リスト　2024年10月${d}日　　配達員：${full(rider)}`,
        [
          [30, 'No'],
          [60, 'お名前'],
          [170, 'お届け先'],
          [430, '電話番号'],
          [530, '時間'],
          [590, '代引'],
          [650, '備考'],
        ],
        ...own.map((p, row) => {
          folder.say(path, p.person, { sheet: 'page 1', from: row + 3, knows: 'r' })
          return [
            [30, String(row + 1)],
            [60, `${full(p.person)} 様`],
            [170, address(p.person.home, 'city')],
            [430, phone(p.person.home.phone)],
            [530, random.pick(['9-12', '12-14', '14-16', '16-18'])],
            [590, `${random.int(3, 80) * 10}円`],
            [650, random.pick(['', '', '置き配可', '要冷蔵', '宅配BOX'])],
          ]
        }),
      ],
    ])
    folder.staff(path, [rider], { sheet: 'page 1', from: 1 })
  }
}
