// Who came: books of names, books of condolence money, flowers, telegrams, return gifts, the bus of the relatives.
import { list } from '../acceptance2/rows.mjs'
import { addressText, C, nameOf, phoneText } from './cells.mjs'
import { tells } from './funeral-rites.mjs'
import { one, wordForm } from './papers.mjs'

const FIRMS =
  '株式会社立山製作所|有限会社北斗商会|富山運輸株式会社|(株)呉羽精密|医療法人清水会|太郎丸町内会|堀川小学校同窓会|ＪＡ婦中支店|㈱五福建設|富山市役所退職者会|八尾おわら保存会|株式会社アルペン薬品'.split(
    '|',
  )
const TIES = ['会社関係', '親族', '親族', '町内', '町内', '友人', '友人', '同級生', '仕事関係', '老人会']

export async function condolences(world) {
  const { town, families, funerals } = world
  const { random, chance, household, member, some } = town
  const near = families.filter((family) => !family.members[0].dead).map((family) => family.members[0])
  const held = some(funerals, 11).map((own) => {
    const guests = [
      ...some(near, random.int(18, 34)),
      ...Array.from({ length: random.int(48, 84) }, () =>
        member(household({ isFar: chance(12) }), { year: random.int(1938, 1996), woman: chance(36) }),
      ),
    ].filter((p) => p !== own.mourner)
    return { ...own, guests: guests.map((p) => ({ p, tie: random.pick(TIES), money: random.pick([3, 5, 5, 5, 10, 10, 20, 30]) * 1000 })) }
  })
  // Friends who came to two funerals.
  held[1].guests.push(...some(held[0].guests, 9))
  held[4].guests.push(...some(held[3].guests, 12).filter(({ p }) => !held[4].guests.some((guest) => guest.p === p)))
  await books(world, held)
  gifts(world, held)
  await flowers(world)
  await relatives(world)
}

/** Every family's helpers wrote their book in their own way. */
async function books({ folder, town }, held) {
  const { random, chance } = town
  const money = ['金額', undefined, ({ money: sum }) => sum]
  const name = (label, gap) => [label, 'p', C.name(gap)]
  const title = ({ dead, mourner }, sheet) => ({
    above: [[`故　${nameOf(dead, ' ')}　儀　香典帳`], [`喪主　${nameOf(mourner, ' ')}　様`]],
    note: (path) => {
      for (const [row, p] of [
        [1, dead],
        [2, mourner],
      ])
        folder.truth.push({ path, sheet, from: row, to: row, ...one(p, []) })
    },
  })
  for (const [n, own] of held.slice(0, 6).entries()) {
    const path = `04_香典/${own.number}_${own.dead.surname.text}家_香典帳.${n === 4 ? 'xls' : 'xlsx'}`
    const { above, note } = title(own, '香典帳')
    const shapes = [
      [
        ['番号', undefined, (_, __, at) => at + 1],
        name('御芳名', '　'),
        ['郵便番号', 'p', C.zip()],
        ['御住所', 'p', C.address('plain', { short: true })],
        money,
        ['関係', undefined, ({ tie }) => tie],
        ['返礼品', undefined, () => random.pick(['済', '済', '後日発送', ''])],
      ],
      [
        ['No.', undefined, (_, __, at) => at + 1],
        ['お名前', 'p', C.name('', { old: true })],
        ['フリガナ', 'p', C.kana(' ')],
        ['ご住所', 'p', C.address('chome')],
        ['お電話', 'p', C.landline()],
        ['香典', undefined, ({ money: sum }) => `${sum.toLocaleString('en')}円`],
        ['供花', undefined, () => (chance(8) ? '○' : '')],
      ],
    ]
    folder.book(path, [{ name: '香典帳', above, list: list(own.guests, shapes[n % 2]) }])
    note(path)
  }
  for (const own of held.slice(6, 8))
    folder.csv(
      `04_香典/${own.number}_香典整理システム出力.csv`,
      list(own.guests, [
        ['受付番号', undefined, (_, __, at) => `A${String(at + 1).padStart(3, '0')}`],
        ['芳名', 'p', C.name(' ')],
        ['連名・団体', undefined, () => (chance(12) ? random.pick(FIRMS) : '')],
        ['〒', 'p', C.zip('plain')],
        ['住所', 'p', C.address('wide')],
        ['電話番号', 'p', C.phone('plain')],
        ['香典金額', undefined, ({ money: sum }) => sum],
        ['続柄・関係', undefined, ({ tie }) => tie],
        ['返礼区分', undefined, () => random.pick(['即日返し', '忌明け', '辞退'])],
      ]),
      { cp932: true, crlf: true },
    )
  for (const own of held.slice(8, 10)) {
    const rows = list(own.guests, [
      ['御芳名', 'p', C.name('　')],
      ['御住所', 'p', C.address('no', { short: true })],
      ['電話', 'p', C.localPhone],
      ['続柄', undefined, ({ tie }) => tie],
    ])
    await wordBook(folder, `04_香典/${own.number}_${own.dead.surname.text}家_会葬者芳名録.docx`, own, rows)
  }
  const [last] = held.slice(10)
  await folder.printed(
    `04_香典/${last.number}_${last.dead.surname.text}家_会葬者名簿.pdf`,
    `会葬者名簿　${last.dead.surname.text}家　葬儀`,
    list(last.guests, [
      ['No', undefined, (_, __, at) => at + 1],
      ['ご芳名', 'p', C.name(' ')],
      ['ご住所', 'p', C.address('plain')],
      ['お電話番号', 'p', C.phone()],
      ['ご香典', undefined, ({ money: sum }) => `¥${sum.toLocaleString('en')}`],
    ]),
  )
}

