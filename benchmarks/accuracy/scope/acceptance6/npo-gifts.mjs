// Money: the database of supporters, ledgers of gifts by year, transfers by post, cards, crowdfunding, receipts.
import { letter } from '../acceptance4/papers.mjs'
import { list } from '../acceptance2/rows.mjs'
import { C, addressOf, nameOf, text } from './cells.mjs'
import { say } from './driving-office.mjs'

const two = (n) => String(n).padStart(2, '0')
const COMPANIES =
  '株式会社九州フーズ|有限会社はかた印刷|社会福祉法人ひまわり会|西新商店街振興組合|㈱グリーン電設|福岡第三ロータリークラブ|医療法人社団青空|香椎小学校児童会有志一同|（株）玄海水産|匿名希望|匿名'.split(
    '|',
  )

export async function gifts({ random, folk, folder, supporters, living, staff, board }) {
  const known = folk.some(supporters, 1150)
  // Of whom no file says that they died, nobody knows it.
  for (const p of supporters) p.dead &&= known.includes(p)
  folder.csv(
    '支援者DB/Salesforce_取引先責任者_20241001.csv',
    list(
      known.map((p) => ({ who: p, clerk: random.pick(staff.slice(0, 4)) })),
      [
        ['取引先責任者 ID', undefined, text((_, n) => `0035g00000${String(n + 10_000).padStart(5, '0')}AAZ`)],
        ['支援者番号', 'who', C.code('donor')],
        ['姓', 'who', C.surname],
        ['名', 'who', C.given],
        ['姓(カナ)', 'who', C.surnameKana],
        ['名(カナ)', 'who', C.givenKana],
        ['世帯名', undefined, text(({ who }) => `${who.surname.text}世帯`)],
        ['郵便番号(郵送先)', 'who', C.zip()],
        ['都道府県(郵送先)', 'who', C.prefecture],
        ['市区郡(郵送先)', 'who', C.city],
        ['町名・番地(郵送先)', 'who', C.street],
        ['電話', 'who', C.tel()],
        ['携帯', 'who', C.mobile()],
        ['メール', 'who', C.email],
        ['誕生日', 'who', C.birth('slash')],
        ['状況', undefined, text(({ who }) => (who.dead ? 'ご逝去' : random.pick(['継続', '継続', '継続', '休止', '退会'])))],
        ['累計寄付額', undefined, text(() => random.int(1, 400) * 1000)],
        ['取引先責任者 所有者', 'clerk', C.name('half')],
      ],
    ),
    { bom: true, quoted: true },
  )
  // The ledger for the tax office: a sheet a quarter, firms and groups among the givers.
  const given = folk.some(supporters, 720)
  const rows = given.map((p) => ({ who: p }))
  for (let n = 0; n < 70; n++) rows.splice(random.int(0, rows.length), 0, { firm: random.pick(COMPANIES) })
  const ledger = [
    ['受領日', undefined, text((_, n) => `R5.${1 + Math.floor(n / 66)}.${1 + (n % 28)}`)],
    ['領収書No.', undefined, text((_, n) => `23-${String(n + 1).padStart(4, '0')}`)],
    ['寄付者氏名・名称', 'who', C.name('full', { old: true })],
    ['フリガナ', 'who', C.kana('full')],
    ['郵便番号', 'who', C.zip()],
    ['住所', 'who', C.address('wide')],
    ['電話番号', 'who', C.phone()],
    ['金額', undefined, text(() => random.pick([3000, 5000, 10_000, 10_000, 30_000, 100_000]))],
    ['種別', undefined, text(() => random.pick(['一般', '使途指定', '物品', '夏募金', '冬募金']))],
    ['摘要', undefined, text(() => random.pick(['', '', '', '領収書不要', 'お礼状済', '年末一括発行']))],
  ]
  const quarter = Math.ceil(rows.length / 4)
  folder.book(
    '寄付/寄付金台帳_2023年度.xlsx',
    [0, 1, 2, 3].map((n) => {
      const own = rows.slice(n * quarter, (n + 1) * quarter)
      const made = list(own, ledger)
      own.forEach((row, at) => row.firm && (made.rows[at].cells[2] = row.firm))
      return {
        name: `第${n + 1}四半期`,
        above: [['認定NPO法人こどもの森ネットワーク　寄付金受入台帳'], []],
        list: made,
        foot: [[], ['', '', '計', '', '', '', '', 1_234_000 + n * 1000]],
      }
    }),
  )
  // Slips of the post office: address, name and telephone in one cell, as they were keyed in.
  folder.csv(
    '寄付/払込取扱票/受払通知票データ_202409.csv',
    list(
      folk.some(living, 150).map((p) => ({ who: p })),
      [
        ['受付日', undefined, text((_, n) => `202409${two(1 + (n % 30))}`)],
        ['取扱局番号', undefined, text(() => random.digits(6))],
        [
          'ご依頼人おところおなまえ',
          'who',
          (p) => ({
            text: `〒${p.home.town.zip} ${addressOf(p.home, 'city')} ${nameOf(p, 'half')} 様`,
            named: true,
            keys: ['home'],
            knows: ['region'],
          }),
        ],
        ['電話番号', 'who', C.tel()],
        ['金額', undefined, text(() => random.pick([2000, 3000, 5000, 10_000]))],
        ['通信欄', undefined, text(() => random.pick(['', '', '応援しています', '会報は不要です', '子どもたちのために']))],
      ],
    ),
    { cp932: true },
  )
  folder.ndjson(
    '寄付/決済/charges_2024-09.ndjson',
    list(
      folk
        .some(
          living.filter(({ birth }) => birth.year >= 1946),
          330,
        )
        .map((p) => ({ who: p })),
      [
        ['id', undefined, text(() => `ch_3P${random.digits(14)}`)],
        ['object', undefined, text(() => 'charge')],
        ['amount', undefined, () => ({ text: random.pick([1000, 3000, 5000]) })],
        ['billing_details.name', 'who', C.card],
        ['billing_details.email', 'who', C.email],
        ['billing_details.address.postal_code', 'who', C.zip()],
        ['billing_details.address.state', 'who', C.prefecture],
        ['payment_method_details.card.brand', undefined, text(() => random.pick(['visa', 'mastercard', 'jcb']))],
        ['payment_method_details.card.last4', undefined, text(() => random.digits(4))],
        ['metadata.donor_no', 'who', C.code('donor')],
        ['status', undefined, text(() => 'succeeded')],
      ],
    ),
  )
  folder.csv(
    '寄付/クラウドファンディング/支援者一覧_READYFOR.tsv',
    list(
      folk
        .some(
          living.filter(({ birth }) => birth.year >= 1946),
          260,
        )
        .map((p) => ({ who: p })),
      [
        ['支援番号', undefined, text((_, n) => 880_100 + n)],
        [
          'ニックネーム',
          undefined,
          text(({ who }) =>
            random.pick([`${who.given.kana.slice(0, 2)}ちゃん`, 'おうえん隊', 'たぬき', 'momo', `${who.given.kana}パパ`, 'ななし']),
          ),
        ],
        ['氏名', 'who', C.name('half')],
        ['メールアドレス', 'who', C.email],
        ['お届け先郵便番号', 'who', C.zip()],
        ['お届け先住所', 'who', C.address('short')],
        ['お届け先電話番号', 'who', C.mobile('digits')],
        ['コース', undefined, text(() => random.pick(['3,000円：お礼のメール', '10,000円：活動報告書', '30,000円：銘板にお名前掲載']))],
        ['支援者コメント', undefined, text(() => random.pick(['応援しています！', '', '頑張ってください', '娘が以前お世話になりました']))],
      ],
    ),
    { separator: '\t' },
  )
  for (const p of folk.some(
    given.filter(({ dead }) => !dead),
    32,
  ))
    await letter(folder, `寄付/領収書控/2023/領収書_${p.donor}.pdf`, [
      ['寄付金受領証明書'],
      [`支援者番号 ${p.donor}`, say(p, C.code('donor'))],
      [`〒${p.home.town.zip}`, say(p, C.zip())],
      [addressOf(p.home, 'long'), say(p, C.address())],
      [`${nameOf(p, 'full', { old: true })} 様`, say(p, C.name())],
      [`金 ${random.int(1, 30) * 1000} 円也（2023年分）`],
      ['上記金額を寄付金として受領いたしました。'],
      ['2024年1月15日'],
      ['認定特定非営利活動法人こどもの森ネットワーク'],
      ['〒814-0002 福岡市早良区西新4丁目9-35　電話 092-555-0110', { ...say(board[0]), isStaff: true }],
      [`理事長　${nameOf(board[0], 'half')}`, { ...say(board[0], C.name()), isStaff: true }],
    ])
}
