/**
 * More sentences to train on, in the form of `business.mjs`: what is said on the phone, in chats, on wards, in schools, at court and in the
 * housing office, where names stand without much around them.
 */
export const DAILY = String.raw`
{surname}>了解しました。
{surname}:その件、明日でもいいですか?
{short}>今から戻ります
[{surname}] 発送しました
{surname} 10:24\nおはようございます。本日直行します。
{short}、これ{surname}に回しておいて
{surname}、さっきの見積どこに置いた?
{hiraGiven}さん、明日の会議って何時からでしたっけ
{hiraGiven}ちゃんのお迎えがあるので先に失礼します。
{hiraGiven}くんが熱を出したため、本日は休みます。
{hiraGiven}に頼んだら、{surname}に聞いてって言われた。
えっ、{surname}って辞めるの?
{short}に聞いてみます。
{short}は有休、{short}は午後出社
{surname}が来たら教えてください
{date} {surname}対応
{date} {surname}対応済、{date} {surname}再訪
{date} 電話受付({short})
{surname}主任へ引き継ぎ済み。
受付 {surname} → 対応 {short}
電話メモ {surname}様 {tel} 折り返し希望
{surname}様より{surname}宛に入電。
{spaced}様の奥様からお電話です。
先方の{surname}さんは席を外していた。
{surname}様ご本人であることを確認した。
{org}の{surname}様、{short}様が来社予定。
会議室A {surname} 会議室B {short}
本日の当番:{short}、{surname}
早番 {surname} 遅番 {short} 夜勤 {surname}
10時 {surname} 11時 {short} 13時 {spaced}
外出:{short}({place})、{surname}(直帰)
休み:{surname}、{short}、{hiraGiven}
行先 {place} {short} 帰社 17時
作業者 {short} 確認者 {surname}
点検者:{short} 立会:{surname}
作成:{surname} 審査:{short} 承認:{short}
検印 {short} 担当 {short}
起案 {surname} 決裁 {short}
文責 {surname}
(文責・{short})
(記 {surname})
記録:{spaced}
議事録(書記:{short})
出席:{spaced}(議長)、{full}、{east}、{latin} 欠席:{short}
出席 {surname}、{short}、{east}、{hiraGiven} 欠席 なし
出席者は{full}、{spaced}、{shortFull}の各氏。
発言要旨 {surname} 予算は足りるのか。 {short} 足りる見込みである。
Q({surname}):納期は? A({short}):来月末です。
{surname}:では次に移ります。{short}:資料の3ページをご覧ください。
次回の司会は{short}とする。
主治医{surname}より説明を行った。
担当医の{short}が診察し、{surname}看護師が採血した。
{spaced}様({age}歳・女性) 夜間に転倒
{surname}様、昼食を全量摂取。
{surname}さんの家族(長女・{given}さん)が面会に来た。
ご家族:長男 {given}様、次女 {given}様
訪問介護 {surname}宅 担当 {short}
カルテ番号{num} {spaced} 殿
薬剤師{surname}が服薬指導を実施。
児童の{given}さんは元気に登園した。
{hiraGiven}さん({age}歳)の様子を観察。
担任の{surname}が家庭に連絡した。
{surname}先生と{short}先生が引率する。
生徒氏名 {spaced}({hiragana})
1年2組 {full}、{spaced}、{shortFull}
保護者 {spaced} 続柄 母
{spaced}({hiragana}) 学年 3年
卓球部の{surname}が準優勝した。
優勝は{full}({dept})、準優勝は{surname}({dept})。
委員長 {spaced} 副委員長 {full} 会計 {short}
原告{full}は、被告{full}に対し、金{num}円の支払を求める。
被告人{full}を懲役1年に処する。
被告{surname}は原告{surname}に謝罪する。
上記当事者間の訴訟につき、原告代理人弁護士{full}
弁護人 {spaced}
裁判官 {spaced} 書記官 {spaced}
遺言者{full}は、次のとおり遺言する。
遺言者 {spaced}は、長男{full}に土地を相続させる。
被相続人{full}の相続人は、妻{full}、長男{full}及び二男{full}である。
亡{full}の子{full}
申立人 {spaced} 相手方 {spaced}
{full}及び{full}の間に争いはない。
甲 {spaced} 乙 {spaced}
賃借人 {spaced} 連帯保証人 {spaced}
借主{full}は貸主{full}に家賃を支払う。
買主 {spaced} 売主 {shortFull}
{num}号室の{surname}様より、水漏れの連絡。
{num}号室 {spaced}
所有者 {spaced} 持分2分の1
理事長の{short}が鍵を預かる。
自治会の{surname}さん、班長の{short}さん
組長 {surname} 副組長 {short}
受取人 {spaced} 被保険者 {spaced}
名義人 {shortFull}
旧姓 {surname} 新姓 {surname}
{surname}改め{surname}となりました。
旧:{spaced} 新:{spaced}
通帳名義 {kana} 届出印あり
カナ氏名 {kana}
{hiragana}、{hiragana}、{full}
名簿:{hiragana}、{full}、{shortFull}、{foreign}
1 {hiragana}\n2 {spaced}\n3 {shortFull}
内定者:{full}、{spaced}、{shortFull}、{full}
一次面接 {surname} 二次面接 {short}
面接官は{surname}、同席は{short}。
応募者の{given}さんは第二新卒だ。
退職者:{spaced}(旧姓 {surname})
異動 {spaced} {dept}から{dept}へ
新任は{short}、前任は{surname}。
後任の{short}です。
{surname}の代わりに{short}が出ます。
{place}出張は{surname}と{short}の2名。
{surname}は{place}へ出張中です。
{surname}が{place}支店から異動してきた。
運転者{surname}が停車させた。
負傷者:{full}({age})、{foreign}({age})
第一発見者は{surname}である。
現場責任者は{full}とする。
事故を起こした{surname}は、直ちに{short}班長に報告した。
{foreign}さんが右手を負傷し、{surname}が付き添った。
撮影・{surname}
写真/{full}
文・{full} 絵・{hiragana}
監修 {full} 編集 {spaced}
講師:{full}(元アナウンサー)
司会 {spaced}、ゲスト {foreign}
Dear {latin},
Hi {latin},
{latin} / Manager
Best regards,\n{latin}
{latin} 様名義の予約
{latin}さん、{east}さん、{foreign}さんの名刺を発注
{east}と{surname}が同行した。
{east}選手の手続き
姓が{surname}で名が{given}
名字は{surname}、名前は{given}といいます。
「{surname}」と書いて{hiragana}と読む。
{full}と申します、{surname}とお呼びください。
息子の{given}と娘の{given}がお世話になっております。
妻の{given}は{place}の生まれです。
{given}と{given}の双子
祖母の{given}が亡くなった。
`
  .trim()
  .split('\n')

