// Elderly drivers: bookings of the courses that the law asks for, tests of cognition, lists that go to the police.
import { list } from '../acceptance2/rows.mjs'
import { ageOn } from '../dates.mjs'
import { C, text } from './cells.mjs'

export async function elders({ random, folk, folder, old }) {
  const days = ['10月3日', '10月8日', '10月17日', '10月24日']
  const booked = days.map((day) => [day, folk.some(old, 190)])
  folder.book(
    '高齢者講習/予約簿_R6.10.ods',
    booked.map(([day, who]) => ({
      name: day,
      above: [[`高齢者講習　予約簿　令和6年${day}`], ['※75歳以上の方は認知機能検査の結果通知書を持参']],
      list: list(
        who.map((p) => ({ who: p })),
        [
          ['受付', undefined, text((_, n) => n + 1)],
          ['氏　　名', 'who', C.name('full', { old: true })],
          ['ふりがな', 'who', C.hira('full')],
          ['生年月日', 'who', C.birth('letter')],
          ['性別', 'who', C.sex('男女')],
          ['電話番号', 'who', C.tel()],
          ['免許証番号', 'who', C.code('licence')],
          ['区分', undefined, text(({ who }) => (who.birth.year < 1950 ? '75歳以上' : '70〜74歳'))],
          ['出欠', undefined, text(() => random.pick(['○', '○', '○', '欠', '振替']))],
        ],
      ),
    })),
  )
  const examined = folk.some(
    old.filter(({ birth }) => birth.year < 1950),
    240,
  )
  folder.csv(
    '高齢者講習/認知機能検査/検査結果_202409.csv',
    list(
      examined.map((p) => ({ who: p })),
      [
        ['検査日', undefined, text((_, n) => `2024/09/${String(2 + (n % 26)).padStart(2, '0')}`)],
        ['免許証番号', 'who', C.code('licence')],
        ['氏名カナ', 'who', C.half()],
        ['氏名', 'who', C.name('none')],
        ['生年月日', 'who', C.birth('digits')],
        ['総合点', undefined, text(() => random.int(18, 100))],
        [
          '判定',
          undefined,
          text(() => random.pick(['認知症のおそれなし', '認知症のおそれなし', '認知症のおそれなし', '認知症のおそれがある'])),
        ],
        ['備考', undefined, text(() => random.pick(['', '', '', '補聴器使用', '家族付添', '再検査予約済']))],
      ],
    ),
    { cp932: true, crlf: true },
  )
  await folder.printed(
    '高齢者講習/修了者名簿_公安委員会報告.pdf',
    '高齢者講習修了者名簿（公安委員会報告用）',
    list(
      folk.some(old, 150).map((p) => ({ who: p })),
      [
        ['番号', undefined, text((_, n) => n + 1)],
        ['免許証番号', 'who', C.code('licence')],
        ['氏名', 'who', C.name('full', { old: true })],
        ['生年月日', 'who', C.birth('era')],
        ['住所', 'who', C.address('short')],
        ['修了証番号', undefined, text((_, n) => `長-${24000 + n}`)],
      ],
    ),
  )
  // Couples are asked together: one line, two of them, one telephone.
  const couples = old.filter((p) => old.some((other) => other !== p && other.home === p.home && other.id > p.id)).slice(0, 60)
  folder.sheet('高齢者講習/送迎希望（ご夫婦）.xlsx', [
    {
      name: '送迎',
      rows: [
        ['地区', 'ご主人または奥様', '', 'お連れ合い', '', '住所', '電話'],
        ['', 'お名前', '年齢', 'お名前', '年齢', '', ''],
        ...couples.map((p) => {
          const other = old.find((one) => one !== p && one.home === p.home)
          return [
            p.home.town.city,
            `${p.surname.text}　${p.given.text}`,
            ageOn(p.birth),
            `${other.surname.text}　${other.given.text}`,
            ageOn(other.birth),
            C.address('city')(p).text,
            p.home.tel,
          ]
        }),
      ],
      merges: [
        { s: { r: 0, c: 1 }, e: { r: 0, c: 2 } },
        { s: { r: 0, c: 3 }, e: { r: 0, c: 4 } },
        { s: { r: 0, c: 5 }, e: { r: 1, c: 5 } },
        { s: { r: 0, c: 6 }, e: { r: 1, c: 6 } },
        { s: { r: 0, c: 0 }, e: { r: 1, c: 0 } },
      ],
      who: couples.flatMap((p, n) => {
        const other = old.find((one) => one !== p && one.home === p.home)
        const facts = { keys: new Set(['tel', 'home']), knows: new Set(['region', 'birth']), from: n + 3, to: n + 3 }
        return [
          { person: p, ...facts, columns: [1, 3] },
          { person: other, ...facts, columns: [4, 7] },
        ]
      }),
    },
  ])
}
