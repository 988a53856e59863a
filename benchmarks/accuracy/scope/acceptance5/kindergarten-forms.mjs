// Sheets of one child: 児童票 in boxes of one character, inquiries on the family, who may fetch, the telephone tree, applications for a place.
import * as F from './fields.mjs'
import { list, mention } from './rows.mjs'

const sexOf = { knows: ['sex'] }
const spread = (text, width) => Array.from({ length: width }, (_, n) => [...String(text)][n] ?? '')

export async function forms(world) {
  childCards(world)
  await inquiries(world)
  await fetching(world)
  tree(world)
  await places(world)
}

/** The town's form: a box for each character, labels at the left, the family below. */
function childCards({ folder, children, some, word, teacher }) {
  const card = (path, { child, family, clerk, title = '児　童　票' }) => {
    const birth = child.birth ? F.dateText(child.birth, 'packed') : '20200401'
    const digits = (child.phone ?? '').replaceAll('-', '')
    const rows = [
      [title],
      [],
      ['ふりがな', ...spread(child.kana, 14)],
      ['氏　　名', ...spread(child.name, 14)],
      ['生年月日', ...spread(birth, 8), '', '性別', child.sex],
      ['郵便番号', ...spread(child.zip, 7)],
      ['住　　所', child.address],
      ['電話番号', ...spread(digits, 11)],
      [],
      ['家族の状況'],
      ['続柄', '氏名', '', '', '', '生年月日', '', '', '勤務先・学校'],
      ...family.map((one) => [one.word, one.name, '', '', '', one.birth, '', '', one.work ?? '']),
      [],
      ['担任', clerk],
    ]
    return { path, rows }
  }
  for (const child of some(children, 36)) {
    const { mother, father, kids } = child.household
    const others = [father, mother, ...kids.filter((one) => one !== child)].filter(Boolean)
    const clerk = teacher()
    const made = card(`09_児童票/${child.group}組/児童票_${F.name('')(child).text}.xlsx`, {
      child: {
        ...{ kana: F.kana('g', 's')(child).text, name: F.name('s')(child).text, birth: child.birth, phone: mother.mobile },
        ...{ sex: F.sex('one')(child).text, zip: child.home.town.zip, address: F.addressText(child.home, 'plain') },
      },
      family: others.map((p) => ({ word: word(p, child), name: F.name('s')(p).text, birth: F.dateText(p.birth, 'era'), work: p.work })),
      clerk: F.name('s')(clerk).text,
    })
    const own = mention(child, [F.name()(child), F.kana()(child), F.birth()(child), F.sex()(child), F.address()(child)])
    folder.truth.push({ path: made.path, from: 0, to: 0, ...mention(child, [F.name()(child)]) })
    folder.sheet(made.path, [
      {
        name: '児童票',
        rows: made.rows,
        who: [
          { ...own, from: 3, to: 8 },
          ...others.map((p, n) => ({ ...mention(p, [F.name()(p), F.birth()(p), sexOf, { knows: ['region'] }]), from: 12 + n, to: 12 + n })),
          { ...mention(clerk, [F.name()(clerk)], { isStaff: true }), from: 13 + others.length, to: 13 + others.length },
        ],
      },
    ])
  }
  const sample = card('09_児童票/児童票_記入例.xlsx', {
    child: {
      kana: 'ひばり はなこ',
      name: 'ひばり 花子',
      phone: '092-000-0000',
      sex: '女',
      zip: '8110000',
      address: '福岡県糟屋郡〇〇町１－２－３',
    },
    family: [{ word: '父', name: 'ひばり 太郎', birth: 'H1.1.1', work: '〇〇株式会社' }],
    clerk: '',
    title: '児　童　票（記入例）',
  })
  folder.sheet(sample.path, [{ name: '記入例', rows: sample.rows }])
}

