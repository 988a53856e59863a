/** Places, organisations and things that stand in cells: told by how they begin and end. */

/** Ends that no given name has: what a surname stands before them is the name of a house (長谷川組, 田中歯科). */
const HARD = new Set(
  '組社店課部署室院園館校局駅線橋寺県府市町村区郡庁省軍隊党派団班係号型系式塾街域階棟場所会盟業品費料金額数率券証書票表図機器具車艦船湾州賞杯祭戦軒亭庵房堂楼荘座館湯',
)
/** Ends of places and things that a given name can have, too: 後藤光岳, 大川隆法. */
const SOFT = new Set('岳川浜崎谷沢坂丘台峠池沼湖塚領藩氏法学史論島港宮城国')
/** Ends that many names have, and more places: they only count against what no dictionary knows. */
const WEAK = new Set('語族人山原野田津民師者家物事')

/** Ends of given names that roads, capitals, books and breeds have, too: 阪和道, 藤原京, 四季彩, 山田洋行. */
const OTHERS = new Set('道江衆泉郷中京行史彩鳥欧安亀海旬')

/** Last two characters of companies, offices and things. */
const ENDS: ReadonlySet<string> = new Set(
  (
    '会社 商事 商店 商会 工業 産業 興業 鉱業 農業 漁業 林業 製薬 製菓 製鉄 製紙 製糖 製粉 製麺 製餡 紡績 繊維 化学 化成 薬品 薬局 医院 歯科 内科 外科 眼科 皮膚 小児 整形 動物 電機 電器 電気 電力 電子 電工 電鉄 鉄道 鉄鋼 金属 重工 ' +
    '建設 建築 建材 土木 土建 工務 工房 塗装 設備 住宅 住建 道路 不動 開発 企画 設計 測量 技研 技術 研究 観光 旅行 交通 運輸 運送 物流 倉庫 海運 海上 航空 汽船 通商 貿易 物産 通運 食品 食堂 酒造 酒店 酒類 醸造 飲料 水産 畜産 農園 農場 ' +
    '牧場 造園 園芸 生花 印刷 出版 書店 書房 文具 新聞 放送 通信 映画 音楽 芸能 銀行 証券 生命 保険 火災 信託 信金 金庫 投資 事務 法律 会計 税理 司法 行政 病院 診療 薬舗 大学 高校 中学 小学 学園 学院 学校 教室 予備 幼稚 保育 石油 石材 ' +
    '木材 材木 製材 米店 精肉 鮮魚 青果 商会 商船 自工 自販 自動 時計 楽器 家具 寝具 呉服 衣料 美容 理容 美術 写真 玩具 洋品 電灯 瓦斯 水道 計画 制度 条約 憲法 事件 事故 戦争 合戦 革命 政権 政府 議会 内閣 連邦 王国 帝国 共和 民国 時代 年間 元年 ' +
    '初年 世紀 選手 代表 地方 地区 地域 半島 諸島 列島 海峡 運河 温泉 高原 平野 盆地 山脈 公園 庭園 墓地 神社 神宮 大社 教会 球場 会館 劇場 劇団 楽団 財団 社団 連合 連盟 協会 組合 機構 委員 本部 支部 支店 本店 本社 支社 工場 本線 新線 空港 要塞 ' +
    '基地 遺跡 古墳 市役 新人 全集 物語 日記 新報 時報 雑誌 選集 大会 大賞 作戦 地震 台風 空襲 大火 計算 検定 国体 博覧 音頭 追分 行進 交響 協奏 講和 会議 会談 条例 法案 法廷 主義 運動 文化 文学 方言 言語 自治 住民 市民 ' +
    '休暇 休業 期間 予定 連絡 対応 確認 作業 業務 管理 手続 相談 受付 案内 紹介 申込 登録 変更 改正 更新 処理 送信 受信 通知 報告 発注 受注 納品 検品 在庫 返品 返金 入金 支払 請求 見積 契約 保守 点検 修理 清掃 警備 配送 配達 集荷 研修 講習 面接 面談 会員 料理 地理 歴史 科学 数学 物理 経済 政治 社会 国際 環境 福祉 介護 医療 看護 教育 体育 衛生 防災 消防'
  ).split(' '),
)

/** Beginnings of places and organisations, where no surname was recognised with a given name behind it. */
const HEADS =
  /^(?:日本\p{L}|東京|大阪|京都|北海|全[国日]|国[立際道]|[県市町区都府]立|新宿|中央\p{L}|東洋\p{L}|大日本|帝国|財団|社団|医療|学校|宗教|自民|民主|公明|共産|第[一二三四五六七八九十0-9]|[南北東西中]米|欧州|中国|韓国|米国|英国|独立|連邦|旧\p{L}{3}|元\p{L}{3}|[0-9])/u

