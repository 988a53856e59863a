// Papers, mails and systems: letters to the parents, their committee, the app's export, the photo shop, suppliers, notes of small accidents.
import * as F from './fields.mjs'
import { list, mention } from './rows.mjs'

export async function papers(world) {
  await newsletters(world)
  await committee(world)
  app(world)
  photos(world)
  mails(world)
  suppliers(world)
  notes(world)
}

/** Birthdays of the month: names in hiragana with くん and ちゃん, the day without a year. */
async function newsletters({ folder, children, staff }) {
  const pages = [9, 10, 11].map((month) => {
    const born = children.filter(({ birth }) => birth.month === month).slice(0, 26)
    const [head, , ...teachers] = staff
    const lines = []
    for (let at = 0; at < born.length; at += 2)
      lines.push(
        born
          .slice(at, at + 2)
          .map((p) => `${p.birth.day}日　${F.kana('g', 's')(p).text}${p.woman ? 'ちゃん' : 'くん'}（${p.group}）`)
          .join('　　　'),
      )
    return {
      lines: [
        `園だより　令和6年${month}月号`,
        `認定こども園ひばりの丘　園長　${F.name('s')(head).text}`,
        '朝夕の風が心地よい季節になりました。子どもたちは毎日元気に園庭を走り回っています。',
        `■ ${month}月うまれのおともだち`,
        ...lines,
        '■ お知らせ',
        `遠足の引率は ${F.name('s')(teachers[month]).text}・${F.name('s')(teachers[month + 1]).text} が担当します。`,
        'お問い合わせ　092-935-0011',
      ],
      who: [
        ...born.map((p) => mention(p, [F.kana()(p), { knows: ['sex'] }])),
        ...[head, teachers[month], teachers[month + 1]].map((p) => mention(p, [F.name()(p)], { isStaff: true })),
      ],
    }
  })
  await folder.pages('12_おたより/園だより_R6秋.pdf', pages)
}

async function committee(world) {
  const { random, folder, children, some } = world
  const roles = [
    '会長',
    '副会長',
    '副会長',
    '書記',
    '書記',
    '会計',
    '会計監査',
    '学級委員',
    '学級委員',
    '学級委員',
    '学級委員',
    '広報',
    '広報',
    '行事',
    '行事',
    '行事',
  ]
  const rows = some(
    children.filter(({ household: { mother } }) => mother.mobile),
    roles.length,
  ).map((user, n) => ({ user, parent: user.household.mother, role: roles[n] }))
  const columns = [
    ['役職', undefined, (row) => row.role],
    ['氏名', 'parent', F.name('s')],
    ['園児名', 'user', F.name('s')],
    ['クラス', 'user', (p) => `${p.group}組`],
    ['携帯', 'parent', F.mobile()],
    ['メール', 'parent', F.email],
  ]
  const made = list(rows, columns)
  await folder.docx('13_保護者会/令和6年度_役員名簿.docx', [
    { text: '令和6年度　保護者会役員名簿' },
    { rows: [{ cells: made.head }, ...made.rows] },
    { text: `※ ${random.int(4, 6)}月総会にて承認` },
  ])
  // Who pays the parents' fee: a printed list of names.
  await folder.printed(
    '13_保護者会/会費納入一覧.pdf',
    '保護者会費　納入一覧（令和6年度前期）',
    list(
      children.map((user) => ({ user, parent: user.household.father ?? user.household.mother })),
      [
        ['組', 'user', (p) => p.group],
        ['園児氏名', 'user', F.name('s')],
        ['保護者氏名', 'parent', F.name('s')],
        ['納入額', undefined, () => '1,800'],
        ['納入日', undefined, () => `5/${random.int(7, 31)}`],
      ],
    ),
  )
}

