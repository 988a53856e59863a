// What the systems of the club hold: the app for attendance, the dump of its tables, the gate's log, a form's answers, a feed of entries.
import { createColumns, list } from './columns.mjs'
import { pen } from './pen.mjs'

const two = (n) => String(n).padStart(2, '0')

export function systems({ random, folder, pupils, grown, guardian, number, sport, some }) {
  const j = createColumns(random)
  folder.ndjson(
    'app/attendance.ndjson',
    list(some(pupils, 240), [
      {
        columns: [
          j.plain('date', () => `2024-10-${two(random.int(1, 31))}`),
          j.id('member.code', 'club', number),
          j.name({ as: 'member.name' }),
          j.kana({ as: 'member.kana' }),
          j.birth({ as: 'member.birthday', style: 'iso' }),
        ],
      },
      {
        of: guardian,
        columns: [
          j.name({ as: 'guardian.name' }),
          j.mobile({ as: 'guardian.mobile|guardian.tel', style: random.pick(['plain', 'dash']) }),
          j.email({ as: 'guardian.email|guardian.mail' }),
          j.plain('status', () => random.pick(['present', 'absent'])),
        ],
      },
    ]),
  )
  const s = createColumns(random)
  folder.sql(
    'app/club_members.sql',
    'club_members',
    list(some([...pupils, ...grown], 420), [
      {
        columns: [
          s.id('member_code|member_no', 'club', number),
          s.name({ as: 'full_name|member_name|name', style: 'space' }),
          s.kana({ as: 'full_name_kana|kana|name_kana', style: random.pick(['space', 'half']) }),
          s.plain('birthday', (w) => w.birth('iso'), 'birth-date'),
          s.plain('gender', (w) => w.sex(random.pick(['letter'])), 'gender'),
          s.plain('pref_city', (w) => w.city(), 'address'),
          s.mobile({ as: 'mobile|phone', style: 'plain' }),
          s.email({ as: 'email|mail_address' }),
        ],
      },
    ]),
    { perInsert: random.pick([1, 40]), listed: random.int(0, 1) === 1 },
  )
  const x = createColumns(random)
  folder.xml(
    'app/entries.xml',
    list(some([...pupils, ...grown], 180), [
      {
        columns: [
          x.plain('event', sport),
          x.name({ as: 'athleteName', style: 'wide' }),
          x.kana({ as: 'athleteKana', style: 'half' }),
          x.birth({ as: 'birthDate', style: 'iso' }),
          x.sex({ as: 'gender', style: 'letter' }),
          x.plain('team', () => 'ひのきSC'),
        ],
      },
    ]),
    { root: 'entryList', row: 'entry', tags: ['event', 'athleteName', 'athleteKana', 'birthDate', 'gender', 'team'] },
  )
  folder.text(
    'app/gate_202410.log',
    some([...pupils, ...grown], 330).map((p) => {
      const w = pen(p)
      const time = `2024-10-${two(random.int(1, 31))}T${two(random.int(9, 21))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`
      return {
        text: `${time} gate=${random.pick(['A', 'B'])} member=${w.id('club', number(p))} name="${w.name('none')}" dir=${random.pick(['in', 'out'])}`,
        who: [w.who()],
      }
    }),
  )
  const f = createColumns(random)
  folder.csv(
    'app/体験申込フォーム（回答）.csv',
    list(some([...pupils, ...grown], 200), [
      {
        columns: [
          f.plain('タイムスタンプ', () => `2024/09/${two(random.int(1, 30))} ${random.int(8, 22)}:${two(random.int(0, 59))}:05`),
          f.email({ as: 'メールアドレス' }),
          f.name({ as: '参加される方のお名前|お名前|体験者のお名前（漢字）', hand: true }),
          f.kana({ as: 'ふりがな|お名前（ふりがな）', hand: true }),
          f.birth({ as: '生年月日', hand: true }),
          f.sex({ style: 'long' }),
          f.address({ as: 'ご住所|住所', hand: true }),
          f.tel({ as: '当日連絡のつく電話番号|電話番号', hand: true }),
          f.plain('ご希望の教室', sport),
        ],
      },
    ]),
    { bom: true },
  )
}
