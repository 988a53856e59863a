// What is the salesman's own: notes, name cards, telephone, mail, calendar, chats.
import { list, mention } from '../acceptance2/rows.mjs'
import { ageOn } from '../dates.mjs'
import { addressText, C } from './cells.mjs'

const two = (n) => String(n).padStart(2, '0')
const mime = (text) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`

export async function dealerDesk(world) {
  await notes(world)
  contacts(world)
  mail(world)
}

async function notes({ folder, town, customers, clerk, pick, CARS }) {
  const { random } = town
  const withPhone = customers.filter(({ mobile, latin }) => mobile !== undefined && latin === undefined)
  folder.text(
    '07_日報/営業日報_2024年10月.txt',
    Array.from({ length: 22 }, (_, day) => {
      const [first, second] = pick(withPhone, 2)
      return [
        { text: `■10月${day + 1}日（${'月火水木金土日'[day % 7]}）` },
        {
          text: `${random.int(10, 12)}:00　${C.nameOf(first, '')}様宅訪問（${addressText(first.home, 'plain', { short: true })}）。${random.pick(CARS)}の見積提示、奥様と相談とのこと。携帯 ${first.mobile}`,
          who: [mention(first, [C.name()(first), C.address()(first), C.mobile()(first)])],
        },
        {
          text: `${random.int(13, 18)}:30　${C.nameOf(second, ' ')}様（${second.mobile}）TEL。車検の日程を調整`,
          who: [mention(second, [C.name()(second), C.mobile()(second)])],
        },
        { text: '' },
      ]
    }).flat(),
    { cp932: true, crlf: true },
  )
  folder.markdown(
    '07_日報/ホットリスト.md',
    list(
      pick(withPhone, 32).map((customer) => ({ customer })),
      [
        ['ランク', undefined, () => random.pick(['A', 'B', 'S'])],
        ['お客様', 'customer', C.name('')],
        ['TEL', 'customer', C.mobile()],
        ['検討車', undefined, () => random.pick(CARS)],
        ['次回', undefined, () => `11/${random.int(1, 15)}`],
      ],
    ),
    { above: '# ホットリスト（10/28更新）\n', below: '\n※毎週月曜に更新' },
  )
  for (const [n, customer] of pick(
    withPhone.filter(({ family }) => family.spouse),
    18,
  ).entries()) {
    const { spouse } = customer.family
    const own = clerk()
    await folder.docx(`07_日報/商談メモ/商談メモ_${two(n + 1)}.docx`, [
      { text: '商談メモ' },
      {
        text: `作成者：${C.nameOf(own, ' ')}　　作成日：2024年10月${random.int(1, 28)}日`,
        who: [mention(own, [C.name()(own)], { isStaff: true })],
      },
      {
        text: `お客様：${C.nameOf(customer, '　')}様（${C.dateText(customer.birth, 'era')}生）`,
        who: [mention(customer, [C.name()(customer), C.birth()(customer), C.address()(customer), C.mobile()(customer)])],
      },
      {
        text: `ご住所：${addressText(customer.home, 'chome', { short: true })}\n携帯：${customer.mobile}`,
        who: [mention(customer, [C.address()(customer), C.mobile()(customer)])],
      },
      {
        text: `${spouse.woman ? '奥様' : 'ご主人'}（${spouse.given.text}様）の通勤車の入替え。予算は${random.int(12, 30)}0万円。`,
        who: [mention(spouse, [{ keys: [], knows: ['sex', 'region'] }])],
      },
      { text: '次回：試乗車を自宅へ回送する。' },
    ])
    joinParagraphs(folder, `07_日報/商談メモ/商談メモ_${two(n + 1)}.docx`)
  }
}

/** Paragraphs about one person are one record. */
function joinParagraphs(folder, path) {
  const first = new Map()
  for (const entry of folder.truth.filter((one) => one.path === path)) {
    const known = first.get(entry.person)
    if (known === undefined) first.set(entry.person, entry)
    else {
      known.to = entry.to
      entry.keys.forEach((key) => known.keys.add(key))
      entry.knows.forEach((key) => known.knows.add(key))
      folder.truth.splice(folder.truth.indexOf(entry), 1)
    }
  }
}

function contacts({ folder, town, customers, dealers, visitors, pick, plate }) {
  const { random } = town
  folder.csv(
    '08_個人用/Eight名刺データ.csv',
    list(
      dealers.map((contact) => ({ contact })),
      [
        ['会社名', undefined, ({ contact }) => contact.firm],
        ['部署名', undefined, () => random.pick(['営業部', '総務課', '', '購買グループ'])],
        ['役職', undefined, () => random.pick(['課長', '主任', '代表取締役', ''])],
        ['氏名', 'contact', C.name(' ')],
        ['e-mail', 'contact', (p) => ({ text: p.mail, keys: ['email'] })],
        ['郵便番号', 'contact', C.zip()],
        ['住所', 'contact', C.address('plain')],
        ['TEL会社', 'contact', C.landline()],
        ['携帯電話', 'contact', C.mobile()],
        ['名刺交換日', undefined, () => `202${random.int(1, 4)}/${random.int(1, 12)}/${random.int(1, 28)}`],
      ],
    ),
    { bom: true },
  )
  const mobiles = customers.filter(({ mobile, latin }) => mobile !== undefined && latin === undefined)
  folder.text(
    '08_個人用/iPhone連絡先.vcf',
    pick(mobiles, 160).map((one) => ({
      text: `BEGIN:VCARD\nVERSION:3.0\nPRODID:-//Apple Inc.//iPhone OS 17.6//EN\nN:${one.surname.text};${one.given.text};;;\nFN:${C.nameOf(one, ' ')}\nX-PHONETIC-LAST-NAME:${one.surname.kana}\nX-PHONETIC-FIRST-NAME:${one.given.kana}\nTEL;type=CELL;type=VOICE;type=pref:${one.mobile}\n${one.email === undefined ? '' : `EMAIL;type=INTERNET;type=HOME:${one.email}\n`}NOTE:${one.car}\nEND:VCARD`,
      who: [mention(one, [C.name()(one), C.mobile()(one), C.email(one)])],
    })),
  )
  // Names as they are saved on the telephone: the surname alone, the number tells who it is.
  folder.csv(
    '08_個人用/通話履歴_会社携帯.csv',
    list(
      pick(mobiles, 120).map((other) => ({ other })),
      [
        ['日時', undefined, () => `2024/10/${two(random.int(1, 28))} ${two(random.int(9, 20))}:${two(random.int(0, 59))}`],
        ['種別', undefined, () => random.pick(['発信', '着信', '不在着信'])],
        ['電話番号', 'other', C.mobile('plain')],
        ['名前', 'other', (p) => ({ text: `${p.surname.text}様`, named: true })],
        ['通話時間(秒)', undefined, () => random.int(0, 900)],
      ],
    ),
    { bom: true },
  )
  folder.sql(
    '08_個人用/web会員_20241001.sql',
    'owners_club',
    list(
      pick(
        customers.filter(({ email }) => email !== undefined),
        280,
      ).map((customer) => ({ customer })),
      [
        ['owner_id', undefined, (_, __, n) => n + 3001],
        ['login_mail', 'customer', C.email],
        ['passwd_sha256', undefined, () => `${random.digits(20)}${random.digits(20)}`],
        ['sei', 'customer', C.family],
        ['mei', 'customer', C.given],
        ['birth_ymd', 'customer', C.birth('packed')],
        ['gender', 'customer', C.sex(['1', '2'])],
        ['zip', 'customer', C.zip('plain')],
        ['addr', 'customer', C.address('plain')],
        ['plate_no', 'customer', plate],
      ],
    ),
  )
  const talkers = [...pick(mobiles, 10), ...visitors.filter(({ mobile }) => mobile).slice(3, 7)]
  talkers.forEach((other, n) => {
    const name = C.nameOf(other, n % 2 === 0 ? '' : ' ')
    folder.text(`08_個人用/LINE/[LINE] ${name}とのトーク.txt`, [
      {
        text: `[LINE] ${name}とのトーク履歴\n保存日時：2024/10/28 19:0${n % 10}\n\n2024/10/${10 + n}(${'月火水木金土日'[n % 7]})\n09:1${n % 10}\t${name}\tおはようございます。先日はありがとうございました\n09:20\t松屋自動車\tこちらこそありがとうございました。車庫証明のご住所をお送りください\n12:05\t${name}\t${addressText(other.home, 'plain')}です。電話は${other.mobile}にお願いします\n12:06\t${name}\t[スタンプ]`,
        who: [mention(other, [C.name()(other), C.address()(other), C.mobile()(other)])],
      },
    ])
    // The name may be taken from the file's name.
    folder.truth.at(-1).from = 0
  })
}

