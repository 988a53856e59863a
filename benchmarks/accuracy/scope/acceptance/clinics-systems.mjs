// What the systems of the clinics hold: the dump of the records, the laboratory, the log of access, vaccinations.
import { createColumns, list } from './columns.mjs'

const two = (n) => String(n).padStart(2, '0')

/** What the systems write: the dump of the records, results of the laboratory, the log of who looked at whom. */
export function machines({ random, folder, patients, patientNo, doctor, some: pick }) {
  const c = createColumns(random)
  folder.sql(
    'db/ehr_patient.sql',
    'ehr_patient',
    list(pick(patients, 620), [
      {
        columns: [
          c.id('patient_id|karte_no|patient_no', 'patient', patientNo),
          c.name({ as: 'name_kanji|patient_name|kanji_name', style: 'wide' }),
          c.kana({ as: 'name_kana|kana|patient_kana', style: random.pick(['half', 'wide']) }),
          c.birth({ as: 'birth_date|birthday|dob', style: 'iso' }),
          c.sex({ as: 'sex|gender', style: random.pick(['code', 'letter']) }),
          c.zip({ as: 'zip|postal_code', style: 'plain' }),
          c.address({ as: 'address|addr', style: 'full' }),
          c.tel({ as: 'tel|phone1|phone', style: 'plain' }),
          c.plain('updated_at', () => `2024-08-${two(random.int(1, 31))} 03:00:00`),
        ],
      },
    ]),
    { perInsert: random.pick([1, 100]), listed: random.int(0, 1) === 1 },
  )
  const x = createColumns(random)
  folder.xml(
    '検査/lab_20240930.xml',
    list(pick(patients, 300), [
      {
        columns: [
          x.id('patientId', 'patient', patientNo),
          x.name({ as: 'patientName', style: 'wide' }),
          x.kana({ as: 'patientKana', style: 'half' }),
          x.birth({ as: 'birthDate', style: 'packed' }),
          x.sex({ as: 'sex', style: 'letter' }),
          x.plain('item', () => random.pick(['CRP', 'HbA1c', 'LDL'])),
          x.plain('value', () => random.int(1, 200) / 10),
        ],
      },
      { of: doctor, columns: [x.name({ as: 'orderingDoctor', style: 'space' })], staff: true },
    ]),
    { root: 'laboratoryReport', row: 'result' },
  )
  const j = createColumns(random)
  folder.ndjson(
    '検査/外注検査依頼.ndjson',
    list(pick(patients, 220), [
      {
        columns: [
          j.plain('requestNo', (_, n) => `R${20_000 + n}`),
          j.id('patient.id', 'patient', patientNo),
          j.kana({ as: 'patient.kana', style: 'half' }),
          j.birth({ as: 'patient.birthday', style: 'slash' }),
          j.sex({ as: 'patient.sex', style: 'code' }),
          j.plain('specimen', () => random.pick(['血清', '尿', '喀痰'])),
        ],
      },
    ]),
  )
  const users = new Map()
  const user = (p) => users.get(p) ?? users.set(p, `dr${two(users.size + 1)}`).get(p)
  folder.text(
    'log/karte_access.log',
    pick(patients, 420).map((p) => {
      const w = list([p], [{ columns: [j.id('x', 'patient', patientNo), j.name({ style: 'space' })] }]).rows[0]
      const stamp = `2024-10-${two(random.int(1, 31))} ${two(random.int(8, 18))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`
      return {
        text: `${stamp} [KARTE] user=${user(doctor())} action=${random.pick(['view', 'edit', 'print'])} patient_id=${w.cells[0]} patient_name=${w.cells[1]} term=10.1.4.${random.int(2, 250)}`,
        who: w.who,
      }
    }),
  )
}

/** Vaccinations: whoever lives nearby, children too. */
export function vaccines({ random, folder, patients, citizens, patientNo, some: pick }) {
  const c = createColumns(random)
  folder.csv(
    'ワクチン/インフル予約フォーム.csv',
    list(
      [...pick(patients, 150), ...citizens],
      [
        {
          columns: [
            c.plain('タイムスタンプ', () => `2024/10/${random.int(1, 28)} ${random.int(8, 22)}:${two(random.int(0, 59))}:11`),
            c.name({ as: '接種者氏名|接種を受ける方のお名前|お名前', hand: true }),
            c.kana({ as: 'ふりがな|フリガナ', hand: true }),
            c.birth({ hand: true }),
            c.age({ style: '' }),
            c.address({ hand: true }),
            c.tel({ as: '電話番号|ご連絡先', hand: true }),
            c.email(),
            c.plain('アレルギーの有無', () => random.pick(['なし', 'なし', '卵', '牛乳'])),
          ],
        },
      ],
    ),
    { bom: true },
  )
  const d = createColumns(random)
  folder.book('ワクチン/接種記録.ods', [
    {
      name: '接種記録',
      list: list(
        [...pick(patients, 120), ...pick(citizens, 240)],
        [
          {
            columns: [
              d.plain('接種日', () => `2024/10/${random.int(15, 31)}`),
              d.name(),
              d.birth(),
              d.sex({ style: 'kanji' }),
              d.address({ style: 'dash' }),
              d.plain('ロット', () => `HA${random.digits(3)}`),
              d.id('診察券番号', 'patient', (p) => (citizens.includes(p) ? '' : patientNo(p))),
            ],
          },
        ],
      ),
    },
  ])
}
