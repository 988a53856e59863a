/** Word lists of the rules: what stands beside names, and what looks like a name and is none. Compared after normalisation (NFKC). */

/** Behind a name, and speaking for it: honorifics. Excluded from spans. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  'さん 様 さま 氏 君 くん ちゃん 殿 先生 女史 嬢 夫人 夫妻 両氏 先輩 後輩 たん きゅん ちゃま 氏ら 卿 師匠 師 翁 和尚 上人 尼 親方 丈'.split(
    ' ',
  ),
)

/** Behind a name: offices, ranks, callings. Before it they speak for it too. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    '社長 副社長 会長 副会長 部長 副部長 課長 係長 室長 次長 主任 主査 主事 主幹 参事 班長 店長 支店長 所長 局長 院長 園長 校長 教頭 学長 総長 塾長 館長 ' +
    '頭取 専務 常務 取締役 監査役 顧問 相談役 理事 理事長 幹事 幹事長 代表 総裁 長官 次官 委員 委員長 議員 議長 知事 市長 町長 村長 区長 ' +
    '大統領 首相 総理 大臣 外相 財務相 蔵相 法相 防衛相 官房長官 書記長 主席 国務長官 大使 公使 領事 博士 教授 准教授 助教授 講師 助教 助手 教諭 ' +
    '弁護士 税理士 会計士 医師 医員 看護師 薬剤師 獣医師 判事 検事 警部 巡査 刑事 記者 アナウンサー アナ キャスター 編集長 監督 助監督 コーチ ' +
    '投手 捕手 選手 内野手 外野手 主将 騎手 調教師 棋士 名人 竜王 被告 容疑者 受刑者 死刑囚 元帥 大将 中将 少将 准将 大佐 中佐 少佐 大尉 中尉 少尉 ' +
    '准尉 軍曹 伍長 曹長 将軍 提督 伯爵 公爵 侯爵 子爵 男爵 王 女王 国王 王子 王女 王妃 皇帝 皇后 天皇 法王 教皇 親王 内親王 妃 大王 枢機卿 司教 神父 牧師 ' +
    '関 横綱 大関 関脇 小結 マネージャー マネージャ リーダー プロデューサー ディレクター エンジニア プロ 社員 職員 会員 部員 患者 候補 元首相 前首相 隊員 隊長 ' +
    '艦長 船長 機長 司令官 住職 宮司 役 本人 家 一家 兄弟 姉妹 父子 親子 騎士 選手権者 議員ら 守 督 卿'
  ).split(' '),
)

/** Before a title behind a name: 河野洋平元総裁. */
export const TITLE_HEADS: ReadonlySet<string> = new Set(
  '元 前 現 新 副 名誉 代表 総 主任 専務 常務 首席 上席 専任 特任 客員 筆頭 初代 終身 党'.split(' '),
)

