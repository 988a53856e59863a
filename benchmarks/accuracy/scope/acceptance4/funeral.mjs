// A funeral company with its mutual-aid society in Toyama: members and their instalments, funerals, books of condolence money, flowers, memorial services.
// The dead are no living individuals (law.md, practice.md: the dead were taken out of the 1,014,653 of 2015): the truth tells where they stand and counts them apart.
import { createFolder } from '../acceptance2/folder.mjs'
import { list } from '../acceptance2/rows.mjs'
import { C } from './cells.mjs'
import { desk } from './funeral-desk.mjs'
import { condolences } from './funeral-guests.mjs'
import { rites } from './funeral-rites.mjs'
import { withoutTheDead } from './papers.mjs'
import { createPopulation } from './people.mjs'
import { COUNTRY, HOKURIKU } from './towns.mjs'

const COURSES = ['やすらぎＡ', 'やすらぎＢ', 'ほほえみ30', '天翔', '天翔プラス']

export async function funeral(seed = 1, scale = 1) {
  const town = createPopulation(seed, { near: HOKURIKU, far: COUNTRY, farShare: 5 })
  const { random, chance, once, household, member, mobile, some } = town
  const folder = createFolder(`funeral-${seed}`)
  const contract = (p) => Object.assign(p, { code: once(() => `${random.pick(['11', '12', '21', '35'])}-${random.digits(6)}`) })
  const families = Array.from({ length: Math.round(1350 * scale) }, () => {
    const family = household()
    const year = random.int(1934, 1986)
    const head = contract(member(family, { year, woman: chance(38) }))
    if (chance(64)) family.spouse = member(family, { year: year + random.int(-5, 5), woman: !head.woman, role: 'spouse' })
    if (family.spouse && chance(14)) contract(family.spouse)
    if (chance(42))
      for (let n = random.int(1, 2); n > 0; n--) member(family, { year: Math.min(2012, year + random.int(24, 32) + n), role: 'child' })
    return family
  })
  const die = (p) => {
    const [year, month] = random.pick([
      [2023, 4],
      [2023, 8],
      [2024, 1],
      [2024, 5],
      [2024, 7],
    ])
    return Object.assign(p, { dead: true, died: { year, month: month + random.int(0, 2), day: random.int(1, 28) } })
  }
  // Whose funerals were held: somebody's parent, or the member, buried by the spouse or a child.
  const head = (family) => family.members[0]
  const funerals = [
    ...some(
      families.filter((family) => head(family).birth.year > 1945),
      175 * scale,
    ).map((family) => {
      const dead = die(member(family, { year: head(family).birth.year - random.int(22, 31), role: 'parent' }))
      return { dead, mourner: head(family) }
    }),
    ...some(
      families.filter(
        (family) => head(family).birth.year < 1950 && family.members.some((p) => p.role !== 'head' && p.birth.year < 2000 && !p.dead),
      ),
      50 * scale,
    ).map((family) => ({
      dead: die(head(family)),
      mourner: family.members.find((p) => p.role !== 'head' && !p.dead && p.birth.year < 2000),
    })),
    ...Array.from({ length: Math.round(170 * scale) }, () => {
      const family = household()
      const mourner = member(family, { year: random.int(1946, 1978), woman: chance(30) })
      if (chance(40))
        family.spouse = member(family, { year: mourner.birth.year + random.int(-4, 4), woman: !mourner.woman, role: 'spouse' })
      return { dead: die(member(family, { year: mourner.birth.year - random.int(22, 31), role: 'parent' })), mourner }
    }),
  ].map((own, n) => ({
    ...own,
    number: `S${own.dead.died.year % 100}-${String(n + 1).padStart(4, '0')}`,
    hall: random.pick(['富山本館', '高岡会館', '射水ホール', '家族葬 ことの葉', '自宅']),
    sect: random.pick(['浄土真宗本願寺派', '真宗大谷派', '真宗大谷派', '曹洞宗', '日蓮宗', '高野山真言宗', '神道', 'キリスト教', '無宗教']),
  }))
  const staff = Array.from({ length: 26 }, () => {
    const p = member(household({ isFar: false }), { year: random.int(1958, 2002) })
    p.mobile ??= mobile()
    return Object.assign(p, { mail: once(() => `${random.pick(['s', 'k', 't', 'm'])}.${random.digits(3)}@yasuragi-hokuriku.co.jp`) })
  })
  const world = { folder, town, families, funerals, staff, clerk: () => random.pick(staff) }
  registers(world)
  instalments(world)
  await rites(world)
  await condolences(world)
  await desk(world)
  await folder.zip('99_旧システム/H31以前.zip', ['会員名簿_H31.csv', '集金台帳_H31.csv'])
  folder.copy('01_会員/会員台帳_R6.xlsx', '共有/デスクトップ退避/会員台帳_R6 - コピー.xlsx')
  folder.copy('05_法要/初盆案内_宛名.csv', '05_法要/印刷会社渡し/初盆案内_宛名.csv')
  return withoutTheDead(folder.finish())
}