/** The same places without a person. */
export const DAILY_EMPTY = String.raw`
作成:済 審査:済 承認:未
担当>未定
受付 9時 対応 17時
早番 2名 遅番 3名
外出:なし 休み:なし
出席:全員 欠席:なし
記録:別紙
{place}へ出張する。
{place}の布団を10組購入
{surnameWord}屋の閉店セール
{surnameWord}園の海苔
{surnameWord}楽器のピアノを調律する。
{surnameWord}洋行の椅子
{surnameWord}鉄工所との基本契約
{surnameWord}賞の選考会
{surnameWord}文庫を読む。
{surnameWord}式の検査機を導入した。
{surnameWord}城の石垣
{surnameWord}線の遅延により到着が遅れます。
{surnameWord}球場で試合を行う。
{surnameWord}温泉に宿泊
{surnameWord}家具のカタログ
{surnameWord}市民病院へ搬送した。
{surnameWord}空港発の便
{surnameWord}杉を使った内装
{surnameWord}焼を展示する。
{surnameWord}通り商店街
{surnameWord}橋交差点を右折する。
{surnameWord}台団地の管理組合
{surnameWord}ヶ丘店
ケアマネに連絡した。
ケアマネジャーとヘルパーの会議
ヘルパーステーションの空き状況
スタッフはタブレットで入力する。
ドライバーとオペレーターを募集する。
マネージャーとリーダーの役割
キャストとクルーの勤務表
ユニットケアのリーダー研修
フォークリフトとパレットの点検
ライトとマークの交換
ローズとリリーの鉢植え
マリンスポーツのインストラクター
ジャックとプラグを差し込む。
ジョイントとカップリング
ダイアナ妃の時代の衣装展
ロビンソン百貨店の跡地
ルイヴィトンの財布を拾得した。
マクドナルドとケンタッキーに寄る。
原告は、被告に対し、金{num}円の支払を求める。
被告は原告に謝罪する。
相続人は次のとおりである。
遺言者は、次のとおり遺言する。
申立人と相手方は合意した。
連帯保証人は不要とする。
長男及び二男に均等に相続させる。
生徒は教室に集合する。
児童は元気に登園した。
優勝は{place}、準優勝は{school}。
次は{station}、{station}に停まります。
`
  .trim()
  .split('\n')
