/**
 * Headers of exports as products in use write them (SmartHR, freee, Salesforce, kintone, Google Forms and Contacts, ヤマトB2, e飛伝, Shopify, BASE, EC-CUBE, 楽天RMS,
 * Outlook, care, school, utility and municipal systems, databases), by role; written down without a look at the dictionary. Separated by strokes.
 */
export const EXPORT_HEADERS: Readonly<Record<string, string>> = {
  'address.building': `
    現住所の建物名・部屋番号|お届け先アパートマンション名|ご依頼主アパートマンション|部屋番号|号室|方書|住所（方書）|住所（建物名）|マンション名|建物名|建物名・号室|建物等|building|住所２（建物名）|住所（建物）|建物・部屋|
    マンション等|棟・号室|棟室|部屋No.`,
  'address.city': `
    現住所の市区町村|郵送先 市区郡|市区郡|Billing City|注文者住所郡市区|送付先住所郡市区|BillCity|ship-city|Address 1 - City|自宅の市区町村|住所（市区町村）|city|お住まいの市区町村|
    住所（市区郡）|City`,
  'address.domicile': `
    本籍|本籍地|戸籍筆頭者`,
  'address.full': `
    現住所（ヨミガナ）|住民票の住所|ご住所をご記入ください|お届け先住所|ご依頼主住所|住所(請求先)|会社住所|Address 1 - Formatted|物件所在地|jusho|addr|streetAddress|使用場所住所|請求先住所|
    保証人住所|帰省先住所|下宿先住所|現住所（本人）|使用者の住所|所有者の住所|転入前住所|転出先住所|前住所|領収書送付先住所|〒・住所|〒/住所|郵便番号・住所|郵便番号＋住所|住所カナ|Home Address`,
  'address.line': `
    現住所の丁目・番地|郵送先 町名・番地|町名・番地|お届け先住所２|お届け先住所３|Billing Street|Billing Address1|Billing Address2|住所2(請求先)|住所1|住所2|注文者住所それ以降の住所|
    BillAddress1|ship-address-1|Address 1 - Street|勤務先住所(番地)|自宅の番地|Home Street|町名|番地|地番|住所（番地以降）|丁目番地|addr1|addr2|
    address_line1|address_line2|自宅住所１|住所（町名番地）|住所1（都道府県・市区町村）|住所2（番地・建物名）|Address Line 1|Address 2`,
  'address.pref': `
    現住所の都道府県|郵送先 都道府県|Billing Province|Billing Province Name|都道府県(請求先)|都道府県(名称)|注文者住所都道府県|送付先住所都道府県|BillPrefecture|ship-state|
    Address 1 - Region|自宅の都道府県|住所（都道府県）|県名|都道府県名|ご住所（都道府県）|pref|pref_cd|pref_name|prefecture|addressLevel1|お住まいの都道府県をお選びください|
    State/Province`,
  'address.zip': `
    現住所の郵便番号|緊急連絡先の郵便番号|住民票住所 郵便番号|郵送先住所(郵便番号)|郵送先 郵便番号|お届け先郵便番号|ご依頼主郵便番号|お届け先 郵便番号|Billing Zip|郵便番号(請求先)|郵便番号|注文者郵便番号1|
    注文者郵便番号2|BillZipCode|ship-postal-code|Address 1 - Postal Code|勤務先郵便番号|自宅の郵便番号|Home Postal Code|yubin|yubin_no|zip|zipcode|
    postal_cd|postalCode|Zip/Postal Code|ZIP Code|Postal Code`,
  'auth.login': `
    ユーザー名|ログインID`,
  'auth.password': `
    パスワード|暗証番号|秘密の質問|password_hash`,
  'bio.age': `
    ご年齢|年代|年齢層|満年齢|age|nenrei|あなたの年齢を教えてください|年齢（歳）|性別・年齢`,
  'bio.birth': `
    生年月日|配偶者の生年月日|誕生日|Birthday|生年月日（和暦）|生年月日（西暦）|西暦生年月日|誕生月日|生まれ年|生年|お誕生日|birth_ymd|birthdate|birthday|dob|seinengappi|
    契約者生年月日|被保険者生年月日|児童生年月日|生年月日/年齢|生年月日（年齢）|誕生年月日|生年月日(年)|生年月日（月）|扶養親族1生年月日|Date of Birth|Birth Date`,
  'bio.family': `
    緊急連絡先の続柄|世帯主の続柄|続柄①|続柄|関係|ご関係|家族構成|主介護者続柄|故人との続柄|受取人続柄|扶養親族1続柄|Emergency Contact Relationship|Marital Status`,
  'bio.job': `
    ご職業|職業(ID)|職業(名称)|職種|業種|occupation|父の職業|勤務先・職業|職業（勤務先）`,
  'bio.nationality': `
    国籍・地域|国籍|nationality|在留資格|在留期限|国籍（外国人のみ）|Nationality`,
  'bio.sex': `
    戸籍上の性別|性別を教えてください|性別(名称)|男女|男・女|男女別|seibetsu|sex_cd|gender|sex|あなたの性別|年齢・性別|Sex|M/F`,
  'contact.email': `
    業務用メールアドレス|メールアドレス|お届け先 メールアドレス|Email|メールアドレス(請求先)|購入者 メールアドレス|注文者メールアドレス|BillMailAddress|buyer-email|E-mail|
    E-mail 1 - Value|電子メール アドレス|E-mail Address|PCメール|携帯メール|メアド|Eメール|e-mail|Mail|メール|連絡用メールアドレス|mail_addr|mail_address|
    emailAddress|大学メール|Gmail|学内メールアドレス|ご連絡先（メールアドレス）|メールアドレス（確認用）|Personal Email|Work Email`,
  'contact.fax': `
    FAX|会社FAX`,
  'contact.mobile': `
    携帯|携帯電話|携帯電話番号|Mobile Phone|携帯番号|携帯TEL|ケータイ|スマホ|keitai|mobile_tel|mobilePhone|携帯番号（緊急連絡先）|TEL(携帯)|電話（携帯）|電話番号（携帯）|携帯（本人）|
    携帯（父）|携帯（母）|父携帯|母携帯|祖母携帯|Mobile|Cell Phone`,
  'contact.sns': `
    LINE ID|LINEユーザーID|Instagram|Twitter|X（旧Twitter）`,
  'contact.tel': `
    電話番号|緊急連絡先の電話番号|TEL|お電話番号（日中つながる番号）|お届け先電話番号|ご依頼主電話番号|荷送人電話番号|Billing Phone|Shipping Phone|Default Address Phone|
    電話番号(請求先)|購入者 電話番号|注文者電話番号1|注文者電話番号2|注文者電話番号3|BillPhoneNumber|ShipPhoneNumber|buyer-phone-number|ship-phone-number|会社電話番号|
    Phone 1 - Value|勤務先電話番号|自宅の電話番号|Business Phone|連絡先①|連絡先1|保護者連絡先|保証人連絡先|自宅TEL|自宅電話|ご自宅電話番号|固定電話|日中連絡先|日中のご連絡先|当日連絡先|ご連絡先|
    連絡先|連絡先電話番号|緊急連絡先|緊急時連絡先|電話１|電話２|電話番号①|TEL１|℡|☎|denwa|denwa_no|tel_no|tel1|phoneNumber|telephone|contact_tel|
    emergency_contact|emergency_contact_phone|保証人電話|帰省先電話番号|キーパーソン連絡先|ご連絡先（お電話番号）|ご連絡可能な電話番号をご記入ください|TEL/FAX|電話/FAX|電話・FAX番号|
    TEL・携帯|TEL（自宅）|電話番号（自宅）|母TEL|Emergency Contact Phone|Phone Number|Tel`,
  'finance.bank': `
    銀行コード|支店コード|預金種別|口座番号|振込先銀行口座情報 銀行名|金融機関名|金融機関コード|支店名|口座種別|bank_account|振替口座|引落口座|口座番号（下4桁）|預金者名|預金者名カナ|振込先|振込先口座|銀行・支店|
    ゆうちょ記号|ゆうちょ番号|通帳記号|通帳番号`,
  'finance.card': `
    カード番号|有効期限|card_no|card_number|カード名義|カード名義人|クレジットカード番号|カード番号（下4桁）|セキュリティコード`,
  'finance.income': `
    給与：基本給|支給額合計|差引支給額|年収|世帯年収|借入額|滞納額|希望年収|現年収|年収（万円）|所得金額|課税標準額|給与収入|課税支給額|基本給|住民税|社会保険料|賞与`,
  health: `
    障がいの有無|配慮事項|介護認定|服薬|服薬状況|感染症|血圧|障害支援区分|療育手帳|診断名|アレルギーの有無|健診結果|判定|BMI`,
  'id.care_ins': `
    介護保険被保険者番号|要介護状態区分`,
  'id.corp_number': `
    法人番号`,
  'id.customer': `
    会員ID|顧客コード|お客様ID|お客様管理番号|ご依頼主コード|Customer ID|患者番号|患者ID|カルテ番号|証券番号|契約番号|お客さま番号|納税者番号|会員番号|user_id|customer_no|account_no|
    供給地点特定番号|水栓番号|受給者証番号|任意保険証券番号|CIF番号|顧客番号（CIF）|カルテNo|紹介者会員番号|ユーザID|会員ＮＯ|顧客ＮＯ．|お客様コード|受付No.|組合員番号`,
  'id.employee': `
    社員番号|従業員番号|スタッフ番号|スタッフコード|emp_no|tanto_cd|社員No.|社員ｺｰﾄﾞ|従業員ＩＤ|職員番号|Employee ID`,
  'id.employment_ins': `
    雇用保険の被保険者番号`,
  'id.health_ins': `
    健康保険番号|保険者番号|記号・番号|被保険者証記号番号|被保険者番号`,
  'id.juminhyo': `
    宛名番号|世帯番号|住民票コード`,
  'id.licence': `
    運転免許証番号|免許証番号|license_no`,
  'id.mynumber': `
    個人番号|マイナンバー|my_number|mynumber|kojin_bango|扶養親族1マイナンバー|配偶者個人番号`,
  'id.passport': `
    パスポート番号|旅券番号|passport_no|旅券番号（外国人のみ）|Passport Number`,
  'id.pension': `
    基礎年金番号|厚生年金番号`,
  'id.residence_card': `
    在留カード番号`,
  'id.student': `
    学籍番号|学生番号|出席番号`,
  'misc.memo': `
    ご意見・ご要望|ショップ用メモ欄|Notes|備考|memo|remarks|biko|Remarks|Comments`,
  'misc.nickname': `
    ニックネーム`,
  'org.company': `
    取引先名|会社名|お届け先会社・部門１|お届け先会社・部門２|Organization 1 - Name|勤務先|Company|所属機関|出身中学校|勤務先名|お勤め先|勤務先・学校名|派遣先|就業先|company_name|出身高校|
    出身高校名|出身校|居宅支援事業所|かかりつけ医療機関|保険会社|父勤務先|母の勤務先|会社名/所属|勤務先（会社名）|ご勤務先名`,
  'org.dept': `
    部署|部署名|学部・学科|dept_name|学年・組|会社・部署|勤務先部署`,
  'org.title': `
    役職|Job Title|所属・役職`,
  'other.amount': `
    代引金額|Total|家賃|今回指示数|修得単位数|御香典額|滞納金額|寄付金額`,
  'other.class': `
    リード状況|支払方法|入試区分|留学生区分|持家区分|メール配信可否|会員種別`,
  'other.code': `
    レコード番号|伝票番号|送り状番号|お届け先コード|メーター番号|座席番号|管理番号|伝票No.`,
  'other.date': `
    入社年月日|退職年月日|作成日時|更新日時|タイムスタンプ|参加希望日|出荷予定日|初回購入日|注文日時|名刺交換日|検針日|開栓日|閉栓日|入学年度|認定有効期間|没年月日|車検満了日|納車日|来店日|異動日|入会日|Hire Date`,
  'other.product': `
    商品名|product-name`,
  'person.author': `
    更新者|作成者|記入者|承認者|Created By`,
  'person.kana_family': `
    姓（ヨミガナ）|ビジネスネーム：姓（ヨミガナ）|苗字カナ|姓 (ふりがな)|お名前(フリガナ・姓)|注文者姓カナ|Family Name Yomi|姓ふりがな|sei_kana|last_name_kana|family_kana|
    lastNameKana|お名前（セイ）|フリガナ（セイ）|フリガナ（姓）|氏（カナ）|氏カナ|カナ氏|Last Name (Kana)|Last Name Kana`,
  'person.kana_full': `
    名前カナ|フリガナ|氏名フリガナ|お名前（ふりがな）|お子様の氏名（ふりがな）|お届け先名(ｶﾅ)|ご依頼主名(ｶﾅ)|お届け先 カナ|購入者 フリガナ|注文者名カナ|BillNameKana|患者カナ氏名|カナ氏名|契約者カナ|
    契約者氏名（カナ）|会員名カナ|名前（かな）|かな|よみ|よみがな|読み|読み仮名|cust_kana|shimei_kana|kana|name_kana|学生氏名（カナ）|お客様名（カナ）|会員カナ|宛名カナ|世帯主カナ|
    保護者氏名（カナ）|児童カナ|姓名カナ|全角カナ|半角カナ|フリガナ(全角)|氏名_カナ|氏名＿フリガナ|氏名　フリガナ|氏名（フリガナ）|配偶者フリガナ|口座名義カナ|Name (Kana)|Kana Name|Furigana`,
  'person.kana_given': `
    名（ヨミガナ）|名 (ふりがな)|お名前(フリガナ・名)|Given Name Yomi|名ふりがな|mei_kana|first_name_kana|given_kana|お名前（メイ）|名（カナ）`,
  'person.name_family': `
    姓|ビジネスネーム：姓|苗字|取引先責任者: 姓|Last Name|氏(請求先)|氏(配送先)|お名前(姓)|注文者姓|送付先姓|BillLastName|Family Name|sei|お名前（姓）|氏|漢字氏|surname`,
  'person.name_full': `
    緊急連絡先の氏名|世帯主の氏名|名前|配偶者の氏名|社員氏名|取引先責任者|取引先責任者名|リード所有者|ご担当者様|担当者様お名前|お名前（フルネーム）|お名前をご記入ください|お名前（漢字）|保護者氏名|お子さまのお名前|お届け先名|
    ご依頼主名|お届け先名称１|お届け先名称２|荷送人名称|部署ご担当者名|お届け先 お名前|Name|Billing Name|Shipping Name|購入者氏名|購入者名|購入者 名前|配送先 お名前|注文者名|送付先名|配送先お名前|
    BillName|ShipName|buyer-name|recipient-name|氏名|電子メール表示名|参加者名|表示名|姓名|学生氏名|Attendee|Registrant Name|患者氏名|漢字氏名|被保険者氏名|
    被保険者名|主治医|担当ケアマネ|ケアマネジャー|キーパーソン|利用者名|利用者氏名|児童氏名|生徒名|保護者名|兄弟姉妹|契約者名|契約者氏名（漢字）|お客さま名|名義人|入居者名|賃借人|連帯保証人|保証人氏名|世帯主|世帯主名|会員名|
    ご芳名|芳名|ご氏名|旧姓・通称|応募者名|応募者氏名|候補者名|スタッフ名|面接官|紹介者|紹介者名|営業担当|担当営業|担当者|自社担当|対応者|受付者|受付担当|登録者|cust_nm|cust_name|kokyaku_mei|
    shimei|emp_name|tanto_mei|name_kanji|full_name|fullname|display_name|contact_name|emergency_contact_name|guardian_name|
    使用者名|ご使用者名|ご契約名義|契約名義|ご契約名義人様|名義|請求先名|学生氏名（漢字）|通称名|本名|戸籍氏名|指導教員|指導教員名|担任名|学資負担者|学費負担者氏名|保証人（父）氏名|保証人１氏名|利用者様氏名|ご利用者氏名|
    ご家族氏名|ご家族様|主たる介護者|主介護者|キーパーソン氏名|担当CM|かかりつけ医|喪主氏名|施主名|故人様名|ご会葬者名|会葬者氏名|使用者の氏名又は名称|所有者の氏名又は名称|主たる運転者|記名被保険者|担当セールス|セールス担当|
    保険契約者|死亡保険金受取人|指定代理請求人|募集人名|取扱者名|宿泊者氏名|代表者氏名|代表者名|予約者名|ご予約者様|ご予約名|予約名|同伴者氏名|来場者氏名|お連れ様|お連れ様氏名|担当スタイリスト|指名スタッフ|宛名氏名|世帯主氏名|
    申請者氏名|申請人氏名|代理人氏名|委任者|寄付者氏名|寄附者名|ご寄付者名|領収書宛名|領収証宛名|紹介会員|ご紹介者名|推薦人|推薦者名|あなたのお名前|姓名（漢字）|氏名/フリガナ|住所・氏名|父氏名|母氏名|扶養親族１氏名|配偶者氏名|
    控除対象配偶者|Employee Name|Preferred Name|Legal Name|Emergency Contact Name|Next of Kin|Manager Name|Guest Name|Passenger Name|
    Customer Name|Contact Person|Contact Name|Account Owner|Owner|Name (Kanji)`,
  'person.name_given': `
    名|ビジネスネーム：名|First Name|名(請求先)|名(配送先)|お名前(名)|BillFirstName|Given Name|mei|お名前（名）|Middle Name|given names`,
  'person.name_romaji': `
    学生氏名（英字）|氏名（英語表記）|氏名英字（姓）|ローマ字氏名|Name (Romaji)`,
  'sensitive.other': `
    生活保護`,
  vehicle: `
    車両番号|自動車登録番号|ナンバー|車台番号`,
}
