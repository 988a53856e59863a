/** Kills scans at random moments and lets them go on; `finishedAtKill`: files that each journal held. */
export function killAndResume(plan: {
  kills: number
  copies?: number
  concurrency?: number
  random?: () => number
}): Promise<{ kills: number; identical: number; finishedAtKill: number[]; files: number }>
