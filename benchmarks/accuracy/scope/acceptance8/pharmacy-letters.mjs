// Letters: to doctors about their patients, faxes that ask them back, mails of care managers and patients, what went wrong, the list of clinics.
import { address, day, full, halfKana, kana, plain } from './people.mjs'

export async function letters(work) {
  await tracing(work)
  faxes(work)
  mails(work)
  await mistakes(work)
  nearMisses(work)
  clinicList(work)
  contacts(work)
}

async function tracing({ folder, random, master, place }) {
  for (const [at, p] of random.some(master, 44).entries()) {
    const path = `04_服薬情報提供書/トレーシングレポート_2024${String(at + 1).padStart(3, '0')}.docx`
    await folder.docx(path, [
      '服薬情報提供書（トレーシングレポート）',
      `${p.clinic.name}　御中`,
      `担当医　${full(p.doctor, '　')}　先生　御机下`,
      `報告日　令和6年10月${random.int(1, 31)}日`,
      [
        ['患者ID', p.number, '性別', p.person.woman ? '女' : '男'],
        ['患者名', `${full(p.person)} 様`, '生年月日', day(p.person.birth, 'era')],
      ],
      `この情報を医療機関に伝えることに対して患者の同意を　${random.pick(['得た', '得ていないが治療上必要'])}`,
      '情報提供内容：',
      random.pick([
        '他院より鎮痛薬が処方されており重複投与の可能性があります。',
        '日中の眠気の訴えがあり、就寝前投与への変更をご検討ください。',
        '残薬が30日分あり、日数調整をお願いいたします。',
      ]),
      `${place.name} ${p.shop}　〒464-0850 ${place.address}　TEL ${place.phone}`,
      `薬剤師　${full(p.pharmacist, '　')}`,
    ])
    folder.say(path, p.doctor, { from: 3, keyed: false })
    folder.say(path, p.person, { from: 5, to: 12, knows: 'bs' })
    folder.staff(path, [p.pharmacist], { from: 16, to: 17 })
  }
}

function faxes({ folder, random, master, place }) {
  for (const [at, p] of random.some(master, 38).entries()) {
    const path = `04_疑義照会/疑義照会FAX_${String(at + 1).padStart(3, '0')}.txt`
    const lines = [
      '＊＊＊　疑義照会票　＊＊＊',
      `送信先：${p.clinic.name}　FAX ${p.clinic.place.phone.replace(/\d{4}$/, '9999')}`,
      `処方医：${full(p.doctor)} 先生`,
      `発信元：${place.name} ${p.shop}　薬剤師 ${full(p.pharmacist)}　TEL ${place.phone}`,
      '',
      `患者氏名：${full(p.person)} 様（${day(p.person.birth, 'dots')}　${p.person.woman ? '女' : '男'}）`,
      `処方日：2024年10月${random.int(1, 31)}日`,
      `照会内容：${random.pick(['用法の記載がありません。', '前回と用量が異なります。ご確認ください。', '併用禁忌の薬剤が含まれています。'])}`,
      '回答：□変更なし　□変更あり（　　　　　　　　　　）',
      '',
      '※誤送信の場合はお手数ですが上記までご連絡ください。',
    ]
    folder.say(path, p.doctor, { from: 2, to: 3, keyed: false })
    folder.staff(path, [p.pharmacist], { from: 4 })
    folder.say(path, p.person, { from: 6, knows: 'bs' })
    folder.add(path, lines.join('\r\n'))
  }
}

