import type { Lines } from './change.js'
import type { Pieces } from './pieces.js'

/** The lines that a blob has and its parent has not; undefined where git compares them as bytes only. */
export interface Hunks {
  parent: string
  id: string
  added: Lines | undefined
}

/** Makes git give only headers that say all: no context, full ids, nothing of the configuration's wishes. */
export const PATCH = ['-p', '-U0', '--full-index', '--no-ext-diff', '--no-textconv', '--no-color', '--ws-error-highlight=none']

const LF = 10
const INDEX = /^index ([0-9a-f]{40,64})\.\.([0-9a-f]{40,64})/
const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/
/** The longest header that is read; of a line of content nothing is wanted. */
const HEADER_MAX = 160
const [AT, BACKSLASH] = [0x40, 0x5c]

/**
 * Reads a diff, file by file. Only the headers are looked at, because the packages that parse diffs hold the text of each hunk, personal data and all,
 * and take the whole diff as one string. Content cannot pass for a header: how many lines it has is said before it, and in names git escapes line
 * ends.
 */
export async function* parseHunks(pieces: Pieces): AsyncGenerator<Hunks, void, undefined> {
  let file: { parent: string; id: string; added: [number, number][]; isBinary: boolean } | undefined
  let content = 0
  const done = (): Hunks[] =>
    file === undefined ? [] : [{ parent: file.parent, id: file.id, added: file.isBinary ? undefined : file.added }]
  for (let line = await pieces.until(LF, HEADER_MAX); line !== undefined; line = await pieces.until(LF, HEADER_MAX)) {
    if (content > 0 && line[0] !== BACKSLASH) {
      content--
      continue
    }
    const header = line.toString('latin1', 0, HEADER_MAX)
    if (line[0] === AT) {
      const hunk = HUNK.exec(header)
      if (hunk === null) continue
      const count = Number(hunk[3] ?? 1)
      content = Number(hunk[1] ?? 1) + count
      if (count > 0) file?.added.push([Number(hunk[2]), Number(hunk[2]) + count - 1])
    } else if (header.startsWith('diff ')) {
      yield* done()
      file = undefined
    } else if (header.startsWith('index ')) {
      const ids = INDEX.exec(header)
      if (ids !== null) file = { parent: ids[1]!, id: ids[2]!, added: [], isBinary: false }
    } else if (header.startsWith('Binary files ') && file !== undefined) file.isBinary = true
  }
  yield* done()
}

/** Pairs of blobs that were read and not asked for yet. */
const PASSED_MAX = 20_000

/** Reads a diff as far as the pair of blobs that is asked for. `open` is called when the first is. */
export function linesFrom(open: () => Pieces | Promise<Pieces>): (parent: string, id: string) => Promise<Lines | undefined> {
  let hunks: AsyncGenerator<Hunks, void, undefined> | undefined
  const passed = new Map<string, Lines | undefined>()
  const find = async (wanted: string): Promise<Lines | undefined> => {
    hunks ??= parseHunks(await open())
    while (!passed.has(wanted)) {
      const step = await hunks.next()
      if (step.done === true) return undefined
      passed.set(`${step.value.parent}..${step.value.id}`, step.value.added)
      if (passed.size > PASSED_MAX) passed.delete(passed.keys().next().value!)
    }
    return passed.get(wanted)
  }
  // One after the other: what one reads over may be what the next asks for.
  let turn: Promise<unknown> = Promise.resolve()
  return (parent, id) => {
    // Whoever gets no answer asks for this pair alone, and is told then what is wrong.
    const answer = turn.then(() => find(`${parent}..${id}`)).catch(() => undefined)
    turn = answer
    return answer
  }
}
