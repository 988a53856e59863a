// Papers of the wards: notes of nurses, letters to other doctors, papers of admission, visits at home, faxes, opinions, slides.
import { createColumns, list, telOf, together } from './columns.mjs'
import { kinship } from './people.mjs'
import { pen, wide } from './pen.mjs'

const two = (n) => String(n).padStart(2, '0')
const STATES =
  '夜間良眠。訴えなし。|37.8℃の発熱あり、主治医へ報告。|昼食5割摂取。家族面会あり。|血圧高め。内服確認済み。|転倒リスクあり、見守り継続。'.split(
    '|',
  )

export async function files(world) {
  nurses(world)
  await letters(world)
  await admissions(world)
  visits(world)
  faxes(world)
  opinions(world)
  await slides(world)
}

function nurses({ random, folder, patients, patientNo, staff, some }) {
  for (let day = 1; day <= 4; day++) {
    const nurse = random.pick(staff)
    const blocks = some(patients, 28).map((p) => {
      const w = pen(p)
      const line = random.pick([
        () => `患者ID ${w.id('patient', patientNo(p))}　${w.name('space')}（${w.age()}歳・${w.sex('long')}）`,
        () => `${random.int(2, 5)}0${random.int(1, 9)}号室　${w.name('none')}様　診察券番号：${w.id('patient', patientNo(p))}`,
        () => `${w.name('space')} 殿　生年月日 ${w.birth('era')}　${w.sex()}性`,
      ])()
      return { text: `${line}\n　${two(random.int(6, 21))}:00 ${random.pick(STATES)}\n`, who: [w.who()] }
    })
    folder.text(
      `病棟/看護記録_1001${two(day)}.txt`,
      [
        { text: `看護日誌　令和6年10月${day}日（３階東病棟）` },
        { text: `記録者：${nurse.surname.text}\n`, staff: { people: [nurse] } },
        ...blocks,
      ],
      { cp932: day % 2 === 0 },
    )
  }
}

async function letters({ random, folder, patients, outside, doctor, some }) {
  for (const [n, p] of some(patients, 32).entries()) {
    const w = pen(p)
    const [own, other] = [doctor(), random.pick(outside)]
    const rows = [
      { cells: ['患者氏名', w.name('space'), 'ふりがな', w.kana('hira')] },
      { cells: ['生年月日', `${w.birth('era')}（${w.age()}歳）`, '性別', w.sex('kanji')] },
      { cells: ['住所', w.address(random.pick(['dash', 'full'])), '電話', telOf(w, 'dash')] },
    ]
    const o = pen(other)
    const path = `紹介状/診療情報提供書_${two(n + 1)}.docx`
    // Six paragraphs stand above the table of twelve cells.
    folder.incident.truth.push({ path, from: 7, to: 18, ...w.who() })
    await folder.docx(path, [
      { text: '診療情報提供書' },
      { text: `令和6年10月${random.int(1, 30)}日` },
      { text: `${random.pick(['県立中央病院', '東部医療センター', '大学附属病院'])}　${random.pick(['内科', '整形外科'])}` },
      { text: `${o.name('space')} 先生`, who: [o.who()] },
      { text: '医療法人あけぼの会　あけぼの総合病院' },
      { text: `医師　${own.surname.text} ${own.given.text}`, staff: { people: [own] } },
      { rows },
      { text: '紹介目的：精査加療のお願い' },
      { text: '既往歴及び家族歴：特記事項なし' },
    ])
  }
}

/** A sheet each: who is admitted and who vouches, labels to the left of their values. */
async function admissions({ random, folder, patients, patientNo, kin, some }) {
  const list = some(
    patients.filter((p) => kin(p) !== undefined),
    34,
  )
  for (const [n, p] of list.entries()) {
    const [w, v] = [pen(p), pen(kin(p))]
    const rows = [
      ['入院申込書兼誓約書'],
      [],
      ['患者番号', w.id('patient', patientNo(p)), '', '入院日', `2024/9/${random.int(1, 30)}`],
      ['患者氏名', w.name('wide'), '', 'フリガナ', w.kana('wide')],
      ['生年月日', w.birth(random.pick(['era', 'slash'])), '', '性別', w.sex()],
      ['住所', `${w.zip('mark')} ${w.address('dash')}`],
      ['電話番号', telOf(w, 'dash')],
      [],
      ['連帯保証人'],
      ['氏名', v.name('wide'), '', '続柄', v.telling(kinship(p, kin(p)))],
      ['住所', '同上'],
      ['電話番号', v.mobile('dash')],
    ]
    v.place()
    const [own, other] = together([[w], [v]])
    const path = `入院/入院申込書_${two(n + 1)}.xlsx`
    folder.book(path, [{ name: '申込書', list: { head: rows[0], rows: rows.slice(1).map((cells) => ({ cells, who: [] })) } }])
    folder.incident.truth.push({ path, sheet: '申込書', from: 3, to: 7, ...own }, { path, sheet: '申込書', from: 9, to: 12, ...other })
  }
}

