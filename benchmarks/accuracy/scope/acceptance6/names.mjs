// Names of Shinshu and Kyushu with their readings: `高橋|髙橋/たかはし` has an older way of writing that registers keep.

const read = (text) =>
  text
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [writings, kana] = entry.split('/')
      const [common, old = common] = writings.split('|')
      return { text: common, old, kana: katakana(kana) }
    })

export const SURNAMES = read(`
小林/こばやし 丸山/まるやま 柳沢|柳澤/やなぎさわ 百瀬/ももせ 降旗/ふりはた 上條/かみじょう 宮沢|宮澤/みやざわ 竹内/たけうち 中村/なかむら 高橋|髙橋/たかはし 太田/おおた 清水/しみず 伊藤/いとう 山崎|山﨑/やまざき 赤羽/あかはね 矢島/やじま
西沢|西澤/にしざわ 塩原/しおはら 藤沢|藤澤/ふじさわ 滝沢|瀧澤/たきざわ 唐沢|唐澤/からさわ 原/はら 林/はやし 北原/きたはら 春日/かすが 井口/いぐち 務台/むたい 二木/ふたつぎ 等々力/とどりき 望月/もちづき 依田/よだ 小口/おぐち 花岡/はなおか 両角/もろずみ
牛山/うしやま 五味/ごみ 平林/ひらばやし 傘木/かさぎ 遠藤/えんどう 佐藤/さとう 鈴木/すずき 田中/たなか 渡辺|渡邉/わたなべ 斎藤|齋藤/さいとう 斉藤/さいとう 加藤/かとう 吉田/よしだ 山田/やまだ 佐々木/ささき 松本/まつもと 井上/いのうえ 木村/きむら
古賀/こが 江口/えぐち 井手/いで 梅崎/うめざき 緒方/おがた 大塚/おおつか 坂口/さかぐち 中島|中嶋/なかしま 永田/ながた 松尾/まつお 山下/やました 吉村/よしむら 白水/しろうず 安永/やすなが 石橋/いしばし 鶴田/つるた 副島/そえじま 馬場/ばば
浜田|濱田/はまだ 桜井|櫻井/さくらい 沢田|澤田/さわだ 広瀬|廣瀬/ひろせ 黒沢|黒澤/くろさわ 小沢|小澤/おざわ 島田|嶋田/しまだ 富田|冨田/とみた 辺見|邊見/へんみ 国友|國友/くにとも 当山|當山/とうやま 岡崎|岡﨑/おかざき 徳永|德永/とくなが
青木/あおき 赤沼/あかぬま 浅川/あさかわ 飯島/いいじま 池上/いけがみ 市川/いちかわ 今井/いまい 岩下/いわした 上原/うえはら 大久保/おおくぼ 大月/おおつき 奥原/おくはら 金井/かない 神田/かんだ 菊池/きくち 北沢/きたざわ 木下/きのした 久保田/くぼた
熊谷/くまがい 黒岩/くろいわ 小池/こいけ 小松/こまつ 酒井/さかい 下平/しもだいら 征矢/そや 田口/たぐち 千野/ちの 手塚/てづか 寺島/てらしま 中沢/なかざわ 長田/おさだ 野口/のぐち 橋爪/はしづめ 長谷川/はせがわ 樋口/ひぐち 古畑/ふるはた 細川/ほそかわ
堀内/ほりうち 牧野/まきの 三沢/みさわ 宮下/みやした 村上/むらかみ 村田/むらた 森/もり 矢ヶ崎/やがさき 山口/やまぐち 横山/よこやま 米倉/よねくら 和田/わだ 甲斐/かい 黒木/くろき 児玉/こだま 後藤/ごとう 首藤/しゅとう 長友/ながとも 東/ひがし 有馬/ありま
上村/かみむら 川畑/かわばた 久保/くぼ 迫/さこ 新川/しんかわ 前田/まえだ 比嘉/ひが 金城/きんじょう 大城/おおしろ 宮城/みやぎ 石川/いしかわ 岡本/おかもと 藤原/ふじわら 三浦/みうら 岡田/おかだ 中川/なかがわ 西村/にしむら 福田/ふくだ 藤井/ふじい
`)
export const WOMEN = read(`
結愛/ゆあ 陽菜/ひな 美咲/みさき 彩花/あやか 優奈/ゆうな 真央/まお 萌香/もえか 千夏/ちなつ 七海/ななみ 里帆/りほ 玲奈/れな 菜月/なつき 琴音/ことね 遥香/はるか 楓/かえで 茜/あかね 葵/あおい 凜/りん さくら/さくら ひかり/ひかり あゆみ/あゆみ
由美子/ゆみこ 恵美/えみ 直美/なおみ 智子/ともこ 裕子/ゆうこ 久美子/くみこ 真由美/まゆみ 典子/のりこ 香織/かおり 麻衣/まい 友香/ともか 早苗/さなえ 京子/きょうこ 幸子/さちこ 節子/せつこ 文江/ふみえ 和子/かずこ 千代子/ちよこ 八重子/やえこ
すみ子/すみこ きよ/きよ たけ子/たけこ ふじ子/ふじこ 美智子/みちこ 政子/まさこ 澄江/すみえ 敏子/としこ 郁代/いくよ 初枝/はつえ 貞子/さだこ 菊江/きくえ 絹代/きぬよ 弘美/ひろみ 律子/りつこ 奈緒/なお 沙也加/さやか 佳奈子/かなこ 愛理/あいり
みなみ/みなみ 千鶴/ちづる 小夜子/さよこ 朋美/ともみ 亜紀/あき 有希/ゆき 理恵/りえ 瑞穂/みずほ 静江/しずえ 光代/みつよ 咲良/さら 芽衣/めい 心結/みゆ 莉央/りお 日和/ひより 紗英/さえ 美和/みわ 純子/じゅんこ 晶子/あきこ 詩乃/しの
`)
export const MEN = read(`
翔/しょう 拓海/たくみ 蓮/れん 大輝/だいき 悠斗/ゆうと 健太/けんた 涼太/りょうた 航平/こうへい 直人/なおと 颯/はやて 陸/りく 海斗/かいと 隼/しゅん 智也/ともや 祐樹/ゆうき 和真/かずま 光/ひかる 匠/たくみ 一樹/かずき 優斗/ゆうと 亮太/りょうた
正志/まさし 浩一/こういち 隆之/たかゆき 健一/けんいち 修/おさむ 茂/しげる 哲夫/てつお 義明/よしあき 和夫/かずお 勝利/かつとし 幸男/ゆきお 昭二/しょうじ 喜久雄/きくお 忠/ただし 清志/きよし 宗一郎/そういちろう 政彦/まさひこ 武夫/たけお 千秋/ちあき
善光/よしみつ 袈裟雄/けさお 今朝男/けさお 袈裟人/けさと 国男|國男/くにお 貞夫/さだお 実|實/みのる 寿男|壽男/としお 正次/まさつぐ 英雄/ひでお 達也/たつや 剛/つよし 学/まなぶ 大介/だいすけ 慎吾/しんご 雄二/ゆうじ 賢治/けんじ 秀明/ひであき
光太郎/こうたろう 龍二|竜二/りゅうじ 晃/あきら 誠/まこと 博/ひろし 徹/とおる 貴之/たかゆき 伸也/しんや 孝/たかし 淳/じゅん 充/みつる 豊/ゆたか 敦/あつし 湊/みなと 碧/あおい 朝陽/あさひ 律/りつ 奏太/そうた 陽翔/はると 樹/いつき
`)
/** As the residence card says it (family name first), as the desk writes it down, the land. */
export const FOREIGN = `
NGUYEN VAN MINH/グエン ヴァン ミン/ベトナム/m;TRAN THI LAN/チャン ティ ラン/ベトナム/w;LE HOANG NAM/レ ホアン ナム/ベトナム/m;PHAM THI THU/ファム ティ トゥ/ベトナム/w;SILVA MARCOS/シルバ マルコス/ブラジル/m;SOUZA ANA PAULA/ソウザ アナ パウラ/ブラジル/w
SANTOS MARIA CRISTINA/サントス マリア クリスティナ/フィリピン/w;REYES JOSE MARI/レイエス ホセ マリ/フィリピン/m;SHRESTHA RAMESH/シュレスタ ラメシュ/ネパール/m;GURUNG SITA/グルン シタ/ネパール/w;TANAKA MILLER JAMES/タナカ ミラー ジェームズ/アメリカ/m
WIJAYA BUDI/ウィジャヤ ブディ/インドネシア/m;PUTRI DEWI/プトリ デウィ/インドネシア/w;SMITH OLIVIA/スミス オリビア/オーストラリア/w;KHAN IMRAN/カーン イムラン/パキスタン/m;BATBAYAR TEMUUN/バトバヤル テムーン/モンゴル/m;WONG KA MAN/ウォン カーマン/中国/w`
  .trim()
  .split(/[;\n]/)
  .map((entry) => {
    const [roman, kana, land, sex] = entry.split('/')
    return { roman, kana, land, woman: sex === 'w' }
  })

