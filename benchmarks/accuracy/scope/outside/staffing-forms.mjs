// What the agency fills in by hand: curricula, time sheets, contracts, notes of interviews, the clients' people.
import { writePdf } from '../../../../examples/leak/documents.mjs'
import { named, one, row } from './folder.mjs'
import { address, era, hiragana, lot, short, tel, unspaced } from './hand.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')
const SCHOOLS = ['県立東高等学校', '市立商業高等学校', '経済大学 経済学部', '女子短期大学 家政科', '情報ビジネス専門学校']
const FORMER = ['株式会社丸栄ストア', '有限会社高木製作所', '医療法人山吹会', '株式会社サンコー運輸', '小林事務機株式会社']
const free = (sheet) => ({ name: sheet, head: [], rows: [] })

export async function forms({
  folder,
  random,
  some,
  register,
  working,
  applicants,
  clients,
  coordinators,
  crew,
  no,
  house,
  head,
  mailbox,
}) {
  folder.book('総務/内勤社員一覧.xlsx', [
    {
      name: '社員',
      head: [['社員CD', '部署', '役職', '氏名', 'カナ', '生年月日', '内線', 'E-MAIL', '自宅住所', '携帯電話']],
      rows: crew.map((p, n) =>
        row(
          [
            `H${pad(n + 1, 3)}`,
            n < 12 ? 'コーディネート課' : '管理部',
            n % 12 === 0 ? '課長' : '',
            p.name,
            p.kana,
            short(p.birth),
            200 + n,
            mailbox(p),
            address(p.home),
            tel(p.mobile),
          ],
          one(p, ['region', 'birth']),
        ),
      ),
    },
  ])

  // The clients' foremen and persons in charge share the telephone of their works.
  folder.book(
    '派遣先/派遣先責任者一覧.xls',
    [
      {
        name: '一覧',
        head: [['派遣先責任者・指揮命令者一覧'], ['派遣先名', '所在地', 'TEL', '派遣先責任者', '指揮命令者', '弊社担当']],
        rows: clients.map(({ name, bosses: [a, b], tel: phone, town }, n) =>
          row(
            [
              name,
              `${town.prefecture}${town.city}${town.town}${(n % 20) + 1}-${(n % 7) + 1}`,
              phone,
              a.name,
              b.name,
              coordinators[n % 12].name,
            ],
            one(a, ['region'], [1, 4]),
            one(b, ['region'], [5, 5]),
          ),
        ),
      },
    ],
    'xls',
  )
  folder.staff('派遣先/派遣先責任者一覧.xls', 3, 82, coordinators, { columns: [6, 6], sheet: '一覧' })
  for (const [n, p] of some(working, 45).entries()) {
    const client = clients[n % 80]
    const path = `勤怠/勤務表_2024年9月_${pad(n + 1, 3)}.xlsx`
    folder.book(path, [
      {
        ...free('勤務表'),
        foot: [
          ['勤　務　表', '', '', '2024年9月分'],
          ['派遣先', client.name],
          ['スタッフ番号', no(p), '', '氏名', p.name],
          ['日付', '始業', '終業', '休憩', '実働', '備考'],
          ...Array.from({ length: 30 }, (_, day) => [
            `9/${day + 1}`,
            ...(day % 7 < 5 ? ['9:00', '18:00', '1:00', '8:00', ''] : ['', '', '', '', '公休']),
          ]),
          ['合計', '', '', '', '176:00'],
          ['派遣先承認者', client.bosses[n % 2].name, '', '承認日', '2024/10/1'],
        ],
      },
    ])
    folder.note(path, 1, 3, [one(p)], '勤務表')
    folder.note(path, 36, 36, [one(client.bosses[n % 2])], '勤務表')
  }

  const writers = [...applicants.slice(300, 420), ...some(register, 20)]
  for (const [n, p] of writers.entries()) {
    const path = `応募/履歴書/${n % 4 === 0 ? `履歴書（${unspaced(p.name)}）${pad(n, 3)}` : `rirekisho_${pad(n, 3)}`}.xlsx`
    const { year, month, day } = p.birth
    folder.book(path, [
      {
        ...free('履歴書'),
        right: 1,
        foot: [
          ['履　歴　書', '', '', '', '2024年9月10日現在'],
          ['ふりがな', hiragana(p.kana), '', '', '写真を貼る位置'],
          ['氏　　名', p.name.replace(' ', '　'), '', '', ''],
          n % 2
            ? ['生年月日', `${era(p.birth)}生（満${2024 - year - (month > 9 ? 1 : 0)}歳）`, '', '※性別', p.woman ? '女' : '男']
            : ['', `${year}年　${month}月　${day}日生（満${2024 - year - (month > 9 ? 1 : 0)}歳）`, '', '性別', p.woman ? '女' : '男'],
          ['現住所', `〒${p.home.town.zip}`, '', '電話', tel(p.home.phone)],
          ['', address(p.home, n % 3 ? 'dash' : 'full'), '', '携帯電話', tel(p.mobile)],
          ['連絡先', '（現住所以外に連絡を希望する場合のみ記入）', '', 'E-mail', p.mail ?? ''],
          ['年', '月', '学歴・職歴'],
          ['', '', '学歴'],
          [year + 18, 3, `${random.pick(SCHOOLS)} 卒業`],
          ['', '', '職歴'],
          [year + 19, 4, `${random.pick(FORMER)} 入社`],
          [year + 23, 9, '一身上の都合により退社'],
          ['年', '月', '免許・資格'],
          [year + 20, 7, '普通自動車第一種運転免許 取得'],
          ['志望の動機', '通勤の便がよく、経験を生かせると考えたため'],
          ['扶養家族数（配偶者を除く）', `${n % 3} 人`, '', '配偶者', n % 2 ? '有' : '無'],
        ],
      },
    ])
    folder.note(path, 1, 17, [one(p, ['region', 'birth', 'sex'])], '履歴書')
    if (n % 4 === 0) folder.note(path, 0, 0, [named(p)])
  }
  for (const [n, p] of writers.slice(20, 110).entries()) {
    const contact = n % 2 === 0
    await folder.letter(
      `応募/職務経歴書/${n % 3 ? `職務経歴書_${unspaced(p.name)}_${pad(n, 3)}` : `CV_${pad(n, 3)}`}.docx`,
      [
        '職　務　経　歴　書',
        '2024年9月10日現在',
        `氏名　${p.name}`,
        ...(contact ? [`TEL：${tel(p.mobile)}　E-mail：${p.mail ?? 'なし'}`] : []),
        '■職務要約',
        '物流センターでの入出庫管理を5年、その後は営業事務として受発注と請求を担当しました。',
        '■職務経歴',
        [
          ['期間', '業務内容'],
          ['2015年4月～2019年9月', `${random.pick(FORMER)}（従業員120名）入出庫管理`],
          ['2019年10月～2024年3月', `${random.pick(FORMER)}　営業事務`],
        ],
        '■活かせる経験・知識',
        '・Excel（VLOOKUP、ピボットテーブル）',
        '■自己PR',
        '相手の立場に立って、先回りして動くことを心がけています。',
        '以上',
      ],
      [contact ? one(p) : named(p)],
    )
  }

  const contracts = some(working, 60)
  folder.files.set(
    '契約/労働条件通知書_202410更新分.pdf',
    await writePdf(
      contracts.map((p, n) => [
        '労働条件通知書（兼）就業条件明示書',
        '2024年9月25日',
        `${p.name}　殿`,
        `スタッフ番号 ${no(p)}`,
        `住所 ${address(p.home, 'mixed')}`,
        house,
        `代表取締役　${head.name}`,
        '雇用期間　2024年10月1日～2024年12月31日',
        `就業場所　${clients[n % 80].name}`,
        `賃金　時給 ${random.int(1100, 1900)}円`,
      ]),
    ),
  )
  contracts.forEach((p, n) => folder.note('契約/労働条件通知書_202410更新分.pdf', n + 1, n + 1, [one(p, ['region'])]))
  contracts.forEach((_, n) => folder.staff('契約/労働条件通知書_202410更新分.pdf', n + 1, n + 1, [head]))

  const met = some(register, 90)
  folder.blocks(
    '面談/面談記録_9月.txt',
    [
      { text: `コーディネーター面談記録（2024年9月）\n記入：${coordinators[0].name}\n`, staff: [coordinators[0]] },
      ...met.map((p, n) => ({
        text:
          n % 2
            ? `●${p.name}さん（${no(p)}、${2024 - p.birth.year}歳${p.woman ? '女性' : '男性'}）\n  9/${(n % 28) + 1} 来社。${random.pick(['子の保育園の送迎があり17時まで希望', '腰痛のため立ち仕事は不可', '正社員登用を希望'])}。連絡は${tel(p.mobile)}へ。\n`
            : `●${unspaced(p.name)}　スタッフNo ${no(p)}\n  電話面談。時給${random.int(11, 16)}00円以上。${random.pick(['うつ病で通院中とのこと、配慮要', '残業は月20hまで', '更新希望'])}\n`,
        who: [one(p, n % 2 ? ['sex'] : [])],
      })),
    ],
    { end: '\r\n' },
  )
  folder.blocks(
    '面談/面接予定.ics',
    [
      { text: 'BEGIN:VCALENDAR\nVERSION:2.0' },
      ...applicants.slice(0, 50).map((p, n) => ({
        text: `BEGIN:VEVENT\nUID:itv${n}@hagukumi-career.co.jp\nDTSTART;TZID=Asia/Tokyo:202410${pad((n % 28) + 1)}T1${n % 8}0000\nSUMMARY:面接：${p.name}様\nATTENDEE;CN="${p.name}":mailto:${p.mail ?? `apply${n}@oshigoto-navi.jp`}\nDESCRIPTION:携帯 ${tel(p.mobile)}\nEND:VEVENT`,
        who: [one(p)],
      })),
      { text: 'END:VCALENDAR' },
    ],
    { end: '\r\n' },
  )
  folder.blocks(
    'スタッフ管理/連絡先_社用携帯.vcf',
    some(register, 130).map((p) => ({
      text: `BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8:${p.surname.text};${p.given.text};;;\nFN;CHARSET=UTF-8:${p.name}\nSOUND;X-IRMC-N;CHARSET=UTF-8:${p.surname.kana};${p.given.kana};;;\nTEL;CELL:${tel(p.mobile, 'plain')}\nNOTE;CHARSET=UTF-8:登録スタッフ\nEND:VCARD`,
      who: [one(p)],
    })),
  )
  await folder.roster(
    '研修/安全衛生教育_受講者名簿.docx',
    ['安全衛生教育　受講者名簿', '実施日：令和6年9月18日'],
    ['No', 'スタッフ番号', '氏名', '派遣先', '受講印'],
    some(working, 60).map((p, n) => row([String(n + 1), no(p), p.name, clients[n % 80].name, ''], one(p))),
  )
  await folder.slides('研修/新規登録者紹介_10月.pptx', [
    { lines: ['10月 新規登録者のご紹介', house] },
    ...some(register, 6).map((p, n) => ({
      lines: [
        `ご紹介 ${n + 1}`,
        `氏名：${p.name}（${p.kana}）`,
        `スタッフNo：${no(p)}`,
        `居住地：${p.home.town.prefecture}${p.home.town.city}`,
        '希望：事務職 週5日',
      ],
      who: [one(p, ['region'])],
    })),
  ])
  folder.blocks('スタッフ管理/画面保存_スタッフ詳細.html', [
    { text: '<html><head><meta charset="utf-8"><title>スタッフ詳細</title></head><body>' },
    ...some(register, 40).map((p) => ({
      text: `<h2>スタッフ詳細</h2>\n<table class="detail">\n<tr><th>スタッフ番号</th><td>${no(p)}</td></tr>\n<tr><th>氏名</th><td><ruby>${p.surname.text}<rt>${hiragana(p.surname.kana)}</rt></ruby> <ruby>${p.given.text}<rt>${hiragana(p.given.kana)}</rt></ruby></td></tr>\n<tr><th>生年月日</th><td>${era(p.birth)}</td></tr>\n<tr><th>住所</th><td>〒${p.home.town.zip}<br>${p.home.town.prefecture}${p.home.town.city}${p.home.town.town}${lot(p.home)}</td></tr>\n<tr><th>携帯</th><td>${tel(p.mobile)}</td></tr>\n</table>`,
      who: [one(p, ['region', 'birth'])],
    })),
    { text: '</body></html>' },
  ])
  folder.blocks('面談/トラブル対応.md', [
    {
      text: `# 派遣先トラブル対応メモ（社内限り）\n\n担当: ${coordinators[3].name}\n\n| 発生日 | スタッフ | No | 派遣先 | 内容 |\n|---|---|---|---|---|`,
      staff: [coordinators[3]],
    },
    ...some(working, 25).map((p, n) => ({
      text: `| 9/${n + 1} | ${p.name} | ${no(p)} | ${clients[n].name} | ${random.pick(['無断欠勤', '指揮命令者と口論', '労災（右手切創）'])} |`,
      who: [one(p)],
    })),
  ])
}
