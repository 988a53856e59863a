/**
 * Sentences of business life with invented persons, so that the model is at home in mails, minutes, forms and reports and not only in
 * encyclopedias. Two disjoint lists of templates: one to train on, one to test with (`benchmarks/accuracy/names.mjs`).
 * In a template {full} {spaced} {any} {surname} {given} {kana} {hiragana} {hiraGiven} {foreign} {foreignLone} {east} {eastern} {latin} {short} {shortFull} are persons, everything else in braces is not.
 */

import { DAILY, DAILY_EMPTY } from './business-daily.mjs'
import { OFFICE, OFFICE_EMPTY } from './business-office.mjs'
import { foldOf } from './corpora.mjs'

const TRAIN = String.raw`
いつもお世話になっております。{org}の{surname}です。
お世話になっております。{org}{dept}の{surname}と申します。
{org}\n{dept}\u3000{any} 様
{any}様\n\nいつも大変お世話になっております。
{surname}様、先日はありがとうございました。
{surname}さん、おはようございます。
{any}さんへ
ご担当の{surname}様によろしくお伝えください。
本件は弊社{dept}の{any}が担当いたします。
担当が{surname}から{surname}に変わりました。
{dept}の{any}さんから電話がありました。
{date}、{any}氏が来社された。
出席者:{any}、{any}、{any}
出席者: {surname}部長、{surname}課長、{surname}(記録)
参加者 {surname}、{surname}、{surname}(敬称略)
欠席:{any}
司会は{any}、書記は{surname}が務めた。
議長に{any}氏を選出した。
{surname}より、進捗の報告があった。
{surname}課長から説明があり、{surname}が補足した。
次回までに{surname}さんが資料を準備する。
・{surname}:見積書を{org}へ送付する
・{surname}さんに確認する
【担当】{any}
【参加者】{any}/{any}/{any}
氏名:{any}
氏名 {spaced}
お名前: {any}
氏名(フリガナ):{any}({kana})
申込者 {any} 電話番号 {tel}
申請者:{any} 所属:{dept}
契約者名\u3000{spaced}\u3000様
代表取締役\u3000{spaced}
代表取締役社長 {any}
代表者 {any}
連絡先:{any} {tel}
緊急連絡先は{any}({tel})です。
{spaced}\n{org} {dept}\nTEL: {tel}
{org}\n{dept}長 {spaced}\nMail: {mail}
--\n{any}\n{org}\n{tel}
{org} {surname} ({mail})
宛先: {any} <{mail}>
From: {any} <{mail}>
CC: {surname}さん、{surname}さん
作成者:{any}\n承認者:{any}
作成 {surname}\u3000承認 {surname}\u3000確認 {surname}
記入者:{surname} 日付:{date}
{date} {surname}
{date}\u3000{any}\u3000作成
患者の{any}さん({age}歳)は{date}に来院した。
患者氏名 {any}\u3000生年月日 {date}
{any}、{age}歳、男性。
{any}({age})は{place}在住。
お客様の{any}様より、商品が届かないとのお問い合わせ。
{any}様({tel})から入電。折り返しを希望。
{place}の{any}様より注文あり。
会員の{any}が退会を申し出た。
{any}(会員番号 {num})
入社:{any}、退社:{any}
{date}付で{any}を{dept}に配属する。
新任の{any}です。よろしくお願いいたします。
私、{any}は、下記のとおり申請いたします。
講師に{any}氏を迎え、研修を行った。
{any}教授の講演があった。
{any}弁護士に相談した。
{foreign}さんが来日した。
技能実習生の{foreign}さんの在留期限は{date}です。
{foreign}様 ご来店ありがとうございます。
通訳は{foreign}氏にお願いした。
留学生の{east}さんの書類を受け取った。
{east}様のご予約を承りました。
{east}さんと面談した。
氏名 {east}
{east}氏が着任した。
弊社の{east}が担当します。
担当:{east}
{east}は中国出身の技術者である。
{east}、{east}、{surname}が参加した。
社員は{east}、{east}、{full}の3名。
取引先の{foreignLone}さんと会食。
氏名:{foreign}
氏名 {kana}
フリガナ:{kana}
ふりがな {hiragana}
{full}と{full}は夫婦である。
長男の{given}さん、長女の{given}さん
{surname}と{surname}で対応します。
{surname}が不在のため、{surname}が承ります。
{surname}の後任は{full}になります。
{full}の件ですが、至急ご確認ください。
{full}は{date}に採用された。
この報告書は{full}がまとめた。
{full}宛の荷物を{surname}が受け取った。
{full}に{num}円を支払う。
請求先は{org}の{full}とする。
{org}の{full}社長は{date}、記者会見を開いた。
{full}取締役が退任し、{full}氏が就任する。
面接者:{surname}\u3000候補者:{full}
相談者({full}、{age}代)は不安を訴えた。
{full}・{full}・{full}の3名を表彰する。
{full},{full},{full}
1. {full}\n2. {full}\n3. {full}
- {full}
- {full}({dept})
|{full}|{dept}|{tel}|
No.{num}\u3000{spaced}\u3000{place}
{spaced}({kana})\u3000{date}生
メールありがとうございます。{surname}さんのご指摘の通りです。
{surname}くんと{surname}ちゃんが遊びに来た。
{surname}先生、ご無沙汰しております。
以上、{surname}でした。
{surname}@{dept}です。
お疲れさまです、{surname}です。
今日は{surname}がお休みをいただいております。
後ほど{surname}より折り返しご連絡いたします。
保護者の{any}様へ
児童名:{full}\u3000保護者名:{full}
{full}(以下「甲」という)と{org}(以下「乙」という)は、次のとおり契約を締結する。
甲\u3000住所\u3000{place}\u3000氏名\u3000{spaced}\u3000印
配偶者\u3000{spaced}\u3000続柄\u3000妻
口座名義 {kana}
{kana} 様よりお振込みがありました。
レビュアー:{surname}
{surname}にレビューを依頼済み。
@{surname} さん、対応お願いします。
{short}様よりお電話がありました。
{short}さんに確認してください。
担当:{short}
担当者:{short}、{short}、{surname}
出席者:{short}部長、{surname}課長、{short}
{org}の{short}です。
お世話になっております。{org}の{short}と申します。
{short}課長の承認を得る。
{short}くん、{short}ちゃん
{dept}の{short}さん
作成:{short} 承認:{short}
{shortFull}様
{shortFull}さんが来た。
氏名:{shortFull}
担当 {shortFull}
{shortFull}と申します。
{dept}の{shortFull}が対応する。
{full}({hiragana})
{full}({hiragana})さんは{place}出身です。
{spaced}({hiragana})
{full}({kana})様
{latin}さんが入社した。
{latin}様 ご来店ありがとうございます。
氏名:{latin}
担当:{latin}
{latin}氏との面談を行った。
実習生の{latin}さんの在留カードを確認した。
{dept}の{latin}さんから連絡があった。
参加者:{latin}、{latin}、{full}
契約者名 {latin} 様
{any} {title}
{title} {any}
{title}の{any}が説明した。
{org} {title} {any}様
{any}{title}から連絡があった。
{surname}{title}に報告する。
本件、{surname}と{surname}で検討した結果、{surname}案を採用する。
{surname}曰く、問題ないとのこと。
{surname}によると、来週には届く。
{surname}が言うには、{place}の店舗で発生したらしい。
{surname}には伝えてあります。
{surname}の机の上に置いた。
{surname}、{surname}は直行直帰。
{full}に電話したが不在だった。
{full}から返信が来ない。
{full}へ書類を郵送した。
{full}を面接した。
{full}とは面識がない。
{full}、{full}の両名に支給する。
{full}(旧姓{surname})
{full}(旧姓:{surname})は{date}に改姓した。
世帯主 {spaced} 続柄 本人
同居人 {spaced}
振込人名義 {kana}
{num} {spaced} {kana} {date}
{spaced},{kana},{tel},{mail}
`
  .trim()
  .split('\n')

