/** Words that headers are composed of, each list separated by spaces. Companions of the dictionary in role-data.ts. */

/** Persons: with 名 or alone they name somebody, with 番号 they are numbered, before の they own the item. */
export const PERSONS = `顧客 お客様 お客さま 会員 契約者 ご契約者 保険契約者 申込者 お申込者 申込人 申請者 申請人 届出人 届出者 注文者 ご注文者 購入者 ご購入者 受取人
  お受取人 名義人 利用者 ご利用者 患者 受診者 被保険者 加入者 世帯主 区分所有者 居住者 当選者 保護者 児童 園児 生徒 学生 配偶者 扶養親族 扶養家族 被扶養者 扶養者 連帯保証人
  保証人 応募者 候補者 紹介者 本人 ご本人 家族 ご家族 入居者 寄付者 受給者 対象者 登録者 参加者 出席者 受講者 受講生 受験者 受験生 宿泊者 代理人 後見人
  法定代理人 請求者 申立人 債務者 債権者 所有者 使用者 運転者 相続人 被相続人 故人 喪主 遺族 親権者 お子様 お子さま 子供 子ども 子 父 母 夫 妻 父親 母親 父母
  祖父 祖母 兄 姉 弟 妹 長男 長女 講師 医師 主治医 主治医師 担当医 担当医師 看護師 薬剤師 ユーザー ユーザ ゲスト メンバー 発注者 受注者 差出人 送り主 発送主 贈り主 ご贈り主 贈主 ご依頼主 依頼主 依頼者 借主
  貸主 賃借人 賃貸人 買主 売主 施主 株主 組合員 選手 入所者 入園者 入院者 見込客 見込み客 来訪者 来場者 来店者 訪問者 面談者 面接者 推薦者 連絡者 申告者
  納税者 納税義務者 同居人 同居者 同居家族 同伴者 同行者 個人 当人 店長 上司 部下 代表者 代表 責任者 管理者 決裁者 承認者 作成者 記入者 起案者 報告者 受付者
  担当者 ご担当者 ご担当 担当 主担当 副担当 営業担当 営業担当者 担当営業 担当スタッフ 窓口担当 窓口担当者 登録担当者 支払を受ける者 乗客 搭乗者 同乗者 被害者 加害者
  関係者 相談者 通報者 退職者 内定者 卒業生 在校生 ドライバー オーナー 取引担当者 債務者本人 贈与者 受贈者 被後見人 里親 家主 管理人 派遣社員 面会者 投票者 回答者
  被紹介者 ご紹介者 連名 ご連名 募集人 外務員 獣医師 産業医 執刀医 嘱託医 協力医 協力医師 校医 学校医 園医 訪問医 ドクター キーパーソン 身元引受人 身元保証人 引受人 納付者 納付義務者 支給対象者 対象児童 児童生徒 寄附者 引取者 送迎者 お迎え者 お迎えの方 えんじ ほごしゃ 添乗 添乗員 会葬者 発起人 連帯債務者 債権者代理人 譲渡人
  譲受人 預かり人 介護者 介助者 支援者 要支援者 避難者 避難行動要支援者 申告人 相談員 ケアマネジャー ケアマネ 民生委員 入学者 新入生 転入生 兄弟姉妹 友人 知人 同僚
  発表者 登壇者 司会者 立会人 立会者 新郎 新婦 主賓 検査員 調査員 審査員 指導員 指揮命令者 派遣先責任者 派遣元責任者 監視員 警備員 作業責任者 作業主任者 作業員 操作者 現場代理人 現場責任者 主任技術者 監理技術者 担任 副担任 学級担任 クラス担任 学年主任 顧問 部活顧問 引率教員 引率教諭 ゼミ担当教員 担当教官 担当教諭 養護教諭 スクールカウンセラー 申出人 立替人 参考人
  幹事 引率者 署名者 証人 債権者 事業主 取扱者 使用責任者 火元責任者 運転手 来賓 弔問者 参列者 主催者 引受者 受領者 受取者 確認者 検品者 点検者 実施者 当直者 当番者
  対応者 応対者 対応担当 面接官 面接担当 面接担当者 教官 試験官 リード所有者 商談所有者 推薦人 紹介会員 保険金受取人 死亡保険金受取人 満期保険金受取人 指定代理請求人 指名スタッフ 指導教員 担当CM 担当セールス セールス担当 かかりつけ医 かかりつけ医師 取引先所有者 レコード所有者 案件所有者 対応担当者 応対担当 応対担当者 受電者 架電者 受電担当 架電担当 入力者 入力担当 処理者 処理担当 処理担当者 回収者 配達員 配達担当 配送担当 集荷担当 査定者 査定担当 施術者 施術担当 担当施術者
  スタイリスト 担当スタイリスト 担当美容師 インストラクター 担当インストラクター トレーナー 担当トレーナー 担当コーチ 担当講師 担当教員 担当看護師 担当ケアマネ 担当オペレーター オペレーター オペレータ コミュニケーター エージェント 記録者 聴取者 調査担当
  工事担当 技術担当 サポート担当 取扱担当 面談担当 審査担当 指導担当 支援員 担当支援員 コンサルタント 担当コンサルタント アドバイザー 担当アドバイザー コーディネーター 担当コーディネーター 弊社担当 弊社担当者 当社担当 当社担当者 自社担当 自社担当者
  来院者 見学者 宿泊代表者 当選者 受賞者 受章者 発見者 目撃者 成年後見人 車両所有者 乗務員 現場担当 現場担当者 仕入担当 仕入担当者 購買担当 購買担当者 ヘルパー 担当ヘルパー ホームヘルパー 指導者 競技者 チームメンバー 
  作業者 検査者 測定者 検診者 健診者 お買上者 お買い上げ者 ご注文主 注文主 居住者 被表彰者 表彰者 講演者 座長 演者 筆者 執筆者 指導教員 指導教官 送信者 発信者 入電者 面接官 異動者 該当者 死亡者 指名スタッフ 先方担当 先方担当者 先方ご担当者
  貴社担当者 貴社ご担当者 御社担当者 御社ご担当者 法人担当者 法人ご担当者 企業担当者 企業ご担当者 相手方 キーマン
  奥様 奥さま 奥さん 奥方 ご主人 ご主人様 主人 旦那 旦那様 花嫁 花婿 伴侶 ご伴侶
  教習生 入校生 入校者 訓練生 研修生 実習生 練習生 寮生 塾生 里子 チャイルド スポンサー 連れ合い お連れ合い 費用負担者
  担当指導員 担当教官 担当検定員 検定員 担当栄養士 担当弁護士 担当税理士 担当司法書士 担当行政書士 担当社労士 担当ドライバー 担当乗務員 担当ヘルパー
  委任者 受任者 委託者 受託者 受益者 貸付人 借入人 借受人 転貸人 転借人 地主 借地人 店子 譲渡者 譲受者 法定相続人 代襲相続人 共同相続人 代表相続人 遺言者 遺言執行者 受遺者 遺贈者 申立者 原告 被告 控訴人 被控訴人 上告人 被上告人 抗告人
  請求人 被請求人 審査請求人 物上保証人 成年被後見人 未成年後見人 未成年被後見人 後見監督人 任意後見人 保佐人 被保佐人 補助人 被補助人 特別代理人 訴訟代理人 任意代理人 復代理人 弁護人 寄贈者 買受人 競落人 落札者 出品者 請負人 建築主
  質権者 質権設定者 抵当権者 抵当権設定者 根抵当権者 根抵当権設定者 登記権利者 登記義務者 登記名義人 共有者 占有者 荷送人 荷受人 荷主 届け主 受領人 名宛人 落とし主 拾い主 預け主 預かり主 告訴人 告発人 被疑者 被告人 承継人 被承継人 祭祀承継者
  振出人 裏書人 被裏書人 送金人 納税管理人 扶養義務者 養育者 監護者 養親 養子 養父 養母 実父 実母 義父 義母 元配偶者 元夫 元妻 内縁の夫 内縁の妻 婚約者 仲人 媒酌人 世帯員 世帯構成員 同居親族 帯同家族 同伴家族 要介護者 被介護者 招聘人 招へい人
  被招聘人 呼寄せ人 受給権者 被共済者 出資者 供託者 被供託者 付添人 付添者 代諾者 事故相手 面会相手 正会員 準会員 被推薦者 ドナー レシピエント`

