import type { FileRecord, Finding } from '../contract/index.js'
import type { Blobs, Change, LfsPointer, OpenBlob, Repository } from '../sources/git/index.js'
import type { Collector } from './collect.js'
import { contentOf, type Content } from './content.js'
import type { Job, Lanes } from './lanes.js'
import type { Policy } from './seam.js'
import { createTouch, likenessOf, type Touch } from './touch.js'

/** What judging a change needs, the same for all of them. */
export interface JudgingTools {
  repository: Repository
  blobs: Blobs
  lfs(pointer: LfsPointer): Promise<OpenBlob | undefined>
  lanes: Lanes
  policy: Policy
  collector: Collector
  /** The commit before a change that no commit brings yet; absent where all that is named is judged. */
  base?: string
  onRecord(record: FileRecord, change: Change): void
}

/** The job that scans a change, separates what it brings from what was there, and has it ruled. */
export function jobOf(change: Change, content: Content, tools: JudgingTools): Job {
  const { repository, policy, collector, onRecord, blobs, base } = tools
  const before = change.commit === undefined ? base : `${change.commit}^`
  const { open, isText, isPlain, isBlob, bytes } = content
  const hadFolder = async (path: string): Promise<boolean> => before !== undefined && (await blobs.idOf(`${before}:${path}`)) !== undefined
  let touch: Touch | undefined
  let file: ReturnType<Collector['file']> | undefined
  return {
    path: change.path,
    open,
    isPlain,
    bytes,
    async onFindings(findings) {
      touch ??= createTouch(change, { repository, open, isBlob, hadFolder, known: () => knownOf(change, tools) })
      for (const finding of await touch.of(findings)) {
        file ??= collector.file(change.commit, await policy.file(change, { open, isText }))
        file.add(finding)
      }
    },
    onRecord: (record) => onRecord(record, change),
    onEnd: () => file?.end(),
  }
}

/** How often each finding stands in what the change was made of. What cannot be read there is not known, so that it counts as new. */
async function knownOf({ parents }: Change, tools: JudgingTools): Promise<Map<string, number>> {
  const known = new Map<string, number>()
  for (const { id, path } of parents) {
    for await (const findings of scanBlob(path, id, tools))
      // Its name is no content that could be known.
      for (const finding of findings)
        if (finding.place.kind !== 'name' || finding.chain !== undefined)
          known.set(likenessOf(finding), (known.get(likenessOf(finding)) ?? 0) + 1)
  }
  return known
}

/** The findings of a blob, in batches. */
export async function* scanBlob(
  path: string,
  id: string,
  { blobs, lfs, lanes }: Pick<JudgingTools, 'blobs' | 'lfs' | 'lanes'>,
): AsyncGenerator<readonly Finding[], void, undefined> {
  const content = await contentOf({ path, id, mode: '100644', parents: [] }, await blobs.object(id), blobs, lfs)
  if ('open' in content) yield* lanes.scan(path, content.open, content.isPlain)
}
