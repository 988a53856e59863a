// A chain of cram schools with courses by post: pupils, their parents, whom to call, marks, fees, cards at the door.
import { createCensus } from '../census/census.mjs'
import { createFolder } from '../census/folder.mjs'
import { contacts } from './contacts.mjs'
import { machines } from './machines.mjs'
import { office } from './office.mjs'
import { register } from './register.mjs'
import { mark } from '../classes.mjs'

const GRADES = ['小1', '小2', '小3', '小4', '小5', '小6', '中1', '中2', '中3', '高1', '高2', '高3']
const TOWNS = ['みどり台', '第一', '南', '北', '桜ケ丘', '東', '中央', '西', '城山', '若葉']

export async function cram() {
  const folder = createFolder('cram')
  const { random, families: all } = createCensus(520_001, 7400, { ages: [33, 52], partner: 88, children: 74 })
  const elders = createCensus(520_002, 900, { ages: [59, 79], partner: 0, children: 0 }).people.filter(({ mobile }) => mobile)
  const teachers = createCensus(520_003, 36, { ages: [22, 60], partner: 0, children: 0 }).people
  const grade = ({ birth: { year, month } }) => 2024 - year - (month > 3 ? 7 : 6)
  const families = []
  for (const { members } of all) {
    const pupils = members.filter((p) => p.role === 'child' && grade(p) >= 0 && grade(p) < 12)
    const parents = members.filter((p) => p.role !== 'child')
    const mother = parents.find((p) => p.woman) ?? parents[0]
    const caller = random.int(0, 3) > 0 && mother.mobile ? mother : parents[0]
    if (pupils.length > 0 && caller.mobile)
      families.push({ pupils, parents, caller, elder: elders[families.length % 3 === 0 ? families.length / 3 : Infinity] })
  }
  const left = all
    .filter(({ members }) => !families.some(({ parents }) => parents.includes(members[0])))
    .flatMap(({ members }) => members.filter((p) => p.role === 'child' && p.birth.year < 2006))
  const school = {
    folder,
    random,
    families,
    left,
    teachers,
    pupils: families.flatMap((family) => family.pupils.map((pupil) => ({ pupil, family }))),
    number: (p) => `S${20_000 + p.id}`,
    grade: (p) => GRADES[grade(p)],
    schoolOf: (p) => `${TOWNS[p.family.home.zip[6] % 10]}${grade(p) < 6 ? '小学校' : grade(p) < 9 ? '中学校' : '高校'}`,
    /** 母 or 父, which tell the sex. */
    parentWord: (parent) => (parent.woman ? '母' : '父'),
    some: (list, share) => list.filter(() => random.int(0, 999) < share),
    teacher: (at) => teachers[at % teachers.length],
  }
  mark('employee', teachers)
  mark('customer', ...families.map(({ pupils }) => pupils), left)
  register(school)
  await contacts(school)
  machines(school)
  await office(school)
  return folder.finish()
}
