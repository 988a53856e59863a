import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { openBlobs, repositoryOf, wholeOf } from '../../../src/sources/git/index.js'
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

describe('blobs that are asked for ahead', () => {
  it('are asked for ahead and come by their names, also what is not there, and the process is free again', async () => {
    const repo = repository()
    const head = repo.commit({ a: 'first\n', b: 'second\n' })
    const blobs = openBlobs(repositoryOf(repo.path, ENV))
    try {
      blobs.askAhead(['HEAD^{commit}', 'MERGE_HEAD^{commit}', ':./a'])
      expect(await blobs.idOf('MERGE_HEAD^{commit}')).toBeUndefined()
      expect(await blobs.idOf('HEAD^{commit}')).toBe(head)
      expect(String(await blobs.read(':./a', 100))).toBe('first\n')
      expect(String(await blobs.read(':./b', 100))).toBe('second\n')
    } finally {
      blobs.close()
    }
  })

  it('come in the order in which they were asked for, also behind one that was left or is not there', async () => {
    const repo = repository()
    const contents = [
      Buffer.from('a\n'),
      randomBytes(3_000_000),
      Buffer.alloc(0),
      Buffer.from('b\n'),
      randomBytes(200_000),
      Buffer.from('c\n'),
    ]
    repo.stage(Object.fromEntries(contents.map((content, i) => [`f${i}`, content])))
    const blobs = openBlobs(repositoryOf(repo.path, ENV))
    try {
      const queue = blobs.queue()
      for (let i = 0; i < 3; i++) queue.ask(`:f${i}`)
      queue.ask(':none')
      const next = async (): Promise<string> => (await wholeOf((await queue.answer())!)).toString()
      expect(await next()).toBe('a\n')
      const large = (await queue.answer())!
      queue.ask(':f3')
      await large.leave()
      expect(await next()).toBe('')
      expect(await queue.answer()).toBeUndefined()
      queue.ask(':f4')
      expect(await next()).toBe('b\n')
      const middle = (await queue.answer())!
      for await (const _ of middle.content()) {
        queue.ask(':f5')
        break
      }
      expect(await next()).toBe('c\n')
    } finally {
      blobs.close()
    }
  })
})
