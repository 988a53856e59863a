// An incident of a recruiting and staffing agency: candidates from several boards, CVs, wages by bank file, a seminar, mailing labels for couples.
import { createRandom } from '../../../examples/leak/random.mjs'
import { encodeCp932 } from '../../../examples/leak/cp932.mjs'
import { ageOn, eraDate } from './dates.mjs'
import { createPlan } from './deal.mjs'
import { createIncident } from './plan.mjs'
import { createPopulation } from './population.mjs'
import { createWriter, halfWidthKana, hiragana } from './writing.mjs'

const FIRMS = '潮見電機株式会社 株式会社ハルノ 大和田物流(株) 合同会社テトラ 学校法人浅葱学園 西浜信用金庫'.split(' ')
const BANKS = [
  ['0001', 'ﾐｽﾞﾎ', '015', 'ﾏﾙﾉｳﾁ'],
  ['0005', 'ﾐﾂﾋﾞｼUFJ', '221', 'ｼﾝｼﾞﾕｸ'],
  ['0009', 'ﾐﾂｲｽﾐﾄﾓ', '548', 'ｲｹﾌﾞｸﾛ'],
]
const two = (n) => String(n).padStart(2, '0')
const left = (text, width) => text.padEnd(width, ' ')
const zero = (n, width) => String(n).padStart(width, '0')
const SMALL = { ｧ: 'ｱ', ｨ: 'ｲ', ｩ: 'ｳ', ｪ: 'ｴ', ｫ: 'ｵ', ｯ: 'ﾂ', ｬ: 'ﾔ', ｭ: 'ﾕ', ｮ: 'ﾖ', ｰ: '-' }
/** Bank files have no small kana. */
const bankKana = (p) => [...halfWidthKana(`${p.surname.kana} ${p.given.kana}`)].map((c) => SMALL[c] ?? c).join('')

