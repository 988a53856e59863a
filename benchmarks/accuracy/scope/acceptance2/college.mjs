// A university: students and those who answer for them, students from abroad, applicants, graduates, teachers and the office.
import { applicants } from './college-entrance.mjs'
import { offices } from './college-offices.mjs'
import { papers } from './college-papers.mjs'
import { F } from './fields.mjs'
import { createFolder } from './folder.mjs'
import { list } from './rows.mjs'
import { createPopulation, some } from './people.mjs'
import { mark } from '../classes.mjs'

export const FACULTIES = [
  ['経済学部', 'E'],
  ['文学部', 'L'],
  ['看護学部', 'N'],
]
const NEAR = ['京都市北区', '京都市伏見区', '京都市山科区', '宇治市', '大津市', '草津市']
/** By country: family names and given names as the certificate writes them, with reading and Latin letters. */
const ABROAD = [
  [
    '中国',
    '王:ワン:wang 李:リ:li 張:チョウ:zhang 陳:チン:chen 劉:リュウ:liu 趙:チョウ:zhao',
    '浩宇:コウウ:haoyu 思涵:シカン:sihan 子軒:シケン:zixuan 雨桐:ウトウ:yutong 佳怡:カイ:jiayi 宇航:ウコウ:yuhang 梓萱:シケン:zixuan 博文:ハクブン:bowen',
  ],
  [
    'ベトナム',
    'NGUYEN:グエン:nguyen TRAN:チャン:tran PHAM:ファム:pham HOANG:ホアン:hoang',
    'THI_LAN:ティ_ラン:thi_lan VAN_MINH:ヴァン_ミン:van_minh THU_HA:トゥ_ハー:thu_ha QUANG_HUY:クアン_フイ:quang_huy DUC_ANH:ドゥック_アイン:duc_anh',
  ],
  [
    'ネパール',
    'SHRESTHA:シュレスタ:shrestha GURUNG:グルン:gurung TAMANG:タマン:tamang',
    'BISHAL:ビシャル:bishal SUNITA:スニタ:sunita ANJALI:アンジャリ:anjali PRAKASH:プラカシュ:prakash',
  ],
  ['韓国', '金:キム:kim 朴:パク:park 崔:チェ:choi', '民俊:ミンジュン:minjun 書妍:ソヨン:seoyeon 智友:ジウ:jiwoo 賢宇:ヒョヌ:hyunwoo'],
]
function pickName(random, words) {
  const [text, kana, latin] = random.pick(words.split(' ')).replaceAll('_', ' ').split(':')
  return { text, kana, latin }
}

