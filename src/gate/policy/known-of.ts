import { UsageError, type GateNotice } from '../../contract/index.js'
import type { PolicyOptions, PolicyTools } from '../seam.js'
import { parseBaseline } from './baseline.js'
import { knownByBaseline, knownSince, type Known } from './known.js'
import type { Rules } from './rules.js'

/** The key of a baseline and its id. @throws UsageError where none was given */
export async function baselineKey({ key }: PolicyOptions): Promise<{ key: Uint8Array; keyId: string }> {
  if (key === undefined)
    throw new UsageError(
      'a baseline needs a key: --key FILE, 16 bytes or more that nobody can guess (openssl rand -out FILE 32). Keep it out of the repository.',
      'ベースラインには鍵が要ります: --key ファイル（16 バイト以上の、推測されない内容。openssl rand -out ファイル 32 など）。リポジトリには入れないでください。',
    )
  const { keyIdOf } = await import('../../api/settings.js')
  return { key, keyId: keyIdOf(key) }
}

/**
 * What was there before, as `--baseline` or `--since` tell; undefined where neither is given.
 * @throws UsageError for a missing baseline, a wrong key, a commit that is not there
 */
export async function knownOf(
  options: PolicyOptions,
  tools: PolicyTools,
  rules: Rules,
): Promise<{ known: Known; notices: GateNotice[] } | undefined> {
  const { baseline, since, keyPath } = options
  if (baseline !== undefined && since !== undefined)
    throw new UsageError('give --baseline or --since, not both.', '--baseline と --since は、どちらか 1 つだけ指定してください。')
  if (since !== undefined) return { known: knownSince(await tools.resolve(since), tools), notices: [] }
  if (baseline === undefined) return undefined
  const { keyId } = await baselineKey(options)
  const file = await rules.read(baseline)
  if (file === undefined) throw missing(options.shown(baseline))
  if (file === 'unreviewed') throw onlyInChange(options.shown(baseline))
  const notices: GateNotice[] = []
  if (file.isOutvoted) notices.push({ kind: 'baseline-from-base', path: baseline })
  if (keyPath !== undefined && (await rules.isTracked(keyPath))) notices.push({ kind: 'key-in-repository', path: keyPath })
  return { known: knownByBaseline(parseBaseline(file.bytes.toString('utf8'), keyId, options.shown(baseline))), notices }
}

const missing = (shown: string): UsageError =>
  new UsageError(
    `the baseline ${shown} does not exist. Make it with --update-baseline, or leave --baseline out.`,
    `ベースライン ${shown} がありません。--update-baseline で作るか、--baseline を外してください。`,
  )

const onlyInChange = (shown: string): UsageError =>
  new UsageError(
    `the baseline ${shown} comes with the change that is judged, and the commit before has none. Bring it in by a change of its own, or add --trust-change after a review.`,
    `ベースライン ${shown} は、調べている変更が自分で加えたものです（変更前のコミットにはありません）。先に別の変更として取り込むか、レビューの後で --trust-change を付けてください。`,
  )