/** Nothing in them is a person, though much of it looks like one. */
const TRAIN_EMPTY = String.raw`
{org}は{date}に決算を発表した。
{maker}と{maker}の株価が上がった。
{maker}の新製品を{place}で販売する。
{station}から徒歩5分、{place}の物件です。
{station}で{line}に乗り換える。
{school}を卒業し、{maker}に入社した。
{bank}{station}支店の口座に振り込む。
本社は{place}にある。
{place}{place}間の移動には時間がかかる。
{dept}と{dept}で調整する。
{dept}:要確認
件名:{product}の納期について
商品名:{product}\u3000数量:{num}
{product}を{num}個発注する。
会社名:{org}
所属:{dept}
住所:{place}1-2-3
宛先:{org}御中
関係者各位
お客様各位
担当者様
ご担当者様
いつもお世話になっております。
よろしくお願いいたします。
お疲れさまです。
以上、よろしくお願い申し上げます。
下記の通りご連絡申し上げます。
{date}の会議は{place}で行う。
{station}前の{product}が人気だ。
{place}大会で{school}が優勝した。
{place}県知事選挙の投票率は{num}%だった。
売上は{num}円、利益は{num}円となった。
システム管理者に連絡してください。
ログインユーザー名とパスワードを入力する。
サーバーのログファイルを確認する。
データベースのテーブルにレコードを追加する。
{product}・{product}・{product}
氏名:未定
担当:未定
担当者:調整中
出席者:別紙のとおり
参加者:全員
作成者:不明
承認:済
記入例:姓と名の間は空けてください。
株式会社{surnameWord}商店
{surnameWord}建設が施工を担当した。
{surnameWord}製作所の工場を見学した。
{surnameWord}産業株式会社と取引を開始する。
{surnameWord}運輸に配送を依頼した。
{surnameWord}医院を受診した。
{surnameWord}歯科クリニック
{surnameWord}ビル3階
{surnameWord}小学校の運動会
{surnameWord}橋を渡る。
{surnameWord}川の水位が上がった。
{surnameWord}町の人口は減っている。
{surnameWord}インターから高速に乗る。
{surnameWord}公園に集合。
リスト、ハンドラー、コンストラクタ、プロパティを定義する。
イベントリスナーとコールバックを登録する。
コンポーネントのライフサイクルフックを使う。
一 目的\u3000二 範囲\u3000三 方法
東口と西口に看板を出す。
森と林を守る活動を行う。
春と秋に実施する。
光と影のコントラストを調整する。
真理を追究する。
誠に恐れ入りますが、ご確認ください。
希望小売価格は{num}円です。
純正部品を使用してください。
千円札と一万円札
大和の国、武蔵の国
{place}は雨、{place}は晴れ。
{place}に出張する。{place}で一泊。
明日の{place}の天気は曇り。
{place}と{place}に支店を置く。
{place}で契約者数が伸びた。
{place}、{place}、{place}の順に売上が多い。
配送先:{place}
事故は{place}で起きた。
森を抜けると林があり、その先に原が広がる。
林の中を歩く。
関所を越えて東に進む。
南は{place}、北は{place}に接する。
一は二より小さい。
星を見る会を開く。
泉の水は澄んでいる。
島へ渡る船は一日二便である。
岸から沖へ流される。
城の石垣を修理する。
金の価格が上がった。
浜で貝を拾う。
New York Times と Google Cloud Platform を参照する。
Microsoft Office Excel で開く。
{product} Pro Max Plus を購入
Visual Studio Code の設定
Amazon Web Services の料金
READ ONLY MEMORY と RANDOM ACCESS
頁首 頁尾 字元 字體 段落 項目符號
請輸入您的電話號碼與電子郵件地址。
本公司產品均符合國際標準。
請點擊此處下載文件。
龍井茶與烏龍茶的產地不同。
关于我们的产品和服务,请联系客服。
使用者可以在設定頁面修改密碼。
香港、澳門及臺灣地區的運費另計。
表格 圖片 註腳 標題 頁碼
第一章 總則 第二章 權利義務
ガシャンと音がして窓が割れた。
ドアがバタンと閉まり、ガタガタと揺れた。
ゴロゴロと雷が鳴り、ザーザーと雨が降る。
ピカピカに磨いたグラスをカチャリと置く。
ワクワクするイベント、キラキラした照明
トウカツ部門とケンシュウ部門の連携
シャカイホケン、ネンキン、ゼイキンの手続き
イドウ届とキュウショク届を提出する。
エイギョウ、ソウム、ケイリの各担当
ヨサン、ケッサン、カンサの時期
コピペ、リスケ、アサイン、アジェンダ、エビデンス、バッファ
ソースをマージしてプッシュし、デプロイする。
サマリをレビューし、フィックスしてリリースする。
リテラル、ポインタ、イテレータ、ジェネリクス、スコープ
カラム、レコード、トリガー、インデックス、クエリ、テーブル
ボルト、ナット、ワッシャ、ベアリング、ギア、シャフト
エアコン、コンプレッサ、ヒーター、ファン、モーター
メニュー:カレー、パスタ、サラダ、ピザ、スープ
{place}市場の動向を調べる。
`
  .trim()
  .split('\n')