const code = (style) => C.id('member', (p) => (style === 'plain' ? p.code?.replace('-', '') : p.code))

function registers({ folder, town, families, clerk }) {
  const { random, chance, some } = town
  const members = families.flatMap((family) => family.members.filter((p) => p.code !== undefined))
  const rows = members.map((p) => ({ p, clerk: clerk() }))
  const relatives = some(
    families.filter((family) => family.members.length > 1 && !family.members[0].dead),
    620,
  ).flatMap((family) => family.members.filter((p) => p !== family.members[0] && !p.dead).map((p) => ({ head: family.members[0], p })))
  folder.book('01_会員/会員台帳_R6.xlsx', [
    {
      name: '会員',
      above: [['北陸やすらぎ互助会　会員台帳', '', '', '', '', '', '', '', '', '社外秘'], ['令和6年10月1日現在']],
      list: list(rows, [
        ['会員番号', 'p', code()],
        ['会員氏名', 'p', C.name('　', { old: true })],
        ['フリガナ', 'p', C.kana('　')],
        ['生年月日', 'p', C.birth('era')],
        ['性別', 'p', C.sex()],
        ['〒', 'p', C.zip()],
        ['住所', 'p', C.address('chome', { short: true })],
        ['電話番号', 'p', C.landline()],
        ['携帯番号', 'p', C.mobile()],
        ['コース', undefined, () => random.pick(COURSES)],
        ['口数', undefined, () => random.int(1, 3)],
        ['払込回数', undefined, () => random.int(1, 120)],
        ['状態', undefined, ({ p }) => (p.dead ? '死亡' : random.pick(['加入中', '加入中', '加入中', '完納', '休止']))],
        ['担当', 'clerk', C.family],
      ]),
    },
    {
      name: '家族登録',
      list: list(relatives, [
        ['会員番号', 'head', code()],
        ['会員名', 'head', C.name(' ')],
        ['家族氏名', 'p', C.name(' ')],
        ['ふりがな', 'p', C.hira(' ')],
        ['続柄', 'p', C.kinshipTo('head')],
        ['生年月日', 'p', C.birth('eraLong')],
      ]),
    },
  ])
  // The data base that came before, in tables as Access exports them.
  folder.csv(
    '99_旧システム/Access出力/T_会員.txt',
    list(
      some(members, members.length * 0.72).map((p) => ({ p })),
      [
        ['会員ID', 'p', code('plain')],
        ['姓', 'p', C.family],
        ['名', 'p', C.given],
        ['姓カナ', 'p', C.familyKana],
        ['名カナ', 'p', C.givenKana],
        ['生年月日', 'p', C.birth('access')],
        ['性別区分', undefined, ({ p }) => (p.woman ? 2 : 1)],
        ['郵便番号', 'p', C.zip('plain')],
        ['都道府県', 'p', C.prefecture],
        ['市区町村', 'p', C.city],
        ['町域番地', 'p', C.block('wide')],
        ['建物名', 'p', C.flat('wide')],
        ['TEL', 'p', C.landline('plain')],
        ['携帯', 'p', C.mobile('plain')],
        ['メール', 'p', C.email],
        ['入会日', undefined, () => `${random.int(1988, 2022)}/${random.int(1, 12)}/${random.int(1, 28)} 0:00:00`],
        ['担当者CD', undefined, () => random.int(101, 126)],
        ['削除F', undefined, () => (chance(3) ? 'TRUE' : 'FALSE')],
      ],
    ),
    { cp932: true, crlf: true, quoted: true },
  )
  folder.csv(
    '会員名簿_H31.csv',
    list(
      some(members, 420).map((p) => ({ p })),
      [
        ['No', undefined, (_, __, n) => n + 1],
        ['会員名', 'p', C.name('')],
        ['住所', 'p', C.address('no')],
        ['ＴＥＬ', 'p', C.landline('brackets')],
        ['備考', undefined, () => random.pick(['', '', '奥様に連絡', '耳が遠い', '転居あり', '名義変更予定'])],
      ],
    ),
    { cp932: true, crlf: true },
  )
}

