// The shows: who won a ticket and whom they take along, what is sent to them, who came, who is invited, who agreed for a child.
import { writeList } from '../acceptance/pdf.mjs'
import { list } from '../acceptance2/rows.mjs'
import { addressText, C, dateText, nameOf } from './cells.mjs'
import { code } from './fanclub.mjs'
import { one, two, wordForm } from './papers.mjs'

const SEAT = (random) =>
  `${random.pick(['1F', '2F', 'アリーナ', 'スタンド'])} ${random.pick([...'ABCDE'])}${random.int(1, 9)}ブロック ${random.int(1, 40)}列 ${random.int(1, 60)}番`

export async function shows(world) {
  const { town, members } = world
  const { random, chance, household, member, mobile, some } = town
  // Companions: another member, somebody of the family, or a friend whom nobody else knows.
  const companion = (p) => {
    if (chance(30)) return random.pick(members)
    const relative = p.family.members.find((one) => one !== p)
    if (relative && chance(50)) return relative
    const friend = member(household(), { year: random.int(1975, 2006), woman: chance(70) })
    friend.mobile ??= mobile()
    return friend
  }
  const winners = some(members, 620).map((p) => {
    const mate = chance(55) ? companion(p) : undefined
    return { p, mate: mate === p ? undefined : mate, order: `${random.pick(['24', '25'])}${random.digits(8)}` }
  })
  const [yokohama, osaka] = [winners.slice(0, 340), winners.slice(340)]
  lotteries(world, yokohama, osaka)
  await shipments(world, yokohama, osaka)
  surveys(world, winners)
  invitations(world)
  await consents(world, winners)
}

const order = ['受付番号', 'p', C.id('order', (p) => p.order)]

function lotteries({ folder, town }, yokohama, osaka) {
  const { random } = town
  for (const { p, order: number } of [...yokohama, ...osaka]) p.order = number
  folder.book('02_公演/1214_横浜/当選者リスト_FC先行.xlsx', [
    {
      name: '当選',
      above: [['NOVA LIVE 2024 横浜公演　当選者', '', '', '', '', '', '取扱注意・持出禁止']],
      group: [
        ['', 3],
        ['申込者', 5],
        ['同行者', 3],
      ],
      list: list(yokohama, [
        order,
        ['席種', undefined, () => random.pick(['S席', 'S席', 'ファミリー席', '注釈付'])],
        ['座席', undefined, () => SEAT(random)],
        ['会員番号', 'p', code()],
        ['氏名', 'p', C.name('　')],
        ['フリガナ', 'p', C.kana('　')],
        ['電話番号', 'p', C.mobile()],
        ['メール', 'p', C.email],
        ['氏名', 'mate', C.name('　')],
        ['フリガナ', 'mate', C.kana('　')],
        ['電話番号', 'mate', C.mobile()],
      ]),
    },
  ])
  folder.csv(
    '02_公演/0118_大阪/tosen_osaka.csv',
    list(osaka, [
      order,
      ['公演コード', undefined, () => 'OS0118'],
      ['会員ID', 'p', code()],
      ['申込者姓', 'p', C.family],
      ['申込者名', 'p', C.given],
      ['申込者TEL', 'p', C.mobile('plain')],
      ['申込者MAIL', 'p', C.email],
      ['枚数', undefined, ({ mate }) => (mate ? 2 : 1)],
      ['同行者姓', 'mate', C.family],
      ['同行者名', 'mate', C.given],
      ['同行者TEL', 'mate', C.mobile('plain')],
      ['決済方法', undefined, () => random.pick(['クレジット', 'コンビニ', 'キャリア'])],
      ['入金', undefined, () => random.pick(['済', '済', '済', '期限切れ'])],
    ]),
    { cp932: true, crlf: true },
  )
  // Who came through which gate.
  folder.csv(
    '02_公演/1214_横浜/入場ログ_gate.tsv',
    list(
      yokohama.filter(() => random.int(1, 10) < 9).map((row) => row),
      [
        ['scanned_at', undefined, () => `2024-12-14 1${random.int(5, 7)}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`],
        ['gate', undefined, () => random.pick(['A', 'B', 'C'])],
        ['order_no', 'p', C.id('order', (p) => p.order)],
        ['holder', 'p', C.kana(' ')],
        ['id_check', undefined, () => random.pick(['運転免許証', 'マイナンバーカード', '学生証', '保険証', ''])],
      ],
    ),
    { separator: '\t' },
  )
}

