// The offices: students from abroad, grants, fees, health, careers, the library, personnel, graduates and givers.
import { F } from './fields.mjs'
import { list, mention } from './rows.mjs'

const two = (n) => String(n).padStart(2, '0')
const FIRMS =
  '京滋信用金庫 株式会社ニシキ電子 琵琶湖メディカル株式会社 近江乳業 大和システムズ 宇治市役所 滋賀県立総合病院 京都中央病院 フジタ商事株式会社'.split(
    ' ',
  )

export async function offices(world) {
  const { random, folder, students, abroad, all, some: pick, student, kin, household, member, once } = world
  folder.book('04_国際課/留学生在籍一覧.xlsx', [
    {
      name: '2024後期',
      above: [['外国人留学生 在籍一覧', '', '', '', '', '取扱注意']],
      list: list(
        abroad.map((who) => ({ who })),
        [
          ['No.', undefined, (_, __, n) => n + 1],
          ['学籍番号', 'who', student],
          ['氏名（パスポート表記）', 'who', F.latin('LATIN')],
          ['氏名（漢字／通称）', 'who', (p) => (/[A-Z]/.test(p.surname.text) ? { text: '' } : F.full('space')(p))],
          ['カタカナ', 'who', F.kana('space')],
          ['国籍・地域', undefined, (_, { who }) => who.country],
          ['性別', 'who', F.sex('kanji')],
          ['生年月日', 'who', F.birth('slash')],
          ['在留カード番号', 'who', F.id('card', (p) => p.card)],
          ['在留期限', undefined, () => `202${random.int(5, 7)}/${random.int(1, 12)}/${random.int(1, 28)}`],
          ['住所', 'who', F.address('plain')],
          ['携帯電話', 'who', F.mobile()],
        ],
      ),
    },
  ])
  // Loans ask for two who stand in: a parent and an uncle or aunt.
  const borrowers = pick(students, 130)
  for (const one of borrowers) {
    const home = household(undefined, { surname: one.guarantor.surname })
    one.aunt = member(home, { year: one.guarantor.birth.year + random.int(-6, 6) })
    one.aunt.mobile ??= once(() => `090-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)
  }
  folder.csv(
    '05_学生支援/JASSO_返還誓約書データ.csv',
    list(
      borrowers.map((who) => ({ who, first: who.guarantor, second: who.aunt })),
      [
        ['奨学生番号', 'who', F.id('loan', () => `6${random.int(21, 24)}04${random.digits(6)}`)],
        ['学籍番号', 'who', student],
        ['奨学生氏名', 'who', F.full('wide')],
        ['奨学生生年月日', 'who', F.birth('iso')],
        ['連帯保証人氏名', 'first', F.full('wide')],
        ['連帯保証人続柄', 'first', kin],
        ['連帯保証人生年月日', 'first', F.birth('iso')],
        ['連帯保証人住所', 'first', F.address('plain')],
        ['連帯保証人電話番号', 'first', F.telephone()],
        ['保証人氏名', 'second', F.full('wide')],
        ['保証人続柄', 'second', (p) => ({ text: p.woman ? '叔母' : '叔父', knows: ['sex'] })],
        ['保証人生年月日', 'second', F.birth('iso')],
        ['保証人住所', 'second', F.address('plain')],
        ['保証人電話番号', 'second', F.mobile()],
        ['貸与月額', undefined, () => random.pick([20_000, 45_000, 54_000, 64_000])],
      ],
    ),
    { cp932: true, quoted: true, crlf: true },
  )
  folder.csv(
    '05_学生支援/学費督促_宛名差込.csv',
    list(
      pick(students, 88).map((who) => ({ payer: who.guarantor, who })),
      [
        ['〒', 'payer', F.zip()],
        ['住所', 'payer', (p) => F.address('wide')({ home: { ...p.home, flat: undefined } })],
        ['建物', 'payer', F.flat],
        ['保護者氏名', 'payer', F.full('wide')],
        ['敬称', undefined, () => '様'],
        ['学生番号', 'who', student],
        ['学生氏名', 'who', F.full('wide')],
        ['未納額', undefined, () => random.pick([268_000, 536_000, 495_000])],
      ],
    ),
    { cp932: true },
  )
  folder.csv(
    '05_学生支援/R6定期健診_要再検査.csv',
    list(
      pick(all, 76).map((who) => ({ who })),
      [
        ['学生番号', 'who', student],
        ['氏名', 'who', F.full('space')],
        ['年齢', 'who', F.age],
        ['身長', undefined, () => `${random.int(148, 184)}.${random.int(0, 9)}`],
        ['体重', undefined, () => `${random.int(42, 88)}.${random.int(0, 9)}`],
        ['所見', undefined, () => random.pick(['尿蛋白（2＋）', '心電図 要精査', '胸部X線 要再検', '血圧高値'])],
      ],
    ),
    { bom: true },
  )
  const leavers = students.filter(({ entry }) => entry === 2021)
  folder.book('06_キャリア/内定状況_4年生.xlsx', [
    {
      name: '10月1日',
      above: [['進路決定状況（4年生）'], []],
      left: 1,
      list: list(
        pick(leavers, 210).map((who) => ({ who })),
        [
          ['学籍番号', 'who', student],
          ['氏名', 'who', F.full('wide')],
          ['ゼミ', undefined, () => `${random.pick(['西岡', '森下', '大江', '加納'])}ゼミ`],
          ['内定先', undefined, () => random.pick([...FIRMS, '活動中', '活動中', '進学'])],
          ['携帯', 'who', F.mobile('plain')],
          ['個人メール', 'who', (p) => (p.private === undefined ? { text: '' } : { text: p.private, keys: ['private'] })],
          ['連絡メモ', undefined, () => random.pick(['', '', '9/12 TEL つながらず', '面談希望', '親から問い合わせあり'])],
        ],
      ),
    },
  ])
  library(world)
  personnel(world)
  graduatesOf(world)
}

function library({ random, folder, all, teachers, some: pick, household, member }) {
  const outside = Array.from({ length: 46 }, (_, n) =>
    Object.assign(member(household(['京都市北区', '京都市伏見区', '宇治市']), { year: random.int(1945, 1985) }), {
      card: `L9${String(1000 + n)}`,
    }),
  )
  const readers = [...pick(all, 420), ...pick(teachers, 40), ...outside]
  folder.csv(
    '07_図書館/利用者マスタ.tsv',
    list(
      readers.map((who) => ({ who })),
      [
        ['利用者ID', 'who', F.id('student', (p) => p.code ?? p.number ?? p.card)],
        ['利用者名', 'who', F.full('space')],
        ['利用者名ヨミ', 'who', F.kana('space')],
        ['利用者区分', undefined, (_, { who }) => (who.code ? '学部生' : who.number ? '教員' : '地域一般')],
        ['メール', 'who', F.email],
        ['住所', 'who', (p) => (p.code || p.number ? { text: '' } : F.address('plain')(p))],
        ['電話', 'who', (p) => (p.code || p.number ? { text: '' } : F.telephone()(p))],
        ['有効期限', undefined, () => '2025/03/31'],
      ],
    ),
    { separator: '\t', bom: true },
  )
  folder.text(
    '07_図書館/opac_access.log',
    Array.from({ length: 180 }, () => random.pick(readers)).map((who, n) => ({
      text: `192.0.2.${random.int(1, 250)} - - [${two(1 + Math.floor(n / 7))}/Sep/2024:${two(random.int(9, 21))}:${two(random.int(0, 59))}:${two(random.int(0, 59))} +0900] "POST /opac/reserve?user=${who.code ?? who.number ?? who.card} HTTP/1.1" 200 ${random.int(512, 9000)}`,
    })),
  )
}

function personnel({ random, folder, teachers, clerks }) {
  folder.book('09_総務/教職員一覧_2024.ods', [
    {
      name: '教員',
      above: [['教員一覧（専任）']],
      list: list(
        teachers.map((who) => ({ who })),
        [
          ['職員番号', 'who', F.id('staff', (p) => p.number)],
          ['所属', undefined, (_, { who }) => who.faculty],
          ['職名', undefined, () => random.pick(['教授', '教授', '准教授', '講師', '助教'])],
          ['氏名', 'who', F.full('wide')],
          ['氏名カナ', 'who', F.kana('wide')],
          ['生年月日', 'who', F.birth('slash')],
          ['内線', undefined, (_, { who }) => who.ext],
          ['E-mail', 'who', F.email],
          ['自宅住所', 'who', F.address('plain')],
          ['携帯', 'who', F.mobile()],
        ],
      ),
    },
    {
      name: '職員',
      list: list(
        clerks.map((who) => ({ who })),
        [
          ['職員番号', 'who', F.id('staff', (p) => p.number)],
          ['課', undefined, (_, { who }) => who.faculty],
          ['氏名', 'who', F.full('wide')],
          ['氏名カナ', 'who', F.kana('wide')],
          ['性別', 'who', F.sex('kanji')],
          ['生年月日', 'who', F.birth('slash')],
          ['E-mail', 'who', F.email],
          ['自宅住所', 'who', F.address('plain')],
          ['携帯', 'who', F.mobile()],
        ],
      ),
    },
  ])
  // Slack exports one file of users and one a day of a channel.
  const users = [...clerks, ...teachers.slice(0, 30)]
  const slackId = new Map(users.map((one) => [one, `U0${random.digits(3)}${'ABCDEFGH'[random.int(0, 7)]}${random.digits(4)}`]))
  folder.text('09_総務/slack_export/users.json', [
    { text: '[' },
    ...users.map((who, n) => ({
      text: `    {\n        "id": "${slackId.get(who)}",\n        "team_id": "T02KYONAN",\n        "name": "${who.email.split('@')[0]}",\n        "deleted": false,\n        "real_name": "${F.full('space')(who).text}",\n        "profile": {\n            "title": "",\n            "real_name": "${F.full('space')(who).text}",\n            "display_name": "${who.surname.text}（${who.faculty}）",\n            "email": "${who.email}"\n        }\n    }${n === users.length - 1 ? '' : ','}`,
      who: [mention(who, [F.full()(who), F.email(who)])],
    })),
    { text: ']' },
  ])
  folder.text('09_総務/slack_export/教務連絡/2024-09-24.json', [
    { text: '[' },
    ...Array.from({ length: 30 }, (_, n) => ({
      text: `    {\n        "type": "message",\n        "user": "${slackId.get(random.pick(users))}",\n        "ts": "17271${random.digits(5)}.${random.digits(6)}",\n        "text": "${random.pick(['履修登録の締切は明日17時です', '会議室Bを押さえました', 'ありがとうございます！', '<!channel> 台風のため午後は休講です', '成績入力の件、承知しました'])}"\n    }${n === 29 ? '' : ','}`,
    })),
    { text: ']' },
  ])
}

function graduatesOf({ random, folder, graduates, students, some: pick }) {
  folder.book('10_同窓会/同窓会名簿2023.xls', [
    {
      name: '会員',
      above: [['京南大学同窓会　会員名簿　2023年版']],
      list: list(
        graduates.map((who) => ({ who })),
        [
          ['卒年', undefined, (_, { who }) => who.left],
          ['氏名', 'who', F.full('wide')],
          ['旧姓', undefined, (_, { who }) => who.former?.text ?? ''],
          ['ふりがな', 'who', F.kana('hira')],
          ['郵便番号', 'who', F.zip()],
          ['住所', 'who', F.address('wide')],
          ['電話', 'who', F.telephone()],
          ['勤務先', undefined, () => random.pick([...FIRMS, '', '', '自営'])],
        ],
      ),
    },
  ])
  const givers = [...pick(graduates, 120), ...pick(students, 70).map(({ guarantor }) => guarantor)]
  folder.csv(
    '10_同窓会/周年募金_寄付者.csv',
    list(
      [...new Set(givers)].map((who) => ({ who })),
      [
        ['受付番号', undefined, (_, __, n) => `B${String(n + 1).padStart(4, '0')}`],
        ['入金日', undefined, () => `2024/${random.int(4, 9)}/${random.int(1, 30)}`],
        ['ご芳名', 'who', F.full('space')],
        ['区分', undefined, (_, { who }) => (who.left ? '卒業生' : '保護者')],
        ['ご住所', 'who', F.address('plain')],
        ['お電話', 'who', F.telephone()],
        ['寄付金額', undefined, () => random.pick([5000, 10_000, 10_000, 30_000, 100_000])],
        ['芳名録掲載', undefined, () => random.pick(['可', '可', '匿名希望'])],
      ],
    ),
    { bom: true },
  )
}
