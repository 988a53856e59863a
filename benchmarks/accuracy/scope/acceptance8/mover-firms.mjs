// Firms that have their people moved: whom to call there, and the lists of those who are sent to another town with wife and children.
import { address, day, full, halfKana, kana, phone, plain } from './people.mjs'

const FIRMS = [
  ['株式会社東洋計測', 'ｶ)ﾄｳﾖｳｹｲｿｸ'],
  ['大和精機工業株式会社', 'ﾀﾞｲﾜｾｲｷｺｳｷﾞﾖｳ(ｶ'],
  ['株式会社ミライ食品', 'ｶ)ﾐﾗｲｼﾖｸﾋﾝ'],
  ['医療法人社団あさがお会', 'ｲ)ｱｻｶﾞｵｶｲ'],
  ['日新物産株式会社', 'ﾆﾂｼﾝﾌﾞﾂｻﾝ(ｶ'],
  ['有限会社川口製作所', 'ﾕ)ｶﾜｸﾞﾁｾｲｻｸｼﾖ'],
]
/** Fields of a list, as each firm's own clerks name them. */
const LISTS = [
  {
    file: '東洋計測様_2024年10月異動者リスト',
    no: '社員番号',
    name: '氏名',
    reading: 'フリガナ',
    old: '現住所',
    to: '赴任先住所',
    tel: '携帯電話',
    kin: '帯同家族',
  },
  {
    file: '大和精機_転勤者一覧_秋',
    no: '従業員コード',
    name: '社員氏名',
    reading: '氏名カナ',
    old: '転居前住所',
    to: '転居後住所',
    tel: '連絡先TEL',
    kin: '同伴家族',
  },
  {
    file: 'ミライ食品_赴任者引越手配依頼',
    no: '社員No',
    name: '赴任者氏名',
    reading: 'カナ氏名',
    old: '旧住所',
    to: '新住所',
    tel: '本人携帯',
    kin: '家族',
  },
]

export function firms(work) {
  const { folder, random, makers, staff, near } = work
  FIRMS.forEach(([name, reading], at) => {
    const home = makers.createHome(near)
    const domain = [
      'toyo-keisoku.co.jp',
      'daiwa-seiki.co.jp',
      'mirai-foods.co.jp',
      'asagao-kai.or.jp',
      'nisshin-bussan.co.jp',
      'kawaguchi-ss.co.jp',
    ][at]
    const person = makers.createPerson({ ages: [28, 59] })
    person.office = home.town.prefecture
    person.class = 'partner'
    person.mail = `${person.email.split('@')[0]}@${domain}`
    const place = `${home.town.prefecture}${home.town.city}${home.town.town}${home.numbers.join('-')}`
    work.contacts.push({
      person,
      number: `H${2000 + at}`,
      seller: staff.sales[at],
      firm: { name, kana: reading, zip: home.zip, address: place, phone: home.phone, domain },
    })
  })
  work.transfers = []
  LISTS.forEach((list, at) => {
    const path = `04_法人/${list.file}.xlsx`
    const count = [64, 38, 27][at]
    const items = Array.from({ length: count }, () => {
      const old = makers.createHome()
      const family = makers.createFamily({ home: old, ages: [24, 56], partner: 60, children: 70 })
      const to = makers.createHome()
      const follows = random.chance(60)
      for (const person of follows ? family : [family[0]]) {
        person.home = to
        person.class = 'customer'
      }
      const others = follows ? family.slice(1) : []
      return {
        family,
        others,
        old,
        to,
        number: `${at + 1}${random.digits(5)}`,
        firm: work.contacts[at].firm,
        on: { year: 2024, month: 10, day: random.int(1, 28) },
      }
    })
    work.transfers.push(...items)
    const kin = (n) => (item) => item.others[n]
    const word = (p) => (p === undefined ? '' : p.child ? (p.woman ? '長女' : '長男') : p.woman ? '妻' : '夫')
    const kinColumns = [0, 1, 2].flatMap((n) => [
      [`${list.kin}${n + 1}氏名`, (item) => (kin(n)(item) ? full(kin(n)(item), '　') : '')],
      [`${list.kin}${n + 1}続柄`, (item) => word(kin(n)(item))],
      [`${list.kin}${n + 1}生年月日`, (item) => (kin(n)(item) ? day(kin(n)(item).birth, 'slash') : '')],
    ])
    const rows = folder.rows(
      path,
      [
        [list.no, ({ number }) => number],
        [list.name, ({ family }) => full(family[0], '　')],
        [list.reading, ({ family }) => kana(family[0], ' ')],
        ['性別', ({ family }) => (family[0].woman ? '女' : '男')],
        ['生年月日', ({ family }) => day(family[0].birth, at === 1 ? 'era' : 'slash')],
        ['所属', () => random.pick(['営業部', '技術部', '第二工場', '管理部', '大阪支店', '仙台営業所'])],
        [list.tel, ({ family }) => phone(family[0].mobile)],
        ['メール', ({ family }) => (random.chance(70) ? family[0].email : '')],
        [list.old, ({ old }) => address(old, 'short')],
        [list.to, ({ to }) => address(to, 'short')],
        ['引越希望日', ({ on }) => day(on)],
        ...kinColumns,
        ['備考', () => random.pick(['', '', '単身赴任', '社宅', '車1台 陸送希望'])],
      ],
      items,
      ({ family, others }) => [
        { person: family[0], knows: 'rbs', from: list.no, to: '引越希望日' },
        // Who comes along lives where they move to.
        ...others
          .slice(0, 3)
          .map((person, n) => ({ person, knows: 'rbs', from: `${list.kin}${n + 1}氏名`, to: `${list.kin}${n + 1}生年月日` })),
      ],
      { sheet: '依頼一覧', above: 4 },
    )
    const { firm, person } = work.contacts[at]
    folder.xlsx(path, [
      [
        '依頼一覧',
        [
          [`${firm.name}　引越手配依頼書`],
          ['作成部署', '人事総務部', '', '作成者', full(person)],
          ['TEL', firm.phone, '', 'e-mail', person.mail],
          [],
          ...rows,
        ],
      ],
    ])
    folder.say(path, person, { sheet: '依頼一覧', from: 2, to: 3 })
  })
  invoices(work)
}

/** What was charged for them, by the name of who moved. */
function invoices({ folder, random, transfers }) {
  folder.csv(
    '13_経理/法人請求明細_202410.csv',
    [
      ['請求先', ({ firm }) => firm.name],
      ['社員番号', ({ number }) => number],
      ['引越者名', ({ family }) => plain(family[0])],
      ['引越者ｶﾅ', ({ family }) => halfKana(kana(family[0]))],
      ['発地', ({ old }) => `${old.town.prefecture}${old.town.city}`],
      ['着地', ({ to }) => `${to.town.prefecture}${to.town.city}`],
      ['作業日', ({ on }) => day(on, 'loose')],
      ['金額', () => random.int(80, 400) * 1000],
    ],
    transfers,
    ({ family }) => [{ person: family[0], knows: '' }],
    { encoding: 'cp932' },
  )
}