/** The own staff: numbered by id.employee. */
export const STAFF = `社員 従業員 職員 スタッフ 役員 教員 教職員 部員 隊員`

/** Places to which or from which things go; with 名 they are still somebody's name. */
export const DESTINATIONS = `送付先 ご送付先 お届け先 届け先 届先 お届先 配送先 ご配送先 発送先 配達先 請求先 ご請求先 宛先 送り先 お送り先 郵送先 返送先 緊急連絡先 緊急時連絡先 緊急時
  発送元 送付元 紹介元 ご依頼元 依頼元 贈り先`

/** Companies: with 名 they are org.company. */
export const COMPANIES = `取引先 お取引先 得意先 仕入先 納品先 納入先 支払先 発注先 委託先 外注先 派遣先 派遣元 所属先 顧客企業 相手先 代理店 販売店 加盟店 協力会社 販売先`

/** Words before a label that say where or which, and leave its meaning as it is: 自宅住所, 会社電話番号, 変更後氏名. */
export const QUALIFIERS = `自宅 ご自宅 弊社 当社 自社 会社 勤務先 お勤め先 就業先 職場 実家 帰省先 携帯 固定 日中 昼間 夜間 休日 緊急 連絡先 ご連絡先 連絡用 予備 本社 本店 支店 店舗 学校 病院
  医療機関 施設 事業所 営業所 事務所 拠点 店 現 現在 現在の 旧 新 前 変更前 変更後 変更 登録 登録済 届出 主 副 第一 第二 第三 第1 第2 第3 pc パソコン スマホ 個人 私用 社用
  業務用 業務 仕事用 その他 住民票 住民票上 戸籍 戸籍上 本籍 国内 海外 最新 確認用 確認 再入力 配信用 送信先 送信元 受信 受信者 転居先 転居前 転居後 引越先 引越し先 移転先 移転前 移転後
  旧居 新居 滞在先 宿泊先 設置先 設置場所 使用場所 工事先 訪問先 世帯 漢字 正式 申込 申込時 注文 購入 配送 送付 発送 届 請求 依頼 契約 受付 受注 採用 連絡 返信用 返信先 代表 共通 主な 主たる お あなた 貴方 貴殿 ご自身 ご自分 自分 希望 基本 最終 直近 家庭 家 家の 寮 下宿先 避難先 通知先 問い合わせ先
  お問い合わせ先 問合せ先 お問合せ先 納品 郵送 配達 支払 振込 口座 銀行 保険 学生時 卒業時 入社時 退職後 退職時 出生時 婚姻前 結婚前 旅券 戸籍の 筆記`

