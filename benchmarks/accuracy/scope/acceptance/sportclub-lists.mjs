// Lists of entries, camps, insurance, measurements, fees and trainers of the club.
import { createColumns, list, telOf } from './columns.mjs'

const SPORTS = ['サッカー', '水泳', '体操', 'テニス']

/** The grade at school in 2024. */
export function gradeOf({ birth: { year, month } }) {
  const grade = 2024 - year - (month >= 4 ? 1 : 0) - 5
  return grade < 1 ? '年長' : grade <= 6 ? `小${grade}` : grade <= 9 ? `中${grade - 6}` : grade <= 12 ? `高${grade - 9}` : '一般'
}

export async function events({ random, folder, pupils, grown, guardian, number, sport, trainer, some: pick }) {
  const c = createColumns(random)
  folder.csv(
    '大会/エントリー_秋季.tsv',
    list(pick(pupils, 210), [
      {
        columns: [
          c.plain('種目', sport),
          c.name({ as: '選手氏名|選手名|氏名' }),
          c.kana(),
          c.birth({ style: random.pick(['slash', 'packed', 'short']) }),
          c.plain('学年', ({ person }) => gradeOf(person)),
          c.sex(),
          c.id('登録番号|会員番号', 'club', number),
        ],
      },
    ]),
    { separator: '\t' },
  )
  const d = createColumns(random)
  folder.html(
    '大会/参加同意.html',
    list(pick(pupils, 130), [
      {
        columns: [
          d.plain('No', (_, n) => n + 1),
          d.name({ as: '参加者氏名|参加者名|お子様のお名前' }),
          d.plain('学年', ({ person }) => gradeOf(person)),
        ],
      },
      {
        of: guardian,
        columns: [d.name({ as: '保護者氏名|保護者お名前' }), d.mobile({ as: '保護者連絡先|緊急連絡先' }), d.plain('同意', () => '○')],
      },
    ]),
    { title: '秋季大会 参加同意状況', caption: 'ウェブフォームより自動作成' },
  )
  const k = createColumns(random)
  folder.book('合宿/夏合宿参加者.xls', [
    {
      name: '参加者',
      above: [['夏合宿　参加者名簿'], ['日程', '8/9〜8/11', '', '会場', '神鍋高原']],
      list: list(pick(pupils, 120), [
        {
          columns: [
            k.plain('班', (_, n) => (n % 9) + 1),
            k.name({ as: '氏名|名前' }),
            k.plain('学年', ({ person }) => gradeOf(person)),
            k.sex({ style: 'kanji' }),
            k.birth({ style: 'short' }),
            k.plain('緊急連絡先|保護者連絡先', (w) => telOf(w, 'dash')),
            k.plain('アレルギー|食物アレルギー', () => random.pick(['なし', 'なし', '卵', 'そば', '小麦']), 'sensitive'),
            k.plain('既往症|持病', () => random.pick(['', '', 'ぜんそく', '熱性けいれん']), 'sensitive'),
          ],
        },
      ]),
    },
  ])
  const s = createColumns(random)
  await folder.printed(
    '保険/スポーツ安全保険加入者.pdf',
    'スポーツ安全保険　加入者名簿（令和6年度）',
    list(
      [...pick(pupils, 130), ...pick(grown, 50)],
      [
        {
          columns: [
            s.plain('番号', (_, n) => n + 1),
            s.name({ as: '加入者氏名|氏名', style: 'wide' }),
            s.kana({ as: 'フリガナ|カナ', style: 'half' }),
            s.birth({ as: '生年月日', style: random.pick(['era', 'slash']) }),
            s.sex({ as: '性別', style: 'kanji' }),
            s.address({ as: '住所', style: 'dash' }),
          ],
        },
      ],
    ),
  )
  const t = createColumns(random)
  folder.book('測定/体力測定2024.ods', [
    {
      name: '測定',
      list: list(
        [...pick(pupils, 160), ...pick(grown, 60)],
        [
          {
            columns: [
              t.id('会員番号', 'club', number),
              t.name({ style: 'none' }),
              t.age({ style: '' }),
              t.sex({ style: 'kanji' }),
              t.plain('身長', () => (random.int(1100, 1800) / 10).toFixed(1)),
              t.plain('体重', () => (random.int(180, 800) / 10).toFixed(1)),
              t.plain('50m走', () => (random.int(65, 110) / 10).toFixed(1)),
            ],
          },
          { of: trainer, columns: [t.name({ as: '測定者|測定担当', style: 'space' })], staff: true },
        ],
      ),
    },
  ])
}

export async function office({ random, folder, pupils, grown, trainers, guardian, number, some: pick }) {
  const c = createColumns(random)
  folder.csv(
    '事務局/口座振替依頼一覧.csv',
    list(pick(pupils, 230), [
      {
        columns: [
          c.id('会員番号|契約者番号', 'club', number),
          c.name({ as: '会員氏名|会員名|利用者氏名', style: random.pick(['space', 'wide']) }),
        ],
      },
      {
        of: guardian,
        columns: [
          c.plain('金融機関名', () => random.pick(['三井住友銀行', '池田泉州銀行', 'ゆうちょ銀行', '尼崎信用金庫'])),
          c.plain('支店名', () => random.pick(['豊中', '西宮北口', '奈良', '梅田'])),
          c.plain('口座番号', (w) => w.id('account', String(3_000_000 + w.person.id * 907)), 'bank-account'),
          c.kana({ as: '口座名義人（カナ）|口座名義カナ|預金者名カナ', style: 'half' }),
          c.plain('月会費', () => random.pick([5500, 6600, 8800])),
        ],
      },
    ]),
    { cp932: true },
  )
  const t = createColumns(random)
  folder.book('事務局/指導者名簿.xlsx', [
    {
      name: '指導者',
      above: [['指導者・スタッフ名簿', '', '', '', '部外秘']],
      list: list(trainers, [
        {
          columns: [
            t.plain('担当種目', () => random.pick(SPORTS)),
            t.name({ style: 'space' }),
            t.kana(),
            t.birth({ hand: true }),
            t.sex({ style: 'kanji' }),
            t.address(),
            t.mobile(),
            t.email(),
            t.plain('資格', () => random.pick(['JSPOコーチ1', '日本水泳連盟 基礎水泳指導員', '保健体育教諭'])),
          ],
        },
      ]),
    },
  ])
  const b = createColumns(random)
  await folder.letterTable(
    '総会/役員名簿.docx',
    list(pick(grown, 22), [
      {
        columns: [
          b.plain('役職', (_, n) => ['会長', '副会長', '会計', '監事'][n] ?? '理事'),
          b.name({ style: 'wide' }),
          b.address({ as: '住所', style: 'full' }),
          b.tel({ as: '電話番号|TEL', style: 'dash' }),
        ],
      },
    ]),
    { above: ['NPO法人ひのきスポーツクラブ', '令和６年度　役員名簿'], below: ['任期：令和８年３月３１日まで'] },
  )
  const p = createColumns(random)
  await folder.slides(
    '総会/表彰者.pptx',
    '年間表彰',
    list(pick(pupils, 48), [
      {
        columns: [
          p.plain('賞', () => random.pick(['皆勤賞', '努力賞', '優秀選手'])),
          p.name({ as: '受賞者|氏名', style: 'space' }),
          p.plain('学年', ({ person }) => gradeOf(person)),
          p.id('会員番号', 'club', number),
        ],
      },
    ]),
  )
}
