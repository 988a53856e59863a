import { nameKey } from './fold.js'

/** Names that stand in forms, manuals and test data; common enough that real people bear some of them. */
const DUMMIES: ReadonlySet<string> = new Set(
  (
    '山田太郎 山田花子 山田一郎 山田次郎 鈴木一郎 鈴木太郎 鈴木花子 佐藤太郎 佐藤花子 田中太郎 田中花子 田中一郎 高橋一郎 高橋太郎 日本太郎 日本花子 東京太郎 東京花子 大阪太郎 大阪花子 ' +
    '見本太郎 見本花子 見本一郎 例示太郎 例示花子 番号太郎 番号花子 個人太郎 個人花子 年金太郎 年金花子 国税太郎 国税花子 税務太郎 労働太郎 健保太郎 保険太郎 電子太郎 電子花子 法務太郎 法務花子 外務太郎 ' +
    'テスト太郎 テスト花子 テスト一郎 テスト次郎 サンプル太郎 サンプル花子 ダミー太郎 甲野太郎 甲野一郎 乙野次郎 甲山一郎 霞太郎 霞ヶ関太郎 ' +
    'ヤマダタロウ ヤマダハナコ スズキイチロウ タナカタロウ サトウタロウ サトウハナコ ニホンタロウ ニッポンタロウ トウキョウタロウ ミホンハナコ ミホンタロウ テストタロウ テストハナコ'
  )
    .split(' ')
    .map(nameKey),
)

const ROMAN = new Set([
  'taro yamada',
  'yamada taro',
  'hanako yamada',
  'yamada hanako',
  'ichiro suzuki',
  'taro suzuki',
  'taro tanaka',
  'john doe',
  'jane doe',
  'taro test',
  'test taro',
])

/** What nobody is called: テスト太郎, ダミー, test user. */
const MADE_UP =
  /^(?:テスト|サンプル|ダミー|見本|例示)(?:[一二三四五]|[太一二次三四五]郎|花子|美|タロウ|ハナコ|イチロウ|ジロウ|サブロウ|ユーザー?|アカウント|カイイン|会員|顧客|利用者)?[0-9]{0,4}$/
const MADE_UP_ROMAN =
  /^(?:(?:test|sample|dummy) (?:user|taro|tarou|hanako|account|customer|member)|(?:user|taro|tarou|hanako|account|customer|member) (?:test|sample|dummy))$/

/** Is the key a name that nobody bears, so that it needs no second dummy value? */
export const isMadeUpName = (key: string): boolean => MADE_UP.test(key.replace(/ /g, '')) || MADE_UP_ROMAN.test(key)

/** Is the key one of the names that test data is made of? The engine counts it as test data only with a second dummy value in the record. */
export function isDummyName(key: string): boolean {
  return DUMMIES.has(key) || ROMAN.has(key)
}
