// Inside: staff, readers of meters, plumbers, duty lists, a family day, hand-over notes, chats.
import { F } from './fields.mjs'
import { list, mention } from './rows.mjs'

const two = (n) => String(n).padStart(2, '0')

export async function inside({ random, folder, users, staff, readers, some: pick, worker, clerk, customer }) {
  folder.book('07_総務/職員録_R6.xlsx', [
    {
      name: '職員録',
      above: [['職員録（令和6年4月1日現在）'], ['※部外秘']],
      list: list(
        staff.map((who) => ({ who })),
        [
          ['職員番号', 'who', F.id('staff', (p) => p.number)],
          ['係', undefined, () => random.pick(['料金係', '給水係', '工務係', '浄水係', '総務係'])],
          ['職名', undefined, () => random.pick(['係長', '主任', '主事', '技師', '会計年度任用職員'])],
          ['氏名', 'who', F.full('wide', { old: true })],
          ['ふりがな', 'who', F.kana('hira')],
          ['性別', 'who', F.sex('kanji')],
          ['生年月日', 'who', F.birth('era')],
          ['住所', 'who', F.address('plain', { short: true })],
          ['携帯', 'who', F.mobile()],
        ],
      ),
    },
    {
      name: '宿直10月',
      above: [['10月 宿日直割当']],
      list: list(
        Array.from({ length: 31 }, () => ({ one: random.pick(staff), two: random.pick(staff) })),
        [
          ['日', undefined, (_, __, n) => n + 1],
          ['曜', undefined, (_, __, n) => '火水木金土日月'[n % 7]],
          ['宿直者', 'one', F.full('space')],
          ['日直者', 'two', F.full('space')],
        ],
      ),
    },
  ])
  await folder.docx('07_総務/緊急連絡網.docx', [
    { text: '災害時緊急連絡網（令和6年度）' },
    { text: '取扱注意　退職時は必ず返却すること' },
    {
      rows: [
        { cells: ['順', '氏名', '携帯電話', '自宅', '次の連絡先'] },
        ...staff.slice(0, 40).map((who, n) => ({
          cells: [String(n + 1), F.full('space')(who).text, who.mobile, who.home.phone ?? '―', staff[(n + 1) % 40].surname.text],
          who: [{ ...mention(who, [{ named: true, keys: ['mobile'] }, F.landline()(who)]), columns: [1, 4] }],
        })),
      ],
    },
  ])
  folder.book('03_検針/委託検針員名簿.ods', [
    {
      name: '検針員',
      list: list(
        readers.map((who) => ({ who })),
        [
          ['検針員番号', 'who', F.id('reader', (p) => p.number)],
          ['氏名', 'who', F.full('space')],
          ['担当地区', undefined, () => random.pick(['大町', '春日野', '直江津', '稲田', '板倉', '柿崎'])],
          ['郵便番号', 'who', F.zip()],
          ['住所', 'who', F.address('plain', { short: true })],
          ['電話番号', 'who', F.mobile()],
          ['生年月日', 'who', F.birth('slash')],
          ['委託開始', undefined, () => `H${random.int(20, 30)}.4.1`],
        ],
      ),
    },
  ])
  const plumbers = Array.from({ length: 58 }, () => ({ head: worker(1950, 1980), engineer: worker(1965, 1998) }))
  folder.html(
    '08_給水/指定給水装置工事事業者.html',
    list(plumbers, [
      ['指定番号', undefined, (_, __, n) => `第${n + 1}号`],
      [
        '事業者名',
        undefined,
        (row) =>
          `${random.pick(['有限会社', '株式会社', ''])}${row.head.surname.text}${random.pick(['設備', '水道工業所', '管工', '住設'])}`,
      ],
      ['代表者', 'head', F.full('space')],
      ['主任技術者', 'engineer', F.full('space')],
      ['電話番号', undefined, () => `025-5${random.digits(2)}-${random.digits(4)}`],
    ]),
    { title: '指定給水装置工事事業者一覧', above: '令和6年10月1日現在' },
  )
  // A family day: a parent and up to two children.
  const families = pick(
    users.filter(({ household, email, mobile }) => (household.children ?? []).length > 0 && email !== undefined && mobile !== undefined),
    58,
  )
  folder.csv(
    '09_広報/浄水場親子見学会 申込（回答）.csv',
    list(
      families.map((user) => {
        const [first, second] = user.household.children
        return { user, first, second, shared: ['user', 'first', 'second'] }
      }),
      [
        [
          'タイムスタンプ',
          undefined,
          () => `2024/07/${two(random.int(1, 31))} ${random.int(8, 22)}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`,
        ],
        ['保護者のお名前', 'user', F.full('space')],
        ['保護者のふりがな', 'user', F.kana('hira')],
        ['ご住所', 'user', F.address('plain', { short: true })],
        ['当日連絡のつく電話番号', 'user', F.mobile('plain')],
        ['メールアドレス', 'user', F.email],
        ['お子様①のお名前', 'first', F.full('space')],
        ['お子様①の学年', undefined, () => `小${random.int(1, 6)}`],
        ['お子様②のお名前', 'second', F.full('space')],
        ['お子様②の学年', undefined, (row) => (row.second ? `小${random.int(1, 6)}` : '')],
        ['ご質問・ご要望', undefined, () => random.pick(['', '', '駐車場はありますか', '雨天の場合は？'])],
      ],
    ),
    { bom: true },
  )
  const winners = pick(users, 36)
  await folder.printed(
    '09_広報/水の作文コンクール_保護者連絡先.pdf',
    '水の週間 作文コンクール 入賞者保護者 連絡先',
    list(
      winners.map((who) => ({ who })),
      [
        ['番号', undefined, (_, __, n) => n + 1],
        ['お名前', 'who', F.full('space')],
        ['ご住所', 'who', F.address('plain', { short: true })],
        ['電話番号', 'who', F.either()],
      ],
    ),
  )
  // Hand-over notes: full names with numbers, as clerks write them.
  const cases = pick(
    users.filter(({ mobile }) => mobile !== undefined),
    26,
  )
  folder.text('04_窓口/引継ぎメモ.md', [
    { text: '# 窓口引継ぎメモ（9月）\n' },
    ...cases.flatMap((user, n) => {
      const own = clerk()
      return [
        { text: `## 9/${n + 1}` },
        {
          text: `- ${F.full('none')(user).text}様（お客様番号 ${user.customer}、${user.mobile}） ${random.pick(['口座振替の用紙を再送。', '検針値に異議あり、再検針を手配。', '名義変更の届出待ち。'])}`,
          who: [mention(user, [{ named: true, keys: ['id:customer', 'mobile'] }])],
        },
        { text: `  - 対応：${F.full('none')(own).text}`, who: [mention(own, [], { isStaff: true })] },
      ]
    }),
  ])
  const lines = Array.from({ length: 48 }, (_, n) => ({ own: staff[(n * 5) % staff.length], n }))
  folder.text('04_窓口/Teams_料金係チャット.txt', [
    { text: 'チャット エクスポート: 料金係\n' },
    ...lines.map(({ own, n }) => ({
      text: `[2024/09/${two(1 + Math.floor(n / 2))} ${random.int(8, 17)}:${two(random.int(0, 59))}] ${F.full('space')(own).text}: ${random.pick(['了解です', '窓口応援お願いします', '午後から検針クレーム対応で出ます', '督促の発送終わりました', 'システムまた重いです'])}`,
      who: [mention(own, [{ named: true }])],
    })),
  ])
  folder.csv(
    '04_窓口/CTI通話履歴_20240930.csv',
    list(
      pick(
        users.filter(({ mobile }) => mobile !== undefined),
        130,
      ).map((user) => ({ user, clerk: clerk() })),
      [
        ['着信日時', undefined, () => `2024/09/30 ${random.int(8, 17)}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`],
        ['発信者番号', 'user', F.mobile('plain')],
        ['お客様番号', 'user', customer],
        ['お客様名', 'user', F.full('wide')],
        ['通話秒数', undefined, () => random.int(20, 900)],
        ['応対者', 'clerk', F.full('wide')],
      ],
    ),
    { cp932: true, quoted: true },
  )
}