function mails({ folder, random, managers, visited, master, place, staff }) {
  const stamp = (d) => new Date(Date.UTC(2024, 9, d, 4, random.int(0, 59))).toUTCString().replace('GMT', '+0000')
  const box = `${place.name} 在宅チーム <zaitaku@aozora-ph.co.jp>`
  managers.forEach(({ person, firm, place: home, mail }, at) => {
    const own = visited.filter((p) => p.manager.person === person).slice(0, 2)
    const path = `13_メール/ケアマネ/${String(at + 1).padStart(3, '0')}.eml`
    const body = [`${place.name}　在宅ご担当者様`, '', `いつも大変お世話になっております。${firm}の${person.surname.text}です。`]
    folder.say(path, person, { from: 3, keyed: false })
    folder.truth.at(-1).parts = ['body']
    for (const p of own) {
      body.push(`${full(p.person)}様（${day(p.person.birth, 'era')}生）の件、来週より訪問を週2回に変更いたします。`)
      folder.say(path, p.person, { from: body.length, knows: 'b' })
      folder.truth.at(-1).parts = ['body']
    }
    body.push('ご確認のほどよろしくお願いいたします。', '')
    const from = body.length + 1
    body.push(
      '**********************************',
      firm,
      `介護支援専門員　${full(person)}`,
      `〒${home.zip}　${address(home, 'bare')}`,
      `TEL ${home.phone}　FAX ${home.phone.replace(/\d{4}$/, '0099')}`,
      mail,
      '**********************************',
    )
    folder.say(path, person, { from, to: body.length, knows: 'r' })
    folder.truth.at(-1).parts = ['body']
    folder.say(path, person, { from: 1 })
    folder.truth.at(-1).parts = ['from']
    folder.mail(path, {
      from: `${full(person)} <${mail}>`,
      to: box,
      cc: at % 2 ? undefined : `${full(staff.pharmacists[0])} <yakkyoku01@aozora-ph.co.jp>`,
      subject: '訪問回数の変更について',
      date: stamp(at + 2),
      body,
      encoding: at % 2 ? 'base64' : 'utf8',
    })
    if (at % 2 === 0) {
      folder.staff(path, [staff.pharmacists[0]], { from: 1 })
      folder.truth.at(-1).parts = ['cc']
    }
  })
  for (const [at, p] of random
    .some(
      master.filter(({ person }) => !person.child),
      36,
    )
    .entries()) {
    const path = `13_メール/問合せ/${String(at + 1).padStart(3, '0')}.eml`
    const { person } = p
    const body = [
      'あおぞら薬局様',
      '',
      random.pick([
        '薬の在庫はありますか。',
        '昨日もらった薬の飲み方を教えてください。',
        '領収書を再発行してほしいです。',
        '娘の薬について相談したいです。',
      ]),
      '',
      full(person),
      `電話 ${person.mobile}`,
      `生年月日 ${day(person.birth, 'ja')}`,
    ]
    folder.say(path, person, { from: 1 })
    folder.truth.at(-1).parts = ['from']
    folder.say(path, person, { from: 5, to: 7, knows: 'b' })
    folder.truth.at(-1).parts = ['body']
    folder.mail(path, {
      from: `${random.chance(60) ? full(person) : kana(person)} <${person.email}>`,
      to: `${place.name} <info@aozora-ph.co.jp>`,
      subject: random.pick(['問い合わせ', '薬について', 'Re: お薬の準備ができました']),
      date: stamp(at % 28),
      body,
    })
  }
}

/** A report of a wrong medicine handed out: who it met, who did it, who told the family. */
async function mistakes({ folder, random, master, staff, fetcher }) {
  for (const [at, p] of random.some(master, 11).entries()) {
    const path = `12_安全管理/調剤事故報告書_${at + 1}.docx`
    const other = random.pick(staff.pharmacists.filter((one) => one !== p.pharmacist))
    const { who, word } = fetcher(p)
    await folder.docx(path, [
      '調剤事故報告書（社外秘）',
      [
        ['発生店舗', p.shop, '発生日', `2024年10月${random.int(1, 31)}日`],
        ['患者氏名', full(p.person, '　'), '年齢・性別', `${2024 - p.person.birth.year}歳・${p.person.woman ? '女' : '男'}`],
        ['患者番号', p.number, '連絡先', p.person.home.phone],
        ['調剤者', full(p.pharmacist), '鑑査者', full(other)],
      ],
      '経緯',
      who
        ? `${word}の${full(who, '')}様（${who.mobile}）より、薬の色がいつもと違うとの連絡があり判明した。直ちに自宅へ訪問し謝罪のうえ交換した。健康被害はなし。`
        : '患者本人より錠数が足りないとの連絡があり判明した。直ちに不足分を届けた。',
      '再発防止策：バーコード鑑査を必ず行う。',
    ])
    folder.say(path, p.person, { from: 6, to: 13, knows: 's' })
    folder.staff(path, [p.pharmacist], { from: 14, to: 15 })
    folder.staff(path, [other], { from: 16, to: 17 })
    if (who) folder.say(path, who, { from: 19, knows: 's' })
  }
}