/** Titles that only follow; before a name they say nothing. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    '俳優 女優 声優 歌手 作家 漫画家 小説家 画家 彫刻家 建築家 写真家 作曲家 作詞家 脚本家 演出家 評論家 詩人 歌人 俳人 作者 著者 筆者 原作者 脚本 監督 主演 ' +
    '出演 作詞 作曲 編曲 原作 演出 振付 撮影 編集 訳者 翻訳 司会 解説 実況 担当 担当者 記者 代表 代表者 社長 会長 部長 課長 係長 主任 店長 所長 院長 教授 准教授 博士 医師 ' +
    '首相 大統領 議員 知事 市長 町長 村長 大臣 長官 弁護士 選手 投手 捕手 コーチ 騎手 棋士 力士 武将 大名 藩主 当主 城主 家臣 重臣 正室 側室 養子 長男 次男 三男 四男 長女 ' +
    '次女 三女 兄 弟 姉 妹 父 母 息子 娘 妻 夫 甥 姪 孫 祖父 祖母 叔父 叔母 従兄 従弟 弟子 師匠 親友 同僚 後輩 先輩 友人 恋人 主人公 プロデューサー ディレクター ミュージシャン ' +
    'シンガーソングライター ライター タレント モデル 芸人 お笑い芸人 コメディアン アナウンサー アイドル デザイナー ドラマー ギタリスト ベーシスト ボーカリスト ピアニスト ヴァイオリニスト ' +
    '指揮者 落語家 能楽師 僧 僧侶 実業家 政治家 軍人 科学者 物理学者 数学者 化学者 哲学者 経済学者 歴史学者 学者 社員 職員 会員 氏名 名前 お名前 宛名 宛 患者 容疑者 被告 申請者 申込者 連絡先 責任者 承認者 作成者 報告者 発表者 出席者 参加者 講師 確認者 検印 照査 受付者 起票者 担当医 主治医 立会人 届出人 依頼者 相談者 代理人 契約者 加入者 受講者 候補者 差出人 書記 議長 司会'
  ).split(' '),
)

/** At the end of a stretch that looks like a name: an organisation, a place, a thing. */
export const THINGS: ReadonlySet<string> = new Set(
  (
    '株式会社 有限会社 合同会社 会社 商事 商店 商会 商会 工業 産業 製作所 製薬 製菓 製鉄 製紙 電機 電器 電気 電力 電鉄 鉄道 鉄工所 重工 重工業 自動車 建設 建築 組 土木 不動産 銀行 証券 ' +
    '信用金庫 生命 保険 海上 火災 物産 食品 酒造 醸造 印刷 出版 書店 書房 新聞 新聞社 放送 テレビ 病院 医院 クリニック 歯科 薬局 大学 高校 中学 中学校 小学校 学園 学院 学校 高等学校 幼稚園 保育園 ' +
    '駅 線 通り 街道 橋 川 山 岳 島 岬 湖 沼 池 谷 峠 港 湾 海岸 温泉 神社 寺 神宮 宮 城 藩 県 市 町 村 区 郡 府 道 国 州 省 庁 署 支部 支店 本店 店 社 局 部 課 ' +
    '公園 球場 競技場 競馬場 スタジアム ドーム ホール 劇場 座 美術館 博物館 図書館 記念館 会館 タワー ビル ホテル 旅館 マンション 団地 空港 地区 地方 地域 半島 平野 盆地 高原 ' +
    '賞 杯 記念 ステークス カップ 時代 幕府 朝 派 流 教 宗 党 軍 隊 艦 号 丸 事件 事故 の変 の戦い 合戦 戦争 条約 法 主義 語 人 族 氏族 諸島 列島 製 式 型 系 風 本線 新線 インター ジャンクション ' +
    '交響楽団 楽団 合唱団 劇団 歌劇団 バンド レコード ミュージック エンタテインメント プロダクション 事務所 研究所 研究会 協会 連盟 組合 財団 機構 センター'
  ).split(' '),
)

/** A "given name" that begins so belongs to a place or an institution. */
export const PLACE_HEADS: ReadonlySet<string> = new Set('県市町村区郡府駅')

/** A name that ends so is one of a place, a building, a house. */
export const THING_TAILS: ReadonlySet<string> = new Set(
  '市町村区県郡府岳川島駅宮寺城橋線館藩領氏港湾坂丘台峠沢池湖塚谷浜崎署課部社店園院校室場組党派軍隊号型系式法学史論',
)

/** Last characters that make three-character given names. */
export const GIVEN_TAILS: ReadonlySet<string> = new Set('郎朗蔵助介輔吾子美恵江香代衛門之人')

