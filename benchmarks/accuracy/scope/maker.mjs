// A maker's personnel department: a register with dependants, wages, health checks, an LDAP directory, a mailbox, former staff, shareholders, cards of partners.
import { createRandom } from '../../../examples/leak/random.mjs'
import { ageOn, eraDate } from './dates.mjs'
import { createPlan } from './deal.mjs'
import { createIncident } from './plan.mjs'
import { headOf, lineOf, rowsOf, withFormats } from './sheets.mjs'
import { addressOf, createWorld } from './world.mjs'
import { halfWidthKana } from './writing.mjs'
import { mark } from './classes.mjs'

const two = (n) => String(n).padStart(2, '0')
const FIRMS = '東和精工株式会社 ㈱ミズキ物流 (有)高野鉄工所 合同会社ネクサ 一般社団法人日本計測協会 株式会社藤田'.split(' ')
const base64 = (text) => Buffer.from(text).toString('base64')

export async function maker() {
  const random = createRandom(6101)
  const { people, families } = createWorld(random, 4600, { zipf: 0.5 })
  const incident = withFormats(createIncident('maker'))
  const { some } = createPlan(random, people)
  const workers = families.filter(([p]) => p.id <= 2400 && p.mobile).map(([p]) => p)
  const code = (p) => String(100000 + p.id)
  const work = (p) => `${p.passport.toLowerCase().split(' ').reverse().join('.')}${p.id}@kisaragi-seiki.co.jp`
  const others = (p) => p.household.slice(1)

  incident.xlsx('人事/社員台帳(2024.10).xlsx', [
    {
      name: '在籍',
      head: headOf(
        '株式会社如月製作所　社員台帳||||||||||||2024年10月1日現在',
        '',
        '社員CD|社員氏名|社員氏名ｶﾅ|所属|役職|入社年月日|生年月日|性別|郵便番号|現住所|自宅TEL|携帯TEL|社用Mail|扶養人数',
      ),
      rows: rowsOf(
        workers,
        (p) =>
          `#${code(p)}|${p.name.replace(' ', '　')}|${halfWidthKana(p.kana)}|${random.pick(['製造一課', '製造二課', '品質保証部', '総務部', '営業部'])}|${random.pick(['', '', '主任', '係長', '課長'])}|#${random.int(1990, 2024)}-04-01|#${p.birth.year}-${two(p.birth.month)}-${two(p.birth.day)}|${p.woman ? '女' : '男'}|${p.home.zip}|${addressOf(p.home, 'long')}|${p.home.phone}|${p.mobile}|${work(p)}|#${others(p).length}`,
      ),
    },
    {
      name: '退職者',
      head: headOf('社員CD|氏名|退職年月日|退職理由|転居先|連絡先'),
      rows: rowsOf(
        people.filter((p) => p.id > 2400 && p.id <= 2600 && p.mobile),
        (p) =>
          `#${code(p)}|${p.name}|R${random.int(2, 6)}.${random.int(1, 9)}.30|${random.pick(['定年', '自己都合'])}|${addressOf(p.home, 'city')}|${p.mobile}`,
        ['region'],
      ),
    },
  ])

  mark('employee', workers)
  mark('family', ...workers.map(others))
  const withKin = workers.filter((p) => others(p).length > 0)
  incident.csv(
    '人事/扶養控除申告_R6.csv',
    headOf(
      '社員番号|氏名|配偶者の有無|配偶者氏名|配偶者フリガナ|配偶者生年月日|扶養親族1氏名|扶養親族1続柄|扶養親族1生年月日|扶養親族2氏名|扶養親族2続柄|扶養親族2生年月日|障害者|世帯主の氏名|あなたとの続柄',
    ),
    withKin.map((p) => {
      const [spouse, a, b] = others(p)
      return {
        cells: [
          code(p),
          p.name,
          '有',
          spouse.name,
          spouse.kana,
          eraDate(spouse.birth, 'letter'),
          a?.name ?? '',
          a === undefined ? '' : '子',
          a === undefined ? '' : eraDate(a.birth, 'letter'),
          b?.name ?? '',
          b === undefined ? '' : '子',
          b === undefined ? '' : eraDate(b.birth, 'letter'),
          random.pick(['', '', '', '一般の障害者']),
          p.name,
          '本人',
        ],
        who: [
          { person: p, columns: [1, 3] },
          { person: spouse, columns: [4, 6], knows: ['birth'] },
          ...(a ? [{ person: a, columns: [7, 9], knows: ['birth'] }] : []),
          ...(b ? [{ person: b, columns: [10, 12], knows: ['birth'] }] : []),
        ],
      }
    }),
    { cp932: true },
  )

  incident.csv('給与/振込依頼_202410.csv', headOf('社員番号,氏名（カナ）,銀行名,支店名,科目,口座番号,振込金額'.replaceAll(',', '|')), [
    ...rowsOf(
      workers,
      (p) =>
        `${code(p)}|${halfWidthKana(p.kana)}|${random.pick(['三井住友', '横浜', 'りそな'])}|${random.pick(['本店', '川崎', '蒲田'])}|普通|${p.account}|${random.int(180, 520)}000`,
      [],
    ),
    lineOf('|合計|||||123456000'),
  ])

  const checked = some(workers, 600)
  incident.xlsx('健康管理/2024定期健診結果.xlsx', [
    {
      name: '本社',
      head: headOf('社員コード|ｶﾅ氏名|年齢|性|BMI|血圧(上)|血圧(下)|LDL|血糖|判定|既往歴|産業医コメント'),
      rows: rowsOf(
        checked,
        (p) =>
          `#${code(p)}|${halfWidthKana(p.kana)}|#${ageOn(p.birth)}|${p.woman ? '女' : '男'}|#${random.int(180, 320) / 10}|#${random.int(98, 170)}|#${random.int(55, 100)}|#${random.int(70, 190)}|#${random.int(75, 150)}|${random.pick(['A', 'B', 'C', 'D', 'E'])}|${random.pick(['', '', 'なし', '高血圧', '糖尿病'])}|${random.pick(['', '要精密検査', '生活習慣の改善を'])}`,
        ['birth', 'sex'],
      ),
    },
  ])

  incident.lines(
    'システム/ldap_export.ldif',
    workers.slice(0, 500).map((p) => ({
      text: `dn: uid=${code(p)},ou=People,dc=kisaragi-seiki,dc=co,dc=jp\nobjectClass: inetOrgPerson\nuid: ${code(p)}\ncn:: ${base64(p.name)}\nsn:: ${base64(p.surname.text)}\ngivenName:: ${base64(p.given.text)}\nmail: ${work(p)}\nmobile: ${p.mobile}\nou:: ${base64('製造一課')}\n`,
      who: [{ person: p }],
    })),
  )

  const partners = people.filter((p) => p.id > 2600 && p.id <= 3000 && p.email)
  for (const p of partners) p.office = '東京都'
  incident.csv(
    '営業/名刺データ(Sansan).csv',
    headOf('名刺交換日|会社名|部署名|役職|氏名|e-mail|郵便番号|住所|TEL会社|TEL直通|携帯電話|FAX|URL'),
    partners.map((p) => {
      const firm = p.id % FIRMS.length
      return {
        cells: [
          `2024/0${random.int(1, 9)}/1${random.int(0, 9)}`,
          FIRMS[firm],
          random.pick(['営業部', '購買課', '']),
          random.pick(['部長', '課長', '', '主任']),
          p.name,
          `${p.passport.toLowerCase().split(' ')[0]}${p.id}@firm${firm}-demo.co.jp`,
          `10${firm}-000${firm}`,
          `東京都港区芝${firm + 1}-${firm + 2}-3 芝ビル${firm + 2}F`,
          `03-54${firm}1-100${firm}`,
          '',
          random.int(0, 2) === 0 ? '' : p.mobile,
          `03-54${firm}1-1099`,
          `https://www.firm${firm}-demo.co.jp/`,
        ],
        who: [{ person: p, knows: ['region'] }],
      }
    }),
    { bom: true },
  )
  mark('partner', partners)
  const writers = some(partners, 60)
  incident.lines(
    '営業/受信トレイ.mbox',
    writers.map((p) => {
      const firm = p.id % FIRMS.length
      const mail = `${p.passport.toLowerCase().split(' ')[0]}${p.id}@firm${firm}-demo.co.jp`
      return {
        text: [
          `From ${mail} Tue Oct 01 09:00:00 2024`,
          `From: =?UTF-8?B?${base64(p.name)}?= <${mail}>`,
          'To: =?UTF-8?B?5Za25qWt6YOo?= <eigyo@kisaragi-seiki.co.jp>',
          `Subject: =?UTF-8?B?${base64('お見積りのお願い')}?=`,
          'MIME-Version: 1.0',
          'Content-Type: text/plain; charset=UTF-8',
          'Content-Transfer-Encoding: 8bit',
          '',
          '株式会社如月製作所',
          '営業部　ご担当者様',
          '',
          'いつもお世話になっております。',
          `${FIRMS[firm]}の${p.surname.text}です。`,
          '添付の図面にてお見積りをお願いいたします。',
          '',
          '**************************',
          FIRMS[firm],
          p.name,
          `〒10${firm}-000${firm} 東京都港区芝${firm + 1}-${firm + 2}-3`,
          `TEL 03-54${firm}1-100${firm}`,
          `Mail ${mail}`,
          '**************************',
          '',
        ].join('\n'),
      }
    }),
  )
  writers.forEach((person, n) =>
    incident.truth.push({ path: '営業/受信トレイ.mbox', from: n + 1, to: n + 1, person, keyed: true, knows: new Set() }),
  )

  const applicants = people.filter((p) => p.id > 3000 && p.id <= 3300 && p.email)
  incident.csv(
    '採用/エントリー2025卒.tsv',
    headOf(
      'エントリーID|氏名_姓|氏名_名|カナ_姓|カナ_名|性別|生年月日|〒|都道府県|市区町村|番地|建物|携帯番号|PCアドレス|携帯アドレス|学校名|学部|選考状況',
    ),
    rowsOf(
      applicants,
      (p, n) =>
        `E25-${1000 + n}|${p.surname.text}|${p.given.text}|${p.surname.kana}|${p.given.kana}|${p.woman ? '女' : '男'}|${p.birth.year}.${p.birth.month}.${p.birth.day}|${p.home.zip}|${p.home.town.prefecture}|${p.home.town.city}|${p.home.town.town}${p.home.numbers.join('-')}|${p.home.flat ? `${p.home.flat.house}${p.home.flat.room}` : ''}|${p.mobile}|${p.email}||${random.pick(['港大学', '北星工業大学'])}|${random.pick(['工学部', '経済学部'])}|${random.pick(['書類', '一次', '内定', '辞退'])}`,
    ),
    { separator: '\t' },
  )
  const met = [...some(applicants, 30)]
  await incident.pptx(
    '採用/最終面接候補.pptx',
    [0, 1, 2].map((at) => ({
      title: `最終面接 候補者 ${at + 1}/3`,
      head: ['氏名', '大学', 'TEL', '評価'],
      rows: met
        .slice(at * 10, at * 10 + 10)
        .map((p) => ({ cells: [p.name, '港大学', p.mobile, random.pick(['◎', '○', '△'])], who: [{ person: p }] })),
    })),
  )

  const holders = [...some(workers, 150), ...people.filter((p) => p.id > 3300 && p.id <= 3900)]
  incident.lines('総務/株主名簿.html', [
    {
      text: '<!doctype html><meta charset="UTF-8"><title>株主名簿</title><table><caption>株主名簿（令和6年9月30日現在）</caption><tr><th>株主番号</th><th>株主名</th><th>住所</th><th>所有株数</th><th>議決権</th></tr>',
    },
    ...FIRMS.map((firm, n) => ({
      text: `<tr><td>${n + 1}</td><td>${firm}</td><td>東京都港区芝${n + 1}-${n + 2}-3</td><td>${(n + 1) * 10000}</td><td>${(n + 1) * 100}</td></tr>`,
    })),
    ...holders.map((p, n) => ({
      text: `<tr><td>${n + 100}</td><td>${p.name.replace(' ', '　')}</td><td>${addressOf(p.home, 'kanji')}</td><td>${random.int(1, 90) * 100}</td><td>${random.int(1, 90)}</td></tr>`,
      who: [{ person: p, knows: ['region'] }],
    })),
    { text: '</table>' },
  ])

  const cards = families.filter(([p]) => p.id > 3900)
  incident.csv(
    '社長/年賀状2025.csv',
    headOf('会社名|氏名|敬称|連名1|連名2|〒|住所1|住所2|喪中'),
    cards.map(([p, a, b]) => ({
      cells: [
        '',
        p.name,
        '様',
        a === undefined ? '' : a.given.text,
        b === undefined ? '' : b.given.text,
        p.home.zip,
        addressOf(p.home, 'bare'),
        p.home.flat ? `${p.home.flat.house}${p.home.flat.room}` : '',
        '',
      ],
      who: [
        { person: p, columns: [1, 3], knows: ['region'] },
        ...(a ? [{ person: a, columns: [4, 4], keyed: false, knows: ['region'] }] : []),
        ...(b ? [{ person: b, columns: [5, 5], keyed: false, knows: ['region'] }] : []),
      ],
    })),
    { cp932: true },
  )
  incident.lines(
    'システム/access_202410.log',
    some(workers, 200).map((p, n) => ({
      text: `2024-10-0${(n % 9) + 1}T08:${two(n % 60)}:11+0900 door=honkan-1F result=OK card=${random.digits(10)} emp_no=${code(p)} emp_name=${p.name.replace(' ', '')}`,
      who: [{ person: p }],
    })),
  )
  await incident.pack('退避/人事_旧PC.zip', ['システム/access_202410.log', '営業/受信トレイ.mbox'])
  return incident
}