const TEST = String.raw`
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

const TEST_EMPTY = String.raw`
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

const WORDS = {
  title:
    '代表取締役 取締役 専務取締役 部長 課長 係長 主任 店長 工場長 支店長 マネージャー リーダー チーフ 理事長 院長 園長 校長 教授 医師 看護師 弁護士 税理士 司法書士 社会保険労務士 顧問 監査役 事務局長'.split(
      ' ',
    ),
  dept: '営業部 総務部 経理部 人事部 開発部 企画部 品質管理課 営業一課 情報システム部 カスタマーサポート 製造部 広報室 法務部 購買課 東京支店 大阪営業所 第二営業部 技術部 経営企画室 看護部 庶務係'.split(
    ' ',
  ),
  product:
    'コピー用紙 ボールペン ノートパソコン プリンター トナー 会議用テーブル 消毒液 マスク 名刺 カタログ 冷凍食品 うどん 緑茶 みかんジュース さくら餅 こしひかり 醤油 スマートフォン クリアファイル シュレッダー ワイヤレスマウス'.split(
      ' ',
    ),
  station:
    '新宿駅 渋谷駅 中野駅 三鷹駅 千葉駅 宮崎駅 福島駅 川崎駅 横浜駅 梅田駅 難波駅 天王寺駅 栄駅 金山駅 小倉駅 大宮駅 上野駅 秋葉原駅 松本駅 長野駅'.split(
      ' ',
    ),
  line: '東西線 中央線 山手線 丸ノ内線 阪急線 御堂筋線 田園都市線 小田急線 京王線 東横線'.split(' '),
  school:
    '青山学院大学 早稲田大学 中央大学 東京大学 日本大学 長野高校 松山商業高校 前橋育英高校 大阪桐蔭 立命館大学 宮城大学 福島高専 森村学園 成田高校 藤沢中学校'.split(
      ' ',
    ),
  bank: '三井住友銀行 みずほ銀行 横浜銀行 千葉銀行 福岡銀行 山口銀行 城南信用金庫 大和証券 野村證券'.split(' '),
  maker:
    '本田技研工業 松下電器 三菱商事 伊藤忠商事 小林製薬 森永製菓 前田建設工業 竹中工務店 清水建設 鈴木自動車工業 川崎重工業 石川島播磨 島津製作所 村田製作所 吉野家 高島屋 松坂屋 伊藤園 山崎製パン 安川電機 豊田自動織機 大塚製薬 武田薬品工業 中外製薬 日野自動車 いすゞ自動車 山本産業 佐藤商事 田中貴金属 藤田観光'.split(
      ' ',
    ),
  place:
    '東京都千代田区 大阪府大阪市北区 千葉 福島 宮崎 石川 長野 山口 岡山 横浜市 川崎市中原区 名古屋市 札幌 仙台市青葉区 広島 松山 高松 福岡市博多区 熊本 新潟 金沢 神戸市 奈良 静岡県浜松市 埼玉県川口市 柏市 藤沢 平塚 厚木 三島'.split(
      ' ',
    ),
}