const wordBook = (folder, path, { dead }, rows) =>
  wordForm(
    folder,
    path,
    [['会葬者芳名録'], [`故 ${nameOf(dead, ' ')} 儀　葬儀`, tells(dead)]],
    [[rows.head], ...rows.rows.map(({ cells, who }) => [cells, ...who.map(({ columns: _, ...entry }) => entry)])],
  )

/** Parcels to those who gave: the sender is the mourner, in every row. */
function gifts({ folder, town }, held) {
  const { random, some } = town
  for (const own of held.slice(5, 8)) {
    const rows = some(own.guests, own.guests.length * 0.5).map(({ p }) => ({ p, mourner: own.mourner }))
    folder.csv(
      `04_香典/返礼品発送/ゆうプリR_${own.dead.surname.text}家.csv`,
      list(rows, [
        ['お届け先郵便番号', 'p', C.zip('plain')],
        ['お届け先住所1', 'p', C.address('plain', { bare: true })],
        ['お届け先住所2', 'p', C.flat('plain')],
        ['お届け先氏名', 'p', C.name('　')],
        ['お届け先敬称', undefined, () => '様'],
        ['お届け先電話番号', 'p', C.phone()],
        ['ご依頼主氏名', 'mourner', C.name('　')],
        ['ご依頼主郵便番号', 'mourner', C.zip('plain')],
        ['ご依頼主住所1', 'mourner', C.address('plain', { bare: true })],
        ['ご依頼主電話番号', 'mourner', C.phone()],
        ['品名', undefined, () => random.pick(['カタログギフト', '今治タオル', '海苔詰合せ', '緑茶'])],
        ['のし', undefined, () => random.pick(['志', '満中陰志', '粗供養'])],
      ]),
      { cp932: true, crlf: true },
    )
  }
}

