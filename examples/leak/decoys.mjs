// Files without personal data that look as if they had some: long numbers, dates, place names, companies.

/** The decoys by path. */
export function decoys(random) {
  const products = [
    '軽量折りたたみ傘',
    'ステンレス水筒',
    '再生紙ノート',
    '木製ハンガー',
    'LED電球',
    '耐熱ガラス容器',
    '綿タオル',
    '卓上加湿器',
  ]
  const prefectures = ['北海道', '宮城県', '東京都', '神奈川県', '愛知県', '大阪府', '広島県', '福岡県']
  const csv = (rows) => rows.map((cells) => cells.join(',')).join('\n') + '\n'
  return {
    '資料/商品一覧.csv': csv([
      ['品番', '商品名', 'JANコード', '単価', '在庫', '発売日'],
      ...products.map((name, i) => [
        `SK-${1001 + i}`,
        name,
        janCode(random),
        random.int(3, 90) * 100,
        random.int(0, 500),
        `2023/0${random.int(1, 9)}/15`,
      ]),
    ]),
    '資料/統計.csv': csv([
      ['都道府県', '人口', '世帯数'],
      ...prefectures.map((name) => [name, random.int(1_000_000, 9_000_000), random.int(400_000, 4_000_000)]),
    ]),
    '資料/注文処理.py': `# 注文番号を検査する
import re

PATTERN = re.compile(r"^[A-Z]{2}-\\d{8}$")
MAX_ORDER = 4294967296


def check_order(order_id, total=1280000):
    return bool(PATTERN.match(order_id)) and total < MAX_ORDER and order_id != "AA-00000000"
`,
    '資料/README.md': `# 在庫管理ツール

Node 20.19 以上で動きます。\`npm ci\` のあと \`npm start\` を実行し、http://localhost:3000/ を開いてください。
版 3.2.1（2024-02-15 公開）。変更点は次のとおりです。

- 検索が速くなりました（10,000 件で 0.4 秒）
- 印刷の余白を 12mm にしました
`,
  }
}

/** Thirteen digits with a valid check digit: as long as a number of a person, and none. */
function janCode(random) {
  const digits = `49${random.digits(10)}`
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0)
  return digits + ((10 - (sum % 10)) % 10)
}