function nearMisses({ folder, random, staff }) {
  const path = '12_安全管理/ヒヤリハット集計_2024.xlsx'
  const rows = folder.rows(
    path,
    [
      ['No', (_, at) => at + 1],
      ['発生日', () => `2024/${random.int(4, 10)}/${random.int(1, 28)}`],
      ['分類', () => random.pick(['数量間違い', '規格違い', '別人渡し', '入力ミス'])],
      ['内容', () => random.pick(['5mgと10mgを取り違え、鑑査で発見', '同姓の別患者の薬を準備、投薬前に発見', '日数14日を28日で入力'])],
      ['当事者', (p) => full(p)],
      ['経験年数', () => random.int(1, 30)],
    ],
    Array.from({ length: 64 }, () => random.pick(staff.pharmacists)),
    (p) => [{ staff: p }],
    { sheet: '2024年度' },
  )
  folder.xlsx(path, [['2024年度', rows]])
}

/** Doctors, as the computers of the shops know them. */
function clinicList({ folder, clinics, random }) {
  const items = clinics.flatMap((clinic) => clinic.doctors.map((doctor) => ({ clinic, doctor })))
  folder.csv(
    '09_医療機関/医療機関・処方医マスタ.csv',
    [
      ['医療機関コード', ({ clinic }) => clinic.code],
      ['医療機関名', ({ clinic }) => clinic.name],
      ['郵便番号', ({ clinic }) => clinic.place.zip],
      ['所在地', ({ clinic }) => address(clinic.place, 'bare')],
      ['電話', ({ clinic }) => clinic.place.phone],
      ['FAX', ({ clinic }) => clinic.place.phone.replace(/\d{4}$/, '9999')],
      ['診療科', () => random.pick(['内科', '小児科', '整形外科', '眼科'])],
      ['医師コード', (_, at) => 101 + at],
      ['医師名', ({ doctor }) => full(doctor, '　')],
      ['医師名カナ', ({ doctor }) => halfKana(kana(doctor))],
      ['麻薬施用者番号', () => (random.chance(40) ? `第${random.digits(2)}-${random.digits(4)}号` : '')],
    ],
    items,
    ({ doctor }) => [{ person: doctor, knows: 'r' }],
    { encoding: 'cp932' },
  )
}

function contacts({ folder, managers, clinics }) {
  const path = '09_医療機関/連携先_連絡帳.vcf'
  const lines = []
  const put = (person, org, title, tel, mail) => {
    const from = lines.length + 1
    lines.push(
      'BEGIN:VCARD',
      'VERSION:3.0',
      `N:${person.surname.text};${person.given.text};;;`,
      `FN:${plain(person, ' ')}`,
      `ORG:${org}`,
      `TITLE:${title}`,
      `TEL;TYPE=WORK:${tel}`,
      ...(mail ? [`EMAIL;TYPE=WORK:${mail}`] : []),
      'END:VCARD',
    )
    folder.say(path, person, { from, to: lines.length })
  }
  for (const { person, firm, place, mail } of managers) put(person, firm, '介護支援専門員', place.phone, mail)
  for (const { name, place, doctors } of clinics) put(doctors[0], name, '院長', place.phone)
  folder.add(path, `${lines.join('\r\n')}\r\n`)
}
