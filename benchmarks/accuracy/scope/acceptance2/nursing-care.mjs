// What the wards and the cars work with: records, visits, rides, rounds, incidents.
import { F } from './fields.mjs'
import { list, mention } from './rows.mjs'

const NOTES = [
  '朝食8割摂取。水分200ml。著変なし',
  '入浴実施。右踵に発赤あり、看護師へ報告',
  'レクリエーション（塗り絵）に参加され笑顔が見られる',
  '夜間3回トイレ誘導。0時 BP 132/78 P 72',
  '昼食後に傾眠。バイタル測定 36.7℃',
  '居室にてTV鑑賞。ご家族より差し入れあり',
  '歩行器にて廊下2往復。ふらつきなし',
]
const two = (n) => String(n).padStart(2, '0')

export async function care(world) {
  const { random, folder, users, day, home, residents, some: pick, kin, clerk, once } = world
  const date = () => `2024/9/${random.int(1, 30)}`
  const care = pick(residents, 60)
  const rows = Array.from({ length: 300 }, () => ({ user: random.pick(care), clerk: clerk() }))
  folder.csv(
    '02_記録/ケース記録_202409.csv',
    list(rows, [
      ['記録日時', undefined, (_, __, n) => `2024/09/${two(1 + Math.floor(n / 10))} ${two(random.int(6, 22))}:${two(random.int(0, 59))}`],
      ['利用者番号', 'user', F.id('user', (p) => p.number)],
      ['利用者氏名', 'user', F.full('wide')],
      ['区分', undefined, () => random.pick(['日常', '看護', '食事', '入浴', '相談'])],
      ['記録内容', undefined, () => random.pick(NOTES)],
      ['記録者', 'clerk', F.full('wide')],
    ]),
    { cp932: true, quoted: true },
  )
  // Visitors sign; the one they visit stands beside them.
  const visits = pick(
    residents.filter(({ relatives }) => relatives.length > 0),
    95,
  )
  folder.csv(
    '02_記録/面会受付（回答）.csv',
    list(
      visits.map((user) => ({ guest: random.pick(user.relatives).person, user })),
      [
        ['タイムスタンプ', undefined, () => `${date()} ${random.int(9, 16)}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`],
        ['面会される方のお名前', 'guest', F.full('space')],
        ['入居者様とのご関係', 'guest', kin('user')],
        ['お電話番号（日中つながるもの）', 'guest', F.either('plain')],
        ['体温', undefined, () => `36.${random.int(0, 8)}`],
        ['入居者様のお名前', 'user', F.full('none')],
        ['居室番号', undefined, () => `${random.int(2, 4)}${two(random.int(1, 18))}`],
      ],
    ),
    { bom: true },
  )
  folder.html(
    '03_送迎/送迎表_月曜.html',
    list(
      pick(day, 48).map((user) => ({ user })),
      [
        ['便', undefined, () => random.pick(['1便', '2便', '3便'])],
        ['お迎え', undefined, () => `${random.int(8, 9)}:${random.pick(['00', '10', '25', '40', '50'])}`],
        ['利用者様', 'user', (p) => ({ ...F.full('space')(p), text: `${F.full('space')(p).text} 様` })],
        ['住所', 'user', F.address('mixed', { short: true })],
        ['電話', 'user', F.landline()],
        ['特記', undefined, () => random.pick(['', '玄関まで介助', '車いす', 'カギ預かり', '助手席'])],
      ],
    ),
    { title: '送迎表（月）', above: 'デイサービスセンター　2024年10月改定', encoding: 'shift_jis' },
  )
  const events = pick(home, 70)
  folder.text('03_送迎/訪問スケジュール.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\nX-WR-CALNAME:訪問介護 10月' },
    ...events.flatMap((user, n) => [
      {
        text: `BEGIN:VEVENT\nDTSTART;TZID=Asia/Tokyo:202410${two(1 + (n % 28))}T${two(random.int(9, 16))}0000\nUID:${once(() => random.digits(18))}@google.com\nDESCRIPTION:${random.pick(['生活援助', '身体介護', '通院介助'])}\\n利用者番号 ${user.number}${user.home.phone ? `\\nTEL ${user.home.phone}` : ''}\nLOCATION:${F.addressText(user.home, 'plain', true)}\nSUMMARY:【訪問】${F.full('none')(user).text}様\nEND:VEVENT`,
        who: [mention(user, [F.full('none')(user), { keys: ['id:user', 'address'] }, F.landline()(user), { knows: ['region'] }])],
      },
    ]),
    { text: 'END:VCALENDAR' },
  ])
  const party = pick(users, 84)
  await folder.printed(
    '04_行事/敬老会_出席者名簿.pdf',
    '令和6年度 敬老会 出席者名簿（9月16日）',
    list(
      party.map((user, n) => ({ user, guest: n % 3 === 0 ? user.relatives[0]?.person : undefined })),
      [
        ['席', undefined, (_, __, n) => `${'ABCDEF'[n % 6]}-${Math.floor(n / 6) + 1}`],
        ['ご利用者名', 'user', F.full('space')],
        ['フリガナ', 'user', F.kana('space')],
        ['生年月日', 'user', F.birth('eraLong')],
        ['付添ご家族', 'guest', F.full('space')],
        ['続柄', 'guest', kin('user')],
      ],
    ),
  )
  // Two lists side by side: who is inoculated on which day.
  const shots = pick(residents, 88)
  const half = Math.ceil(shots.length / 2)
  const column = (list_) =>
    list(
      list_.map((user) => ({ user })),
      [
        ['居室', undefined, () => `${random.int(2, 4)}${two(random.int(1, 18))}`],
        ['氏名', 'user', F.full('wide')],
        ['生年月日', 'user', F.birth('short')],
        ['体温', undefined, () => ''],
      ],
    )
  folder.book('04_行事/インフルエンザ予防接種_予定.xlsx', [
    {
      name: '10月',
      above: [['10/22（火）', '', '', '', '', '10/24（木）'], ['担当：協力医療機関']],
      list: column(shots.slice(0, half)),
      beside: column(shots.slice(half)),
    },
  ])
  for (const [n, user] of pick(residents, 16).entries()) {
    const staff = clerk()
    const first = user.relatives[0]
    folder.text(`02_記録/事故報告/事故報告_R6-${two(n + 1)}.md`, [
      { text: `# 介護事故報告書\n\n- 報告日: 2024/09/${two(n + 2)}` },
      { text: `- 報告者: ${F.full('space')(staff).text}（介護職員）`, who: [mention(staff, [F.full()(staff)], { isStaff: true })] },
      {
        text: `- 対象者: ${F.full('space')(user).text} 様（${F.date(user.birth, 'eraLong')}生、${user.woman ? '女性' : '男性'}、${user.level}、被保険者番号 ${user.insured}）`,
        who: [mention(user, [{ named: true, keys: ['birth', 'id:insured'], knows: ['birth', 'sex'] }])],
      },
      {
        text: `\n## 状況\n${random.pick(['居室ベッド脇で尻もちをついているところを発見。外傷なし。', '昼食時にむせ込みあり、吸引実施。SpO2 94%。', '廊下で転倒。左手首に腫れあり、受診。'])}\n\n## 家族連絡`,
      },
      ...(first === undefined
        ? [{ text: '連絡先なし' }]
        : [
            {
              text: `${random.int(10, 19)}:${two(random.int(0, 59))} ${first.word}の${F.full('space')(first.person).text}様（${F.either()(first.person).text || '不在'}）へ電話、了承を得る。`,
              who: [
                mention(first.person, [
                  F.either()(first.person),
                  { named: true, knows: /[妻夫男女姪甥妹弟]/.test(first.word) ? ['sex'] : [] },
                ]),
              ],
            },
          ]),
    ])
  }
}
