/** Is a path excluded, by its shown path or by that below the given folder? */
export type Ignore = (shown: string, below: string) => boolean

/**
 * Which paths the user excluded. A pattern without `/` names a file or folder at any depth (`node_modules`, `*.log`); one with `/`
 * is matched from the given folder and from the current directory. A folder that matches stands for everything in it.
 * By micromatch, which fast-glob matches with too.
 */
export async function createIgnore(patterns: readonly string[]): Promise<Ignore | undefined> {
  if (patterns.length === 0) return undefined
  const { matcher } = (await import('micromatch')).default
  const matchers = patterns.map((given) => {
    const pattern = trim(given)
    const anywhere = pattern.includes('/') ? [pattern] : [`**/${pattern}`]
    const matches = anywhere.flatMap((one) => [one, `${one}/**`]).map((one) => matcher(one, { dot: true, nocase: true }))
    return (path: string) => matches.some((match) => match(path))
  })
  return (shown, below) => matchers.some((match) => match(shown) || match(below))
}

/** Without `./` before it and `/` after it. */
function trim(pattern: string): string {
  let end = pattern.length
  while (end > 0 && pattern[end - 1] === '/') end--
  return pattern.slice(pattern.startsWith('./') ? 2 : 0, end)
}
