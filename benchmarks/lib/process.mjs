import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'

/** How often the memory of a process and its children is read, in milliseconds. */
const INTERVAL = 40

/**
 * Runs a command to its end. Memory is the high-water mark that Linux keeps (VmHWM), read from /proc while the command runs.
 * @returns {Promise<{ seconds: number, code: number | null, stdout: string, ownMb: number, childMb: number }>}
 *   ownMb: peak of the process itself; childMb: peak of the largest of its children
 */
export async function run(command, args, options = {}) {
  const begin = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options })
  const peaks = { own: 0, child: 0 }
  const timer = setInterval(() => sample(child.pid, peaks), INTERVAL)
  let stdout = ''
  child.stdout.on('data', (chunk) => (stdout += chunk))
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  clearInterval(timer)
  return { seconds: (performance.now() - begin) / 1000, code, stdout, ownMb: peaks.own, childMb: peaks.child }
}

/** Runs this Node on a script. */
export const runNode = (script, args = [], options = {}) => run(process.execPath, [...(options.flags ?? []), script, ...args], options)

function sample(pid, peaks) {
  peaks.own = Math.max(peaks.own, highWater(pid))
  for (const child of childrenOf(pid)) peaks.child = Math.max(peaks.child, highWater(child))
}

function highWater(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function childrenOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    )
  } catch {
    return []
  }
}
