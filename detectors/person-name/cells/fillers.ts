/** What stands in a name's place and is none. Compared after normalisation (NFKC), Latin in lower case. */

const WORDS: ReadonlySet<string> = new Set(
  (
    '合計 小計 総計 累計 計 同上 同左 同右 同 以下同 以下同じ 上記同 上記に同じ 〃 該当なし 該当無し 該当無 該当者なし 該当者無し 対象者なし 非該当 なし 無し 無 有 あり いない いません ありません 未定 未設定 未入力 未登録 未記入 未回答 未確認 未決定 未着 未選択 未割当 未指定 指定なし ' +
    '担当なし 担当者なし 担当未定 担当者未定 不明 不詳 不在 空欄 空白 省略 以上 以下余白 余白 別紙 別紙参照 別添 別添参照 別途 別記 参照 後日 後日連絡 追って連絡 記載なし 記入なし 入力なし 回答なし 無回答 登録なし 匿名 匿名希望 非公開 非表示 秘密 秘匿 削除 削除済 削除済み 退会 退会済 退会済み ' +
    '解約 解約済 解約済み 欠番 欠席 出席 退職 退職済 退職済み 退職者 休職 休職中 異動 出向 転出 転入 転居 死亡 逝去 新規 既存 一般 個人 法人 団体 団体客 本人 ご本人 家族 ご家族 遺族 ご遺族 世帯主 代理人 配偶者 保護者 相続人 担当 担当者 関係者 各位 御中 全員 一同 社員 従業員 会員 顧客 お客様 お客さま 利用者 ' +
    '管理者 責任者 代表者 代表 申込者 契約者 入居者 居住者 居住中 空室 空家 売主 買主 貸主 借主 会社員 公務員 自営業 主婦 学生 無職 派遣 派遣社員 契約社員 業務委託 委託先 外注 常駐 応援 長男 次男 二男 三男 四男 長女 次女 二女 三女 四女 父 母 夫 妻 子 兄 弟 姉 妹 祖父 祖母 孫 ' +
    'システム ゲスト ユーザー ユーザ スタッフ メンバー オーナー マネージャー リーダー アルバイト パート バイト バッチ 自動 自動登録 自動送信 手動 氏名 お名前 名前 姓名 姓 名 フリガナ ふりがな カナ セイ メイ 備考 住所 電話 メール 性別 男 女 男性 女性 男子 女子 日 月 火 水 木 金 土 平均 最大 最小 最高 最低 合 否 可 不可 済 未 要 不要 ' +
    'はい いいえ その他 そのほか 他 ほか 外 例 記入例 入力例 サンプル 見本 テスト てすと ダミー 仮 仮名 共通 共有 事務局 総務 総務部 人事 人事部 営業 営業部 経理 経理部 経理課 総務課 人事課 営業課 開発部 窓口 受付 交代 当番 持ち回り 兼務 兼任 空席 欠員 募集中 採用予定 調整中 確認中 確認済 確認済み 調査中 要確認 要連絡 連絡不要 連絡済 連絡済み 対応中 ' +
    '対象外 なにもなし 特になし 特に無し 無記名 名無し 名無しさん 商品 商品名 会社 会社名 御社 貴社 当社 弊社 自社 他社 ナシ アリ フメイ ミテイ ゴウケイ ガイトウナシ 重複 重複登録 再送 返却 保留 至急 エラー 文字化け 初診 再診 新患 再来 常連 オンライン 休み 有給 早退 遅刻 育休 産休 夜勤 日勤 早番 遅番 明け ' +
    '日本人 外国人 大人 子供 子ども こども おとな 小人 幼児 シニア 昭和 平成 令和 大正 一人 二人 三人 数人 ひとつ 一つ 担当部署 担当課 担当窓口 お客様相談室 コールセンター 民間 行政 教職員 職員 役員 理事 監事 委員 会長 社長 部長 課長 係長 主任 店長 校長 園長 院長 所長 ああ あああ ああああ あああああ ' +
    // Places that are no surname, or hardly ever.
    '東京 京都 大阪 北海道 埼玉 神奈川 群馬 茨城 栃木 愛媛 愛知 静岡 岐阜 沖縄 鹿児島 和歌山 日本 国内 海外 県内 県外 市内 市外 都内 区内 上海 北京 香港 台湾 韓国 中国 米国 英国 全国 全米 欧州 大西洋 太平洋 日本海'
  ).split(' '),
)

/** Beginnings and ends that make a filler of whatever stands beside them. Tested only where nothing speaks for a name. */
const PATTERN =
  /^(?:未[^来央]|不[^二]|無[記回効し]|非[公該対表]|該当|別[紙添途記]|以[上下]|上記|同[上左右じ封居]|各[位自社部課]|第[一二三四五六七八九十]|数[人名年千百]|[一二三四五六七八九十百千数]{1,3}[回枚台冊桁機隊皿分度日月歩重段体量個件名人点本匹杯社者年代円大次時期世部種級号]$)|(?:なし|無し|未定|不明|参照|不要|不可|希望|予定|済み?|中|待ち|あり|ません|です|ください|以外|のみ|など|余白|用紙)$/

/** Letters repeated (ああああ, xxx), a placeholder of marks. */
function isRepeated(text: string): boolean {
  if (text.length < 3) return false
  for (let i = 1; i < text.length; i++) if (text[i] !== text[0]) return false
  return true
}

/** Is the whole text one of the words that people write where there is no name? */
export function isFiller(text: string): boolean {
  return WORDS.has(text) || isRepeated(text)
}

/** Does the text look like a remark (該当する者なし, 確認済, 別紙のとおり参照) where no part of it is known for a name? */
export function isRemarkLike(text: string): boolean {
  return PATTERN.test(text)
}
