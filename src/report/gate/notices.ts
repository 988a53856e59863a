import type { GateNotice } from '../../contract/index.js'
import { printable } from '../print.js'
import type { Language } from '../report.js'

type Sentence = (at: string, values: Readonly<Record<string, string>>) => string

const ja: Readonly<Record<string, Sentence>> = {
  'allow-without-reason': (at) => `${at}: 許可に理由がないので従いません。sekisho-allow: 種類 理由 の形で、理由を書いてください`,
  'allow-without-type': (at) => `${at}: 許可に種類がないので従いません。sekisho-allow: phone-number 理由 のように書いてください`,
  'allow-too-late': (at) => `${at}: sekisho-allow-file はファイルの先頭 20 行に書いたものにだけ従います`,
  'allow-expired': (at, { type, until, of }) => `${at}: ${of} の ${type} の許可は期限（${until}）を過ぎたので従いません`,
  'allow-unused': (at, { type, of }) => `${at}: ${of === undefined ? '' : `${of} の `}${type} の許可は使われていません。消せます`,
  'allow-of-change': (at, { type }) =>
    `${at}: この変更で加えた ${type} の許可です。手元では通しますが、CI（--range・--merge-base）は人のレビューを求めて止まります`,
  'allow-not-in-base': (at, { type }) =>
    `${at}: ${type} の許可は、調べている変更自身が加えたものなので従いません。レビューの後で --trust-change を付けるか、許可だけを先に取り込んでください`,
  'config-from-base': (at) => `${at}: この変更は設定を書き換えていますが、従ったのは変更前の設定です`,
  'config-not-in-base': (at) => `${at}: この設定は、調べている変更自身が加えたものなので従いません（既定の基準で調べました）`,
  'config-not-read': (at) => `${at}: --history では設定に従いません。従わせるには --config で指定してください`,
  'baseline-from-base': (at) => `${at}: この変更はベースラインを書き換えていますが、従ったのは変更前のベースラインです`,
  'baseline-written': (at, { entries, added, removed, refused }) =>
    `${at}: ベースラインを書きました（${entries} 件。追加 ${added}、削除 ${removed}）` +
    (refused === '0' ? '' : `。マイナンバーとパスワードの ${refused} 件は載せていません`),
  'key-in-repository': (at) => `${at}: 鍵がリポジトリの中にあります。読める人はベースラインから値を推測できます。外に置いてください`,
  submodule: (at) => `${at}: サブモジュールの中は調べません。そのリポジトリで調べてください`,
  'lfs-pointer': (at) => `${at}: Git LFS の中身が手元にありません。git lfs fetch の後でもう一度実行してください`,
  'no-such-path': (at) => `${at}: この名前のファイルはありません`,
  'no-name-model': () =>
    '氏名の学習済みモデル（dist/data/person-name*.model）がないので、規則だけで氏名を探しました。見落としが増えます。sekisho を入れ直すと戻ります',
  'warn-only': () => '--warn-only なので、何があっても止めません',
}
const en: Readonly<Record<string, Sentence>> = {
  'allow-without-reason': (at) => `${at}: an allow without a reason is not obeyed. Write sekisho-allow: TYPE REASON`,
  'allow-without-type': (at) => `${at}: an allow without a type is not obeyed. Write sekisho-allow: phone-number REASON`,
  'allow-too-late': (at) => `${at}: sekisho-allow-file is obeyed within the first 20 lines of a file only`,
  'allow-expired': (at, { type, until, of }) => `${at}: the allow of ${type} in ${of} ended on ${until} and is not obeyed`,
  'allow-unused': (at, { type, of }) => `${at}: the allow of ${type}${of === undefined ? '' : ` in ${of}`} is not used any more and can go`,
  'allow-of-change': (at, { type }) =>
    `${at}: this allow of ${type} is new. It passes here; CI (--range, --merge-base) will stop and ask for a review`,
  'allow-not-in-base': (at, { type }) =>
    `${at}: this allow of ${type} comes with the change that is judged and is not obeyed. Add --trust-change after a review, or bring the allow in first`,
  'config-from-base': (at) => `${at}: the change alters the config; the one before the change was obeyed`,
  'config-not-in-base': (at) => `${at}: the config comes with the change that is judged and is not obeyed (the defaults were)`,
  'config-not-read': (at) => `${at}: --history obeys no config of the repository. Name it with --config`,
  'baseline-from-base': (at) => `${at}: the change alters the baseline; the one before the change was obeyed`,
  'baseline-written': (at, { entries, added, removed, refused }) =>
    `${at}: wrote the baseline (${entries} entries, ${added} added, ${removed} removed)` +
    (refused === '0' ? '' : `; ${refused} My Numbers and passwords are not in it`),
  'key-in-repository': (at) =>
    `${at}: the key lies in the repository. Whoever reads it can guess values from the baseline: keep it elsewhere`,
  submodule: (at) => `${at}: submodules are not looked into. Judge them in their own repository`,
  'lfs-pointer': (at) => `${at}: the content is in Git LFS and not on this computer. Run git lfs fetch and try again`,
  'no-such-path': (at) => `${at}: there is no file of this name`,
  'no-name-model': () =>
    'the learned model of names (dist/data/person-name*.model) is missing, so the rules looked for names alone and miss more. Install sekisho again to have it back',
  'warn-only': () => '--warn-only: nothing blocks',
}
const SENTENCES: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = { ja, en }

/** A notice as a sentence without a full stop; safe to print. */
export function noticeText({ kind, path, line, values }: GateNotice, lang: Language): string {
  const at = (path === undefined ? '' : printable(path)) + (line === undefined ? '' : `:${line}`)
  const safe = Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, printable(value)]))
  const sentence = Object.hasOwn(SENTENCES[lang], kind) ? SENTENCES[lang][kind]! : undefined
  return sentence === undefined ? [kind, at].filter((part) => part !== '').join(' ') : sentence(at, safe)
}
