// A lawyer's incident: the cases of an office for labour law and inheritance, in many forms with little in each; most people occur once.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { writePdf } from '../../../../examples/leak/documents.mjs'
import { writeCases } from './counsel-cases.mjs'
import { createFolder } from './folder.mjs'
import { FIRMS, LISTS } from './names-counsel.mjs'
import { addressOf, ageOf, createPeople, eraOf, hiraganaOf, kanaOf, nameOf, sexOf } from './people.mjs'

const ILLS = ['うつ病', '腰椎椎間板ヘルニア', '糖尿病', '適応障害', '高血圧症', '乳がん']
const CASES = ['残業代の未払い', '解雇の撤回', 'パワーハラスメント', '遺産分割', '労災認定', '離婚と養育費']
const OFFICE = '鶴舞総合法律事務所'
const two = (n) => String(n).padStart(2, '0')

export async function counsel(seed) {
  const random = createRandom(92_000 + seed)
  const people = createPeople(random, 1150, { ...LISTS, children: false })
  const staff = createPeople(random, 7, { ...LISTS, children: false })
  const folder = createFolder('counsel')
  const [head, ...clerks] = staff
  const firms = FIRMS.map((firm) => ({ ...firm, home: createPeople(random, 1, LISTS)[0].home }))
  // Half are private clients, half meet the office for their firm.
  const names = new Set()
  // Nobody could tell two of one name at one firm apart on their cards.
  const contacts = people.filter((p, n) => n % 2 === 0 && !names.has(nameOf(p)) && names.add(nameOf(p)))
  const clients = people.filter((_, n) => n % 2 === 1)
  for (const [n, p] of contacts.entries()) {
    p.firm = firms[n % firms.length]
    p.office = p.firm.home.town.prefecture
    p.mail = `${p.roman[1].toLowerCase()}.${p.roman[0].toLowerCase()}@${p.firm.domain}`
    p.post = random.pick(['総務部長', '人事課 課長', '代表取締役', '経理担当', '営業部', '工場長'])
  }
  const take = (list, count) => list.splice(0, count)
  const sample = (list, share) => list.filter(() => random.int(0, 999) < share * 1000)
  const fresh = [...clients]
  const regular = take(fresh, 200)
  const dayOf = () => `令和6年${random.int(1, 10)}月${random.int(1, 28)}日`

  // 相談票: the client, the other side by name and firm, who took it.
  for (const [n, p] of regular.slice(0, 110).entries()) {
    const other = random.pick(contacts.slice(200))
    const clerk = random.pick(clerks)
    const path = `相談票/${two(Math.floor(n / 10) + 1)}/相談票_${String(n + 1).padStart(3, '0')}.docx`
    const facts = { tel: p.mobile, birth: true, sex: true, home: p.home }
    await folder.docx(path, [
      '法律相談票',
      {
        table: [
          ['受付日', dayOf(), '受付者', clerk.surname.text],
          { cells: ['ふりがな', hiraganaOf(kanaOf(p, '　')), '性別', sexOf(p)] },
          { cells: ['氏名', nameOf(p, '　'), '生年月日', `${eraOf(p)}（${ageOf(p)}歳）`] },
          { cells: ['住所', `〒${p.home.town.zip} ${addressOf(p.home, 'long')}`, '電話', p.mobile] },
          ['相談内容', random.pick(CASES), '健康状態', random.pick([...ILLS, 'なし', 'なし', ''])],
          { cells: ['相手方', `${other.firm.name}　${nameOf(other, '')}`, '関係', '上司'], who: [[other, { firm: other.firm.name }]] },
        ],
      },
      { text: `担当弁護士：${nameOf(head)}`, staff: [head] },
    ])
    folder.note(path, 6, 21, p, facts)
    folder.staff(path, 2, 5, clerk)
  }
  const applications = regular.slice(60, 160)
  const pages = applications.map((p, n) => {
    const lines = [
      '委 任 契 約 申 込 書',
      '',
      `申込日　${dayOf()}`,
      `フリガナ　${kanaOf(p, '　')}`,
      `お名前　${nameOf(p, '　')}　　印`,
      `生年月日　${eraOf(p)}`,
      `ご住所　〒${p.home.town.zip}`,
      `　　　　${addressOf(p.home)}`,
      `電話番号　${p.mobile}`,
      `メール　${p.mail}`,
      '',
      `${OFFICE}　御中`,
    ]
    folder.note(
      '契約/委任契約申込書.pdf',
      1,
      lines.length,
      p,
      { tel: p.mobile, mail: p.mail, birth: true, home: p.home },
      { sheet: `page ${n + 1}` },
    )
    return lines
  })
  folder.files.set('契約/委任契約申込書.pdf', await writePdf(pages))
  for (const [n, p] of take(fresh, 50).entries()) {
    const path = `同意書/個人情報取扱同意書${two(n + 1)}.docx`
    await folder.docx(path, [
      '個人情報の取扱いに関する同意書',
      `${OFFICE} 殿`,
      '私は、貴事務所における個人情報の取扱いについて説明を受け、これに同意します。',
      dayOf(),
      `住所　${addressOf(p.home, 'long')}`,
      `氏名　${nameOf(p, '　')}　㊞`,
    ])
    folder.note(path, 0, Infinity, p, { home: p.home })
  }
  const card = (p) => ({ firm: p.firm.name, mail: p.mail, home: p.firm.home })
  folder.csv(
    '名刺/名刺データ.csv',
    '会社名,部署・役職,氏名,e-mail,TEL会社,郵便番号,住所,名刺交換日'.split(','),
    contacts.slice(0, 220).map((p) => ({
      cells: [
        p.firm.name,
        p.post,
        nameOf(p),
        p.mail,
        p.firm.home.phone,
        p.firm.home.town.zip,
        addressOf(p.firm.home, 'bare'),
        '2024/06/01',
      ],
      who: [[p, card(p)]],
    })),
    { encoding: 'bom' },
  )
  folder.lines(
    '名刺/名刺メモ.txt',
    contacts.slice(180, 240).map((p) => ({
      text: [
        p.firm.name,
        `${p.post}　${nameOf(p)}`,
        `〒${p.firm.home.town.zip} ${addressOf(p.firm.home, 'bare')}`,
        `TEL ${p.firm.home.phone}  E-mail ${p.mail}`,
        '',
      ].join('\n'),
      who: [[p, card(p)]],
    })),
  )
  for (let n = 0; n < 36; n++) {
    const firm = firms[n % firms.length]
    const there = sample(contacts.filter((p) => p.firm === firm).slice(0, 30), 0.12).slice(0, 4)
    const clerk = random.pick(clerks)
    const path = `議事録/${two(n + 1)}_打合せ議事録.docx`
    const facts = { firm: firm.name }
    await folder.docx(path, [
      '打合せ議事録',
      `日時：${dayOf()} 14:00〜15:00　場所：${firm.name} 会議室`,
      `出席者（${firm.name}）`,
      ...there.map((p) => ({ text: `　${p.post}　${nameOf(p, '')}様`, who: [[p, facts]] })),
      { text: `当方：${nameOf(head, '')}、${nameOf(clerk, '')}（記録）`, staff: [head, clerk] },
      '議題：就業規則の改定、未払残業代の精算',
      ...there.slice(0, 1).map((p) => `・${p.surname.text}様より、9月分の勤怠データを提供いただく。`),
      { text: `・次回までに当方${clerk.surname.text}が規程案を作成する。`, staff: [clerk] },
    ])
  }
  folder.book('セミナー/アンケート.xlsx', [
    {
      name: '回答',
      rows: [
        ['労務セミナー　アンケート結果'],
        [],
        ['No', '会社名', 'お名前', 'ご所属', 'メールアドレス（資料送付希望の方）', '満足度', '自由記述'],
        ...contacts.slice(240, 360).map((p, n) => ({
          cells: [
            n + 1,
            p.firm.name,
            nameOf(p),
            p.post,
            n % 3 === 0 ? '' : p.mail,
            random.int(3, 5),
            random.pick(['参考になった', '時間が短い', '']),
          ],
          who: [[p, { firm: p.firm.name, mail: n % 3 > 0 && p.mail }]],
        })),
      ],
    },
  ])
  folder.book(
    'セミナー/参加者名簿.xls',
    [
      {
        name: '名簿',
        rows: [
          ['参加者名簿（受付用）'],
          ['企業名', '参加者氏名', 'フリガナ', '出欠'],
          ...contacts
            .slice(300, 480)
            .map((p) => ({ cells: [p.firm.name, nameOf(p, '　'), kanaOf(p, '　'), '○'], who: [[p, { firm: p.firm.name }]] })),
        ],
      },
    ],
    'biff8',
  )
  folder.csv(
    '受付/来訪者.csv',
    ['日付', '時刻', '会社名', 'お名前', '訪問先', '用件'],
    sample(contacts.slice(0, 420), 0.2).map((p) => ({
      cells: ['2024/09/12', '13:30', p.firm.name, nameOf(p, ''), random.pick(staff).surname.text, '打合せ'],
      who: [[p, { firm: p.firm.name }]],
    })),
    { encoding: 'sjis' },
  )
  await writeCases({ folder, random, take, fresh, sample, regular, staff, head, clerks, firms, dayOf })
  await folder.pack('保管/令和6年.zip', ['電話/電話メモ.txt', '案件/期日.ics'])
  return folder.finish()
}
