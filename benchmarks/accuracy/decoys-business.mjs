/** Statistics, product lists, invoices, registers of things, laws, articles; and one list of customers. */
const CITIES =
  '札幌市 青森市 盛岡市 仙台市青葉区 さいたま市大宮区 千葉市 横浜市西区 新潟市 金沢市 長野市 静岡市葵区 名古屋市中村区 京都市左京区 大阪市北区 神戸市中央区 岡山市 広島市中区 高松市 福岡市博多区 那覇市 府中市 三重郡菰野町 千代田区'.split(
    ' ',
  )
const GOODS =
  'ボールペン 黒 0.5mm,コピー用紙 A4 500枚,LED電球 60W,乾電池 単3 4本,緑茶 500ml 24本,折りたたみ椅子,山田錦 純米吟醸,松本清張全集 第3巻,高橋留美子展 図録,森林の香り 詰替,佐藤錦 1kg,USBケーブル 2m'.split(
    ',',
  )
const COMPANIES =
  '株式会社青空商事 有限会社みどり工業 合同会社ひかり 山田工業株式会社 佐藤電機(株) 株式会社鈴木製作所 一般社団法人もり 医療法人社団さくら会'.split(
    ' ',
  )

/** Check digit of a 法人番号 (財務省令第70号 第2条). */
function corporate(d) {
  const body = d.digits(12)
  const sum = [...body].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 2), 0)
  return `${9 - (sum % 9)}${body}`
}

