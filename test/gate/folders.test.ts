import { describe, expect, it } from 'vitest'
import { blocked, repository } from './repository.js'

const FOLDER = '顧客/山本太一_090-3341-5679'
const CODE = 'export const twice = (n: number): number => n * 2\n'.repeat(20)
const FOUND = [`${FOLDER}/a.ts:name person-name`, `${FOLDER}/a.ts:name phone-number`]

describe('names of folders', () => {
  it('are of what a change brings, with the first file in them', async () => {
    const repo = repository()
    repo.commit({ 'README.md': '# a\n' })
    repo.stage({ [`${FOLDER}/a.ts`]: CODE, [`${FOLDER}/b.ts`]: CODE })
    const result = await repo.gate()
    expect(blocked(result)).toEqual(FOUND)
    expect(result.findings.map(({ finding: { type, place } }) => [type, place])).toEqual([
      ['person-name', { kind: 'name', folder: '山本太一_090-3341-5679' }],
      ['phone-number', { kind: 'name', folder: '山本太一_090-3341-5679' }],
    ])
  })

  it('are nothing new in a folder that was there', async () => {
    const repo = repository()
    repo.commit({ [`${FOLDER}/a.ts`]: CODE })
    repo.stage({ [`${FOLDER}/a.ts`]: `${CODE}// twice\n`, [`${FOLDER}/new.md`]: '# new\n', [`${FOLDER}/deep/er.md`]: '# new\n' })
    expect(blocked(await repo.gate())).toEqual([])
  })

  it('are seen where a file is moved there as it is', async () => {
    const repo = repository()
    repo.commit({ 'src/a.ts': CODE, [`${FOLDER}-2/b.ts`]: CODE })
    repo.git('mv', 'src/a.ts', `${FOLDER}-2/a.ts`)
    expect(blocked(await repo.gate())).toEqual([])
    repo.write({ [`${FOLDER}/.keep`]: '' })
    repo.git('mv', `${FOLDER}-2/a.ts`, `${FOLDER}/a.ts`)
    expect(blocked(await repo.gate())).toEqual(FOUND)
  })

  it('are of the commit that makes them', async () => {
    const repo = repository()
    const first = repo.commit({ 'README.md': '# a\n' })
    const second = repo.commit({ [`${FOLDER}/a.ts`]: CODE })
    repo.commit({ [`${FOLDER}/b.ts`]: `${CODE}\n` })
    const result = await repo.gate({ mode: 'range', range: `${first}..HEAD` })
    expect(blocked(result)).toEqual(FOUND)
    expect(result.findings.map(({ commit }) => commit)).toEqual([second, second])
    expect(blocked(await repo.gate({ mode: 'range', range: `${second}..HEAD` }))).toEqual([])
  })
})

it('a name that a file had is no content that was known', async () => {
  const repo = repository()
  repo.commit({ '山本太一.csv': '氏名,電話番号\n' })
  repo.stage({ '山本太一.csv': '氏名,電話番号\n山本太一,03-3341-5679\n' })
  expect(blocked(await repo.gate())).toEqual(['山本太一.csv:2 person-name', '山本太一.csv:2 phone-number'])
})
