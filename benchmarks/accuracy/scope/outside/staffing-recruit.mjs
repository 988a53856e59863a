// Applicants from job boards, and what the search of talents returns.
import { one, row } from './folder.mjs'
import { address, dashed, hiragana, tel } from './hand.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')

/** Files of recruiting. */
export function recruit({ folder, random, some, register, applicants, no, house }) {
  const hired = some(register, 130)
  const answers = [...hired, ...applicants.slice(0, 260)]
  folder.delimited(
    '応募/求人サイト応募者_202409.csv',
    [['応募日時', '求人ID', '応募者名', 'ふりがな', 'メールアドレス', '電話番号', '居住地', '年齢', '現在の状況', '選考ステータス']],
    answers.map((p) =>
      row(
        [
          `2024-09-${pad(random.int(1, 30))}T${pad(random.int(0, 23))}:${random.int(10, 59)}`,
          `J${random.digits(6)}`,
          p.name.replace(' ', random.pick([' ', '　', ''])),
          hiragana(p.kana),
          p.mail ?? '',
          tel(p.mobile, 'e164'),
          `${p.home.town.prefecture}${p.home.town.city}`,
          '',
          random.pick(['離職中', '就業中', '学生']),
          random.pick(['面接', '書類選考', '不採用', '採用']),
        ],
        one(p, ['region']),
      ),
    ),
    { bom: true },
  )
  folder.mbox(
    '応募/応募通知.mbox',
    applicants.slice(180, 400).map((p, n) => ({
      from: ['おしごとナビ', 'no-reply@oshigoto-navi.jp'],
      to: [['', 'saiyo@hagukumi-career.co.jp']],
      subject: `【おしごとナビ】新しい応募がありました（J${random.digits(6)}）`,
      body: `${house} 採用ご担当者様\n\n貴社の求人に応募がありました。\n\n■応募者情報\n氏名：${p.name}（${p.kana}）\n生年月日：${p.birth.year}年${p.birth.month}月${p.birth.day}日\n性別：${p.woman ? '女性' : '男性'}\n住所：〒${p.home.town.zip} ${address(p.home)}\n電話番号：${tel(p.mobile)}\n${p.mail === undefined ? '' : `メール：${p.mail}\n`}最終学歴：${random.pick(['大学卒', '高校卒', '専門学校卒'])}\n自己PR：${random.pick(['接客の経験があります', '体力に自信があります'])}\n\n※本メールは自動送信です\nおしごとナビ運営事務局 support@oshigoto-navi.jp\n`,
      who: [one(p, ['region', 'birth', 'sex'])],
      box: `bounce${n}`,
    })),
  )
  const talents = some(register, 320)
  folder.blocks('api/talent_search_result.json', [
    { text: '{"hits":{"total":320,"items":[' },
    ...talents.map((p, n) => ({
      text:
        JSON.stringify({
          _id: `t${n}`,
          _source: {
            staff_no: no(p),
            profile: {
              name: { last: p.surname.text, first: p.given.text, last_kana: p.surname.kana, first_kana: p.given.kana },
              birthday: dashed(p.birth),
              gender: p.woman ? 'F' : 'M',
            },
            contact: { cell: tel(p.mobile, 'plain'), mail: p.mail ?? null },
            skills: ['Excel', random.pick(['簿記2級', 'フォークリフト', '介護初任者'])],
            hourly: random.int(1100, 2200),
          },
        }) + (n < 319 ? ',' : ''),
      who: [one(p, ['birth', 'sex'])],
    })),
    { text: ']}}' },
  ])
}
