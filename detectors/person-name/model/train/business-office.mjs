/**
 * Still more sentences to train on, in the form of `business.mjs`: who hands over to whom, lists of children, families and teams, houses that bear
 * surnames, mayors of towns, chats.
 */
export const OFFICE = String.raw`
{surname}→{surname}に担当変更
{surname}⇒{short}へ引き継ぎました
{surname}から{short}、{short}から{surname}へ回付
旧担当{surname} 新担当{short}
{surname}さん、承知しました。{surname}にも伝えます。
ありがとうございます。{surname}にも共有しておきます。
{short}にも声をかけてみます。
了解。{surname}もそれでよいとのこと。
{surname}も{short}も都合がつかない。
{surname}だけ返事がない。
{surname}か{short}のどちらかが対応する。
@{surname} @{surname} レビューをお願いします
@{full} 資料ありがとうございました
@{full} さん、こちらの件どうなりましたか?
@{spaced}(cc: @{surname})
CC:{surname}、{surname}、{short}
Re: {surname}さん 打ち合わせの件
FW: {full}様 お見積り
{hiraGiven}くん、{hiraGiven}ちゃん、{given}くんは早お迎え
{given}ちゃんのお父さんから連絡帳に記入あり
{hiraGiven}ちゃん、今日は給食を残さず食べた。
{given}くんと{hiraGiven}ちゃんがけんかをした。
年長組:{hiraGiven}、{given}、{hiraGiven}、{given}
園児名 {given}、{hiraGiven}、{given}
{surname}様のご長女{given}様が来店
{surname}様の次男{given}様より入金
{surname}家の{given}さんと{given}さん
ご主人の{given}様、奥様の{given}様
父{given}、母{given}、長男{given}の三人家族
妻{given}({age}歳)、長女{given}({age}歳)
故{full}儀 告別式
故{spaced}儀 葬儀告別式のご案内
故 {spaced} 様のご遺族
亡父{full}の一周忌
喪主 {spaced}(長男)
{surname}邸の改修工事を請け負う。
{surname}邸 外壁塗装
{surname}様邸の地鎮祭
{surname}家の法要
{surname}家・{surname}家 結婚披露宴
{surname}宅を訪問し、{given}さんに説明した。
{short}です。お先に失礼します。
{short}です。お世話になります。
{short}でございます。ご連絡ありがとうございます。
{short}より一言ご挨拶申し上げます。
{short}からの伝言です。
{short}課長、{short}主任、{short}
{short}課長 {short}主任 {surname}
{short}・{surname}・{short}の三名
{surname}・{short}・{surname}で対応
{surname}・{surname}組が優勝した。
{surname}・{surname}ペアは準決勝で敗れた。
{full}・{full}組が初優勝
{surname}班:{surname}、{surname}、{short}
{surname}チームと{surname}チームの対戦
{full}主演の映画
{full}監修のテキストを配布
{full}著『{product}入門』
{full}作曲、{full}編曲
{full}選手、{full}コーチ
{full}少年の捜索を続ける。
{full}郵便局長が表彰された。
{full}バイヤーが仕入れを担当した。
{full}名義の口座を解約する。
{full}ほか3名
{full}ら5人が書類送検された。
{full}外2名
{full}以下10名
{full}夫妻を招いた。
{full}総統が訪問した。
{east}国家主席が演説した。
{east}首相は{place}を訪れた。
{east}大統領と会談した。
{east}党中央委員会副委員長と{east}第一副部長が立ち会った。
{eastern}の書簡が残っている。
{eastern}は{eastern}を破った。
{eastern}と{eastern}が会談した。
{eastern}、{eastern}ら3名が来日した。
{eastern}総裁の長男
{eastern}を殺すよう{eastern}が進言した。
{eastern}は、中国の政治家。
{eastern}は、韓国の実業家。
{eastern}さんが着任した。
担当:{eastern}
{eastern}先生の講演
設計者{eastern}の胸像
{full}は、日本の実業家。
{full}は、日本の元プロ野球選手である。
{full}は、{place}出身の歌手。
{full}は、{date}に退任した元取締役。
{surname}は、当社の創業者である。
{surname}は元社員で、現在は顧問を務める。
{full}(享年{age})
{full}={place}支局
({full}、{full})
【{full}】
■{full}
→{full}
・{full}→{full}に交代
{full}⇔{full}
{num}番 {full}
{num}番 {surname}
背番号{num} {surname}
第1走者 {surname}、第2走者 {short}
{surname} 2、{surname} 3、無効 1
議案提出者 {full} 賛成者 {full}、{full}
質問者 {surname}議員 答弁者 {surname}部長
{num}番{full}君
○{surname}委員 お尋ねします。
○委員長({full}君) 休憩いたします。
◆{num}番({full}) 質問します。
◎{title}({full}) お答えします。
{surname}は席を外しております。
{surname}席を外しております。
{surname}はただいま電話中です。
ただいま{surname}に代わります。
{surname}に代わりまして{short}がご用件を承ります。
{surname}宛ての郵便物を預かった。
{surname}宛にFAXが届いている。
{full}行
{surname}気付 {full}様
宛名は「{surname}」でお願いします。
宛名は{full}でお願いいたします。
名札の表記は「{surname}」です。
班長{surname}、副班長{short}
組長{surname}、会計{short}、書記{surname}
リーダー{surname}、サブ{short}
先週{surname}くんが対応した件
昨日{surname}さんが伺った。
本日{surname}が不在です。
今朝{short}さんから連絡があった。
来週{full}さんが来社する。
夜勤{surname}、日勤{short}・{surname}
家族構成:夫{given}、妻{given}、長男{given}
夫{given}、妻{given}、長女{given}の三人暮らし
保育者:{surname} 子ども:{hiraGiven}、{given}、{hiraGiven}
{hiraGiven}ちゃんの入園式に出席する。
{hiraGiven}くん、{hiraGiven}ちゃん欠席
{full}著
{full}著、{full}訳
{full}画
{full}作
{surname}Drより指示
{surname}Ns申し送り
{surname}CMへ報告
`
  .trim()
  .split('\n')

