// What reaches the desk: mails with the answers below, a mailbox of form mails, reports of resale, and what the team says of them on Slack.
import { list } from '../acceptance2/rows.mjs'
import { addressText, C, dateText, nameOf } from './cells.mjs'
import { code } from './fanclub.mjs'
import { mail, mailbox, one, two } from './papers.mjs'

const OWN = 'support@starlight-ticket.co.jp'
const tells = (p, ...facts) => one(p, [C.name()(p), ...facts])
const own = (p) => one(p, [], { isStaff: true })

export async function desk(world) {
  inquiries(world)
  formMails(world)
  reports(world)
  slack(world)
}

/** Threads: the member writes above, the answer of the desk stands quoted below. */
function inquiries({ folder, town, members, clerk }) {
  const { random, some, once } = town
  const writers = some(
    members.filter(({ mobile, home }) => mobile && home),
    64,
  )
  writers.forEach((p, n) => {
    const c = clerk()
    const subject = random.pick([
      '同行者の変更について',
      'チケットが届きません',
      'ログインできない',
      '住所変更',
      '入金確認のお願い',
      '車椅子席の希望',
    ])
    const who = tells(p, code()(p), C.mobile()(p))
    const isPhone = n % 4 === 0
    mail(folder, `04_問い合わせ/${two(n + 1)}_Re_${subject}.eml`, {
      from: [isPhone ? '' : n % 4 === 1 ? nameOf(p, ' ') : C.card(p).text, p.email],
      to: ['スターライトチケット サポート', OWN],
      subject: `Re: ${subject}`,
      date: `Thu, ${1 + (n % 28)} Nov 2024 21:40:00 +0900`,
      id: once(() => random.digits(12)),
      sender: one(p, [C.email(p), ...(isPhone ? [] : [C.name()(p)])]),
      body: [
        ['サポートご担当者様'],
        [''],
        [`会員番号${p.code}の${nameOf(p)}です。`, who],
        [random.pick(['お返事ありがとうございます。', '早速のご対応ありがとうございます。', 'まだ解決していません。'])],
        [
          random.pick([
            '引っ越しましたので住所を変更してください。',
            '同行者を妹に変更したいです。',
            '当日は杖を使っています。席までの段差が心配です。',
          ]),
        ],
        ...(n % 2 === 0 ? [[`新しい住所は${addressText(p.home, 'tail')}です。`, tells(p, C.address()(p))]] : []),
        [`電話：${p.mobile}`, who],
        [''],
        ['iPhoneから送信'],
        [''],
        [`> ${nameOf(p, ' ')} 様`, tells(p)],
        ['> '],
        ['> お問い合わせいただきありがとうございます。'],
        [`> スターライトチケット サポート　${c.surname.text}`, own(c)],
        ['> 050-3188-2211（平日10-18時）'],
      ],
    })
  })
}

/** What the contact form mails in. */
function formMails({ folder, town, members }) {
  const { random, some, once } = town
  const writers = some(members, 130)
  mailbox(
    folder,
    '04_問い合わせ/form-notify.mbox',
    writers.map((p, n) => ({
      from: ['お問い合わせフォーム', 'no-reply@starlight-ticket.co.jp'],
      to: ['', OWN],
      subject: `【お問い合わせ】受付番号 ${20_240_000 + n}`,
      date: `Wed, ${1 + (n % 28)} Oct 2024 08:10:00 +0900`,
      id: once(() => random.digits(12)),
      body: [
        ['以下の内容でお問い合わせがありました。'],
        [''],
        [`■お名前：${nameOf(p, ' ')}`],
        [`■会員番号：${n % 3 === 0 ? '' : p.code}`],
        [`■メールアドレス：${p.email}`],
        [`■電話番号：${p.mobile?.replaceAll('-', '') ?? ''}`],
        [`■カテゴリ：${random.pick(['公演', 'ファンクラブ', 'グッズ', '退会', 'その他'])}`],
        ['■内容：'],
        [
          random.pick([
            '退会の手続きを教えてください。',
            'グッズの色違いが届きました。',
            '抽選結果のメールが来ません。',
            '母の名義で申し込んだのですが入場できますか。',
          ]),
        ],
        [''],
        ['--'],
        ['このメールは自動送信です。'],
      ],
      who: [one(p, [C.name()(p), C.email(p), C.mobile()(p), ...(n % 3 === 0 ? [] : [code()(p)])])],
    })),
  )
}

