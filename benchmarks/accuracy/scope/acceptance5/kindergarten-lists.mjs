// Lists of the office: the register, whom to call, allergies, check-ups, buses, money.
import * as F from './fields.mjs'
import { list } from './rows.mjs'

const yen = (random, ...from) => random.pick(from)

export function lists(world) {
  register(world)
  emergencies(world)
  health(world)
  buses(world)
  money(world)
}

function register({ random, folder, CLASSES, byClass, children, graduates, pupils, some, code }) {
  const family = (user) => ({ user, father: user.household.father, mother: user.household.mother })
  const sheets = CLASSES.map(([name]) => ({
    name: `${name}組`,
    above: [[`令和6年度　園児台帳　${name}組`, '', '', '', '', '', '', '', '', '', '取扱注意'], []],
    group: [
      ['', 1],
      ['園児', 4],
      ['保護者', 2],
      ['住所', 2],
      ['', 3],
    ],
    list: list(
      byClass(name).map(family),
      [
        ['園児番号', 'user', code],
        ['氏名', 'user', F.name('w')],
        ['ふりがな', 'user', F.kana('g', 'w')],
        ['性別', 'user', F.sex('one')],
        ['生年月日', 'user', F.birth('era')],
        ['父', 'father', (p) => ({ ...F.name('w', { old: true })(p), knows: ['sex'] })],
        ['母', 'mother', (p) => ({ ...F.name('w')(p), knows: ['sex'] })],
        ['郵便番号', 'user', F.zip()],
        ['所在地', 'user', F.address('plain', { short: true })],
        ['自宅電話', 'user', F.landline()],
        ['認定', undefined, () => random.pick(['1号', '2号', '3号'])],
        ['入園日', undefined, () => `R${random.int(2, 6)}.4.1`],
      ],
      { live: ['user', 'father', 'mother'] },
    ),
  }))
  folder.book('01_名簿/園児台帳_令和6年度.xlsx', sheets)
  folder.csv(
    'R5_園児名簿.csv',
    list(
      some([...children.filter(({ group }) => !['ひよこ', 'りす'].includes(group)), ...pupils.filter(({ grade }) => grade === 1)], 220).map(
        family,
      ),
      [
        ['クラス', undefined, () => random.pick(['もも', 'さくら', 'ゆり', 'きく'])],
        ['園児名', 'user', F.name('')],
        ['フリガナ', 'user', F.kana('h', 's')],
        ['生年月日', 'user', F.birth('slash')],
        ['保護者名', 'mother', F.name('')],
        ['住所', 'user', F.address('wide', { short: true })],
        ['電話', 'mother', F.mobile('plain')],
      ],
      { live: ['user', 'mother'] },
    ),
    { cp932: true, crlf: true },
  )
  // Albums: names by class, three classes beside each other; nobody wrote anything else.
  const old = [...graduates, ...some(pupils, 60)]
  const album = [...some(old, 260)]
  const rows = [['令和3〜5年度　卒園アルバム　名簿（校正用）'], [], ['きく1組', '', 'きく2組', '', 'きく3組', '']]
  const who = []
  album.forEach((p, n) => {
    const [row, column] = [3 + Math.floor(n / 3), (n % 3) * 2]
    rows[row] ??= []
    rows[row][column] = Math.floor(n / 3) + 1
    rows[row][column + 1] = F.name('w')(p).text
    who.push({ person: p, keys: new Set(), knows: new Set(), from: row + 1, to: row + 1, columns: [column + 1, column + 2] })
  })
  folder.sheet('08_卒園/卒園アルバム名簿.xlsx', [{ name: '名簿', rows, who }])
}

function emergencies({ folder, children, word }) {
  const rows = children.map((user) => {
    const [a, b, c, d] = user.household.contacts
    return { user, a, b, c, d }
  })
  const contact = (slot, mark) => [
    [`${mark}氏名`, slot, F.name('s')],
    [`${mark}続柄`, slot, F.kin(word)],
    [`${mark}電話番号`, slot, F.phone('dash')],
    ...(slot === 'a' || slot === 'b' ? [[`${mark}勤務先`, slot, (p) => p.work]] : []),
  ]
  folder.book('02_緊急/緊急連絡先一覧_R6.xlsx', [
    {
      name: '全園児',
      list: list(rows, [
        ['クラス', 'user', (p) => p.group],
        ['園児名', 'user', F.name('s')],
        ['なまえ', 'user', F.kana('g', 's')],
        ['生年月日', 'user', F.birth('sheet')],
        ...contact('a', '緊急連絡先①'),
        ...contact('b', '緊急連絡先②'),
        ...contact('c', '緊急連絡先③'),
        ...contact('d', '緊急連絡先④'),
      ]),
    },
  ])
}

