/** Folder that the leak is written to by default. */
export declare const OUT: string

/** What was planted in the leak. */
export interface Manifest {
  seed: number
  /** Different invented persons in readable files. */
  persons: number
  /** Every file and member; `path` as a scan of the folder names it, without the folder. */
  files: { path: string; unreadable?: 'encrypted' | 'corrupt'; planted: Record<string, number> }[]
  /** By type, in readable files: occurrences, and different values. The reading of a name (フリガナ) is one more name. */
  planted: Record<string, { findings: number; distinct: number }>
  /** Recognised test data by type. */
  dummies: Record<string, number>
  /** Every raw value of a person that is written anywhere, readings and unreadable files included: none may show in an output. */
  values: string[]
}

/** Writes the leak to `dir`, a new or empty folder (OUT is emptied). The same seed gives the same persons and counts. `customers`: default 300, at least 280. */
export declare function generateLeak(dir: string, options?: { seed?: number; customers?: number }): Promise<Manifest>
