import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ScanResult } from '../../src/contract/index.js'
import { folder, KEY, library } from '../e2e/harness.js'
import { makeZip } from '../helpers/zip.js'

const { mergeResults, scanPaths } = library

const HERE = { concurrency: 0, key: KEY, referenceDate: '2024-11-01', persons: true }
const LIST = `氏名,生年月日,携帯電話,保護者氏名,緊急連絡先
${['佐藤 太郎', '鈴木 花子', '高橋 健一', '田中 美咲'].map((name, n) => `${name},2012/01/0${n + 1},090-2345-670${n},${name.split(' ')[0]} 一郎,080-2345-670${n}`).join('\n')}
`
let dir: string

beforeAll(async () => {
  dir = await folder()
  await mkdir(join(dir, 'a'))
  await mkdir(join(dir, 'b'))
  await writeFile(join(dir, 'a', '名簿.csv'), LIST)
  await writeFile(join(dir, 'b', 'コピー.csv'), LIST)
  await writeFile(join(dir, 'b', '保存.zip'), await makeZip({ '名簿.csv': LIST }))
  await writeFile(join(dir, 'b', 'memo.txt'), '昨日、佐藤太郎様より電話がありました。携帯は090-2345-6700です。\n')
})

const names = (persons: ScanResult['persons']) => persons!.flatMap(({ values }) => values?.['person-name'] ?? [])

describe('persons: true', () => {
  it('tells of everyone once, with all places, copies and members of containers among them', async () => {
    const { persons, summary } = await scanPaths([dir], HERE)
    expect(summary.persons).toMatchObject({ records: 9, estimate: 8 })
    expect(persons).toHaveLength(8)
    const child = persons!.find(({ records }) => records.some(({ path }) => path.endsWith('memo.txt')))!
    expect(child.records.map(({ path }) => path.slice(dir.length + 1))).toEqual([
      'a/名簿.csv',
      'b/コピー.csv',
      'b/保存.zip!名簿.csv',
      'b/memo.txt',
    ])
    expect(persons!.every(({ values }) => values === undefined)).toBe(true)
  })

  it('tells values with reveal only, each of the person whose they are', async () => {
    const { persons } = await scanPaths([join(dir, 'a')], { ...HERE, reveal: true })
    expect(names(persons).toSorted()).toEqual([
      '佐藤 一郎',
      '佐藤 太郎',
      '田中 一郎',
      '田中 美咲',
      '鈴木 一郎',
      '鈴木 花子',
      '高橋 一郎',
      '高橋 健一',
    ])
    const child = persons!.find(({ values }) => values!['person-name']!.includes('佐藤 太郎'))!
    expect(child.values).toMatchObject({ 'birth-date': ['2012/01/01'], 'phone-number': ['090-2345-6700'] })
    const guardian = persons!.find(({ values }) => values!['person-name']!.includes('佐藤 一郎'))!
    expect(guardian.values).toEqual({ 'person-name': ['佐藤 一郎'], 'phone-number': ['080-2345-6700'] })
  })

  it('are joined anew where results are merged', async () => {
    const [a, b, whole] = await Promise.all([join(dir, 'a'), join(dir, 'b'), dir].map((path) => scanPaths([path], HERE)))
    const merged = mergeResults([b!, a!])
    expect(merged.summary.persons).toEqual(whole!.summary.persons)
    expect(merged.persons).toEqual(whole!.persons)
    expect(mergeResults([a!, { ...b!, persons: undefined } as unknown as ScanResult])).not.toHaveProperty('persons')
  })

  it('every file on disk and every member that was read is named by its SHA-256', async () => {
    const { files } = await scanPaths([dir], HERE)
    const zip = createHash('sha256')
      .update(await readFile(join(dir, 'b', '保存.zip')))
      .digest('hex')
    const list = createHash('sha256').update(LIST).digest('hex')
    expect(Object.fromEntries(files.map(({ path, sha256 }) => [path.slice(dir.length + 1), sha256]))).toMatchObject({
      'a/名簿.csv': list,
      'b/コピー.csv': list,
      'b/保存.zip': zip,
      'b/保存.zip!名簿.csv': list,
    })
  })
})
