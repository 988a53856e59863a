import type { UsageError } from '../contract/index.js'
import type { Language } from '../report/index.js'

/** Everything that the command line says apart from help and reports. Each is one sentence and what to do. */
const ja = {
  error: (text: string) => `エラー: ${text}`,
  /** What the library, or we, say of a mistake. */
  usage: ({ message, ja }: UsageError) => ja ?? message,
  bug: (name: string) => `思わぬ不具合で止まりました（${name}）。SEKISHO_DEBUG=1 を付けて実行すると、知らせるための詳しい表示が出ます。`,
  unknownOption: (name: string, command: string, near: string) =>
    `${name} というオプションはありません。${near === '' ? '' : `${near} のことではありませんか。`}${command} --help で使えるものを確かめてください。`,
  unknownCommand: (name: string, near: string) =>
    `${name} というコマンドはありません。${near === '' ? '' : `${near} のことではありませんか。`}sekisho --help で使えるものを確かめてください。`,
  missingValue: (name: string) => `${name} には値が要ります。`,
  bothSaid: (flag: string) => `--${flag} と --no-${flag} は、どちらか 1 つだけを指定してください。`,
  tooManyArguments: '引数が多すぎます。--help で使い方を確かめてください。',
  nothingToScan: '走査するファイルやフォルダーを指定してください（標準入力は - ）。',
  missingResults: 'まとめる結果（JSON）のファイルを指定してください。',
  mergedTwice: (count: string) =>
    `注意: ${count} 個のファイルが 2 つ以上の結果にあります。ファイル数と件数には結果ごとに数えます（同じ中身の本人は 1 度だけ数えます）。`,
  mergedDetectors: '注意: 結果によって、探した種類（検出器）が異なります。片方だけで探した種類の件数は、全体の件数ではありません。',
  resultAndPaths: '--result は保存した結果の報告です。パスと一緒には指定できません。',
  resultReadsNothing: (flag: string) => `--result ではファイルを読まないので、${flag} は使えません。`,
  twoResults: '前の結果と後の結果（JSON）のファイルを、この順に 2 つ指定してください。',
  stdinAlone: '標準入力（-）は、ほかのパスや --files-from と一緒には指定できません。',
  badFormat: (given: string, known: string) => `--format に ${given} は使えません。使えるのは ${known} です。`,
  badLanguage: (given: string) => `--lang に ${given} は使えません。ja か en を指定してください。`,
  badConfidence: (given: string) => `--min-confidence は 0 から 1 までの数です（指定: ${given}）。`,
  badConcurrency: (given: string) => `--concurrency は 0 以上の整数です（指定: ${given}）。`,
  badShard: (given: string) => `--shard は 2/8 の形（8 つに分けた 2 番目）です（指定: ${given}）。`,
  shardOfStdin: '標準入力（-）は分けられないので、--shard を使えません。ファイルかフォルダーを指定してください。',
  shardNeedsKey: '--shard には --key ファイル も要ります。分けて走査した結果は、鍵が同じときだけ sekisho merge でまとめられます。',
  badDate: (given: string) => `--discovered は 2026-04-01 の形の、実在する日付です（指定: ${given}）。`,
  futureDate: (given: string) => `注意: --discovered ${given} は未来の日付です。速報・確報の期限はこの日から数えています。`,
  htmlToScreen: 'HTML の報告は画面では読めません。--output 報告.html を付けるか、--format markdown にしてください。',
  journalOfStdin: '標準入力（-）の走査には --journal を使えません。ファイルかフォルダーを指定してください。',
  journalScanned: (path: string) => `記録ファイル ${path} は走査の対象の中にあります。--journal に別の場所を指定してください。`,
  journalKeyMade: (path: string) =>
    `記録ファイルの鍵を ${path} に作りました。続きから走査するとき、結果を比べるときに使います（読めるのは本人だけ）。`,
  journalKeyUsed: (path: string) => `記録ファイルの鍵 ${path} を使います。`,
  journalKeyLost: (path: string) =>
    `記録ファイルの鍵 ${path} がないので、続きから走査できません。鍵を戻すか、新しい記録ファイルを指定してください。`,
  written: (path: string) => `報告を ${path} に書きました。`,
  shortKey: (path: string) => `鍵のファイル ${path} が短すぎます。16 バイト以上の、推測されない内容にしてください。`,
  noPasswords: (path: string) => `パスワードのファイル ${path} が空です。1 行に 1 つずつ書いてください。`,
  emptyFileList: (path: string) => `パスの一覧 ${path} が空です。`,
  outputScanned: (path: string) => `出力先 ${path} は走査の対象なので上書きしません。--output に別の場所を指定してください。`,
  configJson: (path: string, line?: number) =>
    `設定ファイル ${path} は正しい JSON ではありません${line === undefined ? '' : `（${line} 行目の付近）`}。`,
  configUnknown: (path: string, key: string, known: string) =>
    `設定ファイル ${path}: ${key} という項目はありません。使えるのは ${known} です。`,
  configValue: (path: string, key: string, expected: string) => `設定ファイル ${path}: ${key} は${expected}でなければなりません。`,
  configObject: (path: string) => `設定ファイル ${path} は { } で囲んだ JSON オブジェクトでなければなりません。`,
  configInTree: (path: string) =>
    `走査の対象の中にある ${path} には従いません（調べる相手が置いたものかもしれないため）。使うには --config ${path} を付けてください。`,
  expected: {
    confidence: ' 0 から 1 までの数',
    whole: ' 0 以上の整数',
    positive: '正の数',
    texts: '文字列の並び',
    text: '空でない文字列',
    language: ' "ja" か "en" ',
    findings: ' "all" か "none" ',
    date: ' 2026-01-31 の形の日付',
    object: 'オブジェクト',
    detectors: '検出器の名前・モジュール、または { id, type, title, pattern … } の並び',
    flag: ' true か false ',
    examples: '例の並び { positive, negative } ',
    allow: '許可の並び { path, type, reason, sheet?, column?, until? } ',
    type: '種類（例: phone-number。my-number 以外のすべては * ）',
    reason: '理由（2 文字以上）',
  } as Record<string, string>,
  notResult: (path: string) => `${path} は sekisho の結果（--format json）ではありません。`,
  newerResult: (path: string) => `${path} は新しい版の sekisho の結果なので読めません。sekisho を新しくしてください。`,
  resultTooLarge: (path: string) => `${path} は大きすぎて読めません（上限は約 512 MB）。--no-findings で作り直してください。`,
  configDetector: (path: string, why: string) => `設定ファイル ${path}: ${why}`,
  noFile: (path: string) => `${path} というファイルはありません。パスを確かめてください。`,
  noFolder: (path: string) => `${path} を置くフォルダーがありません。先に作ってください。`,
  noPermission: (path: string) => `${path} を開く権限がありません。開ける権限で実行するか、別の場所を指定してください。`,
  isFolder: (path: string) => `${path} はフォルダーです。ファイルを指定してください。`,
  noSpace: (path: string) => `${path} に書ききれませんでした。空き容量がありません。空けるか、別の場所を指定してください。`,
  fileFailed: (path: string, code: string) => `${path} の読み書きに失敗しました（${code}）。`,
  standardOutput: '標準出力',
  discarded: '書きかけの出力は残していません。',
  closedPipe: '出力の受け手が先に閉じたので、途中でやめました。',
  interrupted: '中断しました。終わった分だけを書き出します（もう一度 Ctrl-C を押すと、すぐに終わります）。',
  unread: (count: string) => `内容を読めなかった所が ${count} か所あります。結果の中に一覧があります。`,
  noNameModel:
    '注意: 氏名の学習済みモデル（dist/data/person-name*.model）がないので、規則だけで氏名を探します。見落としが増えます。sekisho を入れ直すと戻ります。',
  revealed: '注意: 出力には個人情報の値がそのまま入ります。',
  badSample: (given: string) => `--sample は 1 から 100000 までの整数です（指定: ${given}）。`,
  sampleBoth: '--sample と --sample-output は、一緒に指定してください（例: --sample 100 --sample-output 確認.xlsx）。',
  contactsReveal: '--contacts の一覧には個人情報の値がそのまま入ります。書き出すには --reveal を付けてください。',
  revealAlone: 'scope の報告に値は出ません。--reveal は --contacts と一緒に指定してください。',
  contactsStdin: '--contacts はファイルを読み直すので、標準入力（-）には使えません。',
  contactsInterrupted: '読み直しを中断しました。通知先の一覧は書きません。',
  sampleWritten: (path: string) => `確認の表を ${path} に書きました。記入して --decisions に渡せます。`,
  contactsWritten: (path: string, sure: string, review: string) =>
    `通知先の一覧を ${path} に書きました: そのまま使える人 ${sure} 人、要確認 ${review} 人。個人情報の値が入っています。`,
  tableName: '表のファイルの名前は .xlsx か .csv で終わらなければなりません。',
  fileExists: (path: string) => `${path} はすでにあります。上書きしません。別の名前を指定するか、先に移してください。`,
  sameFile: (path: string) => `${path} が二つの出力先になっています。別の名前を指定してください。`,
  decisionsJson: (path: string) => `判断ファイル ${path} は正しい JSON ではありません。`,
  decisionsSheet: (path: string) => `判断ファイル ${path} を確認の表として読めません。「判定」と「ID」の列が要ります。`,
  decisionsRow: (path: string, row: number) =>
    `判断ファイル ${path} の ${row} 行目の判定が分かりません。使えるのは、正しい・人でない・別の人・同じ人・ファイルを除外・シートを除外・区分・列の意味です（同じ人・区分・列の意味には相手のID・区分も要ります。書き方は確認の表の 2 枚目のシート）。`,
  rulingsUnmatched: (count: number) =>
    `判断のうち ${count} 件は、当てはまるファイルや記録がありませんでした（結果の summary.rulings で matched が false のもの）。`,
  gateOneTarget: '調べる対象は、パス・--staged・--range・--merge-base・--history のどれか 1 つだけを指定してください。',
  allowsOfTree: '--list-allows は作業ツリーのパス（省略すると全体）だけを対象にします。--staged や --range とは一緒に使えません。',
  gateInterrupted: '中断しました。調べ終わっていないので、通してよいとは言えません。',
  initWrite: (path: string) => `書くファイル: ${path}`,
  initAppend: (path: string) => `行を足すファイル: ${path}`,
  initThere: (path: string) => `すでに用意されています: ${path}`,
  initTell: (path: string) => `${path} は書きかえません。次の内容を足してください:`,
  initOff: (path: string) =>
    `${path} には実行の許可がないので、git は呼びません（検査されません）。中身を確かめて chmod +x ${path} を実行してください。`,
  initAsk: '書いてよいですか？ [Y/n] ',
  initNeedsYes: '確かめられる端末ではないので、何も書いていません。書くには --yes を付けてください。',
  initDone: '用意できました。次のコミットから検査します。試すには: sekisho gate --staged',
  initNothing: '書くものはありません。',
  initKept: '何も書きませんでした。',
  initFailed: (path: string) => `${path} を書けませんでした。フォルダーの権限を確かめてください。`,
  progress: { files: 'ファイル', findings: '件' },
}

