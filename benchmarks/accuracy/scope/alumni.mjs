// An association of alumni that asks for donations: registers by year, names before and after marriage, receipts, an event site's export, mailing lists, minutes.
import { createRandom } from '../../../examples/leak/random.mjs'
import { createPlan } from './deal.mjs'
import { createIncident } from './plan.mjs'
import { headOf, lineOf, rowsOf, withFormats } from './sheets.mjs'
import { addressOf, createWorld, flatOf, shortBlock } from './world.mjs'
import { halfWidthKana, hiragana } from './writing.mjs'

const two = (n) => String(n).padStart(2, '0')
const FACULTIES = '文学部 経済学部 法学部 理工学部 薬学部'.split(' ')

export async function alumni() {
  const random = createRandom(9101)
  const { people } = createWorld(random, 5000, { zipf: 0.3, foreigners: 0.01 })
  const incident = withFormats(createIncident('alumni'))
  const { some } = createPlan(random, people)
  const adults = (from, to) => people.filter((p) => p.id > from && p.id <= to && p.mobile !== undefined)
  const register = adults(0, 2200)
  const year = (p) => Math.min(2024, p.birth.year + 22)
  const faculty = (p) => FACULTIES[p.id % 5]

  incident.xls(
    '名簿/会員名簿2024.ods',
    ['昭和・平成前期', '平成後期・令和'].map((name, at) => ({
      name,
      head: headOf(
        '同窓会会員名簿（2024年版）　禁複写',
        `作成：事務局||||||||${name}`,
        '',
        '卒年|学部|学籍番号|氏名|（旧姓）|ふりがな|〒|自宅住所|自宅電話|携帯|Ｅメール|勤務先|物故',
      ),
      rows: rowsOf(
        register.filter((p) => year(p) < 2000 === (at === 0)),
        (p) =>
          `#${year(p)}|${faculty(p)}|${faculty(p)[0]}${year(p) % 100}${String(p.id).padStart(4, '0')}|${p.name}|${p.maiden ? `（${p.maiden.text}）` : ''}|${hiragana(p.kana)}|${p.home.zip}|${addressOf(p.home, 'kanji')}|${random.int(0, 1) ? p.home.phone : ''}|${p.mobile}|${p.email}|${random.pick(['', '', '株式会社北都', '県庁'])}|`,
        ['region'],
      ),
    })),
    'ods',
  )

  const donors = [...some(register, 500), ...adults(2200, 2600)]
  incident.csv(
    '寄付/寄付者一覧_2023年度.csv',
    headOf('受付No|入金日|寄付者名|寄付者名カナ|郵便番号|住所|電話|金額|領収書宛名|領収書|芳名録掲載|備考'),
    [
      ...rowsOf(
        donors,
        (p, n) =>
          `D23-${String(n + 1).padStart(4, '0')}|2023/${random.int(4, 12)}/${random.int(1, 28)}|${p.name.replace(' ', '')}|${halfWidthKana(p.kana)}|${p.home.zip}|${addressOf(p.home, random.pick(['long', 'city', 'bare']))}|${random.int(0, 1) ? p.mobile : p.home.phone}|${random.int(1, 30) * 1000}|${random.pick(['同上', '', p.name])}|${random.pick(['要', '不要'])}|${random.pick(['可', '匿名'])}|`,
        ['region'],
      ),
      lineOf('D23-9001|2023/10/1|株式会社北都|ｶ)ﾎｸﾄ|060-0001|北海道札幌市中央区北一条西1-1|011-222-0001|500000|株式会社北都|要|可|'),
      lineOf('D23-9002|2023/11/1|昭和58年卒有志一同|||||120000||不要|可|'),
      lineOf('|||||||合計|||'),
    ],
    { cp932: true },
  )

  const attending = [...some(register, 180), ...adults(2600, 2900)]
  incident.csv(
    'イベント/総会_参加者リスト.csv',
    headOf(
      'チケット番号|チケット名|購入者姓|購入者名|購入者セイ|購入者メイ|購入者メールアドレス|購入日時|入場ステータス|卒業年度|参加者の電話番号|アンケート: 食物アレルギー',
    ),
    rowsOf(
      attending,
      (p) =>
        `P-${random.digits(7)}|${random.pick(['一般', '若手割'])}|${p.surname.text}|${p.given.text}|${p.surname.kana}|${p.given.kana}|${p.email}|2024-09-0${random.int(1, 9)} 12:00:00|${random.pick(['入場済', '未入場'])}|${year(p)}|${p.mobile}|${random.pick(['なし', 'そば', ''])}`,
      [],
    ),
    { bom: true },
  )

  const listed = [...some(register, 300), ...adults(2900, 3100)]
  incident.lines('広報/BCC一覧.txt', [
    { text: '※送信時は必ずBCCに入れること\n' },
    ...listed.map((p) => ({ text: `"${p.name}" <${p.email}>;`, who: [{ person: p }] })),
  ])

  const payers = [...some(register, 200), ...adults(3100, 3300)]
  incident.lines(
    '会計/払込明細_202406.tsv',
    [
      { text: '取扱日\t払込人氏名\t払込人住所\t払込金額\t通信欄' },
      ...payers.map((p) => ({
        text: `24-06-${two(random.int(1, 28))}\t${p.name.replace(' ', '　')}\t${addressOf(p.home)}\t${random.pick([3000, 5000])}\t${random.pick(['年会費として', '', '住所変更しました'])}`,
        who: [{ person: p, knows: ['region'] }],
      })),
    ],
    { cp932: true },
  )

  const students = people.filter((p) => p.id > 3300 && p.id <= 3500 && p.birth.year > 1990 && p.email)
  incident.lines('奨学金/applicants_2024.json', [
    { text: '[' },
    ...students.flatMap((p, n) => [
      {
        text: ` {"receipt_no": "SC${n + 1}", "student": ${JSON.stringify({ name_kanji: p.name, name_kana: p.kana, dob: `${p.birth.year}-${two(p.birth.month)}-${two(p.birth.day)}`, gender: p.woman ? '女性' : '男性', mobile: p.mobile, email: p.email, address: { zipcode: p.home.zip, prefecture: p.home.town.prefecture, municipality: p.home.town.city, rest: `${p.home.town.town}${shortBlock(p.home)} ${flatOf(p.home)}`.trim() } })},`,
        who: [{ person: p, knows: ['birth', 'sex', 'region'] }],
      },
      {
        text: `  "household_income": ${random.int(150, 700) * 10000}, "reason": "${random.pick(['父が失業したため', '学費の補助', 'ひとり親家庭'])}"}${n === students.length - 1 ? '' : ','}`,
      },
    ]),
    { text: ']' },
  ])

  const board = some(register, 12)
  await incident.docxTable('役員会/第3回議事録.docx', {
    paragraphs: ['同窓会　第3回役員会　議事録', '日時　令和6年7月6日（土）14時', '出席者は以下のとおり。'],
    head: ['役職', '氏名', '卒年', '連絡先'],
    rows: board.map((p, n) => ({
      cells: [n === 0 ? '会長' : n < 3 ? '副会長' : '理事', p.name, `${year(p)}`, p.mobile],
      who: [{ person: p }],
    })),
  })

  const married = register.filter((p) => p.maiden !== undefined).slice(0, 200)
  incident.xlsx('名簿/変更届_入力.xlsx', [
    {
      name: '変更届',
      head: headOf('届出日|学籍番号|新氏名|旧氏名|新住所〒|新住所|新電話番号|変更理由'),
      rows: rowsOf(
        married,
        (p) =>
          `#2024-0${random.int(1, 9)}-1${random.int(0, 9)}|${faculty(p)[0]}${year(p) % 100}${String(p.id).padStart(4, '0')}|${p.name}|${p.maiden.text} ${p.given.text}|${p.home.zip}|${addressOf(p.home, 'long')}|${p.mobile}|${random.pick(['結婚', '転居'])}`,
        ['region'],
      ),
    },
    { name: '集計', head: headOf('学部|件数'), rows: FACULTIES.map((name) => lineOf(`${name}|#${random.int(5, 40)}`)) },
  ])

  const shipped = [...some(register, 150), ...adults(3500, 3800)]
  incident.csv(
    '発送/ゆうプリR_会報42号.csv',
    headOf(
      'お客様側管理番号|発送予定日|お届け先郵便番号|お届け先住所1|お届け先住所2|お届け先住所3|お届け先名称1|お届け先敬称|お届け先電話番号|ご依頼主郵便番号|ご依頼主住所1|ご依頼主名称1|ご依頼主電話番号|品名',
    ),
    rowsOf(
      shipped,
      (p, n) =>
        `${n + 1}|20240701|${p.home.zip.replace('-', '')}|${p.home.town.name}|${p.home.town.town}${shortBlock(p.home)}|${flatOf(p.home)}|${p.name}|様|${p.mobile.replaceAll('-', '')}|6068501|京都府京都市左京区吉田本町1|同窓会事務局|0757530001|会報`,
      ['region'],
    ),
    { cp932: true },
  )
  incident.lines('事務局/メモ.md', [
    { text: '# 電話メモ\n' },
    ...some(register, 60).map((p, n) => ({
      text: `* 7/${(n % 30) + 1} ${p.name}さん（${year(p)}年${faculty(p)}卒）から電話。${random.pick(['住所変更の件', '会費の件', '同期会の件'])}。折り返し ${p.mobile}`,
      who: [{ person: p }],
    })),
  ])
  incident.copy('寄付/寄付者一覧_2023年度.csv', '寄付/old/寄付者一覧_2023年度 - コピー.csv')
  return incident
}
