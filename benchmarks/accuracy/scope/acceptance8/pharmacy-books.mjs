// What the computers of the shops hold of patients: the master files, the book of prescriptions, the notes, notebooks of medicine, debts, a backup.
import { cp932, csvText } from './folder.mjs'
import { SHOPS } from './lists.mjs'
import { address, day, former, full, halfKana, kana, phone, plain, plainName } from './people.mjs'

export async function books(work) {
  masters(work)
  prescriptions(work)
  notes(work)
  notebooks(work)
  debts(work)
  publicFunds(work)
  await backup(work)
}

const MEMO = ['', '', '', '', '', '一包化', '粉薬希望', '車椅子', '残薬多い', '後発品希望', '耳が遠い', 'PTPシート切らない', '訪問あり']

function masters(work) {
  const { folder, random, patients, fetcher } = work
  work.master = []
  for (const shop of SHOPS) {
    const own = patients.filter((patient) => patient.shop === shop && random.chance(88))
    // Some go to another shop as well, which gives them another number.
    const guests = random.some(
      patients.filter((patient) => patient.shop !== shop && !patient.person.child),
      32,
    )
    work.master.push(...own)
    const items = [
      ...own.map((patient) => ({ patient, number: patient.number, birth: 'dots' })),
      ...guests.map((patient, at) => ({ patient, number: `${SHOPS.indexOf(shop) + 1}9${String(1000 + at)}`, isGuest: true })),
    ].map((item) => ({ ...item, agent: random.chance(6) ? fetcher(item.patient) : undefined }))
    folder.csv(
      `01_レセコン/患者マスタ_${shop}.csv`,
      [
        ['患者番号', ({ number }) => number],
        ['カナ氏名', ({ patient }) => halfKana(kana(patient.person))],
        ['漢字氏名', ({ patient }) => plain(patient.person, '　')],
        ['性別', ({ patient }) => (patient.person.woman ? 2 : 1)],
        ['生年月日', ({ patient }) => day(patient.person.birth, 'dots')],
        ['郵便番号', ({ patient }) => patient.person.home.zip],
        ['住所', ({ patient }) => address(patient.person.home, patient.number.endsWith('1') ? 'short' : 'city')],
        ['電話番号', ({ patient }) => patient.person.home.phone],
        [
          '携帯電話',
          ({ patient, isGuest }) => (patient.person.child || (patient.number.endsWith('4') && !isGuest) ? '' : patient.person.mobile),
        ],
        ['保険種別', ({ patient }) => (patient.insurance.sign === '' ? '後期高齢' : '社保')],
        ['保険者番号', ({ patient }) => patient.insurance.insurer],
        ['記号', ({ patient }) => patient.insurance.sign],
        ['番号', ({ patient }) => patient.insurance.number],
        ['枝番', ({ patient }) => patient.insurance.branch],
        ['本人家族', ({ patient }) => (patient.isMain ? '本人' : '家族')],
        ['負担割合', ({ patient }) => (patient.insurance.sign === '' ? '1割' : '3割')],
        ['アレルギー・副作用歴', () => random.pick(['', '', '', '', 'ペニシリン', '卵', 'そば', 'なし', 'セフェム系で発疹'])],
        ['備考', ({ agent }) => (agent?.who ? `代理受取：${agent.word} ${full(agent.who)}様 ${agent.who.mobile}` : random.pick(MEMO))],
        ['最終来局日', () => `2024${String(random.int(1, 10)).padStart(2, '0')}${String(random.int(1, 28)).padStart(2, '0')}`],
      ],
      items,
      ({ patient, agent }) => [
        { person: patient.person, knows: 'rbs', from: '患者番号', to: 'アレルギー・副作用歴' },
        // Husband and wife are of one house.
        ...(agent?.who ? [{ person: agent.who, knows: /[妻夫]/.test(agent.word) ? 'rs' : 's', from: '備考' }] : []),
      ],
      { encoding: 'cp932' },
    )
  }
}

