// A city office: registers of residents by household, children's allowances with accounts, those who need help in a disaster, counters' notes, two parents a form.
import { createRandom } from '../../../examples/leak/random.mjs'
import { ageOn, eraDate } from './dates.mjs'
import { createPlan } from './deal.mjs'
import { createIncident } from './plan.mjs'
import { headOf, lineOf, rowsOf, withFormats } from './sheets.mjs'
import { addressOf, createWorld, flatOf, longBlock } from './world.mjs'
import { fullWidth, halfWidthKana } from './writing.mjs'

const two = (n) => String(n).padStart(2, '0')
const compact = ({ year, month, day }) => `${year}${two(month)}${two(day)}`
const wide = (name) => name.replace(' ', '　')

export async function cityhall() {
  const random = createRandom(5301)
  const { people, families } = createWorld(random, 5200, { zipf: 0.8 })
  const incident = withFormats(createIncident('cityhall'))
  const { some } = createPlan(random, people)
  const head = (p) => p.household[0]
  const relation = (p) => {
    const at = p.household.indexOf(p)
    return at === 0 ? '世帯主' : at === 1 ? (p.woman ? '妻' : '夫') : p.woman ? '子（女）' : '子'
  }
  const staff = createWorld(createRandom(5302), 12, { foreigners: 0 }).people
  const residents = families.filter(([p]) => p.id <= 2600).flat()

  incident.csv(
    '住民課/jukihon_20241001.csv',
    headOf('宛名番号|世帯番号|氏名カナ|氏名漢字|通称|生年月日|性別コード|続柄|世帯主氏名|郵便番号|住所|方書|住民となった日|異動事由'),
    residents.map((p) => ({
      cells: [
        `00${1000000 + p.id * 3}`,
        `9${String(head(p).id).padStart(7, '0')}`,
        halfWidthKana(p.kana),
        wide(p.name),
        '',
        compact(p.birth),
        p.woman ? '2' : '1',
        relation(p),
        wide(head(p).name),
        p.home.zip.replace('-', ''),
        fullWidth(`${p.home.town.name}${p.home.town.town}${longBlock(p.home)}`),
        fullWidth(flatOf(p.home)),
        `${random.int(1985, 2024)}0401`,
        random.pick(['転入', '出生', '職権', '']),
      ],
      who: [
        { person: p, columns: [1, 8], knows: ['birth', 'sex', 'region'] },
        ...(head(p) === p ? [] : [{ person: head(p), columns: [9, 9], keyed: false }]),
      ],
    })),
    { cp932: true },
  )

  const parents = families.filter(([p, , child]) => child !== undefined && (p.id <= 2600 || p.id > 4700))
  incident.xlsx('子育て支援課/児童手当受給者一覧（R6.10期）.xlsx', [
    {
      name: '支払予定',
      head: headOf(
        '児童手当　支払予定者一覧',
        '',
        '認定番号|受給者||||児童|||振込先|||||支給額',
        '|氏名|フリガナ|生年月日|電話番号|氏名|生年月日|続柄|金融機関|支店|種目|口座番号|口座名義人|',
      ),
      rows: [
        ...parents.flatMap(([p, , ...children]) =>
          children.slice(0, 2).map((child, n) => ({
            cells: [
              n === 0 ? `認${p.id}` : '',
              p.name,
              p.kana,
              eraDate(p.birth, 'letter'),
              p.mobile ?? '',
              child.name,
              eraDate(child.birth, 'letter'),
              child.woman ? '長女' : '長男',
              random.pick(['ゆうちょ', '多摩信用金庫', 'みずほ']),
              random.pick(['本店', '008', '中央']),
              '普通',
              p.account,
              halfWidthKana(p.kana),
              10000,
            ],
            who: [
              { person: p, columns: [1, 5], knows: ['birth'] },
              { person: child, columns: [6, 8], knows: ['birth', 'sex'] },
            ],
          })),
        ),
        lineOf('||||||||||||合計|#1230000'),
      ],
    },
  ])

  const frail = [
    ...some(
      residents.filter((p) => ageOn(p.birth) > 64),
      180,
    ),
    ...people.filter((p) => p.id > 2700 && p.id < 3300 && ageOn(p.birth) > 60),
  ]
  incident.xls('福祉課/避難行動要支援者名簿.xls', [
    {
      name: '要支援者',
      head: headOf(
        '避難行動要支援者名簿　　　　　【取扱厳重注意】',
        'No|ふりがな|氏名|性別|年齢|生年月日|住所|電話（自宅）|電話（携帯）|避難支援等を必要とする事由|緊急連絡先①氏名|続柄|電話番号|担当民生委員|備考',
      ),
      rows: frail.map((p, n) => {
        const kin = p.household.find((q) => q !== p && q.mobile !== undefined)
        return {
          cells: [
            n + 1,
            p.kana.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 96)),
            p.name,
            p.woman ? '女' : '男',
            ageOn(p.birth),
            eraDate(p.birth, 'long'),
            addressOf(p.home, 'city'),
            p.home.phone,
            p.mobile ?? '',
            random.pick(['要介護3', '身体障害者手帳1級', '75歳以上単身世帯', '療育手帳A']),
            kin?.name ?? '',
            kin === undefined ? '' : '同居家族',
            kin?.mobile ?? '',
            staff[n % 5].name,
            random.pick(['', '人工透析', '補聴器使用']),
          ],
          who: [
            { person: p, columns: [1, 10], knows: ['birth', 'sex', 'region'] },
            ...(kin === undefined ? [] : [{ person: kin, columns: [11, 13] }]),
          ],
        }
      }),
    },
  ])
  incident.truth.push({
    path: '福祉課/避難行動要支援者名簿.xls',
    sheet: '要支援者',
    from: 3,
    to: 2 + frail.length,
    columns: [14, 14],
    staff: staff.slice(0, 5),
  })

  const borrowers = [...some(residents, 500), ...people.filter((p) => p.id > 3300 && p.id <= 3700)].filter((p) => p.email !== undefined)
  incident.lines('図書館/users.sql', [
    {
      text: '-- MySQL dump 10.13  Distrib 8.0.36\nSET NAMES utf8mb4;\nDROP TABLE IF EXISTS `riyosha`;\nCREATE TABLE `riyosha` (\n  `id` int NOT NULL,\n  `card_no` varchar(12),\n  `simei` varchar(64),\n  `simei_kana` varchar(64),\n  `birth` date,\n  `tel` varchar(20),\n  `mail` varchar(128),\n  `yoyaku_su` int\n);\nINSERT INTO `riyosha` VALUES',
    },
    ...borrowers.map((p, n) => ({
      text: `(${n + 1},'2${String(p.id * 11).padStart(8, '0')}','${p.name}','${p.kana}','${p.birth.year}-${two(p.birth.month)}-${two(p.birth.day)}','${p.mobile}','${p.email}',${random.int(0, 5)})${n === borrowers.length - 1 ? ';' : ','}`,
      who: [{ person: p, knows: ['birth'] }],
    })),
  ])

  const applied = families.filter(([p, , child]) => child !== undefined && p.id > 3700 && p.id <= 4700).slice(0, 90)
  for (const [n, [father, mother, child]] of applied.entries())
    await incident.form(`保育課/入所申込/R7_${String(n + 1).padStart(3, '0')}.docx`, {
      header: '',
      paragraphs: ['保育施設等利用申込書', '令和6年10月15日', '立川市長　殿'],
      table: [
        ['申込児童', 'フリガナ', child.kana, '生年月日', eraDate(child.birth, 'long')],
        ['', '氏名', wide(child.name), '性別', child.woman ? '女' : '男'],
        ['保護者', '氏名', wide(father.name), '続柄', '父'],
        ['', '電話', father.mobile, '勤務先', '株式会社みなと'],
        ['', '氏名', wide(mother.name), '続柄', '母'],
        ['', '電話', mother.mobile, '勤務先', ''],
        ['住所', '', `〒${father.home.zip} ${addressOf(father.home, 'long')}`, '', ''],
      ],
      who: [],
    })
  for (const [n, [father, mother, child]] of applied.entries()) {
    const path = `保育課/入所申込/R7_${String(n + 1).padStart(3, '0')}.docx`
    const note = (person, from, to, knows) => incident.truth.push({ path, from, to, person, keyed: true, knows: new Set(knows) })
    note(child, 4, 13, ['birth', 'sex', 'region'])
    note(father, 14, 23, ['region', 'sex'])
    note(mother, 24, 33, ['region', 'sex'])
  }

  const counters = some(residents, 120)
  incident.lines('税務課/窓口対応記録.txt', [
    { text: '窓口対応記録（10月）\n' },
    ...counters.map((p, n) => ({
      text: `${(n % 30) + 1}日 ${p.name.replace(' ', '')}氏（${p.home.town.city}${p.home.town.town}${p.home.numbers.join('-')}）来庁。${random.pick(['市県民税の分納相談', '納付書再発行', '固定資産税の減免について'])}。℡${p.mobile ?? p.home.phone}　対応：${staff[n % 12].surname.text}\n`,
      who: [{ person: p, knows: ['region'] }],
    })),
  ])

  const runners = [...some(people.slice(0, 2600), 60), ...people.filter((p) => p.id > 4700 && p.id <= 4900)].filter(
    (p) => p.email !== undefined,
  )
  incident.lines('スポーツ課/市民マラソン申込.json', [
    { text: '{"event":"第38回市民マラソン","entries":[' },
    ...runners
      .map((p, n) => ({
        text: `${JSON.stringify({
          エントリー番号: 2000 + n,
          種目: random.pick(['ハーフ', '10km', '親子3km']),
          氏名: p.name,
          氏名カナ: p.kana,
          性別: p.woman ? '女' : '男',
          生年月日: `${p.birth.year}年${p.birth.month}月${p.birth.day}日`,
          連絡先: { 郵便番号: p.home.zip, 住所: addressOf(p.home, 'bare'), 電話: p.mobile, メール: p.email },
          Tシャツ: random.pick(['S', 'M', 'L']),
        }).slice(0, -1)},`,
        who: [{ person: p, knows: ['birth', 'sex', 'region'] }],
        kin: head(p) === p ? p.household[1] : head(p),
        home: p.home,
      }))
      .flatMap((line, n, all) => [
        line,
        {
          text: `  "緊急連絡先":${JSON.stringify({ 氏名: line.kin?.name ?? '', 電話: line.home.phone })}}${n === all.length - 1 ? '' : ','}`,
          who: line.kin === undefined ? [] : [{ person: line.kin }],
        },
      ]),
    { text: ']}' },
  ])

  const volunteers = people.filter((p) => p.id > 4900 && p.id <= 5000 && head(p) === p)
  incident.lines(
    '危機管理課/連絡網.vcf',
    volunteers.map((p) => ({
      text: `BEGIN:VCARD\nVERSION:3.0\nN:${p.surname.text};${p.given.text};;;\nFN:${p.name}\nX-PHONETIC-LAST-NAME:${p.surname.kana}\nX-PHONETIC-FIRST-NAME:${p.given.kana}\nTEL;TYPE=CELL:${p.mobile}\nEMAIL:${p.email}\nADR;TYPE=HOME:;;${p.home.town.town}${p.home.numbers.join('-')};${p.home.town.city};${p.home.town.prefecture};${p.home.zip};日本\nEND:VCARD`,
      who: [{ person: p, knows: ['region'] }],
    })),
    { end: '\r\n' },
  )

  const dogs = [
    ...some(
      residents.filter((p) => head(p) === p),
      120,
    ),
    ...people.filter((p) => p.id > 5000 && p.id <= 5100 && head(p) === p),
  ]
  incident.xlsx('環境課/狂犬病予防注射.xlsx', [
    {
      name: 'R6登録',
      head: headOf('鑑札番号|注射済票|犬の名前|犬種|毛色|生年|所有者氏名|所有者住所|所有者電話|獣医師'),
      rows: rowsOf(
        dogs,
        (p, n) =>
          `#${n + 300}|#${n + 900}|${random.pick(['モモ', 'ハナ', 'レオ', 'さくら', '小太郎'])}|${random.pick(['柴', '雑種', 'トイプードル'])}|茶|H${random.int(22, 30)}|${p.name.replace(' ', '')}|${addressOf(p.home, 'kanji')}|${p.mobile ?? p.home.phone}|${staff[7].name}`,
        ['region'],
        (p) => [{ person: p, columns: [1, 9], knows: ['region'] }],
      ),
    },
    {
      name: '死亡届',
      head: headOf('届出日|所有者氏名|所有者電話|犬の名前'),
      rows: rowsOf(
        some(dogs, 30),
        (p) => `R6.${random.int(4, 9)}.${random.int(1, 28)}|${p.name}|${p.mobile ?? p.home.phone}|${random.pick(['チョコ', 'ラッキー'])}`,
        [],
      ),
    },
  ])
  incident.truth.push({
    path: '環境課/狂犬病予防注射.xlsx',
    sheet: 'R6登録',
    from: 2,
    to: 1 + dogs.length,
    columns: [10, 10],
    staff: [staff[7]],
  })
  incident.csv(
    'アンケート/市民意識調査_回答.csv',
    headOf('No|性別|年代|居住地区|居住年数|職業|問1|問2|自由記述'),
    Array.from({ length: 200 }, (_, n) =>
      lineOf(
        `${n + 1}|${random.pick(['男', '女'])}|${random.int(2, 8)}0代|${random.pick(['東部', '西部'])}|${random.int(1, 50)}年|${random.pick(['会社員', '無職'])}|${random.int(1, 5)}|${random.int(1, 5)}|${random.pick(['', 'バスの本数を増やしてほしい', '公園をきれいに'])}`,
      ),
    ),
  )
  incident.copy('子育て支援課/児童手当受給者一覧（R6.10期）.xlsx', '退避/児童手当受給者一覧（R6.10期）.xlsx')
  return incident
}
