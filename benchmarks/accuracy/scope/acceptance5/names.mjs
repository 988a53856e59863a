// Names of Kanto and Kyushu families: surnames by frequency with readings and older writings, given names by decade, people from abroad.

const SURNAMES_LIST = `
佐藤:さとう 鈴木:すずき 高橋:たかはし:髙橋 田中:たなか 渡辺:わたなべ:渡邊:渡邉 伊藤:いとう 小林:こばやし 中村:なかむら 加藤:かとう 吉田:よしだ 山本:やまもと 斎藤:さいとう:齋藤:斉藤 山田:やまだ 佐々木:ささき 山口:やまぐち 松本:まつもと
木村:きむら 井上:いのうえ 清水:しみず 林:はやし 阿部:あべ 山崎:やまざき:山﨑 池田:いけだ 橋本:はしもと 森:もり 石川:いしかわ 内田:うちだ 岡田:おかだ 青木:あおき 金子:かねこ 近藤:こんどう 坂本:さかもと 遠藤:えんどう 田村:たむら
関口:せきぐち 新井:あらい 福田:ふくだ 太田:おおた 三浦:みうら 藤井:ふじい 岡本:おかもと 松田:まつだ 中川:なかがわ 中野:なかの 原田:はらだ 小野:おの 竹内:たけうち 中山:なかやま 和田:わだ 石田:いしだ 工藤:くどう 上田:うえだ 原:はら
柴田:しばた 酒井:さかい 横山:よこやま 宮崎:みやざき:宮﨑 宮本:みやもと 高木:たかぎ:髙木 安藤:あんどう 大野:おおの 小島:こじま:小嶋 谷口:たにぐち 今井:いまい 高田:たかだ:髙田 増田:ますだ 丸山:まるやま 杉山:すぎやま 村田:むらた 大塚:おおつか
小山:こやま 平野:ひらの 菅原:すがわら 武田:たけだ 松井:まつい 千葉:ちば 岩崎:いわさき 桜井:さくらい:櫻井 木下:きのした 野口:のぐち 松尾:まつお 菊地:きくち 野村:のむら 佐野:さの 大西:おおにし 杉本:すぎもと 浜田:はまだ:濱田 市川:いちかわ 古川:ふるかわ
島田:しまだ:嶋田 水野:みずの 萩原:はぎわら 須藤:すとう 茂木:もてぎ 栗原:くりはら 飯塚:いいづか 田島:たじま 大沢:おおさわ:大澤 小暮:こぐれ 角田:つのだ 星野:ほしの 狩野:かのう 富沢:とみざわ:富澤 深沢:ふかさわ:深澤 長島:ながしま:長嶋 町田:まちだ 持田:もちだ 根岸:ねぎし
新藤:しんどう 大谷:おおや 矢島:やじま 川田:かわだ 福島:ふくしま 荒井:あらい 松村:まつむら 金井:かない 土屋:つちや 黒沢:くろさわ:黒澤 塚越:つかごし 糸井:いとい 樺沢:かばさわ:樺澤 六本木:ろっぽんぎ 生方:うぶかた 都丸:とまる 女屋:おなや 阿久津:あくつ 大島:おおしま
五十嵐:いがらし 渡部:わたなべ 本多:ほんだ 長谷川:はせがわ 久保田:くぼた 小池:こいけ 大久保:おおくぼ 中島:なかじま:中嶋 石井:いしい 小川:おがわ 前田:まえだ 藤田:ふじた 後藤:ごとう 村上:むらかみ 西村:にしむら 藤原:ふじわら 吉川:よしかわ 河野:こうの 荒木:あらき
古賀:こが 江藤:えとう 黒木:くろき 甲斐:かい 梶原:かじわら 田代:たしろ 緒方:おがた 白石:しらいし 安部:あべ 樋口:ひぐち 大庭:おおば 花田:はなだ 因:ちなみ 許斐:このみ 香月:かつき 宗:そう 井手:いで 吉武:よしたけ 城戸:きど 諸岡:もろおか 安河内:やすこうち
世利:せり 八尋:やひろ 権藤:ごんどう 鬼塚:おにつか 永松:ながまつ 船越:ふなこし 平川:ひらかわ 有吉:ありよし 篠原:しのはら 牛島:うしじま 熊谷:くまがい 日高:ひだか 奥村:おくむら 真鍋:まなべ 辺見:へんみ:邊見 国分:こくぶ:國分 広田:ひろた:廣田 浜崎:はまさき:濵﨑
滝口:たきぐち:瀧口 沢田:さわだ:澤田 塩谷:しおや 関:せき 辻:つじ 堀:ほり 東:ひがし 南:みなみ 岸:きし 谷:たに 西:にし 岡:おか 原口:はらぐち 川口:かわぐち 早川:はやかわ 下村:しもむら 星:ほし 畑:はた 泉:いずみ 桑原:くわばら 片山:かたやま 児玉:こだま 平井:ひらい
`
export const SURNAMES = SURNAMES_LIST.trim()
  .split(/\s+/)
  .map((word) => word.split(':'))
  .map(([text, kana, ...old]) => ({ text, kana, old }))