function health({ random, folder, children, some, doctors, code }) {
  const ALLERGENS = ['卵', '牛乳', '小麦', '落花生', 'えび・かに', 'そば', '卵・乳', 'キウイ', 'くるみ']
  folder.book('03_給食・保健/食物アレルギー対応表.xlsx', [
    {
      name: '10月',
      above: [['食物アレルギー対応表（令和6年10月）'], ['※担任・調理室のみ。持出禁止']],
      list: list(
        some(children, 34).map((user) => ({ user, doctor: random.pick(doctors) })),
        [
          ['クラス', 'user', (p) => `${p.group}組`],
          ['名前', 'user', F.name('')],
          ['生年月日', 'user', F.birth('era')],
          ['アレルゲン', undefined, () => random.pick(ALLERGENS)],
          ['対応', undefined, () => random.pick(['除去', '代替', '弁当持参', '少量可'])],
          ['エピペン', undefined, () => random.pick(['', '', '', '有'])],
          ['医療機関', 'doctor', (p) => p.clinic],
          ['医師名', 'doctor', F.name('w')],
        ],
      ),
    },
  ])
  folder.csv(
    '03_給食・保健/内科歯科健診_2024春.csv',
    list(
      children.map((user) => ({ user })),
      [
        ['園児番号', 'user', code],
        ['クラス', 'user', (p) => p.group],
        ['氏名', 'user', F.name('s')],
        ['ふりがな', 'user', F.kana('g', '')],
        ['性別', 'user', F.sex('child')],
        ['身長', undefined, () => (random.int(700, 1200) / 10).toFixed(1)],
        ['体重', undefined, () => (random.int(80, 240) / 10).toFixed(1)],
        [
          '内科所見',
          undefined,
          () => random.pick(['異常なし', '異常なし', '異常なし', 'アトピー性皮膚炎', '心雑音（要受診）', '臍ヘルニア']),
        ],
        ['う歯', undefined, () => random.pick(['0', '0', '0', '1', '3'])],
        ['備考', undefined, () => ''],
      ],
    ),
    { bom: true },
  )
}

function buses({ random, folder, children, some, staff }) {
  const riders = some(children, 130).map((user) => ({ user, meets: user.household.mother, clerk: random.pick(staff.slice(2, 30)) }))
  const columns = [
    ['コース', undefined, () => random.pick(['赤バス', '青バス', '黄バス'])],
    ['停留所', undefined, () => random.pick(['セブン別府店前', '亀山公民館', '石橋台', 'ルミエール前', '粕屋町役場', '南里バス停'])],
    ['朝', undefined, () => `8:${F.two(random.int(0, 50))}`],
    ['帰り', undefined, () => `14:${F.two(random.int(10, 59))}`],
    ['えんじ名', 'user', F.kana('g', 's')],
    ['クラス', 'user', (p) => p.group],
    ['送迎者', 'meets', F.name('s')],
    ['携帯', 'meets', F.mobile('dash')],
    ['添乗', 'clerk', F.sei],
  ]
  folder.csv('04_バス/バス乗車名簿_2学期.csv', list(riders, columns), { cp932: true, crlf: true })
  folder.csv('R5_バス.csv', list(riders.slice(0, 60), [...columns.slice(0, 2), ...columns.slice(4, 8)]), { cp932: true })
}

function money({ random, folder, CLASSES, byClass, children, code }) {
  folder.book(
    '05_会計/集金表_10月.xls',
    CLASSES.map(([name]) => ({
      name,
      above: [[`10月分 集金表　${name}組`]],
      list: list(
        byClass(name).map((user) => ({ user })),
        [
          ['番号', undefined, (_, __, n) => n + 1],
          ['園児名', 'user', F.name('s')],
          ['保育料', undefined, () => yen(random, 0, 0, 25_700, 32_000)],
          ['給食費', undefined, () => yen(random, 4500, 6500)],
          ['バス', undefined, () => yen(random, 0, 3000)],
          ['絵本代', undefined, () => 440],
          ['合計', undefined, () => random.int(4940, 40_000)],
          ['領収', undefined, () => random.pick(['済', '済', ''])],
        ],
      ),
      foot: [['', '合計', '', '', '', '', 512_300, '']],
    })),
  )
  folder.csv(
    '05_会計/口座振替登録データ.csv',
    list(
      children.map((user) => ({ user, holder: user.household.father && random.int(0, 1) ? user.household.father : user.household.mother })),
      [
        ['園児番号', 'user', code],
        ['園児氏名', 'user', F.name('s')],
        ['金融機関コード', 'holder', () => random.pick(['0177', '0190', '9900', '1290'])],
        ['支店コード', 'holder', () => random.digits(3)],
        ['預金種別', 'holder', () => '1'],
        ['口座番号', 'holder', () => random.digits(7)],
        ['預金者名', 'holder', F.kana('h', 's')],
        ['開始年月', undefined, () => `2024${F.two(random.int(4, 9))}`],
      ],
    ),
    { cp932: true, quoted: true, crlf: true },
  )
}