/** The book that the law asks for: a sheet a shop, with doctor and pharmacist. */
function prescriptions({ folder, random, master }) {
  const path = '02_処方箋受付/処方箋受付簿_2024年10月.xlsx'
  const sheets = SHOPS.map((shop) => {
    const own = random.some(
      master.filter((patient) => patient.shop === shop),
      290,
    )
    const rows = folder.rows(
      path,
      [
        ['受付No', (_, at) => at + 1],
        ['受付日時', () => `2024/10/${random.int(1, 31)} ${random.int(9, 18)}:${random.int(10, 59)}`],
        ['患者番号', (p) => p.number],
        ['患者氏名', (p) => full(p.person, '　')],
        ['生年月日', (p) => day(p.person.birth, 'slash')],
        ['医療機関', (p) => p.clinic.name],
        ['診療科', () => random.pick(['内科', '小児科', '整形外科', '皮膚科', '眼科'])],
        ['処方医', (p) => full(p.doctor)],
        ['日数', () => random.pick([5, 7, 14, 28, 30, 56])],
        ['点数', () => random.int(120, 3900)],
        ['調剤薬剤師', (p) => full(p.pharmacist)],
        ['お薬手帳', () => random.pick(['有', '有', '無', '電子'])],
      ],
      own,
      (p) => [
        { person: p.person, knows: 'b', from: '受付No', to: '医療機関' },
        { person: p.doctor, knows: '', from: '処方医', keyed: false },
        { staff: p.pharmacist, from: '調剤薬剤師' },
      ],
      { sheet: shop, above: 2 },
    )
    return [shop, [[`処方箋受付簿　あおぞら薬局 ${shop}`], ['2024年10月'], ...rows]]
  })
  folder.xlsx(path, sheets)
}

const SUBJECTIVE = [
  '血圧は家で130台。ふらつきはない。',
  '咳が続くが熱は下がった。',
  '薬を飲み忘れることが週に1回ほどある。',
  '先生から薬を1つ減らすと言われた。',
  '目がかすむ感じがする。',
  '便秘は改善した。',
  '吐き気が少しあった。',
]
const OBJECTIVE = [
  'アムロジピンOD錠5mg 1錠 朝食後 28日分',
  'カルボシステイン錠500mg 3錠 毎食後 5日分',
  'メトホルミン塩酸塩錠250mg 2錠 朝夕食後',
  'ロキソプロフェン錠60mg 疼痛時 10回分',
  'モメタゾン点鼻液 1本',
  'ワーファリン錠1mg 1.5錠 朝食後',
]

function notes({ folder, random, master, fetcher }) {
  for (const shop of SHOPS) {
    for (const d of [3, 10, 17, 24]) {
      const path = `03_薬歴/${shop}_薬歴印刷_202410${String(d).padStart(2, '0')}.txt`
      const lines = [`薬剤服用歴　あおぞら薬局 ${shop}　出力日 2024/10/${d}`, '']
      for (const p of random.some(
        master.filter((patient) => patient.shop === shop),
        26,
      )) {
        const { person } = p
        const from = lines.length + 1
        lines.push(
          `■2024/10/${d} ${random.int(9, 18)}:${random.int(10, 59)}　患者番号：${p.number}　${full(person)} 様（${day(person.birth, 'era')}生　${person.woman ? '女' : '男'}）`,
        )
        folder.say(path, person, { from, knows: 'bs' })
        lines.push(`処方元：${p.clinic.name}　処方医：${full(p.doctor)}`)
        folder.say(path, p.doctor, { from: lines.length, keyed: false })
        const { who, word } = random.chance(22) ? fetcher(p) : {}
        if (who) {
          lines.push(`S）本日は${word}の${full(who, '')}さん（${who.mobile}）が代理で来局。${random.pick(SUBJECTIVE)}`)
          folder.say(path, who, { from: lines.length, knows: 's' })
        } else lines.push(`S）${random.pick(SUBJECTIVE)}`)
        lines.push(
          `O）${random.pick(OBJECTIVE)}`,
          `A）${random.pick(['コンプライアンス良好', '残薬あり。飲み忘れ', '副作用の疑い、経過観察', '併用薬なし'])}`,
          `P）${random.pick(['次回、残薬を確認', '水分摂取を指導', '次回も継続指導', '受診勧奨'])}`,
        )
        lines.push(`担当：${full(p.pharmacist)}`, '')
        folder.staff(path, [p.pharmacist], { from: lines.length - 1 })
      }
      folder.add(path, lines.join('\r\n'))
    }
  }
}