async function shipments({ folder, town }, yokohama, osaka) {
  const { random, some } = town
  const here = (rows) => rows.filter(({ p }) => p.home)
  folder.csv(
    '03_発送/B2クラウド_1214横浜.csv',
    list(some(here(yokohama), 240), [
      ['お客様管理番号', 'p', C.id('order', (p) => p.order)],
      ['送り状種類', undefined, () => '3'],
      ['お届け予定日', undefined, () => '2024/12/05'],
      ['お届け先電話番号', 'p', C.mobile()],
      ['お届け先郵便番号', 'p', C.zip('plain')],
      ['お届け先住所', 'p', C.address('plain', { bare: true })],
      ['お届け先アパートマンション名', 'p', C.flat('plain')],
      ['お届け先名', 'p', C.name('　')],
      ['お届け先名(ｶﾅ)', 'p', C.halfKana(' ')],
      ['敬称', undefined, () => '様'],
      ['ご依頼主電話番号', undefined, () => '03-5413-7700'],
      ['ご依頼主郵便番号', undefined, () => '1500001'],
      ['ご依頼主住所', undefined, () => '東京都渋谷区神宮前4-31-10'],
      ['ご依頼主名', undefined, () => 'スターライトチケット株式会社'],
      ['品名1', undefined, () => 'チケット在中'],
    ]),
    { cp932: true, crlf: true },
  )
  // Sheets of labels, two abreast and six below each other.
  const labels = some(here(osaka), 150)
  const pages = []
  const path = '03_発送/宛名ラベル_0118大阪.pdf'
  for (let from = 0; from < labels.length; from += 12) {
    const rows = []
    const own = labels.slice(from, from + 12)
    for (let at = 0; at < own.length; at += 2) {
      const pair = own.slice(at, at + 2)
      const from = rows.length + 2
      const put = (write) => rows.push(pair.map(write))
      put(({ p }) => `〒${C.zip()(p).text}`)
      put(({ p }) => addressText(p.home, 'plain', { bare: true }))
      // A line of nothing is none.
      if (pair.some(({ p }) => p.home.flat)) put(({ p }) => C.flat('plain')(p).text)
      put(({ p }) => `${nameOf(p, '　')}　様`)
      put(({ p }) => p.code)
      for (const { p } of pair)
        folder.truth.push({
          path,
          sheet: `page ${pages.length + 1}`,
          from,
          to: rows.length + 1,
          ...one(p, [C.name()(p), C.address()(p), code()(p)]),
        })
    }
    pages.push({ title: `大阪公演チケット ${pages.length + 1}`, rows })
  }
  folder.files.set(path, await writeList(pages))
  folder.book('03_発送/返戻・再送.xlsx', [
    {
      name: '返戻',
      list: list(
        some(here([...yokohama, ...osaka]), 42).map((row) => row),
        [
          ['返戻日', undefined, () => `12/${random.int(6, 13)}`],
          order,
          ['お名前', 'p', C.name(' ')],
          ['旧住所（返戻）', undefined, () => '宛所に尋ねあたらず'],
          ['新住所', 'p', C.address('tail')],
          ['連絡先', 'p', C.mobile('abroad')],
          ['対応', undefined, () => random.pick(['再送済', '本人へ電話→留守電', '会場引換'])],
        ],
      ),
    },
  ])
}