/** Word forms that parents fill in; every second writes the given names of the family only. */
async function inquiries({ random, folder, children, some, word }) {
  for (const [n, child] of some(children, 26).entries()) {
    const { mother, father, kids, contacts } = child.household
    const family = [father, mother, ...kids.filter((one) => one !== child)].filter(Boolean)
    const writes = n % 2 === 0 ? (p) => F.name('w')(p).text : (p) => p.foreign ?? p.given.text
    const parent = father ?? mother
    const facts = [F.name()(child), F.kana()(child), F.birth()(child), F.sex()(child), F.address()(child), F.landline()(child)]
    const cell = (p, column) => ({
      ...mention(p, [{ named: 'kanji' }, F.birth()(p), sexOf, { knows: ['region'] }]),
      columns: [column, column + 3],
    })
    const [, , third] = contacts
    await folder.docx(`09_児童票/家庭調査票/家庭調査票_${F.two(n + 1)}.docx`, [
      { text: '家 庭 調 査 票' },
      { text: '認定こども園ひばりの丘　園長　様' },
      { text: `令和6年4月${random.int(1, 12)}日` },
      {
        rows: [
          { cells: ['ふりがな', F.kana('g', 'w')(child).text, '性別', F.sex('one')(child).text] },
          { cells: ['園児氏名', F.name('w')(child).text, '生年月日', F.dateText(child.birth, 'long')] },
          { cells: ['住所', `〒${F.zip()(child).text}　${F.addressText(child.home, 'wide')}`, '自宅電話', child.home.phone ?? 'なし'] },
        ],
        who: [mention(child, facts)],
      },
      { text: `保護者氏名　　${F.name('w')(parent).text}　　㊞`, who: [mention(parent, [F.name()(parent)])] },
      { text: '家族構成' },
      {
        rows: [
          { cells: ['続柄', '氏名', '生年月日', '職業・学校'] },
          ...family.map((p) => ({ cells: [word(p, child), writes(p), F.dateText(p.birth, 'era'), p.work ?? '小学校'], who: [cell(p, 1)] })),
        ],
      },
      ...(third
        ? [
            {
              text: `父母以外の緊急連絡先：${F.name('s')(third).text}（${word(third)}）　${F.phone()(third).text}`,
              who: [mention(third, [F.name()(third), F.phone()(third), sexOf])],
            },
          ]
        : []),
      {
        text: `平熱　36.${random.int(3, 9)}℃　　既往症　${random.pick(['なし', 'なし', '熱性けいれん', '水ぼうそう', '川崎病'])}　　アレルギー　${random.pick(['なし', 'なし', '卵'])}`,
      },
    ])
  }
}

async function fetching({ folder, CLASSES, byClass, word }) {
  for (const [name] of CLASSES) {
    const rows = byClass(name).map((child) => {
      const [a, b, c] = child.household.contacts
      const cells = [F.name('s')(child).text]
      const who = [{ ...mention(child, [F.name()(child)]), columns: [1, 1] }]
      for (const [n, p] of [a, b, c].entries()) {
        cells.push(p ? `${F.name('s')(p).text}（${word(p)}）` : '', p ? F.phone()(p).text : '')
        if (p) who.push({ ...mention(p, [F.name()(p), F.phone()(p), sexOf]), columns: [2 + n * 2, 3 + n * 2] })
      }
      return { cells, who }
    })
    await folder.docx(`02_緊急/お迎え者リスト_${name}組.docx`, [
      { text: `お迎え者リスト　${name}組　（登録のない方にはお渡ししないこと）` },
      { rows: [{ cells: ['園児名', 'お迎え者①', '電話①', 'お迎え者②', '電話②', 'お迎え者③', '電話③'] }, ...rows] },
    ])
  }
}

