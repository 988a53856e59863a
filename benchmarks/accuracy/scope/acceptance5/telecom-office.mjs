// The desk: business cards, mails, hand-over notes, chats, the own people, tenants of houses, labels.
import * as F from './fields.mjs'
import { list, mention } from './rows.mjs'

const JOBS = ['代表取締役', '営業部 部長', '管理課 主任', '店長', '工事課', '総務部', '所長', '']
const COMPANIES =
  '上毛土地建物株式会社|株式会社赤城ハウジング|㈱タカサキ管理センター|有限会社伊勢崎不動産|株式会社ネクスト通信|関東工事株式会社|上毛電設株式会社|株式会社光プランニング|つつじ損害保険代理店|群馬オフィス機器販売株式会社|株式会社サンセキュリティ|合同会社テレネット北関東'.split(
    '|',
  )

export async function office(world) {
  const { household, member, random, chance, once } = world
  const companies = COMPANIES.map((name, n) => {
    const { home } = household(['群馬県', '埼玉県', '東京都'], { phone: 100 })
    return {
      name,
      home,
      domain: `${['jomo-tochi', 'akagi-h', 'takakan', 'isefudo', 'next-t', 'kantokoji', 'jdensetsu', 'hikari-p', 'tsutsuji-ins', 'g-oa', 'sunsec', 'telenet-kk'][n]}.${n % 2 ? 'co.jp' : 'jp'}`,
    }
  })
  const partners = Array.from({ length: 176 }, (_, n) => {
    const company = companies[n % companies.length]
    const one = member({ ...household(), home: company.home, members: [] }, { woman: chance(30), year: random.int(1958, 1999) })
    const mail = once(() => `${'akmstnyh'[random.int(0, 7)]}-${one.surname.kana.length}${random.digits(3)}@${company.domain}`)
    return Object.assign(one, { company, job: random.pick(JOBS), office: company.home.town.prefecture, email: mail })
  })
  cards(world, partners)
  mails(world, partners)
  notes(world)
  people(world)
  tenants(world)
}

function cards({ folder, take, chance }, partners) {
  const facts = (p) => [F.name()(p), F.kana()(p), F.mobile()(p), F.email(p), F.address()(p)]
  folder.text(
    '06_名刺/名刺_2024.vcf',
    take(partners, 150).map((p) => ({
      text: [
        'BEGIN:VCARD\nVERSION:3.0',
        `N:${p.surname.text};${p.given.text};;;`,
        `FN:${F.name('s')(p).text}`,
        `X-PHONETIC-LAST-NAME:${F.seiKana(p).text}\nX-PHONETIC-FIRST-NAME:${F.meiKana(p).text}`,
        `ORG:${p.company.name}`,
        ...(p.job ? [`TITLE:${p.job}`] : []),
        `TEL;TYPE=WORK:${p.home.phone}`,
        ...(p.mobile ? [`TEL;TYPE=CELL:${p.mobile}`] : []),
        `EMAIL;TYPE=INTERNET:${p.email}`,
        `ADR;TYPE=WORK:;;${F.block()(p).text}${p.home.flat ? ` ${F.building(p).text}` : ''};${p.home.town.city};${p.home.town.prefecture};${p.home.town.zip};日本`,
        'END:VCARD',
      ].join('\n'),
      who: [mention(p, facts(p))],
    })),
  )
  folder.csv(
    '06_名刺/名刺管理エクスポート.csv',
    list(
      take(partners, 120).map((user) => ({ user })),
      [
        ['会社名', 'user', (p) => p.company.name],
        ['部署名・役職', 'user', (p) => p.job],
        ['氏名', 'user', F.name('s')],
        ['e-mail', 'user', F.email],
        ['郵便番号', 'user', F.zip()],
        ['住所', 'user', F.address('plain')],
        ['TEL会社', 'user', F.landline()],
        ['携帯電話', 'user', F.mobile()],
        ['名刺交換日', undefined, () => `2023/${chance(50) ? 4 : 11}/12`],
      ],
    ),
    { bom: true, quoted: true },
  )
}

const staffAddress = (p) => ({ name: F.name('s')(p).text, address: p.mail })
const signature = (p) =>
  `--\n株式会社ミライコネクト ${p.dept}\n${F.name('s')(p).text}\n〒370-0006 群馬県高崎市問屋町2-8-1\nTEL 027-388-0100 / FAX 027-388-0101\n${p.mail}`

