// Families: declarations of dependents, My Numbers, medical expenses, estates, tenants.
import { list, mention } from '../acceptance2/rows.mjs'
import { addressText, C, kinshipText } from './cells.mjs'

const two = (n) => String(n).padStart(2, '0')
const number = C.id('employee', (p) => p.number)

export async function taxFamilies(world) {
  declarations(world)
  numbers(world)
  medical(world)
  await estates(world)
  tenants(world)
}

function declarations({ folder, town, firms }) {
  const { random, some } = town
  const japanese = firms.flatMap(({ employees, name }) =>
    employees.filter(({ latin }) => !latin).map((employee) => ({ employee, firm: name })),
  )
  for (const [n, { employee, firm }] of some(japanese, 48).entries()) {
    const { family } = employee
    const { spouse } = family
    const others = family.members.filter((one) => one !== employee && one !== spouse)
    const rows = [
      ['令和６年分　給与所得者の扶養控除等（異動）申告書', '', '', '', '', '', '', '', '扶'],
      [
        '給与の支払者の名称',
        firm,
        '',
        '',
        '（フリガナ）',
        C.kanaOf(employee, 'wide'),
        '',
        'あなたの生年月日',
        C.dateText(employee.birth, 'era'),
      ],
      ['給与の支払者の所在地', '', '', '', 'あなたの氏名', C.nameOf(employee, '　', true), '', 'あなたの個人番号', employee.my],
      [
        '',
        '',
        '',
        '',
        'あなたの住所又は居所',
        `〒${employee.home.town.zip.slice(0, 3)}-${employee.home.town.zip.slice(3)}　${addressText(employee.home, 'chome')}`,
        '',
        '世帯主の氏名・続柄',
        '本人',
      ],
      [],
      ['区分等', '', 'フリガナ', '氏名', '続柄', '生年月日', '個人番号', '住所又は居所', '所得の見積額'],
    ]
    const who = [
      { ...mention(employee, [C.name()(employee), C.birth()(employee), C.address()(employee)]), from: 2, to: 4, columns: [5, 9] },
    ]
    const put = (label, one) => {
      rows.push([
        label,
        '',
        C.kanaOf(one, 'wide'),
        C.nameOf(one, '　'),
        kinshipText(one, one),
        C.dateText(one.birth, 'letter'),
        one.my ?? '',
        '同上',
        random.pick([0, 0, 480_000]),
      ])
      who.push({ ...mention(one, [C.name()(one), C.birth()(one), { knows: ['sex', 'region'] }]), from: rows.length, to: rows.length })
    }
    if (spouse !== undefined) put('A 源泉控除対象配偶者', spouse)
    others.filter(({ birth }) => birth.year <= 2008).forEach((one) => put('B 控除対象扶養親族', one))
    others.filter(({ birth }) => birth.year > 2008).forEach((one) => put('住民税 16歳未満の扶養親族', one))
    folder.sheet(`03_年末調整/扶養控除申告書/${two(n + 1)}_${employee.surname.text}${employee.given.text}.xlsx`, [
      {
        name: 'マル扶',
        rows,
        merges: [
          { s: { r: 0, c: 0 }, e: { r: 0, c: 7 } },
          { s: { r: 1, c: 1 }, e: { r: 1, c: 3 } },
          { s: { r: 3, c: 5 }, e: { r: 3, c: 6 } },
        ],
        who,
      },
    ])
  }
  for (const firm of firms.slice(3, 9)) {
    const rows = firm.employees.flatMap((employee) =>
      employee.family.members.filter((one) => one !== employee).map((relative) => ({ employee, relative })),
    )
    folder.csv(
      `03_年末調整/家族情報_${firm.code}.csv`,
      list(rows, [
        ['社員番号', 'employee', number],
        ['社員氏名', 'employee', C.name('　')],
        ['続柄', 'relative', C.kinship],
        ['家族氏名', 'relative', C.name('　')],
        ['家族フリガナ', 'relative', C.kana('half')],
        ['家族生年月日', 'relative', C.birth('slash')],
        ['同居区分', undefined, () => '同居'],
        ['障害者区分', undefined, () => random.pick(['なし', 'なし', 'なし', 'なし', '一般'])],
        ['所得見積額', undefined, () => random.pick([0, 0, 380_000])],
      ]),
      { cp932: true, crlf: true },
    )
  }
  folder.book('03_年末調整/回収チェック表.xlsx', [
    ...firms.slice(8, 12).map((firm) => ({
      name: firm.code,
      above: [[firm.name], ['年末調整書類　回収チェック']],
      list: list(
        firm.employees.map((employee) => ({ employee })),
        [
          ['社員番号', 'employee', number],
          ['氏名', 'employee', C.name(' ')],
          ['マル扶', undefined, () => random.pick(['○', '○', '未'])],
          ['マル保', undefined, () => random.pick(['○', '－', '未'])],
          ['前職源泉', undefined, () => random.pick(['', '', '要'])],
        ],
      ),
    })),
  ])
}