function mail({ folder, town, customers, visitors, staff, pick, CARS }) {
  const { random } = town
  const writers = [
    ...pick(
      customers.filter(({ email, mobile }) => email && mobile),
      55,
    ),
    ...visitors.filter(({ email, mobile }) => email && mobile).slice(0, 25),
  ]
  const me = staff[5]
  folder.text(
    '09_メール/受信トレイ.mbox',
    writers.map((one, n) => ({
      text: `From - Mon Oct ${two(1 + (n % 28))} 10:12:00 2024\nReturn-Path: <${one.email}>\nFrom: ${mime(C.nameOf(one, ' '))} <${one.email}>\nTo: ${mime(C.nameOf(me, ' '))} <${me.mail}>\nSubject: ${mime(random.pick(['見積のお願い', '車検の予約について', 'Re: 納車日の件', '試乗の希望']))}\nDate: Mon, ${1 + (n % 28)} Oct 2024 10:12:00 +0900\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(
        `松屋自動車　${me.surname.text}様\n\nお世話になっております。${one.surname.text}です。\n${random.pick(CARS)}の件でご連絡しました。\n土曜の午後に伺いたいのですが、ご都合はいかがでしょうか。\n\n${C.nameOf(one, ' ')}\n${addressText(one.home, 'plain')}\n携帯 ${one.mobile}\n`,
      )
        .toString('base64')
        .replace(/(.{76})/g, '$1\n')}\n`,
    })),
  )
  writers.forEach((one, n) => {
    const facts = [C.name()(one), C.email(one), C.address()(one), C.mobile()(one)]
    folder.truth.push({
      path: '09_メール/受信トレイ.mbox',
      from: n + 1,
      to: n + 1,
      parts: ['from', 'body', 'return-path'],
      ...mention(one, facts),
    })
    folder.truth.push({
      path: '09_メール/受信トレイ.mbox',
      from: n + 1,
      to: n + 1,
      parts: ['to'],
      ...mention(me, [C.name()(me)], { isStaff: true }),
    })
  })
  // Inquiries of a used-car portal, as it sends them.
  pick(
    visitors.filter(({ email, mobile }) => email && mobile),
    40,
  ).forEach((one, n) => {
    const path = `09_メール/カーポータル問合せ/inquiry_${String(n + 1).padStart(3, '0')}.eml`
    folder.text(path, [
      {
        text: `From: ${mime('カーポータルNavi')} <noreply@carportal-navi.jp>\nTo: hamamatsu-nishi@enshu-matsuya-auto.co.jp\nSubject: ${mime('【見積依頼】在庫へのお問合せ')}\nDate: Tue, ${1 + (n % 28)} Oct 2024 21:04:00 +0900\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\n加盟店ご担当者様\n\n以下のお客様からお問合せがありました。\n\n【お客様情報】\n氏名　　　：${C.nameOf(one, '　')}（${C.kanaOf(one, 'wide')}）\n年齢　　　：${ageOn(one.birth)}歳\n住所　　　：${one.home.town.prefecture}${one.home.town.city}\n電話番号　：${one.mobile}\nE-mail　　：${one.email}\n希望連絡　：${random.pick(['メール', '電話（18時以降）'])}\n\n【お問合せ車両】\n管理番号：${random.digits(7)}　${random.pick(CARS)}\n\n※このメールに返信されてもお客様には届きません。`,
      },
    ])
    folder.truth.push({
      path,
      from: 0,
      to: Infinity,
      parts: ['body'],
      ...mention(one, [C.name()(one), C.mobile()(one), C.email(one), { knows: ['region', 'birth'] }]),
    })
  })
  const plans = pick(
    customers.filter(({ mobile }) => mobile),
    48,
  )
  folder.text('08_個人用/予定表.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\nX-WR-CALNAME:仕事' },
    ...plans.map((one, n) => ({
      text: `BEGIN:VEVENT\nDTSTART:202411${two(1 + (n % 29))}T0${random.int(1, 8)}0000Z\nDTEND:202411${two(1 + (n % 29))}T090000Z\nUID:${random.digits(26)}@google.com\nSUMMARY:${random.pick(['納車', '商談', '引取り', '点検'])} ${C.nameOf(one, '')}様\nLOCATION:${addressText(one.home, 'plain', { short: true })}\nDESCRIPTION:TEL ${one.mobile}\nEND:VEVENT`,
      who: [mention(one, [C.name()(one), C.address()(one), C.mobile()(one)])],
    })),
    { text: 'END:VCALENDAR' },
  ])
}
