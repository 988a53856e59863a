// The back office: its own people, firms that send their staff, money, applicants for work.
import { letter, one, sheetForm } from '../acceptance4/papers.mjs'
import { list } from '../acceptance2/rows.mjs'
import { C, addressOf, birthText, kanaOf, nameOf, text } from './cells.mjs'

export const say = (person, ...cells) =>
  one(
    person,
    cells.map((cell) => cell(person)),
  )

export async function office({ random, folk, folder, staff, firms, trainees, enrolled, applicants }) {
  folder.book('総務/職員名簿_2024.xlsx', [
    {
      name: '職員',
      above: [['アルプス自動車学校', '', '', '', '取扱注意'], ['令和6年4月1日現在']],
      list: list(
        staff.map((p) => ({ who: p })),
        [
          ['職員番号', 'who', C.code('staffNo')],
          ['氏名', 'who', C.name('full', { old: true })],
          ['フリガナ', 'who', C.kana('half')],
          ['役職', undefined, text((_, n) => ['校長', '副校長', '総務課長', '教務課長', '配車主任', '受付'][n] ?? '指導員')],
          ['生年月日', 'who', C.birth('letter')],
          ['性別', 'who', C.sex('男女')],
          ['指導員資格', undefined, text(() => random.pick(['普通', '普通・二輪', '普通・大型', '検定員']))],
          ['住所', 'who', C.address('city')],
          ['携帯', 'who', C.mobile()],
          ['入社', undefined, text(() => `H${random.int(5, 30)}.4.1`)],
        ],
      ),
    },
    {
      name: '緊急連絡網',
      list: list(
        staff.slice(0, 30).map((p) => ({ who: p })),
        [
          ['班', undefined, text((_, n) => `${1 + Math.floor(n / 6)}班`)],
          ['氏名', 'who', C.name('none')],
          ['自宅', 'who', C.tel()],
          ['携帯', 'who', C.mobile()],
        ],
      ),
    },
  ])
  // Firms: one sheet each as the firms sent it.
  folder.book(
    '法人/安全運転講習_受講者名簿.xlsx',
    firms.slice(0, 8).map(({ name, contact, office: place, drivers }, at) => ({
      name: `${at + 1}`,
      above: [['会社名', name], ['所在地', addressOf(place, 'short')], ['ご担当者', `総務部　${nameOf(contact, 'half')} 様`], []],
      list: list(
        drivers.map((p) => ({ who: p })),
        [
          ['No', undefined, text((_, n) => n + 1)],
          ['受講者氏名', 'who', C.name('half')],
          ['フリガナ', 'who', C.kana('half')],
          ['生年月日', 'who', C.birth(at % 2 ? 'era' : 'slash')],
          ['運転免許証番号', 'who', C.code('licence')],
          ['過去3年の事故', undefined, text(() => random.pick(['無', '無', '無', '有（物損）']))],
        ],
      ),
    })),
  )
  firms.slice(0, 8).forEach(({ contact }, at) => {
    folder.truth.push({ path: '法人/安全運転講習_受講者名簿.xlsx', sheet: `${at + 1}`, from: 2, to: 3, ...say(contact, C.name()) })
  })
  folder.book('法人/法人契約先一覧.xls', [
    {
      name: '契約先',
      list: list(
        firms.map((firm) => ({ who: firm.contact, firm, clerk: staff[2] })),
        [
          ['法人コード', undefined, text((_, n) => `H${100 + n}`)],
          ['法人名', undefined, text(({ firm }) => firm.name)],
          ['所在地', undefined, text(({ firm }) => addressOf(firm.office, 'short'))],
          ['代表電話', undefined, text(({ firm }) => firm.office.tel)],
          ['ご担当者名', 'who', C.name('full')],
          ['ご担当者携帯', 'who', C.mobile()],
          ['メールアドレス', 'who', C.email],
          ['当校担当', 'clerk', C.surname],
        ],
      ),
    },
  ])
  // Loans for the fees: who applies and who stands surety.
  const loans = folk.some(
    trainees.filter(({ parent }) => parent),
    130,
  )
  folder.csv(
    '経理/教習ローン申込一覧.csv',
    list(
      loans.map((p) => ({ who: p, parent: p.parent })),
      [
        ['申込番号', undefined, text((_, n) => `L24${String(n + 31).padStart(5, '0')}`)],
        ['契約者氏名', 'parent', C.name('full')],
        ['契約者カナ', 'parent', C.half()],
        ['契約者生年月日', 'parent', C.birth('slash')],
        ['契約者住所', 'parent', C.address('wide')],
        ['契約者電話', 'parent', C.mobile()],
        ['年収（万円）', undefined, text(() => random.int(22, 90) * 10)],
        ['教習生番号', 'who', C.code('no')],
        ['教習生氏名', 'who', C.name('full')],
        ['金額', undefined, text(() => random.pick([298000, 315000, 342000]))],
        ['審査', undefined, text(() => random.pick(['可決', '可決', '可決', '否決', '保留']))],
      ],
    ),
    { cp932: true },
  )
  // What the bank tells: names in kana, nothing else.
  folder.csv(
    '経理/八十二銀行_入出金明細_202409.csv',
    list(
      folk
        .some(
          enrolled.filter(({ land }) => !land),
          80,
        )
        .map((p) => ({ who: p })),
      [
        ['取引日', undefined, text((_, n) => `2024/9/${1 + (n % 28)}`)],
        ['摘要', 'who', (p) => ({ ...C.half({ large: true })(p), text: `振込 ${C.half({ large: true })(p).text}` })],
        ['出金', undefined, text(() => '')],
        ['入金', undefined, text(() => random.pick([30000, 50000, 298000]))],
        ['残高', undefined, text(() => random.int(2_000_000, 9_000_000))],
      ],
    ),
    { cp932: true, above: ['口座番号,普通 0123456,アルプス自動車学校（カ'] },
  )
  folder.book('採用/指導員応募者管理.xlsx', [
    {
      name: '2024年度',
      list: list(
        applicants.map((p) => ({ who: p })),
        [
          ['応募日', undefined, text((_, n) => `2024/${1 + (n % 9)}/${2 + n}`)],
          ['媒体', undefined, text(() => random.pick(['ハローワーク', 'Indeed', '自社HP']))],
          ['応募者氏名', 'who', C.name('full')],
          ['ふりがな', 'who', C.hira('full')],
          ['年齢・生年月日', 'who', C.birth('slash')],
          ['電話', 'who', C.mobile()],
          ['メール', 'who', C.email],
          ['一次面接', undefined, text(() => random.pick(['○', '×', '辞退', '未']))],
          ['所感', undefined, text(() => random.pick(['明るく受け答え良好', '前職を短期で退職', '大型二種保有', '']))],
        ],
      ),
    },
  ])
  applicants.slice(0, 8).forEach((p, n) => {
    const own = (...cells) => say(p, ...cells)
    sheetForm(folder, `採用/履歴書/履歴書_${String(n + 1).padStart(2, '0')}.xlsx`, '履歴書', [
      [['履　歴　書', '', '', '2024年9月1日現在']],
      [['ふりがな', C.hira('full')(p).text], own(C.hira())],
      [['氏　名', nameOf(p, 'full'), '性別', C.sex()(p).text], own(C.name(), C.sex())],
      [['生年月日', `${birthText(p.birth, 'kanji')}生`], own(C.birth())],
      [['現住所', `〒${p.home.town.zip} ${addressOf(p.home, 'long')}`], own(C.address())],
      [['携帯電話', p.mobile, 'E-mail', C.email(p).text], own(C.mobile(), C.email)],
      [['年', '月', '学歴・職歴']],
      [[p.birth.year + 18, 3, '長野県立塩尻志学館高等学校 卒業']],
      [[p.birth.year + 18, 4, '信州運輸株式会社 入社']],
      [['志望の動機', '地元の交通安全に貢献したく志望いたしました。']],
    ])
  })
  // Reminders of fees, in envelopes with a window.
  for (const [n, p] of folk
    .some(
      enrolled.filter(({ parent }) => parent),
      16,
    )
    .entries())
    await letter(folder, `経理/督促/未納通知_${p.no}.pdf`, [
      [`〒${p.home.town.zip}`, say(p.parent, C.name())],
      [addressOf(p.home, 'long'), say(p.parent, C.address())],
      [`　${nameOf(p.parent, 'full')}　様`, say(p.parent, C.name(), C.zip())],
      ['2024年10月4日'],
      ['アルプス自動車学校　総務課'],
      ['〒390-0852 長野県松本市島立4000　TEL 0263-55-0100'],
      ['教習料金お支払いのお願い'],
      [
        `教習生番号 ${p.no}　${nameOf(p, 'half')} 様（${kanaOf(p, 'half')}）の教習料金が未納となっております。`,
        say(p, C.name(), C.code('no')),
      ],
      [`金額　${(20 + n) * 1100}円　　お支払期限　10月25日`],
    ])
}
