// Entrance: the open campus, applications by net, the list of the examined, procedures of those admitted.
import { F } from './fields.mjs'
import { list } from './rows.mjs'

const SCHOOLS =
  '桃山北高等学校|洛東高等学校|草津南高等学校|枚方西高等学校|聖マリア女学院高等学校|市立紫野高等学校|橿原学園高等学校|西宮東高等学校|通信制つばさ高等学校'.split(
    '|',
  )
const two = (n) => String(n).padStart(2, '0')

export async function applicants({ random, folder, students, some: pick, family, member, once, kin, clerk, student }) {
  const pupils = Array.from({ length: 390 }, (_, n) => {
    const { home, guarantor } = family(2006)
    const one = member(home, { year: 2006, role: 'child' })
    one.guarantor = guarantor
    one.exam = `5${10_001 + n * 3}`
    one.school = random.pick(SCHOOLS)
    one.email ??= once(() => `${random.pick(['sakura', 'basket', 'piano', 'cat', 'nico'])}${random.digits(6)}@gmail.com`)
    return one
  })
  const examined = pupils.slice(0, 260)
  const exam = F.id('exam', (p) => p.exam)
  folder.csv(
    '03_入試課/総合型2025_志願者.csv',
    list(
      examined.map((who) => ({ who, parent: who.guarantor, shared: ['who', 'parent'] })),
      [
        ['受験番号', 'who', exam],
        ['志望学部', undefined, () => random.pick(['経済学部', '文学部', '看護学部'])],
        ['氏名（姓）', 'who', F.last],
        ['氏名（名）', 'who', F.first],
        ['フリガナ（姓）', 'who', F.lastKana],
        ['フリガナ（名）', 'who', F.firstKana],
        ['性別', 'who', F.sex('long')],
        ['生年月日', 'who', F.birth('slash')],
        ['出身高校名', 'who', (p) => p.school],
        ['郵便番号', 'who', F.zip()],
        ['都道府県', 'who', F.prefecture],
        ['市区町村・番地', 'who', F.street],
        ['マンション名・部屋番号', 'who', F.flat],
        ['自宅電話番号', 'who', F.landline()],
        ['携帯電話番号', 'who', F.mobile()],
        ['メールアドレス', 'who', F.email],
        ['保護者氏名', 'parent', F.full('space')],
        ['保護者続柄', 'parent', kin],
        ['保護者電話番号', 'parent', F.mobile()],
      ],
    ),
    { bom: true, quoted: true },
  )
  folder.csv(
    '03_入試課/オープンキャンパス申込（回答）.csv',
    list(
      pick(pupils, 290).map((who) => ({ who })),
      [
        [
          'タイムスタンプ',
          undefined,
          () => `2024/07/${two(random.int(1, 28))} ${random.int(8, 23)}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`,
        ],
        ['お名前（漢字）', 'who', F.full(random.pick(['none', 'space']))],
        ['お名前（ひらがな）', 'who', F.kana('hira')],
        ['メールアドレス', 'who', F.email],
        ['電話番号（ハイフンなし）', 'who', F.mobile('plain')],
        ['高校名', 'who', (p) => p.school],
        ['学年', undefined, () => '高校3年生'],
        ['お住まいの都道府県', 'who', F.prefecture],
        ['同伴者の人数', undefined, () => random.pick(['0名', '1名', '2名'])],
        ['質問があればご記入ください', undefined, () => random.pick(['', '', '', '学食は利用できますか', '奨学金について知りたい'])],
      ],
    ),
  )
  // The day's list of places, as it is pinned at the gate: number and name in two blocks side by side.
  const seated = examined.slice(0, 168)
  const half = (from) =>
    list(
      seated.slice(from, from + 84).map((who) => ({ who })),
      [
        ['受験番号', 'who', exam],
        ['氏名', 'who', F.full('wide')],
        ['教室', undefined, () => `${random.int(1, 4)}0${random.int(1, 6)}`],
        ['欠席', undefined, () => random.pick(['', '', '', '', '✓'])],
      ],
    )
  folder.book('03_入試課/総合型2025_座席一覧.xlsx', [
    { name: '面接', above: [['総合型選抜 面接 受付表', '', '', '', '', '2024/10/19']], list: half(0), beside: half(84) },
  ])
  const admitted = students.filter(({ entry }) => entry === 2024)
  folder.book('03_入試課/2024入学手続者.xls', [
    {
      name: '手続済',
      list: list(
        admitted.map((who) => ({ who, clerk: clerk() })),
        [
          ['受験番号', 'who', F.id('exam2024', () => `4${random.digits(5)}`)],
          ['氏名', 'who', F.full('wide')],
          ['カナ', 'who', F.kana('half')],
          ['生年月日', 'who', F.birth('short')],
          ['手続完了日', undefined, () => `2024/${random.int(1, 3)}/${random.int(1, 28)}`],
          ['入学後学籍番号', 'who', student],
          ['受付担当', 'clerk', F.full('none')],
        ],
      ),
    },
  ])
}