/** Last word of companies, shops and things in katakana. */
const KATAKANA_ENDS: ReadonlySet<string> = new Set(
  (
    'センター グループ サービス サービシーズ システム システムズ ホールディングス コーポレーション カンパニー ホーム ランド ハウス ショップ マート ストア ストアー バンク クラブ ホテル スクール カレッジ アカデミー クリニック ファーム ファーマ フーズ フード メディア ' +
    'スタジオ スタジアム ドーム ホール タワー ビル ビルディング パーク ガーデン プラザ モール マーケット マンション ハイツ コーポ アパート レストラン カフェ サロン デザイン デザイナーズ プロジェクト プロダクション ミュージック レコード レコーズ ピクチャーズ エンジニアリング ' +
    'エンタテインメント エンターテインメント エンターテイメント コンサルティング テクノロジー テクノロジーズ ソリューション ソリューションズ ソフト ソフトウェア ネット ネットワーク ネットワークス オンライン モバイル テレコム データ リサーチ エージェント エージェンシー パートナーズ ' +
    'マネジメント マネージメント キャピタル ファイナンス ファンド トラスト インターナショナル ジャパン アメリカ チーム リーグ カップ オリンピック シリーズ ゲーム ゲームズ ゲームス テレビ ラジオ タイムズ ニュース マガジン プレス ブックス コミック コミックス コミックマーケット フェスティバル ' +
    'コンサート ツアー ライブ ショー ドラマ サポート カスタマーサポート プラン コース セット パック カード ポイント キャンペーン イベント セミナー モーターズ モータース モータース エアライン エアラインズ エアウェイズ エクスプレス ステーション ターミナル アイランド シティ タウン ヒルズ ' +
    'バス ジム ゼミ ビーチ ブリッジ ストリート アベニュー トンネル イレブン ペーパー スチール ケミカル パルプ オイル ガス エナジー エネルギー ワークス ラボ ラボラトリーズ ステークス ダービー ヤンキース スタイル マシン エンジン ウェア テスト メール ファイル ページ サイト アプリ エリア フロア コーナー ルーム スタッフ ユーザー ユーザ ボット アカウント メンバー オフィス ブランチ デスク ドライバー リスト シート フォーム ワーク'
  ).split(' '),
)
const KATAKANA_SHORTEST = 2
const KATAKANA_LONGEST = 12

/** 商店, 製作所, 歯科, 市: ends that settle it, whatever stands before. */
export function endsLikeHouse(text: string, start: number, end: number): boolean {
  return end - start > 2 && isHouseWord(text, end)
}

/** 大学, 時代: the words alone, whatever the last character. */
export function endsInInstitution(text: string, end: number): boolean {
  return ENDS.has(text.slice(end - 2, end))
}

/** 歯科, 支店, 工務店 as the second word of a cell. */
export function isHouseWord(text: string, end: number): boolean {
  return HARD.has(text[end - 1]!) || ENDS.has(text.slice(end - 2, end))
}

/** 岳, 川, 法: ends of places and things that given names have, too. */
export function endsLikeThing(text: string, end: number): boolean {
  return SOFT.has(text[end - 1]!)
}

/** 長春市, 阪和道, 藤原京: ends that make something else of what may be a surname and a given name. */
export function mayEndOther(text: string, end: number): boolean {
  const last = text[end - 1]!
  return HARD.has(last) || SOFT.has(last) || OTHERS.has(last)
}

/** The same, and 山, 人, 師: for what no dictionary knows. */
export function mayBeThing(text: string, end: number): boolean {
  return SOFT.has(text[end - 1]!) || WEAK.has(text[end - 1]!)
}

/** 日本…, 東京…, 県立…, 第三…: beginnings of places and organisations. */
export function beginsLikePlace(text: string): boolean {
  return HEADS.test(text)
}

/** Does a katakana word end in the word of a house or a thing (サイトウモータース, コールセンター)? */
export function isKatakanaThing(text: string, start: number, end: number): boolean {
  for (let length = Math.min(KATAKANA_LONGEST, end - start); length >= KATAKANA_SHORTEST; length--)
    if (KATAKANA_ENDS.has(text.slice(end - length, end))) return true
  return false
}

/** Companies and offices by the words that only they bear. */
export const COMPANY =
  /株式会社|有限会社|合同会社|合資会社|合名会社|(?:一般|公益|医療|学校|宗教|社会福祉|特定非営利活動|独立行政|国立大学)\S{0,6}法人|\((?:株|有|同|資|名|財|社|医|学|福|一社|公財)\)|協同組合|商店街|事務所|\S会社$|Inc\.?$|Ltd\.?$|LLC$|Corp|Co\./