/** Labels that keep their meaning behind an unknown word: 物件所在地, 主治医連絡先電話番号. Longest first at run time. */
export const SUFFIXES = `氏名 お名前 御名前 姓名 住所 所在地 電話番号 電話 携帯番号 携帯電話 携帯電話番号 連絡先 メールアドレス メアド メール 宛名 証券番号 生年月日 誕生日 郵便番号 性別 年齢 職業 国籍
  tel fax fax番号 ファックス番号 e-mail email mail フリガナ ふりがな マイナンバー 個人番号 基礎年金番号 口座番号 口座名義 口座名義人 都道府県 都道府県名 市区町村 市区町村名 番地 部屋番号 建物名 役職 役職名 部署 部署名
  会社名 銀行名 金融機関名 支店名 パスワード クレジットカード番号 カード番号 免許証番号 被保険者番号 保険者番号 雇用保険被保険者番号 旅券番号 パスポート番号 在留カード番号 会員番号 顧客番号
  社員番号 従業員番号 職員番号 学籍番号 患者番号 既往歴 続柄 暗証番号 本籍 本籍地 勤務先 商品名 品名 ファイル名 シート名 サービス名 イベント名 店舗名 住所1 住所2 住所3 カナ氏名 氏名カナ`

/** What a name of a thing is a name of: 〜名 and 〜名称 behind one of these is no person. */
export const THINGS = {
  'other.product':
    '商品 製品 部品 品目 品種 サービス プラン 講座 コース 銘柄 メニュー 材料 原料 薬剤 薬品 医薬品 機種 機器 型式 ブランド セット オプション 保険 ローン 食品 料理 書籍 雑誌 ソフト アプリ 車 カード ポイント 特典',
  'other.title':
    'ファイル フォルダ フォルダー シート 項目 列 案件 件 工事 作業 業務 プロジェクト イベント 作品 曲 書 資料 文書 書類 帳票 テーブル カラム フィールド 変数 関数 メソッド パッケージ モジュール システム サーバー サーバ ホスト ドメイン キャンペーン 制度 事業 大会 試合 種目 競技 試験 検定 資格 免許 検査 区分 分類 カテゴリ カテゴリー 科目 教科 授業 番組 路線 型 クラス パス 属性 タグ 色 単位 法令 条例 計画 設備 病 傷病 手術 診断',
  'other.place':
    '会場 場所 土地 地 駅 港 空港 公園 国 地域 エリア 地区 物件 倉庫 部屋 会議室 州 島 川 山 町会 自治会 都市 道路 停留所 バス停 ホテル 旅館',
  'org.company':
    '会社 企業 法人 団体 組織 学校 大学 高校 病院 施設 事業者 メーカー 業者 機関 店 組合 協会 財団 園 保育園 幼稚園 医療機関 勤務先 お勤め先 勤め先',
  'org.title': '職位 職制 役職 資格等級',
  'org.dept': '部 課 係 室 部署 部門 所属 班 支部 支社 営業所 事業所 チーム 学部 学科 学級 店舗 支所 出張所',
} as const

