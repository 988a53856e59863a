/** Sentences to test with, in the form of `business.mjs`: none of them is trained on. */
export const TEST = String.raw`
拝啓 {any}様におかれましては、ますますご清栄のこととお慶び申し上げます。
平素より格別のご高配を賜り厚く御礼申し上げます。{org}の{any}でございます。
先ほどお電話いたしました{org}{dept}の{any}です。
{any}様からのご紹介でご連絡いたしました。
本日の打ち合わせには、弊社から{any}と{any}が伺います。
ご不明な点がございましたら、{dept} {any}({tel})までお問い合わせください。
議事録作成:{any}
1 開会 {any}委員長が開会を宣言した。
{any}委員から質問があり、{any}が回答した。
決定事項:来期の予算案は{any}が取りまとめる。
ToDo: {full} → {org}に見積を依頼({date}まで)
事故報告 {date}、配送員の{full}が{place}で転倒した。
被害者は{place}の会社員、{full}さん({age})。
当該従業員({full}、{dept}所属)に聞き取りを行った。
加入者氏名\u3000{spaced}\u3000被保険者番号\u3000{num}
ご契約者\u3000{spaced}様\u3000証券番号\u3000{num}
お届け先\u3000{place}\u3000{spaced}様
受講者一覧:{full}、{full}、{full}、{full}
異動者 {full} 旧 {dept} 新 {dept}
退職される{full}さんの送別会を開きます。
{full}より{full}へ引き継ぎを行った。
{full}の携帯は{tel}です。
なお、{full}については別途協議する。
{full}も同席した。
{full}とともに{org}を訪問した。
{full}の母、{full}から相談があった。
{dept}マネージャー {full}
{org}代表 {full}
{full} / {dept} / {mail}
Subject: {full}様の件
差出人:{full}
治療方針について{full}医師から家族に説明した。
利用者の{full}様は、昨夜よく眠れたとのこと。
ケアマネジャー:{full}
実習生{foreign}さんの住居を確保した。
{foreign}氏との面談記録
在留カードを確認(氏名 {east})
{east}さんは{date}に入社予定。
{surname}様邸 新築工事
弊社の{surname}がご案内いたします。
{surname}さんと相談のうえ決めます。
{surname}係長に報告済み
確認者 {surname} 検印 {surname}
{short}様、お世話になっております。
窓口担当:{short}
本日は{short}が不在のため、{short}課長が対応します。
{short}先生の講義を受ける。
{shortFull}様邸
申請者 {shortFull}
{latin}さんの歓迎会
保証人:{latin}
{full}({hiragana})を任命する。
`
  .trim()
  .split('\n')

export const TEST_EMPTY = String.raw`
{maker}との共同開発を開始する。
{station}周辺の再開発について{place}が発表した。
{school}との産学連携を進める。
{surnameWord}工務店に見積を依頼した。
{surnameWord}神社で祭りがある。
{surnameWord}バス停で下車
{surnameWord}駅前店は{date}に開店する。
{surnameWord}電機の製品を採用
{place}支社から{place}支社へ荷物を送る。
{dept}の業務マニュアルを改訂した。
{product}の在庫が{num}個ある。
次の項目を入力してください。
{bank}からの融資が決まった。
本日は晴天なり。
森と原の境に川がある。
東の空が明るい。
星の数を数える。
ガラガラと戸を開ける。
シャリンという音
會議記錄 參加人員 主題
開啟檔案 儲存設定
ラック、ケーブル、スイッチ、ルータを設置する。
Adobe Acrobat Reader を更新する。
レスポンスヘッダーにトークンを含める。
担当:{dept}
代表:{tel}
`
  .trim()
  .split('\n')