/** Reports of resold tickets: of the seller an account is known, of the reporter what they chose to leave. */
function reports({ folder, town, members }) {
  const { random, household, member, some } = town
  const reporters = [...some(members, 60), ...Array.from({ length: 26 }, () => member(household(), { year: random.int(1980, 2004) }))]
  folder.csv(
    '05_不正転売/転売通報フォーム_回答.csv',
    list(
      some(reporters, reporters.length)
        .map((p) => {
          const kind = random.int(1, 10)
          return { p, name: kind > 4 ? p : undefined, box: kind > 3 && p.email ? p : undefined }
        })
        .map(({ p, name, box }) => ({ any: name ?? box, name, box, p })),
      [
        ['通報日時', undefined, () => `2024/11/${two(random.int(1, 30))} ${random.int(0, 23)}:${two(random.int(0, 59))}`],
        ['公演', undefined, () => random.pick(['12/14 横浜', '1/18 大阪'])],
        ['出品サイト', undefined, () => random.pick(['チケット流通C', 'フリマM', 'X（旧Twitter）', 'オークションY'])],
        ['出品者ID', undefined, () => `${random.pick(['ticket_', 'nova', 'sold', 'mika'])}${random.digits(4)}`],
        ['出品URL', undefined, () => `https://frima.example/items/m${random.digits(10)}`],
        ['座席', undefined, () => random.pick(['', 'アリーナB3', '2F 12列', '非公開'])],
        ['出品価格', undefined, () => random.int(15, 90) * 1000],
        ['通報者氏名（任意）', 'any', (p, { name }) => (name ? C.name(' ')(p) : { text: random.pick(['', '匿名', '']) })],
        ['通報者メール（任意）', 'any', (p, { box }) => (box ? C.email(p) : { text: '' })],
        ['備考', undefined, () => random.pick(['', '同じ人が3件出しています', '本人確認をしてください', 'DMで取引しているようです'])],
      ],
    ),
    { bom: true },
  )
  const sellers = some(
    members.filter(({ home }) => home),
    24,
  )
  folder.markdown(
    '05_不正転売/調査メモ_11月.md',
    list(
      sellers.map((p) => ({ p })),
      [
        ['会員番号', 'p', code()],
        ['名義', 'p', C.name('')],
        ['出品者ID', undefined, () => `nova${random.digits(4)}`],
        ['電話', 'p', C.mobile('plain')],
        ['判断', undefined, () => random.pick(['強制退会', '警告', '証拠不足', '同行者の出品か'])],
      ],
    ),
    { above: '# 不正転売 調査メモ\n\n**社外秘**\n', below: '\n- 弁護士相談は12/2' },
  )
}

/** The export of a workspace: its users, and a channel a day. */
function slack({ folder, town, members, staff }) {
  const { random, some } = town
  const pretty = (value, indent) =>
    JSON.stringify(value, undefined, 4)
      .split('\n')
      .map((line) => ' '.repeat(indent) + line)
      .join('\n')
  /** Objects of an array [value, ...who]; `said`: who is spoken of in the line of the text. */
  const array = (path, items) =>
    folder.text(path, [
      { text: '[' },
      ...items.flatMap(([value, { said, who }], n) => {
        const own = (pretty(value, 4) + (n < items.length - 1 ? ',' : '')).split('\n')
        const at = own.findIndex((line) => line.startsWith('        "text":'))
        if (at < 0) return [{ text: own.join('\n'), who: [who] }]
        return [
          { text: own.slice(0, at).join('\n'), who: [who] },
          { text: own[at], who: said ? [said] : [] },
          { text: own.slice(at + 1).join('\n'), who: [who] },
        ]
      }),
      { text: ']' },
    ])
  array(
    'slack_export/users.json',
    staff.map((p) => [
      {
        id: p.slack,
        team_id: 'T01NOVA',
        name: C.latin(p).text.toLowerCase().replace(' ', '.'),
        deleted: false,
        real_name: nameOf(p, ' '),
        tz: 'Asia/Tokyo',
        profile: {
          title: random.pick(['CS', '制作', '票券', '経理']),
          phone: random.int(0, 1) ? p.mobile : '',
          real_name: nameOf(p, ' '),
          display_name: p.surname.text,
          email: p.mail,
        },
      },
      { who: one(p, [C.name()(p), C.mobile()(p), { keys: ['email'] }]) },
    ]),
  )
  for (const day of [11, 12, 13]) {
    const talk = Array.from({ length: 42 }, () => {
      const author = random.pick(staff)
      const p = random.pick(some(members, 1))
      const [text, who] = random.pick([
        ['おつかれさまです', undefined],
        [`<@${random.pick(staff).slack}> 横浜の座席図、更新しました`, undefined],
        [
          `会員番号 ${p.code} の${nameOf(p)}様、住所不明で返戻です。電話 ${p.mobile ?? '未登録'} にかけてみます`,
          tells(p, code()(p), C.mobile()(p)),
        ],
        [`${nameOf(p)}様（${p.email}）から返金の問い合わせ`, tells(p, C.email(p))],
        [`当日の救護対応: ${nameOf(p)}さん ${dateText(p.birth, 'slash')}生 過呼吸。保護者へ連絡済`, tells(p, C.birth()(p))],
        ['了解です :bow:', undefined],
      ])
      return [
        {
          user: author.slack,
          type: 'message',
          ts: `17${random.digits(8)}.${random.digits(6)}`,
          text,
          user_profile: { real_name: nameOf(author, ' '), display_name: author.surname.text, name: 'x' },
        },
        { said: who, who: own(author) },
      ]
    })
    array(`slack_export/cs-横浜/2024-12-${day}.json`, talk)
  }
}
