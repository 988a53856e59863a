// The desk of the halls: mails, LINE, cards of consultations, temples and florists, own people, the calendar, samples.
import { list } from '../acceptance2/rows.mjs'
import { addressText, C, dateText, nameOf } from './cells.mjs'
import { tells } from './funeral-rites.mjs'
import { lines, mail, one, sheetForm, two, wordForm } from './papers.mjs'

const OWN = 'info@yasuragi-hokuriku.co.jp'

export async function desk(world) {
  staffLists(world)
  partners(world)
  asked(world)
  mails(world)
  talks(world)
  await consultations(world)
  samples(world)
}

function staffLists({ folder, town, staff }) {
  const { random } = town
  const rows = staff.map((p) => ({ p }))
  folder.book('09_社内/社員名簿_R6.xlsx', [
    {
      name: '社員',
      list: list(rows, [
        ['社員番号', undefined, (_, __, n) => 101 + n],
        ['氏名', 'p', C.name('　')],
        ['ふりがな', 'p', C.hira('　')],
        ['所属', undefined, () => random.pick(['施行部', '互助会営業部', '総務部', '料理部', '生花部'])],
        ['資格', undefined, () => random.pick(['葬祭ディレクター1級', '葬祭ディレクター2級', '', ''])],
        ['生年月日', 'p', C.birth('sheet')],
        ['住所', 'p', C.address('plain')],
        ['携帯電話', 'p', C.mobile()],
        ['社用メール', 'p', (p) => ({ text: p.mail, keys: ['email'] })],
      ]),
    },
  ])
  // Who sleeps at the hall: surnames in a table of days.
  folder.book('09_社内/宿直表_11月.xlsx', [
    {
      name: '11月',
      cells: [
        ['11月 宿直・搬送当番'],
        ['日', '曜', '富山本館', '高岡会館', '搬送'],
        ...Array.from({ length: 30 }, (_, n) => [n + 1, '金土日月火水木'[n % 7], ...[0, 1, 2].map(() => random.pick(staff).surname.text)]),
      ],
    },
  ])
}

function partners({ folder, town }) {
  const { random, household, member, mobile } = town
  const make = (n) =>
    Array.from({ length: n }, () => {
      const p = member(household({ isFar: false }), { year: random.int(1944, 1988), woman: false })
      p.mobile ??= mobile()
      p.home.phone ??= `076-4${random.digits(2)}-${random.digits(4)}`
      return { p }
    })
  folder.csv(
    '08_取引先/寺院名簿.csv',
    list(make(44), [
      ['宗派', undefined, () => random.pick(['浄土真宗本願寺派', '真宗大谷派', '曹洞宗', '日蓮宗'])],
      [
        '寺院名',
        undefined,
        () => `${random.pick(['西', '光', '善', '妙', '常', '永'])}${random.pick(['照', '願', '念', '楽', '福', '覚'])}寺`,
      ],
      ['御住職名', 'p', C.name('　')],
      ['所在地', 'p', C.address('plain', { short: true })],
      ['電話', 'p', C.landline()],
      ['携帯', 'p', C.mobile()],
      ['お布施目安', undefined, () => `${random.int(10, 35)}万円`],
      ['備考', undefined, () => random.pick(['', '', '送迎要', '枕経は副住職', '椅子席希望'])],
    ]),
    { cp932: true, crlf: true },
  )
  lines(
    folder,
    '08_取引先/業者連絡先.vcf',
    make(22).map(({ p }) => {
      const firm = random.pick(['北陸生花', '立山石材', '料亭まつや', '高志タクシー', '光仏壇店'])
      return [
        `BEGIN:VCARD\nVERSION:3.0\nN:${p.surname.text};${p.given.text};;;\nFN:${nameOf(p, ' ')}\nSORT-STRING:${p.surname.kana} ${p.given.kana}\nORG:${firm}\nTEL;TYPE=CELL:${p.mobile}\n${p.email ? `EMAIL;TYPE=INTERNET:${p.email}\n` : ''}END:VCARD`,
        tells(p, C.mobile()(p), C.email(p)),
      ]
    }),
  )
}