/** What visitors answered: most leave a nickname only, some a mailbox for the present. */
function surveys({ folder, town }, winners) {
  const { random, chance, some } = town
  const rows = some(winners, 420).map(({ p }) => (chance(45) ? { p, shown: p } : { shown: p }))
  folder.csv(
    '02_公演/1214_横浜/来場者アンケート（回答）.csv',
    list(rows, [
      ['タイムスタンプ', undefined, () => `2024/12/1${random.int(4, 9)} ${random.int(8, 23)}:${two(random.int(0, 59))}:00`],
      [
        'ニックネーム',
        undefined,
        () => random.pick(['ゆず', 'のばちゃん', 'みー', 'KANA', 'たぬき', '匿名希望', 'さくらもち', 'R', 'ひな＠横浜', '🐈', 'まるこ']),
      ],
      ['年代', undefined, ({ shown }) => C.decade(shown).text],
      ['性別', undefined, ({ shown }) => random.pick([shown.woman ? '女性' : '男性', '回答しない'])],
      ['お住まいの都道府県', undefined, ({ shown }) => shown.home?.town.prefecture ?? '海外'],
      ['満足度', undefined, () => random.int(3, 5)],
      ['一番良かった曲', undefined, () => random.pick(['Polaris', '夜明けのうた', 'NOVA', 'エトセトラ', 'さよならの星'])],
      [
        'ご意見',
        undefined,
        () =>
          random.pick([
            '',
            '最高でした！',
            '音響が良かった',
            '物販の列が長すぎます',
            '車椅子席への案内が丁寧でした',
            '転売をもっと取り締まってほしい',
          ]),
      ],
      ['抽選プレゼント用メールアドレス（任意）', 'p', C.email],
    ]),
    { bom: true },
  )
}

function invitations({ folder, town, clerk }) {
  const { random, household, member, chance } = town
  const guests = Array.from({ length: 64 }, () => {
    const p = member(household({ isFar: false }), { year: random.int(1960, 1998) })
    return { p, clerk: clerk() }
  })
  folder.book('02_公演/1214_横浜/関係者招待リスト.xlsx', [
    {
      name: 'ゲスト',
      above: [['関係者招待　※当日差替えあり']],
      list: list(guests, [
        [
          '会社・媒体',
          undefined,
          () => random.pick(['株式会社ミュージックライン', '月刊バンドタイムズ', 'FMみなと', '(株)オフィス銀河', '楽器店ナカノ', 'ご家族']),
        ],
        ['お名前', 'p', C.name('')],
        ['ヨミ', 'p', C.kana('')],
        ['携帯', 'p', (p) => (chance(60) ? C.mobile()(p) : { text: '' })],
        ['枚数', undefined, () => random.int(1, 4)],
        ['パス', undefined, () => random.pick(['AAA', 'GUEST', 'PRESS'])],
        ['担当', 'clerk', C.family],
      ]),
    },
  ])
}

/** Papers by which a parent agrees. */
async function consents({ folder, town }, winners) {
  const { some } = town
  const children = winners.filter(({ p }) => p.parent && p.home)
  for (const [n, { p }] of some(children, 40).entries()) {
    const [child, parent] = [
      one(p, [C.name()(p), C.birth()(p), code()(p), C.address()(p)]),
      one(p.parent, [C.name()(p.parent), C.mobile()(p.parent), C.address()(p.parent)]),
    ]
    await wordForm(
      folder,
      `02_公演/未成年同意書/同意書_${two(n + 1)}.docx`,
      [['未成年者のご来場に関する保護者同意書'], ['スターライトチケット株式会社　御中']],
      [
        [['会員番号', p.code], child],
        [['来場者（未成年者）氏名', nameOf(p, '　')], child],
        [['生年月日', dateText(p.birth, 'kanji')], child],
        [['住所', `〒${C.zip()(p).text} ${addressText(p.home, 'plain')}`], child],
        [['保護者氏名', `${nameOf(p.parent, '　')}　㊞`], parent],
        [['続柄', p.parent.woman ? '母' : '父'], one(p.parent, [{ knows: ['sex'] }])],
        [['保護者住所', '同上'], parent],
        [['緊急連絡先（携帯）', p.parent.mobile], parent],
      ],
      [['上記の者が公演に来場することに同意します。　2024年11月20日']],
    )
  }
}
