// What goes out and comes in: labels for the bulletin, newsletters, letters, mails, chats, logs, calendars, cards.
import { letter, mail, mailbox } from '../acceptance4/papers.mjs'
import { list } from '../acceptance2/rows.mjs'
import { C, addressOf, birthText, kanaOf, nameOf, text } from './cells.mjs'
import { say } from './driving-office.mjs'

const two = (n) => String(n).padStart(2, '0')

export async function mailings({ random, folk, folder, staff, board, supporters, living, couples, volunteers }) {
  // Labels of the bulletin: couples by one label, the second by the given name alone.
  const spouses = couples.filter(([p]) => p.donor)
  const alone = folk.some(
    living.filter(({ spouse }) => !spouse),
    480,
  )
  const labels = folk.shuffled([...spouses.map(([p, spouse]) => ({ who: p, spouse })), ...alone.map((p) => ({ who: p }))])
  folder.book('会報/発送ラベル_第52号.ods', [
    {
      name: 'ラベル',
      list: list(
        labels.map((row) => ({ ...row, shared: row.spouse && ['who', 'spouse'] })),
        [
          ['支援者番号', 'who', C.code('donor')],
          ['〒', 'who', C.zip('mark')],
          ['住所１', 'who', C.address('bare')],
          ['宛名', 'who', C.name('full')],
          ['連名', 'spouse', (p) => ({ ...C.given(p), keys: ['home'] })],
          ['敬称', undefined, text(() => '様')],
          ['部数', undefined, text(() => random.pick([1, 1, 1, 2, 5]))],
        ],
      ),
    },
  ])
  // The surname and the address of the second stand in the cells of the first.
  for (const entry of folder.truth) if (entry.path === '会報/発送ラベル_第52号.ods') entry.columns = entry.columns[0] > 1 ? [2, 7] : [1, 4]
  folder.json(
    'ニュースレター/mailchimp_audience_export.json',
    folk
      .some(
        living.filter(({ birth }) => birth.year >= 1946),
        300,
      )
      .map((p, n) => ({
        value: {
          email_address: p.email,
          status: n % 9 ? 'subscribed' : 'unsubscribed',
          merge_fields: { FNAME: p.given.text, LNAME: p.surname.text, DONOR: p.donor },
          ip_signup: `198.51.100.${n % 250}`,
        },
        who: [say(p, C.name(), C.email, C.code('donor'))],
      })),
    { head: '{\n  "list_id": "a1b2c3",\n  "members": [', foot: '  ],\n  "total_items": 300\n}' },
  )
  folder.sql(
    'web/wp_donation_form_20240930.sql',
    'wp_donation_entries',
    list(
      folk
        .some(
          living.filter(({ birth }) => birth.year >= 1946),
          210,
        )
        .map((p) => ({ who: p })),
      [
        ['entry_id', undefined, text((_, n) => 700 + n)],
        ['your-name', 'who', C.name('half')],
        ['your-kana', 'who', C.kana('half')],
        ['your-email', 'who', C.email],
        ['your-tel', 'who', C.mobile()],
        ['your-zip', 'who', C.zip('digits')],
        ['your-address', 'who', C.address('short')],
        ['plan', undefined, text(() => random.pick(['monthly', 'once']))],
        ['message', undefined, text(() => random.pick(['', '微力ですが応援します。', '領収書をお願いします。']))],
      ],
    ),
  )
  const sent = folk.some(
    living.filter(({ birth }) => birth.year >= 1946),
    200,
  )
  folder.text('web/logs/mailer_202409.log', [
    { text: '[2024-09-01 06:00:00] queue: worker started pid=4112' },
    ...sent.map((p, n) => ({
      text: `[2024-09-${two(1 + (n % 30))} 06:0${n % 10}:11] sent template=receipt donor=${p.donor} to="${nameOf(p, 'half')}" <${p.email}> status=${n % 17 ? 250 : 550}`,
      who: [say(p, C.name(), C.email, C.code('donor'))],
    })),
  ])
  // Letters of thanks.
  for (const p of folk.some(living, 18))
    await letter(folder, `礼状/お礼状_${p.donor}.pdf`, [
      [`〒${p.home.town.zip}`, say(p, C.zip())],
      [addressOf(p.home, 'short'), say(p, C.address())],
      [`${nameOf(p, 'full')}　様`, say(p, C.name())],
      ['拝啓　秋涼の候、ますますご清祥のこととお慶び申し上げます。'],
      ['このたびは温かいご支援を賜り、心より御礼申し上げます。'],
      ['敬具'],
      ['令和6年10月'],
      [`認定NPO法人こどもの森ネットワーク　理事長　${nameOf(board[0], 'half')}`, { ...say(board[0], C.name()), isStaff: true }],
    ])
  mailbox(
    folder,
    'mail/支援者対応.mbox',
    folk
      .some(
        living.filter(({ birth }) => birth.year >= 1946),
        80,
      )
      .map((p, n) => ({
        from: [n % 3 ? nameOf(p, 'half') : p.roman.toLowerCase(), p.email],
        to: ['こどもの森ネットワーク', 'info@kodomo-mori.example.jp'],
        subject: ['住所変更のお願い', '領収書の再発行について', '退会したいのですが', '寄付の方法について'][n % 4],
        date: `Mon, ${1 + (n % 28)} Sep 2024 21:${two(n % 60)}:00 +0900`,
        body: [
          ['こどもの森ネットワーク 御中'],
          [''],
          [`いつも活動報告を楽しみにしております、${nameOf(p, 'none')}です。`],
          [
            [
              '住所が変わりましたのでご連絡いたします。',
              '昨年分の領収書を紛失してしまいました。',
              '家庭の事情で毎月の寄付を止めたいと思います。',
              '銀行振込でも寄付できますか。',
            ][n % 4],
          ],
          ...(n % 4 === 0 ? [[`新住所：〒${p.home.town.zip} ${addressOf(p.home, 'short')}`]] : []),
          ...(n % 2 ? [[`支援者番号：${p.donor}`]] : []),
          [''],
          ['-- '],
          [nameOf(p, 'half')],
          [`携帯 ${p.mobile}`],
        ],
        id: `sup-${n}`,
        who: [say(p, C.name(), C.email, C.mobile(), ...(n % 2 ? [C.code('donor')] : []), ...(n % 4 === 0 ? [C.address()] : []))],
      })),
  )
  // The desk tells its accountant of gifts, in a text made of several.
  for (const [n, [p, q]] of Array.from({ length: 10 }, () => folk.some(living, 2)).entries())
    mail(folder, `mail/会計連絡/入金連絡_${n + 1}.eml`, {
      from: [nameOf(staff[1], 'half'), 'kaikei@kodomo-mori.example.jp'],
      to: ['税理士事務所', 'office@zeirishi.example.jp'],
      subject: '寄付金の入金連絡',
      date: `Fri, ${4 + n} Oct 2024 17:05:00 +0900`,
      id: `gift-${n}`,
      sender: { ...say(staff[1], C.name()), isStaff: true },
      body: [
        ['先生'],
        ['以下2件の入金がありました。領収書の控えをお送りします。'],
        [''],
        [`・${p.donor} ${nameOf(p, 'half')}様（${p.mobile}）　50,000円`, say(p, C.name(), C.code('donor'), C.mobile())],
        [`・${q.donor} ${nameOf(q, 'half')}様（${q.mobile}）　10,000円`, say(q, C.name(), C.code('donor'), C.mobile())],
        [''],
        ['よろしくお願いいたします。'],
      ],
    })
  const talked = folk.some(volunteers, 45)
  folder.json(
    'slack_export/volunteer/2024-09-20.json',
    talked.map((p, n) => ({
      value: {
        type: 'message',
        user: `U0${1000 + (n % 7)}`,
        ts: `17267${n}0000.0001`,
        text: [
          `${nameOf(p, 'none')}さん（${p.volunteer}）から欠席の連絡。電話は ${p.mobile}`,
          `新規: ${nameOf(p, 'half')}さん ${p.email} 面談希望`,
          `${nameOf(p, 'none')}さんの保険加入お願いします。${birthText(p.birth, 'kanji')}生まれです`,
        ][n % 3],
      },
      who: [
        say(p, C.name(), ...[[C.code('volunteer'), C.mobile()], [(own) => ({ text: own.email, keys: ['email'] })], [C.birth()]][n % 3]),
      ],
    })),
    { head: '[', foot: ']', indent: 2 },
  )
  folder.text(
    'カレンダー/ボランティア面談.ics',
    [
      { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN' },
      ...folk.some(volunteers, 36).map((p, n) => ({
        text: `BEGIN:VEVENT\nUID:int-${n}@kodomo-mori\nDTSTART;TZID=Asia/Tokyo:202409${two(1 + (n % 28))}T140000\nSUMMARY:面談 ${nameOf(p, 'none')}さん\nATTENDEE;CN=${nameOf(p, 'half')};RSVP=TRUE:mailto:${p.email}\nEND:VEVENT`,
        who: [say(p, C.name(), (own) => ({ text: own.email, keys: ['email'] }))],
      })),
      { text: 'END:VCALENDAR' },
    ],
    { crlf: true },
  )
  folder.text('総務/理事連絡先.vcf', [
    ...board.map((p) => ({
      text: `BEGIN:VCARD\nVERSION:4.0\nFN:${nameOf(p, 'half')}\nN:${p.surname.text};${p.given.text};;;\nSORT-AS:${kanaOf(p, 'half')}\nORG:認定NPO法人こどもの森ネットワーク\nTITLE:理事\nTEL;TYPE=cell:${p.mobile}\nTEL;TYPE=home:${p.home.tel}\nEMAIL:${p.email}\nEND:VCARD`,
      who: [say(p, C.name(), C.mobile(), C.tel(), (own) => ({ text: own.email, keys: ['email'] }))],
    })),
  ])
  // The register as it was before the new database, packed away: old addresses, the dead still alive.
  const earlier = folk.some(supporters, 300)
  for (const p of folk.some(
    earlier.filter(({ spouse }) => !spouse),
    40,
  ))
    p.former = folk.home([p.home.town])
  folder.csv(
    '旧支援者台帳_H30.csv',
    list(
      earlier.map((p) => ({ who: p })),
      [
        ['支援者番号', 'who', C.code('donor')],
        ['お名前', 'who', C.name('full', { old: true })],
        ['おなまえ（かな）', 'who', C.hira('full')],
        ['ご住所', 'who', C.formerAddress('long')],
        ['お電話', 'who', C.tel()],
        ['初回寄付', undefined, text(() => `H${random.int(22, 30)}.${random.int(1, 12)}`)],
      ],
    ),
    { cp932: true },
  )
  await folder.zip('旧データ/H30_支援者台帳.zip', ['旧支援者台帳_H30.csv'])
  // A trial of the form by the office.
  folder.text('web/テスト送信.txt', [
    { text: '氏名：テスト 太郎\nメール：test@example.com\n電話：090-0000-0000\n住所：東京都千代田区1-1-1' },
  ])
}
