import { expect, it } from 'vitest'
import { killAndResume } from '../../benchmarks/accuracy/resume.mjs'

it('a scan that was killed goes on from its journal and ends with the same result', async () => {
  const { identical, finishedAtKill, files } = await killAndResume({ kills: 2, copies: 2, random: () => 0.75 })
  expect(identical).toBe(2)
  expect(finishedAtKill.every((held) => held <= files)).toBe(true)
}, 300_000)
