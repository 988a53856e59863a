// Money: debits, arrears with their notes, notices, owners of houses, the members of the net page.
import { F } from './fields.mjs'
import { list } from './rows.mjs'

export async function money(world) {
  const { random, folder, users, some: pick, clerk, customer, tap, member, household, mobile, once } = world
  const banks = ['第四北越銀行', '上越信用金庫', 'ゆうちょ銀行', 'えちご上越農協', '八十二銀行']
  const debits = pick(users, 420).map((user, n) => ({ user, holder: (n % 6 === 0 ? user.household.spouse : undefined) ?? user }))
  folder.csv(
    '05_収納/口座振替登録者一覧.csv',
    list(debits, [
      ['お客様番号', 'user', customer],
      ['使用者氏名', 'user', F.full('wide')],
      // The account is the holder's: the user's own name again, or husband or wife.
      ['金融機関名', 'holder', () => random.pick(banks)],
      ['支店名', 'holder', () => random.pick(['高田', '直江津', '本店', '春日山'])],
      ['預金種別', 'holder', () => '普通'],
      ['口座番号', 'holder', () => random.digits(7)],
      ['口座名義人カナ', 'holder', F.kana('half')],
    ]),
    { cp932: true, crlf: true },
  )
  const late = pick(users, 150)
  // Notes tell of others: a daughter with her telephone.
  const rows = late.map((user, n) => {
    if (n % 8 !== 0)
      return {
        user,
        clerk: clerk(),
        note: random.pick([
          '9/3 訪問 不在、催告書投函',
          '9/10 納付約束（9/25まで）',
          '',
          '分納誓約 月5,000円',
          '電話不通',
          '9/12 来庁 一部納付',
        ]),
      }
    const child = member(household(), { year: Math.min(2003, user.birth.year + 27) })
    child.mobile ??= mobile()
    return { user, clerk: clerk(), other: child, note: undefined }
  })
  folder.book('05_収納/滞納整理簿_R6上期.xlsx', [
    {
      name: '整理簿',
      above: [['滞納整理簿（令和6年度上期）', '', '', '', '', '', '', '', '部外秘']],
      group: [
        ['使用者', 5],
        ['未納', 2],
        ['折衝', 2],
      ],
      list: list(rows, [
        ['お客様番号', 'user', customer],
        ['氏名', 'user', F.full('space', { old: true })],
        ['生年月日', 'user', F.birth('era')],
        ['住所', 'user', F.address('mixed', { short: true })],
        ['電話', 'user', F.either()],
        ['期別', undefined, () => random.pick(['R5-6期', 'R6-1期～2期', 'R6-2期'])],
        ['未納額', undefined, () => random.int(30, 900) * 110],
        [
          '折衝記録',
          'other',
          (p) => ({
            text: `本人施設入所。${p.woman ? '娘' : '息子'}の${F.full('space')(p).text}さん（${p.mobile}）より連絡、支払い約束`,
            named: true,
            keys: ['mobile'],
            knows: ['sex'],
          }),
        ],
        ['担当', 'clerk', F.last],
      ]),
    },
  ])
  // Those without another's name have a plain note.
  folder.csv(
    '05_収納/給水停止予告_差込用.csv',
    list(
      pick(late, 60).map((user) => ({ user })),
      [
        ['郵便番号', 'user', F.zip()],
        ['住所１', 'user', (p) => F.address('wide')({ home: { ...p.home, flat: undefined } })],
        ['住所２', 'user', F.flat],
        ['宛名', 'user', (p) => ({ ...F.full('wide')(p), text: `${F.full('wide')(p).text}　様` })],
        ['お客様番号', 'user', customer],
        ['停止予定日', undefined, () => '令和6年10月15日'],
        ['未納合計', undefined, () => `${random.int(3, 90)},${random.digits(3)}円`],
      ],
    ),
    { cp932: true },
  )
  const owned = users.filter(({ owner }) => owner !== undefined)
  folder.book('01_台帳/給水装置台帳_貸家.xls', [
    {
      name: '貸家',
      list: list(
        owned.map((user) => ({ user, owner: user.owner })),
        [
          ['水栓番号', 'user', tap],
          ['使用者', 'user', F.full('none')],
          ['装置場所', 'user', F.address('plain', { short: true })],
          ['所有者', 'owner', F.full('none')],
          ['所有者住所', 'owner', F.address('plain')],
          ['所有者TEL', 'owner', F.telephone()],
          ['管理会社', undefined, () => random.pick(['', '', '高田不動産(株)', '(有)直江津ホーム'])],
        ],
      ),
    },
  ])
  const online = users.filter(({ email }) => email !== undefined)
  const joined = pick(online, 430)
  folder.sql(
    '06_マイページ/mypage_dump_20241001.sql',
    'members',
    list(
      joined.map((user) => ({ user })),
      [
        ['id', undefined, (_, __, n) => n + 1],
        ['email', 'user', F.email],
        ['password_digest', undefined, () => `$2y$10$${once(() => random.digits(22))}`],
        ['customer_no', 'user', customer],
        ['name', 'user', F.full('none')],
        ['name_kana', 'user', F.kana('none')],
        ['tel', 'user', F.mobile('plain')],
        ['paperless', undefined, () => random.int(0, 1)],
        ['created_at', undefined, () => `2023-0${random.int(4, 9)}-1${random.int(0, 9)} 10:00:00`],
      ],
    ),
  )
  folder.ndjson(
    '06_マイページ/audit-2024-09.ndjson',
    list(
      Array.from({ length: 220 }, () => ({ user: random.pick(joined) })),
      [
        [
          'ts',
          undefined,
          (_, __, n) => `2024-09-${String(1 + Math.floor(n / 8)).padStart(2, '0')}T09:${String(n % 60).padStart(2, '0')}:00+09:00`,
        ],
        ['event', undefined, () => random.pick(['login', 'bill.view', 'payment.change'])],
        ['actor.email', 'user', F.email],
        ['actor.customerNo', 'user', customer],
        ['ip', undefined, () => `203.0.113.${random.int(1, 250)}`],
      ],
    ),
  )
  folder.csv(
    '05_収納/クレジット継続払_GMO.tsv',
    list(
      pick(joined, 120).map((user) => ({ user })),
      [
        ['会員ID', 'user', customer],
        ['会員名', 'user', F.latin('Kenichi Sato')],
        ['カード番号', undefined, () => `************${random.digits(4)}`],
        ['有効期限', undefined, () => `2${random.int(5, 9)}/${String(random.int(1, 12)).padStart(2, '0')}`],
        ['登録日', undefined, () => `2023/${random.int(1, 12)}/${random.int(1, 28)}`],
      ],
    ),
    { separator: '\t' },
  )
}