const given = (text) =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => word.split(':'))
    .map(([own, kana]) => ({ text: own, kana }))
// [born before, men, women]
const GIVEN = [
  [
    1960,
    `勝利:かつとし 昭二:しょうじ 正一:しょういち 義雄:よしお 三郎:さぶろう 武夫:たけお 信夫:のぶお 一男:かずお 清:きよし 茂:しげる 進:すすむ 弘:ひろし 実:みのる 幸男:ゆきお 辰夫:たつお 忠:ただし 勲:いさお 敏雄:としお 文男:ふみお 孝一:こういち 喜一:きいち 和夫:かずお 政雄:まさお 利明:としあき 保:たもつ 守:まもる 邦夫:くにお 康夫:やすお 光雄:みつお 富雄:とみお`,
    `和子:かずこ 幸子:さちこ 節子:せつこ 洋子:ようこ 弘子:ひろこ 美代子:みよこ 恵子:けいこ 悦子:えつこ 京子:きょうこ 千代子:ちよこ 敏子:としこ 文子:ふみこ 久子:ひさこ 良子:よしこ 勝子:かつこ トシ子:としこ キヨ:きよ ハル:はる ミツ子:みつこ 初枝:はつえ 光江:みつえ 静江:しずえ よし江:よしえ フミ:ふみ 孝子:たかこ 照子:てるこ 栄子:えいこ 道子:みちこ 信子:のぶこ 房江:ふさえ`,
  ],
  [
    1978,
    `浩二:こうじ 誠:まこと 隆:たかし 健一:けんいち 正和:まさかず 秀明:ひであき 哲也:てつや 博之:ひろゆき 康之:やすゆき 裕司:ゆうじ 和彦:かずひこ 直人:なおと 英之:ひでゆき 剛:つよし 賢一:けんいち 達夫:たつお 信一:しんいち 茂樹:しげき 幸司:こうじ 雅彦:まさひこ 修一:しゅういち 徹:とおる 宏之:ひろゆき 克也:かつや 敦:あつし 洋一:よういち 浩:ひろし 聡:さとし 伸二:しんじ 義弘:よしひろ 竜二:りゅうじ 学:まなぶ`,
    `由美子:ゆみこ 真由美:まゆみ 明美:あけみ 久美子:くみこ 裕子:ゆうこ 陽子:ようこ 智子:ともこ 直美:なおみ 恵美:えみ 美穂:みほ 典子:のりこ 香織:かおり 理恵:りえ 純子:じゅんこ 千春:ちはる 美香:みか 貴子:たかこ 由香里:ゆかり さゆり:さゆり 弘美:ひろみ 雅代:まさよ 順子:じゅんこ 優子:ゆうこ 麻里:まり 律子:りつこ ひとみ:ひとみ 奈緒美:なおみ 加奈子:かなこ 文江:ふみえ 朋子:ともこ`,
  ],
  [
    2003,
    `大輔:だいすけ 拓也:たくや 翔太:しょうた 健太:けんた 雄太:ゆうた 直樹:なおき 達也:たつや 亮:りょう 和樹:かずき 祐介:ゆうすけ 翔:しょう 大樹:だいき 慎也:しんや 圭佑:けいすけ 隼人:はやと 駿:しゅん 智也:ともや 諒:りょう 洋平:ようへい 貴大:たかひろ 康平:こうへい 優太:ゆうた 一樹:かずき 裕太:ゆうた 俊介:しゅんすけ 竜也:たつや 涼太:りょうた 将太:しょうた 勇気:ゆうき 友樹:ともき 淳平:じゅんぺい 龍一:りゅういち`,
    `愛:あい 美咲:みさき 彩:あや 千夏:ちなつ 沙織:さおり 麻衣:まい 舞:まい 恵理:えり 友美:ともみ 瞳:ひとみ 梓:あずさ 綾香:あやか 茜:あかね 真理:まり 里奈:りな 由佳:ゆか 美沙:みさ 菜摘:なつみ 奈々:なな 早紀:さき 葵:あおい 明日香:あすか 千尋:ちひろ 遥:はるか ゆかり:ゆかり 裕美:ひろみ 佳奈:かな 未来:みく 桃子:ももこ 紗希:さき さやか:さやか 絵里香:えりか`,
  ],
  [
    9999,
    `蓮:れん 湊:みなと 陽翔:はると 律:りつ 樹:いつき 悠真:ゆうま 朝陽:あさひ 蒼:あおい 大翔:ひろと 颯真:そうま 新:あらた 碧:あお 奏太:そうた 暖:だん 結翔:ゆいと 陽太:ようた 伊織:いおり 晴:はる 凪:なぎ 瑛斗:えいと 悠人:はると 琉生:るい 理玖:りく 旭:あさひ 岳:がく 煌:こう 翠:すい 壮真:そうま 一颯:いぶき 遥斗:はると 友翔:ゆうと 慶次郎:けいじろう`,
    `陽葵:ひまり 凛:りん 紬:つむぎ 芽依:めい 結菜:ゆいな 葵:あおい 莉子:りこ 咲良:さくら 心春:こはる 美月:みつき 澪:みお 杏:あん 結月:ゆづき 彩葉:いろは 琴音:ことね 花:はな 柚葉:ゆずは 朱莉:あかり さくら:さくら 芽生:めい 詩:うた 一花:いちか 桜:さくら 心結:みゆ 依茉:えま 楓:かえで 夏帆:かほ 栞奈:かんな 小春:こはる ひなの:ひなの 莉緒:りお 絢音:あやね`,
  ],
].map(([before, men, women]) => [before, given(men), given(women)])

