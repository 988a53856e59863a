/**
 * What places, surnames and words make when another word stands beside them: stations, castles, roads, battles, shops, works, readings of towns.
 * Built from IPADIC's places and from lists of endings, so that the scorer learns the endings and not the few that the corpora have.
 */
const words = (text) => text.split(/\s+/).filter(Boolean)

/** Behind a foreign place or a foreign name. */
const BEHIND_KATAKANA = words(`
  島 諸島 群島 列島 半島 大陸 亜大陸 海 湾 海峡 洋 湖 川 河 運河 山 山地 山脈 高原 平原 盆地 渓谷 峡谷 砂漠 岬 港 空港 駅 橋 通り 街 街道 広場 公園 庭園 城 城砦 砦 要塞
  宮殿 離宮 神殿 寺院 修道院 大聖堂 聖堂 教会 遺跡 塔 門 劇場 美術館 博物館 図書館 天文台 競技場 球場 大学 州 県 省 市 町 村 郡 区 地区 地方 地域 地域圏 自治区 自治州 沖 領 国
  王国 帝国 公国 共和国 連邦 首長国 朝 王朝 家 派 族 人 語 教 軍 部隊 艦隊 陣営 政権 内閣 連合 同盟 協会 財団 銀行 社 本社 支社 工場 製薬 化学 工業 電機 自動車 航空 出版 新聞 放送
  紀 時代 期 革命 戦争 戦役 の戦い の乱 包囲戦 条約 協定 宣言 憲法 法 賞 杯 記念 祭 暦 症 症候群 病 菌 酸 銃 砲 型 級 系 式 像 邸 の門 の泉 の丘 の里 の森 の庭 の悲劇 の法則 定理
  方程式 効果 理論 機関 計画 作戦 事件 事故 伝説 物語 紀行 戦記 日記 誌 号 星 星雲 彗星 座 三国 南部 北部 東部 西部 旧市街 支店 営業所 店 工房 教室 会員 社員 担当 様式`)
/** Behind a place in kanji. */
const BEHIND_PLACE = words(`
  駅 駅前 駅北口 駅南口 駅東口 駅西口 北口 南口 一丁目 二丁目 三丁目 町 町内 本町 新町 市 市内 市街 郡 村 郷 庄 荘 国 国内 藩 藩邸 藩士 藩兵 県内 都心 中心部 城 城跡 城址 宮 宮殿 寺
  神社 大社 八幡 八幡宮 天満宮 稲荷 陣屋 銀山 金山 鉱山 炭鉱 街道 海道 道 高速 高速道 自動車道 バイパス 国道 線 本線 支線 新線 鉄道 電鉄 バス 交通 空港 港 新港 漁港 大橋 橋 隧道
  トンネル 峠 岳 山 山地 山上 山麓 山系 連山 連峰 高原 平野 平原 盆地 台地 丘陵 渓谷 峡 滝 川 川北岸 河口 用水 運河 池 湖 沼 湾 海岸 浜 砂丘 干潟 島 諸島 半島 岬 温泉 公園 動物園
  水族館 球場 競技場 競馬 競馬場 記念 万博 博 博覧会 マラソン 国際 高校 一高 二高 大学 女子大 学園 小学校 病院 医大 ドーム スタジアム アリーナ パルコ タワー ビル ホテル 信金 銀行 新聞
  日報 テレビ 放送 衆 勢 軍 連合 同盟 組 水軍 分家 本家 合戦 征伐 の役 の乱 の戦い の変 騒動 事件 一揆 地震 大火 水害 台風 噴火 夏祭り 祭 祭り 花火 花火大会 踊り 音頭 節 弁 焼 織 紬
  漆器 牛 地鶏 米 茶 そば うどん ラーメン 寿司 酒 ワイン 漬 饅頭 人形 支店 営業所 出張所 本店 支社 支部 工場 店 エリア 地区 担当 方面 在住 出身 市民 市長 府 道場 観測所 発電所 ダム 県 都
  奉行 守護 代官 家譜 氏 一族 古墳 遺跡 貝塚 宿 関所 口 線沿線 南部 北部 東部 西部 以北 以南 原発 基地 演習場`)
