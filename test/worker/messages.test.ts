import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/contract/index.js'
import { buildFixtures } from './build.js'

/** Messages both ways: counted, because time tells a slip from noise only on an idle machine. */
const { messages } = vi.hoisted(() => ({ messages: { sent: 0, received: 0 } }))

vi.mock(import('node:child_process'), async (original) => {
  const module = await original()
  const fork = ((...args: Parameters<typeof module.fork>) => {
    const child = module.fork(...args)
    const send = child.send.bind(child) as (...args: unknown[]) => boolean
    child.send = (...args: unknown[]) => {
      messages.sent++
      return send(...args)
    }
    return child.on('message', () => messages.received++)
  }) as typeof module.fork
  return { ...module, fork }
})

const { createPool } = await import('../../src/worker/pool.js')

let fixtures: Awaited<ReturnType<typeof buildFixtures>>
beforeAll(async () => {
  fixtures = await buildFixtures()
})
afterAll(() => fixtures.remove())

describe('messages', () => {
  it('are at most one each way for a small file, however slow the machine is', async () => {
    const pool = createPool({ workers: 1, entry: fixtures.fixture('behave'), options: {}, limits: DEFAULT_LIMITS })
    const files = 300
    let records = 0
    const tasks = Array.from({ length: files }, (_, n) => ({ path: `${n}-pid`, absolute: `/nowhere/${n}-pid` }))
    for await (const event of pool.scan(tasks)) if (event.kind === 'file') records++
    await pool.close()
    expect(records).toBe(files)
    // And one for the start. Mostly a dozen files share a message.
    expect(messages.sent).toBeLessThanOrEqual(files + 2)
    expect(messages.received).toBeLessThanOrEqual(files + 1)
  })
})
