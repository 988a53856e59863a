import type { Progress } from '../contract/index.js'
import { displayWidth, printable } from '../report/print.js'
import type { Host } from './api.js'
import type { Messages } from './messages.js'

/** Shows how far a scan is. */
export interface ProgressBar {
  update(progress: Progress): void
  /** Takes the bar off the screen. */
  stop(): void
}

const BAR = 24

/** A bar on standard error where that is a terminal and the result does not go to the same screen; else silent. */
export async function showProgress(stderr: Host['stderr'], visible: boolean, m: Messages): Promise<ProgressBar> {
  if (!visible || stderr.isTTY !== true) return { update: () => undefined, stop: () => undefined }
  const { default: progress } = await import('cli-progress')
  const bar = new progress.SingleBar({
    stream: stderr,
    clearOnComplete: true,
    hideCursor: true,
    fps: 8,
    format: (_options, { progress: done }, { status }: { status: string }) => {
      const filled = Math.round(Math.min(1, Math.max(0, done || 0)) * BAR)
      return `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${status}`
    },
  })
  bar.start(1, 0, { status: '' })
  return {
    update: (state) => {
      const { files, filesTotal, bytes, bytesTotal, findings, current } = state
      bar.setTotal(Math.max(1, bytesTotal ?? filesTotal ?? 1))
      const counts = `${files}${filesTotal === undefined ? '' : `/${filesTotal}`} ${m.progress.files}  ${findings} ${m.progress.findings}  `
      const room = (stderr.columns ?? 80) - BAR - 4 - displayWidth(counts)
      bar.update(bytesTotal === undefined ? (filesTotal === undefined ? 0 : files) : bytes, {
        status: counts + tail(printable(current), room),
      })
    },
    stop: () => bar.stop(),
  }
}

/** The end of a path, cut to `width` columns. */
function tail(text: string, width: number): string {
  const chars = [...text]
  let kept = ''
  while (chars.length > 0 && displayWidth(chars.at(-1)! + kept) <= width) kept = chars.pop()! + kept
  return kept
}
