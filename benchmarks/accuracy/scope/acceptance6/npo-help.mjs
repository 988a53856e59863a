// Whom it helps: families of the pantry and the children's canteen, scholarships, children abroad with their sponsors.
import { lines, wordForm } from '../acceptance4/papers.mjs'
import { list } from '../acceptance2/rows.mjs'
import { C, addressOf, birthText, kanaOf, nameOf, text } from './cells.mjs'
import { say } from './driving-office.mjs'

const kin = (p, n = 0) => (p.woman ? ['長女', '次女', '三女'][n] : ['長男', '次男', '三男'][n])
const ABROAD =
  'SANTOS, Maricel D./フィリピン;REYES, John Paul/フィリピン;CRUZ, Angelica M./フィリピン;GARCIA, Mark Anthony/フィリピン;LIM SOKHA/カンボジア;CHEA VANNAK/カンボジア;SOK SREYMOM/カンボジア;KEO DARA/カンボジア;TAMANG, Anita/ネパール;RAI, Bikash/ネパール;THAPA, Sunita/ネパール;MAGAR, Dipesh/ネパール'
    .split(';')
    .map((entry) => entry.split('/'))

export async function help({ random, folk, folder, staff, living, families, times }) {
  const canteen = folk.some(families, 120)
  const children = canteen.flatMap(({ head, children: own }) => own.map((child, n) => ({ who: child, head, n, shared: ['who', 'head'] })))
  folder.book('こども食堂/利用者台帳_2024.xlsx', [
    {
      name: '登録児童',
      above: [['こども食堂 利用者台帳', '', '', '', '', '※持ち出し禁止']],
      group: [
        ['', 1],
        ['児童', 6],
        ['保護者', 4],
        ['', 1],
      ],
      list: list(children, [
        ['登録日', undefined, text((_, n) => `R6.4.${1 + (n % 28)}`)],
        ['氏名', 'who', C.name('full')],
        ['ふりがな', 'who', C.hira('full')],
        ['生年月日', 'who', C.birth('letter')],
        ['性別', 'who', C.sex('男女')],
        ['学校', undefined, text(() => random.pick(['西新小', '香椎小', '大橋小', '高取中']))],
        ['アレルギー', undefined, text(() => random.pick(['なし', 'なし', 'なし', '卵', '乳', 'えび・かに']))],
        ['氏名', 'head', C.name('full')],
        ['住所', 'head', C.address('city')],
        ['電話', 'head', C.mobile()],
        ['世帯番号', 'head', C.code('house')],
        ['備考', undefined, text(() => random.pick(['', '', 'ひとり親', '生活保護', '就学援助', 'お迎えは祖母']))],
      ]),
    },
    {
      name: '集計',
      cells: [
        ['会場', '登録数'],
        ['西新', 88],
        ['香椎', 61],
        ['大橋', 70],
      ],
    },
  ])
  folder.csv(
    'フードパントリー/受付名簿_20240921.csv',
    list(
      folk.some(families, 110).map(({ head, children: [a, b] }) => ({ head, a, b, shared: ['head', 'a'] })),
      [
        ['受付No', undefined, text((_, n) => n + 1)],
        ['世帯番号', 'head', C.code('house')],
        ['世帯主氏名', 'head', C.name('half')],
        ['世帯主フリガナ', 'head', C.kana('half')],
        ['世帯主生年月日', 'head', C.birth('slash')],
        ['住所', 'head', C.address('short')],
        ['携帯', 'head', C.mobile()],
        ['家族1_氏名', 'a', C.name('half')],
        ['家族1_続柄', 'a', (p) => ({ text: kin(p), knows: ['sex'] })],
        ['家族1_生年月日', 'a', C.birth('slash')],
        ['家族2_氏名', 'b', C.name('half')],
        ['家族2_続柄', 'b', (p) => ({ text: kin(p, 1), knows: ['sex'] })],
        ['家族2_生年月日', 'b', C.birth('slash')],
        ['受取', undefined, text(() => random.pick(['済', '済', '未']))],
      ],
    ),
    { cp932: true, crlf: true },
  )
  // The second child lives there as well.
  const path = 'フードパントリー/受付名簿_20240921.csv'
  for (const entry of folder.truth) if (entry.path === path) entry.knows.add('region')

  for (const [
    n,
    {
      head,
      children: [child],
    },
  ] of folk.some(families, 24).entries())
    await wordForm(
      folder,
      `奨学金/申請書/奨学金申請_${head.house}.docx`,
      [['こどもの森奨学金　申請書'], [`申請日　2024年${1 + (n % 9)}月${1 + n}日`]],
      [
        [['申請者（保護者）氏名', nameOf(head)], say(head, C.name())],
        [['フリガナ', kanaOf(head)], say(head, C.kana())],
        [['生年月日', birthText(head.birth, 'era')], say(head, C.birth())],
        [['住所', `〒${head.home.town.zip} ${addressOf(head.home, 'long')}`], say(head, C.address(), C.zip())],
        [['電話番号', head.mobile, 'メール', C.email(head).text], say(head, C.mobile(), C.email)],
        [['世帯年収', `${150 + n * 7}万円`]],
        [['対象児童氏名', nameOf(child)], say(child, C.name(), () => ({ text: '', knows: ['region'] }))],
        [['対象児童生年月日', birthText(child.birth, 'era')], say(child, C.birth())],
        [['学校・学年', '福岡市立西新小学校 5年']],
      ],
      [['申請理由：昨年離婚し、収入が減少したため。']],
    )
  // Children abroad: names repeat, numbers do not.
  const abroad = times(64, (n) => {
    const [name, land] = random.pick(ABROAD)
    return {
      abroad: name,
      land,
      birth: { year: random.int(2008, 2018), month: random.int(1, 12), day: random.int(1, 28) },
      child: `${{ フィリピン: 'PH', カンボジア: 'KH', ネパール: 'NP' }[land]}-${1000 + n * 3}`,
      woman: /Maricel|Angelica|SREYMOM|Anita|Sunita|SOKHA/.test(name),
      surname: { text: name },
      given: { text: '' },
    }
  })
  const sponsors = folk.some(living, 64)
  const pairs = abroad.map((child, n) => ({ child, who: sponsors[n], clerk: random.pick(staff) }))
  folder.html(
    '海外里親/スポンサー対応表.html',
    list(pairs, [
      ['チャイルド番号', 'child', C.code('child')],
      ['チャイルド氏名', 'child', (p) => ({ text: p.abroad, named: true })],
      ['生年月日', 'child', (p) => ({ text: birthText(p.birth, 'iso'), keys: ['birth'], knows: ['birth'] })],
      ['国', 'child', (p) => ({ text: p.land })],
      ['スポンサー番号', 'who', C.code('donor')],
      ['スポンサー氏名', 'who', C.name('half')],
      ['スポンサーメール', 'who', C.email],
      ['支援開始', undefined, text((_, n) => `2022-0${1 + (n % 9)}-01`)],
    ]),
    { title: 'スポンサー・チャイルド対応表', above: '2024年9月末現在' },
  )
  // Notes of consultations: one paragraph a family.
  lines(folder, '相談/相談記録_2024上期.txt', [
    ['相談記録（2024年度上期）　記録者は各行末'],
    ...folk
      .some(families, 40)
      .map(({ head }, n) => [
        `4月${1 + (n % 28)}日 ${head.house} ${nameOf(head, 'none')}さん（${birthText(head.birth, 'kanji')}生、電話 ${head.mobile}）より、${['家賃滞納の相談', '子の不登校について', '離婚調停中の生活費', '学用品の購入費'][n % 4]}。`,
        say(head, C.name(), C.birth(), C.mobile(), C.code('house')),
      ]),
  ])
}
