import { ReadProblem, type Limits } from '../contract/index.js'
import type { Budget } from './reader.js'

/** Below this many unpacked bytes no ratio is a bomb. */
const RATIO_FROM = 64 * 1024 ** 2

/** The account of what one file on disk unpacks to. `packed`: its size on disk, where known. */
export function createBudget(limits: Limits, packed?: number): Budget {
  let total = 0
  return {
    inflated(bytes) {
      total += bytes
      if (total > limits.inflatedBytes) {
        throw new ReadProblem(
          'too-large',
          `The file unpacks to more than ${limits.inflatedBytes} bytes; raise limits.inflatedBytes to read on.`,
        )
      }
      if (packed !== undefined && total > RATIO_FROM && total > packed * limits.ratio) {
        throw new ReadProblem(
          'too-large',
          `The file unpacks to more than ${limits.ratio} times its size, as a bomb does; raise limits.ratio to read on.`,
        )
      }
    },
  }
}