/** Notebooks of medicine as patients' telephones hand them over: records whose first figure tells what they are. */
function notebooks({ folder, random, master, place }) {
  for (const [at, p] of random.some(master, 54).entries()) {
    const path = `05_お薬手帳/JAHIS_${String(at + 1).padStart(4, '0')}.csv`
    const { person } = p
    const lines = [
      'JAHISTC06,1',
      `1,${full(person, '　')},${person.woman ? 2 : 1},${day(person.birth, 'packed')},${person.home.zip},${address(person.home, 'short')},${person.child ? person.home.phone : person.mobile},,,,${halfKana(kana(person))}`,
      '5,20241010,1',
      `11,${place.name}　${p.shop},23,4,${p.clinic.code},464-0850,${place.address},${place.phone},1`,
      `15,${full(p.pharmacist, '　')},,1`,
      `51,${p.clinic.name},23,1,${p.clinic.code},1`,
      `55,${full(p.doctor, '　')},内科,1`,
      '201,1,アムロジピンＯＤ錠５ｍｇ,1,錠,2,2171022F4026,1',
      '301,1,１日１回朝食後服用,28,日分,1,1,,1',
    ]
    folder.say(path, person, { from: 2, knows: 'rbs' })
    folder.staff(path, [p.pharmacist], { from: 5 })
    folder.say(path, p.doctor, { from: 7, keyed: false })
    folder.add(path, `${lines.join('\r\n')}\r\n`)
  }
}

function debts({ folder, random, master }) {
  folder.csv(
    '11_会計/未収金一覧_202410.tsv',
    [
      ['店舗', (p) => p.shop],
      ['患者番号', (p) => p.number],
      ['患者名', (p) => plainName(full(p.person, ''))],
      ['連絡先', (p) => phone(p.person.child ? p.person.home.phone : p.person.mobile, 'bare')],
      ['未収額', () => random.int(1, 90) * 10],
      ['発生日', () => `2024/${random.int(4, 10)}/${random.int(1, 28)}`],
      ['督促', () => random.pick(['電話済', '未', '次回来局時', '手紙送付'])],
      ['処理者', (p) => full(p.pharmacist, '')],
    ],
    random.some(master, 130),
    (p) => [
      { person: p.person, knows: '', from: '患者番号', to: '連絡先' },
      { staff: p.pharmacist, from: '処理者' },
    ],
    { gap: '\t' },
  )
}

/** Claims against public funds, as an upload to the review body. */
function publicFunds({ folder, random, master }) {
  const path = '16_請求/公費請求_202410.xml'
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<kouhi_seikyu month="2024-10" pharmacy="あおぞら薬局">']
  for (const p of random.some(master, 85)) {
    lines.push('  <jukyusha>')
    const from = lines.length
    lines.push(
      `    <futansha_no>${random.pick(['21', '54', '12', '15'])}23${random.digits(4)}</futansha_no>`,
      `    <jukyusha_no>${random.digits(7)}</jukyusha_no>`,
      `    <kanja_no>${p.number}</kanja_no>`,
      `    <shimei>${full(p.person, '　')}</shimei>`,
      `    <shimei_kana>${kana(p.person, '　')}</shimei_kana>`,
      `    <seinengappi>${day(p.person.birth, 'iso')}</seinengappi>`,
      `    <seibetsu>${p.person.woman ? '女' : '男'}</seibetsu>`,
      `    <iryokikan>${p.clinic.name}</iryokikan>`,
      `    <tensu>${random.int(100, 9000)}</tensu>`,
      '  </jukyusha>',
    )
    folder.say(path, p.person, { from, to: lines.length, knows: 'bs' })
  }
  lines.push('</kouhi_seikyu>')
  folder.add(path, lines.join('\n'))
}

/** A shop that was closed in 2021: some of its patients come to another one and have married since. */
async function backup({ folder, random, master, makers }) {
  const path = '99_旧店舗/閉店_高畑店_2021.zip!kanja.csv'
  const again = random.some(
    master.filter(({ person }) => !person.child),
    75,
  )
  const gone = Array.from({ length: 260 }, () => {
    const person = makers.createPerson({ ages: [20, 88] })
    person.class = 'customer'
    return { person }
  })
  const rows = folder.rows(
    path,
    [
      ['ID', (_, at) => 5001 + at],
      ['氏名', ({ person }) => plainName(former(person, '　'))],
      ['シメイ', ({ person }) => `${(person.formerSurname ?? person.surname).kana}　${person.given.kana}`],
      ['生年月日', ({ person }) => day(person.birth, 'jahis')],
      ['男女', ({ person }) => (person.woman ? '女' : '男')],
      ['住所', ({ person }) => address(person.home, 'wide')],
      ['TEL', ({ person }) => person.mobile],
      ['来局回数', () => random.int(1, 60)],
    ],
    [...again, ...gone],
    ({ person }) => [{ person, knows: 'rbs' }],
  )
  const content = cp932(csvText(rows))
  folder.members.set(path, content)
  await folder.zip('99_旧店舗/閉店_高畑店_2021.zip', [['kanja.csv', content]])
}
