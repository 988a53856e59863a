import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { openBlobs, repositoryOf } from '../../../src/sources/git/index.js'
import { ENV, repository } from '../../gate/repository.js'

describe('blobs out of git', () => {
  it('come whole, one after the other, several at a time, and after one that was left', async () => {
    const repo = repository()
    const contents = [Buffer.alloc(0), Buffer.from('a\n'), randomBytes(70_000), randomBytes(3_000_000)]
    repo.stage(Object.fromEntries(contents.map((content, i) => [`f${i}`, content])))
    const blobs = openBlobs(repositoryOf(repo.path, ENV))
    try {
      for (const [i, content] of contents.entries()) expect((await buffer(blobs.open(`:f${i}`))).equals(content)).toBe(true)
      const together = await Promise.all(contents.map((_, i) => buffer(blobs.open(`:f${i}`))))
      expect(together.map(({ length }) => length)).toEqual(contents.map(({ length }) => length))
      for (const i of [2, 3]) {
        const found = await blobs.object(`:f${i}`)
        for await (const _ of found!.content()) break
        expect((await buffer(blobs.open(':f1'))).toString()).toBe('a\n')
        await (await blobs.object(`:f${i}`))!.leave()
        expect((await buffer(blobs.open(':f1'))).toString()).toBe('a\n')
      }
      expect(await blobs.idOf(':none')).toBeUndefined()
      expect(await blobs.read(':f2', 1000)).toBeUndefined()
      expect((await blobs.read(':f1', 1000))?.toString()).toBe('a\n')
      await expect(buffer(blobs.open(':none'))).rejects.toMatchObject({ name: 'ReadProblem' })
      expect(await blobs.object('HEAD\nHEAD')).toBeUndefined()
    } finally {
      blobs.close()
    }
  })
})
