import { describe, expect, it } from 'vitest'
import { commonLines, countsLikeGit, hasLine, repositoryOf, addedLines } from '../../../src/sources/git/index.js'
import { ENV, repository } from '../../gate/repository.js'

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text, 'latin1')
}

describe('lines', () => {
  it.each<[string, string, string, [number, number][]]>([
    ['added at the end', 'a\nb\n', 'a\nb\nc\nd\n', [[3, 4]]],
    ['in two places', 'a\nb\nc\nd\n', 'x\na\nb\nc\ny\nd\n', [[1, 1], [5, 5]]], // prettier-ignore
    ['only taken away', 'a\nb\nc\n', 'a\nc\n', []],
    ['a line end at the end of the file', 'a\nb', 'a\nb\n', [[2, 2]]],
    ['content that looks like a header', '@@ -1 +1 @@\n', '@@ -1 +1 @@\n@@ -9,9 +9,9 @@\n\\ x\n', [[2, 3]]],
    ['bytes that git calls binary', 'a\0\nb\n', 'a\0\nb\nc\n', [[3, 3]]],
  ])('%s', async (_name, before, after, expected) => {
    const repo = repository()
    repo.stage({ before, after })
    const id = (name: string): string => repo.git('rev-parse', `:${name}`).trim()
    expect(await addedLines(repositoryOf(repo.path, ENV), id('before'), id('after'))).toEqual(expected)
  })

  it('finds a line among ranges', () => {
    const lines = [[2, 3], [7, 7], [10, 20]] as const // prettier-ignore
    const within = Array.from({ length: 22 }, (_, i) => i).filter((line) => hasLine(lines, line))
    expect(within).toEqual([2, 3, 7, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
    expect([hasLine(lines, 4, 6), hasLine(lines, 4, 7), hasLine(lines, 1, 30), hasLine([], 1, 9), hasLine('all', 5)]).toEqual([
      false,
      true,
      true,
      false,
      true,
    ])
  })

  it('has in common what both have', () => {
    expect(commonLines([[1, 5], [8, 9]], [[4, 8], [9, 9]])).toEqual([[4, 5], [8, 8], [9, 9]]) // prettier-ignore
    expect(commonLines('all', [[1, 2]])).toEqual([[1, 2]])
    expect(commonLines([[1, 2]], [])).toEqual([])
  })

  it.each<[boolean, string[]]>([
    [true, ['a\nb\r\n', 'c']],
    [true, ['a\r', '\nb']],
    [false, ['a\rb\n']],
    [false, ['a\r', 'b\n']],
    [false, ['a\r']],
    [false, ['a\0\n']],
  ])('git counts as an editor does: %s %j', async (expected, texts) => {
    expect(await countsLikeGit(pieces(...texts))).toBe(expected)
  })
})
