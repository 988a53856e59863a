// What the centre writes and gets: lists for a trip, mails, cards for New Year, notes.
import { writePdf } from '../../../../examples/leak/documents.mjs'
import { addressOf, ageOf, eraOf, halfwidth, kanaOf, nameOf, oldForms, sexOf } from './people.mjs'

const COURSES = '水彩画入門 書道（かな） 社交ダンス 健康ヨガ 俳句 古文書を読む フラダンス 陶芸 英会話初級 パソコン教室'.split(' ')
const two = (n) => String(n).padStart(2, '0')
const base64 = (text) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`

export async function writeLetters({ folder, random, some, visitors, office, teachers, known, written, calls }) {
  await pdfList()
  async function pdfList() {
    const list = visitors(0.14, 40)
    const pages = []
    const path = 'バス旅行/参加者名簿.pdf'
    for (let at = 0; at < list.length; at += 25) {
      const lines = ['秋の文学散歩　参加者名簿', '氏名　　年齢　　電話番号　　住所']
      for (const p of list.slice(at, at + 25)) {
        lines.push(`${nameOf(p, ' ')}　${ageOf(p)}歳　${p.mobile}　${addressOf(p.home, 'bare').replace(p.home.town.prefecture, '')}`)
        folder.note(path, lines.length, lines.length, p, { tel: p.mobile, home: p.home, age: true }, { sheet: `page ${pages.length + 1}` })
      }
      pages.push(lines)
    }
    folder.files.set(path, await writePdf(pages))
  }
  visitors(0.05, 15).forEach((p, n) => {
    const own = random.int(0, 9) === 0 ? 2 : random.int(0, 1)
    const signature = [
      ['', '---', nameOf(p), `TEL ${p.mobile}`],
      ['', nameOf(p, '　'), `〒${p.home.town.zip} ${addressOf(p.home)}`, `携帯：${p.mobile}`],
      [''],
    ][own]
    const clerk = random.pick(office)
    const body = [
      '松山東文化センター　ご担当者様',
      '',
      `お世話になっております。${random.pick(COURSES)}を受講しております${p.surname.text}です。`,
      '来週の講座を欠席いたします。よろしくお願いいたします。',
      ...signature,
    ]
    const path = `メール/欠席連絡_${two(n + 1)}.eml`
    folder.put(
      path,
      [
        `From: ${base64(nameOf(p))} <${p.mail}>`,
        `To: ${base64(nameOf(clerk))} <jimu@matsuyama-higashi-bunka.or.jp>`,
        `Subject: ${base64('欠席のご連絡')}`,
        'Date: Tue, 01 Oct 2024 10:00:00 +0900',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        ...body,
        '',
      ].join('\r\n'),
    )
    folder.note(
      path,
      0,
      Infinity,
      p,
      { mail: p.mail, tel: own < 2 && p.mobile, home: own === 1 && p.home },
      { parts: ['from', 'body', 'subject'] },
    )
    folder.staff(path, 0, Infinity, clerk, { parts: ['to'] })
  })
  mailbox()
  // Mails that the desk sent: the person written to, the clerk's signature below.
  function mailbox() {
    const texts = some(0.05).map((p, n) => {
      const clerk = random.pick(office)
      folder.note('メール/送信済み.mbox', n + 1, n + 1, p, { mail: p.mail, id: p.id }, { parts: ['to', 'body', 'subject'] })
      folder.staff('メール/送信済み.mbox', n + 1, n + 1, clerk, { parts: ['from', 'body'] })
      return [
        'From jimu@matsuyama-higashi-bunka.or.jp Tue Oct 01 10:00:00 2024',
        `From: ${base64(nameOf(clerk))} <${clerk.roman[1].toLowerCase()}@matsuyama-higashi-bunka.or.jp>`,
        `To: ${base64(nameOf(p))} <${p.mail}>`,
        `Subject: ${base64('お申込みありがとうございます')}`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        '',
        `${nameOf(p)} 様`,
        '',
        'このたびは講座へのお申込みありがとうございます。',
        `会員番号：${p.id}`,
        '',
        '--',
        '松山東文化センター 事務局',
        nameOf(clerk),
        'TEL 089-911-2200 / jimu@matsuyama-higashi-bunka.or.jp',
        '',
      ].join('\n')
    })
    folder.put('メール/送信済み.mbox', texts.join('\n'))
  }
  folder.lines(
    '連絡先/所長携帯.vcf',
    visitors(0.08, 20).map((p) => ({
      text: [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `N:${p.surname.text};${p.given.text};;;`,
        `FN:${nameOf(p)}`,
        `X-PHONETIC-LAST-NAME:${p.surname.kana}`,
        `X-PHONETIC-FIRST-NAME:${p.given.kana}`,
        `TEL;TYPE=CELL:${p.mobile}`,
        `EMAIL:${p.mail}`,
        'END:VCARD',
      ].join('\n'),
      who: [[p, { tel: p.mobile, mail: p.mail }]],
    })),
  )
  folder.lines('予定/見学予約.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Office//JP' },
    ...visitors(0.02, 40).map((p) => ({
      text: `BEGIN:VEVENT\nDTSTART:20241012T100000\nDTEND:20241012T103000\nSUMMARY:見学 ${nameOf(p)}様\nDESCRIPTION:電話 ${p.mobile}\\n希望講座 ${random.pick(COURSES)}\nEND:VEVENT`,
      who: [[p, { tel: p.mobile }]],
    })),
    { text: 'END:VCALENDAR' },
  ])
  folder.book('年賀状/宛名.xlsx', [
    {
      name: '宛名',
      rows: [
        ['姓', '名', '連名', '敬称', '郵便番号', '住所1', '住所2'],
        ...some(0.15, known).map((p) => {
          const other = p.household.find((q) => q !== p && !q.isChild)
          const withOther = other && random.int(0, 2) === 0
          return {
            cells: [
              oldForms(p.surname.text),
              p.given.text,
              withOther ? other.given.text : '',
              '様',
              p.home.town.zip,
              addressOf({ ...p.home, flat: '' }, 'long'),
              p.home.flat,
            ],
            who: [[p, { home: p.home }, [1, 2]], ...(withOther ? [[other, { home: p.home }, [3, 3]]] : [])],
          }
        }),
      ],
    },
    {
      name: '喪中',
      rows: [
        ['氏名', '電話', '備考'],
        ...some(0.01).map((p) => ({ cells: [written(p), p.home.phone, '喪中はがき受領'], who: [[p, { tel: p.home.phone }]] })),
      ],
    },
  ])
  folder.lines(
    '引継ぎ/引継ぎメモ.txt',
    [
      { text: '引継ぎメモ（事務局内限り）\n' },
      ...some(0.02).map((p) => ({
        text: random.pick([
          `・${nameOf(p, '')}さん（${p.mobile}）は${random.pick(COURSES)}の世話役。連絡は夕方に。`,
          `・${nameOf(p, '')}様　膝が悪いため1階の教室を希望。電話は${p.mobile}`,
        ]),
        who: [[p, { tel: p.mobile }]],
      })),
      { text: `\n以上　${nameOf(office[1])}`, staff: [office[1]] },
    ],
    'sjis',
    '\r\n',
  )
  folder.csv(
    'アンケート/回答.csv',
    ['タイムスタンプ', 'お名前', '電話番号', 'メールアドレス', '年代', '性別', 'ご意見'],
    visitors(0.1, 60).map((p) => ({
      cells: [
        '2024/10/05 10:12:00',
        written(p),
        calls(p.mobile),
        p.mail,
        `${Math.floor(ageOf(p) / 10) * 10}代`,
        random.pick([sexOf(p), `${sexOf(p)}性`]),
        random.pick(['とても良かった', '駐車場が狭い', '特になし']),
      ],
      who: [[p, { mail: p.mail, tel: p.mobile, age: true, sex: true }]],
    })),
    { encoding: 'bom' },
  )
  folder.book('施設/講師謝金.xlsx', [
    {
      name: '謝金',
      rows: [
        ['講師名', '講座', '金額', '振込先'],
        ...teachers
          .slice(0, 10)
          .map((t, n) => ({ cells: [nameOf(t), COURSES[n], 15_000, `伊予銀行 道後支店 普通 ${random.digits(7)}`], staff: [t] })),
      ],
    },
  ])
  folder.book('バックアップ/旧台帳.xlsx', [
    {
      name: 'Sheet1',
      rows: some(0.2, known).map((p) => ({
        cells: [p.id, nameOf(p, ''), halfwidth(kanaOf(p)), p.home.phone, addressOf(p.oldHome ?? p.home, 'wide'), eraOf(p, 'short')],
        who: [[p, { id: p.id, tel: p.home.phone, home: p.oldHome ?? p.home, birth: true }]],
      })),
    },
  ])
}