function mails(world, partners) {
  const { random, folder, customers, staff, take, chance, code } = world
  const own = (p) => mention(p, [F.name()(p), { keys: ['email'] }], { isStaff: true })
  const date = (n) => `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri'][n % 5]}, ${1 + (n % 28)} Oct 2024 1${n % 10}:15:00 +0900`
  const writing = take(
    customers.filter((p) => p.email && p.mobile),
    150,
  )
  const asked = ['開通日の変更は可能でしょうか。', 'ルーターの返却先を教えてください。', '請求書が届きません。', '引越し先でも使えますか。']
  const messages = [
    ...writing.map((p, n) => ({
      from: { name: n % 3 === 0 ? F.latin(p).text : F.name('s')(p).text, address: p.email },
      to: [{ address: 'support@mirai-connect.co.jp' }],
      subject: random.pick(['工事日について', 'お問い合わせ', '解約の件']),
      body: `お世話になります。${F.name('')(p).text}です。\n${n % 2 ? `契約番号は${p.customer}です。\n` : ''}${random.pick(asked)}\n連絡は携帯（${p.mobile}）までお願いします。\n\n${F.name('s')(p).text}\n${n % 4 === 0 ? `${F.addressText(p.home)}\n` : ''}`,
      base64: n % 2 === 0,
      who: [mention(p, [F.name()(p), F.email(p), F.mobile()(p), ...(n % 2 ? [code(p)] : []), ...(n % 4 === 0 ? [F.address()(p)] : [])])],
    })),
    ...take(partners, 60).map((p) => {
      const clerk = random.pick(staff)
      return {
        from: { name: `${F.name('s')(p).text}（${p.company.name}）`, address: p.email },
        to: [staffAddress(clerk)],
        subject: '入居者様ご紹介の件',
        body: `株式会社ミライコネクト\n${clerk.surname.text}様\n\nいつもお世話になっております。${p.company.name}の${p.surname.text}です。\n来月入居の方の一覧を別便でお送りします。よろしくお願いいたします。\n\n${p.company.name}\n${p.job}　${F.name('s')(p).text}\n〒${F.zip()(p).text} ${F.addressText(p.home)}\nTEL ${p.home.phone}${p.mobile ? `　携帯 ${p.mobile}` : ''}\n${p.email}`,
        base64: chance(50),
        who: [mention(p, [F.name()(p), F.email(p), F.address()(p), F.mobile()(p)]), own(clerk)],
      }
    }),
    ...take(customers, 70).map((p) => {
      const [from, to] = take(staff, 99_999)
      return {
        from: staffAddress(from),
        to: [staffAddress(to)],
        subject: `【要対応】${F.name('')(p).text}様 工事日程`,
        body: `${to.surname.text}さん\n\nお疲れ様です。${from.surname.text}です。\n下記のお客様の工事日を再調整してください。\n\n顧客コード：${p.customer}\nお名前：${F.name('s')(p).text} 様\n電話：${F.phone()(p).text}\n住所：${F.addressText(p.home)}\n\n${signature(from)}`,
        base64: true,
        who: [mention(p, [F.name()(p), F.phone()(p), F.address()(p), code(p)]), own(from), own(to)],
      }
    }),
  ].map((one, n) => ({ ...one, date: date(n) }))
  folder.mbox('08_メール/受信トレイ.mbox', messages)
  const answered = take(
    customers.filter((p) => p.email),
    18,
  )
  for (const [n, p] of answered.entries()) {
    const clerk = p.seller
    folder.eml(`08_メール/送信済み/${F.two(n + 1)}_ご契約内容のご案内.eml`, {
      from: staffAddress(clerk),
      to: [{ name: `${F.name('s')(p).text} 様`, address: p.email }],
      subject: 'ご契約内容のご案内',
      date: date(n),
      body: `${F.name('s')(p).text} 様\n\nこの度はお申込みありがとうございます。\nお客様番号 ${p.customer}\n設置先 〒${F.zip()(p).text} ${F.addressText(p.home)}\nご連絡先 ${F.phone()(p).text}\n\n${signature(clerk)}`,
      who: [mention(p, [F.name()(p), F.email(p), F.address()(p), F.phone()(p), code(p)]), own(clerk)],
    })
  }
}

function notes(world) {
  const { random, folder, customers, sellers, take, code } = world
  folder.markdown(
    '10_メモ/引継ぎ_太客リスト.md',
    list(
      take(customers, 120).map((user) => ({ user })),
      [
        ['名前', 'user', F.name('s')],
        ['電話', 'user', F.phone()],
        ['エリア', 'user', (p) => ({ text: p.home.town.city, knows: ['region'] })],
        ['商材', 'user', (p) => p.product],
        ['次', undefined, () => random.pick(['機種変', 'でんき', 'ウォーターサーバー', '法人化'])],
      ],
    ),
    {
      above: '# 引継ぎ\n\n次の会社で声をかける人。**社外に出さないこと**\n',
      below: '\n- 名簿は顧客一覧.xlsx が最新\n- ログインは前のまま',
    },
  )
  const talk = take(customers, 60)
  const [me, boss] = sellers
  folder.text('10_メモ/[LINE]営業2課グループ.txt', [
    { text: '[LINE] 営業2課グループのトーク履歴\n保存日時：2024/10/02 21:14\n\n2024/09/30(月)' },
    ...talk.map((p, n) => {
      const from = n % 2 ? me : boss
      return {
        text: `${9 + Math.floor(n / 6)}:${F.two((n * 7) % 60)}\t${F.name('')(from).text}\t${F.name('')(p).text}様 ${F.phone()(p).text} ${random.pick(['折返し希望', 'アポOK', '工事遅れ', '書類送付済み'])}`,
        who: [
          mention(p, [F.name()(p), F.phone()(p)], { columns: [3, 3] }),
          mention(from, [F.name()(from)], { isStaff: true, columns: [2, 2] }),
        ],
      }
    }),
  ])
  folder.text(
    '10_メモ/todo.txt',
    take(customers, 40).map((p) => ({
      text: `・${F.name('')(p).text}様　${p.customer}　${random.pick(['住所変更の紙', '返金 5,720円', 'ONU回収', '工事再予約'])}　→ ${F.phone()(p).text}`,
      who: [mention(p, [F.name()(p), code(p), F.phone()(p)])],
    })),
  )
}