export async function college(seed = 1, count = 1150) {
  const population = createPopulation(seed + 600)
  const { random, people, household, member, once } = population
  const folder = createFolder(`college-${seed}`)
  const mobile = () => once(() => `0${random.pick([7, 8, 9])}0-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)

  /** A pupil or student with the parents' home: `guarantor` and the other parent. */
  function family(year) {
    const home = household()
    const father = member(home, { woman: false, year: year - random.int(25, 36), role: 'head' })
    const mother = member(home, { woman: true, year: year - random.int(23, 34), role: 'spouse' })
    const parents = random.int(1, 100) <= 75 ? [father, mother] : [mother, father]
    parents[0].mobile ??= mobile()
    return { home, guarantor: parents[0], other: parents[1] }
  }
  /** One who came to the town to study lives there alone; `flat` is their own home. */
  function enrol(one, entry, serial) {
    const [faculty, letter] = FACULTIES[serial % 3]
    one.entry = entry
    one.grade = 2025 - entry
    one.faculty = faculty
    one.code = `${String(entry).slice(2)}${letter}${String(serial).padStart(4, '0')}`
    one.mobile ??= mobile()
    one.mail = `${one.code.toLowerCase()}@stu.kyonan-univ.ac.jp`
    one.private = one.email
    one.email = one.mail
    return one
  }
  const students = []
  for (let serial = 1; students.length < count; serial++) {
    const entry = random.int(2021, 2024)
    const { home, guarantor } = family(entry - 18)
    const one = member(home, { year: entry - 18 - (random.int(1, 12) === 1 ? 1 : 0), role: 'child' })
    if (random.int(1, 100) <= 55) one.home = household(NEAR).home
    one.guarantor = guarantor
    students.push(enrol(one, entry, serial))
    if (random.int(1, 100) <= 6) {
      const sister = member(home, { year: 2023 - 18, role: 'child' })
      sister.guarantor = guarantor
      students.push(enrol(sister, 2023, ++serial))
    }
  }
  /** Nobody else of these names in Latin letters is born on that day. */
  const taken = new Set()
  const unlike = (make, { birth }) => {
    let names = make()
    const key = () => `${names.map(({ latin }) => latin).join(' ')} ${birth.month}-${birth.day}`
    while (taken.has(key())) names = make()
    taken.add(key())
    return names
  }
  const abroad = Array.from({ length: 95 }, (_, n) => {
    const [country, families, givens] = random.pick(ABROAD)
    const one = member(household(NEAR), { year: random.int(1999, 2005) })
    const [surname, given] = unlike(() => [pickName(random, families), pickName(random, givens)], one)
    Object.assign(one, { surname: { ...surname, old: [] }, given, latin: [surname.latin, given.latin], foreign: true, country })
    one.card = once(
      () =>
        `${'ABGHLMTU'[random.int(0, 7)]}${'BEFRS'[random.int(0, 4)]}${random.digits(8)}${'ADEGKLP'[random.int(0, 6)]}${'ABCDEF'[random.int(0, 5)]}`,
    )
    return enrol(one, random.int(2022, 2024), 5000 + n)
  })
  const worker = (from, to) => {
    const one = member(household([...NEAR, '大阪府']), { year: random.int(from, to) })
    one.mobile ??= mobile()
    return one
  }
  const teachers = Array.from({ length: 84 }, (_, n) =>
    Object.assign(worker(1958, 1990), { number: `T${1001 + n * 3}`, ext: String(2000 + n * 7), faculty: FACULTIES[n % 3][0] }),
  )
  const clerks = Array.from({ length: 38 }, (_, n) =>
    Object.assign(worker(1963, 2000), {
      number: `J${2001 + n * 2}`,
      ext: String(3000 + n * 5),
      faculty: random.pick(['教務課', '学生支援課', '入試課', '図書館', '総務課']),
    }),
  )
  for (const one of [...teachers, ...clerks]) {
    one.private = one.email
    one.email = once(
      () =>
        `${F.latin('LATIN')(one).text.toLowerCase().split(' ').reverse().join('.')}${random.pick(['', '', '2', String(random.int(3, 99))])}@kyonan-univ.ac.jp`,
    )
  }
  const graduates = Array.from({ length: 430 }, () => {
    const home = household()
    const one = member(home, { year: random.int(1958, 1998) })
    one.left = one.birth.year + 22
    if (one.woman && random.int(1, 100) <= 45) one.former = household().surname
    return one
  })
  const all = [...students, ...abroad]
  const world = {
    ...{ random, folder, students, abroad, all, teachers, clerks, graduates, family, member, household, once, mobile, people },
    some: (from, n) => some(random, from, Math.round((n * count) / 1150)),
    teacher: () => random.pick(teachers),
    clerk: () => random.pick(clerks),
    student: F.id('student', (p) => p.code),
    kin: (p) => ({ text: p.woman ? '母' : '父', knows: ['sex'] }),
  }
  mark('employee', teachers, clerks)
  mark('customer', students, abroad, graduates)
  register(world)
  await offices(world)
  await applicants(world)
  await papers(world)
  await folder.zip('99_old/R3入学者.zip', ['R3入学者名簿.csv', 'ゼミ合宿_2022.csv'])
  folder.copy('01_教務課/学籍簿_20241001.xlsx', '08_個人用/学籍簿_20241001.xlsx')
  folder.copy('03_入試課/総合型2025_志願者.csv', '03_入試課/提出済/総合型2025_志願者.csv')
  return folder.finish()
}

function register({ random, folder, students, all, some: pick, student, kin, teacher }) {
  const sheets = FACULTIES.map(([name]) => {
    const own = students.filter(({ faculty }) => faculty === name)
    return {
      name,
      above: [[`${name}　学籍簿`, '', '', '', '', '', '', '出力日時：2024/10/01 9:02']],
      group: [
        ['学生情報', 11],
        ['保証人', 5],
        ['', 1],
      ],
      list: list(
        own.map((who) => ({ who, guarantor: who.guarantor })),
        [
          ['学籍番号', 'who', student],
          ['氏名', 'who', F.full('wide', { old: true })],
          ['フリガナ', 'who', F.kana('wide')],
          ['ローマ字', 'who', F.latin('SATO Kenichi')],
          ['性別', 'who', F.sex('kanji')],
          ['生年月日', 'who', F.birth('slash')],
          ['学年', 'who', (p) => p.grade],
          ['郵便番号', 'who', F.zip()],
          ['現住所', 'who', F.address('plain')],
          ['携帯電話', 'who', F.mobile()],
          ['大学メール', 'who', F.email],
          ['氏名', 'guarantor', F.full('wide', { old: true })],
          ['続柄', 'guarantor', kin],
          ['郵便番号', 'guarantor', F.zip()],
          ['住所', 'guarantor', F.address('plain')],
          ['電話番号', 'guarantor', F.telephone()],
          ['学籍異動', undefined, () => random.pick(['', '', '', '', '', '', '休学 2024/4/1～2025/3/31', '復学 2024/4/1'])],
        ],
      ),
    }
  })
  folder.book('01_教務課/学籍簿_20241001.xlsx', sheets)
  folder.csv(
    '01_教務課/GAKUEN_学生一覧_20241001093012.csv',
    list(
      all.map((who) => ({ who })),
      [
        ['学籍番号', 'who', student],
        ['学生氏名', 'who', F.full('wide')],
        ['学生氏名カナ', 'who', F.kana('half')],
        ['学生氏名英字', 'who', F.latin('LATIN')],
        ['性別区分名称', 'who', F.sex('long')],
        ['生年月日', 'who', F.birth('packed')],
        ['所属名称', 'who', (p) => `${p.faculty}${p.faculty.replace('学部', '学科')}`],
        ['学年', 'who', (p) => p.grade],
        ['E-MAIL', 'who', F.email],
        ['入学年月日', 'who', (p) => `${p.entry}0401`],
        ['学籍状態区分名称', undefined, () => random.pick(['在学', '在学', '在学', '在学', '休学'])],
      ],
    ),
    { cp932: true, quoted: true, crlf: true },
  )
  // Moodle gives one file a course.
  const courses = ['ミクロ経済学I', '日本語学概論', '基礎看護学', '情報リテラシー', '英語IIB']
  for (const course of courses)
    folder.csv(
      `02_Moodle/${course} 評定-20240930_1412-comma_separated.csv`,
      list(
        pick(all, 95).map((who) => ({ who })),
        [
          ['姓', 'who', F.last],
          ['名', 'who', F.first],
          ['IDナンバー', 'who', student],
          ['所属組織', undefined, () => ''],
          ['部門', 'who', (p) => p.faculty],
          ['メールアドレス', 'who', F.email],
          ['小テスト:第1回 (実データ)', undefined, () => `${random.int(3, 10)}.00`],
          ['課題:レポート (実データ)', undefined, () => random.pick(['-', `${random.int(40, 100)}.00`])],
          ['コース合計 (実データ)', undefined, () => `${random.int(40, 100)}.00`],
          ['このコースからの最新ダウンロード', undefined, () => '1727673120'],
        ],
      ),
      { bom: true },
    )
  folder.csv(
    'R3入学者名簿.csv',
    list(
      students.filter(({ entry }) => entry === 2021).map((who) => ({ who, tutor: undefined })),
      [
        ['学生番号', 'who', student],
        ['氏名', 'who', F.full('space')],
        ['ﾌﾘｶﾞﾅ', 'who', F.kana('halfNone')],
        ['生年月日', 'who', F.birth('era')],
        ['出身高校', undefined, () => `${random.pick(['北', '南', '城東', '桜丘', '西山', '聖和'])}高等学校`],
      ],
    ),
    { cp932: true },
  )
  folder.csv(
    'ゼミ合宿_2022.csv',
    list(
      pick(
        students.filter(({ entry }) => entry === 2021),
        24,
      ).map((who) => ({ who, clerk: teacher() })),
      [
        ['氏名', 'who', F.full('none')],
        ['携帯', 'who', F.mobile('dash')],
        ['アレルギー', undefined, () => random.pick(['なし', 'なし', 'えび', 'そば'])],
        ['引率教員', 'clerk', F.full('none')],
      ],
    ),
    { cp932: true },
  )
}