/** The messages of one language. */
export type Messages = typeof ja

const en: Messages = {
  error: (text) => `error: ${text}`,
  usage: ({ message }) => message,
  bug: (name) => `stopped by an unexpected fault (${name}). Run it with SEKISHO_DEBUG=1 for details to report.`,
  unknownOption: (name, command, near) =>
    `there is no option ${name}.${near === '' ? '' : ` Did you mean ${near}?`} See ${command} --help.`,
  unknownCommand: (name, near) => `there is no command ${name}.${near === '' ? '' : ` Did you mean ${near}?`} See sekisho --help.`,
  missingValue: (name) => `${name} needs a value.`,
  bothSaid: (flag) => `give either --${flag} or --no-${flag}, not both.`,
  tooManyArguments: 'too many arguments. See --help.',
  nothingToScan: 'name the files or folders to scan (- for standard input).',
  missingResults: 'name the results (JSON) to merge.',
  mergedTwice: (count) =>
    `note: ${count} files stand in more than one result; files and findings count them each time (persons of the same content count once).`,
  mergedDetectors: 'note: the results looked for different types (detectors); what only some looked for is not counted for all.',
  resultAndPaths: '--result reports saved results; it takes no paths beside them.',
  resultReadsNothing: (flag) => `--result reads no files, so ${flag} has nothing to do there.`,
  twoResults: 'name two results (JSON): the old one, then the new one.',
  stdinAlone: 'standard input (-) cannot be combined with other paths or --files-from.',
  badFormat: (given, known) => `--format cannot be ${given}. It is one of ${known}.`,
  badLanguage: (given) => `--lang cannot be ${given}. It is ja or en.`,
  badConfidence: (given) => `--min-confidence is a number from 0 to 1 (given: ${given}).`,
  badConcurrency: (given) => `--concurrency is a whole number from 0 (given: ${given}).`,
  badShard: (given) => `--shard is written as 2/8, the second of eight parts (given: ${given}).`,
  shardOfStdin: 'standard input (-) cannot be divided by --shard. Name files or folders.',
  shardNeedsKey: '--shard needs --key FILE as well: only results of the same key can be merged (sekisho merge).',
  badDate: (given) => `--discovered is a day such as 2026-04-01 (given: ${given}).`,
  futureDate: (given) => `note: --discovered ${given} lies in the future; the due dates are counted from it.`,
  htmlToScreen: 'an HTML report cannot be read on a terminal. Add --output report.html, or use --format markdown.',
  journalOfStdin: 'standard input (-) cannot be scanned with --journal. Name files or folders.',
  journalScanned: (path) => `the journal ${path} lies in what is scanned. Give --journal another place.`,
  journalKeyMade: (path) => `made the journal's key ${path}; it is needed to go on and to compare results (readable by its owner only).`,
  journalKeyUsed: (path) => `using the journal's key ${path}.`,
  journalKeyLost: (path) => `the journal's key ${path} is missing, so the scan cannot go on. Put it back, or name a new journal.`,
  written: (path) => `wrote the report to ${path}.`,
  shortKey: (path) => `the key file ${path} is too short. It needs at least 16 bytes that nobody can guess.`,
  noPasswords: (path) => `the password file ${path} is empty. Write one password a line.`,
  emptyFileList: (path) => `the list of paths ${path} is empty.`,
  outputScanned: (path) => `the output ${path} is among what is scanned and will not be overwritten. Give --output another place.`,
  configJson: (path, line) => `the config ${path} is not valid JSON${line === undefined ? '' : ` (near line ${line})`}.`,
  configUnknown: (path, key, known) => `config ${path}: there is no key ${key}. Known keys are ${known}.`,
  configValue: (path, key, expected) => `config ${path}: ${key} must be ${expected}.`,
  configObject: (path) => `the config ${path} must be a JSON object in { }.`,
  configInTree: (path) =>
    `${path} lies in what is scanned and is not obeyed (whoever is being examined may have put it there). To use it, add --config ${path}.`,
  expected: {
    confidence: 'a number from 0 to 1',
    whole: 'a whole number from 0',
    positive: 'a positive number',
    texts: 'a list of strings',
    text: 'a non-empty string',
    language: '"ja" or "en"',
    findings: '"all" or "none"',
    date: 'a date such as 2026-01-31',
    object: 'an object',
    detectors: 'a list of detector names, modules, or { id, type, title, pattern … }',
    flag: 'true or false',
    examples: 'lists of examples { positive, negative }',
    allow: 'a list of allows { path, type, reason, sheet?, column?, until? }',
    type: 'a type such as phone-number, or * for all but my-number',
    reason: 'a reason of two characters or more',
  },
  notResult: (path) => `${path} is not a result of sekisho (--format json).`,
  newerResult: (path) => `${path} comes from a newer sekisho. Update sekisho to read it.`,
  resultTooLarge: (path) => `${path} is too large to read (about 512 MB at most). Make it again with --no-findings.`,
  configDetector: (path, why) => `config ${path}: ${why}`,
  noFile: (path) => `${path} does not exist. Check the path.`,
  noFolder: (path) => `the folder of ${path} does not exist. Create it first.`,
  noPermission: (path) => `no permission to open ${path}. Use an account that has it, or name another place.`,
  isFolder: (path) => `${path} is a folder. Name a file.`,
  noSpace: (path) => `${path} could not be written: the disk is full. Free some space or choose another place.`,
  fileFailed: (path, code) => `reading or writing ${path} failed (${code}).`,
  standardOutput: 'standard output',
  discarded: 'No unfinished output was left behind.',
  closedPipe: 'whoever reads the output closed it first; stopped.',
  interrupted: 'Interrupted. Writing what is finished (Ctrl-C again ends at once).',
  unread: (count) => `${count === '1' ? '1 place' : `${count} places`} could not be read; the result lists what and why.`,
  noNameModel:
    'careful: the learned model of names (dist/data/person-name*.model) is missing, so the rules look for names alone and miss more. Install sekisho again to have it back.',
  revealed: 'careful: the output holds personal data as it is.',
  badSample: (given) => `--sample is a whole number from 1 to 100000 (given: ${given}).`,
  sampleBoth: '--sample and --sample-output belong together (for example --sample 100 --sample-output review.xlsx).',
  contactsReveal: 'the list of --contacts holds personal data as it is. To write it, add --reveal.',
  revealAlone: 'the report of scope never shows values. --reveal goes with --contacts.',
  contactsStdin: '--contacts reads the files again, which standard input (-) cannot be.',
  contactsInterrupted: 'Reading again was interrupted. No list of people to tell is written.',
  sampleWritten: (path) => `The review sheet is in ${path}. Filled in, it is a file for --decisions.`,
  contactsWritten: (path, sure, review) =>
    `The people to tell are in ${path}: ${sure} as they are, ${review} to check. It holds personal data as it is.`,
  tableName: 'the name of a table must end in .xlsx or .csv.',
  fileExists: (path) => `${path} is already there and will not be overwritten. Name another file, or move it first.`,
  sameFile: (path) => `${path} is named for two outputs. Name another file.`,
  decisionsJson: (path) => `the decisions ${path} are not valid JSON.`,
  decisionsSheet: (path) => `the decisions ${path} cannot be read as a review sheet. It needs the columns Verdict and ID.`,
  decisionsRow: (path, row) =>
    `the verdict in row ${row} of the decisions ${path} is not known. It is ok, not a person, another person, same person, exclude file, exclude sheet, class or column (same person, class and column need the other ID or class; see the second sheet of the review).`,
  rulingsUnmatched: (count) =>
    `${count} of the decisions met no file or record (those with matched: false in summary.rulings of the result).`,
  gateOneTarget: 'name one thing to judge: paths, --staged, --range, --merge-base or --history.',
  allowsOfTree: '--list-allows looks at paths of the work tree (default: all of it), not at --staged, --range, --merge-base or --history.',
  gateInterrupted: 'Interrupted before everything was judged: nothing was concluded.',
  initWrite: (path) => `will write: ${path}`,
  initAppend: (path) => `will add lines to: ${path}`,
  initThere: (path) => `already there: ${path}`,
  initTell: (path) => `${path} is left as it is; add this to it:`,
  initOff: (path) =>
    `git does not run ${path}, for it may not be executed: nothing is judged. Look at what it does, then: chmod +x ${path}`,
  initAsk: 'Write this? [Y/n] ',
  initNeedsYes: 'This is no terminal that could be asked, so nothing was written. Add --yes to write.',
  initDone: 'Done. The next commit is judged. To try it: sekisho gate --staged',
  initNothing: 'There is nothing to write.',
  initKept: 'Nothing was written.',
  initFailed: (path) => `${path} could not be written. Check the permissions of its folder.`,
  progress: { files: 'files', findings: 'found' },
}

const MESSAGES: Readonly<Record<Language, Messages>> = { ja, en }

/** What the command line says, in a language. */
export const messagesOf = (lang: Language): Messages => MESSAGES[lang]

/** By name: the library may be another copy of the class than the bundled command line. */
export const isUsageError = (error: unknown): error is UsageError => error instanceof Error && error.name === 'UsageError'

/** A failed file operation as one sentence. */
export function fileSentence(error: unknown, path: string, m: Messages, writing = false): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return writing ? m.noFolder(path) : m.noFile(path)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return m.noPermission(path)
    case 'EISDIR':
      return m.isFolder(path)
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return m.noSpace(path)
    default:
      return m.fileFailed(path, code ?? 'unknown')
  }
}