// From abroad: family names, then men and women, each text/reading/Latin; the order and the mark between are those of residence cards in Japan.
const ABROAD = [
  {
    gap: '・',
    family: 'グエン//NGUYEN チャン//TRAN レ//LE ファム//PHAM ホアン//HOANG ブイ//BUI',
    men: 'ヴァン・ミン//VAN_MINH ドゥック・アイン//DUC_ANH クアン・フイ//QUANG_HUY ヴァン・ナム//VAN_NAM タイン・トゥン//THANH_TUNG ミン・ドゥック//MINH_DUC',
    women:
      'ティ・フォン//THI_PHUONG ティ・ラン//THI_LAN トゥイ・リン//THUY_LINH ティ・ホア//THI_HOA ゴック・マイ//NGOC_MAI ティ・トゥー//THI_THU',
  },
  {
    gap: ' ',
    family: '王/オウ/WANG 李/リ/LI 張/チョウ/ZHANG 劉/リュウ/LIU 陳/チン/CHEN 楊/ヨウ/YANG 趙/チョウ/ZHAO 黄/コウ/HUANG',
    men: '建国/ケンコク/JIANGUO 志強/シキョウ/ZHIQIANG 偉/イ/WEI 明/メイ/MING 海濤/カイトウ/HAITAO 宇航/ウコウ/YUHANG',
    women: '雪梅/セツバイ/XUEMEI 麗/レイ/LI 静/セイ/JING 芳/ホウ/FANG 雨桐/ウトウ/YUTONG 佳慧/カケイ/JIAHUI',
  },
  {
    gap: '・',
    family: 'シルバ//SILVA サントス//SANTOS オリベイラ//OLIVEIRA タマン//TAMANG グルン//GURUNG シェルパ//SHERPA',
    men: 'ロベルト//ROBERTO カルロス//CARLOS ディエゴ//DIEGO ラム//RAM ビカス//BIKASH プラカシュ//PRAKASH',
    women: 'マリア//MARIA ジュリアナ//JULIANA スニタ//SUNITA アニタ//ANITA カミラ//CAMILA サラ//SARA',
  },
]
const part = (word) => (([text, reading, latin]) => ({ text, reading: reading || text, latin: latin.replace('_', ' ') }))(word.split('/'))
/** Somebody from abroad: as written, the reading and the Latin writing. */
export function foreignerOf(random, woman = random.int(0, 1) === 1) {
  const { gap, family, men, women } = random.pick(ABROAD)
  const [last, first] = [part(random.pick(family.split(' '))), part(random.pick((woman ? women : men).split(' ')))]
  return { text: `${last.text}${gap}${first.text}`, kana: `${last.reading}${gap}${first.reading}`, latin: [last.latin, first.latin], woman }
}