export async function agency() {
  const random = createRandom(2301)
  const people = createPopulation(random, 5200)
  const incident = createIncident('agency')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.35)
  const { customers, some } = createPlan(random, people)
  const advisers = createPopulation(createRandom(2302), 7)
  const street = ({ home }) => `${home.street}${home.block.join('-')}`
  const building = ({ home: { building: house } }) => (house === undefined ? '' : `${house.name} ${house.room}`)
  const boxes = new Map()
  for (const { email } of people) boxes.set(email, (boxes.get(email) ?? 0) + 1)
  const candidates = customers(0, 2000)

  incident.xlsx('01_候補者DB/登録者一覧2024.xlsx', [
    {
      name: '登録者',
      head: [
        [
          '登録No.',
          '登録日',
          '氏　名',
          'ヨミガナ',
          '生年月日',
          '満年齢',
          '性別',
          '現住所(都道府県)',
          '現住所(市区町村以降)',
          '携帯TEL',
          'PCメール',
          '携帯メール',
          '最終学歴',
          '現年収(万)',
          '希望職種',
          '担当CA',
          'ステータス',
        ],
      ],
      rows: candidates.map((p) => ({
        cells: [
          `R${zero(p.number, 5)}`,
          `2024/${two(random.int(1, 10))}/${two(random.int(1, 28))}`,
          `${p.surname.text} ${p.given.text}`,
          `${p.surname.kana}　${p.given.kana}`,
          clean.birth(p),
          ageOn(p.birth),
          p.woman ? '女性' : '男性',
          p.home.town.prefecture,
          `${p.home.town.city}${street(p)} ${building(p)}`.trim(),
          p.mobile,
          p.email,
          p.secondEmail ?? '',
          random.pick(['大学卒', '大学院修士', '専門学校卒', '高校卒']),
          random.int(25, 90) * 10,
          random.pick(['経理', '営業', 'Webエンジニア', '一般事務', '施工管理']),
          `${advisers[p.number % 7].surname.text} ${advisers[p.number % 7].given.text}`,
          random.pick(['面談済', '応募中', '休止', '内定']),
        ],
        who: [{ person: p, columns: [1, 15], knows: ['birth', 'sex', 'region'] }],
      })),
    },
  ])
  incident.truth.push({ path: '01_候補者DB/登録者一覧2024.xlsx', sheet: '登録者', from: 2, to: 2001, columns: [16, 16], staff: advisers })

  for (const [month, from, to] of [
    ['09', 2000, 2350],
    ['10', 2350, 2700],
  ])
    incident.csv(
      `02_応募/媒体A_${month}月.csv`,
      [
        [
          '応募ID',
          '応募日時',
          '求人タイトル',
          '名前',
          '名前(ふりがな)',
          '年齢',
          '性別',
          '住所',
          '電話',
          'メール',
          '現在のご職業',
          '自己PR',
        ],
      ],
      [...some(candidates, 150), ...customers(from, to)].map((p) => ({
        cells: [
          random.digits(9),
          `2024-${month}-${two(random.int(1, 28))}T${two(random.int(8, 23))}:00:00`,
          random.pick(['【急募】経理スタッフ', '法人営業（未経験可）', '施工管理/土日休み']),
          careless.name(p),
          hiragana(`${p.surname.kana} ${p.given.kana}`),
          ageOn(p.birth),
          random.pick(['', p.woman ? '女' : '男']),
          p.home.town.prefecture + p.home.town.city,
          careless.phone(p.mobile),
          careless.email(p.email),
          p.job,
          random.pick(['', '前職では5年間経理を担当しました。', '人と話すことが好きです。よろしくお願いします。']),
        ],
        who: [{ person: p, knows: ['birth', 'region'] }],
      })),
      { cp932: month === '09', bom: month === '10' },
    )
  // Whether a sex was told is drawn above: what is known is read back from the cells.
  for (const entry of incident.truth) {
    if (!entry.path.startsWith('02_')) continue
    entry.knows.delete('sex')
  }
  noteSexes(incident)

  for (const [n, p] of [...some(candidates, 20), ...customers(2700, 2750)].entries())
    incident.raw(
      `03_メール/inbox/${two(n + 1)}_応募通知.eml`,
      [
        'From: "Job Board" <no-reply@jobboard-demo.example.jp>',
        'To: entry@sekisho-agent.example.jp',
        `Subject: =?ISO-2022-JP?B?${Buffer.from('\x1b$B1~Jg\x1b(B', 'latin1').toString('base64')}?=`,
        'Date: Mon, 07 Oct 2024 09:30:00 +0900',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=UTF-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(
          [
            '貴社の求人に応募がありました。',
            '',
            '■応募者情報',
            `【氏名】${p.surname.text}${p.given.text}`,
            `【カナ】${p.surname.kana}${p.given.kana}`,
            `【生年月日】${p.birth.year}年${p.birth.month}月${p.birth.day}日`,
            `【性別】${p.woman ? '女性' : '男性'}`,
            `【郵便番号】${p.home.zip}`,
            `【住所】${p.home.town.name}${street(p)}${building(p)}`,
            `【TEL】${p.mobile}`,
            `【E-MAIL】${p.email}`,
            '【備考】平日18時以降に連絡がほしい',
            '',
            '※このメールは送信専用です。',
            '',
          ].join('\r\n'),
        )
          .toString('base64')
          .replace(/(.{76})/g, '$1\r\n'),
        '',
      ].join('\r\n'),
      [[0, Infinity, { person: p, knows: ['birth', 'sex', 'region'] }]],
    )

  for (const [n, p] of customers(2750, 2790).entries())
    await incident.form(`04_履歴書/履歴書${two(n + 1)}.docx`, {
      header: '',
      paragraphs: ['履　歴　書', `${2024}年10月${(n % 28) + 1}日現在`],
      table: [
        ['ふ り が な', hiragana(`${p.surname.kana}　${p.given.kana}`)],
        ['氏　　名', `${p.surname.text}　${p.given.text}`],
        ['生年月日', `${eraDate(p.birth, 'spaced')} 生 (満 ${ageOn(p.birth)} 歳)`],
        ['性　　別', p.woman ? '女' : '男'],
        ['現 住 所', `〒${p.home.zip} ${p.home.town.name}${street(p)} ${building(p)}`],
        ['電　　話', p.home.phone],
        ['携　　帯', p.mobile],
        ['E-mail', p.email],
        ['学歴・職歴', '平成25年3月 県立西高等学校 卒業'],
        ['志望動機', '貴社の理念に共感し志望いたしました。'],
      ],
      who: [{ person: p, knows: ['birth', 'sex', 'region'] }],
    })

  const week = some(candidates, 40)
  incident.xlsx('05_面談/面談スケジュール.xlsx', [
    {
      name: '10月第2週',
      head: [['面談スケジュール（10/7～10/11）'], ['時間', '月', '火', '水', '木', '金']],
      rows: Array.from({ length: 8 }, (_, n) => {
        const five = week.slice(n * 5, n * 5 + 5)
        return {
          cells: [`${n + 10}:00`, ...five.map((p) => `${p.surname.text} ${p.given.text} 様`)],
          who: five.map((person, at) => ({ person, columns: [at + 2, at + 2], keyed: false })),
        }
      }),
    },
  ])

  incident.csv(
    '06_セミナー/seminar_attendees.tsv',
    [['name', 'kana', 'company', 'department', 'title', 'mail', 'tel']],
    [...some(candidates, 200), ...customers(2790, 3100)].map((p) => {
      const firm = p.number % FIRMS.length
      return {
        cells: [
          clean.name(p),
          `${p.surname.kana} ${p.given.kana}`,
          FIRMS[firm],
          random.pick(['総務部', '人事部', '']),
          random.pick(['課長', '係長', '']),
          p.email,
          `03-5${firm}12-00${firm}1`,
        ],
        who: [{ person: p }],
      }
    }),
    { separator: '\t' },
  )

  const workers = customers(3100, 3900)
  incident.xlsx('07_派遣/スタッフ台帳.xlsx', [
    {
      name: '稼働中',
      head: [
        ['派遣スタッフ台帳', '', '', '', '', '', '', '', '', '', '社外秘'],
        [
          'ｽﾀｯﾌｺｰﾄﾞ',
          '姓',
          '名',
          'セイ',
          'メイ',
          '生年',
          '生月',
          '生日',
          '性',
          '〒',
          '都道府県',
          '市区郡',
          '町名番地',
          '建物',
          '連絡先①',
          '連絡先②',
          '派遣先',
          '時給',
          '雇用保険',
        ],
      ],
      rows: workers.slice(0, 600).map((p) => ({
        cells: [
          70000 + p.number,
          p.surname.text,
          p.given.text,
          p.surname.kana,
          p.given.kana,
          p.birth.year,
          p.birth.month,
          p.birth.day,
          p.woman ? '女' : '男',
          p.home.zip.replace('-', ''),
          p.home.town.prefecture,
          p.home.town.city,
          street(p),
          building(p),
          p.mobile,
          p.home.phone,
          FIRMS[p.number % FIRMS.length],
          random.int(110, 220) * 10,
          random.pick(['有', '無']),
        ],
        who: [{ person: p, knows: ['birth', 'sex', 'region'] }],
      })),
    },
    {
      name: '終了者',
      head: [['ｽﾀｯﾌｺｰﾄﾞ', '氏名', '終了日', '終了理由', '転居先住所', '携帯']],
      rows: workers.slice(600, 800).map((p) => ({
        cells: [
          70000 + p.number,
          clean.name(p),
          `2024/${random.int(1, 9)}/30`,
          random.pick(['満了', '自己都合']),
          careless.address(p),
          p.mobile,
        ],
        who: [{ person: p, knows: ['region'] }],
      })),
    },
  ])

  const paid = some(workers, 500)
  incident.csv(
    '07_派遣/給与明細送付先.csv',
    [['スタッフコード', 'スタッフ名', '支給額', '控除計', '差引支給額', '金融機関', '支店', '種目', '口座番号', '口座名義(ｶﾅ)']],
    paid.map((p) => {
      const bank = BANKS[p.number % 3]
      const gross = random.int(150, 380) * 1000
      return {
        cells: [70000 + p.number, careless.name(p), gross, gross * 0.2, gross * 0.8, bank[1], bank[3], '普通', p.account, bankKana(p)],
        who: [{ person: p }],
      }
    }),
    { cp932: true },
  )
  const lines = [
    `1110${zero(1234567890, 10)}${left('ｶ)ｾｷｼﾖｴ-ｼﾞｴﾝﾄ', 40)}1025${'0001'}${left('ﾐｽﾞﾎ', 15)}${'015'}${left('ﾏﾙﾉｳﾁ', 15)}1${'7654321'}${left('', 17)}`,
    ...paid.map((p) => {
      const [bank, bankName, branch, branchName] = BANKS[p.number % 3]
      return `2${bank}${left(bankName, 15)}${branch}${left(branchName, 15)}${left('', 4)}1${p.account}${left(bankKana(p), 30)}${zero(random.int(100, 300) * 1000, 10)}0${zero(70000 + p.number, 10)}${left('', 10)}7${left('', 8)}`
    }),
    `8${zero(paid.length, 6)}${zero(99999000, 12)}${left('', 101)}`,
    `9${left('', 119)}`,
  ]
  incident.raw(
    '07_派遣/FURIKOMI.TXT',
    '',
    paid.map((p, n) => [n + 2, n + 2, { person: p }]),
  )
  incident.files.set('07_派遣/FURIKOMI.TXT', encodeCp932(lines.join('\r\n') + '\r\n'))

  const homes = new Map()
  for (const p of customers(3900, 4500)) homes.set(p.home, [...(homes.get(p.home) ?? []), p])
  incident.xlsx('08_DM/年賀状宛名.xlsx', [
    {
      name: 'Sheet1',
      head: [['宛名1', '敬称1', '宛名2', '敬称2', '郵便番号', '住所1', '住所2', '住所3', '2023送', '2023受']],
      rows: [...homes.values()].flatMap((family) =>
        Array.from({ length: Math.ceil(family.length / 2) }, (_, at) => {
          const [a, b] = family.slice(at * 2, at * 2 + 2)
          return {
            cells: [
              clean.name(a),
              '様',
              b === undefined ? '' : clean.name(b),
              b === undefined ? '' : '様',
              a.home.zip,
              a.home.town.name,
              street(a),
              building(a),
              '○',
              random.pick(['○', '']),
            ],
            who: [
              { person: a, columns: b === undefined ? undefined : [1, 2], knows: ['region'] },
              ...(b === undefined ? [] : [{ person: b, columns: [3, 10], knows: ['region'] }]),
            ],
          }
        }),
      ),
    },
  ])

  const contacts = [...some(candidates, 120), ...customers(4500, 4700)]
  incident.csv(
    '09_個人/outlook_contacts.csv',
    [
      [
        'First Name',
        'Last Name',
        'Company',
        'Job Title',
        'Home Street',
        'Home City',
        'Home State',
        'Home Postal Code',
        'Mobile Phone',
        'Birthday',
        'E-mail Address',
        'E-mail Display Name',
        'Notes',
      ],
    ],
    contacts.map((p) => ({
      cells: [
        p.given.text,
        p.surname.text,
        FIRMS[p.number % FIRMS.length],
        '',
        street(p),
        p.home.town.city,
        p.home.town.prefecture,
        p.home.zip,
        p.mobile,
        random.pick(['0/0/00', '']),
        p.email,
        `${p.surname.text} ${p.given.text} (${p.email})`,
        '',
      ],
      who: [{ person: p, knows: ['region'] }],
    })),
  )

  const interviews = [...some(candidates, 30), ...customers(4700, 4760)]
  let line = 3
  const notes = ['# 面談メモ', '']
  const places = interviews.map((p) => {
    const block = [
      `## ${p.surname.text} ${p.given.text}さん（${ageOn(p.birth)}歳・${p.woman ? '女性' : '男性'}）`,
      `- 連絡先: ${p.mobile}`,
      `- メール: ${p.email}`,
      `- 転職理由: ${random.pick(['残業が多い', '家族の介護のため', '年収アップ'])}`,
      '',
    ]
    notes.push(...block)
    line += block.length
    return [line - block.length, line - 2, { person: p, knows: ['birth', 'sex'] }]
  })
  incident.raw('09_個人/面談メモ.md', notes.join('\n') + '\n', places)

  incident.csv(
    '10_試験/TOEIC_IP_result.csv',
    [['Test ID', 'Name (Last, First)', 'DOB', 'Sex', 'LISTENING', 'READING', 'TOTAL']],
    [...some(candidates, 200), ...customers(4760, 4860)].map((p) => {
      const [given, family] = [p.roman.split(' ')[1], p.roman.split(' ')[0]].map((word) => word.toUpperCase())
      return {
        cells: [
          random.digits(7),
          `${family}, ${given}`,
          `${p.birth.year}-${two(p.birth.month)}-${two(p.birth.day)}`,
          p.woman ? 'F' : 'M',
          random.int(100, 495),
          random.int(100, 495),
          random.int(300, 990),
        ],
        who: [{ person: p, knows: ['birth', 'sex'] }],
      }
    }),
  )

  const texted = [...some(workers, 150), ...customers(4860, 4960)]
  incident.raw(
    '11_ログ/sms_20241007.log',
    texted
      .map(
        (p, n) =>
          `2024-10-07T10:${two(Math.floor(n / 60))}:${two(n % 60)}+09:00 INFO sms.send to=${p.mobile.replaceAll('-', '')} name="${p.surname.text} ${p.given.text}" template=shift_confirm result=OK`,
      )
      .join('\n') + '\n',
    texted.map((p, n) => [n + 1, n + 1, { person: p }]),
  )

  const referred = customers(4960, 5200)
  incident.xlsx('12_紹介/友人紹介キャンペーン.xlsx', [
    {
      name: '紹介一覧',
      head: [['受付番号', '紹介者 氏名', '紹介者 登録番号', '被紹介者 氏名', '被紹介者 電話番号', '被紹介者 メール', '関係', '謝礼']],
      rows: referred.map((p, n) => {
        const by = candidates[(n * 7) % candidates.length]
        return {
          cells: [
            n + 1,
            clean.name(by),
            `R${zero(by.number, 5)}`,
            careless.name(p),
            p.mobile,
            p.email,
            random.pick(['友人', '元同僚', '家族']),
            5000,
          ],
          who: [
            { person: by, columns: [2, 3] },
            { person: p, columns: [4, 8] },
          ],
        }
      }),
    },
  ])
  incident.text(
    '13_配信/メルマガ停止依頼.txt',
    [...some(candidates, 60), ...customers(2000, 2040)]
      .filter((p) => boxes.get(p.email) === 1)
      .map((p) => ({ lines: [`${p.email}`], who: [{ person: p }] })),
  )
  return incident
}

/** What the boards' files tell of a sex stands in their cells. */
function noteSexes(incident) {
  for (const path of ['02_応募/媒体A_09月.csv', '02_応募/媒体A_10月.csv']) {
    const decoder = new TextDecoder(path.includes('09') ? 'shift_jis' : 'utf-8')
    const rows = decoder.decode(incident.files.get(path)).split('\r\n')
    for (const entry of incident.truth) if (entry.path === path && /,[女男],/.test(rows[entry.from - 1] ?? '')) entry.knows.add('sex')
  }
}
