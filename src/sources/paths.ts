import { sep } from 'node:path'

/** The path with `/`. */
export const slashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))
/** A path below a folder; the folder itself where `below` is empty. */
export const join = (folder: string, below: string): string =>
  below === '' ? folder : `${folder.endsWith('/') ? folder.slice(0, -1) : folder}/${below}`

/** Is `path` the folder itself or something in it? Both real and absolute. */
export function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [slashes(path), slashes(folder)]
  return inner === outer || inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`)
}
