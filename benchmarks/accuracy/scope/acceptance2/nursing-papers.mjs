// Papers and messages: face sheets, meetings, applications for a place, mails and chats with families, a dump of the app.
import { F } from './fields.mjs'
import { list, mention } from './rows.mjs'

const two = (n) => String(n).padStart(2, '0')
const mime = (text) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
const sexOf = (word) => (/[妻夫男女姪甥妹弟]/.test(word) ? ['sex'] : [])

export async function papers(world) {
  const { random, folder, users, staff, home, some: pick, clerk, doctors, managers, once } = world
  faceSheets(world)
  // Meetings on the care plan.
  for (const [n, user] of pick(home, 26).entries()) {
    const first = user.relatives[0]
    const [doctor, manager, own] = [random.pick(doctors), random.pick(managers), clerk()]
    const row = (cells, who) => ({ cells, who: who?.map((one) => ({ ...one, columns: [2, 2] })) })
    await folder.docx(`09_ケアプラン/サービス担当者会議の要点_${two(n + 1)}.docx`, [
      { text: 'サービス担当者会議の要点（第4表）' },
      {
        text: `利用者名　${F.full('wide')(user).text}　様　　生年月日　${F.date(user.birth, 'eraLong')}`,
        who: [mention(user, [{ named: true, keys: ['birth'], knows: ['birth'] }])],
      },
      { text: `開催日　令和6年9月${random.int(1, 30)}日　　開催場所　利用者宅　　開催時間　14:00～14:30` },
      { text: '会議出席者' },
      {
        rows: [
          { cells: ['所属（職種）', '氏名'] },
          row(['本人', F.full('wide')(user).text], [mention(user, [F.full()(user)])]),
          ...(first
            ? [
                row(
                  [`家族（${first.word}）`, F.full('wide')(first.person).text],
                  [mention(first.person, [{ named: true, knows: sexOf(first.word) }])],
                ),
              ]
            : []),
          row(['居宅介護支援事業所（介護支援専門員）', F.full('wide')(manager).text], [mention(manager, [F.full()(manager)])]),
          row(['主治医', F.full('wide')(doctor).text], [mention(doctor, [F.full()(doctor)])]),
          row(['訪問介護（サービス提供責任者）', F.full('wide')(own).text], [mention(own, [F.full()(own)], { isStaff: true })]),
        ],
      },
      { text: '検討した項目\n1 ADLの低下について\n2 福祉用具（手すり）の導入について' },
      { text: '検討内容\n転倒が増えているため、玄関・トイレに手すりを設置する。訪問は週2回から3回へ。' },
    ])
  }
  await applications(world)
  // Mails from families, as Thunderbird keeps them.
  const writers = pick(
    users.flatMap((user) => user.relatives.map((one) => ({ ...one, user }))).filter(({ person }) => person.email !== undefined),
    58,
  )
  folder.text(
    '10_メール/Inbox.mbox',
    writers.map(({ person, user, word }, n) => {
      const own = clerk()
      const parent = user.woman ? '母' : '父'
      const isChild = /[長次][男女]$/.test(word)
      const about = isChild ? `いつも${parent}がお世話になっております。` : 'いつもお世話になっております。'
      const phone = n % 2 === 0 && person.mobile !== undefined
      return {
        text: `From - Tue Sep ${two(1 + (n % 28))} 09:12:44 2024\nReturn-Path: <${person.email}>\nFrom: ${n % 4 === 3 ? '' : `${mime(F.full('space')(person).text)} `}<${person.email}>\nTo: soudan@orenjinosato.example.jp\nSubject: ${mime(random.pick(['面会の件', '請求書について', '通院の付き添いについて', '衣替えの件']))}\nDate: Tue, ${1 + (n % 28)} Sep 2024 09:12:40 +0900\nMessage-ID: <${once(() => random.digits(14))}@mail.example.com>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\n相談員　${own.surname.text}様\n\n${about}\n${random.pick(['来週の土曜に面会に伺いたいのですが、空きはありますでしょうか。', '先月分の請求書がまだ届いておりません。ご確認をお願いいたします。', '次回の通院は私が付き添います。'])}\nよろしくお願いいたします。\n\n${F.full('space')(person).text}${phone ? `\n携帯 ${person.mobile}` : ''}\n`,
        who: [mention(person, [F.full()(person), F.email(person), ...(phone ? [F.mobile()(person)] : [])])],
      }
    }),
  )
  renumber(folder, '10_メール/Inbox.mbox')
  // The group of the families' committee.
  const members = pick(
    users.flatMap((user) => user.relatives).filter(({ person }) => person.mobile !== undefined),
    14,
  ).map(({ person }) => person)
  const TALK = [
    'おはようございます。本日の役員会は14時からです',
    '承知しました',
    '少し遅れます🙏',
    '資料ありがとうございます',
    '了解です！',
    '[スタンプ]',
    '来月のバザーの係、お願いできますか？',
  ]
  folder.text('10_メール/[LINE] 家族会役員.txt', [
    { text: '[LINE] 家族会役員のトーク履歴\n保存日時：2024/10/01 08:12\n\n2024/09/14(土)' },
    ...Array.from({ length: 70 }, (_, n) => {
      const who = members[n % members.length]
      const says = n < members.length && n % 3 === 0 ? `${F.full('none')(who).text}です。携帯は${who.mobile}です` : random.pick(TALK)
      return {
        text: `${two(9 + Math.floor(n / 8))}:${two((n * 7) % 60)}\t${F.full('space')(who).text}\t${says}`,
        who: [mention(who, [F.full()(who), ...(says.includes('携帯') ? [F.mobile()(who)] : [])])],
      }
    }),
  ])
  const cards = pick(
    users.flatMap((user) => user.relatives.map((one) => ({ ...one, user }))).filter(({ person }) => person.mobile !== undefined),
    95,
  )
  folder.text(
    '10_メール/緊急連絡先_iCloud.vcf',
    cards.map(({ person, word }) => ({
      text: `BEGIN:VCARD\nVERSION:3.0\nPRODID:-//Apple Inc.//iPhone OS 17.6//EN\nN:${person.surname.text};${person.given.text};;;\nFN:${F.full('space')(person).text}\nX-PHONETIC-LAST-NAME:${F.lastKana(person).text}\nX-PHONETIC-FIRST-NAME:${F.firstKana(person).text}\nTEL;type=CELL;type=VOICE;type=pref:${person.mobile}\nNOTE:入居者ご家族（${word}）\nEND:VCARD`,
      who: [mention(person, [F.full()(person), F.mobile()(person), { knows: sexOf(word) }])],
    })),
  )
  const contacts = pick(users, 330)
  folder.sql(
    '08_システム/kiroku_backup_20240930.sql',
    'residents',
    list(
      contacts.map((user) => ({ user })),
      [
        ['id', undefined, (_, __, n) => n + 1],
        ['resident_no', 'user', F.id('user', (p) => p.number)],
        ['last_name', 'user', F.last],
        ['first_name', 'user', F.first],
        ['last_name_kana', 'user', F.lastKana],
        ['first_name_kana', 'user', F.firstKana],
        ['gender', 'user', F.sex('letter')],
        ['birthday', 'user', F.birth('iso')],
        ['care_level', 'user', (p) => p.level],
        ['created_at', undefined, () => '2021-04-01 09:00:00'],
      ],
    ),
  )
  const tests = ['テスト 太郎', '介護 花子', 'テスト 利用者']
  folder.csv(
    '08_システム/研修用サンプル.csv',
    {
      head: ['利用者番号', '氏名', '電話番号', '住所'],
      rows: tests.map((name, n) => ({ cells: [String(99_990 + n), name, '000-0000-0000', '○○県○○市1-1-1'], who: [] })),
      labels: [],
    },
    { bom: true },
  )
  const complaints = pick(
    users.filter(({ relatives }) => relatives.length > 0),
    30,
  )
  folder.csv(
    '苦情受付簿R3.csv',
    list(
      complaints.map((user) => ({ user, by: user.relatives[0].person, clerk: random.pick(staff) })),
      [
        ['受付日', undefined, () => `R3.${random.int(4, 12)}.${random.int(1, 28)}`],
        ['申出人', 'by', F.full('space')],
        ['利用者との関係', 'by', world.kin('user')],
        ['連絡先', 'by', F.either()],
        ['利用者氏名', 'user', F.full('space')],
        ['内容', undefined, () => random.pick(['職員の言葉遣い', '衣類の紛失', '送迎の遅れ'])],
        ['受付者', 'clerk', F.full('space')],
      ],
    ),
    { cp932: true, crlf: true },
  )
}