function numbers({ folder, town, firms }) {
  const { random } = town
  for (const firm of firms.slice(0, 5)) {
    const rows = firm.employees.flatMap((employee) => employee.family.members.map((one) => ({ one, employee })))
    folder.book(`04_マイナンバー/個人番号台帳_${firm.code}.xlsx`, [
      {
        name: '台帳',
        above: [['特定個人情報等管理台帳', '', '', '', '', '極秘'], [firm.name]],
        list: list(rows, [
          ['社員番号', undefined, ({ employee }) => employee.number],
          ['氏名', 'one', (p, { employee }) => ({ ...C.name('　')(p), ...(p === employee ? { keys: ['id:employee'] } : {}) })],
          ['続柄', 'one', (p, { employee }) => (p === employee ? { text: '本人' } : C.kinship(p))],
          ['個人番号', 'one', (p) => ({ text: p.my })],
          ['本人確認', undefined, () => random.pick(['通知カード', 'マイナンバーカード'])],
          ['取得日', undefined, () => `2023/${random.int(1, 12)}/${random.int(1, 28)}`],
        ]),
      },
    ])
  }
}

function medical({ folder, town, clients }) {
  const { random, some } = town
  const homes = some(
    clients.filter(({ family }) => family.members.length > 2),
    9,
  )
  homes.forEach((client) => {
    const rows = Array.from({ length: 14 }, (_, n) => ({ patient: client.family.members[n % client.family.members.length] }))
    folder.book(`06_確定申告/医療費/医療費集計フォーム_${client.code}.xlsx`, [
      {
        name: '医療費集計フォーム',
        above: [['医療費集計フォーム', '', '', '', '令和5年分'], []],
        list: list(rows, [
          ['No.', undefined, (_, __, n) => n + 1],
          ['医療を受けた人', 'patient', C.name('　')],
          [
            '病院・薬局などの名称',
            undefined,
            () => random.pick(['高崎総合医療センター', 'さくら薬局', '井上整形外科', 'まえばし歯科医院']),
          ],
          ['診療・治療', undefined, () => random.pick(['該当する', ''])],
          ['支払った医療費の金額', undefined, () => random.int(5, 300) * 100],
          ['支払年月日', undefined, () => `R5.${random.int(1, 12)}.${random.int(1, 28)}`],
        ]),
      },
    ])
  })
}