/** The parents' app: children with their guardians, as its interface gives them; messages as lines of objects. */
function app({ random, folder, children, some, word, code }) {
  const relation = { 母: 'mother', 父: 'father', 祖母: 'grandmother', 祖父: 'grandfather', 叔母: 'aunt', 叔父: 'uncle' }
  folder.json(
    '14_アプリ/children_export.json',
    children.map((child) => {
      const guardians = child.household.contacts.slice(0, 2)
      return {
        value: {
          childId: child.number,
          className: child.group,
          name: F.name('s')(child).text,
          nameKana: F.kana('k', 's')(child).text,
          birthday: F.dateText(child.birth, 'iso'),
          sex: child.woman ? 'F' : 'M',
          address: { zip: F.zip()(child).text, text: F.addressText(child.home) },
          guardians: guardians.map((p) => ({
            name: F.name('s')(p).text,
            relation: relation[word(p)],
            tel: p.mobile ?? null,
            email: p.email ?? null,
          })),
        },
        who: [
          mention(child, [F.name()(child), F.kana()(child), F.birth()(child), F.sex()(child), F.address()(child), code(child)], {
            lines: [0, 10],
          }),
          ...guardians.map((p, at) =>
            mention(p, [F.name()(p), F.mobile()(p), F.email(p), { knows: ['sex'] }], { lines: [12 + at * 6, 17 + at * 6] }),
          ),
        ],
      }
    }),
    { head: '{ "facility": "hibari", "exportedAt": "2024-10-01T18:00:00+09:00", "children": [', foot: ']}', indent: 2 },
  )
  folder.ndjson(
    '14_アプリ/renraku_202410.ndjson',
    list(
      some(children, 160).map((user) => ({ user })),
      [
        ['at', undefined, () => `2024-10-${F.two(random.int(1, 31))}T0${random.int(6, 8)}:${F.two(random.int(0, 59))}:00`],
        ['childId', 'user', code],
        ['childName', 'user', F.name('s')],
        ['type', undefined, () => random.pick(['欠席', '遅刻', 'お迎え変更', '体調'])],
        [
          'message',
          undefined,
          () => random.pick(['熱が38度あるのでお休みします', '病院に寄ってから登園します', '今日は祖母が迎えに行きます', '咳が出ています']),
        ],
      ],
    ),
  )
  folder.sql(
    '14_アプリ/backup_guardian.sql',
    'guardian',
    list(
      children
        .map((user) => ({ user: user.household.mother }))
        .filter(({ user }, n, all) => all.findIndex((one) => one.user === user) === n),
      [
        ['id', undefined, (_, __, n) => n + 1],
        ['name', 'user', F.name('s')],
        ['name_kana', 'user', F.kana('k', 's')],
        ['email', 'user', F.email],
        ['tel', 'user', F.mobile('plain')],
        ['is_active', undefined, () => 1],
      ],
    ),
  )
}

function photos({ folder, children, some, random }) {
  folder.html(
    '15_写真/写真販売_購入者一覧.html',
    list(
      some(children, 120)
        .filter(({ household: { mother } }) => mother.email)
        .map((user) => ({ parent: user.household.mother, user })),
      [
        ['注文番号', undefined, () => `P24${random.digits(6)}`],
        ['購入者', 'parent', F.name('s')],
        ['メール', 'parent', F.email],
        ['お届け先', 'parent', F.address('plain')],
        ['お子様', 'user', F.name('s')],
        ['枚数', undefined, () => random.int(1, 40)],
        ['金額', undefined, () => random.int(1, 40) * 110],
      ],
      { live: ['parent', 'user'] },
    ),
    { title: '運動会2024 購入者一覧', above: 'スクールフォト管理画面' },
  )
}

