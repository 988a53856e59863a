import { readFileSync } from 'node:fs'
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
      // At once: most runs find nothing, and the first wait for a file starts threads, which takes longer than to look.
      return { bytes: readFileSync(resolve(tools.cwd, named)), from: 'disk', isOutvoted: false }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }
  const at = async (commit: string | undefined, named: string): Promise<Buffer | undefined> => {
    const path = commit === undefined ? undefined : await inRepository(tools, named)
    return path === undefined ? undefined : tools.readFile(commit!, path)
  }
  const inIndex = async (named: string): Promise<Buffer | undefined> => {
    const path = fromHere(tools, named)
    if (path.startsWith('../') || posix.isAbsolute(path)) return at('', named)
    // Of what lies below git knows the place, and nobody has to ask where we stand; but for who stands outside of the work tree, where it refuses.
    return tools.readFile('', `./${path}`).catch(() => at('', named))
  }
  return {
    async read(named) {
      if (!isJudgedByBase(tools.mode)) {
        const staged = tools.mode === 'staged' ? await inIndex(named) : undefined
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

const fromHere = ({ cwd }: PolicyTools, named: string): string => relative(cwd, resolve(cwd, named)).replaceAll('\\', '/')

/** Path from the top of the repository; undefined for what lies outside. */
async function inRepository(tools: PolicyTools, named: string): Promise<string | undefined> {
  const prefix = await tools.prefix()
  if (prefix === undefined) return undefined
  const path = posix.normalize(posix.join(prefix, fromHere(tools, named)))
  return path.startsWith('../') || posix.isAbsolute(path) ? undefined : path
}
