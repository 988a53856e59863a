/**
 * More sentences to train on, in the form of `business.mjs`: names alone in a line or beside numbers, with their reading in brackets, given names of one
 * character that are words, two persons counted as one (両名), romanised Japanese names; and the same words and forms where they mean no person.
 */
export const LINES = String.raw`
{oneFull}
{oneFull} {tel}
{oneFull}\u3000{tel}
{spaced} {tel}
{spaced} {date}
{spaced} {mail}
{spaced} <{mail}>
{oneFull} <{mail}>
> {oneFull} <{mail}> wrote:
{date} {oneFull} <{mail}>:
{num} {oneFull} {place}
{num}. {oneFull}({age})
・{oneFull}
・{oneFull} {tel}
・{oneFull}:{dept}
{oneFull}\n{spaced}\n{oneFull}
{spaced} {tel}\n{oneFull} {tel}\n{full} {tel}
{oneFull},{kana},{tel}
{oneFull}\t{tel}\t{place}
|{oneFull}|{tel}|
{oneFull}({hiragana})
{oneFull}({kana})
{oneFull}({hiragana})様
{oneFull} 様({kana})
負傷者:{oneFull}({hiragana})
負傷者:{spaced}({hiragana})
届出人\u3000{spaced}({hiragana})
届出人 {oneFull}({hiragana})
申込者\u3000{oneFull}({kana})
搬送者:{oneFull}({kana}) {age}歳
相談者 {oneFull}({hiragana})
来訪者 {oneFull}
被災者 {oneFull} {age}歳
立会人\u3000{oneFull}\u3000印
{oneFull}({age})
{oneFull}({age}歳)
{oneFull}、{age}歳
{oneFull}さん({age})
{oneFull}様
{oneFull}様よりお電話。
{oneFull}さんと{oneFull}さんが来店した。
{oneFull}くん、{oneFull}ちゃん
{oneFull}と{oneFull}は同期入社である。
{oneFull}が本日付で着任しました。
{oneFull}は欠席です。
{oneFull}より申請がありました。
{oneFull}、{oneFull}、{full}
{full}、{oneFull}、{spaced}
氏名:{oneFull}
氏名 {oneFull}
氏名\u3000{oneFull}({hiragana})
お名前「{oneFull}」で承りました。
宛名は「{spaced}」としてください。
宛名は「{oneFull}」でお願いいたします。
会員番号{num} {oneFull}
{dept} {oneFull}
{org} {oneFull}
{org}の{oneFull}です。
担当:{oneFull}
面会:{oneFull}(長男)
長女{oneGiven}、長男{oneGiven}
長女 {oneGiven}({age})
妻{oneGiven}、子{oneGiven}
娘の{oneGiven}が入学しました。
{oneGiven}さん、おめでとうございます。
{oneGiven}さんの保護者の方へ
{oneGiven}さんのアレルギーについて
{oneGiven}ちゃんの体温は37.2度でした。
{oneGiven}くんは本日お休みです。
{oneGiven}くんのお迎えは祖母です。
{oneGiven}先生に伺いました。
{surname}、{surname}両名に連絡済みです。
{surname}・{surname}両名が同席した。
{surname}、{short}両名で対応する。
{surname}、{surname}の両名から報告を受けた。
{surname}・{surname}両氏が登壇する。
{surname}、{surname}、{surname}の三氏を選任した。
{surname}、{surname}、{surname}の3名
{full}、{full}両名の承認を得た。
会計に{surname}を選任した。
会長に{surname}、副会長に{full}を選んだ。
{title}に{surname}を充てる。
{surname}社長と面談した。
取引先の{surname}社長から連絡があった。
弊社の{surname}がご挨拶に伺います。
弊社代表の{surname}が登壇いたします。
代表の{surname}です。
{surname}さん(旧姓{surname})
{full}(旧姓{short})
{spaced}さん(旧姓 {short})
{romanJa}です。よろしくお願いします。
{romanJa}と申します。
連絡先は{romanJa}まで。
担当:{romanJa}
{romanJa}さんにCCしました。
{dept}の{romanJa}が対応します。
窓口 {romanJa}({tel})
送信者 {romanJa} <{mail}>
通訳:{foreignSpaced}さん
{foreignSpaced}様
実習生 {foreignSpaced}
氏名 {foreignSpaced}
{foreignSpaced}さんの在留期間
{east}({kana})さん
{east}先生の講演
患者 {oneFull}、{age}歳。
園児:{oneFull}({age}歳児クラス)
{oneFull}選手が優勝した。
{oneFull}氏の講演
{oneFull}は{place}生まれの{age}歳。
議長({full}君) 会議を開きます。
○{full}委員 お尋ねします。
○{surname}委員 関連してお尋ねします。
{full}議員の質問に答弁した。
賛成 {full}、{full} 反対 {full}
[10:05] {surname}: 了解です
[{date}] {surname}: 確認お願いします
{surname}: 承知しました\n{short}: ありがとうございます
引率:{surname}、{surname}
当直 {surname}
当直医は{surname}です。
本日の担当医は{surname}です。
故 {full} 儀
喪主 {spaced}
`
  .trim()
  .split('\n')

/** Nobody is meant. */
export const LINES_EMPTY = String.raw`
{word}
{word}と{word}
{word}の{num}倍
{word}が見える。
{word}を数える。
{word}は秋に色づく。
{word}に向かって歩く。
{word}、{word}、{word}
新しい{word}を買った。
{place}の{word}
{place} {word}
{place}\u3000{word}
{place}({word})
{place}紬の反物を{num}反納品した。
{place}、{place}両県に警報が出ている。
{place}、{place}両市で実施する。
{place}・{place}両区の水道を止める。
{place}、{place}両市長が会談した。
{place}・{place}両知事が合意した。
{place}、{place}両町の合併
旧姓の使用を認める。
旧姓使用届
{place}、{place}の両支店で開催する。
{place}、{place}両支店の売上
{maker}、{maker}両社の共同出資
{maker}、{maker}の2社が応札した。
{station}、{station}間で運転を見合わせた。
{place}、{place}、{place}の統合について協議した。
{place}、{place}、{place}の3市
{place}、{place}の各会場
連絡先は{dept}まで。
連絡先はSupport Deskまで。
担当:Help Desk
担当:A. Team
窓口はB. Blockです。
Plan B. Option を選ぶ。
No. {num} Main Street
{dept} {tel}
{org} {tel}
{org} <{mail}>
{place} {tel}
{place}支店 {tel}
代表 {tel}
総合案内 {tel}
宛名は「上様」でお願いします。
宛名は「{org}」でお願いします。
件名は「{product}」としてください。
会計に{num}円を計上した。
議題に{product}を追加した。
長男、次男、三男
長女の学費について
妻の扶養に入る。
三者面談を行う。
両名とも欠席です。
両氏の発言は次のとおり。
○委員 お尋ねします。
○事務局 お答えします。
[10:05] システム: 再起動しました
当直 なし
喪主 未定
引率:教員2名
氏名:該当なし
フリガナ(全角カタカナ)
氏名(ふりがな)
住所(番地まで)
品名(型番)
{product}({word})
受付(東口)
北口(改札外)
会場(本館)
`
  .trim()
  .split('\n')
