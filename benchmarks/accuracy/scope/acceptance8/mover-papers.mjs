// Papers of single moves: sheets for the crew, the day's plan, requests to park, settlements, mails, cards of partners, notes of who hands over.
import { address, day, full, kana, plain } from './people.mjs'

const OWN = 'みなと引越センター株式会社'
const OFFICE = '〒143-0006 東京都大田区平和島6-1-1 TEL 03-5555-8181 FAX 03-5555-8182'

export async function papers(work) {
  await sheets(work)
  await plans(work)
  parking(work)
  await settlements(work)
  mails(work)
  cards(work)
  notes(work)
}

/** Blocks of a paper, with the number of the paragraph where each begins. */
function paper() {
  const blocks = []
  let count = 0
  return {
    blocks,
    line(text) {
      blocks.push(text)
      return ++count
    },
    table(rows) {
      const from = count + 1
      blocks.push(rows)
      count += rows.flat().length
      return from
    },
  }
}

const relation = (p) => (p.woman ? '妻' : '夫')

async function sheets({ folder, random, core }) {
  for (const job of random.some(core, 46)) {
    const path = `03_配車/作業指示書/作業指示書_${job.no}_${plain(job.head)}様.docx`
    const { line, table, blocks } = paper()
    line('引越作業指示書')
    line(`${OWN}　本社営業所`)
    const rows = [
      ['見積番号', job.no, '顧客番号', job.number],
      ['作業日', day(job.on, 'ja'), '到着予定', random.pick(['8:00～9:00', '13:00～15:00', 'フリー便'])],
      ['お客様名', `${full(job.head)}　様`, '連絡先', job.line],
      ['旧住所', address(job.old, 'long'), '建物', random.pick(['3F EV無', '戸建', '9F EV有', '1F'])],
      ['新住所', job.to ? address(job.to, 'long') : '未定（倉庫預かり）', '建物', random.pick(['2F EV無', '戸建', '5F EV有'])],
    ]
    const hasWitness = job.partner !== undefined && random.chance(60)
    if (hasWitness) rows.push(['旧居立会人', `${full(job.partner)}（${relation(job.partner)}）`, '立会人携帯', job.partner.mobile])
    if (job.payer) rows.push(['ご請求先', `${full(job.payer)}（${job.payer.woman ? '母' : '父'}）`, '請求先電話', job.payer.mobile])
    rows.push(['運転手', full(job.driver), '車両', `品川 ${random.pick(['100', '400', '130'])} あ ${random.digits(2)}-${random.digits(2)}`])
    rows.push(['作業員', job.helpers.map((p) => full(p)).join('、'), '営業', full(job.seller)])
    const from = table(rows)
    const rowAt = (label) => from + rows.findIndex(([first]) => first === label) * 4
    folder.say(path, job.head, { from: rowAt('見積番号'), to: rowAt('新住所') + 3, knows: 'r' })
    if (hasWitness) folder.say(path, job.partner, { from: rowAt('旧居立会人'), to: rowAt('旧居立会人') + 3, knows: 's' })
    if (job.payer) folder.say(path, job.payer, { from: rowAt('ご請求先'), to: rowAt('ご請求先') + 3, knows: 's' })
    folder.staff(path, [job.driver], { from: rowAt('運転手'), to: rowAt('運転手') + 1 })
    folder.staff(path, job.helpers, { from: rowAt('作業員'), to: rowAt('作業員') + 1 })
    folder.staff(path, [job.seller], { from: rowAt('作業員') + 2, to: rowAt('作業員') + 3 })
    line('【注意事項】')
    line(
      random.pick([
        '旧居前の道路は7時～9時通行禁止。駐車許可証を必ず携行すること。',
        '管理人室へ挨拶のこと。養生は1階共用部から。',
        'ピアノは別便。お客様の貴重品には触れないこと。',
      ]),
    )
    await folder.docx(path, blocks)
  }
}

/** The plan of a day: one line a job. */
async function plans({ folder, core, random }) {
  for (const d of [3, 5, 8, 12, 14, 19, 20, 24, 26, 27]) {
    const path = `03_配車/日程表/日程表_202410${String(d).padStart(2, '0')}.pdf`
    const jobs = core.filter(({ on, to }) => on.month === 10 && on.day === d && to !== undefined)
    if (jobs.length === 0) continue
    const pages = []
    for (let at = 0; at < jobs.length; at += 22) pages.push(jobs.slice(at, at + 22))
    await folder.pdf(
      path,
      pages.map((own, index) => [
        `日程表　2024年10月${d}日　本社営業所　（${index + 1}/${pages.length}）`,
        [
          [30, '号車'],
          [65, '時間'],
          [105, 'お客様名'],
          [200, '電話番号'],
          [290, '発地'],
          [510, '着地'],
          [740, '乗務員'],
        ],
        ...own.map((job, row) => {
          const place = { sheet: `page ${index + 1}`, from: row + 3 }
          folder.say(path, job.head, { ...place, knows: 'r' })
          folder.staff(path, [job.driver], place)
          return [
            [30, String(random.int(1, 26))],
            [65, random.pick(['8:00', '9:00', '13:00', '15:00'])],
            [105, `${full(job.head)} 様`],
            [200, job.line],
            [290, address(job.old, 'city')],
            [510, address(job.to, 'city')],
            [740, full(job.driver, '')],
          ]
        }),
      ]),
    )
  }
}

