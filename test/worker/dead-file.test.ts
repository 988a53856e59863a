import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/contract/index.js'
import { deadFileRecord, explainExit } from '../../src/worker/dead-file.js'

const limits = { ...DEFAULT_LIMITS, stallSeconds: 10 }

describe('explainExit', () => {
  test.each([
    [{ code: null, signal: 'SIGALRM' as const }, 0, 'linux' as const, 'stalled'],
    [{ code: null, signal: 'SIGKILL' as const }, 100, 'linux' as const, 'out-of-memory'],
    [{ code: null, signal: 'SIGKILL' as const }, 10_100, 'linux' as const, 'stalled'],
    [{ code: null, signal: 'SIGABRT' as const }, 0, 'linux' as const, 'out-of-memory'],
    [{ code: null, signal: 'SIGSEGV' as const }, 0, 'linux' as const, 'crashed'],
    [{ code: 70, signal: null }, 0, 'linux' as const, 'crashed'],
    [{ code: 1, signal: null }, 0, 'linux' as const, 'crashed'],
    // Windows tells no signal.
    [{ code: 1, signal: null }, 100, 'win32' as const, 'out-of-memory'],
    [{ code: 1, signal: null }, 10_100, 'win32' as const, 'stalled'],
    [{ code: 134, signal: null }, 0, 'win32' as const, 'out-of-memory'],
    [{ code: 70, signal: null }, 10_100, 'win32' as const, 'crashed'],
  ])('%o after %i ms of silence on %s: %s', (exit, silence, platform, reason) => {
    expect(explainExit(exit, silence, limits, platform)).toBe(reason)
  })
})

describe('deadFileRecord', () => {
  const file = { path: 'a.pdf', limits, tally: {}, bytes: 5, milliseconds: 7 }

  test('nothing came: unreadable', () => {
    expect(deadFileRecord({ ...file, reason: 'stalled', begun: false }).record).toEqual({
      path: 'a.pdf',
      bytes: 5,
      format: 'unknown',
      status: 'unreadable',
      gaps: [
        {
          reason: 'stalled',
          severity: 'content',
          path: 'a.pdf',
          detail: 'Reading gave no sign of progress for 10 s and was given up. Scan the file alone, or raise limits.stallSeconds.',
        },
      ],
      findings: 0,
      byType: {},
      milliseconds: 7,
    })
  })

  test('something came: partial, and counted', () => {
    const { record } = deadFileRecord({ ...file, reason: 'out-of-memory', begun: true, tally: { email: 2, address: 3 } })
    expect(record).toMatchObject({ status: 'partial', findings: 5, byType: { email: 2, address: 3 } })
  })
})
