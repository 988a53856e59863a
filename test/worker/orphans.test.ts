import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildFixtures } from './build.js'

let fixtures: Awaited<ReturnType<typeof buildFixtures>>
beforeAll(async () => {
  fixtures = await buildFixtures()
})
afterAll(() => fixtures.remove())

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function until(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
  return condition()
}

describe('worker processes and the end of their caller', () => {
  test.concurrent.each(['loop-forever', 'wait-forever'])('killed while its workers %s, it leaves none behind', async (behaviour) => {
    const args = [fixtures.fixture('orphan-parent'), fixtures.fixture('behave'), behaviour]
    const parent = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const pids: number[] = []
    for await (const line of createInterface({ input: parent.stdout })) {
      pids.push(Number(line))
      if (pids.length === 2) break
    }
    // Both are now, or in a moment, at a file that never ends.
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(pids.some(alive)).toBe(true)
    parent.kill('SIGKILL')
    await once(parent, 'exit')
    expect(await until(() => !pids.some(alive), 3000)).toBe(true)
  })

  test.concurrent('a caller lives until it knows that no worker could start', async () => {
    const child = spawn(process.execPath, [fixtures.fixture('start-fails'), fixtures.fixture('start-wrongly')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number]
    expect({ code, output }).toEqual({ code: 0, output: 'known, closed' })
  })

  test.concurrent('a caller that has nothing more to do ends by itself, and nothing of what workers print is ours', async () => {
    const child = spawn(process.execPath, [fixtures.fixture('exit-by-itself'), fixtures.fixture('behave')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number]
    expect({ code, output }).toEqual({ code: 0, output: '3 files' })
  })
})