/** Requests to the police for leave to park in front of a house. */
function parking({ folder, random, core, staff }) {
  for (const job of random.some(core, 42)) {
    const path = `06_駐車届/駐車許可申請書_${day(job.on, 'packed')}_${job.no}.txt`
    const driver = random.pick(staff.drivers)
    const lines = [
      '駐車許可申請書',
      `令和6年${job.on.month}月${Math.max(1, job.on.day - 4)}日`,
      `${random.pick(['蒲田', '川崎', '船橋', '浦和'])}警察署長　殿`,
      `申請者　住所　東京都大田区平和島6-1-1`,
      `　　　　氏名　${OWN}　代表取締役　${full(staff.office[0], '　')}`,
      `駐車日時　　${day(job.on, 'era')}　午前8時から午前11時まで`,
      `駐車場所　　${address(job.old, 'long')}先路上`,
      `用務先　　　${full(job.head, '　')}　方（電話 ${job.line}）`,
      '用務　　　　引越荷物の積込み',
      `車両番号　　足立 130 い ${random.digits(2)}-${random.digits(2)}`,
      `運転者　　　${full(driver, '　')}（携帯 ${driver.mobile}）`,
      '',
      '※申請の際は見取図を添付すること',
    ]
    folder.staff(path, [staff.office[0]], { from: 4, to: 5 })
    folder.say(path, job.head, { from: 7, to: 8, knows: 'r' })
    folder.say(path, driver, { from: 11 })
    folder.add(path, lines.join('\r\n'))
  }
}

async function settlements({ folder, random, claims, staff }) {
  for (const [at, job] of claims.slice(0, 14).entries()) {
    const path = `05_クレーム/示談書/示談書_K-${101 + at}.docx`
    const { line, blocks } = paper()
    const home = job.to ?? job.old
    line('示　談　書')
    const first = line(
      `${full(job.head, '　')}（以下「甲」という。）と${OWN}（以下「乙」という。）は、${day(job.on, 'era')}に行われた引越作業における家財の破損について、次のとおり示談した。`,
    )
    line(`１　乙は甲に対し、損害賠償金として金${random.int(1, 30)},000円を支払う。`)
    line('２　甲及び乙は、本示談書に定めるもののほか、何らの債権債務がないことを確認する。')
    line('令和6年10月30日')
    const from = line(`甲　住所　${address(home, 'long')}`)
    line(`　　氏名　${full(job.head, '　')}　㊞`)
    const to = line(`　　電話　${job.line}`)
    const own = line(`乙　住所　東京都大田区平和島6-1-1`)
    const end = line(`　　${OWN}　お客様相談室長　${full(staff.office[1], '　')}　㊞`)
    folder.say(path, job.head, { from: first, keyed: false })
    folder.say(path, job.head, { from, to, knows: 'r' })
    folder.staff(path, [staff.office[1]], { from: own, to: end })
    await folder.docx(path, blocks)
  }
}

const ASKS = [
  ['見積の件', '先日お見積りをいただいた件で、ご連絡しました。', '値段について家族と相談し、御社にお願いすることにしました。'],
  ['引越日の変更について', 'お世話になっております。', '新居の引渡しが遅れるため、日程を一週間後ろにずらしていただけますか。'],
  ['作業のお礼', '先日は暑い中ありがとうございました。', '作業員の皆さんがとても丁寧で、両親も喜んでおりました。'],
  ['忘れ物', '搬出のときに傘立てを置いてきてしまったようです。', 'トラックに残っていないか確認をお願いできますでしょうか。'],
]

