import type { Language } from '../report/index.js'

const ja = {
  titles: { 'Usage:': '使い方:', 'Arguments:': '引数:', 'Options:': 'オプション:', 'Commands:': 'コマンド:' } as Record<string, string>,
  places: {
    options: 'オプション',
    command: 'コマンド',
    paths: 'パス',
    results: '結果',
    format: '形式',
    file: 'ファイル',
    number: '数',
    n: '数',
    list: '一覧',
    glob: 'グロブ',
    date: '日付',
    range: '範囲',
    branch: 'ブランチ',
    commit: 'コミット',
  } as Record<string, string>,
  program:
    'ファイルの中の個人情報（氏名・住所・電話番号・カード番号・マイナンバーなど）を見つけて数えます。\n何も外部へ送りません。走査するファイルには書き込みません。',
  version: '版を表示します',
  help: '使い方を表示します',
  lang: '表示の言語（既定: ja。LANG が en なら en。scope の報告は ja）',
  scan: 'ファイルを走査し、個人情報の件数と一覧を出します',
  paths: 'ファイル・フォルダー・グロブ。- は標準入力',
  format: (known: string, usual: string) => `出力の形式: ${known}（既定: ${usual}）`,
  output: '結果を書くファイル（既定: 標準出力）',
  reveal: '値を伏せずに出します（取り扱いに注意）',
  minConfidence: 'これより確信度の低いものを一覧から除きます（0〜1、既定: 0.5）',
  detectorList: '使う検出器。名前・種類・./mine.js・module:名前 をコンマで区切ります（既定: default）',
  filesFrom: '走査するパスの一覧（1 行に 1 つ。NUL 区切りも可。- は標準入力）',
  key: '指紋の鍵のファイル（16 バイト以上）。結果をまとめたり比べたりするときは同じ鍵を使います',
  shard: '全体を分けた一部だけを走査します（2/8 は 8 つの 2 番目）。同じ --key で全部を走査し、sekisho merge でまとめます',
  password: 'パスワードのファイル（1 行に 1 つ）。保護された文書や書庫に、順に試します',
  ignore: '走査しないもののグロブ（繰り返し可。除いたものは報告に出ます）',
  concurrency: '同時に走らせるプロセスの数（既定: CPU の数。0 はこのプロセスの中だけ）',
  noFindings: '一覧を出さず、件数だけを出します',
  config: '設定ファイル（既定: 今のフォルダーの .sekisho.json。走査の対象の中にあるものには従いません）',
  scanExamples: `例:
  sekisho scan 持ち出されたフォルダー
  sekisho scan leak --format csv --output 一覧.csv
  cat memo.txt | sekisho scan -`,
  scope: '漏えいの範囲の報告を作ります: 何人の、どの項目か。報告の義務と期限、読めなかったもの',
  discovered: '事態を知った日（2026-04-01 の形）。速報・確報の期限を日付で出します',
  intentional: '不正の目的のおそれがあります（持ち出し・不正アクセスなど）',
  notIntentional: '不正の目的のおそれはありません',
  publicBody: '保有していたのは行政機関等です（基準は100人超）',
  noPublicBody: '保有していたのは行政機関等ではありません',
  exposedOnline: '不特定多数が閲覧できる状態にありました（そのおそれがあります）',
  notExposedOnline: '不特定多数が閲覧できる状態にはありませんでした',
  journal: '終わったファイルを書きとめるファイル。止まったら、同じ指定でもう一度走らせると続きから始めます',
  savedResult:
    '走査せずに、保存した結果（scope の --format json）を報告します。形式を変える、--decisions・--discovered などを反映するときに（繰り返すと、同じ鍵の結果をまとめます）',
  decisions: '人の判断のファイル（JSON、または記入した確認の表 .xlsx・.csv）。人でない・区分・列の意味・同じ人・別の人・対象外を反映します',
  sample: '無作為に選んだ記録をこの数だけ、値を伏せて確認の表に書きます（--sample-output と一緒に）',
  sampleOutput: '確認の表のファイル（.xlsx か .csv。記入して --decisions に渡せます）',
  contacts: '本人への通知のための一覧（.xlsx か .csv、1 人 1 行、--reveal が必要）。ファイルを読み直します',
  revealContacts: '--contacts の一覧に値をそのまま書くことを認めます（報告には書きません）',
  scopeExamples: `例:
  sekisho scope 持ち出されたフォルダー --discovered 2026-04-01 --intentional --output 報告.html
  sekisho scope leak --format markdown --lang en
  sekisho scope --result 結果.json --decisions 確認.xlsx --output 報告.html`,
  gate: '個人情報を含むコミットを止めます（既定: ステージされた変更を調べます）',
  gatePaths: '作業ツリーのファイル・フォルダー（lint-staged や pre-commit から渡されるもの）',
  staged: 'ステージされた内容（インデックス）を調べます。作業ツリーの内容は見ません',
  range: 'コミットの範囲を調べます（main..HEAD のように 旧..新）',
  mergeBase: 'そのブランチから分かれた後のコミットを調べます（プルリクエスト用。例: origin/main）',
  history: 'すべてのコミットを調べます',
  failOn: '止める種類をコンマで区切ります（例: my-number,card-number,person-name:10）',
  warnOnly: '止めずに知らせるだけにします（導入の最初の数週間に）',
  allowUnreadable: '読めなかったファイル（パスワード付き・破損など）があっても通します',
  since: 'このコミットに既にあったものは問いません（既存のリポジトリへの導入に）',
  baseline: '既知のものの一覧のファイル',
  updateBaseline: '--baseline のファイルを、今見つかるもので書き直します',
  listAllows: '許可の記載（sekisho-allow など）の一覧を出します',
  trustChange: '調べる変更が自分で加えた許可・設定・ベースラインにも従います（人がレビューした後で）',
  gateIgnore: '調べないパスのグロブ（繰り返し可。除いたものは結果に出ます）',
  gateKey: '--baseline の指紋の鍵のファイル（16 バイト以上）',
  gateConfig: '設定ファイル（既定: .sekisho.json。範囲を調べるときは変更前のコミットのものに従います）',
  gateExamples: `例:
  sekisho gate --staged                      pre-commit フックで
  sekisho gate --merge-base origin/main      CI のプルリクエストで（fetch-depth: 0 が必要）
  sekisho gate --history                     これまでの履歴を一度調べる

gate の終了コード:
  0    止めるものはありません
  1    個人情報が見つかりました（3 より優先）
  2    調べられませんでした（git がない・リポジトリでない・比べるコミットがない・設定の誤り）
  3    読めなかったファイルがあります（--allow-unreadable で通せます）`,
  init: 'このリポジトリにコミットの検査（フック）と設定ファイルを用意します',
  yes: '確かめずに書きます',
  initNotes: `husky・lefthook・pre-commit を使っていれば、それに合わせます。
すでにあるファイルは書きかえず、フックには行を足すだけです（足せないときは、書き方を示します）。`,
  merge: '分けて走査した結果（JSON）を 1 つにまとめます',
  results: '--format json の結果',
  diff: '前後の結果（JSON）を比べます: なくなったもの・増えたもの。削除の確認と定期点検に',
  twoResults: '前の結果と後の結果（--format json、同じ --key）',
  diffExamples: `例:
  sekisho scope 共有フォルダー --key 鍵 --format json --output 前.json
  sekisho scope 共有フォルダー --key 鍵 --format json --output 後.json
  sekisho diff 前.json 後.json`,
  detectors: '何を探すかを、例とともに表示します',
  exitCodes: `終了コード:
  0    終わりました
  1    gate だけ: 止める個人情報があります（3 より優先）
  2    使い方の誤り、または続けられない失敗。結論はありません
  3    終わりましたが、内容を読めなかった所があります（結果に一覧）
  130  中断しました。終わった分は書き出しました
  141  出力の受け手が先に閉じました`,
  notListed: '見つけない例',
  listed: '見つける例',
  labels: '手がかりの見出し',
}

