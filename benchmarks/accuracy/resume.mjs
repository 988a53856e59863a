// node benchmarks/accuracy/resume.mjs [KILLS]: kills `sekisho scope --journal` with SIGKILL at random moments, lets it go on, and compares the result
// with that of a scan that nobody stopped, times aside. Needs a build.
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { generateLeak } from '../../examples/leak/generate.mjs'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const TIMES = new Set(['startedAt', 'finishedAt', 'milliseconds'])

/**
 * @param {{ kills: number, copies?: number, concurrency?: number, random?: () => number }} plan
 * @returns {Promise<{ kills: number, identical: number, finishedAtKill: number[], files: number }>} `finishedAtKill`: files that the journal held
 */
export async function killAndResume({ kills, copies = 4, concurrency = 1, random = Math.random }) {
  const cwd = await mkdtemp(join(tmpdir(), 'sekisho-resume-'))
  try {
    await generateLeak(join(cwd, 'leak', '0'))
    for (let n = 1; n < copies; n++)
      await cp(join(cwd, 'leak', '0'), join(cwd, 'leak', String(n)), { recursive: true, preserveTimestamps: true })
    await writeFile(join(cwd, 'key'), 'the same key for every one of the runs')
    const begin = performance.now()
    const whole = await scope(cwd, 'whole.json')
    const duration = performance.now() - begin
    const finishedAtKill = []
    let identical = 0
    for (let n = 0; n < kills; n++) {
      const journal = `journal-${n}`
      // In even parts of the time that a scan takes, each at a random moment of its part: early and late ones are among them.
      await scope(cwd, 'killed.json', journal, (duration * (n + random())) / kills)
      const held = (await readFile(join(cwd, journal), 'utf8').catch(() => '')).split('\n').length - 2
      finishedAtKill.push(Math.max(0, held))
      if ((await scope(cwd, 'resumed.json', journal)) === whole) identical++
    }
    return { kills, identical, finishedAtKill, files: JSON.parse(whole).summary.files.total }
  } finally {
    await rm(cwd, { recursive: true, force: true, maxRetries: 5 })
  }

  /** The result without its times, or undefined where it was killed. */
  async function scope(folder, output, journal, killAfter) {
    const args = ['scope', 'leak', '--format', 'json', '--key', 'key', '--output', output, '--concurrency', String(concurrency)]
    const child = spawn(process.execPath, [CLI, ...args, ...(journal === undefined ? [] : ['--journal', journal])], {
      cwd: folder,
      stdio: 'ignore',
    })
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    const { code, signal } = await new Promise((resolve, reject) => {
      child.on('error', reject).on('close', (code, signal) => resolve({ code, signal }))
    })
    clearTimeout(timer)
    if (killAfter !== undefined) return undefined
    if (code !== 0 && code !== 3) throw new Error(`scope ended with ${code ?? signal}`)
    return JSON.stringify(JSON.parse(await readFile(join(folder, output), 'utf8'), (name, value) => (TIMES.has(name) ? undefined : value)))
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { kills, identical, finishedAtKill, files } = await killAndResume({ kills: Number(process.argv[2] ?? 20) })
  console.log(`${identical} of ${kills} identical; files finished when killed, of ${files}: ${finishedAtKill.join(' ')}`)
  process.exitCode = identical === kills ? 0 : 1
}
