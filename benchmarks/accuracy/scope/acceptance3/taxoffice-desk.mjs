// The office itself: its people, calendar, mail, notes, cards, samples.
import { list, mention } from '../acceptance2/rows.mjs'
import { addressText, C } from './cells.mjs'

const two = (n) => String(n).padStart(2, '0')
const mime = (text) => `=?ISO-2022-JP?B?${Buffer.from(text).toString('base64')}?=`.replace('ISO-2022-JP', 'UTF-8')

export async function taxDesk({ folder, town, clients, firms, payees, staff, clerk }) {
  const { random, some } = town
  folder.csv(
    '10_事務所/職員名簿.csv',
    list(
      staff.map((person) => ({ person })),
      [
        ['職員No', undefined, (_, __, n) => n + 1],
        ['氏名', 'person', C.name('　')],
        ['役職', undefined, (_, __, n) => (n === 0 ? '代表社員税理士' : n < 4 ? '税理士' : '職員')],
        ['生年月日', 'person', C.birth('era')],
        ['住所', 'person', C.address('plain')],
        ['携帯電話', 'person', C.mobile()],
        ['メール', 'person', (p) => ({ text: p.mail, keys: ['email'] })],
      ],
    ),
    { cp932: true },
  )
  folder.text('10_事務所/巡回監査予定.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Google Inc//Google Calendar 70.9054//EN' },
    ...some(
      clients.filter(({ mobile }) => mobile),
      45,
    ).map((client, n) => ({
      text: `BEGIN:VEVENT\nDTSTART;TZID=Asia/Tokyo:202411${two(1 + (n % 28))}T1${random.int(0, 6)}0000\nUID:${random.digits(20)}@google.com\nSUMMARY:${C.nameOf(client, ' ')}様 巡回監査\nLOCATION:${addressText(client.home, 'plain', { short: true })}\nDESCRIPTION:携帯 ${client.mobile}\nEND:VEVENT`,
      who: [mention(client, [C.name()(client), C.address()(client), C.mobile()(client)])],
    })),
    { text: 'END:VCALENDAR' },
  ])
  const writers = some(
    clients.filter(({ email, mobile }) => email && mobile),
    38,
  )
  writers.forEach((client, n) => {
    const own = clerk()
    const path = `09_メール/${two(n + 1)}_${random.pick(['領収書の件', '年末調整の質問', '保険証券を送ります', '口座変更'])}.eml`
    folder.text(path, [
      {
        text: `From: ${mime(C.nameOf(client, ' '))} <${client.email}>\nTo: ${mime(C.nameOf(own, ' '))} <${own.mail}>\nSubject: ${mime('確定申告の書類について')}\nDate: Fri, ${1 + (n % 28)} Nov 2024 20:01:00 +0900\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\nみどり野会計　${own.surname.text}先生\n\nいつもお世話になっております、${C.nameOf(client, '')}です。\n領収書を郵送しましたのでご確認をお願いします。\n日中は携帯（${client.mobile}）へお願いします。\n`,
      },
    ])
    folder.truth.push({
      path,
      from: 0,
      to: Infinity,
      parts: ['from', 'body'],
      ...mention(client, [C.name()(client), C.email(client), C.mobile()(client)]),
    })
    folder.truth.push({ path, from: 0, to: Infinity, parts: ['to'], ...mention(own, [C.name()(own)], { isStaff: true }) })
  })
  folder.text(
    '10_事務所/電話メモ.txt',
    some(
      clients.filter(({ mobile }) => mobile),
      40,
    ).map((client) => ({
      text: `10/${random.int(1, 28)} ${random.int(9, 17)}:${two(random.int(0, 59))} ${C.nameOf(client, '')}様より TEL（${client.mobile}）${random.pick(['予定納税の件、折り返し', '通帳コピー送付済とのこと', '来週の面談を変更したい', 'インボイス登録について'])}`,
      who: [mention(client, [C.name()(client), C.mobile()(client)])],
    })),
  )
  folder.text(
    '10_事務所/連絡先.vcf',
    [
      ...some(
        clients.filter(({ mobile }) => mobile),
        55,
      ),
      ...firms.map(({ president }) => president),
    ].map((one) => ({
      text: `BEGIN:VCARD\nVERSION:3.0\nN:${one.surname.text};${one.given.text};;;\nFN:${C.nameOf(one, ' ')}\n${one.mobile ? `TEL;TYPE=CELL:${one.mobile}\n` : ''}${one.email ? `EMAIL:${one.email}\n` : ''}ADR;TYPE=HOME:;;${one.home.town.town}${one.home.numbers.join('-')};${one.home.town.city};${one.home.town.prefecture};${one.home.town.zip};日本\nBDAY:${C.dateText(one.birth, 'iso')}\nEND:VCARD`,
      who: [mention(one, [C.name()(one), C.mobile()(one), C.email(one), C.birth()(one), C.address()(one)])],
    })),
  )
  folder.markdown(
    '10_事務所/所内会議_議事録.md',
    list(
      some(clients, 18).map((client) => ({ client, clerk: clerk() })),
      [
        ['顧問先コード', 'client', C.id('client', (p) => p.code)],
        ['お名前', 'client', C.name(' ')],
        ['論点', undefined, () => random.pick(['簡易課税の選択', '法人成り', '事業承継', '小規模宅地'])],
        ['担当', 'clerk', C.family],
      ],
    ),
    { above: '# 所内会議（2024/10/21）\n\n## 要検討の顧問先\n', below: '\n次回: 11/18' },
  )
  folder.ndjson(
    '10_事務所/面談予約フォーム.ndjson',
    list(
      some([...clients, ...payees], 44).map((person) => ({ person })),
      [
        ['createdAt', undefined, () => `2024-10-${two(random.int(1, 28))}T10:00:00Z`],
        ['お名前', 'person', C.name(' ')],
        ['フリガナ', 'person', C.kana('space')],
        ['電話番号', 'person', C.phone()],
        ['メールアドレス', 'person', C.email],
        ['ご相談内容', undefined, () => random.pick(['相続', '会社設立', '確定申告', '贈与'])],
      ],
    ),
  )
  folder.csv(
    '10_事務所/会計ソフト研修/サンプル従業員.csv',
    {
      head: ['社員番号', '氏名', 'フリガナ', '生年月日', '住所', '電話番号', '個人番号'],
      rows: [
        ['0001', '山田　太郎', 'ﾔﾏﾀﾞ ﾀﾛｳ', '1990/01/01', '東京都千代田区霞が関1-1-1', '03-0000-0000', '123456789012'],
        ['0002', '山田　花子', 'ﾔﾏﾀﾞ ﾊﾅｺ', '1990/01/01', '東京都千代田区霞が関1-1-1', '03-0000-0000', '000000000000'],
        ['0003', 'テスト　次郎', 'ﾃｽﾄ ｼﾞﾛｳ', '2000/01/01', '○○県○○市○○町1-1', '000-0000-0000', '999999999999'],
      ].map((cells) => ({ cells, who: [] })),
      labels: [],
    },
    { cp932: true },
  )
}