function mails({ folder, random, core, contacts }) {
  const stamp = ({ year, month, day: d }) =>
    new Date(Date.UTC(year, month - 1, d, 3, random.int(0, 59))).toUTCString().replace('GMT', '+0000')
  const box = 'みなと引越センター <info@minato-hikkoshi.co.jp>'
  const list = random.some(
    core.filter(({ hasMail, payer }) => hasMail && !payer),
    52,
  )
  list.forEach((job, at) => {
    const path = `09_メール/受信/${String(at + 1).padStart(4, '0')}.eml`
    const { head } = job
    const [subject, one, two] = random.pick(ASKS)
    const body = ['みなと引越センター　ご担当者様', '', `${head.surname.text}です。`, one, two, '', 'よろしくお願いいたします。', '']
    const isSigned = random.chance(65)
    if (isSigned) {
      body.push('----------------------------')
      body.push(`${full(head)}（${kana(head, ' ')}）`)
      body.push(`携帯：${head.mobile}`)
      if (random.chance(60)) body.push(`現住所：${address(job.old, 'short')}`)
      body.push(`Mail：${head.email}`, '----------------------------')
    }
    folder.say(path, head, { from: 1, to: 1 })
    folder.truth.at(-1).parts = ['from']
    // 高橋です。 above and the signature below are one person's.
    folder.say(path, head, { from: 3, to: body.length, knows: body.some((text) => text.startsWith('現住所')) ? 'r' : '', keyed: isSigned })
    folder.truth.at(-1).parts = ['body']
    folder.mail(path, {
      from: `${random.chance(70) ? full(head) : kana(head)} <${head.email}>`,
      to: box,
      subject: `${subject}（${job.no}）`,
      date: stamp(job.asked),
      body,
      encoding: at % 3 ? 'base64' : 'utf8',
    })
  })
  contacts.forEach(({ person, firm, seller }, at) => {
    const path = `09_メール/法人/${String(at + 1).padStart(3, '0')}_${firm.name}.eml`
    const to = `${full(seller)} <${seller.surname.kana.length}${at}.sales@minato-hikkoshi.co.jp>`
    const body = [
      `${OWN}`,
      `営業部　${seller.surname.text}様`,
      '',
      `いつもお世話になっております。${firm.name}の${person.surname.text}でございます。`,
      '10月の転勤者リストを別途お送りいたします。',
      '見積書の宛名は当社人事総務部でお願いいたします。',
      '',
    ]
    body.push(
      '＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊',
      firm.name,
      `人事総務部　${full(person)}`,
      `〒${firm.zip}　${firm.address}`,
      `TEL：${firm.phone}`,
      `E-mail：${person.mail}`,
      '＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊',
    )
    folder.say(path, person, { from: 1 })
    folder.truth.at(-1).parts = ['from']
    folder.staff(path, [seller], { from: 1 })
    folder.truth.at(-1).parts = ['to']
    folder.staff(path, [seller], { from: 2 })
    folder.truth.at(-1).parts = ['body']
    folder.say(path, person, { from: 4, to: body.length, knows: 'r' })
    folder.truth.at(-1).parts = ['body']
    folder.mail(path, {
      from: `${full(person)} <${person.mail}>`,
      to,
      subject: '転勤者の引越手配について',
      date: stamp({ year: 2024, month: 9, day: 3 + at }),
      body,
    })
  })
}

/** Cards of the partners, out of the telephone of the head of sales. */
function cards({ folder, agents, contacts }) {
  const path = '03_提携/連絡先.vcf'
  const lines = []
  const put = (person, org, tel, mail) => {
    const from = lines.length + 1
    lines.push(
      'BEGIN:VCARD',
      'VERSION:3.0',
      `N:${person.surname.text};${person.given.text};;;`,
      `FN:${full(person)}`,
      `X-PHONETIC-LAST-NAME:${person.surname.kana}`,
      `ORG:${org}`,
      `TEL;TYPE=CELL:${tel}`,
      ...(mail ? [`EMAIL:${mail}`] : []),
      'END:VCARD',
    )
    folder.say(path, person, { from, to: lines.length })
  }
  for (const agent of agents) put(agent, agent.firm, agent.mobile)
  for (const { person, firm } of contacts) put(person, firm.name, person.mobile, person.mail)
  lines.push(
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:配車センター',
    'ORG:みなと引越センター',
    'TEL;TYPE=WORK:03-5555-8190',
    'EMAIL:haisha@minato-hikkoshi.co.jp',
    'END:VCARD',
  )
  folder.add(path, `${lines.join('\r\n')}\r\n`)
}

/** What the one who leaves writes for the one who comes. */
function notes({ folder, random, core, staff, contacts }) {
  const path = '02_見積/引継ぎメモ.md'
  const [old, next] = staff.sales
  const lines = ['# 営業引継ぎメモ', '', `作成：${full(old)}（10月末退職）→ 後任：${full(next)}`, '']
  folder.staff(path, [old, next], { from: 3 })
  lines.push('## 個人のお客様', '')
  for (const job of random.some(core, 22)) {
    lines.push(
      `- ${full(job.head, '')}様（${job.number}、${job.line}）：${random.pick(['11月の最終確認の電話を入れること。', '値引き5,000円を約束済み。', '高齢のため大きな声で話すこと。', '追加の荷物が出たら再見積。'])}`,
    )
    folder.say(path, job.head, { from: lines.length })
  }
  lines.push('', '## 法人', '')
  for (const { person, firm } of contacts.slice(0, 3)) {
    lines.push(`- ${firm.name}：窓口は人事総務部の${full(person, '')}様（${person.mail}）。月末締め翌月払い。`)
    folder.say(path, person, { from: lines.length })
  }
  lines.push('', `緊急時の連絡先：本社 ${OFFICE}`)
  folder.add(path, `${lines.join('\n')}\n`)
}