/** name → text */
export function businessFiles(d, plant) {
  const phone = () => plant('phone-number', `0${d.pick(['3-5', '6-6', '3-3'])}${d.digits(3)}-${d.whole(1, 8)}${d.digits(3)}`)
  return {
    '統計/人口.csv':
      '団体コード,市区町村名,総数,男,女,世帯数,平均年齢,65歳以上,面積\n' +
      d.lines(
        120,
        () =>
          `${d.whole(10, 47)}${d.digits(4)},${d.pick(CITIES)},${d.digits(6)},${d.digits(5)},${d.digits(5)},${d.digits(5)},${d.whole(38, 55)}.${d.whole(0, 9)},${d.digits(5)},${d.digits(3)}.${d.digits(2)}`,
      ),
    '統計/年齢階級.csv': '年齢,総数,男,女\n' + d.lines(20, (i) => `${i * 5}～${i * 5 + 4}歳,${d.digits(7)},${d.digits(6)},${d.digits(6)}`),
    '統計/疾患別.csv': '疾患名,患者数,割合\n糖尿病,3280000,2.6\n高血圧,9937000,7.9\nがん,1782000,1.4\nうつ病,1276000,1.0\n',
    '統計/職業別.csv': '職業,就業者数,男女比\n看護師,1280911,92.2\n医師,339623,22.8\n会社員,40110000,45.1\n公務員,3300000,38.0\n',
    '商品/商品一覧.csv':
      '商品コード,JANコード,商品名,型番,価格,在庫,発売日,保管場所\n' +
      d.lines(
        150,
        () =>
          `${d.digits(3)}-${d.digits(4)},49${d.digits(11)},${d.pick(GOODS)},${d.pick(['AB', 'X', '0'])}${d.whole(1, 9)}-${d.digits(4)}-${d.digits(4)},${d.digits(5)},${d.digits(3)},${d.day()},${d.whole(1, 9)}-${d.whole(1, 30)}-${d.whole(1, 20)}`,
      ),
    '商品/部品表.csv':
      '図番,部品番号,数量,単価\n' +
      d.lines(80, () => `0${d.whole(1, 9)}-${d.digits(4)}-${d.digits(4)},${d.digits(7)},${d.whole(1, 99)},${d.digits(4)}`),
    '商品/無題.csv': d.lines(80, () => `${d.digits(8)},${d.digits(13)},${d.digits(4)}-${d.digits(4)},${d.whole(1, 999)},${d.digits(12)}`),
    '商品/書籍.md': d.lines(
      60,
      (i) =>
        `${i + 1}. ISBN 978-4-${d.digits(2)}-${d.digits(6)}-${d.whole(0, 9)} / ISBN4-${d.digits(4)}-${d.digits(4)}-X / 定価 ${d.digits(4)} 円`,
    ),
    '経理/請求一覧.csv':
      '請求書番号,取引先名,法人番号,登録番号,金額,消費税,請求日,送り状番号\n' +
      d.lines(100, () => {
        const number = corporate(d)
        return `INV-${d.digits(8)},${d.pick(COMPANIES)},${number},T${number},${d.digits(6)},${d.digits(5)},${d.day()},${d.digits(4)}-${d.digits(4)}-${d.digits(4)}`
      }),
    '経理/仕訳.csv':
      '日付,伝票番号,借方科目,借方金額,貸方科目,貸方金額,摘要\n' +
      d.lines(
        100,
        () => `${d.day()},${d.digits(7)},普通預金,${d.digits(7)},売掛金,${d.digits(7)},${d.pick(COMPANIES)} ${d.whole(1, 12)}月分`,
      ),
    '物流/配送.csv':
      '追跡番号,注文番号,個口,重量,状況\n' +
      d.lines(
        100,
        () => `${d.digits(12)},${d.digits(3)}-${d.digits(7)}-${d.digits(7)},${d.whole(1, 5)},${d.whole(1, 30)}.${d.digits(1)},配達完了`,
      ),
    '表計算/書き出し.csv': '列1,列2,列3,列4\n' + d.lines(80, () => `${d.whole(30000, 46000)},1.2${d.digits(4)}E+11,#REF!,${d.digits(9)}`),
    '表計算/測定.tsv':
      'No\t測定日\t区間\t値\n' +
      d.lines(
        80,
        (i) =>
          `${i + 1}\t${d.day().replaceAll('-', '/')}\t${d.whole(1, 9)}-${d.whole(1, 9)}-${d.whole(1, 20)}\t${d.digits(3)}-${d.digits(4)}`,
      ),
    '交通/駅.csv':
      '駅コード,駅名,路線名,緯度,経度\n' +
      d.lines(
        40,
        () =>
          `${d.digits(7)},${d.pick(['品川', '大宮', '千葉', '三鷹', '立川', '高田馬場', '本郷三丁目'])},山手線,35.${d.digits(6)},139.${d.digits(6)}`,
      ),
    '交通/時刻表.txt': d.lines(
      40,
      () => `${d.whole(5, 23)}:${d.whole(10, 59)} 品川 ${d.digits(3)} 系統 ${d.whole(1, 9)}番のりば ${d.whole(1, 9)}-${d.whole(1, 9)} 両`,
    ),
    '規程/法令.txt':
      '（昭和二十二年法律第四十九号）\n第十二条の3 使用者は、昭和60年4月1日以後に生まれた者について、前項の規定を適用する。\n' +
      d.lines(
        30,
        (i) =>
          `第${i + 1}条 この規程は平成${d.whole(1, 30)}年${d.whole(1, 12)}月1日から施行する。 別表第${d.whole(1, 9)}（第${d.whole(1, 30)}条関係）`,
      ),
    '規程/手引き.md':
      '# 入力の手引き\n\n- 氏名: 全角で入力してください\n- 郵便番号: 7桁の数字（ハイフンなし）\n- 電話番号: 市外局番から入力\n- パスワード: 8文字以上\n- 会員番号: カード裏面の10桁\n- 性別: 男性・女性・回答しない\n- 年齢: 20歳以上\n- 職業: 会社員、公務員、自営業から選択\n- 既往歴: なし の場合は空欄\n- マイナンバー: 12桁\n- IPアドレス: 192.168.0.1 のように\n\n糖尿病や高血圧の治療には、食事の見直しが大切です。看護師を募集しています（20代〜40代活躍中）。\n',
    '議事/議事録.txt':
      '定例会議 2024年4月10日 10:00-11:30 会議室3-401\n議題1 予算 1,234,567円（前年比 103.5%）\n議題2 資料 p.12-34、図 3-1-2、No.2024-0410-001\n議題3 サーバー移行 ver 2.10.3.4 → 3.0.0.1、容量 1.5-2.0 TB\n次回 5/8 10:00～\n',
    '会社/取引先.csv': '取引先コード,会社名,業種,資本金\n' + d.lines(40, () => `${d.digits(8)},${d.pick(COMPANIES)},製造業,${d.digits(8)}`),
    '顧客/名簿.csv':
      '会員番号,氏名,電話番号,メールアドレス\n' +
      d.lines(40, (i) => {
        const name = plant(
          'person-name',
          `${d.pick('伊藤 渡辺 中村 小林 加藤 吉田'.split(' '))} ${d.pick('陽菜 大輔 美咲 翔太 由美子 健太郎'.split(' '))}`,
        )
        return `${plant('member-id', `M${d.digits(7)}`)},${name},${phone()},${plant('email', `user${i}${d.digits(3)}@sekisho-mail.jp`)}`
      }),
  }
}
