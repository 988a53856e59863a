import type { Gap, GateFinding, GateGap, GateMode } from '../../contract/index.js'
import { printable } from '../print.js'
import { reasonAdvice } from '../reasons.js'
import type { Language } from '../report.js'

/** What to do instead, by type; the rest is the same for all. */
const FIX: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'my-number': {
    ja: 'マイナンバーは、法律で定めた事務のほかでは保管できません。削除してください。試験には検査用の番号ではなく、桁の合わない値を使ってください',
    en: 'the law forbids keeping My Numbers outside of the tasks that it names. Remove it; in tests use a value whose check digit is wrong',
  },
  credential: {
    ja: '削除し、パスワードを変更してください。値は環境変数や秘密情報の管理サービスから渡してください',
    en: 'remove it and change the password; pass it by environment or a secret store',
  },
  'card-number': {
    ja: '削除してください。試験にはカード会社の試験用番号（4111 1111 1111 1111 など）を使ってください',
    en: 'remove it; in tests use the numbers that card brands publish (4111 1111 1111 1111)',
  },
  'phone-number': {
    ja: '削除するか、例示用の番号（090-0000-0000 など）に置き換えてください',
    en: 'remove it, or use a number for examples (090-0000-0000)',
  },
  email: { ja: '削除するか、example.com のアドレスに置き換えてください', en: 'remove it, or use an address of example.com' },
}
const OTHER: Readonly<Record<Language, string>> = {
  ja: '削除するか、架空の値に置き換えてください',
  en: 'remove it, or replace it with a made-up value',
}
/** A commit that has left the machine is a leak that an edit does not undo. */
const PUSHED: Readonly<Record<Language, string>> = {
  ja: 'コミット済みの値は、次のコミットで消しても履歴に残ります。git rebase などで該当のコミットから除いてください。共有済みなら、漏えいのおそれとして扱ってください',
  en: 'what is committed stays in the history even when a later commit removes it: take it out of the commit itself (git rebase). If it was shared, treat it as a leak',
}

/** How to mend it, in a sentence without a full stop. */
export const fixText = (type: string, lang: Language): string => (Object.hasOwn(FIX, type) ? FIX[type]! : OTHER)[lang]

/** What to know besides where the value is in a commit already; undefined where it is not. */
export const pushedText = (mode: GateMode, lang: Language): string | undefined =>
  mode === 'range' || mode === 'history' ? PUSHED[lang] : undefined

const REASON: Readonly<Record<Language, string>> = { ja: '理由', en: 'REASON' }

/**
 * How to state that a finding is no leak: the comment to write in the line or above it, or the entry of `allow` in `.sekisho.json` for formats without
 * comments. Holds no value.
 */
export function allowText({ finding }: Pick<GateFinding, 'finding'>, lang: Language): { where: 'comment' | 'config'; text: string } {
  const { type, path, place, chain } = finding
  if (place.kind === 'text' && chain === undefined && place.part === undefined && !/\.(?:csv|tsv|json|ndjson|jsonl|eml|vcf)$/i.test(path))
    return { where: 'comment', text: `sekisho-allow: ${type} ${REASON[lang]}` }
  const header = 'header' in place ? place.header?.replace(/^column:/, '') : undefined
  const entry = {
    path: chain?.[0] ?? path,
    ...(place.kind === 'cell' && { sheet: place.sheet }),
    ...((header !== undefined || place.kind === 'cell') && {
      column: header ?? (place.kind === 'cell' ? /^[A-Z]{0,3}/.exec(place.ref)![0] : ''),
    }),
    type,
    reason: REASON[lang],
  }
  return { where: 'config', text: printable(JSON.stringify(entry)) }
}

/** What to do about a document that was not read. Details are of a scan, in English, and name its options: a gate takes no passwords. */
export function unreadAdvice({ reason, detail }: Gap, lang: Language): string {
  return lang === 'ja' || detail === '' || reason === 'encrypted' ? reasonAdvice(reason, lang) : detail
}

/** The entry of a config by which a document may stay unread: a hook is given no flags. */
export function allowUnreadText({ gap, chain }: Pick<GateGap, 'gap' | 'chain'>, lang: Language): string {
  return printable(JSON.stringify({ path: chain?.[0] ?? gap.path, type: 'unreadable', reason: REASON[lang] }))
}
