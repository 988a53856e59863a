// Forms and events: Google Forms, Peatix, Zoom, Slack.
import { WHO } from '../census/folder.mjs'
import { pen } from '../census/pen.mjs'
import { rowOf, tableOf } from './rows.mjs'

const OPINIONS = ['とても良かったです。', 'また参加したいです。', '駐車場が分かりにくかったです。', '特になし', '説明が丁寧でした。']

export function surveys({ folder, random, adults, some }) {
  const sheet = (list) => {
    const [head, rows] = tableOf(
      list.map((p, at) => {
        const w = pen(p)
        return rowOf([
          ['タイムスタンプ', `2024/10/0${1 + (at % 9)} 9:1${at % 10}:05`],
          ['メールアドレス', w.email(), w],
          ['お名前をご記入ください', w.name(at % 3 ? 'none' : 'space'), w],
          ['ふりがなをご記入ください', w.kana(at % 2 ? 'hira' : 'hiraNone'), w],
          ['性別をお選びください', w.sex('long'), w],
          ['ご年齢（数字のみ）', w.age(), w],
          ['お住まいの都道府県を教えてください', w.prefecture(), w],
          ['お電話番号（ハイフンなし）', w.mobile('number'), w],
          ['ご意見・ご感想をお聞かせください', random.pick(OPINIONS), w],
          ['個人情報の取扱いに同意しますか', '同意する'],
        ])
      }),
    )
    return { name: 'フォームの回答 1', head, rows }
  }
  folder.xlsx('アンケート/体験会アンケート（回答）.xlsx', [
    sheet(
      some(
        adults.filter((p) => p.mobile && p.email),
        130,
      ),
    ),
  ])

  folder.csv(
    'イベント/peatix_attendees.csv',
    ...tableOf(
      some(
        adults.filter((p) => p.email),
        70,
      ).map((p, at) => {
        const w = pen(p)
        const [last, first] = w.names('kanji')
        return rowOf([
          ['注文番号', 9_000_000 + at],
          ['チケット番号', `T-${at}`],
          ['チケット名', '一般'],
          ['枚数', 1],
          ['お申し込み者', `${last} ${first}`, w],
          ['姓', last, w],
          ['名', first, w],
          ['メールアドレス', w.email(), w],
          ['参加ステータス', random.pick(['チェックイン済', '未'])],
          ['フォーム: 電話番号', w.mobile('compact'), w],
        ])
      }),
    ),
    { bom: true },
  )

  folder.csv(
    'イベント/zoom_participants_20241005.csv',
    ...tableOf([
      ...some(
        adults.filter((p) => p.email),
        50,
      ).map((p, at) => {
        const w = pen(p)
        return rowOf([
          ['名前（元の名前）', at % 3 === 0 ? w.latin('title') : at % 3 === 1 ? w.name('none') : w.name('space'), w],
          ['ユーザーのメール', w.email(), w],
          ['参加時刻', '2024/10/05 10:00:12 AM', w],
          ['退出時刻', '2024/10/05 11:30:44 AM', w],
          ['時間（分）', 91, w],
          ['ゲスト', 'はい', w],
        ])
      }),
      { labels: [], cells: ['iPhone', '', '2024/10/05 10:02:12 AM', '2024/10/05 11:30:44 AM', 88, 'はい'], who: [] },
    ]),
    { bom: true },
  )

  folder.json(
    'チャット/slack_export/users.json',
    some(
      adults.filter((p) => p.email),
      45,
    ).map((p, at) => {
      const w = pen(p)
      const one = {
        id: `U0${at}ABC`,
        team_id: 'T012AB3C4',
        name: p.latin[1].toLowerCase(),
        deleted: false,
        profile: {
          title: '',
          phone: w.mobile('hyphen'),
          real_name: w.name('space'),
          display_name: p.given.text,
          email: w.email(),
          team: 'T012AB3C4',
        },
        is_admin: false,
        tz: 'Asia/Tokyo',
      }
      return { ...one, [WHO]: [w.who()] }
    }),
  )
}
