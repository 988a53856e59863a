// Members and volunteers: forms of the web, rosters, shifts, insurance, proxies, the board.
import { wordForm } from '../acceptance4/papers.mjs'
import { list } from '../acceptance2/rows.mjs'
import { C, addressOf, birthText, kanaOf, nameOf, text } from './cells.mjs'
import { say } from './driving-office.mjs'

const two = (n) => String(n).padStart(2, '0')
const decade = ({ birth }) => {
  const age = 2024 - birth.year - (birth.month > 10 ? 1 : 0)
  return `${Math.floor(age / 10) * 10}代`
}

export async function members({ random, folk, folder, staff, board, living, volunteers }) {
  folder.book('総務/役職員名簿.xlsx', [
    {
      name: '役員',
      above: [['役員名簿（任期 令和5年6月〜令和7年6月）']],
      list: list(
        board.map((p) => ({ who: p })),
        [
          ['役職', undefined, text((_, n) => ['理事長', '副理事長', '監事', '監事'][n] ?? '理事')],
          ['氏名', 'who', C.name('full', { old: true })],
          ['ふりがな', 'who', C.hira('full')],
          ['生年月日', 'who', C.birth('era')],
          ['住所又は居所', 'who', C.address('long')],
          ['電話', 'who', C.tel()],
          ['報酬の有無', undefined, text(() => '無')],
          ['所属', undefined, text(() => random.pick(['元小学校長', '弁護士', '西南大学教授', '小児科医', '税理士']))],
        ],
      ),
    },
    {
      name: '事務局職員',
      list: list(
        staff.map((p) => ({ who: p })),
        [
          ['職員No', 'who', C.code('staffNo')],
          ['氏名', 'who', C.name('full')],
          ['雇用形態', undefined, text((_, n) => (n < 5 ? '正職員' : 'パート'))],
          ['生年月日', 'who', C.birth('slash')],
          ['携帯電話', 'who', C.mobile()],
          ['住所', 'who', C.address('city')],
        ],
      ),
    },
  ])
  const regular = folk.some(living, 240)
  regular.forEach((p, n) => (p.member = `正-${String(n + 1).padStart(4, '0')}`))
  folder.book('会員/正会員名簿_R6.xls', [
    {
      name: '正会員',
      above: [['正会員名簿（総会議決権あり）', '', '', '', '部外秘']],
      group: [
        ['', 2],
        ['会員', 2],
        ['連絡先', 3],
        ['会費納入', 3],
      ],
      list: list(
        regular.map((p) => ({ who: p })),
        [
          ['会員番号', 'who', C.code('member')],
          ['入会日', undefined, text(() => `H${random.int(20, 30)}.${random.int(1, 12)}.1`)],
          ['氏名', 'who', C.name('full', { old: true })],
          ['カナ', 'who', C.half()],
          ['〒', 'who', C.zip()],
          ['住所', 'who', C.address('city')],
          ['TEL', 'who', C.phone()],
          ['R4', undefined, text(() => '○')],
          ['R5', undefined, text(() => random.pick(['○', '○', '×']))],
          ['R6', undefined, text(() => random.pick(['○', '', '×']))],
        ],
      ),
    },
  ])
  for (const [n, p] of folk.some(regular, 22).entries()) {
    const proxy = board[n % board.length]
    await wordForm(
      folder,
      `会員/総会/委任状/委任状_${p.member.slice(2)}.docx`,
      [
        ['委　任　状'],
        ['認定NPO法人こどもの森ネットワーク　理事長殿'],
        [
          `私は、${nameOf(proxy, 'none')} を代理人と定め、令和6年6月15日開催の通常総会における議決権の行使を委任します。`,
          say(proxy, C.name()),
        ],
        ['令和6年6月3日'],
        [`会員番号　${p.member}`, say(p, C.code('member'))],
        [`住　　所　${addressOf(p.home, 'city')}`, say(p, C.address())],
        [`氏　　名　${nameOf(p, 'full')}　㊞`, say(p, C.name())],
      ],
      [],
    )
  }
  // Answers to a form: whole questions as labels, the emergency contact in one cell.
  folder.book('ボランティア/ボランティア登録フォーム（回答）.xlsx', [
    {
      name: 'フォームの回答 1',
      list: list(
        volunteers.map((p) => ({ who: p, kin: p.emergency })),
        [
          ['タイムスタンプ', undefined, text((_, n) => `2024/0${1 + (n % 9)}/${two(1 + (n % 28))} 2${n % 4}:${two(n % 60)}:07`)],
          ['メールアドレス', 'who', (p) => ({ text: p.email, keys: ['email'] })],
          ['お名前（漢字フルネームでお願いします）', 'who', C.name('half')],
          ['お名前のふりがな', 'who', C.hira('half')],
          ['生年月日を教えてください', 'who', C.birth('slash')],
          ['性別（任意）', 'who', C.sex('性')],
          [
            'ご住所（郵便番号からお書きください）',
            'who',
            (p) => ({ ...C.address()(p), text: `${p.home.town.zip} ${addressOf(p.home, 'short')}` }),
          ],
          ['日中つながる電話番号', 'who', C.mobile()],
          [
            '緊急時の連絡先（続柄・お名前・電話番号）',
            'kin',
            (p) => ({ text: `${p.woman ? '母' : '父'}・${nameOf(p, 'none')}・${p.mobile}`, named: true, keys: ['mobile'], knows: ['sex'] }),
          ],
          [
            '参加したい活動（複数選択可）',
            undefined,
            text(() => random.pick(['学習支援, こども食堂', 'こども食堂', 'イベント運営', '学習支援'])),
          ],
          [
            'アレルギー・持病など配慮が必要なこと',
            undefined,
            text(() => random.pick(['', '', '特になし', 'なし', '腰痛', 'そばアレルギー'])),
          ],
        ],
      ),
    },
  ])
  const active = folk.some(volunteers, 130)
  folder.markdown(
    'ボランティア/シフト_10月.md',
    list(
      folk.some(active, 48).map((p) => ({ who: p })),
      [
        ['日付', undefined, text((_, n) => `10/${1 + Math.floor(n / 4)}`)],
        ['会場', undefined, text((_, n) => ['西新', '香椎', '大橋'][n % 3])],
        ['名前', 'who', C.name('none')],
        ['登録No', 'who', C.code('volunteer')],
        ['電話', 'who', C.mobile()],
      ],
    ),
    { above: '# こども食堂 シフト表（10月）\n', below: '\n欠席は前日までに事務局（092-555-0110）へ' },
  )
  await folder.printed(
    'ボランティア/活動保険加入者名簿.pdf',
    'ボランティア活動保険　加入申込者名簿　Aプラン',
    list(
      active.map((p) => ({ who: p })),
      [
        ['No.', undefined, text((_, n) => n + 1)],
        ['登録番号', 'who', C.code('volunteer')],
        ['氏名', 'who', C.name('full')],
        ['カナ', 'who', C.kana('half')],
        ['生年月日', 'who', C.birth('letter')],
        ['住所', 'who', C.address('city')],
        ['電話番号', 'who', C.mobile()],
      ],
    ),
  )
  await folder.sqlite('ボランティア/アプリ/volunteers.sqlite3', {
    volunteer: list(
      active.map((p) => ({ who: p })),
      [
        ['code', 'who', C.code('volunteer')],
        ['full_name', 'who', C.name('none')],
        ['mail', 'who', (p) => ({ text: p.email, keys: ['email'] })],
        ['hours_total', undefined, text(() => random.int(2, 180))],
        ['last_login', undefined, text(() => '2024-09-28 20:11:45')],
      ],
    ),
  })
  folder.csv(
    'イベント/peatix_参加者_講演会20240914.csv',
    list(
      folk.some([...living.filter(({ birth }) => birth.year >= 1946), ...volunteers.slice(0, 100)], 170).map((p) => ({ who: p })),
      [
        ['注文番号', undefined, text((_, n) => 33_100_200 + n * 7)],
        ['姓', 'who', C.surname],
        ['名', 'who', C.given],
        ['メールアドレス', 'who', (p) => ({ text: p.email, keys: ['email'] })],
        ['チケット', undefined, text(() => random.pick(['一般', '学生', 'オンライン']))],
        ['当日のご連絡先', 'who', C.mobile()],
        ['年代', 'who', (p) => ({ text: decade(p), knows: ['birth'] })],
        ['領収書の宛名', undefined, text(() => random.pick(['', '', '', '株式会社九州フーズ', '上様']))],
      ],
    ),
  )
  const runners = [
    ...folk.some(
      living.filter(({ birth, land }) => birth.year >= 1955 && !land),
      60,
    ),
    ...folk.some(volunteers, 40),
  ]
  const unique = [...new Set(runners)]
  folder.text('イベント/チャリティラン_エントリー.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<entries event="こどもの森チャリティラン2024">' },
    ...unique.map((p, n) => ({
      text: `  <entry bib="${1001 + n}">\n    <name>${nameOf(p, 'half')}</name>\n    <kana>${kanaOf(p, 'half')}</kana>\n    <birthday>${birthText(p.birth, 'iso')}</birthday>\n    <gender>${p.woman ? '女性' : '男性'}</gender>\n    <tel>${p.mobile}</tel>\n    <tshirt>${random.pick(['S', 'M', 'L'])}</tshirt>\n  </entry>`,
      who: [say(p, C.name(), C.birth(), C.sex(), C.mobile())],
    })),
    { text: '</entries>' },
  ])
  await folder.docx('会議/第3回理事会議事録.docx', [
    { text: '第3回理事会議事録\n日時　令和6年9月12日 18時30分\n場所　事務局会議室' },
    {
      text: `出席理事　${board
        .slice(4, 9)
        .map((p) => nameOf(p, 'none'))
        .join('、')}`,
      who: board.slice(4, 9).map((p) => say(p, C.name())),
    },
    { text: `出席監事　${nameOf(board[2], 'none')}`, who: [say(board[2], C.name())] },
    { text: '議案　寄付金規程の改定について\n議長は規程案を説明し、全員異議なく承認した。\n以上' },
  ])
}