/** Requests for brochures and seats at the open days: some became members. */
function asked({ folder, town, families }) {
  const { random, household, member, some } = town
  const living = families.map((family) => family.members[0]).filter((p) => !p.dead)
  const askers = [
    ...some(
      living.filter(({ email }) => email),
      46,
    ),
    ...Array.from({ length: 90 }, () => member(household(), { year: random.int(1945, 1985), woman: random.int(0, 9) < 6 })),
  ]
  folder.ndjson(
    '06_問合せ/資料請求フォーム_2024.ndjson',
    list(
      some(askers, askers.length).map((p) => ({ p })),
      [
        ['submitted_at', undefined, () => `2024-0${random.int(4, 9)}-${two(random.int(1, 28))}T${two(random.int(0, 23))}:12:08+09:00`],
        ['ip', undefined, () => `203.0.113.${random.int(2, 250)}`],
        ['fields.お名前', 'p', C.name(' ')],
        ['fields.フリガナ', 'p', C.kana(' ')],
        ['fields.郵便番号', 'p', C.zip()],
        ['fields.ご住所', 'p', C.address('plain')],
        ['fields.電話番号', 'p', C.phone()],
        ['fields.メールアドレス', 'p', C.email],
        ['fields.資料', undefined, () => random.pick(['家族葬パンフレット', '互助会入会案内', '事前相談', '人形供養祭'])],
        ['fields.ご事情', undefined, () => random.pick(['', '', '父が入院中のため', '終活を始めたい', '急ぎ（余命宣告を受けています）'])],
      ],
    ),
  )
  folder.markdown(
    '06_問合せ/人形供養祭_受付.md',
    list(
      [...some(living, 22), ...some(askers, 16)].filter((p, n, all) => all.indexOf(p) === n).map((p) => ({ p })),
      [
        ['お名前', 'p', C.name(' ')],
        ['お電話', 'p', C.phone()],
        ['箱数', undefined, () => random.int(1, 4)],
        ['会員', undefined, () => random.pick(['会員', '一般'])],
      ],
    ),
    { above: '# 人形供養祭 受付（10/20）\n', below: '\n当日スタッフ 8:30 集合' },
  )
}

function mails({ folder, town, families, funerals, clerk }) {
  const { random, some, once } = town
  const living = families.map((family) => family.members[0]).filter((p) => !p.dead && p.email && p.mobile)
  const mourners = funerals.map(({ mourner }) => mourner).filter((p) => p.email && p.mobile)
  const senders = [...new Set([...some(living, 24), ...some(mourners, 20)])]
  senders.forEach((p, n) => {
    const own = clerk()
    const who = tells(p, C.mobile()(p), C.address()(p))
    const subject = random.pick(['住所変更について', '見積りの件', '四十九日の料理', '解約したい', '領収書の宛名'])
    mail(folder, `06_問合せ/メール/${two(n + 1)}_${subject}.eml`, {
      from: [n % 3 === 0 ? '' : nameOf(p, ' '), p.email],
      to: ['', OWN],
      subject,
      date: `Mon, ${1 + (n % 28)} Oct 2024 10:21:00 +0900`,
      id: once(() => random.digits(12)),
      sender: one(p, [C.email(p), ...(n % 3 === 0 ? [] : [C.name()(p)])]),
      body: [
        [`ほくりく会館　${own.surname.text}様`, one(own, [], { isStaff: true })],
        [''],
        [`お世話になっております。${nameOf(p)}です。`, tells(p)],
        [random.pick(['先日は父の葬儀で大変お世話になりました。', '積立の件で確認したいことがあります。', '案内状が届いておりません。'])],
        ['折り返しお電話をいただけますでしょうか。'],
        [''],
        ['------------------------------'],
        [nameOf(p, '　'), who],
        [`${addressText(p.home, 'plain')}`, who],
        [`携帯 ${p.mobile}`, who],
      ],
    })
  })
}

