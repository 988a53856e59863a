/** Folders of one container that are remembered. */
const FOLDERS_MAX = 100_000

/**
 * Names of the folders in which a member lies, each told with the first member in it. What is a number or of one letter tells nothing.
 * @returns a function that takes a member's name, with `/`
 */
export function createFolderNames(): (name: string) => string[] {
  const seen = new Set<string>()
  return (name) => {
    const names: string[] = []
    for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1)) {
      const folder = name.slice(0, slash)
      if (seen.has(folder) || seen.size >= FOLDERS_MAX) continue
      seen.add(folder)
      const own = folder.slice(folder.lastIndexOf('/') + 1)
      if (own.length > 1 && !/^[\d.]+$/.test(own)) names.push(own)
    }
    return names
  }
}
