import { readFile } from 'node:fs/promises'
import { posix, relative, resolve } from 'node:path'
import type { PolicyTools } from '../seam.js'
import { isJudgedByBase } from './allow/of-change.js'

/** A file that rules the gate: its config, its baseline, a detector. */
export interface RuleFile {
  bytes: Buffer
  from: 'base' | 'index' | 'disk'
  /** The change alters it, and is not asked. */
  isOutvoted: boolean
}

/** Reads the files that rule the gate. */
export interface Rules {
  /**
   * A file by its path from the current directory; undefined where there is none, 'unreviewed' where only the change has it.
   * @throws the error of the file system where it cannot be read
   */
  read(named: string): Promise<RuleFile | 'unreviewed' | undefined>
  /** Does the repository keep it, for everybody to read? */
  isTracked(named: string): Promise<boolean>
}

/**
 * Where the files that rule the gate are taken from. In CI from before the change, which must not loosen its own rules; in a hook from the index, which
 * is what will be committed; else from disk.
 * @param trustChange as after a review: what the change says holds
 */
export function rulesFrom(tools: PolicyTools, trustChange: boolean): Rules {
  const onDisk = async (named: string): Promise<RuleFile | undefined> => {
    try {
      return { bytes: await readFile(resolve(tools.cwd, named)), from: 'disk', isOutvoted: false }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }
  const at = async (commit: string | undefined, named: string): Promise<Buffer | undefined> => {
    const path = commit === undefined ? undefined : await inRepository(tools, named)
    return path === undefined ? undefined : tools.readFile(commit!, path)
  }
  return {
    async read(named) {
      if (!isJudgedByBase(tools.mode)) {
        const staged = tools.mode === 'staged' ? await at('', named) : undefined
        return staged === undefined ? onDisk(named) : { bytes: staged, from: 'index', isOutvoted: false }
      }
      const after = await at(tools.head, named)
      if (trustChange) return after === undefined ? onDisk(named) : { bytes: after, from: 'base', isOutvoted: false }
      const before = await at(tools.base, named)
      if (before !== undefined) return { bytes: before, from: 'base', isOutvoted: after === undefined || !before.equals(after) }
      // Of no commit: whoever runs the gate put it there.
      return after === undefined ? onDisk(named) : 'unreviewed'
    },
    isTracked: async (named) => (await at(tools.head ?? tools.base ?? '', named)) !== undefined,
  }
}

/** Path from the top of the repository; undefined for what lies outside. */
async function inRepository(tools: PolicyTools, named: string): Promise<string | undefined> {
  const prefix = await tools.prefix()
  if (prefix === undefined) return undefined
  const path = posix.normalize(posix.join(prefix, relative(tools.cwd, resolve(tools.cwd, named)).replaceAll('\\', '/')))
  return path.startsWith('../') || posix.isAbsolute(path) ? undefined : path
}
