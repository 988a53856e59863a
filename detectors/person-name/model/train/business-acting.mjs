/**
 * More sentences to train on, in the form of `business.mjs`: who does, says or is what, where only the grammar tells that a word of one character is
 * a surname; and the same words as what they mean. Also messages without honorifics, notes, and lists of romanised names.
 */
export const ACTING = String.raw`
明日は{short}が休暇をいただきます。
午後は{short}が外出しております。
{date}は{short}が出勤します。
その件は{short}が承知しております。
昨日{short}が現地を確認しました。
現在{short}が電話に出ております。
今朝{short}が先方へ連絡しました。
来週{short}が伺います。
当日は{short}が立ち会う予定です。
あいにく{short}が席を外しております。
あいにく{surname}が出張中のため、{short}が承ります。
{short}が折り返しお電話いたします。
{short}が体調を崩したため、{surname}が代わります。
{short}が退職したので、後任を募集しています。
{short}が受け付けた案件です。
{short}が作った資料を添付します。
{short}が言うには、納期は来月とのことです。
{short}は本日休みです。
{short}は午前中不在です。
{short}は外出中で、戻りは15時の予定です。
{short}は電話中です。
{short}は{dept}へ異動しました。
{short}は欠席の連絡あり。
{short}は先に帰りました。
{short}に転送します。
{short}に伝えておきます。
{short}に頼んでおいた件はどうなりましたか。
{short}にも共有をお願いします。
{short}から折り返しがありました。
{short}から聞いた話では、来月に延びるらしい。
{short}からの報告は以上です。
{short}へ引き継ぎました。
{short}へ連絡してください。
{short}と{short}で対応しました。
{short}と{surname}が同行します。
{short}とも相談のうえ、ご連絡します。
{short}の代理で出席します。
{short}の携帯に電話してください。
{short}の席は窓側です。
{short}の上司は{surname}です。
{short}の後任として着任しました。
{short}も参加します。
{short}も同じ意見でした。
{short}、{surname}、{short}の3名で訪問した。
{short}・{surname}で棚卸を実施。
{short}({dept})が説明した。
{short}記
以上、{short}
担当は{short}です。
窓口は{short}になります。
責任者は{short}とし、副責任者は{surname}とする。
当日の連絡先は{short}までお願いします。
不明点は{short}まで。
ご不明な点は{dept}の{short}までお問い合わせください。
{dept}の{short}です。お世話になっております。
{dept}{short}です。
{org}の{short}でございます。
さきほどお電話しました{org}の{short}です。
{surname}より{short}へ交代した。
{full}から{full}に交代した。
{full}が{full}に引き渡した。
{full}については継続して見守る。
{full}の件で{surname}から照会があった。
{full}とともに現場を確認した。
{full}も同行した。
{full}のほか{num}名が参加した。
{full}の退職に伴い、{full}が就任する。
{spaced}が{spaced}に説明した。
お届け先 {place} {spaced}様
お届け先\u3000{place}\u3000{spaced}様
ご請求先 {org} {spaced}様
ご契約者 {spaced} 様 契約番号 {num}
ご契約者\u3000{spaced}様\u3000お客様番号\u3000{num}
被保険者 {spaced} 様 ご年齢 {age}歳
園児名簿:{hiraGiven}、{hiraGiven}、{hiraGiven}
{hiraGiven}・{hiraGiven}・{hiraGiven}の3人が欠席
今日のお当番は{hiraGiven}さんと{hiraGiven}くんです。
{hiraGiven}ちゃん 37.8度 早退
{surname}{hiraGiven}さん(年長)
お誕生日のお友だち {hiraGiven}ちゃん、{hiraGiven}くん
宿泊者 {latin} 様
Passenger: {latin}
Guest name: {latin}
乗客名 {latin}
代表者 {latin} 他{num}名
`
  .trim()
  .split('\n')

/** The same words and places without a person. */
export const ACTING_EMPTY = String.raw`
本日は雨が予想されます。
午後は風が強まります。
岸が崩れている。
畑が広がる丘
港が混雑している。
関が設けられた時代
滝が凍った。
城が見える部屋
島が見える。
星が多い夜
南が玄関です。
北が上になるように置く。
東が開けた土地
西は山、東は海である。
堀が埋められた。
森が茂る。
林が続く。
谷が深い。
原が焼かれた。
泉が湧く。
桂が植えてある。
牧が見える。
宮が建つ。
金が足りない。
金がかかる。
柳が揺れる。
橘が香る。
辻を曲がる。
堤が決壊した。
堤を歩く。
岡に登る。
浜に打ち上げられた。
窓が開かない。
扉が故障したので交換します。
鍵が見つからない。
車が来ないので電車で伺います。
明日は全員が出勤します。
午後は担当が外出しております。
あいにく担当が席を外しております。
その件は弊社が承知しております。
{loan}が切れたので補充をお願いします。
{loan}からの回答を待っている。
{loan}の在庫を確認する。
{loan}を訪問した。
{loan}の選定を進める。
{loan}と{loan}の違いを説明した。
{loan}、{loan}、{loan}を発注する。
{loan}が故障した。
{loan}に問い合わせた。
{loan}は来月届く。
新しい{loan}を導入した。
{place}の{loan}
{surnameWord}{loan}の担当窓口に確認する。
窓口は{dept}になります。
担当は{dept}です。
責任者は部長とし、副責任者は課長とする。
不明点は事務局まで。
当日の連絡先は代表電話までお願いします。
お届け先 {place} 受付
ご請求先 {org} 経理部御中
ひかりが差し込む部屋
ひなたに干す。
さくらが満開です。
あおいの紋
つばさを広げる。
のぞみ号の指定席
みらいの森プロジェクト
たんぽぽ組とひまわり組の遠足
すみれ組の担任
Passenger: 2 adults
Guest name: (required)
Room type: Twin
Check in / Check out
Flight NH 105 Economy
`
  .trim()
  .split('\n')