/** The own people: a list, a roster of October, the ranking. */
function people({ folder, staff, random }) {
  const rows = (from) => from.map((clerk) => ({ clerk }))
  folder.book('11_社内/社員名簿.xlsx', [
    {
      name: '名簿',
      above: [['社員名簿（2024年10月1日現在）', '', '', '', '取扱注意']],
      list: list(rows(staff), [
        ['社員番号', 'clerk', (p) => p.number],
        ['氏名', 'clerk', F.name('s')],
        ['フリガナ', 'clerk', F.kana('k', 's')],
        ['所属', 'clerk', (p) => p.dept],
        ['生年月日', 'clerk', F.birth('slash')],
        ['性別', 'clerk', F.sex('one')],
        ['住所', 'clerk', F.address('plain')],
        ['携帯', 'clerk', F.mobile()],
        ['社内メール', 'clerk', (p) => p.mail],
      ]),
    },
  ])
  folder.book('11_社内/シフト表_10月.xlsx', [
    {
      name: 'CC',
      above: [['10月シフト　コールセンター']],
      list: list(rows(staff.slice(26, 36)), [
        ['氏名', 'clerk', F.name('s')],
        ...Array.from({ length: 31 }, (_, n) => [n + 1, undefined, () => random.pick(['早', '遅', '公', '早', '遅'])]),
      ]),
    },
  ])
  folder.csv(
    '11_社内/営業成績_2024上期.csv',
    list(rows(staff.slice(0, 26)), [
      ['順位', undefined, (_, __, n) => n + 1],
      ['社員番号', 'clerk', (p) => p.number],
      ['氏名', 'clerk', F.name('')],
      ['獲得', undefined, () => random.int(20, 180)],
      ['開通', undefined, () => random.int(15, 150)],
      ['解約', undefined, () => random.int(0, 20)],
    ]),
    { cp932: true },
  )
}

/** Lists of tenants from the houses' managers: surname and given name, telephone where the manager gave it; two houses beside each other. */
function tenants({ random, folder, household, member, customers, take, chance, code }) {
  const house = (town, name) => {
    const { home } = household([town])
    return Array.from({ length: 44 }, (_, n) => {
      const family = household([town])
      const room = `${1 + Math.floor(n / 8)}0${1 + (n % 8)}`
      return Object.assign(member({ ...family, home: { ...home, flat: name, room, phone: undefined } }, { year: random.int(1950, 2004) }), {
        room,
      })
    })
  }
  const sheets = [
    ['前橋市', 'レジデンス元総社Ⅱ'],
    ['高崎市', 'グランヒルズ江木'],
    ['伊勢崎市', 'コーポ連取'],
  ].map(([town, name]) => {
    const own = house(town, name)
    return {
      name: name.slice(0, 8),
      above: [[`${name}　入居者一覧`], [`所在地：${F.addressText({ ...own[0].home, flat: undefined })}`]],
      list: list(
        own.map((user) => ({ user })),
        [
          ['号室', 'user', (p) => p.room],
          ['契約者', 'user', (p) => ({ ...F.name('w')(p), knows: ['region'] })],
          ['連絡先', 'user', (p) => (chance(75) ? F.mobile()(p) : '')],
          ['入居日', undefined, () => `${random.int(2012, 2024)}/${random.int(1, 12)}/${random.int(1, 28)}`],
          ['回線', undefined, () => random.pick(['なし', 'NTT', 'au', 'CATV'])],
        ],
      ),
    }
  })
  folder.book('12_管理会社/入居者一覧_3棟.xlsx', sheets)
  folder.book('13_DM/年末挨拶_宛名.ods', [
    {
      name: '宛名',
      list: list(
        take(customers, 330).map((user) => ({ user })),
        [
          ['顧客コード', 'user', code],
          ['〒', 'user', F.zip('mark')],
          ['住所1', 'user', (p) => ({ ...F.address()(p), text: F.addressText({ ...p.home, flat: undefined }) })],
          ['住所2', 'user', F.building],
          ['氏名', 'user', F.name('w')],
          ['敬称', undefined, () => '様'],
        ],
      ),
    },
  ])
}
