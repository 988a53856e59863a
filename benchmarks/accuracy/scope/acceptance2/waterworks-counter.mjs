// The counter: opening and closing, forms of the net, calls, visits, leaks.
import { F } from './fields.mjs'
import { list, mention } from './rows.mjs'

const two = (n) => String(n).padStart(2, '0')
const mime = (text) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`

export async function counter(world) {
  const { random, folder, users, some: pick, clerk, customer, once } = world
  const day = () => `2024-09-${two(random.int(1, 30))}`
  // Somebody of the family asks for the water: mostly the user, else husband or wife.
  const starts = pick(users, 260).map((user) => {
    const spouse = user.household.spouse
    return spouse !== undefined && random.int(1, 3) === 1 ? { user, by: spouse, shared: ['user', 'by'] } : { user, by: undefined }
  })
  folder.csv(
    '02_開閉栓/Web開始届_kintone_20240930.csv',
    list(starts, [
      ['レコード番号', undefined, (_, __, n) => n + 1021],
      ['受付日時', undefined, () => `${day()} ${two(random.int(0, 23))}:${two(random.int(0, 59))}`],
      ['届出区分', undefined, () => random.pick(['開始', '開始', '名義変更'])],
      ['使用者_氏名', 'user', F.full('space')],
      ['使用者_フリガナ', 'user', F.kana('space')],
      ['使用者_生年月日', 'user', F.birth('iso')],
      ['使用場所_郵便番号', 'user', F.zip('plain')],
      ['使用場所_住所', 'user', F.address('plain')],
      ['使用者_電話番号', 'user', F.either()],
      ['使用者_メールアドレス', 'user', F.email],
      ['届出人_氏名', 'by', F.full('space')],
      ['届出人_続柄', 'by', (p) => ({ text: p.woman ? '妻' : '夫', knows: ['sex'] })],
      ['届出人_電話番号', 'by', F.mobile()],
      ['お客様番号', 'user', customer],
      ['使用開始日', undefined, () => day()],
      ['作業者', undefined, () => ''],
    ]),
    { bom: true, quoted: true },
  )
  folder.text('02_開閉栓/開閉栓予定_10月.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Cybozu//Garoon 5.15//JA' },
    ...pick(users, 66).map((user, n) => ({
      text: `BEGIN:VEVENT\nUID:garoon-${once(() => random.digits(8))}\nDTSTART;TZID=Asia/Tokyo:202410${two(1 + (n % 30))}T${two(random.int(9, 16))}0000\nSUMMARY:閉栓 ${F.full('space')(user).text}様\nLOCATION:${F.addressText(user.home, 'plain', true)}\nDESCRIPTION:水栓 ${user.tap}${user.mobile ? `\\n連絡先 ${user.mobile}` : ''}\nEND:VEVENT`,
      who: [mention(user, [{ named: true, keys: ['address', 'id:tap'], knows: ['region'] }, F.mobile()(user)])],
    })),
    { text: 'END:VCALENDAR' },
  ])
  const letters = pick(
    users.filter(({ mobile, email }) => mobile !== undefined && email !== undefined),
    44,
  )
  for (const [n, user] of letters.entries()) {
    folder.text(`02_開閉栓/Web受付メール/${two(n + 1)}_使用中止申込.eml`, [
      {
        text: `Return-Path: <www-data@web01.suido.local>\nFrom: =?UTF-8?B?${Buffer.from('水道局ホームページ').toString('base64')}?= <no-reply@suido-joetsu.jp>\nTo: okyakusama@suido-joetsu.jp\nReply-To: ${user.email}\nSubject: ${mime('【Web受付】水道使用中止の申込')}\nDate: Tue, ${1 + (n % 28)} Oct 2024 08:30:00 +0900\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\nホームページから次の申込がありました。\n\n■お客様番号：${user.customer}\n■ご使用者名：${F.full('space')(user).text}\n■フリガナ：${F.kana('space')(user).text}\n■ご住所：${F.addressText(user.home)}\n■お電話：${user.mobile}\n■メール：${user.email}\n■中止日：2024/10/${random.int(5, 30)}\n■立会い：${random.pick(['不要', '必要'])}\n\n--\nこのメールは自動送信です。`,
      },
    ])
    const path = `02_開閉栓/Web受付メール/${two(n + 1)}_使用中止申込.eml`
    folder.truth.push({
      path,
      from: 0,
      to: Infinity,
      parts: ['body', 'reply-to'],
      ...mention(user, [{ named: true, keys: ['id:customer', 'address', 'mobile', 'email'], knows: ['region'] }]),
    })
  }
  folder.book('04_窓口/電話受付簿_2024年9月.xlsx', [
    {
      name: '9月',
      above: [['電話受付簿', '', '', '', '', '', '', '保存期間1年'], []],
      list: list(
        pick(users, 190).map((user, n) => ({
          caller: n % 4 === 0 && user.household.spouse ? user.household.spouse : user,
          clerk: clerk(),
        })),
        [
          ['日', undefined, (_, __, n) => `9/${1 + Math.floor(n / 7)}`],
          ['時刻', undefined, () => `${random.int(8, 17)}:${two(random.int(0, 59))}`],
          ['お名前', 'caller', F.full('none')],
          ['電話番号', 'caller', F.either()],
          ['住所', 'caller', F.address('mixed', { short: true })],
          ['用件', undefined, () => random.pick(['開栓', '閉栓', '料金照会', '漏水', '名義変更', '口座変更'])],
          [
            '内容',
            undefined,
            () =>
              random.pick([
                '10/5転居。精算希望',
                '先月より使用量が多い',
                '引落口座を変更したい。用紙送付',
                'メーター付近が濡れている',
                '折り返し希望',
              ]),
          ],
          ['対応者', 'clerk', F.full('none')],
        ],
      ),
    },
  ])
  for (const [n, user] of pick(users, 32).entries()) {
    const phone = F.either('dash')(user)
    const rows = [
      ['', '', '漏水に伴う水道料金の減免申請書', '', '', ''],
      ['', '', '', '', '令和6年', `${random.int(4, 9)}月${random.int(1, 28)}日`],
      ['水道事業管理者　様'],
      [],
      ['申請者', '住所', F.addressText(user.home, 'mixed')],
      ['', 'フリガナ', F.kana('wide')(user).text],
      ['', '氏名', F.full('wide')(user).text, '', '', '㊞'],
      ['', '電話番号', phone.text],
      ['お客様番号', '', user.customer, '', '水栓番号', user.tap],
      ['漏水箇所', '', random.pick(['給湯器配管', '屋外散水栓', 'トイレロータンク'])],
      ['修理業者', '', random.pick(['(有)高田設備', '直江津管工(株)', '春日設備工業'])],
      ['修理完了日', '', `R6.${random.int(4, 9)}.${random.int(1, 28)}`],
    ]
    folder.sheet(`04_窓口/漏水減免/減免申請_${two(n + 1)}.xlsx`, [
      {
        name: '申請書',
        rows,
        merges: [
          { s: { r: 0, c: 2 }, e: { r: 0, c: 4 } },
          { s: { r: 4, c: 0 }, e: { r: 7, c: 0 } },
          { s: { r: 8, c: 0 }, e: { r: 8, c: 1 } },
        ],
        who: [
          { ...mention(user, [{ named: true, keys: ['address', 'id:customer', 'id:tap'], knows: ['region'] }, phone]), from: 5, to: 9 },
        ],
      },
    ])
  }
  // Electronic applications come as XML.
  const sent = pick(users, 70)
  folder.text('02_開閉栓/電子申請_一括.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<申請一覧 手続="水道使用開始届">' },
    ...sent.map((user, n) => ({
      text: `  <申請>\n    <到達番号>2024${String(91_000 + n)}</到達番号>\n    <氏名>${F.full('wide')(user).text}</氏名>\n    <氏名カナ>${F.kana('wide')(user).text}</氏名カナ>\n    <生年月日>${F.date(user.birth, 'iso')}</生年月日>\n    <性別>${F.sex('long')(user).text}</性別>\n    <郵便番号>${F.zip()(user).text}</郵便番号>\n    <住所>${F.addressText(user.home)}</住所>\n    <電話番号>${F.either()(user).text}</電話番号>\n  </申請>`,
      who: [mention(user, [{ named: true, keys: ['birth', 'address'], knows: ['birth', 'sex', 'region'] }, F.either()(user)])],
    })),
    { text: '</申請一覧>' },
  ])
}
