import type { GapReason } from '../contract/index.js'
import type { Language } from './report.js'

interface Words {
  ja: readonly [title: string, advice: string]
  en: readonly [title: string, advice: string]
}

/** For each reason why something was not read: what it is called, and what to do about it. Worst first. */
const REASONS: Readonly<Record<GapReason, Words>> = {
  encrypted: {
    ja: [
      'パスワード付き',
      'パスワードを外した写しを作り、もう一度走査してください（scan と scope なら、パスワードのファイルを --password で渡せます）。',
    ],
    en: [
      'Password-protected',
      'Make a copy without the password and scan that (scan and scope also take a file of passwords by --password).',
    ],
  },
  corrupt: {
    ja: ['壊れている・途中で切れている', '元の場所から取り直すか、作成したソフトで開いて保存し直し、もう一度走査してください。'],
    en: ['Damaged or cut off', 'Fetch it again, or open and save it in the program that made it, then scan again.'],
  },
  unsupported: {
    ja: ['読めない形式', '開けるソフトで中身を目で確かめるか、xlsx・docx・pdf・txt に変換して走査してください。'],
    en: ['Format not supported', 'Look at it in a program that opens it, or convert it to xlsx, docx, pdf or txt.'],
  },
  'no-text': {
    ja: ['文字のないページ（画像だけ）', '目で確かめるか、OCRで文字にしてから走査してください。'],
    en: ['Pages without text (images only)', 'Look at them, or run OCR first.'],
  },
  permission: {
    ja: ['読む権限がない', '読める権限で、もう一度走査してください。'],
    en: ['No permission to read', 'Scan again with an account that may read it.'],
  },
  offline: {
    ja: ['クラウド上にあり手元にない', '手元に取り込んでから、もう一度走査してください。'],
    en: ['In the cloud, not on this machine', 'Make it available offline and scan again.'],
  },
  'read-error': {
    ja: ['読み取りの失敗', 'ディスクや接続を確かめ、別の場所に写してから走査してください。'],
    en: ['Read failed', 'Check the disk or the connection; copy it elsewhere and scan the copy.'],
  },
  'too-large': {
    ja: ['大きすぎる', '展開または分割してから走査するか、設定の limits を上げてください。'],
    en: ['Too large', 'Unpack or split it first, or raise the limits in the config.'],
  },
  'too-deep': {
    ja: ['入れ子が深すぎる', '内側の書庫を取り出してから走査するか、limits.depth を上げてください。'],
    en: ['Nested too deep', 'Unpack the inner archives first, or raise limits.depth.'],
  },
  stalled: {
    ja: ['時間切れ（進まなくなった）', 'そのファイルだけをもう一度走査するか、limits.stallSeconds を上げてください。'],
    en: ['Timed out (no progress)', 'Scan that file alone, or raise limits.stallSeconds.'],
  },
  'out-of-memory': {
    ja: ['メモリーの上限', '分割してから走査するか、limits.memoryBytes を上げてください。'],
    en: ['Out of memory', 'Split it first, or raise limits.memoryBytes.'],
  },
  crashed: {
    ja: ['読み取り中に落ちた', '目で確かめてください。繰り返すときは、ファイルを送らずに不具合として知らせてください。'],
    en: ['Reader crashed', 'Look at it yourself. If it happens again, report it without sending the file.'],
  },
  aborted: {
    ja: ['途中で止められた', 'もう一度、最後まで走査してください。'],
    en: ['Stopped before its end', 'Scan again to the end.'],
  },
  changed: {
    ja: ['読んでいる間に書き換えられた', '使用中のソフトを閉じ、もう一度走査してください。'],
    en: ['Changed while being read', 'Close the program that uses it and scan again.'],
  },
  vanished: {
    ja: ['走査中になくなった', '場所を確かめ、もう一度走査してください。'],
    en: ['Gone while the scan ran', 'Check where it went and scan again.'],
  },
  symlink: {
    ja: ['リンク（先は読まない）', 'リンク先が対象なら、その場所を指定して走査してください。'],
    en: ['Symbolic link (not followed)', 'If its target matters, name the target itself.'],
  },
  'not-a-file': {
    ja: [
      '普通のファイルではない',
      '装置や通信路（パイプ）なので開きません。必要なら中身を標準入力（-）に渡すか、ファイルに写してください。',
    ],
    en: [
      'Not a regular file',
      'Devices and pipes are not opened; hand the content to standard input (-), or copy it to a file, if it matters.',
    ],
  },
  'detector-failed': {
    ja: ['検出器の失敗', '検出器の作者に知らせ、直してからもう一度走査してください。'],
    en: ['A detector failed', 'Tell its author; scan again once it is mended.'],
  },
  ignored: {
    ja: ['指定により対象外', '対象に含めるなら、除外の指定を外してください。'],
    en: ['Excluded on request', 'Drop the exclusion to include it.'],
  },
}

const ORDER = new Map(Object.keys(REASONS).map((reason, index) => [reason, index]))

/** What a reason is called; a reason of a later version is shown as it is. */
export const reasonTitle = (reason: string, lang: Language): string => wordsOf(reason)?.[lang][0] ?? reason

/** One sentence: what to do about it; '' for a reason of a later version. */
export const reasonAdvice = (reason: string, lang: Language): string => wordsOf(reason)?.[lang][1] ?? ''

/** Worst first. */
export const compareReasons = (a: string, b: string): number => (ORDER.get(a) ?? -1) - (ORDER.get(b) ?? -1) || (a < b ? -1 : a > b ? 1 : 0)

const wordsOf = (reason: string): Words | undefined => (Object.hasOwn(REASONS, reason) ? REASONS[reason as GapReason] : undefined)