/** Parts of names of things in katakana with a middle dot. */
export const KATAKANA_STOPS: ReadonlySet<string> = new Set(
  (
    'センター ホテル リーグ カップ スタジアム ドーム ホール シティ タワー ビル パーク ガーデン ショップ ストア カフェ レストラン バンク グループ ホールディングス カンパニー コーポレーション インターナショナル ' +
    'ジャパン エンターテインメント エンタテインメント ミュージック レコード レコーズ ピクチャーズ スタジオ プロダクション フィルム テレビ ラジオ ニュース タイムズ ポスト マガジン ウィークリー コミックス ブックス ' +
    'システム システムズ ソフトウェア ソフト サービス サービシズ ネットワーク ネットワークス テクノロジー テクノロジーズ コンピュータ コンピューター データ ファイル サーバ サーバー クライアント ユーザー ユーザ ページ ' +
    'オブ ザ アンド イン オン フォー フロム トゥ ウィズ アット オン・ザ チーム クラブ ユナイテッド アカデミー スクール カレッジ ユニバーシティ プロジェクト プログラム ツアー ライブ コンサート フェスティバル ' +
    'オープン チャンピオンズ チャンピオンシップ グランプリ ワールド ナショナル アメリカン ロイヤル スーパー ニュー グランド ゲーム ゲームズ シリーズ ショー ドラマ アルバム シングル バンド オーケストラ フィルハーモニー ' +
    'ロード ストリート アベニュー ブリッジ アイランド リバー レイク マウンテン ビーチ ベイ ヒルズ プラザ モール マーケット エクスプレス ライン エアライン エアウェイズ モーターズ ' +
    'ハンドラー リスト リアクティブ ビルトイン ウォッチャー ウォッチ プロパティ ラベル レンダラー ディープ ルーター ローダー パーサー コンパイラー コンパイラ ランタイム プラグイン フック スロット レンダー レンダリング コンストラクタ ビルト スマート ビルド テスト コード モード キー バリュー エラー メッセージ イベント コンポーネント テンプレート オプション レベル エンド ' +
    'ヨーロッパ アジア アフリカ アメリカ ロシア フランス ドイツ イギリス イタリア スペイン インド ' +
    'ラ・リーガ セリエ プレミア サッカー フットボール ボール レース ラリー ステークス ダービー ミサイル ロケット エンジン モデル タイプ クラス バージョン エディション コレクション セット'
  ).split(' '),
)

const STOP_LETTERS = 96
const STOP_LENGTHS = 24
/** By first letter and length: 1 = one of them begins so. Most words in katakana are told so. */
const stopHeads = new Uint8Array(STOP_LETTERS * STOP_LENGTHS)

/** Is text.slice(from, to) one of `KATAKANA_STOPS`? */
export function isKatakanaStop(text: string, from: number, to: number): boolean {
  const head = stopHead(text, from, to)
  return head >= 0 && stopHeads[head] === 1 && KATAKANA_STOPS.has(text.slice(from, to))
}

function stopHead(text: string, from: number, to: number): number {
  const letter = text.charCodeAt(from) - 0x30a0
  return letter >= 0 && letter < STOP_LETTERS && to - from < STOP_LENGTHS ? letter * STOP_LENGTHS + to - from : -1
}

for (const stop of KATAKANA_STOPS) stopHeads[stopHead(stop, 0, stop.length)] = 1

/** Surnames that are first of all a prefecture or a city, and need more than a particle behind them. */
export const PLACES_FIRST: ReadonlySet<string> = new Set(
  (
    '青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 東京 神奈川 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 三重 滋賀 京都 大阪 兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 徳島 香川 愛媛 高知 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 沖縄 ' +
    '札幌 函館 旭川 小樽 仙台 盛岡 郡山 水戸 宇都宮 前橋 高崎 大宮 浦和 川越 所沢 柏 船橋 市川 松戸 横浜 川崎 横須賀 鎌倉 藤沢 平塚 小田原 厚木 相模原 立川 八王子 町田 府中 三鷹 渋谷 新宿 池袋 品川 目黒 中野 上野 秋葉原 浅草 銀座 赤坂 青山 六本木 ' +
    '新橋 神田 日本橋 渋谷 恵比寿 原宿 吉祥寺 荻窪 高円寺 金沢 松本 上田 甲府 浜松 沼津 三島 富士 名古屋 豊橋 岡崎 豊田 一宮 津 四日市 鈴鹿 伊勢 大津 草津 堺 豊中 吹田 高槻 枚方 尼崎 西宮 神戸 姫路 明石 倉敷 福山 呉 下関 高松 松山 今治 小倉 博多 久留米 佐世保 別府 那覇 ' +
    '日光 箱根 熱海 伊豆 淡路 出雲 飛騨 日向 肥後 薩摩 土佐 讃岐 播磨 美濃 尾張 三河 駿河 甲斐 信濃 越前 越後 加賀 能登 近江 大和 河内 和泉 摂津 安芸 備前 備中 備後 豊後 豊前 筑前 筑後 対馬 隠岐 佐渡 荒川 隅田 利根川 淀川 関内 天満 難波 梅田 心斎橋'
  ).split(' '),
)
