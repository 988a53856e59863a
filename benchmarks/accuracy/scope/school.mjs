import { createRandom } from '../../../examples/leak/random.mjs'
import { createPlan } from './deal.mjs'
import { createIncident } from './plan.mjs'
import { createPopulation } from './population.mjs'
import { createWriter } from './writing.mjs'

/** A school: pupils with parents' telephones, two-line headers, marks by pupil number, a list of names. */
export async function school() {
  const random = createRandom(33)
  const pupils = createPopulation(random, 1200, { children: true })
  const incident = createIncident('school')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.3)
  const { some } = createPlan(random, pupils)
  const guardianOf = (p) => p.parent ?? p
  incident.xlsx('児童名簿.xlsx', [
    ...[1, 2, 3].map((year) => {
      const own = pupils.filter((_, index) => (index % 3) + 1 === year)
      return {
        name: `${year}年`,
        head: [
          [`${year}年 児童名簿`],
          ['', '児童', '', '', '', '', '保護者', '', ''],
          ['学籍番号', '氏名', 'ふりがな', '生年月日', '性別', '住所', '氏名', '続柄', '緊急連絡先'],
        ],
        rows: own.map((p) => ({
          cells: [
            `S${20240000 + p.number}`,
            clean.name(p),
            careless.kana(p),
            clean.birth(p),
            p.woman ? '女' : '男',
            clean.address(p),
            clean.name(guardianOf(p)),
            guardianOf(p).woman ? '母' : '父',
            p.mobile,
          ],
          who: [
            { person: p, columns: [1, 6], knows: ['birth', 'sex', 'region'] },
            { person: guardianOf(p), columns: [7, 9], knows: ['sex', 'region'] },
          ],
        })),
      }
    }),
  ])
  incident.csv(
    '成績.csv',
    [['学籍番号', '氏名', '国語', '算数', '理科', '社会']],
    pupils.map((p) => ({
      cells: [
        `S${20240000 + p.number}`,
        careless.name(p),
        random.int(20, 100),
        random.int(20, 100),
        random.int(20, 100),
        random.int(20, 100),
      ],
      who: [{ person: p }],
    })),
    { cp932: true },
  )
  await incident.docxTable('緊急連絡網.docx', {
    paragraphs: ['緊急連絡網', '取扱注意'],
    head: ['児童氏名', '保護者氏名', '電話番号'],
    rows: some(
      pupils.filter(({ parent }) => parent !== undefined),
      60,
    ).map((p) => ({
      cells: [clean.name(p), clean.name(p.parent), p.mobile],
      who: [
        { person: p, columns: [1, 1] },
        { person: p.parent, columns: [2, 3] },
      ],
    })),
  })
  incident.xlsx('運動会参加者.xlsx', [
    {
      name: '参加者',
      head: [['番号', '氏名', '種目']],
      rows: some(pupils, 300).map((p, n) => ({
        cells: [n + 1, clean.name(p), random.pick(['リレー', '玉入れ', '綱引き'])],
        who: [{ person: p, keyed: false }],
      })),
    },
  ])
  return incident
}
