/**
 * The header dictionary: role → the labels that mean it. Built from 1,057 variants collected from order, customer and HR exports (EC-CUBE,
 * Rakuten, makeshop, Cybozu, 全銀, 給与支払報告書 …) and from labels added by hand. Labels are looked up by `headerKey`, so one spelling stands
 * for its full-width, spaced and upper-case writings.
 *
 * Roles of columns that hold no personal data themselves, and so rule detectors out:
 * person.author: whoever wrote, changed or approved a document.
 * misc.nickname: what somebody calls himself; a name only where it looks like one.
 * other.product (goods, services, plans), other.title (names of things: 件名, ファイル名), other.place (会場, 駅名, 地域: no address of a person),
 * other.code (numbers and codes of things, URLs), other.date (dates other than of birth), other.amount (money, counts, rates),
 * other.class (kinds, flags, states).
 */
export const ROLE_LABELS: Readonly<Record<string, string>> = {
  'person.name_full': `
    氏名 お名前 名前 ご氏名 おなまえ 御氏名 御名前 姓名 フルネーム 漢字氏名 氏名漢字 氏名(漢字) 顧客名 お客様名 お客さま名 会員名 会員氏名 社員名 社員氏名 従業員名
    従業員氏名 職員名 スタッフ名 担当者名 担当者 ご担当者名 ご担当者様 担当者氏名 代表者名 代表者氏名 契約者名 契約者氏名 契約者 申込者名 申込者氏名 申込者 注文者 注文者名
    注文者氏名 購入者名 受取人名 受取人氏名 受取人 お届け先名 届け先氏名 送付先氏名 配送先氏名 発送先氏名 請求先氏名 ご依頼主名 依頼主名 宛名 宛先名 利用者名 利用者氏名
    患者氏名 患者名 受診者氏名 受診者名 被保険者氏名 被保険者名 加入者氏名 世帯主氏名 世帯主名 世帯主 保護者氏名 保護者名 児童氏名 生徒氏名 生徒名 園児名 学生氏名 参加者名
    出席者名 登録者名 応募者名 応募者氏名 候補者名 受給者氏名 対象者氏名 本人氏名 配偶者氏名 扶養親族氏名 扶養者氏名 緊急連絡先氏名 連帯保証人氏名 保証人名 債務者名 所有者名
    使用者名 入居者名 名義人 名義人名 寄付者名 講師名 著者名 通称名 旧姓 旧氏 戸籍氏名 ビジネスネーム 表示名 FULL_NAME name
    customer_name member_name employee_name contact_name 氏名等 ご芳名 芳名 御芳名 シメイ しめい 個人名 本名
    相手方 実名 人名 患者様氏名 児童名 幼児名 選手名 宿泊者名 代理人 後見人 来場者名 漢字名前 氏名又は名称 申請者 届出人 届出者 請求者 差出人 差出人名 送り主 発注者 担当
    担当営業 営業担当 営業担当者 主担当 副担当 担当医 主治医 責任者 立会 喪主 故人 故人名 相続人 被相続人 株主 株主名 clientname
    recipient recipientname requester requestername sendername contactperson applicantname patientname studentname
    guardianname personname displayname realname legalname 口座名義人氏名 電子メール表示名 旧姓・通称 registrantname 名義 ご名義 契約名義 ご契約名義 予約名 ご予約名 preferredname nextofkin`,
  'person.author': `
    作成者 作成者名 作成者氏名 作成担当 作成担当者 作成責任者 承認者 承認者名 承認者氏名 起案者 起案者名 起票者 起票者名 改訂者 改訂者名 改定者 改版者 修正者 更新者 更新者名 最終更新者 最終保存者 前回保存者
    登録更新者 変更者 記入者 記入者名 執筆者 執筆者名 著者 著作者 文責 監修者 編集者 校閲者 校正者 査閲者 照査者 審査者 レビューア レビューアー レビュアー 承認 作成 起案 起票 査閲 照査 検印 審査
    author authorname authors creator createdby modifiedby updatedby lastmodifiedby approvedby reviewer
    reviewedby preparedby maintainer assignee assignedto reportsto`,
  'person.name_family': `
    姓 氏 苗字 名字 みょうじ お名前(姓) 氏名(姓) 名前(姓) 漢字姓 姓(漢字) 注文者名字 注文者姓 送付先名字 送付先姓 担当者姓 last_name family_name
    surname 姓名(姓) ファミリーネーム ラストネーム lname familynamekanji`,
  'person.name_given': `
    名 お名前(名) 氏名(名) 名前(名) 漢字名 名(漢字) 注文者名前 送付先名前 first_name given_name 姓名(名) 下の名前 ファーストネーム ギブンネーム
    ミドルネーム fname middlename forename givennames firstnames`,
  'person.kana_full': `
    フリガナ ふりがな 振り仮名 振仮名 カナ かな カナ氏名 氏名カナ 氏名(カナ) 氏名フリガナ 氏名(フリガナ) カナ名 カナ姓名 半角カナ氏名 全角カナ氏名 ヨミガナ よみがな
    読み仮名 読みがな よみ ヨミ 読み お名前カナ お名前(フリガナ) カタカナ ひらがな 全角カナ 半角カナ 名前(カナ) 顧客名カナ 顧客カナ 会員名カナ 社員名カナ 従業員カナ氏名 口座名義カナ 注文者(振り仮名)
    患者カナ氏名 患者カナ kana name_kana furigana yomigana フリカナ ふりかな フリかな ふり仮名 シメイカナ しめい(かな) カタカナ氏名 氏名かな
    氏名よみ 名前カナ 名前かな 名前ふりがな お名前ふりがな お名前フリガナ カナ名称 ルビ kananame fullnamekana phoneticname`,
  'person.kana_family': `
    セイ せい 姓カナ 姓(カナ) 姓フリガナ 姓(フリガナ) 姓(ヨミガナ) お名前(セイ) 氏名フリガナ(セイ) フリガナ(セイ) よみ(姓) 注文者名字フリガナ 送付先名字フリガナ
    last_name_kana 姓(カタカナ) 姓かな 姓ふりがな カナ姓 かな姓 姓よみ familynamekana lastnamephonetic familykana lastkana familynameyomi
    phoneticlastname seikana`,
  'person.kana_given': `
    メイ めい 名カナ 名(カナ) 名フリガナ 名(フリガナ) 名(ヨミガナ) お名前(メイ) 氏名フリガナ(メイ) フリガナ(メイ) よみ(名) 注文者名前フリガナ 送付先名前フリガナ
    first_name_kana 名(カタカナ) 名かな 名ふりがな カナ名前(名) かな名 名よみ givennamekana firstnamephonetic givenkana firstkana givennameyomi
    phoneticfirstname meikana`,
  'person.name_romaji': `
    ローマ字氏名 氏名ローマ字 氏名(ローマ字) ローマ字姓 ローマ字名 英字氏名 英語名 アルファベット氏名 NAME_ROMA roman_name ローマ字 英文氏名 英字名
    氏名英字 氏名(英字) 氏名(英語) アルファベット名 nameroman romanizedname englishname nameinenglish nameenglish
    パスポート氏名`,
  'address.full': `
    住民登録地 propertyaddress serviceaddress installationaddress
    住所 ご住所 御住所 おところ ところ 所在 所在地 現住所 自宅住所 住所地 居所 住民票住所 住所(住民票) 連絡先住所 送付先住所 お届け先住所 届け先住所 配送先住所 発送先住所 請求先住所
    勤務先住所 会社住所 本店所在地 実家住所 帰省先住所 緊急連絡先住所 注文者住所 依頼主住所 ご依頼主住所 住所又は居所 住所全文 漢字住所 カナ住所 住所カナ address
    addr full_address home_address ご自宅住所 お住まい 転居先 引越先 引越し先 移転先 居住地 現居所 住所欄 連絡住所 送り先 設置場所住所 設置住所 使用場所住所 郵送先
    addresses mailingaddress postaladdress residentialaddress shippingaddress billingaddress
    streetaddress workaddress officeaddress`,
  'address.pref': `
    都道府県 都道府県名 都道府県(名称) 県名 府県 注文者住所:都道府県 送付先住所:都道府県 お届け先都道府県 pref prefecture state 都道府県区分 居住都道府県
    都道府 お住まいの都道府県 province prefecturename provincename statename addresslevel1`,
  'address.city': `
    市区町村 市区郡町村 市町村 市区町村名 市町村名 郡市区 市区 注文者住所:都市区 送付先住所:都市区 city municipality 市区郡 市郡区 市区町 市町区村
    郡市区町村 市郡 town cityname 郡市 郡区 区市町村 addresslevel2`,
  'address.line': `
    住所1 住所2 住所3 番地 丁目番地 町名 町域 町名番地 町域・番地 それ以降の住所 以降の住所 以下住所 市区町村以下 住所(番地) 大字 字 丁目 街区 注文者住所:町以降
    送付先住所:町以降 address1 address2 street 番地等 丁番地 番地以降 市区町村以降 町村名 町字 大字町丁目 地番 枝番地 それ以降 以下の住所 その他住所
    住所詳細 addressline streetname line1 line2 以降`,
  'address.building': `
    apartmentnumber aptnumber unitnumber buildingandroom
    建物名 建物 ビル名 ビル等 建物名・部屋番号 マンション名 アパート名 アパートマンション名 お届け先アパートマンション名 方書 方書き 部屋番号 号室 建物名等 building
    マンション・ビル名 マンション・アパート名 マンション ビル名等 ビル・マンション名 建物・部屋番号 建物名・号室 建物等 部屋No 部屋 apartment apt suite
    room buildingname アパート・マンション アパートマンション マンション・アパート 号室等 建物名・号室等 マンション等 アパート等 棟・号室 棟号室 棟室 棟番号・部屋番号 居室番号`,
  'address.zip': `
    郵便番号 〒 〒番号 郵便 郵便No 郵便番号1 郵便番号2 郵便番号(上3桁) 郵便番号(下4桁) 注文者郵便番号1 注文者郵便番号2 送付先郵便番号 お届け先郵便番号
    請求先郵便番号 発送先郵便番号 会社郵便番号 自宅郵便番号 〒(自宅) zip zipcode postal_code postcode 〒No ZIPコード 郵便番号コード
    郵便コード ポストコード ゆうびん番号 zipno postal`,
  'address.city_code': `
    市区町村コード 自治体コード 団体コード 都道府県コード 都道府県(ID) 全国地方公共団体コード JISコード`,
  'address.domicile': `
    本籍 本籍地 筆頭者 出身地 出生地 本籍地都道府県`,
  'contact.tel': `
    電話番号 電話 TEL ☎ お電話番号 ご連絡先 連絡先 連絡先電話番号 連絡先TEL 自宅電話 自宅電話番号 自宅TEL 固定電話 固定電話番号 日中連絡先 昼間連絡先 緊急連絡先
    緊急連絡先電話番号 勤務先電話番号 会社電話 会社TEL TEL会社 直通 直通電話 TEL直通 代表電話 内線 内線番号 電話番号1 電話番号2 電話1 TEL1 TEL2 TEL3
    注文者電話番号1 送付先電話番号 お届け先電話番号 ご依頼主電話番号 請求先電話番号 発送先電話番号 phone phone_number telephone tel_no 電話No
    TEL番号 電話番号等 ご連絡先電話番号 ご連絡先番号 連絡先番号 昼間電話番号 夜間電話番号 でんわ お電話 テレフォン 電話連絡先 連絡先(電話) 連絡電話番号 代表番号
    代表電話番号 直通番号 日中の連絡先 日中ご連絡先 phoneno phonenum telephonenumber telnumber telephoneno
    contactnumber contactno landline homephone workphone homenumber businessphone officephone
    daytimephone callernumber callerid calleridnumber callingnumber callednumber callbacknumber`,
  'contact.mobile': `
    携帯 携帯電話 携帯番号 携帯電話番号 携帯TEL ケータイ スマホ モバイル 携帯電話1 mobile cell mobile_phone keitai 携帯電話No 携帯No
    携帯電話番号等 スマートフォン 携帯連絡先 携帯(番号) 移動電話 mobileno mobilenumber cellphone cellphonenumber
    mobilephonenumber cellular smartphone`,
  'contact.fax': `
    FAX FAX番号 ファックス ファクス FAX1 FAX2 FAX3 fax_number ファックス番号 ファクス番号 ファクシミリ ファクシミリ番号 FAXNo FAX電話番号
    facsimile homefax businessfax`,
  'contact.email': `
    メールアドレス メール Eメール E-mail eメールアドレス メアド Mail 電子メール 電子メールアドレス PCメール PC用メールアドレス PC版メールアドレス 携帯メール
    携帯メールアドレス 会社メールアドレス 個人メールアドレス 連絡用メールアドレス 請求先メールアドレス 緊急連絡先メール 保護者メールアドレス 社用メール mail_address
    email_address Emailアドレス Mailアドレス メールアドレス(PC) PCアドレス PCメールアドレス アドレス メールアドレス等 連絡先メール
    連絡先メールアドレス メイルアドレス ご連絡先メールアドレス mailaddr emailid emails mailaddresses`,
  'contact.sns': `
    LINEID LINE名 X(Twitter)アカウント Twitter Twitterアカウント Instagram インスタ Facebook SNSアカウント SNSID
    Skype SlackID ChatworkID Discord LINE LINEアカウント twitterid instagramid Instagramアカウント
    facebookアカウント xアカウント X(旧Twitter) LINEユーザーID LINEユーザID tiktok wechat wechatid カカオトークID`,
  'bio.birth': `
    生年月日 誕生日 お誕生日 ご生年月日 生まれ お生まれ ご生誕日 生年月日(西暦) 生年月日(和暦) 出生日 出生年月日 誕生年 誕生月日 生まれ年 生年 生年月 誕生年月日 birthday
    birth_date date_of_birth DOB 生年月日等 出生年 バースデー birth birthdt dob(yyyymmdd) birthyear
    yearofbirth 生月日`,
  'bio.age': `
    年齢 ご年齢 満年齢 年令 歳 年代 年齢層 age 学齢 満年令 ご年令 年歳 現在年齢 agegroup`,
  'bio.sex': `
    性別 男女 男女区分 男女別 M/F 男・女 男/女 性別(男女) 性別(名称) 性別(ID) 性別コード 戸籍上の性別 続柄・性別 sex gender 性 ご性別 セックス ジェンダー`,
  'bio.job': `
    職業 ご職業 職種 職業(名称) 職業コード 職業区分 業種 勤務先業種 occupation job お仕事 仕事 jobtitlecategory profession`,
  'bio.nationality': `
    国籍 国籍・地域 国籍コード 出身国 在留資格 在留期間 在留期限 在留期間満了日 nationality visa_status 国名(国籍) citizenship`,
  'bio.family': `
    続柄 関係 ご関係 本人との関係 ご本人との関係 患者との関係 契約者との関係 家族構成 扶養 扶養人数 扶養区分 配偶者 配偶者有無 婚姻 婚姻状況 未婚既婚 独身 子供の人数 世帯主との続柄 世帯人数 扶養者数 家族 世帯構成 配偶者の有無 子供の有無
    maritalstatus relationship`,
  'org.company': `
    会社名 勤務先 勤務先名 勤務先名称 法人名 企業名 団体名 組織名 取引先名 取引先 得意先名 仕入先名 屋号 貴社名 御社名 所属会社 学校名 在籍校 出身校 company
    company_name organization 会社 貴社 御社 会社・団体名 会社名・団体名 会社/団体名 貴社名・団体名 法人 法人名称 会社名称 企業 勤務先会社名 お勤め先
    勤め先 就業先 派遣先 納品先 納品先名 支払先 支払先名 仕入先 得意先 メーカー メーカー名 事業者名 店舗 病院名 医療機関名 医療機関 施設名 学校 出身大学 大学名 卒業校
    最終学歴 corporation organisation organizationname organisationname employer school university
    vendor vendorname suppliername
    お届け先会社・部門 お届け先会社・部門1 お届け先会社・部門2 送付先会社名 製造元 販売元 発売元 所属機関 所属機関名 居宅支援事業所 居宅介護支援事業所 居宅介護支援事業所名 かかりつけ医療機関 かかりつけ病院 出身高校 出身中学 出身中学校 出身校名 所属団体 所属団体名 所属組織 所属クラブ 所属学校 organization1name`,
  'org.dept': `
    部署 部署名 所属 所属部署 所属名 部門 部門名 課名 店舗名 支店 拠点 事業所 勤務地 学部 学科 クラス 組 学年 department dept 担当部署 担当部門 配属
    配属先 所属課 所属先 課 係 部 営業所 営業所名 事業所名 支社 支社名 部課名 部署課名 店名 グループ チーム チーム名 ゼミ コース(学科) 学級 クラス名 学部名 学科名
    departmentname division section branch office team 学部・学科 学部学科名 学部・学科・専攻 専攻 研究科 専攻名`,
  'org.title': `
    役職 役職名 肩書 肩書き 職位 等級 職名 title position 役割 職責 資格等級 jobtitle`,
  'id.employee': `
    社員番号 社員No 社員コード 社員ID 従業員番号 従業員コード 従業員ID 職員番号 スタッフ番号 スタッフコード 個人コード 人事番号 employee_id emp_no
    staff_id 従業員No 従業員番 社員番 職員コード 職員ID 職員No スタッフID スタッフNo 担当者コード 担当者ID 担当者番号 職番 employeeno
    employeenumber employeecode empid empcode staffno staffnumber staffcode`,
  'id.customer': `
    顧客番号 顧客コード 顧客ID 顧客No お客様番号 お客さま番号 お客様ID お客様コード お客様管理番号 システム顧客番号 会員番号 会員No 会員ID 会員コード 契約番号
    契約者番号 証券番号 保険証券番号 申込番号 受付番号 受注番号 注文番号 予約番号 ユーザーID ユーザID 利用者ID 利用者番号 患者番号 患者ID カルテ番号 診察券番号 診察券No 診察券NO 診察券ID 診察券コード 会員証番号 会員証No
    診察番号 受診番号 受診券番号 CIF CIF番号 受給者証番号 供給地点特定番号 水栓番号 検針番号 お問い合わせ番号 ポイントカード番号 customer_id member_id user_id
    account_id patient_id お客様No お客様ナンバー ご契約番号 ご予約番号 会員ナンバー メンバーID 顧客管理番号 顧客キー ご契約者番号 customerno
    customernumber customercode memberno membernumber membercode membershipnumber clientid
    contractno policynumber accountno orderid orderno ordernumber reservationno patientno userno`,
  'id.student': `
    学籍番号 学生番号 生徒番号 出席番号 受験番号 学生証番号 student_id student_no 生徒No 学籍No 児童番号 受講番号 studentnumber`,
  'id.mynumber': `
    個人番号 マイナンバー 個人番号(マイナンバー) マイナンバー(個人番号) 本人個人番号 支払を受ける者の個人番号 受給者個人番号 扶養親族の個人番号 配偶者の個人番号
    被保険者個人番号 my_number kojin_bango individual_number マイナンバ 個人番号(12桁) マイナンバー(12桁) 本人マイナンバー
    従業員マイナンバー 扶養親族個人番号 配偶者個人番号 mynumbers`,
  'id.corp_number': `
    法人番号 会社法人等番号 登録番号 適格請求書発行事業者登録番号 インボイス登録番号 事業者番号 corporate_number`,
  'id.pension': `
    基礎年金番号 年金番号 年金手帳番号 年金手帳の記号番号 基礎年金番号(10桁) 厚生年金番号 厚生年金整理番号 被保険者整理番号 年金証書番号 pension_number
    厚生年金保険被保険者番号 厚生年金被保険者番号 国民年金番号`,
  'id.employment_ins': `
    雇用保険被保険者番号 雇用保険番号 雇用保険の被保険者番号 被保険者番号(雇用保険)`,
  'id.health_ins': `
    保険者番号 被保険者証記号 被保険者番号 被保険者証番号 保険証番号 保険証記号 保険証記号番号 記号・番号 被保険者証記号・番号 被保険者証の記号・番号 被保険者証等記号・番号 健保番号 健保記号 健保No 健康保険番号 健康保険記号 枝番 資格取得日 被保険者等記号・番号 健保記号番号 健康保険記号番号
    本人家族区分 後期高齢者医療被保険者番号 公費負担者番号 公費受給者番号 受給者番号 公費負担医療の受給者番号 insurance_no`,
  'id.care_ins': `
    介護保険被保険者番号 介護被保険者番号 介護保険番号 要介護度 要介護状態区分 要介護認定 負担割合`,
  'id.licence': `
    運転免許証番号 免許証番号 免許番号 運転免許番号 運転免許証No 免許証No 免許証交付日 免許有効期限 運転経歴証明書番号 drivers_license license_no
    運転免許証 免許証 driverslicenseno driverlicense driverlicensenumber driverslicensenumber
    licensenumber`,
  'id.passport': `
    旅券番号 パスポート番号 パスポートNo Passport_No 旅券No passport_number passport パスポート 旅券 passportnum`,
  'id.residence_card': `
    在留カード番号 在留カードNo 在留番号 特別永住者証明書番号 外国人登録証番号 外国人登録番号 在留カード residencecardno residencecardnumber`,
  'id.juminhyo': `
    住民票コード 住基コード 住基番号 宛名番号 世帯番号 住民番号`,
  'finance.bank': `
    預金科目 振替口座 振替口座情報 返金先口座 返金口座
    銀行名 金融機関名 金融機関 銀行コード 金融機関コード 銀行番号 被仕向銀行番号 被仕向金融機関番号 支店名 支店コード 支店番号 店番 店番号 店舗コード 被仕向支店番号 預金種目
    預金種別 口座種別 科目 口座番号 口座No 振込先口座 振込口座番号 振込先 引落口座 給与振込口座 口座名義 口座名義人 名義人カナ 預金者名 受取人名(カナ) ゆうちょ記号
    ゆうちょ番号 通帳記号 通帳番号 記号(ゆうちょ) 貯金記号 貯金番号 bank_name bank_code branch_name branch_code
    account_number account_holder 銀行 支店(銀行) 口座 口座番号等 口座情報 振込先銀行 振込先銀行名 振込先支店名 振込銀行 口座名 口座名義(カナ)
    口座名義人カナ 振込名義 振込名義人 iban swift swiftcode bankaccount 銀行・支店 銀行名・支店名 銀行支店名 振替口座 振替口座番号 引落銀行 引き落とし口座 accountno(bank) accountname
    accountholdername`,
  'finance.card': `
    クレジットカード番号 カード番号 クレカ番号 カードNo CardNumber card_no PAN 有効期限 カード有効期限 card_exp expiry セキュリティコード
    CVV CVC CVV2 カード名義 カード名義人 カードブランド カード会社 支払カード番号 トークン クレジットカード カード有効期限(月/年) creditcard
    creditcardnumber cardexpiry cardholder cardholdername cvvcode securitycode`,
  'finance.income': `
    年収 収入 給与 給与額 基本給 月給 報酬 賞与 手当 所得 総支給額 差引支給額 支払金額 源泉徴収税額 住民税 社会保険料 標準報酬月額 滞納 滞納額 延滞 残高 借入残高
    借入額 与信 与信枠 債務額 請求額 未収金 annual_income salary 給与収入 課税支給額 支給額 支給額合計 所得金額 合計所得金額 総所得金額 課税標準額 年収額 世帯年収 月収 income`,
  'auth.login': `
    ログインID ログイン名 ユーザー名 ユーザ名 アカウント アカウント名 アカウントID ID loginid username ログインユーザー名 ログインアカウント login`,
  'auth.password': `
    パスワード PW PASS パス 暗証番号 PIN PINコード 初期パスワード 仮パスワード ログインパスワード パスワードハッシュ 秘密の質問 秘密の答え 合言葉 password
    passwd pwd password_hash secret api_key アクセスキー パスワード(初期) passphrase accesskey secretkey
    pincode`,
  health: `
    病名 傷病名 主病名 診断名 既往歴 現病歴 病歴 持病 アレルギー 服薬 服薬歴 処方 処方薬 投薬 受診歴 診療科 入院日 退院日 通院 治療内容 手術歴 血液型 身長 体重
    BMI 腹囲 血圧 収縮期血圧 拡張期血圧 HbA1c 空腹時血糖 中性脂肪 HDL LDL GOT GPT γ-GTP 尿蛋白 尿糖 心電図 胸部X線 視力 聴力 健診日 健診結果
    健康診断結果 総合判定 判定 所見 医師の判断 ストレスチェック結果 高ストレス 障害 障害者区分 障害等級 障害者手帳 手帳番号 療育手帳 精神障害 身体障害 難病 介護度 妊娠
    検査結果 PCR検査結果 ワクチン接種 感染症 感染症の有無 アレルギーの有無 服薬状況 服薬内容 障害支援区分 障がい 障がいの有無 配慮事項 要配慮事項 介護認定 通院歴 接種日 カルテ 看護記録 ADL 食事制限`,
  'sensitive.other': `
    人種 民族 信条 宗教 信仰 思想 支持政党 労働組合 組合員 犯罪歴 前科 前歴 賞罰 逮捕歴 処分歴 補導歴 被害届 被害内容 DV被害 虐待 生活保護 受給状況 同和 社会的身分`,
  vehicle: `
    車両番号 登録番号(車両) ナンバー 車番 車のナンバー 自動車登録番号 ナンバープレート 車台番号 車名 車種 標識番号 車両ナンバー 登録番号(自動車) 自動車ナンバー
    licenseplate platenumber vehicleno`,
  online: `
    IPアドレス 接続元IP ip_address REMOTE_ADDR MACアドレス 端末ID 端末識別番号 デバイスID 広告ID IDFA AAID Cookie
    CookieID user_agent IMEI IMSI シリアル番号 位置情報 緯度 経度 アクセスログ 最終ログイン IP IPaddr clientip remoteip
    macaddress deviceid`,
  'misc.memo': `
    備考 メモ 特記事項 コメント 備考欄 摘要 自由記述 ショップ用メモ欄 お客様コメント お問い合わせ内容 相談内容 対応履歴 クレーム内容 応募動機 志望動機 面談記録 評価コメント
    notes memo remarks 備考1 備考2 ご要望 ご意見 ご意見・ご要望 その他ご要望 特記 注記 所感 連絡事項 申し送り note comment comments
    remark
    ご意見・ご感想 ご感想 感想 ご質問 質問 description 説明 内容 本文 メッセージ メッセージ本文 message 伝言 伝言内容 発言 発言内容 トーク内容 投稿内容
    対応内容 応対内容 報告内容 問合せ内容 通話内容 会話内容 やり取り 用件 ご用件`,
  'misc.nickname': `
    ニックネーム ハンドルネーム ハンドル名 ペンネーム ラジオネーム あだ名 愛称 呼び名 nickname nicknames handlename penname screenname`,
  'other.product': `
    商品名 品名 銘柄 サービス名 プラン名 講座名 コース名 商品 製品 製品名 品目 品目名 商品名称 品番名 サービス プラン メニュー メニュー名 ブランド ブランド名 機種
    機種名 オプション オプション名 規格 product productname item itemname brand brandname servicename planname
    coursename`,
  'other.title': `
    ファイル名 項目名 シート名 イベント名 作品名 曲名 件名 題名 タイトル 書名 案件名 案件 工事名 工事件名 作業名 業務名 プロジェクト名 資料名 文書名 書類名
    キャンペーン名 テーブル名 カラム名 フォルダ名 システム名 ホスト名 ドメイン名 サーバ名 サーバー名 関数名 変数名 大会名 種目名 科目名 教科名 事業名 制度名 検査名 薬剤名
    薬品名 subject filename hostname domainname eventname projectname columnname tablename
    sheetname pathname classname groupname categoryname タグ`,
  'other.place': `
    会場 会場名 駅名 最寄駅 最寄り駅 路線名 地名 国 国名 居住国 居住国名 住所国 お住まいの国 地域 エリア 地区 場所 物件名 物件 倉庫名 部屋名 会議室 会議室名 country countryname
    region area venue station 地域名 エリア名 地区名 勤務場所`,
  'other.code': `
    商品コード 品番 JANコード 型番 伝票番号 送り状番号 追跡番号 請求書番号 見積番号 管理番号 番号 No # コード 連番 通番 項番 通し番号 行番号 整理番号 ロット番号
    製造番号 SKU URL ホームページ バーコード QRコード キー uuid guid code key number hash rowid row seq website uri
    link 伝票No 型式 品目コード お問合せ番号 お問い合せ番号 配送伝票番号 荷物番号 ページ page 登録No`,
  'other.date': `
    日付 日時 登録日 更新日 作成日 年月日 入社日 退社日 退職日 入会日 退会日 契約日 申込日 注文日 受注日 購入日 開始日 終了日 利用日 支払日 入金日 期限 期間 時刻
    時間 年度 年月 曜日 date time datetime createdat updatedat timestamp 入社年月日 登録日時 更新日時 作成日時 受付日 来店日
    発送日 納期 支払期日 死亡日 没年月日 最終更新 最終更新日
    タイムスタンプ`,
  'other.amount': `
    金額 合計 小計 総計 計 数量 単価 価格 値段 定価 送料 手数料 消費税 税額 税込金額 税抜金額 売上 売上高 売上額 利益 原価 在庫 在庫数 点数 件数 人数 回数 個数
    割合 比率 構成比 率 前年比 増減 平均 合計金額 注文金額 購入金額 支払額 入金額 ポイント amount price total subtotal quantity qty
    count tax sum rate ratio average unitprice score points 人口 世帯数 総数 値 value
    賃料 家賃 敷金 礼金`,
  'other.class': `
    区分 種別 種類 分類 カテゴリ カテゴリー ステータス 状態 状況 フラグ 有無 可否 ランク 型 対象 結果 単位 サイズ 色 カラー type status category
    flag kind rank size color unit 会員種別 顧客区分 契約種別 支払方法 決済方法 配送方法 メール配信 メルマガ DM DM可否 メルマガ配信 配信可否
    削除フラグ マル扶 マル保 マル配 マル基 マル住 前職源泉 前職 提出状況 提出書類`,
}