/** The tree of telephones: the head above, four chains below, a box of name and number each. */
function tree({ folder, CLASSES, byClass, teacher }) {
  const sheets = CLASSES.slice(3).map(([name]) => {
    const clerk = teacher()
    const own = byClass(name)
    const rows = [
      [`${name}組　連絡網`, '', '', '', '', '', '', '※外部へ見せないこと'],
      [],
      ['', '', '', `担任 ${F.name('s')(clerk).text}`],
      ['', '', '', '092-935-0011'],
      ['', '', '', '↓'],
    ]
    const who = [{ ...mention(clerk, [F.name()(clerk)], { isStaff: true }), from: 3, to: 3, columns: [4, 4] }]
    own.forEach((child, n) => {
      const [chain, at] = [n % 4, Math.floor(n / 4)]
      const [row, column] = [5 + at * 3, chain * 2]
      for (const r of [row, row + 1, row + 2]) rows[r] ??= []
      const phone = child.home.phone ?? child.household.mother.mobile ?? ''
      rows[row][column] = F.name('s')(child).text
      rows[row + 1][column] = phone
      rows[row + 2][column] = '↓'
      const facts = [F.name()(child), F.landline()(child)]
      who.push({ ...mention(child, facts), from: row + 1, to: row + 2, columns: [column + 1, column + 1] })
    })
    return { name, rows, who }
  })
  folder.sheet('02_緊急/連絡網_年少年中年長.xlsx', sheets)
}

/** Applications for April: pages of a scanner's text. */
async function places(world) {
  const { random, folder, household, member, TOWN, chance } = world
  const asking = Array.from({ length: 62 }, () => {
    const family = household(TOWN, { phone: 20 })
    const parent = member(family, { woman: chance(70), year: random.int(1984, 2000), role: 'mother' })
    parent.mobile ??= world.mobileNumber()
    const child = member(family, { year: random.int(2021, 2023), role: 'child' })
    return { parent, child }
  })
  world.asking = asking
  await folder.pages(
    '11_募集/令和7年度_入園願書.pdf',
    asking.slice(0, 40).map(({ parent, child }) => ({
      lines: [
        '令和7年度　入園願書',
        '認定こども園 ひばりの丘 園長 様',
        '下記のとおり入園を申し込みます。',
        `ふりがな　${F.kana('g', 's')(child).text}`,
        `幼児氏名　${F.name('w')(child).text}　（${F.sex('one')(child).text}）`,
        `生年月日　${F.dateText(child.birth, 'long')}生`,
        `現住所　〒${F.zip()(child).text}　${F.addressText(child.home, 'plain')}`,
        `保護者氏名　${F.name('w')(parent).text}　印`,
        `続柄　${parent.woman ? '母' : '父'}`,
        `連絡先　${F.mobile()(parent).text}`,
        `希望クラス　満3歳児　　延長保育　${random.pick(['希望する', '希望しない'])}`,
      ],
      who: [
        mention(child, [F.name()(child), F.kana()(child), F.birth()(child), F.sex()(child), F.address()(child)]),
        mention(parent, [F.name()(parent), F.mobile()(parent), sexOf, F.address()(parent)]),
      ],
    })),
  )
  folder.csv(
    '11_募集/見学申込フォーム_回答.csv',
    list(
      asking.slice(12).map(({ parent, child }) => ({ parent, child })),
      [
        ['タイムスタンプ', undefined, () => `2024/09/${F.two(random.int(1, 30))} 21:${F.two(random.int(0, 59))}:08`],
        ['保護者のお名前', 'parent', F.name('s')],
        ['メールアドレス', 'parent', F.email],
        ['電話番号', 'parent', F.mobile('plain')],
        ['お子さまのお名前', 'child', F.name('s')],
        ['お子さまの生年月日', 'child', F.birth('short')],
        ['希望日', undefined, () => `10/${random.int(1, 30)}`],
        ['ご質問', undefined, () => random.pick(['', '', '給食はありますか', 'バスは粕屋町まで来ますか', '一時保育について'])],
      ],
    ),
    { bom: true },
  )
}
