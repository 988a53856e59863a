import type { ContactDoubt, ContactRow } from '../../contract/index.js'
import { printable } from '../print.js'
import type { Language } from '../report.js'
import { compareTypes } from '../titles.js'
import type { Cell, Sheet } from '../xlsx/workbook.js'
import type { ScopeTexts } from './texts.js'

const TEXTS = {
  ja: {
    sure: '通知先',
    review: '要確認',
    columns: [
      '氏名',
      'フリガナ',
      '郵便番号',
      '住所',
      '電話番号',
      'メールアドレス',
      '連絡手段',
      '漏えいした情報',
      '項目',
      'ファイル',
      '本人のID',
    ],
    doubt: '確認すること',
    doubts: {
      names: '氏名が複数あります',
      addresses: '住所が複数あります',
      'postal-codes': '郵便番号が複数あります',
      emails: 'メールアドレスが複数あります',
      uncertain: '氏名だけの人です（ほかの人と同じ人かもしれません）',
      deceased: '故人です（送るならご遺族あて。死者だけの情報なら本人への通知の対象外です）',
      row: '1行に複数の人がいて、どの値が誰のものか確かではありません',
      prose: '文章の中の情報で、この人のものか確かではありません',
      'no-name': '氏名がありません',
      unreachable: '郵送・電話・電子メールのどれでも連絡できません（公表などの代わりの措置）',
      'not-found': '読み直したときに値が見つかりませんでした',
    } satisfies Record<ContactDoubt, string>,
    channels: { post: '郵送', phone: '電話', email: '電子メール', none: 'なし' },
    separator: '、',
  },
  en: {
    sure: 'To tell',
    review: 'To check',
    columns: [
      'Name',
      'Reading',
      'Postal code',
      'Address',
      'Telephone',
      'E-mail',
      'Channel',
      'What leaked',
      'Columns',
      'Files',
      'ID of the person',
    ],
    doubt: 'What to check',
    doubts: {
      names: 'several names',
      addresses: 'several addresses',
      'postal-codes': 'several postal codes',
      emails: 'several e-mail addresses',
      uncertain: 'known by a name alone: may be somebody else',
      deceased: 'has died: if anybody, the family is written to',
      row: 'several persons in one row: whose value is whose is not certain',
      prose: 'from running text: it may be of somebody else',
      'no-name': 'no name',
      unreachable: 'neither post, telephone nor e-mail is known (publish instead)',
      'not-found': 'no value was found when the files were read again',
    } satisfies Record<ContactDoubt, string>,
    channels: { post: 'post', phone: 'telephone', email: 'e-mail', none: 'none' },
    separator: ', ',
  },
} as const

const WIDTHS = [20, 24, 12, 60, 30, 34, 12, 50, 50, 50, 30]

/**
 * The people to tell, for a mail merge, and those to be checked before; raw values. Text is written as text in .xlsx, and by `tableCsv` made safe for
 * spreadsheets.
 */
export function contactSheets(
  { sure, review }: { sure: readonly ContactRow[]; review: readonly ContactRow[] },
  { t, lang }: { t: ScopeTexts; lang: Language },
): [sure: Sheet, review: Sheet] {
  const texts = TEXTS[lang]
  const list = (values: readonly string[], separator: string): string => values.map(printable).join(separator)
  const cells = (row: ContactRow): Cell[] => [
    list(row.names.length > 0 ? row.names : row.kana, ' / '),
    list(row.kana, ' / '),
    list(row.postalCodes, ' / '),
    list(row.addresses, ' / '),
    list(row.phones, ' / '),
    list(row.emails, ' / '),
    texts.channels[row.channel],
    list([...row.types].sort(compareTypes).map(t.type), texts.separator),
    list(row.items, texts.separator),
    list(row.files, texts.separator),
    printable(row.person),
  ]
  const ordered = [...sure].sort((a, b) => CHANNELS.indexOf(a.channel) - CHANNELS.indexOf(b.channel))
  return [
    { name: texts.sure, columns: texts.columns, widths: WIDTHS, rows: ordered.map(cells) },
    {
      name: texts.review,
      columns: [texts.doubt, ...texts.columns],
      widths: [40, ...WIDTHS],
      rows: review.map((row) => [
        list(
          row.doubts.map((doubt) => texts.doubts[doubt]),
          texts.separator,
        ),
        ...cells(row),
      ]),
    },
  ]
}

const CHANNELS = ['post', 'phone', 'email', 'none']