/** @returns documents { id, set, fold, text, persons } in the form of `corpora.mjs`. */
export function businessDocuments(people, count, part) {
  const [filled, empty] =
    part === 'test'
      ? [TEST, TEST_EMPTY]
      : [
          [...TRAIN, ...DAILY, ...OFFICE],
          [...TRAIN_EMPTY, ...DAILY_EMPTY, ...OFFICE_EMPTY],
        ]
  const { pick, chance } = people
  const digit = () => pick([...'0123456789'])
  const number = (from, to) => String(from + (Number(digit() + digit() + digit()) % (to - from + 1)))
  const fillers = {
    any: () => {
      const draw = Number(digit() + digit())
      return draw < 52 ? people.full() : draw < 84 ? people.spaced() : draw < 94 ? people.east() : people.foreign()
    },
    org: () => {
      const name = chance(0.4)
        ? people.surname() + pick(['商事', '工業', '製作所', '建設', '物産', '電機'])
        : pick([
            'アオバ',
            'サンライズ',
            'みらい',
            'グリーンテック',
            '東都',
            'ひまわり',
            '北斗システム',
            'エスポワール',
            '大成エンジニアリング',
          ])
      return chance(0.7) ? (chance(0.5) ? `株式会社${name}` : `${name}株式会社`) : name
    },
    surnameWord: () => people.surname(),
    date: () => (chance(0.5) ? `${number(1, 12)}月${number(1, 28)}日` : `20${number(10, 26)}/${number(1, 12)}/${number(1, 28)}`),
    tel: () => `0${number(3, 9)}0-${number(1000, 1999)}-${number(1000, 1999)}`,
    mail: () => pick(['info@example.co.jp', 'sales@example.jp', 'tantou@example.com']),
    num: () => number(10, 999),
    age: () => number(18, 89),
  }
  const documents = []
  for (let i = 0; i < count; i++) {
    const template = pick(chance(part === 'test' ? 0.2 : 0.3) ? empty : filled)
      .replaceAll('\\n', '\n')
      .replaceAll('\\u3000', '\u3000')
    let text = ''
    const persons = []
    for (const piece of template.split(/(\{\w+\})/)) {
      const slot = /^\{(\w+)\}$/.exec(piece)?.[1]
      if (slot === undefined) {
        text += piece
        continue
      }
      const value = fillers[slot]?.() ?? (WORDS[slot] !== undefined ? pick(WORDS[slot]) : people[slot]())
      if (PERSONS.has(slot)) persons.push([text.length, text.length + value.length, slot])
      text += value
    }
    documents.push({ id: `business-${part}-${i}`, set: `business.${part}`, fold: foldOf(template), text, persons })
  }
  return documents
}

const PERSONS = new Set(
  'any full spaced surname given kana hiragana hiraGiven foreign foreignLone east eastern latin short shortFull'.split(' '),
)