/** Messages of a mailbox are told by their number, not by lines; the mailbox of the house that they are sent to is nobody. */
export function renumber(folder, path) {
  folder.truth
    .filter((entry) => entry.path === path)
    .forEach((entry, n) => {
      Object.assign(entry, { from: n + 1, to: n + 1, parts: ['from', 'reply-to', 'return-path', 'headers', 'subject', 'body'] })
      folder.truth.push({ path, from: n + 1, to: n + 1, parts: ['to'], ...mention(entry.person, [], { isStaff: true }) })
    })
}

/** Face sheets: one workbook a user, labels beside their values, the family below as a small table. */
function faceSheets({ random, folder, home, some: pick, managers }) {
  for (const user of pick(home, 34)) {
    const manager = random.pick(managers)
    const family = user.relatives
    const rows = [
      ['フェイスシート', '', '', '', '作成日', '2024/8/1'],
      [],
      ['ﾌﾘｶﾞﾅ', F.kana('half')(user).text, '', '性別', F.sex()(user).text, ''],
      ['氏名', F.full('wide')(user).text, '', '生年月日', F.date(user.birth, 'eraLong'), `${F.age(user).text}歳`],
      ['住所', `〒${F.zip()(user).text}　${F.addressText(user.home, 'plain', true)}`],
      ['電話', user.home.phone ?? '', '', '被保険者番号', user.insured],
      ['要介護度', user.level, '', 'ケアマネ', F.full('space')(manager).text],
      [],
      ['家族構成・緊急連絡先'],
      ['氏名', '続柄', '同居', '電話番号'],
      ...family.map(({ person, word, together }) => [
        F.full('space')(person).text,
        word,
        together ? '同居' : '別居',
        F.either()(person).text,
      ]),
      [],
      ['既往歴', random.pick(['高血圧症、アルツハイマー型認知症', '脳梗塞後遺症（右片麻痺）', '2型糖尿病', '大腿骨頸部骨折（2021年）'])],
    ]
    const facts = [{ named: true, keys: ['birth', 'address', 'id:insured'], knows: ['birth', 'sex', 'region'] }, F.landline()(user)]
    folder.sheet(`09_ケアプラン/フェイスシート/${user.number}_${user.surname.text}様.xlsx`, [
      {
        name: 'フェイスシート',
        rows,
        merges: [
          { s: { r: 0, c: 0 }, e: { r: 0, c: 3 } },
          { s: { r: 4, c: 1 }, e: { r: 4, c: 5 } },
        ],
        who: [
          { ...mention(user, facts), from: 3, to: 6 },
          { ...mention(manager, [F.full()(manager)]), from: 7, to: 7, columns: [4, 6] },
          ...family.map(({ person, word, together }, at) => ({
            ...mention(person, [{ named: true, knows: [...sexOf(word), ...(together ? ['region'] : [])] }, F.either()(person)]),
            from: 11 + at,
            to: 11 + at,
          })),
        ],
      },
    ])
    // The family name in the file's name.
    folder.truth.push({
      path: `09_ケアプラン/フェイスシート/${user.number}_${user.surname.text}様.xlsx`,
      from: 0,
      to: 0,
      ...mention(user, []),
    })
  }
}