/** Orders of flowers as they come by fax, typed off. */
async function flowers({ folder, town, funerals, families }) {
  const { random, chance, household, member, some } = town
  const near = families.filter((family) => !family.members[0].dead).map((family) => family.members[0])
  const orders = some(funerals, 34).flatMap((own) => Array.from({ length: random.int(1, 3) }, () => own))
  for (const [n, { dead }] of orders.entries()) {
    const p = chance(30) ? random.pick(near) : member(household({ isFar: chance(25) }), { year: random.int(1945, 1990), woman: chance(35) })
    const phone = p.home.phone ?? p.mobile
    const facts = tells(p, C.address()(p), p.home.phone ? C.landline()(p) : C.mobile()(p))
    const tag = random.pick([nameOf(p, '　'), nameOf(p, '　'), '親戚一同', '孫一同', random.pick(FIRMS), `${p.surname.text}家`])
    const written = tag.startsWith(nameOf(p, '　')) ? [facts] : []
    await wordForm(
      folder,
      `03_施行/供花注文/供花${String(n + 1).padStart(3, '0')}_${dead.surname.text}家.docx`,
      [['供花・供物　ご注文書（FAX 076-422-0984）'], ['株式会社ほくりく会館　供花係　行']],
      [
        [['御葬家', `${dead.surname.text} 家　（故 ${nameOf(dead, ' ')} 様）`], tells(dead)],
        [['商品', random.pick(['生花 一基 16,500円', '生花 一対 33,000円', '盛籠 11,000円', '樒'])]],
        [['お名札', tag], ...written],
        [['ご注文者', nameOf(p, '　'), 'フリガナ', `${p.surname.kana} ${p.given.kana}`], facts],
        [['ご住所', `〒${p.home.town.zip.slice(0, 3)}-${p.home.town.zip.slice(3)} ${addressText(p.home, 'plain')}`, '', ''], facts],
        [['お電話', phoneText(phone) ?? '', 'FAX', ''], facts],
        [['お支払', random.pick(['当日会館にて', '請求書払い', '現金書留', '銀行振込']), '領収書', random.pick(['要', '不要'])]],
      ],
      [['※ 名札の文字はお間違えのないよう楷書でご記入ください。締切：通夜当日 正午']],
    )
  }
}

/** The relatives' bus and rooms, and the telegrams to be read. */
async function relatives({ folder, town, funerals }) {
  const { random, household, member, some } = town
  for (const { dead, mourner, number } of some(funerals, 4)) {
    const kin = Array.from({ length: random.int(9, 16) }, () =>
      member(household({ isFar: random.int(0, 1) === 1 }), { year: random.int(1945, 2005) }),
    )
    const rows = list(
      [...kin, mourner].map((p) => ({ p })),
      [
        ['氏名', 'p', C.name('　')],
        ['年齢', 'p', C.age('')],
        ['携帯', 'p', C.mobile()],
        ['行き', undefined, () => random.pick(['自宅前', '富山駅北口', '自家用車'])],
        ['宿泊', undefined, () => random.pick(['控室', 'ホテル', '—'])],
        ['アレルギー', undefined, () => random.pick(['', '', '', 'えび・かに', 'そば'])],
      ],
    )
    await wordBook(folder, `03_施行/送迎・宿泊/${number}_${dead.surname.text}家_親族送迎表.docx`, { dead }, rows)
  }
  for (const { dead, number } of some(funerals, 3)) {
    const senders = Array.from({ length: random.int(9, 18) }, () => ({
      p: member(household({ isFar: true }), { year: random.int(1940, 1980), woman: false }),
    }))
    folder.book(`03_施行/弔電/${number}_${dead.surname.text}家_弔電一覧.xlsx`, [
      {
        name: '弔電',
        list: list(senders, [
          ['順', undefined, (_, __, n) => n + 1],
          ['会社・団体', undefined, () => random.pick(FIRMS)],
          ['肩書', undefined, () => random.pick(['代表取締役', '理事長', '会長', '支店長', '衆議院議員'])],
          ['お名前', 'p', C.name('　')],
          ['フリガナ', 'p', C.kana('　')],
          ['拝読', undefined, () => random.pick(['○', '名前のみ'])],
        ]),
      },
    ])
  }
}
