/** Folders of one container that are remembered. */
const FOLDERS_MAX = 100_000

/** Paths of the folders in which a file lies, the outermost first. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = []
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) folders.push(path.slice(0, slash))
  return folders
}

/** The last part of a path. */
export const ownName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/**
 * Names of the folders in which a member lies, each told with the first member in it. What is a number or of one letter tells nothing.
 * @returns a function that takes a member's name, with `/`
 */
export function createFolderNames(): (name: string) => string[] {
  const seen = new Set<string>()
  return (name) => {
    const names: string[] = []
    for (const folder of foldersAbove(name)) {
      if (seen.has(folder) || seen.size >= FOLDERS_MAX) continue
      seen.add(folder)
      const own = ownName(folder)
      if (own.length > 1 && !/^[\d.]+$/.test(own)) names.push(own)
    }
    return names
  }
}