/** The more frequent the further in front. */
export function surnameOf(random) {
  const at = Math.floor(SURNAMES.length * (random.int(0, 9999) / 10_000) ** 1.7)
  return SURNAMES[at]
}

export function givenOf(random, woman, year) {
  const [, men, women] = GIVEN.find(([before]) => year < before)
  return random.pick(woman ? women : men)
}

export const katakana = (text) => text.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
const HALF = new Map(
  [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー・'].map((c, n) => [
    c,
    [...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ･'][n],
  ]),
)
export const halfKana = (text) =>
  [...katakana(text).normalize('NFD')].map((c) => (c === '\u3099' ? 'ﾞ' : c === '\u309a' ? 'ﾟ' : (HALF.get(c) ?? c))).join('')

const ROMAN = {
  ...{ きゃ: 'kya', きゅ: 'kyu', きょ: 'kyo', しゃ: 'sha', しゅ: 'shu', しょ: 'sho', ちゃ: 'cha', ちゅ: 'chu', ちょ: 'cho' },
  ...{ りゅ: 'ryu', りょ: 'ryo', じゅ: 'ju', じょ: 'jo', ひょ: 'hyo', みゅ: 'myu', づ: 'zu', し: 'shi', ち: 'chi', つ: 'tsu', ふ: 'fu' },
  ...{ じ: 'ji', ん: 'n', を: 'o', っ: '', ー: '' },
}
const ROWS =
  'あ:a い:i う:u え:e お:o か:ka き:ki く:ku け:ke こ:ko が:ga ぎ:gi ぐ:gu げ:ge ご:go さ:sa す:su せ:se そ:so ざ:za ず:zu ぜ:ze ぞ:zo た:ta て:te と:to だ:da で:de ど:do な:na に:ni ぬ:nu ね:ne の:no は:ha ひ:hi へ:he ほ:ho ば:ba び:bi ぶ:bu べ:be ぼ:bo ぱ:pa ぴ:pi ぷ:pu ぺ:pe ぽ:po ま:ma み:mi む:mu め:me も:mo や:ya ゆ:yu よ:yo ら:ra り:ri る:ru れ:re ろ:ro わ:wa ぃ:i'
for (const one of ROWS.split(' ')) ROMAN[one.split(':')[0]] = one.split(':')[1]
export function romanOf(kana) {
  let out = ''
  for (let at = 0; at < kana.length; at++) {
    const two = ROMAN[kana.slice(at, at + 2)]
    if (two !== undefined && kana.length > at + 1) {
      out += two
      at++
    } else out += ROMAN[kana[at]] ?? ''
  }
  return out.replace(/ou/g, 'o').replace(/uu/g, 'u').replace(/oo/g, 'o')
}