function instalments({ folder, town, families, clerk }) {
  const { random, chance, some } = town
  const paying = families.flatMap((family) => family.members.filter((p) => p.code !== undefined && !p.dead))
  const bank = ['北陸銀行', '富山第一銀行', '富山信用金庫', '高岡信用金庫', 'ＪＡなのはな', 'ゆうちょ銀行', '北國銀行']
  const debit = some(paying, 780).map((p) => ({ p, holder: p.family.spouse && chance(14) ? p.family.spouse : p }))
  folder.csv(
    '02_集金/口座振替結果_202410.csv',
    list(debit, [
      ['会員番号', 'p', code('plain')],
      ['契約者名', 'p', C.name('　')],
      ['金融機関名', 'holder', () => random.pick(bank)],
      ['支店名', 'holder', () => random.pick(['堀川', '奥田', '呉羽', '戸出', '新湊', '本店営業部'])],
      ['預金種目', 'holder', () => '普通'],
      ['口座番号', 'holder', () => random.digits(7)],
      ['預金者名', 'holder', C.halfKana(' ')],
      ['振替金額', undefined, () => random.pick([2000, 3000, 4000, 5000])],
      ['振替結果', undefined, () => random.pick(['0 振替済', '0 振替済', '0 振替済', '1 資金不足', '2 預金取引なし'])],
    ]),
    { cp932: true, crlf: true },
  )
  // What the collector carries along: a round of houses, telephones without the area code.
  folder.csv(
    '02_集金/集金カード_堀川・太郎丸地区.tsv',
    list(
      some(paying, 190).map((p) => ({ p, clerk: clerk() })),
      [
        ['順路', undefined, (_, __, n) => n + 1],
        ['会員番号', 'p', code()],
        ['会員名', 'p', C.name(' ')],
        ['住所', 'p', C.address('plain', { short: true, bare: true })],
        ['電話', 'p', C.localPhone],
        ['月額', undefined, () => random.pick(['2,000', '3,000', '6,000'])],
        ['集金日', undefined, () => random.pick(['5日', '15日', '25日', '年金支給日'])],
        [
          '申し送り',
          undefined,
          () => random.pick(['', '', '犬あり', '裏の勝手口へ', '夕方5時以降', '息子さん宅に同居予定', '入院中（9月〜）']),
        ],
        ['集金人', 'clerk', C.family],
      ],
    ),
    { separator: '\t' },
  )
  folder.csv(
    '集金台帳_H31.csv',
    list(
      some(paying, 210).map((p) => ({ p })),
      [
        ['会員番号', 'p', code('plain')],
        ['氏名カナ', 'p', C.halfKana(' ')],
        ['電話番号', 'p', C.phone('plain')],
        ['未納回数', undefined, () => random.int(0, 6)],
      ],
    ),
    { cp932: true, crlf: true },
  )
}