/** Talks with mourners, as the application saves them: the names are those that people gave themselves. */
function talks({ folder, town, funerals, clerk }) {
  const { random, some } = town
  const mourners = some(
    funerals.filter(({ mourner }) => mourner.mobile && mourner.birth.year > 1950),
    22,
  )
  mourners.forEach(({ dead, mourner: p }, n) => {
    const own = clerk()
    const shown = n % 3 === 0 ? `${p.given.kana.slice(0, 2)}🌼` : nameOf(p, n % 2 ? ' ' : '')
    const says = (text, ...who) => [`${two(9 + (n % 9))}:${two(random.int(0, 59))}\t${shown}\t${text}`, ...who]
    const answers = (text, ...who) => [`${two(9 + (n % 9))}:${two(random.int(0, 59))}\tほくりく会館\t${text}`, ...who]
    const lost = dead.role === 'parent' || p.role === 'child' ? (dead.woman ? '母' : '父') : dead.woman ? '妻' : '夫'
    const path = `06_問合せ/LINE/[LINE] ${shown.replace('🌼', '')}とのトーク.txt`
    lines(folder, path, [
      [`[LINE] ${shown}とのトーク履歴`],
      ['保存日時：2024/10/28 18:02'],
      [''],
      [`2024/10/${two(1 + n)}(${'火水木金土日月'[n % 7]})`],
      answers(`ご登録ありがとうございます。担当の${own.surname.text}です`, one(own, [], { isStaff: true })),
      says(`喪主の${nameOf(p)}です。昨日はありがとうございました`),
      says(`香典返しの送り先は${addressText(p.home, 'plain')}でお願いします`),
      says(`携帯は${p.mobile}です`),
      answers('承知しました。位牌のお名前を確認させてください'),
      says(`${nameOf(dead)}（${lost}）で間違いないです`, tells(dead)),
      says('[写真]'),
    ])
    // The talk is one record of the mourner, from its name to its last line.
    folder.truth.push({ path, from: 0, to: 11, ...tells(p, C.address()(p), C.mobile()(p)) })
  })
}