const BEFORE_PLACE = words(
  '北 南 東 西 新 奥 旧 上 下 前 後 古代 中央 北部 南部 東部 西部 全 元 大 小 内 外 聖 特急 急行 国道 県道 市立 県立 町立 都立 国立 陸奥 株式会社',
)
/** Behind a surname: shops and trades that no list of companies has. */
const TRADES = words(`
  寿司 鮨 パン ガラス 醤油 味噌 養鶏 養豚 社労士 そば うどん ラーメン 豆腐 製パン 畳店 畳 表具 仏壇 石材 リース レンタカー 洋行 音工 創研 総研 塾 珠算 書道教室 洋装 毛織 撚糸 染工 鋳造 鍛造 板金
  塗料 ゴム ガス プロパン 紙業 紙器 製版 段ボール 包装 梱包 海苔 水道設備 硝子店 サッシ 商工 製材 瓦 左官 防水 足場 解体 興産 総業 企業 グループ 一族 家 邸 様邸 宅 様宅 班 組 チーム ゼミ 研究室 教室
  医師会 眼鏡 メガネ 時計 宝飾 釣具 スポーツ 楽器 ピアノ教室 バレエ ダンス 写真 フォト スタジオ デザイン 印章 はんこ 看板 美装 ビルサービス 管財 地所 住研 建託 林業 農機 種苗 青果 茶舗 米穀 精米
  燃料 石油 オート 輪業 モータース 鈑金 タイヤ 急送 急便 陸運 海運 港運 通商 商船 製缶 製罐 製釘 製鋼 伸銅 電線 電装 無線 通信 計器 計装 精密 光学 理化 医科 器械 歯科 産婦 鍼灸 整体 接骨 薬局 漢方
  会計 税務 法務 特許 測量 登記 企画 総合企画 事務機 ソフト 情報 電算 データ 広告 広研 書房 書林 新書 文庫 茶屋 亭 庵 楼 旅館 荘 湯 の湯 酒場 酒店 珈琲 コーヒー 菓子舗 製餡 菓匠 本舗 総本店 別館`)
/** Before a surname, a given name, a flower. */
const BEFORE_SHOP = words(`
  喫茶 居酒屋 食堂 酒場 スナック 割烹 料亭 旅館 民宿 麺屋 らーめん 中華 洋食 鮨 すし処 そば処 炉端 串焼 焼肉 焼鳥 鉄板焼 お好み焼 定食 弁当 仕出し パン工房 菓子工房 和菓子 美容室 美容院 ヘアーサロン ヘアサロン
  理容 バー カフェ レストラン ビストロ ペンション コーポ ハイツ メゾン アパート マンション グループホーム 特養 老人ホーム デイサービス 訪問看護 保育園 こども園 幼稚園 学童 クリニック 整骨院 鍼灸院 歯科 ホテル
  スーパー ドラッグ 薬局 書店 花屋 酒屋 八百屋 魚屋 肉屋 農園 牧場 工房 アトリエ スタジオ ギャラリー 塾 そろばん 劇団 楽団 合唱団 社労士 税理士 弁護士法人 屋形船 第一 第二 新 元祖 本家 チーム 株式会社 有限会社 合同会社 医療法人`)
const FLOWERS = words(`
  さくら ひまわり たんぽぽ すみれ あおい みどり もみじ いちご こすもす ひかり のぞみ めぐみ つばさ あおば わかば ふたば みらい やすらぎ なごみ いずみ あさひ ゆり かえで くるみ すずらん つくし どんぐり にじいろ
  ほほえみ まごころ ゆめ かもめ つばめ いろは はな まつ たけ うめ ふじ`)
/** Behind a word: works, doctrines, events. */
const WORKS = words(`
  の歌 の花 の港 の詩 の城 の森 の夢 の季節 の思想 の人 の家 の旅 の女 の男 の恋 の涙 の里 の丘 の海 の空 の本 の道 の灯 の手紙 の約束 の時代 の心 の友 の風 の月 の国 物語 日記 記 記録 録 史 正史 外史 伝 列伝 集 抄
  草紙 百選 百景 絵巻 行進曲 協奏曲 交響曲 狂詩曲 幻想曲 組曲 戦記 紀行 三部作 年表 事典 辞典 図鑑 白書 年鑑 入門 概論 論 学 説 考 主義 制 制度 令 律令 法 本位制 統一 対立 戦争 革命 運動 事件 騒動 記念 賞 大賞 杯
  選手権 章 勲章 碑 像 丸 号 型 式 流 派 教 宗 経 曼荼羅 屏風 図 焼 織 染 鍋 丼 飯 汁 漬 餅 酒 茶 菓 株 債 券 金 石 鉱 酸 塩 剤 薬 炎 症 病 科 目 類 種 属 色 彩`)