export function katakana(text) {
  return text.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
}
export const hiragana = (text) => text.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))

const HALF = new Map()
for (let n = 0xff66; n <= 0xff9d; n++) HALF.set(String.fromCharCode(n).normalize('NFKC'), String.fromCharCode(n))
/** Half-width, as machines write it; `large`: without small letters, as banks do. */
export function halfKana(text, { large = false } = {}) {
  const own = large ? text.replace(/[ァィゥェォャュョッ]/g, (c) => 'アイウエオヤユヨツ'['ァィゥェォャュョッ'.indexOf(c)]) : text
  return [...own.normalize('NFD')]
    .map((c) => (c === '\u3099' ? 'ﾞ' : c === '\u309a' ? 'ﾟ' : c === 'ー' ? 'ｰ' : c === '　' ? ' ' : (HALF.get(c) ?? c)))
    .join('')
}

const ROMAN = Object.fromEntries(
  'ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po キャ kya キュ kyu キョ kyo シャ sha シュ shu ショ sho チャ cha チュ chu チョ cho ジャ ja ジュ ju ジョ jo リャ rya リュ ryu リョ ryo ヒャ hya ヒュ hyu ヒョ hyo ミャ mya ミュ myu ミョ myo ギャ gya ギュ gyu ギョ gyo ビャ bya ビュ byu ビョ byo'
    .split(' ')
    .reduce((pairs, word, n, all) => (n % 2 === 0 ? [...pairs, [word, all[n + 1]]] : pairs), []),
)
export function romaji(kana) {
  const text = kana.replace(/.[ャュョ]|./g, (c) => ROMAN[c] ?? c)
  return text.replace(/ッ(.)/g, '$1$1').replace(/ou/g, 'o').replace(/oo/g, 'o').replace(/uu/g, 'u')
}