/** Cards of consultations before the time, filled in on a grid; the reading of the talk is typed below. */
async function consultations({ folder, town, families, clerk }) {
  const { random, some, household, member, chance } = town
  const living = families.filter((family) => !family.members[0].dead && family.members.length > 1)
  const visits = [
    ...some(living, 16).map((family) => ({ p: family.members[0], about: family.members[1] })),
    ...Array.from({ length: 14 }, () => {
      const family = household()
      const p = member(family, { year: random.int(1950, 1975), woman: chance(55) })
      return { p, about: member(family, { year: p.birth.year - random.int(22, 30), role: 'parent' }) }
    }),
  ].filter(({ about }) => !about.dead)
  visits.forEach(({ p, about }, n) => {
    const own = clerk()
    const who = tells(p, C.address()(p), C.phone()(p))
    const of = tells(about, C.birth()(about))
    const role = about.role === 'parent' ? (about.woman ? '母' : '父') : about.role === 'spouse' ? (about.woman ? '妻' : '夫') : '子'
    const known = role === '子' ? of : tells(about, C.birth()(about), { knows: ['sex'] })
    sheetForm(folder, `07_事前相談/相談シート_${two(n + 1)}.xlsx`, '相談', [
      [['事前相談シート', '', '', '受付日', dateText({ year: 2024, month: random.int(4, 10), day: random.int(1, 28) }, 'short')]],
      [['相談員', own.surname.text, '', '会場', '富山本館'], one(own, [], { isStaff: true })],
      [['相談者']],
      [['氏名', nameOf(p, '　'), '', 'フリガナ', `${p.surname.kana}　${p.given.kana}`], who],
      [['住所', addressText(p.home, 'plain'), '', '電話', p.mobile ?? p.home.phone ?? ''], who],
      [['対象の方']],
      [['氏名', nameOf(about, '　'), '', '続柄', role], known],
      [
        [
          '生年月日',
          dateText(about.birth, 'eraLong'),
          '',
          'ご状況',
          random.pick(['入院中（市民病院）', '施設入所', '在宅・要介護4', 'お元気', '末期がん 在宅療養']),
        ],
        known,
      ],
      [['ご希望', random.pick(['家族葬 20名', '一般葬 100名', '一日葬', '直葬']), '', '予算', `${random.int(3, 15)}0万円`]],
      [
        [
          '相談内容',
          random.pick(['菩提寺は遠方。戒名は不要とのこと', '互助会の積立を使いたい', '兄弟とは疎遠で連絡は不要', '遺影の写真を預かり済']),
        ],
      ],
    ])
  })
  for (const { p, about } of visits.slice(0, 5)) {
    const path = `07_事前相談/議事録_${p.surname.text}様.docx`
    folder.truth.push({ path, from: 0, to: 0, ...one(p, []) })
    await wordForm(
      folder,
      path,
      [
        ['面談メモ'],
        [`${nameOf(p, ' ')} 様が来館。ご家族の${nameOf(about, ' ')} 様のことでご相談。`, tells(p), tells(about)],
        [`連絡先：${p.mobile ?? p.home.phone ?? 'なし'}`, tells(p, C.phone()(p))],
        ['次回は自宅へ訪問予定。'],
      ],
      [],
    )
  }
}

function samples({ folder, town, funerals }) {
  const { random, some } = town
  folder.text('09_社内/会館予約.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Cybozu//Garoon//JA' },
    ...some(
      funerals.filter(({ mourner }) => mourner.mobile),
      36,
    ).map(({ mourner: p, hall }, n) => {
      return {
        text: `BEGIN:VEVENT\nUID:${random.digits(16)}@garoon\nDTSTART;TZID=Asia/Tokyo:202411${two(1 + (n % 28))}T100000\nSUMMARY:打合せ ${nameOf(p, ' ')}様（${random.pick(['法要', '納骨', '返礼品'])}）\nLOCATION:${hall}\nDESCRIPTION:携帯 ${p.mobile}\nEND:VEVENT`,
        who: [tells(p, C.mobile()(p))],
      }
    }),
    { text: 'END:VCALENDAR' },
  ])
  const rows = [
    ['11-000000', '富山　太郎', 'トヤマ　タロウ', 'S30.1.1', '男', '930-0000', '富山市〇〇町1-1', '076-000-0000', '090-0000-0000'],
    ['11-000001', '山田　花子', 'ヤマダ　ハナコ', 'S40.1.1', '女', '930-0000', '富山市〇〇町1-2', '076-000-0000', '090-0000-0000'],
    ['99-999999', 'テスト　テスト', 'テスト　テスト', 'H1.1.1', '男', '000-0000', 'テスト', '000-000-0000', ''],
  ]
  folder.book('09_社内/様式/会員登録_記入例.xlsx', [
    {
      name: '記入例',
      list: {
        head: ['会員番号', '会員氏名', 'フリガナ', '生年月日', '性別', '〒', '住所', '電話番号', '携帯番号'],
        labels: [],
        rows: rows.map((cells) => ({ cells, who: [] })),
      },
    },
  ])
  lines(folder, '09_社内/様式/司会台本_雛形.txt', [
    ['ただいまより、故 〇〇 〇〇 儀 の葬儀・告別式を執り行います。'],
    ['喪主 〇〇 〇〇 様より、ご挨拶を頂戴いたします。'],
    ['導師は、〇〇寺 ご住職 〇〇 様でございます。'],
  ])
}
