/** The first sentences to train on, in the form of `business.mjs`: mails, minutes, forms, reports. */
export const TRAIN = String.raw`
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