function mails({ folder, children, some, teacher, random }) {
  const from = some(
    children.filter(({ household: { mother } }) => mother.email),
    64,
  )
  folder.mbox(
    '16_メール/info_受信.mbox',
    from.map((child, n) => {
      const { mother } = child.household
      const clerk = teacher()
      const hasPhone = n % 2 === 0 && mother.mobile
      return {
        from: { name: F.name('s')(mother).text, address: mother.email },
        to: [{ address: 'info@hibarinooka-kodomoen.jp' }],
        subject: random.pick(['欠席連絡', '延長保育について', 'お迎えの件', '住所変更のお願い']),
        date: `Mon, ${1 + (n % 28)} Oct 2024 07:30:00 +0900`,
        body: `お世話になっております。${child.group}組 ${F.name('')(child).text}の母です。\n${clerk.surname.text}先生にお伝えください。\n本日、${random.pick(['発熱のため欠席', '通院のため10時ごろ登園', '父がお迎え'])}でお願いします。\n\n${F.name('s')(mother).text}${hasPhone ? `\n${mother.mobile}` : ''}`,
        base64: n % 3 === 0,
        who: [
          mention(mother, [F.name()(mother), F.email(mother), { knows: ['sex'] }], hasPhone ? { parts: ['from'] } : {}),
          ...(hasPhone ? [mention(mother, [F.name()(mother), F.mobile()(mother)], { parts: ['body'] })] : []),
          mention(child, [F.name()(child)], { parts: ['body'] }),
        ],
      }
    }),
  )
}

function suppliers({ folder, household, member, random, once }) {
  const firms = [
    '（有）粕屋給食センター',
    '株式会社チャイルド教材',
    'フォトスタジオみなみ',
    '九州遊具メンテナンス㈱',
    '志免町役場 子育て支援課',
    'ふくおか体操教室',
  ]
  const made = firms.flatMap((name) => {
    const { home } = household(['福岡県'], { phone: 100 })
    return Array.from({ length: 3 }, () => {
      const p = member({ ...household(), home, members: [] }, { year: random.int(1965, 1998) })
      return Object.assign(p, {
        firm_: name,
        office: home.town.prefecture,
        email: once(() => `staff${random.digits(4)}@${name.length}-kyoiku.jp`),
      })
    })
  })
  folder.text(
    '17_業者/取引先連絡先.vcf',
    made.map((p) => ({
      text: `BEGIN:VCARD\nVERSION:3.0\nN:${p.surname.text};${p.given.text};;;\nFN:${F.name('s')(p).text}\nORG:${p.firm_}\nTEL;TYPE=WORK,VOICE:${p.home.phone}\n${p.mobile ? `TEL;TYPE=CELL:${p.mobile}\n` : ''}EMAIL:${p.email}\nADR;TYPE=WORK:;;${F.block()(p).text};${p.home.town.city};${p.home.town.prefecture};${p.home.town.zip};日本\nEND:VCARD`,
      who: [mention(p, [F.name()(p), F.mobile()(p), F.email(p), F.address()(p)])],
    })),
  )
}

function notes({ folder, children, some, teacher, random }) {
  folder.markdown(
    '18_ヒヤリハット/ヒヤリハット記録.md',
    list(
      some(children, 42).map((user) => ({ user, clerk: teacher() })),
      [
        ['日付', undefined, () => `9/${random.int(1, 30)}`],
        ['クラス', 'user', (p) => p.group],
        ['園児名', 'user', F.name('')],
        ['場所', undefined, () => random.pick(['園庭', '保育室', '階段', 'トイレ'])],
        [
          '内容',
          undefined,
          () => random.pick(['すべり台から転落しかけた', '友達とぶつかり額を打撲', '誤食しそうになった', '指をはさんだ']),
        ],
        ['記録者', 'clerk', F.name('')],
      ],
    ),
    { above: '# ヒヤリハット記録 9月\n', below: '\n- 職員会議で共有済み' },
  )
  folder.text('18_ヒヤリハット/引継ぎ.txt', [
    { text: '【遅番への引継ぎ 10/3】' },
    ...some(children, 16).map((p) => {
      const { mother } = p.household
      return {
        text: `・${p.group}　${F.name('')(p).text}　${random.pick(['18時 祖母迎え', '微熱37.4 様子見', 'おむつ補充', '薬1回分預かり'])}${mother.mobile ? `（母 ${F.name('')(mother).text} ${mother.mobile}）` : ''}`,
        who: [
          mention(p, [F.name()(p)]),
          ...(mother.mobile ? [mention(mother, [F.name()(mother), F.mobile()(mother), { knows: ['sex'] }])] : []),
        ],
      }
    }),
  ])
}