/** Applications for a place: persons who are not yet users, and their families; then the list of those who wait. */
async function applications({ random, folder, household, member, once }) {
  const waiting = Array.from({ length: 64 }, () => {
    const home = household(['愛媛県'])
    const who = member(home, { woman: random.int(1, 100) <= 62, year: random.int(1930, 1950), role: 'parent' })
    who.mobile = undefined
    who.email = undefined
    const daughter = random.int(1, 2) === 1
    const own = daughter ? household() : household(['愛媛県'], { surname: home.surname })
    const child = member(own, { woman: daughter, year: who.birth.year + random.int(24, 30) })
    child.mobile ??= once(() => `090-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)
    return { who, child, word: daughter ? '長女' : '長男' }
  })
  for (const [n, { who, child, word }] of waiting.slice(0, 30).entries()) {
    const row = (cells, one) => ({ cells, who: one === undefined ? undefined : [one] })
    const person = mention(who, [{ named: true, keys: ['birth', 'address'], knows: ['birth', 'sex', 'region'] }, F.landline()(who)])
    const applicant = mention(child, [{ named: true, keys: ['address', 'mobile'], knows: ['sex', 'region'] }])
    await folder.docx(`11_入所申込/入所申込書_${String(n + 1).padStart(3, '0')}.docx`, [
      { text: '特別養護老人ホーム　入所申込書' },
      { text: `申込日　令和6年${random.int(4, 9)}月${random.int(1, 28)}日` },
      { text: '【入所希望者】' },
      {
        rows: [
          row(['フリガナ', F.kana('wide')(who).text], person),
          row(['氏名', F.full('wide')(who).text], person),
          row(['生年月日', F.date(who.birth, 'eraLong')], person),
          row(['性別', F.sex()(who).text], person),
          row(['住所', `〒${F.zip()(who).text} ${F.addressText(who.home)}`], person),
          row(['電話番号', who.home.phone ?? ''], person),
        ],
      },
      { text: '【申込者（連絡先）】' },
      {
        rows: [
          row(['氏名', F.full('wide')(child).text], applicant),
          row(['続柄', word], applicant),
          row(['住所', `〒${F.zip()(child).text} ${F.addressText(child.home)}`], applicant),
          row(['電話番号', child.mobile], applicant),
        ],
      },
      { text: '入所を希望する理由\n在宅での介護が難しくなったため。' },
    ])
    // One person a document's part: rows of the table are one record, not many.
    merge(folder, `11_入所申込/入所申込書_${String(n + 1).padStart(3, '0')}.docx`)
  }
  folder.book('11_入所申込/待機者一覧.xlsx', [
    {
      name: 'R6.10',
      above: [['特養 入所待機者一覧（令和6年10月1日現在）']],
      list: list(
        waiting.map(({ who, child, word }) => ({ who, child, word })),
        [
          ['順位', undefined, (_, __, n) => n + 1],
          ['申込者（本人）', 'who', F.full('space')],
          ['生年月日', 'who', F.birth('era')],
          ['介護度', undefined, () => `要介護${random.int(3, 5)}`],
          ['現在の居所', undefined, () => random.pick(['自宅', '病院', '老健', 'サ高住'])],
          ['ご家族', 'child', F.full('space')],
          ['続柄', 'child', (_, row) => ({ text: row.word, knows: ['sex'] })],
          ['ご家族TEL', 'child', F.mobile()],
          ['メモ', undefined, () => random.pick(['', '', '10/3 TEL 不在', '辞退の可能性', '他施設にも申込'])],
        ],
      ),
    },
  ])
}

/** Entries of one person in one document that are rows of one form become one record. */
export function merge(folder, path) {
  const own = folder.truth.filter((entry) => entry.path === path)
  const seen = new Map()
  for (const entry of own) {
    const known = seen.get(entry.person)
    if (known === undefined) seen.set(entry.person, entry)
    else {
      known.to = Math.max(known.to, entry.to)
      folder.truth.splice(folder.truth.indexOf(entry), 1)
    }
  }
}
