// Two persons in every record: who it is about and somebody beside him. Roles, fields, labels and writings of each file are drawn by a seed.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { createCensus } from '../census/census.mjs'
import { createFolder } from '../census/folder.mjs'
import { ageOf } from '../census/pen.mjs'
import { drawFields } from '../matrix/fields.mjs'
import { FORMS } from '../matrix/forms.mjs'
import { PAIR_FORMS } from './forms.mjs'

// Who the record is about, who is beside; the same in the words of programs.
const ROLES = [
  ['', '緊急連絡先'],
  ['本人', '配偶者'],
  ['契約者', '被保険者'],
  ['申込者', '紹介者'],
  ['会員', '家族会員'],
  ['患者', 'キーパーソン'],
  ['注文者', '送付先'],
  ['債務者', '連帯保証人'],
  ['名義人', '使用者'],
  ['委任者', '代理人'],
  ['入居者', '身元引受人'],
  ['被保険者', '受取人'],
]
const MACHINE_ROLES = [
  ['applicant', 'guarantor'],
  ['patient', 'emergencyContact'],
  ['buyer', 'recipient'],
  ['insured', 'beneficiary'],
  ['member', 'familyMember'],
  ['owner', 'tenant'],
]
// Path, format, how many of 1,000 pairs, whether its keys are English.
const FILES = [
  ['台帳/台帳A.csv', 'csv', 190, false],
  ['台帳/台帳B.csv', 'cp932', 160, false],
  ['台帳/一覧.tsv', 'tsv', 120, false],
  ['台帳/管理表.xlsx', 'merged', 200, false],
  ['台帳/一覧表.xlsx', 'xlsx', 140, false],
  ['連携/records.json', 'json', 140, true],
  ['連携/events.ndjson', 'ndjson', 100, true],
  ['連携/export.xml', 'xml', 100, true],
  ['連携/seed.yaml', 'yaml', 50, true],
  ['連携/dump.sql', 'sql', 100, true],
  ['受付/受付票.txt', 'txt', 60, false],
  ['受付/一覧.html', 'html', 70, false],
  ['受付/名簿.docx', 'docxTable', 40, false],
  ['受付/資料.pptx', 'pptx', 25, false],
]

/** Of the family by the label alone, and so at home with the first. */
const OF_FAMILY = /^(?:配偶者|家族会員|familyMember)$/
/** Who is to be called may live elsewhere, whatever the relation. */
const TO_BE_CALLED = /^(?:緊急連絡先|キーパーソン|身元引受人|emergencyContact)$/

export async function pairs(seed) {
  const folder = createFolder(`pairs-${seed}`)
  const { families, people } = createCensus(seed * 1000 + 501, 2400, { children: 20, partner: 70 })
  const others = createCensus(seed * 1000 + 502, 500, { ages: [30, 80], partner: 0, children: 0 }).people.filter((p) => p.mobile)
  const random = createRandom(seed * 1000 + 503)
  const couples = families
    .filter(({ members: [a] }) => a.mobile || a.home.phone)
    .map(({ members }, at) => {
      const isFamily = members.length > 1 && random.int(0, 9) < 7
      return { first: members[0], second: isFamily ? members[random.int(1, members.length - 1)] : others[at % others.length], isFamily }
    })

  // Beside a role nobody is called 顧客名 as well.
  const plain = (machine) => random.pick(machine ? ['name', 'fullName', 'name_kanji'] : ['氏名', 'お名前', '名前', '氏名'])
  const draw = (only, machine, cp932) =>
    drawFields(random, { only, machine, cp932 })
      .filter(({ kind }) => kind !== 'noise')
      .map((field) => (field.kind === 'name' ? { ...field, label: plain(machine) } : field))
  const pickKinds = (list, count) => {
    const rest = [...list]
    return Array.from({ length: count }, () => rest.splice(random.int(0, rest.length - 1), 1)[0])
  }
  const machineRoles = pickKinds(MACHINE_ROLES, 5)
  const roles = pickKinds(ROLES, 9)
  for (const [path, format, share, isMachine] of FILES) {
    const role = (isMachine ? machineRoles : roles).shift()
    const kinds = pickKinds(['mobile', 'email', 'birth', 'address', 'id'], 3)
    if (kinds.includes('address') && random.int(0, 1)) kinds.push('zip')
    if (random.int(0, 1)) kinds.push('kana')
    if (random.int(0, 2) === 0) kinds.push('sex')
    const beside = pickKinds(['mobile', 'birth', 'address'], random.int(1, 2))
    if (random.int(0, 2) === 0) beside.push('kana')
    const isOfFamily = OF_FAMILY.test(role[1])
    const list = couples.filter(({ isFamily }) => random.int(0, 999) < share && (isFamily || !isOfFamily))
    const join = random.pick(['', '_', '　', '（'])
    const [first, second] = [draw(kinds, isMachine, format === 'cp932'), draw(beside, isMachine, format === 'cp932')]
    const relation = random.int(0, 2) > 0
    await PAIR_FORMS[format](folder, path, {
      role,
      join,
      first,
      second,
      relation,
      // A wife or husband lives where the first does; of a child nothing says so.
      livesWithFirst: ({ second, isFamily }) =>
        isOfFamily || (relation && isFamily && second.role === 'partner' && !TO_BE_CALLED.test(role[1])),
      relationOf: ({ second, isFamily }) => (!isFamily ? random.pick(['知人', '親戚']) : second.role === 'partner' ? '配偶者' : '子'),
      list,
      random,
    })
  }

  // Lists of single persons in which most of both are found again.
  const single = (path, format, list, fields) => FORMS[format](folder, path, { people: list, fields, clerk: () => others[0], random })
  const everybody = [...people.filter((p) => ageOf(p) >= 15), ...others]
  single(
    '名簿/総合名簿.csv',
    'csv',
    everybody.filter(() => random.int(0, 9) < 5),
    drawFields(random, { only: ['kana', 'sex', 'birth', 'zip', 'address', 'mobile', 'phone', 'email', 'id'] }),
  )
  await single(
    '名簿/住所録.xlsx',
    'xlsx',
    everybody.filter(() => random.int(0, 9) < 2),
    drawFields(random, { only: ['zip', 'address', 'mobile'] }),
  )
  folder.copy('名簿/総合名簿.csv', '名簿/控え/総合名簿.csv')
  return folder.finish()
}
