// Design documents (設計書) as Japanese companies keep them in repositories: cover with an approval box, history of revisions, definitions of
// screens and tables with example values, lists of issues with who is in charge, and whom to ask. No customer is in them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from 'xlsx'
import { random } from '../../lib/data.mjs'

const FAMILY =
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 菅原 三浦 岡崎 石黒 小野寺'.split(
    ' ',
  )
const GIVEN = '健一 美咲 大輔 結衣 直樹 恵子 翔太 真由美 拓也 千尋 誠 裕子 和彦 彩香 剛 智子'.split(' ')
const SYSTEMS = '受注管理 在庫照会 会員登録 請求書発行 勤怠管理 配送追跡 予約受付 帳票出力 与信審査 商品マスタ保守'.split(' ')
const KINDS = '基本設計書 詳細設計書 画面設計書 テーブル定義書 インターフェース仕様書 単体テスト仕様書 運用手順書 要件定義書'.split(' ')
const COMPANIES = ['株式会社サンプルシステム', 'みなと情報サービス株式会社', '東都ソフトウェア株式会社', '有限会社北斗企画']
const CHANGES = '初版作成 項目追加 レビュー指摘反映 誤記修正 桁数変更 画面遷移の見直し 性能要件の追記 障害対応'.split(' ')
const EXAMPLES = [
  ['氏名', 'name', 'VARCHAR(40)', '全角', '山田太郎'],
  ['フリガナ', 'kana', 'VARCHAR(40)', '全角カナ', 'ヤマダタロウ'],
  ['電話番号', 'tel', 'CHAR(13)', '半角数字とハイフン', '090-1234-5678'],
  ['メールアドレス', 'email', 'VARCHAR(254)', 'RFC 5322', 'taro@example.com'],
  ['郵便番号', 'zip', 'CHAR(8)', '半角', '123-4567'],
  ['住所', 'address', 'VARCHAR(200)', '全角', '都道府県から建物名まで'],
  ['生年月日', 'birthday', 'DATE', 'yyyy-mm-dd', '1990-01-01'],
  ['会員番号', 'member_id', 'CHAR(10)', '先頭 M', 'M000000001'],
  ['受注番号', 'order_no', 'CHAR(12)', '数字 12 桁', '202604010001'],
  ['更新者', 'updated_by', 'VARCHAR(20)', '社員番号', 'E00001'],
]

/** Writes `count` workbooks; gives their names. */
export function writeDesignDocuments(folder, count) {
  const rand = random(20260401)
  const pick = (list) => list[Math.floor(rand() * list.length)]
  const day = () => `20${20 + Math.floor(rand() * 6)}/${1 + Math.floor(rand() * 12)}/${1 + Math.floor(rand() * 28)}`
  const who = () => pick([() => pick(FAMILY), () => `${pick(FAMILY)} ${pick(GIVEN)}`, () => `${pick(FAMILY)}${pick(GIVEN)}`])()
  const names = []
  for (let n = 0; n < count; n++) {
    const [system, kind, company] = [pick(SYSTEMS), pick(KINDS), pick(COMPANIES)]
    const sheets = {
      表紙: [
        [],
        [null, `${system}システム ${kind}`],
        [],
        [null, '文書番号', `DOC-${1000 + n}`],
        [null, '版数', `第${1 + Math.floor(rand() * 9)}.${Math.floor(rand() * 9)}版`],
        [null, '作成日', day()],
        [null, '作成者', who()],
        [null, '会社名', company],
        [],
        [null, '承認', '審査', '作成'],
        [null, who(), who(), who()],
        [null, day(), day(), day()],
      ],
      改訂履歴: [
        ['版', '改訂日', '改訂箇所', '改訂内容', pick(['改訂者', '作成者', '更新者']), pick(['承認者', 'レビュー者'])],
        ...Array.from({ length: 3 + Math.floor(rand() * 12) }, (_, i) => [
          `1.${i}`,
          day(),
          `${1 + Math.floor(rand() * 9)}章`,
          pick(CHANGES),
          who(),
          who(),
        ]),
      ],
      項目定義: [['No', '項目名', '物理名', '型', '形式', '例'], ...EXAMPLES.map((row, i) => [i + 1, ...row])],
      課題一覧: [
        ['No', '課題', '起票日', '起票者', '担当者', '期限', '状態'],
        ...Array.from({ length: 4 + Math.floor(rand() * 30) }, (_, i) => [
          i + 1,
          `${system}の${pick(CHANGES)}`,
          day(),
          who(),
          who(),
          day(),
          pick(['完了', '対応中', '未着手']),
        ]),
      ],
      連絡先: [
        ['問い合わせ先', company],
        ['部署', 'システム開発部'],
        ['代表電話', `03-${3000 + Math.floor(rand() * 6000)}-${String(Math.floor(rand() * 10000)).padStart(4, '0')}`],
        ['メール', 'support@minato-joho.co.jp'],
        ['所在地', '東京都港区芝浦3-4-1'],
      ],
    }
    const book = XLSX.utils.book_new()
    for (const [name, rows] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name)
    book.Props = { Author: who(), LastAuthor: who(), Title: `${system} ${kind}` }
    const path = join(folder, `${String(n).padStart(3, '0')}_${system}_${kind}.xlsx`)
    writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }))
    names.push(path)
  }
  return names
}