/** The calendar of visits at home. */
function visits({ random, folder, patients, some }) {
  const old = patients.filter(({ birth }) => birth.year < 1955)
  folder.text('訪問診療/訪問予定.ics', [
    { text: 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Akebono//Visit//JA' },
    ...some(old, 90).map((p, n) => {
      const w = pen(p)
      const day = two(random.int(1, 30))
      return {
        text: [
          'BEGIN:VEVENT',
          `UID:visit-${n}@akebono`,
          `DTSTART;TZID=Asia/Tokyo:202411${day}T${two(random.int(9, 16))}0000`,
          `SUMMARY:${w.name('space')}様 訪問診療`,
          `LOCATION:${w.address('dash')}`,
          `DESCRIPTION:TEL ${w.home('dash')}\\n${w.birth('era')}生`,
          'END:VEVENT',
        ].join('\n'),
        who: [w.who()],
      }
    }),
    { text: 'END:VCALENDAR' },
  ])
}

function faxes({ random, folder, patients, outside, some }) {
  const managers = outside.filter(({ mobile }) => mobile !== undefined).slice(0, 12)
  for (const [n, p] of some(patients, 26).entries()) {
    const [w, m] = [pen(p), pen(random.pick(managers))]
    folder.text(`訪問診療/FAX/送信票_${two(n + 1)}.txt`, [
      { text: 'ＦＡＸ送信票\n' },
      {
        text: `宛先：${random.pick(['ひまわり居宅介護支援事業所', 'ケアプラン結'])}\n　ケアマネジャー　${m.name('space')} 様（携帯 ${m.mobile('dash')}）`,
        who: [m.who()],
      },
      { text: '発信：あけぼの総合病院 地域連携室　TEL 029-840-1100 / FAX 029-840-1101\n' },
      {
        text: `利用者氏名：${w.name('wide')}（${w.kana('hira')}）\n生年月日：${w.birth('era')}　性別：${w.sex()}\n住所：${wide(w.address('dash'))}\n電話：${telOf(w, 'wide')}\n要介護度：要介護${random.int(1, 4)}`,
        who: [w.who()],
      },
      { text: '\n以上、ご確認をお願いいたします。' },
    ])
  }
}

function opinions({ random, folder, patients, some }) {
  const c = createColumns(random)
  folder.markdown(
    'ご意見/患者満足度_自由記載.md',
    list(some(patients, 60), [
      {
        columns: [
          c.plain('No', (_, n) => n + 1),
          c.name({ as: 'お名前|氏名' }),
          c.age({ style: '歳' }),
          c.sex({ style: 'long' }),
          c.tel({ as: '連絡先' }),
          c.plain('ご意見', () => random.pick(['待ち時間が長い', '看護師さんが親切', '駐車場が狭い'])),
        ],
      },
    ]),
    { above: '# 患者満足度調査（記名分）\n\n集計: 医療安全室\n' },
  )
}

async function slides({ random, folder, patients, patientNo, some }) {
  const c = createColumns(random)
  await folder.slides(
    '会議/症例検討会.pptx',
    '症例検討',
    list(some(patients, 36), [
      {
        columns: [
          c.id('患者番号|ID', 'patient', patientNo),
          c.name({ style: 'space' }),
          c.age({ style: '歳' }),
          c.sex({ style: 'kanji' }),
          c.plain('診断名', () => random.pick(['肺炎', '大腿骨頸部骨折', '心不全']), 'sensitive'),
        ],
      },
    ]),
  )
}
