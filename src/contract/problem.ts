import type { GapReason, GapSeverity } from './file.js'

/** Thrown inside a reader where it cannot go on; becomes a gap. The message is our own sentence, never a value. */
export class ReadProblem extends Error {
  override readonly name = 'ReadProblem'
  constructor(
    readonly reason: GapReason,
    detail: string,
    readonly severity: GapSeverity = 'content',
  ) {
    super(detail)
  }
}

/** A mistake of the caller: wrong option, unknown detector, no such path. The message says what to do. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /**
   * @param en the message, in English
   * @param ja the same for people who read Japanese; the command line shows it
   */
  constructor(
    en: string,
    readonly ja?: string,
  ) {
    super(en)
  }
}