/** The same places without a person. */
export const OFFICE_EMPTY = String.raw`
コーポ{surnameWord}の更新料
コーポ{surnameWord}{num}号室
メゾン{surnameWord}は満室です。
ハイツ{surnameWord} {num}
グリーンハイツ{surnameWord}の修繕
{surnameWord}荘の家賃
{surnameWord}ハイム{num}号
サン{surnameWord}の管理費
第二{surnameWord}ビル
{surnameWord}マンション管理組合
{place}市長が会見した。
{place}市議会
{place}県知事が訪れた。
{place}支社長会議
{place}営業所に荷物が届く。
{place}工場の操業を停止する。
{place}空港まで迎えに行く。
{place}出身の社員
{surnameWord}町の土地を売却する。
{surnameWord}村役場
{surnameWord}議会は予算を可決した。
{surnameWord}精肉店で肉を買う。
{surnameWord}商会 御中
{surnameWord}屋のまんじゅう
{surnameWord}城跡を見学
{surnameWord}遺跡の発掘調査
{surnameWord}地区の住民説明会
{surnameWord}流域の治水
{surnameWord}氏は平安時代の豪族である。
{surnameWord}は、{place}にある地名。
{surnameWord}は、{place}を流れる川である。
{surnameWord}駅は、{place}にある駅。
{product}は、当社の主力商品である。
{org}は、{place}に本社を置く企業。
年長組:10名 年少組:8名
旧担当なし 新担当未定
CC:営業部各位
宛名は上様でお願いします。
先週会議で対応した件
昨日東京から届いた荷物
{surnameWord}の水質検査を行う。
{surnameWord}の源流を訪ねる。
{surnameWord}産のりんごを仕入れる。
`
  .trim()
  .split('\n')
