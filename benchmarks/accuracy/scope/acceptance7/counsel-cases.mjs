// The money, the papers of clients, heirs, calls and letters of the office.
import { writePdf } from '../../../../examples/leak/documents.mjs'
import { addressOf, ageOf, eraOf, hiraganaOf, kanaOf, nameOf, sexOf } from './people.mjs'

const ILLS = ['うつ病', '腰椎椎間板ヘルニア', '糖尿病', '適応障害', '高血圧症', '乳がん']
const CASES = ['残業代の未払い', '解雇の撤回', 'パワーハラスメント', '遺産分割', '労災認定', '離婚と養育費']
const OFFICE = '鶴舞総合法律事務所'
const two = (n) => String(n).padStart(2, '0')
const base64 = (text) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`

export async function writeCases({ folder, random, take, fresh, sample, regular, staff, head, clerks, firms, dayOf }) {
  const receipts = take(fresh, 70)
  folder.files.set(
    '経理/領収書控.pdf',
    await writePdf(
      receipts.map((p, n) => {
        const lines = [
          '領　収　書',
          `No. ${1001 + n}　　${dayOf()}`,
          `${nameOf(p, '　')}　様`,
          '金　11,000円也（税込）',
          '但し　法律相談料として',
          '上記正に領収いたしました',
          OFFICE,
          '〒460-0012 愛知県名古屋市中区千代田2-1-1',
          'TEL 052-261-0000　登録番号 T8180001012345',
          `発行：${clerks[0].surname.text}`,
        ]
        folder.note('経理/領収書控.pdf', 3, 3, p, {}, { sheet: `page ${n + 1}` })
        folder.staff('経理/領収書控.pdf', 10, 10, clerks[0], { sheet: `page ${n + 1}` })
        return lines
      }),
    ),
  )
  folder.book('経理/入金一覧.xlsx', [
    {
      name: '入金',
      rows: [
        ['入金日', '依頼人', '金額', '事件名', '担当'],
        ...[...sample(regular, 0.4), ...sample(receipts, 0.5)].map((p) => ({
          cells: [new Date('2024-09-01T00:00:00Z'), nameOf(p), 110_000, random.pick(CASES), random.pick(staff).surname.text],
          who: [[p, {}]],
        })),
      ],
    },
  ])
  // Papers of clients: what their staff earn and suffer from.
  const workers = take(fresh, 120)
  folder.book('資料/ミナト精工_健康診断結果.xlsx', [
    {
      name: '2024年度',
      rows: [
        ['株式会社ミナト精工　定期健康診断結果　【取扱注意】'],
        ['社員番号', '氏名', '生年月日', '性別', '血圧', '所見', '要精密検査'],
        ...workers.map((p, n) => ({
          cells: [
            `M${two(n)}${n % 7}`,
            nameOf(p),
            eraOf(p, 'short'),
            sexOf(p),
            `${random.int(100, 160)}/${random.int(60, 99)}`,
            random.pick([...ILLS, '異常なし', '異常なし']),
            random.pick(['要', '']),
          ],
          who: [[p, { id: `minato M${two(n)}${n % 7}`, birth: true, sex: true }]],
        })),
      ],
    },
  ])
  folder.csv(
    '資料/ミナト精工_勤怠.csv',
    ['社員番号', '社員名', '総労働時間', '時間外', '深夜'],
    workers.map((p, n) => ({
      cells: [`M${two(n)}${n % 7}`, nameOf(p, ''), '182.5', '22.5', '0'],
      who: [[p, { id: `minato M${two(n)}${n % 7}` }]],
    })),
    { encoding: 'sjis' },
  )
  const heirs = take(fresh, 60)
  for (let n = 0; n < 15; n++) {
    const own = heirs.slice(n * 4, n * 4 + 4)
    folder.lines(`相続/相続関係_${two(n + 1)}.txt`, [
      { text: `相続関係説明図\n\n遺産分割協議の当事者は次のとおり。` },
      ...own.map((p, at) => ({
        text: `${['配偶者', '長男', '長女', '二男'][at]}（相続人）　${nameOf(p, '　')}　${eraOf(p)}生\n　住所　${addressOf(p.home, 'long')}`,
        who: [[p, { birth: true, home: p.home }]],
      })),
      { text: `\n作成：${OFFICE}　弁護士　${nameOf(head)}`, staff: [head] },
    ])
  }
  folder.book('破産/債権者一覧.xlsx', [
    {
      name: '債権者一覧表',
      rows: [
        ['債権者一覧表'],
        ['番号', '債権者名', '〒', '住所', '電話番号', '債権額', '備考'],
        ['1', '株式会社東海信販', '450-0002', '愛知県名古屋市中村区名駅3-1-1', '052-551-0000', 850_000, ''],
        ...take(fresh, 40).map((p, n) => ({
          cells: [n + 2, nameOf(p), p.home.town.zip, addressOf(p.home), p.home.phone, random.int(1, 90) * 10_000, '知人'],
          who: [[p, { home: p.home, tel: p.home.phone }]],
        })),
      ],
    },
  ])
  folder.lines('電話/電話メモ.txt', [
    { text: '電話メモ（10月分）' },
    ...[...sample(regular, 0.25), ...take(fresh, 25)].map((p) => {
      const clerk = random.pick(clerks)
      return {
        text: `10/${random.int(1, 28)} ${random.int(9, 17)}:${two(random.int(0, 59))}　${nameOf(p, '')}様より　折返し希望 ${p.mobile}（受：${clerk.surname.text}）`,
        who: [[p, { tel: p.mobile }]],
      }
    }),
  ])
  for (const [n, p] of [...sample(regular, 0.1), ...take(fresh, 15)].entries()) {
    const path = `メール/受信_${two(n + 1)}.eml`
    folder.put(
      path,
      [
        `From: ${base64(nameOf(p))} <${p.mail}>`,
        `To: ${base64(nameOf(head))} <${head.roman[1].toLowerCase()}@tsurumai-law.jp>`,
        `Subject: ${base64('ご相談の件')}`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        '',
        `${head.surname.text}先生`,
        '',
        `${nameOf(p, '')}です。先日はありがとうございました。`,
        `${random.pick(ILLS)}の診断書を次回お持ちします。`,
        `連絡先：${p.mobile}`,
        '',
      ].join('\r\n'),
    )
    folder.note(path, 0, Infinity, p, { mail: p.mail, tel: p.mobile }, { parts: ['from', 'body', 'subject'] })
    folder.staff(path, 0, Infinity, head, { parts: ['to'] })
  }
  for (const [n, p] of take(fresh, 20).entries()) {
    const path = `陳述書/陳述書_${two(n + 1)}.docx`
    await folder.docx(path, [
      '陳　述　書',
      `${dayOf()}`,
      `住所　${addressOf(p.home, 'long')}`,
      `氏名　${nameOf(p, '　')}`,
      `１　私は、${eraOf(p)}に生まれ、令和2年4月から${random.pick(firms).name}に勤務していました。`,
      `２　令和5年頃から長時間労働が続き、${random.pick(ILLS)}と診断されました。`,
      '以上',
    ])
    folder.note(path, 0, Infinity, p, { home: p.home, birth: true })
  }
  for (const [n, p] of take(fresh, 20).entries()) {
    const path = `採用/履歴書_${two(n + 1)}.docx`
    const facts = { birth: true, sex: true, home: p.home, tel: p.mobile, mail: p.mail }
    await folder.docx(path, [
      '履　歴　書',
      {
        table: [
          ['ふりがな', hiraganaOf(kanaOf(p, '　')), '性別', sexOf(p)],
          ['氏名', nameOf(p, '　'), '', ''],
          ['生年月日', `${eraOf(p)}生（満${ageOf(p)}歳）`, '携帯電話', p.mobile],
          ['現住所', `〒${p.home.town.zip}　${addressOf(p.home, 'long')}`, 'E-mail', p.mail],
          ['学歴・職歴', '平成15年3月　愛知県立明和高等学校 卒業', '', ''],
        ],
      },
    ])
    folder.note(path, 0, Infinity, p, facts)
  }
  folder.lines('案件/案件一覧.md', [
    { text: '# 進行中の案件\n\n| 番号 | 依頼者 | 事件 | 連絡先 | 担当 |\n| --- | --- | --- | --- | --- |' },
    ...sample(regular, 0.3).map((p, n) => ({
      text: `| ${n + 1} | ${nameOf(p)} | ${random.pick(CASES)} | ${p.mobile} | ${random.pick(staff).surname.text} |`,
      who: [[p, { tel: p.mobile }]],
    })),
  ])
  folder.lines('案件/期日.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0' },
    ...sample(regular, 0.1).map((p) => ({
      text: `BEGIN:VEVENT\nDTSTART:20241105T100000\nSUMMARY:${nameOf(p)}様 面談\nDESCRIPTION:TEL ${p.mobile} 担当 ${random.pick(clerks).surname.text}\nEND:VEVENT`,
      who: [[p, { tel: p.mobile }]],
    })),
    { text: 'END:VCALENDAR' },
  ])
  folder.book('総務/座席表.xlsx', [
    { name: '座席', rows: [['内線', '氏名'], ...staff.map((p, n) => ({ cells: [101 + n, nameOf(p)], staff: [p] }))] },
  ])
}