/** Texts of the help, and of `sekisho detectors`. */
export type HelpTexts = typeof ja

const en: HelpTexts = {
  titles: {},
  places: {},
  program:
    'Finds and counts Japanese personal information in files: names, addresses, phone and card numbers, My Number.\nSends nothing anywhere and never writes to what it scans.',
  version: 'print the version',
  help: 'print how to use it',
  lang: 'language of what is shown (default: ja; en where LANG says so; reports of scope: ja)',
  scan: 'scan files: counts and findings',
  paths: 'files, folders, globs; - is standard input',
  format: (known, usual) => `format of the output: ${known} (default: ${usual})`,
  output: 'file for the result (default: standard output)',
  reveal: 'show values as they are (handle with care)',
  minConfidence: 'leave out findings below this confidence (0 to 1, default: 0.5)',
  detectorList: 'detectors to use: names, types, ./mine.js, module:name, joined by commas (default: default)',
  filesFrom: 'list of paths to scan, one a line or separated by NUL; - is standard input',
  key: 'file with the key of fingerprints (16 bytes or more); results that are merged or compared need the same one',
  shard: 'scan only a part of the files (2/8: the second of eight); scan all with the same --key and merge them (sekisho merge)',
  password: 'file with passwords, one a line; they are tried on protected documents and archives',
  ignore: 'glob of what not to scan; repeatable; the report names what was left out',
  concurrency: 'processes at a time (default: number of CPUs; 0: inside this process)',
  noFindings: 'counts only, no list of findings',
  config: 'config file (default: .sekisho.json of the current folder, unless it lies in what is scanned)',
  scanExamples: `Examples:
  sekisho scan leaked-folder
  sekisho scan leak --format csv --output list.csv
  cat memo.txt | sekisho scan -`,
  scope: 'report the scope of a leak: how many persons, which items, duties to report with dates, what could not be read',
  discovered: 'day on which it became known (2026-04-01): reports are given due dates',
  intentional: 'possibly done with a wrongful purpose (taken out, broken into)',
  notIntentional: 'not done with a wrongful purpose',
  publicBody: 'the holder is a public body (threshold 100 persons)',
  noPublicBody: 'the holder is no public body',
  exposedOnline: 'anybody could, or may have been able to, look at it over a network',
  notExposedOnline: 'nobody could look at it over a network',
  journal: 'file that notes every finished file: run the same again after a stop, and it goes on from there',
  savedResult:
    'report a saved result (scope --format json) without scanning: in another format, with --decisions, --discovered and the like (several of one key are merged)',
  decisions:
    'file of decisions by hand (JSON, or a filled-in review sheet .xlsx or .csv): no person, class, meaning of a column, same person, another person, left out',
  sample: 'write a review sheet of this many records drawn by chance, without values (needs --sample-output)',
  sampleOutput: 'file of the review sheet (.xlsx or .csv; filled in, it is a file for --decisions)',
  contacts: 'list of the people to tell (.xlsx or .csv, one row a person; needs --reveal); reads the files again',
  revealContacts: 'allow the list of --contacts to hold values as they are (the report never does)',
  scopeExamples: `Examples:
  sekisho scope leaked-folder --discovered 2026-04-01 --intentional --output report.html
  sekisho scope leak --format markdown --lang en
  sekisho scope --result result.json --decisions review.xlsx --output report.html`,
  gate: 'stop commits that hold personal data (default: judges what is staged)',
  gatePaths: 'files and folders of the work tree, as lint-staged and pre-commit name them',
  staged: 'judge what is staged (the index, not the work tree)',
  range: 'judge the commits of a range (OLD..NEW, such as main..HEAD)',
  mergeBase: 'judge the commits since that branch was left: for pull requests, such as origin/main',
  history: 'judge all commits',
  failOn: 'types that block, joined by commas (such as my-number,card-number,person-name:10)',
  warnOnly: 'report and let everything pass (for the first weeks)',
  allowUnreadable: 'let files pass that could not be read (encrypted, damaged …)',
  since: 'let pass what that commit already had: the way into an old repository',
  baseline: 'file that lists what is known',
  updateBaseline: 'write the file of --baseline anew from what is found now',
  listAllows: 'list the allows that are written in files and config',
  trustChange: 'obey the allows, config and baseline that the change itself brings (after a review)',
  gateIgnore: 'glob of paths not to judge; repeatable; the result names what was left out',
  gateKey: 'file with the key of the fingerprints of --baseline (16 bytes or more)',
  gateConfig: 'config file (default: .sekisho.json; of a range, that of the commit before the change)',
  gateExamples: `Examples:
  sekisho gate --staged                      in a pre-commit hook
  sekisho gate --merge-base origin/main      for pull requests in CI (needs fetch-depth: 0)
  sekisho gate --history                     look through the history once

Exit codes of gate:
  0    nothing blocks
  1    personal data was found (wins over 3)
  2    nothing was judged (no git, no repository, a missing commit, a wrong config)
  3    some files could not be read (--allow-unreadable lets them pass)`,
  init: 'prepare this repository: the hook that judges commits, and a config',
  yes: 'write without asking',
  initNotes: `husky, lefthook and pre-commit are used where they are there.
No file is replaced; to a hook lines are added, or you are told what to add.`,
  merge: 'merge results (JSON) of scans that were split',
  results: 'results of --format json',
  diff: 'compare two results (JSON): what came and what went, to prove deletion and for periodic checks',
  twoResults: 'the old result and the new one (--format json, same --key)',
  diffExamples: `Examples:
  sekisho scope shared --key key --format json --output old.json
  sekisho scope shared --key key --format json --output new.json
  sekisho diff old.json new.json`,
  detectors: 'list what is looked for, with examples',
  exitCodes: `Exit codes:
  0    done
  1    gate only: personal data blocks (wins over 3)
  2    wrong usage or a fatal error; nothing was concluded
  3    done, but some content could not be read (listed in the result)
  130  interrupted; what was finished is written
  141  whoever reads the output closed it first`,
  notListed: 'not found',
  listed: 'found',
  labels: 'labels that speak for it',
}

const HELP: Readonly<Record<Language, HelpTexts>> = { ja, en }

/** Texts of the help in a language. */
export const helpOf = (lang: Language): HelpTexts => HELP[lang]
