import { posix } from 'node:path'
import { ReadProblem } from '../../contract/index.js'
import type { ReadContext } from '../reader.js'
import type { Zip, ZipEntry } from '../zip.js'
import { attribute, readXml } from './xml.js'

/** A link from one part to another. */
export interface Link {
  id: string
  /** Last word of the type: 'worksheet', 'comments' … The words before it differ between transitional and strict files. */
  type: string
  /** The part that it leads to. */
  entry: ZipEntry
}

/** The parts of an Office package (ECMA-376 part 2) by name. */
export interface Package {
  zip: Zip
  /** The part of that name. Case does not matter, as the standard says. */
  part(name: string): ZipEntry | undefined
  /** Links of a part, or of the package, to parts that are there; none where the list is missing or damaged, which the sweep reports. */
  links(entry?: ZipEntry): Promise<Link[]>
}

/** Looks at an open zip as an Office package. */
export function openPackage(zip: Zip, context: ReadContext): Package {
  const parts = new Map<string, ZipEntry>()
  for (const entry of zip.entries) {
    const key = keyOf(entry.name)
    if (!entry.directory && !parts.has(key)) parts.set(key, entry)
  }
  const part = (name: string): ZipEntry | undefined => parts.get(keyOf(name))

  return {
    zip,
    part,
    async links(entry) {
      const folder = entry === undefined ? '' : posix.dirname(keyOf(entry.name))
      const list = part(posix.join(folder, '_rels', `${entry === undefined ? '' : posix.basename(entry.name)}.rels`))
      const links: Link[] = []
      if (list === undefined) return links
      try {
        for await (const { id, type, target } of readLinks(zip, list, context)) {
          const to = part(target.startsWith('/') ? target : posix.join(folder, target))
          if (to !== undefined) links.push({ id, type, entry: to })
        }
      } catch (error) {
        // The sweep reads every list of links too, and reports what is wrong with it.
        if (!(error instanceof ReadProblem)) throw error
      }
      return links
    },
  }
}

const keyOf = (name: string): string => name.replace(/^\/+/, '').toLowerCase()

const readLinks = (zip: Zip, list: ZipEntry, context: ReadContext): AsyncGenerator<{ id: string; type: string; target: string }> =>
  readXml(zip.stream(list), context, (emit) => ({
    open(name, attributes) {
      const target = attribute(attributes, 'Target')
      if (name !== 'Relationship' || target === undefined || attribute(attributes, 'TargetMode') === 'External') return
      const type = attribute(attributes, 'Type') ?? ''
      emit({ id: attribute(attributes, 'Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target: target.replaceAll('\\', '/') })
    },
  }))