/** Last character of words for persons, for 〜名: 選手名, 受験者名, 税理士名. 法人 and 事業者 are settled before. */
export const PERSON_ENDS = '者人員主客様生師士児長手親役'

/** Bracketed remarks that say how to fill a field in, not what it is. */
export const NOTES =
  /^(?:必須|任意|要|必要|不要|※|全角|半角|英数|数字|整数|例|ハイフン|-|記号|カナ不可|西暦|和暦|yyyy|mm|yy|入力|記入|自動|選択|複数|公開|非公開|税|単位|歳|才|円|千円|百万円|名|人|件|%|個|kg|cm|変更|最大|以内|\d+(?:文字|桁|字|以内|バイト)|上限|下限|省略|空欄|その他|参考|確認用|再入力|同上|該当|なし|あり|わかる|当日|平日|日中|昼間|夜間|年月日|現在|時点|自宅|会社|本人|勤務先|ご本人|第[一二三123])/

/** Ends of a question in a survey's header: あなたの性別をお答えください. */
export const QUESTION_END =
  /(?:を|は|について)?(?:お|ご)?(?:教えて|答え|聞かせ|選び|選択して|記入|記入して|入力|入力して|書き|記載|記載して)?(?:ください|下さい|ますか|ですか|でしょうか|は何ですか|はどちらですか|はおいくつですか|ご記入欄|記入欄|入力欄)$/

/** English words before a label that leave its meaning as it is. */
export const ENGLISH_QUALIFIERS = `residential permanent registered claimant lead customer user member client contact billing bill shipping ship delivery deliver to home work office business company personal primary secondary main other
  emergency employee staff patient student buyer purchaser recipient receiver sender orderer order guardian parent mother father spouse child applicant person owner account your my the current
  new old alternate mailing postal legal guest guarantor beneficiary insured policyholder holder driver teacher manager representative rep passenger attendee participant visitor traveler traveller subscriber candidate tenant resident respondent donor
  payee payer signatory signer nominee requester assignee trainee instructor pc cust emp mem usr no 1 2 3`

/** English labels that keep their meaning behind an unknown word. */
export const ENGLISH_SUFFIXES = `email mail emailaddress phone phonenumber mobile mobilephone fax faxnumber birthday birthdate dateofbirth dob zip zipcode postalcode postcode firstname lastname fullname
  familyname givenname surname gender nationality password passwd kana passportnumber prefecture`

/** Last English word → role, where nothing more is known. */
export const ENGLISH_ENDS: Readonly<Record<string, string>> = {
  'other.code': 'id code no num number uuid key sku url hash token index seq ref',
  'other.date': 'at date time datetime timestamp day month year on since until',
  'other.amount': 'count amount price total qty quantity rate score cost fee tax sum size length width height percent ratio points',
  'other.class': 'type status flag category kind rank state level mode class enabled verified',
}

/** First English words of a 〜 name that is no person's. */
export const ENGLISH_THINGS: Readonly<Record<string, string>> = {
  'other.product': 'product item service plan brand model goods part course menu',
  'other.title':
    'file host domain event project column table sheet path class group category display field function package module server database db schema tag image variable method node container job task app application book song game role branch repository key property attribute type component event test step action style font color network device computer machine system resource bucket queue topic',
  'other.place': 'place region area country state street venue station island',
  'org.company':
    'company employer school organization organisation vendor supplier corporate firm corporation maker manufacturer hospital university shop store',
  'org.dept': 'department dept division section team office',
}

/** Labels with more than one meaning: the role stands only if the cells of the column do not speak against it. */
export const AMBIGUOUS = `name 名 氏 表示名 displayname title id id番号 番号 アドレス address addr state 組 字 連絡先 ご連絡先 日中連絡先 昼間連絡先 緊急連絡先 配偶者 筆頭者 取引先 得意先 仕入先 支払先 納品先 会社
  勤務先 所属 アカウント アカウント名 login ログイン名 ユーザー名 ユーザ名 username user_name ナンバー 登録番号 有効期限 判定 トークン パス pass pan pin secret 家族 送り先 郵送先 性 仕事 線
  ライン line country area region code key value 値 コース クラス グループ チーム 店舗 施設名 学校 ip 国 場所 カタカナ ひらがな 設置場所 使用場所 ご使用場所 装置場所 給水場所 供給場所 需要場所 施工場所 工事場所 カード番号 記号番号 枝番 part 備考1 備考2
  立会 requester 相手方 承認 作成 起案 起票 査閲 照査 検印 審査 author authors creator reviewer maintainer createdby modifiedby updatedby`
