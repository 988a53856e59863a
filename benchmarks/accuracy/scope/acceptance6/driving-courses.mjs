// Lists of the courses: registers, applications from the web, lodgings, advertising.
import { list } from '../acceptance2/rows.mjs'
import { C, text } from './cells.mjs'

const two = (n) => String(n).padStart(2, '0')

export async function courses({ random, folk, folder, trainees, guests, enrolled, pupils, staff }) {
  const rowOf = (p, more = {}) => ({ who: p, parent: p.parent, clerk: p.teacher, shared: ['who', 'parent'], ...more })
  const sheets = [
    ['普通車', (p) => p.car.startsWith('普通') && !p.car.includes('二輪')],
    ['二輪', (p) => p.car.includes('二輪')],
    ['準中型・大型', (p) => p.car === '準中型' || p.car === '大型'],
  ]
  const register = [
    ['No.', undefined, text((_, n) => n + 1)],
    ['教習生番号', 'who', C.code('no')],
    ['氏名', 'who', C.name('full', { old: true })],
    ['フリガナ', 'who', C.kana('full')],
    ['生年月日', 'who', C.birth('slash')],
    ['性別', 'who', C.sex('男女')],
    ['〒', 'who', C.zip()],
    ['住所', 'who', C.address('long')],
    ['電話（携帯）', 'who', C.mobile()],
    ['氏名', 'parent', C.name('half', { old: true })],
    ['続柄', 'parent', C.of((p) => (p.woman ? '母' : '父'))],
    ['電話', 'parent', C.mobile()],
    ['車種', undefined, text(({ who }) => who.car)],
    ['入校日', undefined, text(({ who }) => who.entered)],
    ['担当指導員', 'clerk', C.surname],
    ['備考', undefined, text(() => random.pick(['', '', '', '', '眼鏡使用', '分割払い', '大学生協経由', '夜間希望', '仮免R6.8.2合格']))],
  ]
  // Kinship in its own column tells the sex.
  register[10][2] = (p) => ({ text: p.woman ? '母' : '父', knows: ['sex'] })
  folder.book(
    '教習生管理/教習生台帳_令和6年度.xlsx',
    sheets.map(([name, wanted]) => ({
      name,
      above: [['アルプス自動車学校　教習生台帳（社外秘）'], [`${name}の部　令和6年9月30日現在`]],
      group: [
        ['', 1],
        ['教習生', 8],
        ['保護者・費用負担者', 3],
        ['', 4],
      ],
      list: list(
        enrolled.filter(wanted).map((p) => rowOf(p)),
        register,
      ),
    })),
  )

  // What the form of the web site sends: phones without hyphens, addresses in three cells.
  const web = folk.some(trainees, 420)
  folder.csv(
    '教習生管理/WEB仮申込/仮申込一覧_20240930.csv',
    list(
      web.map((p) => rowOf(p)),
      [
        ['受付番号', undefined, text((_, n) => 5100 + n * 3)],
        ['受付日時', undefined, text((_, n) => `2024/${1 + (n % 9)}/${1 + (n % 28)} ${8 + (n % 12)}:${two(n % 60)}`)],
        ['お名前（姓）', 'who', C.surname],
        ['お名前（名）', 'who', C.given],
        ['フリガナ（セイ）', 'who', C.surnameKana],
        ['フリガナ（メイ）', 'who', C.givenKana],
        ['生年月日', 'who', C.birth('digits')],
        ['郵便番号', 'who', C.zip('digits')],
        ['都道府県', 'who', C.prefecture],
        ['市区町村', 'who', C.city],
        ['町名・番地', 'who', C.street],
        ['建物名', 'who', C.house],
        ['携帯番号', 'who', C.mobile('digits')],
        ['メール', 'who', C.email],
        ['ご希望の車種', undefined, text(({ who }) => who.car)],
        [
          '学校名または勤務先',
          undefined,
          text(() => random.pick(['信州大学', '松本大学', '松商学園高校', '会社員', '', '豊科高校', 'アルバイト'])),
        ],
      ],
    ),
    { cp932: true, quoted: true, crlf: true },
  )

  // Lodgings: an agency's list of groups, the rooms.
  folder.csv(
    '合宿/代理店別予約_合宿免許ドットコム.tsv',
    list(
      guests.map((p) => ({ who: p, lead: p.group[0] === p ? undefined : p.group[0] })),
      [
        ['予約No', 'who', C.code('booking')],
        ['申込者氏名', 'who', C.name('none')],
        ['カナ', 'who', C.half()],
        ['性', 'who', C.sex('MF')],
        ['生年月日', 'who', C.birth('iso')],
        ['年齢', undefined, text(({ who }) => 2024 - who.birth.year)],
        ['住所', 'who', C.address('short')],
        ['連絡先', 'who', C.mobile()],
        ['E-mail', 'who', C.email],
        ['グループ', undefined, text(({ who }) => (who.group.length > 1 ? `${who.group.length}名` : '1名'))],
        ['入校日', undefined, text(({ who }) => who.entered)],
        ['プラン', undefined, text(() => random.pick(['シングル', 'ツイン', 'トリプル', 'レディース']))],
        ['成約料', undefined, text(() => random.pick([28000, 32000, 35000]))],
      ],
    ),
    { separator: '\t' },
  )
  const groups = [...new Set(guests.map((p) => p.group))].filter((group) => group.length > 1)
  folder.book('合宿/部屋割表_夏期.xls', [
    {
      name: '第1寮',
      above: [['部屋割表（7月〜9月）', '', '', '', '作成：合宿係']],
      group: [
        ['', 1],
        ['ベッドA', 3],
        ['ベッドB', 3],
        ['', 1],
      ],
      list: list(
        groups.map((group) => ({ a: group[0], b: group[1] })),
        [
          ['号室', undefined, text((_, n) => 101 + n)],
          ['教習生番号', 'a', C.code('no')],
          ['氏名', 'a', C.name('none')],
          ['携帯', 'a', C.mobile()],
          ['教習生番号', 'b', C.code('no')],
          ['氏名', 'b', C.name('none')],
          ['携帯', 'b', C.mobile()],
          ['入寮日', undefined, text(({ a }) => a.entered)],
        ],
      ),
    },
  ])
  // A pick-up list of the bus.
  folder.markdown(
    '合宿/送迎メモ.md',
    list(
      folk.some(guests, 45).map((p) => ({ who: p })),
      [
        ['時刻', undefined, text((_, n) => `${8 + (n % 9)}:${n % 2 ? '10' : '45'}`)],
        ['駅', undefined, text((_, n) => ['松本駅', '塩尻駅', '長野駅'][n % 3])],
        ['お名前', 'who', C.name('half')],
        ['教習生番号', 'who', C.code('no')],
        ['携帯', 'who', C.mobile()],
      ],
    ),
    { above: '# 送迎（入校日）\n\n運転：合宿係。変更は学校代表 0263-55-0100 まで。\n', below: '\n- 遅延時は改札前で待つこと' },
  )
  // Bought from schools: pupils of the third year, with the parent to whom the letter goes.
  folder.csv(
    '営業/DM/高3名簿_2024春.csv',
    list(
      pupils.map((p) => ({ who: p, parent: p.parent, shared: ['who', 'parent'] })),
      [
        ['学校', undefined, text(() => random.pick(['松本第一', '梓川', '豊科', '塩尻志学館', '田川']))],
        ['組', undefined, text(() => random.int(1, 7))],
        ['生徒氏名', 'who', C.name('full')],
        ['ふりがな', 'who', C.hira('full')],
        ['生年月日', 'who', C.birth('letter')],
        ['郵便番号', 'who', C.zip()],
        ['住所', 'who', C.address('city')],
        ['自宅電話', 'who', C.tel('brackets')],
        ['保護者氏名', 'parent', C.name('full')],
        ['DM発送', undefined, text(() => random.pick(['済', '済', '', '不達']))],
      ],
    ),
    { cp932: true },
  )
  // The campaign: who brought whom.
  folder.book('営業/ご紹介キャンペーン管理.xlsx', [
    {
      name: '2024',
      above: [['紹介者にはQUOカード3,000円分を進呈']],
      list: list(
        enrolled.filter(({ referrer }) => referrer).map((p) => ({ who: p, from: p.referrer, clerk: random.pick(staff.slice(0, 6)) })),
        [
          ['入校生番号', 'who', C.code('no')],
          ['入校生氏名', 'who', C.name('full')],
          ['入校生TEL', 'who', C.mobile()],
          ['紹介者氏名', 'from', C.name('full')],
          ['紹介者TEL', 'from', C.phone()],
          ['紹介者送付先住所', 'from', C.address('short')],
          ['発送日', undefined, text(() => random.pick(['', '9/5', '9/20', '10/3']))],
          ['処理者', 'clerk', C.surname],
        ],
      ),
    },
  ])
}
