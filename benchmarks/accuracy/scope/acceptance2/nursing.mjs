// A care corporation of a town: residents and day-care users, their families, staff, applicants, care managers and doctors of others.
import { F } from './fields.mjs'
import { createFolder } from './folder.mjs'
import { list } from './rows.mjs'
import { care } from './nursing-care.mjs'
import { office } from './nursing-office.mjs'
import { papers } from './nursing-papers.mjs'
import { createPopulation, some } from './people.mjs'
import { mark } from '../classes.mjs'

const LEVELS = '要支援1 要支援2 要介護1 要介護1 要介護2 要介護2 要介護3 要介護3 要介護4 要介護5'.split(' ')
const NEAR = ['松山市', '東温市', '伊予市', '伊予郡松前町']

export async function nursing(seed = 1, count = 560) {
  const population = createPopulation(seed + 300)
  const { random, household, member, once } = population
  const folder = createFolder(`nursing-${seed}`)

  /** A user with those who answer for them: `relatives` [{ person, word, together }], the key person first. */
  function createUser() {
    const home = household(NEAR)
    const woman = random.int(1, 100) <= 66
    const year = random.int(1928, 1952)
    const user = member(home, { woman, year, role: 'parent' })
    user.mobile = random.int(1, 5) === 1 ? user.mobile : undefined
    user.email = undefined
    user.relatives = []
    user.level = random.pick(LEVELS)
    const add = (person, word, together) => user.relatives.push({ person, word, together })
    if (random.int(1, 100) <= 40) {
      const spouse = member(home, { woman: !woman, year: year + random.int(-3, 3), role: 'parent' })
      add(spouse, woman ? '夫' : '妻', true)
    }
    if (random.int(1, 100) <= 42) {
      // A child lives with them, or the child's wife answers the telephone.
      const child = member(home, { year: year + random.int(24, 31), role: 'child' })
      add(child, child.woman ? '長女' : '長男', true)
      if (!child.woman && random.int(1, 2) === 1)
        add(member(home, { woman: true, year: child.birth.year + random.int(-2, 4), role: 'inlaw' }), '長男の妻', true)
    } else if (random.int(1, 100) <= 88) {
      const daughter = random.int(1, 2) === 1
      const own = daughter
        ? household(random.int(1, 3) === 1 ? undefined : NEAR)
        : household(random.int(1, 2) === 1 ? undefined : NEAR, { surname: home.surname })
      add(
        member(own, { woman: daughter, year: year + random.int(24, 31) }),
        daughter ? random.pick(['長女', '次女']) : random.pick(['長男', '次男']),
        false,
      )
    }
    if (user.relatives.length < 2 && random.int(1, 100) <= 45) {
      const other = random.pick([
        ['姪', true],
        ['甥', false],
        ['妹', true],
        ['弟', false],
        ['知人', undefined],
      ])
      const near = /妹|弟/.test(other[0]) ? year + random.int(2, 8) : random.int(1952, 1975)
      add(member(household(NEAR), { ...(other[1] === undefined ? {} : { woman: other[1] }), year: near }), other[0], false)
    }
    const rest = user.relatives.filter(({ person }) => person.mobile !== undefined)
    user.relatives = [...rest, ...user.relatives.filter((one) => !rest.includes(one))].slice(0, 2)
    user.number = once(() => `${random.int(1, 9)}${random.digits(4)}`)
    user.insured = once(() => `000${random.int(1, 9)}${random.digits(6)}`)
    return user
  }
  const users = Array.from({ length: count }, createUser)
  const staff = Array.from({ length: 96 }, (_, n) => {
    const one = member(household(NEAR), { woman: random.int(1, 100) <= 74, year: random.int(1960, 2003) })
    one.mobile ??= once(() => `080-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)
    one.number = `S${String(n + 101).padStart(4, '0')}`
    return one
  })
  const outsider = (from, to) => {
    const one = member(household(NEAR), { year: random.int(from, to) })
    return one
  }
  const world = {
    ...{ random, folder, users, staff, household, member, once, outsider },
    some: (from, n) => some(random, from, Math.round((n * count) / 560)),
    clerk: () => random.pick(staff),
    /** The word of kinship in the row, told with the sex where the word tells it. */
    kin: (slot) => (person, row) => {
      const word = row[slot].relatives.find((one) => one.person === person)?.word ?? ''
      return { text: word, knows: /[妻夫男女姪甥妹弟]/.test(word) ? ['sex'] : [] }
    },
    /** `user` with the first and the second of the family. */
    withFamily: (user) => ({ user, first: user.relatives[0]?.person, second: user.relatives[1]?.person }),
    managers: Array.from({ length: 42 }, () => outsider(1962, 1992)),
    doctors: Array.from({ length: 26 }, () => outsider(1950, 1985)),
  }
  world.day = world.some(users, 240)
  world.home = world.some(users, 190)
  world.residents = users.filter((user) => !world.day.includes(user) && !world.home.includes(user))
  mark('employee', staff)
  mark('customer', users)
  mark('partner', world.managers, world.doctors)
  register(world)
  await care(world)
  await office(world)
  await papers(world)
  await folder.zip('99_旧データ/2021年度.zip', ['利用者名簿_R3.csv', '苦情受付簿R3.csv'])
  folder.copy('01_利用者台帳/利用者基本台帳_R6.xlsx', '01_利用者台帳/コピー ～ 利用者基本台帳_R6.xlsx')
  mark('customer', ...users.map(({ relatives }) => relatives.map(({ person }) => person)))
  mark('family', ...staff.map(({ spouse, parent, children = [] }) => [spouse, parent, ...children]))
  return folder.finish()
}

function register({ random, folder, users, day, home, residents, some: pick, kin, withFamily, clerk }) {
  const sheetOf = (name, list_) => {
    const rows = list_.map((user) => {
      const row = { ...withFamily(user), clerk: clerk() }
      return row
    })
    const familyOf = (slot, mark) => [
      ['氏名', slot, F.full(mark === '①' ? 'wide' : 'space')],
      ['続柄', slot, kin('user')],
      ['電話番号', slot, F.either()],
    ]
    return {
      name,
      above: [[`${name}　利用者台帳`], ['', '', '', '', '', '', '', `令和6年9月30日 現在　全${rows.length}名`]],
      group: [
        ['利用者', 6],
        ['介護保険', 3],
        ['住所・連絡先', 3],
        ['緊急連絡先①', 3],
        ['緊急連絡先②', 3],
        ['', 2],
      ],
      list: list(rows, [
        ['利用者番号', 'user', F.id('user', (p) => p.number)],
        ['氏名', 'user', F.full('wide', { old: true })],
        ['フリガナ', 'user', F.kana('wide')],
        ['性別', 'user', F.sex('kanji')],
        ['生年月日', 'user', F.birth('era')],
        ['年齢', 'user', F.age],
        ['被保険者番号', 'user', F.id('insured', (p) => p.insured)],
        ['要介護度', 'user', (p) => p.level],
        ['認定有効期間', 'user', () => `R5.${random.int(4, 12)}.1～R7.${random.int(3, 11)}.30`],
        ['郵便番号', 'user', F.zip()],
        ['住所', 'user', F.address('plain', { short: true })],
        ['電話番号', 'user', F.landline()],
        ...familyOf('first', '①'),
        ...familyOf('second', '②'),
        ['担当', 'clerk', F.full('space')],
        ['備考', undefined, () => random.pick(['', '', '', '', 'とろみ要', '独居', '車いす送迎', 'ペースメーカー', '生活保護'])],
      ]),
      foot: [[], ['※ 個人情報につき持出厳禁']],
    }
  }
  folder.book('01_利用者台帳/利用者基本台帳_R6.xlsx', [sheetOf('特養', residents), sheetOf('デイサービス', day), sheetOf('訪問介護', home)])
  const exported = users.filter(() => random.int(1, 100) <= 93)
  folder.csv(
    '01_利用者台帳/介護ソフト出力_利用者情報_20240930.csv',
    list(
      exported.map((user) => ({ user })),
      [
        ['利用者コード', 'user', F.id('user', (p) => p.number)],
        ['利用者名', 'user', F.full('wide')],
        ['利用者名カナ', 'user', F.kana('half')],
        ['性別区分', 'user', F.sex('code')],
        ['生年月日', 'user', F.birth('packed')],
        ['保険者番号', undefined, () => '382010'],
        ['被保険者番号', 'user', F.id('insured', (p) => p.insured)],
        ['要介護状態区分', 'user', (p) => p.level],
        ['郵便番号', 'user', F.zip('plain')],
        ['住所1', 'user', (p) => F.address('wide')({ home: { ...p.home, flat: undefined } })],
        ['住所2', 'user', F.flat],
        ['電話番号', 'user', F.landline('plain')],
      ],
    ),
    { cp932: true, quoted: true, crlf: true },
  )
  folder.csv(
    '利用者名簿_R3.csv',
    list(
      pick(users, 210).map((user) => ({ user, key: user.relatives[0]?.person })),
      [
        ['No', undefined, (_, __, n) => String(n + 1)],
        ['ご利用者氏名', 'user', F.full('space')],
        ['生年月日', 'user', F.birth('eraLong')],
        ['ご住所', 'user', F.address('kanji', { short: true })],
        ['キーパーソン', 'key', F.full('space')],
        ['間柄', 'key', kin('user')],
        ['キーパーソン連絡先', 'key', F.either('brackets')],
      ],
    ),
    { cp932: true, crlf: true },
  )
}