async function estates({ folder, town, clients }) {
  const { random, some, household, member } = town
  const cases = some(
    clients.filter(({ birth, role }) => birth.year > 1962 && role === 'head'),
    17,
  )
  for (const [n, client] of cases.entries()) {
    // The client's father or mother died; brothers and sisters live elsewhere.
    const home = household({ surname: client.surname })
    const dead = member(home, { year: client.birth.year - random.int(24, 31), woman: n % 3 === 0 })
    const widow = n % 4 === 3 ? undefined : member(home, { year: dead.birth.year + random.int(-3, 4), woman: !dead.woman, role: 'spouse' })
    const siblings = Array.from({ length: random.int(1, 2) }, () =>
      member(household({ surname: client.surname, far: random.int(1, 3) === 1 }), { year: client.birth.year + random.int(1, 7) }),
    )
    const heirs = [
      ...(widow ? [[widow, '妻夫'[widow.woman ? 0 : 1]]] : []),
      [client, client.woman ? '長女' : '長男'],
      ...siblings.map((one, at) => [
        one,
        one.woman ? (client.woman || at > 0 ? '二女' : '長女') : !client.woman || at > 0 ? '二男' : '長男',
      ]),
    ]
    const dir = `07_相続/${two(n + 1)}_${client.surname.text}家`
    await folder.docx(`${dir}/相続関係説明図.docx`, [
      { text: `被相続人　${C.nameOf(dead, '　')}　相続関係説明図` },
      {
        text: `最後の住所　${addressText(dead.home, 'kanji')}\n出生　${C.dateText(dead.birth, 'era')}\n死亡　令和6年${random.int(1, 8)}月${random.int(1, 28)}日\n（被相続人）　${C.nameOf(dead, '　')}`,
      },
      {
        rows: [
          { cells: ['続柄', '氏名', '生年月日', '住所'] },
          ...heirs.map(([heir, kin]) => ({
            cells: [kin, C.nameOf(heir, '　', true), C.dateText(heir.birth, 'era'), addressText(heir.home, 'kanji')],
            who: [mention(heir, [C.name()(heir), C.birth()(heir), C.address()(heir), { knows: ['sex'] }])],
          })),
        ],
      },
    ])
    folder.truth.push({
      path: `${dir}/相続関係説明図.docx`,
      from: 1,
      to: 5,
      ...mention(dead, [C.name()(dead), C.birth()(dead), C.address()(dead)]),
    })
    folder.book(`${dir}/財産目録.xlsx`, [
      {
        name: '目録',
        above: [['相続財産目録'], [`被相続人：${C.nameOf(dead, '　')}`]],
        list: list(
          heirs.map(([heir]) => ({ heir })),
          [
            ['種類', undefined, () => random.pick(['預貯金', '土地', '建物', '上場株式', '生命保険金'])],
            ['所在・銘柄等', undefined, () => random.pick(['群馬銀行本店 普通', '高崎市内 宅地', 'NTT 1,200株'])],
            ['評価額', undefined, () => random.int(10, 900) * 100_000],
            ['取得者', 'heir', C.name('　')],
          ],
        ),
      },
    ])
    folder.truth.push({ path: `${dir}/財産目録.xlsx`, sheet: '目録', from: 2, to: 2, ...mention(dead, [C.name()(dead)]) })
  }
}

function tenants({ folder, town, clients }) {
  const { random, household, member, chance } = town
  const landlords = clients.filter(({ trade }) => trade === '不動産賃貸').slice(0, 5)
  landlords.forEach((landlord, n) => {
    const rows = Array.from({ length: 14 }, (_, at) => {
      const tenant = member(household(), { year: random.int(1950, 2004) })
      const surety = chance(70)
        ? member(household({ surname: tenant.surname, far: chance(40) }), { year: Math.max(1940, tenant.birth.year - random.int(24, 32)) })
        : undefined
      return { tenant, surety, room: `${1 + Math.floor(at / 5)}0${1 + (at % 5)}` }
    })
    folder.book(`08_不動産/${n + 1}_${landlord.surname.text}様_賃貸借一覧.xlsx`, [
      {
        name: `物件${n + 1}`,
        above: [[`所有者：${C.nameOf(landlord, '　')}様`], ['']],
        group: [
          ['', 1],
          ['賃借人', 3],
          ['連帯保証人', 3],
          ['契約', 2],
        ],
        list: list(rows, [
          ['室', undefined, ({ room }) => room],
          ['氏名', 'tenant', C.name('　')],
          ['生年月日', 'tenant', C.birth('slash')],
          ['携帯', 'tenant', C.mobile()],
          ['氏名', 'surety', C.name('　')],
          ['住所', 'surety', C.address('plain')],
          ['電話', 'surety', C.phone()],
          ['家賃', undefined, () => random.int(38, 82) * 1000],
          ['契約満了', undefined, () => `R${random.int(6, 8)}.${random.int(1, 12)}.末`],
        ]),
      },
    ])
    folder.truth.push({
      path: `08_不動産/${n + 1}_${landlord.surname.text}様_賃貸借一覧.xlsx`,
      sheet: `物件${n + 1}`,
      from: 1,
      to: 1,
      ...mention(landlord, [C.name()(landlord)]),
    })
  })
}