/** Names of eras. */
const ERAS = words(`
  大化 白雉 朱鳥 大宝 慶雲 和銅 霊亀 養老 神亀 天平 天平感宝 天平勝宝 天平宝字 天平神護 神護景雲 宝亀 天応 延暦 大同 弘仁 天長 承和 嘉祥 仁寿 斉衡 天安 貞観 元慶 仁和 寛平 昌泰 延喜 延長 承平 天慶 天暦 天徳
  応和 康保 安和 天禄 天延 貞元 天元 永観 寛和 永延 永祚 正暦 長徳 長保 寛弘 長和 寛仁 治安 万寿 長元 長暦 長久 寛徳 永承 天喜 康平 治暦 延久 承保 承暦 永保 応徳 寛治 嘉保 永長 承徳 康和 長治 嘉承 天仁 天永
  永久 元永 保安 天治 大治 天承 長承 保延 永治 康治 天養 久安 仁平 久寿 保元 平治 永暦 応保 長寛 永万 仁安 嘉応 承安 安元 治承 養和 寿永 元暦 文治 建久 正治 建仁 元久 建永 承元 建暦 建保 承久 貞応 元仁 嘉禄
  安貞 寛喜 貞永 天福 文暦 嘉禎 暦仁 延応 仁治 寛元 宝治 建長 康元 正嘉 正元 文応 弘長 文永 建治 弘安 正応 永仁 正安 乾元 嘉元 徳治 延慶 応長 正和 文保 元応 元亨 正中 嘉暦 元徳 元弘 正慶 建武 延元 興国 正平
  建徳 文中 天授 弘和 元中 暦応 康永 貞和 観応 文和 延文 康安 貞治 応安 永和 康暦 永徳 至徳 嘉慶 康応 明徳 応永 正長 永享 嘉吉 文安 宝徳 享徳 康正 長禄 寛正 文正 応仁 文明 長享 延徳 明応 文亀 永正 大永 享禄
  天文 弘治 永禄 元亀 天正 文禄 慶長 元和 寛永 正保 慶安 承応 明暦 万治 寛文 延宝 天和 貞享 元禄 宝永 正徳 享保 元文 寛保 延享 寛延 宝暦 明和 安永 天明 寛政 享和 文化 文政 天保 弘化 嘉永 安政 万延 文久 元治
  慶応 明治 大正 昭和 平成 令和 貞明 唐代 宋代 明代 清代 漢代 隋代 元代 戦前 戦後 戦中 江戸期 明治期 中世 近世 近代 古代 上代`)
const BEHIND_ERA = words('元年 二年 三年 五年 六年 年間 時代 期 初期 末期 の乱 の変 の役 の改革 維新 文化 地震 大飢饉 大火 新政')
/** In hiragana or katakana, behind the reading of a place. */
const BEHIND_READING = words(
  'シ ク チョウ マチ ムラ ケン グン トウ ガワ サン ヤマ コ エキ ジョウ ノクニ ドウ カイドウ ホンセン ハン コク シュウ ショウ セン ハマ ワン ダイガク シンブン デンテツ クウコウ コウソク ノタタカイ ノラン',
)
const CALENDAR = words('一 二 三 四 五 六 七 八 九 十 十五 二十 百 千')
const COUNTED = words(
  '倍 割 番目 回目 周年 代目 次大戦 位 級 流 軍団 師団 連隊 大隊 人組 部作 冊組 段階 期生 世代 等分 頭身 色刷 行詩 識 諦 蔵 卿',
)

/**
 * Calls `add(text, kind)` for each. `sources`: { places: kanji of 2–3 characters, foreign: katakana, readings: katakana readings of places,
 * nouns: kanji of two characters, surnames, given }, `pick(list)`: seeded.
 */
export function compounds(add, { places, foreign, readings, nouns, surnames, given }, pick) {
  const hiragana = (kana) => kana.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))
  for (let i = 0; i < 5000; i++) add(pick(foreign) + pick(BEHIND_KATAKANA), 'compound of a foreign place')
  for (let i = 0; i < 6500; i++) add(pick(places) + pick(BEHIND_PLACE), 'compound of a place')
  for (let i = 0; i < 1800; i++) add(pick(BEFORE_PLACE) + pick(pick([places, foreign])), 'compound of a place')
  for (let i = 0; i < 500; i++)
    add(pick(places) + pick(['・', '', '-', '~']) + pick(places) + pick(['', '', '線', '間', '道', '地方']), 'compound of a place')
  for (let i = 0; i < 3000; i++) add(pick(surnames) + pick(TRADES), 'shop')
  for (let i = 0; i < 1500; i++) add(pick(BEFORE_SHOP) + pick(pick([surnames, given, FLOWERS, FLOWERS])), 'shop')
  for (let i = 0; i < 300; i++)
    add(pick(FLOWERS) + pick(words('クリニック 薬局 保育園 整骨院 銀行 の里 の家 会 苑 園 荘 歯科 介護 サービス')), 'shop')
  for (let i = 0; i < 4000; i++) add(pick(nouns) + pick(WORKS), 'work')
  for (const era of ERAS) add(era, 'era')
  for (let i = 0; i < 700; i++) add(pick(ERAS) + pick(BEHIND_ERA), 'era')
  for (let i = 0; i < 300; i++) add(pick(CALENDAR) + pick(COUNTED), 'figure')
  for (let i = 0; i < 2500; i++) {
    const reading = pick(readings) + pick(BEHIND_READING)
    add(pick([0, 1]) === 0 ? reading : hiragana(reading), 'reading of a place')
  }
}
